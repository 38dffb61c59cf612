//! Files that are not read, and what is said of them. Every refusal names its place.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use samverkanskartan::interchange::{FieldProblem, ReadError, read, write};
use serde_json::{Value, json};

const FIXTURE: &str = include_str!("fixtures/version-1.json");

/// A file with no more than it must have, and `rest` at the end of its second line.
fn file(rest: &str) -> String {
    let head = r#"{"format":"samverkanskartan","version":1,"#;
    let must = r#""datasetId":"prov","title":"På prov","revision":1,"asOf":"2026""#;
    format!("{head}\n{must}{rest}\n}}\n")
}

/// The text without its mark ¤, and the line and column before it: how far reading came.
fn marked(text: &str) -> (String, usize, usize) {
    let (before, after) = text.split_once('¤').unwrap();
    let lines: Vec<_> = before.split('\n').collect();
    let column = lines.last().unwrap().chars().count().max(1);
    (format!("{before}{after}"), lines.len(), column)
}

#[track_caller]
fn refuses_field(rest: &str, path: &str, problem: FieldProblem) {
    let (text, line, column) = marked(&file(rest));
    let path = path.to_owned();
    assert_eq!(
        read(text.as_bytes()),
        Err(ReadError::Field {
            path,
            line,
            column,
            problem
        }),
        "{rest}"
    );
}

#[track_caller]
fn refuses_as_not_json(text: &str) {
    let (text, line, column) = marked(text);
    assert_eq!(
        read(text.as_bytes()),
        Err(ReadError::NotJson { line, column }),
        "{text}"
    );
}

#[test]
fn the_smallest_file_is_read() {
    assert_eq!(
        read(file("").as_bytes()).unwrap().records().title,
        "På prov"
    );
}

// Not a file of ours

#[test]
fn bytes_that_are_not_text_are_refused_from_the_first_bad_one() {
    let latin_1 = b"{\"title\":\"P\xe5 prov\"}";
    assert_eq!(read(latin_1), Err(ReadError::NotText { offset: 11 }));
    let utf_16 = b"\xff\xfe{\0}\0";
    assert_eq!(read(utf_16), Err(ReadError::NotText { offset: 0 }));
    // Without its mark such a text is ASCII with NUL between, and no JSON.
    let unmarked = "{\0\"\0".as_bytes();
    let place = Err(ReadError::NotJson { line: 1, column: 2 });
    assert_eq!(read(unmarked), place);
    let other_end = b"\xfe\xff\0{";
    assert_eq!(read(other_end), Err(ReadError::NotText { offset: 0 }));
    let cut_in_a_letter = "{\"title\":\"På".as_bytes().split_last().unwrap().1;
    assert_eq!(
        read(cut_in_a_letter),
        Err(ReadError::NotText { offset: 11 })
    );
}

#[test]
fn text_that_is_not_json_is_refused_where_it_stops_being_json() {
    for text in [
        "<¤html>",
        "{'¤a': 1}",
        "{\n  \"title\": \"På prov\",\n¤}",
        "{\"title\": \"P\u{e5} prov\", ö¤h}",
        "{\"title\": \"På prov¤",
        "{\"title\": \"P¤\0\"}",
        "{\"title\": \"¤\u{1b}[31m\"}",
        "{\"title\": \"P¤\n\"}",
        "{\"revision\": 01¤}",
        "{\"revision\": N¤aN}",
        "{}\n\n{¤}",
    ] {
        refuses_as_not_json(text);
    }
}

#[test]
fn an_empty_file_is_refused_at_its_beginning() {
    for text in ["", "\u{feff}"] {
        assert_eq!(
            read(text.as_bytes()),
            Err(ReadError::NotJson { line: 1, column: 1 })
        );
    }
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    // The end of the last line is the one thing that can be missing.
    let whole = FIXTURE.trim_end();
    for end in 0..whole.len() {
        assert!(
            read(&whole.as_bytes()[..end]).is_err(),
            "cut off at byte {end}"
        );
    }
    assert!(read(whole.as_bytes()).is_ok());
}

#[test]
fn json_of_another_kind_is_not_ours() {
    for text in [
        "[]",
        "[1,2,3]",
        "17",
        "\"a\"",
        "null",
        "{}",
        "[\"samverkanskartan\",1]",
        "{\"version\":1}",
        "{\"format\":\"samverkanskartan\"}",
        "{\"format\":\"annat\",\"version\":1}",
        "{\"format\":[1],\"version\":1}",
        "{\"type\":\"FeatureCollection\",\"features\":[]}",
    ] {
        assert_eq!(read(text.as_bytes()), Err(ReadError::NotOurs), "{text}");
    }
}

#[test]
fn a_byte_order_mark_is_no_matter() {
    let workspace = read(FIXTURE.as_bytes()).unwrap();
    assert!(read(format!("\u{feff}{FIXTURE}").as_bytes()) == Ok(workspace));
}

#[test]
fn a_million_nested_arrays_are_refused_wherever_they_stand() {
    let deep = "[".repeat(1_000_000);
    let closed = format!("{deep}{}", "]".repeat(1_000_000));
    for text in [&deep, &closed] {
        assert_eq!(
            read(text.as_bytes()),
            Err(ReadError::TooDeep {
                line: 1,
                column: 128
            })
        );
    }
    // In the file's own object one level less is left.
    let before = file("").lines().nth(1).unwrap().chars().count() + ",\"x\":".len();
    let text = file(&format!(",\"x\":{closed}"));
    let refusal = Err(ReadError::TooDeep {
        line: 2,
        column: before + 127,
    });
    assert_eq!(read(text.as_bytes()), refusal);
    let text = file(&format!(",\"x\":{deep}"));
    assert_eq!(
        read(text.as_bytes()),
        Err(ReadError::NotJson { line: 3, column: 1 })
    );
    let text = file(&format!(
        ",\"topics\":[{{\"id\":\"a\",\"label\":\"A\",\"x\":{closed}}}]"
    ));
    assert!(matches!(
        read(text.as_bytes()),
        Err(ReadError::TooDeep { line: 2, .. })
    ));
}

#[test]
fn what_is_nested_as_deep_as_one_may_is_written_and_read_again() {
    let nested = format!("{}{}", "[".repeat(126), "]".repeat(126));
    let workspace = read(file(&format!(",\"x\":{nested}")).as_bytes()).unwrap();
    assert_eq!(read(write(&workspace).as_bytes()), Ok(workspace));
}

#[test]
fn what_git_could_not_merge_is_called_that() {
    let whole = file("");
    let conflict = format!("{whole}<<<<<<< HEAD\n=======\n>>>>>>> deras\n");
    let line = whole.matches('\n').count() + 1;
    assert_eq!(read(conflict.as_bytes()), Err(ReadError::Unmerged { line }));
    let first = format!("<<<<<<< HEAD\n{whole}");
    assert_eq!(read(first.as_bytes()), Err(ReadError::Unmerged { line: 1 }));
}

#[test]
fn twenty_megabytes_of_noise_are_refused() {
    let mut state = 1_u64;
    let mut noise = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        state.to_be_bytes()[0]
    };
    let bytes: Vec<u8> = (0..20_000_000).map(|_| noise()).collect();
    let first_bad = std::str::from_utf8(&bytes).unwrap_err().valid_up_to();
    assert_eq!(read(&bytes), Err(ReadError::NotText { offset: first_bad }));
    let letters: Vec<u8> = bytes.iter().map(|byte| b'a' + byte % 26).collect();
    assert_eq!(
        read(&letters),
        Err(ReadError::NotJson { line: 1, column: 1 })
    );
    let spaces = vec![b' '; 20_000_000];
    assert_eq!(
        read(&spaces),
        Err(ReadError::NotJson {
            line: 1,
            column: 20_000_000
        })
    );
}

// Fields

#[test]
fn a_missing_field_is_named_at_the_end_of_its_record() {
    let missing = |name: &str| FieldProblem::Missing(name.into());
    refuses_field(r#","topics":[{"id":"a"}¤]"#, "topics[0]", missing("label"));
    let whole = r#"{"format":"samverkanskartan","version":1}¤"#;
    let (text, line, column) = marked(whole);
    let problem = missing("datasetId");
    let path = ".".to_owned();
    assert_eq!(
        read(text.as_bytes()),
        Err(ReadError::Field {
            path,
            line,
            column,
            problem
        })
    );
}

#[test]
fn a_field_that_stands_twice_is_named() {
    let twice = |name: &str| FieldProblem::Twice(name.into());
    refuses_field(r#","title"¤:"Två""#, ".", twice("title"));
    refuses_field(r#","format"¤:"annat""#, ".", twice("format"));
    refuses_field(
        r#","topics":[{"id":"a","label":"A","label"¤:"B"}]"#,
        "topics[0]",
        twice("label"),
    );
}

#[test]
fn a_value_that_says_another_thing_than_it_may_is_shown() {
    let principle =
        |rest: &str| format!(r#","principles":[{{"id":"a","text":"A","group":"g",{rest}}}]"#);
    refuses_field(
        &principle(r#""foundation":"hörsägen"¤"#),
        "principles[0].foundation",
        FieldProblem::UnknownWord("hörsägen".into()),
    );
    refuses_field(
        r#","documents":[{"id":"a","title":"A","citation":"A","kind":"p","date":"2024-02-30"}¤]"#,
        "documents[0].date",
        FieldProblem::NotADate("2024-02-30".into()),
    );
    refuses_field(
        ",\n\"topics\":[\n{\"id\":\"å-ä-ö\"¤,\"label\":\"A\"}]",
        "topics[0].id",
        FieldProblem::NotAnId("å-ä-ö".into()),
    );
    refuses_field(
        r#","topics":[{"id":"Nära vård"¤,"label":"A"}]"#,
        "topics[0].id",
        FieldProblem::NotAnId("Nära vård".into()),
    );
}

#[test]
fn a_value_of_the_wrong_kind_is_told_with_what_was_found() {
    let wrong = |found: &str| FieldProblem::WrongKind(found.into());
    refuses_field(
        r#","topics":[{"id":"a","label":7¤}]"#,
        "topics[0].label",
        wrong("invalid type: integer `7`, expected a string"),
    );
    refuses_field(
        r#","topics":¤{}"#,
        "topics",
        wrong("invalid type: map, expected a sequence"),
    );
    refuses_field(
        r#","seatRules":[{"id":"a","ordinary":-1¤}]"#,
        "seatRules[0].ordinary",
        FieldProblem::OutOfRange,
    );
    refuses_field(
        r#","seatRules":[{"id":"a","ordinary":1e999¤}]"#,
        "seatRules[0].ordinary",
        FieldProblem::OutOfRange,
    );
    refuses_field(
        r#","principles":[{"id":"a","foundation":7¤}]"#,
        "principles[0].foundation",
        wrong("expected value"),
    );
}

#[test]
fn half_a_letter_is_called_that_wherever_it_stands() {
    for half in [r"\ud83d¤\u0041", r"\udc00¤", r"\ud83d¤ x"] {
        let (text, ..) = marked(&file(&format!(
            ",\n\"topics\":[\n{{\"id\":\"a\",\"label\":\"Hej {half}\"}}]"
        )));
        let Err(ReadError::Field {
            path,
            line,
            problem,
            ..
        }) = read(text.as_bytes())
        else {
            panic!("{half} was read");
        };
        assert_eq!(
            (path.as_str(), line, problem),
            ("topics[0].label", 4, FieldProblem::HalfALetter)
        );
    }
    let whole = file(r#","x":"\ud83d\ude00""#);
    assert!(read(whole.as_bytes()).is_ok());
}

#[test]
fn a_number_that_would_be_another_when_it_is_written_is_refused_also_where_nobody_knows_it() {
    let many = "1234567890123456789012345678901234567890";
    refuses_field(
        &format!(",\n\"later\":{{\"count\":[7,{many}¤]}}"),
        "later.count[1]",
        FieldProblem::TooManyDigits(many.into()),
    );
    let kept = file(
        r#","count":18446744073709551615,"less":-9223372036854775808,"text":"12345678901234567890123""#,
    );
    let written = write(&read(kept.as_bytes()).unwrap());
    for number in ["18446744073709551615", "-9223372036854775808"] {
        assert!(written.contains(number), "{written}");
    }
}

#[test]
fn a_value_that_reads_like_a_refusal_is_not_taken_for_one() {
    for text in [
        "missing field `x`",
        "unknown variant `x`",
        "\\\" at line 9 column 9",
        "\\\"\\\"",
    ] {
        let id = text.replace('\\', "");
        let rest = format!(r#","topics":[{{"id":"{text}"¤,"label":"A"}}]"#);
        refuses_field(&rest, "topics[0].id", FieldProblem::NotAnId(id));
    }
}

#[test]
fn keys_that_mean_something_in_a_browser_are_plain_data() {
    let text = file(
        r#","__proto__":{"isAdmin":true},"constructor":{"prototype":[]},"topics":[{"id":"a","label":"A","__proto__":null}]"#,
    );
    let workspace = read(text.as_bytes()).unwrap();
    let written: Value = serde_json::from_str(&write(&workspace)).unwrap();
    assert_eq!(written["__proto__"], json!({"isAdmin": true}));
    assert_eq!(written["constructor"], json!({"prototype": []}));
    assert_eq!(written["topics"][0]["__proto__"], Value::Null);
    assert!(
        written["topics"][0]
            .as_object()
            .unwrap()
            .contains_key("__proto__")
    );
    assert_eq!(read(write(&workspace).as_bytes()), Ok(workspace));
}

#[test]
fn a_whole_number_is_read_however_a_program_writes_it() {
    let mut file: Value = serde_json::from_str(FIXTURE).unwrap();
    let as_it_was = read(FIXTURE.as_bytes()).unwrap();
    file["revision"] = json!(as_it_was.records().revision);
    let text = file.to_string().replace("\"version\":1", "\"version\":1.0");
    let revision = format!("\"revision\":{}", as_it_was.records().revision);
    let text = text.replace(&revision, &format!("{revision}.0"));
    assert!(text.contains("\"version\":1.0") && text.contains(&format!("{revision}.0")));
    assert_eq!(read(text.as_bytes()).unwrap(), as_it_was);
    let half = text.replace(&format!("{revision}.0"), &format!("{revision}.5"));
    assert!(matches!(
        read(half.as_bytes()),
        Err(ReadError::Field {
            problem: FieldProblem::WrongKind(_),
            ..
        })
    ));
}
