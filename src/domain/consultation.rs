//! The stops on a case's way.

use serde::{Deserialize, Serialize};

use super::circumstance::{Circumstance, Condition};
use super::date::Date;
use super::id::Id;
use super::meeting::Meeting;
use super::organization::Organization;
use super::rule::Step;
use super::source::Source;
use super::{Unknown, is_default};

/// One stop on a case's way (*behandling*), planned or held; OParl's Consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Consultation {
    /// `vaccination-ansvar-2024-8`; unique in the whole workspace.
    pub id: Id<Consultation>,
    /// When.
    pub date: Date,
    /// When, in the source's words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub date_as_stated: Option<String>,
    /// True when the date is our reading: the source has no day, or none so exact (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub date_inferred: bool,
    /// Whether it has taken place.
    pub status: ConsultationStatus,
    /// The body; missing when the documents do not say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organization: Option<Id<Organization>>,
    /// The body in words, where more precise than its name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organization_text: Option<String>,
    /// Other bodies taking part.
    #[serde(default, skip_serializing_if = "is_default")]
    pub other_organizations: Vec<Id<Organization>>,
    /// The meeting, where its minutes are among the documents.
    #[serde(default, skip_serializing_if = "is_default")]
    pub meeting: Option<Id<Meeting>>,
    /// The number of the agenda item at that meeting.
    #[serde(default, skip_serializing_if = "is_default")]
    pub item: Option<String>,
    /// What kind of stop.
    pub role: ConsultationRole,
    /// What happened, in our own words.
    pub what: String,
    /// What came of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub outcome: Option<String>,
    /// Whom it was handed on to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub handed_to: Vec<Id<Organization>>,
    /// True when the handing on is our reading.
    #[serde(default, skip_serializing_if = "is_default")]
    pub handed_to_inferred: bool,
    /// The steps of the agreed way it was, where body and role do not tell.
    #[serde(default, skip_serializing_if = "is_default")]
    pub steps: Vec<Id<Step>>,
    /// What the sources say of it that bears on the rules.
    #[serde(default, skip_serializing_if = "is_default")]
    pub circumstances: Vec<Circumstance>,
    /// The conditions set there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub conditions: Vec<Condition>,
    /// True when the stop is our inference.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// What was planned before it was held (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub plan: Option<Plan>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Consultation {
    /// A stop that is planned for a day, still to be named.
    pub fn planned(date: Date, what: String) -> Self {
        Self {
            id: Id::unnamed(),
            date,
            date_as_stated: None,
            date_inferred: false,
            status: ConsultationStatus::Planned,
            organization: None,
            organization_text: None,
            other_organizations: Vec::new(),
            meeting: None,
            item: None,
            role: ConsultationRole::Treated,
            what,
            outcome: None,
            handed_to: Vec::new(),
            handed_to_inferred: false,
            steps: Vec::new(),
            circumstances: Vec::new(),
            conditions: Vec::new(),
            inferred: false,
            plan: None,
            sources: Vec::new(),
            unknown: Unknown::new(),
        }
    }
}

/// What was planned for a stop (*plan*), as it was said before the stop was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Plan {
    /// For when.
    pub date: Date,
    /// For when, in the source's words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub date_as_stated: Option<String>,
    /// What was to be done, in our own words.
    pub what: String,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Whether a consultation has taken place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum ConsultationStatus {
    /// It has.
    Held,
    /// It was announced; no document shows that it took place.
    Planned,
    /// The documents do not say.
    Unknown,
}

/// What a body did with a case (OParl's `role`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum ConsultationRole {
    /// *Väcktes*.
    Raised,
    /// *Bereddes*.
    Prepared,
    /// *Behandlades*.
    Treated,
    /// *Rekommenderades*.
    Recommended,
    /// *Beslutades*, in the minutes' sense.
    Decided,
    /// *Information lämnades*.
    Informed,
    /// *Gavs som uppdrag*.
    Assigned,
    /// *Återfördes*.
    Returned,
    /// *Bordlades*.
    Tabled,
    /// *Gick till omröstning*.
    Voted,
    /// *Antogs av huvudmännen*.
    Adopted,
    /// *Följdes upp*.
    FollowedUp,
    /// Something else.
    Other,
}
