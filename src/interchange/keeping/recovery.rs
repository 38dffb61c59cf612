//! What is made of what is found: which texts to try, and what they and the log of changes
//! come to.

use super::survey::{Head, Survey};
use super::{Best, Loaded, Mended, Missing, News, Restored, Watermark};
use crate::interchange::log::{Entry, EntryFault, replay};
use crate::interchange::snapshot::{
    Damage, Fault, Kept, LogEntry, Manifest, join, without_manifest,
};
use crate::interchange::{read, write};

/// A change as it is found: its number, and its bytes when they can be read.
pub type Found = (u32, Option<Vec<u8>>);

/// Changes of one line of editing, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The generation the line began with.
    pub line: u32,
    /// The number before the first.
    pub after: u32,
    /// The last number that is to be there.
    pub through: u32,
    /// The last number that may be there.
    pub last: u32,
}

impl Span {
    /// Reads the changes of the span out of those found, which are in order.
    pub fn read(&self, found: &[Found]) -> (Vec<Entry>, Vec<Missing>) {
        let (mut entries, mut missing) = (Vec::new(), Vec::new());
        let mut expected = self.after.saturating_add(1);
        let mut lost = |missing: &mut Vec<Missing>, number: u32| {
            missing.extend((expected..number).map(|number| Missing {
                number,
                fault: EntryFault::Missing,
            }));
            expected = number.saturating_add(1);
        };
        let is_within = |number: u32| self.after < number && number <= self.last;
        for (number, bytes) in found.iter().filter(|(number, _)| is_within(*number)) {
            let fault = match self.entry(*number, bytes.as_deref()) {
                Ok(entry) => {
                    lost(&mut missing, *number);
                    entries.push(entry);
                    continue;
                }
                Err(fault) => fault,
            };
            // Beyond the end nothing is missed, unless something of the line comes after it.
            if *number <= self.through {
                lost(&mut missing, *number);
                missing.push(Missing {
                    number: *number,
                    fault,
                });
            }
        }
        lost(&mut missing, self.through.saturating_add(1));
        (entries, missing)
    }

    fn entry(&self, number: u32, bytes: Option<&[u8]>) -> Result<Entry, EntryFault> {
        let (line, entry) = Entry::unseal(number, bytes.ok_or(EntryFault::Missing)?)?;
        if line == self.line {
            Ok(entry)
        } else {
            Err(EntryFault::WrongNumber)
        }
    }

    /// What is new, when it is these changes.
    pub fn news(&self, found: &[Found]) -> News {
        let (entries, missing) = self.read(found);
        if missing.is_empty() {
            News::Entries(entries)
        } else {
            News::Replaced
        }
    }
}

/// A search for a sound text: one generation after the other is tried until one is.
#[derive(Clone, Debug)]
pub struct Recovery {
    survey: Survey,
    to_try: Vec<u32>,
    damaged: Vec<Damage>,
    sound: Option<Kept>,
}

impl Recovery {
    /// A search for the text saved last: the one pointed at, then those of the same line of
    /// editing, then those of the line before it, then the others; the newest first.
    pub fn of_present(survey: Survey) -> Self {
        let head = survey.head();
        let rank = |number: u32, line: Option<u32>| match head {
            Some(head) if number == head.generation => 0,
            Some(head) if line == Some(head.line) => 1,
            Some(head) if line == Some(head.before) => 2,
            _ => 3,
        };
        let mut ranked: Vec<_> = survey
            .generations()
            .iter()
            .rev()
            .map(|found| (rank(found.number, found.line()), found.number))
            .collect();
        if let Some(head) = head.filter(|head| survey.generation(head.generation).is_none()) {
            ranked.push((0, head.generation));
        }
        crate::domain::order::sort_by_key(&mut ranked, |&(rank, _)| rank);
        // Chunks beyond what was said to be saved are what a stop has left.
        let is_left = |number: u32| {
            head.is_some_and(|head| number > head.generation)
                && survey
                    .generation(number)
                    .is_some_and(|found| found.manifest == Err(Fault::ManifestMissing))
        };
        ranked.retain(|&(_, number)| !is_left(number));
        let to_try = ranked.into_iter().map(|(_, number)| number).collect();
        Self::new(survey, to_try)
    }

    /// A search for the newest text of a line of editing.
    pub fn of_line(survey: Survey, line: u32) -> Self {
        let of_line = survey
            .generations()
            .iter()
            .rev()
            .filter(|found| found.line() == Some(line) || found.number == line);
        let mut to_try: Vec<u32> = of_line.map(|found| found.number).collect();
        if to_try.is_empty() {
            to_try.push(line);
        }
        Self::new(survey, to_try)
    }

    fn new(survey: Survey, mut to_try: Vec<u32>) -> Self {
        to_try.reverse();
        Self {
            survey,
            to_try,
            damaged: Vec::new(),
            sound: None,
        }
    }

    /// The generation to try next, and the numbers of its chunks. `None` when the search is
    /// over.
    pub fn next(&self) -> Option<(u32, Vec<usize>)> {
        let number = *self.to_try.last().filter(|_| self.sound.is_none())?;
        let found = self.survey.generation(number);
        let chunks = match found.map(|found| &found.manifest) {
            Some(Ok(manifest)) => (0..manifest.chunks.len()).collect(),
            _ => found.map(|found| found.chunks.clone()).unwrap_or_default(),
        };
        Some((number, chunks))
    }

    /// Takes in the chunks of the generation that was to be tried, in the order asked for.
    pub fn take(&mut self, chunks: Vec<Option<Vec<u8>>>) {
        let Some(number) = self.to_try.pop() else {
            return;
        };
        let found = self.survey.generation(number);
        let manifest = found.map_or(Err(Fault::ManifestMissing), |found| found.manifest.clone());
        let text = match manifest {
            Ok(manifest) => join(manifest, chunks),
            Err(fault) => Err(Box::new(without_manifest(number, fault, chunks))),
        };
        match text {
            Ok(kept) => self.sound = Some(kept),
            Err(damage) => self.damaged.push(*damage),
        }
    }

    /// The changes that belong to the text found; `None` when none was.
    pub fn span(&self, log: &[LogEntry]) -> Option<Span> {
        let manifest = &self.sound.as_ref()?.manifest;
        let (through, last) = match self.present(manifest) {
            Some(head) => (head.last, head.last),
            // Of an older line nobody says how many changes it had, but every change says
            // which line it belongs to.
            None => (self.survey.end_of(manifest, log), self.survey.last_change()),
        };
        Some(Span {
            line: manifest.line,
            after: manifest.begun,
            through: through.max(manifest.through),
            last: last.max(manifest.through),
        })
    }

    /// What was saved last, when the text is of that line.
    fn present(&self, manifest: &Manifest) -> Option<Head> {
        self.survey.head().filter(|head| head.line == manifest.line)
    }

    /// What the data is, with the changes found, the log of what happened to it as a whole,
    /// and what was once said to be saved.
    pub fn loaded(
        self,
        changes: &[Found],
        log: Vec<LogEntry>,
        watermark: Option<Watermark>,
    ) -> Loaded {
        if self.survey.is_empty() && log.is_empty() {
            return watermark.map_or(Loaded::Nothing, Loaded::Lost);
        }
        let span = self.span(&log);
        let log = whole_log(&self.survey, log);
        let (entries, missing) = span.map(|span| span.read(changes)).unwrap_or_default();
        let present = self
            .sound
            .as_ref()
            .and_then(|kept| self.present(&kept.manifest));
        match (self.sound, present) {
            (Some(kept), Some(head)) => {
                let more =
                    |it: &Watermark| it.generation > head.generation || it.number > head.last;
                let mended = Mended {
                    damaged: self.damaged,
                    missing,
                    missing_after: watermark.filter(more),
                };
                Loaded::Sound {
                    kept,
                    entries,
                    last: span.map_or(head.last, |span| span.through),
                    log,
                    mended: mended.says_something().then_some(mended),
                }
            }
            (kept, _) => Loaded::Damaged {
                found: self.damaged,
                best: kept.map(|kept| Best {
                    kept,
                    entries,
                    missing,
                }),
                log,
            },
        }
    }

    /// The line of editing that was searched for, with the changes found.
    ///
    /// # Errors
    /// What is wrong with its newest text.
    pub fn line(self, changes: &[Found], log: &[LogEntry]) -> Result<Best, Box<Damage>> {
        let span = self.span(log);
        let (entries, missing) = span.map(|span| span.read(changes)).unwrap_or_default();
        let Some(kept) = self.sound else {
            let first = self.damaged.into_iter().next();
            let nothing = || without_manifest(0, Fault::ManifestMissing, Vec::new());
            return Err(Box::new(first.unwrap_or_else(nothing)));
        };
        Ok(Best {
            kept,
            entries,
            missing,
        })
    }
}

impl Mended {
    fn says_something(&self) -> bool {
        !self.damaged.is_empty() || !self.missing.is_empty() || self.missing_after.is_some()
    }
}

/// A line of editing as it was at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The text, with the changes made.
    pub text: String,
    /// The title of the data.
    pub title: String,
    /// The numbers of the changes that could not be read or made.
    pub missing: Vec<u32>,
}

impl Best {
    /// The text with the changes after it made.
    pub fn edited(self) -> Edited {
        let Kept { text, manifest } = self.kept;
        let is_after = |number: u32| number > manifest.through;
        let lost = self.missing.iter().map(|it| it.number);
        let mut missing: Vec<u32> = lost.filter(|&number| is_after(number)).collect();
        let after = self.entries.iter().filter(|entry| is_after(entry.number));
        if after.clone().next().is_none() && !manifest.title.is_empty() {
            return Edited {
                text,
                title: manifest.title,
                missing,
            };
        }
        let Ok(mut workspace) = read(text.as_bytes()) else {
            missing.extend(after.map(|entry| entry.number));
            return Edited {
                text,
                title: manifest.title,
                missing,
            };
        };
        let refused = replay(&mut workspace, after);
        missing.extend(refused.into_iter().map(|(number, _)| number));
        Edited {
            text: write(&workspace),
            title: workspace.records().title.clone(),
            missing,
        }
    }
}

impl Restored {
    /// The line of editing that was taken back, kept as `manifest` says.
    pub fn new(edited: Edited, manifest: Manifest) -> Self {
        let Edited { text, missing, .. } = edited;
        Self {
            kept: Kept { text, manifest },
            missing,
        }
    }
}

/// Whether what is new is what one was to keep oneself: then it is kept, although the answer
/// never came.
pub fn is_own(news: &News, entries: &[Entry]) -> bool {
    matches!(news, News::Entries(found) if found.starts_with(entries))
}

/// The log with the lines put back that were lost, as far as manifests tell of them.
pub(super) fn whole_log(survey: &Survey, mut log: Vec<LogEntry>) -> Vec<LogEntry> {
    let newest = survey.head().map_or(u32::MAX, |head| head.line);
    for manifest in survey.manifests() {
        let is_told = log.iter().any(|line| line.generation == manifest.line);
        if !is_told && manifest.line <= newest {
            log.push(manifest.log_entry());
        }
    }
    crate::domain::order::sort_by_key(&mut log, |line| line.generation);
    log
}
