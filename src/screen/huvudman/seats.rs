//! A huvudman's seats, and the people seen on them.

use std::collections::BTreeMap;

use super::super::huvudmen::{councils, meetings_of, with_party};
use super::super::words::{huvudman as words, huvudmen, labels};
use super::super::{BodyRef, Citation, PersonName, dates, names};
use super::{About, cite};
use crate::domain::order::{sort_by, sort_by_key};
use crate::domain::{Date, Day, Id, Membership, Organization, Person, Role, SeatRule, Validity};
use crate::search::swedish;

/// A huvudman's seats in one council.
#[derive(Clone, Debug, PartialEq)]
pub struct Seats {
    /// The council.
    pub council: BodyRef,
    /// ”2 platser i Samråd”.
    pub heading: String,
    /// Those seen at the council's latest meeting.
    pub now: Vec<Seated>,
    /// The latest meeting, in words.
    pub latest: Option<String>,
    /// Those seen only before.
    pub before: Vec<Seated>,
    /// What a reader should know of the rule.
    pub note: Option<String>,
    /// Where the rule stands.
    pub citations: Vec<Citation>,
}

/// A person seen on a seat.
#[derive(Clone, Debug, PartialEq)]
pub struct Seated {
    /// The name, with the party where one is printed.
    pub name: PersonName,
    /// How the person is marked.
    pub seat: Seat,
    /// Roles and days, the newest first.
    pub roles: Vec<String>,
    /// What a reader should know.
    pub notes: Vec<String>,
}

/// What kind of seat somebody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seat {
    /// An ordinary one.
    Ordinary,
    /// A substitute's.
    Substitute,
    /// None: co-opted, officer.
    Beside,
}

/// The seats in every council it has any in.
pub(super) fn all(about: &About<'_>, today: Day) -> Vec<Seats> {
    councils(about.workspace)
        .into_iter()
        .filter_map(|council| Seats::new(about, council, today))
        .collect()
}

/// The rule that gives a huvudman its seats: its own, or its group's.
pub(super) fn rule<'a>(about: &About<'a>, council: &Id<Organization>) -> Option<&'a SeatRule> {
    let rules = || {
        let rules = about.workspace.records().seat_rules.iter();
        rules.filter(|rule| rule.organization == *council)
    };
    rules()
        .find(|rule| !rule.each && rule.on_behalf_of == about.body.id)
        .or_else(|| rules().find(|rule| rule.each && about.is_group(&rule.on_behalf_of)))
}

impl Seats {
    fn new(about: &About<'_>, council: &Organization, today: Day) -> Option<Self> {
        rule(about, &council.id)?;
        Some(Self::in_body(about, council, today))
    }

    /// The same of any body; where no rule gives seats, only who sits there is told.
    pub(super) fn in_body(about: &About<'_>, council: &Organization, today: Day) -> Self {
        let rule = rule(about, &council.id);
        let body = BodyRef::new(council);
        let meetings = meetings_of(about.workspace, &council.id);
        let latest = meetings.last().map(|meeting| &meeting.date);
        let sits = |membership: &Membership| sits(membership, latest, today);
        let (now, before) = people(about, council, sits)
            .into_iter()
            .partition::<Vec<_>, _>(|(sits, _)| *sits);
        let seated =
            |people: Vec<(bool, Seated)>| people.into_iter().map(|(_, seated)| seated).collect();
        Self {
            heading: rule.map_or_else(|| body.name.clone(), |rule| heading(rule, &body)),
            council: body,
            now: seated(now),
            latest: latest.map(dates::date),
            before: seated(before),
            note: rule.and_then(|rule| rule.note.clone()),
            citations: cite(about.workspace, rule.iter().flat_map(|rule| &rule.sources)),
        }
    }
}

/// ”2 platser i Samråd och 3 ersättare”.
fn heading(rule: &SeatRule, body: &BodyRef) -> String {
    let seats = huvudmen::seats(rule.ordinary, &body.short);
    match rule.substitutes {
        Some(count) => format!("{seats} {}", words::substitutes(count)),
        None => seats,
    }
}

/// Whether somebody sits there now: by the term, where one is known, and else by having been
/// seen at the latest meeting.
fn sits(membership: &Membership, latest: Option<&Date>, today: Day) -> bool {
    let has_begun = membership.period.from.is_some();
    let was_seen = latest.is_some_and(|day| membership.observed.contains(day));
    match membership.period.on(today) {
        Validity::Valid => was_seen || has_begun,
        Validity::Uncertain => was_seen,
        Validity::NotYet | Validity::Over => false,
    }
}

/// Everybody known to have sat in the council for the huvudman, and whether they do now:
/// those of most weight first.
fn people(
    about: &About<'_>,
    council: &Organization,
    sits: impl Fn(&Membership) -> bool,
) -> Vec<(bool, Seated)> {
    let mut by_person: BTreeMap<&Id<Person>, Vec<&Membership>> = BTreeMap::new();
    for membership in &about.workspace.records().memberships {
        if membership.organization == council.id
            && membership.on_behalf_of.as_ref() == Some(&about.body.id)
        {
            by_person
                .entry(&membership.person)
                .or_default()
                .push(membership);
        }
    }
    let mut people: Vec<_> = by_person
        .into_iter()
        .map(|(person, memberships)| {
            let sits = memberships.iter().any(|it| sits(it));
            let name = PersonName::of(about.workspace, person);
            let rank = memberships.iter().map(|it| it.role).min();
            (rank, sits, Seated::new(name, memberships))
        })
        .collect();
    sort_by(&mut people, |(a_rank, _, a), (b_rank, _, b)| {
        (a.seat, a_rank)
            .cmp(&(b.seat, b_rank))
            .then_with(|| swedish(&a.name.text, &b.name.text))
    });
    people
        .into_iter()
        .map(|(_, sits, seated)| (sits, seated))
        .collect()
}

impl Seated {
    fn new(name: PersonName, mut memberships: Vec<&Membership>) -> Self {
        sort_by_key(&mut memberships, |it| {
            let last = it.observed.last().map(Date::sort_day);
            (std::cmp::Reverse(last), it.role)
        });
        let party = memberships.iter().find_map(|it| it.party.as_deref());
        // Somebody who signs as adjuster is also a member: one line tells both.
        let mut together: Vec<(String, Vec<String>)> = Vec::new();
        for membership in &memberships {
            let role = labels::role(membership.role).to_owned();
            let when = when(membership);
            match together.iter_mut().find(|(known, _)| *known == when) {
                Some((_, roles)) => roles.push(role),
                None => together.push((when, vec![role])),
            }
        }
        Self {
            name: PersonName {
                text: with_party(&name.text, party),
                ..name
            },
            seat: seat(&memberships),
            roles: together
                .into_iter()
                .map(|(when, roles)| format!("{} {when}", names::join(&roles)))
                .collect(),
            notes: memberships
                .iter()
                .filter_map(|it| it.note.clone())
                .collect(),
        }
    }
}

/// The term, where one is known, and the days a document shows somebody there.
fn when(membership: &Membership) -> String {
    let days: Vec<_> = membership.observed.iter().map(dates::date).collect();
    match dates::period(&membership.period) {
        Some(term) if days.is_empty() => term,
        Some(term) => format!("{} ({term})", names::join(&days)),
        None => names::join(&days),
    }
}

/// The seat of whoever has these roles, by the newest of them that has to do with a seat.
fn seat(memberships: &[&Membership]) -> Seat {
    memberships
        .iter()
        .find_map(|membership| match membership.role {
            Role::Chair | Role::ViceChair | Role::Member => Some(Seat::Ordinary),
            Role::Substitute => Some(Seat::Substitute),
            Role::ChairOfBeredning
            | Role::CoOpted
            | Role::Coordinator
            | Role::Officer
            | Role::Secretary
            | Role::Adjuster => None,
        })
        .unwrap_or(Seat::Beside)
}
