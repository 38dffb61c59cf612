//! Of rows that say the same of themselves, in any list of any record, the one that is changed
//! or taken away is the one that was meant, and no other is touched.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

use proptest::prelude::*;
use samverkanskartan::app::{At, Editing, Task};
use samverkanskartan::domain::{Collection, Workspace, keys};
use samverkanskartan::interchange::read;
use samverkanskartan::screen::form::removal::Removal;
use serde_json::{Value, json};

const NEWEST: &str = include_str!("fixtures/version-1.1.json");
/// So many rows stand in each list, alike but for a mark that no form knows.
const ROWS: usize = 3;

/// A list of a record: where it is for forms, and in JSON.
#[derive(Clone)]
struct Place {
    at: At,
    collection: &'static str,
    nth: usize,
    pointer: String,
}

/// Every list of rows there is in the file.
fn lists() -> Vec<Place> {
    let file: Value = serde_json::from_str(NEWEST).unwrap();
    let mut found = Vec::new();
    for collection in Collection::ALL {
        let records = file[collection.name()].as_array().into_iter().flatten();
        for (nth, record) in records.enumerate() {
            let place = Place {
                at: At::record(*collection, record["id"].as_str().unwrap()),
                collection: collection.name(),
                nth,
                pointer: String::new(),
            };
            walk(record, &place, &mut found);
        }
    }
    found
}

fn walk(value: &Value, place: &Place, found: &mut Vec<Place>) {
    for (name, value) in value.as_object().into_iter().flatten() {
        let here = Place {
            at: place.at.clone().field(name),
            pointer: format!("{}/{name}", place.pointer),
            ..place.clone()
        };
        match value.as_array() {
            None => walk(value, &here, found),
            Some(rows) if rows.first().is_some_and(Value::is_object) => {
                found.push(here.clone());
                let Some(key) = keys(rows).swap_remove(0) else {
                    continue;
                };
                let first = Place {
                    at: here.at.element(&key),
                    pointer: format!("{}/0", here.pointer),
                    ..here
                };
                walk(&rows[0], &first, found);
            }
            Some(_) => {}
        }
    }
}

/// The file with the first row of the list three times; `None` where that may not be.
fn tripled(place: &Place) -> Option<Workspace> {
    let mut file: Value = serde_json::from_str(NEWEST).unwrap();
    let list = file[place.collection][place.nth].pointer_mut(&place.pointer)?;
    let rows = (0..ROWS).map(|n| {
        let mut row = list[0].clone();
        row["märke"] = json!(n);
        row
    });
    *list = rows.collect();
    read(file.to_string().as_bytes()).ok()
}

fn rows(workspace: &Workspace, place: &Place) -> Vec<Value> {
    let record = workspace
        .records()
        .value(place.at.collection, &place.at.record);
    let record = record.unwrap();
    let rows = record.pointer(&place.pointer).and_then(Value::as_array);
    rows.cloned().unwrap_or_default()
}

fn row(workspace: &Workspace, place: &Place, n: usize) -> Option<Task> {
    let key = keys(&rows(workspace, place)).swap_remove(n)?;
    Some(Task::Change(place.at.clone().element(&key)))
}

/// The same rows with the one at `n` changed.
fn with_changed(rows: &[Value], n: usize) -> Vec<Value> {
    let mut rows = rows.to_vec();
    rows[n]["ändrat"] = json!("ja");
    rows
}

/// Changes a row in a form of its own; `None` where rows of the list have none.
fn change_alone(workspace: &Workspace, place: &Place, n: usize) -> Option<Workspace> {
    let mut workspace = workspace.clone();
    let task = row(&workspace, place, n)?;
    let mut form = Editing::begin(task, None, &workspace, String::new())?;
    form.set("/ändrat", Some(json!("ja")));
    workspace.apply(&form.change(&workspace)).unwrap();
    Some(workspace)
}

/// Changes a row in the form of the whole record.
fn change_within(workspace: &Workspace, place: &Place, n: usize) -> Workspace {
    let mut workspace = workspace.clone();
    let record = At::record(place.at.collection, &place.at.record);
    let mut form = Editing::begin(Task::Change(record), None, &workspace, String::new()).unwrap();
    form.set(&format!("{}/{n}/ändrat", place.pointer), Some(json!("ja")));
    workspace.apply(&form.change(&workspace)).unwrap();
    workspace
}

fn take_away(workspace: &Workspace, place: &Place, n: usize) -> Option<Workspace> {
    let mut workspace = workspace.clone();
    let removal = Removal::new(&row(&workspace, place, n)?, &workspace)?;
    workspace.apply(&removal.change).ok()?;
    Some(workspace)
}

#[test]
fn there_are_lists_of_every_kind_to_try() {
    let all = lists();
    let tried = all.iter().filter(|place| tripled(place).is_some()).count();
    assert!(all.len() > 70 && tried > 60, "{tried} of {}", all.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_row_that_is_changed_or_taken_away_is_the_one_that_was_meant(
        which in any::<prop::sample::Index>(), n in 0..ROWS,
    ) {
        let all = lists();
        let place = &all[which.index(all.len())];
        let Some(workspace) = tripled(place) else {
            return Ok(()); // of what has an id there cannot be two
        };
        let before = rows(&workspace, place);
        let changed = with_changed(&before, n);
        if let Some(after) = change_alone(&workspace, place, n) {
            prop_assert_eq!(&rows(&after, place), &changed, "alone: {}", place.pointer);
        }
        let after = change_within(&workspace, place, n);
        prop_assert_eq!(&rows(&after, place), &changed, "within: {}", place.pointer);
        if let Some(after) = take_away(&workspace, place, n) {
            let mut left = before;
            left.remove(n);
            prop_assert_eq!(&rows(&after, place), &left, "taken away: {}", place.pointer);
        }
    }
}
