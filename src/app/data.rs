//! Whether there is data to show, and whether it is kept.

use std::sync::Arc;

use crate::domain::Workspace;
use crate::interchange::ReadError;
use crate::interchange::keeping::{Loaded, StoreError, Watermark};
use crate::interchange::snapshot::{Damage, LogEntry, Origin};

/// What the application has to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Data {
    /// Not known yet.
    #[default]
    Opening,
    /// A workspace.
    Open {
        /// The data.
        workspace: Arc<Workspace>,
        /// Where it came from.
        origin: Origin,
        /// Why it is kept for this visit only; `None` when it is kept.
        not_kept: Option<StoreError>,
        /// Whether a change is on its way to the store.
        saving: bool,
    },
    /// Nothing can be shown; the user is told why and offered ways out.
    Trouble(Trouble),
}

/// Why nothing can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Something stopped the last start before its first screen was drawn. Nothing need be
    /// wrong with what is kept; it is opened when the user says so.
    Stopped(Box<Loaded>),
    /// What is kept is damaged.
    Damaged {
        /// What is wrong with each generation tried, the one saved last first.
        found: Vec<Damage>,
        /// The newest sound generation and when it was made.
        best: Option<LogEntry>,
    },
    /// Something was kept here and is gone: the browser has thrown it away.
    Lost(Watermark),
    /// What is kept is whole, but not a workspace this version can read.
    Unreadable(ReadError),
    /// The store cannot be opened, for a reason that may pass or that another version of the
    /// application caused; what is in it must not be written over.
    Closed(StoreError),
    /// The built-in edition could not be fetched, and nothing is kept.
    NoEdition,
    /// The built-in edition is not readable.
    EditionUnreadable(ReadError),
}
