//! A way in time: places as lines under each other, stops from left to right in their order,
//! and as far apart as there is time between them. What is handed on falls or rises at once;
//! where it then waits, its line lies flat.

use super::lettering::Lettering;
use super::point::Point;
use super::rect::Rect;
use super::text_line::{Anchor, Role, TextLine};
use super::wrap::wrap;

/// The least from one line to the next, in pixels.
const STEP: f64 = 46.0;
/// The least between two stops: two of them have room for what stands below every other.
const LEAST: f64 = 46.0;
/// How wide what stands below a stop may be.
const BELOW: f64 = 2.0 * LEAST - 8.0;
/// How far it goes to the side where it falls or rises.
const SLOPE: f64 = 30.0;
/// The widest a name before its line may be, where there is little room and else, and the room of
/// the figure before it.
const NAMES: [f64; 2] = [104.0, 150.0];
const FIGURE: f64 = 30.0;
/// Around the outermost stops.
const ENDS: f64 = 42.0;
/// In less room the names are smaller.
const NARROW: f64 = 560.0;
/// Under the lowest line, before what stands below the stops.
const FOOT: f64 = 30.0;
/// The lines of text below a stop that are shown.
const LINES: usize = 3;
/// How near what is written may come to a stop or another text.
const CLEAR: f64 = 14.0;

/// What is laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimetablePlan {
    /// The names of the places, from above.
    pub places: Vec<String>,
    /// The stops, in order.
    pub stops: Vec<TimedStop>,
    /// From stop to later stop, by their places in [`Self::stops`].
    pub legs: Vec<(usize, usize)>,
}

/// A stop.
#[derive(Clone, Debug, PartialEq)]
pub struct TimedStop {
    /// Which place, counted from 0.
    pub place: usize,
    /// How long after the stop before it, in any unit; 0 where that is not known.
    pub after: f64,
    /// What stands below it.
    pub below: String,
}

/// A way in time, laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timetable {
    /// Its width, which may be more than there was room for.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The width of the names; the lines begin there.
    pub names: f64,
    /// The lines of the places: from where to where, and what stands at them.
    pub lines: Vec<TimeLine>,
    /// Where the stops stand.
    pub stops: Vec<Point>,
    /// What stands below each of them, and the level it stands on: where two would meet, every
    /// other stands lower.
    pub below: Vec<Vec<TextLine>>,
    /// The corners of each leg.
    pub legs: Vec<Vec<Point>>,
}

/// The line of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeLine {
    /// Where it begins.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
    /// Where a figure of the place stands.
    pub figure: Rect,
    /// Its name.
    pub name: Vec<TextLine>,
}

/// Lays a way out in a room of this width, in pixels.
pub fn timetable(plan: &TimetablePlan, room: f64) -> Timetable {
    let letters = Letters::of(room);
    let names = letters.width(plan);
    let across = across(plan, names, room);
    let width = across.last().map_or(room, |last| (last + ENDS).max(room));
    let (middles, foot) = letters.lines(plan);
    let line = |nth: usize| middles.get(nth).copied().unwrap_or(0.0);
    let lines = plan.places.iter().zip(&middles);
    let lines = lines.map(|(name, y)| time_line(name, *y, (names, width), letters));
    let stops = plan.stops.iter().zip(&across);
    let stops: Vec<_> = stops
        .map(|(stop, x)| Point::new(*x, line(stop.place)))
        .collect();
    let below = below(plan, &across, foot);
    let lowest = below.iter().flatten().map(|it| it.baseline);
    let height = lowest.fold(foot, f64::max) + 6.0;
    let legs = plan.legs.iter();
    let legs = legs.filter_map(|(from, to)| Some(leg(*stops.get(*from)?, *stops.get(*to)?)));
    Timetable {
        width,
        height,
        names,
        lines: lines.collect(),
        legs: legs.collect(),
        stops,
        below,
    }
}

impl Timetable {
    /// Where a leg crosses the line of a place that it does not stop at; `None` where it does
    /// not.
    pub fn crossing(&self, leg: usize, place: usize) -> Option<Point> {
        let y = self.lines.get(place)?.from.y;
        let [from, to, ..] = self.legs.get(leg)?.as_slice() else {
            return None;
        };
        let share = (y - from.y) / (to.y - from.y);
        let is_between = share > 0.0 && share < 1.0;
        is_between.then(|| Point::new(from.x + share * (to.x - from.x), y))
    }

    /// A room for something beside a leg, as near to `at` as may be: free of stops, of other
    /// legs and of what is `taken`.
    pub fn beside(
        &self,
        leg: usize,
        at: Point,
        (wide, tall): (f64, f64),
        taken: &[Rect],
    ) -> Option<Rect> {
        let [from, to, ..] = self.legs.get(leg)?.as_slice() else {
            return None;
        };
        let (above, below) = (from.y.min(to.y), from.y.max(to.y));
        let down = [0.0, 0.5, -0.5, 1.0, -1.0, 1.5, -1.5];
        let spots = down.iter().flat_map(|share| {
            let y = at.y + share * STEP;
            let x = from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y);
            [x + CLEAR, x - CLEAR - wide].map(|x| Rect::new(x, y - tall / 2.0, wide, tall))
        });
        let left = self.lines.first().map_or(0.0, |line| line.from.x);
        let is_free = |spot: &Rect| {
            let near = spot.inflated(CLEAR - 2.0);
            let is_within = spot.x >= left && spot.right() <= self.width;
            let is_along = spot.y >= above && spot.bottom() <= below;
            let others = self.legs.iter().enumerate().filter(|(nth, _)| *nth != leg);
            is_within
                && is_along
                && !self.stops.iter().any(|stop| is_in(near, *stop))
                && !others
                    .into_iter()
                    .any(|(_, other)| runs_through(other, near))
                && !taken.iter().any(|other| spot.overlaps(other))
        };
        spots.into_iter().find(is_free)
    }
}

/// Whether a line runs through a room.
fn runs_through(line: &[Point], room: Rect) -> bool {
    /// How far apart the points are that are tried, in pixels.
    const APART: f64 = 4.0;
    line.windows(2).any(|two| {
        let [from, to] = two else { return false };
        let long = (to.x - from.x).hypot(to.y - from.y);
        let mut along = 0.0;
        while along <= long {
            let share = along / long.max(APART);
            let at = Point::new(
                from.x + share * (to.x - from.x),
                from.y + share * (to.y - from.y),
            );
            if is_in(room, at) {
                return true;
            }
            along += APART;
        }
        false
    })
}

fn is_in(room: Rect, at: Point) -> bool {
    room.holds(&Rect::new(at.x, at.y, 0.0, 0.0))
}

/// The letters of the names, and the widest they may be.
#[derive(Clone, Copy)]
struct Letters {
    letters: Lettering,
    most: f64,
}

impl Letters {
    fn of(room: f64) -> Self {
        let [little, most] = NAMES;
        if room < NARROW {
            Self {
                letters: Lettering::SMALL_NAME,
                most: little,
            }
        } else {
            Self {
                letters: Lettering::NAME,
                most,
            }
        }
    }

    /// How much room the names need before their lines.
    fn width(self, plan: &TimetablePlan) -> f64 {
        let lines = plan.places.iter();
        let lines = lines.flat_map(|name| wrap(name, self.letters, self.most));
        let widths = lines.map(|line| self.letters.width(&line));
        widths.fold(0.0, f64::max) + FIGURE + 8.0
    }

    /// Where the lines lie, from above, and where the lowest ends: a line is as tall as its name.
    fn lines(self, plan: &TimetablePlan) -> (Vec<f64>, f64) {
        let mut top = 0.0;
        let middles = plan.places.iter().map(|name| {
            let lines = wrap(name, self.letters, self.most);
            let tall = lines
                .iter()
                .fold(10.0, |sum, _| sum + self.letters.leading());
            let tall = tall.max(STEP);
            top += tall;
            top - tall / 2.0
        });
        (middles.collect(), top)
    }
}

/// Where the stops stand from left to right.
fn across(plan: &TimetablePlan, names: f64, room: f64) -> Vec<f64> {
    let after: Vec<f64> = plan.stops.iter().skip(1).map(|stop| stop.after).collect();
    let total: f64 = after.iter().sum();
    let least = after.iter().fold(0.0, |sum, _| sum + LEAST);
    let rest = (room - names - 2.0 * ENDS - least).max(0.0);
    let mut x = names + ENDS;
    let mut all: Vec<_> = plan.stops.first().map(|_| x).into_iter().collect();
    let count = after.iter().fold(0.0, |sum, _| sum + 1.0);
    for time in after {
        let share = if total > 0.0 {
            time / total
        } else {
            1.0 / count
        };
        x += LEAST + rest * share;
        all.push(x);
    }
    all
}

fn time_line(name: &str, y: f64, (names, width): (f64, f64), letters: Letters) -> TimeLine {
    let Letters { letters, most } = letters;
    let texts = wrap(name, letters, most);
    let leading = letters.leading();
    let tall = texts.iter().skip(1).fold(0.0, |sum, _| sum + leading);
    let mut baseline = y + letters.size * 0.34 - tall / 2.0;
    let name = texts.into_iter().map(|text| {
        let written = TextLine {
            x: FIGURE,
            baseline,
            text,
            role: Role::Title,
            anchor: Anchor::Start,
            lettering: letters,
        };
        baseline += leading;
        written
    });
    TimeLine {
        from: Point::new(names, y),
        to: Point::new(width, y),
        figure: Rect::new(0.0, y - 6.0, FIGURE - 8.0, 12.0),
        name: name.collect(),
    }
}

/// What stands below the stops. Where two would meet the second stands lower.
fn below(plan: &TimetablePlan, across: &[f64], foot: f64) -> Vec<Vec<TextLine>> {
    let leading = Lettering::SMALL.leading();
    let lower = leading * f64::from(u32::try_from(LINES).unwrap_or(1)) + 6.0;
    let mut ends = [f64::MIN; 2];
    let stops = plan.stops.iter().zip(across);
    let texts = stops.map(|(stop, x)| {
        let mut lines = wrap(&stop.below, Lettering::SMALL, BELOW);
        lines.truncate(LINES);
        let wide = lines
            .iter()
            .map(|line| Lettering::SMALL.width(line))
            .fold(0.0, f64::max);
        let [upper, _] = ends;
        let level = usize::from(x - wide / 2.0 < upper + 6.0);
        if let Some(end) = ends.get_mut(level) {
            *end = x + wide / 2.0;
        }
        let mut baseline = foot + FOOT + if level == 0 { 0.0 } else { lower };
        let lines = lines.into_iter().map(|text| {
            let line = TextLine {
                x: *x,
                baseline,
                text,
                role: Role::Note,
                anchor: Anchor::Middle,
                lettering: Lettering::SMALL,
            };
            baseline += leading;
            line
        });
        lines.collect()
    });
    texts.collect()
}

/// Handed on at once, and then flat.
fn leg(from: Point, to: Point) -> Vec<Point> {
    let is_level = (from.y - to.y).abs() < 0.1;
    let turn = Point::new((from.x + SLOPE).min(to.x), to.y);
    if is_level || to.x - turn.x < 0.1 {
        return vec![from, to];
    }
    vec![from, turn, to]
}

#[cfg(test)]
#[path = "timetable_tests.rs"]
mod tests;
