//! The attendance list of a meeting, to be ticked off name by name.

use super::{Choice, choice};
use crate::app::At;
use crate::app::attendance::{called, is_counted, line_of, there};
use crate::domain::order::sort_by;
use crate::domain::{
    Attendance, Collection, Id, Meeting, Organization, Person, Presence, Role, Workspace, keys_of,
};
use crate::form::Names;
use crate::screen::words::{clerk as words, labels, meeting as meeting_words};
use crate::screen::{meetings, names};
use crate::search::swedish;

/// What a name can be ticked as.
pub const PRESENCES: [Choice; 3] = [
    choice("present", words::PRESENT, 'n'),
    choice("partly", words::PARTLY, 'd'),
    choice("absent", words::ABSENT, 'f'),
];

/// The presence a tick stands for, of one with this role.
pub fn presence(tick: usize, role: Role) -> Presence {
    match tick {
        0 => there(role),
        1 => Presence::Partly,
        _ => Presence::Absent,
    }
}

/// One list, without what is ticked on it: so it stays as long as nobody comes or goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollList {
    /// Whose it is.
    pub organization: Id<Organization>,
    /// The body, as it is named that day; only over the first of its lists.
    pub body: Option<String>,
    /// Its heading, as printed.
    pub heading: String,
    /// Its lines.
    pub rows: Vec<RollRow>,
    /// Whether its names are counted as present and absent.
    pub is_counted: bool,
    /// Whom a substitute can stand in for: id and name.
    pub members: Vec<(Id<Person>, String)>,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollRow {
    /// Its place among all lines of the meeting.
    pub place: usize,
    /// Whose it is.
    pub who: Who,
    /// Whether it is noted.
    pub line: Line,
}

/// Whose a line is: the same before and after it is noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// ”Carin Nilsson (s)”.
    pub name: String,
    /// ”Umeå, ordförande”.
    pub detail: String,
    /// As what.
    pub role: Role,
}

/// A line of a list, noted or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// It stands in the meeting's attendance.
    Noted {
        /// What tells it from the others.
        key: String,
        /// Where the rest of it is changed.
        at: At,
    },
    /// The one was called, and nothing is noted: what would stand if they were there.
    Called(Box<Attendance>),
}

/// What is ticked on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The place of the choice; nothing while it is not noted.
    pub tick: Option<usize>,
    /// Whom a substitute stands in for.
    pub stands_in_for: Option<Id<Person>>,
}

/// What one can be on a list as, the most usual first.
pub const ROLES: [Role; 10] = [
    Role::Member,
    Role::Substitute,
    Role::Chair,
    Role::ViceChair,
    Role::ChairOfBeredning,
    Role::Coordinator,
    Role::CoOpted,
    Role::Officer,
    Role::Secretary,
    Role::Adjuster,
];

/// The lists of a meeting, in printed order. A meeting without any has an empty one for the
/// body that leads.
pub fn roll(workspace: &Workspace, id: &Id<Meeting>) -> Vec<RollList> {
    let Some(meeting) = workspace.find(id) else {
        return Vec::new();
    };
    let mut lists: Vec<RollList> = Vec::new();
    let lines = lines(workspace, meeting).into_iter();
    for (place, (entry, key)) in lines.enumerate() {
        let entry = &entry;
        let row = RollRow::new(workspace, meeting, entry, (place, key));
        let is_its = |list: &&mut RollList| {
            list.organization == entry.organization && list.heading == entry.list
        };
        if let Some(list) = lists.iter_mut().find(is_its) {
            list.rows.push(row);
            continue;
        }
        let mut of_body = lists.iter().map(|list| &list.organization);
        let is_first = of_body.all(|body| *body != entry.organization);
        let list = RollList::new(workspace, meeting, &entry.organization, &entry.list);
        lists.push(RollList {
            is_counted: is_counted(row.who.role),
            rows: vec![row],
            body: list.body.filter(|_| is_first),
            ..list
        });
    }
    let without = meeting.organizations.first().filter(|_| lists.is_empty());
    lists.extend(without.map(|body| RollList::new(workspace, meeting, body, words::LIST)));
    lists
}

/// All lines, with what tells those apart that are noted: in the order in which people were
/// called, and after them those nobody had called.
fn lines(workspace: &Workspace, meeting: &Meeting) -> Vec<(Attendance, Option<String>)> {
    let noted = meeting.attendance.iter().cloned();
    let mut noted: Vec<_> = noted.zip(keys_of(&meeting.attendance)).collect();
    let mut lines = Vec::new();
    for called in called(workspace, meeting, words::LIST) {
        let at = line_of(noted.iter().map(|(entry, _)| entry), &called);
        lines.push(match at.map(|at| noted.remove(at)) {
            Some((entry, key)) => (entry, Some(key)),
            None => (called, None),
        });
    }
    let others = noted.into_iter().map(|(entry, key)| (entry, Some(key)));
    lines.into_iter().chain(others).collect()
}

impl RollList {
    /// Those of whom nothing is noted yet.
    pub fn not_noted(&self) -> Vec<Attendance> {
        let rows = self.rows.iter().filter_map(|row| match &row.line {
            Line::Called(entry) => Some(entry.as_ref().clone()),
            Line::Noted { .. } => None,
        });
        rows.collect()
    }

    fn new(
        workspace: &Workspace,
        meeting: &Meeting,
        organization: &Id<Organization>,
        heading: &str,
    ) -> Self {
        let body = meetings::body_on(workspace, organization, meeting.date.exact());
        let members = meeting.attendance_of(organization);
        let members =
            members.filter(|entry| is_counted(entry.role) && entry.role != Role::Substitute);
        let named = |entry: &Attendance| {
            Some((entry.person.clone()?, told_apart(workspace, meeting, entry)))
        };
        Self {
            organization: organization.clone(),
            body: body.map(|body| body.name),
            heading: heading.to_owned(),
            rows: Vec::new(),
            is_counted: true,
            members: members.filter_map(named).collect(),
        }
    }
}

/// A printed name, told apart where somebody else of that name is at the meeting too.
fn told_apart(workspace: &Workspace, meeting: &Meeting, entry: &Attendance) -> String {
    let is_namesake = |it: &Attendance| it.name == entry.name && it.person != entry.person;
    let has_namesake = meeting.attendance.iter().any(is_namesake);
    names::told_apart(workspace, &entry.name, entry.person.as_ref(), has_namesake)
}

impl RollRow {
    fn new(
        workspace: &Workspace,
        meeting: &Meeting,
        entry: &Attendance,
        (place, key): (usize, Option<String>),
    ) -> Self {
        let for_whom = names::short_names(workspace, &entry.on_behalf_of);
        let title = entry.title.as_deref().filter(|_| !is_counted(entry.role));
        let role = title.unwrap_or_else(|| labels::role(entry.role));
        let detail = [for_whom.as_str(), role];
        let detail: Vec<_> = detail.into_iter().filter(|part| !part.is_empty()).collect();
        Self {
            place,
            who: Who {
                name: meeting_words::with_party(
                    &told_apart(workspace, meeting, entry),
                    entry.party.as_deref(),
                ),
                detail: detail.join(", "),
                role: entry.role,
            },
            line: match key {
                Some(key) => Line::Noted {
                    at: At::record(Collection::Meetings, meeting.id.as_str())
                        .field("attendance")
                        .element(&key),
                    key,
                },
                None => Line::Called(Box::new(entry.clone())),
            },
        }
    }
}

impl Mark {
    /// What is ticked on every line of a meeting.
    pub fn all(workspace: &Workspace, id: &Id<Meeting>) -> Vec<Self> {
        let meeting = workspace.find(id);
        let lines = meeting.map_or_else(Vec::new, |it| lines(workspace, it));
        let mark = |(entry, noted): (Attendance, Option<String>)| Self {
            tick: noted.map(|_| match entry.presence {
                Presence::Present | Presence::Other => 0,
                Presence::Partly => 1,
                Presence::Absent => 2,
            }),
            stands_in_for: entry.substitute_for,
        };
        lines.into_iter().map(mark).collect()
    }

    /// How many of a body's names are there: ”16 närvarande, 9 frånvarande”.
    pub fn counts(workspace: &Workspace, id: &Id<Meeting>, body: &Id<Organization>) -> String {
        let count = |wanted: fn(Presence) -> bool| {
            let meeting = workspace.find(id);
            let listed = meeting
                .into_iter()
                .flat_map(|it: &Meeting| it.attendance_of(body));
            listed.filter(|entry| wanted(entry.presence)).count()
        };
        let open = workspace.find(id).map_or_else(Vec::new, |meeting| {
            let lines = lines(workspace, meeting).into_iter();
            let open = lines.filter(|(entry, key)| key.is_none() && entry.organization == *body);
            open.collect()
        });
        let counted = words::roll(
            count(Presence::was_there),
            count(|presence| presence == Presence::Absent),
            count(|presence| presence == Presence::Other),
        );
        words::with_not_noted(&counted, open.len())
    }
}

/// The people whose names have what is typed.
pub fn suggested(workspace: &Workspace, typed: &str) -> Vec<String> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    Names::of(workspace, &[Collection::Persons]).suggested(typed)
}

/// The huvudmän there are on a meeting's day, by their names then, in Swedish order.
pub fn huvudmen_of(
    workspace: &Workspace,
    meeting: &Id<Meeting>,
) -> Vec<(Id<Organization>, String)> {
    let Some(meeting) = workspace.find(meeting) else {
        return Vec::new();
    };
    let day = meeting.date.sort_day();
    let bodies = workspace.records().organizations.iter();
    let huvudmen = bodies.filter(|it| it.is_huvudman() && it.period.may_include(day));
    let mut named: Vec<_> = huvudmen
        .map(|it| (it.id.clone(), names::name_at(it, &meeting.date)))
        .collect();
    sort_by(&mut named, |(_, a), (_, b)| swedish(a, b));
    named
}
