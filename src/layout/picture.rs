//! [`Picture`].

use std::collections::BTreeMap;

use super::draft::Draft;
use super::end::End;
use super::ground::Ground;
use super::link::Direction;
use super::order::arranged;
use super::placed::{
    PlacedEnclosure, PlacedFloor, PlacedFrame, PlacedHouse, PlacedLink, PlacedNode, PlacedSide,
};
use super::plan::Plan;
use super::point::Point;
use super::rect::Rect;
use super::routed_line::RoutedLine;
use super::segment::Segment;
use super::wiring::Wiring;

/// How many times the gaps may grow to make room for lines and words.
const GROWTHS: usize = 3;
/// With more lines than this that lack room, growing does not help.
const HOPELESS: usize = 12;
/// How much a gap grows for each line or word that lacked room.
const GROWTH: f64 = 9.0;

/// A plan at its place: every box, text and line, in user units.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The width of the shape; nothing reaches outside it.
    pub width: f64,
    /// As high as it takes.
    pub height: f64,
    /// The floors from the top down.
    pub floors: Vec<PlacedFloor>,
    /// The houses.
    pub houses: Vec<PlacedHouse>,
    /// The frames.
    pub frames: Vec<PlacedFrame>,
    /// The shape around two principals, if the plan has one with a place.
    pub enclosures: Vec<PlacedEnclosure>,
    /// Every box, those of houses, frames and the side too, in the order they are read.
    pub nodes: Vec<PlacedNode>,
    /// What stands outside.
    pub side: Option<PlacedSide>,
    /// The lines, in the order of the plan.
    pub links: Vec<PlacedLink>,
    ground: Ground,
    rounding: BTreeMap<String, f64>,
}

impl Picture {
    /// Lays out `plan`. The same plan always gives the same picture.
    pub fn of(plan: &Plan) -> Self {
        let plan = arranged(plan);
        let mut extra = vec![0.0; plan.floors.len()];
        let (mut picture, mut cramped) = Self::once(&plan, &extra);
        for _ in 0..GROWTHS {
            if cramped.is_empty() || cramped.len() > HOPELESS {
                break;
            }
            picture.give_room(&cramped, &mut extra);
            let (roomier, still) = Self::once(&plan, &extra);
            if still.len() >= cramped.len() {
                break;
            }
            (picture, cramped) = (roomier, still);
        }
        picture
    }

    /// One attempt, and the y of every line that lacked room.
    fn once(plan: &Plan, extra: &[f64]) -> (Self, Vec<f64>) {
        let mut picture = Self::without_links(Draft::built(plan, extra));
        let wiring = Wiring::drawn(plan, &picture, &picture.ground);
        picture.links = wiring.links;
        (picture, wiring.cramped)
    }

    fn without_links(draft: Draft<'_>) -> Self {
        let mut picture = Self {
            width: draft.measures.canvas,
            height: draft.height,
            floors: draft.floors,
            houses: draft.houses,
            frames: draft.frames,
            enclosures: draft.enclosure.into_iter().collect(),
            nodes: draft.nodes,
            side: draft.side,
            links: Vec::new(),
            ground: Ground {
                width: draft.measures.canvas,
                height: draft.height,
                boxes: draft.measures.boxes,
                side: draft.measures.side_begins(),
                obstacles: draft.obstacles,
                texts: Vec::new(),
                gaps: draft.gaps,
                left_lanes: draft.measures.left_lanes,
                right_lanes: draft.measures.right_lanes,
            },
            rounding: draft.rounding,
        };
        picture.ground.texts = picture.free_texts();
        picture
    }

    /// The texts that stand outside every box, with a little air around them.
    fn free_texts(&self) -> Vec<Rect> {
        let floors = self.floors.iter().flat_map(|floor| &floor.lines);
        let enclosures = self.enclosures.iter().flat_map(|e| &e.lines);
        let side = self.side.iter().flat_map(|side| &side.lines);
        let houses = self.houses.iter().flat_map(|house| &house.lines);
        let frames = self.frames.iter().flat_map(|frame| &frame.lines);
        let lines = floors
            .chain(enclosures)
            .chain(side)
            .chain(houses)
            .chain(frames);
        lines.map(|line| line.bounds().inflated(2.0)).collect()
    }

    /// Adds room to the gap nearest every line that lacked it.
    fn give_room(&self, cramped: &[f64], extra: &mut [f64]) {
        for y in cramped {
            let gaps = self.ground.gaps.iter().zip(extra.iter_mut());
            let distance = |(top, bottom): &(f64, f64)| (f64::midpoint(*top, *bottom) - y).abs();
            if let Some((_, room)) =
                gaps.min_by(|(a, _), (b, _)| distance(a).total_cmp(&distance(b)))
            {
                *room += GROWTH;
            }
        }
    }

    /// The box called `key`.
    pub fn node(&self, key: &str) -> Option<&PlacedNode> {
        self.nodes.iter().find(|node| node.key == key)
    }

    /// Where the node, house, frame, floor, side or enclosure called `key` stands.
    pub fn rect_of(&self, key: &str) -> Option<Rect> {
        let nodes = self.nodes.iter().map(|n| (&n.key, n.rect));
        let houses = self.houses.iter().map(|h| (&h.key, h.rect));
        let frames = self.frames.iter().map(|f| (&f.key, f.rect));
        let floors = self.floors.iter().map(|f| (&f.key, f.rect));
        let side = self.side.iter().map(|s| (&s.key, s.rect));
        let enclosures = self.enclosures.iter().map(|e| (&e.key, e.rect));
        let all = nodes.chain(houses).chain(frames).chain(floors).chain(side);
        all.chain(enclosures)
            .find(|(known, _)| *known == key)
            .map(|(_, rect)| rect)
    }

    /// A new line from one key to another, in as few right angles as it takes, through no box.
    /// There is none if either has no place, or if one holds the other.
    pub fn route(&self, from: &str, to: &str) -> Option<Vec<Point>> {
        let (from, to) = self.ends(from, to)?;
        let lines = self
            .links
            .iter()
            .flat_map(|link| Segment::all(&link.points));
        let drawn: Vec<Segment> = lines.collect();
        let direction = if to.rect.bottom() <= from.rect.y {
            Direction::Up
        } else if to.rect.y >= from.rect.bottom() {
            Direction::Down
        } else {
            Direction::Sideways
        };
        let way = RoutedLine::find(&self.ground, (&from, &to), direction, &drawn)?;
        Some(way.points)
    }

    /// The two ends of a line, if both have a place and neither holds the other.
    pub(super) fn ends(&self, from: &str, to: &str) -> Option<(End, End)> {
        let (from, to) = (self.end(from)?, self.end(to)?);
        let apart = !from.rect.holds(&to.rect) && !to.rect.holds(&from.rect);
        apart.then_some((from, to))
    }

    fn end(&self, key: &str) -> Option<End> {
        let rounding = self.rounding.get(key).copied().unwrap_or(0.0);
        let mut obstacles = self.ground.obstacles.iter();
        let air = obstacles.find(|o| o.key == key).map_or(3.9, |o| o.air);
        let mut end = End::new(key, self.rect_of(key)?, rounding, air);
        if self.floors.iter().any(|floor| floor.key == key) {
            // A floor is met over its boxes, not over its label, and in a street at its edges too.
            let left = self.boxes_left();
            end.across.0 = if left > end.across.0 + 30.0 {
                left
            } else {
                2.0
            };
            end.across.1 = end.rect.right() - 2.0;
        }
        Some(end)
    }

    fn boxes_left(&self) -> f64 {
        let lefts = self.nodes.iter().map(|node| node.rect.x);
        lefts.fold(self.width / 2.0, f64::min) + 10.0
    }

    /// Where the middle of the badge of step `nth` (from 0) stands at the box called `key`, for
    /// badges 22 across: from the upper right corner leftward, then along the lower edge. In a
    /// low cell they stand inside, so that they never reach into the next one.
    pub fn badge(&self, key: &str, nth: usize) -> Option<Point> {
        let rect = self.rect_of(key)?;
        let round = self.rounding.get(key).copied().unwrap_or(8.0);
        let in_house = |house: &PlacedHouse| house.key != key && house.rect.holds(&rect);
        let cell = self.houses.iter().any(in_house);
        let (first, last) = if cell {
            (rect.right() - 13.0, rect.x + 11.0)
        } else {
            (rect.right() - round, rect.x + 12.0)
        };
        let steps = std::iter::successors(Some(first), |x| Some(x - 24.0));
        let row: Vec<f64> = steps.take_while(|x| *x >= last).collect();
        let place = row.get(nth % row.len().max(1)).copied().unwrap_or(first);
        let below = row.len().max(1) <= nth;
        Some(match (cell, below) {
            (true, _) => Point::new(place, rect.centre().y),
            (false, false) => Point::new(place, rect.y),
            (false, true) => Point::new(place, rect.bottom()),
        })
    }
}
