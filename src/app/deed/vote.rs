//! Noting a vote: by name, or by how many chose what.

use serde::Deserialize;
use serde_json::{Value, json};

use super::step_from_item::{find, parts};
use crate::app::editing::Base;
use crate::app::record::{read, set, typed};
use crate::app::{new_id, task};
use crate::domain::{
    Attendance, Change, Collection, Id, Meeting, Organization, Person, Presence, Role, SettledBy,
    Unknown, Vote, VoteCount, VoteEvent, VoteOption, Workspace,
};

/// What is typed.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Form {
    question: String,
    votes: Vec<Voter>,
    counts: Vec<VoteCount>,
    closed: bool,
    settled_by: Option<SettledBy>,
    result: Option<String>,
    called_by: Option<Id<Person>>,
    note: Option<String>,
}

/// One who may vote.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Voter {
    name: String,
    person: Option<Id<Person>>,
    option: Option<VoteOption>,
    on_behalf_of: Vec<Id<Organization>>,
    party: Option<String>,
}

impl Voter {
    /// What was voted; nothing by who has no vote noted.
    fn vote(self) -> Option<Vote> {
        Some(Vote {
            name: self.name,
            person: self.person?,
            on_behalf_of: self.on_behalf_of,
            party: self.party,
            option: self.option?,
            note: None,
            unknown: Unknown::new(),
        })
    }
}

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

pub(super) fn finish(id: &str, base: &Base, draft: &Value) -> Option<Change> {
    let (_, number) = parts(id)?;
    let (_, _, before) = base.first()?;
    let before: Meeting = read(before)?;
    let form: Form = typed(draft)?;
    let mut after = before.clone();
    let event = VoteEvent {
        called_by: form.called_by,
        result: form.result,
        // In a closed ballot nobody knows who voted what.
        votes: if form.closed {
            Vec::new()
        } else {
            form.votes.into_iter().filter_map(Voter::vote).collect()
        },
        counts: form.counts,
        closed: form.closed,
        settled_by: form.settled_by,
        note: form.note,
        ..VoteEvent::on(new_id::of_vote(&before, number), form.question)
    };
    let mut items = after.agenda.iter_mut();
    let item = items.find(|item| item.key() == number)?;
    item.votes.push(event);
    Some(Change::between(Some(&before), Some(&after)))
}
