//! Ticking off who is there.

use serde_json::json;

use super::called::seated;
pub use super::called::{called, is_counted, line_of, there};
use super::new_id;
use super::record;
use crate::domain::{
    Attendance, Change, Collection, Id, Meeting, MeetingState, Organization, Person, Presence,
    Role, Workspace, composed, keys_of,
};
use crate::form::reference;
use crate::search::{Folded, folds_to};

/// A person to be added to an attendance list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer<'a> {
    /// Whose list.
    pub organization: &'a Id<Organization>,
    /// The list's heading.
    pub list: &'a str,
    /// The name, as forms tell people apart; a person of this name is found, or made.
    pub name: &'a str,
    /// As what.
    pub role: Role,
    /// For which huvudman; where that is not said, as the person stood last or their seat says.
    pub on_behalf_of: Option<&'a Id<Organization>>,
}

/// Why nobody is added to a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// No name was given, or there is no such meeting.
    Nobody,
    /// The person stands on the list already.
    Listed,
    /// Several have this name, and it is not said who is meant.
    Several,
}

/// Notes whether a person was there. Which items were missed says nothing of one who was
/// there all the time, or not at all; and who was away neither led an item nor served at one.
pub fn tick(
    workspace: &Workspace,
    meeting: &Id<Meeting>,
    entry: &str,
    presence: Presence,
) -> Change {
    record::changed(workspace, meeting, |meeting| {
        mark_held(meeting);
        if let Some(found) = with_key(&mut meeting.attendance, entry) {
            found.presence = presence;
            if presence != Presence::Partly {
                found.absent_from_items.clear();
            }
            if presence == Presence::Absent {
                found.chaired_items.clear();
                found.served_items.clear();
                found.disqualified_items.clear();
            }
        }
    })
}

/// Notes it of those who were called and of whom nothing was noted yet. They come to stand in
/// the order in which they were called.
pub fn note(workspace: &Workspace, meeting: &Id<Meeting>, noted: &[Attendance]) -> Change {
    record::changed(workspace, meeting, |meeting| {
        let list = noted.first().map_or("", |entry| entry.list.as_str());
        let order = called(workspace, meeting, list);
        mark_held(meeting);
        for entry in noted {
            let at = place(&meeting.attendance, &order, entry);
            meeting.attendance.insert(at, entry.clone());
        }
    })
}

/// After those who were called before, and before those called after; else last.
fn place(listed: &[Attendance], order: &[Attendance], entry: &Attendance) -> usize {
    let own = line_of(order, entry);
    let (before, after) = order.split_at(own.unwrap_or(order.len()));
    let find = |called: &Attendance| line_of(listed, called);
    let earlier = before.iter().rev().find_map(find).map(|at| at + 1);
    let later = || after.iter().find_map(find);
    earlier.or_else(later).unwrap_or(listed.len())
}

/// Who says that somebody is there says that it is held.
fn mark_held(meeting: &mut Meeting) {
    let is_planned = meeting.state == Some(MeetingState::Planned);
    if is_planned || meeting.state.is_none() && meeting.attendance.is_empty() {
        meeting.state = Some(MeetingState::Held);
    }
}

/// Notes whom a substitute stands in for; `None` when that is not said.
pub fn stand_in(
    workspace: &Workspace,
    meeting: &Id<Meeting>,
    entry: &str,
    whom: Option<&Id<Person>>,
) -> Change {
    record::changed(workspace, meeting, |meeting| {
        if let Some(found) = with_key(&mut meeting.attendance, entry) {
            found.substitute_for = whom.cloned();
        }
    })
}

fn with_key<'a>(attendance: &'a mut [Attendance], key: &str) -> Option<&'a mut Attendance> {
    let at = keys_of(attendance).iter().position(|it| it == key)?;
    attendance.get_mut(at)
}

/// Adds a person to a list, present; who is not known is added to the people too.
///
/// # Errors
/// Why nobody is added.
pub fn add(
    workspace: &Workspace,
    meeting: &Id<Meeting>,
    newcomer: &Newcomer<'_>,
) -> Result<Change, NotAdded> {
    let typed = composed(newcomer.name.trim());
    let typed = typed.as_ref();
    let kept = workspace.find(meeting).filter(|_| !typed.is_empty());
    let kept = kept.ok_or(NotAdded::Nobody)?;
    let known = reference::id_of(workspace, &[Collection::Persons], typed);
    let known = known.and_then(|id| workspace.find::<Person>(&Id::new(&id).ok()?));
    let is_listed = |it: &Attendance| match known {
        Some(known) => it.person.as_ref() == Some(&known.id),
        None => it.name == typed,
    };
    let mut listed = kept.attendance_of(newcomer.organization);
    if listed.any(|it| it.list == newcomer.list && is_listed(it)) {
        return Err(NotAdded::Listed);
    }
    let (entry, made) = if let Some(known) = known {
        (
            entry_of(workspace, kept, newcomer, known),
            Change::default(),
        )
    } else {
        let (person, made) = new_person(workspace, typed)?;
        let mut entry = new_entry(newcomer, typed);
        entry.person = Some(person);
        (entry, made)
    };
    let entry = match newcomer.on_behalf_of {
        Some(huvudman) => Attendance {
            on_behalf_of: vec![huvudman.clone()],
            ..entry
        },
        None => entry,
    };
    let listed = record::changed(workspace, meeting, |meeting| {
        mark_held(meeting);
        let all = &mut meeting.attendance;
        let ends = all
            .iter()
            .rposition(|it| it.is_on(newcomer.organization, newcomer.list));
        let at = ends.map_or(all.len(), |last| last + 1);
        all.insert(at, entry);
    });
    Ok(made.and(listed))
}

/// A known person as they stood the last time on a list of the body, or as their seat says.
fn entry_of(
    workspace: &Workspace,
    meeting: &Meeting,
    newcomer: &Newcomer<'_>,
    known: &Person,
) -> Attendance {
    let (body, date) = (newcomer.organization, &meeting.date);
    let last = last_time(workspace, &known.id, body).cloned();
    let stood = last.or_else(|| seated(workspace, &known.id, body, date, newcomer.list));
    let mut entry = Attendance {
        person: Some(known.id.clone()),
        ..new_entry(newcomer, known.name_at(date))
    };
    if let Some(stood) = stood {
        entry.on_behalf_of = stood.on_behalf_of;
        entry.organization_as_printed = stood.organization_as_printed;
        entry.party = stood.party;
        entry.title = stood.title;
    }
    entry
}

fn new_entry(newcomer: &Newcomer<'_>, name: &str) -> Attendance {
    let Newcomer {
        organization,
        list,
        role,
        ..
    } = newcomer;
    let (list, name) = ((*list).to_owned(), name.to_owned());
    Attendance::listed((*organization).clone(), list, name, *role, there(*role))
}

/// A person of this name, with an id of their own, and what makes them.
///
/// # Errors
/// When somebody has the name already, or it is none.
pub fn new_person(workspace: &Workspace, name: &str) -> Result<(Id<Person>, Change), NotAdded> {
    let folded = Folded::new(name);
    let mut persons = workspace.records().persons.iter();
    if persons.any(|person| folds_to(&person.name, folded.as_str())) {
        return Err(NotAdded::Several);
    }
    let mut person = json!({ "name": name });
    let id = new_id::of_record(Collection::Persons, &mut person, workspace);
    let change = Change::between_values(Collection::Persons, &id, None, Some(&person));
    let id = Id::new(&id).map_err(|_| NotAdded::Nobody)?;
    Ok((id, change))
}

/// How the person stood the last time on a list of this body.
fn last_time<'a>(
    workspace: &'a Workspace,
    person: &Id<Person>,
    organization: &Id<Organization>,
) -> Option<&'a Attendance> {
    let meetings = workspace.records().meetings.iter();
    let entries = meetings.flat_map(|meeting| {
        let of_body = meeting.attendance.iter();
        let of_body = of_body.filter(|entry| entry.organization == *organization);
        of_body.map(|entry| (meeting.date.sort_day(), entry))
    });
    let same = entries.filter(|(_, entry)| entry.person.as_ref() == Some(person));
    same.max_by_key(|(day, _)| *day).map(|(_, entry)| entry)
}
