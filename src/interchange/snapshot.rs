//! How the canonical text is kept between visits: cut into chunks that can be checked
//! one by one, named by a manifest, in generations of which the newest three are kept.
//!
//! One record of storage per record of data would be many times slower, and one record
//! for everything would let a single broken byte cost everything. Chunks of whole lines
//! are the middle: a broken one costs itself, and the rest can still be read.

mod manifest;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::checksum::checksum;

pub use manifest::{FORMAT, LogEntry, Manifest, Origin};

/// How large a chunk is cut, in bytes; a single longer line still becomes one chunk.
pub const CHUNK_BYTES: usize = 256 * 1024;

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
            checksum: checksum(piece.as_bytes()),
        }
    }

    fn check(&self, chunk: Option<Vec<u8>>) -> Result<String, ChunkFault> {
        let bytes = chunk.ok_or(ChunkFault::Missing)?;
        if bytes.len() != self.length {
            return Err(ChunkFault::Length { found: bytes.len() });
        }
        if checksum(&bytes) != self.checksum {
            return Err(ChunkFault::Checksum);
        }
        String::from_utf8(bytes).map_err(|_| ChunkFault::NotUtf8)
    }
}

/// A text cut for keeping (*ögonblicksbild*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot<'a> {
    /// The chunks in order; together they are the text. There is always one.
    pub chunks: Vec<&'a str>,
    /// What each of them must be.
    pub seals: Vec<Seal>,
}

impl<'a> Snapshot<'a> {
    /// Cuts `text` into chunks of whole lines.
    pub fn cut(text: &'a str) -> Self {
        let chunks = pieces(text);
        let seals = chunks.iter().map(|piece| Seal::of(piece)).collect();
        Self { chunks, seals }
    }

    /// The manifest of the text as new data: the beginning of a line of editing, whose first
    /// change comes after the number `begun`.
    pub fn manifest(
        &self,
        generation: u32,
        begun: u32,
        title: &str,
        origin: Origin,
        made_at: &str,
    ) -> Manifest {
        Manifest::begin(
            self.seals.clone(),
            generation,
            begun,
            title,
            origin,
            made_at,
        )
    }
}

fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() || pieces.is_empty() {
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

#[cfg(test)]
#[path = "snapshot_tests.rs"]
mod tests;
