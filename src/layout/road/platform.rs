//! The platforms of the narrow arrangement: a floor's name, and who stands on it.

use std::collections::BTreeSet;

use super::fill::{BETWEEN, Grid, Item, grid_of};
use super::holds_only_members;
use super::letters::{Set, height, lines, room, wanted};
use super::measure::PASSAGE;
use super::phone::{GAP, Stack, stretch};
use super::placed::{PlacedLabel, PlacedPath};
use super::plan::{Footpath, Stand};
use super::quarter::{Kind, Row};
use super::side::PlacedSide;
use super::sign::{SignText, lane_width, sign_room};
use super::survey::SideRoad;
use crate::layout::placed::PlacedEnclosure;
use crate::layout::{Anchor, Node, Point, Rect, Role, TextLine};

/// How far a joint frame reaches outside its members.
const JOINT: f64 = 5.0;
/// From so wide on, more boxes stand side by side.
pub(super) const BROAD: f64 = 520.0;

impl<'p> Stack<'_, 'p> {
    pub(super) fn row(&mut self, row: &Row, field: (f64, f64)) {
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
        // Who has no way comes last. Nobody but its members stands in a joint frame: it goes around
        // each of them then. Over the road of threads it is whole, and the others stand before it.
        let [opens, closes] =
            [0, 1].map(|nth| self.surveyor.joints(row.floor, nth).next().is_some());
        let has_tracks = self.surveyor.plan.has_tracks();
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
        let come_first = opens && has_tracks;
        if come_first {
            self.others(row, (&others, &supporters), field);
        }
        let air = if has_tracks { 0.0 } else { JOINT };
        self.y += if opens || closes { air } else { 0.0 };
        self.stands(&main, field, true);
        self.y += if opens { air } else { 0.0 };
        self.close_joints(row.floor);
        if !come_first {
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
            name: label,
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
            between: if self.surveyor.plan.has_tracks() {
                PASSAGE
            } else {
                BETWEEN
            },
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
        let count = stands.iter().copied().filter(|it| is_box(it)).count();
        let boxes = self.placed.nodes.iter().skip(before);
        let own = boxes
            .filter(|node| stands.iter().any(|it| it.key() == node.key))
            .take(count);
        let around = self
            .placed
            .frames
            .iter()
            .skip(frames)
            .map(|frame| frame.rect);
        for rect in own.map(|node| node.rect).chain(around) {
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
            let high = self.surveyor.survey.sites.get(*at)?;
            Some(name(high.stand).replace('\u{ad}', ""))
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
            let across = (left + GAP, lane.min(right - left - 2.0 * GAP));
            let beside = sign_room(across, up, plan.track);
            let tall = sign.need(&letters, beside.1);
            let rect = Rect::new(across.0, self.y, across.1, tall);
            let room = right - rect.right() - 12.0;
            let sign = sign.placed(up, rect, beside, &letters);
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

    /// The joint frames, once both members have their places: around the two, or around each
    /// where somebody else stands between them.
    pub(super) fn joints(&mut self) {
        let plan = self.surveyor.plan;
        let (left, right) = self.surveyor.measure.field;
        let around = |top: f64, bottom: f64| {
            let height = bottom - top + 2.0 * JOINT - 1.0;
            Rect::new(
                left - JOINT,
                top - JOINT + 1.0,
                right - left + 2.0 * JOINT,
                height,
            )
        };
        for named in std::mem::take(&mut self.placed.joints) {
            let mut joints = plan.joints.iter();
            let Some(joint) = joints.find(|joint| joint.key == named.key) else {
                continue;
            };
            let nodes = &self.placed.nodes;
            let [upper, lower] = joint.members.each_ref().map(|key| {
                let member = nodes.iter().find(|node| node.key == *key);
                member.map(|node| node.rect)
            });
            let Some(upper) = upper else {
                continue;
            };
            let name = named.rect;
            let frame = |rect: Rect, lines: Vec<TextLine>| PlacedEnclosure {
                key: joint.key.clone(),
                rect,
                lines,
            };
            let is_clear = |frame: &PlacedEnclosure| holds_only_members(plan, frame, nodes);
            let whole = frame(around(upper.y, name.bottom()), named.lines.clone());
            let lower = lower.filter(|lower| lower.bottom() <= name.y);
            let parted = lower.filter(|_| !plan.has_tracks() && !is_clear(&whole));
            let Some(lower) = parted else {
                self.placed.joints.push(whole);
                continue;
            };
            let above = frame(around(upper.y, upper.bottom()), Vec::new());
            let below = frame(around(lower.y, name.bottom()), named.lines);
            if is_clear(&above) && is_clear(&below) {
                self.placed.joints.extend([below, above]);
            }
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
