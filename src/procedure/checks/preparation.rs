//! Whether a case came the agreed way: from the right preparation, and to the structure first.

use super::{AtStop, Came, Silence, Verdict, is_held, told, was_at};
use crate::domain::{CircumstanceKind, Consultation, ConsultationRole, Id, Organization};
use crate::procedure::observation::{ObservationStatus, Seen};
use crate::procedure::stop::{Order, led_by};

/// The case was first handed on from `through`. It is a finding only when a source says that
/// it was still under preparation there, or that another brought it.
pub(super) fn prepared_through(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    if is_only_mentioned(tried) {
        return Vec::new();
    }
    let through = &tried.check.through;
    let way = since_last_time(tried);
    let brought: Vec<&Consultation> = way
        .iter()
        .copied()
        .filter(|stop| told(stop, CircumstanceKind::BroughtPast).is_some())
        .collect();
    let had = way.iter().filter(|stop| was_at(stop, through));
    let passed_on = had.clone().any(|stop| hands_on(tried, stop));
    let Some(last) = had.clone().next() else {
        if brought.is_empty() {
            return vec![Verdict::CannotTell(Silence::NoStop)];
        }
        return vec![not_prepared(tried, &brought, None)];
    };
    let unfinished = told(last, CircumstanceKind::UnderPreparation).map(|_| *last);
    if passed_on {
        vec![Verdict::Follows]
    } else if brought.is_empty() && unfinished.is_none() {
        vec![Verdict::CannotTell(Silence::HandingOnNotSaid)]
    } else {
        vec![not_prepared(tried, &brought, unfinished)]
    }
}

/// Whether the item is about another case: the one it names first.
fn is_only_mentioned(tried: &AtStop<'_, '_>) -> bool {
    let first = tried.item().and_then(|(_, item)| item.cases.first());
    first.is_some_and(|first| *first != tried.case.id)
}

/// The held stops since the body had the case the last time, nearest first, and the stop
/// itself. Stops of the body right after one another are one time.
fn since_last_time<'a>(tried: &AtStop<'_, 'a>) -> Vec<&'a Consultation> {
    let mut way = vec![tried.stop];
    for (_, stop) in tried.before() {
        let only_there = way.iter().all(|stop| led_by(stop, &tried.check.at));
        if led_by(stop, &tried.check.at) && !only_there {
            break;
        }
        way.push(stop);
    }
    way
}

/// Whether the stop handed the case on to one of the bodies; not where only we read it so.
fn hands_on(tried: &AtStop<'_, '_>, stop: &Consultation) -> bool {
    let to = &tried.check.at;
    let handed = !stop.handed_to_inferred && stop.handed_to.iter().any(|it| to.contains(it));
    tried.procedure.did(stop, ConsultationRole::Recommended) || handed
}

fn not_prepared(
    tried: &AtStop<'_, '_>,
    brought: &[&Consultation],
    unfinished: Option<&Consultation>,
) -> Verdict {
    let mut sources = tried.sources();
    for stop in brought.iter().rev() {
        sources = sources.and_told(told(stop, CircumstanceKind::BroughtPast));
    }
    let unready = unfinished.and_then(|stop| told(stop, CircumstanceKind::UnderPreparation));
    sources = sources.and_told(unready);
    let mut brought_by: Vec<Id<Organization>> = Vec::new();
    for body in brought
        .iter()
        .rev()
        .filter_map(|it| it.organization.as_ref())
    {
        if !brought_by.contains(body) {
            brought_by.push(body.clone());
        }
    }
    let seen = Seen::NotPrepared {
        through: tried.check.through.clone(),
        under_preparation: unfinished.is_some(),
        brought_by,
        brought_inferred: brought
            .iter()
            .filter_map(|stop| told(stop, CircumstanceKind::BroughtPast))
            .any(|told| told.inferred),
    };
    tried.verdict(ObservationStatus::Deviation, seen, sources)
}

/// Before one huvudman decided in its line, one of `through` had had the case.
pub(super) fn raised_in_structure(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let through = &tried.check.through;
    let before = tried.came_before(|stop| was_at(stop, through));
    let told = told(tried.stop, CircumstanceKind::NoDialogue);
    match (before, told) {
        (Came::Surely, _) => return vec![Verdict::Follows],
        (Came::Perhaps, None) => return vec![Verdict::CannotTell(Silence::OrderUnsure)],
        (Came::Not, None) => return vec![Verdict::CannotTell(Silence::DialogueNotSaid)],
        (Came::Perhaps | Came::Not, Some(_)) => {}
    }
    let seen = Seen::DecidedAlone {
        through: through.clone(),
        order_known: before == Came::Not,
    };
    let sources = tried.sources().and_told(told);
    vec![tried.verdict(ObservationStatus::Deviation, seen, sources)]
}

/// One of `through` had the case before it was decided.
pub(super) fn prepared_before_decision(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let through = &tried.check.through;
    match tried.came_before(|stop| was_at(stop, through)) {
        Came::Surely => return vec![Verdict::Follows],
        Came::Perhaps => return vec![Verdict::CannotTell(Silence::OrderUnsure)],
        Came::Not => {}
    }
    let seen = Seen::PreparationNotSeen {
        through: through.clone(),
    };
    vec![tried.verdict(ObservationStatus::Open, seen, tried.sources())]
}

/// The next stop, held or planned, is at one of `through`. Another is worth showing only when
/// the minutes of that stop are there; else one between may not be in the log.
pub(super) fn goes_on_to(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let through = &tried.check.through;
    let Some(next) = tried.case.consultations.get(tried.at + 1) else {
        return Vec::new();
    };
    if was_at(next, through) {
        return vec![Verdict::Follows];
    }
    if !is_held(next) || next.meeting.is_none() || next.organization.is_none() {
        return vec![Verdict::CannotTell(Silence::NoMinutes)];
    }
    if tried.order_of(tried.at + 1, next) != Order::After {
        return vec![Verdict::CannotTell(Silence::OrderUnsure)];
    }
    let seen = Seen::WentElsewhere {
        to: next.organization.clone(),
        through: through.clone(),
    };
    let sources = tried.sources().and(&next.sources);
    vec![tried.verdict(ObservationStatus::Open, seen, sources)]
}

/// What concerns more than one municipality comes to one of `through` afterwards.
pub(super) fn bilateral_for_one(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let through = &tried.check.through;
    let took_part = tried.stop.other_organizations.iter();
    let took_part = took_part.chain(&tried.case.initiator.organizations);
    let mut municipalities: Vec<Id<Organization>> = Vec::new();
    for id in took_part {
        let body = tried.workspace().find(id);
        let is_one = body.is_some_and(|body| body.is_huvudman() && !body.is_region());
        if is_one && !municipalities.contains(id) {
            municipalities.push(id.clone());
        }
    }
    let came = tried.came_after(|stop| was_at(stop, through));
    if municipalities.len() < 2 || came == Came::Surely {
        return vec![Verdict::Follows];
    }
    if came == Came::Perhaps {
        return vec![Verdict::CannotTell(Silence::OrderUnsure)];
    }
    let seen = Seen::ConcernsSeveral {
        municipalities,
        through: through.clone(),
    };
    vec![tried.verdict(ObservationStatus::Open, seen, tried.sources())]
}
