//! [`TextLine`], [`Role`] and [`Anchor`].

use super::lettering::Lettering;
use super::rect::Rect;

/// One line of text at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// Where the anchor stands.
    pub x: f64,
    /// The line the letters stand on.
    pub baseline: f64,
    /// What it says.
    pub text: String,
    /// What it is for.
    pub role: Role,
    /// Which part of the text stands at `x`.
    pub anchor: Anchor,
    /// The letters it was measured with and must be drawn with.
    pub lettering: Lettering,
}

/// What a line of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A name.
    Title,
    /// A quieter text beside a name.
    Note,
    /// The word beside a link.
    Verb,
}

/// Which part of a text stands at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Role {
    /// The word for it, as in a class.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Note => "note",
            Self::Verb => "verb",
        }
    }
}

impl Anchor {
    /// The word SVG has for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

impl TextLine {
    /// The room the letters take, from the tallest capital's top to the longest tail.
    pub fn bounds(&self) -> Rect {
        let width = self.lettering.width(&self.text);
        let x = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        let size = self.lettering.size;
        Rect::new(x, self.baseline - 0.75 * size, width, size)
    }
}
