//! The road's surface, lanes, signs and doors, once everything has its height.

use super::levels::Levels;
use super::measure::{DOORS, STREET};
use super::placed::{Piece, PlacedLane, PlacedSign};
use super::quarter::Kind;
use super::sign::sign_room;
use super::strip::{Door, Seat, Stop, Strip, Zone};
use super::surveyor::Surveyor;
use crate::layout::{Point, Rect, TextLine};

/// How far a street goes past its last door's middle.
const PAST: f64 = 34.0;
/// How far a door reaches into its street, so that no edge shows between the two.
const INTO: f64 = 2.0;
/// A corner is rounded where there is room for this.
pub(super) const CORNER: f64 = 9.0;

/// What is drawn as the road.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Paved {
    pub(super) surface: Vec<Piece>,
    pub(super) middles: Vec<(Point, Point)>,
    pub(super) lanes: Vec<PlacedLane>,
    pub(super) signs: Vec<PlacedSign>,
    pub(super) dotted: Vec<Vec<Point>>,
    pub(super) sentences: Vec<TextLine>,
}

/// Paves one quarter after another.
pub(super) struct Paver<'a, 'p> {
    pub(super) surveyor: &'a Surveyor<'a, 'p>,
    pub(super) levels: &'a Levels,
    pub(super) paved: Paved,
}

/// A street's top, and its left and right end.
#[derive(Clone, Copy)]
struct Street {
    top: f64,
    ends: (f64, f64),
}

impl Paver<'_, '_> {
    /// Paves a quarter and its columns.
    pub(super) fn strip(&mut self, strip: &Strip<'_>) {
        let zones = strip.zones();
        for (nth, (floor, zone)) in zones.iter().enumerate() {
            let stop = strip.stops.get(nth);
            if stop.is_none_or(Stop::is_stop) {
                self.zone(strip, (nth, *floor), zone, stop);
            }
        }
        for (nth, stop) in strip.stops.iter().enumerate() {
            self.stop(strip, nth, stop);
        }
        self.division(strip);
        for part in &strip.parts {
            self.strip(part);
        }
    }

    /// The top and bottom of a stretch of road.
    fn reach(
        &self,
        strip: &Strip<'_>,
        (nth, floor): (usize, usize),
        stop: Option<&Stop<'_>>,
    ) -> Option<(f64, f64)> {
        let from = self.levels.zone_start(strip, nth)?;
        let into_box = stop.is_some_and(|stop| stop.kind.is_entered());
        let to = if into_box {
            self.levels.top.get(floor).copied()?
        } else {
            self.levels.over.get(floor).copied().flatten()?
        };
        Some((from, to))
    }

    fn zone(
        &mut self,
        strip: &Strip<'_>,
        at: (usize, usize),
        zone: &Zone,
        stop: Option<&Stop<'_>>,
    ) {
        let Some((from, to)) = self.reach(strip, at, stop) else {
            return;
        };
        let Some((left, right)) = strip.road(zone.open) else {
            return;
        };
        // It goes through the streets at its ends, so that no edge shows between them.
        let before = strip.stops.iter().take(at.0).rev().find(|it| it.is_stop());
        let by = before.map_or(strip.begins.is_some(), |it| it.kind == Kind::Plain);
        let start = if by { from - STREET } else { from };
        let into_box = stop.is_some_and(|stop| stop.kind.is_entered());
        let end = if into_box { to } else { to + STREET };
        let rect = Rect::new(left, start, right - left, end - start);
        self.paved.surface.push(stretch(rect, 0.0));
        let plan = self.surveyor.plan;
        let letters = &self.surveyor.measure.letters;
        for (side, up) in [(0, true), (1, false)] {
            let lane = strip.lanes.get(side).copied().flatten();
            let open = zone.open.get(side) == Some(&true);
            let Some((x, width)) = lane.filter(|_| open) else {
                continue;
            };
            let rect = Rect::new(x, from, width, to - from);
            let ways = zone.ways.get(side).into_iter().flatten();
            let keys = ways.filter_map(|way| Some(plan.ways.get(*way)?.key.clone()));
            let ways = keys.collect();
            self.paved.lanes.push(PlacedLane { up, rect, ways });
            if let Some(Some(sign)) = zone.signs.get(side) {
                let room = sign_room((x, width), up, plan.track);
                self.paved.signs.push(sign.placed(up, rect, room, letters));
            }
        }
        if let (true, Some((x, _))) = (zone.open == [true, true], strip.lanes[1]) {
            let ends = (Point::new(x, from), Point::new(x, to));
            self.paved.middles.push(ends);
        }
        self.tell(strip, zone, (from, to));
    }

    /// Says where no lane is that there is none.
    fn tell(&mut self, strip: &Strip<'_>, zone: &Zone, (from, to): (f64, f64)) {
        let Some((text, (x, room))) = self.surveyor.told(strip, zone) else {
            return;
        };
        let measure = self.surveyor.measure;
        let height = super::letters::height(text, measure.letters.note, room);
        let at = Point::new(x, f64::midpoint(from, to) - height / 2.0);
        let [_, note] = super::levels::label_sets(measure);
        note.text(text, at, room, &mut self.paved.sentences);
    }

    fn stop(&mut self, strip: &Strip<'_>, nth: usize, stop: &Stop<'_>) {
        let Some(top) = self.levels.top.get(stop.floor).copied() else {
            return;
        };
        let over = self.levels.over.get(stop.floor).copied().flatten();
        let siblings = stop.is_stop() && !stop.kind.is_entered() && stop.floor > 0;
        let entered = strip.begins == Some(stop.floor);
        if let (true, Some(over)) = (siblings, over) {
            let zones = strip.zones();
            let above = zones.get(nth).map(|(_, zone)| zone.open);
            let below = next_open(strip, nth);
            let doors = door_span(stop.doored());
            if let (false, Some(ends)) = (entered, doors) {
                let roads = [above.unwrap_or_default(), below];
                self.street(strip, Street { top: over, ends }, roads);
            }
            self.doors(stop, (over + STREET, top));
        }
        if stop.kind == Kind::Gate {
            self.gate(strip, nth, stop, top);
        }
        if stop.kind.is_entered() && entered {
            self.doors(stop, (over.unwrap_or(top) + STREET, top));
        }
        if let Some(over) = over {
            self.implied(strip, nth, over, top);
        }
    }

    /// The street under several to whom ways go.
    fn gate(&mut self, strip: &Strip<'_>, nth: usize, stop: &Stop<'_>, top: f64) {
        let under = self.levels.under.get(stop.floor).copied().flatten();
        let (Some(under), Some(ends)) = (under, door_span(stop.doored())) else {
            return;
        };
        let street = Street { top: under, ends };
        self.street(strip, street, [[false, false], next_open(strip, nth)]);
        let is_house = stop.floor == 0;
        for seat in stop.doored() {
            let width = if is_house { DOORS.1 } else { DOORS.0 };
            let from = top + seat.height;
            self.door(seat, width, (from, under + INTO));
        }
    }

    /// A street, with the road that goes through it joined to it.
    fn street(&mut self, strip: &Strip<'_>, street: Street, [above, below]: [[bool; 2]; 2]) {
        let either = [above[0] || below[0], above[1] || below[1]];
        let (left, right) = street.ends;
        let (from, to) = match strip.road(either) {
            Some((a, b)) => (left.min(a), right.max(b)),
            None => (left, right),
        };
        let (from, to) = (from.max(strip.field.0), to.min(strip.field.1.max(right)));
        let rect = Rect::new(from, street.top, to - from, STREET);
        self.paved.surface.push(stretch(rect, STREET / 2.0));
        for (open, down, y) in [(above, -1.0, street.top), (below, 1.0, street.top + STREET)] {
            let Some((a, b)) = strip.road(open) else {
                continue;
            };
            for (x, side, free) in [(a, -1.0, a - from), (b, 1.0, to - b)] {
                if free >= CORNER + STREET / 2.0 {
                    let at = Point::new(x, y);
                    let (right, down) = (side, down);
                    self.paved.surface.push(Piece::Corner { at, right, down });
                }
            }
        }
        let both = above == [true, true] && below == [true, true];
        if let (true, Some((x, _))) = (both, strip.lanes[1]) {
            let (top, bottom) = (street.top, street.top + STREET);
            self.paved
                .middles
                .push((Point::new(x, top), Point::new(x, bottom)));
        }
    }

    /// Doors from a street down to the boxes under it.
    fn doors(&mut self, stop: &Stop<'_>, (street, top): (f64, f64)) {
        for seat in stop.doored() {
            self.door(seat, DOORS.0, (street - INTO, top));
        }
    }

    fn door(&mut self, seat: &Seat<'_>, width: f64, (from, to): (f64, f64)) {
        let site = seat.sites.first();
        let site = site.and_then(|at| self.surveyor.survey.sites.get(*at));
        let width = width.min(seat.across.1 - 4.0);
        let middle = seat.across.0 + seat.across.1 / 2.0;
        self.paved.surface.push(Piece::Stretch {
            rect: Rect::new(middle - width / 2.0, from, width, to - from),
            round: 0.0,
            door: site.map(|site| site.stand.key().to_owned()),
        });
    }

    /// The street from which the columns begin.
    fn division(&mut self, strip: &Strip<'_>) {
        let Some(division) = &strip.divides else {
            return;
        };
        let Some(over) = self.levels.over.get(division.floor).copied().flatten() else {
            return;
        };
        let mut ends: Option<(f64, f64)> = None;
        let mut join = |(a, b): (f64, f64)| {
            ends = Some(ends.map_or((a, b), |(from, to)| (from.min(a), to.max(b))));
        };
        let mut passing = [false, false];
        for part in &strip.parts {
            let first = part.stops.iter().find(|stop| stop.is_stop());
            match first {
                Some(stop) if stop.floor == division.floor => {
                    door_span(stop.doored()).into_iter().for_each(&mut join);
                    if part.passes_on(division.floor) {
                        passing = next_open(part, 0);
                        part.road(passing).into_iter().for_each(&mut join);
                    }
                }
                _ => part.road([true, true]).into_iter().for_each(&mut join),
            }
        }
        if let Some(ends) = ends {
            let street = Street { top: over, ends };
            self.street(strip, street, [division.zone.open, passing]);
        }
    }

    /// The dotted doors of those whose way is only implied.
    fn implied(&mut self, strip: &Strip<'_>, nth: usize, over: f64, top: f64) {
        let Some(stop) = strip.stops.get(nth) else {
            return;
        };
        let seats = stop.seats.iter().filter(|seat| seat.door == Door::Implied);
        let doors: Vec<_> = seats
            .map(|seat| seat.across.0 + seat.across.1 / 2.0)
            .collect();
        let y = over + STREET / 2.0;
        for x in &doors {
            let line = vec![Point::new(*x, y), Point::new(*x, top)];
            self.paved.dotted.push(line);
        }
        let (Some(first), Some(last)) = (
            doors.iter().copied().reduce(f64::min),
            doors.iter().copied().reduce(f64::max),
        ) else {
            return;
        };
        let zones = strip.zones();
        let above = zones
            .get(nth)
            .map(|(_, zone)| zone.open)
            .unwrap_or_default();
        let below = next_open(strip, nth);
        let open = [above[0] || below[0], above[1] || below[1]];
        let road = strip.road(open);
        let ends = door_span(stop.doored()).into_iter().chain(road);
        let Some((left, right)) = ends.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else {
            return;
        };
        for (from, to) in [(right, last), (first, left)] {
            if from < to {
                let line = vec![Point::new(from, y), Point::new(to, y)];
                self.paved.dotted.push(line);
            }
        }
    }
}

impl Strip<'_> {
    /// Whether its road goes by those on the floor from whose street it begins.
    fn passes_on(&self, floor: usize) -> bool {
        let first = self.stops.iter().find(|stop| stop.is_stop());
        let passes = first.is_some_and(|stop| stop.floor == floor && stop.kind == Kind::Plain);
        passes && next_open(self, 0).contains(&true)
    }
}

/// Which lanes go on below a stop.
fn next_open(strip: &Strip<'_>, nth: usize) -> [bool; 2] {
    let zones = strip.zones();
    let later = zones.iter().enumerate().skip(nth + 1);
    let mut stops = later.filter(|(at, _)| strip.stops.get(*at).is_none_or(Stop::is_stop));
    stops
        .next()
        .map_or([false, false], |(_, (_, zone))| zone.open)
}

/// From a little before the first door to a little past the last.
fn door_span<'s>(seats: impl Iterator<Item = &'s Seat<'s>>) -> Option<(f64, f64)> {
    let span = |seat: &Seat<'_>| {
        let (x, width) = seat.across;
        let middle = x + width / 2.0;
        let past = PAST.min(width / 2.0);
        (middle - past, middle + past)
    };
    seats.map(span).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

fn stretch(rect: Rect, round: f64) -> Piece {
    Piece::Stretch {
        rect,
        round,
        door: None,
    }
}
