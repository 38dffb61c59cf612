//! How a rule is tried against the log: what a program can look for, and examples that show
//! that it finds what it should and nothing else.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::consultation::{Consultation, ConsultationRole};
use super::id::Id;
use super::meeting::Meeting;
use super::organization::Organization;
use super::{Unknown, is_default};

/// What is looked for in the log (*prövning*). Its kind says what; the other fields say where,
/// and a kind uses only those its description names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Check {
    /// What is looked for.
    pub kind: CheckKind,
    /// The bodies whose stops, decisions or meetings are tried.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at: Vec<Id<Organization>>,
    /// The bodies a case should have come from, or should go to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub through: Vec<Id<Organization>>,
    /// The stops that are tried, by what the body did.
    #[serde(default, skip_serializing_if = "is_default")]
    pub roles: Vec<ConsultationRole>,
    /// Verbs of the minutes: those tried, or those allowed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub verbs: Vec<String>,
    /// Types of case it is about; all when none is named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub case_types: Vec<String>,
    /// Bodies whose own gatherings it is not about: no stop is tried after which the case goes
    /// on to one of these, as where a seminar is planned.
    #[serde(default, skip_serializing_if = "is_default")]
    pub except: Vec<Id<Organization>>,
    /// How the title of the standing agenda item begins.
    #[serde(default, skip_serializing_if = "is_default")]
    pub heading: Option<String>,
    /// Within how many meetings.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::MEETINGS)))]
    pub meetings: Option<u32>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What a check looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum CheckKind {
    /// Before a stop with one of `roles` at one of `at`, the case was handed on from `through`.
    /// It is a deviation only where a source says that it was still under preparation there,
    /// or came from elsewhere.
    PreparedThrough,
    /// At `at`: what was not agreed on is not recommended or decided there afterwards, unless
    /// `through` has had it again.
    PassedOnInAgreement,
    /// At `at`: what was not agreed on is noted as rejected (a circumstance, or a decision with
    /// one of `verbs`) or as returned to `through`.
    DisagreementResolved,
    /// At `at`: nothing is put to the vote.
    NoVote,
    /// Decisions of `at` addressed to a huvudman, or to a body in its line, have one of
    /// `verbs`.
    NoDecisionForOthers,
    /// Each huvudman's adoption is not before the recommendation of `at`: a stop where it
    /// recommended, or with a decision with one of `verbs`.
    AgreedBeforeLine,
    /// Each huvudman answers a recommendation of `at`: a stop where it recommended, or with a
    /// decision with one of `verbs`.
    RecommendationAnswered,
    /// Before a huvudman that is part of `at` decides in its line, one of `through` has had the
    /// case. It is a deviation only where a source says that there was no dialogue.
    RaisedInStructure,
    /// After changed conditions one of `through` has the case within `meetings` of its
    /// meetings.
    ChangesTakenUp,
    /// After a stop with one of `roles` at `at`, or at a body of the same classification, the
    /// next stop is at one of `through`.
    GoesOnTo,
    /// What `at` decides with one of `verbs`, addressed to one of `through`, is listed under
    /// the item whose title begins with `heading`.
    Listed,
    /// Every huvudman is represented at every meeting of `at`.
    AllRepresented,
    /// No more ordinary members of a huvudman on the lists of `at` than it has seats.
    SeatsKept,
    /// At `at`, a huvudman has no more ordinary members and substitutes present than seats.
    SubstituteWhenAbsent,
    /// What `at` tables comes back there.
    TabledReturns,
    /// What is planned at one of `at` is held.
    PlannedHeld,
    /// What `at` hands over with one of `verbs` is then treated by whom it was handed to.
    HandedOverDecided,
    /// A vote at `at` has a resulting decision.
    VoteDecided,
    /// Conditions set by `through` are still there in what `at` decides.
    ConditionsKept,
    /// A case that `at` treats and that concerns more than one municipality comes to one of
    /// `through`.
    BilateralForOne,
    /// A case of one of `case_types` has been at one of `through` before `at` decides.
    PreparedBeforeDecision,
    /// The minutes of `at` are signed by secretary, chair and adjuster.
    Signed,
    /// A meeting of `at` is minuted together with one of `through`.
    MinutedTogether,
    /// Chair and vice chair of `at` do not both come from the same kind of huvudman.
    ChairsFromBoth,
}

/// A case on which a rule is tried out (*exempel*): it belongs to the rule, and shows that the
/// check finds what it should there, or nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Example {
    /// The case.
    #[serde(default, skip_serializing_if = "is_default")]
    pub case: Option<Id<Case>>,
    /// The stop, where one is meant.
    #[serde(default, skip_serializing_if = "is_default")]
    pub consultation: Option<Id<Consultation>>,
    /// The meeting, for a rule about meetings.
    #[serde(default, skip_serializing_if = "is_default")]
    pub meeting: Option<Id<Meeting>>,
    /// What is to be found.
    pub expected: Expected,
    /// Why.
    #[serde(default, skip_serializing_if = "is_default")]
    pub why: Option<String>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What a rule is to find in an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Expected {
    /// A deviation (*avvikelse*).
    Deviation,
    /// An open question (*öppen fråga*).
    Open,
    /// Nothing.
    Nothing,
}
