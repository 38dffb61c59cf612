//! [`Surveyor`]: lays quarters out across a width.

use std::collections::BTreeSet;

use super::fill::{Stretch, as_number};
use super::house;
use super::measure::{Measure, STREET};
use super::plan::Plan;
use super::quarter::{Quarter, Row};
use super::seating::CROWDS;
use super::sign::lane_width;
use super::strip::{Division, Strip};
use super::survey::Survey;

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
pub(super) struct Ground {
    pub(super) field: (f64, f64),
    pub(super) axis: f64,
    /// The floor of the street that enters it.
    pub(super) entered: Option<usize>,
    pub(super) is_root: bool,
    /// The lanes of the road that passes on into this quarter.
    pub(super) passed: Option<[Option<Stretch>; 2]>,
    /// Which lanes come to the street that enters it.
    pub(super) before: [bool; 2],
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
        let carries = |passed: &[Option<Stretch>; 2]| {
            let both = passed.iter().zip(used);
            both.into_iter().all(|(lane, used)| lane.is_some() || !used)
        };
        let passed = place.passed.filter(carries);
        let lanes = passed.unwrap_or_else(|| lanes(open, lane, place));
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
        let gaps = gap * as_number(needs.len().saturating_sub(1));
        let free = right - left - gaps - needs.iter().sum::<f64>();
        if free < 0.0 {
            return None;
        }
        let passes = quarter.parts.last().is_some_and(|part| part.passes);
        let share = free / as_number(needs.len().max(1));
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
                passed: part
                    .passes
                    .then_some(strip.lanes)
                    .filter(|lanes| lies_within(lanes, (x, x + width))),
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
                let seats = self.line(row, crowds);
                let widths = seats.iter().map(|seat| seat.item.least(letters) + between);
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

/// On which floor the columns of a quarter begin.
pub(super) fn divides(quarter: &Quarter) -> Option<usize> {
    let parts = quarter.parts.iter();
    parts.filter_map(Quarter::first_floor).min()
}

/// The lanes that are open somewhere, around the axis.
fn lanes(open: [bool; 2], lane: f64, place: Ground) -> [Option<Stretch>; 2] {
    let (left, right) = place.field;
    let count = open.iter().filter(|open| **open).map(|_| lane).sum::<f64>();
    let from = (place.axis - count / 2.0).min(right - count).max(left);
    match open {
        [true, true] => [Some((from, lane)), Some((from + lane, lane))],
        [true, false] => [Some((from, lane)), None],
        [false, true] => [None, Some((from, lane))],
        [false, false] => [None, None],
    }
}

/// Whether a road that passes on into columns lies in the one it passes on to.
fn lies_within(lanes: &[Option<Stretch>; 2], (left, right): (f64, f64)) -> bool {
    let mut open = lanes.iter().flatten().peekable();
    open.peek().is_some() && open.all(|(x, width)| left <= *x && x + width <= right)
}
