//! Giving a body a new name from a day on, with its past as it was.

use serde_json::{Value, json};

use super::succession::{end, last_before};
use crate::app::editing::Base;
use crate::app::record::{copy, date, list_mut, set};
use crate::app::task;
use crate::domain::{Change, Collection, Workspace};

pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    task::one(workspace, Collection::Organizations, id)
}

/// The form: the new name and from when.
pub(super) fn start() -> Value {
    json!({ "name": "", "from": "" })
}

pub(super) fn finish(id: &str, base: &Base, draft: &Value) -> Change {
    let Some((_, _, before)) = base.first() else {
        return Change::default();
    };
    let mut after = before.clone();
    let mut name = json!({});
    copy(&mut name, draft, &["name", "shortName", "sources"]);
    let from = date(draft, "from");
    if let Some(from) = &from {
        set(&mut name, "period", json!({ "from": from.to_string() }));
    }
    if let Some(names) = list_mut(&mut after, "names") {
        if let Some((from, present)) = from.zip(names.last_mut()) {
            end(present, &last_before(&from));
        }
        names.push(name);
    }
    Change::between_values(Collection::Organizations, id, Some(before), Some(&after))
}
