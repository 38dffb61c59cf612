//! [`Ground`].

use super::end::End;
use super::obstacle::Obstacle;
use super::rect::Rect;
use super::segment::Segment;

/// What lines are drawn on: where they can go, and what they must go around.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ground {
    pub(super) width: f64,
    pub(super) height: f64,
    /// The left and right edge of the boxes on the floors; outside it only lanes are followed.
    pub(super) boxes: (f64, f64),
    /// Where the side begins.
    pub(super) side: f64,
    pub(super) obstacles: Vec<Obstacle>,
    /// Texts that lines leave alone if they can.
    pub(super) texts: Vec<Rect>,
    /// The open stretches between the boxes of neighbouring floors, as top and bottom.
    pub(super) gaps: Vec<(f64, f64)>,
    pub(super) left_lanes: Vec<f64>,
    pub(super) right_lanes: Vec<f64>,
}

impl Ground {
    /// What a line between the two ends must go around: everything but the two themselves and
    /// what holds either of them.
    pub(super) fn between<'g>(
        &'g self,
        from: &'g End,
        to: &'g End,
    ) -> impl Iterator<Item = &'g Obstacle> {
        let holds = |o: &Obstacle| o.hollow && (o.rect.holds(&from.rect) || o.rect.holds(&to.rect));
        let is_end = |o: &Obstacle| o.key == from.key || o.key == to.key;
        let inside = |o: &Obstacle| from.rect.holds(&o.rect) || to.rect.holds(&o.rect);
        self.obstacles
            .iter()
            .filter(move |o| !is_end(o) && !holds(o) && !inside(o))
    }

    /// Whether a straight part comes no nearer than `air` beyond what is needed to anything it
    /// must go around.
    pub(super) fn is_clear(&self, part: &Segment, from: &End, to: &End, air: f64) -> bool {
        let mut around = self.between(from, to);
        !around.any(|o| crosses(&o.rect.inflated(o.air + air), part))
    }

    /// Whether a straight part runs over no text.
    pub(super) fn spares_texts(&self, part: &Segment) -> bool {
        !self.texts.iter().any(|text| crosses(text, part))
    }

    /// The levels in the middle of each gap and on both sides of it, with their distance from
    /// the middle.
    pub(super) fn levels(&self) -> impl Iterator<Item = (f64, f64)> {
        self.gaps.iter().flat_map(|(top, bottom)| {
            let (middle, half) = (f64::midpoint(*top, *bottom), (bottom - top) / 2.0 - 7.5);
            let steps = std::iter::successors(Some(0.0), |by| Some(by + super::segment::APART));
            steps
                .take_while(move |by| *by <= half.max(0.0))
                .flat_map(move |by| [(middle - by, by), (middle + by, by)])
        })
    }

    /// Whether an upright line at `x` may run beside a box: not along the edges of the floors,
    /// where the lanes are.
    pub(super) fn is_inside(&self, x: f64) -> bool {
        let (left, right) = self.boxes;
        (left..=right).contains(&x) || x >= self.side
    }
}

/// Whether a straight part runs through the inside of `rect`.
fn crosses(rect: &Rect, part: &Segment) -> bool {
    let part = part.rect();
    let across = part.x < rect.right() && rect.x < part.right();
    let down = part.y < rect.bottom() && rect.y < part.bottom();
    let between = |low: f64, at: f64, high: f64| low < at && at < high;
    across && between(rect.y, part.y, rect.bottom())
        || down && between(rect.x, part.x, rect.right())
}
