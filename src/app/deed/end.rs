//! Ending a body on a day, with its past as it was.

use serde::Deserialize;
use serde_json::{Value, json};

use super::succession::end;
use crate::app::editing::Base;
use crate::app::record::{add_new, changed_from, typed};
use crate::app::task;
use crate::domain::{
    Change, Collection, Date, Id, Membership, Organization, Relation, Source, Statement, Unknown,
    Workspace,
};

/// What is typed: the last day, what ends the same day, and what is to be told of it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Form {
    to: Option<Date>,
    relations: bool,
    memberships: bool,
    parts: bool,
    note: String,
    sources: Vec<Source>,
}

/// The body, and what may end with it.
pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    let body = Id::<Organization>::new(id).ok()?;
    let records = workspace.records();
    let mut base = task::one(workspace, Collection::Organizations, id)?;
    let relations = records.relations.iter();
    let relations = relations.filter(|it| it.from == body || it.to == body);
    let memberships = records.memberships.iter();
    let memberships = memberships.filter(|it| it.organization == body);
    let parts = workspace.parts_of(&body);
    let others = relations
        .map(|it| (Collection::Relations, it.id.as_str()))
        .chain(memberships.map(|it| (Collection::Memberships, it.id.as_str())))
        .chain(parts.map(|it| (Collection::Organizations, it.id.as_str())));
    for (collection, id) in others {
        base.extend(task::one(workspace, collection, id)?);
    }
    Some(base)
}

/// The form: the last day, and what ends the same day. A body that is no more has no lanes
/// and nobody sits there; what is part of it may well go on.
pub(super) fn start() -> Value {
    json!({ "to": "", "relations": true, "memberships": true })
}

pub(super) fn finish(id: &str, base: &Base, draft: &Value) -> Option<Change> {
    let form: Form = typed(draft)?;
    let last = form.to.clone()?;
    let changes = base.iter().map(|(collection, record, before)| {
        if record == id {
            return changed_from(before, |body: &mut Organization| {
                end(&mut body.period, &last);
                form.tell(body);
            });
        }
        match collection {
            Collection::Relations if form.relations => {
                changed_from(before, |it: &mut Relation| end(&mut it.period, &last))
            }
            Collection::Memberships if form.memberships => {
                changed_from(before, |it: &mut Membership| end(&mut it.period, &last))
            }
            Collection::Organizations if form.parts => {
                changed_from(before, |it: &mut Organization| end(&mut it.period, &last))
            }
            _ => Change::default(), // goes on
        }
    });
    Some(changes.fold(Change::default(), Change::and))
}

impl Form {
    /// What the form says besides: a note with its sources, or the sources alone.
    fn tell(&self, body: &mut Organization) {
        if self.note.is_empty() {
            add_new(&mut body.sources, &self.sources);
        } else {
            body.notes.push(Statement {
                text: self.note.clone(),
                inferred: false,
                sources: self.sources.clone(),
                unknown: Unknown::new(),
            });
        }
    }
}
