//! How high everything stands: [`Levels`].

use super::letters::{Set, height};
use super::measure::{DOOR, JOINT, Measure, STREET};
use super::plan::{Joint, Plan};
use super::quarter::Kind;
use super::strip::{Door, Stop, Strip};
use super::surveyor::Surveyor;
use crate::layout::{Anchor, Role};

/// The heights of the floors.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Levels {
    /// The top of the street above a floor's boxes, where there is one.
    pub(super) over: Vec<Option<f64>>,
    /// The top of a floor's boxes.
    pub(super) top: Vec<f64>,
    /// The top of the street under its first line of boxes, where there is one.
    pub(super) under: Vec<Option<f64>>,
    /// Where everything on it ends.
    pub(super) bottom: Vec<f64>,
}

/// The room for what is said under boxes with a dotted door.
pub(super) const IMPLIED: f64 = 20.0;

impl Levels {
    pub(super) fn of(surveyor: &Surveyor<'_, '_>, root: &Strip<'_>) -> Self {
        let mut levels = Self::default();
        for floor in 0..surveyor.plan.floors.len() {
            levels.add(floor, surveyor, root);
        }
        levels
    }

    fn add(&mut self, floor: usize, surveyor: &Surveyor<'_, '_>, root: &Strip<'_>) {
        let (plan, measure) = (surveyor.plan, surveyor.measure);
        let joint = |nth: usize| surveyor.joints(floor, nth).next().is_some();
        let before = floor.checked_sub(1);
        let above = before.and_then(|it| self.bottom.get(it)).copied();
        let mut entry = above.map_or(0.0, |above| above + measure.below);
        if joint(0) {
            let above = above.unwrap_or_default();
            entry = entry.max(above + JOINT.1 + 8.0);
        }
        entry = entry.max(self.below_label(floor, plan, measure));
        let mut street = false;
        root.each(&mut |strip| street |= has_street(strip, floor));
        let door = if street { STREET + DOOR } else { 0.0 };
        root.each(&mut |strip| entry = entry.max(self.entry(strip, (floor, door), surveyor)));
        let top = entry + door;
        self.over.push(street.then_some(entry));
        self.top.push(top);
        let mut first: f64 = 0.0;
        let mut others: f64 = 0.0;
        let mut gate = false;
        let mut implied = false;
        each_stop(root, floor, &mut |stop| {
            gate |= stop.kind == Kind::Gate && stop.is_stop();
            implied |= stop.has(Door::Implied);
            first = first.max(stop.heights.first().copied().unwrap_or_default());
            let rest = stop.heights.iter().skip(1);
            others = others.max(rest.map(|height| height + measure.between).sum());
        });
        let mut bottom = top + first;
        self.under.push(gate.then_some(bottom + DOOR));
        if gate {
            bottom += DOOR + STREET;
        }
        bottom += others + if implied { IMPLIED } else { 0.0 };
        if joint(1) {
            bottom += JOINT.2;
        }
        self.bottom.push(bottom);
    }

    /// Under the name of the floor above.
    pub(super) fn below_label(&self, floor: usize, plan: &Plan, measure: &Measure) -> f64 {
        let Some(before) = floor.checked_sub(1) else {
            return 0.0;
        };
        let (Some(above), Some(name)) = (self.entry_of(before), plan.floors.get(before)) else {
            return 0.0;
        };
        let letters = &measure.letters;
        let label = height(&name.label, letters.label, measure.label);
        let note = height(&name.note, letters.note, measure.label);
        above + 4.0 + label + note + 8.0
    }

    /// Where the road meets a floor.
    pub(super) fn entry_of(&self, floor: usize) -> Option<f64> {
        let over = self.over.get(floor).copied().flatten();
        over.or_else(|| self.top.get(floor).copied())
    }

    /// How far down the road must meet this floor, for what is written above a strip's stop. A
    /// road that ends in a box goes on past the street of the others, as far as their doors
    /// reach; threads need that stretch for themselves.
    fn entry(
        &self,
        strip: &Strip<'_>,
        (floor, door): (usize, f64),
        surveyor: &Surveyor<'_, '_>,
    ) -> f64 {
        let mut least: f64 = 0.0;
        let zones = strip.zones();
        for (nth, (at, zone)) in zones.iter().enumerate() {
            if *at != floor {
                continue;
            }
            let stop = strip.stops.get(nth);
            let ends = stop.is_some_and(|stop| stop.kind == Kind::End);
            let past = if ends && !surveyor.plan.has_tracks() {
                door
            } else {
                0.0
            };
            if let Some(start) = self.zone_start(strip, nth) {
                least = least.max(start + surveyor.need(strip, zone) - past);
            }
        }
        least
    }

    /// Where the stretch of road above a strip's stop begins: its zones are counted from the
    /// top, the last one is that above its columns.
    pub(super) fn zone_start(&self, strip: &Strip<'_>, nth: usize) -> Option<f64> {
        let before = strip.stops.iter().take(nth).rev().find(|it| it.is_stop());
        let Some(stop) = before else {
            let over = self.over.get(strip.begins?).copied().flatten();
            return over.map(|street| street + STREET);
        };
        match stop.kind {
            Kind::Gate => self.under.get(stop.floor).copied().flatten(),
            Kind::Plain => self.over.get(stop.floor).copied().flatten(),
            Kind::Station | Kind::End => {
                let top = self.top.get(stop.floor)?;
                let height = stop.doored().next().map_or(0.0, |seat| seat.height);
                Some(top + height - STREET)
            }
        }
        .map(|street| street + STREET)
    }
}

impl<'p> Surveyor<'_, 'p> {
    /// The joint frames whose upper (0) or lower (1) member stands on a floor.
    pub(super) fn joints(&self, floor: usize, nth: usize) -> impl Iterator<Item = &'p Joint> {
        self.plan.joints.iter().filter(move |joint| {
            let member = joint.members.get(nth);
            let mut sites = self.survey.sites.iter();
            member
                .is_some_and(|key| sites.any(|site| site.floor == floor && site.stand.key() == key))
        })
    }
}

fn has_street(strip: &Strip<'_>, floor: usize) -> bool {
    let divides = strip.divides.as_ref().is_some_and(|it| it.floor == floor);
    let mut stops = strip.stops.iter().filter(|stop| stop.floor == floor);
    let own = stops.any(|stop| {
        let siblings = stop.is_stop() && stop.kind == Kind::Plain;
        let gate = stop.kind == Kind::Gate && floor > 0 && stop.is_stop();
        siblings || gate || stop.has(Door::Implied) || stop.has(Door::Side)
    });
    divides || own
}

pub(super) fn each_stop(root: &Strip<'_>, floor: usize, visit: &mut impl FnMut(&Stop<'_>)) {
    root.each(&mut |strip| {
        strip
            .stops
            .iter()
            .filter(|stop| stop.floor == floor)
            .for_each(&mut *visit);
    });
}

/// How a floor's name and note are set.
pub(super) fn label_sets(measure: &Measure) -> [Set; 2] {
    let letters = &measure.letters;
    [
        Set::new(letters.label, Role::Title, Anchor::Start),
        Set::new(letters.note, Role::Note, Anchor::Start),
    ]
}
