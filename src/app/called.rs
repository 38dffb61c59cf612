//! Those who are called to a meeting. Nothing is noted of them before somebody has said it, so
//! they stand in no record: they are worked out from the last meeting and from the seats.

use crate::domain::order::sort_by_key;
use crate::domain::{
    Attendance, Date, Day, Id, Meeting, Membership, Organization, Person, Presence, Role, Workspace,
};

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

/// Those who are called to a meeting, as they would stand on its list if they were there: the
/// people of the last one who still have their seats, or those who have seats in a body that had
/// no list then. `list` is the heading of the list of present and absent. Of a meeting whose list
/// was taken over from printed minutes nobody more is expected.
pub fn called(workspace: &Workspace, meeting: &Meeting, list: &str) -> Vec<Attendance> {
    let is_kept_here = meeting.state.is_some() || meeting.attendance.is_empty();
    if !is_kept_here {
        return Vec::new();
    }
    let day = meeting.date.sort_day();
    let mut called: Vec<Attendance> = Vec::new();
    let before = last_before(workspace, meeting, day);
    let before = before.iter().flat_map(|it| &it.attendance);
    for entry in before.filter(|it| meeting.organizations.contains(&it.organization)) {
        let entry = named_on(workspace, without_what_was_then(entry, list), &meeting.date);
        let has_left = has_left(workspace, &entry, day);
        if !has_left && !called.iter().any(|known| is_same(known, &entry)) {
            called.push(entry);
        }
    }
    for body in &meeting.organizations {
        if called.iter().any(|it| it.organization == *body) {
            continue;
        }
        for seat in seats(workspace, body, day) {
            let entry = of_seat(workspace, seat, &meeting.date, list);
            // Who has two seats is there once.
            if !called.iter().any(|known| is_same_person(known, &entry)) {
                called.push(entry);
            }
        }
    }
    called
}

/// Which of these lines is of the same one: on the same list, or else on another of present and
/// absent.
pub fn line_of<'a>(
    lines: impl IntoIterator<Item = &'a Attendance> + Clone,
    of: &Attendance,
) -> Option<usize> {
    let is_of = |line: &Attendance| {
        let by_name = line.name == of.name && line.on_behalf_of == of.on_behalf_of;
        let is_known = line.person.is_some() && of.person.is_some();
        line.organization == of.organization && (is_same_person(line, of) || !is_known && by_name)
    };
    let mut same = lines.clone().into_iter();
    let same = same.position(|line| is_of(line) && line.list == of.list);
    let mut other = lines.into_iter();
    let is_counted = |line: &Attendance| line.presence != Presence::Other;
    same.or_else(|| other.position(|line| is_of(line) && is_counted(line) && is_counted(of)))
}

/// The last meeting before a day that its leading body held and that has a list.
fn last_before<'a>(workspace: &'a Workspace, meeting: &Meeting, day: Day) -> Option<&'a Meeting> {
    let lead = meeting.organizations.first()?;
    let meetings = workspace.records().meetings.iter();
    let before = meetings.filter(|it| {
        it.was_held()
            && it.id != meeting.id
            && it.date.sort_day() < day
            && it.organizations.contains(lead)
            && !it.attendance.is_empty()
    });
    before.max_by_key(|it| it.date.sort_day())
}

/// The seats of a body on a day, the chair's first.
fn seats<'a>(
    workspace: &'a Workspace,
    body: &'a Id<Organization>,
    day: Day,
) -> Vec<&'a Membership> {
    let all = workspace.records().memberships.iter();
    let mut seats: Vec<_> = all
        .filter(|it| it.organization == *body && it.may_hold_on(workspace, day))
        .collect();
    sort_by_key(&mut seats, |seat| seat.role);
    seats
}

/// A person as their seat in a body says on a day, where they have one.
pub(super) fn seated(
    workspace: &Workspace,
    person: &Id<Person>,
    body: &Id<Organization>,
    date: &Date,
    list: &str,
) -> Option<Attendance> {
    let mut seats = seats(workspace, body, date.sort_day()).into_iter();
    let seat = seats.find(|seat| seat.person == *person)?;
    Some(of_seat(workspace, seat, date, list))
}

fn of_seat(workspace: &Workspace, seat: &Membership, date: &Date, list: &str) -> Attendance {
    let name = workspace.find(&seat.person);
    let name = name.map_or(String::new(), |person| person.name_at(date).to_owned());
    let body = seat.organization.clone();
    Attendance {
        person: Some(seat.person.clone()),
        on_behalf_of: seat.on_behalf_of.iter().cloned().collect(),
        party: seat.party.clone(),
        title: seat.title.clone(),
        ..Attendance::listed(body, list.to_owned(), name, seat.role, there(seat.role))
    }
}

/// Whether all seats of a person in the body are known and over on a day.
fn has_left(workspace: &Workspace, entry: &Attendance, day: Day) -> bool {
    let Some(person) = &entry.person else {
        return false;
    };
    let all = workspace.records().memberships.iter();
    let mut own = all.filter(|it| it.person == *person && it.organization == entry.organization);
    let is_over = |seat: &Membership| !seat.may_hold_on(workspace, day);
    own.next().is_some_and(is_over) && own.all(is_over)
}

fn is_same_person(one: &Attendance, other: &Attendance) -> bool {
    one.person.is_some() && one.person == other.person
}

/// Whether two entries are of the same person on the same list of a body. Two of one name are
/// two people, unless nothing at all tells them apart.
fn is_same(one: &Attendance, other: &Attendance) -> bool {
    (is_same_person(one, other) && one.is_on(&other.organization, &other.list)) || one == other
}

/// An entry with the name of the day, where it has one that is no longer the person's.
fn named_on(workspace: &Workspace, mut entry: Attendance, date: &Date) -> Attendance {
    let person = entry.person.as_ref().and_then(|id| workspace.find(id));
    if let Some(person) = person {
        let mut former = person.former_names.iter();
        if former.any(|it| it.name == entry.name) {
            person.name_at(date).clone_into(&mut entry.name);
        }
    }
    entry
}

/// An entry without what an attendance list says of that meeting alone. Present and absent
/// stand on one list, so that a name need not move when it is ticked.
fn without_what_was_then(entry: &Attendance, list: &str) -> Attendance {
    let is_beside = entry.presence == Presence::Other;
    Attendance {
        list: if is_beside { &entry.list } else { list }.to_owned(),
        presence: if is_beside {
            Presence::Other
        } else {
            Presence::Present
        },
        substitute_for: None,
        adjuster: false,
        absent_from_items: Vec::new(),
        chaired_items: Vec::new(),
        served_items: Vec::new(),
        disqualified_items: Vec::new(),
        note: None,
        inferred: false,
        inferred_fields: Vec::new(),
        sources: Vec::new(),
        ..entry.clone()
    }
}
