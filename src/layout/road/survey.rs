//! Who stands on the road, and by which part of it the ways go: [`Survey`].
//!
//! A road may only be shared by those for whom it is true. All who stand at one *row* of a
//! *quarter* have their ways to the same receiver, the nearest gate or station above; where they
//! do not, the quarter is divided into columns with a road each. A way past a station gets a
//! side road of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::{Plan, Rests, Stand};

/// One that stands on a floor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site<'p> {
    /// On which floor, from 0.
    pub(super) floor: usize,
    /// What it is.
    pub(super) stand: &'p Stand,
}

/// A way between two sites, told from the lower one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Leg {
    /// Which way of the plan.
    pub(super) way: usize,
    /// The site on the lower floor.
    pub(super) low: usize,
    /// The site on the upper floor.
    pub(super) high: usize,
    /// Whether it goes from the lower to the upper.
    pub(super) up: bool,
}

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

/// A road past a station.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SideRoad {
    /// Where it ends above: one site, or all houses.
    pub(super) highs: Vec<usize>,
    /// Where it ends below.
    pub(super) lows: Vec<usize>,
    /// Its ways.
    pub(super) legs: Vec<Leg>,
}

/// The plan, sorted into roads.
#[derive(Clone, Debug)]
pub(super) struct Survey<'p> {
    pub(super) sites: Vec<Site<'p>>,
    /// The ways that go by the roads of the quarters.
    pub(super) legs: Vec<Leg>,
    pub(super) root: Quarter,
    pub(super) sides: Vec<SideRoad>,
    /// Ways that no road can show truly.
    pub(super) undrawn: BTreeSet<usize>,
}

impl<'p> Survey<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        let sites: Vec<_> = sites(plan).collect();
        let (firm, implied, undrawn) = legs(plan, &sites);
        let doored: BTreeSet<_> = firm.iter().flat_map(|leg| [leg.low, leg.high]).collect();
        let mut survey = Self {
            root: Quarter::of(&sites, &firm, &doored, 0, plan.floors.len()),
            sites,
            legs: firm,
            sides: Vec::new(),
            undrawn,
        };
        survey.divide_legs();
        survey.settle(&implied, plan.floors.len());
        survey
    }

    /// Leaves in `legs` those that go by the road of their quarter; the others get side roads.
    fn divide_legs(&mut self) {
        let mut receivers = BTreeMap::new();
        self.root.receivers(&[], &mut receivers);
        let mut groups: BTreeMap<(usize, bool), Vec<Leg>> = BTreeMap::new();
        for leg in &self.legs {
            groups.entry((leg.low, leg.up)).or_default().push(*leg);
        }
        let (mut by_road, mut beside) = (Vec::new(), Vec::new());
        for ((low, _), legs) in groups {
            let to: &[usize] = receivers.get(&low).map_or(&[], Vec::as_slice);
            let (within, past): (Vec<_>, Vec<_>) =
                legs.into_iter().partition(|leg| to.contains(&leg.high));
            beside.extend(past);
            if self.reaches_all(&within, to) {
                by_road.extend(within);
            } else {
                beside.extend(within);
            }
        }
        by_road.sort_unstable();
        self.legs = by_road;
        self.sides = side_roads(beside);
    }

    /// Whether the legs go to everybody who stands there, but for houses of their own.
    fn reaches_all(&self, legs: &[Leg], to: &[usize]) -> bool {
        let reached: BTreeSet<_> = legs.iter().map(|leg| leg.high).collect();
        let mut common = to.iter().filter(|at| !self.is_own_house(**at)).peekable();
        common.peek().is_some() && common.all(|at| reached.contains(at))
    }

    fn is_own_house(&self, at: usize) -> bool {
        let site = self.sites.get(at);
        site.and_then(|site| site.stand.house())
            .is_some_and(|house| house.own)
    }

    /// Puts every site into the list of its row that fits it.
    fn settle(&mut self, implied: &[Leg], floors: usize) {
        let doored: BTreeSet<_> = self.legs.iter().flat_map(|l| [l.low, l.high]).collect();
        let sides = self.sides.iter().flat_map(|side| &side.legs);
        let sided: BTreeSet<_> = sides.flat_map(|leg| [leg.low, leg.high]).collect();
        let mut placed = BTreeSet::new();
        self.root.each(&mut |row| {
            placed.extend(row.doored.iter().copied());
            let all = std::mem::take(&mut row.doored);
            for at in all {
                if doored.contains(&at) {
                    row.doored.push(at);
                } else if sided.contains(&at) {
                    row.sided.push(at);
                } else {
                    row.free.push(at);
                }
            }
        });
        for leg in implied {
            let floor = self.sites.get(leg.low).map_or(0, |site| site.floor);
            if !placed.contains(&leg.low) && self.root.take_implied(leg, floor, &[]) {
                placed.insert(leg.low);
            } else if !self.root.has_implied(leg, &[]) {
                self.undrawn.insert(leg.way);
            }
        }
        for floor in 0..floors {
            let here = self.sites.iter().enumerate();
            let rest: Vec<_> = here
                .filter(|(at, site)| site.floor == floor && !placed.contains(at))
                .map(|(at, _)| at)
                .collect();
            if !rest.is_empty() {
                self.root.take_free(floor, rest);
            }
        }
        self.root.end();
    }
}

impl Quarter {
    /// The quarter of `members` from a floor down; they all have ways.
    fn of(
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
    fn end(&mut self) {
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

    fn each(&mut self, change: &mut impl FnMut(&mut Row)) {
        self.rows.iter_mut().for_each(&mut *change);
        for part in &mut self.parts {
            part.each(change);
        }
    }

    /// For every one with a door: the gate or station above it.
    fn receivers(&self, above: &[usize], into: &mut BTreeMap<usize, Vec<usize>>) {
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
    fn take_implied(&mut self, leg: &Leg, floor: usize, above: &[usize]) -> bool {
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

    fn has_implied(&self, leg: &Leg, above: &[usize]) -> bool {
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
    fn take_free(&mut self, floor: usize, rest: Vec<usize>) {
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
        match self.rows.get_mut(at).filter(|row| row.floor == floor) {
            Some(row) => change(row),
            None => {
                let mut row = Row::new(floor, Kind::Plain, Vec::new());
                change(&mut row);
                self.rows.insert(at, row);
            }
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

fn sites(plan: &Plan) -> impl Iterator<Item = Site<'_>> {
    plan.floors.iter().enumerate().flat_map(|(floor, it)| {
        let stands = it.stands.iter();
        stands.map(move |stand| Site { floor, stand })
    })
}

/// The firm legs, the implied ones, and the ways that have none.
fn legs(plan: &Plan, sites: &[Site<'_>]) -> (Vec<Leg>, Vec<Leg>, BTreeSet<usize>) {
    let mut called: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, site) in sites.iter().enumerate() {
        let inner = site.stand.inner().iter().map(|node| node.key.as_str());
        for key in inner.chain([site.stand.key()]) {
            called.entry(key).or_insert_with(|| vec![at]);
        }
        if let (Some(house), Some(floor)) = (site.stand.house(), plan.floors.get(site.floor))
            && !house.own
        {
            called.entry(&floor.key).or_default().push(at);
        }
    }
    let (mut firm, mut implied, mut undrawn) = (Vec::new(), Vec::new(), BTreeSet::new());
    let floor_of = |at: &usize| sites.get(*at).map_or(0, |site| site.floor);
    for (way, it) in plan.ways.iter().enumerate() {
        let ends = |key: &str| called.get(key).cloned().unwrap_or_default();
        let (from, to) = (ends(&it.from), ends(&it.to));
        let pairs = from.iter().flat_map(|a| to.iter().map(move |b| (*a, *b)));
        let legs: Vec<_> = pairs
            .filter(|(a, b)| floor_of(a) != floor_of(b))
            .map(|(a, b)| {
                let up = floor_of(&a) > floor_of(&b);
                let (low, high) = if up { (a, b) } else { (b, a) };
                Leg { way, low, high, up }
            })
            .collect();
        if legs.is_empty() {
            undrawn.insert(way);
        }
        match it.rests {
            Rests::Implied => implied.extend(legs),
            Rests::Firm | Rests::Said(_) => firm.extend(legs),
        }
    }
    (firm, implied, undrawn)
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

/// One side road for each place above, all that go there together.
fn side_roads(legs: Vec<Leg>) -> Vec<SideRoad> {
    let mut by_low: BTreeMap<(usize, bool), Vec<Leg>> = BTreeMap::new();
    for leg in legs {
        by_low.entry((leg.low, leg.up)).or_default().push(leg);
    }
    let mut roads: BTreeMap<Vec<usize>, Vec<Leg>> = BTreeMap::new();
    for legs in by_low.into_values() {
        let mut ways: BTreeMap<usize, Vec<Leg>> = BTreeMap::new();
        for leg in legs {
            ways.entry(leg.way).or_default().push(leg);
        }
        for legs in ways.into_values() {
            let highs: BTreeSet<_> = legs.iter().map(|leg| leg.high).collect();
            roads
                .entry(highs.into_iter().collect())
                .or_default()
                .extend(legs);
        }
    }
    roads
        .into_iter()
        .map(|(highs, legs)| {
            let lows: BTreeSet<_> = legs.iter().map(|leg| leg.low).collect();
            SideRoad {
                highs,
                lows: lows.into_iter().collect(),
                legs,
            }
        })
        .collect()
}
