//! Ticking off who is there.

use serde_json::json;

use super::new_id;
use super::record;
use crate::domain::order::sort_by_key;
use crate::domain::{
    Attendance, Change, Collection, Id, Meeting, Membership, Organization, Person, Presence, Role,
    Workspace, keys_of,
};

/// A person to be added to an attendance list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer<'a> {
    /// Whose list.
    pub organization: &'a Id<Organization>,
    /// The list's heading.
    pub list: &'a str,
    /// The name; a person of this name is found, or made.
    pub name: &'a str,
    /// As what.
    pub role: Role,
}

/// Whether those with a role are on the list of present and absent. Who only assists is in
/// the room beside it.
pub fn is_counted(role: Role) -> bool {
    !matches!(role, Role::Officer | Role::CoOpted | Role::Secretary)
}

/// What an entry says of one who is there.
pub fn there(role: Role) -> Presence {
    if is_counted(role) {
        Presence::Present
    } else {
        Presence::Other
    }
}

/// Notes whether a person was there. Which items were missed says nothing of one who was
/// there all the time, or not at all.
pub fn tick(
    workspace: &Workspace,
    meeting: &Id<Meeting>,
    entry: &str,
    presence: Presence,
) -> Change {
    record::changed(workspace, meeting, |meeting| {
        if let Some(found) = with_key(&mut meeting.attendance, entry) {
            found.presence = presence;
            if presence != Presence::Partly {
                found.absent_from_items.clear();
            }
        }
    })
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

/// Adds a person to a list, present; who is not known is added to the people too. `None`
/// when the name is empty or stands on the list already.
pub fn add(
    workspace: &Workspace,
    meeting: &Id<Meeting>,
    newcomer: &Newcomer<'_>,
) -> Option<Change> {
    let name = newcomer.name.trim();
    let body = newcomer.organization;
    let listed = &workspace.find(meeting)?.attendance;
    let on_list = |it: &Attendance| it.is_on(body, newcomer.list) && it.name == name;
    if name.is_empty() || listed.iter().any(on_list) {
        return None;
    }
    let persons = &workspace.records().persons;
    let known = persons.iter().find(|person| person.name == name);
    let (person, made) = match known {
        Some(person) => (person.id.clone(), Change::default()),
        None => new_person(workspace, name)?,
    };
    let mut entry = Attendance {
        person: Some(person),
        ..new_entry(body, newcomer.list, name, newcomer.role)
    };
    if let Some(last) = known.and_then(|known| last_time(workspace, &known.id, body)) {
        entry.on_behalf_of.clone_from(&last.on_behalf_of);
        entry
            .organization_as_printed
            .clone_from(&last.organization_as_printed);
        entry.party.clone_from(&last.party);
        entry.title.clone_from(&last.title);
    }
    let listed = record::changed(workspace, meeting, |meeting| {
        let all = &mut meeting.attendance;
        let ends = all.iter().rposition(|it| it.is_on(body, newcomer.list));
        let at = ends.map_or(all.len(), |last| last + 1);
        all.insert(at, entry);
    });
    Some(made.and(listed))
}

fn new_entry(body: &Id<Organization>, list: &str, name: &str, role: Role) -> Attendance {
    let (list, name) = (list.to_owned(), name.to_owned());
    Attendance::listed(body.clone(), list, name, role, there(role))
}

/// Adds everybody who has a seat in a body to a list of it on which nobody is, present.
pub fn add_members(
    workspace: &Workspace,
    meeting: &Id<Meeting>,
    organization: &Id<Organization>,
    list: &str,
) -> Change {
    let day = workspace
        .find(meeting)
        .map(|meeting| meeting.date.sort_day());
    let memberships = workspace.records().memberships.iter();
    let mut seats: Vec<_> = memberships
        .filter(|it| &it.organization == organization)
        .filter(|it| day.is_none_or(|day| it.period.may_include(day)))
        .collect();
    sort_by_key(&mut seats, |seat| seat.role);
    let entry = |seat: &&Membership| {
        let name = workspace.find(&seat.person).map(|person| &person.name);
        let name = name.map_or("", String::as_str);
        Attendance {
            person: Some(seat.person.clone()),
            on_behalf_of: seat.on_behalf_of.iter().cloned().collect(),
            party: seat.party.clone(),
            title: seat.title.clone(),
            ..new_entry(organization, list, name, seat.role)
        }
    };
    record::changed(workspace, meeting, |meeting| {
        let all = &mut meeting.attendance;
        if all.iter().any(|it| it.is_on(organization, list)) {
            return;
        }
        for entry in seats.iter().map(entry) {
            // Who has two seats is there once.
            if all.iter().all(|it| it.person != entry.person) {
                all.push(entry);
            }
        }
    })
}

/// A person of this name, with an id of their own.
fn new_person(workspace: &Workspace, name: &str) -> Option<(Id<Person>, Change)> {
    let mut person = json!({ "name": name });
    let id = new_id::of_record(Collection::Persons, &mut person, workspace);
    let change = Change::between_values(Collection::Persons, &id, None, Some(&person));
    Some((Id::new(&id).ok()?, change))
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
