//! Whether what was put off, planned or changed comes back.

use super::{AtStop, Came, Silence, Span, Verdict, told, was_at};
use crate::domain::{CircumstanceKind, Finished};
use crate::procedure::observation::{ObservationStatus, Seen};
use crate::procedure::stop::{Order, led_by};

/// What a body tabled comes back there. Open only when the body has met since.
pub(super) fn tabled_returns(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let Some(body) = &tried.stop.organization else {
        return Vec::new();
    };
    let body = std::slice::from_ref(body);
    match tried.came_after(|stop| was_at(stop, body)) {
        Came::Surely => return vec![Verdict::Follows],
        Came::Perhaps => return vec![Verdict::CannotTell(Silence::OrderUnsure)],
        Came::Not => {}
    }
    let met = |day| !tried.procedure.met_after(body, day).is_empty();
    if !tried.span().latest.is_some_and(met) {
        return vec![Verdict::CannotTell(Silence::NoLaterMeeting)];
    }
    let seen = Seen::NotTakenUpAgain;
    vec![tried.verdict(ObservationStatus::Open, seen, tried.sources())]
}

/// What was planned is held: never more than an open question, and none of a case that is
/// finished or whose item was taken off the agenda or put off.
pub(super) fn planned_held(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let planned = Span::of(&tried.stop.date);
    let Some(body) = &tried.stop.organization else {
        return Vec::new();
    };
    let is_closed = tried.case.outcome.finished == Finished::Yes
        || tried.workspace().was_passed_over(tried.stop);
    if is_closed || !tried.procedure.is_over(planned) {
        return Vec::new();
    }
    let stops = tried.case.consultations.iter().enumerate();
    let held =
        stops.filter(|(_, stop)| super::is_held(stop) && led_by(stop, std::slice::from_ref(body)));
    let mut may_be_it = held.filter(|(at, _)| {
        let span = Span::of_stop(tried.workspace(), tried.case, *at);
        let before = span.latest.zip(planned.earliest);
        before.is_none_or(|(held, planned)| held >= planned)
    });
    if may_be_it.next().is_some() {
        return vec![Verdict::CannotTell(Silence::MayHaveCome)];
    }
    let day = tried.stop.date.exact();
    let seen = Seen::PlannedNotSeen {
        date: tried.stop.date.clone(),
        met: day.is_some_and(|day| tried.procedure.met_on(body, day)),
        last: tried.after().next().is_none(),
    };
    vec![tried.verdict(ObservationStatus::Open, seen, tried.sources())]
}

/// Changed conditions come to one of `through` within so many of its meetings. Open only when
/// it has met so often since.
pub(super) fn changes_taken_up(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let through = &tried.check.through;
    let meetings = tried.check.meetings.unwrap_or(1);
    let Some(changed) = tried.span().latest else {
        return vec![Verdict::CannotTell(Silence::DayUnsure)];
    };
    let met = tried.procedure.met_after(through, changed);
    let within = usize::try_from(meetings)
        .ok()
        .and_then(|n| n.checked_sub(1));
    let last = within.and_then(|n| met.get(n));
    let in_time = |at: usize| {
        let taken_up = Span::of_stop(tried.workspace(), tried.case, at);
        let late = last.zip(taken_up.earliest);
        late.is_none_or(|(last, day)| day <= *last)
    };
    let stops = tried.case.consultations.iter().enumerate();
    let held = stops.filter(|(at, stop)| *at != tried.at && super::is_held(stop));
    let mut orders = held
        .filter(|(at, stop)| was_at(stop, through) && in_time(*at))
        .map(|(at, stop)| tried.order_of(at, stop));
    if orders.clone().any(|order| order == Order::After) {
        return vec![Verdict::Follows];
    }
    if orders.any(|order| order == Order::Unsure) {
        return vec![Verdict::CannotTell(Silence::OrderUnsure)];
    }
    if last.is_none() {
        return vec![Verdict::CannotTell(Silence::NoLaterMeeting)];
    }
    let seen = Seen::ChangeNotTakenUp {
        through: through.clone(),
        meetings,
    };
    let told = told(tried.stop, CircumstanceKind::ConditionsChanged);
    let sources = tried.sources().and_told(told);
    vec![tried.verdict(ObservationStatus::Open, seen, sources)]
}
