//! [`Node`] and [`TextSize`].

/// A box that stands for one body.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What ways and lookups call it by.
    pub key: String,
    /// What is written in it; wrapped at a space, hyphen, slash or soft hyphen.
    pub title: String,
    /// A quieter line under the title.
    pub note: Option<String>,
    /// How large the title is set.
    pub size: TextSize,
    /// Dots at the right end, inside the box.
    pub pips: usize,
}

/// How large a title is set; it never shrinks from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSize {
    /// The main box of a floor.
    Big,
    /// An ordinary box.
    Normal,
    /// A cell among many.
    Small,
}
