//! A case as a thread in time: what of it can be drawn, and how much is known of it.

use super::in_time::{CaseThread, StepsInTime, ThreadStop};
use crate::app::{CaseView, Route};
use crate::domain::{
    Case, Certainty, Consultation, ConsultationStatus, Date, Day, Stated, Workspace, days_between,
};
use crate::layout::{StringStop, When};
use crate::screen::dates;
use crate::screen::map::Floor;
use crate::screen::way::senders;
use crate::screen::words::cases_in_time as words;

/// The days are counted from here.
const EPOCH: Day = Day::constant(2000, 1, 1);

/// How many days a day is after the one they are counted from.
pub(super) fn day_number(day: Day) -> f64 {
    f64::from(days_between(EPOCH, day))
}

/// A case, and its steps that have a place in the picture.
pub(super) struct Thread<'a> {
    case: &'a Case,
    pub(super) stops: Vec<Stop<'a>>,
    /// How many steps have no known body, and so no floor.
    pub(super) bodiless: usize,
    /// How many others have no day at all.
    pub(super) undated: usize,
}

/// A step with a floor and a time.
pub(super) struct Stop<'a> {
    /// From 1.
    number: usize,
    pub(super) floor: Floor,
    when: When,
    step: &'a Consultation,
    /// The stops of the thread it comes from, counted from 0, and whether that is known.
    after: Vec<(usize, bool)>,
}

impl<'a> Thread<'a> {
    pub(super) fn of(workspace: &Workspace, case: &'a Case) -> Self {
        let mut thread = Self {
            case,
            stops: Vec::new(),
            bodiless: 0,
            undated: 0,
        };
        let steps = (1..).zip(&case.consultations);
        for (number, step) in steps.filter(|(_, step)| !workspace.was_passed_over(step)) {
            let body = step.organization.as_ref().and_then(|id| workspace.find(id));
            match (body.map(Floor::of), when(&step.date)) {
                (None, _) => thread.bodiless += 1,
                (_, None) => thread.undated += 1,
                (Some(floor), Some(when)) => {
                    let mut stop = Stop {
                        number,
                        floor,
                        when,
                        step,
                        after: Vec::new(),
                    };
                    stop.after = thread.leads_to(&stop);
                    thread.stops.push(stop);
                }
            }
        }
        thread
    }

    /// From which of its stops so far the next one comes: from those that handed the case to
    /// it, or else from the one before it.
    fn leads_to(&self, next: &Stop<'_>) -> Vec<(usize, bool)> {
        let senders = senders(self.case, next.number).into_iter();
        let mut from: Vec<_> = senders
            .filter_map(|number| {
                let nth = self.stops.iter().position(|stop| stop.number == number)?;
                let is_stated = !self.stops.get(nth)?.step.handed_to_inferred;
                Some((nth, is_stated))
            })
            .collect();
        if from.is_empty() {
            let last = self.stops.len().checked_sub(1);
            from.extend(last.map(|nth| (nth, self.stays_until(next))));
        }
        from.into_iter()
            .map(|(nth, is_told)| {
                let is_known = |stop: &Stop<'_>| stop.is_held() && stop.is_known();
                let from_known = self.stops.get(nth).is_some_and(is_known);
                (nth, is_told && from_known && is_known(next))
            })
            .collect()
    }

    /// Whether the step before this one was at the same body.
    fn stays_until(&self, next: &Stop<'_>) -> bool {
        self.stops.last().is_some_and(|last| {
            last.number.saturating_add(1) == next.number
                && last.step.organization == next.step.organization
        })
    }

    /// What the threads are ordered by.
    pub(super) fn first_day(&self) -> Option<Day> {
        self.stops
            .iter()
            .map(|stop| stop.step.date.sort_day())
            .min()
    }

    /// The days between which its stops surely were, as far as they are known.
    pub(super) fn known_days(&self) -> impl Iterator<Item = Day> {
        let dates = self.stops.iter().map(|stop| &stop.step.date);
        dates
            .flat_map(|date| [date.earliest(), date.latest()])
            .flatten()
    }

    /// The known days on which something was held.
    pub(super) fn held_days(&self) -> impl Iterator<Item = Day> {
        let held = self
            .stops
            .iter()
            .filter(|stop| stop.is_held() && stop.is_known());
        held.filter_map(|stop| stop.step.date.exact())
    }

    /// Counts its drawn steps.
    pub(super) fn count(&self, steps: &mut StepsInTime) {
        for stop in &self.stops {
            match (stop.when, stop.step.date_inferred) {
                (When::At(_), false) => steps.known += 1,
                (When::At(_), true) => steps.read += 1,
                _ => steps.uncertain += 1,
            }
        }
    }

    pub(super) fn planned(&self) -> Vec<StringStop> {
        let nth = |floor: Floor| Floor::ALL.iter().position(|it| *it == floor);
        let stops = self.stops.iter().map(|stop| StringStop {
            floor: nth(stop.floor).unwrap_or(0),
            when: stop.when,
            after: stop.after.iter().map(|(from, _)| *from).collect(),
        });
        stops.collect()
    }

    pub(super) fn told(&self) -> CaseThread {
        let view = CaseView {
            step: None,
            in_time: true,
        };
        let steps = &self.case.consultations;
        let ends = steps.first().zip(steps.last());
        let ends = ends.map(|(first, last)| [first, last].map(|it| dates::date(&it.date)));
        let legs = self.stops.iter().flat_map(|stop| &stop.after);
        CaseThread {
            key: self.case.id.to_string(),
            route: Route::Case(self.case.id.clone(), view),
            label: words::thread(&self.case.short_title, steps.len(), ends),
            stops: self.stops.iter().map(Stop::drawn).collect(),
            is_known: legs.map(|(_, is_known)| *is_known).collect(),
        }
    }
}

impl Stop<'_> {
    fn is_held(&self) -> bool {
        self.step.status == ConsultationStatus::Held
    }

    /// Whether the documents state its day.
    fn is_known(&self) -> bool {
        matches!(self.when, When::At(_)) && !self.step.date_inferred
    }

    fn drawn(&self) -> ThreadStop {
        let sure = |stated: Stated| stated.certainty == Certainty::Certain;
        let is_sure = match &self.step.date {
            Date::Stated(stated) => [sure(*stated); 2],
            Date::Between { start, end } => [*start, *end].map(|end| end.is_some_and(sure)),
        };
        ThreadStop {
            number: self.number,
            is_held: self.is_held(),
            is_read: self.step.date_inferred,
            is_sure,
        }
    }
}

/// When a date says it was: a day is from its beginning until the next one begins.
fn when(date: &Date) -> Option<When> {
    if let Some(day) = date.exact() {
        return Some(When::At(day_number(day) + 0.5));
    }
    match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) => Some(When::Between(day_number(first), day_number(last) + 1.0)),
        (None, Some(last)) => Some(When::Before(day_number(last) + 1.0)),
        (Some(first), None) => Some(When::After(day_number(first))),
        (None, None) => None,
    }
}
