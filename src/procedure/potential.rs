//! Which steps of the agreed way a case has taken, and what can come next: must, may, not
//! yet, closed – computed over the routes, as the UK Parliament's procedure maps do.
//!
//! One thing differs from those maps. They close what is past with routes that preclude it;
//! an agreed way among equals says little of that kind. So what a step only *allows* can
//! come next as long as no later step has been taken, while what it *causes* is due until it
//! has been done, and what it *precludes* is closed until a later step opens it again or takes
//! what it requires.
//!
//! No more is said than the routes bear: a step must come only where a route that a source
//! states, and no dispute touches, causes it in a case that is noted as not finished; and
//! what one side's word, custom or our own conclusion speaks against is unsettled, not closed.

use super::index::Procedure;
use super::stop::{is_held, is_or_within};
use super::when::Span;
use crate::domain::order::sort_by;
use crate::domain::{
    Case, Consultation, Day, Finished, Foundation, Id, Organization, Route, RouteKind, Step,
};

/// What a step that anybody can take says instead of a class of bodies.
const ANYBODY: &str = "alla";

/// A held stop and the steps of the agreed way it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken<'a> {
    /// The stop.
    pub stop: &'a Consultation,
    /// The steps; none when it was no step of the agreed way.
    pub steps: Vec<&'a Step>,
}

/// A step that could come next, and whether it can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Potential {
    /// The step.
    pub step: Id<Step>,
    /// Whether it can.
    pub state: PotentialState,
    /// The routes that say so.
    pub because: Vec<Id<Route>>,
}

/// Whether a step can come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PotentialState {
    /// *Ska*: something that happened causes it, by a route nobody disputes.
    Must,
    /// *Kan*: something that happened allows it, or leads to it as a rule.
    May,
    /// *Omtvistat*: only a route that not everybody shares speaks against it.
    Unsettled,
    /// *Inte än*: something it requires has not happened.
    NotYet,
    /// *Stängt*: something that happened precludes it.
    Closed,
}

impl<'a> Procedure<'a> {
    /// Which steps of the agreed way each held stop was: those it names, or those whose
    /// bodies and roles it has.
    pub fn actualised(&self, case: &'a Case) -> Vec<Taken<'a>> {
        let held = case.consultations.iter().filter(|stop| is_held(stop));
        held.map(|stop| Taken {
            stop,
            steps: self.steps_of(stop),
        })
        .collect()
    }

    /// The state of each step that something in the case bears on, in the order must, may,
    /// unsettled, not yet, closed. A finished case has none.
    pub fn potential(&self, case: &'a Case) -> Vec<Potential> {
        if case.outcome.finished == Finished::Yes {
            return Vec::new();
        }
        let taken = self.actualised(case);
        let Some(now) = taken.iter().rposition(|taken| !taken.steps.is_empty()) else {
            return Vec::new();
        };
        let day = self.day_of_reading(case);
        let routes = self.workspace.records().routes.iter();
        let routes = routes.filter(|route| {
            let period = route.period();
            day.is_none_or(|day| period.may_include(day))
        });
        let progress = Progress {
            taken: &taken,
            now,
            is_open: case.outcome.finished == Finished::No,
            routes: routes.collect(),
        };
        let steps = self.workspace.records().steps.iter();
        let steps = steps.filter(|step| !step.of_meeting);
        let mut potential: Vec<Potential> =
            steps.filter_map(|step| progress.state_of(step)).collect();
        sort_by(&mut potential, |a, b| {
            (a.state, &a.step).cmp(&(b.state, &b.step))
        });
        potential
    }

    /// The day the routes are read on: today, or when the case was last treated.
    fn day_of_reading(&self, case: &Case) -> Option<Day> {
        self.today.or_else(|| {
            let last = case.consultations.iter().rposition(is_held)?;
            let span = Span::of_stop(self.workspace, case, last);
            span.latest.or(span.earliest)
        })
    }

    fn steps_of(&self, stop: &'a Consultation) -> Vec<&'a Step> {
        if !stop.steps.is_empty() {
            let named = stop.steps.iter();
            return named.filter_map(|id| self.workspace.find(id)).collect();
        }
        let steps = self.workspace.records().steps.iter();
        steps
            .filter(|step| step.roles.iter().any(|role| self.did(stop, *role)))
            .filter(|step| {
                let body = stop.organization.as_ref();
                body.is_some_and(|body| self.takes(step, body))
            })
            .collect()
    }

    /// Whether a body is one of those that take the step.
    fn takes(&self, step: &Step, body: &Id<Organization>) -> bool {
        let within = |whole| is_or_within(self.workspace, body, whole);
        if !step.organizations.is_empty() {
            return step.organizations.iter().any(within);
        }
        match step.organization_class.as_deref() {
            None | Some(ANYBODY) => true,
            Some(class) => {
                let body = self.workspace.find(body);
                body.is_some_and(|body| body.classification == class)
            }
        }
    }
}

/// How far a case has come over the routes that are valid.
struct Progress<'p, 'a> {
    taken: &'p [Taken<'a>],
    /// The place of the newest step.
    now: usize,
    /// Whether it is noted as not finished; else nobody knows whether anything is due.
    is_open: bool,
    routes: Vec<&'a Route>,
}

/// Routes of one kind that bear on a step, and the newest place they do so from.
#[derive(Default)]
struct Bearing {
    routes: Vec<Id<Route>>,
    newest: Option<usize>,
}

impl Progress<'_, '_> {
    fn state_of(&self, step: &Step) -> Option<Potential> {
        let done = self.last(&step.id);
        // A step cannot be the return it causes itself: that comes at a later stop.
        let due = self.bearing(step, RouteKind::Causes, |_, at| {
            done.is_none_or(|it| it <= at)
        });
        let open = self.bearing(step, RouteKind::Allows, |from, at| {
            at == self.now && done.is_none_or(|it| it < at) && !self.went_on(from)
        });
        let closed = self.bearing(step, RouteKind::Precludes, |_, _| true);
        let opened = due.newest.max(open.newest);
        let lifted = opened.max(self.requirements_met(step));
        if closed.newest.is_some() && closed.newest >= lifted {
            let state = self.unless_unsettled(PotentialState::Closed, &closed.routes);
            return Some(potential(step, state, closed.routes));
        }
        opened?;
        let missing = self.missing(step);
        let (state, because) = if !missing.is_empty() {
            let state = self.unless_unsettled(PotentialState::NotYet, &missing);
            (state, missing)
        } else if due.newest.is_none() {
            (PotentialState::May, open.routes)
        } else if self.is_open && !step.disputed && self.is_shared(&due.routes) {
            (PotentialState::Must, due.routes)
        } else {
            (PotentialState::May, due.routes)
        };
        Some(potential(step, state, because))
    }

    /// Whether one of the routes stands in a source as a joint rule.
    fn is_shared(&self, routes: &[Id<Route>]) -> bool {
        let mut known = self
            .routes
            .iter()
            .filter(|route| routes.contains(&route.id));
        known.any(|route| route.foundation == Foundation::Stated)
    }

    fn unless_unsettled(&self, state: PotentialState, routes: &[Id<Route>]) -> PotentialState {
        if self.is_shared(routes) {
            state
        } else {
            PotentialState::Unsettled
        }
    }

    /// The routes of a kind to the step, from steps taken at a place that counts.
    fn bearing(
        &self,
        step: &Step,
        kind: RouteKind,
        counts: impl Fn(&Id<Step>, usize) -> bool,
    ) -> Bearing {
        let mut bearing = Bearing::default();
        let routes = self.routes.iter();
        for route in routes.filter(|route| route.kind == kind && route.to == step.id) {
            if let Some(at) = self.last(&route.from).filter(|at| counts(&route.from, *at)) {
                bearing.routes.push(route.id.clone());
                bearing.newest = bearing.newest.max(Some(at));
            }
        }
        bearing
    }

    /// Whether the newest stop took what the step leads to as well: then it went on by that
    /// and the step's other ways are not open any more.
    fn went_on(&self, from: &Id<Step>) -> bool {
        let leads = |kind| matches!(kind, RouteKind::Causes | RouteKind::Allows);
        let mut routes = self.routes.iter();
        routes.any(|route| {
            &route.from == from
                && leads(route.kind)
                && &route.to != from
                && self.last(&route.to) == Some(self.now)
        })
    }

    /// Since when everything the step needs has been taken; nothing when it needs nothing.
    fn requirements_met(&self, step: &Step) -> Option<usize> {
        let routes = self.routes.iter();
        let needed = routes.filter(|it| it.kind == RouteKind::Requires && it.from == step.id);
        // `None` is less than any place: one that is missing is not met at any time.
        needed.map(|route| self.last(&route.to)).min().flatten()
    }

    /// The routes to steps that it needs and that have not been taken. A step that was taken
    /// before is not held back: what it needed then is only not in the log.
    fn missing(&self, step: &Step) -> Vec<Id<Route>> {
        if self.last(&step.id).is_some() {
            return Vec::new();
        }
        let routes = self.routes.iter();
        routes
            .filter(|route| route.kind == RouteKind::Requires && route.from == step.id)
            .filter(|route| self.last(&route.to).is_none())
            .map(|route| route.id.clone())
            .collect()
    }

    /// Where a step was taken the last time.
    fn last(&self, step: &Id<Step>) -> Option<usize> {
        let is_it = |taken: &Taken<'_>| taken.steps.iter().any(|it| &it.id == step);
        self.taken.iter().rposition(is_it)
    }
}

fn potential(step: &Step, state: PotentialState, because: Vec<Id<Route>>) -> Potential {
    Potential {
        step: step.id.clone(),
        state,
        because,
    }
}
