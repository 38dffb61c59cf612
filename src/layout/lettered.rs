//! The texts of a box: how much room they need, and where in the box they stand.

use super::lettering::Lettering;
use super::node::{Node, TextSize};
use super::placed::PlacedNode;
use super::point::Point;
use super::rect::Rect;
use super::shape::Shape;
use super::text_line::{Anchor, Role, TextLine};
use super::wrap::{narrowest, unbroken, wrap};

/// Between a text and the edge of its box.
pub(super) const AIR: f64 = 6.0;

/// How wide a title may be before breaking it makes a better box.
const COMFORTABLE: f64 = 136.0;

/// The middles of `count` dots on one line, from the right edge of what they stand in.
pub(super) fn pips(count: usize, right: f64, y: f64, shape: Shape) -> Vec<Point> {
    let (step, first) = pip_steps(shape);
    std::iter::successors(Some(right - first), |x| Some(x - step))
        .take(count)
        .map(|x| Point::new(x, y))
        .collect()
}

/// The room `count` dots take from the right edge of what they stand in.
pub(super) fn pips_width(count: usize, shape: Shape) -> f64 {
    let (step, _) = pip_steps(shape);
    let leftmost = pips(count, 0.0, 0.0, shape).last().copied();
    leftmost.map_or(0.0, |leftmost| step / 2.0 - leftmost.x)
}

fn pip_steps(shape: Shape) -> (f64, f64) {
    match shape {
        Shape::Wide => (8.5, 7.0),
        Shape::Narrow => (7.0, 5.2),
    }
}

/// A node and the shape it is to be written in.
#[derive(Clone, Copy)]
pub(super) struct Lettered<'a> {
    pub(super) node: &'a Node,
    pub(super) shape: Shape,
    /// Whether the text begins at the left edge instead of standing in the middle.
    pub(super) from_left: bool,
}

impl Lettered<'_> {
    /// The narrowest box that breaks no text more than once.
    pub(super) fn least(&self) -> f64 {
        let note = self.node.note.as_ref().map_or(0.0, |note| {
            let whole = unbroken(note, Lettering::note());
            if whole > COMFORTABLE {
                narrowest(note, Lettering::note())
            } else {
                whole
            }
        });
        narrowest(&self.node.title, self.title()).max(note) + self.around()
    }

    /// The narrowest box that breaks only a long title.
    pub(super) fn wanted(&self) -> f64 {
        let whole = unbroken(&self.node.title, self.title());
        if whole > COMFORTABLE {
            self.least()
        } else {
            self.least().max(whole + self.around())
        }
    }

    /// How high a box of this width must be.
    pub(super) fn height(&self, width: f64) -> f64 {
        let text: f64 = self.lines(width).iter().map(|l| l.1.leading()).sum();
        let (pad, least) = match (self.node.size, self.shape, self.from_left) {
            (_, _, true) => (13.0, 28.0),
            (TextSize::Big, Shape::Wide, _) => (36.0, 68.0),
            (TextSize::Big, Shape::Narrow, _) => (20.0, 52.0),
            (TextSize::Normal, _, _) => (16.0, 36.0),
            (TextSize::Small, _, _) => (14.0, 32.0),
        };
        (text + pad).max(least)
    }

    /// The node in `rect`, with its texts in the middle of the height.
    pub(super) fn placed(&self, rect: Rect) -> PlacedNode {
        let lines = self.lines(rect.width);
        let text: f64 = lines.iter().map(|l| l.1.leading()).sum();
        let mut top = rect.centre().y - text / 2.0;
        let (x, anchor) = self.anchored(rect);
        let mut placed = Vec::new();
        for (text, lettering, role) in lines {
            let baseline = top + lettering.leading() / 2.0 + 0.3 * lettering.size;
            top += lettering.leading();
            placed.push(TextLine {
                x,
                baseline,
                text,
                role,
                anchor,
                lettering,
            });
        }
        PlacedNode {
            key: self.node.key.clone(),
            rect,
            lines: placed,
            pips: pips(self.node.pips, rect.right(), rect.centre().y, self.shape),
        }
    }

    fn anchored(&self, rect: Rect) -> (f64, Anchor) {
        if self.from_left || self.node.pips > 0 {
            (rect.x + AIR, Anchor::Start)
        } else {
            (rect.centre().x, Anchor::Middle)
        }
    }

    fn lines(&self, width: f64) -> Vec<(String, Lettering, Role)> {
        let room = width - self.around();
        let set = |text: &str, lettering: Lettering, role| -> Vec<_> {
            let lines = wrap(text, lettering, room);
            lines.into_iter().map(|l| (l, lettering, role)).collect()
        };
        let mut lines = set(&self.node.title, self.title(), Role::Title);
        if let Some(note) = &self.node.note {
            lines.extend(set(note, Lettering::note(), Role::Note));
        }
        lines
    }

    /// What the box needs to the left and right of its text.
    fn around(&self) -> f64 {
        match self.node.pips {
            0 => 2.0 * AIR,
            pips => AIR + pips_width(pips, self.shape),
        }
    }

    fn title(&self) -> Lettering {
        Lettering::title(self.node.size, self.shape)
    }
}
