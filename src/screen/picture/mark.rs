//! [`Mark`].

use crate::layout::{Lettering, Point, Rect, TextLine};
use crate::screen::map::stroke::{head, path};

/// What a picture is made of: one of the few figures that SVG has. The page and the file draw
/// the same; how it looks is said by classes.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A rectangle with round corners.
    Rect {
        /// Its class.
        class: String,
        /// Its place.
        rect: Rect,
        /// The radius of its corners.
        round: f64,
    },
    /// A line or outline.
    Path {
        /// Its class.
        class: String,
        /// Its points, as SVG writes them.
        d: String,
        /// How thick it is, where that says something.
        width: Option<f64>,
        /// Whether the page draws it from its beginning to its end.
        drawn: bool,
    },
    /// A disc or ring.
    Circle {
        /// Its class.
        class: &'static str,
        /// Its middle.
        at: Point,
        /// Its radius.
        radius: f64,
    },
    /// A line of text.
    Text {
        /// Its class.
        class: String,
        /// Where its anchor stands.
        at: Point,
        /// Which part of it stands there, as SVG has it.
        anchor: &'static str,
        /// The letters it was measured with; those of its class where none are given.
        lettering: Option<Lettering>,
        /// What it says.
        text: String,
    },
    /// Marks that belong together.
    Group {
        /// Their class.
        class: String,
        /// The class by which the page hides them again.
        switch: &'static str,
        /// The marks, the lowest first.
        marks: Vec<Mark>,
    },
}

impl Mark {
    /// A rectangle.
    pub fn rect(class: &str, rect: Rect, round: f64) -> Self {
        Self::Rect {
            class: class.to_owned(),
            rect,
            round,
        }
    }

    /// An outline.
    pub fn path(class: impl Into<String>, d: String) -> Self {
        Self::Path {
            class: class.into(),
            d,
            width: None,
            drawn: false,
        }
    }

    /// A line and its head.
    pub fn arrow(shaft: String, tip: String, points: &[Point]) -> [Self; 2] {
        [
            Self::path(shaft, path(points)),
            Self::path(tip, head(points)),
        ]
    }

    /// A text in the middle of something; its class says in which letters.
    pub fn number(class: &str, at: Point, text: String) -> Self {
        Self::Text {
            class: class.to_owned(),
            at,
            anchor: "middle",
            lettering: None,
            text,
        }
    }

    /// Marks that are always there.
    pub fn group(class: impl Into<String>, marks: Vec<Self>) -> Self {
        Self::Group {
            class: class.into(),
            switch: "",
            marks,
        }
    }

    /// The lines of a text that was laid out.
    pub fn texts(lines: &[TextLine], kind: &str) -> Vec<Self> {
        let text = |line: &TextLine| Self::Text {
            class: format!("{kind}-{}", line.role.as_str()),
            at: Point::new(line.x, line.baseline),
            anchor: line.anchor.as_str(),
            lettering: Some(line.lettering),
            text: line.text.replace('\u{ad}', ""),
        };
        lines.iter().map(text).collect()
    }

    /// A dot for each seat.
    pub fn seats(points: &[Point]) -> Vec<Self> {
        let seat = |at: &Point| Self::Circle {
            class: "seat",
            at: *at,
            radius: 3.1,
        };
        points.iter().map(seat).collect()
    }
}
