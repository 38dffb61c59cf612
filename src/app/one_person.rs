//! Two records that are of one person made one (*slå ihop*): all that leads to the one leads to
//! the other, and what the one says of the person the other says too.

use std::collections::BTreeSet;

use serde_json::Value;

use super::record::add_new;
use crate::domain::{
    Change, Collection, Id, Membership, Person, Place, Refusal, Restriction, Variant, Workspace,
};
use crate::form::mention::{mentions, records, redirected};

/// Two records that are of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnePerson {
    /// The one that stays.
    pub kept: Id<Person>,
    /// The one that goes into it.
    pub other: Id<Person>,
    /// The fields of the two that differ, of which the other's stand.
    pub theirs: BTreeSet<String>,
}

/// A field that says two things, of which one can stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// The field, as it is written in the file.
    pub field: String,
    /// What the one that stays says.
    pub kept: Value,
    /// What the other says.
    pub other: Value,
}

/// Why two records cannot become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOne {
    /// One of the two is not there, or both are the same.
    Nobody,
    /// Something that two have changed and nobody has chosen between speaks of the other.
    Unsettled,
    /// Together they would not hold: both have voted in one vote.
    Places(Vec<Place>),
}

/// The field whose name stands, as it is written in the file.
const NAME: &str = "name";

impl OnePerson {
    /// The fields of which one of two can stand: the name, and what this version does not know.
    /// All else is put together.
    pub fn differing(&self, workspace: &Workspace) -> Vec<Differing> {
        let Some((kept, other)) = self.both(workspace) else {
            return Vec::new();
        };
        let name = (kept.name != other.name).then(|| Differing {
            field: NAME.to_owned(),
            kept: kept.name.as_str().into(),
            other: other.name.as_str().into(),
        });
        let unknown = other.unknown.iter().filter_map(|(field, value)| {
            let own = kept.unknown.get(field).filter(|own| *own != value)?;
            Some(Differing {
                field: field.clone(),
                kept: own.clone(),
                other: value.clone(),
            })
        });
        name.into_iter().chain(unknown).collect()
    }

    /// The places that lead to the other and would lead to the one.
    pub fn moved(&self, workspace: &Workspace) -> Vec<Place> {
        mentions(workspace, (Collection::Persons, self.other.as_str()))
    }

    /// The meetings where both stand on one list, which speaks against it.
    pub fn both_at(&self, workspace: &Workspace) -> Vec<Place> {
        let meetings = workspace.records().meetings.iter();
        let together = meetings.filter(|meeting| {
            let lists = |person: &Id<Person>| {
                let mut lists = BTreeSet::new();
                for it in &meeting.attendance {
                    if it.person.as_ref() == Some(person) {
                        lists.insert((&it.organization, &it.list));
                    }
                }
                lists
            };
            !lists(&self.kept).is_disjoint(&lists(&self.other))
        });
        let place = |id: &str| Place {
            collection: Collection::Meetings,
            record: id.to_owned(),
            field: String::new(),
        };
        together.map(|it| place(it.id.as_str())).collect()
    }

    /// The change.
    ///
    /// # Errors
    /// Why they cannot become one.
    pub fn change(&self, workspace: &Workspace) -> Result<Change, NotOne> {
        let (kept, other) = self.both(workspace).ok_or(NotOne::Nobody)?;
        if is_unsettled(workspace, other.id.as_str()) {
            return Err(NotOne::Unsettled);
        }
        let merged = self.merged(kept, other);
        let (seats, joined) = self.seats(workspace);
        let mut change = Change::between(Some(kept), Some(&merged))
            .and(seats)
            .and(self.restrictions(workspace))
            .and(Change::between(Some(other), None));
        let persons = Collection::Persons;
        let way = ((persons, self.other.as_str()), self.kept.as_str());
        for (collection, id, before) in records(workspace) {
            let is_either = id == self.kept.as_str() || id == self.other.as_str();
            let is_joined = collection == Collection::Memberships && joined.contains(id);
            if is_joined || collection == persons && is_either {
                continue;
            }
            let after = redirected(&before, collection, way, &mut |_| true);
            let moved = Change::between_values(collection, id, Some(&before), Some(&after));
            change = change.and(moved);
        }
        match workspace.clone().apply(&change) {
            Err(Refusal::Findings(findings)) => {
                let places = findings.into_iter().map(|it| it.place);
                Err(NotOne::Places(places.collect()))
            }
            // What else is in the way is told where changes are made.
            _ => Ok(change),
        }
    }

    fn both<'a>(&self, workspace: &'a Workspace) -> Option<(&'a Person, &'a Person)> {
        let both = workspace.find(&self.kept).zip(workspace.find(&self.other));
        both.filter(|_| self.kept != self.other)
    }

    /// The record of both: nothing that either says is lost but what was chosen against.
    fn merged(&self, kept: &Person, other: &Person) -> Person {
        let mut merged = kept.clone();
        let takes = |field: &str| self.theirs.contains(field);
        let (stands, printed) = if takes(NAME) {
            (other, kept)
        } else {
            (kept, other)
        };
        merged.name.clone_from(&stands.name);
        let spelling = (printed.name != merged.name).then(|| Variant {
            name: printed.name.clone(),
            sources: printed.sources.clone(),
            unknown: crate::domain::Unknown::new(),
        });
        for variant in other.variants.iter().chain(&spelling) {
            let is_it =
                |it: &&mut Variant| it.name == variant.name && it.unknown == variant.unknown;
            match merged.variants.iter_mut().find(is_it) {
                Some(known) => add_new(&mut known.sources, &variant.sources),
                None => merged.variants.push(variant.clone()),
            }
        }
        add_new(&mut merged.former_names, &other.former_names);
        add_new(&mut merged.sources, &other.sources);
        add_new(&mut merged.maybe_same_as, &other.maybe_same_as);
        let is_self = |id: &Id<Person>| *id == kept.id || *id == other.id;
        merged.maybe_same_as.retain(|id| !is_self(id));
        merged.note = match (&kept.note, &other.note) {
            (Some(own), Some(more)) if !own.contains(more.as_str()) => {
                Some(format!("{own}\n{more}"))
            }
            (own, more) => own.clone().or_else(|| more.clone()),
        };
        merged.inferred = kept.inferred || other.inferred;
        for (field, value) in &other.unknown {
            if takes(field) || !merged.unknown.contains_key(field) {
                merged.unknown.insert(field.clone(), value.clone());
            }
        }
        merged
    }

    /// Seats of the two that are the same become one, with the days and sources of both; and the
    /// ids of those that go. A seat that is not for everybody stays by itself.
    fn seats(&self, workspace: &Workspace) -> (Change, BTreeSet<String>) {
        let records = workspace.records();
        let of = |person: &Id<Person>| {
            let seats = records.memberships.iter();
            let seats = seats.filter(|it| it.person == *person && is_for_all(workspace, it));
            seats.collect::<Vec<_>>()
        };
        let (mut change, mut joined) = (Change::default(), BTreeSet::new());
        let theirs = of(&self.other);
        for own in of(&self.kept) {
            let mut after = own.clone();
            for seat in theirs.iter().filter(|it| is_same(own, it)) {
                if joined.insert(seat.id.to_string()) {
                    add_new(&mut after.observed, &seat.observed);
                    add_new(&mut after.sources, &seat.sources);
                    change = change.and(Change::between(Some(*seat), None));
                }
            }
            change = change.and(Change::between(Some(own), Some(&after)));
        }
        (change, joined)
    }

    /// What is not for everybody of the other is not of the one: the narrower of the two stands.
    fn restrictions(&self, workspace: &Workspace) -> Change {
        let records = workspace.records();
        let mut after = records.own_alone();
        let of = Collection::Persons.name();
        let (theirs, mut rest): (Vec<Restriction>, Vec<Restriction>) = after
            .restricted
            .drain(..)
            .partition(|it| it.collection == of && it.record == self.other.as_str());
        for mut it in theirs {
            self.kept.as_str().clone_into(&mut it.record);
            match rest.iter_mut().find(|own| own.place() == it.place()) {
                Some(own) => own.audience = own.audience.max(it.audience),
                None => rest.push(it),
            }
        }
        after.restricted = rest;
        Change::of_own(records, &after)
    }
}

/// Whether nothing of a seat is kept from anybody.
fn is_for_all(workspace: &Workspace, seat: &Membership) -> bool {
    let mut restricted = workspace.records().restricted.iter();
    let of = Collection::Memberships.name();
    !restricted.any(|it| it.collection == of && it.record == seat.id.as_str())
}

/// Whether two seats say the same but for whose they are, when they were seen and where that
/// stands.
fn is_same(own: &Membership, other: &Membership) -> bool {
    let alike = Membership {
        id: own.id.clone(),
        person: own.person.clone(),
        observed: own.observed.clone(),
        sources: own.sources.clone(),
        ..other.clone()
    };
    alike == *own
}

/// Whether something that two have changed speaks of a person.
fn is_unsettled(workspace: &Workspace, id: &str) -> bool {
    let mut conflicts = workspace.records().conflicts.iter();
    conflicts.any(|conflict| {
        let text = serde_json::to_string(conflict).unwrap_or_default(); // plain data
        conflict.record == id
            || text.contains(&format!("\"{id}\""))
            || text.contains(&format!(" {id}"))
    })
}
