//! From body to body: what the steps of cases say of who had a case after whom. It is what the
//! picture of a single case has as its legs.

use crate::app::Days;
use crate::domain::{Case, Consultation, ConsultationStatus, Day, Finished, Id, Organization};
use crate::screen::way::senders;

/// From a step to a later one that took place.
pub(super) struct Leg<'a> {
    pub(super) case: &'a Case,
    pub(super) from: &'a Id<Organization>,
    pub(super) to: &'a Id<Organization>,
    /// Whether it is our reading that the case was handed on so.
    pub(super) is_read: bool,
}

/// The legs of some cases, and how many there are that are none.
#[derive(Default)]
pub(super) struct Legs<'a> {
    pub(super) gone: Vec<Leg<'a>>,
    /// To a step that is planned, or not known to have taken place.
    pub(super) coming: usize,
    /// Of which nobody knows whether they went by the day.
    pub(super) undated: usize,
    /// From a step whose body is not known.
    pub(super) bodiless: usize,
    /// Handed on to a body at which no step is told.
    pub(super) unmet: usize,
}

impl<'a> Legs<'a> {
    /// The legs of cases by a day; without one, all that have gone.
    pub(super) fn of(cases: &[&'a Case], day: Option<Day>) -> Self {
        let mut legs = Self::default();
        for case in cases {
            for (number, stop) in (1..).zip(&case.consultations) {
                legs.come_to(case, (number, stop), day);
                legs.unmet += unmet(case, (number, stop), day);
            }
        }
        legs
    }

    fn come_to(&mut self, case: &'a Case, to: (usize, &'a Consultation), day: Option<Day>) {
        let (number, stop) = to;
        let Some(body) = &stop.organization else {
            return;
        };
        for from in senders(case, number) {
            let sender = case.consultations.get(from.saturating_sub(1));
            let from = sender.and_then(|sender| sender.organization.as_ref());
            let went = by(stop, day);
            match (from, went) {
                (_, Went::Later) => {}
                (_, Went::Coming) => self.coming += 1,
                (_, Went::Unknown) => self.undated += 1,
                (None, Went::Gone) => self.bodiless += 1,
                (Some(from), Went::Gone) => self.gone.push(Leg {
                    case,
                    from,
                    to: body,
                    is_read: sender.is_some_and(|sender| sender.handed_to_inferred),
                }),
            }
        }
    }
}

/// How many bodies a step handed a case to at which no later step is told.
fn unmet(case: &Case, (number, stop): (usize, &Consultation), day: Option<Day>) -> usize {
    let later = || case.consultations.iter().skip(number);
    let meets =
        |body: &&Id<Organization>| later().any(|it| it.organization.as_ref() == Some(*body));
    let handed = stop.handed_to.iter().filter(|body| !meets(body));
    if by(stop, day) == Went::Gone {
        handed.count()
    } else {
        0
    }
}

/// Whether a step has taken place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Went {
    Gone,
    /// It surely came after the day.
    Later,
    /// Nobody knows on which side of the day it was.
    Unknown,
    /// It is planned, or not known to have taken place.
    Coming,
}

fn by(stop: &Consultation, day: Option<Day>) -> Went {
    let days = Days {
        from: None,
        to: day,
    };
    if stop.status != ConsultationStatus::Held {
        Went::Coming
    } else if days.hold(&stop.date) {
        Went::Gone
    } else if days.exclude(&stop.date) {
        Went::Later
    } else {
        Went::Unknown
    }
}

/// A case that is not known to be finished, and where it stands.
pub(super) struct Open<'a> {
    pub(super) case: &'a Case,
    /// The body that has it; missing where that cannot be told.
    pub(super) body: Option<&'a Id<Organization>>,
    /// Whether that is our reading.
    pub(super) is_read: bool,
}

/// The open cases of today: with whom the log says they are.
pub(super) fn open_now<'a>(cases: &[&'a Case]) -> Vec<Open<'a>> {
    let open = cases.iter();
    let open = open.filter(|case| case.outcome.finished != Finished::Yes);
    let stands = |case: &&'a Case| Open {
        case,
        body: case.outcome.holder.as_ref(),
        is_read: case.outcome.holder_inferred,
    };
    open.map(stands).collect()
}

/// The cases that were open on an earlier day: they had begun, and went on or are not finished.
/// Each stood at the body of the last step that was surely taken, if the next surely was not.
pub(super) fn open_on<'a>(cases: &[&'a Case], day: Day) -> Vec<Open<'a>> {
    let stands = |case: &&'a Case| {
        let went = |stop: &Consultation| by(stop, Some(day));
        let stops = case.consultations.iter();
        let held: Vec<_> = stops.filter(|stop| went(stop) != Went::Coming).collect();
        let last = held.iter().rposition(|stop| went(stop) == Went::Gone)?;
        let next = held.get(last + 1).map(|stop| went(stop));
        let is_over = next.is_none() && case.outcome.finished == Finished::Yes;
        let body = held.get(last).and_then(|stop| stop.organization.as_ref());
        (!is_over).then_some(Open {
            case,
            body: body.filter(|_| next != Some(Went::Unknown)),
            is_read: true,
        })
    };
    cases.iter().filter_map(stands).collect()
}
