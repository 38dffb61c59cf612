//! [`Lettering`].

use super::font::text_width;
use super::weight::Weight;

/// The letters a text is set in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lettering {
    /// User units per em.
    pub size: f64,
    /// How heavy.
    pub weight: Weight,
}

impl Lettering {
    /// A name before its line, in a picture of time.
    pub(super) const NAME: Self = Self {
        size: 14.0,
        weight: Weight::SemiBold,
    };
    /// The same in little room.
    pub(super) const SMALL_NAME: Self = Self {
        size: 12.0,
        weight: Weight::SemiBold,
    };
    /// Days and what else stands small in it: the smallest that anything is set in.
    pub(super) const SMALL: Self = Self {
        size: 12.0,
        weight: Weight::Regular,
    };

    /// How wide `text` is in these letters.
    pub fn width(self, text: &str) -> f64 {
        text_width(text, self.size, self.weight)
    }

    /// From one line to the next, in a text of several.
    pub fn leading(self) -> f64 {
        (self.size * 1.14).ceil()
    }
}
