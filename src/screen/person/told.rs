//! Where a person is told of: meetings, what was presented, and where else the name stands.

use super::who::is_one_name;
use crate::app::Route;
use crate::domain::order::sort_by_key;
use crate::domain::{AgendaItem, Id, Meeting, Person, Presenter, Workspace};
use crate::screen::meeting::{AttendanceRow, CaseLink, described, place_of_item};
use crate::screen::meetings;
use crate::screen::words::{labels, meeting as meeting_words, person as words};
use crate::screen::{BodyRef, dates};

/// A line of a list of attendance.
#[derive(Clone, Debug, PartialEq)]
pub struct Attended {
    /// The day, in words.
    pub date: String,
    /// The meeting.
    pub route: Route,
    /// Whose list it is.
    pub body: BodyRef,
    /// As what and for whom, as far as the list says: ”ledamot, Norsjö”.
    pub as_what: String,
    /// What the line says.
    pub row: AttendanceRow,
}

/// An item the person presented.
#[derive(Clone, Debug, PartialEq)]
pub struct Presented {
    /// ”15 mars 2024, Samråd, punkt 5”.
    pub place: String,
    /// The item.
    pub route: Route,
    /// The item's title, as printed.
    pub title: String,
    /// Which part of it.
    pub part: Option<String>,
    /// As what and for whom, as printed.
    pub as_what: Option<String>,
    /// The cases it treats.
    pub cases: Vec<CaseLink>,
}

/// Another place where the person is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// ”15 mars 2024, Samråd, punkt 5”.
    pub place: String,
    /// The item, or the meeting.
    pub route: Route,
    /// ”Reservation”, ”Nämns i texten”.
    pub how: String,
    /// What it says.
    pub text: Option<String>,
}

/// The meetings, the newest first.
fn newest_first(workspace: &Workspace) -> Vec<&Meeting> {
    let mut meetings: Vec<_> = workspace.records().meetings.iter().collect();
    sort_by_key(&mut meetings, |meeting| {
        std::cmp::Reverse(meeting.date.sort_day())
    });
    meetings
}

/// The items of all meetings, the newest meeting first.
fn items(workspace: &Workspace) -> impl Iterator<Item = (&Meeting, &AgendaItem)> {
    let meetings = newest_first(workspace).into_iter();
    meetings.flat_map(|meeting| meeting.agenda.iter().map(move |item| (meeting, item)))
}

fn item_route(meeting: &Meeting, item: &AgendaItem) -> Route {
    Route::Meeting(meeting.id.clone(), Some(item.key().to_owned()))
}

impl Attended {
    /// The lines that are a person's.
    pub(super) fn all(workspace: &Workspace, person: &Id<Person>) -> Vec<Self> {
        let meetings = newest_first(workspace).into_iter();
        let lines = meetings.flat_map(|meeting| {
            let lines = meeting.attendance.iter();
            lines.map(move |line| (meeting, line))
        });
        let own = lines.filter(|(_, line)| line.person.as_ref() == Some(person));
        let told = own.filter_map(|(meeting, line)| {
            let row = AttendanceRow::new((workspace, &meeting.date), line);
            let is_said = !line.on_behalf_of.is_empty() || line.organization_as_printed.is_some();
            Some(Self {
                date: dates::of_meeting(meeting),
                route: Route::Meeting(meeting.id.clone(), None),
                body: meetings::body_on(workspace, &line.organization, meeting.date.exact())?,
                as_what: words::as_what(&row.role, is_said.then_some(row.huvudman.as_str())),
                row,
            })
        });
        told.collect()
    }
}

impl Presented {
    /// The items a person presented.
    pub(super) fn all(workspace: &Workspace, person: &Id<Person>) -> Vec<Self> {
        let lines = items(workspace).flat_map(|(meeting, item)| {
            let presenters = item.presenters.iter();
            presenters.map(move |presenter| (meeting, item, presenter))
        });
        let own = lines.filter(|(.., presenter)| presenter.person.as_ref() == Some(person));
        let told = own.map(|(meeting, item, presenter)| Self {
            place: place_of_item(workspace, meeting, item),
            route: item_route(meeting, item),
            title: item.title.clone(),
            part: presenter.part.clone(),
            as_what: as_what(workspace, meeting, presenter),
            cases: CaseLink::all(workspace, &item.cases),
        });
        told.collect()
    }
}

fn as_what(workspace: &Workspace, meeting: &Meeting, it: &Presenter) -> Option<String> {
    let titles = [it.title.clone(), None];
    let said = described((workspace, &meeting.date), titles, &it.on_behalf_of);
    let said = said.trim_start_matches(", ");
    (!said.is_empty()).then(|| said.to_owned())
}

impl Named {
    /// Where a person is named besides lists of attendance, votes and presenters.
    pub(super) fn all(workspace: &Workspace, person: &Id<Person>) -> Vec<Self> {
        let mut all = Vec::new();
        for meeting in newest_first(workspace) {
            for item in &meeting.agenda {
                let said = in_item(item, person).into_iter();
                all.extend(said.map(|(how, text)| Self {
                    place: place_of_item(workspace, meeting, item),
                    route: item_route(meeting, item),
                    how,
                    text,
                }));
            }
            all.extend(Self::signed(workspace, meeting, person));
        }
        all
    }

    fn signed(workspace: &Workspace, meeting: &Meeting, person: &Id<Person>) -> Option<Self> {
        let mut signatures = meeting.signatures.iter();
        let signature = signatures.find(|it| it.person.as_ref() == Some(person))?;
        Some(Self {
            place: place_of_meeting(workspace, meeting),
            route: Route::Meeting(meeting.id.clone(), None),
            how: words::signed(labels::role(signature.role)),
            text: None,
        })
    }
}

/// How an item names a person, and what it says there.
fn in_item(item: &AgendaItem, person: &Id<Person>) -> Vec<(String, Option<String>)> {
    let reservations = item.reservations.iter().filter(|it| it.by.contains(person));
    let reservations = reservations.map(|it| {
        let kind = if it.written {
            meeting_words::WRITTEN_RESERVATION
        } else {
            meeting_words::RESERVATION
        };
        (kind.to_owned(), Some(it.text.clone()))
    });
    let notes = item.notes.iter().filter(|it| it.by.contains(person));
    let notes = notes.map(|it| (meeting_words::NOTE.to_owned(), Some(it.text.clone())));
    let tasks = item.assignments.iter();
    let tasks = tasks.filter(|it| it.to_persons.contains(person));
    let tasks = tasks.map(|it| (words::ASSIGNED.to_owned(), Some(it.what.clone())));
    let mentioned = item.mentioned_persons.iter();
    let mentioned = mentioned.filter(|it| it.person.as_ref() == Some(person));
    let mentioned = mentioned.map(|it| (meeting_words::MENTIONED.to_owned(), it.title.clone()));
    let said = reservations.chain(notes).chain(tasks).chain(mentioned);
    said.collect()
}

/// ”15 mars 2024, Samråd”.
fn place_of_meeting(workspace: &Workspace, meeting: &Meeting) -> String {
    let bodies = meetings::bodies_on(workspace, &meeting.organizations, meeting.date.exact());
    let lead = bodies.first().map_or(&meeting.name, |body| &body.short);
    words::place(&dates::of_meeting(meeting), lead)
}

/// The meetings whose minutes print the person's name without anybody having said who it is.
pub(super) fn unknown(workspace: &Workspace, person: &Person) -> Vec<(Route, String)> {
    let is_meant =
        |name: &str, known: Option<&Id<Person>>| known.is_none() && is_one_name(name, &person.name);
    let names_it = |meeting: &&Meeting| {
        let mut lines = meeting.attendance.iter();
        let mut presenters = meeting.agenda.iter().flat_map(|item| &item.presenters);
        lines.any(|it| is_meant(&it.name, it.person.as_ref()))
            || presenters.any(|it| is_meant(&it.name, it.person.as_ref()))
    };
    let meetings = newest_first(workspace).into_iter().filter(names_it);
    let told = meetings.map(|meeting| {
        let route = Route::Meeting(meeting.id.clone(), None);
        (route, place_of_meeting(workspace, meeting))
    });
    told.collect()
}
