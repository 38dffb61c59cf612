//! What the tests of keeping the log share: the edition, a next meeting, and doing a deed.

#![allow(dead_code)] // each test uses its part

use samverkanskartan::app::{Deed, Editing, Task};
use samverkanskartan::domain::{Attendance, Change, Id, Record, Workspace, keys_of};
use samverkanskartan::interchange;
use serde_json::Value;

pub(crate) const EDITION: &str = include_str!("../../public/data/vasterbotten.json");
pub(crate) const OTHER: &str = include_str!("../fixtures/version-1.json");

pub(crate) fn edition() -> Workspace {
    interchange::read(EDITION.as_bytes()).unwrap()
}

/// What tells an entry from the others of a list without twins.
pub(crate) fn key_of(entry: &Attendance) -> String {
    keys_of(std::slice::from_ref(entry)).swap_remove(0)
}

pub(crate) fn find<T: Record + Clone>(workspace: &Workspace, id: &str) -> T {
    workspace.find::<T>(&Id::new(id).unwrap()).unwrap().clone()
}

/// Makes a change; what takes it back gives the same bytes.
pub(crate) fn make(workspace: &mut Workspace, change: &Change) {
    let before = interchange::write(workspace);
    assert!(!change.is_empty(), "nothing is changed");
    workspace.apply(change).unwrap();
    let after = interchange::write(workspace);
    assert!(interchange::read(after.as_bytes()).is_ok());
    workspace.apply(&change.inverse()).unwrap();
    assert_eq!(interchange::write(workspace), before);
    workspace.apply(change).unwrap();
    assert_eq!(interchange::write(workspace), after);
}

pub(crate) fn opened(workspace: &Workspace, deed: Deed, id: &str) -> Editing {
    Editing::begin(
        Task::Deed(deed, id.to_owned()),
        None,
        workspace,
        String::new(),
    )
    .unwrap()
}

/// Does a deed with what is typed over what its form holds at first.
pub(crate) fn done(workspace: &mut Workspace, deed: Deed, id: &str, typed: &[(&str, Value)]) {
    let mut form = opened(workspace, deed, id);
    for (pointer, value) in typed {
        form.set(pointer, Some(value.clone()));
    }
    let change = form.change(workspace);
    make(workspace, &change);
}

pub(crate) const LSG: &str = "lsg-2024-09-06";
pub(crate) const SAMRAD: &str = "samrad-2024-03-15";
pub(crate) const LSG_NEXT: &str = "lsg-2024-09-20";

pub(crate) fn with_next_meeting() -> Workspace {
    let mut workspace = edition();
    done(&mut workspace, Deed::NextMeeting, LSG, &[]);
    workspace
}
