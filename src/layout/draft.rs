//! [`Draft`].

use std::collections::BTreeMap;

use super::grid::Grid;
use super::lettered::Lettered;
use super::measures::Measures;
use super::node::Node;
use super::obstacle::Obstacle;
use super::placed::{
    PlacedEnclosure, PlacedFloor, PlacedFrame, PlacedHouse, PlacedNode, PlacedSide,
};
use super::plan::Plan;
use super::rect::Rect;
use super::shape::Shape;

/// A picture in the making: everything that has its place, and no lines yet.
pub(super) struct Draft<'a> {
    pub(super) plan: &'a Plan,
    pub(super) measures: Measures,
    /// Where the principals end, so that the boxes beside them stand in one column.
    pub(super) principal_right: f64,
    /// Whether the floor being built is passed by lines between other floors.
    pub(super) passed: bool,
    pub(super) floors: Vec<PlacedFloor>,
    pub(super) houses: Vec<PlacedHouse>,
    pub(super) frames: Vec<PlacedFrame>,
    pub(super) enclosure: Option<PlacedEnclosure>,
    pub(super) nodes: Vec<PlacedNode>,
    pub(super) side: Option<PlacedSide>,
    pub(super) obstacles: Vec<Obstacle>,
    /// How much of the short edges of a box is too round for a line to end at.
    pub(super) rounding: BTreeMap<String, f64>,
    /// The open stretches between the boxes of neighbouring floors, as top and bottom.
    pub(super) gaps: Vec<(f64, f64)>,
    pub(super) height: f64,
}

impl<'a> Draft<'a> {
    /// An empty picture for `plan`.
    pub(super) fn new(plan: &'a Plan) -> Self {
        let measures = Measures::of(plan);
        Self {
            plan,
            principal_right: measures.boxes.1,
            measures,
            passed: false,
            floors: Vec::new(),
            houses: Vec::new(),
            frames: Vec::new(),
            enclosure: None,
            nodes: Vec::new(),
            side: None,
            obstacles: Vec::new(),
            rounding: BTreeMap::new(),
            gaps: Vec::new(),
            height: 0.0,
        }
    }

    pub(super) fn is_wide(&self) -> bool {
        self.plan.shape == Shape::Wide
    }

    /// `node` as it is written in this shape, in the middle of its box.
    pub(super) fn lettered<'n>(&self, node: &'n Node) -> Lettered<'n> {
        Lettered {
            node,
            shape: self.plan.shape,
            from_left: false,
        }
    }

    /// All of `nodes` as they are written in this shape.
    pub(super) fn all_lettered<'n>(&self, nodes: &'n [Node]) -> Vec<Lettered<'n>> {
        nodes.iter().map(|node| self.lettered(node)).collect()
    }

    /// Puts a box at its place, where lines may come as near as `air`.
    pub(super) fn put(&mut self, boxed: &Lettered<'_>, rect: Rect, air: f64) {
        self.nodes.push(boxed.placed(rect));
        self.obstacles.push(Obstacle {
            key: boxed.node.key.clone(),
            rect,
            air,
            hollow: false,
        });
    }

    /// Puts boxes in rows from `left` and `top`, each row as high as its highest box; answers
    /// where the last row ends.
    pub(super) fn put_grid(
        &mut self,
        boxes: &[Lettered<'_>],
        grid: Grid,
        (left, top): (f64, f64),
        between_rows: f64,
    ) -> f64 {
        let air = grid.between.min(between_rows).min(8.0) / 2.0 - 0.1;
        let mut y = top;
        for row in boxes.chunks(grid.columns.max(1)) {
            let height = row.iter().map(|b| b.height(grid.width)).fold(0.0, f64::max);
            let mut x = left;
            for boxed in row {
                self.put(boxed, Rect::new(x, y, grid.width, height), air);
                x += grid.width + grid.between;
            }
            y += height + between_rows;
        }
        (y - between_rows).max(top)
    }
}
