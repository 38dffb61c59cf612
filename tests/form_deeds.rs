//! Renaming and ending a body and moving a membership: the past stays as it was.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use samverkanskartan::app::{Deed, Editing, Task};
use samverkanskartan::domain::{
    Collection, Day, Id, Membership, Organization, Validity, Workspace,
};
use samverkanskartan::interchange::{read, write};
use serde_json::{Value, json};

fn edition() -> Workspace {
    read(&fs::read("public/data/vasterbotten.json").unwrap()).unwrap()
}

/// Does a deed with what is typed in its form, undoes it to see that nothing is left of it,
/// and does it again.
fn done(deed: Deed, id: &str, typed: &[(&str, Value)]) -> Workspace {
    let mut workspace = edition();
    let before = write(&workspace);
    let task = Task::Deed(deed, id.to_owned());
    let mut editing = Editing::begin(task, None, &workspace, String::new()).unwrap();
    for (name, value) in typed {
        editing.set(&format!("/{name}"), Some(value.clone()));
    }
    let change = editing.change(&workspace);
    assert!(!change.is_empty());
    workspace.apply(&change).unwrap();
    workspace.apply(&change.inverse()).unwrap();
    assert_eq!(write(&workspace), before);
    workspace.apply(&change).unwrap();
    workspace
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn body<'a>(workspace: &'a Workspace, id: &str) -> &'a Organization {
    workspace.find(&Id::new(id).unwrap()).unwrap()
}

#[test]
fn a_new_name_holds_from_its_day_and_the_old_one_until_the_day_before() {
    let workspace = done(
        Deed::Rename,
        "lsg",
        &[
            ("name", json!(" Länsgruppen ")),
            ("shortName", json!("LG")),
            ("from", json!("2025-01-01")),
            (
                "sources",
                json!([{ "document": "lsg-2024-09-06", "section": "§ 1" }]),
            ),
        ],
    );
    let lsg = body(&workspace, "lsg");
    assert_eq!(
        lsg.name_on(day("2024-12-31")).unwrap().name,
        "Länssamverkansgruppen"
    );
    assert_eq!(lsg.name_on(day("2025-01-01")).unwrap().name, "Länsgruppen");
    assert_eq!(lsg.short_name(), "LG");
    assert_eq!(lsg.names.last().unwrap().sources.len(), 1);
    let old = &lsg.names[lsg.names.len() - 2];
    assert_eq!(old.period.to.as_ref().unwrap().to_string(), "2024-12-31");
}

#[test]
fn a_new_name_from_a_day_nobody_knows_overlaps_with_the_old_one() {
    let workspace = done(
        Deed::Rename,
        "lsg",
        &[("name", json!("Länsgruppen")), ("from", json!("2025"))],
    );
    let lsg = body(&workspace, "lsg");
    let old = &lsg.names[lsg.names.len() - 2];
    assert_eq!(old.period.on(day("2025-06-01")), Validity::Uncertain);
    assert_eq!(
        lsg.name_on(day("2025-06-01")).unwrap().name,
        "Länssamverkansgruppen"
    );
}

#[test]
fn a_body_that_ends_takes_along_what_is_ticked() {
    let workspace = done(
        Deed::End,
        "lsg",
        &[
            ("to", json!("2025-06-30")),
            ("note", json!("Uppgick i en ny grupp.")),
            (
                "sources",
                json!([{ "document": "lsg-2024-09-06", "section": "§ 1" }]),
            ),
        ],
    );
    let lsg = body(&workspace, "lsg");
    assert_eq!(lsg.period.on(day("2025-06-30")), Validity::Valid);
    assert_eq!(lsg.period.on(day("2025-07-01")), Validity::Over);
    let told = lsg.notes.last().unwrap();
    assert_eq!(
        (told.text.as_str(), told.sources.len()),
        ("Uppgick i en ny grupp.", 1)
    );
    let records = workspace.records();
    for relation in records
        .relations
        .iter()
        .filter(|it| it.from == lsg.id || it.to == lsg.id)
    {
        assert_ne!(
            relation.period.on(day("2025-07-01")),
            Validity::Valid,
            "{}",
            relation.id
        );
    }
    for membership in records
        .memberships
        .iter()
        .filter(|it| it.organization == lsg.id)
    {
        assert_eq!(
            membership.period.on(day("2025-07-01")),
            Validity::Over,
            "{}",
            membership.id
        );
    }
    for part in workspace.parts_of(&lsg.id) {
        assert_eq!(
            part.period,
            body(&edition(), part.id.as_str()).period,
            "{} goes on",
            part.id
        );
    }
}

#[test]
fn a_body_can_end_alone() {
    let workspace = done(
        Deed::End,
        "lsg",
        &[
            ("to", json!("2025")),
            ("relations", json!(false)),
            ("memberships", json!(false)),
        ],
    );
    let before = edition();
    assert_eq!(workspace.records().relations, before.records().relations);
    assert_eq!(
        workspace.records().memberships,
        before.records().memberships
    );
    assert_eq!(body(&workspace, "lsg").notes, body(&before, "lsg").notes);
}

#[test]
fn a_membership_that_is_moved_ends_and_another_begins() {
    let before = edition();
    let old = before
        .records()
        .memberships
        .iter()
        .find(|it| it.organization.as_str() == "samrad-hvo")
        .unwrap();
    let workspace = done(
        Deed::MoveMembership,
        old.id.as_str(),
        &[
            ("from", json!("2025-03-01")),
            ("organization", json!("lsg")),
        ],
    );
    let all = &workspace.records().memberships;
    let ended = workspace.find(&old.id).unwrap();
    assert_eq!(ended.period.to.as_ref().unwrap().to_string(), "2025-02-28");
    assert_eq!(ended.organization.as_str(), "samrad-hvo");
    let is_new = |it: &&Membership| before.find(&it.id).is_none();
    let new: Vec<_> = all.iter().filter(is_new).collect();
    let [new] = new.as_slice() else {
        panic!("{new:?}")
    };
    assert_eq!(
        (&new.person, new.role, &new.on_behalf_of),
        (&old.person, old.role, &old.on_behalf_of)
    );
    assert_eq!(new.organization.as_str(), "lsg");
    assert_eq!(new.period.from.as_ref().unwrap().to_string(), "2025-03-01");
    assert!(new.observed.is_empty());
}

#[test]
fn without_a_day_nothing_happens() {
    let workspace = edition();
    let membership = workspace.records().ids(Collection::Memberships)[0].to_owned();
    for (deed, id) in [
        (Deed::End, "lsg"),
        (Deed::MoveMembership, membership.as_str()),
    ] {
        let editing = Editing::begin(
            Task::Deed(deed, id.to_owned()),
            None,
            &workspace,
            String::new(),
        )
        .unwrap();
        assert!(editing.change(&workspace).is_empty());
    }
}
