//! How the canonical text is kept between visits: cut into chunks that can be checked
//! one by one, named by a manifest, in generations of which the newest three are kept.
//!
//! One record of storage per record of data would be many times slower, and one record
//! for everything would let a single broken byte cost everything. Chunks of whole lines
//! are the middle: a broken one costs itself, and the rest can still be read.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::{Deserialize, Serialize};

/// The manifest format this version writes, and the newest it can read.
pub const FORMAT: u32 = 1;

/// How large a chunk is cut, in bytes; a single longer line still becomes one chunk.
pub const CHUNK_BYTES: usize = 256 * 1024;

/// How many generations are kept besides the one that is open.
pub const KEPT: usize = 3;

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
    /// An older generation taken back.
    Restored {
        /// The number of the generation taken back.
        generation: u32,
    },
}

/// One line of the log of what happened to the data as a whole (*händelselogg*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// When the text was kept, as ISO 8601 text.
    pub made_at: String,
    /// The generation it became.
    pub generation: u32,
    /// Where it came from.
    pub origin: Origin,
    /// Its length in bytes.
    pub length: usize,
}

/// What a chunk must be to be sound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    /// Length in bytes.
    pub length: usize,
    /// Number of lines, so that a lost chunk can be named by its lines.
    pub lines: usize,
    /// CRC-32 of the bytes.
    pub checksum: u32,
}

impl Seal {
    fn of(piece: &str) -> Self {
        Self {
            length: piece.len(),
            lines: piece.lines().count(),
            checksum: crc32fast::hash(piece.as_bytes()),
        }
    }

    fn check(&self, chunk: Option<Vec<u8>>) -> Result<String, ChunkFault> {
        let bytes = chunk.ok_or(ChunkFault::Missing)?;
        if bytes.len() != self.length {
            return Err(ChunkFault::Length { found: bytes.len() });
        }
        if crc32fast::hash(&bytes) != self.checksum {
            return Err(ChunkFault::Checksum);
        }
        String::from_utf8(bytes).map_err(|_| ChunkFault::NotUtf8)
    }
}

/// What a generation consists of and where it came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format of this manifest; see [`FORMAT`].
    pub format: u32,
    /// The generation's number; higher is newer.
    pub generation: u32,
    /// When it was made, as ISO 8601 text.
    pub made_at: String,
    /// Where the text came from.
    pub origin: Origin,
    /// Length of the whole text in bytes.
    pub length: usize,
    /// The chunks in order.
    pub chunks: Vec<Seal>,
}

impl Manifest {
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
        let head: Head = serde_json::from_slice(bytes).map_err(unreadable)?;
        if head.format > FORMAT {
            return Err(Fault::FormatNewer(head.format));
        }
        let manifest: Self = serde_json::from_slice(bytes).map_err(unreadable)?;
        let sum = manifest
            .chunks
            .iter()
            .map(|seal| seal.length)
            .try_fold(0, usize::checked_add);
        if manifest.generation == generation && sum == Some(manifest.length) {
            Ok(manifest)
        } else {
            Err(Fault::ManifestContradictory)
        }
    }

    /// The manifest as the bytes that are kept.
    pub fn write(&self) -> Vec<u8> {
        // Numbers and text only, so that there is nothing serde_json could refuse.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The line of the log that tells of this generation.
    pub fn log_entry(&self) -> LogEntry {
        LogEntry {
            made_at: self.made_at.clone(),
            generation: self.generation,
            origin: self.origin.clone(),
            length: self.length,
        }
    }
}

/// A text cut for keeping (*ögonblicksbild*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot<'a> {
    /// What the chunks must be.
    pub manifest: Manifest,
    /// The chunks in order; together they are the text.
    pub chunks: Vec<&'a str>,
}

impl<'a> Snapshot<'a> {
    /// Cuts `text` into chunks of whole lines.
    pub fn cut(text: &'a str, generation: u32, made_at: &str, origin: Origin) -> Self {
        let chunks = pieces(text);
        let manifest = Manifest {
            format: FORMAT,
            generation,
            made_at: made_at.to_owned(),
            origin,
            length: text.len(),
            chunks: chunks.iter().map(|piece| Seal::of(piece)).collect(),
        };
        Self { manifest, chunks }
    }
}

fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut end = 0;
        for line in rest.split_inclusive('\n') {
            if end > 0 && end + line.len() > CHUNK_BYTES {
                break;
            }
            end += line.len();
        }
        let Some((piece, after)) = rest.split_at_checked(end) else {
            break;
        };
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// A generation found whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The text.
    pub text: String,
    /// Its manifest.
    pub manifest: Manifest,
}

/// A generation that cannot be read whole: what is wrong, and what is left of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The generation's number.
    pub generation: u32,
    /// Its manifest, when that could be read.
    pub manifest: Option<Manifest>,
    /// Everything that is wrong with it.
    pub faults: Vec<Fault>,
    /// The text of the sound chunks, in order: whole lines, but not the whole text.
    pub salvaged: String,
}

/// One thing wrong with a generation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There are chunks, or a pointer to them, but no manifest.
    ManifestMissing,
    /// The manifest is not what it should be; the text is the parser's own.
    ManifestUnreadable(String),
    /// The manifest says two things at once, or belongs to another generation.
    ManifestContradictory,
    /// The manifest was written by a newer version of the application, in this format.
    FormatNewer(u32),
    /// A chunk is damaged.
    Chunk {
        /// The chunk's number, from 0.
        number: usize,
        /// The bytes of the text it held.
        bytes: Range<usize>,
        /// The lines of the text it held, counted from 1, the end not included.
        lines: Range<usize>,
        /// What is wrong with it.
        fault: ChunkFault,
    },
}

/// What is wrong with a chunk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChunkFault {
    /// It is not there.
    Missing,
    /// It has another length than it was written with.
    Length {
        /// The length found, in bytes.
        found: usize,
    },
    /// It has the right length but other content.
    Checksum,
    /// It is what was written, but that was never text.
    NotUtf8,
}

/// Puts `chunks` together to the text that `manifest` was made for. Chunks beyond those
/// the manifest names belong to nothing and are passed over.
///
/// # Errors
/// The [`Damage`], naming every chunk that is not what it was, with the rest saved.
pub fn join(manifest: Manifest, chunks: Vec<Option<Vec<u8>>>) -> Result<Kept, Box<Damage>> {
    let mut text = String::new();
    let mut faults = Vec::new();
    let (mut byte, mut line) = (0, 1);
    let chunks = chunks.into_iter().chain(std::iter::repeat(None));
    for (number, (seal, chunk)) in manifest.chunks.iter().zip(chunks).enumerate() {
        let bytes = byte..usize::saturating_add(byte, seal.length);
        let lines = line..usize::saturating_add(line, seal.lines);
        (byte, line) = (bytes.end, lines.end);
        match seal.check(chunk) {
            Ok(piece) => text.push_str(&piece),
            Err(fault) => faults.push(Fault::Chunk {
                number,
                bytes,
                lines,
                fault,
            }),
        }
    }
    if faults.is_empty() {
        return Ok(Kept { text, manifest });
    }
    let generation = manifest.generation;
    Err(Box::new(Damage {
        generation,
        manifest: Some(manifest),
        faults,
        salvaged: text,
    }))
}

/// The damage of a generation whose manifest cannot be used: without it nobody knows how
/// many chunks there were, so those found are saved as they are, where they are text.
pub fn without_manifest(generation: u32, fault: Fault, chunks: Vec<Option<Vec<u8>>>) -> Damage {
    let texts = chunks
        .into_iter()
        .flatten()
        .filter_map(|bytes| String::from_utf8(bytes).ok());
    Damage {
        generation,
        manifest: None,
        faults: vec![fault],
        salvaged: texts.collect(),
    }
}

/// The generations found, and the one that was last said to be saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Generations {
    /// The generation whose saving was completed last.
    pub pointer: Option<u32>,
    /// All generations of which anything is found.
    pub found: BTreeSet<u32>,
}

impl Generations {
    /// Whether nothing was ever kept here.
    pub fn is_empty(&self) -> bool {
        self.pointer.is_none() && self.found.is_empty()
    }

    /// The order in which to try to open them: the one pointed at, then the newest first.
    /// One newer than the pointer was written whole but never said to be saved, so it
    /// waits for its turn like the others.
    pub fn in_order(&self) -> Vec<u32> {
        let others = self
            .found
            .iter()
            .rev()
            .filter(|&&number| Some(number) != self.pointer);
        self.pointer.iter().chain(others).copied().collect()
    }

    /// The number for the next generation: one that was never used, even by one now lost.
    pub fn next(&self) -> u32 {
        self.found
            .last()
            .copied()
            .max(self.pointer)
            .map_or(1, |number| number.saturating_add(1))
    }

    /// Those that may be deleted: neither pointed at nor among the newest [`KEPT`].
    pub fn surplus(&self) -> Vec<u32> {
        let old = self.found.iter().rev().skip(KEPT);
        old.filter(|&&number| Some(number) != self.pointer)
            .copied()
            .collect()
    }
}

#[cfg(test)]
#[path = "snapshot_tests.rs"]
mod tests;
