//! The lines that can go straight up and down, side by side.

use std::collections::BTreeMap;

use super::end::End;
use super::grid::as_number;
use super::ground::Ground;
use super::link::{Direction, Link};
use super::point::Point;
use super::segment::Segment;
use super::shape::Shape;

/// Between two straight lines that join the same two boxes.
const ABREAST: f64 = 18.0;
/// How much further than it must a straight line stays away from the boxes it passes.
const ROOMY: f64 = 6.0;
/// Two edges that face each other along at least this much have a left and a right side.
const BROAD: f64 = 200.0;
/// Where the outermost lines of the narrow shape run.
const STREET: (f64, f64) = (38.0, 302.0);

/// The links between the same two ends, the ends with the upper one first.
pub(super) struct Bundle<'a> {
    pub(super) upper: End,
    pub(super) lower: End,
    pub(super) links: Vec<&'a Link>,
}

impl Bundle<'_> {
    /// Places for all links of the bundle as straight lines, if there is room for them.
    pub(super) fn straight(
        &mut self,
        ground: &Ground,
        shape: Shape,
        drawn: &[Segment],
    ) -> BTreeMap<String, Vec<Point>> {
        let from = self.upper.across.0.max(self.lower.across.0);
        let to = self.upper.across.1.min(self.lower.across.1);
        let abreast = ABREAST * as_number(self.links.len() - 1);
        if self.upper.rect.bottom() > self.lower.rect.y || to - from < abreast {
            return BTreeMap::new();
        }
        self.links.sort_by_key(|link| (link.direction, &link.key));
        let wished = if to - from >= BROAD {
            self.at_the_sides(shape, from, to)
        } else {
            self.in_the_middle(from, to)
        };
        let open = |x: f64, air: f64| {
            let line = self.line(x);
            (from - 0.01..=to + 0.01).contains(&x)
                && ground.is_clear(&line, &self.upper, &self.lower, air)
                && ground.spares_texts(&line)
                && !drawn
                    .iter()
                    .any(|part| part.crowds(&line) || meets(part, &line))
        };
        let find =
            |air| shifts(to - from).find(|shift| wished.iter().all(|x| open(x + shift, air)));
        let Some(shift) = find(ROOMY) else {
            return BTreeMap::new();
        };
        let places = self.links.iter().zip(wished);
        places
            .map(|(link, x)| (link.key.clone(), self.points(link, x + shift)))
            .collect()
    }

    /// Up from a fifth of the way, down at a fifth before the end, all else in between.
    fn at_the_sides(&self, shape: Shape, from: f64, to: f64) -> Vec<f64> {
        let (left, right) = match shape {
            Shape::Wide => (
                ((from + (to - from) * 0.19) / 10.0).round() * 10.0,
                ((to - (to - from) * 0.21) / 10.0).round() * 10.0,
            ),
            Shape::Narrow => (from.max(STREET.0), to.min(STREET.1)),
        };
        let count = |direction| {
            self.links
                .iter()
                .filter(|l| l.direction == direction)
                .count()
        };
        let (mut up, mut aside) = (left, f64::midpoint(left, right));
        let downs = as_number(count(Direction::Down).saturating_sub(1));
        let mut down = right - downs * ABREAST;
        let place = |link: &&Link| {
            let next = match link.direction {
                Direction::Up => &mut up,
                Direction::Sideways => &mut aside,
                Direction::Down => &mut down,
            };
            *next += ABREAST;
            *next - ABREAST
        };
        self.links.iter().map(place).collect()
    }

    /// Side by side over the middle of the shorter edge.
    fn in_the_middle(&self, from: f64, to: f64) -> Vec<f64> {
        let shorter = if self.upper.rect.width < self.lower.rect.width {
            &self.upper
        } else {
            &self.lower
        };
        let half = ABREAST * as_number(self.links.len() - 1) / 2.0;
        let middle = shorter.rect.centre().x.max(from + half).min(to - half);
        let places = (0..self.links.len()).map(as_number);
        places.map(|at| middle - half + at * ABREAST).collect()
    }

    fn line(&self, x: f64) -> Segment {
        Segment {
            from: Point::new(x, self.upper.rect.bottom()),
            to: Point::new(x, self.lower.rect.y),
        }
    }

    fn points(&self, link: &Link, x: f64) -> Vec<Point> {
        let Segment { from, to } = self.line(x);
        if link.from == self.upper.key {
            vec![from, to]
        } else {
            vec![to, from]
        }
    }
}

/// How far all lines may be moved to either side, the least first.
fn shifts(most: f64) -> impl Iterator<Item = f64> {
    let steps = std::iter::successors(Some(0.0), |by| Some(by + 6.0));
    steps
        .take_while(move |by| *by <= most)
        .flat_map(|by| [by, -by])
}

/// Whether a level part lies across an upright line.
fn meets(part: &Segment, line: &Segment) -> bool {
    let (part, line) = (part.rect(), line.rect());
    part.x < line.x && line.x < part.right() && line.y < part.y && part.y < line.bottom()
}
