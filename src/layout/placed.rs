//! What pictures are made of: boxes, houses and frames at their places.

use super::point::Point;
use super::rect::Rect;
use super::text_line::TextLine;

/// A box at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedNode {
    /// The key of the node.
    pub key: String,
    /// The box.
    pub rect: Rect,
    /// What is written in it, from the top down.
    pub lines: Vec<TextLine>,
    /// The middles of its dots, from the right.
    pub pips: Vec<Point>,
}

/// A house at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedHouse {
    /// The key of the house.
    pub key: String,
    /// From the top of the roof to the ground.
    pub rect: Rect,
    /// The y at which the roof meets the two walls.
    pub eaves: f64,
    /// Its name, and its note where there is room for it.
    pub lines: Vec<TextLine>,
    /// The middles of its dots, from the right.
    pub pips: Vec<Point>,
}

/// A frame at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedFrame {
    /// The key of the frame.
    pub key: String,
    /// The frame.
    pub rect: Rect,
    /// Its name.
    pub lines: Vec<TextLine>,
}

/// The shape around two principals, at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedEnclosure {
    /// The key of the enclosure.
    pub key: String,
    /// The shape's outermost edges.
    pub rect: Rect,
    /// Its name and note, in the gap between the two.
    pub lines: Vec<TextLine>,
}

/// What stands outside the structure, at its place; its boxes are among the nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedSide {
    /// The key of the side.
    pub key: String,
    /// The frame around it.
    pub rect: Rect,
    /// Its name, its note and the headings of its groups.
    pub lines: Vec<TextLine>,
}
