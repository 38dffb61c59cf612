//! The agreed way as data: principles, goals, steps, routes and rules, each as well founded
//! as the documents allow.

use serde::{Deserialize, Serialize};

use super::check::{Check, Example};
use super::consultation::ConsultationRole;
use super::date::Date;
use super::id::Id;
use super::organization::Organization;
use super::period::Period;
use super::source::Source;
use super::{Unknown, is_default};

/// How well founded a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Foundation {
    /// It stands in a source as a joint rule or as the project's proposal.
    Stated,
    /// One side of a dispute cites it; no source shows that the other side shares the reading.
    OneSideOfDispute,
    /// The minutes show it done; no source calls it a rule.
    Practice,
    /// Our conclusion from several statements.
    Inferred,
}

/// A principle (*huvudpunkt, princip*) of the collaboration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Principle {
    /// `hp-4`.
    pub id: Id<Principle>,
    /// In our own words.
    pub text: String,
    /// *Huvudpunkt*, *mandat*, *representation* …
    pub group: String,
    /// Its number, when the source numbers it.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::NUMBER)))]
    pub number: Option<u32>,
    /// How well founded.
    pub foundation: Foundation,
    /// True when it is our inference.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A goal (*effektmål*) of the collaboration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Goal {
    /// `mal-1`.
    pub id: Id<Goal>,
    /// In our own words.
    pub text: String,
    /// Its number.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::NUMBER)))]
    pub number: Option<u32>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A step (*steg*) of the agreed way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Step {
    /// `lsg-behandlar`.
    pub id: Id<Step>,
    /// ”Länssamverkansgruppen behandlar”.
    pub label: String,
    /// The bodies that take it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organizations: Vec<Id<Organization>>,
    /// The class of bodies that take it, where they are not listed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organization_class: Option<String>,
    /// What those bodies do when they take it; a stop with one of these roles is the step.
    #[serde(default, skip_serializing_if = "is_default")]
    pub roles: Vec<ConsultationRole>,
    /// Whether something is done or decided.
    pub kind: StepKind,
    /// True when a meeting takes it and not a case: signing its minutes. It never comes next
    /// for a case.
    #[serde(default, skip_serializing_if = "is_default")]
    pub of_meeting: bool,
    /// True when the documents disagree whether it may happen at all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub disputed: bool,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What a step is, in the words of the UK Parliament's procedure maps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum StepKind {
    /// Something is done.
    Business,
    /// Something is decided.
    Decision,
}

/// A route (*väg*) from one step to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Route {
    /// `vag-1`.
    pub id: Id<Route>,
    /// From.
    pub from: Id<Step>,
    /// To.
    pub to: Id<Step>,
    /// How the first bears on the second.
    pub kind: RouteKind,
    /// In words.
    pub text: String,
    /// How well founded.
    pub foundation: Foundation,
    /// From when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid_from: Option<Date>,
    /// Until when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid_to: Option<Date>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// How one step bears on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum RouteKind {
    /// The second shall follow.
    Causes,
    /// The second may follow.
    Allows,
    /// The first needs the second to have happened.
    Requires,
    /// The second shall not follow.
    Precludes,
}

/// A rule (*regel*) for how a case goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Rule {
    /// `via-lsg`.
    pub id: Id<Rule>,
    /// In our own words.
    pub text: String,
    /// The bodies it concerns.
    #[serde(default, skip_serializing_if = "is_default")]
    pub applies_to: Vec<Id<Organization>>,
    /// How well founded.
    pub foundation: Foundation,
    /// Who contests it, and how.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contested: Option<String>,
    /// How it can be checked against a log, in words.
    pub checkable: String,
    /// How the program tries it; missing where it does not.
    #[serde(default, skip_serializing_if = "is_default")]
    pub check: Option<Check>,
    /// Cases it is tried out on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub examples: Vec<Example>,
    /// From when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid_from: Option<Date>,
    /// Until when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid_to: Option<Date>,
    /// True when the end is our inference.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid_to_inferred: bool,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// True when it is our inference.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Route {
    /// When it holds.
    pub fn period(&self) -> Period {
        Period {
            from: self.valid_from.clone(),
            to: self.valid_to.clone(),
            ..Period::default()
        }
    }
}

impl Rule {
    /// Whether only one side of a dispute cites it, or somebody contests it.
    pub fn is_disputed(&self) -> bool {
        self.contested.is_some() || self.foundation == Foundation::OneSideOfDispute
    }

    /// When it holds.
    pub fn period(&self) -> Period {
        Period {
            from: self.valid_from.clone(),
            to: self.valid_to.clone(),
            inferred: self.valid_to_inferred,
            ..Period::default()
        }
    }
}
