//! [`Course`].

use std::collections::BTreeMap;

use super::agreed::{self, AgreedLeg, Followed};
use super::senders;
use crate::domain::{Case, CircumstanceKind, ConsultationStatus, Day, Id, Organization, Workspace};
use crate::screen::road::{Keys, RoadStructure as Structure, Sketch};

/// A case's ways before they lie on a picture: between what. It is the same at every step, and
/// most changes of a case leave it as it is; then nothing need be drawn anew.
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

/// A stop at a body that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Visit {
    /// From 1.
    pub(super) number: usize,
    /// Where it stands.
    pub(super) keys: Keys,
    /// Whether it was held, is planned, or is not known to have been held.
    pub(super) status: ConsultationStatus,
}

/// From one stop to a later one, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    pub(super) from: usize,
    pub(super) to: usize,
    /// By whom the agreed way would have gone, where a source says that this one did not.
    pub(super) past: Option<String>,
}

/// A line between two boxes that lies beside the way that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) from: Keys,
    pub(super) to: Keys,
    /// What marks it, as in class names.
    pub(super) class: &'static str,
}

impl Course {
    /// The course of a case over its [ground](super::CaseWay::ground), as it stands today.
    pub fn of(workspace: &Workspace, case: &Case, ground: &Sketch, today: Day) -> Self {
        let stops = visits(workspace, ground, case);
        let agreed_legs = AgreedLeg::of_case(workspace, case);
        Self {
            legs: passages((workspace, case), &stops, &agreed_legs),
            agreed: agreed(ground, &agreed_legs),
            next: next((workspace, today), ground, case, &stops),
            stops,
        }
    }
}

/// The structure as the whole way of a case is drawn over it.
pub(super) fn structure<'a>(workspace: &'a Workspace, case: &Case, narrow: bool) -> Structure<'a> {
    Structure::around(workspace, case, workspace.as_of().sort_day(), narrow)
}

/// A stop whose body is not known gets no mark, nor one that was planned for an item that was
/// then not treated; the list still has them.
fn visits(workspace: &Workspace, ground: &Sketch, case: &Case) -> Vec<Visit> {
    let numbered = case.consultations.iter().zip(1..);
    let numbered = numbered.filter(|(stop, _)| !workspace.was_passed_over(stop));
    let visits = numbered.filter_map(|(stop, number)| {
        Some(Visit {
            number,
            keys: ground.keys_of(stop.organization.as_ref()?),
            status: stop.status,
        })
    });
    visits.collect()
}

/// A stop is reached from every earlier stop that is stated to have handed the case to its
/// body since the body last had it; where none is stated, from the nearest that is read to
/// have. A stop that nobody is known to have handed the case to has a number but no line.
fn passages(
    (workspace, case): (&Workspace, &Case),
    stops: &[Visit],
    agreed: &[AgreedLeg],
) -> Vec<Passage> {
    let into = |to: &Visit| {
        let to = to.number;
        let from = senders(case, to).into_iter();
        from.map(move |from| Passage {
            past: past((workspace, case), (from, to), agreed),
            from,
            to,
        })
    };
    stops.iter().flat_map(into).collect()
}

/// What the body that a case is said to have gone past is called today.
fn past(
    (workspace, case): (&Workspace, &Case),
    ends: (usize, usize),
    agreed: &[AgreedLeg],
) -> Option<String> {
    let body = passed((workspace, case), ends, agreed)?;
    let name = body.name_on(workspace.as_of().sort_day());
    Some(name.map_or_else(|| body.id.to_string(), |name| name.short().to_owned()))
}

/// By whom the agreed way comes to a body, where a source says that the case did not come so.
pub(super) fn passed<'a>(
    (workspace, case): (&'a Workspace, &Case),
    (from, to): (usize, usize),
    agreed: &[AgreedLeg],
) -> Option<&'a Organization> {
    let stop = |number: usize| case.consultations.get(number.checked_sub(1)?);
    let (sender, body) = (stop(from)?, stop(to)?.organization.as_ref()?);
    let mut told = sender.circumstances.iter();
    if !told.any(|told| told.kind == CircumstanceKind::BroughtPast) {
        return None;
    }
    let mut denied = agreed.iter();
    let denied = denied.find(|leg| leg.followed == Followed::Denied && leg.to == *body)?;
    workspace.find(&denied.from)
}

/// The agreed way by what it goes between; several bodies in one box share their lines.
fn agreed(ground: &Sketch, legs: &[AgreedLeg]) -> Vec<Line> {
    let mut known: BTreeMap<(Keys, Keys), Followed> = BTreeMap::new();
    for leg in legs {
        let keys = (ground.keys_of(&leg.from), ground.keys_of(&leg.to));
        let followed = known.entry(keys).or_insert(leg.followed);
        *followed = leg.followed.min(*followed);
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
    ground: &Sketch,
    case: &Case,
    stops: &[Visit],
) -> Vec<Line> {
    let mut held = stops.iter().rev();
    let now = held.find(|stop| stop.status != ConsultationStatus::Planned);
    let body = now.and_then(|now| {
        let stop = case.consultations.get(now.number.saturating_sub(1))?;
        Some((now, stop.organization.as_ref()?))
    });
    let Some((now, body)) = body else {
        return Vec::new();
    };
    let next = agreed::next(workspace, case, body, today);
    let line = |(body, is_due): &(Id<Organization>, bool)| Line {
        from: now.keys.clone(),
        to: ground.keys_of(body),
        class: if *is_due { "must" } else { "may" },
    };
    next.iter().map(line).collect()
}
