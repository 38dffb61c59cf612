//! Where the number of a step stands that no thread leaves.

use super::port::Port;
use super::{Weaver, ground};
use crate::layout::{Point, Rect};

/// Half the width of a number with its ring, in pixels.
const HALF: f64 = 11.0;
/// And of the present step's, which is larger; no name is under it.
const HALF_NOW: f64 = 13.0;
/// From the edge to the number of a thread that begins there.
const OUT: f64 = 7.5;
/// How far outside a corner a number stands there.
const CORNER: f64 = 4.0;
/// How high a roof is at most.
const ROOF: f64 = 34.0;
/// From the ends of a box to the first number in it.
const IN: f64 = 18.0;

/// The number of a thread, where that begins.
pub(super) fn at_port(port: &Port) -> Point {
    port.heading.from(port.at, OUT)
}

impl Weaver<'_> {
    /// A place for a number at what has this key: in it where there is room beside its name,
    /// else on its edge; from the left.
    pub fn knot(&mut self, key: &str) -> Option<Point> {
        let end = self.end(key)?;
        let mut places: Vec<Point> = Vec::new();
        for (rect, roofed) in &end.rects {
            places.extend(inside(rect, end.aim.y));
            places.extend(on_edges(rect, *roofed));
        }
        let apart = |at: &&Point| {
            let mut others = self.knots.iter();
            !others.any(|it| (it.x - at.x).hypot(it.y - at.y) < 2.0 * HALF)
        };
        let covered = |at: &Point| around(at, HALF_NOW);
        let free = |at: &&Point| self.is_free(&covered(at));
        let beside_words = |at: &&Point| apart(at) && !self.is_written(&covered(at));
        let at = places
            .iter()
            .find(free)
            .or_else(|| places.iter().find(beside_words))
            .or_else(|| places.iter().find(apart))
            .or_else(|| places.first())
            .copied()?;
        self.knots.push(at);
        Some(at)
    }

    /// Whether nothing is written, drawn or stands there but the ground.
    fn is_free(&self, rect: &Rect) -> bool {
        let knot = |at: &Point| around(at, HALF);
        let placed = &self.road.placed;
        let nodes = placed.nodes.iter();
        let others = nodes.filter(|it| !it.rect.overlaps(rect) || is_on(&it.rect, rect));
        others.count() == placed.nodes.len()
            && !self.knots.iter().any(|it| knot(it).overlaps(rect))
            && !self.parts.iter().any(|it| it.inflated(2.5).overlaps(rect))
            && !self.tags.iter().any(|it| it.overlaps(rect))
            && !self.is_written(rect)
    }

    /// Whether any word is there.
    fn is_written(&self, rect: &Rect) -> bool {
        let placed = &self.road.placed;
        let names = placed.nodes.iter().flat_map(|it| &it.lines);
        let houses = placed.houses.iter().flat_map(|it| &it.lines);
        let mut letters = names.chain(houses).chain(ground::letters(self.road));
        letters.any(|line| line.bounds().overlaps(rect))
    }
}

fn around(at: &Point, half: f64) -> Rect {
    Rect::new(at.x - half, at.y - half, 2.0 * half, 2.0 * half)
}

/// Whether a number stands in a box or on its edge, and not only touches it.
fn is_on(stand: &Rect, number: &Rect) -> bool {
    let at = number.centre();
    let r = stand.inflated(0.5);
    r.x <= at.x && at.x <= r.right() && r.y <= at.y && at.y <= r.bottom()
}

fn inside(rect: &Rect, y: f64) -> Vec<Point> {
    let step = 2.0 * HALF + 2.0;
    let places = [0.0, 1.0, 2.0, 3.0].into_iter();
    let left = places.clone().map(|nth| rect.x + IN + nth * step);
    let right = places.rev().map(|nth| rect.right() - IN - nth * step);
    let within = |x: &f64| rect.x + IN <= *x && *x <= rect.right() - IN;
    let fits = rect.height > 2.0 * HALF;
    let places = left.chain(right).filter(within).filter(|_| fits);
    places.map(|x| Point::new(x, y)).collect()
}

fn on_edges(rect: &Rect, roofed: bool) -> Vec<Point> {
    let step = HALF;
    let mut along = Vec::new();
    let mut x = rect.x + HALF;
    while x <= rect.right() - HALF / 2.0 {
        along.push(x);
        x += step;
    }
    let bottom = along.iter().map(|x| Point::new(*x, rect.bottom()));
    let top = along.iter().filter(|_| !roofed);
    let top = top.map(|x| Point::new(*x, rect.y));
    let mut places: Vec<_> = top.chain(bottom).collect();
    let out = rect.inflated(CORNER);
    let corners = [(out.x, out.y), (out.right(), out.y), (out.x, out.bottom())];
    let corners = corners.into_iter().filter(|_| !roofed);
    places.extend(corners.map(|(x, y)| Point::new(x, y)));
    let mut y = rect.y + if roofed { ROOF } else { HALF };
    while y <= rect.bottom() {
        places.extend([Point::new(rect.x, y), Point::new(rect.right(), y)]);
        y += step;
    }
    places
}
