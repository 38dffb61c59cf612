//! The picture as one list of marks, from which both the page and the saved file are made.

mod bands;
mod flow;
mod mark;
mod stringline;
mod timetable;
mod way;

pub use bands::{
    Strokes, reach as stretch_reach, standing as standing_mark, stretch as stretch_mark,
};
pub use mark::Mark;
pub use stringline::{case_reach, case_thread, cases_ground};
pub use timetable::{time_ground, time_marks, time_names};
pub use way::way as case_marks;

use super::map::DrawnBox;
use super::map::stroke::{number, round_above};
use super::names::Shape;
use super::road::{Chosen, ReadingStop};
use super::statistics::Flow;
use super::way::CaseWay;
use super::words::map as words;
use crate::layout::{Point, Rect};

/// What the picture is used for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// The structure, with the body that is chosen.
    Structure(Option<Chosen>),
    /// The structure as it is read in turn, at a stop.
    Reading(ReadingStop),
    /// A case's way, at a step (from 1).
    Way(Box<CaseWay>, usize),
    /// The ways of many cases.
    Flow(Box<Flow>),
}

impl Purpose {
    /// The chosen box.
    pub fn chosen(&self) -> Option<&str> {
        match self {
            Self::Structure(chosen) => chosen.as_ref().map(|it| it.key.as_str()),
            Self::Reading(_) | Self::Way(..) | Self::Flow(_) => None,
        }
    }

    /// How strong a box is: a chosen one stands out, and one that has no relation with it or
    /// that a case has not touched steps back.
    fn weight(&self, drawn: &DrawnBox) -> &'static str {
        let key = drawn.placed.key.as_str();
        match self {
            Self::Structure(Some(chosen)) if chosen.key == key => " chosen",
            Self::Structure(Some(chosen)) if chosen.lets_step_back(drawn) => " quiet",
            Self::Reading(stop) if !stop.boxes.contains(key) => " quiet",
            Self::Way(way, _) if !way.touches(key) => " quiet",
            Self::Structure(_) | Self::Reading(_) | Self::Way(..) | Self::Flow(_) => "",
        }
    }

    /// What a box is called by whoever reads it out: a body that a case was at with the numbers
    /// of its steps there.
    pub fn label(&self, drawn: &DrawnBox) -> String {
        let Self::Way(way, _) = self else {
            return drawn.label.clone();
        };
        let stops = way.stops.iter().filter(|it| it.key == drawn.placed.key);
        let numbers: Vec<_> = stops.map(|it| it.number).collect();
        words::with_steps(&drawn.label, &numbers)
    }

    /// What lies on the road and below the boxes.
    pub fn under(&self) -> Option<Mark> {
        match self {
            Self::Structure(_) | Self::Reading(_) | Self::Flow(_) => None,
            Self::Way(way, _) => Some(way::not_gone(way)),
        }
    }

    /// What lies on top of the boxes.
    pub fn over(&self) -> Option<Mark> {
        match self {
            Self::Structure(_) => None,
            Self::Reading(stop) => Some(reading_number(stop)),
            Self::Way(way, shown) => Some(way::way(way, *shown)),
            Self::Flow(flow) => Some(flow::flow(flow)),
        }
    }
}

/// The number of a stop where the picture is read.
fn reading_number(stop: &ReadingStop) -> Mark {
    /// The radius of the disc, in pixels.
    const RADIUS: f64 = 13.0;
    /// How far below the middle the number's line is.
    const BASELINE: f64 = 5.0;
    let below = Point::new(stop.at.x, stop.at.y + BASELINE);
    let disc = Mark::Circle {
        class: "",
        at: stop.at,
        radius: RADIUS,
    };
    let number = Mark::number("", below, stop.number.to_string());
    Mark::group("stop now reading-number", vec![disc, number])
}

/// The class of a body's box.
pub fn box_class(drawn: &DrawnBox, purpose: &Purpose) -> String {
    let marks = [
        (drawn.temporary, " temporary"),
        (drawn.uncertain, " uncertain"),
        (drawn.name_only, " name-only"),
    ];
    let marks = marks.iter().filter(|(is, _)| *is);
    let marks: String = marks.map(|(_, class)| *class).collect();
    let weight = purpose.weight(drawn);
    format!("box {}{marks}{weight}", drawn.shape.class())
}

/// What a body's box is made of. The shape carries the meaning: round ends, straight corners,
/// a thick base line …
pub fn box_marks(drawn: &DrawnBox) -> Vec<Mark> {
    let shape = if drawn.name_only {
        Shape::Officer
    } else {
        drawn.shape
    };
    let mut marks = form(shape, drawn.placed.rect);
    marks.extend(Mark::texts(&drawn.placed.lines, "box"));
    marks.extend(Mark::seats(&drawn.placed.pips));
    marks
}

/// The form that stands for a track.
fn form(shape: Shape, r: Rect) -> Vec<Mark> {
    match shape {
        Shape::Joint => {
            let outline = round_above(r, r.height.min(36.0) / 2.0, 2.0);
            vec![Mark::path("form", outline)]
        }
        Shape::Political => vec![Mark::rect("form", r, r.height / 2.0)],
        Shape::Line => {
            let (x, y) = (number(r.x), number(r.bottom() - 1.5));
            let base = format!("M{x} {y} H{}", number(r.right()));
            vec![Mark::rect("form", r, 1.0), Mark::path("base", base)]
        }
        Shape::Officer | Shape::Local | Shape::Outside => vec![Mark::rect("form", r, 3.0)],
    }
}
