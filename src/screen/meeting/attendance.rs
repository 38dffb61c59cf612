//! Who was there, list by list as printed.

use crate::domain::{Attendance, Meeting, Presence, Role, Workspace};
use crate::screen::meetings;
use crate::screen::names::Dated;
use crate::screen::words::{common, labels, meeting as words};
use crate::screen::{BodyRef, PersonName, names};

/// The lists of one body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttendanceGroup {
    /// Whose lists they are.
    pub body: BodyRef,
    /// ”16 närvarande, 9 frånvarande”.
    pub counts: String,
    /// The same by huvudman, in the order in which the lists first name each.
    pub by_huvudman: Vec<HuvudmanThere>,
    /// In printed order.
    pub lists: Vec<AttendanceList>,
}

/// Who was there for a huvudman, or for what the list prints instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HuvudmanThere {
    /// ”Umeå”.
    pub name: String,
    /// A presence each, in printed order.
    pub presences: Vec<Presence>,
}

impl HuvudmanThere {
    /// ”2 närvarande, 1 frånvarande”.
    pub fn counts(&self) -> String {
        counted(&self.presences)
    }
}

/// One list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttendanceList {
    /// Its heading, as printed.
    pub heading: String,
    /// Its lines.
    pub rows: Vec<AttendanceRow>,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttendanceRow {
    /// For whom.
    pub huvudman: String,
    /// Whether that is our inference.
    pub huvudman_inferred: bool,
    /// ”Carin Nilsson (s)”, as printed.
    pub name: PersonName,
    /// As what.
    pub role: String,
    /// Whether whom a substitute stood in for is our inference.
    pub role_inferred: bool,
    /// Whether the person was there.
    pub presence: Presence,
    /// The same in words.
    pub presence_word: String,
    /// What the list adds.
    pub note: Option<String>,
}

impl AttendanceGroup {
    /// The lists of every body that has one, in printed order.
    pub fn all(workspace: &Workspace, meeting: &Meeting) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for entry in &meeting.attendance {
            let group = groups
                .iter_mut()
                .find(|group| group.body.id == entry.organization);
            match group {
                Some(group) => group.add((workspace, &meeting.date), entry),
                None => groups.extend(Self::begin(workspace, meeting, entry)),
            }
        }
        groups
    }

    fn begin(workspace: &Workspace, meeting: &Meeting, entry: &Attendance) -> Option<Self> {
        let id = &entry.organization;
        let body = meetings::body_on(workspace, id, meeting.date.exact())?;
        let listed = meeting.attendance_of(id);
        let presences: Vec<_> = listed.map(|entry| entry.presence).collect();
        let mut group = Self {
            body,
            counts: counted(&presences),
            by_huvudman: Vec::new(),
            lists: Vec::new(),
        };
        group.add((workspace, &meeting.date), entry);
        Some(group)
    }

    fn add(&mut self, on: Dated<'_>, entry: &Attendance) {
        let row = AttendanceRow::new(on, entry);
        let mut named = self.by_huvudman.iter_mut();
        match named.find(|there| there.name == row.huvudman) {
            Some(there) => there.presences.push(row.presence),
            None => self.by_huvudman.push(HuvudmanThere {
                name: row.huvudman.clone(),
                presences: vec![row.presence],
            }),
        }
        match self
            .lists
            .iter_mut()
            .find(|list| list.heading == entry.list)
        {
            Some(list) => list.rows.push(row),
            None => self.lists.push(AttendanceList {
                heading: entry.list.clone(),
                rows: vec![row],
            }),
        }
    }
}

fn counted(presences: &[Presence]) -> String {
    let count = |wanted: fn(Presence) -> bool| presences.iter().filter(|it| wanted(**it)).count();
    let present = count(Presence::was_there);
    let absent = count(|presence| presence == Presence::Absent);
    crate::screen::words::meetings::attendance(present, absent)
}

impl AttendanceRow {
    /// A line of a list of a meeting on a day.
    pub fn new(on: Dated<'_>, entry: &Attendance) -> Self {
        let is_read = |field: &str| entry.inferred_fields.iter().any(|name| name == field);
        Self {
            huvudman: huvudman(on, entry),
            huvudman_inferred: is_read("onBehalfOf"),
            name: PersonName::new(
                words::with_party(&entry.name, entry.party.as_deref()),
                entry.person.as_ref(),
            ),
            role: role(on, entry),
            role_inferred: is_read("substituteFor"),
            presence: entry.presence,
            presence_word: presence(entry),
            note: entry.note.clone(),
        }
    }
}

/// The huvudmän a person stands for, or what the list prints, or that it says nothing.
fn huvudman((workspace, date): Dated<'_>, entry: &Attendance) -> String {
    match names::short_names_at(workspace, &entry.on_behalf_of, date) {
        none if none.is_empty() => entry
            .organization_as_printed
            .clone()
            .unwrap_or_else(|| common::NOT_STATED.to_owned()),
        names => names,
    }
}

fn role(on: Dated<'_>, entry: &Attendance) -> String {
    let role = match (&entry.substitute_for, &entry.title, entry.role) {
        (Some(person), ..) => words::substitute_for(&names::person_at(on, person)),
        (None, Some(title), Role::ChairOfBeredning | Role::Officer | Role::CoOpted) => {
            title.clone()
        }
        (None, Some(title), role) => format!("{}, {title}", labels::role(role)),
        (None, None, role) => labels::role(role).to_owned(),
    };
    let served = at_items(&entry.served_items, words::served_at);
    let chaired = at_items(&entry.chaired_items, words::chaired);
    let adjuster = entry.adjuster.then(|| words::ADJUSTER.to_owned());
    let parts = [Some(role), served, chaired, adjuster];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn presence(entry: &Attendance) -> String {
    let word = match entry.presence {
        Presence::Present => words::PRESENT,
        Presence::Partly => words::PARTLY,
        Presence::Absent => words::AWAY,
        Presence::Other => words::BESIDE,
    };
    let missed = at_items(&entry.absent_from_items, words::not_items);
    let disqualified = at_items(&entry.disqualified_items, words::disqualified);
    let parts = [Some(word.to_owned()), missed, disqualified];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What is told of a person at some items; nothing where it is told of none.
fn at_items(items: &[String], tell: fn(&str) -> String) -> Option<String> {
    (!items.is_empty()).then(|| tell(&names::join(items)))
}
