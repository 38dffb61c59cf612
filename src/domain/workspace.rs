//! Everything that is stored, exported and merged.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::apply::Malformed;
use super::assessment::Assessment;
use super::case::{Case, Topic};
use super::date::Date;
use super::deviation::{Anomaly, Deviation};
use super::finding::Finding;
use super::id::Id;
use super::meeting::Meeting;
use super::order::sort_by_key;
use super::organization::{Organization, Relation, SeatRule};
use super::person::{Membership, Person};
use super::rule::{Goal, Principle, Route, Rule, Step};
use super::source::{Document, Statement};
use super::term::Term;
use super::{Unknown, is_default, validate};

/// The records of a workspace (*arbetsyta*), not yet checked against one another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Records {
    /// Which data set this is; the same in every copy and later revision of it.
    pub dataset_id: Id<Workspace>,
    /// ”Samverkan om hälsa, vård och omsorg i Västerbotten”.
    pub title: String,
    /// Counts up with every published edition.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::REVISION)))]
    pub revision: u32,
    /// The newest day the data speaks of.
    pub as_of: Date,
    /// What every reader should know of the data as a whole.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Vec<Statement>,
    /// Source documents.
    #[serde(default, skip_serializing_if = "is_default")]
    pub documents: Vec<Document>,
    /// Bodies.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organizations: Vec<Organization>,
    /// Edges between bodies.
    #[serde(default, skip_serializing_if = "is_default")]
    pub relations: Vec<Relation>,
    /// Seats per huvudman.
    #[serde(default, skip_serializing_if = "is_default")]
    pub seat_rules: Vec<SeatRule>,
    /// People.
    #[serde(default, skip_serializing_if = "is_default")]
    pub persons: Vec<Person>,
    /// Who sat where.
    #[serde(default, skip_serializing_if = "is_default")]
    pub memberships: Vec<Membership>,
    /// Meetings with their minutes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub meetings: Vec<Meeting>,
    /// Topics of cases.
    #[serde(default, skip_serializing_if = "is_default")]
    pub topics: Vec<Topic>,
    /// Cases.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cases: Vec<Case>,
    /// The glossary.
    #[serde(default, skip_serializing_if = "is_default")]
    pub terms: Vec<Term>,
    /// Principles of the collaboration.
    #[serde(default, skip_serializing_if = "is_default")]
    pub principles: Vec<Principle>,
    /// Its goals.
    #[serde(default, skip_serializing_if = "is_default")]
    pub goals: Vec<Goal>,
    /// Steps of the agreed way.
    #[serde(default, skip_serializing_if = "is_default")]
    pub steps: Vec<Step>,
    /// Routes between them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub routes: Vec<Route>,
    /// Rules.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rules: Vec<Rule>,
    /// Deviations the minutes record.
    #[serde(default, skip_serializing_if = "is_default")]
    pub deviations: Vec<Deviation>,
    /// Oddities noticed in the documents.
    #[serde(default, skip_serializing_if = "is_default")]
    pub anomalies: Vec<Anomaly>,
    /// What people say of deviations.
    #[serde(default, skip_serializing_if = "is_default")]
    pub assessments: Vec<Assessment>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A record with an id, kept in a collection of a [`Workspace`].
pub trait Record: Sized {
    /// The collection's name in the file: `organizations`.
    const COLLECTION: &'static str;

    /// The record's id.
    fn id(&self) -> &Id<Self>;

    /// Its collection.
    fn all(records: &Records) -> &[Self];

    /// Its collection, to be sorted.
    fn all_mut(records: &mut Records) -> &mut Vec<Self>;
}

macro_rules! record {
    ($($record:ident in $field:ident as $name:literal;)*) => {
        $(impl Record for $record {
            const COLLECTION: &'static str = $name;

            fn id(&self) -> &Id<Self> {
                &self.id
            }

            fn all(records: &Records) -> &[Self] {
                &records.$field
            }

            fn all_mut(records: &mut Records) -> &mut Vec<Self> {
                &mut records.$field
            }
        })*

        impl Records {
            /// Sorts every collection by id, so that the same data is the same bytes.
            fn sort(&mut self) {
                $(sort_by_key(&mut self.$field, |record| record.id.clone());)*
            }

            /// The collections' names and how many records each has, in the file's order.
            pub fn counts(&self) -> Vec<(&'static str, usize)> {
                vec![$(($name, self.$field.len())),*]
            }

            /// The ids of a collection's records, sorted; none for a name no collection has.
            pub fn ids(&self, collection: &str) -> Vec<&str> {
                match collection {
                    $($name => self.$field.iter().map(|record| record.id.as_str()).collect(),)*
                    _ => Vec::new(),
                }
            }

            /// A record as its JSON value, by its collection's name and its id; the
            /// workspace's own fields when both are empty. `None` when there is none.
            pub fn value(&self, collection: &str, id: &str) -> Option<Value> {
                match collection {
                    "" => Some(self.own_fields()),
                    $($name => serde_json::to_value(find(&self.$field, id)?).ok(),)*
                    _ => None,
                }
            }

            /// Puts a record in the place of the one with its id, or takes that one away.
            pub(super) fn put(
                &mut self,
                collection: &str,
                id: &str,
                value: Option<&Value>,
            ) -> Result<(), Malformed> {
                match collection {
                    "" => self.put_own_fields(value),
                    $($name => put(&mut self.$field, id, value),)*
                    _ => Err(Malformed::new(collection, id, "unknown collection")),
                }
            }
        }
    };
}

record! {
    Document in documents as "documents";
    Organization in organizations as "organizations";
    Relation in relations as "relations";
    SeatRule in seat_rules as "seatRules";
    Person in persons as "persons";
    Membership in memberships as "memberships";
    Meeting in meetings as "meetings";
    Topic in topics as "topics";
    Case in cases as "cases";
    Term in terms as "terms";
    Principle in principles as "principles";
    Goal in goals as "goals";
    Step in steps as "steps";
    Route in routes as "routes";
    Rule in rules as "rules";
    Deviation in deviations as "deviations";
    Anomaly in anomalies as "anomalies";
    Assessment in assessments as "assessments";
}

/// Collections are sorted, so this is a binary search.
pub(super) fn find<'a, T: Record>(all: &'a [T], id: &str) -> Option<&'a T> {
    let at = all.binary_search_by(|record| record.id().as_str().cmp(id));
    all.get(at.ok()?)
}

fn put<T: Record + for<'d> Deserialize<'d>>(
    all: &mut Vec<T>,
    id: &str,
    value: Option<&Value>,
) -> Result<(), Malformed> {
    let malformed = |words: &str| Malformed::new(T::COLLECTION, id, words);
    let at = all.binary_search_by(|record| record.id().as_str().cmp(id));
    let record = match value {
        // Through text: reading a file has that way compiled already, and a record is small.
        Some(value) => Some(
            serde_json::from_str::<T>(&value.to_string())
                .map_err(|error| malformed(&error.to_string()))?,
        ),
        None => None,
    };
    if record.as_ref().is_some_and(|it| it.id().as_str() != id) {
        return Err(malformed("the id of a record never changes"));
    }
    match (at, record) {
        (Ok(at), Some(record)) => {
            if let Some(place) = all.get_mut(at) {
                *place = record;
            }
        }
        (Ok(at), None) => {
            all.remove(at);
        }
        (Err(at), Some(record)) => all.insert(at, record),
        (Err(_), None) => {}
    }
    Ok(())
}

impl Records {
    /// No records, of a new data set: where a structure of one's own begins.
    pub fn empty(dataset_id: Id<Workspace>, title: String, as_of: Date) -> Self {
        Self {
            dataset_id,
            title,
            revision: 1,
            as_of,
            notes: Vec::new(),
            documents: Vec::new(),
            organizations: Vec::new(),
            relations: Vec::new(),
            seat_rules: Vec::new(),
            persons: Vec::new(),
            memberships: Vec::new(),
            meetings: Vec::new(),
            topics: Vec::new(),
            cases: Vec::new(),
            terms: Vec::new(),
            principles: Vec::new(),
            goals: Vec::new(),
            steps: Vec::new(),
            routes: Vec::new(),
            rules: Vec::new(),
            deviations: Vec::new(),
            anomalies: Vec::new(),
            assessments: Vec::new(),
            unknown: Map::new(),
        }
    }

    /// The fields that are not collections, as one value.
    fn own_fields(&self) -> Value {
        let own = OwnFields {
            title: self.title.clone(),
            revision: self.revision,
            as_of: self.as_of.clone(),
            notes: self.notes.clone(),
        };
        serde_json::to_value(own).unwrap_or_default() // plain data with text keys
    }

    fn put_own_fields(&mut self, value: Option<&Value>) -> Result<(), Malformed> {
        let text = value.map(ToString::to_string).unwrap_or_default();
        let own: OwnFields = serde_json::from_str(&text)
            .map_err(|error| Malformed::new("", "", &error.to_string()))?;
        self.title = own.title;
        self.revision = own.revision;
        self.as_of = own.as_of;
        self.notes = own.notes;
        Ok(())
    }
}

/// What can be changed of a workspace besides its records.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct OwnFields {
    title: String,
    revision: u32,
    as_of: Date,
    #[serde(default, skip_serializing_if = "is_default")]
    notes: Vec<Statement>,
}

/// A workspace (*arbetsyta*): records that hold together. Every id is unique in its
/// collection and every reference leads somewhere, so a lookup of an id taken from a record
/// of the same workspace finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    pub(super) records: Records,
}

impl Workspace {
    /// Checks the records against one another.
    ///
    /// # Errors
    /// All findings, when there are any; then no workspace exists.
    pub fn new(mut records: Records) -> Result<Self, Vec<Finding>> {
        records.sort();
        let findings = validate::findings(&records);
        if findings.is_empty() {
            Ok(Self { records })
        } else {
            Err(findings)
        }
    }

    /// The records, each collection sorted by id.
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// The record with this id. Collections are sorted, so this is a binary search.
    pub fn find<T: Record>(&self, id: &Id<T>) -> Option<&T> {
        find(T::all(&self.records), id.as_str())
    }

    /// The newest day the data speaks of (*läget per*): what was noted when it was published,
    /// or a later meeting of which something is written down. Attendance alone does not tell:
    /// it is filled in beforehand.
    pub fn as_of(&self) -> &Date {
        let was_held = |meeting: &&Meeting| {
            let mut items = meeting.agenda.iter();
            items.any(|item| !item.decisions.is_empty() || !item.summary.is_empty())
        };
        let held = self.records.meetings.iter().filter(was_held);
        held.map(|meeting| &meeting.date)
            .chain([&self.records.as_of])
            .max_by_key(|date| date.latest())
            .unwrap_or(&self.records.as_of)
    }

    /// The bodies that are part of `parent`.
    pub fn parts_of<'a>(
        &'a self,
        parent: &'a Id<Organization>,
    ) -> impl Iterator<Item = &'a Organization> {
        self.records
            .organizations
            .iter()
            .filter(move |body| body.sub_organization_of.as_ref() == Some(parent))
    }

    /// Seats of each huvudman in a body: rules for one huvudman go before rules for a group.
    pub fn seats(&self, organization: &Id<Organization>) -> BTreeMap<&Id<Organization>, u32> {
        let rules = || {
            self.records
                .seat_rules
                .iter()
                .filter(|rule| &rule.organization == organization)
        };
        let mut seats = BTreeMap::new();
        for rule in rules().filter(|rule| rule.each) {
            for member in self.parts_of(&rule.on_behalf_of) {
                if member.is_huvudman() {
                    seats.insert(&member.id, rule.ordinary);
                }
            }
        }
        for rule in rules().filter(|rule| !rule.each) {
            seats.insert(&rule.on_behalf_of, rule.ordinary);
        }
        seats
    }
}
