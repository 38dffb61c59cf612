//! Where what is said of a thread stands beside it.

use super::ground::{AWAY, letters};
use super::{Thread, Weaver};
use crate::layout::{Point, Rect};

/// From a thread to what is said of it, in pixels.
const BESIDE: f64 = 6.0;
/// Half the width of a number with its ring.
const KNOT: f64 = 12.0;

impl Weaver<'_> {
    /// A place of this width and height beside a thread, if there is one; the nearest to its
    /// end, where one sees what it comes to.
    pub fn tag(&mut self, thread: &Thread, (width, height): (f64, f64)) -> Option<Rect> {
        let ends: Vec<_> = thread.points.iter().rev().collect();
        let parts = ends.iter().zip(ends.iter().skip(1));
        let places = parts.flat_map(|(end, start)| beside(**start, **end, (width, height)));
        let place = places.into_iter().find(|rect| self.has_room(rect))?;
        self.tags.push(place);
        Some(place)
    }

    fn has_room(&self, rect: &Rect) -> bool {
        let canvas = Rect::new(0.0, 0.0, self.road.width, self.road.height);
        let knot = |at: &Point| Rect::new(at.x - KNOT, at.y - KNOT, 2.0 * KNOT, 2.0 * KNOT);
        let kerb = self.road.kerb.iter().zip(self.road.kerb.iter().skip(1));
        let mut kerb = kerb.map(|(a, b)| Rect::spanning(*a, *b).inflated(AWAY / 3.0));
        canvas.holds(rect)
            && !self
                .stands
                .all
                .iter()
                .any(|it| it.rect.inflated(2.0).overlaps(rect))
            && !self.parts.iter().any(|it| it.inflated(3.0).overlaps(rect))
            && !self.knots.iter().any(|it| knot(it).overlaps(rect))
            && !self.tags.iter().any(|it| it.inflated(2.0).overlaps(rect))
            && !kerb.any(|it| it.overlaps(rect))
            && !self.road.lanes.iter().any(|it| it.rect.overlaps(rect))
            && !letters(self.road).any(|line| line.bounds().overlaps(rect))
    }
}

/// The places at both sides of a straight part, from its end to its start.
fn beside(start: Point, end: Point, (width, height): (f64, f64)) -> Vec<Rect> {
    let upright = (start.x - end.x).abs() < 0.01;
    let steps = (0..12_u8).map(|nth| f64::from(nth) / 12.0);
    let places = steps.flat_map(|part| {
        let at = Point::new(
            end.x + (start.x - end.x) * part,
            end.y + (start.y - end.y) * part,
        );
        if upright {
            let y = at.y - height / 2.0;
            [
                Rect::new(at.x - BESIDE - width, y, width, height),
                Rect::new(at.x + BESIDE, y, width, height),
            ]
        } else {
            let x = at.x - width / 2.0;
            [
                Rect::new(x, at.y - BESIDE - height, width, height),
                Rect::new(x, at.y + BESIDE, width, height),
            ]
        }
    });
    places.collect()
}
