//! [`Measures`].

use super::plan::Plan;
use super::shape::Shape;

/// The fixed distances of a shape, in user units.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Measures {
    /// The width of the whole picture.
    pub(super) canvas: f64,
    /// Where the bands behind the floors end.
    pub(super) band: f64,
    /// The left and right edge of ordinary boxes.
    pub(super) boxes: (f64, f64),
    /// The left and right edge of houses.
    pub(super) houses: (f64, f64),
    /// The left and right edge of the frame around the side.
    pub(super) side: (f64, f64),
    /// From a band's top to its first box, and from its last to its bottom.
    pub(super) pad: f64,
    /// The room above the first box for a label; none where labels stand to the left.
    pub(super) head: f64,
    /// Between two boxes in a row, and between two rows.
    pub(super) between: f64,
    /// Between a principal and the boxes beside it.
    pub(super) beside: f64,
    /// How far the enclosure reaches outside its members, sideways and upward.
    pub(super) enclosing: (f64, f64),
    /// Between two bands that no line joins, and between two that one does.
    pub(super) gaps: (f64, f64),
    /// The upright lanes along the left edge, the best first.
    pub(super) left_lanes: Vec<f64>,
    /// The upright lanes along the right edge, the best first.
    pub(super) right_lanes: Vec<f64>,
}

impl Measures {
    /// The distances for `plan`; without a side the floors take its room too.
    pub(super) fn of(plan: &Plan) -> Self {
        match (plan.shape, plan.side.is_some()) {
            (Shape::Narrow, _) => Self::narrow(),
            (Shape::Wide, true) => Self::wide(),
            (Shape::Wide, false) => Self {
                band: 1040.0,
                boxes: (134.0, 1022.0),
                houses: (122.0, 1024.0),
                right_lanes: vec![1028.0, 1035.0],
                ..Self::wide()
            },
        }
    }

    /// Where the side begins, right of the boxes; nowhere when it stands below them.
    pub(super) fn side_begins(&self) -> f64 {
        if self.side.0 < self.boxes.1 {
            self.canvas
        } else {
            self.side.0
        }
    }

    fn wide() -> Self {
        Self {
            canvas: 1040.0,
            band: 818.0,
            boxes: (134.0, 806.0),
            houses: (122.0, 808.0),
            side: (836.0, 1039.0),
            pad: 8.0,
            head: 0.0,
            between: 8.0,
            beside: 26.0,
            enclosing: (12.0, 10.0),
            gaps: (24.0, 40.0),
            left_lanes: vec![119.0, 112.0],
            right_lanes: vec![823.0, 830.0],
        }
    }

    fn narrow() -> Self {
        Self {
            canvas: 340.0,
            band: 340.0,
            // Beside the boxes there is a track of its own for the ways of cases: who goes past
            // a body must not look as if they had been there.
            boxes: (26.0, 314.0),
            houses: (7.0, 333.0),
            side: (0.5, 339.5),
            pad: 8.0,
            head: 16.0,
            between: 8.0,
            beside: 8.0,
            enclosing: (8.0, 6.0),
            gaps: (20.0, 36.0),
            left_lanes: vec![9.5, 2.5],
            right_lanes: vec![330.5, 337.5],
        }
    }
}
