//! [`Shape`].

/// Which of the two arrangements a plan is laid out in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// 1040 user units: labels to the left, what stands outside in a column to the right.
    Wide,
    /// 340 user units, a street: labels above, what stands outside last.
    Narrow,
}
