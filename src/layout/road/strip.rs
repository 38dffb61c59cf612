//! A quarter across its width: where its road lies, and who stands beside it.

use std::collections::BTreeSet;

use super::fill::{Item, Stretch};
use super::quarter::Kind;
use super::sign::SignText;

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
    pub(super) used: [bool; 2],
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
    pub(super) fn whole_road(&self) -> Option<(f64, f64)> {
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
