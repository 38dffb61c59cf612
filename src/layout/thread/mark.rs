//! Where a disc stands that says something of a body: [`Weaver::mark`].

use super::{Weaver, ground};
use crate::layout::{Point, Rect, TextLine};

/// From the end of a box to a disc in it, and from words to a disc beside them, in pixels.
const AIR: f64 = 5.0;
/// From a disc to what it must not touch.
const CLEAR: f64 = 1.0;
/// From a disc on an edge to the next.
const STEP: f64 = 6.0;

impl Weaver<'_> {
    /// The middle of a disc at what has this key, and its radius, which is one of these, the
    /// best first: in the box beside its name, else on its edge; beside the name of what has
    /// others in it. It covers no word, and nothing of another body. There may be no such place.
    pub fn mark(&mut self, key: &str, radii: [f64; 2]) -> Option<(Point, f64)> {
        let own = self.road.placed.nodes.iter().find(|it| it.key == key);
        let own = own.map(|it| it.rect);
        let clear = |disc: &Rect| self.is_clear(disc, own.as_ref());
        let apart = |disc: &Rect| {
            let mut parts = self.parts.iter();
            clear(disc) && !parts.any(|part| part.inflated(2.0).overlaps(disc))
        };
        let discs = |by_name: bool, radius: f64| {
            let places = self.places((key, own.as_ref()), by_name, radius);
            places.into_iter().map(move |at| around(at, radius))
        };
        let tries = [true, false].into_iter();
        let tries = tries.flat_map(|by_name| radii.map(|radius| (by_name, radius)));
        let mut all = tries
            .clone()
            .flat_map(|(by_name, radius)| discs(by_name, radius));
        let mut again = tries.flat_map(|(by_name, radius)| discs(by_name, radius));
        let disc = all.find(apart).or_else(|| again.find(clear))?;
        self.tags.push(disc);
        Some((disc.centre(), disc.width / 2.0))
    }

    /// The places for a disc at a key, the best first: by its name, or on its edges.
    fn places(&self, (key, own): (&str, Option<&Rect>), by_name: bool, radius: f64) -> Vec<Point> {
        let placed = &self.road.placed;
        if let Some(rect) = own {
            return if by_name {
                in_box(rect, radius)
            } else {
                along(rect, radius)
            };
        }
        let houses = placed.houses.iter();
        let houses = houses.map(|it| (&it.key, it.rect, &it.lines));
        let frames = placed.frames.iter();
        let frames = frames.map(|it| (&it.key, it.rect, &it.lines));
        let joints = placed.joints.iter();
        let joints = joints.map(|it| (&it.key, it.rect, &it.lines));
        let mut named = houses.chain(frames).chain(joints);
        if let Some((_, rect, lines)) = named.find(|(own, ..)| *own == key) {
            return if by_name {
                beside(lines, radius)
            } else {
                along(&rect, radius)
            };
        }
        let label = placed.labels.iter().find(|it| it.key == key);
        let label = label.filter(|_| by_name).map(|it| it.lines.as_slice());
        beside(label.unwrap_or_default(), radius)
    }

    /// Whether a disc covers no word, no other disc, and no box but its own.
    fn is_clear(&self, disc: &Rect, own: Option<&Rect>) -> bool {
        let canvas = Rect::new(0.0, 0.0, self.road.width, self.road.height);
        let placed = &self.road.placed;
        let houses = placed.houses.iter();
        let names = placed.nodes.iter().flat_map(|it| &it.lines);
        let names = names.chain(houses.clone().flat_map(|it| &it.lines));
        let mut letters = names.chain(ground::letters(self.road));
        let near = disc.inflated(CLEAR);
        let mut others = placed.nodes.iter().filter(|it| Some(&it.rect) != own);
        let mut pips = houses.flat_map(|it| &it.pips);
        canvas.holds(disc)
            && !others.any(|it| it.rect.overlaps(&near))
            && !self.tags.iter().any(|it| it.overlaps(&near))
            && !pips.any(|at| around(*at, 3.0).overlaps(&near))
            && !letters.any(|line| line.bounds().overlaps(&near))
    }
}

fn around(at: Point, radius: f64) -> Rect {
    Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius)
}

/// At the ends of a box where that is high enough.
fn in_box(rect: &Rect, radius: f64) -> Vec<Point> {
    let fits = rect.height >= 2.0 * radius;
    let y = rect.centre().y;
    let ends = [rect.right() - radius - AIR, rect.x + radius + AIR];
    let ends = ends.into_iter().filter(|_| fits);
    ends.map(|x| Point::new(x, y)).collect()
}

/// On the edges of a box, the upper right corner first, its middle hardly outside.
fn along(rect: &Rect, radius: f64) -> Vec<Point> {
    let mut places = Vec::new();
    let out = radius * 0.5;
    for y in [rect.y - out + 3.0, rect.bottom() + out - 3.0] {
        let mut x = rect.right();
        while x >= rect.x {
            places.push(Point::new(x, y));
            x -= STEP;
        }
    }
    let mut y = rect.y;
    while y <= rect.bottom() {
        places.push(Point::new(rect.right() + out, y));
        places.push(Point::new(rect.x - out, y));
        y += STEP;
    }
    places
}

/// Right of each line, and below the last.
fn beside(lines: &[TextLine], radius: f64) -> Vec<Point> {
    let bounds: Vec<_> = lines.iter().map(TextLine::bounds).collect();
    let far = radius + AIR;
    let right = bounds.iter();
    let right = right.map(|it| Point::new(it.right() + far, it.centre().y));
    let below = bounds.last();
    let below = below.map(|it| Point::new(it.x + radius, it.bottom() + far));
    right.chain(below).collect()
}
