//! The wide arrangement: names of the floors to the left, the road through all of them.

use std::collections::BTreeSet;

use super::Road;
use super::fill::Item;
use super::letters::{Set, height, least_room};
use super::levels::{IMPLIED, Levels, label_sets};
use super::measure::{JOINT, Measure, STREET};
use super::outside;
use super::pave::{Paved, Paver};
use super::placed::{Placed, PlacedLabel, PlacedPath};
use super::plan::{Footpath, Joint, Plan};
use super::side::{SideRoads, sides_width};
use super::strip::{Door, Seat, Stop, Strip};
use super::survey::Survey;
use super::surveyor::Surveyor;
use crate::layout::placed::PlacedEnclosure;
use crate::layout::{Anchor, Point, Rect, Role, Shape, TextLine};

/// The room a footpath needs to be seen.
const LEAST_PATH: f64 = 16.0;

/// The plan in the wide arrangement, if it has room for it: with what stands outside at the
/// right, or below where that leaves room for the siblings to stand by themselves.
pub(super) fn lay(plan: &Plan, survey: &Survey<'_>) -> Option<Road> {
    match lay_with(plan, survey, true) {
        Some((road, false)) => Some(road),
        Some((road, true)) => match lay_with(plan, survey, false) {
            Some((below, false)) => Some(below),
            _ => Some(road),
        },
        None => lay_with(plan, survey, false).map(|(road, _)| road),
    }
}

/// The same, and whether siblings are crowded into frames.
fn lay_with(plan: &Plan, survey: &Survey<'_>, at_right: bool) -> Option<(Road, bool)> {
    let measure = Measure::of(plan.width, at_right, plan.has_tracks());
    if !outside::fits(plan, &measure) {
        return None;
    }
    let (left, right) = measure.field;
    let sides = sides_width(plan, survey, &measure);
    let mut surveyor = Surveyor {
        plan,
        survey,
        measure: &measure,
        clear: BTreeSet::new(),
        houses_right: right,
    };
    surveyor.clear = survey
        .sides
        .iter()
        .flat_map(|side| side.lows.iter().chain(&side.highs).copied())
        .collect();
    let root = surveyor.root((left, right - sides))?;
    let levels = Levels::of(&surveyor, &root);
    let mut paver = Paver {
        surveyor: &surveyor,
        levels: &levels,
        paved: Paved::default(),
    };
    paver.strip(&root);
    let surface = paver.paved;
    let builder = Builder {
        surveyor: &surveyor,
        levels: &levels,
        root: &root,
    };
    let mut crowded = false;
    root.each(&mut |strip| {
        let mut seats = strip.stops.iter().flat_map(|stop| &stop.seats);
        crowded |= seats.any(|seat| matches!(seat.item, Item::Crowd(_)));
    });
    Some((builder.road(surface), crowded))
}

/// Puts everything at its place.
pub(super) struct Builder<'a, 'p> {
    pub(super) surveyor: &'a Surveyor<'a, 'p>,
    pub(super) levels: &'a Levels,
    pub(super) root: &'a Strip<'p>,
}

impl Builder<'_, '_> {
    fn road(&self, mut paved: Paved) -> Road {
        let (plan, measure) = (self.surveyor.plan, self.surveyor.measure);
        let mut placed = Placed::default();
        let mut sentences = Vec::new();
        self.root.each(&mut |strip| {
            for stop in &strip.stops {
                self.seats(stop, &mut placed);
                self.implied(strip, stop, &mut sentences);
            }
        });
        placed.labels = self.labels();
        self.joints(&mut placed);
        let paths = self.paths();
        let mut undrawn: BTreeSet<usize> = self.surveyor.survey.undrawn.clone();
        let sides = SideRoads::pave(self, &mut paved, &mut undrawn);
        paved.sentences.extend(sentences);
        let named = self.levels.below_label(plan.floors.len(), plan, measure);
        let last = self.levels.bottom.last().copied().unwrap_or_default();
        let bottom = named.max(last + 10.0);
        let ground = Rect::new(
            measure.label + 8.0,
            -4.0,
            measure.kerb - measure.label - 8.0,
            bottom + 4.0,
        );
        let outside = outside::place(plan, measure, self.levels, (bottom, &mut placed));
        let keys = undrawn.into_iter();
        let undrawn = keys.filter_map(|way| Some(plan.ways.get(way)?.key.clone()));
        Road {
            shape: Shape::Wide,
            width: plan.width,
            height: outside.bottom.max(bottom) + 2.0,
            track: plan.track,
            ground,
            kerb: outside.kerb,
            outside: outside.side,
            surface: paved.surface,
            middles: paved.middles,
            lanes: paved.lanes,
            signs: paved.signs,
            dotted: paved.dotted,
            sentences: paved.sentences,
            sides,
            paths,
            placed,
            undrawn: undrawn.collect(),
        }
    }

    /// Where a seat stands.
    pub(super) fn rect(&self, stop: &Stop<'_>, seat: &Seat<'_>) -> Rect {
        let mut y = self.levels.top.get(stop.floor).copied().unwrap_or_default();
        let between = self.surveyor.measure.between;
        let under = self.levels.under.get(stop.floor).copied().flatten();
        if let Some(under) = under.filter(|_| seat.line > 0) {
            y = under + STREET + between;
            let before = stop.heights.iter().take(seat.line).skip(1);
            y += before.map(|height| height + between).sum::<f64>();
        } else {
            let before = stop.heights.iter().take(seat.line);
            y += before.map(|height| height + between).sum::<f64>();
        }
        Rect::new(seat.across.0, y, seat.across.1, seat.height)
    }

    fn seats(&self, stop: &Stop<'_>, placed: &mut Placed) {
        let letters = &self.surveyor.measure.letters;
        for seat in &stop.seats {
            seat.item.place(letters, self.rect(stop, seat), placed);
        }
    }

    /// What is said under those with a dotted door, at each side of the road.
    fn implied(&self, strip: &Strip<'_>, stop: &Stop<'_>, sentences: &mut Vec<TextLine>) {
        let letters = &self.surveyor.measure.letters;
        let text = &self.surveyor.plan.phrases.implied;
        let road = strip.road([true, true]);
        let axis = road.map_or(0.0, |(left, right)| f64::midpoint(left, right));
        let dotted = stop.seats.iter().filter(|seat| seat.door == Door::Implied);
        let rects: Vec<_> = dotted.map(|seat| self.rect(stop, seat)).collect();
        for right in [false, true] {
            let here = rects
                .iter()
                .copied()
                .filter(|it| (it.centre().x > axis) == right);
            let Some(rect) = here.reduce(|a, b| a.joined(&b)) else {
                continue;
            };
            if height(text, letters.note, rect.width) <= IMPLIED {
                let set = Set::new(letters.note, Role::Note, Anchor::Middle);
                let at = Point::new(rect.centre().x, rect.bottom() + 4.0);
                set.text(text, at, rect.width, sentences);
            }
        }
    }

    fn labels(&self) -> Vec<PlacedLabel> {
        let measure = self.surveyor.measure;
        let floors = self.surveyor.plan.floors.iter().enumerate();
        let label = |(nth, floor): (usize, &super::Floor)| {
            let y = self.levels.entry_of(nth)?;
            let mut lines = Vec::new();
            let [title, note] = label_sets(measure);
            let at = Point::new(0.0, y + 4.0);
            let below = title.text(&floor.label, at, measure.label, &mut lines);
            note.text(
                &floor.note,
                Point::new(0.0, below),
                measure.label,
                &mut lines,
            );
            Some(PlacedLabel {
                key: floor.key.clone(),
                name: floor.label.replace('\u{ad}', ""),
                rule: (Point::new(0.0, y), Point::new(measure.label, y)),
                lines,
            })
        };
        floors.filter_map(label).collect()
    }

    /// The seat of something, with the strip and the stop it belongs to.
    pub(super) fn find(&self, wanted: &dyn Fn(&Seat<'_>) -> bool) -> Option<(Rect, usize)> {
        let mut found = None;
        self.root.each(&mut |strip| {
            for stop in &strip.stops {
                for seat in stop.seats.iter().filter(|seat| wanted(seat)) {
                    found = found.or(Some((self.rect(stop, seat), stop.floor)));
                }
            }
        });
        found
    }

    fn find_key(&self, key: &str) -> Option<(Rect, usize)> {
        let sites = &self.surveyor.survey.sites;
        self.find(&|seat| {
            let mut stands = seat.sites.iter().filter_map(|at| sites.get(*at));
            stands.any(|site| site.stand.key() == key)
        })
    }

    fn joints(&self, placed: &mut Placed) {
        let frames = self.surveyor.plan.joints.iter();
        placed.joints = frames.filter_map(|joint| self.joint(joint)).collect();
    }

    /// The frame around two, with its name beside the road between them.
    fn joint(&self, joint: &Joint) -> Option<PlacedEnclosure> {
        let [upper, lower] = &joint.members;
        let ((upper, _), (lower, _)) = (self.find_key(upper)?, self.find_key(lower)?);
        let whole = upper.joined(&lower);
        let rect = Rect::new(
            whole.x - JOINT.0,
            whole.y - JOINT.1,
            whole.width + 2.0 * JOINT.0,
            whole.height + JOINT.1 + JOINT.2,
        );
        let mut lines = Vec::new();
        let letters = &self.surveyor.measure.letters;
        let road = self.root.road([true, true])?;
        let middle = f64::midpoint(upper.bottom(), lower.y);
        let sides = [
            (Anchor::End, road.0 - 12.0, road.0 - 12.0 - rect.x - 8.0),
            (Anchor::Start, road.1 + 12.0, rect.right() - road.1 - 20.0),
        ];
        for ((anchor, x, room), texts) in sides
            .into_iter()
            .zip([[&joint.title, &joint.note], [&joint.aside, &joint.aside]])
        {
            let [title, note] = texts;
            let is_title = anchor == Anchor::End;
            let title = if is_title { title.as_str() } else { "" };
            let needed = least_room(title, letters.label).max(least_room(note, letters.note));
            let tall = height(title, letters.label, room) + height(note, letters.note, room);
            if needed > room || tall > lower.y - upper.bottom() {
                return None; // nobody could read what the frame is
            }
            let at = Point::new(x, middle - tall / 2.0);
            let set = Set::new(letters.label, Role::Title, anchor);
            let below = set.text(title, at, room, &mut lines);
            let set = Set::new(letters.note, Role::Note, anchor);
            set.text(note, Point::new(x, below), room, &mut lines);
        }
        Some(PlacedEnclosure {
            key: joint.key.clone(),
            rect,
            lines,
        })
    }

    fn paths(&self) -> Vec<PlacedPath> {
        let paths = self.surveyor.plan.paths.iter();
        paths.filter_map(|path| self.path(path)).collect()
    }

    /// From the edge of a box to the frame or edge of the station beside it, and down to the
    /// street below.
    fn path(&self, path: &Footpath) -> Option<PlacedPath> {
        let ((from, floor), (to, _)) = (self.find_key(&path.from)?, self.find_key(&path.to)?);
        let joints = self.surveyor.plan.joints.iter();
        let framed = joints
            .filter(|joint| joint.members.contains(&path.to))
            .any(|joint| self.joint(joint).is_some());
        let out = if framed { JOINT.0 + 6.0 } else { 6.0 };
        let y = from.centre().y.min(to.bottom() - 6.0).max(to.y + 6.0);
        let (start, end) = if from.right() < to.x {
            (from.right() + 6.0, to.x - out)
        } else {
            (to.right() + out, from.x - 6.0)
        };
        let mut parts = Vec::new();
        let mut lines = Vec::new();
        let beside = from.y <= y && y <= from.bottom() && end - start >= LEAST_PATH;
        let between = Rect::new(start, y - 1.0, end - start, 2.0);
        if beside && !self.meets_box(&between) {
            parts.push((Point::new(start, y), Point::new(end, y)));
            self.path_texts(path, (start, end, y), &mut lines);
        }
        if let Some(bottom) = self
            .street_below(floor, from.centre().x)
            .filter(|_| path.down)
        {
            let x = from.centre().x;
            let down = Rect::new(
                x - 1.0,
                from.bottom() + 5.0,
                2.0,
                bottom - from.bottom() - 10.0,
            );
            if !self.meets_box(&down) {
                parts.push((Point::new(x, down.y), Point::new(x, down.bottom())));
            }
        }
        (!parts.is_empty()).then(|| PlacedPath {
            from: path.from.clone(),
            parts,
            lines,
        })
    }

    fn path_texts(&self, path: &Footpath, at: (f64, f64, f64), lines: &mut Vec<TextLine>) {
        let letters = self.surveyor.measure.letters.note;
        let (start, end, y) = at;
        let room_here = end - start;
        let set = Set::new(letters, Role::Note, Anchor::Middle);
        let x = f64::midpoint(start, end);
        for (text, above) in [(&path.above, true), (&path.below, false)] {
            if least_room(text, letters) > room_here {
                continue;
            }
            let tall = height(text, letters, room_here);
            let top = if above { y - 5.0 - tall } else { y + 5.0 };
            set.text(text, Point::new(x, top), room_here, lines);
        }
    }

    /// Whether something stands there.
    pub(super) fn meets_box(&self, rect: &Rect) -> bool {
        let mut meets = false;
        self.root.each(&mut |strip| {
            for stop in &strip.stops {
                let seats = stop.seats.iter();
                meets |= seats
                    .map(|seat| self.rect(stop, seat))
                    .any(|it| it.overlaps(rect));
            }
        });
        meets
    }

    /// The top of the next street below a floor that passes under an `x`.
    fn street_below(&self, floor: usize, x: f64) -> Option<f64> {
        let street = self.levels.over.get(floor + 1).copied().flatten()?;
        let mut passes = false;
        self.root.each(&mut |strip| {
            let stops = strip.stops.iter().filter(|stop| stop.floor == floor + 1);
            let seats = stops.flat_map(Stop::doored);
            let spans: Vec<_> = seats.map(|seat| seat.across).collect();
            let left = spans.iter().map(|it| it.0).fold(f64::INFINITY, f64::min);
            let right = spans.iter().map(|it| it.0 + it.1).fold(0.0, f64::max);
            passes |= left <= x && x <= right;
        });
        passes.then_some(street)
    }
}
