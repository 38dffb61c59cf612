//! Closing a case: it is finished, nobody holds it, and this is what came of it.

use serde_json::{Value, json};

use crate::app::editing::Base;
use crate::app::record::{clear, put, text};
use crate::app::task;
use crate::domain::{Case, Change, Collection, Id, Workspace};

pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    task::one(workspace, Collection::Cases, id)
}

/// The form: what came of it.
pub(super) fn start(id: &str, workspace: &Workspace) -> Option<Value> {
    let case: &Case = workspace.find(&Id::new(id).ok()?)?;
    Some(json!({ "text": case.outcome.text }))
}

pub(super) fn finish(id: &str, base: &Base, draft: &Value, _workspace: &Workspace) -> Change {
    let Some((_, _, before)) = base.first() else {
        return Change::default();
    };
    let mut after = before.clone();
    if let Some(outcome) = after.get_mut("outcome") {
        clear(outcome, &["holder", "holderInferred", "next"]);
        put(outcome, "finished", "yes".into());
        put(outcome, "text", text(draft, "text").into());
    }
    Change::between_values(Collection::Cases, id, Some(before), Some(&after))
}
