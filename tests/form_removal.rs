//! Taking away a record or a part of one: only what nobody refers to, and it comes back.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use samverkanskartan::app::{At, Task};
use samverkanskartan::domain::{Collection, Workspace, keys_of};
use samverkanskartan::form::removal::can_be_removed;
use samverkanskartan::interchange::{read, write};
use samverkanskartan::screen::form::removal::Removal;

fn edition() -> Workspace {
    read(&fs::read("public/data/vasterbotten.json").unwrap()).unwrap()
}

#[test]
fn what_others_refer_to_cannot_be_taken_away() {
    let workspace = edition();
    let task = Task::Change(At::record(Collection::Organizations, "lsg"));
    let removal = Removal::new(&task, &workspace).unwrap();
    assert!(!removal.is_possible());
    assert_eq!(removal.referring.len(), 20);
    assert!(removal.more > 20);
    assert!(removal.referring.iter().all(|place| !place.text.is_empty()));
    let task = Task::Change(
        At::record(Collection::Meetings, "samrad-2024-03-15")
            .field("agenda")
            .element("5"),
    );
    let removal = Removal::new(&task, &workspace).unwrap();
    let told: Vec<_> = removal
        .referring
        .iter()
        .map(|place| place.text.replace('\u{a0}', " "))
        .collect();
    assert!(
        told.iter().any(|text| text.starts_with("ärende ”")),
        "{told:?}"
    );
}

#[test]
fn what_nobody_refers_to_is_taken_away_and_comes_back() {
    let mut workspace = edition();
    let before = write(&workspace);
    let records = workspace.records();
    let membership = records.ids(Collection::Memberships)[0].to_owned();
    let mut places = vec![At::record(Collection::Memberships, &membership)];
    for meeting in &records.meetings {
        let meeting_at = At::record(Collection::Meetings, meeting.id.as_str());
        for item in &meeting.agenda {
            let item_at = meeting_at.clone().field("agenda").element(&item.number);
            let decisions = item.decisions.iter();
            places.extend(
                decisions.map(|it| item_at.clone().field("decisions").element(it.id.as_str())),
            );
            let votes = item.votes.iter();
            places.extend(votes.map(|it| item_at.clone().field("votes").element(it.id.as_str())));
        }
        let signatures = meeting.signatures.iter();
        places.extend(signatures.map(|it| {
            let value = serde_json::to_value(it).unwrap();
            meeting_at
                .clone()
                .field("signatures")
                .element(&keys_of(&[value])[0])
        }));
    }
    for case in &records.cases {
        let steps = case.consultations.iter();
        places.extend(steps.map(|it| {
            let case = At::record(Collection::Cases, case.id.as_str());
            case.field("consultations").element(it.id.as_str())
        }));
    }
    assert!(places.len() > 200, "only {}", places.len());
    // Every eleventh, since each is written out whole.
    for at in places.into_iter().step_by(11) {
        let task = Task::Change(at);
        assert!(can_be_removed(&task));
        let removal = Removal::new(&task, &workspace).unwrap();
        assert!(removal.is_possible(), "{task:?} {:?}", removal.referring);
        workspace.apply(&removal.change).unwrap();
        assert_ne!(write(&workspace), before);
        workspace.apply(&removal.change.inverse()).unwrap();
        assert_eq!(write(&workspace), before, "{task:?}");
    }
}

#[test]
fn a_group_of_fields_and_the_workspace_itself_stay() {
    let workspace = edition();
    for at in [
        At::default(),
        At::record(Collection::Cases, "vaccination-ansvar-2024").field("outcome"),
        At::record(Collection::Cases, "vaccination-ansvar-2024")
            .field("related")
            .element("finns-inte"),
    ] {
        assert_eq!(Removal::new(&Task::Change(at), &workspace), None);
    }
}
