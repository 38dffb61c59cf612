//! Closing a case: it is finished, nobody holds it, and this is what came of it.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::editing::Base;
use crate::app::record::{changed_from, typed};
use crate::app::task;
use crate::domain::{Case, Change, Collection, Finished, Id, Outcome, Workspace};

/// What is typed.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Form {
    text: String,
}

pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    task::one(workspace, Collection::Cases, id)
}

/// The form: what came of it.
pub(super) fn start(id: &str, workspace: &Workspace) -> Option<Value> {
    let case: &Case = workspace.find(&Id::new(id).ok()?)?;
    Some(json!({ "text": case.outcome.text }))
}

pub(super) fn finish(base: &Base, draft: &Value) -> Option<Change> {
    let (_, _, before) = base.first()?;
    let form: Form = typed(draft)?;
    Some(changed_from(before, |case: &mut Case| {
        case.outcome = Outcome {
            finished: Finished::Yes,
            text: form.text,
            holder: None,
            holder_inferred: false,
            next: None,
            unknown: std::mem::take(&mut case.outcome.unknown),
        };
    }))
}
