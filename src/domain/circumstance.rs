//! What the documents say of a stop that bears on the rules: circumstances and conditions.

use serde::{Deserialize, Serialize};

use super::period::Period;
use super::source::Source;
use super::{Unknown, is_default};

/// A circumstance (*omständighet*) of a stop: something a source says of it. Rules look for
/// these rather than for words in a text, so nothing is found that no source says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Circumstance {
    /// What.
    pub kind: CircumstanceKind,
    /// In our own words, and who says so where that matters.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text: Option<String>,
    /// From when until when (since 1.1): of what is sent for comment, until when it may be
    /// answered.
    #[serde(default, skip_serializing_if = "is_default")]
    pub period: Period,
    /// True when that it is said of this stop is our reading (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What a circumstance is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum CircumstanceKind {
    /// *Under beredning*: the body was not done with it.
    UnderPreparation,
    /// *Oenigt*: agreement was not reached.
    NoAgreement,
    /// *Utan dialog*: those it also concerned were not asked before.
    NoDialogue,
    /// *Förbi beredningen*: it came from another preparation than the agreed one.
    BroughtPast,
    /// *Förutsättningarna ändrades*.
    ConditionsChanged,
    /// *Avslag*: what was proposed was rejected.
    Rejected,
    /// *På remiss*: it was sent for comment to whom it was handed to.
    SentForComment,
}

/// A condition (*villkor*) a body sets for what it recommends or decides. The same condition
/// has the same name at every stop that keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Condition {
    /// A short name, the same wherever the condition is kept: ”Bearbetas med fackliga
    /// organisationer”.
    pub name: String,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}
