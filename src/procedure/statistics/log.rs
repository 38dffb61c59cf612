//! The held stops of many cases as numbers.

use super::places::{self, Places};
use super::ways::{NO_DAY, Ways};
use crate::domain::{Activity, Case, ConsultationRole, Day, Id, Organization};

/// The held stops of some cases (*händelselogg*), each activity a number. The order is that of
/// [`Case::trace`].
#[derive(Clone, Debug)]
pub struct Log<'a> {
    activities: Vec<Activity<'a>>,
    /// Each body; none for stops whose body the documents do not tell.
    bodies: Vec<Option<&'a Id<Organization>>>,
    /// The body of each activity.
    body_of: Vec<u32>,
    steps: Ways,
}

impl<'a> Log<'a> {
    /// Reads the stops of the cases.
    pub fn new(cases: &[&'a Case]) -> Self {
        let mut log = Self {
            activities: Vec::new(),
            bodies: Vec::new(),
            body_of: Vec::new(),
            steps: Ways::new(),
        };
        let mut seen = Places::new();
        // Where the activity of a body and a role stands, so that only bodies need looking up.
        let mut known: Vec<[u32; ConsultationRole::ALL.len()]> = Vec::new();
        for case in cases {
            for event in case.trace() {
                let body = log.body(&mut seen, event.organization);
                if body as usize >= known.len() {
                    known.push([UNSEEN; ConsultationRole::ALL.len()]);
                }
                let place = known
                    .get_mut(body as usize)
                    .and_then(|roles| roles.get_mut(event.role as usize));
                let Some(place) = place else { continue }; // there is one for every role
                if *place == UNSEEN {
                    *place = places::number(log.activities.len());
                    log.activities.push(event.activity());
                    log.body_of.push(body);
                }
                log.steps.push(*place, event.day.map_or(NO_DAY, day_number));
            }
            log.steps.end_case();
        }
        log
    }

    fn body(&mut self, seen: &mut Places, body: Option<&'a Id<Organization>>) -> u32 {
        // No id is a lone hyphen.
        let text = |body: Option<&'a Id<Organization>>| body.map_or("-", Id::as_str);
        let name = text(body);
        let hash = places::hash(name.bytes().map(u32::from));
        let bodies = &self.bodies;
        let place = seen.of(hash, |place| {
            bodies
                .get(place as usize)
                .is_some_and(|it| text(*it) == name)
        });
        if place as usize == self.bodies.len() {
            self.bodies.push(body);
        }
        place
    }

    /// What was done where, by number.
    pub fn activities(&self) -> &[Activity<'a>] {
        &self.activities
    }

    /// The bodies, by number; none stands for the unknown one.
    pub fn bodies(&self) -> &[Option<&'a Id<Organization>>] {
        &self.bodies
    }

    /// Stop by stop: places are numbers of [`Self::activities`].
    pub fn steps(&self) -> &Ways {
        &self.steps
    }

    /// Body by body: places are numbers of [`Self::bodies`]. Stops that stand next to each
    /// other at the same body are one visit, which begins on the day of the first.
    pub fn visits(&self) -> Ways {
        let bodies: Vec<u32> = (0..places::number(self.bodies.len())).collect();
        self.visits_to(&bodies)
    }

    /// The same with bodies taken together: `place_of` has for each body the place it belongs
    /// to.
    pub fn visits_to(&self, place_of: &[u32]) -> Ways {
        let at = |step: &u32| {
            let body = self.body_of.get(*step as usize)?;
            place_of.get(*body as usize).copied()
        };
        let mut visits = Ways::new();
        for (steps, days) in self.steps.cases() {
            let mut last = None;
            for (step, day) in steps.iter().zip(days) {
                let place = at(step);
                if let Some(place) = place.filter(|_| place != last) {
                    visits.push(place, *day);
                }
                last = place;
            }
            visits.end_case();
        }
        visits
    }
}

/// Of an activity that has not been seen.
const UNSEEN: u32 = u32::MAX;

/// Days since the first of January 1970.
pub(super) fn day_number(day: Day) -> i32 {
    const EPOCH: Day = Day::constant(1970, 1, 1);
    let hours = day.duration_since(EPOCH).as_hours();
    i32::try_from(hours / 24).unwrap_or(NO_DAY)
}
