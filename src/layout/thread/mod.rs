//! The ways of cases over a road: threads.
//!
//! A [`Weaver`] finds them one after another. Those it found first lie best. Each is a line of
//! upright and level parts that
//!
//! - keeps 12 px away from everything it does not visit, and off every word;
//! - runs 8 px or more beside any other thread, and begins and ends 14 px from others;
//! - goes by the outer side of the lanes it has a way on, and over white ground where it has
//!   none: there it crosses the kerb at a right angle.
//!
//! One may be broader than others, where its breadth says something; then all of this holds
//! for its edges.
//!
//! Among the lines that hold to this the cheapest is chosen: short, with few bends and few
//! crossings. Where none does, there is no thread, and whoever asked can say so.

mod ground;
mod knot;
mod known;
mod lines;
mod mark;
mod port;
mod search;
mod stands;
mod tag;

use super::road::Road;
use super::{Point, Rect};
use ground::{Ground, is_outside};
use known::Known;
use port::{Heading, Port};
use search::{Found, Search, Taken};
use stands::{End, Stands};

/// How broad a thread is that says nothing by its breadth, in pixels.
pub const PLAIN: f64 = 4.0;
/// The room such threads want at the outer side of every lane.
pub const TRACK: f64 = 24.0;

/// From what to what a thread goes, by their keys.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ends<'a> {
    /// Where it begins.
    pub from: &'a str,
    /// Where it ends.
    pub to: &'a str,
    /// The keys of the ways it goes by; none where the road has no way for it.
    pub along: &'a [String],
    /// Whether a number stands where it begins.
    pub numbered: bool,
    /// How broad it is, in pixels; no less than [`PLAIN`] is kept free for it.
    pub breadth: f64,
}

/// A thread at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// Its corners, from its beginning to its end.
    pub points: Vec<Point>,
    /// How broad it is.
    pub breadth: f64,
    /// Whether the road has a way for it.
    pub on_road: bool,
    /// Where it goes over the kerb.
    pub over_kerb: Vec<Point>,
    /// Where its number stands, if it has one.
    pub number: Option<Point>,
}

/// Finds threads over one road.
#[derive(Clone, Debug)]
pub struct Weaver<'r> {
    road: &'r Road,
    /// What ways to all houses call their floor.
    houses: String,
    stands: Stands,
    ground: Ground,
    taken: Vec<Taken>,
    /// What the search before knew; its room serves the next.
    known: Known,
    ports: Vec<Port>,
    /// The straight parts of all threads, as rectangles without width or height.
    parts: Vec<Rect>,
    /// The middles of the numbers.
    knots: Vec<Point>,
    /// The labels and discs.
    tags: Vec<Rect>,
}

impl<'r> Weaver<'r> {
    /// Over a road, for threads between what has these keys. A thread to the floor of the
    /// houses, by its key, goes to any of them.
    pub fn new<'k>(road: &'r Road, houses: &str, keys: impl IntoIterator<Item = &'k str>) -> Self {
        let stands = Stands::of(road);
        let keys = keys.into_iter();
        let visited: Vec<_> = keys.filter_map(|key| stands.end(key, houses)).collect();
        let ground = Ground::of(road, &stands, &visited);
        Self {
            road,
            houses: houses.to_owned(),
            taken: vec![Taken::default(); ground.len()],
            known: Known::default(),
            stands,
            ground,
            ports: Vec::new(),
            parts: Vec::new(),
            knots: Vec::new(),
            tags: Vec::new(),
        }
    }

    fn end(&self, key: &str) -> Option<End> {
        self.stands.end(key, &self.houses)
    }

    /// Whether two stand in one house or frame, or are the same: no thread goes between them.
    pub fn together(&self, from: &str, to: &str) -> bool {
        let both = self.end(from).zip(self.end(to));
        both.is_some_and(|(from, to)| from.stands.iter().any(|it| to.stands.contains(it)))
    }

    /// A thread, if there is room for it; none between what stands [together](Self::together).
    pub fn thread(&mut self, ends: Ends<'_>) -> Option<Thread> {
        let (from, to) = (self.end(ends.from)?, self.end(ends.to)?);
        if self.together(ends.from, ends.to) {
            return None;
        }
        let lanes = self.road.lanes.iter().enumerate();
        let own = lanes.filter(|(_, lane)| lane.ways.iter().any(|way| ends.along.contains(way)));
        let lanes: Vec<_> = own.map(|(nth, _)| nth).collect();
        let both = [&from, &to].into_iter();
        let visited: Vec<_> = both.flat_map(|it| it.stands.iter().copied()).collect();
        let search = Search {
            ground: &self.ground,
            taken: &self.taken,
            from: &from,
            to: &to,
            visited: &visited,
            lanes: &lanes,
            ports: &self.ports,
            numbered: ends.numbered,
            beyond: beyond(ends.breadth),
        };
        let found = search.run(&mut self.known)?;
        let points = self.keep(&found, beyond(ends.breadth));
        let number = ends.numbered.then(|| knot::at_port(&found.begins));
        self.knots.extend(number);
        Some(Thread {
            over_kerb: self.over_kerb(&points),
            points,
            breadth: ends.breadth,
            on_road: !lanes.is_empty(),
            number,
        })
    }

    /// Takes the places of a thread that was found; answers its corners.
    fn keep(&mut self, found: &Found, beyond: f64) -> Vec<Point> {
        let mut points = vec![found.begins.at];
        for (nth, (place, heading)) in found.places.iter().enumerate() {
            let next = found.places.get(nth + 1);
            let next = next.map_or(found.ends.heading, |(_, heading)| *heading);
            if let Some(taken) = self.taken.get_mut(*place) {
                taken.run(heading.axis());
                taken.run(next.axis());
            }
            if beyond > 0.0 {
                self.keep_beside(*place, [*heading, next], beyond);
            }
            if next != *heading {
                points.push(self.ground.point(*place));
            }
        }
        points.push(found.ends.at);
        let next = points.iter().skip(1);
        let parts = points.iter().zip(next);
        self.parts
            .extend(parts.map(|(a, b)| Rect::spanning(*a, *b).inflated(beyond)));
        self.ports.extend([found.begins, found.ends]);
        points
    }

    /// Takes the places that a broad thread covers, and those so near that another would run
    /// too near to it.
    fn keep_beside(&mut self, place: usize, headings: [Heading; 2], beyond: f64) {
        let [coming, going] = headings;
        let reach = beyond + lines::APART - 0.1;
        for heading in headings {
            for beside in self.ground.section((place, heading), reach, false) {
                if let Some(taken) = self.taken.get_mut(beside) {
                    taken.close(heading.axis());
                }
            }
        }
        if coming != going {
            let at = self.ground.point(place);
            for near in self.ground.square(at, reach, false) {
                if let Some(taken) = self.taken.get_mut(near) {
                    taken.close(0);
                    taken.close(1);
                }
            }
        }
    }

    /// Where a line goes over the kerb.
    fn over_kerb(&self, points: &[Point]) -> Vec<Point> {
        let Some(top) = self.road.kerb.first() else {
            return Vec::new();
        };
        let ends = self.road.kerb.last().copied().unwrap_or(*top);
        let crossing = |(a, b): (&Point, &Point)| {
            let (out_a, out_b) = (is_outside(self.road, *a), is_outside(self.road, *b));
            (out_a != out_b).then(|| {
                if (a.y - b.y).abs() < 0.01 {
                    Point::new(top.x, a.y)
                } else {
                    Point::new(a.x, ends.y)
                }
            })
        };
        let next = points.iter().skip(1);
        points.iter().zip(next).filter_map(crossing).collect()
    }
}

/// How far a thread reaches beyond one that is plain, at each side.
fn beyond(breadth: f64) -> f64 {
    ((breadth - PLAIN) / 2.0).max(0.0)
}
