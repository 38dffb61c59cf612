//! Ending a body on a day, with its past as it was.

use serde_json::{Value, json};

use super::succession::end;
use crate::app::editing::Base;
use crate::app::record::{add_all, date, list, list_mut, text};
use crate::app::task;
use crate::domain::{Change, Collection, Id, Organization, Workspace};

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

pub(super) fn finish(id: &str, base: &Base, draft: &Value) -> Change {
    let Some(last) = date(draft, "to") else {
        return Change::default();
    };
    let is_wanted = |field: &str| draft.get(field).and_then(Value::as_bool) == Some(true);
    let mut change = Change::default();
    for (collection, record, before) in base {
        let mut after = before.clone();
        let ends_too = match collection {
            Collection::Organizations => "parts",
            collection => collection.name(),
        };
        if record == id {
            end(&mut after, &last);
            tell(&mut after, draft);
        } else if is_wanted(ends_too) {
            end(&mut after, &last);
        }
        change = change.and(Change::between_values(
            *collection,
            record,
            Some(before),
            Some(&after),
        ));
    }
    change
}

/// What the form says besides: a note with its sources, or the sources alone.
fn tell(body: &mut Value, draft: &Value) {
    let note = text(draft, "note");
    if note.is_empty() {
        add_all(body, "sources", draft);
        return;
    }
    let mut said = json!({ "text": note });
    if !list(draft, "sources").is_empty() {
        add_all(&mut said, "sources", draft);
    }
    if let Some(notes) = list_mut(body, "notes") {
        notes.push(said);
    }
}
