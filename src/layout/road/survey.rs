//! Who stands on the road, and by which part of it the ways go: [`Survey`].
//!
//! A road may only be shared by those for whom it is true. All who stand at one *row* of a
//! *quarter* have their ways to the same receiver, the nearest gate or station above; where they
//! do not, the quarter is divided into columns with a road each. A way past a station gets a
//! side road of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::{Plan, Rests, Stand};
use super::quarter::Quarter;

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
        let beside = self.sides.iter().flat_map(|side| &side.legs);
        let sided: BTreeSet<_> = beside.flat_map(|leg| [leg.low, leg.high]).collect();
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
