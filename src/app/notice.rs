//! [`Notice`].

use crate::domain::Change;
use crate::interchange::keeping::{Mended, StoreError};

/// Something to tell the user, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The data is read in and kept.
    Imported,
    /// A file is put together with what was there; so many conflicts are left.
    Joined(usize),
    /// Nothing of a file was chosen to be put together with what is there.
    NothingJoined,
    /// An older generation is back.
    Restored,
    /// The built-in edition is back.
    Reset,
    /// A change is shown but could not be kept.
    NotKept(StoreError),
    /// A file has been handed to the browser.
    FileSaved(String),
    /// An older generation could not be taken back.
    NotRestored,
    /// The built-in edition could not be fetched; nothing has changed.
    EditionMissing,
    /// The built-in edition came, and cannot be read; nothing has changed.
    EditionUnreadable,
    /// Another tab was first, so nothing was put in the place of what there is.
    NotReplaced,
    /// Other data can be put in the place of this when everything here is saved.
    WaitToReplace,
    /// This was taken back.
    Undone(Change),
    /// This was done again.
    Redone(Change),
    /// The data is as it was after an entry of the log.
    Returned,
    /// There is nothing to take back.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// What was typed is kept as a draft.
    DraftKept,
    /// What is typed cannot be kept as a draft here.
    DraftNotKept,
    /// The form is as it was left.
    DraftResumed,
    /// Other data was put in the place of this in another tab.
    ReplacedElsewhere,
    /// What was kept had vanished while it was open here, and is kept anew.
    KeptAnew,
    /// What was damaged is given back by the rest; and what could not be.
    Mended(Mended),
    /// Another workspace can be opened when everything here is saved.
    WaitUntilSaved,
    /// These entries of the log could not be followed.
    NotFollowed(Vec<u32>),
    /// A newer version of the site did not come whole.
    VersionIncomplete,
}
