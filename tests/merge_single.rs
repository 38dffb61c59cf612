//! What comes of single things that two have done.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use samverkanskartan::domain::{Conflict, Workspace};
use samverkanskartan::interchange::{read, write};
use samverkanskartan::merge::merge;
use samverkanskartan::screen::conflicts::ConflictTold;
use serde_json::{Value, json};

const LOG: &str = include_str!("fixtures/version-1.json");

fn log() -> Value {
    serde_json::from_str(LOG).unwrap()
}

fn after(change: impl Fn(&mut Value)) -> Workspace {
    let mut file = log();
    change(&mut file);
    read(file.to_string().as_bytes()).unwrap()
}

/// What comes of two changes, and the conflicts.
fn merged(ours: impl Fn(&mut Value), theirs: impl Fn(&mut Value)) -> (Value, Vec<Conflict>) {
    let merged = merge(Some(&after(|_| {})), &after(ours), &after(theirs));
    let text = write(&merged.workspace);
    assert!(read(text.as_bytes()).as_ref() == Ok(&merged.workspace));
    (serde_json::from_str(&text).unwrap(), merged.conflicts)
}

fn places(conflicts: &[Conflict]) -> Vec<(&str, &str)> {
    let places = conflicts.iter();
    let places = places.map(|it| (it.collection.as_str(), it.record.as_str()));
    places.collect()
}

fn body(id: &str) -> Value {
    let mut body = log()["organizations"][0].clone();
    body["id"] = json!(id);
    body
}

fn push(list: &mut Value, value: Value) {
    list.as_array_mut().unwrap().push(value);
}

#[test]
fn what_both_put_on_an_agenda_stands_in_the_order_of_its_numbers() {
    let item = |number: &'static str| {
        move |log: &mut Value| {
            let mut item = log["meetings"][0]["agenda"][0].clone();
            item["number"] = json!(number);
            push(&mut log["meetings"][0]["agenda"], item);
        }
    };
    let (log, conflicts) = merged(item("100"), item("99"));
    assert_eq!(conflicts, []);
    let agenda = log["meetings"][0]["agenda"].as_array().unwrap();
    let last = agenda.iter().rev().take(2).map(|it| &it["number"]);
    assert_eq!(last.collect::<Vec<_>>(), ["100", "99"]);
}

#[test]
fn what_one_moves_and_the_other_changes_is_moved_and_changed() {
    let (log, conflicts) = merged(
        |log| {
            let all = log["meetings"][0]["agenda"].as_array_mut().unwrap();
            all.rotate_left(1);
        },
        |log| log["meetings"][0]["agenda"][0]["title"] = json!("Ny rubrik"),
    );
    assert_eq!(conflicts, []);
    let agenda = log["meetings"][0]["agenda"].as_array().unwrap();
    assert_eq!(agenda.last().unwrap()["title"], "Ny rubrik");
}

#[test]
fn a_record_taken_away_by_one_and_changed_by_the_other_is_a_conflict() {
    let remove = |log: &mut Value| drop(log["relations"].as_array_mut().unwrap().remove(0));
    let change = |log: &mut Value| log["relations"][0]["note"] = json!("Ny");
    let id = log()["relations"][0]["id"].as_str().unwrap().to_owned();
    let (ours, conflicts) = merged(remove, change);
    assert_eq!(places(&conflicts), [("relations", id.as_str())]);
    assert_eq!(conflicts[0].ours, None);
    assert_ne!(ours["relations"][0]["id"], *id);
    let (theirs, conflicts) = merged(change, remove);
    assert_eq!(conflicts[0].theirs, None);
    assert_eq!(theirs["relations"][0]["note"], "Ny");
}

#[test]
fn a_body_taken_away_by_one_and_spoken_of_by_the_other_is_shown_at_both() {
    let base = after(|log| push(&mut log["organizations"], body("ny")));
    let ours = after(|_| {});
    let theirs = after(|log| {
        push(&mut log["organizations"], body("ny"));
        log["cases"][0]["outcome"]["holder"] = json!("ny");
    });
    let case = ours.records().cases[0].id.to_string();
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merge(Some(&base), ours, theirs);
        let expected = [("organizations", "ny"), ("cases", case.as_str())];
        assert_eq!(places(&merged.conflicts), expected);
        assert_eq!(merged.workspace.records().cases, ours.records().cases);
    }
}

#[test]
fn a_record_both_have_added_is_merged_field_by_field() {
    let add = |field: &'static str, text: &'static str| {
        move |log: &mut Value| {
            let mut new = body("ny");
            new[field] = json!(text);
            push(&mut log["organizations"], new);
        }
    };
    let (log, conflicts) = merged(add("overviewNote", "A"), add("later", "B"));
    assert_eq!(conflicts, []);
    let all = log["organizations"].as_array().unwrap();
    let new = all.iter().find(|it| it["id"] == "ny").unwrap();
    assert_eq!(
        (&new["overviewNote"], &new["later"]),
        (&json!("A"), &json!("B"))
    );
    let (_, conflicts) = merged(add("classification", "A"), add("classification", "B"));
    assert_eq!(places(&conflicts), [("organizations", "ny")]);
    assert_eq!(conflicts[0].base, None);
}

#[test]
fn a_record_given_another_id_is_another_and_the_change_of_the_first_is_shown() {
    let id = log()["relations"][0]["id"].as_str().unwrap().to_owned();
    let (log, conflicts) = merged(
        |log| log["relations"][0]["id"] = json!("annat-id"),
        |log| log["relations"][0]["note"] = json!("Ny"),
    );
    assert_eq!(places(&conflicts), [("relations", id.as_str())]);
    let ids = log["relations"].as_array().unwrap().iter();
    assert!(ids.map(|it| &it["id"]).any(|id| id == "annat-id"));
}

#[test]
fn the_higher_of_two_editions_and_the_later_of_two_days_is_taken() {
    let at = |revision: u32, day: &'static str| {
        move |log: &mut Value| {
            log["revision"] = json!(revision);
            log["asOf"] = json!(day);
        }
    };
    let (log, conflicts) = merged(at(8, "2026-05-01"), at(7, "2026-06"));
    assert_eq!(conflicts, []);
    assert_eq!(
        (&log["revision"], &log["asOf"]),
        (&json!(8), &json!("2026-06"))
    );
}

#[test]
fn the_same_replaced_by_both_is_a_conflict_and_two_additions_are_not() {
    let add = |text: &'static str| {
        move |log: &mut Value| push(&mut log["notes"], json!({ "text": text }))
    };
    let (log, conflicts) = merged(add("A"), add("B"));
    assert_eq!(
        (log["notes"].as_array().unwrap().len(), conflicts),
        (3, vec![])
    );
    let replace =
        |text: &'static str| move |log: &mut Value| log["notes"][0] = json!({ "text": text });
    let (log, conflicts) = merged(replace("A"), replace("B"));
    assert_eq!(log["notes"], json!([{ "text": "A" }]));
    assert_eq!(conflicts[0].theirs, Some(json!([{ "text": "B" }])));
}

#[test]
fn a_conflict_is_told_with_its_record_and_all_three_texts() {
    let write = |text: &'static str| move |log: &mut Value| log["cases"][0]["title"] = json!(text);
    let (ours, theirs) = (after(write("A")), after(write("B")));
    let merged = merge(Some(&after(|_| {})), &ours, &theirs);
    let told = ConflictTold::new(&merged.workspace, &merged.conflicts[0]).lines();
    assert_eq!(
        told,
        "Konflikt: ärendet ”Bron”, Rubrik, så som den står\n  Före: Bron\n  Vår: A\n  Deras: B"
    );
}
