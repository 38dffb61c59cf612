//! What lies under each place at which a thread may be: [`Ground`].

use super::lines::{APART, Lines};
use super::port::Heading;
use super::stands::{End, Stands};
use crate::layout::road::{Piece, Road};
use crate::layout::{Point, Rect, TextLine};

/// A thread is nowhere nearer than this to what it does not visit, in pixels.
pub(super) const AWAY: f64 = 12.0;
/// Nor nearer than this to what is written.
const LETTERS: f64 = 3.0;
/// Nor does it run along the kerb nearer than this.
const KERB: f64 = 9.0;
/// Nor does it cross the kerb nearer than this to where that turns.
const CORNER: f64 = 26.0;
/// Nor nearer than this to the edge of the picture.
const EDGE: f64 = 4.0;

/// What a thread would go over at a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Over {
    /// White ground inside the kerb.
    #[default]
    Ground,
    /// The surface of the road where it is no lane.
    Street,
    /// The outer part of the lane with this number.
    Track(usize),
    /// The part of it where the verbs stand.
    Lane(usize),
    /// White ground outside the kerb.
    Outside,
}

/// A place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Place {
    pub(super) over: Over,
    /// By what it is taken.
    near: Near,
    /// Whether a thread that runs upright here would run along the kerb, and one that runs
    /// level.
    pub(super) along_kerb: [bool; 2],
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Near {
    #[default]
    Nothing,
    /// It is near the stand with this number.
    Stand(usize),
    /// It is near several stands, or on letters.
    Closed,
}

/// All places: where the lines across the picture meet those down it.
#[derive(Clone, Debug)]
pub(super) struct Ground {
    pub(super) across: Lines,
    pub(super) down: Lines,
    places: Vec<Place>,
}

impl Ground {
    /// The ground of a road, with lines through the middles of what is visited.
    pub(super) fn of(road: &Road, stands: &Stands, visited: &[End]) -> Self {
        let (across, down) = lines(road, stands, visited);
        let kerb = |x: f64, y: f64| is_outside(road, Point::new(x, y));
        let mut places = Vec::with_capacity(across.len() * down.len());
        for row in 0..down.len() {
            for column in 0..across.len() {
                let over = if kerb(across.at(column), down.at(row)) {
                    Over::Outside
                } else {
                    Over::Ground
                };
                places.push(Place {
                    over,
                    ..Place::default()
                });
            }
        }
        let mut ground = Self {
            across,
            down,
            places,
        };
        ground.surface(road);
        for (nth, stand) in stands.all.iter().enumerate() {
            ground.each(&stand.rect.inflated(AWAY - 0.01), |place| {
                place.near = match place.near {
                    Near::Nothing => Near::Stand(nth),
                    Near::Stand(other) if other == nth => Near::Stand(nth),
                    Near::Stand(_) | Near::Closed => Near::Closed,
                };
            });
        }
        for line in letters(road) {
            let bounds = line.bounds().inflated(LETTERS);
            ground.each(&bounds, |place| place.near = Near::Closed);
        }
        ground.kerb(&road.kerb);
        ground
    }

    fn surface(&mut self, road: &Road) {
        for piece in &road.surface {
            if let Piece::Stretch { rect, .. } = piece {
                self.each(rect, |place| place.over = Over::Street);
            }
        }
        for (nth, lane) in road.lanes.iter().enumerate() {
            self.each(&lane.rect, |place| place.over = Over::Lane(nth));
            let r = lane.rect;
            let x = if lane.up { r.x } else { r.right() - road.track };
            let track = Rect::new(x + 3.9, r.y, (road.track - 7.8).max(0.0), r.height);
            self.each(&track, |place| place.over = Over::Track(nth));
        }
    }

    fn kerb(&mut self, kerb: &[Point]) {
        // Nothing goes around the end of the kerb.
        let past = match kerb {
            [_, _, end] => Rect::new(0.0, end.y - KERB, end.x, 2.0 * KERB),
            [.., end] => Rect::new(end.x - KERB, end.y, 2.0 * KERB, f64::MAX),
            [] => Rect::default(),
        };
        self.each(&past, |place| place.near = Near::Closed);
        if let [_, corner, _] = kerb {
            let near = Rect::new(corner.x, corner.y, 0.0, 0.0).inflated(CORNER);
            self.each(&near, |place| place.along_kerb = [true, true]);
        }
        for (a, b) in kerb.iter().zip(kerb.iter().skip(1)) {
            let stretch = Rect::spanning(*a, *b);
            let upright = stretch.height > stretch.width;
            let near = if upright {
                Rect::new(a.x - KERB, stretch.y, 2.0 * KERB, stretch.height)
            } else {
                Rect::new(stretch.x, a.y - KERB, stretch.width, 2.0 * KERB)
            };
            self.each(&near, |place| {
                let [when_upright, when_level] = &mut place.along_kerb;
                let along = if upright { when_upright } else { when_level };
                *along = true;
            });
        }
    }

    /// Changes every place in a rectangle.
    fn each(&mut self, rect: &Rect, mut change: impl FnMut(&mut Place)) {
        let columns = self.across.within((rect.x, rect.right()));
        for row in self.down.within((rect.y, rect.bottom())) {
            let first = row * self.across.len();
            let places = self
                .places
                .get_mut(first + columns.start..first + columns.end);
            places.into_iter().flatten().for_each(&mut change);
        }
    }

    /// The places beside one, so far to both sides of a thread that goes through it; with those
    /// right outside, or without.
    pub(super) fn section(
        &self,
        (place, heading): (usize, Heading),
        far: f64,
        and_outside: bool,
    ) -> impl Iterator<Item = usize> {
        let wide = self.across.len().max(1);
        let (column, row) = (place % wide, place / wide);
        let upright = heading.axis() == 0;
        let (lines, nth) = if upright {
            (&self.across, column)
        } else {
            (&self.down, row)
        };
        let ends = (lines.at(nth) - far, lines.at(nth) + far);
        let beside = if and_outside {
            lines.around(ends)
        } else {
            lines.within(ends)
        };
        beside.map(move |nth| {
            if upright {
                self.number(nth, row)
            } else {
                self.number(column, nth)
            }
        })
    }

    /// The places so near to a point, to the sides and up and down; with those right outside,
    /// or without.
    pub(super) fn square(
        &self,
        at: Point,
        far: f64,
        and_outside: bool,
    ) -> impl Iterator<Item = usize> {
        let (across, down) = ((at.x - far, at.x + far), (at.y - far, at.y + far));
        let (columns, rows) = if and_outside {
            (self.across.around(across), self.down.around(down))
        } else {
            (self.across.within(across), self.down.within(down))
        };
        rows.flat_map(move |row| columns.clone().map(move |column| self.number(column, row)))
    }

    /// How many places there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The number of the place where two lines meet.
    pub(super) fn number(&self, column: usize, row: usize) -> usize {
        row * self.across.len() + column
    }

    /// Where a place is.
    pub(super) fn point(&self, place: usize) -> Point {
        let wide = self.across.len().max(1);
        Point::new(self.across.at(place % wide), self.down.at(place / wide))
    }

    pub(super) fn place(&self, nth: usize) -> Place {
        self.places.get(nth).copied().unwrap_or_default()
    }

    /// Whether a thread that visits some stands may be at a place.
    pub(super) fn is_open(&self, nth: usize, visited: &[usize]) -> bool {
        match self.place(nth).near {
            Near::Nothing => true,
            Near::Stand(stand) => visited.contains(&stand),
            Near::Closed => false,
        }
    }
}

/// Whether something is beyond the kerb.
pub(super) fn is_outside(road: &Road, at: Point) -> bool {
    let beyond = road.kerb.first().is_some_and(|top| at.x > top.x);
    let below = match road.kerb.as_slice() {
        [_, corner, _] => at.y > corner.y,
        _ => false,
    };
    beyond || below
}

/// The lines: those of lanes and streets first, then the middles of what is visited, then
/// those that pass everything as near as may be.
fn lines(road: &Road, stands: &Stands, visited: &[End]) -> (Lines, Lines) {
    let mut across = Vec::new();
    let mut down = Vec::new();
    for lane in &road.lanes {
        let r = lane.rect;
        let half = road.track / 2.0;
        let x = if lane.up {
            r.x + half
        } else {
            r.right() - half
        };
        across.push(x);
        let mut aside = APART;
        while aside <= half - 4.0 {
            across.extend([x - aside, x + aside]);
            aside += APART;
        }
    }
    for piece in &road.surface {
        if let Piece::Stretch {
            rect, door: None, ..
        } = piece
            && rect.width > rect.height
        {
            down.push(rect.centre().y);
        }
    }
    for end in visited {
        across.push(end.aim.x);
        down.push(end.aim.y);
    }
    for (rect, _) in visited.iter().flat_map(|end| &end.rects) {
        across.push(rect.centre().x);
        down.push(rect.centre().y);
    }
    for stand in &stands.all {
        let r = stand.rect.inflated(AWAY);
        across.extend([r.x, r.right()]);
        down.extend([r.y, r.bottom()]);
    }
    let wide = (EDGE, road.width - EDGE);
    let tall = (EDGE, road.height - EDGE);
    (Lines::between(wide, across), Lines::between(tall, down))
}

/// Everything that is written where threads might go, but for what stands in boxes.
pub(super) fn letters(road: &Road) -> impl Iterator<Item = &TextLine> {
    let placed = &road.placed;
    let joints = placed.joints.iter().flat_map(|it| &it.lines);
    let frames = placed.frames.iter().flat_map(|it| &it.lines);
    let labels = placed.labels.iter().flat_map(|it| &it.lines);
    let signs = road.signs.iter().flat_map(|it| &it.lines);
    let paths = road.paths.iter().flat_map(|it| &it.lines);
    let outside = road.outside.iter().flat_map(|it| &it.lines);
    let named = joints.chain(frames).chain(labels).chain(outside);
    named.chain(signs).chain(paths).chain(&road.sentences)
}
