//! All cases in time.

use super::Mark;
use super::timetable::corners;
use crate::layout::{Point, Rect, StringPlace, TextLine};
use crate::screen::cases::{CasesInTime, ThreadStop};
use crate::screen::map::stroke::number;

/// The radius of a known day.
const RADIUS: f64 = 2.75;
/// How far around a stop a pointer still meets it.
const REACH: f64 = 6.0;

/// What lies below the threads: floors, years and named days.
pub fn cases_ground(shown: &CasesInTime) -> Vec<Mark> {
    let diagram = &shown.diagram;
    let (top, bottom) = (diagram.plot.y, diagram.plot.bottom());
    let bands = diagram.floors.iter();
    let mut marks: Vec<_> = bands
        .map(|it| Mark::rect("floor-band", it.band, 0.0))
        .collect();
    for span in &diagram.spans {
        if span.is_shortened {
            let room = Rect::new(span.from, top, span.until - span.from, bottom - top);
            marks.push(Mark::rect("span-shortened", room, 0.0));
        }
        marks.push(Mark::path("span-line", upright(span.from, top, bottom)));
    }
    for day in &diagram.days {
        marks.push(Mark::path("named-day", upright(day.x, top - 6.0, bottom)));
    }
    let names = diagram.floors.iter().flat_map(|floor| &floor.name);
    let spans = diagram.spans.iter().filter_map(|span| span.name.as_ref());
    let days = diagram.days.iter().map(|day| &day.name);
    let texts: Vec<TextLine> = names.chain(spans).chain(days).cloned().collect();
    marks.extend(Mark::texts(&texts, "time"));
    marks
}

/// A case: its legs first, then its stops. None where there is no such thread.
pub fn case_thread(shown: &CasesInTime, nth: usize) -> Option<Mark> {
    let (laid, case) = (shown.diagram.threads.get(nth)?, shown.threads.get(nth)?);
    let legs = laid.legs.iter().zip(&case.is_known).map(|(leg, is_known)| {
        let class = if *is_known { "string" } else { "string loose" };
        Mark::path(class, corners(&leg.points))
    });
    let stops = laid.stops.iter().zip(&case.stops);
    let stops = stops.map(|(place, stop)| mark(place, *stop));
    Some(Mark::group("case-string", legs.chain(stops).collect()))
}

/// Where a pointer meets a case.
pub fn case_reach(shown: &CasesInTime, nth: usize) -> Option<Mark> {
    let laid = shown.diagram.threads.get(nth)?;
    let legs = laid.legs.iter().map(|leg| corners(&leg.points));
    let stops = laid.stops.iter().map(|place| {
        let at = place.at;
        let room = place.band.unwrap_or(Rect::new(at.x, at.y, 0.0, 0.0));
        let from = Point::new(room.x - REACH, at.y);
        corners(&[from, Point::new(room.right() + REACH, at.y)])
    });
    let all: Vec<_> = legs.chain(stops).collect();
    Some(Mark::path("string-reach", all.join(" ")))
}

fn mark(place: &StringPlace, stop: ThreadStop) -> Mark {
    let Some(band) = place.band else {
        return Mark::Circle {
            class: match (stop.is_held, stop.is_read) {
                (true, false) => "string-day",
                (true, true) => "string-day read",
                (false, _) => "string-day coming",
            },
            at: place.at,
            radius: RADIUS,
        };
    };
    let read = if stop.is_read { " read" } else { "" };
    let coming = if stop.is_held { "" } else { " coming" };
    let d = outline(band, stop.is_sure);
    Mark::path(format!("string-time{read}{coming}"), d)
}

/// A band. It thins out towards an end that is not known, or that is stated with reservation.
fn outline(band: Rect, is_sure: [bool; 2]) -> String {
    let (left, right, y) = (band.x, band.right(), band.centre().y);
    let (top, bottom) = (band.y, band.bottom());
    let (left, right, y) = (number(left), number(right), number(y));
    let (top, bottom) = (number(top), number(bottom));
    match is_sure {
        [true, true] => format!("M{left} {top} H{right} V{bottom} H{left} Z"),
        [false, true] => format!("M{left} {y} L{right} {top} V{bottom} Z"),
        [true, false] => format!("M{left} {top} L{right} {y} L{left} {bottom} Z"),
        [false, false] => {
            let middle = number(band.centre().x);
            format!("M{left} {y} L{middle} {top} L{right} {y} L{middle} {bottom} Z")
        }
    }
}

fn upright(x: f64, top: f64, bottom: f64) -> String {
    format!("M{} {} V{}", number(x), number(top), number(bottom))
}
