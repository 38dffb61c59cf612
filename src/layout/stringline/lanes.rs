//! Which lane of a floor a thread has: threads that are there at the same time lie beside each
//! other, as long as there are lanes.

use super::plan::{StringStop, StringlinePlan};
use super::{Across, RADIUS};

/// The most lanes a floor has; where more threads would lie beside each other they lie over
/// each other.
const MOST: usize = 28;
/// Between two threads in a lane, in pixels.
const GAP: f64 = 6.0;

/// The lanes of all threads on all floors.
pub(super) struct Lanes {
    /// Thread by thread, floor by floor.
    lanes: Vec<Vec<usize>>,
    /// How many each floor has.
    counts: Vec<usize>,
}

impl Lanes {
    /// The lanes of a plan whose stops stand there from left to right. A thread has one lane on
    /// a floor, also when it comes back to it.
    pub(super) fn of(plan: &StringlinePlan, across: &[Vec<Across>]) -> Self {
        let mut lanes = vec![vec![0; plan.floors.len()]; plan.threads.len()];
        let threads = plan.threads.iter().zip(across);
        let stays: Vec<_> = threads
            .map(|(stops, across)| stays(stops, across, plan.floors.len()))
            .collect();
        let mut counts = Vec::new();
        for floor in 0..plan.floors.len() {
            let here = stays.iter().enumerate();
            let here = here.filter_map(|(nth, stays)| {
                let (from, until) = stays.get(floor).copied().flatten()?;
                Some((from, until, nth))
            });
            let mut here: Vec<(f64, f64, usize)> = here.collect();
            here.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.cmp(&b.2)));
            let mut ends: Vec<f64> = Vec::new();
            for (from, until, nth) in here {
                let lane = free_lane(&mut ends, from, until);
                if let Some(own) = lanes.get_mut(nth).and_then(|own| own.get_mut(floor)) {
                    *own = lane;
                }
            }
            counts.push(ends.len());
        }
        Self { lanes, counts }
    }

    /// The lane of a thread on a floor, from above.
    pub(super) fn lane(&self, thread: usize, floor: usize) -> usize {
        let lanes = self.lanes.get(thread);
        lanes
            .and_then(|lanes| lanes.get(floor))
            .copied()
            .unwrap_or(0)
    }

    /// How many lanes a floor has.
    pub(super) fn count(&self, floor: usize) -> usize {
        self.counts.get(floor).copied().unwrap_or(0)
    }
}

/// From when to when a thread lies on each floor, in pixels.
fn stays(stops: &[StringStop], across: &[Across], floors: usize) -> Vec<Option<(f64, f64)>> {
    let mut stays = vec![None; floors];
    for (stop, it) in stops.iter().zip(across) {
        let (from, until) = it.band.unwrap_or((it.at, it.at));
        let waits = stop.after.iter().filter_map(|from| across.get(*from));
        let from = waits.map(|from| from.at).fold(from, f64::min);
        let (from, until) = (from.min(it.at) - RADIUS, until.max(it.at) + RADIUS);
        if let Some(stay) = stays.get_mut(stop.floor) {
            let (first, last) = stay.unwrap_or((from, until));
            *stay = Some((first.min(from), last.max(until)));
        }
    }
    stays
}

/// The first lane that is free from then on: a new one, or the one that is free first, where
/// none is.
fn free_lane(ends: &mut Vec<f64>, from: f64, until: f64) -> usize {
    let free = ends.iter().position(|end| end + GAP <= from);
    if free.is_none() && ends.len() < MOST {
        ends.push(until);
        return ends.len().saturating_sub(1);
    }
    let first = || {
        let ends = ends.iter().enumerate();
        let first = ends.min_by(|a, b| a.1.total_cmp(b.1));
        first.map_or(0, |(nth, _)| nth)
    };
    let lane = free.unwrap_or_else(first);
    if let Some(end) = ends.get_mut(lane) {
        *end = end.max(until);
    }
    lane
}
