//! Moving a membership from a day on, with its past as it was.

use serde::Deserialize;
use serde_json::{Value, json};

use super::succession::{end, last_before};
use crate::app::editing::Base;
use crate::app::record::{changed_from, read, typed};
use crate::app::{new_id, task};
use crate::domain::{
    Change, Collection, Date, Id, Membership, Organization, Period, Role, Source, Unknown,
    Workspace,
};

/// What is typed: where the person sits from a day on, and as what.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Form {
    from: Option<Date>,
    organization: Option<Id<Organization>>,
    on_behalf_of: Option<Id<Organization>>,
    role: Option<Role>,
    party: Option<String>,
    title: Option<String>,
    sources: Vec<Source>,
}

pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    task::one(workspace, Collection::Memberships, id)
}

/// The form: the membership as it is, from a day that is still to be said.
pub(super) fn start(id: &str, workspace: &Workspace) -> Option<Value> {
    let present: &Membership = workspace.find(&Id::new(id).ok()?)?;
    Some(json!({
        "from": "",
        "organization": present.organization,
        "onBehalfOf": present.on_behalf_of,
        "role": present.role,
        "party": present.party,
        "title": present.title,
    }))
}

pub(super) fn finish(base: &Base, draft: &Value, workspace: &Workspace) -> Option<Change> {
    let (_, _, before) = base.first()?;
    let form: Form = typed(draft)?;
    let from = form.from?;
    let ended = changed_from(before, |it: &mut Membership| {
        end(&mut it.period, &last_before(&from));
    });
    let mut new = Membership {
        id: Id::unnamed(),
        person: read::<Membership>(before)?.person,
        organization: form.organization?,
        role: form.role?,
        on_behalf_of: form.on_behalf_of,
        party: form.party,
        title: form.title,
        period: Period {
            from: Some(from),
            ..Period::default()
        },
        observed: Vec::new(),
        note: None,
        inferred: false,
        inferred_fields: Vec::new(),
        sources: form.sources,
        unknown: Unknown::new(),
    };
    new.id = new_id::of(&new, workspace);
    Some(ended.and(Change::between(None, Some(&new))))
}
