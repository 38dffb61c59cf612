//! What the words one chooses among are called.

use super::super::labels;
use crate::domain::{
    CheckKind, CircumstanceKind, ConsultationRole, ConsultationStatus, Expected, Finished,
    ItemType, RouteKind, StepKind, Unit,
};
use crate::form::choice::{self, Choice, Words};

/// What a word one chooses among is called; `None` where it is none of them.
pub fn called(choice: Choice, word: &str) -> Option<&'static str> {
    match choice {
        Choice::Track => named(choice::TRACK, word, labels::track),
        Choice::Level => named(choice::LEVEL, word, labels::level),
        Choice::Relation => named(choice::RELATION, word, labels::relation),
        Choice::Holds => named(choice::HOLDS, word, labels::holds),
        Choice::Role => named(choice::ROLE, word, labels::role),
        Choice::MeetingState => named(choice::MEETING_STATE, word, labels::meeting_state),
        Choice::Presence => named(choice::PRESENCE, word, labels::presence),
        Choice::ItemType => named(choice::ITEM_TYPE, word, item_type),
        Choice::ItemFate => named(choice::ITEM_FATE, word, labels::item_fate),
        Choice::Basis => named(choice::BASIS, word, labels::basis),
        Choice::SettledBy => named(choice::SETTLED_BY, word, labels::settled_by),
        Choice::VoteStage => named(choice::VOTE_STAGE, word, labels::vote_stage),
        Choice::EarlierEffect => named(choice::EARLIER_EFFECT, word, labels::earlier_effect),
        Choice::Vote => named(choice::VOTE, word, labels::vote_option),
        Choice::Coverage => named(choice::COVERAGE, word, labels::coverage),
        Choice::Finished => named(choice::FINISHED, word, finished),
        Choice::Related => named(choice::RELATED, word, labels::related),
        Choice::Status => named(choice::STATUS, word, status),
        Choice::Consultation => named(choice::CONSULTATION, word, consultation),
        Choice::Adoption => named(choice::ADOPTION, word, labels::adoption),
        Choice::Foundation => named(choice::FOUNDATION, word, labels::foundation),
        Choice::Step => named(choice::STEP, word, step),
        Choice::Route => named(choice::ROUTE, word, route),
        Choice::Deviation => named(choice::DEVIATION, word, labels::deviation),
        Choice::Anomaly => named(choice::ANOMALY, word, labels::anomaly),
        Choice::Circumstance => named(choice::CIRCUMSTANCE, word, circumstance),
        Choice::Assessment => named(choice::ASSESSMENT, word, labels::assessment),
        Choice::Expected => named(choice::EXPECTED, word, expected),
        Choice::Check => named(choice::CHECK, word, check),
        Choice::Unit => named(choice::UNIT, word, unit),
    }
}

fn named<T: Copy>(
    all: Words<T>,
    word: &str,
    called: impl Fn(T) -> &'static str,
) -> Option<&'static str> {
    let found = all.iter().find(|(known, _)| *known == word);
    found.map(|(_, it)| called(*it))
}

/// What is done at a stop, whoever does it.
const fn consultation(role: ConsultationRole) -> &'static str {
    match role {
        ConsultationRole::Decided => "beslutades",
        role => labels::consultation_role(role, None),
    }
}

/// Types of agenda item.
pub const fn item_type(it: ItemType) -> &'static str {
    match it {
        ItemType::Decision => "Beslutsärende",
        ItemType::Information => "Informationsärende",
        ItemType::OralInformation => "Muntligt informationsärende",
        ItemType::None => "står inte",
    }
}

/// Whether a case is finished.
pub const fn finished(it: Finished) -> &'static str {
    match it {
        Finished::No => "Nej",
        Finished::Yes => "Ja",
        Finished::Unknown => "Framgår inte",
    }
}

/// Whether a stop has taken place.
pub const fn status(it: ConsultationStatus) -> &'static str {
    match it {
        ConsultationStatus::Held => "har ägt rum",
        ConsultationStatus::Planned => "planerat",
        ConsultationStatus::Unknown => "framgår inte",
    }
}

/// What a step of the agreed way is.
pub const fn step(it: StepKind) -> &'static str {
    match it {
        StepKind::Business => "något görs",
        StepKind::Decision => "något beslutas",
    }
}

/// How one step bears on another.
pub const fn route(it: RouteKind) -> &'static str {
    match it {
        RouteKind::Causes => "det andra ska följa",
        RouteKind::Allows => "det andra får följa",
        RouteKind::Requires => "det första kräver det andra",
        RouteKind::Precludes => "det andra får inte följa",
    }
}

/// What a circumstance is.
pub const fn circumstance(it: CircumstanceKind) -> &'static str {
    match it {
        CircumstanceKind::UnderPreparation => "organet var inte klart med det",
        CircumstanceKind::NoAgreement => "man blev inte överens",
        CircumstanceKind::NoDialogue => "de det också gäller hade inte fått frågan",
        CircumstanceKind::BroughtPast => "det kom från en annan beredning än den överenskomna",
        CircumstanceKind::ConditionsChanged => "förutsättningarna ändrades",
        CircumstanceKind::Rejected => "förslaget avslogs",
        CircumstanceKind::SentForComment => "det skickades på remiss",
    }
}

/// What an example of a rule shows.
pub const fn expected(it: Expected) -> &'static str {
    match it {
        Expected::Deviation => "ett fynd",
        Expected::Open => "en öppen fråga",
        Expected::Nothing => "ingenting",
    }
}

/// What a rule is tried by.
pub const fn check(it: CheckKind) -> &'static str {
    match it {
        CheckKind::PreparedThrough => "att ärendet kom från rätt beredning",
        CheckKind::PassedOnInAgreement => "att bara det man enats om går vidare",
        CheckKind::DisagreementResolved => "att det man inte enats om avslås eller återförs",
        CheckKind::NoVote => "att ingen omröstning hålls",
        CheckKind::NoDecisionForOthers => "att besluten till huvudmännen bara har vissa verb",
        CheckKind::AgreedBeforeLine => "att huvudmännen beslutar först efter rekommendationen",
        CheckKind::RecommendationAnswered => "att varje huvudman svarar på rekommendationen",
        CheckKind::RaisedInStructure => {
            "att ärendet togs upp gemensamt innan en huvudman beslutade"
        }
        CheckKind::ChangesTakenUp => "att ändrade förutsättningar tas upp",
        CheckKind::GoesOnTo => "vart ärendet går sedan",
        CheckKind::Listed => "att det står under den stående punkten",
        CheckKind::AllRepresented => "att alla huvudmän är företrädda",
        CheckKind::SeatsKept => "att ingen huvudman har fler ledamöter än platser",
        CheckKind::SubstituteWhenAbsent => "att ersättare bara går in för frånvarande",
        CheckKind::TabledReturns => "att det bordlagda kommer tillbaka",
        CheckKind::PlannedHeld => "att det planerade blir av",
        CheckKind::HandedOverDecided => "att det som lämnas över tas upp där",
        CheckKind::VoteDecided => "att omröstningen ledde till ett beslut",
        CheckKind::ConditionsKept => "att villkoren finns kvar i beslutet",
        CheckKind::BilateralForOne => "att det som rör flera kommuner tas upp för alla",
        CheckKind::PreparedBeforeDecision => "att ärendet bereddes före beslutet",
        CheckKind::Signed => "att protokollet är underskrivet",
        CheckKind::MinutedTogether => "att mötet har gemensamt protokoll",
        CheckKind::ChairsFromBoth => "att ordförande och vice ordförande kommer från var sitt håll",
        CheckKind::FollowedWithin => "att ärendet tas upp i tid efter ett steg",
        CheckKind::NotSooner => "att ärendet inte tas upp för tidigt efter ett steg",
        CheckKind::ReadyBefore => "att ärendet har varit hos ett annat organ i god tid före",
        CheckKind::PapersInTime => "att handlingarna skickas i tid före mötet",
        CheckKind::AssignmentDoneWithin => "att uppdrag blir klara i tid",
        CheckKind::EnoughRepresented => "att tillräckligt många huvudmän är företrädda",
        CheckKind::Quorate => "att mötet är beslutfört",
        CheckKind::BodyAgeKept => "att organet inte har funnits för länge",
        CheckKind::WithinPeriod => "att organet fanns när det hade ärendet",
        CheckKind::CommentsAnswered => "att de som fick ärendet på remiss svarar",
    }
}

/// What time is counted in.
const fn unit(it: Unit) -> &'static str {
    match it {
        Unit::Days => "dagar",
        Unit::WorkingDays => "arbetsdagar",
        Unit::Weeks => "veckor",
        Unit::Months => "månader",
        Unit::Years => "år",
    }
}
