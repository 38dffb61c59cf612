//! Rows of a list that say the same of themselves: each is changed, ticked and taken away as
//! itself, and never as the one above it.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use samverkanskartan::app::{At, Deed, Editing, Task, adoption, attendance};
use samverkanskartan::domain::{
    AdoptionStatus, Attendance, Case, Collection, Id, Meeting, Organization, Presence, Workspace,
    keys_of,
};
use samverkanskartan::interchange::{read, write};
use samverkanskartan::screen::case::CaseScreen;
use samverkanskartan::screen::clerk::{self, Line};
use samverkanskartan::screen::form::listing::around_body;
use samverkanskartan::screen::form::removal::Removal;
use serde_json::{Value, json};

const MEETING: &str = "lsg-2021-02-19";
const CASE: &str = "hlt";

/// The edition with something written into it.
fn edition_with(change: impl FnOnce(&mut Value)) -> Workspace {
    let text = fs::read("public/data/vasterbotten.json").unwrap();
    let mut file: Value = serde_json::from_slice(&text).unwrap();
    change(&mut file);
    read(file.to_string().as_bytes()).unwrap()
}

fn record<'a>(file: &'a mut Value, collection: &str, id: &str) -> &'a mut Value {
    let all = file[collection].as_array_mut().unwrap();
    all.iter_mut().find(|it| it["id"] == id).unwrap()
}

/// A meeting with two people of one name, for two huvudmän; nobody has said who they are.
fn with_two_annas() -> Workspace {
    edition_with(|file| {
        let attendance = record(file, "meetings", MEETING)["attendance"].as_array_mut();
        let anna = |body: &str, party: &str| {
            json!({"list": "Närvarande", "name": "Anna Svensson", "onBehalfOf": [body],
                "organization": "lsg", "party": party, "presence": "present", "role": "member"})
        };
        let attendance = attendance.unwrap();
        attendance.push(anna("umea", "S"));
        attendance.push(anna("region-vasterbotten", "M"));
    })
}

fn annas(workspace: &Workspace) -> Vec<(Attendance, String)> {
    let meeting: &Meeting = workspace.find(&Id::new(MEETING).unwrap()).unwrap();
    let entries = meeting.attendance.iter().cloned();
    let keyed = entries.zip(keys_of(&meeting.attendance));
    let annas: Vec<_> = keyed.filter(|(it, _)| it.name == "Anna Svensson").collect();
    assert!(annas.len() <= 2);
    annas
}

fn row(key: &str) -> At {
    let meeting = At::record(Collection::Meetings, MEETING);
    meeting.field("attendance").element(key)
}

#[test]
fn the_second_of_two_people_of_one_name_is_ticked_as_herself() {
    let mut workspace = with_two_annas();
    let before = write(&workspace);
    let id = Id::new(MEETING).unwrap();
    let lists = clerk::roll(&workspace, &id);
    let rows = lists.iter().flat_map(|list| &list.rows);
    let keys: Vec<_> = rows
        .filter(|row| row.who.name.starts_with("Anna Svensson"))
        .filter_map(|row| match &row.line {
            Line::Noted { key, .. } => Some(key.clone()),
            Line::Called(_) => None,
        })
        .collect();
    let change = attendance::tick(&workspace, &id, &keys[1], Presence::Absent);
    assert_eq!(change.edits.len(), 1, "{change:?}");
    workspace.apply(&change).unwrap();
    let presences: Vec<_> = annas(&workspace)
        .iter()
        .map(|(it, _)| it.presence)
        .collect();
    assert_eq!(presences, [Presence::Present, Presence::Absent]);
    workspace.apply(&change.inverse()).unwrap();
    assert_eq!(write(&workspace), before);
}

#[test]
fn the_second_of_two_people_of_one_name_has_a_form_of_her_own() {
    let mut workspace = with_two_annas();
    let second = annas(&workspace)[1].1.clone();
    let task = Task::Change(row(&second));
    let mut editing = Editing::begin(task, None, &workspace, String::new()).unwrap();
    assert_eq!(editing.draft["party"], "M");
    editing.set("/party", Some(json!("C")));
    workspace.apply(&editing.change(&workspace)).unwrap();
    let parties: Vec<_> = annas(&workspace)
        .iter()
        .map(|(it, _)| it.party.clone())
        .collect();
    assert_eq!(parties, [Some("S".to_owned()), Some("C".to_owned())]);
}

#[test]
fn the_second_of_two_people_of_one_name_is_taken_away_and_comes_back() {
    let mut workspace = with_two_annas();
    let before = write(&workspace);
    let second = annas(&workspace)[1].1.clone();
    let removal = Removal::new(&Task::Change(row(&second)), &workspace).unwrap();
    workspace.apply(&removal.change).unwrap();
    let left = annas(&workspace);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].0.party.as_deref(), Some("S"));
    workspace.apply(&removal.change.inverse()).unwrap();
    assert_eq!(write(&workspace), before);
}

#[test]
fn a_name_that_a_body_took_back_is_changed_as_itself() {
    let workspace = edition_with(|file| {
        let names = record(file, "organizations", "lsg")["names"].as_array_mut();
        let names = names.unwrap();
        names.push(json!({"name": "Andra namnet"}));
        let again = json!({"name": names[0]["name"], "shortName": "igen"});
        names.push(again);
    });
    let id: Id<Organization> = Id::new("lsg").unwrap();
    let rows = around_body(&workspace, &id).swap_remove(0).rows;
    let task = Task::Change(rows.last().unwrap().at.clone());
    let editing = Editing::begin(task, None, &workspace, String::new()).unwrap();
    assert_eq!(editing.draft["shortName"], "igen");
}

#[test]
fn a_case_related_twice_to_another_has_two_forms() {
    let workspace = edition_with(|file| {
        let others = ["belongs-with", "successor"];
        let related = others.map(|kind| json!({"case": "vaccination-ansvar-2024", "kind": kind}));
        record(file, "cases", CASE)["related"] = json!(related);
    });
    let id = Id::new(CASE).unwrap();
    let screen = CaseScreen::new(&workspace, &id, case_day()).unwrap();
    let kinds = screen.related.iter().map(|related| {
        let task = Task::Change(related.at.clone());
        let editing = Editing::begin(task, None, &workspace, String::new()).unwrap();
        editing.draft["kind"].as_str().unwrap().to_owned()
    });
    assert_eq!(kinds.collect::<Vec<_>>(), ["belongs-with", "successor"]);
}

fn case_day() -> samverkanskartan::domain::Day {
    "2026-06-01".parse().unwrap()
}

#[test]
fn what_a_huvudman_did_last_is_shown_and_changed() {
    let huvudman = "umea";
    let mut workspace = edition_with(|file| {
        record(file, "cases", CASE)["adoptions"] = json!([
            {"huvudman": huvudman, "status": "declined", "date": "2024-05-06"},
            {"huvudman": huvudman, "status": "adopted", "date": "2024-09-02"},
        ]);
    });
    let id: Id<Case> = Id::new(CASE).unwrap();
    let row = |workspace: &Workspace| {
        let adoptions = clerk::Adoptions::new(workspace, &id).unwrap();
        let mut rows = adoptions.rows.into_iter();
        rows.find(|it| it.status != AdoptionStatus::Pending)
            .unwrap()
    };
    assert_eq!(row(&workspace).status, AdoptionStatus::Adopted);
    let editing = Editing::begin(
        Task::Change(row(&workspace).at.unwrap()),
        None,
        &workspace,
        String::new(),
    );
    assert_eq!(editing.unwrap().draft["date"], "2024-09-02");
    let change = adoption::note(
        &workspace,
        &id,
        &Id::new(huvudman).unwrap(),
        AdoptionStatus::AdoptedWithChange,
    );
    workspace.apply(&change).unwrap();
    let case: &Case = workspace.find(&id).unwrap();
    let statuses: Vec<_> = case.adoptions.iter().map(|it| it.status).collect();
    assert_eq!(
        statuses,
        [AdoptionStatus::Declined, AdoptionStatus::AdoptedWithChange]
    );
}

#[test]
fn both_of_two_people_of_one_name_are_asked_to_the_next_meeting() {
    let mut workspace = with_two_annas();
    let task = Task::Deed(Deed::NextMeeting, MEETING.to_owned());
    let mut editing = Editing::begin(task, None, &workspace, String::new()).unwrap();
    editing.set("/date", Some(json!("2021-04-16")));
    workspace.apply(&editing.change(&workspace)).unwrap();
    let next = workspace.records().meetings.iter();
    let mut next = next.filter(|it| it.date.to_string() == "2021-04-16");
    let called = attendance::called(&workspace, next.next().unwrap(), "Närvarolista");
    let annas = called.iter().filter(|it| it.name == "Anna Svensson");
    assert_eq!(annas.count(), 2);
}
