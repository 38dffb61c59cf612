//! The words one chooses among: the record's word, and what it stands for.

use crate::domain::{
    AdoptionStatus, AnomalyKind, AssessmentStatus, Basis, CheckKind, CircumstanceKind,
    ConsultationRole, ConsultationStatus, Coverage, DeviationKind, EarlierEffect, Expected,
    Finished, Foundation, Holds, ItemFate, ItemType, Level, MeetingState, Presence, RelatedKind,
    RelationKind, Role, RouteKind, SettledBy, StepKind, Track, Unit, VoteOption, VoteStage,
};

/// Words to choose among, in the order they are chosen among.
pub type Words<T> = &'static [(&'static str, T)];

/// Tracks.
pub const TRACK: Words<Track> = &[
    ("political", Track::Political),
    ("officer", Track::Officer),
    ("mixed", Track::Mixed),
    ("line", Track::Line),
    ("outside", Track::Outside),
];
/// Levels.
pub const LEVEL: Words<Level> = &[
    ("regional", Level::Regional),
    ("part-county", Level::PartCounty),
    ("local", Level::Local),
    ("huvudman", Level::Huvudman),
    ("national", Level::National),
];
/// Kinds of relation.
pub const RELATION: Words<RelationKind> = &[
    ("prepares", RelationKind::Prepares),
    ("recommends", RelationKind::Recommends),
    ("proposes", RelationKind::Proposes),
    ("assigns", RelationKind::Assigns),
    ("returns", RelationKind::Returns),
    ("appoints", RelationKind::Appoints),
    ("decides-after", RelationKind::DecidesAfter),
    ("coordinates", RelationKind::Coordinates),
    ("informs", RelationKind::Informs),
    ("part-of", RelationKind::PartOf),
    ("meets-as-one-with", RelationKind::MeetsAsOneWith),
    ("replaces", RelationKind::Replaces),
];
/// Whether a relation stands.
pub const HOLDS: Words<Holds> = &[
    ("standing", Holds::Standing),
    ("once", Holds::Once),
    ("intended", Holds::Intended),
];
/// Roles.
pub const ROLE: Words<Role> = &[
    ("member", Role::Member),
    ("substitute", Role::Substitute),
    ("chair", Role::Chair),
    ("vice-chair", Role::ViceChair),
    ("chair-of-beredning", Role::ChairOfBeredning),
    ("co-opted", Role::CoOpted),
    ("coordinator", Role::Coordinator),
    ("officer", Role::Officer),
    ("secretary", Role::Secretary),
    ("adjuster", Role::Adjuster),
];
/// Where a meeting stands.
pub const MEETING_STATE: Words<MeetingState> = &[
    ("planned", MeetingState::Planned),
    ("held", MeetingState::Held),
    ("cancelled", MeetingState::Cancelled),
];
/// Presence.
pub const PRESENCE: Words<Presence> = &[
    ("present", Presence::Present),
    ("partly", Presence::Partly),
    ("absent", Presence::Absent),
    ("other", Presence::Other),
];
/// Types of agenda item.
pub const ITEM_TYPE: Words<ItemType> = &[
    ("decision", ItemType::Decision),
    ("information", ItemType::Information),
    ("oral-information", ItemType::OralInformation),
    ("none", ItemType::None),
];
/// What became of an item that was not treated.
pub const ITEM_FATE: Words<ItemFate> = &[
    ("withdrawn", ItemFate::Withdrawn),
    ("put-off", ItemFate::PutOff),
];
/// What an assignment rests on.
pub const BASIS: Words<Basis> = &[
    ("decision", Basis::Decision),
    ("plan", Basis::Plan),
    ("proposal", Basis::Proposal),
    ("request", Basis::Request),
    ("recommendation", Basis::Recommendation),
    ("support", Basis::Support),
];
/// Which vote it is among several on one item.
pub const VOTE_STAGE: Words<VoteStage> = &[
    ("counter-proposal", VoteStage::CounterProposal),
    ("main", VoteStage::Main),
];

/// What settles a tie.
pub const SETTLED_BY: Words<SettledBy> = &[
    ("casting-vote", SettledBy::CastingVote),
    ("lot", SettledBy::Lot),
];
/// What a decision does to an earlier one.
pub const EARLIER_EFFECT: Words<EarlierEffect> = &[
    ("changes", EarlierEffect::Changes),
    ("revokes", EarlierEffect::Revokes),
    ("carries-out", EarlierEffect::CarriesOut),
];
/// What can be voted.
pub const VOTE: Words<VoteOption> = &[
    ("yes", VoteOption::Yes),
    ("no", VoteOption::No),
    ("abstain", VoteOption::Abstain),
    ("absent", VoteOption::Absent),
];
/// How much the documents show of a case.
pub const COVERAGE: Words<Coverage> =
    &[("core", Coverage::Core), ("mentioned", Coverage::Mentioned)];
/// Whether a case is finished.
pub const FINISHED: Words<Finished> = &[
    ("no", Finished::No),
    ("yes", Finished::Yes),
    ("unknown", Finished::Unknown),
];
/// How two cases have to do with each other.
pub const RELATED: Words<RelatedKind> = &[
    ("belongs-with", RelatedKind::BelongsWith),
    ("part-of", RelatedKind::PartOf),
    ("predecessor", RelatedKind::Predecessor),
    ("successor", RelatedKind::Successor),
];
/// Whether a stop has taken place.
pub const STATUS: Words<ConsultationStatus> = &[
    ("held", ConsultationStatus::Held),
    ("planned", ConsultationStatus::Planned),
    ("unknown", ConsultationStatus::Unknown),
];
/// What a body did with a case.
pub const CONSULTATION: Words<ConsultationRole> = &[
    ("raised", ConsultationRole::Raised),
    ("prepared", ConsultationRole::Prepared),
    ("treated", ConsultationRole::Treated),
    ("recommended", ConsultationRole::Recommended),
    ("decided", ConsultationRole::Decided),
    ("informed", ConsultationRole::Informed),
    ("assigned", ConsultationRole::Assigned),
    ("returned", ConsultationRole::Returned),
    ("tabled", ConsultationRole::Tabled),
    ("voted", ConsultationRole::Voted),
    ("adopted", ConsultationRole::Adopted),
    ("followed-up", ConsultationRole::FollowedUp),
    ("other", ConsultationRole::Other),
];
/// What a huvudman did after a recommendation.
pub const ADOPTION: Words<AdoptionStatus> = &[
    ("pending", AdoptionStatus::Pending),
    ("adopted", AdoptionStatus::Adopted),
    ("adopted-with-change", AdoptionStatus::AdoptedWithChange),
    ("declined", AdoptionStatus::Declined),
];
/// How well founded a rule is.
pub const FOUNDATION: Words<Foundation> = &[
    ("stated", Foundation::Stated),
    ("one-side-of-dispute", Foundation::OneSideOfDispute),
    ("practice", Foundation::Practice),
    ("inferred", Foundation::Inferred),
];
/// What a step of the agreed way is.
pub const STEP: Words<StepKind> = &[
    ("business", StepKind::Business),
    ("decision", StepKind::Decision),
];
/// How one step bears on another.
pub const ROUTE: Words<RouteKind> = &[
    ("causes", RouteKind::Causes),
    ("allows", RouteKind::Allows),
    ("requires", RouteKind::Requires),
    ("precludes", RouteKind::Precludes),
];
/// Kinds of deviation.
pub const DEVIATION: Words<DeviationKind> = &[
    ("deviation", DeviationKind::Deviation),
    ("disagreement", DeviationKind::Disagreement),
    ("practical", DeviationKind::Practical),
];
/// Kinds of oddity.
pub const ANOMALY: Words<AnomalyKind> = &[
    ("contradiction", AnomalyKind::Contradiction),
    ("missing", AnomalyKind::Missing),
    ("format", AnomalyKind::Format),
    ("representation", AnomalyKind::Representation),
];
/// What a circumstance is.
pub const CIRCUMSTANCE: Words<CircumstanceKind> = &[
    ("under-preparation", CircumstanceKind::UnderPreparation),
    ("no-agreement", CircumstanceKind::NoAgreement),
    ("no-dialogue", CircumstanceKind::NoDialogue),
    ("brought-past", CircumstanceKind::BroughtPast),
    ("conditions-changed", CircumstanceKind::ConditionsChanged),
    ("rejected", CircumstanceKind::Rejected),
    ("sent-for-comment", CircumstanceKind::SentForComment),
];
/// How far an assessment has come.
pub const ASSESSMENT: Words<AssessmentStatus> = &[
    ("explained", AssessmentStatus::Explained),
    ("accepted", AssessmentStatus::Accepted),
    ("led-to-change", AssessmentStatus::LedToChange),
];
/// What an example of a rule shows.
pub const EXPECTED: Words<Expected> = &[
    ("deviation", Expected::Deviation),
    ("open", Expected::Open),
    ("nothing", Expected::Nothing),
];
/// What a rule is tried by.
pub const CHECK: Words<CheckKind> = &[
    ("prepared-through", CheckKind::PreparedThrough),
    ("passed-on-in-agreement", CheckKind::PassedOnInAgreement),
    ("disagreement-resolved", CheckKind::DisagreementResolved),
    ("no-vote", CheckKind::NoVote),
    ("no-decision-for-others", CheckKind::NoDecisionForOthers),
    ("agreed-before-line", CheckKind::AgreedBeforeLine),
    ("recommendation-answered", CheckKind::RecommendationAnswered),
    ("raised-in-structure", CheckKind::RaisedInStructure),
    ("changes-taken-up", CheckKind::ChangesTakenUp),
    ("goes-on-to", CheckKind::GoesOnTo),
    ("listed", CheckKind::Listed),
    ("all-represented", CheckKind::AllRepresented),
    ("seats-kept", CheckKind::SeatsKept),
    ("substitute-when-absent", CheckKind::SubstituteWhenAbsent),
    ("tabled-returns", CheckKind::TabledReturns),
    ("planned-held", CheckKind::PlannedHeld),
    ("handed-over-decided", CheckKind::HandedOverDecided),
    ("vote-decided", CheckKind::VoteDecided),
    ("conditions-kept", CheckKind::ConditionsKept),
    ("bilateral-for-one", CheckKind::BilateralForOne),
    (
        "prepared-before-decision",
        CheckKind::PreparedBeforeDecision,
    ),
    ("signed", CheckKind::Signed),
    ("minuted-together", CheckKind::MinutedTogether),
    ("chairs-from-both", CheckKind::ChairsFromBoth),
    ("followed-within", CheckKind::FollowedWithin),
    ("not-sooner", CheckKind::NotSooner),
    ("ready-before", CheckKind::ReadyBefore),
    ("papers-in-time", CheckKind::PapersInTime),
    ("assignment-done-within", CheckKind::AssignmentDoneWithin),
    ("enough-represented", CheckKind::EnoughRepresented),
    ("quorate", CheckKind::Quorate),
    ("body-age-kept", CheckKind::BodyAgeKept),
    ("within-period", CheckKind::WithinPeriod),
    ("comments-answered", CheckKind::CommentsAnswered),
];
/// What time is counted in.
pub const UNIT: Words<Unit> = &[
    ("days", Unit::Days),
    ("working-days", Unit::WorkingDays),
    ("weeks", Unit::Weeks),
    ("months", Unit::Months),
    ("years", Unit::Years),
];

/// Which words one chooses among (*alternativ*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Tracks.
    Track,
    /// Levels.
    Level,
    /// Kinds of relation.
    Relation,
    /// Whether a relation stands.
    Holds,
    /// Roles.
    Role,
    /// Where a meeting stands.
    MeetingState,
    /// Presence.
    Presence,
    /// Types of agenda item.
    ItemType,
    /// What became of an item that was not treated.
    ItemFate,
    /// What an assignment rests on.
    Basis,
    /// What settles a tie.
    SettledBy,
    /// Which vote it is among several on one item.
    VoteStage,
    /// What a decision does to an earlier one.
    EarlierEffect,
    /// What can be voted.
    Vote,
    /// How much the documents show of a case.
    Coverage,
    /// Whether a case is finished.
    Finished,
    /// How two cases have to do with each other.
    Related,
    /// Whether a stop has taken place.
    Status,
    /// What a body did with a case.
    Consultation,
    /// What a huvudman did after a recommendation.
    Adoption,
    /// How well founded a rule is.
    Foundation,
    /// What a step of the agreed way is.
    Step,
    /// How one step bears on another.
    Route,
    /// Kinds of deviation.
    Deviation,
    /// Kinds of oddity.
    Anomaly,
    /// What a circumstance is.
    Circumstance,
    /// How far an assessment has come.
    Assessment,
    /// What an example of a rule shows.
    Expected,
    /// What a rule is tried by.
    Check,
    /// What time is counted in.
    Unit,
}

impl Choice {
    /// The record's words.
    pub fn words(self) -> Vec<&'static str> {
        fn of<T>(all: Words<T>) -> Vec<&'static str> {
            all.iter().map(|(word, _)| *word).collect()
        }
        match self {
            Self::Track => of(TRACK),
            Self::Level => of(LEVEL),
            Self::Relation => of(RELATION),
            Self::Holds => of(HOLDS),
            Self::Role => of(ROLE),
            Self::MeetingState => of(MEETING_STATE),
            Self::Presence => of(PRESENCE),
            Self::ItemType => of(ITEM_TYPE),
            Self::ItemFate => of(ITEM_FATE),
            Self::Basis => of(BASIS),
            Self::SettledBy => of(SETTLED_BY),
            Self::VoteStage => of(VOTE_STAGE),
            Self::EarlierEffect => of(EARLIER_EFFECT),
            Self::Vote => of(VOTE),
            Self::Coverage => of(COVERAGE),
            Self::Finished => of(FINISHED),
            Self::Related => of(RELATED),
            Self::Status => of(STATUS),
            Self::Consultation => of(CONSULTATION),
            Self::Adoption => of(ADOPTION),
            Self::Foundation => of(FOUNDATION),
            Self::Step => of(STEP),
            Self::Route => of(ROUTE),
            Self::Deviation => of(DEVIATION),
            Self::Anomaly => of(ANOMALY),
            Self::Circumstance => of(CIRCUMSTANCE),
            Self::Assessment => of(ASSESSMENT),
            Self::Expected => of(EXPECTED),
            Self::Check => of(CHECK),
            Self::Unit => of(UNIT),
        }
    }
}
