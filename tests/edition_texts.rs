//! The words of the built-in edition: sourced, our own, and nothing that is nobody's business.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

const TEXT: &str = include_str!("../public/data/vasterbotten.json");

/// A text in the edition: the names of the fields that lead to it, and what it says.
struct Said {
    fields: String,
    text: String,
}

impl Said {
    fn field(&self) -> &str {
        self.fields.rsplit('.').next().unwrap()
    }
}

fn texts() -> Vec<Said> {
    let mut found = Vec::new();
    collect(&serde_json::from_str(TEXT).unwrap(), "", &mut found);
    assert!(found.len() > 10_000, "only {}", found.len());
    found
}

fn collect(value: &Value, fields: &str, found: &mut Vec<Said>) {
    match value {
        Value::Object(values) => {
            for (field, value) in values {
                collect(value, &format!("{fields}.{field}"), found);
            }
        }
        Value::Array(values) => {
            for value in values {
                collect(value, fields, found);
            }
        }
        Value::String(text) => found.push(Said {
            fields: fields.to_owned(),
            text: text.clone(),
        }),
        _ => {}
    }
}

/// Fields that hold titles and headings as the documents print them.
const PRINTED: [&str; 6] = [
    "title",
    "headingAsPrinted",
    "subheadings",
    "documents",
    "section",
    "citation",
];

#[test]
fn nobody_can_be_written_to_or_identified() {
    assert!(!TEXT.contains('@'), "an e-mail address");
    // Personal numbers, signing references, telephone numbers: all are long rows of digits,
    // perhaps with a sign between. The longest that may stand is a date or a year's number.
    let mut rows = TEXT.split(|c: char| !c.is_ascii_digit());
    assert_eq!(rows.find(|row| row.len() > 4), None);
    let shape: String = TEXT
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    for number in [
        "000000-0000",
        "000000+0000",
        "000000 0000",
        "000-000 00 00",
        "000 00 00",
    ] {
        assert!(!shape.contains(number), "a number like {number}");
    }
}

#[test]
fn every_source_says_where_in_its_document() {
    let sections = texts().into_iter().filter(|said| said.field() == "section");
    let sections: Vec<_> = sections.collect();
    assert!(sections.len() > 1000, "only {}", sections.len());
    for said in sections {
        assert!(!said.text.trim().is_empty(), "{}", said.fields);
    }
}

#[test]
fn everything_that_can_be_told_has_a_source() {
    let file: Value = serde_json::from_str(TEXT).unwrap();
    let mut unsourced = Vec::new();
    let mut check = |record: &Value| {
        if record["sources"].as_array().is_none_or(Vec::is_empty) {
            unsourced.push(record["id"].to_string());
        }
    };
    let each = |value: &Value, field: &str| value[field].as_array().cloned().unwrap_or_default();
    for collection in [
        "organizations",
        "relations",
        "seatRules",
        "persons",
        "memberships",
        "meetings",
        "principles",
        "goals",
        "steps",
        "routes",
        "rules",
        "deviations",
        "anomalies",
    ] {
        each(&file, collection).iter().for_each(&mut check);
    }
    for case in each(&file, "cases") {
        each(&case, "consultations").iter().for_each(&mut check);
    }
    for item in each(&file, "meetings")
        .iter()
        .flat_map(|meeting| each(meeting, "agenda"))
    {
        for field in ["decisions", "assignments", "votes", "reservations", "notes"] {
            each(&item, field).iter().for_each(&mut check);
        }
    }
    for term in each(&file, "terms") {
        // The others are general knowledge and say so.
        if term["fromSource"] == true {
            check(&term);
        }
    }
    assert_eq!(unsourced, [""; 0]);
}

#[test]
fn no_text_is_empty_or_has_loose_blanks() {
    for said in texts() {
        assert!(!said.text.is_empty(), "{} is empty", said.fields);
        assert_eq!(said.text.trim(), said.text, "{}", said.fields);
        assert!(!said.text.contains("  "), "{}: {}", said.fields, said.text);
        assert!(!said.text.contains(char::is_control), "{}", said.fields);
    }
}

#[test]
fn swedish_texts_quote_as_swedish_does() {
    let foreign = ['"', '“', '„', '\'', '‘'];
    let mut quotes = 0;
    for said in texts().into_iter().filter(|said| said.field() != "en") {
        assert!(
            !said.text.contains(foreign),
            "{}: {}",
            said.fields,
            said.text
        );
        let marks = said.text.matches('”').count();
        assert_eq!(marks % 2, 0, "{}: {}", said.fields, said.text);
        quotes += marks / 2;
    }
    assert!(quotes > 100, "only {quotes}");
}

#[test]
fn quotations_are_short() {
    for said in texts() {
        for quoted in said.text.split('”').skip(1).step_by(2) {
            let words = quoted.split_whitespace().count();
            assert!(words <= 12, "{}: {quoted}", said.fields);
        }
    }
}

/// A run this long is a sentence of somebody else's.
const RUN: usize = 12;

#[test]
fn no_sentence_is_taken_from_the_documents() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("not checked: the documents are not at {}", folder.display());
        return;
    };
    let documents: Vec<_> = entries
        .map(|entry| words(&fs::read_to_string(entry.unwrap().path()).unwrap()))
        .collect();
    let runs: HashSet<&[String]> = documents
        .iter()
        .flat_map(|words| words.windows(RUN))
        .collect();
    assert!(runs.len() > 10_000, "only {}", runs.len());
    let mut taken = BTreeMap::new();
    for said in texts() {
        if PRINTED.contains(&said.field()) {
            continue;
        }
        // What stands in quotation marks is marked as the documents'.
        for own in said.text.split('”').step_by(2) {
            if let Some(run) = words(own).windows(RUN).find(|run| runs.contains(run)) {
                taken.insert(said.fields.clone(), run.join(" "));
            }
        }
    }
    assert!(taken.is_empty(), "{taken:#?}");
}

/// The words of a text in small letters, whatever stands between them.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn a_sentence_taken_would_be_found() {
    let (document, own) = (
        words("Det är **en mening**, som\nstår i ett protokoll och som ingen annan skrivit."),
        words("Så: det är en mening som står i ett protokoll, och som INGEN annan skrev"),
    );
    let runs: HashSet<_> = document.windows(RUN).collect();
    assert!(own.windows(RUN).any(|run| runs.contains(run)));
    assert!(
        !own.windows(RUN + 2)
            .any(|run| document.windows(RUN + 2).any(|other| other == run))
    );
}
