//! [`Obstacle`].

use super::rect::Rect;

/// Something a line must go around.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Obstacle {
    /// What it is called.
    pub(super) key: String,
    /// Its edges.
    pub(super) rect: Rect,
    /// How near a line may come: half the way to its nearest neighbour, and at most 4.
    pub(super) air: f64,
    /// Whether other obstacles stand inside it; a line that ends inside may cross its edge.
    pub(super) hollow: bool,
}
