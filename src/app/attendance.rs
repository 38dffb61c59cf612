//! Ticking off who is there.

use serde_json::{Value, json};

use super::new_id;
use super::record::{self, clear, list, list_mut, put, set, text};
use crate::domain::order::sort_by_key;
use crate::domain::{
    Attendance, Change, Collection, Id, Meeting, Membership, Organization, Person, Presence, Role,
    Workspace, position,
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
    changed(workspace, meeting, |attendance| {
        if let Some(found) = element(attendance, entry) {
            put(found, "presence", json!(presence));
            if presence != Presence::Partly {
                clear(found, &["absentFromItems"]);
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
    changed(workspace, meeting, |attendance| {
        if let Some(found) = element(attendance, entry) {
            set(found, "substituteFor", json!(whom));
        }
    })
}

fn element<'a>(attendance: &'a mut [Value], entry: &str) -> Option<&'a mut Value> {
    let at = position(attendance, entry)?;
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
    let listed = workspace
        .find(meeting)?
        .attendance_of(newcomer.organization);
    let on_list = |entry: &Attendance| entry.list == newcomer.list && entry.name == name;
    if name.is_empty() || listed.into_iter().any(on_list) {
        return None;
    }
    let persons = &workspace.records().persons;
    let known = persons.iter().find(|person| person.name == name);
    let (person, made) = match known {
        Some(person) => (person.id.to_string(), Change::default()),
        None => new_person(workspace, name),
    };
    let mut entry = json!({
        "list": newcomer.list,
        "name": name,
        "organization": newcomer.organization,
        "person": person,
        "presence": there(newcomer.role),
        "role": newcomer.role,
    });
    if let Some(known) = known {
        as_last_time(workspace, &known.id, newcomer.organization, &mut entry);
    }
    let listed = changed(workspace, meeting, |attendance| {
        let organization = newcomer.organization;
        let ends = attendance
            .iter()
            .rposition(|it| is_on(it, organization, newcomer.list));
        let at = ends.map_or(attendance.len(), |last| last + 1);
        attendance.insert(at, entry);
    });
    Some(made.and(listed))
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
        let mut entry = json!({
            "list": list,
            "name": workspace.find(&seat.person).map(|person| &person.name),
            "organization": organization,
            "person": seat.person,
            "presence": there(seat.role),
            "role": seat.role,
        });
        if let Some(body) = &seat.on_behalf_of {
            set(&mut entry, "onBehalfOf", json!([body]));
        }
        set(&mut entry, "party", json!(seat.party));
        set(&mut entry, "title", json!(seat.title));
        entry
    };
    changed(workspace, meeting, |attendance| {
        if attendance.iter().any(|it| is_on(it, organization, list)) {
            return;
        }
        for entry in seats.iter().map(entry) {
            // Who has two seats is there once.
            if attendance
                .iter()
                .all(|it| it.get("person") != entry.get("person"))
            {
                attendance.push(entry);
            }
        }
    })
}

/// Whether an entry stands on this list of a body.
fn is_on(entry: &Value, organization: &Id<Organization>, list: &str) -> bool {
    text(entry, "organization") == organization.as_str() && text(entry, "list") == list
}

/// A person of this name, with an id of their own.
fn new_person(workspace: &Workspace, name: &str) -> (String, Change) {
    let mut person = json!({ "name": name });
    let id = new_id::of_record(Collection::Persons, &mut person, workspace);
    let change = Change::between_values(Collection::Persons, &id, None, Some(&person));
    (id, change)
}

/// Huvudman, party and title as they stood when the person last was on a list of this body.
fn as_last_time(
    workspace: &Workspace,
    person: &Id<Person>,
    organization: &Id<Organization>,
    entry: &mut Value,
) {
    let meetings = workspace.records().meetings.iter();
    let entries = meetings.flat_map(|meeting| {
        let of_body = meeting.attendance_of(organization);
        of_body.map(|entry| (meeting.date.sort_day(), entry))
    });
    let same = entries.filter(|(_, entry)| entry.person.as_ref() == Some(person));
    let Some((_, last)) = same.max_by_key(|(day, _)| *day) else {
        return;
    };
    let last = serde_json::to_value(last).unwrap_or_default(); // plain data with text keys
    for field in ["onBehalfOf", "organizationAsPrinted", "party", "title"] {
        if let Some(value) = last.get(field) {
            put(entry, field, value.clone());
        }
    }
}

/// The meeting with its attendance changed.
fn changed(
    workspace: &Workspace,
    meeting: &Id<Meeting>,
    change: impl FnOnce(&mut Vec<Value>),
) -> Change {
    record::changed(
        workspace,
        Collection::Meetings,
        meeting.as_str(),
        |meeting| {
            if let Some(list) = list_mut(meeting, "attendance") {
                change(list);
            }
            if list(meeting, "attendance").is_empty() {
                clear(meeting, &["attendance"]); // nobody was there, and nobody is
            }
        },
    )
}
