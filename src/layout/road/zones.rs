//! What comes by on every stretch of a road, and what is written there.

use std::collections::BTreeSet;

use super::fill::Stretch;
use super::quarter::Quarter;
use super::sign::{SignText, lane_width, sign_room};
use super::strip::{Strip, Zone};
use super::survey::Leg;
use super::surveyor::{Surveyor, divides};

/// The air around what is written where no lane is.
const AIR: f64 = 14.0;

impl<'p> Surveyor<'_, 'p> {
    /// How wide the lanes must be, also where the road passes on.
    pub(super) fn lane(&self, quarter: &Quarter, zones: &[Zone]) -> f64 {
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
}
