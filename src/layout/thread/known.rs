//! What a search knows of the places it has come to: [`Known`].

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A place come to in a direction, or the end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Open {
    /// What the whole way costs at least by here.
    whole: f64,
    /// What it has cost so far.
    pub(super) spent: f64,
    pub(super) state: usize,
}

impl Eq for Open {}

impl Ord for Open {
    fn cmp(&self, other: &Self) -> Ordering {
        let cheaper = other.whole.total_cmp(&self.whole);
        cheaper.then(other.state.cmp(&self.state))
    }
}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What each state cost, and from where it was come to. It serves one search after another.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    spent: Vec<f64>,
    before: Vec<usize>,
    /// The states that were come to.
    reached: Vec<usize>,
    open: BinaryHeap<Open>,
}

/// No state comes before those where a thread begins.
pub(super) const NONE: usize = usize::MAX;

impl Known {
    /// Forgets the search before; the next one has so many states.
    pub(super) fn begin(&mut self, states: usize) {
        for state in self.reached.drain(..) {
            if let Some(spent) = self.spent.get_mut(state) {
                *spent = f64::INFINITY;
            }
        }
        self.open.clear();
        self.spent.resize(states, f64::INFINITY);
        self.before.resize(states, NONE);
    }

    /// A state is come to from another, for so much; from there so much is left at least.
    pub(super) fn reach(&mut self, state: usize, before: usize, spent: f64, left: f64) {
        let (Some(known), Some(from)) = (self.spent.get_mut(state), self.before.get_mut(state))
        else {
            return;
        };
        if spent < *known {
            if known.is_infinite() {
                self.reached.push(state);
            }
            (*known, *from) = (spent, before);
            self.open.push(Open {
                whole: spent + left,
                spent,
                state,
            });
        }
    }

    /// The cheapest state that is still to be gone on from.
    pub(super) fn next(&mut self) -> Option<Open> {
        loop {
            let open = self.open.pop()?;
            if self
                .spent
                .get(open.state)
                .is_some_and(|best| open.spent <= *best)
            {
                return Some(open);
            }
        }
    }

    /// The states from where a search began to before this one.
    pub(super) fn way_to(&self, end: usize) -> Vec<usize> {
        let before = |state: usize| self.before.get(state).copied().unwrap_or(NONE);
        let mut states = Vec::new();
        let mut state = before(end);
        while state != NONE {
            states.push(state);
            state = before(state);
        }
        states.reverse();
        states
    }
}
