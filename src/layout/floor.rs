//! [`Floor`] and [`Order`].

use super::block::Block;

/// One storey of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Floor {
    /// What links and lookups call it by.
    pub key: String,
    /// Its name; may hold soft hyphens where it can be broken.
    pub label: String,
    /// A quieter text under the name; empty for none.
    pub note: String,
    /// Whether rows and frames may change places.
    pub order: Order,
    /// What stands on it, from the top down.
    pub blocks: Vec<Block>,
}

/// Whether the boxes of a row, and the frames of a floor, may change places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// They stand as given.
    AsGiven,
    /// They stand near what they are linked to, so that lines cross little.
    Barycentre,
}
