//! What the keeping of the data can answer, whoever does the keeping; and, in its parts, what
//! is to be written when, and what is made of what is found.

pub mod forgetting;
pub mod lines;
pub mod plan;
pub mod recovery;
pub mod survey;

use serde::{Deserialize, Serialize};

use super::log::{Entry, EntryFault};
use super::snapshot::{Damage, Kept, LogEntry};

pub use lines::KEPT;

/// What other data is to be put in the place of: it is put there only when that is still what
/// is kept, so that nobody's work is replaced unseen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// Whatever there is: it cannot be shown, and a choice was made.
    Anything,
    /// Nothing: there was none.
    Nothing,
    /// What one has open.
    Known {
        /// The number after which the changes of its line of editing come.
        begun: u32,
        /// The number of the last change of it that is kept.
        last: u32,
        /// When that was made, as ISO 8601 text; empty where there is none.
        changed_at: String,
    },
    /// What one has open has vanished from the store. Its last change had this number, and no
    /// number up to it is given again.
    Gone {
        /// That number.
        last: u32,
    },
}

/// What came of putting other data in the place of what there was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// It is on disk.
    Kept(super::snapshot::Manifest),
    /// Nothing was written: another tab was first, with this.
    Behind(News),
}

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
    /// The browser's store broke while it wrote, as when the disk is full, in its own words.
    /// What was kept before is untouched by us, but a browser may throw it away to make room
    /// (Chromium does, where it keeps the site's files too). And a store that is opened again
    /// without the browser being started anew may lose everything the next time it is started,
    /// although it says that it has it. So it is left alone.
    Broken(String),
    /// The browser was asked, and has not answered for as long as anybody would wait.
    Silent,
    /// Anything else, in the browser's own words.
    Failed(String),
}

/// What was found when the data was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// Nothing was ever kept here.
    Nothing,
    /// Something was kept here and all of it is gone: the browser has thrown it away.
    Lost(Watermark),
    /// The data is there.
    Sound {
        /// The newest sound text of the present line of editing.
        kept: Kept,
        /// Every readable change of the present line, oldest first; those after
        /// [`Manifest::through`](super::snapshot::Manifest::through) are not in the text yet.
        entries: Vec<Entry>,
        /// The number of the last change that was kept; the next one is one higher.
        last: u32,
        /// What happened to the data as a whole, oldest first.
        log: Vec<LogEntry>,
        /// What was damaged, when anything was.
        mended: Option<Mended>,
    },
    /// No text of the present line of editing is sound.
    Damaged {
        /// What is wrong with each generation tried, the one saved last first.
        found: Vec<Damage>,
        /// The newest older line of editing of which there is a sound text.
        best: Option<Best>,
        /// What happened to the data as a whole, oldest first.
        log: Vec<LogEntry>,
    },
}

/// An older line of editing: a sound text, and the changes that were made after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    /// Its newest sound text.
    pub kept: Kept,
    /// Its readable changes, oldest first, as in [`Loaded::Sound`].
    pub entries: Vec<Entry>,
    /// Its changes that cannot be read.
    pub missing: Vec<Missing>,
}

/// That something of the present line of editing was damaged although the data is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The newer texts that cannot be read; an older one and the log of changes stood in.
    pub damaged: Vec<Damage>,
    /// The changes that cannot be read. One that the text has in it is lost to the history
    /// only; one after [`Manifest::through`](super::snapshot::Manifest::through) is lost.
    pub missing: Vec<Missing>,
    /// What was once said to be saved, when that is more than there is.
    pub missing_after: Option<Watermark>,
}

/// A change that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Its number.
    pub number: u32,
    /// Why.
    pub fault: EntryFault,
}

/// What was last said to be saved (*vaktpost*), kept apart from the data so that it is left
/// when the data is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watermark {
    /// The generation saved last.
    pub generation: u32,
    /// The change saved last.
    pub number: u32,
    /// When, as ISO 8601 text.
    pub at: String,
    /// The title of the data.
    pub title: String,
}

/// What came of adding changes to the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Appended {
    /// They are on disk.
    Kept,
    /// Nothing was written: another tab was first, with this.
    Behind(News),
}

/// What has happened in the store since one last looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// These changes were made, which may be none.
    Entries(Vec<Entry>),
    /// The data is another now, or what was made cannot be read: load it anew.
    Replaced,
    /// The line of editing is gone from the store, or there is less of it than was kept
    /// there: whoever has it in memory may have the only copy.
    Gone,
}

/// A line of editing that was taken back, as the beginning of a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The text as it is kept now.
    pub kept: Kept,
    /// The changes that could not be had back with it.
    pub missing: Vec<u32>,
}

/// What came of taking an older line of editing back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TakenBack {
    /// It is on disk.
    Kept(Restored),
    /// Nothing was written: another tab was first, with this.
    Behind(News),
}

impl Watermark {
    /// The watermark as the text that is kept.
    pub fn write(&self) -> String {
        // Numbers and text only, so that there is nothing serde_json could refuse.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what is kept; `None` when it is not a watermark.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// A workspace that is kept in this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptWorkspace {
    /// What it goes by; empty for the first.
    pub key: String,
    /// The title of its data; empty when that cannot be told without opening it.
    pub title: String,
    /// When something was last saved in it, as ISO 8601 text; empty when nothing is.
    pub changed_at: String,
}

/// That the user has saved everything as a file (*säkerhetskopia*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When, as ISO 8601 text.
    pub at: String,
    /// The last change it has in it.
    pub number: u32,
}
