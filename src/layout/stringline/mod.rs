//! A string-line diagram (Marey's timetable, *grafisk tidtabell*): floors as bands under each
//! other, time to the right, and many threads over them. What is handed on falls or rises at
//! once; where it then waits, its thread lies flat. What is not known to the day is as wide as
//! it is uncertain.

mod axis;
mod lanes;
mod names;
mod order;
mod plan;

pub use axis::AxisSpan;
pub use names::{FloorBand, NamedDay};
pub use plan::{NamedSpan, StringStop, StringlinePlan, When};

use self::axis::Axis;
use self::lanes::Lanes;
use super::point::Point;
use super::rect::Rect;

/// In less room than this the names stand in the bands, and everything is tighter, in pixels.
const NARROW: f64 = 560.0;
/// How far a band reaches whose other end is not known, in much room and in little.
const FADE: [f64; 2] = [64.0, 28.0];
/// How far a thread goes to the side where it falls or rises, in much room and in little.
const SLOPE: [f64; 2] = [10.0, 6.0];
/// Around the outermost days.
const ENDS: f64 = 16.0;
/// The least a band is wide, so that it is seen at all.
const LEAST: f64 = 2.0;
/// How tall a band is.
const TALL: f64 = 4.5;
/// The radius of a known day.
const RADIUS: f64 = 2.75;
/// Above the uppermost floor, for the days that have names.
const HEAD: f64 = 22.0;
/// Below the lowest, for the names of the spans.
const FOOT: f64 = 24.0;

/// A string-line diagram, laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stringline {
    /// Its width: the room there was.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Where the threads lie: all bands, from the first day to the last.
    pub plot: Rect,
    /// The floors, from above.
    pub floors: Vec<FloorBand>,
    /// The spans of time, from left to right.
    pub spans: Vec<AxisSpan>,
    /// The days there was room to name.
    pub days: Vec<NamedDay>,
    /// The threads, in the order of the plan.
    pub threads: Vec<StringThread>,
}

/// A thread, laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StringThread {
    /// Its stops, in the order of the plan.
    pub stops: Vec<StringPlace>,
    /// From stop to stop.
    pub legs: Vec<StringLeg>,
}

/// Where a stop stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StringPlace {
    /// Where the thread goes through it. Where no day is known it is somewhere in the band,
    /// as the order of the stops has it.
    pub at: Point,
    /// As long as its day is uncertain; `None` where the day is known.
    pub band: Option<Rect>,
}

/// From one stop of a thread to another.
#[derive(Clone, Debug, PartialEq)]
pub struct StringLeg {
    /// The stop it begins at, counted from 0.
    pub from: usize,
    /// The stop it comes to, counted from 0.
    pub to: usize,
    /// Its corners.
    pub points: Vec<Point>,
}

/// What depends on how much room there is.
#[derive(Clone, Copy)]
struct Measure {
    room: f64,
    is_narrow: bool,
    fade: f64,
    slope: f64,
}

impl Measure {
    fn of(room: f64) -> Self {
        let is_narrow = room < NARROW;
        let choose = |[much, little]: [f64; 2]| if is_narrow { little } else { much };
        Self {
            room,
            is_narrow,
            fade: choose(FADE),
            slope: choose(SLOPE),
        }
    }
}

impl Stringline {
    /// Lays a diagram out in a room of this width, in pixels.
    pub fn of(plan: &StringlinePlan, room: f64) -> Self {
        let measure = Measure::of(room);
        let left = names::column(measure);
        let axis = Axis::new(plan, (left + ENDS, room - ENDS));
        let reach = (left, room);
        let across = plan.threads.iter();
        let across = across.map(|stops| order::across(stops, &axis, (measure, reach)));
        let across: Vec<_> = across.collect();
        let lanes = Lanes::of(plan, &across);
        let (floors, bottom) = names::floors(plan, &lanes, measure);
        let threads = plan.threads.iter().zip(&across).enumerate();
        let threads = threads.map(|(nth, (stops, across))| {
            let height = |stop: &StringStop| {
                let floor = floors.get(stop.floor);
                floor.map_or(0.0, |floor| floor.lane(lanes.lane(nth, stop.floor)))
            };
            thread(stops, across, height, measure.slope)
        });
        let threads = threads.collect();
        Self {
            width: room,
            height: bottom + FOOT,
            plot: Rect::new(left, HEAD, (room - left).max(0.0), bottom - HEAD),
            spans: axis.spans(plan, (bottom, room)),
            days: names::days(plan, &axis, reach),
            threads,
            floors,
        }
    }
}

/// A stop from left to right: where the thread goes through it, and how far it reaches.
#[derive(Clone, Copy)]
struct Across {
    at: f64,
    band: Option<(f64, f64)>,
}

fn thread(
    stops: &[StringStop],
    across: &[Across],
    height: impl Fn(&StringStop) -> f64,
    slope: f64,
) -> StringThread {
    let places = stops.iter().zip(across).map(|(stop, across)| {
        let y = height(stop);
        let band = |(from, until): (f64, f64)| Rect::new(from, y - TALL / 2.0, until - from, TALL);
        StringPlace {
            at: Point::new(across.at, y),
            band: across.band.map(band),
        }
    });
    let places: Vec<StringPlace> = places.collect();
    let legs = stops.iter().enumerate().flat_map(|(to, stop)| {
        let from = stop.after.iter().copied();
        from.filter_map(|from| leg((from, to), &places, slope))
            .collect::<Vec<_>>()
    });
    StringThread {
        legs: legs.collect(),
        stops: places,
    }
}

/// Handed on at once, and then flat.
fn leg((from, to): (usize, usize), places: &[StringPlace], slope: f64) -> Option<StringLeg> {
    let (start, end) = (places.get(from)?.at, places.get(to)?.at);
    let is_flat = (start.y - end.y).abs() < 0.1;
    let turn = Point::new((start.x + slope).min(end.x), end.y);
    let points = if is_flat || end.x - turn.x < 0.1 {
        vec![start, end]
    } else {
        vec![start, turn, end]
    };
    Some(StringLeg { from, to, points })
}

#[cfg(test)]
mod tests;
