//! What a form changes is what was typed and nothing besides, and undoing it gives the same
//! bytes.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use samverkanskartan::app::{At, Editing, Task};
use samverkanskartan::domain::{Collection, Workspace};
use samverkanskartan::form::table::tables;
use samverkanskartan::form::{Field, Kind, Need, blank, faults, fields_of, typed};
use samverkanskartan::interchange::{read, write};
use serde_json::{Value, json};

fn edition() -> Workspace {
    read(&fs::read("public/data/vasterbotten.json").unwrap()).unwrap()
}

/// Types in a form as the page does.
fn put(editing: &mut Editing, pointer: &str, value: Option<Value>) {
    let fields = fields_of(&editing.task);
    let (pointer, value) = typed::settled(fields, &editing.draft, pointer, value);
    editing.set(&pointer, value);
}

/// Saves what the form holds, undoes it, and sees that it is as before.
#[track_caller]
fn saved_and_undone(workspace: &mut Workspace, before: &str, editing: &Editing) {
    let change = editing.change(workspace);
    let what = format!("{:?} {}", editing.task, editing.draft);
    workspace
        .apply(&change)
        .unwrap_or_else(|why| panic!("{what}: {why:?}"));
    workspace
        .apply(&change.inverse())
        .unwrap_or_else(|why| panic!("{what}: {why:?}"));
    assert_eq!(write(workspace), before, "{what}");
}

/// Everything that is filled in, down to the single field.
fn filled(fields: &[Field], value: &Value, pointer: &str, found: &mut Vec<(String, bool)>) {
    for field in fields {
        let at = format!("{pointer}/{}", field.name);
        let Some(value) = value.get(field.name) else {
            continue;
        };
        // What has forms of its own is only put in order here.
        let can_be_emptied = !matches!(field.kind, Kind::Apart { .. });
        found.push((at.clone(), can_be_emptied && field.need == Need::Optional));
        match field.kind {
            Kind::Group(of) => filled(of, value, &at, found),
            Kind::List { of, .. } | Kind::Ballot(of) => {
                for (n, element) in value.as_array().into_iter().flatten().enumerate() {
                    filled(of, element, &format!("{at}/{n}"), found);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn any_field_that_may_be_left_out_can_be_emptied_and_filled_in_again() {
    let mut workspace = edition();
    let before = write(&workspace);
    let (mut emptied, mut seen) = (0, 0);
    for table in tables() {
        let ids: Vec<String> = match table.collection {
            Collection::Own => vec![String::new()],
            collection => workspace
                .records()
                .ids(collection)
                .into_iter()
                .map(str::to_owned)
                .collect(),
        };
        for id in ids {
            let task = Task::Change(At::record(table.collection, &id));
            let first = Editing::begin(task, None, &workspace, String::new()).unwrap();
            assert!(
                first.change(&workspace).is_empty(),
                "nothing typed, nothing changed"
            );
            let mut places = Vec::new();
            filled(table.fields, &first.draft, "", &mut places);
            for (pointer, is_optional) in places {
                seen += 1;
                // Each is written out whole, so that every twenty-third will have to do.
                if !is_optional || seen % 23 != 0 {
                    continue;
                }
                let mut editing = first.clone();
                put(&mut editing, &pointer, None);
                // A role without its person, say, is told of, not saved.
                if faults(table.fields, &editing.draft, &workspace, None).is_empty() {
                    emptied += 1;
                    saved_and_undone(&mut workspace, &before, &editing);
                }
                put(
                    &mut editing,
                    &pointer,
                    first.draft.pointer(&pointer).cloned(),
                );
                assert!(editing.change(&workspace).is_empty(), "{id}{pointer}");
            }
        }
    }
    assert!(emptied > 100, "only {emptied} of {seen}");
}

/// A text or reference for every field that must say something.
fn fill(editing: &mut Editing, fields: &'static [Field], pointer: &str, workspace: &Workspace) {
    for field in fields {
        let at = format!("{pointer}/{}", field.name);
        if field.need != Need::Required {
            continue;
        }
        // A relation does not lead back to where it came from.
        let nth = usize::from(field.name == "to");
        let first_of = |to: &[Collection]| json!(workspace.records().ids(to[0])[nth]);
        let value = match field.kind {
            Kind::Line | Kind::Short(_) | Kind::Text | Kind::Suggest(..) => json!("Prövning"),
            Kind::Date => json!("2026-03"),
            Kind::Number(_) => json!(3),
            Kind::One(to) => first_of(to),
            Kind::Many(to) => json!([first_of(to)]),
            Kind::Group(of) => {
                fill(editing, of, &at, workspace);
                continue;
            }
            Kind::List { of, .. } => {
                fill(editing, of, &format!("{at}/0"), workspace);
                continue;
            }
            _ => continue,
        };
        put(editing, &at, Some(value));
    }
}

#[test]
fn a_record_of_any_kind_is_added_with_an_id_of_its_own() {
    let mut workspace = edition();
    let before = write(&workspace);
    for table in tables().filter(|table| table.collection != Collection::Own) {
        let (task, start) = blank::record(table.collection, &[]);
        let mut editing = Editing::begin(task, Some(start), &workspace, String::new()).unwrap();
        fill(&mut editing, table.fields, "", &workspace);
        assert_eq!(
            faults(table.fields, &editing.draft, &workspace, None),
            [],
            "{:?}",
            table.collection
        );
        saved_and_undone(&mut workspace, &before, &editing);
        let count = workspace.records().ids(table.collection).len();
        let mut more = workspace.clone();
        for _ in 0..2 {
            more.apply(&editing.change(&more)).unwrap();
        }
        assert_eq!(
            more.records().ids(table.collection).len(),
            count + 2,
            "{:?}",
            table.collection
        );
    }
}

#[test]
fn a_part_of_any_kind_is_added() {
    let mut workspace = edition();
    let before = write(&workspace);
    let case = || At::record(Collection::Cases, "vaccination-ansvar-2024");
    let meeting = || At::record(Collection::Meetings, "samrad-2024-03-15");
    let item = || meeting().field("agenda").element("5");
    for list in [
        case().field("consultations"),
        case().field("related"),
        meeting().field("agenda"),
        meeting().field("nextMeetings"),
        meeting().field("signatures"),
        meeting().field("attendance"),
        item().field("decisions"),
        item().field("assignments"),
        item().field("reservations"),
        item().field("notes"),
        item().field("votes"),
        At::record(Collection::Organizations, "lsg").field("names"),
        At::record(Collection::Deviations, "d1").field("objections"),
    ] {
        let (task, start) = blank::part(list, &[]);
        let fields = fields_of(&task);
        let mut editing = Editing::begin(task, Some(start), &workspace, String::new()).unwrap();
        fill(&mut editing, fields, "", &workspace);
        saved_and_undone(&mut workspace, &before, &editing);
    }
}
