//! [`Lettering`].

use super::font::text_width;
use super::node::TextSize;
use super::shape::Shape;
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
    /// The title of a box.
    pub fn title(size: TextSize, shape: Shape) -> Self {
        match (size, shape) {
            (TextSize::Big, Shape::Wide) => Self::new(16.0, Weight::Bold),
            (TextSize::Big, Shape::Narrow) => Self::new(14.5, Weight::Bold),
            (TextSize::Normal, Shape::Wide) => Self::new(14.0, Weight::SemiBold),
            (TextSize::Normal, Shape::Narrow) => Self::new(13.5, Weight::SemiBold),
            (TextSize::Small, Shape::Wide) => Self::new(13.0, Weight::Medium),
            (TextSize::Small, Shape::Narrow) => Self::new(12.25, Weight::Medium),
        }
    }

    /// The quieter text under or after a name.
    pub fn note() -> Self {
        Self::new(12.75, Weight::Regular)
    }

    /// The name of a floor or of the side.
    pub fn label() -> Self {
        Self::new(13.5, Weight::Bold)
    }

    /// The name of a house or of the enclosure.
    pub fn heading() -> Self {
        Self::new(14.0, Weight::Bold)
    }

    /// The name of a frame.
    pub fn caption() -> Self {
        Self::new(13.0, Weight::SemiBold)
    }

    /// The word beside a link; drawn slanted, and measured upright, which is a little wider.
    pub fn verb() -> Self {
        Self::new(13.5, Weight::Medium)
    }

    /// How wide `text` is in these letters.
    pub fn width(self, text: &str) -> f64 {
        text_width(text, self.size, self.weight)
    }

    /// From one line to the next, in a text of several.
    pub fn leading(self) -> f64 {
        (self.size * 1.14).ceil()
    }

    fn new(size: f64, weight: Weight) -> Self {
        Self { size, weight }
    }
}
