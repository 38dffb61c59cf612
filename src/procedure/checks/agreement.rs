//! What happens to that which was not agreed on, and to conditions set on the way.

use super::{AtStop, Silence, Verdict, told, was_at};
use crate::domain::{CircumstanceKind, Consultation, ConsultationRole, Id, Organization};
use crate::procedure::observation::{ObservationStatus, Seen};
use crate::procedure::stop::{Order, led_by};

/// What was not agreed on is not recommended or decided by the body, then or afterwards,
/// unless `through` has had it again.
pub(super) fn passed_on_in_agreement(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let (at, through) = (&tried.check.at, &tried.check.through);
    let told = told(tried.stop, CircumstanceKind::NoAgreement);
    if told.is_none() {
        return Vec::new();
    }
    let again = |stop: &Consultation| was_at(stop, through) && !led_by(stop, at);
    let until_again = tried.after().take_while(|(_, stop)| !again(stop));
    let mut passed_on = std::iter::once((tried.at, tried.stop))
        .chain(until_again)
        .filter(|(_, stop)| led_by(stop, at) && passes_on(tried, stop));
    let Some((place, stop)) = passed_on.next() else {
        // Where nothing says what a vote led to, nothing says that it did not go on either.
        let is_open = tried.stop.role == ConsultationRole::Voted && !is_resolved(tried, through);
        return vec![if is_open {
            Verdict::CannotTell(Silence::OutcomeNotSaid)
        } else {
            Verdict::Follows
        }];
    };
    if place != tried.at && tried.order_of(place, stop) != Order::After {
        return vec![Verdict::CannotTell(Silence::OrderUnsure)];
    }
    let seen = Seen::PassedOnInDisagreement {
        through: through.clone(),
    };
    let sources = tried.sources().and_told(told).and(&stop.sources);
    vec![tried.verdict(ObservationStatus::Deviation, seen, sources)]
}

fn passes_on(tried: &AtStop<'_, '_>, stop: &Consultation) -> bool {
    let did = |role| tried.procedure.did(stop, role);
    did(ConsultationRole::Recommended) || did(ConsultationRole::Decided)
}

/// What was not agreed on is noted as rejected, or as sent back to `through`.
pub(super) fn disagreement_resolved(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let through = &tried.check.through;
    let no_agreement = told(tried.stop, CircumstanceKind::NoAgreement);
    if no_agreement.is_none() && tried.stop.role != ConsultationRole::Voted {
        return Vec::new();
    }
    if is_resolved(tried, through) {
        return vec![Verdict::Follows];
    }
    if tried.item().is_none() {
        return vec![Verdict::CannotTell(Silence::NoMinutes)];
    }
    let later = tried
        .after()
        .find(|(at, stop)| was_at(stop, through) && tried.order_of(*at, stop) == Order::After);
    let later = later.map(|(_, stop)| stop);
    let seen = Seen::DisagreementLeft {
        through: through.clone(),
        later: later.map(|stop| stop.date.clone()),
    };
    let sources = tried
        .sources()
        .and_told(no_agreement)
        .and(later.map_or(&[], |stop| &stop.sources));
    vec![tried.verdict(ObservationStatus::Deviation, seen, sources)]
}

/// A rejection or a return stands in the minutes. A handing on that is our reading does not.
fn is_resolved(tried: &AtStop<'_, '_>, through: &[Id<Organization>]) -> bool {
    let stop = tried.stop;
    let handed_back = stop.handed_to.iter().any(|to| through.contains(to));
    let decided = tried.item().is_some_and(|(_, item)| {
        item.decisions.iter().any(|decision| {
            tried.check.verbs.contains(&decision.verb)
                || decision.addressed_to.iter().any(|to| through.contains(to))
        })
    });
    stop.role == ConsultationRole::Returned
        || told(stop, CircumstanceKind::Rejected).is_some()
        || handed_back && !stop.handed_to_inferred
        || decided
}

/// Conditions set by `through` are still there in what the body then decides.
pub(super) fn conditions_kept(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let through = &tried.check.through;
    let Some((at, setting)) = tried.before().find(|(_, stop)| was_at(stop, through)) else {
        return Vec::new();
    };
    if setting.conditions.is_empty() {
        return Vec::new();
    }
    if tried.order_of(at, setting) != Order::Before {
        return vec![Verdict::CannotTell(Silence::OrderUnsure)];
    }
    let kept = |name: &str| tried.stop.conditions.iter().any(|kept| kept.name == name);
    let dropped = setting.conditions.iter().filter(|set| !kept(&set.name));
    let conditions: Vec<String> = dropped.clone().map(|set| set.name.clone()).collect();
    if conditions.is_empty() {
        return vec![Verdict::Follows];
    }
    let told = tried.sources().and_what(tried.stop);
    let sources = dropped.fold(told, |sources, set| sources.and(&set.sources));
    let seen = Seen::ConditionsDropped {
        by: setting.organization.clone(),
        conditions,
    };
    vec![tried.verdict(ObservationStatus::Open, seen, sources)]
}
