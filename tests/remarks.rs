//! What a file is read in spite of is told, with its place and what to do: items that a list
//! names and the meeting lacks, somebody both there and not, hours that are none.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::app::{At, Editing, Task};
use samverkanskartan::domain::{Collection, Workspace};
use samverkanskartan::form::Wrong;
use samverkanskartan::interchange::read;
use samverkanskartan::screen::words::errors;
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
    let told = remarks.iter().map(errors::finding);
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
            "”samrad-2026-03-12” bland möten, fältet ”attendance[0].absentFromItems”: mötet \
             ”samrad-2026-03-12” har ingen punkt ”999”. Rätta punktens nummer, eller lägg till \
             punkten i mötet."
        ]
    );
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
