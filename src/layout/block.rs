//! [`Block`], [`House`] and [`Frame`].

use super::node::Node;

/// What a floor is built of, from the top down.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A roofed frame; neighbouring houses stand side by side in the wide shape.
    House(House),
    /// The wide main box of a floor.
    Principal(Node),
    /// Boxes to the right of the principal before them; in the narrow shape a row of their own.
    Beside(Vec<Node>),
    /// Ordinary boxes, wrapping into rows.
    Row(Vec<Node>),
    /// A titled frame; neighbouring frames stand side by side and wrap.
    Frame(Frame),
}

/// A roofed frame with a title line and a grid of small boxes.
#[derive(Clone, Debug, PartialEq)]
pub struct House {
    /// What links and lookups call it by.
    pub key: String,
    /// The name under the roof.
    pub title: String,
    /// A quieter text after the name; empty for none.
    pub note: String,
    /// Dots at the right end of the title line.
    pub pips: usize,
    /// How many boxes stand side by side in the wide shape, when the texts allow it.
    pub columns: usize,
    /// The boxes, row by row.
    pub boxes: Vec<Node>,
}

/// A titled frame with its boxes inside.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// What links and lookups call it by.
    pub key: String,
    /// The name at the top of the frame.
    pub title: String,
    /// The boxes, stacked; more than eight become a grid.
    pub boxes: Vec<Node>,
}

impl Block {
    /// Whether something in the block, or the house or frame itself, is called `key`.
    pub(super) fn has(&self, key: &str) -> bool {
        let among = |nodes: &[Node]| nodes.iter().any(|node| node.key == key);
        match self {
            Self::House(house) => house.key == key || among(&house.boxes),
            Self::Frame(frame) => frame.key == key || among(&frame.boxes),
            Self::Principal(node) => node.key == key,
            Self::Beside(nodes) | Self::Row(nodes) => among(nodes),
        }
    }

    pub(super) fn house(&self) -> Option<&House> {
        match self {
            Self::House(house) => Some(house),
            _ => None,
        }
    }

    pub(super) fn frame(&self) -> Option<&Frame> {
        match self {
            Self::Frame(frame) => Some(frame),
            _ => None,
        }
    }
}
