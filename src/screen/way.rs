//! A case's way over the picture: numbered stops on the boxes, and lines between them. It
//! goes on the lane that exists where one does; where none does a new one is drawn, and
//! then the departure shows by itself.

mod agreed;
mod course;

pub use agreed::{AgreedLeg, AgreedLine, Followed};
pub use course::Course;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::map::{Drawing, Manner, Sketch};
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
        let structure = course::structure(workspace, case);
        [Arrangement::Wide, Arrangement::Narrow].map(|shape| structure.sketch(shape))
    }

    /// The way of a case at a step (from 1), in both arrangements.
    pub fn both(workspace: &Workspace, case: &Case, shown: usize, today: Day) -> [Self; 2] {
        let course = Course::of(workspace, case, shown, today);
        Self::grounds(workspace, case)
            .map(|sketch| Arc::new(Drawing::of(&sketch)))
            .map(|drawing| Self::on(drawing, &course))
    }

    /// A case's course over a picture of its [grounds](Self::grounds). A stop or a line for
    /// which the picture has no place is left out.
    pub fn on(drawing: Arc<Drawing>, course: &Course) -> Self {
        let stops = stops(&drawing, course);
        let legs = course.legs.iter().filter_map(|leg| {
            let stop = |number| stops.iter().find(|stop: &&Stop| stop.number == number);
            let (from, to) = (stop(leg.from)?, stop(leg.to)?);
            let (points, is_new) = lane(&drawing, &from.key, &to.key)?;
            Some(Leg {
                to: leg.to,
                points,
                is_new,
                phase: to.phase,
                planned: to.planned,
            })
        });
        let legs = legs.collect();
        let beside = |lines: &[course::Line]| {
            let drawn = lines.iter().filter_map(|line| {
                let (points, _) = lane(&drawing, &line.from, &line.to)?;
                let class = line.class;
                Some(Beside { points, class })
            });
            drawn.collect()
        };
        let (agreed, next) = (beside(&course.agreed), beside(&course.next));
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

/// The stops at their places, those of one box side by side.
fn stops(drawing: &Drawing, course: &Course) -> Vec<Stop> {
    let mut marks: BTreeMap<&str, usize> = BTreeMap::new();
    let placed = course.stops.iter().filter_map(|stop| {
        let nth = marks.entry(&stop.key).or_default();
        let at = drawing.picture.badge(&stop.key, *nth)?;
        *nth += 1;
        Some(Stop {
            number: stop.number,
            key: stop.key.clone(),
            at,
            phase: stop.phase,
            planned: stop.planned,
        })
    });
    placed.collect()
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
