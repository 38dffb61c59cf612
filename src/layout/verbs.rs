//! Where the word of a link is set.

use super::lettering::Lettering;
use super::link::{Direction, Link};
use super::point::Point;
use super::rect::Rect;
use super::segment::Segment;
use super::shape::Shape;
use super::text_line::{Anchor, Role, TextLine};

/// Between a line and the word beside it.
const ASIDE: f64 = 9.0;
/// How far in from the left edge a line has no room for words outside it.
const EDGE: f64 = 130.0;

/// Everything a word must not cover.
pub(super) struct Taken {
    pub(super) canvas: Rect,
    /// Boxes, and texts that are set already.
    pub(super) rects: Vec<Rect>,
    /// Every part of every line.
    pub(super) parts: Vec<Segment>,
}

impl Taken {
    /// A place beside the line of `link` where its verb covers nothing: in one of the `gaps`
    /// between the floors, first where the line begins.
    pub(super) fn verb(
        &self,
        link: &Link,
        points: &[Point],
        shape: Shape,
        gaps: &[(f64, f64)],
    ) -> Option<TextLine> {
        let text = link.verb.clone()?;
        let beside = Segment::all(points)
            .filter(Segment::is_upright)
            .flat_map(|part| levels(&part, gaps))
            .flat_map(|at| sides(link.direction, shape, at.x).map(|side| beside(at, side)));
        let along = Segment::all(points)
            .filter(|part| !part.is_upright())
            .flat_map(|part| along(&part));
        beside
            .chain(along)
            .map(|(x, baseline, anchor)| TextLine {
                x,
                baseline,
                text: text.clone(),
                role: Role::Verb,
                anchor,
                lettering: Lettering::verb(),
            })
            .find(|line| self.is_free(line))
    }

    fn is_free(&self, line: &TextLine) -> bool {
        let bounds = line.bounds();
        let room = bounds.inflated(2.5);
        self.canvas.holds(&bounds)
            && !self.rects.iter().any(|rect| rect.overlaps(&room))
            && !self
                .parts
                .iter()
                .any(|part| part.rect().inflated(0.1).overlaps(&room))
    }
}

/// In the wide shape the words stand outside the traffic, in the narrow one inside it; at the
/// left edge there is no outside.
fn sides(direction: Direction, shape: Shape, x: f64) -> [Anchor; 2] {
    match (direction, shape) {
        (Direction::Up, Shape::Wide) if x > EDGE => [Anchor::End, Anchor::Start],
        (Direction::Down, Shape::Narrow) => [Anchor::End, Anchor::Start],
        _ => [Anchor::Start, Anchor::End],
    }
}

/// The middles of the stretches of an upright part that lie in a gap, and some more around
/// each, from where the line begins.
fn levels(part: &Segment, gaps: &[(f64, f64)]) -> Vec<Point> {
    let rect = part.rect();
    let mut middles: Vec<f64> = gaps
        .iter()
        .map(|(top, bottom)| (top.max(rect.y), bottom.min(rect.bottom())))
        .filter(|(top, bottom)| bottom - top >= 12.0)
        .map(|(top, bottom)| f64::midpoint(top, bottom))
        .collect();
    if part.from.y > part.to.y {
        middles.reverse();
    }
    let offsets = [0.0, -5.0, 5.0, -10.0, 10.0, -16.0, 16.0];
    let around = |y: f64| offsets.map(|by| Point::new(rect.x, y + by));
    middles.into_iter().flat_map(around).collect()
}

fn beside(at: Point, anchor: Anchor) -> (f64, f64, Anchor) {
    let baseline = at.y + 4.0;
    match anchor {
        Anchor::End => (at.x - ASIDE, baseline, anchor),
        _ => (at.x + ASIDE, baseline, anchor),
    }
}

/// Above and below a level part: at its middle and at both its ends.
fn along(part: &Segment) -> [(f64, f64, Anchor); 6] {
    let rect = part.rect();
    let (above, below) = (rect.y - 7.0, rect.y + 15.0);
    let (left, right) = (rect.x + 4.0, rect.right() - 4.0);
    [
        (rect.centre().x, above, Anchor::Middle),
        (rect.centre().x, below, Anchor::Middle),
        (left, above, Anchor::Start),
        (left, below, Anchor::Start),
        (right, above, Anchor::End),
        (right, below, Anchor::End),
    ]
}
