//! [`Course`].

use std::collections::BTreeMap;

use super::agreed::{self, AgreedLeg, Followed};
use super::{Phase, senders};
use crate::domain::{Case, ConsultationStatus, Day, Workspace};
use crate::screen::map::Structure;

/// A case's ways as they stand at a step, before they lie on a picture: by which boxes. Most
/// changes of a case leave it as it is, and then nothing need be drawn anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The stops whose body has a box, in order.
    pub(super) stops: Vec<Visit>,
    /// From stop to stop.
    pub(super) legs: Vec<Passage>,
    /// The agreed way.
    pub(super) agreed: Vec<Line>,
    /// Where it can go from where it is.
    pub(super) next: Vec<Line>,
}

/// A stop in a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Visit {
    /// From 1.
    pub(super) number: usize,
    /// The key of the box, house or floor.
    pub(super) key: String,
    pub(super) phase: Phase,
    /// Whether it is planned and not known to have been held.
    pub(super) planned: bool,
}

/// From one stop to a later one, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    pub(super) from: usize,
    pub(super) to: usize,
}

/// A line between two boxes that lies beside the way that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) from: String,
    pub(super) to: String,
    /// What marks it, as in class names.
    pub(super) class: &'static str,
}

impl Course {
    /// The course of a case at a step (from 1), as it stands today.
    pub fn of(workspace: &Workspace, case: &Case, shown: usize, today: Day) -> Self {
        let structure = structure(workspace, case);
        let stops = visits(&structure, case, shown);
        Self {
            legs: passages(case, &stops),
            agreed: agreed(workspace, &structure, case),
            next: next((workspace, today), &structure, case, &stops),
            stops,
        }
    }
}

/// The structure as the whole way of a case is drawn over it.
pub(super) fn structure<'a>(workspace: &'a Workspace, case: &Case) -> Structure<'a> {
    Structure::around(workspace, case, workspace.as_of().sort_day())
}

/// A stop whose body is not known gets no mark; the list still has it.
fn visits(structure: &Structure<'_>, case: &Case, shown: usize) -> Vec<Visit> {
    let numbered = case.consultations.iter().zip(1..);
    let visits = numbered.filter_map(|(stop, number)| {
        Some(Visit {
            number,
            key: structure.key_of(stop.organization.as_ref()?)?,
            phase: Phase::of(number, shown, stop.status),
            planned: stop.status == ConsultationStatus::Planned,
        })
    });
    visits.collect()
}

/// A stop is reached from every earlier stop that is stated to have handed the case to its
/// body since the body last had it; where none is stated, from the nearest that is read to
/// have. A stop that nobody is known to have handed the case to has a number but no line.
fn passages(case: &Case, stops: &[Visit]) -> Vec<Passage> {
    let into = |to: &Visit| {
        let to = to.number;
        let from = senders(case, to).into_iter();
        from.map(move |from| Passage { from, to })
    };
    stops.iter().flat_map(into).collect()
}

/// The agreed way by boxes; several bodies in one box share their lines.
fn agreed(workspace: &Workspace, structure: &Structure<'_>, case: &Case) -> Vec<Line> {
    let mut known: BTreeMap<(String, String), Followed> = BTreeMap::new();
    for leg in AgreedLeg::of_case(workspace, case) {
        let keys = structure.key_of(&leg.from).zip(structure.key_of(&leg.to));
        if let Some(keys) = keys {
            let followed = known.entry(keys).or_insert(leg.followed);
            *followed = leg.followed.min(*followed);
        }
    }
    let line = |((from, to), followed): (_, Followed)| Line {
        from,
        to,
        class: followed.class(),
    };
    known.into_iter().map(line).collect()
}

/// Where it can go from the last stop that is not only planned.
fn next(
    (workspace, today): (&Workspace, Day),
    structure: &Structure<'_>,
    case: &Case,
    stops: &[Visit],
) -> Vec<Line> {
    let now = stops.iter().rev().find(|stop| !stop.planned);
    let body = now.and_then(|now| {
        let stop = case.consultations.get(now.number.saturating_sub(1))?;
        Some((now, stop.organization.as_ref()?))
    });
    let Some((now, body)) = body else {
        return Vec::new();
    };
    let next = agreed::next(workspace, case, body, today);
    let line = |(body, is_due): &(_, bool)| {
        Some(Line {
            from: now.key.clone(),
            to: structure.key_of(body)?,
            class: if *is_due { "must" } else { "may" },
        })
    };
    next.iter().filter_map(line).collect()
}
