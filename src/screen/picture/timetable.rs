//! A case's way in time.

use super::way::{from_below, said, switch};
use super::{Mark, form};
use crate::domain::ConsultationStatus;
use crate::layout::{Point, Rect, TextLine};
use crate::screen::map::stroke::number;
use crate::screen::way::{CaseTimetable, Phase, TimedLeg};

/// What the lines are called, each with the figure of its track. They are the same at every step.
pub fn time_names(shown: &CaseTimetable) -> Vec<Mark> {
    let lines = shown.table.lines.iter().zip(&shown.shapes);
    let mut marks: Vec<_> = lines
        .flat_map(|(line, shape)| {
            let figure = shape.map(|shape| {
                let class = format!("box {}", shape.class());
                Mark::group(class, form(shape, line.figure))
            });
            figure.into_iter().chain(Mark::texts(&line.name, "time"))
        })
        .collect();
    marks.extend(kerb(shown));
    marks
}

/// What lies below the way: the lines and the days. It is the same at every step.
pub fn time_ground(shown: &CaseTimetable) -> Vec<Mark> {
    let table = &shown.table;
    let mut marks = Vec::new();
    for (line, shape) in table.lines.iter().zip(&shown.shapes) {
        let is_known = if shape.is_some() { "" } else { " unknown" };
        let d = level(line.from, line.to.x);
        marks.push(Mark::path(format!("time-line{is_known}"), d));
    }
    marks.extend(kerb(shown));
    let days = table.below.iter().zip(&table.stops).zip(&shown.read_dates);
    marks.extend(days.map(|((lines, stop), is_read)| day(lines, *stop, *is_read, table.height)));
    marks
}

/// Between what belongs to the structure and what stands outside it.
fn kerb(shown: &CaseTimetable) -> Option<Mark> {
    let nth = shown.kerb?;
    let lines = &shown.table.lines;
    let [above, below] = [nth.checked_sub(1)?, nth].map(|nth| lines.get(nth));
    let y = f64::midpoint(above?.from.y, below?.from.y);
    let at = Point::new(0.0, y);
    Some(Mark::path("kerb", level(at, shown.table.width)))
}

/// The way at a step: lines first, then what is said of them, then the numbers.
pub fn time_marks(shown: &CaseTimetable, step: usize) -> Mark {
    let legs = from_below(&shown.legs, |leg| leg.phase(step) == Phase::Now);
    let legs = legs.map(|it| leg(it, step));
    let is_planned = |status| status == ConsultationStatus::Planned;
    let told = shown.legs.iter().filter_map(|leg| {
        let past = leg.past.as_ref()?;
        let marks = vec![tie(leg, past.1)?, said(past, is_planned(leg.status))];
        Some(Mark::group("", marks))
    });
    let stops = from_below(&shown.stops, |stop| stop.phase(step) == Phase::Now);
    let stops = stops.map(|it| super::way::stop(it, step));
    Mark::group("way in-time", legs.chain(told).chain(stops).collect())
}

fn level(from: Point, to: f64) -> String {
    format!("M{} {} H{}", number(from.x), number(from.y), number(to))
}

/// The day of a stop, and a thread down to it.
fn day(lines: &[TextLine], stop: Point, is_read: bool, height: f64) -> Mark {
    let class = if is_read { "time-day read" } else { "time-day" };
    let top = lines.first().map_or(height, |line| line.baseline - 12.0);
    let thread = format!(
        "M{x} {} V{}",
        number(stop.y),
        number(top),
        x = number(stop.x)
    );
    let mut marks = vec![Mark::path("time-thread", thread)];
    marks.extend(Mark::texts(lines, "time"));
    Mark::group(class, marks)
}

/// From what is said of a leg to where it falls or rises.
fn tie(leg: &TimedLeg, place: Rect) -> Option<Mark> {
    let [from, to, ..] = leg.points.as_slice() else {
        return None;
    };
    let y = place.centre().y;
    let x = from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y);
    let edge = if place.x > x { place.x } else { place.right() };
    let d = level(Point::new(x, y), edge);
    Some(Mark::path("leg-said-tie", d))
}

fn leg(leg: &TimedLeg, step: usize) -> Mark {
    let phase = leg.phase(step);
    let read = if leg.is_read { " read" } else { "" };
    let d = corners(&leg.points);
    let class = phase.class();
    Mark::Group {
        class: String::new(),
        switch: switch(leg.status == ConsultationStatus::Planned),
        marks: vec![
            Mark::path(format!("leg-edge {class}{read}"), d.clone()),
            Mark::Path {
                class: format!("leg {class}{read}"),
                d,
                width: None,
                drawn: phase == Phase::Now,
            },
        ],
    }
}

/// A line through its corners: a number stands at its end, so that it has no head.
pub(super) fn corners(points: &[Point]) -> String {
    let at = |point: &Point| format!("{} {}", number(point.x), number(point.y));
    let all: Vec<_> = points.iter().map(at).collect();
    format!("M{}", all.join(" L"))
}
