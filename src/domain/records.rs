//! The records of a workspace, and their collections: one table says what there is.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::apply::Malformed;
use super::assessment::Assessment;
use super::audience::Restriction;
use super::case::{Case, Topic};
use super::conflict::Conflict;
use super::date::Date;
use super::deviation::{Anomaly, Deviation};
use super::difference::Difference;
use super::edition::Edition;
use super::id::Id;
use super::lineage::Lineage;
use super::meeting::Meeting;
use super::order::{set_of, sort_by_key};
use super::organization::{Organization, SeatRule};
use super::person::{Membership, Person};
use super::relation::Relation;
use super::rule::{Goal, Principle, Route, Rule, Step};
use super::source::{Document, Statement};
use super::term::Term;
use super::validate::Check;
use super::workspace::Workspace;
use super::{Unknown, is_default};

/// A record with an id, kept in a collection of a [`Workspace`].
pub trait Record: Sized {
    /// The collection it is kept in.
    const COLLECTION: Collection;

    /// The record's id.
    fn id(&self) -> &Id<Self>;

    /// Its collection's records.
    fn all(records: &Records) -> &[Self];

    /// The same, to be changed.
    fn all_mut(records: &mut Records) -> &mut Vec<Self>;
}

macro_rules! collections {
    ($(#[doc = $doc:literal] $variant:ident = $name:literal: $record:ident in $field:ident, checked by $check:ident;)*) => {
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
            /// What was said of the data when it was last published.
            #[serde(default, skip_serializing_if = "is_default")]
            pub edition: Option<Edition>,
            /// What every reader should know of the data as a whole.
            #[serde(default, skip_serializing_if = "is_default")]
            pub notes: Vec<Statement>,
            /// What was changed in two ways and is still to be chosen between.
            #[serde(default, skip_serializing_if = "is_default")]
            pub conflicts: Vec<Conflict>,
            /// What is not for everybody who reads an edition.
            #[serde(default, skip_serializing_if = "is_default")]
            pub restricted: Vec<Restriction>,
            /// The revisions it was made of.
            #[serde(default, skip_serializing_if = "is_default")]
            pub lineage: Lineage,
            $(
                #[doc = $doc]
                #[serde(default, skip_serializing_if = "is_default")]
                pub $field: Vec<$record>,
            )*
            /// Fields of a later version, kept as they came.
            #[serde(flatten)]
            pub unknown: Unknown,
        }

        /// A collection of records (*samling*), written in the file and in the log of changes
        /// with the name it has there.
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum Collection {
            /// None of them: the workspace's own fields, which are changed like a record's.
            #[default]
            #[serde(rename = "")]
            Own,
            $(
                #[doc = $doc]
                #[serde(rename = $name)]
                $variant,
            )*
        }

        impl Collection {
            /// All that have records, in the file's order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name in the file: `seatRules`; empty for the workspace's own fields.
            pub const fn name(self) -> &'static str {
                match self {
                    Self::Own => "",
                    $(Self::$variant => $name,)*
                }
            }

            /// The one with a name in the file.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.name() == name)
            }
        }

        $(impl Record for $record {
            const COLLECTION: Collection = Collection::$variant;

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
            /// No records, of a new data set: where a structure of one's own begins.
            pub fn empty(dataset_id: Id<Workspace>, title: String, as_of: Date) -> Self {
                Self {
                    dataset_id,
                    title,
                    revision: 1,
                    as_of,
                    edition: None,
                    notes: Vec::new(),
                    conflicts: Vec::new(),
                    restricted: Vec::new(),
                    lineage: Lineage::default(),
                    $($field: Vec::new(),)*
                    unknown: Map::new(),
                }
            }

            /// Sorts every collection by id, so that the same data is the same bytes.
            pub(super) fn sort(&mut self) {
                $(sort_by_key(&mut self.$field, |record| record.id.clone());)*
            }

            /// The collections and how many records each has, in the file's order.
            pub fn counts(&self) -> Vec<(Collection, usize)> {
                vec![$((Collection::$variant, self.$field.len())),*]
            }

            /// How each collection of `new` differs from the one here, in the file's order.
            pub fn differences(&self, new: &Self) -> Vec<(Collection, Difference)> {
                vec![$((Collection::$variant, Difference::between(&self.$field, &new.$field))),*]
            }

            /// The ids of a collection's records, sorted.
            pub fn ids(&self, collection: Collection) -> Vec<&str> {
                match collection {
                    Collection::Own => Vec::new(),
                    $(Collection::$variant => ids(&self.$field),)*
                }
            }

            /// Whether a collection has a record with this id.
            pub fn has(&self, collection: Collection, id: &str) -> bool {
                match collection {
                    Collection::Own => false,
                    $(Collection::$variant => find(&self.$field, id).is_some(),)*
                }
            }

            /// A record as its JSON value; the workspace's own fields for [`Collection::Own`].
            /// `None` when there is none.
            pub fn value(&self, collection: Collection, id: &str) -> Option<Value> {
                match collection {
                    Collection::Own => Some(self.own_fields()),
                    $(Collection::$variant => serde_json::to_value(find(&self.$field, id)?).ok(),)*
                }
            }

            /// Whether a record, or that there is none, is the same among others.
            pub fn is_same(&self, others: &Self, collection: Collection, id: &str) -> bool {
                match collection {
                    Collection::Own => self.has_same_own(others),
                    $(Collection::$variant => find(&self.$field, id) == find(&others.$field, id),)*
                }
            }

            /// Puts a record in the place of the one with its id, or takes that one away. Each
            /// collection is sorted by id before and after.
            ///
            /// # Errors
            /// When the value is no record of the collection with that id; then nothing is put.
            pub fn put(
                &mut self,
                collection: Collection,
                id: &str,
                value: Option<&Value>,
            ) -> Result<(), Malformed> {
                self.put_all(collection, &[(id, value)])
            }

            /// Does the same with several records of a collection, each named once.
            ///
            /// # Errors
            /// The first value that is no record of the collection with its id; then nothing is
            /// put.
            pub fn put_all(
                &mut self,
                collection: Collection,
                values: &[(&str, Option<&Value>)],
            ) -> Result<(), Malformed> {
                match collection {
                    Collection::Own => {
                        values.iter().try_for_each(|(_, value)| self.put_own_fields(*value))
                    }
                    $(Collection::$variant => put(&mut self.$field, values),)*
                }
            }

            /// Looks for what is wrong with the records of every collection.
            pub(super) fn check_all<'a>(&'a self, check: &mut Check<'a>) {
                $(self.$field.iter().for_each(|record| check.$check(record));)*
            }

            /// Looks for records of a collection that have the same id.
            pub(super) fn check_ids<'a>(&'a self, check: &mut Check<'a>) {
                $(check.unique(&self.$field);)*
            }

            /// Looks for what is wrong with one record.
            pub(super) fn check_one<'a>(&'a self, collection: Collection, id: &str, check: &mut Check<'a>) {
                match collection {
                    Collection::Own => check.own(),
                    $(Collection::$variant => if let Some(record) = find(&self.$field, id) {
                        check.$check(record);
                    })*
                }
            }
        }
    };
}

collections! {
    /// Source documents.
    Documents = "documents": Document in documents, checked by document;
    /// Bodies.
    Organizations = "organizations": Organization in organizations, checked by organization;
    /// Edges between bodies.
    Relations = "relations": Relation in relations, checked by relation;
    /// Seats per huvudman.
    SeatRules = "seatRules": SeatRule in seat_rules, checked by seat_rule;
    /// People.
    Persons = "persons": Person in persons, checked by person;
    /// Who sat where.
    Memberships = "memberships": Membership in memberships, checked by membership;
    /// Meetings with their minutes.
    Meetings = "meetings": Meeting in meetings, checked by meeting;
    /// Topics of cases.
    Topics = "topics": Topic in topics, checked by topic;
    /// Cases.
    Cases = "cases": Case in cases, checked by case;
    /// The glossary.
    Terms = "terms": Term in terms, checked by term;
    /// Principles of the collaboration.
    Principles = "principles": Principle in principles, checked by principle;
    /// Its goals.
    Goals = "goals": Goal in goals, checked by goal;
    /// Steps of the agreed way.
    Steps = "steps": Step in steps, checked by step;
    /// Routes between them.
    Routes = "routes": Route in routes, checked by route;
    /// Rules.
    Rules = "rules": Rule in rules, checked by rule;
    /// Deviations the minutes record.
    Deviations = "deviations": Deviation in deviations, checked by deviation;
    /// Oddities noticed in the documents.
    Anomalies = "anomalies": Anomaly in anomalies, checked by anomaly;
    /// What people say of deviations.
    Assessments = "assessments": Assessment in assessments, checked by assessment;
}

fn ids<T: Record>(all: &[T]) -> Vec<&str> {
    all.iter().map(|record| record.id().as_str()).collect()
}

/// Collections are sorted, so this is a binary search.
pub(super) fn find<'a, T: Record>(all: &'a [T], id: &str) -> Option<&'a T> {
    let at = all.binary_search_by(|record| record.id().as_str().cmp(id));
    all.get(at.ok()?)
}

fn put<T: Record + for<'d> Deserialize<'d>>(
    all: &mut Vec<T>,
    values: &[(&str, Option<&Value>)],
) -> Result<(), Malformed> {
    let mut records: Vec<T> = Vec::new();
    for (id, value) in values {
        records.extend(value.map(|value| record(id, value)).transpose()?);
    }
    // One finds its place; many would move all that come after them again and again.
    if let [(id, _)] = values {
        let at = all.binary_search_by(|it| it.id().as_str().cmp(id));
        match (at, records.pop()) {
            (Ok(at), Some(record)) => {
                if let Some(place) = all.get_mut(at) {
                    *place = record;
                }
            }
            (Err(at), Some(record)) => all.insert(at, record),
            (Ok(at), None) => {
                all.remove(at);
            }
            (Err(_), None) => {}
        }
    } else {
        let named = set_of(values.iter().map(|(id, _)| *id));
        all.retain(|it| !named.contains(it.id().as_str()));
        all.append(&mut records);
        sort_by_key(all, |record| record.id().clone());
    }
    Ok(())
}

fn record<T: Record + for<'d> Deserialize<'d>>(id: &str, value: &Value) -> Result<T, Malformed> {
    let malformed = |words: &str| Malformed::new(T::COLLECTION, id, words);
    // Through text: reading a file has that way compiled already, and a record is small.
    let record: T =
        serde_json::from_str(&value.to_string()).map_err(|error| malformed(&error.to_string()))?;
    if record.id().as_str() == id {
        Ok(record)
    } else {
        Err(malformed("the id of a record never changes"))
    }
}
