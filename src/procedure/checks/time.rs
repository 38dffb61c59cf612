//! How long it took: from one stop to another, and how old a body had become. A date that is
//! our reading gives no more than a question.

use super::{AtMeeting, AtStop, Silence, Sources, Span, Verdict, found, is_held, was_at};
use crate::domain::{
    Consultation, ConsultationRole, ConsultationStatus, Date, Day, Id, Limit, Organization,
};
use crate::procedure::beyond::{Beyond, Did};
use crate::procedure::measure::{Measured, at_least, at_most, between};
use crate::procedure::observation::{ObservationStatus, Seen};
use crate::procedure::stop::{Order, is_or_within, led_by};

/// A stop that is, or may be, the one that time is measured to.
struct Other<'a> {
    stop: &'a Consultation,
    order: Order,
    /// Whether it surely is one: held, and at a body that is looked for.
    surely: bool,
}

impl Other<'_> {
    fn span(&self) -> Span {
        Span::of(&self.stop.date)
    }

    fn is(&self, order: Order) -> bool {
        self.surely && self.order == order
    }
}

/// The other stops of the case at one of the bodies, with one of `throughRoles`, that may have
/// been before the tried one, or after. What may have been held, or have been at one of them,
/// may be one too.
fn others<'a>(tried: &AtStop<'_, 'a>, bodies: &[Id<Organization>], when: Order) -> Vec<Other<'a>> {
    let workspace = tried.workspace();
    let is_one = |stop: &Consultation| {
        let led = stop.organization.as_ref();
        let within = |whole| led.is_some_and(|body| is_or_within(workspace, body, whole));
        was_at(stop, bodies) || bodies.iter().any(within)
    };
    let did = |role: ConsultationRole| {
        let roles = &tried.check.through_roles;
        roles.is_empty() || roles.contains(&role)
    };
    let stops = tried.case.consultations.iter().enumerate();
    let may_be = stops.filter(|(at, stop)| {
        let known = stop.organization.is_some();
        *at != tried.at
            && stop.status != ConsultationStatus::Planned
            && did(stop.role)
            && (is_one(stop) || !known)
    });
    let ordered = may_be.map(|(at, stop)| Other {
        stop,
        order: tried.order_of(at, stop),
        surely: is_held(stop) && is_one(stop),
    });
    let mut others: Vec<_> = ordered.collect();
    others.retain(|other| other.order == when || other.order == Order::Unsure);
    others
}

/// The case comes to one of `through` in time, or to whom it was handed.
pub(super) fn followed_within(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let bodies = match tried.check.through.as_slice() {
        [] if tried.stop.handed_to_inferred => &[],
        [] => tried.stop.handed_to.as_slice(),
        named => named,
    };
    match &tried.check.limit {
        Some(most) if !bodies.is_empty() => vec![followed(tried, bodies, most)],
        _ => Vec::new(),
    }
}

fn followed(tried: &AtStop<'_, '_>, bodies: &[Id<Organization>], most: &Limit) -> Verdict {
    let first = Span::of(&tried.stop.date);
    let others = others(tried, bodies, Order::After);
    let time = |other: &Other<'_>| at_most(first, other.span(), most);
    let in_time = |other: &Other<'_>| other.is(Order::After) && time(other) == Measured::Kept;
    if others.iter().any(in_time) {
        return Verdict::Follows;
    }
    if others.iter().any(|other| time(other) != Measured::Broken) {
        return Verdict::CannotTell(Silence::TimeUnsure);
    }
    let late = others.iter().filter(|other| other.is(Order::After));
    if let Some(late) = late.min_by_key(|other| other.stop.date.sort_day()) {
        return apart(tried, (tried.stop, late.stop), |first, then| Beyond::Late {
            first,
            then,
            most: most.clone(),
        });
    }
    if !tried.procedure.is_out(first, most) {
        return Verdict::CannotTell(Silence::TimeNotOut);
    }
    let seen = Seen::Beyond(Beyond::NotSeen {
        first: Did::at(tried.stop),
        through: bodies.to_vec(),
        most: most.clone(),
    });
    tried.verdict(ObservationStatus::Open, seen, tried.sources())
}

/// How much time there must be, where the rule says it, and to where.
fn least<'a>(tried: &AtStop<'_, 'a>) -> Option<&'a Limit> {
    let limit = tried.check.limit.as_ref();
    limit.filter(|_| !tried.check.through.is_empty())
}

/// The case does not come to one of `through` too soon.
pub(super) fn not_sooner(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let Some(least) = least(tried) else {
        return Vec::new();
    };
    let first = Span::of(&tried.stop.date);
    let others = others(tried, &tried.check.through, Order::After);
    let time = |other: &Other<'_>| at_least(first, other.span(), least);
    let mut soon = others.iter().filter(|other| other.is(Order::After));
    if let Some(soon) = soon.find(|other| time(other) == Measured::Broken) {
        return vec![came_soon(tried, (tried.stop, soon.stop), least)];
    }
    if others.iter().any(|other| time(other) != Measured::Kept) {
        return vec![Verdict::CannotTell(Silence::TimeUnsure)];
    }
    let came = others.iter().any(|other| other.surely);
    came.then_some(Verdict::Follows).into_iter().collect()
}

/// The case was at one of `through` in good time before.
pub(super) fn ready_before(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let Some(least) = least(tried) else {
        return Vec::new();
    };
    let then = Span::of(&tried.stop.date);
    let since = last_time(tried);
    let mut others = others(tried, &tried.check.through, Order::Before);
    others.retain(|other| {
        let before = other.span().latest.zip(since);
        before.is_none_or(|(day, since)| since <= day)
    });
    let time = |other: &Other<'_>| at_least(other.span(), then, least);
    let ready = |other: &Other<'_>| other.is(Order::Before) && time(other) == Measured::Kept;
    if others.iter().any(ready) {
        return vec![Verdict::Follows];
    }
    if others
        .iter()
        .any(|other| time(other) != Measured::Broken || !other.surely)
    {
        return vec![Verdict::CannotTell(Silence::TimeUnsure)];
    }
    let before = others.iter().filter(|other| other.is(Order::Before));
    let own = before.filter(|other| is_for_this_time(tried, other));
    if let Some(first) = own.min_by_key(|other| other.stop.date.sort_day()) {
        return vec![came_soon(tried, (first.stop, tried.stop), least)];
    }
    vec![Verdict::CannotTell(if others.is_empty() {
        Silence::NoStop
    } else {
        Silence::TimeUnsure
    })]
}

/// The other times that the body did the same with the case, or may have.
fn other_times<'a>(tried: &AtStop<'_, 'a>) -> impl Iterator<Item = (Order, &'a Consultation)> {
    let (check, this) = (tried.check, *tried);
    let stops = tried.case.consultations.iter().enumerate();
    let same = stops.filter(move |(at, stop)| {
        let did = check.roles.is_empty() || check.roles.contains(&stop.role);
        *at != this.at
            && stop.status != ConsultationStatus::Planned
            && led_by(stop, &check.at)
            && did
    });
    same.map(move |(at, stop)| (this.order_of(at, stop), stop))
}

/// The last day that the body surely had done the same before.
fn last_time(tried: &AtStop<'_, '_>) -> Option<Day> {
    let before =
        other_times(tried).filter(|(order, stop)| *order == Order::Before && is_held(stop));
    before
        .filter_map(|(_, stop)| Span::of(&stop.date).earliest)
        .max()
}

/// Whether nothing tells that a stop was for another time that the body did the same, between
/// it and the tried one.
fn is_for_this_time(tried: &AtStop<'_, '_>, other: &Other<'_>) -> bool {
    let day = other.span().earliest;
    let mut times = other_times(tried).filter(|(order, _)| *order != Order::After);
    times.all(|(_, stop)| {
        let before = Span::of(&stop.date).latest.zip(day);
        before.is_some_and(|(time, day)| time < day)
    })
}

fn came_soon(
    tried: &AtStop<'_, '_>,
    stops: (&Consultation, &Consultation),
    least: &Limit,
) -> Verdict {
    apart(tried, stops, |first, then| Beyond::Soon {
        first,
        then,
        least: least.clone(),
    })
}

/// A finding of the time between two stops, one of which is tried.
fn apart(
    tried: &AtStop<'_, '_>,
    (first, then): (&Consultation, &Consultation),
    beyond: impl FnOnce(Did, Did) -> Beyond,
) -> Verdict {
    let status = status(is_our_reading(first) || is_our_reading(then));
    let sources = Sources::default().and(&first.sources).and(&then.sources);
    let seen = Seen::Beyond(beyond(Did::at(first), Did::at(then)));
    tried.verdict(status, seen, sources)
}

/// Whether a stop, or when it was, is our reading.
pub(super) fn is_our_reading(stop: &Consultation) -> bool {
    stop.inferred || stop.date_inferred
}

/// How far a finding goes that rests on a reading of ours, or does not.
pub(super) fn status(is_our_reading: bool) -> ObservationStatus {
    if is_our_reading {
        ObservationStatus::Open
    } else {
        ObservationStatus::Deviation
    }
}

/// The papers of the meeting went out in good time before.
pub(super) fn papers_in_time(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    let Some(least) = &tried.check.limit else {
        return Vec::new();
    };
    let met = &tried.meeting.date;
    let Some(sent) = &tried.meeting.papers_sent else {
        return vec![Verdict::CannotTell(Silence::PapersNotSaid)];
    };
    vec![match at_least(Span::of(sent), Span::of(met), least) {
        Measured::Kept => Verdict::Follows,
        Measured::Unsure => Verdict::CannotTell(Silence::TimeUnsure),
        Measured::Broken => {
            let seen = Seen::Beyond(Beyond::PapersLate {
                sent: sent.clone(),
                met: met.clone(),
                least: least.clone(),
            });
            found(tried.verdict(ObservationStatus::Deviation, seen, tried.sources()))
        }
    }]
}

/// The body had not become too old.
pub(super) fn body_age_kept(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let Some((most, body)) = tried.check.limit.as_ref().zip(body_of(tried)) else {
        return Vec::new();
    };
    let Some(since) = &body.period.from else {
        return vec![Verdict::CannotTell(Silence::PeriodNotSaid)];
    };
    let age = at_most(Span::of(since), Span::of(&tried.stop.date), most);
    vec![of_body(tried, age, body, |did| Beyond::Older {
        since: since.clone(),
        did,
        most: most.clone(),
    })]
}

/// The body was there.
pub(super) fn within_period(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let Some(body) = body_of(tried) else {
        return Vec::new();
    };
    let period = &body.period;
    let end = |date: &Option<Date>| date.as_ref().map(Span::of);
    let (from, to) = (end(&period.from), end(&period.to));
    if from.is_none() && to.is_none() {
        return Vec::new();
    }
    let there = between(Span::of(&tried.stop.date), from, to);
    vec![of_body(tried, there, body, |did| Beyond::OutsidePeriod {
        did,
        period: period.clone(),
    })]
}

fn body_of<'a>(tried: &AtStop<'_, 'a>) -> Option<&'a Organization> {
    tried.workspace().find(tried.stop.organization.as_ref()?)
}

fn of_body(
    tried: &AtStop<'_, '_>,
    measured: Measured,
    body: &Organization,
    beyond: impl FnOnce(Did) -> Beyond,
) -> Verdict {
    match measured {
        Measured::Kept => Verdict::Follows,
        Measured::Unsure => Verdict::CannotTell(Silence::TimeUnsure),
        Measured::Broken => {
            let seen = Seen::Beyond(beyond(Did::at(tried.stop)));
            let status = status(is_our_reading(tried.stop) || body.period.inferred);
            tried.verdict(status, seen, tried.sources().and(&body.sources))
        }
    }
}
