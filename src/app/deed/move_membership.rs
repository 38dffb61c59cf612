//! Moving a membership from a day on, with its past as it was.

use serde_json::{Value, json};

use super::succession::{end, last_before};
use crate::app::editing::Base;
use crate::app::record::{copy, date};
use crate::app::{new_id, task};
use crate::domain::{Change, Collection, Workspace};

/// What the form may change from a day on.
const MOVED: [&str; 5] = ["organization", "onBehalfOf", "role", "party", "title"];

pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    task::one(workspace, Collection::Memberships, id)
}

/// The form: the membership as it is, from a day that is still to be said.
pub(super) fn start(id: &str, workspace: &Workspace) -> Option<Value> {
    let present = workspace.records().value(Collection::Memberships, id)?;
    let mut start = json!({ "from": "" });
    copy(&mut start, &present, &MOVED);
    Some(start)
}

pub(super) fn finish(id: &str, base: &Base, draft: &Value, workspace: &Workspace) -> Change {
    let Some(((_, _, before), from)) = base.first().zip(date(draft, "from")) else {
        return Change::default();
    };
    let mut old = before.clone();
    end(&mut old, &last_before(&from));
    let mut new = json!({ "period": { "from": from.to_string() } });
    copy(&mut new, before, &["person"]);
    copy(&mut new, draft, &MOVED);
    copy(&mut new, draft, &["sources"]);
    let new_id = new_id::of_record(Collection::Memberships, &mut new, workspace);
    Change::between_values(Collection::Memberships, id, Some(before), Some(&old)).and(
        Change::between_values(Collection::Memberships, &new_id, None, Some(&new)),
    )
}
