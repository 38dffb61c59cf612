//! What became of an item that was not simply treated where it stands: withdrawn, put off, added
//! at the table, taken in another order or on another day, led by another than the chair, or
//! without one of the members.

use super::item::place_of_item;
use super::ties::Ties;
use crate::app::Route;
use crate::domain::{AgendaItem, Attendance, Id, ItemFate, Meeting, Workspace};
use crate::screen::dates;
use crate::screen::meetings;
use crate::screen::words::meeting as words;

/// Something said of an item, and what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// ”Utgick.”, ”Bordlades till”.
    pub text: String,
    /// The meeting, or the item of another, that it speaks of, and where that is.
    pub to: Option<(String, Route)>,
}

impl Remark {
    fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            to: None,
        }
    }

    /// All that is said of an item of a meeting, also that it was put off to it.
    pub(super) fn all(ties: &Ties<'_>, meeting: &Meeting, item: &AgendaItem) -> Vec<Self> {
        let earlier = ties.put_off_to(&meeting.id).iter();
        let earlier = earlier.filter(|(_, it)| takes_up(item, it));
        let earlier = earlier.map(|(from, it)| Self::put_off(ties.workspace, from, it));
        let added = item.added.then(|| Self::plain(words::ADDED));
        let after = item.treated_after.as_deref();
        let after = after.map(|number| Self::plain(words::treated_after(number)));
        let on = item.treated_on.as_ref();
        let on = on.map(|day| Self::plain(words::treated_on(&dates::date(day))));
        let fate = Self::fate(ties.workspace, item);
        let people = Self::people(meeting, item);
        earlier
            .chain(added)
            .chain(after)
            .chain(on)
            .chain(fate)
            .chain(people)
            .collect()
    }

    /// Who led the item, served at it or took no part in it, where the lists say it of some items.
    fn people(meeting: &Meeting, item: &AgendaItem) -> Vec<Self> {
        let told = [
            ("chairedItems", words::CHAIR_HERE),
            ("servedItems", words::SERVED_HERE),
            ("disqualifiedItems", words::DISQUALIFIED_HERE),
        ];
        let of = |(field, before): (&str, &str)| {
            let lines = meeting.attendance.iter();
            let here = lines.filter(move |line| {
                let mut named = line.named_items();
                named.any(|(of, number)| of == field && number == item.key())
            });
            here.map(|line| Self::person(before, line))
                .collect::<Vec<_>>()
        };
        told.into_iter().flat_map(of).collect()
    }

    fn person(before: &str, line: &Attendance) -> Self {
        let name = words::with_party(&line.name, line.party.as_deref());
        match &line.person {
            Some(id) => Self {
                text: before.to_owned(),
                to: Some((name, Route::Person(id.clone()))),
            },
            None => Self::plain(format!("{before} {name}")),
        }
    }

    fn fate(workspace: &Workspace, item: &AgendaItem) -> Option<Self> {
        let to = item.put_off_to.as_ref().and_then(|id| workspace.find(id));
        match (item.fate, to) {
            (Some(ItemFate::Withdrawn), _) => Some(Self::plain(words::WITHDRAWN)),
            (_, Some(to)) => Some(Self {
                text: words::PUT_OFF_TO.to_owned(),
                to: Some((name(workspace, to), Route::Meeting(to.id.clone(), None))),
            }),
            (Some(ItemFate::PutOff), None) => Some(Self::plain(words::PUT_OFF)),
            (None, None) => None,
        }
    }

    /// The items of other meetings that were put off to this one, and that none of its own is
    /// known to take up.
    pub(super) fn put_off_here(ties: &Ties<'_>, meeting: &Meeting) -> Vec<Self> {
        let earlier = ties.put_off_to(&meeting.id).iter();
        let is_open = |it: &AgendaItem| !meeting.agenda.iter().any(|item| takes_up(item, it));
        let open = earlier.filter(|(_, it)| is_open(it));
        open.map(|(from, it)| Self::put_off(ties.workspace, from, it))
            .collect()
    }

    /// An item that was put off at another meeting.
    fn put_off(workspace: &Workspace, meeting: &Meeting, item: &AgendaItem) -> Self {
        let place = place_of_item(workspace, meeting, item);
        let route = Route::Meeting(meeting.id.clone(), Some(item.key().to_owned()));
        Self {
            text: words::put_off_on(&dates::of_meeting(meeting)),
            to: Some((format!("{}, {place}", item.title), route)),
        }
    }
}

/// Whether an item is about a case of one that was put off.
fn takes_up(item: &AgendaItem, put_off: &AgendaItem) -> bool {
    item.cases.iter().any(|case| put_off.cases.contains(case))
}

/// ”Samråd, 6 september 2024”.
fn name(workspace: &Workspace, meeting: &Meeting) -> String {
    let bodies = meetings::bodies_on(workspace, &meeting.organizations, meeting.date.exact());
    let title = meetings::title(meeting, &bodies);
    format!("{title}, {}", dates::of_meeting(meeting))
}

/// An item, and the meeting it is of.
pub(super) type Of<'a> = (&'a Meeting, &'a AgendaItem);

/// The items that were put off, by the meeting they were put off to.
pub(super) fn put_off(workspace: &Workspace) -> impl Iterator<Item = (&Id<Meeting>, Of<'_>)> {
    let meetings = workspace.records().meetings.iter();
    let items = meetings.flat_map(|meeting| meeting.agenda.iter().map(move |it| (meeting, it)));
    items.filter_map(|(meeting, item)| Some((item.put_off_to.as_ref()?, (meeting, item))))
}
