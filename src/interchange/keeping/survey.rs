//! What is found in the database, before any text or change is read.

use serde::{Deserialize, Serialize};

use crate::domain::order::sort_by;
use crate::interchange::seal::{seal, unseal};
use crate::interchange::snapshot::{Fault, LogEntry, Manifest};

/// What was said to be saved last: the one record that moves when something is. What stands
/// beyond it in the database was never said to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The newest generation.
    pub generation: u32,
    /// The generation its line of editing began with.
    pub line: u32,
    /// The number after which the changes of that line come.
    pub begun: u32,
    /// The number of the last change; [`Head::begun`] before there is any.
    pub last: u32,
    /// The line of editing that was the present one before this; 0 when none was.
    pub before: u32,
}

impl Head {
    /// The bytes that are kept.
    pub fn write(&self) -> Vec<u8> {
        seal(self)
    }

    /// Reads what is kept, by this version or by the one that kept nothing but the number of
    /// a generation. `None` when it is not what was written.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        if let Some(json) = unseal(bytes) {
            return serde_json::from_slice(json).ok();
        }
        let generation = std::str::from_utf8(bytes).ok()?.parse().ok()?;
        Some(Self {
            generation,
            line: generation,
            begun: 0,
            last: 0,
            before: 0,
        })
    }

    /// What was last saved according to a manifest, and the last change found.
    fn of(manifest: &Manifest, last_change: u32) -> Self {
        Self {
            generation: manifest.generation,
            line: manifest.line,
            begun: manifest.begun,
            last: manifest.through.max(last_change),
            before: 0,
        }
    }
}

/// What is found of one generation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generation {
    /// Its number.
    pub number: u32,
    /// Its manifest.
    pub manifest: Result<Manifest, Fault>,
    /// The numbers of its chunks.
    pub chunks: Vec<usize>,
}

impl Generation {
    /// The generation its line of editing began with; `None` when that cannot be told.
    pub fn line(&self) -> Option<u32> {
        self.manifest.as_ref().ok().map(|manifest| manifest.line)
    }
}

/// Everything that is found (*inventering*), the generations in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    head: Option<Head>,
    generations: Vec<Generation>,
    last_change: u32,
    empty: bool,
}

impl Survey {
    /// Takes stock: the pointer's bytes, the manifests' by generation, the generation and
    /// number of every chunk, and the highest number of a change, 0 when there is none. All
    /// are in the order of their keys.
    pub fn take(
        pointer: Option<&[u8]>,
        manifests: Vec<(u32, Option<Vec<u8>>)>,
        chunks: &[(u32, usize)],
        last_change: u32,
    ) -> Self {
        let mut generations: Vec<Generation> = Vec::new();
        for (number, bytes) in manifests {
            let bytes = bytes.ok_or(Fault::ManifestMissing);
            generations.push(Generation {
                number,
                manifest: bytes.and_then(|bytes| Manifest::read(number, &bytes)),
                chunks: Vec::new(),
            });
        }
        for &(number, chunk) in chunks {
            let at = match generations.binary_search_by_key(&number, |found| found.number) {
                Ok(at) => at,
                Err(at) => {
                    generations.insert(at, Generation::without_manifest(number));
                    at
                }
            };
            if let Some(found) = generations.get_mut(at) {
                found.chunks.push(chunk);
            }
        }
        for found in &mut generations {
            // Keys of chunks are texts, where 10 stands before 2.
            sort_by(&mut found.chunks, Ord::cmp);
        }
        Self {
            head: pointer.and_then(Head::read),
            empty: pointer.is_none() && last_change == 0 && generations.iter().all(is_left),
            generations,
            last_change,
        }
    }

    /// Whether nothing was ever kept here. Chunks that nothing names are what a stop has left
    /// of the first text of all.
    pub fn is_empty(&self) -> bool {
        self.empty
    }

    /// What was saved last. Where the record of it is damaged, the newest manifest tells.
    pub fn head(&self) -> Option<Head> {
        let newest = || self.manifests().next_back();
        self.head
            .or_else(|| newest().map(|manifest| Head::of(manifest, self.last_change)))
    }

    /// The highest number of a change that is found; 0 when there is none.
    pub fn last_change(&self) -> u32 {
        self.last_change
    }

    /// The generations, oldest first.
    pub fn generations(&self) -> &[Generation] {
        &self.generations
    }

    /// The generation of this number.
    pub fn generation(&self, number: u32) -> Option<&Generation> {
        self.generations.iter().find(|found| found.number == number)
    }

    /// The manifests that can be read, oldest first.
    pub fn manifests(&self) -> impl DoubleEndedIterator<Item = &Manifest> {
        self.generations
            .iter()
            .filter_map(|found| found.manifest.as_ref().ok())
    }

    /// The number for the next generation: one that was never used, even by one now lost.
    pub fn next_generation(&self) -> u32 {
        let newest = self.generations.last().map(|found| found.number);
        let pointed = self.head.map(|head| head.generation);
        newest.max(pointed).unwrap_or_default().saturating_add(1)
    }

    /// The number the next line of editing takes, so that no two have the same: the next
    /// after all those ever given, and 0 for the first line of all.
    pub fn next_begun(&self) -> u32 {
        let through = self.manifests().map(|manifest| manifest.through).max();
        let last = self.head().map(|head| head.last);
        let changes = Some(self.last_change).filter(|&number| number > 0);
        let used = through.max(last).max(changes);
        used.map_or(0, |number| number.saturating_add(1))
    }

    /// The last number that a change of the line of editing of this manifest can have, as far
    /// as is known: the one before that which the next line took.
    pub fn end_of(&self, manifest: &Manifest, log: &[LogEntry]) -> u32 {
        let known = self
            .manifests()
            .map(|other| (other.line, other.begun))
            .chain(log.iter().map(|entry| (entry.generation, entry.begun)))
            .chain(self.head().map(|head| (head.line, head.begun)));
        let next = known.filter(|&(line, _)| line > manifest.line).min();
        next.map_or(manifest.through, |(_, begun)| begun.saturating_sub(1))
    }
}

fn is_left(found: &Generation) -> bool {
    found.manifest == Err(Fault::ManifestMissing)
}

impl Generation {
    fn without_manifest(number: u32) -> Self {
        Self {
            number,
            manifest: Err(Fault::ManifestMissing),
            chunks: Vec::new(),
        }
    }
}
