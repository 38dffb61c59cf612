//! Texts of the road: how they are set, and how much room they need.
//!
//! A reader may widen the letters (WCAG 1.4.12): every text has room to be a fifth wider than
//! it is measured.

use crate::layout::lettering::Lettering;
use crate::layout::placed::PlacedNode;
use crate::layout::wrap::{narrowest, unbroken, wrap};
use crate::layout::{Anchor, Node, Point, Rect, Role, TextLine, TextSize, Weight};

/// How much wider a text may become.
const WIDENED: f64 = 1.2;
/// Between a text and the edge of its box.
const AIR: f64 = 7.0;
/// No text of several words makes its box wider than this; it is broken more than once.
const WIDEST: f64 = 170.0;
/// No box is wider than this only because its text would like it.
const WIDEST_WANTED: f64 = 216.0;
/// How far apart dots are, and the radius of one.
const DOT: (f64, f64) = (9.0, 3.4);

/// The letters of a picture, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Letters {
    pub(super) big: Lettering,
    pub(super) normal: Lettering,
    pub(super) small: Lettering,
    pub(super) note: Lettering,
    /// The name of a floor or a joint frame.
    pub(super) label: Lettering,
    /// The name of a house.
    pub(super) heading: Lettering,
    pub(super) verb: Lettering,
    /// What is said under a verb.
    pub(super) aside: Lettering,
    /// Whether the arrow of a lane stands beside its verbs instead of above or below.
    pub(super) arrow_beside: bool,
}

impl Letters {
    /// Where there is room.
    pub(super) fn roomy() -> Self {
        Self {
            big: letters(17.0, Weight::Bold),
            normal: letters(14.0, Weight::SemiBold),
            small: letters(14.0, Weight::Regular),
            note: letters(13.0, Weight::Regular),
            label: letters(15.0, Weight::Bold),
            heading: letters(16.0, Weight::Bold),
            verb: letters(15.0, Weight::Bold),
            aside: letters(12.0, Weight::Regular),
            arrow_beside: true,
        }
    }

    /// Where there is less.
    pub(super) fn close() -> Self {
        Self {
            big: letters(16.0, Weight::Bold),
            normal: letters(13.5, Weight::SemiBold),
            small: letters(13.0, Weight::Regular),
            label: letters(14.0, Weight::Bold),
            heading: letters(15.0, Weight::Bold),
            verb: letters(14.0, Weight::Bold),
            ..Self::roomy()
        }
    }

    /// On a phone.
    pub(super) fn narrow() -> Self {
        Self {
            big: letters(15.0, Weight::Bold),
            note: letters(12.5, Weight::Regular),
            heading: letters(14.0, Weight::Bold),
            arrow_beside: false,
            ..Self::close()
        }
    }

    fn title(&self, size: TextSize) -> Lettering {
        match size {
            TextSize::Big => self.big,
            TextSize::Normal => self.normal,
            TextSize::Small => self.small,
        }
    }
}

fn letters(size: f64, weight: Weight) -> Lettering {
    Lettering { size, weight }
}

/// The room a text needs on one line.
pub(super) fn room(text: &str, letters: Lettering) -> f64 {
    unbroken(text, letters) * WIDENED
}

/// The room the longest piece of a text needs that is never broken.
pub(super) fn least_room(text: &str, letters: Lettering) -> f64 {
    let pieces = text.split([' ', '\u{ad}', '-', '/']);
    pieces
        .map(|piece| letters.width(piece) * WIDENED)
        .fold(0.0, f64::max)
}

/// The lines of a text in a room, of which it may fill all when it is widened.
pub(super) fn lines(text: &str, letters: Lettering, room: f64) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    // No word is cut only because it would be too wide when it is widened.
    let pieces = text.split([' ', '\u{ad}', '-', '/']);
    let longest = pieces.map(|piece| letters.width(piece)).fold(0.0, f64::max);
    wrap(
        text,
        letters,
        (room / WIDENED).max(longest.min(room)).max(1.0),
    )
}

/// The height of a text in a room.
pub(super) fn height(text: &str, letters: Lettering, room: f64) -> f64 {
    lines(text, letters, room)
        .iter()
        .map(|_| letters.leading())
        .sum()
}

/// How a text is set: in what letters, what for, and which part of it stands at its `x`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Set {
    pub(super) letters: Lettering,
    pub(super) role: Role,
    pub(super) anchor: Anchor,
}

impl Set {
    pub(super) fn new(letters: Lettering, role: Role, anchor: Anchor) -> Self {
        Self {
            letters,
            role,
            anchor,
        }
    }

    /// The text's lines from a top down, in a room; and where they end.
    pub(super) fn text(self, text: &str, at: Point, room: f64, into: &mut Vec<TextLine>) -> f64 {
        let mut y = at.y;
        for text in lines(text, self.letters, room) {
            let leading = self.letters.leading();
            into.push(TextLine {
                x: at.x,
                baseline: y + leading / 2.0 + 0.32 * self.letters.size,
                text,
                role: self.role,
                anchor: self.anchor,
                lettering: self.letters,
            });
            y += leading;
        }
        y
    }
}

/// The narrowest box that breaks no text more than once.
pub(super) fn least(node: &Node, letters: &Letters) -> f64 {
    let title = narrowest(&node.title, letters.title(node.size));
    let below = node
        .note
        .as_ref()
        .map_or(0.0, |it| narrowest(it, letters.note));
    let text = title.max(below);
    let words = least_room(&node.title, letters.title(node.size));
    let other = node.note.as_deref().unwrap_or_default();
    let words = words.max(least_room(other, letters.note)) + AIR;
    let whole = ((text * WIDENED).max(text + AIR) + AIR).min(WIDEST);
    whole.max(words) + dots_width(node.pips)
}

/// The narrowest box that breaks no text at all, within reason.
pub(super) fn wanted(node: &Node, letters: &Letters) -> f64 {
    let title = unbroken(&node.title, letters.title(node.size));
    let below = node
        .note
        .as_ref()
        .map_or(0.0, |it| unbroken(it, letters.note));
    let text = title.max(below);
    ((text * WIDENED).max(text + AIR) + AIR + dots_width(node.pips))
        .min(WIDEST_WANTED)
        .max(least(node, letters))
}

/// How high a box of this width must be.
pub(super) fn box_height(node: &Node, letters: &Letters, width: f64) -> f64 {
    let room = width - dots_width(node.pips) - AIR;
    let title = height(&node.title, letters.title(node.size), room);
    let below = node
        .note
        .as_ref()
        .map_or(0.0, |it| height(it, letters.note, room));
    let (pad, least) = match node.size {
        TextSize::Big => (10.0, 44.0),
        TextSize::Normal => (10.0, 34.0),
        TextSize::Small => (6.0, 22.0),
    };
    (title + below + pad).max(least)
}

/// The node in a rectangle, its text in the middle; one with dots begins at the left.
pub(super) fn place(node: &Node, letters: &Letters, rect: Rect) -> PlacedNode {
    place_from(node, letters, rect, node.pips > 0)
}

/// The node in a rectangle, its text at the left or in the middle.
pub(super) fn place_from(node: &Node, letters: &Letters, rect: Rect, left: bool) -> PlacedNode {
    let room = rect.width - dots_width(node.pips) - AIR;
    let title = letters.title(node.size);
    let quiet = node.note.as_deref().unwrap_or_default();
    let text = height(&node.title, title, room) + height(quiet, letters.note, room);
    let (x, anchor) = if left {
        (rect.x + AIR, Anchor::Start)
    } else {
        (rect.centre().x, Anchor::Middle)
    };
    let mut written = Vec::new();
    let top = Point::new(x, rect.centre().y - text / 2.0);
    let below = Set::new(title, Role::Title, anchor).text(&node.title, top, room, &mut written);
    let below = Point::new(x, below);
    Set::new(letters.note, Role::Note, anchor).text(quiet, below, room, &mut written);
    PlacedNode {
        key: node.key.clone(),
        rect,
        lines: written,
        pips: dots(node.pips, rect.right(), rect.centre().y),
    }
}

/// The middles of `count` dots on one line, from the right edge of what they stand in.
pub(super) fn dots(count: usize, right: f64, y: f64) -> Vec<Point> {
    let (step, _) = DOT;
    std::iter::successors(Some(right - step), |x| Some(x - step))
        .take(count)
        .map(|x| Point::new(x, y))
        .collect()
}

/// The room dots take from the right edge.
pub(super) fn dots_width(count: usize) -> f64 {
    let (step, radius) = DOT;
    let last = dots(count, 0.0, 0.0).last().map_or(0.0, |last| -last.x);
    if count == 0 {
        0.0
    } else {
        last + radius + step / 3.0
    }
}
