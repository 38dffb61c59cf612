//! Ordinary boxes, principals, and what stands beside them.

use super::draft::Draft;
use super::grid::{Grid, greatest};
use super::lettered::Lettered;
use super::node::{Node, TextSize};
use super::rect::Rect;

/// What a row leaves free for the lines that pass its floor.
const PASSAGE: f64 = 28.0;
/// How near the corner of a principal a line may meet it: its ends may be drawn round.
const ROUNDING: f64 = 20.0;
/// The widest a single box in a row is drawn, unless its text asks for more.
const ALONE: f64 = 256.0;

impl Draft<'_> {
    /// Ordinary boxes in as few rows as they fit in; answers where the last row ends.
    pub(super) fn row(&mut self, nodes: &[Node], top: f64) -> f64 {
        let boxes = self.all_lettered(nodes);
        let left = self.measures.boxes.0;
        let grid = if self.is_wide() {
            self.wide_row(&boxes)
        } else {
            narrow_row(&boxes, self.measures.boxes.1 - left)
        };
        self.put_grid(&boxes, grid, (left, top), self.measures.between)
    }

    /// One row that ends with the principals if it can, else one that takes the whole floor,
    /// else several.
    fn wide_row(&self, boxes: &[Lettered<'_>]) -> Grid {
        let (left, right) = self.measures.boxes;
        let between = self.measures.between;
        let passage = if self.passed { PASSAGE } else { 0.0 };
        let least = greatest(boxes, Lettered::least);
        let single = |right: f64| {
            let grid = Grid::across(right - passage - left, boxes.len().max(1), between);
            (boxes.len() <= 6 && grid.width >= least).then_some(grid)
        };
        let several = || {
            let need = greatest(boxes, Lettered::wanted);
            Grid::fewest_rows(right - passage - left, boxes.len(), need, 6, between)
        };
        let grid = single(self.principal_right)
            .or_else(|| single(right))
            .unwrap_or_else(several);
        let width = match boxes {
            [alone] => grid.width.min(alone.wanted().max(ALONE)),
            _ => grid.width,
        };
        Grid { width, ..grid }
    }

    /// The main box of a floor and what stands beside it; answers where the lower one ends.
    pub(super) fn principal(&mut self, node: &Node, beside: &[Node], top: f64) -> f64 {
        if self.is_wide() {
            self.wide_principal(node, beside, top)
        } else {
            self.narrow_principal(node, beside, top)
        }
    }

    fn wide_principal(&mut self, node: &Node, beside: &[Node], top: f64) -> f64 {
        let boxes = self.all_lettered(beside);
        let left = self.principal_right + self.measures.beside;
        let grid = Grid::across(self.measures.boxes.1 - left, 1, 8.0);
        let stack = boxes.iter().map(|b| b.height(grid.width) + 8.0);
        let stack = stack.fold(-8.0, |sum, height| sum + height).max(0.0);
        let width = self.principal_right - self.measures.boxes.0;
        let height = self.lettered(node).height(width);
        let floor = height.max(stack);
        let principal = top + (floor - height) / 2.0;
        self.put_principal(node, principal, (width, height));
        // A low box keeps to the ground, so that a line can reach the principal above it.
        let low = stack <= height * 0.52;
        let down = if low {
            height - stack
        } else {
            (floor - stack) / 2.0
        };
        self.put_grid(&boxes, grid, (left, top + down), 8.0);
        top + floor
    }

    /// The boxes beside stand below the principal, or above it where an enclosure goes on
    /// downward; either way they leave both edges free.
    fn narrow_principal(&mut self, node: &Node, beside: &[Node], top: f64) -> f64 {
        let between = self.measures.between + self.measures.enclosing.1;
        let width = self.measures.boxes.1 - self.measures.boxes.0;
        let height = self.lettered(node).height(width);
        let above = self.encloses_downward(&node.key);
        let mut y = top;
        if above && !beside.is_empty() {
            y = self.narrow_beside(beside, y) + between;
        }
        self.put_principal(node, y, (width, height));
        y += height;
        if !above && !beside.is_empty() {
            y = self.narrow_beside(beside, y + between);
        }
        y
    }

    fn narrow_beside(&mut self, beside: &[Node], top: f64) -> f64 {
        let boxes = self.all_lettered(beside);
        let (left, right) = self.measures.boxes;
        let (left, right) = (left + 40.0, right - 40.0);
        let grid = narrow_row(&boxes, right - left);
        let width = greatest(&boxes, Lettered::wanted)
            .min(grid.width)
            .max(110.0);
        let grid = Grid {
            width: width.min(grid.width),
            ..grid
        };
        let left = left + (right - left - grid.room()) / 2.0;
        self.put_grid(&boxes, grid, (left, top), 6.0)
    }

    fn put_principal(&mut self, node: &Node, top: f64, (width, height): (f64, f64)) {
        let rect = Rect::new(self.measures.boxes.0, top, width, height);
        let boxed = self.lettered(node);
        self.put(&boxed, rect, 3.9);
        self.rounding.insert(node.key.clone(), ROUNDING);
    }

    /// Whether `key` is the upper one of two that are drawn as one.
    pub(super) fn encloses_downward(&self, key: &str) -> bool {
        self.enclosed().is_some_and(|(upper, _)| upper == key)
    }
}

/// Up to three in one row if no title need be broken, else two by two; four small ones.
pub(super) fn narrow_row(boxes: &[Lettered<'_>], room: f64) -> Grid {
    let small = boxes.iter().all(|b| b.node.size == TextSize::Small);
    let most = match boxes.len() {
        1..=3 => 3,
        _ if small => 4,
        _ => 2,
    };
    let need = greatest(boxes, Lettered::wanted);
    Grid::fewest_rows(room, boxes.len(), need, most, 6.0)
}
