//! Forgetting a person in everything that is kept: all of it is written anew, in one
//! transaction, and nothing of what was there stays.
//!
//! The log of changes is written as it would have been had the person never been in the data:
//! each change between two states becomes the change between the two without the person, so
//! that it can be taken back to the byte. The numbers of changes begin anew after the last one
//! there was: so a tab that still has the data as they were is told that they are others.

mod entries;

use std::collections::BTreeMap;

use super::plan::{Key, Write};
use super::recovery::{Found, Recovery, Span};
use super::survey::{Head, Survey};
use super::{Best, Loaded};
use crate::domain::order::set_of;
use crate::domain::{Forgetting, Refusal, Traces, Workspace};
use crate::interchange::log::{Entry, replay};
use crate::interchange::snapshot::{LogEntry, Manifest, Origin, Seal, Snapshot};
use crate::interchange::{read, write};

/// Everything that is kept of a workspace (*lagret*).
#[derive(Clone, Debug, Default)]
pub struct Everything {
    /// What is there.
    pub survey: Survey,
    /// The chunks, by generation and number.
    pub chunks: BTreeMap<(u32, usize), Vec<u8>>,
    /// The changes, in order.
    pub changes: Vec<Found>,
    /// The log of what happened to the data as a whole, oldest first.
    pub log: Vec<LogEntry>,
}

/// What came of it, besides what was taken out of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// What was taken out of the data that are open.
    pub traces: Traces,
    /// Changes of the log that had the person in them and are there without.
    pub entries: usize,
    /// Changes of the log that could not be written anew, and are gone; so is what came before
    /// each of them.
    pub lost_entries: usize,
    /// Earlier data that had the person in them and can still be taken back, without.
    pub editions: usize,
    /// Earlier data that could not be read or would not hold together, and are gone.
    pub lost_editions: usize,
}

/// Everything as it is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anew {
    /// What is saved last, then.
    pub head: Head,
    /// The title of the data.
    pub title: String,
    /// What is written, in one transaction.
    pub writes: Vec<Write<'static>>,
    /// What came of it.
    pub forgotten: Forgotten,
}

/// Why nothing was forgotten. Everything is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotForgotten {
    /// What is kept is not what was shown: something was changed meanwhile.
    Behind,
    /// What is kept cannot be read whole.
    Damaged,
    /// What would be left does not hold together.
    Refused(Refusal),
}

impl Everything {
    /// The same without a person. `known` are the numbers that whoever asks has open: after
    /// which its changes come, and its last change. `made_at` is now, as ISO 8601 text.
    ///
    /// # Errors
    /// Why it is not done.
    pub fn without(
        &self,
        forgetting: &Forgetting,
        known: (u32, u32),
        made_at: &str,
    ) -> Result<Anew, NotForgotten> {
        let (head, present) = self.known(known)?;
        let names = entries::names(&present.entries, forgetting);
        let forgetting = &forgetting.also_called(&present.now, &names);
        let (left, traces) = forgetting
            .forget(&present.now)
            .map_err(NotForgotten::Refused)?;
        let (rewritten, came) =
            entries::rewritten(&present.entries, &present.now, &left, forgetting);
        let mut forgotten = present.told(&rewritten, traces);
        let gone = u32::try_from(forgotten.lost_entries).unwrap_or(u32::MAX);
        let origin = Origin::Changed {
            from: Box::new(clean(&present.manifest.origin, forgetting)),
            changes: gone.saturating_add(1),
            at: made_at.to_owned(),
        };
        let begun = head.last.saturating_add(1);
        let shift = begun.saturating_sub(head.begun);
        let entries = entries::numbered(&rewritten, begun);
        let last = entries.last().map_or(begun, |entry| entry.number);
        let mut writes = self.cleared();
        // Where there is a log, damage to one text costs nothing while there is another.
        let beginning = (last > begun).then_some((&came, begun));
        let texts = beginning.into_iter().chain([(&left, last)]);
        let mut generation = self.survey.next_generation().saturating_sub(1);
        for (workspace, through) in texts {
            generation = generation.saturating_add(1);
            put_text(&mut writes, &write(workspace), |seals| {
                let title = &workspace.records().title;
                let begins = (generation, begun);
                present.manifest_of(seals, begins, through, (title, &origin, made_at))
            });
        }
        for entry in &entries {
            let key = Key::Change(entry.number);
            put(&mut writes, key, entry.seal(head.line));
        }
        self.put_earlier(&mut writes, forgetting, (head.line, shift), &mut forgotten);
        let open = (head.line, &origin, shift);
        put_log(&mut writes, &present.log, forgetting, open);
        let head = Head {
            generation,
            begun,
            last,
            ..head
        };
        put(&mut writes, Key::Pointer, head.write());
        Ok(Anew {
            head,
            title: left.records().title.clone(),
            writes,
            forgotten,
        })
    }

    /// What is open, when that is what whoever asks has open.
    fn known(&self, known: (u32, u32)) -> Result<(Head, Present), NotForgotten> {
        let head = self.survey.head().ok_or(NotForgotten::Behind)?;
        if (head.begun, head.last) != known {
            return Err(NotForgotten::Behind);
        }
        let present = self.present().ok_or(NotForgotten::Damaged)?;
        Ok((head, present))
    }

    fn search(&self, mut recovery: Recovery) -> Recovery {
        while let Some((generation, numbers)) = recovery.next() {
            let chunk = |number: usize| self.chunks.get(&(generation, number)).cloned();
            recovery.take(numbers.into_iter().map(chunk).collect());
        }
        recovery
    }

    fn of_span(&self, span: Option<Span>) -> Vec<Found> {
        let is_within =
            |it: &&Found| span.is_some_and(|span| span.after < it.0 && it.0 <= span.last);
        self.changes.iter().filter(is_within).cloned().collect()
    }

    /// The line of editing that is open, as it is shown.
    fn present(&self) -> Option<Present> {
        let recovery = self.search(Recovery::of_present(self.survey.clone()));
        let found = self.of_span(recovery.span(&self.log));
        let Loaded::Sound {
            kept,
            entries,
            log,
            mended,
            ..
        } = recovery.loaded(&found, self.log.clone(), None)
        else {
            return None;
        };
        let mut now = read(kept.text.as_bytes()).ok()?;
        let through = kept.manifest.through;
        let later = entries.iter().filter(|it| it.number > through);
        let refused = replay(&mut now, later)
            .into_iter()
            .map(|(number, _)| number);
        let missing = mended.map(|it| it.missing).unwrap_or_default();
        let gaps = set_of(missing.iter().map(|it| it.number).chain(refused));
        let last_gap = gaps.last().copied().unwrap_or_default();
        let all = entries.len();
        let entries: Vec<Entry> = entries
            .into_iter()
            .filter(|it| it.number > last_gap)
            .collect();
        Some(Present {
            now,
            missing: all
                .saturating_sub(entries.len())
                .saturating_add(missing.len()),
            entries,
            manifest: kept.manifest,
            log,
        })
    }

    /// What takes away all that is there.
    fn cleared(&self) -> Vec<Write<'static>> {
        let mut writes = Vec::new();
        for found in self.survey.generations() {
            writes.push(Write::DeleteManifest(found.number));
            writes.push(Write::DeleteChunks(found.number));
        }
        writes.push(Write::DeleteChangesThrough(u32::MAX));
        writes.push(Write::ClearLog);
        writes
    }

    /// Earlier lines of editing, each as the one text it comes to.
    fn put_earlier(
        &self,
        writes: &mut Vec<Write<'static>>,
        forgetting: &Forgetting,
        (present, shift): (u32, u32),
        forgotten: &mut Forgotten,
    ) {
        let lines = set_of(self.survey.manifests().map(|it| it.line));
        for line in lines.into_iter().filter(|line| *line != present) {
            let recovery = self.search(Recovery::of_line(self.survey.clone(), line));
            let found = self.of_span(recovery.span(&self.log));
            let best = recovery.line(&found, &self.log).ok();
            let Some((manifest, before, left)) = best.and_then(|it| forgotten_in(it, forgetting))
            else {
                forgotten.lost_editions += 1;
                continue;
            };
            let text = write(&left);
            forgotten.editions += usize::from(text != before);
            let end = self
                .survey
                .end_of(&manifest, &self.log)
                .max(manifest.through);
            put_text(writes, &text, |seals| Manifest {
                line,
                changed_before: manifest.changed_before.clone(),
                ..Manifest::begin(
                    seals,
                    manifest.generation,
                    end.saturating_add(shift), // all its changes are in the text
                    &left.records().title,
                    clean(&manifest.origin, forgetting),
                    &manifest.made_at,
                )
            });
        }
    }
}

/// The line of editing that is open.
struct Present {
    /// The data as they are shown.
    now: Workspace,
    /// Its changes, without a gap up to the last.
    entries: Vec<Entry>,
    /// How many changes before them cannot be read, followed or reached.
    missing: usize,
    manifest: Manifest,
    log: Vec<LogEntry>,
}

impl Present {
    /// The manifest of a text of this line with the changes up to `through` in it.
    fn manifest_of(
        &self,
        seals: Vec<Seal>,
        (generation, begun): (u32, u32),
        through: u32,
        (title, origin, made_at): (&str, &Origin, &str),
    ) -> Manifest {
        Manifest {
            line: self.manifest.line,
            through,
            changed_before: self.manifest.changed_before.clone(),
            ..Manifest::begin(seals, generation, begun, title, origin.clone(), made_at)
        }
    }

    /// What came of it, when these are its changes now.
    fn told(&self, rewritten: &[Entry], traces: Traces) -> Forgotten {
        let lost = self.entries.len().saturating_sub(rewritten.len());
        let old = self.entries.get(lost..).unwrap_or_default();
        let both = rewritten.iter().zip(old);
        Forgotten {
            traces,
            entries: both.filter(|(new, old)| new.change != old.change).count(),
            lost_entries: lost.saturating_add(self.missing),
            ..Forgotten::default()
        }
    }
}

/// The log of what happened to the data as a whole. Of the line that is open it says that it was
/// changed; the numbers of all are moved on by as much.
fn put_log(
    writes: &mut Vec<Write<'static>>,
    log: &[LogEntry],
    forgetting: &Forgetting,
    (open, origin, shift): (u32, &Origin, u32),
) {
    for line in log {
        let cleaned = if line.generation == open {
            origin.clone()
        } else {
            clean(&line.origin, forgetting)
        };
        let line = LogEntry {
            begun: line.begun.saturating_add(shift),
            origin: cleaned,
            ..line.clone()
        };
        writes.push(Write::AddLine(line.write()));
    }
}

/// An older line of editing without the person: its manifest, and its text before and after.
fn forgotten_in(best: Best, forgetting: &Forgetting) -> Option<(Manifest, String, Workspace)> {
    let manifest = best.kept.manifest.clone();
    let workspace = read(best.edited().text.as_bytes()).ok()?;
    let (left, _) = forgetting.within(&workspace).forget(&workspace).ok()?;
    Some((manifest, write(&workspace), left))
}

/// Where data came from, without the person in the names of files.
fn clean(origin: &Origin, forgetting: &Forgetting) -> Origin {
    match origin {
        Origin::Imported { file_name } => Origin::Imported {
            file_name: forgetting.text(file_name),
        },
        Origin::Changed { from, changes, at } => Origin::Changed {
            from: Box::new(clean(from, forgetting)),
            changes: *changes,
            at: at.clone(),
        },
        Origin::BuiltIn | Origin::Made | Origin::Restored { .. } => origin.clone(),
    }
}

fn put(writes: &mut Vec<Write<'static>>, key: Key, bytes: Vec<u8>) {
    writes.push(Write::Put(key, bytes.into()));
}

fn put_text(
    writes: &mut Vec<Write<'static>>,
    text: &str,
    manifest: impl FnOnce(Vec<Seal>) -> Manifest,
) {
    let Snapshot { chunks, seals } = Snapshot::cut(text);
    let manifest = manifest(seals);
    let generation = manifest.generation;
    for (number, chunk) in chunks.into_iter().enumerate() {
        put(
            writes,
            Key::Chunk(generation, number),
            chunk.as_bytes().to_vec(),
        );
    }
    put(writes, Key::Manifest(generation), manifest.write());
}
