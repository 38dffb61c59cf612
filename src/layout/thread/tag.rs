//! Where what is said of a thread stands beside it.

use super::ground::{AWAY, letters};
use super::{Thread, Weaver, beyond};
use crate::layout::{Point, Rect};

/// From a thread to what is said of it, in pixels.
const BESIDE: f64 = 6.0;
/// Half the width of a number with its ring.
const KNOT: f64 = 12.0;

impl Weaver<'_> {
    /// A place of this width and height beside a thread, if there is one; the nearest to its
    /// end, where one sees what it comes to.
    pub fn tag(&mut self, thread: &Thread, size: (f64, f64)) -> Option<Rect> {
        let free = |rect: &Rect| self.has_room(rect, &[]) && !self.is_on_lane(rect);
        let place = places(thread, size).find(free)?;
        self.tags.push(place);
        Some(place)
    }

    /// A place for how many a thread stands for: on it where it is broad enough, else beside
    /// it, also in a lane where nothing else is, else on it nevertheless.
    pub fn count(&mut self, thread: &Thread, size: (f64, f64)) -> Option<Rect> {
        let own: Vec<Rect> = parts(thread).map(|(_, part)| part).collect();
        let on = || on_it(thread, size).find(|rect| self.has_room(rect, &own));
        let free = |rect: &Rect| !self.is_on_arrow(rect) && self.has_room(rect, &[]);
        let beside = || places(thread, size).find(free);
        let place = if size.0 < thread.breadth {
            on().or_else(beside)
        } else {
            beside().or_else(on)
        };
        let place = place?;
        self.tags.push(place);
        Some(place)
    }

    /// Whether nothing is there, but for these parts of threads.
    fn has_room(&self, rect: &Rect, but: &[Rect]) -> bool {
        let canvas = Rect::new(0.0, 0.0, self.road.width, self.road.height);
        let knot = |at: &Point| Rect::new(at.x - KNOT, at.y - KNOT, 2.0 * KNOT, 2.0 * KNOT);
        let kerb = self.road.kerb.iter().zip(self.road.kerb.iter().skip(1));
        let mut kerb = kerb.map(|(a, b)| Rect::spanning(*a, *b).inflated(AWAY / 3.0));
        let others = self.parts.iter().filter(|it| !but.contains(it));
        canvas.holds(rect)
            && !self
                .stands
                .all
                .iter()
                .any(|it| it.rect.inflated(2.0).overlaps(rect))
            && !others.into_iter().any(|it| it.inflated(3.0).overlaps(rect))
            && !self.knots.iter().any(|it| knot(it).overlaps(rect))
            && !self.tags.iter().any(|it| it.inflated(2.0).overlaps(rect))
            && !kerb.any(|it| it.overlaps(rect))
            && !letters(self.road).any(|line| line.bounds().overlaps(rect))
    }

    fn is_on_lane(&self, rect: &Rect) -> bool {
        self.road.lanes.iter().any(|it| it.rect.overlaps(rect))
    }

    fn is_on_arrow(&self, rect: &Rect) -> bool {
        let arrows = self.road.signs.iter().map(|it| it.arrow);
        let mut arrows = arrows.map(|(from, to)| Rect::spanning(from, to).inflated(AWAY / 2.0));
        arrows.any(|it| it.overlaps(rect))
    }
}

/// The straight parts of a thread from its end to its beginning, each with what it covers.
fn parts(thread: &Thread) -> impl Iterator<Item = ((Point, Point), Rect)> {
    let beyond = beyond(thread.breadth);
    let starts = thread.points.iter().rev().skip(1);
    let parts = thread.points.iter().rev().zip(starts);
    parts.map(move |(end, start)| {
        let part = Rect::spanning(*start, *end).inflated(beyond);
        ((*start, *end), part)
    })
}

/// The places beside a thread, from its end to its beginning.
fn places(thread: &Thread, (width, height): (f64, f64)) -> impl Iterator<Item = Rect> {
    let far = BESIDE + beyond(thread.breadth);
    parts(thread).flat_map(move |((start, end), _)| beside((start, end), far, (width, height)))
}

/// The places on a thread, the middles of its parts first.
fn on_it(thread: &Thread, (width, height): (f64, f64)) -> impl Iterator<Item = Rect> {
    let steps = [0.5, 0.375, 0.625, 0.25, 0.75].into_iter();
    parts(thread).flat_map(move |((start, end), _)| {
        steps.clone().map(move |part| {
            let x = end.x + (start.x - end.x) * part;
            let y = end.y + (start.y - end.y) * part;
            Rect::new(x - width / 2.0, y - height / 2.0, width, height)
        })
    })
}

/// The places at both sides of a straight part, from its end to its start.
fn beside((start, end): (Point, Point), far: f64, (width, height): (f64, f64)) -> Vec<Rect> {
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
                Rect::new(at.x - far - width, y, width, height),
                Rect::new(at.x + far, y, width, height),
            ]
        } else {
            let x = at.x - width / 2.0;
            [
                Rect::new(x, at.y - far - height, width, height),
                Rect::new(x, at.y + far, width, height),
            ]
        }
    });
    places.collect()
}
