//! What a [`Road`](super::Road) is made of: the things of a plan at their places.

use crate::layout::placed::{PlacedEnclosure, PlacedFrame, PlacedHouse, PlacedNode};
use crate::layout::{Point, Rect, TextLine};

/// A piece of the road's surface. All pieces are drawn twice: first their edges, then the
/// pieces themselves, so that no edge shows where two meet.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A stretch.
    Stretch {
        /// Its place.
        rect: Rect,
        /// The radius of its corners.
        round: f64,
        /// The key of the box whose door it is, or that it ends at.
        door: Option<String>,
    },
    /// What rounds the corner where two stretches meet.
    Corner {
        /// Where their edges meet.
        at: Point,
        /// To which side of it: 1 to the right, -1 to the left.
        right: f64,
        /// And up or down: 1 is down, -1 is up.
        down: f64,
    },
}

/// One lane between two stops.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLane {
    /// Whether it goes up.
    pub up: bool,
    /// Its place.
    pub rect: Rect,
    /// The keys of the ways that go there, also those that only pass.
    pub ways: Vec<String>,
}

/// What is written on a lane, where its ways enter or leave it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedSign {
    /// The keys of the ways it is written for, also those there was no room to name.
    pub ways: Vec<String>,
    /// Whether they go up.
    pub up: bool,
    /// The lane it stands in.
    pub lane: Rect,
    /// The verbs, and quieter what is said of them.
    pub lines: Vec<TextLine>,
    /// From the tail of its arrow to the tip.
    pub arrow: (Point, Point),
}

/// A dotted path from box to box, and what is written along it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedPath {
    /// The key of the box it begins at.
    pub from: String,
    /// Its parts: each from a point to a point.
    pub parts: Vec<(Point, Point)>,
    /// What is written.
    pub lines: Vec<TextLine>,
}

/// A floor's name at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLabel {
    /// The key of the floor.
    pub key: String,
    /// Its whole name, however it is broken.
    pub name: String,
    /// The line above the name.
    pub rule: (Point, Point),
    /// Its name and what it is for.
    pub lines: Vec<TextLine>,
}

/// What has its place in a road, beside the surface.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// The names of the floors.
    pub labels: Vec<PlacedLabel>,
    /// The boxes, also those outside.
    pub nodes: Vec<PlacedNode>,
    /// The houses.
    pub houses: Vec<PlacedHouse>,
    /// The frames.
    pub frames: Vec<PlacedFrame>,
    /// The frames around two that are one.
    pub joints: Vec<PlacedEnclosure>,
}
