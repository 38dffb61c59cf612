//! Noting a vote by name.

use serde_json::{Map, Value, json};

use super::step_from_item::{find, parts};
use crate::app::editing::Base;
use crate::app::new_id;
use crate::app::record::{copy, list, list_mut, set, text};
use crate::app::task::{self, At};
use crate::domain::{Attendance, Change, Collection, Presence, Role, Workspace};

pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    task::one(workspace, Collection::Meetings, parts(id)?.0)
}

/// The form: the question, and a row for each who may vote: who is absent is noted so, and
/// the others have not voted yet.
pub(super) fn start(id: &str, workspace: &Workspace) -> Option<Value> {
    let (meeting, item) = find(id, workspace)?;
    let body = item.body.as_ref().or(meeting.organizations.first())?;
    let mut rows: Vec<Value> = Vec::new();
    for entry in meeting.attendance_of(body).filter(|entry| may_vote(entry)) {
        let Some(person) = &entry.person else {
            continue; // a vote is a known person's
        };
        let mut row = json!({ "name": entry.name, "person": person });
        if rows
            .iter()
            .any(|known| known.get("person") == row.get("person"))
        {
            continue;
        }
        set(&mut row, "onBehalfOf", json!(entry.on_behalf_of));
        set(&mut row, "party", json!(entry.party));
        if entry.presence == Presence::Absent {
            set(&mut row, "option", "absent".into());
        }
        rows.push(row);
    }
    Some(json!({ "question": "", "votes": rows, "result": "" }))
}

/// Members vote, and substitutes who have come.
fn may_vote(entry: &Attendance) -> bool {
    match entry.role {
        Role::Chair | Role::ViceChair | Role::Member => entry.presence != Presence::Other,
        Role::Substitute => entry.presence.was_there(),
        _ => false,
    }
}

/// Whoever has no vote noted is left out.
pub(super) fn finish(id: &str, base: &Base, draft: &Value, workspace: &Workspace) -> Change {
    let added = added(id, base, draft, workspace);
    added.unwrap_or_default()
}

fn added(id: &str, base: &Base, draft: &Value, workspace: &Workspace) -> Option<Change> {
    let (meeting, number) = parts(id)?;
    let (_, _, before) = base.first()?;
    let mut event = Value::Object(Map::new());
    copy(
        &mut event,
        draft,
        &["question", "calledBy", "result", "note"],
    );
    let given = list(draft, "votes")
        .iter()
        .filter(|row| !text(row, "option").is_empty());
    let fields = event.as_object_mut()?;
    fields.insert("votes".to_owned(), given.cloned().collect());
    fields.insert("question".to_owned(), text(draft, "question").into()); // must be there
    let votes = At::record(Collection::Meetings, meeting)
        .field("agenda")
        .element(number)
        .field("votes");
    new_id::of_part(&votes, &mut event, workspace);
    let mut after = before.clone();
    let items = list_mut(&mut after, "agenda")?;
    let item = items
        .iter_mut()
        .find(|item| text(item, "number") == number)?;
    list_mut(item, "votes")?.push(event);
    Some(Change::between_values(
        Collection::Meetings,
        meeting,
        Some(before),
        Some(&after),
    ))
}
