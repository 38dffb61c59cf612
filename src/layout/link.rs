//! [`Link`] and [`Direction`].

/// A line to be drawn between two things that have keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What the placed line is called by.
    pub key: String,
    /// The key it leaves: a box, house, frame, floor, the side or the enclosure.
    pub from: String,
    /// The key it reaches.
    pub to: String,
    /// Which side of the road it keeps to.
    pub direction: Direction,
    /// The word set beside the line.
    pub verb: Option<String>,
}

/// Which way a line goes; up keeps to the left and down to the right, as in traffic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// Towards the top of the picture.
    Up,
    /// Neither.
    Sideways,
    /// Back down.
    Down,
}
