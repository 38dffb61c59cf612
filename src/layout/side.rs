//! [`Side`] and [`SideGroup`].

use super::node::Node;

/// What stands outside the structure: a column to the right, or last in the narrow shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// What links and lookups call it by.
    pub key: String,
    /// Its name.
    pub label: String,
    /// A quieter text under the name; empty for none.
    pub note: String,
    /// Its boxes, in groups from the top down.
    pub groups: Vec<SideGroup>,
}

/// Boxes of the side that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct SideGroup {
    /// The heading of the group; empty for none.
    pub label: String,
    /// Its boxes.
    pub nodes: Vec<Node>,
}
