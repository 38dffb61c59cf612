//! [`Shape`].

/// Which of the two arrangements a plan is laid out in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Names of the floors to the left, what stands outside to the right where it has room.
    Wide,
    /// The column is the road: names of the floors above them, what stands outside last.
    Narrow,
}
