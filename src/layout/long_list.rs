//! A long list on a screen: which of its rows are drawn, and how high the others are taken to be.
//! Lengths are px, offsets are counted from the upper edge of the list.

use std::ops::Range;

/// So many rows are measured and drawn together.
const BLOCK: usize = 8;

/// A list with more rows than this is drawn in part.
const SHORT: usize = 200;

/// So much is drawn beyond what is in sight, above and below.
const BEYOND: f64 = 900.0;

/// How high a row is taken to be before any has been measured.
const FIRST_GUESS: f64 = 60.0;

/// The rows of a list and how high they are, as far as it is known.
#[derive(Clone, Debug, PartialEq)]
pub struct LongList {
    count: usize,
    /// How high each block is; nothing before it has been drawn.
    measured: Vec<Option<f64>>,
    /// How high a row is that has not been drawn. It is the mean of those that were drawn first and
    /// stays what it is, so that nothing moves when more is known.
    guess: Option<f64>,
}

impl LongList {
    /// A list of so many rows, of which none has been measured.
    pub fn new(count: usize) -> Self {
        Self {
            count,
            measured: vec![None; count.div_ceil(BLOCK)],
            guess: None,
        }
    }

    /// How many rows it has.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether a list of so many rows is drawn whole.
    pub fn is_short(count: usize) -> bool {
        count <= SHORT
    }

    /// The rows to draw when the stretch from `top` to `bottom` is in sight: whole blocks, with some
    /// on either side, and never none, so that the keyboard finds the list also out of sight.
    pub fn drawn(&self, top: f64, bottom: f64) -> Range<usize> {
        let (top, bottom) = (top - BEYOND, bottom + BEYOND);
        let mut at = 0.0;
        let mut blocks: Option<Range<usize>> = None;
        for block in 0..self.measured.len() {
            let end = at + self.height_of(block);
            if end > top && at < bottom {
                let first = blocks.map_or(block, |it| it.start);
                blocks = Some(first..block + 1);
            }
            at = end;
        }
        let last = self.measured.len().saturating_sub(1);
        let nearest = if bottom <= 0.0 { 0 } else { last };
        self.rows_of(&blocks.unwrap_or(nearest..nearest + 1))
    }

    /// The rows to draw when `row` is to be among those in sight.
    pub fn drawn_around(&self, row: usize) -> Range<usize> {
        let top = self.height_before(row);
        self.drawn(top, top)
    }

    /// Where the rows begin that stand in blocks of their own: what is measured.
    pub fn block_starts(rows: &Range<usize>) -> impl Iterator<Item = usize> {
        rows.clone().step_by(BLOCK)
    }

    /// The drawn rows that begin with `first` are so high, block by block; whether anything was
    /// not known before.
    pub fn measure(&mut self, first: usize, heights: &[f64]) -> bool {
        /// Nobody sees less.
        const LEAST: f64 = 0.5;
        let mut is_news = false;
        for (block, height) in (first / BLOCK..).zip(heights) {
            let Some(known) = self.measured.get_mut(block) else {
                break;
            };
            is_news |= known.is_none_or(|it| (it - height).abs() > LEAST);
            *known = Some(*height);
        }
        let rows = self
            .rows_of(&(first / BLOCK..first / BLOCK + heights.len()))
            .len();
        if self.guess.is_none() && rows > 0 {
            self.guess = Some(heights.iter().sum::<f64>() / as_length(rows));
        }
        is_news
    }

    /// What was measured holds no more: the window has another width.
    pub fn forget(&mut self) {
        self.measured.fill(None);
        self.guess = None;
    }

    /// How much room the rows before this one take.
    pub fn height_before(&self, row: usize) -> f64 {
        let block = row / BLOCK;
        let whole: f64 = (0..block).map(|block| self.height_of(block)).sum();
        let share = as_length(row % BLOCK) / as_length(BLOCK);
        whole
            + share
                * self
                    .measured
                    .get(block)
                    .map_or(0.0, |_| self.height_of(block))
    }

    /// How much room the rows from this one on take.
    pub fn height_from(&self, row: usize) -> f64 {
        (row.div_ceil(BLOCK)..self.measured.len())
            .map(|block| self.height_of(block))
            .sum()
    }

    fn height_of(&self, block: usize) -> f64 {
        let rows = || as_length(self.rows_of(&(block..block + 1)).len());
        let known = self.measured.get(block).copied().flatten();
        known.unwrap_or_else(|| rows() * self.guess.unwrap_or(FIRST_GUESS))
    }

    fn rows_of(&self, blocks: &Range<usize>) -> Range<usize> {
        let to_row = |block: usize| (block * BLOCK).min(self.count);
        to_row(blocks.start)..to_row(blocks.end)
    }
}

#[allow(clippy::cast_precision_loss)] // a list has fewer rows than an f64 has whole numbers
fn as_length(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(count: usize, height: f64) -> LongList {
        let mut list = LongList::new(count);
        let blocks = count.div_ceil(BLOCK);
        for block in 0..blocks {
            let rows = list.rows_of(&(block..block + 1)).len();
            list.measure(block * BLOCK, &[as_length(rows) * height]);
        }
        list
    }

    fn close(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-6, "{a} is not {b}");
    }

    #[test]
    fn what_is_drawn_holds_all_that_is_in_sight_and_not_much_more() {
        let list = measured(100_000, 50.0);
        for top in [0.0, 1.0, 399.0, 400.0, 123_456.0, 4_999_100.0] {
            let drawn = list.drawn(top, top + 900.0);
            assert!(list.height_before(drawn.start) <= top);
            assert!(list.height_before(drawn.end) >= (top + 900.0).min(5_000_000.0));
            assert!(drawn.len() <= (900 + 2 * 900) / 50 + 2 * BLOCK, "{drawn:?}");
        }
    }

    #[test]
    fn drawn_or_not_the_list_is_as_high() {
        let mut list = measured(1_003, 40.0);
        list.measure(16, &[999.0, 3.5]);
        for row in (0..=1_003).step_by(BLOCK) {
            let all = list.height_before(row) + list.height_from(row);
            close(all, 1_003.0 * 40.0 - 640.0 + 1_002.5);
        }
        close(list.height_from(1_003), 0.0);
    }

    #[test]
    fn what_is_measured_later_moves_nothing_that_was_guessed() {
        let mut list = LongList::new(1_000);
        assert!(list.measure(0, &[800.0, 400.0]));
        let far = list.height_before(800) - list.height_before(80);
        close(far, 720.0 * 75.0);
        assert!(list.measure(16, &[8.0]));
        close(list.height_before(800) - list.height_before(80), far);
        assert!(!list.measure(16, &[8.2]), "nobody sees that");
    }

    #[test]
    fn out_of_sight_the_nearest_rows_are_drawn_all_the_same() {
        let list = measured(1_003, 40.0);
        assert_eq!(list.drawn(-9_000.0, -8_000.0), 0..8);
        assert_eq!(list.drawn(90_000.0, 91_000.0), 1_000..1_003);
        assert_eq!(LongList::new(0).drawn(0.0, 900.0), 0..0);
    }

    #[test]
    fn a_row_that_is_gone_to_is_drawn() {
        let list = LongList::new(100_000);
        for row in [0, 7, 8, 4_711, 99_999] {
            assert!(list.drawn_around(row).contains(&row));
        }
    }
}
