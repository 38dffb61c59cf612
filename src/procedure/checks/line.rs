//! What a body says to the huvudmän, and what they decide in their own line.

use super::{AtMeeting, AtStop, Came, Silence, Sources, Span, Verdict, found, is_or_within};
use crate::domain::{
    Adoption, AdoptionStatus, AgendaItem, ConsultationRole, Decision, Id, Organization, Track,
};
use crate::procedure::observation::{Observation, ObservationStatus, Seen};
use crate::procedure::recommending;

/// Decisions addressed to a huvudman have one of `verbs`.
pub(super) fn no_decision_for_others(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    let items = tried.meeting.agenda.iter();
    let decisions = items.flat_map(|item| item.decisions.iter().map(move |it| (item, it)));
    let ours = decisions.filter(|(_, decision)| tried.check.at.contains(&decision.by));
    ours.filter_map(|(item, decision)| for_others(tried, item, decision))
        .collect()
}

fn for_others(
    tried: &AtMeeting<'_, '_>,
    item: &AgendaItem,
    decision: &Decision,
) -> Option<Verdict> {
    let in_the_line = |id: &&Id<Organization>| {
        let body = tried.procedure.workspace.find(*id);
        body.is_some_and(|body| body.track == Track::Line)
    };
    let to: Vec<_> = decision
        .addressed_to
        .iter()
        .filter(in_the_line)
        .cloned()
        .collect();
    if to.is_empty() {
        return None;
    }
    if tried.check.verbs.contains(&decision.verb) {
        return Some(Verdict::Follows);
    }
    let seen = Seen::DecidedForOthers {
        verb: decision.verb.clone(),
        to,
    };
    let sources = Sources::default().and(&decision.sources);
    Some(found(Observation {
        case: the_only_case(item),
        item: Some(item.key().to_owned()),
        organization: Some(decision.by.clone()),
        ..tried.verdict(ObservationStatus::Deviation, seen, sources)
    }))
}

pub(super) fn the_only_case(item: &AgendaItem) -> Option<Id<crate::domain::Case>> {
    match item.cases.as_slice() {
        [case] => Some(case.clone()),
        _ => None,
    }
}

/// The huvudmän a stop recommends something to; none when it recommends nothing.
fn recommended_to(tried: &AtStop<'_, '_>) -> Vec<Id<Organization>> {
    let recommends = |verb: &str| tried.check.verbs.iter().any(|it| it == verb);
    let asked = recommending::to(tried.workspace(), tried.case, tried.at, recommends);
    let asked = asked.unwrap_or_default();
    asked.into_iter().map(|body| body.id.clone()).collect()
}

/// Whether the huvudman is there at the stop, as far as known.
pub(super) fn exists(tried: &AtStop<'_, '_>, body: &Organization) -> bool {
    let span = tried.span();
    let day = span.earliest.or(span.latest);
    day.is_none_or(|day| body.period.may_include(day))
}

/// Each huvudman's adoption is not surely before the recommendation.
pub(super) fn agreed_before_line(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let asked = recommended_to(tried);
    let answered = tried.case.adoptions.iter();
    let answered = answered.filter(|it| asked.contains(&it.huvudman) && is_answer(it));
    answered
        .filter_map(|adoption| Some((adoption, adoption.date.as_ref()?)))
        .map(|(adoption, date)| {
            let (adopted, recommended) = (Span::of(date), tried.span());
            let before = adopted.latest.zip(recommended.earliest);
            let after = adopted.earliest.zip(recommended.latest);
            if before.is_some_and(|(adopted, recommended)| adopted < recommended) {
                let seen = Seen::AdoptedBeforehand {
                    adopted: date.clone(),
                    recommended: tried.stop.date.clone(),
                };
                let sources = tried.sources().and(&adoption.sources);
                about(
                    tried,
                    &adoption.huvudman,
                    ObservationStatus::Deviation,
                    seen,
                    sources,
                )
            } else if after.is_some_and(|(adopted, recommended)| adopted >= recommended) {
                Verdict::Follows
            } else {
                Verdict::CannotTell(Silence::OrderUnsure)
            }
        })
        .collect()
}

pub(super) fn is_answer(adoption: &Adoption) -> bool {
    adoption.status != AdoptionStatus::Pending
}

/// A finding at the stop that is about one other body.
pub(super) fn about(
    tried: &AtStop<'_, '_>,
    body: &Id<Organization>,
    status: ObservationStatus,
    seen: Seen,
    sources: Sources,
) -> Verdict {
    match tried.verdict(status, seen, sources) {
        Verdict::Found(observation) => found(Observation {
            organization: Some(body.clone()),
            ..*observation
        }),
        other => other,
    }
}

/// Each huvudman answers a recommendation. A missing answer is an open question, never a no.
pub(super) fn recommendation_answered(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let asked = recommended_to(tried);
    if asked.is_empty() {
        return Vec::new();
    }
    let workspace = tried.workspace();
    let by_group = |huvudman: &Id<Organization>| {
        tried.after().any(|(_, stop)| {
            let body = stop.organization.as_ref();
            stop.role == ConsultationRole::Adopted
                && body.is_some_and(|body| is_or_within(workspace, huvudman, body))
        })
    };
    // What is noted of a huvudman itself wins over what is said of all.
    let answered = |huvudman: &Id<Organization>| match tried.case.adoption_of(huvudman) {
        Some((_, own)) => is_answer(own),
        None => by_group(huvudman),
    };
    let huvudmen: Vec<_> = asked.iter().filter(|it| !answered(it)).cloned().collect();
    if huvudmen.is_empty() {
        return vec![Verdict::Follows];
    }
    let in_the_line = |body: &Id<Organization>| {
        let body = workspace.find(body);
        body.is_some_and(|body| body.track == Track::Line)
    };
    let later = tried.after().map(|(_, stop)| stop);
    let later = later.filter(|stop| stop.organization.as_ref().is_some_and(in_the_line));
    let sources = later.fold(tried.sources(), Sources::and_what);
    let seen = Seen::NotAnswered {
        huvudmen,
        asked: asked.len(),
    };
    vec![tried.verdict(ObservationStatus::Open, seen, sources)]
}

/// What was handed over with one of `verbs` is then treated by whom it was handed to.
pub(super) fn handed_over_decided(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let verbs = &tried.check.verbs;
    let handed = tried.decisions().filter(|it| verbs.contains(&it.verb));
    let receivers = handed.flat_map(|it| it.addressed_to.iter().map(move |to| (it, to)));
    receivers
        .map(|(decision, to)| {
            match tried.came_after(|stop| stop.organization.as_ref() == Some(to)) {
                Came::Surely => return Verdict::Follows,
                Came::Perhaps => return Verdict::CannotTell(Silence::OrderUnsure),
                Came::Not => {}
            }
            let sources = tried.sources().and(&decision.sources);
            let seen = Seen::HandedOverNotSeen;
            about(tried, to, ObservationStatus::Open, seen, sources)
        })
        .collect()
}
