//! The log of changes (*ändringslogg*): every change of the data as one small record, which is
//! only ever added to. A text that was kept, and the changes after it, are the data.

use serde::{Deserialize, Serialize};

use super::seal::{seal, unseal};
use crate::domain::{Change, Refusal, Workspace};

/// The format of an entry this version writes, and the newest it can read.
pub const FORMAT: u32 = 1;

/// One entry: what was changed, when, and as what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number. Numbers count up and are never used again; one may be skipped.
    pub number: u32,
    /// When it was made, as ISO 8601 text.
    pub made_at: String,
    /// What the user did.
    pub deed: Act,
    /// What that changed.
    pub change: Change,
}

/// What the user did when an entry was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Changed something.
    Done,
    /// Took back (*ångrade*) the entry of this number.
    Undid(u32),
    /// Did the entry of this number again (*gjorde om*).
    Redid(u32),
    /// Went back to how things stood after the entry of this number.
    Returned(u32),
}

/// Why an entry cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryFault {
    /// It is not there.
    Missing,
    /// It is not what was written.
    Checksum,
    /// It is what was written, but no entry; the text is the parser's own.
    Unreadable(String),
    /// It was written by a newer version of the application, in this format.
    Newer(u32),
    /// It is another entry than its place says, or one of another line of editing.
    WrongNumber,
}

/// An entry as it is kept: with the format it is written in and the line it belongs to.
#[derive(Serialize)]
struct Written<'a> {
    format: u32,
    line: u32,
    #[serde(flatten)]
    entry: &'a Entry,
}

#[derive(Deserialize)]
struct Head {
    format: u32,
    line: u32,
}

impl Entry {
    /// The bytes that are kept: a checksum, and the entry as JSON. `line` is the line of
    /// editing it belongs to; see [`super::snapshot::Manifest::line`].
    pub fn seal(&self, line: u32) -> Vec<u8> {
        seal(&Written {
            format: FORMAT,
            line,
            entry: self,
        })
    }

    /// Reads the entry kept as `number`, and the line of editing it belongs to.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn unseal(number: u32, bytes: &[u8]) -> Result<(u32, Self), EntryFault> {
        let json = unseal(bytes).ok_or(EntryFault::Checksum)?;
        let unreadable = |error: serde_json::Error| EntryFault::Unreadable(error.to_string());
        let head: Head = serde_json::from_slice(json).map_err(unreadable)?;
        if head.format > FORMAT {
            return Err(EntryFault::Newer(head.format));
        }
        let entry: Self = serde_json::from_slice(json).map_err(unreadable)?;
        if entry.number == number {
            Ok((head.line, entry))
        } else {
            Err(EntryFault::WrongNumber)
        }
    }
}

/// Makes the changes of `entries` in the workspace, in order, and answers with those that
/// could not be made: one whose forerunner is lost may build on what is not there.
pub fn replay<'a>(
    workspace: &mut Workspace,
    entries: impl IntoIterator<Item = &'a Entry>,
) -> Vec<(u32, Refusal)> {
    let made = entries.into_iter().map(|entry| {
        let refusal = workspace.apply(&entry.change).err()?;
        Some((entry.number, refusal))
    });
    made.flatten().collect()
}

#[cfg(test)]
#[path = "log_tests.rs"]
mod tests;
