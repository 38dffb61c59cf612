//! What a string-line diagram is laid out of.

/// What is laid out. Time is counted in days from any day; a day takes up one, so that its
/// middle is at its number and a half.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StringlinePlan {
    /// The names of the floors, from above.
    pub floors: Vec<String>,
    /// The spans that time is divided into, each from where the one before it ended.
    pub spans: Vec<NamedSpan>,
    /// Days that may be named, and their names; the first are named before the others.
    pub days: Vec<(f64, String)>,
    /// The threads, stop by stop.
    pub threads: Vec<Vec<StringStop>>,
}

/// A stretch of time, as a year.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedSpan {
    /// Where it begins.
    pub from: f64,
    /// Where it is over.
    pub until: f64,
    /// Its name.
    pub name: String,
}

/// A stop of a thread.
#[derive(Clone, Debug, PartialEq)]
pub struct StringStop {
    /// Which floor, counted from 0.
    pub floor: usize,
    /// When.
    pub when: When,
    /// From which stops of the same thread it comes, counted from 0.
    pub after: Vec<usize>,
}

/// When a stop was, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    /// At this time.
    At(f64),
    /// Some time between these two.
    Between(f64, f64),
    /// Some time before this.
    Before(f64),
    /// Some time after this.
    After(f64),
}

impl When {
    /// The times that are known of it.
    pub(super) fn known(self) -> [Option<f64>; 2] {
        /// An end belongs to the span that it ends, not to the next.
        const INSIDE: f64 = 0.25;
        match self {
            Self::At(time) => [Some(time), None],
            Self::Between(from, until) => [Some(from + INSIDE), Some(until - INSIDE)],
            Self::Before(until) => [None, Some(until - INSIDE)],
            Self::After(from) => [Some(from + INSIDE), None],
        }
    }
}
