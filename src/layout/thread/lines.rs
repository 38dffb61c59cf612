//! [`Lines`].

/// How near two threads may run beside each other, in pixels.
pub(super) const APART: f64 = 8.0;

/// The places across a picture at which threads may run: never nearer to each other than
/// [`APART`], so that two that run beside each other can be told apart.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lines {
    at: Vec<f64>,
}

impl Lines {
    /// Lines from one edge to another: first those that are wanted, the most wanted first, as
    /// far as they lie apart; then as many as there is room for between them.
    pub(super) fn between((from, to): (f64, f64), wanted: impl IntoIterator<Item = f64>) -> Self {
        let mut at = vec![from, to.max(from + APART)];
        for line in wanted {
            let place = at.partition_point(|it| *it < line);
            let far = |nth: Option<usize>| {
                let near = nth.and_then(|nth| at.get(nth));
                near.is_some_and(|it| (it - line).abs() >= APART)
            };
            if far(place.checked_sub(1)) && far(Some(place)) {
                at.insert(place, line);
            }
        }
        let mut all: Vec<f64> = Vec::with_capacity(at.len() * 4);
        for (one, next) in at.iter().zip(at.iter().skip(1)) {
            let parts = ((next - one) / APART).floor().max(1.0);
            let step = (next - one) / parts;
            let mut line = *one;
            while line < next - APART / 2.0 {
                all.push(line);
                line += step;
            }
        }
        all.extend(at.last());
        Self { at: all }
    }

    pub(super) fn len(&self) -> usize {
        self.at.len()
    }

    /// The place of a line by its number.
    pub(super) fn at(&self, nth: usize) -> f64 {
        self.at.get(nth).copied().unwrap_or_default()
    }

    /// The numbers of the lines between two places, both included.
    pub(super) fn within(&self, (from, to): (f64, f64)) -> std::ops::Range<usize> {
        let first = self.at.partition_point(|it| *it < from);
        first..self.at.partition_point(|it| *it <= to).max(first)
    }

    /// The same, and one line more at each side: nothing of the size of a word lies between two
    /// lines unnoticed.
    pub(super) fn around(&self, ends: (f64, f64)) -> std::ops::Range<usize> {
        let within = self.within(ends);
        within.start.saturating_sub(1)..(within.end + 1).min(self.at.len())
    }

    /// The number of the last line before a place.
    pub(super) fn before(&self, place: f64) -> Option<usize> {
        self.at.partition_point(|it| *it < place).checked_sub(1)
    }

    /// The number of the first line after a place.
    pub(super) fn after(&self, place: f64) -> Option<usize> {
        let nth = self.at.partition_point(|it| *it <= place);
        (nth < self.at.len()).then_some(nth)
    }
}
