//! Where the stops of a thread stand from left to right.

use super::axis::Axis;
use super::plan::{StringStop, When};
use super::{Across, LEAST, Measure};

/// The stops of a thread from left to right. One whose day is not known stands within its band
/// so that it comes after those before it and before those after it, if that can be; several
/// with the same uncertainty stand evenly in it, in their order.
pub(super) fn across(
    stops: &[StringStop],
    axis: &Axis,
    (measure, reach): (Measure, (f64, f64)),
) -> Vec<Across> {
    let own = stops.iter();
    let own: Vec<_> = own
        .map(|stop| room(stop.when, axis, measure.fade, reach))
        .collect();
    let between = in_order(&own);
    let mut before = f64::MIN;
    let mut all = Vec::new();
    for (stops, run) in runs(&own, &between) {
        let parts = run.len().saturating_add(1);
        for (nth, ((from, until), own)) in run.iter().zip(stops).enumerate() {
            let share = share(nth.saturating_add(1), parts);
            let at = from + (until - from) * share;
            let at = at.max(before).min(*until);
            before = before.max(at);
            all.push((at, *own));
        }
    }
    let all = all.into_iter().zip(stops);
    all.map(|((at, own), stop)| Across {
        at,
        band: (!matches!(stop.when, When::At(_))).then_some(own),
    })
    .collect()
}

/// Pixels from the left: from where, until where.
type Room = (f64, f64);

/// How far a stop reaches.
fn room(when: When, axis: &Axis, fade: f64, (left, right): (f64, f64)) -> Room {
    match when {
        When::At(time) => (axis.place(time), axis.place(time)),
        When::Between(from, until) => {
            let (from, until) = (axis.place(from), axis.place(until));
            let lacks = (LEAST - (until - from)).max(0.0);
            (from - lacks / 2.0, until + lacks / 2.0)
        }
        When::Before(until) => {
            let until = axis.place(until);
            ((until - fade).max(left), until)
        }
        When::After(from) => {
            let from = axis.place(from);
            (from, (from + fade).min(right))
        }
    }
}

/// The part of each room that lies after where those before it begin and before where those
/// after it are over; the whole of it where there is none.
fn in_order(own: &[Room]) -> Vec<Room> {
    let mut from = f64::MIN;
    let begins = own.iter().map(|room| {
        from = from.max(room.0);
        from
    });
    let begins: Vec<f64> = begins.collect();
    let mut until = f64::MAX;
    let over = own.iter().rev().map(|room| {
        until = until.min(room.1);
        until
    });
    let mut over: Vec<f64> = over.collect();
    over.reverse();
    let all = own.iter().zip(begins.into_iter().zip(over));
    all.map(|(own, (from, until))| if from <= until { (from, until) } else { *own })
        .collect()
}

/// The rooms that follow upon each other and are the same, with those they are parts of.
fn runs<'a>(
    own: &'a [Room],
    between: &'a [Room],
) -> impl Iterator<Item = (&'a [Room], &'a [Room])> {
    let mut rest = own;
    let is_same = |a: &Room, b: &Room| (a.0 - b.0).abs() < 0.01 && (a.1 - b.1).abs() < 0.01;
    between.chunk_by(is_same).map(move |run| {
        let (these, after) = rest.split_at_checked(run.len()).unwrap_or((rest, &[]));
        rest = after;
        (these, run)
    })
}

fn share(nth: usize, parts: usize) -> f64 {
    let number = |count: usize| u32::try_from(count).map_or(f64::from(u32::MAX), f64::from);
    number(nth) / number(parts)
}
