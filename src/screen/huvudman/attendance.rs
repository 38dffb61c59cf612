//! Who was there for a huvudman, meeting by meeting.

use super::super::huvudmen::{entries_for, with_party};
use super::super::words::{huvudman as words, labels};
use super::super::{BodyRef, PersonName, dates, names};
use super::About;
use super::seats::rule;
use crate::app::Route;
use crate::domain::order::sort_by_key;
use crate::domain::{Attendance, Date, Id, Meeting, Organization, Presence, Role};

/// The lines of one list that stand for the huvudman.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The day, in words.
    pub date: String,
    /// The meeting.
    pub route: Route,
    /// Whose list it is.
    pub body: BodyRef,
    /// The body it met in, when it met as part of another.
    pub within: Option<String>,
    /// Who.
    pub people: Vec<Attendee>,
    /// That there are more than the rule gives seats.
    pub more_than_seats: Option<String>,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// The name as printed, with the party.
    pub name: PersonName,
    /// How it is marked.
    pub mark: Mark,
    /// Role and presence, where they are not the usual ones.
    pub words: String,
    /// What the list adds.
    pub note: Option<String>,
}

/// How somebody was there; each has a shape and a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// On an ordinary seat.
    Present,
    /// As a substitute.
    Substitute,
    /// Not.
    Absent,
    /// In the room, outside the lists.
    Beside,
}

impl Mark {
    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Present => labels::presence(Presence::Present),
            Self::Substitute => words::SUBSTITUTE,
            Self::Absent => labels::presence(Presence::Absent),
            Self::Beside => labels::presence(Presence::Other),
        }
    }

    fn of(entry: &Attendance) -> Self {
        match (entry.presence, entry.role) {
            (Presence::Absent, _) => Self::Absent,
            (Presence::Other, _) => Self::Beside,
            (Presence::Present | Presence::Partly, Role::Substitute) => Self::Substitute,
            (Presence::Present | Presence::Partly, _) => Self::Present,
        }
    }
}

/// Every list of a body it has seats in, and every other one it stands on; oldest first.
pub(super) fn all(about: &About<'_>) -> Vec<Listed> {
    let all = about.workspace.records().meetings.iter();
    let mut meetings: Vec<_> = all.filter(|meeting| meeting.was_held()).collect();
    sort_by_key(&mut meetings, |meeting| meeting.date.sort_day());
    meetings
        .into_iter()
        .flat_map(|meeting| {
            let bodies = meeting.organizations.iter();
            bodies.filter_map(|body| Listed::new(about, meeting, body))
        })
        .collect()
}

impl Listed {
    fn new(about: &About<'_>, meeting: &Meeting, body: &Id<Organization>) -> Option<Self> {
        meeting.attendance_of(body).next()?;
        let entries: Vec<_> = entries_for(meeting, body, &about.body.id).collect();
        let rule = rule(about, body);
        if entries.is_empty() && rule.is_none() {
            return None;
        }
        let ordinary = entries
            .iter()
            .filter(|entry| matches!(entry.role, Role::Chair | Role::ViceChair | Role::Member))
            .count();
        let too_many = rule
            .map(|rule| rule.ordinary)
            .filter(|seats| ordinary > usize::try_from(*seats).unwrap_or(usize::MAX));
        Some(Self {
            date: dates::of_meeting(meeting),
            route: Route::Meeting(meeting.id.clone(), None),
            body: BodyRef::at(about.workspace, body, &meeting.date)?,
            within: within(about, meeting, body),
            people: entries
                .into_iter()
                .map(|entry| Attendee::new(about, entry, &meeting.date))
                .collect(),
            more_than_seats: too_many.map(|seats| words::more_than_seats(ordinary, seats)),
        })
    }
}

/// A body that does not lead the meeting met in a part of it, which another leads.
fn within(about: &About<'_>, meeting: &Meeting, body: &Id<Organization>) -> Option<String> {
    if meeting.organizations.first() == Some(body) {
        return None;
    }
    let session = meeting
        .sessions
        .iter()
        .find(|session| session.organizations.contains(body))?;
    let leads = session
        .organizations
        .first()
        .filter(|first| *first != body)?;
    let leads = about.workspace.find(leads)?;
    Some(words::within(&names::short_name_at(leads, &meeting.date)))
}

impl Attendee {
    fn new(about: &About<'_>, entry: &Attendance, date: &Date) -> Self {
        let mark = Mark::of(entry);
        let mut said = Vec::new();
        if !matches!(entry.role, Role::Member | Role::Substitute) || mark == Mark::Absent {
            said.extend(role(about, entry, date));
        }
        if mark != Mark::Present || entry.presence == Presence::Partly {
            said.push(match entry.presence {
                Presence::Partly => labels::presence(Presence::Partly).to_owned(),
                _ => mark.word().to_owned(),
            });
        }
        if entry.adjuster {
            said.push(labels::role(Role::Adjuster).to_owned());
        }
        let others = entry.on_behalf_of.iter().filter(|id| **id != about.body.id);
        let others = names::short_names_at(about.workspace, others, date);
        if !others.is_empty() {
            said.push(words::also_for(&others));
        }
        Self {
            name: PersonName::new(
                with_party(&entry.name, entry.party.as_deref()),
                entry.person.as_ref(),
            ),
            mark,
            words: said.join(", "),
            note: entry.note.clone(),
        }
    }
}

/// The role, where it is worth saying.
fn role(about: &About<'_>, entry: &Attendance, date: &Date) -> Option<String> {
    let chairs = entry
        .chair_of
        .as_ref()
        .and_then(|body| about.workspace.find(body));
    match (entry.role, chairs) {
        (Role::Member | Role::Officer, _) => None,
        (Role::ChairOfBeredning, Some(body)) => Some(format!(
            "{} i {}",
            labels::role(Role::Chair),
            names::short_name_at(body, date)
        )),
        (role, _) => Some(labels::role(role).to_owned()),
    }
}
