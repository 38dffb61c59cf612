//! [`Quarter`]: a part of the structure with a road of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::survey::{Leg, Site};

/// What a row is to those below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Several to whom the ways from below go alike: a street under them.
    Gate,
    /// One through which the road goes.
    Station,
    /// Nobody below has a way to them: the road goes by.
    Plain,
    /// One into whom the road leads, and no further.
    End,
}

impl Kind {
    /// Whether ways from below lead to it.
    fn receives(self) -> bool {
        matches!(self, Self::Gate | Self::Station)
    }

    /// Whether the road leads into its one box.
    pub(super) fn is_entered(self) -> bool {
        matches!(self, Self::Station | Self::End)
    }
}

/// What of a quarter stands on one floor. Every site is in one of the lists.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) floor: usize,
    pub(super) kind: Kind,
    /// Those with a door to the road.
    pub(super) doored: Vec<usize>,
    /// Those with a door only to a side road.
    pub(super) sided: Vec<usize>,
    /// Those whose way is only implied.
    pub(super) implied: Vec<usize>,
    /// Those without any way.
    pub(super) free: Vec<usize>,
}

/// A part of the structure with a road of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Quarter {
    /// From the top down.
    pub(super) rows: Vec<Row>,
    /// The columns into which it divides below its rows.
    pub(super) parts: Vec<Quarter>,
    /// Whether its road goes on by those who have nobody below them: the last of the parts.
    pub(super) passes: bool,
}

impl Quarter {
    /// The quarter of `members` from a floor down; they all have ways.
    pub(super) fn of(
        sites: &[Site<'_>],
        legs: &[Leg],
        members: &BTreeSet<usize>,
        from: usize,
        floors: usize,
    ) -> Self {
        let mut quarter = Self::default();
        let floor_of = |at: &usize| sites.get(*at).map_or(0, |site| site.floor);
        for floor in from..floors {
            let here: Vec<_> = members
                .iter()
                .copied()
                .filter(|at| floor_of(at) == floor)
                .collect();
            let below: BTreeSet<_> = members
                .iter()
                .copied()
                .filter(|at| floor_of(at) > floor)
                .collect();
            if here.is_empty() {
                continue;
            }
            let among = |leg: &&Leg| below.contains(&leg.low) && here.contains(&leg.high);
            let houses = here
                .iter()
                .filter_map(|at| sites.get(*at))
                .any(|it| it.stand.house().is_some());
            if houses {
                quarter.rows.push(Row::new(floor, Kind::Gate, here));
                continue;
            }
            if !legs.iter().any(|leg| among(&leg)) {
                quarter.rows.push(Row::new(floor, Kind::Plain, here));
                continue;
            }
            let (columns, passing) = columns(&here, &below, legs);
            if columns.len() == 1 && passing.iter().all(|at| floor_of(at) > floor) {
                let kind = if here.len() == 1 {
                    Kind::Station
                } else {
                    Kind::Gate
                };
                quarter.rows.push(Row::new(floor, kind, here));
                continue;
            }
            let column = |members: &BTreeSet<usize>| Self::of(sites, legs, members, floor, floors);
            quarter.parts = columns.iter().map(column).collect();
            if !passing.is_empty() {
                let passes = true;
                quarter.parts.push(Self {
                    passes,
                    ..column(&passing)
                });
            }
            break;
        }
        quarter
    }

    /// Where the road leads to one alone and no further, it leads into its box.
    pub(super) fn end(&mut self) {
        for part in &mut self.parts {
            part.end();
        }
        if !self.parts.is_empty() {
            return;
        }
        let last = self
            .rows
            .iter_mut()
            .rev()
            .find(|row| !row.doored.is_empty());
        let ends = |row: &&mut Row| {
            let alone = row.doored.len() == 1 && row.implied.is_empty() && row.sided.is_empty();
            row.kind == Kind::Plain && alone && row.floor > 0
        };
        if let Some(row) = last.filter(ends) {
            row.kind = Kind::End;
        }
    }

    fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Row)) {
        self.rows.iter().for_each(&mut *visit);
        for part in &self.parts {
            part.walk(visit);
        }
    }

    pub(super) fn each(&mut self, change: &mut impl FnMut(&mut Row)) {
        self.rows.iter_mut().for_each(&mut *change);
        for part in &mut self.parts {
            part.each(change);
        }
    }

    /// For every one with a door: the gate or station above it.
    pub(super) fn receivers(&self, above: &[usize], into: &mut BTreeMap<usize, Vec<usize>>) {
        let mut above = above.to_vec();
        for row in &self.rows {
            for at in &row.doored {
                into.insert(*at, above.clone());
            }
            if row.kind.receives() {
                above.clone_from(&row.doored);
            }
        }
        for part in &self.parts {
            part.receivers(&above, into);
        }
    }

    /// Gives one with an implied way its place below its receiver, where the road comes by:
    /// in the column that the road passes, where there are columns.
    pub(super) fn take_implied(&mut self, leg: &Leg, floor: usize, above: &[usize]) -> bool {
        let before = self.rows.iter().filter(|row| row.floor < floor);
        let own = before.rev().find(|row| row.kind.receives());
        let receiver = own.map_or_else(|| above.to_vec(), |row| row.doored.clone());
        let divides = self.parts.iter().filter_map(Self::first_floor).min();
        if divides.is_none_or(|divides| floor < divides) {
            let is_there = receiver.contains(&leg.high);
            if is_there {
                self.at_row(floor, |row| row.implied.push(leg.low));
            }
            return is_there;
        }
        let mut parts = self.parts.iter_mut().rev();
        parts.any(|part| part.take_implied(leg, floor, &receiver))
    }

    pub(super) fn has_implied(&self, leg: &Leg, above: &[usize]) -> bool {
        let mut above = above;
        for row in &self.rows {
            if row.implied.contains(&leg.low) && above.contains(&leg.high) {
                return true;
            }
            if row.kind.receives() {
                above = &row.doored;
            }
        }
        self.parts.iter().any(|part| part.has_implied(leg, above))
    }

    /// Those without ways stand last: in the last column, where there are columns.
    pub(super) fn take_free(&mut self, floor: usize, rest: Vec<usize>) {
        let divides = self.parts.iter().filter_map(Self::first_floor).min();
        match self.parts.last_mut() {
            Some(last) if divides.is_some_and(|divides| divides <= floor) => {
                last.take_free(floor, rest);
            }
            _ => self.at_row(floor, |row| row.free.extend(rest)),
        }
    }

    /// All with a door, also those of its columns.
    pub(super) fn doored(&self) -> Vec<usize> {
        let mut all = Vec::new();
        self.walk(&mut |row| all.extend(row.doored.iter().copied()));
        all
    }

    pub(super) fn first_floor(&self) -> Option<usize> {
        let own = self.rows.iter().map(|row| row.floor);
        own.chain(self.parts.iter().filter_map(Self::first_floor))
            .min()
    }

    /// Changes the row on a floor, made where there is none.
    fn at_row(&mut self, floor: usize, change: impl FnOnce(&mut Row)) {
        let at = self.rows.partition_point(|row| row.floor < floor);
        if let Some(row) = self.rows.get_mut(at).filter(|row| row.floor == floor) {
            change(row);
        } else {
            let mut row = Row::new(floor, Kind::Plain, Vec::new());
            change(&mut row);
            self.rows.insert(at, row);
        }
    }
}

impl Row {
    fn new(floor: usize, kind: Kind, doored: Vec<usize>) -> Self {
        Self {
            floor,
            kind,
            doored,
            sided: Vec::new(),
            implied: Vec::new(),
            free: Vec::new(),
        }
    }
}

/// The connected components that hold somebody of `here` and somebody below, in the order of
/// those here; and all the others, whom one road passes.
fn columns(
    here: &[usize],
    below: &BTreeSet<usize>,
    legs: &[Leg],
) -> (Vec<BTreeSet<usize>>, BTreeSet<usize>) {
    let mut passing: BTreeSet<usize> = below.iter().chain(here).copied().collect();
    let among: Vec<_> = legs
        .iter()
        .filter(|leg| passing.contains(&leg.low) && passing.contains(&leg.high))
        .copied()
        .collect();
    let mut columns: Vec<BTreeSet<usize>> = Vec::new();
    for start in here
        .iter()
        .filter(|at| among.iter().any(|leg| leg.high == **at))
    {
        let mut waiting = vec![*start];
        let mut column = BTreeSet::new();
        while let Some(at) = waiting.pop() {
            if !passing.remove(&at) {
                continue;
            }
            column.insert(at);
            for leg in &among {
                if leg.low == at {
                    waiting.push(leg.high);
                } else if leg.high == at {
                    waiting.push(leg.low);
                }
            }
        }
        if !column.is_empty() {
            columns.push(column);
        }
    }
    (columns, passing)
}
