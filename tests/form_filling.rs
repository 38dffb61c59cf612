//! Filling in a form: what is typed is read, what is wrong is told, and nothing that says
//! nothing is left behind.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use samverkanskartan::app::{At, Task};
use samverkanskartan::domain::{Collection, Date, Workspace};
use samverkanskartan::form::field::to;
use samverkanskartan::form::table::tables;
use samverkanskartan::form::typed::Filling;
use samverkanskartan::form::{Kind, Names, blank, date, faults, field_at, fields_of, typed};
use samverkanskartan::interchange::read;
use samverkanskartan::screen::dates::READ;
use samverkanskartan::screen::form::{date as shown_date, fault, title, typed as shown};
use serde_json::{Value, json};

fn edition() -> Workspace {
    read(&fs::read("public/data/vasterbotten.json").unwrap()).unwrap()
}

#[track_caller]
fn is_read(text: &str, edtf: &str) {
    let found = date::read(text, &READ).map(|date| date.to_string());
    assert_eq!(found.as_deref(), Some(edtf), "{text}");
}

#[test]
fn dates_are_read_as_they_are_written_here() {
    for text in [
        "2024-03-05",
        "2024-3-5",
        "20240305",
        "5/3 2024",
        "5/3-2024",
        "5.3.2024",
        "5 mars 2024",
        "den 5 mars 2024",
        "5 Mars 2024.",
        "tisdag 5 mars 2024",
        "5:e mars 2024",
        "5 mar 2024",
    ] {
        is_read(text, "2024-03-05");
    }
    is_read("mars 2024", "2024-03");
    is_read("2024-3", "2024-03");
    is_read("våren 2024", "2024-21");
    is_read("Hösten 2022", "2022-23");
    is_read("vinter 2022", "2022-24");
    is_read(" 2024 ", "2024");
    is_read("omkring 2021", "2021~");
    is_read("ca mars 2021", "2021-03~");
    is_read("troligen november 2021", "2021-11?");
    is_read("november 2021?", "2021-11?");
    is_read("senast 15 mars 2024", "../2024-03-15");
    is_read("före 15 mars 2024", "../2024-03-15");
    is_read("t.o.m. 2024", "../2024");
    is_read("från 2005", "2005/..");
    is_read("från och med 1 september 2020", "2020-09-01/..");
    is_read(
        "mellan 19 mars 2021 och 15 mars 2024",
        "2021-03-19/2024-03-15",
    );
    is_read(
        "mellan 15 mars och 6 september 2024",
        "2024-03-15/2024-09-06",
    );
    is_read("2019 – 2020", "2019/2020");
}

#[test]
fn days_weeks_terms_and_quarters_are_read_as_they_are_written() {
    for (text, expected) in [
        ("15/3-24", "2024-03-15"),
        ("15/3 -24", "2024-03-15"),
        ("240315", "2024-03-15"),
        ("24-03-15", "2024-03-15"),
        ("fre 15 mar 2024", "2024-03-15"),
        ("fre. 15 mars 2024", "2024-03-15"),
        ("15–16 mars 2024", "2024-03-15/2024-03-16"),
        ("15-16 mars 2024", "2024-03-15/2024-03-16"),
        ("v. 12 2024", "2024-03-18/2024-03-24"),
        ("v 12 2024", "2024-03-18/2024-03-24"),
        ("vecka 12 2024", "2024-03-18/2024-03-24"),
        ("vecka 1 2026", "2025-12-29/2026-01-04"),
        ("VT 2024", "2024-01/2024-06"),
        ("vt-24", "2024-01/2024-06"),
        ("HT24", "2024-08/2024-12"),
        ("höstterminen 2024", "2024-08/2024-12"),
        ("första kvartalet 2024", "2024-01/2024-03"),
        ("Q1 2024", "2024-01/2024-03"),
        ("kvartal 4 2024", "2024-10/2024-12"),
        ("11 sept 2024", "2024-09-11"),
        ("7:e mars 2024", "2024-03-07"),
        ("i mars 2024", "2024-03"),
        ("mars -24", "2024-03"),
        ("mitten av mars 2024", "2024-03"),
        ("årsskiftet 2024/25", "2024-12/2025-01"),
        ("2023/24", "2023/2024"),
        ("2023/2024", "2023/2024"),
        ("2023–24", "2023/2024"),
        ("2019–2022", "2019/2022"),
    ] {
        is_read(text, expected);
    }
}

#[test]
fn what_may_be_more_than_one_thing_is_asked_about_and_not_guessed() {
    for text in [
        "2020-21",
        "2021-22",
        "2022-23",
        "2023-24",
        "2022-23/2023-24",
        "2024/23",
        "mars 24",
        "v. 54 2024",
        "v. 12",
        "årsskiftet 2024/26",
        "Q5 2024",
        "15-16 2024",
    ] {
        assert_eq!(date::read(text, &READ), None, "{text}");
    }
}

#[test]
fn what_says_no_year_or_no_day_there_is_no_date() {
    for text in [
        "",
        "våren",
        "15 mars",
        "31 februari 2024",
        "2024-02-30",
        "2024-13",
        "snart",
        "ma 2024",
        "99/99 2024",
    ] {
        assert_eq!(date::read(text, &READ), None, "{text}");
    }
}

#[test]
fn every_date_of_the_edition_is_read_back_as_it_is_shown() {
    fn dates(value: &Value, found: &mut Vec<Date>) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    let is_date = [
                        "date",
                        "from",
                        "to",
                        "deadline",
                        "observed",
                        "asOf",
                        "validFrom",
                        "validTo",
                    ];
                    let texts = value.as_str().into_iter().chain(
                        value
                            .as_array()
                            .into_iter()
                            .flatten()
                            .filter_map(Value::as_str),
                    );
                    if is_date.contains(&name.as_str()) {
                        found.extend(texts.filter_map(|text| text.parse::<Date>().ok()));
                    }
                    dates(value, found);
                }
            }
            Value::Array(all) => all.iter().for_each(|it| dates(it, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    dates(
        &serde_json::to_value(edition().records()).unwrap(),
        &mut found,
    );
    assert!(found.len() > 500, "only {}", found.len());
    for date in found {
        assert_eq!(
            date::read(&shown_date::written(&date), &READ),
            Some(date.clone()),
            "{date}"
        );
    }
}

#[test]
fn a_time_of_day_is_read_with_a_full_stop_or_a_colon() {
    for (text, time) in [
        ("9", "09:00"),
        ("9.30", "09:30"),
        ("09:30", "09:30"),
        ("kl. 13.05", "13:05"),
        ("0930", "09:30"),
        ("24.00", "24:00"),
    ] {
        assert_eq!(
            date::read_time(text, &READ).as_deref(),
            Some(time),
            "{text}"
        );
    }
    for text in ["", "25", "9.5", "12:60", "förmiddag"] {
        assert_eq!(date::read_time(text, &READ), None, "{text}");
    }
}

#[test]
fn what_is_typed_in_any_field_of_the_edition_stands_there_again() {
    let workspace = edition();
    let nobody = Names::default();
    let mut count = 0;
    for table in tables().filter(|table| table.collection != Collection::Own) {
        for id in workspace.records().ids(table.collection) {
            let record = workspace.records().value(table.collection, id).unwrap();
            for field in table.fields {
                let Some(value) = record.get(field.name) else {
                    continue;
                };
                let is_typed = !matches!(
                    field.kind,
                    Kind::Group(_)
                        | Kind::List { .. }
                        | Kind::Apart { .. }
                        | Kind::Many(_)
                        | Kind::Choices(_)
                        | Kind::Flag
                );
                if is_typed {
                    let names = match field.kind {
                        Kind::One(to) => Names::of(&workspace, to),
                        _ => nobody.clone(),
                    };
                    let shown = shown::shown(field.kind, Some(value), &names);
                    let again = filling(&workspace).read(field.kind, &shown);
                    let is_empty = value == &json!("");
                    assert!(
                        again.as_ref() == Some(value) || is_empty,
                        "{}/{id}.{}: {shown}",
                        table.collection.name(),
                        field.name
                    );
                    count += 1;
                }
            }
        }
    }
    assert!(count > 3000, "only {count}");
}

#[test]
fn nothing_is_wrong_with_any_record_of_the_edition() {
    let workspace = edition();
    for table in tables() {
        let ids = match table.collection {
            Collection::Own => vec![""],
            collection => workspace.records().ids(collection),
        };
        for id in ids {
            let record = workspace.records().value(table.collection, id).unwrap();
            assert_eq!(
                faults(table.fields, &record, &workspace, None),
                [],
                "{}/{id}",
                table.collection.name()
            );
        }
    }
}

/// A form without fields, in which what is typed is read.
fn filling(workspace: &Workspace) -> Filling<'_> {
    Filling {
        fields: &[],
        draft: &Value::Null,
        workspace,
        words: &READ,
    }
}

fn told(task: &Task, draft: &Value) -> Vec<(String, String)> {
    let workspace = edition();
    let found = faults(fields_of(task), draft, &workspace, None);
    found
        .into_iter()
        .map(|it| (it.pointer.clone(), fault::told(&it).replace('\u{a0}', " ")))
        .collect()
}

#[test]
fn what_is_wrong_is_told_where_it_stands() {
    let (task, mut draft) = blank::record(Collection::Relations, &[]);
    draft["from"] = json!("lsg");
    draft["to"] = json!("ett organ som inte finns");
    draft["label"] = json!("  ");
    draft["period"] = json!({ "from": "2024", "to": "2020-05" });
    assert_eq!(
        told(&task, &draft),
        [
            ("/to".into(), "”ett organ som inte finns” finns inte bland organ. Välj ett namn i listan, eller lägg till det först.".into()),
            ("/label".into(), "Fyll i ”Med ord”.".into()),
            ("/period/to".into(), "Tiden slutar (maj 2020) innan den börjar (2024).".into()),
        ].map(|(pointer, words): (String, String)| (pointer, words))
    );
    let (task, mut draft) = blank::record(Collection::SeatRules, &[]);
    draft["organization"] = json!("samrad-hvo");
    draft["onBehalfOf"] = json!("umea");
    draft["ordinary"] = json!("två");
    assert_eq!(
        told(&task, &draft),
        [(
            "/ordinary".to_owned(),
            "”två” är inget heltal. Skriv med siffror.".to_owned()
        )]
    );
    let meetings = Task::Add(Collection::Meetings);
    let draft =
        json!({ "name": "x", "organizations": ["lsg"], "date": "våren", "start": "tidigt" });
    let pointers: Vec<_> = told(&meetings, &draft)
        .into_iter()
        .map(|(pointer, _)| pointer)
        .collect();
    assert_eq!(pointers, ["/date", "/start"]);
}

#[test]
fn a_number_no_body_has_is_told_of_before_it_is_saved() {
    let (task, mut draft) = blank::record(Collection::SeatRules, &[]);
    draft["organization"] = json!("samrad-hvo");
    draft["onBehalfOf"] = json!("umea");
    let workspace = edition();
    let mut typed = |text: &str| {
        let kind = field_at(fields_of(&task), "/ordinary").unwrap().kind;
        draft["ordinary"] = filling(&workspace).read(kind, text).unwrap();
        told(&task, &draft)
    };
    assert_eq!(typed("1000"), []);
    for text in ["1001", "5000000", "5000000000", "99999999999999999999999"] {
        let words = "Skriv ett tal som är högst 1000.".to_owned();
        assert_eq!(typed(text), [("/ordinary".to_owned(), words)], "{text}");
    }
}

#[test]
fn a_new_record_only_asks_for_what_must_be_said() {
    let (task, draft) = blank::record(Collection::Cases, &[]);
    let pointers: Vec<_> = told(&task, &draft)
        .into_iter()
        .map(|(pointer, _)| pointer)
        .collect();
    assert_eq!(pointers, ["/shortTitle", "/title", "/type"]);
    let (task, draft) = blank::record(Collection::Organizations, &[]);
    let pointers: Vec<_> = told(&task, &draft)
        .into_iter()
        .map(|(pointer, _)| pointer)
        .collect();
    assert_eq!(pointers, ["/names/0/name", "/classification"]);
}

#[test]
fn an_item_is_looked_for_at_the_meeting_beside_it() {
    let list = At::record(Collection::Cases, "budget-2024").field("consultations");
    let (task, mut draft) =
        blank::part(list, &[("date", json!("2024-03-15")), ("what", json!("x"))]);
    draft["meeting"] = json!("samrad-2024-03-15");
    draft["item"] = json!("5");
    assert_eq!(told(&task, &draft), []);
    draft["item"] = json!("99");
    assert_eq!(
        told(&task, &draft),
        [("/item".to_owned(), "Mötet har ingen punkt ”99”.".to_owned())]
    );
}

#[test]
fn what_is_emptied_leaves_nothing_behind() {
    let task = Task::Add(Collection::Organizations);
    let fields = fields_of(&task);
    let draft = json!({
        "names": [{ "name": "A", "period": { "from": "2020" } }],
        "period": { "from": "2020", "to": "2021" },
        "gaps": ["x"],
        "sources": [{ "document": "d", "section": "s" }],
    });
    let settled = |pointer: &str| typed::settled(fields, &draft, pointer, None);
    assert_eq!(settled("/period/to"), ("/period/to".into(), None));
    assert_eq!(
        settled("/names/0/period/from"),
        ("/names/0/period".into(), None)
    );
    assert_eq!(
        settled("/names/0/name"),
        ("/names/0/name".into(), Some(json!("")))
    );
    assert_eq!(settled("/gaps"), ("/gaps".into(), None));
    assert_eq!(settled("/sources/0"), ("/sources".into(), None));
    assert_eq!(settled("/names/0"), ("/names".into(), Some(json!([]))));
}

#[test]
fn a_group_comes_with_its_first_field() {
    let fields = fields_of(&Task::Add(Collection::Relations));
    let settled = typed::settled(fields, &json!({}), "/period/from", Some(json!("2024")));
    assert_eq!(settled, ("/period".into(), Some(json!({ "from": "2024" }))));
}

#[test]
fn names_are_found_by_any_of_their_words_and_told_apart() {
    let workspace = edition();
    let names = Names::of(&workspace, to::BODIES);
    assert_eq!(names.id("länssamverkansgruppen"), Some("lsg"));
    assert_eq!(names.name("lsg"), Some("Länssamverkansgruppen"));
    assert!(
        names
            .suggested("umeå")
            .iter()
            .any(|name| name == "Umeå kommun")
    );
    assert_eq!(names.suggested("").len(), 30);
    assert_eq!(names.suggested("xyzxyz"), [""; 0]);
    for id in workspace.records().ids(Collection::Organizations) {
        let name = names.name(id).unwrap();
        assert_eq!(names.id(name), Some(id), "{name}");
    }
}

#[test]
fn a_form_says_what_it_is_about() {
    let workspace = edition();
    let heading = |task: &Task| title::heading(task, &workspace);
    let case = At::record(Collection::Cases, "vaccination-ansvar-2024");
    assert!(heading(&Task::Change(case.clone())).starts_with("Ändra ärende: "));
    assert!(heading(&Task::AddPart(case.field("consultations"))).starts_with("Lägg till steg: "));
    assert_eq!(heading(&Task::Add(Collection::Terms)), "Lägg till ord");
    assert_eq!(heading(&Task::Change(At::default())), "Ändra arbetsytan");
}
