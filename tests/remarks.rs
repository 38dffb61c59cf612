//! What a file is read in spite of is told, with its place and what to do: items that a list
//! names and the meeting lacks, somebody both there and not, hours that are none.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::app::{At, Editing, Task};
use samverkanskartan::domain::{Collection, Finding, Place, Problem, Workspace};
use samverkanskartan::form::Wrong;
use samverkanskartan::form::fault::faults;
use samverkanskartan::form::field::{Field, Kind, Need};
use samverkanskartan::form::table::{Table, tables};
use samverkanskartan::interchange::{ReadError, read};
use samverkanskartan::screen::changed::fault_in_file;
use samverkanskartan::screen::form::title::fault;
use samverkanskartan::screen::remarks::Listed;
use serde_json::{Value, json};
use small_county::{county, item, meeting};

const DAY: &str = "2026-03-12";

fn with(more: &Value) -> Workspace {
    let mut more = more.clone();
    more["agenda"] = json!([item("1", "Mötet öppnas", &json!({}))]);
    county(&json!([meeting(DAY, &more)]), &json!([])).unwrap()
}

fn listed(name: &str, person: &str, presence: &str) -> Value {
    json!({
        "name": name, "person": person, "organization": "samrad", "list": "Ledamöter",
        "role": "member", "presence": presence,
    })
}

fn told(workspace: &Workspace) -> Vec<String> {
    let remarks = workspace.remarks();
    let told = remarks.iter().map(fault_in_file);
    told.map(|it| format!("{} {}", it.what, it.advice))
        .collect()
}

#[test]
fn an_item_that_somebody_missed_and_the_meeting_lacks_is_told_and_the_file_is_read() {
    let mut bo = listed("Bo Provsson", "bo-provsson", "partly");
    bo["absentFromItems"] = json!(["1", "999"]);
    let told = told(&with(&json!({ "attendance": [bo] })));
    assert_eq!(
        told,
        [
            "”samrad-2026-03-12” bland möten, rad i närvarolistan\u{a0}1, Punkter som missades (attendance[0].absentFromItems): mötet \
             ”samrad-2026-03-12” har ingen punkt ”999”. Rätta punktens nummer, eller lägg till \
             punkten i mötet."
        ]
    );
}

#[test]
fn where_something_is_wrong_is_said_in_words_and_as_the_file_has_it_only_of_a_file() {
    let at = |collection, field: &str| {
        let (record, field) = ("samrad".to_owned(), field.to_owned());
        let place = Place {
            collection,
            record,
            field,
        };
        let finding = Finding {
            place,
            problem: Problem::Empty,
        };
        let told = [fault(&finding), fault_in_file(&finding)];
        told.map(|it| it.what.replace('\u{a0}', " "))
    };
    let [in_form, in_file] = at(Collection::Meetings, "agenda[4].votes");
    assert!(
        in_form.starts_with("”samrad” bland möten, punkt 5, Omröstningar: "),
        "{in_form}"
    );
    assert!(
        in_file.contains("Omröstningar (agenda[4].votes): "),
        "{in_file}"
    );
    let [in_form, in_file] = at(Collection::Meetings, "id");
    assert!(in_form.contains("fältet ”id”"), "{in_form}");
    assert_eq!(in_form, in_file, "where nothing has a word for it");
}

#[test]
fn somebody_both_present_and_absent_on_a_list_is_told_but_not_two_of_one_name() {
    let there = listed("Anna Svensson", "anna-svensson", "present");
    let away = |person: &str| listed("Anna Svensson", person, "absent");
    let twice = with(&json!({ "attendance": [there, away("anna-svensson")] }));
    assert!(told(&twice)[0].contains("både som närvarande och som frånvarande"));
    let two = with(&json!({ "attendance": [there, away("anna-svensson-2")] }));
    assert_eq!(told(&two), [] as [String; 0]);
}

#[test]
fn hours_that_are_none_and_an_end_before_the_start_are_told_but_not_one_past_midnight() {
    let hours = |start: &str, end: &str| told(&with(&json!({ "start": start, "end": end })));
    assert!(hours("99.99", "15:00")[0].contains("”99.99” är inget klockslag"));
    assert!(hours("15:00", "09:00")[0].contains("slutar (09:00) innan det börjar (15:00)"));
    for (start, end) in [("18:30", "00:40"), ("17:00", "24:00"), ("8.00", "12.00")] {
        assert_eq!(hours(start, end), [] as [String; 0], "{start}–{end}");
    }
    let day = json!([{ "date": "2026-03-13", "start": "9.00", "end": "halv ett" }]);
    assert!(told(&with(&json!({ "days": day })))[0].contains("days[0].end"));
}

#[test]
fn the_form_says_the_same_before_it_is_saved() {
    let workspace =
        with(&json!({ "attendance": [listed("Bo Provsson", "bo-provsson", "partly")] }));
    let meeting = At::record(Collection::Meetings, &format!("samrad-{DAY}"));
    let faults = |at: At, pointer: &str, value: Value| {
        let mut form = Editing::begin(Task::Change(at), None, &workspace, String::new()).unwrap();
        form.set(pointer, Some(value));
        let faults = form.faults(&workspace).into_iter();
        faults.map(|it| it.wrong).collect::<Vec<_>>()
    };
    let line = meeting.clone().field("attendance");
    let line = line.element("samrad · Ledamöter · bo-provsson · Bo Provsson");
    assert_eq!(
        faults(line.clone(), "/absentFromItems", json!(["1", "999"])),
        [Wrong::NoItem("999".to_owned())]
    );
    assert_eq!(faults(line, "/absentFromItems", json!(["1"])), []);
    assert_eq!(
        faults(meeting.clone(), "/start", json!("99.99")),
        [Wrong::NotATime("99.99".to_owned())]
    );
    let mut form = Editing::begin(Task::Change(meeting), None, &workspace, String::new()).unwrap();
    form.set("/start", Some(json!("15:00")));
    form.set("/end", Some(json!("09:00")));
    let faults: Vec<_> = form
        .faults(&workspace)
        .into_iter()
        .map(|it| it.wrong)
        .collect();
    assert_eq!(faults, [Wrong::EndsFirst("09:00".to_owned())]);
}

#[test]
fn of_the_edition_nothing_is_told() {
    let edition = read(include_bytes!("../public/data/vasterbotten.json")).unwrap();
    assert_eq!(told(&edition), [] as [String; 0]);
}

/// A file that has something of everything.
fn whole() -> Value {
    serde_json::from_str(include_str!("fixtures/version-1.json")).unwrap()
}

/// The texts that a table's records must have.
fn texts(table: &Table) -> impl Iterator<Item = &'static Field> {
    let must = |field: &&Field| {
        field.need == Need::Required
            && matches!(field.kind, Kind::Line | Kind::Text | Kind::Suggest(..))
    };
    table.fields.iter().filter(must)
}

/// The fields that are told to be empty, whether the file is read or not.
fn empty(file: &Value) -> Vec<String> {
    let found = match read(file.to_string().as_bytes()) {
        Ok(workspace) => workspace.remarks(),
        Err(ReadError::Findings(found)) => found,
        Err(other) => panic!("{other:?}"),
    };
    let empty = found.into_iter().filter(|it| it.problem == Problem::Empty);
    empty.map(|it| it.place.field).collect()
}

#[test]
fn every_text_that_a_form_asks_for_is_told_where_a_file_leaves_it_blank() {
    assert_eq!(empty(&whole()), [] as [String; 0]);
    for table in tables() {
        for field in texts(&table) {
            for blank in ["", " \u{a0}\n"] {
                let mut file = whole();
                match table.collection {
                    Collection::Own => file[field.name] = json!(blank),
                    other => file[other.name()][0][field.name] = json!(blank),
                }
                let place = format!("{:?} {}", table.collection, field.name);
                assert_eq!(empty(&file), [field.name], "{place}");
            }
        }
    }
}

#[test]
fn what_is_said_at_a_meeting_is_told_where_it_is_blank_and_the_file_is_read() {
    let decision = json!({ "id": "b", "verb": "", "text": " ", "by": "samrad" });
    let assignment = json!({ "what": "\n", "basis": "decision" });
    let more = json!({ "decisions": [decision], "assignments": [assignment] });
    let meeting = meeting(DAY, &json!({ "agenda": [item("1", " ", &more)] }));
    let read = county(&json!([meeting]), &json!([])).unwrap();
    let fields = read.remarks().into_iter().map(|it| it.place.field);
    let fields: Vec<_> = fields.collect();
    assert_eq!(
        fields,
        [
            "agenda[0].title",
            "agenda[0].decisions[0].verb",
            "agenda[0].decisions[0].text",
            "agenda[0].assignments[0].what"
        ]
    );
}

#[test]
fn no_form_takes_a_blank_text_that_it_asks_for() {
    let workspace = read(whole().to_string().as_bytes()).unwrap();
    for table in tables() {
        for field in texts(&table) {
            let draft = json!({ field.name: " \u{a0}" });
            let found = faults(table.fields, &draft, &workspace, None);
            let pointer = format!("/{}", field.name);
            let found = found.into_iter().find(|it| it.pointer == pointer).unwrap();
            assert_eq!(found.wrong, Wrong::Empty, "{pointer}");
        }
    }
}

#[test]
fn each_is_shown_in_words_and_leads_to_its_record_once_it_is_there() {
    let mut bo = listed("Bo Provsson", "bo-provsson", "partly");
    bo["absentFromItems"] = json!(["999"]);
    let data = with(&json!({ "attendance": [bo] }));
    let listed = Listed::of_data(&data);
    let [remark] = &listed.shown[..] else {
        panic!("{listed:?}");
    };
    assert!(remark.place.starts_with("möte "), "{}", remark.place);
    assert!(remark.text.contains("ingen punkt ”999”"), "{}", remark.text);
    let (route, at) = remark.there.clone().unwrap();
    assert_eq!(route.href(), format!("#/moten/samrad-{DAY}"));
    assert_eq!(
        at,
        At::record(Collection::Meetings, &format!("samrad-{DAY}"))
    );
    let file = Listed::of_file(&data);
    assert_eq!(file.shown[0].there, None);
    let many = json!({ "attendance": (0..23).map(|n| {
        let mut line = self::listed("Bo Provsson", "bo-provsson", "partly");
        line["list"] = json!(format!("Lista {n}"));
        line["absentFromItems"] = json!(["999"]);
        line
    }).collect::<Vec<_>>() });
    let many = Listed::of_data(&with(&many));
    assert_eq!((many.shown.len(), many.more), (20, 3));
}
