//! Bands over a road: as many strokes as there are cases, side by side.

use super::Mark;
use super::way::opening;
use crate::layout::{Point, Rect};
use crate::screen::cases::{CaseStretch, StandingCases};
use crate::screen::map::stroke::number;
use crate::screen::road::{Band, COUNT_LETTERS, Disc};

/// Strokes thinner than this are not told apart: there the band is one.
const APART: f64 = 2.5;
/// How much of a stroke is ground beside it.
const BESIDE: f64 = 0.8;
/// How much broader than its band a head is, at each side, and how long at least.
const HEAD: (f64, f64) = (4.0, 9.0);
/// Around a band, so that it is seen where it crosses another.
const EDGE: f64 = 4.0;

/// How a band is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strokes {
    /// How many of its cases went it as a source says.
    pub stated: u32,
    /// How many did by our reading.
    pub read: u32,
    /// Whether it goes up.
    pub up: bool,
}

/// A stretch that cases went: its band and how many.
pub fn stretch(stretch: &CaseStretch) -> Option<Mark> {
    let own = stretch.band.as_ref()?;
    let marks = std::iter::once(band(own, stretch.strokes())).chain(count(own));
    Some(Mark::group("stretch", marks.collect()))
}

/// Where a stretch can be pointed at: a thin one is hard to meet.
pub fn reach(stretch: &CaseStretch) -> Option<Mark> {
    /// The least breadth, in pixels.
    const LEAST: f64 = 14.0;
    let thread = &stretch.band.as_ref()?.thread;
    Some(stroke(
        "stretch-reach",
        &thread.points,
        thread.breadth.max(LEAST),
    ))
}

/// How many open cases are at a body, where it is drawn.
pub fn standing(standing: &StandingCases) -> Option<Mark> {
    let is_read = standing.read == standing.cases.len();
    Some(now(standing.at?, is_read))
}

/// A band: its edge, its strokes and its head; where it leaves the road, the kerb has an opening.
fn band(band: &Band, strokes: Strokes) -> Mark {
    let points = &band.thread.points;
    let breadth = band.thread.breadth;
    let over = band.thread.over_kerb.iter();
    let mut marks: Vec<Mark> = over.flat_map(|at| opening(points, *at, breadth)).collect();
    let shaft = shortened(points, length(breadth) - 1.0);
    marks.push(stroke("band-edge", &shaft, breadth + EDGE));
    let all = strokes.stated + strokes.read;
    let one = breadth / f64::from(all.max(1));
    let mut from = -breadth / 2.0;
    for (count, class) in [
        (strokes.stated, "band-stroke"),
        (strokes.read, "band-stroke read"),
    ] {
        let each = if one < APART {
            one * f64::from(count)
        } else {
            one
        };
        let parts = if one < APART { count.min(1) } else { count };
        for _ in 0..parts {
            let line = beside(&shaft, from + each / 2.0);
            let beside = if one < APART { 0.0 } else { BESIDE };
            marks.push(stroke(class, &line, each - beside));
            from += each;
        }
    }
    let class = match (strokes.up, strokes.stated) {
        (true, 0) => "band-head read",
        (true, _) => "band-head",
        (false, 0) => "band-head back read",
        (false, _) => "band-head back",
    };
    marks.push(Mark::path(class, tip(points, breadth)));
    Mark::group("band", marks)
}

/// How many a band stands for.
pub(super) fn count(band: &Band) -> Option<Mark> {
    let at = band.label?.centre();
    Some(pill("flow-count", band.count.to_string(), at))
}

/// How many cases are at a body now, and whether all of that is our reading.
pub(super) fn now(disc: Disc, is_read: bool) -> Mark {
    let circle = Mark::Circle {
        class: if is_read { "read" } else { "" },
        at: disc.at,
        radius: disc.radius,
    };
    let below = Point::new(disc.at.x, disc.at.y + 4.5);
    let number = Mark::number("", below, disc.count.to_string());
    Mark::group("flow-now", vec![circle, number])
}

/// A text on a ground of its own.
pub(super) fn pill(class: &str, text: String, at: Point) -> Mark {
    let width = COUNT_LETTERS.width(&text) + 8.0;
    let ground = Rect::new(at.x - width / 2.0, at.y - 9.0, width, 18.0);
    let below = Point::new(at.x, at.y + 4.8);
    Mark::group(
        class,
        vec![Mark::rect("", ground, 9.0), Mark::number("", below, text)],
    )
}

fn stroke(class: &str, points: &[Point], width: f64) -> Mark {
    Mark::Path {
        class: class.to_owned(),
        d: line(points),
        width: Some(width),
        drawn: false,
    }
}

fn line(points: &[Point]) -> String {
    let texts = points.iter().enumerate().map(|(nth, at)| {
        let letter = if nth == 0 { "M" } else { "L" };
        format!("{letter}{} {}", number(at.x), number(at.y))
    });
    texts.collect::<Vec<_>>().join(" ")
}

/// How long the head of a band is.
fn length(breadth: f64) -> f64 {
    let (_, least) = HEAD;
    (breadth / 2.0).max(least)
}

/// A line that stops so far before its end, or at its last corner.
fn shortened(points: &[Point], by: f64) -> Vec<Point> {
    let mut points = points.to_vec();
    if let [.., before, end] = points.as_mut_slice() {
        let (dx, dy) = before.direction_to(*end);
        let far = (end.x - before.x).abs() + (end.y - before.y).abs();
        let by = by.min(far);
        *end = Point::new(end.x - dx * by, end.y - dy * by);
    }
    points
}

/// A line beside another, so far to its right, around the same corners.
fn beside(points: &[Point], far: f64) -> Vec<Point> {
    let turned = |(a, b): (&Point, &Point)| {
        let (dx, dy) = a.direction_to(*b);
        (-dy * far, dx * far)
    };
    let parts: Vec<_> = points
        .iter()
        .zip(points.iter().skip(1))
        .map(turned)
        .collect();
    let moved = points.iter().enumerate().map(|(nth, at)| {
        let before = nth.checked_sub(1).and_then(|nth| parts.get(nth)).copied();
        let after = parts.get(nth).copied();
        let (x, y) = match (before, after) {
            // Straight on, both say the same.
            (Some(a), Some(b)) if (a.0 - b.0).abs() + (a.1 - b.1).abs() < 0.01 => a,
            (Some(a), Some(b)) => (a.0 + b.0, a.1 + b.1),
            (one, other) => one.or(other).unwrap_or_default(),
        };
        Point::new(at.x + x, at.y + y)
    });
    moved.collect()
}

/// The head of a band, at its end.
fn tip(points: &[Point], breadth: f64) -> String {
    let [.., before, tip] = points else {
        return String::new();
    };
    let (dx, dy) = before.direction_to(*tip);
    let (wider, _) = HEAD;
    let (side, long) = (breadth / 2.0 + wider, length(breadth));
    let base = Point::new(tip.x - dx * long, tip.y - dy * long);
    let corners = [
        Point::new(base.x - dy * side, base.y + dx * side),
        *tip,
        Point::new(base.x + dy * side, base.y - dx * side),
    ];
    line(&corners)
}
