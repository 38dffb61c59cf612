//! A case's course laid over a road, thread by thread.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::course::{Course, Line, Passage, Visit};
use super::{Beside, CaseWay, Followed, Leg, NotGone, Stop};
use crate::domain::order::set_of;
use crate::layout::road::Road;
use crate::layout::{Lettering, Rect, Weight};
use crate::screen::road::{Laying, RoadDrawing};
use crate::screen::words::map as words;

/// The letters of what is written beside a thread.
pub(in crate::screen) const LETTERS: Lettering = Lettering {
    size: 12.0,
    weight: Weight::SemiBold,
};
/// Around what is written: to the sides, of which the left one has a sign, and in all above
/// and below.
const ROOM: (f64, f64, f64) = (24.0, 8.0, 8.0);

/// Lays a course over a picture: first the legs in order, then the numbers that no leg has,
/// then what is said of them, and last what lies beside.
pub(super) fn lay(drawing: Arc<RoadDrawing>, course: &Course) -> CaseWay {
    let ends = course.agreed.iter().chain(&course.next);
    let ends = ends.flat_map(|line| [&line.from, &line.to]);
    let stops = course.stops.iter().map(|stop| &stop.keys);
    let mut laying = Laying::new(&drawing, stops.chain(ends));
    let numbered = numbered(course);
    let mut legs = Vec::new();
    let mut left_out = 0;
    for (nth, passage) in course.legs.iter().enumerate() {
        match leg(&mut laying, course, passage, numbered.contains(&nth)) {
            Ok(leg) => legs.push(leg),
            Err(is_left_out) => left_out += usize::from(is_left_out),
        }
    }
    let stops = course.stops.iter();
    let stops = stops
        .filter_map(|visit| stop(&mut laying, visit, &legs))
        .collect();
    for leg in &mut legs {
        leg.past = past(&mut laying, course, leg);
    }
    let denied = Followed::Denied.class();
    let (refused, agreed): (Vec<_>, Vec<_>) =
        course.agreed.iter().partition(|line| line.class == denied);
    let not_gone = refused.into_iter();
    let not_gone = not_gone
        .flat_map(|line| not_gone_by(&laying, &drawing.road, line))
        .collect();
    let agreed = beside(&mut laying, agreed.into_iter());
    let next = beside(&mut laying, course.next.iter());
    CaseWay {
        drawing,
        stops,
        legs,
        agreed,
        next,
        not_gone,
        left_out,
    }
}

/// The legs at whose beginning the number of their stop stands: the first that leaves it.
fn numbered(course: &Course) -> BTreeSet<usize> {
    let mut stops = BTreeSet::new();
    let legs = course.legs.iter().enumerate();
    let first = legs.filter(|(_, leg)| stops.insert(leg.from));
    set_of(first.map(|(nth, _)| nth))
}

/// A leg, or whether it is left out though it goes from one place to another.
fn leg(
    laying: &mut Laying<'_>,
    course: &Course,
    passage: &Passage,
    numbered: bool,
) -> Result<Leg, bool> {
    let stop = |number| course.stops.iter().find(|stop| stop.number == number);
    let (from, to) = stop(passage.from).zip(stop(passage.to)).ok_or(false)?;
    if laying.together(&from.keys, &to.keys) {
        return Err(false);
    }
    let thread = laying.thread(&from.keys, &to.keys, numbered).ok_or(true)?;
    Ok(Leg {
        from: passage.from,
        to: passage.to,
        status: to.status,
        thread,
        past: None,
    })
}

/// A stop with its number where its leg begins, or at its box.
fn stop(laying: &mut Laying<'_>, visit: &Visit, legs: &[Leg]) -> Option<Stop> {
    let key = laying.place(&visit.keys)?;
    let mut legs = legs.iter().filter(|leg| leg.from == visit.number);
    let begins = legs.find_map(|leg| leg.thread.number);
    let at = begins.or_else(|| laying.weaver.knot(key))?;
    Some(Stop {
        number: visit.number,
        key: key.to_owned(),
        at,
        status: visit.status,
    })
}

/// What a source says of a leg, where there is room for it.
fn past(laying: &mut Laying<'_>, course: &Course, leg: &Leg) -> Option<(String, Rect)> {
    let mut passages = course.legs.iter();
    let passage = passages.find(|it| (it.from, it.to) == (leg.from, leg.to))?;
    let text = words::said_past(passage.past.as_ref()?);
    let (left, right, tall) = ROOM;
    let size = (LETTERS.width(&text) + left + right, LETTERS.size + tall);
    let place = laying.weaver.tag(&leg.thread, size)?;
    Some((text, place))
}

/// The lanes of a line by which the case did not go.
fn not_gone_by(laying: &Laying<'_>, road: &Road, line: &Line) -> Vec<NotGone> {
    let lanes = laying.lanes(&line.from, &line.to).into_iter();
    let label = |lane| label(road, lane);
    lanes
        .map(|lane| NotGone {
            lane,
            label: label(lane),
        })
        .collect()
}

/// Over the arrow of a lane's sign: that arrow was not followed.
fn label(road: &Road, lane: Rect) -> Option<Rect> {
    let (left, right, tall) = ROOM;
    let (width, height) = (
        LETTERS.width(words::NOT_GONE) + left + right,
        LETTERS.size + tall,
    );
    let mut signs = road.signs.iter().filter(|sign| sign.lane == lane);
    let middle = signs.next().map_or(lane.centre().y, |sign| {
        f64::midpoint(sign.arrow.0.y, sign.arrow.1.y)
    });
    let (x, y) = (lane.centre().x - width / 2.0, middle - height / 2.0);
    (width + 2.0 <= lane.width).then(|| Rect::new(x, y, width, height))
}

/// What lies beside the way that was taken.
fn beside<'l>(laying: &mut Laying<'_>, lines: impl Iterator<Item = &'l Line>) -> Vec<Beside> {
    let drawn = lines.filter_map(|line| {
        let points = laying.thread(&line.from, &line.to, false)?.points;
        let class = line.class;
        Some(Beside { points, class })
    });
    drawn.collect()
}
