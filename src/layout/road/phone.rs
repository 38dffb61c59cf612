//! The narrow arrangement: the column is the road. The floors are platforms between stretches
//! of road, and the kerb is the right margin.

use std::collections::BTreeSet;

use super::Road;
use super::fill::{Grid, Item, grid_of};
use super::letters::{Letters, Set, height, lines, room, wanted};
use super::measure::{Measure, STREET};
use super::outside;
use super::pave::Paved;
use super::placed::{Piece, Placed, PlacedLabel, PlacedLane, PlacedPath};
use super::plan::{Footpath, Plan, Stand};
use super::side::PlacedSide;
use super::sign::{SignText, lane_width, sign_room};
use super::strip::{Surveyor, Zone, divides};
use super::survey::{Kind, Quarter, Row, SideRoad, Survey};
use crate::layout::placed::{PlacedEnclosure, PlacedFrame};
use crate::layout::{Anchor, Node, Point, Rect, Role, Shape};

/// Left of the boxes, and right of the kerb.
const MARGIN: f64 = 8.0;
const OUTSIDE: f64 = 36.0;
/// Between two things below one another.
const GAP: f64 = 5.0;
/// How far a joint frame reaches outside its members.
const JOINT: f64 = 5.0;
/// From so wide on, more boxes stand side by side.
const BROAD: f64 = 520.0;

/// The plan in the narrow arrangement.
pub(super) fn lay(plan: &Plan, survey: &Survey<'_>) -> Road {
    let kerb = plan.width - OUTSIDE;
    let measure = Measure {
        letters: Letters::narrow(),
        field: (MARGIN, kerb - 14.0),
        kerb,
        outside: None,
        ..Measure::of(plan.width, false)
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

struct Stack<'a, 'p> {
    surveyor: &'a Surveyor<'a, 'p>,
    /// The left edge and width of the lane up and the lane down.
    lanes: [Option<(f64, f64)>; 2],
    /// Which were open last.
    before: [bool; 2],
    y: f64,
    placed: Placed,
    paved: Paved,
    paths: Vec<PlacedPath>,
    sides: Vec<PlacedSide>,
}

impl<'p> Stack<'_, 'p> {
    fn letters(&self) -> &Letters {
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
        let room = right - left - 2.0 * GAP;
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

    fn row(&mut self, row: &Row, field: (f64, f64)) {
        self.label(row, field);
        let (mut stands, mut supporters) = (Vec::new(), Vec::new());
        for at in row.doored.iter().chain(&row.sided).chain(&row.free) {
            let Some(site) = self.surveyor.survey.sites.get(*at) else {
                continue;
            };
            let key = site.stand.key();
            let path = self.surveyor.plan.paths.iter().find(|it| it.from == key);
            match path {
                Some(path) if row.free.contains(at) => supporters.push((site.stand, path)),
                _ => stands.push(site.stand),
            }
        }
        // Nobody but its members stands in a joint frame.
        let opens = self.surveyor.joints(row.floor, 0).next().is_some();
        let is_station = row.kind == Kind::Station;
        let (main, others): (Vec<_>, Vec<_>) = stands.into_iter().partition(|stand| {
            let mut doored = row.doored.iter();
            let sites = &self.surveyor.survey.sites;
            is_station
                && doored.any(|at| {
                    sites
                        .get(*at)
                        .is_some_and(|it| it.stand.key() == stand.key())
                })
        });
        if opens {
            self.others(row, (&others, &supporters), field);
        }
        self.stands(&main, field, true);
        self.close_joints(row.floor);
        if !opens {
            self.others(row, (&others, &supporters), field);
        }
        let sides = &self.surveyor.survey.sides;
        let own = |side: &&SideRoad| {
            side.lows
                .iter()
                .any(|low| row.doored.contains(low) || row.sided.contains(low))
        };
        let own: Vec<_> = sides.iter().filter(own).collect();
        for side in own {
            self.side(side, row, field);
        }
        self.y += GAP;
    }

    /// Those of a row who are not its station.
    fn others(
        &mut self,
        row: &Row,
        (others, supporters): (&[&'p Stand], &[(&'p Stand, &'p Footpath)]),
        field: (f64, f64),
    ) {
        self.stands(others, field, false);
        self.implied(row, field);
        for (stand, path) in supporters {
            self.supporter(stand, &path.above, field);
        }
    }

    /// The rule, the floor's name, and at the right what it is for.
    fn label(&mut self, row: &Row, (left, right): (f64, f64)) {
        let Some(floor) = self.surveyor.plan.floors.get(row.floor) else {
            return;
        };
        let letters = *self.letters();
        let phrases = &self.surveyor.plan.phrases;
        let note = if row.implied.is_empty() {
            &floor.note
        } else {
            &phrases.implied
        };
        let label = floor.label.replace('\u{ad}', "");
        let width = right - left;
        let name = room(&label, letters.label);
        let mut lines = Vec::new();
        let top = Point::new(left, self.y + 3.0);
        let title = Set::new(letters.label, Role::Title, Anchor::Start);
        let mut end = title.text(&label, top, width, &mut lines);
        if name + room(note, letters.note) + 8.0 <= width {
            let quiet = Set::new(letters.note, Role::Note, Anchor::End);
            let at = Point::new(right, self.y + 3.5);
            end = end.max(quiet.text(note, at, width, &mut lines));
        } else {
            let quiet = Set::new(letters.note, Role::Note, Anchor::Start);
            end = quiet.text(note, Point::new(left, end), width, &mut lines);
        }
        self.placed.labels.push(PlacedLabel {
            key: floor.key.clone(),
            rule: (Point::new(left, self.y), Point::new(right, self.y)),
            lines,
        });
        self.y = end + GAP;
    }

    /// Houses and frames below one another, boxes in a grid.
    fn stands(&mut self, stands: &[&'p Stand], (left, right): (f64, f64), alone: bool) {
        let letters = *self.letters();
        let width = right - left;
        let mut boxes: Vec<&Node> = Vec::new();
        for stand in stands {
            if let Stand::Box(node) = stand {
                boxes.push(node);
                continue;
            }
            let item = Item::from(*stand);
            let rect = Rect::new(left, self.y, width, item.height(&letters, width));
            item.place(&letters, rect, &mut self.placed);
            self.y = rect.bottom() + GAP;
        }
        if boxes.is_empty() {
            return;
        }
        let most = match (alone, width >= BROAD) {
            (true, _) => 1,
            (false, true) => 5,
            (false, false) => 3,
        };
        let put = Some((Point::new(left, self.y), &mut self.placed));
        let grid = Grid {
            room: width,
            most,
            from_left: false,
        };
        let tall = grid_of(&boxes, &letters, grid, put);
        self.y += tall + GAP;
    }

    /// Those whose way is only implied have a dotted line at their left edge.
    fn implied(&mut self, row: &Row, field: (f64, f64)) {
        let sites = row.implied.iter();
        let stands: Vec<_> = sites
            .filter_map(|at| Some(self.surveyor.survey.sites.get(*at)?.stand))
            .collect();
        let (before, frames) = (self.placed.nodes.len(), self.placed.frames.len());
        self.stands(&stands, field, false);
        let is_box = |stand: &&Stand| matches!(stand, Stand::Box(_));
        let count = stands.iter().copied().filter(|it| is_box(&it)).count();
        let boxes = self.placed.nodes.iter().skip(before);
        let own = boxes
            .filter(|node| stands.iter().any(|it| it.key() == node.key))
            .take(count);
        let framed = self
            .placed
            .frames
            .iter()
            .skip(frames)
            .map(|frame| frame.rect);
        for rect in own.map(|node| node.rect).chain(framed) {
            let x = rect.x + 3.5;
            let ends = [rect.y + 4.0, rect.bottom() - 4.0];
            self.paved
                .dotted
                .push(ends.map(|y| Point::new(x, y)).to_vec());
        }
    }

    /// A box with a dotted path from it, and what it does.
    fn supporter(&mut self, stand: &Stand, text: &str, (left, right): (f64, f64)) {
        let letters = *self.letters();
        let width = match stand {
            Stand::Box(node) => wanted(node, &letters),
            Stand::Frame(_) | Stand::House(_) => right - left,
        };
        let item = Item::from(stand);
        let rect = Rect::new(left, self.y, width, item.height(&letters, width));
        item.place(&letters, rect, &mut self.placed);
        let y = rect.centre().y;
        let path = (
            Point::new(rect.right() + 5.0, y),
            Point::new(rect.right() + 33.0, y),
        );
        let room = right - path.1.x - 6.0;
        let mut written = Vec::new();
        let mut bottom = rect.bottom();
        if room > 40.0 {
            let tall = height(text, letters.note, room);
            let set = Set::new(letters.note, Role::Note, Anchor::Start);
            let at = Point::new(path.1.x + 6.0, (y - tall / 2.0).max(rect.y));
            bottom = bottom.max(set.text(text, at, room, &mut written));
            self.paths.push(PlacedPath {
                from: stand.key().to_owned(),
                parts: vec![path],
                lines: written,
            });
        }
        self.y = bottom + GAP;
    }

    /// A way past a station: a lane of its own with the name of the receiver.
    fn side(&mut self, side: &SideRoad, row: &Row, (left, right): (f64, f64)) {
        let letters = *self.letters();
        let plan = self.surveyor.plan;
        let names = side.highs.iter().filter_map(|at| {
            let site = self.surveyor.survey.sites.get(*at)?;
            Some(name(site.stand).replace('\u{ad}', ""))
        });
        let names = names.collect::<Vec<_>>().join(", ");
        let lows = side
            .lows
            .iter()
            .filter(|low| row.doored.contains(low) || row.sided.contains(low));
        let lows: BTreeSet<_> = lows.copied().collect();
        let mut drawn = BTreeSet::new();
        for up in [true, false] {
            let legs = side.legs.iter();
            let legs = legs.filter(|leg| leg.up == up && lows.contains(&leg.low));
            let ways: BTreeSet<_> = legs.map(|leg| (leg.way, leg.low)).collect();
            let ways: Vec<_> = ways.into_iter().collect();
            let Some(sign) = SignText::of(plan, &ways, lows.len()) else {
                continue;
            };
            drawn.extend(ways.iter().map(|(way, _)| *way));
            let lane = lane_width([&sign].into_iter(), &letters, plan.track);
            let rect = Rect::new(
                left + GAP,
                self.y,
                lane.min(right - left),
                sign.need(&letters, lane),
            );
            let room = right - rect.right() - 12.0;
            let sign = sign.placed(
                up,
                rect,
                sign_room((rect.x, rect.width), up, plan.track),
                &letters,
            );
            self.paved.surface.push(stretch(rect));
            self.paved.signs.push(sign);
            let set = Set::new(letters.note, Role::Note, Anchor::Start);
            let tall = lines(&names, letters.note, room).len();
            let tall = super::fill::as_number(tall) * letters.note.leading();
            let at = Point::new(
                rect.right() + 8.0,
                (rect.centre().y - tall / 2.0).max(rect.y),
            );
            let end = set.text(&names, at, room, &mut self.paved.sentences);
            self.y = end.max(rect.bottom()) + GAP;
            let keys = drawn.iter().filter_map(|way| plan.ways.get(*way));
            let ways = keys.map(|way| way.key.clone()).collect();
            self.sides.push(PlacedSide { ways, rect });
        }
    }

    /// Room below the lower member of a joint frame for the frame's name.
    fn close_joints(&mut self, floor: usize) {
        let joints: Vec<_> = self.surveyor.joints(floor, 1).collect();
        for joint in joints {
            let letters = *self.letters();
            let (left, right) = self.surveyor.measure.field;
            let mut written = Vec::new();
            let name = if joint.note.is_empty() {
                joint.title.clone()
            } else {
                format!("{}: {}", joint.title, joint.note)
            };
            let set = Set::new(letters.note, Role::Title, Anchor::Middle);
            let at = Point::new(f64::midpoint(left, right), self.y);
            let end = set.text(&name, at, right - left, &mut written);
            self.placed.joints.push(PlacedEnclosure {
                key: joint.key.clone(),
                rect: Rect::new(left, self.y, right - left, end - self.y),
                lines: written,
            });
            self.y = end + JOINT + GAP;
        }
    }

    /// The joint frames, once both members have their places.
    fn joints(&mut self) {
        let (left, right) = self.surveyor.measure.field;
        let joints = std::mem::take(&mut self.placed.joints);
        for mut frame in joints {
            let plan = self.surveyor.plan.joints.iter();
            let member = plan
                .filter(|joint| joint.key == frame.key)
                .find_map(|joint| joint.members.first());
            let upper = self
                .placed
                .nodes
                .iter()
                .find(|node| Some(&node.key) == member);
            if let Some(upper) = upper {
                let top = upper.rect.y - JOINT + 1.0;
                let bottom = frame.rect.bottom() + JOINT;
                frame.rect = Rect::new(left - JOINT, top, right - left + 2.0 * JOINT, bottom - top);
                self.placed.joints.push(frame);
            }
        }
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
            let (side, y) =
                outside::below(outside, &measure.letters, (at, in_line), &mut self.placed);
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

fn name(stand: &Stand) -> &str {
    match stand {
        Stand::Box(node) => &node.title,
        Stand::Frame(frame) => &frame.title,
        Stand::House(house) => &house.title,
    }
}

fn stretch(rect: Rect) -> Piece {
    Piece::Stretch {
        rect,
        round: 0.0,
        door: None,
    }
}
