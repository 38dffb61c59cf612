//! Who stands where in a row.

use super::fill::{Item, Stretch, many_lines, one_line};
use super::house;
use super::letters::room;
use super::quarter::{Kind, Row};
use super::strip::{Door, Seat, Stop, Strip, Zone};
use super::surveyor::{Ground, Surveyor};

/// What of a row may be crowded into frames so that it fits: those with a door, and the others.
pub(super) const CROWDS: [[bool; 2]; 3] = [[false, false], [true, false], [true, true]];
/// More siblings than so stand in a frame.
const MOST: usize = 8;

/// How far a box into which the road leads reaches past the road, at each side.
const PAST: f64 = 14.0;

impl<'p> Surveyor<'_, 'p> {
    pub(super) fn stop(
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

    fn has_houses(&self, row: &Row) -> bool {
        let all = row.doored.iter().chain(&row.sided).chain(&row.free);
        all.filter_map(|at| self.survey.sites.get(*at))
            .any(|site| site.stand.house().is_some())
    }

    pub(super) fn seat(&self, at: usize, door: Door) -> Option<Seat<'p>> {
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
            let road = road.1 - road.0 + 2.0 * PAST;
            road.max(station.item.wanted(letters))
        } else {
            self.station_width(&station, road.1 - road.0)
        };
        let width = wanted.min(right - left);
        if width < station.item.least(letters) {
            return None;
        }
        let middle = f64::midpoint(road.0, road.1);
        let x = (middle - width / 2.0).min(right - width).max(left);
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

    pub(super) fn line(&self, row: &Row, [doored, implied]: [bool; 2]) -> Vec<Seat<'p>> {
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
