//! How a rule is tried against the log: what a program can look for, and examples that show
//! that it finds what it should and nothing else.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::consultation::{Consultation, ConsultationRole};
use super::id::Id;
use super::limit::Limit;
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
    /// What `through` did at the other stop; anything when none is named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub through_roles: Vec<ConsultationRole>,
    /// How much time it may take at most, or must at least.
    #[serde(default, skip_serializing_if = "is_default")]
    pub limit: Option<Limit>,
    /// At least so many.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::COUNT)))]
    pub number: Option<u32>,
    /// At least such a share.
    #[serde(default, skip_serializing_if = "is_default")]
    pub share: Option<Share>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A share (*andel*) of all there could be: at least two thirds, more than half.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Share {
    /// So many parts: 2 of two thirds.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::COUNT)))]
    pub parts: u32,
    /// Of so many: 3 of two thirds.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::COUNT)))]
    pub of: u32,
    /// True when it must be more than that.
    #[serde(default, skip_serializing_if = "is_default")]
    pub more_than: bool,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Share {
    /// The fewest of `all` that are such a share; `None` where it is of nothing, or more than all.
    pub fn least_of(&self, all: usize) -> Option<usize> {
        if self.of == 0 || self.parts > self.of {
            return None;
        }
        let parts = usize::try_from(self.parts).ok()?.checked_mul(all)?;
        let of = usize::try_from(self.of).ok()?;
        Some(if self.more_than {
            parts / of + 1
        } else {
            parts.div_ceil(of)
        })
    }
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
    /// After a stop with one of `roles` at one of `at`, the case is at one of `through`, with
    /// one of `throughRoles`, at most `limit` later. Where `through` names none, those that the
    /// stop handed it to are meant.
    FollowedWithin,
    /// After a stop with one of `roles` at one of `at`, the case comes to one of `through`,
    /// with one of `throughRoles`, at least `limit` later and not sooner.
    NotSooner,
    /// Before a stop with one of `roles` at one of `at`, the case was at one of `through`, with
    /// one of `throughRoles`, at least `limit` earlier: since `at` had it so the last time.
    ReadyBefore,
    /// The papers of a meeting of `at` went out at least `limit` before it.
    PapersInTime,
    /// What somebody was assigned to do at a meeting of `at`, one of `through` where any is
    /// named, is done at most `limit` after it.
    AssignmentDoneWithin,
    /// At a meeting of `at`, at least `number` or `share` of the huvudmän are represented.
    EnoughRepresented,
    /// At a meeting of `at`, at least `number` or `share` of its seats are taken by somebody
    /// who is there.
    Quorate,
    /// No stop with one of `roles` at one of `at` is more than `limit` after the body began.
    BodyAgeKept,
    /// No stop at one of `at`, or at any body where none is named, is outside the body's
    /// period.
    WithinPeriod,
    /// Each of `through`, or each body where none is named, that a stop at `at` sent a case to
    /// for comment (a circumstance) answers: a stop with one of `throughRoles`, or what a
    /// huvudman decided; at most `limit` later, where one is given.
    CommentsAnswered,
}

impl CheckKind {
    /// Whether it is tried at the stops of cases; else at meetings.
    pub fn is_about_cases(self) -> bool {
        !matches!(
            self,
            Self::NoDecisionForOthers
                | Self::Listed
                | Self::AllRepresented
                | Self::SeatsKept
                | Self::SubstituteWhenAbsent
                | Self::Signed
                | Self::MinutedTogether
                | Self::ChairsFromBoth
                | Self::PapersInTime
                | Self::AssignmentDoneWithin
                | Self::EnoughRepresented
                | Self::Quorate
        )
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_all_is_a_whole_number_and_no_fewer() {
        let share = |parts, of, more_than| Share {
            parts,
            of,
            more_than,
            unknown: Unknown::new(),
        };
        let least = |share: &Share| [0, 9, 10, 11].map(|all| share.least_of(all));
        assert_eq!(
            least(&share(1, 2, false)),
            [Some(0), Some(5), Some(5), Some(6)]
        );
        assert_eq!(
            least(&share(1, 2, true)),
            [Some(1), Some(5), Some(6), Some(6)]
        );
        assert_eq!(
            least(&share(2, 3, false)),
            [Some(0), Some(6), Some(7), Some(8)]
        );
        assert_eq!(least(&share(1, 0, false)), [None; 4]);
        assert_eq!(least(&share(3, 2, false)), [None; 4]);
    }
}
