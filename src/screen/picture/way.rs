//! What lies on top of the picture, and on its road: the ways of a case.

use std::fmt::Write;

use super::Mark;
use crate::layout::{Point, Rect};
use crate::screen::map::stroke::{head, number, path};
use crate::screen::way::{Beside, CaseWay, LETTERS, Leg, Phase, Stop};
use crate::screen::words::map as words;

/// Between two strokes of what is hatched, in pixels.
const STROKES: f64 = 9.0;

/// A case's way at a step: lines first, then what is said of them, then the numbers.
pub fn way(way: &CaseWay, shown: usize) -> Mark {
    let legs = from_below(&way.legs, |leg| leg.phase(shown) == Phase::Now);
    let legs = legs.map(|it| leg(it, shown));
    let told = way.legs.iter().filter_map(|leg| {
        let past = leg.past.as_ref()?;
        Some(said(past, leg.is_planned()))
    });
    let stops = from_below(&way.stops, |stop| stop.phase(shown) == Phase::Now);
    let stops = stops.map(|it| stop(it, shown));
    let beside = [
        beside("way-agreed", "agreed", &way.agreed),
        beside("way-next", "next", &way.next),
    ];
    let lines = beside.into_iter().chain(legs);
    Mark::group("way", lines.chain(told).chain(stops).collect())
}

/// From the lowest to the uppermost: what has happened covers what is to come, and what is shown
/// now hides nothing of itself. From step to step hardly any changes its place, so that the page
/// need not draw all of them anew.
pub(super) fn from_below<T>(
    all: &[T],
    is_now: impl Fn(&T) -> bool + Copy,
) -> impl Iterator<Item = &T> {
    let others = all.iter().rev().filter(move |it| !is_now(it));
    others.chain(all.iter().filter(move |it| is_now(it)))
}

/// Lines beside the way that was taken.
fn beside(switch: &'static str, kind: &str, lines: &[Beside]) -> Mark {
    let line = |line: &Beside| {
        let class = line.class;
        let (shaft, tip) = (
            format!("{kind}-leg {class}"),
            format!("{kind}-head {class}"),
        );
        Mark::arrow(shaft, tip, &line.points)
    };
    Mark::Group {
        class: String::new(),
        switch,
        marks: lines.iter().flat_map(line).collect(),
    }
}

/// Which of the ways it belongs to.
pub(super) fn switch(planned: bool) -> &'static str {
    if planned { "way-planned" } else { "way-actual" }
}

/// A leg has an edge on both sides, so that it is seen on any ground. Where it leaves the
/// road, the kerb has an opening.
fn leg(leg: &Leg, shown: usize) -> Mark {
    let lane = if leg.thread.on_road { "" } else { " new" };
    let phase = leg.phase(shown).class();
    let points = &leg.thread.points;
    let over_kerb = leg.thread.over_kerb.iter();
    let breadth = leg.thread.breadth;
    let mut marks: Vec<Mark> = over_kerb
        .flat_map(|at| opening(points, *at, breadth))
        .collect();
    marks.extend([
        Mark::path(format!("leg-edge {phase}{lane}"), path(points)),
        Mark::Path {
            class: format!("leg {phase}{lane}"),
            d: path(points),
            width: None,
            drawn: leg.phase(shown) == Phase::Now,
        },
        Mark::path(format!("leg-head {phase}{lane}"), head(points)),
    ]);
    Mark::Group {
        class: String::new(),
        switch: switch(leg.is_planned()),
        marks,
    }
}

/// A gap in the kerb with a post at each side, for what is so broad.
pub(super) fn opening(points: &[Point], at: Point, breadth: f64) -> [Mark; 2] {
    let mut parts = points.iter().zip(points.iter().skip(1));
    let level = parts.any(|(a, b)| {
        let along = (a.y - at.y).abs() < 0.1 && (b.y - at.y).abs() < 0.1;
        along && (a.x - at.x) * (b.x - at.x) <= 0.0
    });
    let gap = breadth + 14.0;
    let (wide, tall) = if level { (8.0, gap) } else { (gap, 8.0) };
    let gap = Rect::new(at.x - wide / 2.0, at.y - tall / 2.0, wide, tall);
    let (left, right) = (number(gap.x), number(gap.right()));
    let (above, below) = (number(gap.y), number(gap.bottom()));
    let posts = if level {
        let (from, to) = (number(gap.x - 3.0), number(gap.right() + 3.0));
        format!("M{from} {above} H{to} M{from} {below} H{to}")
    } else {
        let (from, to) = (number(gap.y - 3.0), number(gap.bottom() + 3.0));
        format!("M{left} {from} V{to} M{right} {from} V{to}")
    };
    [
        Mark::rect("kerb-gap", gap, 0.0),
        Mark::path("kerb-post", posts),
    ]
}

/// What a source says of a leg.
pub(super) fn said((text, place): &(String, Rect), planned: bool) -> Mark {
    Mark::Group {
        class: "leg-said".to_owned(),
        switch: switch(planned),
        marks: vec![
            Mark::rect("", *place, 3.0),
            Mark::path("leg-said-sign", warning(*place)),
            label(*place, text.clone()),
        ],
    }
}

/// A triangle with a stroke in it, at the left of a label.
fn warning(place: Rect) -> String {
    let (x, y) = (place.x + 12.0, place.centre().y);
    let (top, bottom) = (number(y - 6.0), number(y + 5.0));
    format!(
        "M{x} {top} L{right} {bottom} H{left} Z M{x} {stroke} v4 m0 1.6 v.6",
        left = number(x - 6.5),
        right = number(x + 6.5),
        stroke = number(y - 2.5),
        x = number(x),
    )
}

fn label(place: Rect, text: String) -> Mark {
    Mark::Text {
        class: String::new(),
        at: Point::new(place.x + 24.0, place.centre().y + 4.2),
        anchor: "start",
        lettering: Some(LETTERS),
        text,
    }
}

/// The number of a stop.
pub(super) fn stop(stop: &Stop, shown: usize) -> Mark {
    let phase = stop.phase(shown);
    let radius = if phase == Phase::Now { 11.5 } else { 10.5 };
    let circle = Mark::Circle {
        class: "",
        at: stop.at,
        radius,
    };
    let below = Point::new(stop.at.x, stop.at.y + 4.5);
    let number = Mark::number("", below, stop.number.to_string());
    Mark::Group {
        class: format!("stop {}", phase.class()),
        switch: switch(stop.is_planned()),
        marks: vec![circle, number],
    }
}

/// The lanes by which it did not go, hatched.
pub(super) fn not_gone(way: &CaseWay) -> Mark {
    let marks = way.not_gone.iter().flat_map(|it| {
        let mut marks = vec![
            Mark::rect("skipped", it.lane, 0.0),
            Mark::path("skipped-strokes", hatched(it.lane)),
        ];
        marks.extend(it.label.map(refused));
        marks
    });
    Mark::group("skipped-lanes", marks.collect())
}

fn refused(place: Rect) -> Mark {
    let (x, y) = (place.x + 12.0, place.centre().y);
    let cross = format!("M{} {} l8 8 m0 -8 l-8 8", number(x - 4.0), number(y - 4.0));
    Mark::group(
        "skipped-label",
        vec![
            Mark::rect("", place, 3.0),
            Mark::path("skipped-cross", cross),
            label(place, words::NOT_GONE.to_owned()),
        ],
    )
}

/// Slanting strokes over a rectangle.
fn hatched(rect: Rect) -> String {
    let mut d = String::new();
    let mut along = STROKES;
    while along < rect.width + rect.height {
        // From the upper or right edge down to the left or lower one.
        let from = Point::new(
            rect.x + along.min(rect.width),
            rect.y + (along - rect.width).max(0.0),
        );
        let to = Point::new(
            rect.x + (along - rect.height).max(0.0),
            rect.y + along.min(rect.height),
        );
        let [from, to] = [from, to].map(|at| format!("{} {}", number(at.x), number(at.y)));
        // Writing to a String cannot fail.
        let _ = write!(d, "M{from} L{to}");
        along += STROKES;
    }
    d
}
