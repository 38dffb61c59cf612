//! [`Point`].

/// A place in the picture, in user units from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Distance from the left edge.
    pub x: f64,
    /// Distance from the top edge.
    pub y: f64,
}

impl Point {
    /// The unit step from here towards another point; up where they are the same.
    pub fn direction_to(self, other: Self) -> (f64, f64) {
        let (dx, dy) = (other.x - self.x, other.y - self.y);
        let length = dx.hypot(dy);
        if length > 0.0 {
            (dx / length, dy / length)
        } else {
            (0.0, -1.0)
        }
    }

    /// The point at `x`, `y`.
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}
