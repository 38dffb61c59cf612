//! A box in a picture, and what it stands for: [`DrawnBox`].

use crate::domain::order::sort_by;
use crate::domain::{Id, Organization};
use crate::layout::PlacedNode;
use crate::screen::names::Shape;
use crate::search::swedish;

/// A box and the body it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnBox {
    /// Its place and texts.
    pub placed: PlacedNode,
    /// What it stands for.
    pub stands_for: StandsFor,
    /// Its look.
    pub shape: Shape,
    /// Whether it is only a name, on a house or a joint shape that is drawn as ground.
    pub name_only: bool,
    /// Whether the body works for a limited time.
    pub temporary: bool,
    /// Whether nobody knows when it ends, or if it had begun.
    pub uncertain: bool,
    /// Its name and what it is, for a screen reader.
    pub label: String,
    /// Where the arrow keys lead from here.
    pub moves: Moves,
}

/// What a box stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum StandsFor {
    /// A body.
    Body(Id<Organization>),
    /// Bodies that are folded away on a floor.
    Folded,
}

/// Where the arrow keys lead: keys of boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// Along a line towards decision, or to the floor above.
    pub up: Option<String>,
    /// Along a line back, or to the floor below.
    pub down: Option<String>,
    /// The neighbour before.
    pub left: Option<String>,
    /// The neighbour after.
    pub right: Option<String>,
}

/// The next box after `from` whose name begins with `typed`, round and round in Swedish order.
pub fn typed<'b>(boxes: &'b [DrawnBox], from: &str, typed: char) -> Option<&'b str> {
    let begins = |drawn: &&DrawnBox| {
        let first = drawn.label.chars().next();
        first.is_some_and(|first| first.to_lowercase().eq(typed.to_lowercase()))
    };
    let mut named: Vec<_> = boxes.iter().filter(begins).collect();
    sort_by(&mut named, |a, b| swedish(&a.label, &b.label));
    let at = named.iter().position(|drawn| drawn.placed.key == from);
    let next = at.map_or(0, |at| at + 1);
    let next = named.get(next).or(named.first())?;
    Some(next.placed.key.as_str())
}
