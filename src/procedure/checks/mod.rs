//! What each kind of check looks for, one file per family.

mod agreement;
mod assignments;
mod attendance;
mod comments;
mod follow_up;
mod line;
mod minutes;
mod number;
mod preparation;
mod time;
mod votes;

use super::Procedure;
use super::observation::{Observation, ObservationStatus, Seen, Silence, Verdict};
use super::stop::{
    AtStop, Came, Sources, huvudman_of, is_held, is_or_within, led_by, told, was_at,
};
use super::when::{Placed, Span};
use crate::domain::{
    Check, CheckKind, CircumstanceKind, Consultation, ConsultationRole, ConsultationStatus,
    Meeting, Organization, Rule,
};

/// Whether a check is tried on meetings.
pub(super) fn is_about_meetings(kind: CheckKind) -> bool {
    is_about_votes(kind) || !kind.is_about_cases()
}

/// A vote is seen at the stop of its case, or on an item that no case's vote stop names.
fn is_about_votes(kind: CheckKind) -> bool {
    matches!(kind, CheckKind::NoVote | CheckKind::VoteDecided)
}

/// The circumstance a check rests on, where it rests on one: what a source says.
pub(super) fn told_at(kind: CheckKind) -> Option<CircumstanceKind> {
    match kind {
        CheckKind::RaisedInStructure => Some(CircumstanceKind::NoDialogue),
        CheckKind::ChangesTakenUp => Some(CircumstanceKind::ConditionsChanged),
        CheckKind::PassedOnInAgreement => Some(CircumstanceKind::NoAgreement),
        CheckKind::CommentsAnswered => Some(CircumstanceKind::SentForComment),
        _ => None,
    }
}

/// Whether a stop is one that the check is tried at.
pub(super) fn concerns(procedure: &Procedure<'_>, check: &Check, stop: &Consultation) -> bool {
    use CheckKind as Kind;
    let workspace = procedure.workspace;
    let status = match check.kind {
        Kind::PlannedHeld => ConsultationStatus::Planned,
        _ => ConsultationStatus::Held,
    };
    let role = match check.kind {
        Kind::NoVote | Kind::VoteDecided => stop.role == ConsultationRole::Voted,
        Kind::TabledReturns => stop.role == ConsultationRole::Tabled,
        _ => check.roles.is_empty() || check.roles.iter().any(|it| procedure.did(stop, *it)),
    };
    if stop.status != status || !role {
        return false;
    }
    match (check.kind, &stop.organization) {
        (Kind::ChangesTakenUp, _) => told(stop, CircumstanceKind::ConditionsChanged).is_some(),
        (Kind::RaisedInStructure, Some(body)) => {
            huvudman_of(workspace, body).is_some()
                && check
                    .at
                    .iter()
                    .any(|whole| is_or_within(workspace, body, whole))
        }
        (Kind::GoesOnTo, Some(body)) => {
            let class = |id| {
                workspace
                    .find::<Organization>(id)
                    .map(|it| &it.classification)
            };
            check
                .at
                .iter()
                .any(|at| at == body || class(at) == class(body))
        }
        (Kind::CommentsAnswered, _) => {
            told(stop, CircumstanceKind::SentForComment).is_some() && led_by(stop, &check.at)
        }
        (Kind::WithinPeriod, _) if check.at.is_empty() => true,
        _ => led_by(stop, &check.at),
    }
}

/// What a rule says of a stop it is tried at.
pub(super) fn at_stop(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    use CheckKind as Kind;
    match tried.check.kind {
        Kind::PreparedThrough => preparation::prepared_through(tried),
        Kind::RaisedInStructure => preparation::raised_in_structure(tried),
        Kind::PreparedBeforeDecision => preparation::prepared_before_decision(tried),
        Kind::GoesOnTo => preparation::goes_on_to(tried),
        Kind::BilateralForOne => preparation::bilateral_for_one(tried),
        Kind::PassedOnInAgreement => agreement::passed_on_in_agreement(tried),
        Kind::DisagreementResolved => agreement::disagreement_resolved(tried),
        Kind::ConditionsKept => agreement::conditions_kept(tried),
        Kind::NoVote => votes::no_vote(tried),
        Kind::VoteDecided => votes::vote_decided(tried),
        Kind::AgreedBeforeLine => line::agreed_before_line(tried),
        Kind::RecommendationAnswered => line::recommendation_answered(tried),
        Kind::HandedOverDecided => line::handed_over_decided(tried),
        Kind::TabledReturns => follow_up::tabled_returns(tried),
        Kind::PlannedHeld => follow_up::planned_held(tried),
        Kind::ChangesTakenUp => follow_up::changes_taken_up(tried),
        Kind::FollowedWithin => time::followed_within(tried),
        Kind::NotSooner => time::not_sooner(tried),
        Kind::ReadyBefore => time::ready_before(tried),
        Kind::BodyAgeKept => time::body_age_kept(tried),
        Kind::WithinPeriod => time::within_period(tried),
        Kind::CommentsAnswered => comments::comments_answered(tried),
        Kind::NoDecisionForOthers
        | Kind::Listed
        | Kind::AllRepresented
        | Kind::SeatsKept
        | Kind::SubstituteWhenAbsent
        | Kind::Signed
        | Kind::MinutedTogether
        | Kind::ChairsFromBoth
        | Kind::PapersInTime
        | Kind::AssignmentDoneWithin
        | Kind::EnoughRepresented
        | Kind::Quorate => Vec::new(),
    }
}

/// A rule tried on one meeting.
struct AtMeeting<'p, 'a> {
    procedure: &'p Procedure<'a>,
    rule: &'a Rule,
    check: &'a Check,
    meeting: &'a Meeting,
}

/// What a rule says of a meeting.
pub(super) fn of_meeting<'a>(
    procedure: &Procedure<'a>,
    (rule, check): (&'a Rule, &'a Check),
    meeting: &'a Meeting,
) -> Vec<Verdict> {
    use CheckKind as Kind;
    if !check
        .at
        .iter()
        .any(|body| meeting.organizations.contains(body))
    {
        return Vec::new();
    }
    let tried = AtMeeting {
        procedure,
        rule,
        check,
        meeting,
    };
    let mut verdicts = match check.kind {
        Kind::NoVote => votes::no_vote_on_items(&tried),
        Kind::VoteDecided => votes::vote_decided_on_items(&tried),
        Kind::NoDecisionForOthers => line::no_decision_for_others(&tried),
        Kind::Listed => minutes::listed(&tried),
        Kind::Signed => minutes::signed(&tried),
        Kind::MinutedTogether => minutes::minuted_together(&tried),
        Kind::AllRepresented => attendance::all_represented(&tried),
        Kind::SeatsKept => attendance::seats_kept(&tried),
        Kind::SubstituteWhenAbsent => attendance::substitute_when_absent(&tried),
        Kind::ChairsFromBoth => attendance::chairs_from_both(&tried),
        Kind::PapersInTime => time::papers_in_time(&tried),
        Kind::AssignmentDoneWithin => assignments::assignment_done_within(&tried),
        Kind::EnoughRepresented => number::enough_represented(&tried),
        Kind::Quorate => number::quorate(&tried),
        _ => Vec::new(),
    };
    // That a rule was followed is said once.
    verdicts.dedup();
    let day = Span::of(&meeting.span());
    placed(
        day.within(rule.valid_from.as_ref(), rule.valid_to.as_ref()),
        verdicts,
    )
}

/// What may be said, as to whether the rule was in force.
pub(super) fn placed(placed: Placed, verdicts: Vec<Verdict>) -> Vec<Verdict> {
    match placed {
        Placed::Inside => verdicts,
        Placed::Unsure if !verdicts.is_empty() => vec![Verdict::CannotTell(Silence::DayUnsure)],
        Placed::Outside | Placed::Unsure => Vec::new(),
    }
}

impl AtMeeting<'_, '_> {
    /// A finding of the whole meeting, at one of its bodies.
    fn verdict(&self, status: ObservationStatus, seen: Seen, sources: Sources) -> Observation {
        Observation {
            rule: self.rule.id.clone(),
            status,
            case: None,
            consultation: None,
            meeting: Some(self.meeting.id.clone()),
            item: None,
            organization: self.meeting.organizations.first().cloned(),
            seen,
            told: sources.told,
            sources: sources.all,
        }
    }

    /// The sources of the meeting itself.
    fn sources(&self) -> Sources {
        Sources::default().and(&self.meeting.sources)
    }
}

fn found(observation: Observation) -> Verdict {
    Verdict::Found(Box::new(observation))
}
