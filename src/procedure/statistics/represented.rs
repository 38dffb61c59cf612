//! How the huvudmän were represented at meetings.

use std::collections::BTreeMap;

use crate::domain::order::set_of;
use crate::domain::{Id, Meeting, Organization, Presence, Role, Workspace};

/// How a huvudman was represented in a body at a meeting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Representation<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// The body whose list it is.
    pub body: &'a Id<Organization>,
    /// The huvudman.
    pub huvudman: &'a Id<Organization>,
    /// How.
    pub represented: Represented,
}

/// How somebody was there for a huvudman; the best of its lines counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Represented {
    /// Somebody was there the whole meeting (*närvarande*).
    Whole,
    /// Somebody was there, but nobody the whole meeting.
    Partly,
    /// Everybody on the list was away (*frånvarande*).
    Absent,
    /// It has seats in the body, and nobody on the list.
    NotListed,
}

/// How each huvudman was represented at each list of these meetings: those that have seats in
/// the body, and those that somebody stands there for. Meetings without a list tell nothing.
pub fn representation<'a>(
    workspace: &'a Workspace,
    meetings: &[&'a Meeting],
) -> Vec<Representation<'a>> {
    let mut all = Vec::new();
    for meeting in meetings {
        let entries = meeting.attendance.iter();
        for body in set_of(entries.map(|entry| &entry.organization)) {
            let by_huvudman = on_list(workspace, meeting, body);
            all.extend(
                by_huvudman
                    .into_iter()
                    .map(|(huvudman, represented)| Representation {
                        meeting,
                        body,
                        huvudman,
                        represented,
                    }),
            );
        }
    }
    all
}

fn on_list<'a>(
    workspace: &'a Workspace,
    meeting: &'a Meeting,
    body: &'a Id<Organization>,
) -> BTreeMap<&'a Id<Organization>, Represented> {
    let mut all = BTreeMap::new();
    for (huvudman, seats) in workspace.seats(body) {
        if seats > 0 {
            all.insert(huvudman, Represented::NotListed);
        }
    }
    for entry in meeting
        .attendance_of(body)
        .filter(|entry| has_seat(entry.role))
    {
        let represented = match entry.presence {
            Presence::Present => Represented::Whole,
            Presence::Partly => Represented::Partly,
            Presence::Absent => Represented::Absent,
            Presence::Other => continue,
        };
        for huvudman in &entry.on_behalf_of {
            let best = all.entry(huvudman).or_insert(represented);
            *best = represented.min(*best);
        }
    }
    all
}

/// Whether one with this role stands for a huvudman; who is co-opted or takes the minutes
/// does not.
fn has_seat(role: Role) -> bool {
    matches!(
        role,
        Role::Chair | Role::ViceChair | Role::Member | Role::Substitute
    )
}
