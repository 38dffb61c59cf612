//! The ways of many cases, place after place.

use super::places::{self, Places};
use super::spread::{Spread, UNDATED, spreads};
use crate::domain::order::sort_by;

/// Of a stop whose day is not exactly known.
pub(super) const NO_DAY: i32 = i32::MIN;

/// The ways of cases as numbers: at which places each was, in order, and since when.
#[derive(Clone, Debug)]
pub struct Ways {
    places: Vec<u32>,
    days: Vec<i32>,
    /// Where in `places` each case ends.
    ends: Vec<u32>,
}

/// What goes directly from one place to another (*överlämning*).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Handover {
    /// From which place.
    pub from: u32,
    /// To which place.
    pub to: u32,
    /// How often, and how long from the arrival at the one to the arrival at the other.
    pub times: Spread,
}

/// A way that some cases went (*vägvariant*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The first case that went it: its number in the log.
    pub first: u32,
    /// How many went it.
    pub count: u32,
}

impl Ways {
    pub(super) fn new() -> Self {
        Self {
            places: Vec::new(),
            days: Vec::new(),
            ends: Vec::new(),
        }
    }

    pub(super) fn push(&mut self, place: u32, day: i32) {
        self.places.push(place);
        self.days.push(day);
    }

    pub(super) fn end_case(&mut self) {
        self.ends.push(places::number(self.places.len()));
    }

    /// How many places the cases were at, all together.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether no case was anywhere.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Each case's places and the days of arrival there.
    pub(super) fn cases(&self) -> impl Iterator<Item = (&[u32], &[i32])> {
        (0..self.ends.len()).map(|number| {
            let range = self.range(number);
            let places = self.places.get(range.clone()).unwrap_or_default();
            (places, self.days.get(range).unwrap_or_default())
        })
    }

    /// The way of the case with this number.
    pub fn way(&self, number: u32) -> &[u32] {
        self.places
            .get(self.range(number as usize))
            .unwrap_or_default()
    }

    fn range(&self, number: usize) -> std::ops::Range<usize> {
        let end = |number: usize| self.ends.get(number).map_or(0, |end| *end as usize);
        number.checked_sub(1).map_or(0, end)..end(number)
    }

    /// Tells every move from one place to the next: from where, to where, after how many days.
    fn each_move(&self, mut tell: impl FnMut(u32, u32, u32)) {
        for (places, days) in self.cases() {
            let mut last = None;
            for (place, day) in places.iter().zip(days) {
                if let Some((from, left)) = last {
                    tell(from, *place, days_between(left, *day));
                }
                last = Some((*place, *day));
            }
        }
    }

    /// What follows directly on what, how often and after how long; in the order they are
    /// first met.
    ///
    /// A time is the days between two exact days. Where one is missing, or the days stand
    /// against the order of the way, it counts as undated.
    pub fn handovers(&self) -> Vec<Handover> {
        let mut seen = Places::new();
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        let mut moves = Vec::with_capacity(self.places.len());
        self.each_move(|from, to, days| {
            let hash = places::hash([from, to].into_iter());
            let pair = seen.of(hash, |place| pairs.get(place as usize) == Some(&(from, to)));
            if pair as usize == pairs.len() {
                pairs.push((from, to));
            }
            moves.push((pair, days));
        });
        let times = spreads(pairs.len(), &moves);
        let both = pairs.into_iter().zip(times);
        both.map(|((from, to), times)| Handover { from, to, times })
            .collect()
    }

    /// How long the cases were at each of so many places: from the arrival there to the
    /// arrival at the next. Where a case is last is not counted, since it has not left.
    pub fn stays(&self, places: usize) -> Vec<Spread> {
        let mut stays = Vec::with_capacity(self.places.len());
        self.each_move(|from, _, days| stays.push((from, days)));
        spreads(places, &stays)
    }

    /// The different ways, the most common first, and equally common ones in the order of
    /// their first cases. A case that was nowhere went none.
    pub fn variants(&self) -> Vec<Variant> {
        let mut seen = Places::new();
        let mut all: Vec<Variant> = Vec::new();
        for (number, (way, _)) in (0..).zip(self.cases()) {
            if way.is_empty() {
                continue;
            }
            let hash = places::hash(way.iter().copied());
            let place = seen.of(hash, |place| {
                let known = all.get(place as usize);
                known.is_some_and(|known| self.way(known.first) == way)
            });
            match all.get_mut(place as usize) {
                Some(known) => known.count += 1,
                None => all.push(Variant {
                    first: number,
                    count: 1,
                }),
            }
        }
        sort_by(&mut all, |a, b| b.count.cmp(&a.count));
        all
    }

    /// How many days each case took from its first stop to its last (*genomloppstid*); none
    /// where one of the two has no exact day, or the days stand against the order, or there
    /// is no stop. A case of one stop took none: zero days.
    pub fn throughput(&self) -> Vec<Option<u32>> {
        let took = |(_, days): (&[u32], &[i32])| {
            let days = days_between(*days.first()?, *days.last()?);
            (days != UNDATED).then_some(days)
        };
        self.cases().map(took).collect()
    }
}

/// The days from one day to another.
fn days_between(from: i32, to: i32) -> u32 {
    if from == NO_DAY || to == NO_DAY {
        return UNDATED;
    }
    u32::try_from(to - from).unwrap_or(UNDATED)
}
