//! What the application asks of the browser.

use std::sync::Arc;

use super::site::Renewal;
use crate::domain::Workspace;
use crate::interchange::keeping::{Backup, Over};
use crate::interchange::log::Entry;
use crate::interchange::snapshot::Origin;

/// Something for the browser to do. What comes of it arrives as a [`super::Msg`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Open the store and read what is kept.
    OpenStore,
    /// Fetch the built-in edition.
    FetchEdition {
        /// Whether the user asked for it in place of what is there.
        asked: bool,
    },
    /// Keep this data as a new generation.
    Keep {
        /// The data.
        workspace: Arc<Workspace>,
        /// Where it came from.
        origin: Origin,
        /// What it is put in the place of; nothing is written when that is not there.
        over: Over,
    },
    /// Keep these entries of the log.
    Append {
        /// Not kept yet, in order.
        entries: Vec<Entry>,
        /// The line of editing they belong to.
        begun: u32,
    },
    /// Keep this data as a new snapshot of the same line of editing.
    Compact {
        /// The data.
        workspace: Arc<Workspace>,
        /// The last entry it holds.
        through: u32,
    },
    /// Send [`super::Msg::CameToRest`] when there is nothing else to do.
    TellRest,
    /// Read what other tabs have kept after this entry, in this line of editing.
    ReadNews {
        /// The last entry known to be kept.
        after: u32,
        /// The line of editing.
        begun: u32,
    },
    /// Send [`super::Msg::RetryCame`] after so many milliseconds.
    RetryAfter(u32),
    /// Ask the browser to promise to keep the data.
    AskPersistence,
    /// Keep a draft at once.
    KeepDraft {
        /// What it is kept under.
        key: String,
        /// The draft.
        text: String,
    },
    /// Keep under a name of this tab's own a draft that another tab has left behind.
    TakeDraft {
        /// What it was kept under.
        from: String,
        /// What it is kept under now.
        key: String,
        /// The draft.
        text: String,
    },
    /// Let go of a draft.
    DropDraft(String),
    /// Read the drafts kept for this workspace, and which tabs are open.
    ReadDrafts,
    /// Read what is known of how safely the data is kept, and what other workspaces there are.
    ReadSurroundings,
    /// Note that everything was saved as a file.
    NoteBackup(Backup),
    /// Open the workspace of this key.
    OpenWorkspace(String),
    /// Remove the workspace of this key.
    EraseWorkspace(String),
    /// Fetch the template for a workspace of this title.
    FetchTemplate(String),
    /// Read an older generation, to be looked at.
    ReadEarlier(u32),
    /// Take an older generation back, in the place of what there is.
    Restore(u32, Over),
    /// Hand the user this text as a file.
    SaveFile {
        /// The file's name.
        name: String,
        /// Its text.
        text: String,
    },
    /// Hand the user everything kept, sound or not, as a file.
    SaveRaw,
    /// Delete everything kept, then say so.
    Erase,
    /// Go to this address, as a step "back" returns from.
    Go(String),
    /// Change the address without a new step.
    Replace(String),
    /// Show the top of the page and move focus to its heading: a new screen has come.
    Arrive,
    /// Send [`super::Msg::PlayTick`] with this number after so many milliseconds.
    TickAfter(u32, u32),
    /// Show and remember the look.
    ShowTheme(super::Theme),
    /// Remember whether the user keeps the log.
    RememberKeeping(bool),
    /// Remember this of the user on this device; nothing is remembered where there is no text.
    Remember(Option<String>),
    /// Print the page.
    Print,
    /// Bring the page to the newer version of the site.
    Renew(Renewal),
}
