//! Giving a body a new name from a day on, with its past as it was.

use serde::Deserialize;
use serde_json::{Value, json};

use super::succession::{end, last_before};
use crate::app::editing::Base;
use crate::app::record::{changed_from, typed};
use crate::app::task;
use crate::domain::{
    Change, Collection, Date, Name, Organization, Period, Source, Unknown, Workspace,
};

/// What is typed.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Form {
    name: String,
    short_name: Option<String>,
    from: Option<Date>,
    sources: Vec<Source>,
}

pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    task::one(workspace, Collection::Organizations, id)
}

/// The form: the new name and from when.
pub(super) fn start() -> Value {
    json!({ "name": "", "from": "" })
}

pub(super) fn finish(base: &Base, draft: &Value) -> Option<Change> {
    let (_, _, before) = base.first()?;
    let form: Form = typed(draft)?;
    Some(changed_from(before, |body: &mut Organization| {
        if let Some((from, present)) = form.from.as_ref().zip(body.names.last_mut()) {
            end(&mut present.period, &last_before(from));
        }
        body.names.push(Name {
            name: form.name,
            short_name: form.short_name,
            period: Period {
                from: form.from,
                ..Period::default()
            },
            sources: form.sources,
            unknown: Unknown::new(),
        });
    }))
}
