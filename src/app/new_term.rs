//! A new term of office (*ny mandatperiod*): many seats that end together, and those who come,
//! as one change.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::deed::succession::end;
use super::new_id;
use super::record::{changed, set};
use crate::domain::{
    Attendance, Change, Collection, Date, Day, Id, Membership, Organization, Person, Role,
    Workspace,
};
use crate::form::people::Listed;
use crate::search::{Folded, folds_to};

/// Who somebody on a list is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Who {
    /// It must be said: several have the name, or the one who has it is of another huvudman.
    #[default]
    Unsaid,
    /// Nobody who is known.
    New,
    /// This person.
    Known(Id<Person>),
}

/// Somebody who takes a seat with the new term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// The line of the list, from 1.
    pub line: usize,
    /// Whether they are to be entered, and not left out.
    pub is_in: bool,
    /// The name, as it is written.
    pub name: String,
    /// Who it is.
    pub who: Who,
    /// In which body.
    pub organization: Id<Organization>,
    /// As what.
    pub role: Role,
    /// For which huvudman.
    pub on_behalf_of: Option<Id<Organization>>,
    /// The party.
    pub party: Option<String>,
    /// From when, where not from the first day of the term.
    pub from: Option<Date>,
}

/// What is the matter with somebody who comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no name.
    Nameless,
    /// It is not said who it is.
    Unsaid,
    /// The same person takes the same seat on an earlier line.
    Twice(usize),
    /// The person has that seat and keeps it.
    SitsThere,
    /// The person keeps another seat in that body: as what.
    Keeps(Role),
}

/// A new term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTerm {
    /// Its first day; the day before is the last of those who leave.
    pub first: Day,
    /// The seats that end.
    pub ending: BTreeSet<Id<Membership>>,
    /// Who comes.
    pub coming: Vec<Coming>,
}

impl Trouble {
    /// Whether nothing can be saved before it is put right.
    pub fn is_in_the_way(&self) -> bool {
        !matches!(self, Self::Keeps(_))
    }
}

/// The seats of a body that somebody may have on a day. Of those without a term that documents
/// have shown, only those count that the newest of them shows.
pub fn seats_on<'a>(
    workspace: &'a Workspace,
    body: &Id<Organization>,
    day: Day,
) -> Vec<&'a Membership> {
    let seats = workspace.records().memberships.iter();
    let seats = seats.filter(|it| it.organization == *body && it.may_hold_on(workspace, day));
    let seats: Vec<_> = seats.collect();
    let seen = |it: &Membership| it.observed.iter().map(Date::sort_day).max();
    let newest = seats.iter().filter_map(|it| seen(it)).max();
    let runs =
        |it: &&Membership| it.period.from.is_some() || it.observed.is_empty() || seen(it) == newest;
    seats.into_iter().filter(runs).collect()
}

/// Those who have a name, by any of its spellings.
pub fn called<'a>(workspace: &'a Workspace, name: &str) -> Vec<&'a Person> {
    let wanted = Folded::new(name.trim());
    let has = |person: &&Person| {
        let mut names = person.other_names().chain([person.name.as_str()]);
        names.any(|name| folds_to(name, wanted.as_str()))
    };
    workspace.records().persons.iter().filter(has).collect()
}

/// Who is meant by a name, for a huvudman.
pub fn who(workspace: &Workspace, name: &str, huvudman: Option<&Id<Organization>>) -> Who {
    let known = called(workspace, name);
    let stands_for = |person: &&&Person| {
        let whom = stands_for(workspace, &person.id);
        huvudman.is_none_or(|it| whom.contains(it) || known.len() == 1 && whom.is_empty())
    };
    let meant: Vec<_> = known.iter().filter(stands_for).collect();
    match (known.as_slice(), meant.as_slice()) {
        ([], _) => Who::New,
        (_, [one]) => Who::Known(one.id.clone()),
        _ => Who::Unsaid,
    }
}

/// The huvudmän that a person has stood for, in a seat or at a meeting.
fn stands_for<'a>(workspace: &'a Workspace, person: &Id<Person>) -> BTreeSet<&'a Id<Organization>> {
    let records = workspace.records();
    let seats = records.memberships.iter();
    let seats = seats.filter(|it| it.person == *person);
    let lines = records.meetings.iter().flat_map(|it| &it.attendance);
    let lines = lines.filter(|it| it.person.as_ref() == Some(person));
    let of_lines = lines.flat_map(|it: &Attendance| &it.on_behalf_of);
    let mut whom = BTreeSet::new();
    for body in seats
        .filter_map(|it| it.on_behalf_of.as_ref())
        .chain(of_lines)
    {
        whom.insert(body);
    }
    whom
}

impl Coming {
    /// Somebody on a list, in a body where the list does not say in which.
    pub fn new(workspace: &Workspace, body: &Id<Organization>, listed: Listed) -> Self {
        Self {
            who: who(workspace, &listed.name, listed.on_behalf_of.as_ref()),
            line: listed.line,
            is_in: true,
            name: listed.name,
            organization: listed.organization.unwrap_or_else(|| body.clone()),
            role: listed.role.unwrap_or(Role::Member),
            on_behalf_of: listed.on_behalf_of,
            party: listed.party,
            from: listed.from,
        }
    }

    /// What tells the person from others on the list. Two new people of one name are one where
    /// they stand for the same huvudman.
    fn person(&self) -> (String, Option<&Id<Organization>>) {
        match &self.who {
            Who::Known(id) => (id.to_string(), None),
            Who::New | Who::Unsaid => {
                let name = Folded::new(self.name.trim());
                (format!(" {}", name.as_str()), self.on_behalf_of.as_ref())
            }
        }
    }

    /// Whether the other takes the same seat.
    fn is_same(&self, other: &Self) -> bool {
        self.person() == other.person()
            && self.organization == other.organization
            && self.role == other.role
            && self.on_behalf_of == other.on_behalf_of
    }
}

impl NewTerm {
    /// What is the matter with one of those who come, by its place among them.
    pub fn trouble(&self, place: usize, workspace: &Workspace) -> Option<Trouble> {
        let coming = self.coming.get(place).filter(|it| it.is_in)?;
        if coming.name.trim().is_empty() {
            return Some(Trouble::Nameless);
        }
        let known = match &coming.who {
            Who::Unsaid => return Some(Trouble::Unsaid),
            Who::New => None,
            Who::Known(id) => Some(id),
        };
        let mut before = self.coming.iter().take(place).filter(|it| it.is_in);
        if let Some(same) = before.find(|it| it.is_same(coming)) {
            return Some(Trouble::Twice(same.line));
        }
        let day = coming.from.as_ref().and_then(Date::earliest);
        let kept = seats_on(workspace, &coming.organization, day.unwrap_or(self.first));
        let kept = kept.into_iter().filter(|it| !self.ending.contains(&it.id));
        let kept: Vec<_> = kept.filter(|it| Some(&it.person) == known).collect();
        let is_that =
            |it: &&&Membership| it.role == coming.role && it.on_behalf_of == coming.on_behalf_of;
        match (kept.iter().find(is_that), kept.first()) {
            (Some(_), _) => Some(Trouble::SitsThere),
            (None, Some(other)) => Some(Trouble::Keeps(other.role)),
            (None, None) => None,
        }
    }

    /// What it changes: seats end, people who are new come to be known, and seats begin.
    pub fn change(&self, workspace: &Workspace) -> Change {
        let mut change = Change::default();
        if let Ok(last) = self.first.yesterday() {
            let last = Date::day(last);
            for seat in &self.ending {
                let ended = changed(workspace, seat, |it: &mut Membership| {
                    end(&mut it.period, &last);
                });
                change = change.and(ended);
            }
        }
        let (mut people, mut persons, mut seats) =
            (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        for coming in self.coming.iter().filter(|it| it.is_in) {
            let person = match &coming.who {
                Who::Known(id) => id.to_string(),
                Who::New | Who::Unsaid => {
                    let made = people.entry(coming.person()).or_insert_with(|| {
                        let mut person = json!({ "name": coming.name.trim() });
                        let of = Collection::Persons;
                        let id = new_id::of_one_of(of, &mut person, workspace, &mut persons);
                        let made = Change::between_values(of, &id, None, Some(&person));
                        change = std::mem::take(&mut change).and(made);
                        id
                    });
                    made.clone()
                }
            };
            let mut seat = self.seat(coming, &person);
            let of = Collection::Memberships;
            let id = new_id::of_one_of(of, &mut seat, workspace, &mut seats);
            change = change.and(Change::between_values(of, &id, None, Some(&seat)));
        }
        change
    }

    fn seat(&self, coming: &Coming, person: &str) -> Value {
        let from = coming.from.clone();
        let from = from.unwrap_or_else(|| Date::day(self.first));
        let mut seat = json!({
            "person": person,
            "organization": coming.organization,
            "role": coming.role,
            "period": { "from": from },
        });
        set(&mut seat, "onBehalfOf", json!(coming.on_behalf_of));
        set(&mut seat, "party", json!(coming.party));
        seat
    }
}
