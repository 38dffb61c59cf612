//! What people say of a deviation: it is explained, accepted, or leads to a changed rule.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::consultation::Consultation;
use super::date::Date;
use super::deviation::Deviation;
use super::id::Id;
use super::meeting::Meeting;
use super::organization::Organization;
use super::rule::Rule;
use super::source::Source;
use super::{Unknown, is_default};

/// An assessment (*bedömning*) of a deviation: of one the minutes record (`deviation`), or of
/// one the rules find (`rule`, and where). The program only observes; people assess.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Assessment {
    /// `bedomning-ingen-omrostning-vaccination-ansvar-2024`.
    pub id: Id<Assessment>,
    /// The recorded deviation it is about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub deviation: Option<Id<Deviation>>,
    /// The rule whose finding it is about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rule: Option<Id<Rule>>,
    /// The case it was found in.
    #[serde(default, skip_serializing_if = "is_default")]
    pub case: Option<Id<Case>>,
    /// The stop it was found at.
    #[serde(default, skip_serializing_if = "is_default")]
    pub consultation: Option<Id<Consultation>>,
    /// The meeting it was found at, for a rule about meetings.
    #[serde(default, skip_serializing_if = "is_default")]
    pub meeting: Option<Id<Meeting>>,
    /// The body it was found in, for a rule about meetings.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organization: Option<Id<Organization>>,
    /// How far it has come.
    pub status: AssessmentStatus,
    /// The explanation, in our own words.
    pub text: String,
    /// The bodies that say so.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by: Vec<Id<Organization>>,
    /// The meeting at which they did.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at_meeting: Option<Id<Meeting>>,
    /// The agenda item there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub item: Option<String>,
    /// When, where no meeting says it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// The rule it led to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub new_rule: Option<Id<Rule>>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// How far the assessment of a deviation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum AssessmentStatus {
    /// *Förklarad*.
    Explained,
    /// *Godtagen*: by a body, at a meeting.
    Accepted,
    /// *Ledde till en ändrad regel*.
    LedToChange,
}
