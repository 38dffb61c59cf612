//! People and the seats they hold. A person has no role; a membership has.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::day::Day;
use super::id::Id;
use super::order::sort_by_key;
use super::organization::{Organization, Variant};
use super::period::Period;
use super::source::Source;
use super::workspace::Workspace;
use super::{Unknown, is_default};

/// A person as the minutes print the name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Person {
    /// `carin-nilsson`.
    pub id: Id<Person>,
    /// The name.
    pub name: String,
    /// Names from before the one that is told as `name` (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub former_names: Vec<FormerName>,
    /// Other spellings in the documents.
    #[serde(default, skip_serializing_if = "is_default")]
    pub variants: Vec<Variant>,
    /// Others who may be the same person; kept apart because no document says so.
    #[serde(default, skip_serializing_if = "is_default")]
    pub maybe_same_as: Vec<Id<Person>>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// True when the record is our reading.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// Where the name stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A name somebody had before (*tidigare namn*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct FormerName {
    /// The name.
    pub name: String,
    /// The last day of it, as far as it is known.
    pub until: Date,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Person {
    /// The names the person may have had at a date, oldest first: one, where the date and what is
    /// known of the change tell which.
    pub fn names_at(&self, date: &Date) -> Vec<&str> {
        let (first, last) = (date.earliest(), date.latest());
        let mut former: Vec<_> = self.former_names.iter().collect();
        sort_by_key(&mut former, |it| it.until.sort_day());
        let mut names = Vec::new();
        for it in former {
            let over = it.until.latest().zip(first);
            if over.is_some_and(|(until, first)| until < first) {
                continue;
            }
            names.push(it.name.as_str());
            let still = it.until.earliest().zip(last);
            if still.is_some_and(|(until, last)| last <= until) {
                return names;
            }
        }
        names.push(&self.name);
        names.dedup();
        names
    }

    /// The newest name the person may have had at a date, to be written where there is room for
    /// one.
    pub fn name_at(&self, date: &Date) -> &str {
        self.names_at(date).pop().unwrap_or(&self.name)
    }

    /// What the person is or was called besides: earlier, and as it was printed.
    pub fn other_names(&self) -> impl Iterator<Item = &str> {
        let former = self.former_names.iter().map(|it| it.name.as_str());
        former.chain(self.variants.iter().map(|it| it.name.as_str()))
    }
}

/// A seat or function (*uppdrag, ledamotskap*): OParl's Membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Membership {
    /// `samrad-hvo-carin-nilsson-chair`.
    pub id: Id<Membership>,
    /// Who.
    pub person: Id<Person>,
    /// In which body.
    pub organization: Id<Organization>,
    /// As what.
    pub role: Role,
    /// For which huvudman or organisation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub on_behalf_of: Option<Id<Organization>>,
    /// Party (*parti*), as printed: ”s”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub party: Option<String>,
    /// Title, as printed: ”MAS”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title: Option<String>,
    /// The term (*mandattid*), where it is known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub period: Period,
    /// The days a document shows it, whether or not a term is given.
    #[serde(default, skip_serializing_if = "is_default")]
    pub observed: Vec<Date>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// True when the record is our inference.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// Which fields are our inference.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred_fields: Vec<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Membership {
    /// Whether it may hold on a day: neither it is over, nor the body, nor whom it is for. Few
    /// seats are closed by hand when a body ends.
    pub fn may_hold_on(&self, workspace: &Workspace, day: Day) -> bool {
        let mut bodies = std::iter::once(&self.organization).chain(&self.on_behalf_of);
        let is_there = |id: &Id<Organization>| {
            let body = workspace.find(id);
            body.is_none_or(|body| body.period.may_include(day))
        };
        self.period.may_include(day) && bodies.all(is_there)
    }
}

/// A role (*roll*) in a body or at a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Role {
    /// *Ordförande*.
    Chair,
    /// *Vice ordförande*.
    ViceChair,
    /// *Ledamot, representant*.
    Member,
    /// *Ersättare*.
    Substitute,
    /// *Ordförande i en beredning eller ett råd*, listed in the body it prepares for.
    ChairOfBeredning,
    /// *Adjungerad*.
    CoOpted,
    /// *Koordinator*.
    Coordinator,
    /// *Tjänsteperson*.
    Officer,
    /// *Sekreterare*.
    Secretary,
    /// *Justerare*.
    Adjuster,
}
