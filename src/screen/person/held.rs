//! The seats and functions of a person.

use crate::app::At;
use crate::domain::order::sort_by_key;
use crate::domain::{Collection, Date, Id, Membership, Organization, Person, Workspace};
use crate::screen::words::person as words;
use crate::screen::{BodyRef, Citation, dates, names};

/// A seat or function.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Where it is changed.
    pub at: At,
    /// ”Ordförande”, ”Områdeschef”.
    pub role: String,
    /// In which body.
    pub body: BodyRef,
    /// For which huvudman.
    pub on_behalf_of: Option<BodyRef>,
    /// Party, as printed.
    pub party: Option<String>,
    /// The term, where one is known.
    pub term: Option<String>,
    /// The days a document shows it: ”Syns 19 mars 2021 och 15 mars 2024.”
    pub seen: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Whether it is our inference.
    pub inferred: bool,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

impl Held {
    /// All of a person's, the newest first.
    pub(super) fn all(workspace: &Workspace, person: &Id<Person>) -> Vec<Self> {
        let mut seats = of(workspace, person);
        sort_by_key(&mut seats, |it| {
            (std::cmp::Reverse(newest_day(it)), it.role)
        });
        let seats = seats.into_iter();
        seats.filter_map(|it| Self::new(workspace, it)).collect()
    }

    fn new(workspace: &Workspace, it: &Membership) -> Option<Self> {
        // A body is named as it was when the person was last seen there.
        let body = |id: &Id<Organization>| match it.observed.iter().max_by_key(|day| day.sort_day())
        {
            Some(day) => BodyRef::at(workspace, id, day),
            None => BodyRef::find(workspace, id),
        };
        let days: Vec<_> = it.observed.iter().map(dates::date).collect();
        Some(Self {
            at: At::record(Collection::Memberships, it.id.as_str()),
            role: words::role(it.role, it.title.as_deref()),
            body: body(&it.organization)?,
            on_behalf_of: it.on_behalf_of.as_ref().and_then(body),
            party: it.party.clone(),
            term: dates::period(&it.period),
            seen: (!days.is_empty()).then(|| words::seen(&names::join(&days))),
            note: it.note.clone(),
            inferred: is_read(it),
            citations: Citation::all(workspace, &it.sources),
        })
    }
}

/// The seats and functions of a person.
pub(super) fn of<'a>(workspace: &'a Workspace, person: &Id<Person>) -> Vec<&'a Membership> {
    let all = workspace.records().memberships.iter();
    all.filter(|it| it.person == *person).collect()
}

/// The newest day something shows it.
pub(super) fn newest_day(it: &Membership) -> Option<crate::domain::Day> {
    let begun = it.period.from.as_ref().map(Date::sort_day);
    it.observed.iter().map(Date::sort_day).max().max(begun)
}

/// Whether some of it is our inference.
pub(super) fn is_read(it: &Membership) -> bool {
    it.inferred || !it.inferred_fields.is_empty()
}
