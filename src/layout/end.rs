//! [`End`] and [`Edge`].

use super::link::Direction;
use super::point::Point;
use super::rect::Rect;

/// What a line begins or ends at.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct End {
    pub(super) key: String,
    pub(super) rect: Rect,
    /// Between which x a line may meet the upper and lower edge.
    pub(super) across: (f64, f64),
    /// Between which y a line may meet the left and right edge.
    pub(super) down: (f64, f64),
    /// How near a line may come that does not end here.
    pub(super) air: f64,
}

/// The edges of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Top,
    Bottom,
    Left,
    Right,
}

/// What is further up or down than this may well be met from the side.
const FAR: f64 = 180.0;
/// The distance between the places a line is offered along an edge.
const STEP: f64 = 18.0;

impl End {
    /// An end whose corners are `rounding` units too round to meet.
    pub(super) fn new(key: &str, rect: Rect, rounding: f64, air: f64) -> Self {
        let across = rounding.max(10.0).min(rect.width / 4.0);
        let down = (rect.height * 0.3).min(10.0);
        Self {
            key: key.to_owned(),
            rect,
            across: (rect.x + across, rect.right() - across),
            down: (rect.y + down, rect.bottom() - down),
            air,
        }
    }

    /// The same end with the outermost place on its wide edges left to the other direction.
    pub(super) fn beside_traffic(mut self, direction: Direction) -> Self {
        let (left, right) = self.across;
        if right - left > 3.0 * STEP {
            match direction {
                Direction::Up => self.across.1 -= STEP,
                Direction::Down => self.across.0 += STEP,
                Direction::Sideways => {}
            }
        }
        self
    }

    /// Places along the upper and lower edge, from the middle outward.
    pub(super) fn ports_across(&self) -> Vec<f64> {
        ports(self.rect.centre().x, self.across, STEP)
    }

    /// Places along the left and right edge.
    pub(super) fn ports_down(&self) -> Vec<f64> {
        ports(self.rect.centre().y, self.down, STEP / 2.0)
    }

    /// The point of `edge` that a line at `at` meets.
    pub(super) fn on(&self, edge: Edge, at: f64) -> Point {
        match edge {
            Edge::Top => Point::new(at, self.rect.y),
            Edge::Bottom => Point::new(at, self.rect.bottom()),
            Edge::Left => Point::new(self.rect.x, at),
            Edge::Right => Point::new(self.rect.right(), at),
        }
    }

    /// What it costs to meet `edge` on the way to or from `other`: nothing on the side that
    /// faces it, most on the side that turns away.
    pub(super) fn reluctance(&self, edge: Edge, other: &Self) -> f64 {
        let below = other.rect.y >= self.rect.bottom();
        let above = other.rect.bottom() <= self.rect.y;
        let right = other.rect.x >= self.rect.right();
        let left = other.rect.right() <= self.rect.x;
        match edge {
            Edge::Top if above => 0.0,
            Edge::Bottom if below => 0.0,
            Edge::Left if left && !above && !below => 0.0,
            Edge::Right if right && !above && !below => 0.0,
            Edge::Left | Edge::Right if above || below => {
                let apart =
                    (other.rect.y - self.rect.bottom()).max(self.rect.y - other.rect.bottom());
                if apart > FAR { 60.0 } else { 170.0 }
            }
            Edge::Top | Edge::Bottom if above || below => 160.0,
            _ => 40.0,
        }
    }
}

fn ports(middle: f64, (from, to): (f64, f64), step: f64) -> Vec<f64> {
    let half = (to - middle).max(middle - from);
    let steps = std::iter::successors(Some(0.0), |by| Some(by + step)).take_while(|by| *by <= half);
    let both = steps.flat_map(|by| [middle - by, middle + by]);
    both.filter(|at| (from..=to).contains(at)).collect()
}
