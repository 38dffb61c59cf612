//! A case's way over the picture: numbered stops on the boxes, and lines between them. It
//! goes on the lane that exists where one does; where none does a new one is drawn, and
//! then the departure shows by itself.

mod agreed;

pub use agreed::{AgreedLeg, AgreedLine, Followed};

use std::collections::BTreeMap;
use std::sync::Arc;

use super::map::{Drawing, Manner, Sketch, Structure};
use crate::domain::{Case, Consultation, ConsultationStatus, Day, Workspace};
use crate::layout::{Point, Shape as Arrangement};

/// A case's way, laid over a picture, as it stands at a step.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseWay {
    /// The picture below; shared, since it stays from step to step.
    pub drawing: Arc<Drawing>,
    /// The stops, in order.
    pub stops: Vec<Stop>,
    /// The legs between them, in order.
    pub legs: Vec<Leg>,
    /// The agreed way.
    pub agreed: Vec<Beside>,
    /// Where it can go from where it is.
    pub next: Vec<Beside>,
}

/// One of a case's ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayKind {
    /// The way it went.
    Actual,
    /// The planned way.
    Planned,
    /// The agreed way.
    Agreed,
    /// Where it can go from where it is.
    Next,
}

/// A line that lies beside the way that was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// Its corners.
    pub points: Vec<Point>,
    /// What marks it, as in class names.
    pub class: &'static str,
}

/// A numbered stop.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// From 1.
    pub number: usize,
    /// The key of its box, house or floor.
    pub key: String,
    /// Where its mark stands.
    pub at: Point,
    /// How it stands at the shown step.
    pub phase: Phase,
    /// Whether it is planned and not known to have been held.
    pub planned: bool,
}

/// From one stop to a later one.
#[derive(Clone, Debug, PartialEq)]
pub struct Leg {
    /// The stop it comes to, from 1.
    pub to: usize,
    /// Its corners.
    pub points: Vec<Point>,
    /// Whether the structure has no such lane.
    pub is_new: bool,
    /// How it stands at the shown step.
    pub phase: Phase,
    /// Whether it goes to a stop that is planned and not known to have been held.
    pub planned: bool,
}

/// How a stop or leg stands at the shown step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It has happened.
    Done,
    /// It is the shown one.
    Now,
    /// It comes later, or is planned and never shown to have happened.
    Coming,
}

impl Phase {
    /// The phase of a stop by its number, the shown one's number, and whether it is known to
    /// have taken place.
    pub(super) fn of(number: usize, shown: usize, status: ConsultationStatus) -> Self {
        match (number.cmp(&shown), status) {
            (std::cmp::Ordering::Equal, _) => Self::Now,
            (std::cmp::Ordering::Less, ConsultationStatus::Held) => Self::Done,
            _ => Self::Coming,
        }
    }

    /// The word used in class names.
    pub fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Coming => "coming",
        }
    }
}

impl CaseWay {
    /// What lies below the way of a case, in both arrangements. It is the same from step to
    /// step, and of far most changes.
    pub fn grounds(workspace: &Workspace, case: &Case) -> [Sketch; 2] {
        let structure = structure(workspace, case);
        [Arrangement::Wide, Arrangement::Narrow].map(|shape| structure.sketch(shape))
    }

    /// The way of a case at a step (from 1), in both arrangements.
    pub fn both(workspace: &Workspace, case: &Case, shown: usize, today: Day) -> [Self; 2] {
        Self::grounds(workspace, case)
            .map(|sketch| Arc::new(Drawing::of(&sketch)))
            .map(|drawing| Self::on(drawing, workspace, case, (shown, today)))
    }

    /// The way of a case at a step (from 1), as it stands today, over a picture of its
    /// [grounds](Self::grounds).
    pub fn on(
        drawing: Arc<Drawing>,
        workspace: &Workspace,
        case: &Case,
        (shown, today): (usize, Day),
    ) -> Self {
        let structure = structure(workspace, case);
        let stops = stops(&structure, &drawing, case, shown);
        let legs = legs(&drawing, case, &stops);
        let agreed = agreed(workspace, &structure, &drawing, case);
        let now = stops.iter().rev().find(|stop| !stop.planned);
        let now = now.and_then(|now| {
            let stop = case.consultations.get(now.number.saturating_sub(1))?;
            Some((now, stop.organization.as_ref()?))
        });
        let next = now.map_or_else(Vec::new, |(now, body)| {
            let next = agreed::next(workspace, case, body, today);
            let line = |(body, is_due): &(_, bool)| {
                let (points, _) = lane(&drawing, &now.key, &structure.key_of(body)?)?;
                let class = if *is_due { "must" } else { "may" };
                Some(Beside { points, class })
            };
            next.iter().filter_map(line).collect()
        });
        Self {
            drawing,
            stops,
            legs,
            agreed,
            next,
        }
    }

    /// Takes away the ways that are not among these.
    #[must_use]
    pub fn only(mut self, kinds: &[WayKind]) -> Self {
        let has = |planned: bool| {
            let kind = if planned {
                WayKind::Planned
            } else {
                WayKind::Actual
            };
            kinds.contains(&kind)
        };
        self.stops.retain(|stop| has(stop.planned));
        self.legs.retain(|leg| has(leg.planned));
        if !kinds.contains(&WayKind::Agreed) {
            self.agreed.clear();
        }
        if !kinds.contains(&WayKind::Next) {
            self.next.clear();
        }
        self
    }

    /// Keys the case has touched; all other boxes step back.
    pub fn touches(&self, key: &str) -> bool {
        self.stops.iter().any(|stop| stop.key == key)
    }
}

/// The structure as the whole way of a case is drawn over it.
fn structure<'a>(workspace: &'a Workspace, case: &Case) -> Structure<'a> {
    Structure::around(workspace, case, workspace.as_of().sort_day())
}

/// The agreed way on the picture; several bodies in one box share their lines.
fn agreed(
    workspace: &Workspace,
    structure: &Structure<'_>,
    drawing: &Drawing,
    case: &Case,
) -> Vec<Beside> {
    let mut known: BTreeMap<(String, String), Followed> = BTreeMap::new();
    for leg in AgreedLeg::of_case(workspace, case) {
        let keys = structure.key_of(&leg.from).zip(structure.key_of(&leg.to));
        if let Some(keys) = keys {
            let followed = known.entry(keys).or_insert(leg.followed);
            *followed = leg.followed.min(*followed);
        }
    }
    let line = |((from, to), followed): ((String, String), Followed)| {
        let (points, _) = lane(drawing, &from, &to)?;
        let class = followed.class();
        Some(Beside { points, class })
    };
    known.into_iter().filter_map(line).collect()
}

/// A stop whose body is not known gets no mark; the list still has it.
fn stops(structure: &Structure<'_>, drawing: &Drawing, case: &Case, shown: usize) -> Vec<Stop> {
    let mut marks: BTreeMap<String, usize> = BTreeMap::new();
    case.consultations
        .iter()
        .zip(1..)
        .filter_map(|(stop, number)| {
            let key = structure.key_of(stop.organization.as_ref()?)?;
            let nth = marks.entry(key.clone()).or_default();
            let at = drawing.picture.badge(&key, *nth)?;
            *nth += 1;
            Some(Stop {
                number,
                key,
                at,
                phase: Phase::of(number, shown, stop.status),
                planned: stop.status == ConsultationStatus::Planned,
            })
        })
        .collect()
}

/// A stop is reached from every earlier stop that is stated to have handed the case to its
/// body since the body last had it; where none is stated, from the nearest that is read to
/// have. A stop that nobody is known to have handed the case to has a number but no line.
fn legs(drawing: &Drawing, case: &Case, stops: &[Stop]) -> Vec<Leg> {
    stops
        .iter()
        .flat_map(|stop| {
            senders(case, stop.number).into_iter().filter_map(|from| {
                let from = stops.iter().find(|earlier| earlier.number == from)?;
                let (points, is_new) = lane(drawing, &from.key, &stop.key)?;
                Some(Leg {
                    to: stop.number,
                    points,
                    is_new,
                    phase: stop.phase,
                    planned: stop.planned,
                })
            })
        })
        .collect()
}

/// The stops that are stated or read to have handed the case on to this one, since its body
/// last had it, the nearest first, with their numbers.
fn handed(case: &Case, number: usize) -> Vec<(usize, &Consultation)> {
    let before = number.saturating_sub(1);
    let Some(body) = case
        .consultations
        .get(before)
        .and_then(|stop| stop.organization.as_ref())
    else {
        return Vec::new();
    };
    let numbered = case.consultations.iter().take(before).enumerate();
    numbered
        .map(|(index, earlier)| (index + 1, earlier))
        .rev()
        .take_while(|(_, earlier)| earlier.organization.as_ref() != Some(body))
        .filter(|(_, earlier)| earlier.handed_to.contains(body))
        .collect()
}

/// The numbers of the stops that handed the case on to this one.
fn senders(case: &Case, number: usize) -> Vec<usize> {
    let handed = handed(case, number);
    let stated: Vec<_> = handed
        .iter()
        .filter(|(_, earlier)| !earlier.handed_to_inferred)
        .map(|(number, _)| *number)
        .collect();
    if stated.is_empty() {
        handed
            .into_iter()
            .take(1)
            .map(|(number, _)| number)
            .collect()
    } else {
        stated
    }
}

/// The lane from one box to another: the structure's own, in whichever direction it is
/// drawn, or a new one.
pub(super) fn lane(drawing: &Drawing, from: &str, to: &str) -> Option<(Vec<Point>, bool)> {
    if from == to {
        return None;
    }
    let existing = drawing
        .lines
        .iter()
        .find(|line| line.ends.0 == from && line.ends.1 == to && line.manner != Manner::Beside);
    match existing {
        Some(line) => Some((line.placed.points.clone(), false)),
        None => Some((drawing.picture.route(from, to)?, true)),
    }
}
