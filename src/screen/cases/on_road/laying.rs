//! Stretches and marks, laid over the road.

use std::collections::{BTreeMap, BTreeSet};

use super::{CaseLink, CaseStretch, StandingCases};
use crate::app::{CaseFilter, CasesView, Route};
use crate::domain::order::{sort_by, sort_by_key};
use crate::domain::{Day, Id, Organization, Workspace};
use crate::screen::cases::legs::{Leg, Legs, Open};
use crate::screen::map::Floor;
use crate::screen::road::{Band, Breadth, Keys, Laying, RoadDrawing, RoadStructure as Structure};
use crate::screen::statistics::whole;
use crate::screen::words::cases_on_road as words;

/// The most stretches that are drawn: the most common ones. More can no longer be followed.
const MOST: usize = 40;

/// From a body to a body.
pub(super) struct Pair<'l> {
    pub(super) from: &'l Id<Organization>,
    pub(super) to: &'l Id<Organization>,
    legs: Vec<&'l Leg<'l>>,
}

impl Pair<'_> {
    pub(super) fn count(&self) -> u32 {
        whole(self.legs.len())
    }
}

/// The legs by what they go between, the most common first; and how many legs are left out,
/// since they go where few do and there are too many such stretches.
pub(super) fn pairs<'l>(legs: &'l Legs<'l>) -> (Vec<Pair<'l>>, usize) {
    let mut pairs: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for leg in &legs.gone {
        pairs.entry((leg.from, leg.to)).or_default().push(leg);
    }
    let pairs = pairs.into_iter();
    let mut pairs: Vec<_> = pairs
        .map(|((from, to), legs)| Pair { from, to, legs })
        .collect();
    sort_by(&mut pairs, |a, b| b.legs.len().cmp(&a.legs.len()));
    let rarer = pairs.split_off(MOST.min(pairs.len()));
    let rarer = rarer.iter().map(|pair| pair.legs.len()).sum();
    (pairs, rarer)
}

/// What the cases are laid over.
pub(super) struct Ground<'g> {
    pub(super) workspace: &'g Workspace,
    pub(super) structure: &'g Structure<'g>,
    pub(super) drawing: &'g RoadDrawing,
}

/// What goes between the same two places of the picture.
struct Between<'l> {
    keys: [Keys; 2],
    ends: [String; 2],
    up: Option<bool>,
    legs: Vec<&'l Leg<'l>>,
}

impl Ground<'_> {
    /// Lays first the bands, the most common first, then the marks, and last the counts.
    pub(super) fn lay(
        &self,
        pairs: &[Pair<'_>],
        breadth: Breadth,
        (open, filter, day): (&[Open<'_>], &CaseFilter, Option<Day>),
    ) -> (Vec<CaseStretch>, Vec<StandingCases>) {
        let between = self.between(pairs);
        let most = between.iter().map(|it| it.legs.len()).max();
        let breadth = breadth.for_most(most.map_or(0, whole));
        let at = open.iter().filter_map(|it| it.body);
        let at: Vec<_> = at.map(|body| self.structure.keys_of(body)).collect();
        let ends = between.iter().flat_map(|it| &it.keys);
        let mut laying = Laying::new(self.drawing, ends.chain(&at));
        let stretches = between.iter();
        let mut stretches: Vec<_> = stretches
            .map(|it| stretch(&mut laying, it, breadth))
            .collect();
        let standing = self.standing(&mut laying, open, (filter, day));
        for band in stretches.iter_mut().filter_map(|it| it.band.as_mut()) {
            laying.count(band);
        }
        (stretches, standing)
    }

    /// Pairs whose bodies are drawn as one are one.
    fn between<'l>(&self, pairs: &[Pair<'l>]) -> Vec<Between<'l>> {
        let mut all: Vec<Between<'l>> = Vec::new();
        for pair in pairs {
            let keys = [pair.from, pair.to].map(|body| self.place(body));
            match all.iter_mut().find(|it| it.keys == keys) {
                Some(known) => {
                    known.legs.extend(&pair.legs);
                    known.ends = known.keys.each_ref().map(|keys| self.name_of_place(keys));
                }
                None => all.push(Between {
                    ends: [pair.from, pair.to].map(|body| self.name(body)),
                    up: self.is_up(pair),
                    legs: pair.legs.clone(),
                    keys,
                }),
            }
        }
        sort_by(&mut all, |a, b| b.legs.len().cmp(&a.legs.len()));
        all
    }

    /// What a body is drawn as; its own key where it is not drawn.
    fn place(&self, body: &Id<Organization>) -> Keys {
        let keys = self.structure.keys_of(body);
        let place = self.drawing.place(&keys).map(ToOwned::to_owned);
        vec![place.unwrap_or_else(|| body.to_string())]
    }

    fn name(&self, body: &Id<Organization>) -> String {
        let found = self.workspace.find(body);
        let name = found.and_then(|found| found.name_on(self.structure.day));
        let last = || found.map(|found| found.name().to_owned());
        let name = name.map(|name| name.name.clone()).or_else(last);
        name.unwrap_or_else(|| body.to_string())
    }

    /// What several bodies that are drawn as one are called.
    fn name_of_place(&self, keys: &Keys) -> String {
        let place = self.drawing.place(keys);
        place.map_or_else(String::new, |key| self.drawing.name_of(key))
    }

    fn is_up(&self, pair: &Pair<'_>) -> Option<bool> {
        let (from, to) = (
            self.structure.storey(pair.from)?,
            self.structure.storey(pair.to)?,
        );
        let inside = [from, to].iter().all(|it| it.floor != Floor::Side);
        (inside && from != to).then_some(from > to)
    }

    /// The open cases by the body they are at, the most first.
    fn standing(
        &self,
        laying: &mut Laying<'_>,
        open: &[Open<'_>],
        (filter, day): (&CaseFilter, Option<Day>),
    ) -> Vec<StandingCases> {
        let mut bodies: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for it in open {
            if let Some(body) = it.body {
                bodies.entry(body).or_default().push(it);
            }
        }
        let mut bodies: Vec<_> = bodies.into_iter().collect();
        sort_by_key(&mut bodies, |(_, cases)| std::cmp::Reverse(cases.len()));
        let stands = |(body, cases): (&Id<Organization>, Vec<&Open<'_>>)| {
            let name = self.name(body);
            let read = cases.iter().filter(|it| it.is_read).count();
            let keys = self.structure.keys_of(body);
            let key = laying.place(&keys).map(ToOwned::to_owned);
            let here = CaseFilter {
                holder: Some(body.clone()),
                ..filter.clone()
            };
            let route = Route::Cases(CasesView {
                filter: here,
                ..CasesView::default()
            });
            StandingCases {
                at: key.and_then(|key| laying.disc(&key, cases.len())),
                label: words::standing(cases.len(), read, &name, day.is_none()),
                read,
                route: day.is_none().then_some(route),
                cases: cases.iter().map(|it| CaseLink::of(it.case)).collect(),
                name,
            }
        };
        bodies.into_iter().map(stands).collect()
    }
}

fn stretch(laying: &mut Laying<'_>, between: &Between<'_>, breadth: Breadth) -> CaseStretch {
    let [from, to] = &between.keys;
    let legs = whole(between.legs.len());
    let band: Option<Band> = laying.band((from, to), legs, breadth);
    let has_place = [from, to].iter().all(|keys| laying.place(keys).is_some());
    let undrawn = match (&band, has_place) {
        (Some(_), _) => None,
        (None, false) => Some(words::NO_PLACE),
        (None, true) if laying.together(from, to) => Some(words::WITHIN),
        (None, true) => Some(words::NO_ROOM),
    };
    let mut known = BTreeSet::new();
    let legs_of_new = between.legs.iter().filter(|leg| known.insert(&leg.case.id));
    let cases: Vec<_> = legs_of_new.map(|leg| CaseLink::of(leg.case)).collect();
    let read = whole(between.legs.iter().filter(|leg| leg.is_read).count());
    let ends = between.ends.clone();
    CaseStretch {
        key: format!("{}-{}", from.join(" "), to.join(" ")),
        label: words::stretch(cases.len(), (legs, read), between.up, &ends),
        ends,
        legs,
        read,
        up: between.up,
        band,
        undrawn,
        cases,
    }
}
