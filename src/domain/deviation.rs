//! Departures from the agreed way that the minutes themselves record, and oddities noticed
//! when the documents are read side by side. Both sides are told; nobody is judged.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::id::Id;
use super::meeting::Meeting;
use super::rule::Rule;
use super::source::Source;
use super::{Unknown, is_default};

/// A deviation (*avvikelse*) recorded in minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Deviation {
    /// `d1`.
    pub id: Id<Deviation>,
    /// ”Omröstning trots reservationer”.
    pub title: String,
    /// What kind.
    pub kind: DeviationKind,
    /// The case it concerns.
    #[serde(default, skip_serializing_if = "is_default")]
    pub case: Option<Id<Case>>,
    /// Other cases it concerns.
    #[serde(default, skip_serializing_if = "is_default")]
    pub also_cases: Vec<Id<Case>>,
    /// The meeting whose minutes record it.
    pub meeting: Id<Meeting>,
    /// Other meetings that mention it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub also_meetings: Vec<Id<Meeting>>,
    /// The agenda item.
    #[serde(default, skip_serializing_if = "is_default")]
    pub item: Option<String>,
    /// The rules it touches.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rules: Vec<Id<Rule>>,
    /// What was expected, and by whom.
    pub expected: String,
    /// What happened.
    pub happened: String,
    /// Who objected or noted it, and how.
    #[serde(default, skip_serializing_if = "is_default")]
    pub objections: Vec<Voice>,
    /// What the other side said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub other_side: Vec<Voice>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// What the documents do not say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gaps: Vec<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What kind of deviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum DeviationKind {
    /// From the agreed way.
    Deviation,
    /// The parties see a matter differently.
    Disagreement,
    /// A practical matter: attendance, time plans, additions.
    Practical,
}

/// What somebody said about a deviation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Voice {
    /// Ids of the people or bodies who said it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by: Vec<Id<Speaker>>,
    /// Who, in words, where no name is printed or the source says more than a name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by_as_stated: Option<String>,
    /// What, in our own words.
    pub text: String,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Marks the id of a person or a body: whoever can say something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {}

/// An oddity (*iakttagelse*) noticed in the documents; no minutes call it a deviation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Anomaly {
    /// `a1`.
    pub id: Id<Anomaly>,
    /// In our own words.
    pub text: String,
    /// What kind.
    pub kind: AnomalyKind,
    /// The case it concerns.
    #[serde(default, skip_serializing_if = "is_default")]
    pub case: Option<Id<Case>>,
    /// The meeting it concerns.
    #[serde(default, skip_serializing_if = "is_default")]
    pub meeting: Option<Id<Meeting>>,
    /// Other meetings it concerns.
    #[serde(default, skip_serializing_if = "is_default")]
    pub also_meetings: Vec<Id<Meeting>>,
    /// The agenda item.
    #[serde(default, skip_serializing_if = "is_default")]
    pub item: Option<String>,
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

/// What kind of oddity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum AnomalyKind {
    /// Sources disagree.
    Contradiction,
    /// Something is missing.
    Missing,
    /// The way something is printed.
    Format,
    /// Who was represented.
    Representation,
}
