//! The narrow arrangement: the column is the road. The floors are platforms between stretches
//! of road, and the kerb is the right margin.

use std::collections::BTreeSet;

use super::Road;
use super::letters::{Letters, Set, height};
use super::measure::{Measure, STREET};
use super::outside;
use super::pave::Paved;
use super::placed::{Piece, Placed, PlacedLane, PlacedPath};
use super::plan::Plan;
use super::platform::BROAD;
use super::quarter::Quarter;
use super::side::PlacedSide;
use super::sign::{lane_width, sign_room};
use super::strip::Zone;
use super::survey::Survey;
use super::surveyor::{Surveyor, divides};
use crate::layout::placed::PlacedFrame;
use crate::layout::{Anchor, Point, Rect, Role, Shape};

/// Left of what stands outside, and right of it.
const MARGIN: f64 = 8.0;
/// Left of the boxes, between them and the kerb, and right of that.
const MARGINS: (f64, f64, f64) = (MARGIN, 14.0, 36.0);
/// The same where threads have their room there.
const TRACKS: (f64, f64, f64) = (34.0, 22.0, 42.0);
/// Between two things below one another.
pub(super) const GAP: f64 = 5.0;

/// The plan in the narrow arrangement.
pub(super) fn lay(plan: &Plan, survey: &Survey<'_>) -> Road {
    let (left, right, outside) = if plan.has_tracks() { TRACKS } else { MARGINS };
    let kerb = plan.width - outside;
    let measure = Measure {
        letters: Letters::narrow(),
        field: (left, kerb - right),
        kerb,
        outside: None,
        ..Measure::of(plan.width, false, plan.has_tracks())
    };
    let surveyor = Surveyor {
        plan,
        survey,
        measure: &measure,
        clear: BTreeSet::new(),
        houses_right: measure.field.1,
    };
    let mut stack = Stack {
        surveyor: &surveyor,
        lanes: [None, None],
        before: [false, false],
        y: 2.0,
        placed: Placed::default(),
        paved: Paved::default(),
        paths: Vec::new(),
        sides: Vec::new(),
    };
    stack.quarter(&survey.root, measure.field, None);
    stack.joints();
    stack.road(survey)
}

pub(super) struct Stack<'a, 'p> {
    pub(super) surveyor: &'a Surveyor<'a, 'p>,
    /// The left edge and width of the lane up and the lane down.
    lanes: [Option<(f64, f64)>; 2],
    /// Which were open last.
    before: [bool; 2],
    pub(super) y: f64,
    pub(super) placed: Placed,
    pub(super) paved: Paved,
    pub(super) paths: Vec<PlacedPath>,
    pub(super) sides: Vec<PlacedSide>,
}

impl<'p> Stack<'_, 'p> {
    pub(super) fn letters(&self) -> &Letters {
        &self.surveyor.measure.letters
    }

    fn quarter(&mut self, quarter: &Quarter, field: (f64, f64), entered: Option<usize>) {
        let zones = self.surveyor.zones(quarter, entered, self.before);
        let lanes = self.lanes_of(&zones, field);
        let outer = std::mem::replace(&mut self.lanes, lanes);
        let mut zones = zones.into_iter();
        for row in &quarter.rows {
            if let Some(zone) = zones.next().filter(|_| !row.doored.is_empty()) {
                self.zone(&zone);
                self.before = zone.open;
            }
            self.row(row, field);
        }
        if let (Some(floor), Some(zone)) = (divides(quarter), zones.next()) {
            self.zone(&zone);
            self.before = zone.open;
            for part in &quarter.parts {
                self.part(part, field, floor);
            }
        }
        self.lanes = outer;
    }

    /// A column of its own has a frame around it, so that one sees what belongs together.
    fn part(&mut self, part: &Quarter, (left, right): (f64, f64), floor: usize) {
        if part.passes || part.rows.len() + part.parts.len() < 2 {
            self.quarter(part, (left, right), Some(floor));
            return;
        }
        let top = self.y;
        self.y += GAP;
        self.quarter(part, (left + GAP, right - GAP), Some(floor));
        self.y += GAP;
        let rect = Rect::new(left, top, right - left, self.y - top);
        self.placed.frames.push(PlacedFrame {
            key: String::new(),
            rect,
            lines: Vec::new(),
        });
        self.y += GAP;
    }

    fn lanes_of(&self, zones: &[Zone], (left, right): (f64, f64)) -> [Option<(f64, f64)>; 2] {
        let signs = zones.iter().flat_map(|zone| zone.signs.iter().flatten());
        let open = |side: usize| {
            let mut zones = zones.iter();
            zones.any(|zone| zone.open.get(side) == Some(&true))
        };
        let both = open(0) && open(1);
        let room = right - left;
        let most = if both { room / 2.0 } else { room };
        let lane = lane_width(signs, self.letters(), self.surveyor.plan.track).min(most);
        let whole = if both { 2.0 * lane } else { lane };
        let from = f64::midpoint(left, right) - whole / 2.0;
        let second = if both { from + lane } else { from };
        [
            open(0).then_some((from, lane)),
            open(1).then_some((second, lane)),
        ]
    }

    /// A stretch of road from what stands above to the next platform.
    fn zone(&mut self, zone: &Zone) {
        if zone.open == [false, false] {
            return;
        }
        let letters = *self.letters();
        let plan = self.surveyor.plan;
        let rooms: Vec<_> = [(0, true), (1, false)]
            .into_iter()
            .map(|(side, up)| {
                let lane = self.lanes.get(side).copied().flatten();
                lane.map(|lane| (lane, sign_room(lane, up, plan.track)))
            })
            .collect();
        let told = self.told(zone);
        let mut tall = told.map_or(0.0, |(text, room)| {
            height(text, letters.note, room.1) + 2.0 * GAP
        });
        for (sign, room) in zone.signs.iter().zip(&rooms) {
            if let (Some(sign), Some((_, room))) = (sign, room) {
                tall = tall.max(sign.need(&letters, room.1));
            }
        }
        let tall = tall.max(STREET);
        let y = self.y + GAP;
        let mut edges: Option<Rect> = None;
        for (side, up) in [(0, true), (1, false)] {
            let Some(Some((lane, room))) = rooms.get(side) else {
                continue;
            };
            if zone.open.get(side) != Some(&true) {
                continue;
            }
            let rect = Rect::new(lane.0, y, lane.1, tall);
            edges = Some(edges.map_or(rect, |all| all.joined(&rect)));
            let ways = zone.ways.get(side).into_iter().flatten();
            let keys = ways.filter_map(|way| Some(plan.ways.get(*way)?.key.clone()));
            let ways = keys.collect();
            self.paved.lanes.push(PlacedLane { up, rect, ways });
            if let Some(Some(sign)) = zone.signs.get(side) {
                let sign = sign.placed(up, rect, *room, &letters);
                self.paved.signs.push(sign);
            }
        }
        if let Some(rect) = edges {
            self.paved.surface.push(stretch(rect));
        }
        if let (true, Some((x, _))) = (zone.open == [true, true], self.lanes[1]) {
            let ends = (Point::new(x, y), Point::new(x, y + tall));
            self.paved.middles.push(ends);
        }
        if let Some((text, (x, room))) = told {
            let note = Set::new(letters.note, Role::Note, Anchor::Start);
            let text_height = height(text, letters.note, room);
            let at = Point::new(x, y + (tall - text_height) / 2.0);
            note.text(text, at, room, &mut self.paved.sentences);
        }
        self.y = y + tall + GAP;
    }

    /// What is written beside a lane that has no other beside it.
    fn told(&self, zone: &Zone) -> Option<(&'p str, (f64, f64))> {
        let phrases = &self.surveyor.plan.phrases;
        let (side, text) = match zone.open {
            [true, false] => (1, &phrases.no_way_down),
            [false, true] => (0, &phrases.no_way_up),
            [true, true] | [false, false] => return None,
        };
        let (x, width) = self.lanes.get(side).copied().flatten()?;
        let both = self.lanes.iter().all(Option::is_some);
        (zone.told && both).then_some((text, (x + 10.0, width - 10.0)))
    }

    fn road(mut self, survey: &Survey<'_>) -> Road {
        let measure = self.surveyor.measure;
        let plan = self.surveyor.plan;
        let bottom = self.y + GAP;
        let kerb = vec![
            Point::new(measure.kerb, 0.0),
            Point::new(measure.kerb, bottom),
            Point::new(0.0, bottom),
        ];
        let mut end = bottom + 8.0;
        let outside = plan.outside.as_ref().map(|outside| {
            let at = Rect::new(
                MARGIN,
                bottom + outside::BELOW,
                plan.width - 2.0 * MARGIN,
                0.0,
            );
            let in_line = if plan.width >= BROAD { 4 } else { 2 };
            let place = (at, in_line);
            let letters = &measure.letters;
            let (side, y) = outside::below(plan, outside, letters, place, &mut self.placed);
            end = y;
            side
        });
        let drawn: BTreeSet<_> = self
            .sides
            .iter()
            .flat_map(|side| side.ways.clone())
            .collect();
        let sided = survey
            .sides
            .iter()
            .flat_map(|side| &side.legs)
            .map(|leg| leg.way);
        let key = |way: usize| Some(plan.ways.get(way)?.key.clone());
        let missing = sided.filter_map(key).filter(|key| !drawn.contains(key));
        let undrawn: BTreeSet<_> = survey
            .undrawn
            .iter()
            .filter_map(|way| key(*way))
            .chain(missing)
            .collect();
        Road {
            shape: Shape::Narrow,
            width: plan.width,
            height: end,
            track: plan.track,
            ground: Rect::new(0.0, 0.0, measure.kerb, bottom),
            kerb,
            outside,
            surface: self.paved.surface,
            middles: self.paved.middles,
            lanes: self.paved.lanes,
            signs: self.paved.signs,
            dotted: self.paved.dotted,
            sentences: self.paved.sentences,
            sides: self.sides,
            paths: self.paths,
            placed: self.placed,
            undrawn: undrawn.into_iter().collect(),
        }
    }
}

pub(super) fn stretch(rect: Rect) -> Piece {
    Piece::Stretch {
        rect,
        round: 0.0,
        door: None,
    }
}
