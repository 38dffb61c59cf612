//! Noting a vote: by name, or by how many chose what.

use serde::Deserialize;
use serde_json::{Value, json};

use super::step_from_item::{find, parts};
use crate::app::editing::Base;
use crate::app::record::{read, set, typed};
use crate::app::{new_id, task};
use crate::domain::{
    Attendance, Change, Collection, HuvudmanVote, Id, Meeting, Organization, Person, Presence,
    Role, SettledBy, Unknown, Vote, VoteCount, VoteEvent, VoteOption, VoteStage, Workspace,
};

/// What is typed.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Form {
    question: String,
    votes: Vec<Voter>,
    stage: Option<VoteStage>,
    yes_means: Option<String>,
    no_means: Option<String>,
    acclamation: bool,
    by_huvudman: Vec<HuvudmanVote>,
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
    let listed = meeting.attendance_of(body);
    for entry in listed.filter(|entry| may_vote(entry, item.key())) {
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
        let missed_it = entry.absent_from_items.iter().any(|it| it == item.key());
        if entry.presence == Presence::Absent || missed_it {
            set(&mut row, "option", "absent".into());
        }
        rows.push(row);
    }
    Some(json!({ "question": "", "votes": rows, "result": "" }))
}

/// Members vote, and substitutes who have come, but nobody who took no part in the item or served
/// at others alone.
fn may_vote(entry: &Attendance, item: &str) -> bool {
    if entry.disqualified_items.iter().any(|it| it == item) || !entry.served_at(item) {
        return false;
    }
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
        stage: form.stage,
        yes_means: form.yes_means,
        no_means: form.no_means,
        acclamation: form.acclamation,
        by_huvudman: form.by_huvudman,
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
