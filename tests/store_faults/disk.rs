//! A database in memory, with what the browser's does and no more: records under keys,
//! transactions that are done whole or not at all, and faults where they are asked for.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use samverkanskartan::interchange::keeping::plan::{Key, Outlook, Write};
use samverkanskartan::interchange::keeping::recovery::{Found, Recovery, Span};
use samverkanskartan::interchange::keeping::survey::Survey;
use samverkanskartan::interchange::keeping::{Best, Loaded, News, Watermark};
use samverkanskartan::interchange::snapshot::{Damage, LogEntry};

/// Everything that is on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Disk {
    /// The records.
    pub(crate) records: BTreeMap<Key, Vec<u8>>,
    /// The log of what happened to the data as a whole, by its running number.
    pub(crate) lines: BTreeMap<u32, Vec<u8>>,
}

impl Disk {
    /// Does all of a transaction.
    pub(crate) fn write_all(&mut self, writes: &[Write<'_>]) {
        for write in writes {
            self.write(write);
        }
    }

    /// Does one thing of a transaction.
    pub(crate) fn write(&mut self, write: &Write<'_>) {
        match write {
            Write::Put(key, bytes) => {
                self.records.insert(*key, bytes.to_vec());
            }
            Write::AddLine(line) => {
                let next = self.lines.last_key_value().map_or(1, |(last, _)| last + 1);
                self.lines.insert(next, line.clone());
            }
            Write::ClearLog => self.lines.clear(),
            Write::DeleteManifest(generation) => {
                self.records.remove(&Key::Manifest(*generation));
            }
            Write::DeleteChunks(generation) => {
                let own = Key::Chunk(*generation, 0)..=Key::Chunk(*generation, usize::MAX);
                self.delete(own);
            }
            Write::DeleteChangesThrough(number) => {
                self.delete(Key::Change(0)..=Key::Change(*number));
            }
        }
    }

    fn delete(&mut self, range: RangeInclusive<Key>) {
        let keys: Vec<Key> = self.records.range(range).map(|(key, _)| *key).collect();
        for key in keys {
            self.records.remove(&key);
        }
    }

    pub(crate) fn survey(&self) -> Survey {
        let (mut manifests, mut chunks, mut last_change) = (Vec::new(), Vec::new(), 0);
        for (key, bytes) in &self.records {
            match *key {
                Key::Chunk(generation, number) => chunks.push((generation, number)),
                Key::Manifest(generation) => manifests.push((generation, Some(bytes.clone()))),
                Key::Change(number) => last_change = number,
                Key::Pointer => {}
            }
        }
        let pointer = self.records.get(&Key::Pointer);
        Survey::take(pointer.map(Vec::as_slice), manifests, &chunks, last_change)
    }

    pub(crate) fn log(&self) -> Vec<LogEntry> {
        let lines = self.lines.values();
        lines.filter_map(|bytes| LogEntry::read(bytes)).collect()
    }

    fn changes(&self, span: Option<Span>) -> Vec<Found> {
        let Some(span) = span.filter(|span| span.after < span.last) else {
            return Vec::new();
        };
        let range = Key::Change(span.after + 1)..=Key::Change(span.last);
        let found = self.records.range(range).map(|(key, bytes)| match key {
            Key::Change(number) => (*number, Some(bytes.clone())),
            _ => unreachable!(),
        });
        found.collect()
    }

    fn search(&self, mut recovery: Recovery) -> Recovery {
        while let Some((generation, numbers)) = recovery.next() {
            let chunk = |number| self.records.get(&Key::Chunk(generation, number)).cloned();
            recovery.take(numbers.into_iter().map(chunk).collect());
        }
        recovery
    }

    /// What the store finds when it opens this.
    pub(crate) fn load(&self, watermark: Option<Watermark>) -> Loaded {
        let log = self.log();
        let recovery = self.search(Recovery::of_present(self.survey()));
        let found = self.changes(recovery.span(&log));
        recovery.loaded(&found, log, watermark)
    }

    /// An older line of editing, as the store finds it when it is to be taken back.
    pub(crate) fn line(&self, line: u32) -> Result<Best, Box<Damage>> {
        let log = self.log();
        let recovery = self.search(Recovery::of_line(self.survey(), line));
        let found = self.changes(recovery.span(&log));
        recovery.line(&found, &log)
    }

    pub(crate) fn news(&self, outlook: Outlook) -> News {
        match outlook {
            Outlook::Known(news) => news,
            Outlook::Changes(span) => span.news(&self.changes(Some(span))),
        }
    }
}
