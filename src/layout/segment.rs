//! [`Segment`].

use super::point::Point;
use super::rect::Rect;

/// How near two lines may run beside each other.
pub(super) const APART: f64 = 7.0;

/// One straight part of a line, upright or level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Segment {
    pub(super) from: Point,
    pub(super) to: Point,
}

impl Segment {
    /// The straight parts between `points`.
    pub(super) fn all(points: &[Point]) -> impl Iterator<Item = Self> {
        let rest = points.iter().skip(1);
        points.iter().zip(rest).map(|(from, to)| Self {
            from: *from,
            to: *to,
        })
    }

    pub(super) fn is_upright(&self) -> bool {
        (self.from.x - self.to.x).abs() < 0.01
    }

    /// The part as a rectangle without width or without height.
    pub(super) fn rect(&self) -> Rect {
        Rect::spanning(self.from, self.to)
    }

    /// Whether the two run beside each other nearer than lines may.
    pub(super) fn crowds(&self, other: &Self) -> bool {
        let near = APART - 0.1;
        let (a, b) = (self.rect(), other.rect());
        if self.is_upright() != other.is_upright() {
            return false;
        }
        let a = if self.is_upright() {
            Rect::new(a.x - near, a.y, 2.0 * near, a.height)
        } else {
            Rect::new(a.x, a.y - near, a.width, 2.0 * near)
        };
        a.overlaps(&b)
    }
}

/// The same line without the corners where it goes straight on.
pub(super) fn simplified(points: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for &point in points {
        if let [.., before, last] = kept.as_slice() {
            let upright = (before.x - last.x).abs() < 0.01 && (last.x - point.x).abs() < 0.01;
            let level = (before.y - last.y).abs() < 0.01 && (last.y - point.y).abs() < 0.01;
            if upright || level {
                kept.pop();
            }
        }
        let same = |last: &Point| (last.x - point.x).abs() + (last.y - point.y).abs() < 0.01;
        if !kept.last().is_some_and(same) {
            kept.push(point);
        }
    }
    kept
}
