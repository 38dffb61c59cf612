//! What the keeping of the data can answer, whoever does the keeping.

use super::snapshot::{Damage, Kept, LogEntry};

/// Why the data could not be kept or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// This browser keeps nothing here: storage is off, refused or missing. The text is
    /// the browser's own, when it gave any.
    Unavailable(String),
    /// There is no room. What was kept before is untouched.
    QuotaExceeded,
    /// Another tab holds the data and does not let go of it.
    Blocked,
    /// The data was kept by a newer version of the application.
    Newer {
        /// The version of the database found, or 0 when it could not be told.
        version: u32,
    },
    /// The connection was closed, by the browser or for another tab, and could not be
    /// opened again.
    ConnectionLost,
    /// Anything else, in the browser's own words.
    Failed(String),
}

/// What was found when the data was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// Nothing was ever kept here.
    Nothing,
    /// The text saved last is sound.
    Sound {
        /// The text and its manifest.
        kept: Kept,
        /// What happened to the data as a whole, oldest first.
        log: Vec<LogEntry>,
    },
    /// The text saved last is damaged or gone.
    Damaged {
        /// What is wrong with each generation tried, the one saved last first.
        found: Vec<Damage>,
        /// The first sound generation after them, if there is one.
        best: Option<Kept>,
        /// What happened to the data as a whole, oldest first.
        log: Vec<LogEntry>,
    },
}
