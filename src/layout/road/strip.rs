//! A quarter across its width: where its road lies, and who stands beside it.

use std::collections::BTreeSet;

use super::fill::{Item, Stretch, many_lines, one_line};
use super::house;
use super::letters::room;
use super::measure::{Measure, STREET};
use super::plan::Plan;
use super::sign::{SignText, lane_width, sign_room};
use super::survey::{Kind, Leg, Quarter, Row, Survey};

/// A quarter whose columns have their places.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Strip<'p> {
    /// Its left and right edge.
    pub(super) field: (f64, f64),
    /// The left edge and width of the lane up, and of the lane down, where it has them.
    pub(super) lanes: [Option<Stretch>; 2],
    /// What the road comes by, from the top down.
    pub(super) stops: Vec<Stop<'p>>,
    /// The columns below.
    pub(super) parts: Vec<Strip<'p>>,
    /// On which floor they begin.
    pub(super) divides: Option<Division>,
    /// On which floor the street is from which it begins, where it is a column.
    pub(super) begins: Option<usize>,
    /// Which of its lanes are open or told of somewhere.
    used: [bool; 2],
}

/// Where a road divides.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Division {
    /// On this floor is the street from which the columns begin.
    pub(super) floor: usize,
    /// What comes down to it.
    pub(super) zone: Zone,
}

/// A stretch of road that ends at a stop.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Zone {
    /// Whether it has a lane up, and a lane down.
    pub(super) open: [bool; 2],
    /// What is written on those.
    pub(super) signs: [Option<SignText>; 2],
    /// Which ways go by the lane up, and by the lane down.
    pub(super) ways: [BTreeSet<usize>; 2],
    /// Whether those at the stop have a way in one direction only, and it is told.
    pub(super) told: bool,
}

/// A row at its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stop<'p> {
    pub(super) floor: usize,
    pub(super) kind: Kind,
    pub(super) seats: Vec<Seat<'p>>,
    /// The heights of its lines of boxes.
    pub(super) heights: Vec<f64>,
    /// The road that ends here.
    pub(super) zone: Zone,
}

/// One item of a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seat<'p> {
    /// Which sites it stands for.
    pub(super) sites: Vec<usize>,
    pub(super) item: Item<'p>,
    pub(super) line: usize,
    pub(super) across: Stretch,
    /// Its own height, which is that of its line unless the line is much higher.
    pub(super) height: f64,
    pub(super) door: Door,
}

/// To what a seat has a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Door {
    Road,
    Side,
    Implied,
    None,
}

impl Stop<'_> {
    /// The seats with a door to the road.
    pub(super) fn doored(&self) -> impl Iterator<Item = &Seat<'_>> {
        self.seats.iter().filter(|seat| seat.door == Door::Road)
    }

    /// Whether the road comes to it.
    pub(super) fn is_stop(&self) -> bool {
        self.doored().next().is_some()
    }

    pub(super) fn has(&self, door: Door) -> bool {
        self.seats.iter().any(|seat| seat.door == door)
    }
}

impl Strip<'_> {
    /// The left and right edge of the open lanes.
    pub(super) fn road(&self, open: [bool; 2]) -> Option<(f64, f64)> {
        let lanes = self.lanes.iter().zip(open);
        let lanes = lanes.filter_map(|(lane, open)| lane.filter(|_| open));
        lanes
            .map(|(x, width)| (x, x + width))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }

    /// The left and right edge of the whole road.
    fn whole_road(&self) -> Option<(f64, f64)> {
        self.road([true, true])
    }

    /// Every stretch of road with the floor at which it ends, from the top down.
    pub(super) fn zones(&self) -> Vec<(usize, &Zone)> {
        let stops = self.stops.iter().map(|stop| (stop.floor, &stop.zone));
        let last = self.divides.iter().map(|it| (it.floor, &it.zone));
        stops.chain(last).collect()
    }

    /// It and its columns.
    pub(super) fn each<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        for part in &self.parts {
            part.each(visit);
        }
    }
}

/// Lays quarters out across a width.
pub(super) struct Surveyor<'a, 'p> {
    pub(super) plan: &'p Plan,
    pub(super) survey: &'a Survey<'p>,
    pub(super) measure: &'a Measure,
    /// Sites beside which the way to the side roads must be free.
    pub(super) clear: BTreeSet<usize>,
    /// The right edge of the houses, which may stand above the side roads.
    pub(super) houses_right: f64,
}

/// Where a quarter shall lie.
#[derive(Clone, Copy)]
struct Ground {
    field: (f64, f64),
    axis: f64,
    /// The floor of the street that enters it.
    entered: Option<usize>,
    is_root: bool,
    /// The lanes of the road that passes on into this quarter.
    passed: Option<[Option<Stretch>; 2]>,
    /// Which lanes come to the street that enters it.
    before: [bool; 2],
}

impl<'p> Surveyor<'_, 'p> {
    /// The whole structure between two edges.
    pub(super) fn root(&self, field: (f64, f64)) -> Option<Strip<'p>> {
        let axis = self.axis(field)?;
        let place = Ground {
            field,
            axis,
            entered: None,
            is_root: true,
            passed: None,
            before: [false, false],
        };
        self.strip(&self.survey.root, place)
    }

    /// Between the houses when they are two, else in the middle.
    fn axis(&self, (left, right): (f64, f64)) -> Option<f64> {
        let common: Vec<_> = self.houses().filter(|house| !house.own).collect();
        let all: Vec<_> = self.houses().collect();
        let middle = f64::midpoint(left, right);
        if common.len() != 2 {
            return Some(middle);
        }
        let room = self.houses_right - left;
        let widths = house::widths(&all, &self.measure.letters, room)?;
        let first = widths.first().copied().unwrap_or_default();
        Some(left + first + house::BETWEEN / 2.0)
    }

    fn houses(&self) -> impl Iterator<Item = &'p super::House> {
        let floors = self.plan.floors.first();
        let stands = floors.into_iter().flat_map(|floor| &floor.stands);
        stands.filter_map(|stand| stand.house())
    }

    fn strip(&self, quarter: &Quarter, place: Ground) -> Option<Strip<'p>> {
        let zones = self.zones(quarter, place.entered, place.before);
        let own = zones.iter().filter(|zone| {
            let signs = &zone.signs;
            zone.open.contains(&true) || signs.iter().any(Option::is_some)
        });
        let open = own.fold([false, false], |all, zone| {
            [all[0] || zone.open[0], all[1] || zone.open[1]]
        });
        let told = |side: usize| {
            let mut zones = zones.iter().filter(|zone| zone.told);
            zones.any(|zone| zone.open.get(side) == Some(&false))
        };
        let used = [open[0] || told(0), open[1] || told(1)];
        let lane = self.lane(quarter, &zones);
        let lanes = place.passed.unwrap_or_else(|| lanes(open, lane, place));
        let mut strip = Strip {
            field: place.field,
            lanes,
            stops: Vec::new(),
            parts: Vec::new(),
            divides: None,
            begins: place.entered,
            used,
        };
        let mut zones = zones.into_iter();
        for (nth, row) in quarter.rows.iter().enumerate() {
            let zone = zones.next()?;
            let goes_on = quarter
                .rows
                .iter()
                .skip(nth + 1)
                .any(|row| !row.doored.is_empty())
                || !quarter.parts.is_empty();
            let stop = self.stop(row, &strip, place, (zone, goes_on))?;
            strip.stops.push(stop);
        }
        if let (Some(floor), Some(zone)) = (divides(quarter), zones.next()) {
            strip.parts = self.parts(quarter, (floor, zone.open), &strip, place)?;
            strip.divides = Some(Division { floor, zone });
        }
        Some(strip)
    }

    /// How wide the lanes must be, also where the road passes on.
    fn lane(&self, quarter: &Quarter, zones: &[Zone]) -> f64 {
        let signs = zones.iter().flat_map(|zone| zone.signs.iter().flatten());
        let own = lane_width(signs, &self.measure.letters, self.plan.track);
        let passed = quarter.parts.iter().filter(|part| part.passes);
        passed
            .map(|part| self.lane(part, &self.zones(part, divides(quarter), [false, false])))
            .fold(own, f64::max)
    }

    /// The stretches of road above every row, and above the columns.
    pub(super) fn zones(
        &self,
        quarter: &Quarter,
        entered: Option<usize>,
        before: [bool; 2],
    ) -> Vec<Zone> {
        let mut below: Vec<BTreeSet<usize>> = Vec::new();
        let mut sites: BTreeSet<usize> = quarter.parts.iter().flat_map(Quarter::doored).collect();
        if !quarter.parts.is_empty() {
            below.push(sites.clone());
        }
        for row in quarter.rows.iter().rev() {
            sites.extend(row.doored.iter().copied());
            below.push(sites.clone());
        }
        below.reverse();
        let at_division = divides(quarter).map(|floor| {
            let parts = quarter.parts.iter();
            let rows = parts.filter_map(|part| part.rows.first());
            let rows = rows.filter(|row| row.floor == floor);
            rows.flat_map(|row| row.doored.clone()).collect()
        });
        let rows = quarter.rows.iter();
        let stops = rows.map(|row| (row.floor, row.doored.iter().copied().collect()));
        let stops = stops.chain(at_division.map(|sites| (usize::MAX, sites)));
        let zone = |((floor, stop), below): ((usize, BTreeSet<usize>), &BTreeSet<usize>)| {
            if Some(floor) == entered {
                return Zone::default();
            }
            self.zone(&stop, below)
        };
        let mut zones: Vec<Zone> = stops.zip(&below).map(zone).collect();
        let mut above = before;
        for zone in &mut zones {
            let signs = zone.signs.iter().filter(|sign| sign.is_some()).count();
            let closes = |side: usize| above.get(side) > zone.open.get(side);
            zone.told = signs == 1 && (closes(0) || closes(1));
            if zone.open.contains(&true) {
                above = zone.open;
            }
        }
        zones
    }

    /// The road above a stop that is passed by all who go up or down from below.
    fn zone(&self, stop: &BTreeSet<usize>, below: &BTreeSet<usize>) -> Zone {
        let crosses = |leg: &&Leg| below.contains(&leg.low) && !below.contains(&leg.high);
        let mut zone = Zone::default();
        for (side, up) in [(0, true), (1, false)] {
            let legs = self.survey.legs.iter().filter(crosses);
            let legs: Vec<_> = legs.filter(|leg| leg.up == up).collect();
            let here = legs.iter().filter(|leg| stop.contains(&leg.low));
            let here: Vec<_> = here.map(|leg| (leg.way, leg.low)).collect();
            let sign = SignText::of(self.plan, &here, stop.len());
            if let (Some(open), Some(ways), Some(signs)) = (
                zone.open.get_mut(side),
                zone.ways.get_mut(side),
                zone.signs.get_mut(side),
            ) {
                *open = !legs.is_empty();
                *ways = legs.iter().map(|leg| leg.way).collect();
                *signs = sign;
            }
        }
        zone
    }

    fn stop(
        &self,
        row: &Row,
        strip: &Strip<'p>,
        place: Ground,
        (zone, goes_on): (Zone, bool),
    ) -> Option<Stop<'p>> {
        let mut seats = if self.has_houses(row) {
            self.house_seats(row, strip)?
        } else if row.kind.is_entered() {
            self.station_seats(row, strip)?
        } else {
            self.row_seats(row, strip, (place, goes_on))?
        };
        let letters = &self.measure.letters;
        let mut heights: Vec<f64> = Vec::new();
        for seat in &seats {
            if heights.len() <= seat.line {
                heights.resize(seat.line + 1, 0.0);
            }
            let height = seat.item.height(letters, seat.across.1);
            if let Some(line) = heights.get_mut(seat.line) {
                *line = line.max(height);
            }
        }
        for seat in &mut seats {
            let own = seat.item.height(letters, seat.across.1);
            let line = heights.get(seat.line).copied().unwrap_or(own);
            let is_box = matches!(seat.item, Item::Box(_));
            seat.height = if is_box && line > 1.6 * own {
                own
            } else {
                line
            };
        }
        Some(Stop {
            floor: row.floor,
            kind: row.kind,
            seats,
            heights,
            zone,
        })
    }

    /// The least height of a stretch of road.
    pub(super) fn need(&self, strip: &Strip<'_>, zone: &Zone) -> f64 {
        let letters = &self.measure.letters;
        let sign = |(side, sign): (usize, &Option<SignText>)| {
            let lane = strip.lanes.get(side).copied().flatten()?;
            let room = sign_room(lane, side == 0, self.plan.track).1;
            Some(sign.as_ref()?.need(letters, room))
        };
        let signs = zone.signs.iter().enumerate().filter_map(sign);
        let told = self.told(strip, zone).map_or(0.0, |(text, room)| {
            super::letters::height(text, letters.note, room.1) + AIR
        });
        signs.fold(told, f64::max)
    }

    /// What is written where no lane is, and the room for it.
    pub(super) fn told(&self, strip: &Strip<'_>, zone: &Zone) -> Option<(&'p str, Stretch)> {
        let phrases = &self.plan.phrases;
        let (side, text) = match zone.open {
            [true, false] => (1, &phrases.no_way_down),
            [false, true] => (0, &phrases.no_way_up),
            [true, true] | [false, false] => return None,
        };
        let (x, width) = strip.lanes.get(side).copied().flatten()?;
        zone.told.then_some((text, (x + 12.0, width - 16.0)))
    }

    fn has_houses(&self, row: &Row) -> bool {
        let all = row.doored.iter().chain(&row.sided).chain(&row.free);
        all.filter_map(|at| self.survey.sites.get(*at))
            .any(|site| site.stand.house().is_some())
    }

    fn seat(&self, at: usize, door: Door) -> Option<Seat<'p>> {
        let site = self.survey.sites.get(at)?;
        Some(Seat {
            sites: vec![at],
            item: Item::from(site.stand),
            line: 0,
            across: (0.0, 0.0),
            height: 0.0,
            door,
        })
    }

    pub(super) fn seats(&self, all: &[usize], door: Door) -> Vec<Seat<'p>> {
        all.iter().filter_map(|at| self.seat(*at, door)).collect()
    }

    /// All in a row that are not on the road itself.
    fn others(&self, row: &Row) -> Vec<Seat<'p>> {
        let mut others = self.seats(&row.free, Door::None);
        let accompanies = |seat: &Seat<'_>| {
            let sites = seat
                .sites
                .iter()
                .filter_map(|at| self.survey.sites.get(*at));
            let mut keys = sites.map(|site| site.stand.key());
            keys.any(|key| self.plan.paths.iter().any(|path| path.from == key))
        };
        let (first, rest): (Vec<_>, Vec<_>) = others.drain(..).partition(accompanies);
        let implied = self.seats(&row.implied, Door::Implied);
        rest.into_iter().chain(implied).chain(first).collect()
    }

    fn house_seats(&self, row: &Row, strip: &Strip<'p>) -> Option<Vec<Seat<'p>>> {
        let mut all = self.seats(&row.doored, Door::Road);
        all.extend(self.seats(&row.sided, Door::Side));
        all.extend(self.seats(&row.free, Door::None));
        all.sort_by_key(|seat| seat.sites.first().copied());
        let is_house = |seat: &Seat<'_>| matches!(seat.item, Item::House(_));
        let (mut houses, others): (Vec<_>, Vec<_>) = all.into_iter().partition(is_house);
        houses.sort_by_key(|seat| matches!(seat.item, Item::House(house) if house.own));
        let inside: Vec<_> = houses
            .iter()
            .filter_map(|seat| match seat.item {
                Item::House(house) => Some(house),
                _ => None,
            })
            .collect();
        let room = self.houses_right - strip.field.0;
        let widths = house::widths(&inside, &self.measure.letters, room)?;
        let mut x = strip.field.0;
        for (seat, width) in houses.iter_mut().zip(widths) {
            seat.across = (x, width);
            x += width + house::BETWEEN;
        }
        houses.extend(self.beside(others, strip, 1)?);
        Some(houses)
    }

    fn station_seats(&self, row: &Row, strip: &Strip<'p>) -> Option<Vec<Seat<'p>>> {
        let letters = &self.measure.letters;
        let mut station = self.seat(row.doored.first().copied()?, Door::Road)?;
        let ends = row.kind == Kind::End;
        let lanes = if ends { strip.used } else { [true, true] };
        let road = strip.road(lanes).unwrap_or_else(|| {
            let middle = f64::midpoint(strip.field.0, strip.field.1);
            (middle, middle)
        });
        let (left, right) = strip.field;
        let wanted = if ends {
            let road = road.1 - road.0 + 2.0 * AIR;
            road.max(station.item.wanted(letters))
        } else {
            self.station_width(&station, road.1 - road.0)
        };
        let width = wanted.min(right - left);
        if width < station.item.least(letters) {
            return None;
        }
        let middle = f64::midpoint(road.0, road.1);
        let x = (middle - width / 2.0).clamp(left, right - width);
        station.across = (x, width);
        let air = 26.0;
        let clear = station.sites.iter().any(|at| self.clear.contains(at));
        let right_room = if clear { 0.0 } else { right - x - width - air };
        let regions = [(left, x - air - left), (x + width + air, right_room)];
        let mut seats = vec![station];
        seats.extend(self.around(row, &regions, strip)?);
        let mut sided = self.seats(&row.sided, Door::Side);
        if let Some(seat) = sided.first_mut().filter(|_| row.sided.len() == 1) {
            seat.across = (x + width + air, right - x - width - air);
            (seat.across.1 >= seat.item.least(letters)).then_some(())?;
        } else if !sided.is_empty() {
            return None;
        }
        seats.extend(sided);
        Some(seats)
    }

    /// Those beside a station; where the road ends with it, also below it.
    fn around(&self, row: &Row, regions: &[Stretch], strip: &Strip<'p>) -> Option<Vec<Seat<'p>>> {
        let others = self.others(row);
        if row.kind != Kind::End {
            return self.stacked(others, regions, 0);
        }
        let (left, right) = strip.field;
        if let Some(seats) = self.in_line(&others, regions) {
            return Some(seats);
        }
        let below = [(left, right - left)];
        let mut seats = match self.in_line(&others, &below) {
            Some(seats) => seats,
            None => self.stacked(others, &below, 0)?,
        };
        for seat in &mut seats {
            seat.line += 1;
        }
        Some(seats)
    }

    /// How wide a station is: some way past the road, and so that the name of the frame it
    /// may stand in has room beside the road.
    fn station_width(&self, station: &Seat<'p>, road: f64) -> f64 {
        let letters = &self.measure.letters;
        let sites = station.sites.iter();
        let keys = sites.filter_map(|at| Some(self.survey.sites.get(*at)?.stand.key()));
        let keys: Vec<_> = keys.collect();
        let joints = self.plan.joints.iter();
        let joint = joints
            .filter(|joint| joint.members.iter().any(|key| keys.contains(&key.as_str())))
            .map(|joint| room(&joint.title, letters.label) + 8.0)
            .fold(self.measure.shoulder, f64::max);
        (road + 2.0 * joint).max(station.item.least(letters))
    }

    /// Those beside a road, in lines of their own from `line` on.
    fn beside(
        &self,
        others: Vec<Seat<'p>>,
        strip: &Strip<'p>,
        line: usize,
    ) -> Option<Vec<Seat<'p>>> {
        let regions = regions(strip, self.measure.verge, true);
        self.stacked(others, &regions, line)
    }

    /// In the stretch that takes the fewest lines; nothing where none is wide enough.
    fn stacked(
        &self,
        mut seats: Vec<Seat<'p>>,
        regions: &[Stretch],
        from: usize,
    ) -> Option<Vec<Seat<'p>>> {
        if seats.is_empty() {
            return Some(seats);
        }
        let letters = &self.measure.letters;
        let items: Vec<_> = seats.iter().map(|seat| seat.item.clone()).collect();
        let least = items.iter().map(|item| item.least(letters));
        let least = least.fold(0.0, f64::max);
        let between = self.measure.between;
        let wide = regions.iter().filter(|(_, room)| *room >= least);
        let laid = wide.map(|region| many_lines(&items, letters, *region, between));
        let lines = |laid: &Vec<(usize, Stretch)>| laid.last().map_or(0, |(line, _)| *line);
        let best = laid.min_by_key(lines)?;
        for (seat, (line, across)) in seats.iter_mut().zip(best) {
            seat.line = from + line;
            seat.across = across;
        }
        Some(seats)
    }

    /// The siblings of a row on one line if they can, those without a door where there is room.
    fn row_seats(
        &self,
        row: &Row,
        strip: &Strip<'p>,
        (place, goes_on): (Ground, bool),
    ) -> Option<Vec<Seat<'p>>> {
        let around = regions(strip, self.measure.verge, goes_on || place.is_root);
        let across = regions(strip, self.measure.verge, goes_on);
        let others = self.seats(&row.free, Door::None);
        for crowds in CROWDS {
            let line = self.line(row, crowds);
            let mut all = line.clone();
            all.extend(others.clone());
            let both = [&around, &across].into_iter();
            let in_line = both.clone().find_map(|regions| self.in_line(&all, regions));
            if in_line.is_some() {
                return in_line;
            }
            if let Some(seats) = both
                .clone()
                .find_map(|regions| self.in_line(&line, regions))
            {
                let from = usize::from(!seats.is_empty());
                let others = self.stacked(others, &across, from)?;
                return Some(seats.into_iter().chain(others).collect());
            }
        }
        None
    }

    fn line(&self, row: &Row, [doored, implied]: [bool; 2]) -> Vec<Seat<'p>> {
        let of = |sites: &[usize], door, crowd: bool| {
            let seats = self.seats(sites, door);
            if crowd { crowded(seats) } else { seats }
        };
        let mut line = of(&row.doored, Door::Road, doored || row.doored.len() > MOST);
        line.extend(of(&row.implied, Door::Implied, implied));
        line.extend(of(&row.sided, Door::Side, implied));
        line
    }

    fn in_line(&self, seats: &[Seat<'p>], regions: &[Stretch]) -> Option<Vec<Seat<'p>>> {
        let items: Vec<_> = seats.iter().map(|seat| seat.item.clone()).collect();
        let (letters, between) = (&self.measure.letters, self.measure.between);
        let line = one_line(&items, letters, regions, between)?;
        let mut seats = seats.to_vec();
        for (seat, across) in seats.iter_mut().zip(line) {
            seat.across = across;
        }
        Some(seats)
    }

    /// The columns: those with a road of their own from the left, then the one that the road
    /// passes, which keeps the axis if it can.
    fn parts(
        &self,
        quarter: &Quarter,
        (floor, before): (usize, [bool; 2]),
        strip: &Strip<'p>,
        place: Ground,
    ) -> Option<Vec<Strip<'p>>> {
        let (left, right) = place.field;
        let needs: Vec<_> = quarter
            .parts
            .iter()
            .map(|part| self.least_width(part, floor))
            .collect();
        let gap = self.measure.between * 2.0;
        let gaps = gap * super::fill::as_number(needs.len().saturating_sub(1));
        let free = right - left - gaps - needs.iter().sum::<f64>();
        if free < 0.0 {
            return None;
        }
        let passes = quarter.parts.last().is_some_and(|part| part.passes);
        let share = free / super::fill::as_number(needs.len().max(1));
        let mut x = left;
        let mut parts = Vec::new();
        for (part, need) in quarter.parts.iter().zip(needs) {
            let width = match (passes, part.passes) {
                (true, true) => right - x,
                (true, false) => need,
                (false, _) => need + share,
            };
            let axis = if part.passes {
                strip
                    .whole_road()
                    .map_or(place.axis, |(a, b)| f64::midpoint(a, b))
            } else {
                x + width / 2.0
            };
            let place = Ground {
                field: (x, x + width),
                axis,
                entered: Some(floor),
                is_root: part.passes && place.is_root,
                passed: strip
                    .lanes
                    .iter()
                    .any(Option::is_some)
                    .then_some(strip.lanes)
                    .filter(|_| part.passes),
                before,
            };
            parts.push(self.strip(part, place)?);
            x += width + gap;
        }
        Some(parts)
    }

    /// About how wide a quarter must be.
    fn least_width(&self, quarter: &Quarter, entered: usize) -> f64 {
        let letters = &self.measure.letters;
        let zones = self.zones(quarter, Some(entered), [false, false]);
        let signs = zones.iter().flat_map(|zone| zone.signs.iter().flatten());
        let lane = lane_width(signs, letters, self.plan.track);
        let lanes: f64 = [0, 1]
            .iter()
            .filter(|side| {
                let mut open = zones.iter().filter_map(|zone| zone.open.get(**side));
                open.any(|open| *open)
            })
            .map(|_| lane)
            .sum();
        let between = self.measure.between;
        let last = quarter.rows.iter().rposition(|row| !row.doored.is_empty());
        let last = last.filter(|_| quarter.parts.is_empty() && !quarter.passes);
        let row = |(nth, row): (usize, &Row)| {
            let sum = |crowds: [bool; 2]| -> f64 {
                let line = self.line(row, crowds);
                let widths = line.iter().map(|seat| seat.item.least(letters) + between);
                widths.sum()
            };
            let sum = CROWDS.map(sum).into_iter().fold(f64::INFINITY, f64::min);
            if row.kind.is_entered() || last.is_some_and(|last| last <= nth) {
                sum.max(lanes + STREET)
            } else {
                sum + lanes + 2.0 * self.measure.verge
            }
        };
        let rows = quarter.rows.iter().enumerate().map(row);
        let rows = rows.fold(lanes + STREET, f64::max);
        let parts = quarter.parts.iter();
        let parts: f64 = parts
            .map(|part| self.least_width(part, usize::MAX) + 2.0 * between)
            .sum();
        rows.max(parts)
    }
}

/// The air around what is written where no lane is.
const AIR: f64 = 14.0;
/// What of a row may be crowded into frames so that it fits: those with a door, and the others.
const CROWDS: [[bool; 2]; 3] = [[false, false], [true, false], [true, true]];
/// More siblings than so stand in a frame.
const MOST: usize = 8;

/// On which floor the columns of a quarter begin.
pub(super) fn divides(quarter: &Quarter) -> Option<usize> {
    let parts = quarter.parts.iter();
    parts.filter_map(Quarter::first_floor).min()
}

/// One seat for many.
fn crowded(seats: Vec<Seat<'_>>) -> Vec<Seat<'_>> {
    let plain = |seat: &Seat<'_>| matches!(seat.item, Item::Box(_));
    if seats.len() < 2 || !seats.iter().all(plain) {
        return seats;
    }
    let nodes = seats.iter().filter_map(|seat| match seat.item {
        Item::Box(node) => Some(node),
        _ => None,
    });
    let item = Item::Crowd(nodes.collect());
    let sites = seats.iter().flat_map(|seat| seat.sites.clone()).collect();
    let door = seats.first().map_or(Door::None, |seat| seat.door);
    vec![Seat {
        sites,
        item,
        line: 0,
        across: (0.0, 0.0),
        height: 0.0,
        door,
    }]
}

/// The stretches beside the road, or the whole width.
fn regions(strip: &Strip<'_>, verge: f64, hole: bool) -> Vec<Stretch> {
    let (left, right) = strip.field;
    match strip.road(strip.used).filter(|_| hole) {
        Some((from, to)) => vec![
            (left, from - verge - left),
            (to + verge, right - to - verge),
        ],
        None => vec![(left, right - left)],
    }
}

/// The lanes that are open somewhere, around the axis.
fn lanes(open: [bool; 2], lane: f64, place: Ground) -> [Option<Stretch>; 2] {
    let (left, right) = place.field;
    let count = open.iter().filter(|open| **open).map(|_| lane).sum::<f64>();
    let from = (place.axis - count / 2.0).clamp(left, (right - count).max(left));
    match open {
        [true, true] => [Some((from, lane)), Some((from + lane, lane))],
        [true, false] => [Some((from, lane)), None],
        [false, true] => [None, Some((from, lane))],
        [false, false] => [None, None],
    }
}
