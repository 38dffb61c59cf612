//! What a kept text consists of, where it came from, and how far it reaches.

use serde::{Deserialize, Serialize};

use super::{Fault, Seal};
use crate::interchange::seal::{seal, unseal};

/// The manifest format this version writes, and the newest it can read.
pub const FORMAT: u32 = 2;

/// The format whose manifests stood without a checksum and knew of no log of changes.
const UNSEALED: u32 = 1;

/// Where a generation's text came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The edition published with the page.
    BuiltIn,
    /// A file the user read in.
    Imported {
        /// The name of the file, as the user saw it.
        file_name: String,
    },
    /// A workspace of one's own, begun here.
    Made,
    /// Other data, changed here by changes that no log has: what stood in memory was kept as a
    /// whole. It is data of one's own, and never again what it came from.
    Changed {
        /// What it was before it was changed.
        from: Box<Origin>,
        /// How many changes were made in it.
        changes: u32,
        /// When the last of them was made, as ISO 8601 text.
        at: String,
    },
    /// An older line of editing taken back.
    Restored {
        /// The generation that line began with.
        generation: u32,
    },
}

/// One line of the log of what happened to the data as a whole (*händelselogg*): that it
/// became other data. What is changed *in* it stands in the log of changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// When the text was kept, as ISO 8601 text.
    pub made_at: String,
    /// The generation it became; a line of editing goes by the number it began with.
    pub generation: u32,
    /// Where it came from.
    pub origin: Origin,
    /// Its length in bytes.
    pub length: usize,
    /// The number after which the changes of this line of editing come.
    #[serde(default)]
    pub begun: u32,
    /// When the line of editing before it was last changed, as ISO 8601 text; empty where it
    /// never was. `None` where it was kept by a version that did not say, and that called some
    /// changed data the built-in edition.
    #[serde(default)]
    pub changed_before: Option<String>,
}

impl LogEntry {
    /// The line as the bytes that are kept.
    pub fn write(&self) -> Vec<u8> {
        seal(self)
    }

    /// Reads a line, of this version or of the one that kept lines as plain JSON. `None`
    /// when it is not what was written.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let json = unseal(bytes).or_else(|| bytes.starts_with(b"{").then_some(bytes))?;
        serde_json::from_slice(json).ok()
    }
}

/// What a generation consists of, where it came from, and how far it reaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format of this manifest; see [`FORMAT`].
    pub format: u32,
    /// The generation's number; higher is newer.
    pub generation: u32,
    /// When it was made, as ISO 8601 text.
    pub made_at: String,
    /// Where the data came from before it was edited here.
    pub origin: Origin,
    /// Length of the whole text in bytes.
    pub length: usize,
    /// The chunks in order.
    pub chunks: Vec<Seal>,
    /// The title of the data; empty in a manifest of format 1.
    #[serde(default)]
    pub title: String,
    /// The generation this line of editing began with: itself, when the whole data was
    /// replaced, and otherwise one whose edited text this is.
    #[serde(default)]
    pub line: u32,
    /// The number after which the changes of this line come. The replacement itself took it,
    /// so that no two lines have the same.
    #[serde(default)]
    pub begun: u32,
    /// The last change that the text has in it.
    #[serde(default)]
    pub through: u32,
    /// See [`LogEntry::changed_before`].
    #[serde(default)]
    pub changed_before: Option<String>,
}

impl Manifest {
    /// The manifest of chunks that are the beginning of a line of editing, whose first change
    /// comes after the number `begun`.
    pub fn begin(
        chunks: Vec<Seal>,
        generation: u32,
        begun: u32,
        title: &str,
        origin: Origin,
        made_at: &str,
    ) -> Self {
        Self {
            format: FORMAT,
            generation,
            made_at: made_at.to_owned(),
            origin,
            length: chunks.iter().map(|seal| seal.length).sum(),
            chunks,
            title: title.to_owned(),
            line: generation,
            begun,
            through: begun,
            changed_before: Some(String::new()),
        }
    }

    /// Reads the manifest kept for `generation`.
    ///
    /// # Errors
    /// The fault that makes it useless: unreadable, written by a newer version, or
    /// contradicting itself or its key.
    pub fn read(generation: u32, bytes: &[u8]) -> Result<Self, Fault> {
        #[derive(Deserialize)]
        struct Head {
            format: u32,
        }
        let unreadable = |error: serde_json::Error| Fault::ManifestUnreadable(error.to_string());
        let sealed = unseal(bytes);
        let json = sealed.unwrap_or(bytes);
        let head: Head = serde_json::from_slice(json).map_err(unreadable)?;
        if head.format > FORMAT {
            return Err(Fault::FormatNewer(head.format));
        }
        let mut manifest: Self = serde_json::from_slice(json).map_err(unreadable)?;
        if manifest.format == UNSEALED {
            manifest.line = manifest.generation;
        }
        let is_sealed = sealed.is_some() || manifest.format == UNSEALED;
        if is_sealed && manifest.generation == generation && manifest.holds() {
            Ok(manifest)
        } else {
            Err(Fault::ManifestContradictory)
        }
    }

    fn holds(&self) -> bool {
        let lengths = self.chunks.iter().map(|seal| seal.length);
        lengths.into_iter().try_fold(0, usize::checked_add) == Some(self.length)
            && self.line <= self.generation
            && self.begun <= self.through
    }

    /// The manifest as the bytes that are kept.
    pub fn write(&self) -> Vec<u8> {
        seal(self)
    }

    /// The line of the log that tells of the line of editing this belongs to.
    pub fn log_entry(&self) -> LogEntry {
        LogEntry {
            made_at: self.made_at.clone(),
            generation: self.line,
            origin: self.origin.clone(),
            length: self.length,
            begun: self.begun,
            changed_before: self.changed_before.clone(),
        }
    }
}
