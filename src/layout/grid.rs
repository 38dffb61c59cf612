//! [`Grid`].

use super::lettered::Lettered;

/// How many boxes stand side by side, all equally wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Grid {
    /// Boxes in a full row.
    pub(super) columns: usize,
    /// The width of each.
    pub(super) width: f64,
    /// Between two boxes.
    pub(super) between: f64,
}

impl Grid {
    /// Exactly `columns` boxes across `room`.
    pub(super) fn across(room: f64, columns: usize, between: f64) -> Self {
        let count = as_number(columns);
        let width = (room - between * (count - 1.0)) / count;
        Self {
            columns,
            width,
            between,
        }
    }

    /// The grid with the fewest rows, and among those the widest boxes, in which `count` boxes
    /// no narrower than `need` stand, at most `most` side by side.
    pub(super) fn fewest_rows(
        room: f64,
        count: usize,
        need: f64,
        most: usize,
        between: f64,
    ) -> Self {
        let fits = |columns: &usize| Self::across(room, *columns, between).width >= need;
        let columns = (1..=most.min(count)).rev().find(fits).unwrap_or(1);
        let rows = count.div_ceil(columns).max(1);
        Self::across(room, count.div_ceil(rows).max(1), between)
    }

    /// How wide the whole grid is.
    pub(super) fn room(&self) -> f64 {
        (self.width + self.between) * as_number(self.columns) - self.between
    }
}

/// The width the most demanding of `boxes` needs.
pub(super) fn greatest<'n>(boxes: &[Lettered<'n>], need: impl Fn(&Lettered<'n>) -> f64) -> f64 {
    boxes.iter().map(need).fold(0.0, f64::max)
}

/// A count as a factor of a distance. No plan holds more boxes than `u32` counts.
pub(super) fn as_number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
