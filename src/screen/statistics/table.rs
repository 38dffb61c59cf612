//! A table whose rows have bars: the chart and its numbers in one.

use crate::app::Route;
use crate::domain::{Id, Organization, Workspace};
use crate::procedure::statistics::{Quartiles, Spread};
use crate::screen::BodyRef;
use crate::screen::words::statistics as words;

/// A table with a bar for each row.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name on the page.
    pub key: String,
    /// Its heading.
    pub heading: String,
    /// What is counted.
    pub lead: String,
    /// The heading of the rows.
    pub head: &'static str,
    /// What a whole bar is.
    pub scale: String,
    /// The columns after the bar.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub label: &'static str,
    /// Whether numbers stand in it.
    pub is_number: bool,
}

/// A row: what it is about, its bar and a cell for each column.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub head: Vec<Part>,
    /// The bar; none when nothing is known.
    pub bar: Option<Bar>,
    /// The cells.
    pub cells: Vec<Vec<Part>>,
}

/// A bar, in shares of the whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Where it begins.
    pub start: f64,
    /// Where it ends.
    pub end: f64,
    /// A mark in it: the median.
    pub middle: Option<f64>,
}

/// A part of what stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Words or a number.
    Text(String),
    /// A body.
    Body(BodyRef),
    /// A link.
    Link(Route, String),
}

impl Column {
    /// A column of numbers.
    pub(in crate::screen) const fn number(label: &'static str) -> Self {
        Self {
            label,
            is_number: true,
        }
    }

    /// A column of words.
    pub(in crate::screen) const fn words(label: &'static str) -> Self {
        Self {
            label,
            is_number: false,
        }
    }
}

impl Part {
    /// A body, or that none is told.
    pub(super) fn body(workspace: &Workspace, id: Option<&Id<Organization>>) -> Self {
        let body = id.and_then(|id| BodyRef::find(workspace, id));
        body.map_or_else(|| Self::Text(words::UNKNOWN_BODY.to_owned()), Self::Body)
    }

    /// What it says.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Link(_, text) => text,
            Self::Body(body) => &body.short,
        }
    }
}

/// A cell with words.
pub(in crate::screen) fn cell(text: impl Into<String>) -> Vec<Part> {
    vec![Part::Text(text.into())]
}

/// A cell with a count.
pub(in crate::screen) fn count(count: u32) -> Vec<Part> {
    cell(words::number(f64::from(count)))
}

/// The columns that tell a spread.
pub(super) const SPREAD: [Column; 3] = [
    Column::number(words::MEDIAN),
    Column::number(words::MIDDLE_HALF),
    Column::number(words::UNDATED),
];

/// Of fewer times than this neither a median nor its surroundings say anything.
const FEWEST: u32 = 3;

/// The quartiles of times, where there are enough of them.
pub(super) fn quartiles(times: &Spread) -> Option<Quartiles> {
    let dated = times.count.saturating_sub(times.undated);
    times.quartiles.filter(|_| dated >= FEWEST)
}

/// The cells of [`SPREAD`].
pub(super) fn spread(spread: &Spread) -> [Vec<Part>; 3] {
    let (median, half) = quartiles(spread).map_or_else(Default::default, |it| {
        let half = words::range(&words::number(it.lower), &words::number(it.upper));
        (cell(words::number(it.median)), cell(half))
    });
    [median, half, count(spread.undated)]
}

/// Gives each row a bar from the first quartile to the third, with the median in it, and
/// tells what the whole is.
pub(super) fn with_spread_bars(table: &mut Table, spreads: &[Spread]) {
    let known = spreads.iter().filter_map(quartiles);
    let most = known.map(|it| it.upper).fold(0.0, f64::max);
    table.scale = words::days_scale(&words::number(most.ceil()));
    for (row, spread) in table.rows.iter_mut().zip(spreads) {
        let share = |days: f64| if most > 0.0 { days / most } else { 0.0 };
        row.bar = quartiles(spread).map(|it| Bar {
            start: share(it.lower),
            end: share(it.upper),
            middle: Some(share(it.median)),
        });
    }
}

/// Gives each row a bar as long as its count, and tells what the whole is.
pub(in crate::screen) fn with_count_bars(table: &mut Table, counts: &[u32]) {
    let most = counts.iter().copied().max().unwrap_or_default();
    table.scale = words::count_scale(&words::number(f64::from(most)));
    for (row, count) in table.rows.iter_mut().zip(counts) {
        row.bar = Some(Bar {
            start: 0.0,
            end: f64::from(*count) / f64::from(most.max(1)),
            middle: None,
        });
    }
}

/// A count that a bar can be as long as.
pub(in crate::screen) fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Row {
    /// What it is about, in words.
    pub(super) fn text(&self) -> String {
        self.head.iter().map(Part::text).collect()
    }
}
