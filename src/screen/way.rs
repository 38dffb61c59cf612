//! A case's way over the picture: numbered stops at the boxes, and threads between them. It
//! goes by the lane that exists where one does; where none does it goes over white ground, and
//! then the departure shows by itself.

mod agreed;
mod basis;
mod course;
mod threads;
mod timetable;

pub use agreed::{AgreedLeg, AgreedLine, Followed};
pub use basis::Basis;
pub use course::Course;
pub(super) use threads::LETTERS;
pub use timetable::{CaseTimetable, TimedLeg};

use std::sync::Arc;

use super::road::{RoadDrawing, Sketch};
use crate::domain::{Case, Consultation, ConsultationStatus, Day, Workspace};
use crate::layout::thread::{TRACK, Thread};
use crate::layout::{Point, Rect};

/// In less room only what a case has touched is drawn, in pixels.
const NARROW: f64 = 640.0;

/// A case's ways, laid over a picture. They are the same at every step.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseWay {
    /// The picture below; shared, since it stays from step to step.
    pub drawing: Arc<RoadDrawing>,
    /// The stops, in order.
    pub stops: Vec<Stop>,
    /// The legs between them, in order.
    pub legs: Vec<Leg>,
    /// The agreed way.
    pub agreed: Vec<Beside>,
    /// Where it can go from where it is.
    pub next: Vec<Beside>,
    /// The lanes of the agreed way by which, a source says, it did not go.
    pub not_gone: Vec<NotGone>,
    /// How many legs there was no room for.
    pub left_out: usize,
}

/// A stretch of road by which a case did not go, though the agreed way does.
#[derive(Clone, Debug, PartialEq)]
pub struct NotGone {
    /// The lane.
    pub lane: Rect,
    /// Where that is written, if there is room.
    pub label: Option<Rect>,
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
    /// Where its mark stands: where its leg begins, or at its box.
    pub at: Point,
    /// Whether it was held, is planned, or is not known to have been held.
    pub status: ConsultationStatus,
}

/// From one stop to a later one.
#[derive(Clone, Debug, PartialEq)]
pub struct Leg {
    /// The stop it begins at, from 1.
    pub from: usize,
    /// The stop it comes to, from 1.
    pub to: usize,
    /// Whether that one was held, is planned, or is not known to have been held.
    pub status: ConsultationStatus,
    /// Where it lies; it is on no road where the structure has no such way.
    pub thread: Thread,
    /// What a source says of it, and where that is written.
    pub past: Option<(String, Rect)>,
}

impl Stop {
    /// How it stands at the shown step (from 1).
    pub fn phase(&self, shown: usize) -> Phase {
        Phase::of(self.number, shown, self.status)
    }

    /// Whether it is planned and not known to have been held.
    pub fn is_planned(&self) -> bool {
        self.status == ConsultationStatus::Planned
    }
}

impl Leg {
    /// How it stands at the shown step (from 1).
    pub fn phase(&self, shown: usize) -> Phase {
        Phase::of(self.to, shown, self.status)
    }

    /// Whether it goes to a stop that is planned and not known to have been held.
    pub fn is_planned(&self) -> bool {
        self.status == ConsultationStatus::Planned
    }
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
    /// What lies below the ways of a case on a picture of this width. It is the same from step
    /// to step, and for far most changes.
    pub fn ground(workspace: &Workspace, case: &Case, width: f64) -> Sketch {
        course::structure(workspace, case, width < NARROW).sketch(TRACK)
    }

    /// The ways of a case today, on a picture of this width.
    pub fn of(workspace: &Workspace, case: &Case, today: Day, width: f64) -> Self {
        let ground = Self::ground(workspace, case, width);
        let drawing = RoadDrawing::of(&ground, width);
        let course = Course::of(workspace, case, &ground, today);
        Self::on(Arc::new(drawing), &course)
    }

    /// A case's course over a picture of its [ground](Self::ground). A stop or a line for
    /// which the picture has no place is left out.
    pub fn on(drawing: Arc<RoadDrawing>, course: &Course) -> Self {
        threads::lay(drawing, course)
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
        self.stops.retain(|stop| has(stop.is_planned()));
        self.legs.retain(|leg| has(leg.is_planned()));
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
pub(super) fn senders(case: &Case, number: usize) -> Vec<usize> {
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
