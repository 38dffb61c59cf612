//! What is written when: each step of keeping something as the writes of one transaction.
//!
//! A whole text goes down in two transactions: first its chunks, which nothing names yet, then
//! its manifest and the head, which make it the text that is kept. Whatever stops in between
//! leaves what was kept before. A change is one small record and the head, in one transaction.
//! Every step decides anew from what is found in its own transaction, since another tab may
//! have written meanwhile.

use std::borrow::Cow;

use super::lines::{KEPT, lines, staying};
use super::recovery::{Span, whole_log};
use super::survey::{Generation, Head, Survey};
use super::{News, Over};
use crate::interchange::log::Entry;
use crate::interchange::snapshot::{LogEntry, Manifest, Origin, Seal, Snapshot};

/// How many texts of a line of editing are kept: should the newest be damaged, the one before
/// it and the log of changes give everything back.
const TEXTS: usize = 2;

/// A record of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A chunk: its generation, and its number from 0.
    Chunk(u32, usize),
    /// The manifest of a generation.
    Manifest(u32),
    /// What was saved last; see [`Head`].
    Pointer,
    /// The change of this number.
    Change(u32),
}

/// One thing to do in a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write<'a> {
    /// Put these bytes there, in place of what may be there.
    Put(Key, Cow<'a, [u8]>),
    /// Add a line to the log of what happened to the data as a whole.
    AddLine(Vec<u8>),
    /// Delete the whole log of what happened to the data as a whole.
    ClearLog,
    /// Delete the manifest of a generation.
    DeleteManifest(u32),
    /// Delete the chunks of a generation.
    DeleteChunks(u32),
    /// Delete the changes up to and with this number.
    DeleteChangesThrough(u32),
}

fn put(key: Key, bytes: Vec<u8>) -> Write<'static> {
    Write::Put(key, Cow::Owned(bytes))
}

/// A text that becomes the one that is kept: the second step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    /// Its manifest.
    pub manifest: Manifest,
    /// What is saved last, then.
    pub head: Head,
    /// What is written.
    pub writes: Vec<Write<'static>>,
}

/// A whole text that is laid down, and not yet the one that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    generation: u32,
    seals: Vec<Seal>,
    title: String,
    made_at: String,
}

impl Laid {
    /// The first step: the text in chunks, under a number that they take; and what is written.
    pub fn down<'a>(
        survey: &Survey,
        text: &'a str,
        title: &str,
        made_at: &str,
    ) -> (Self, Vec<Write<'a>>) {
        let Snapshot { chunks, seals } = Snapshot::cut(text);
        let laid = Self {
            generation: survey.next_generation(),
            seals,
            title: title.to_owned(),
            made_at: made_at.to_owned(),
        };
        let put = |(number, chunk): (usize, &'a str)| {
            let key = Key::Chunk(laid.generation, number);
            Write::Put(key, Cow::Borrowed(chunk.as_bytes()))
        };
        let writes = chunks.into_iter().enumerate().map(put).collect();
        (laid, writes)
    }

    /// The second step for other data: a new line of editing. `None` when the chunks laid
    /// down are no longer there, or another tab has pointed at a newer generation: then it is
    /// to be laid down anew, so that what is saved later has the higher number.
    pub fn begin(&self, survey: &Survey, origin: Origin, over: &Over) -> Option<Pointed> {
        let mut begun = survey.next_begun();
        let mut manifest = self.manifest(begun, origin);
        match over {
            Over::Anything | Over::Nothing => {}
            Over::Known { changed_at, .. } => {
                manifest.changed_before = Some(changed_at.clone());
            }
            Over::Gone { last } => {
                begun = begun.max(last.saturating_add(1));
                (manifest.begun, manifest.through) = (begun, begun);
            }
        }
        let line = manifest.log_entry().write();
        let before = survey.head().map_or(0, |head| {
            let is_there = survey.manifests().any(|it| it.line == head.line);
            if is_there { head.line } else { head.before }
        });
        let mut pointed = self.point_at(survey, manifest, (begun, before))?;
        pointed.writes.push(Write::AddLine(line));
        Some(pointed)
    }

    /// The second step for the edited text of the present line, with the changes up to
    /// `through` in it. `None` when that number is not of the present line, when another text
    /// reaches as far, and when the chunks are gone: then this text is not needed.
    pub fn compact(&self, survey: &Survey, log: &[LogEntry], through: u32) -> Option<Pointed> {
        let head = survey.head()?;
        let of_line = |it: &&Manifest| it.line == head.line;
        let newest = survey.manifests().rfind(of_line);
        let reached = newest.map_or(head.begun, |manifest| manifest.through);
        if through <= reached || head.last < through {
            return None;
        }
        let told = || log.iter().find(|entry| entry.generation == head.line);
        let origin = newest.map(|manifest| &manifest.origin);
        let origin = origin.or_else(|| told().map(|entry| &entry.origin))?;
        let manifest = Manifest {
            line: head.line,
            through,
            ..self.manifest(head.begun, origin.clone())
        };
        self.point_at(survey, manifest, (head.last, head.before))
    }

    /// What takes the first step back, unless the second has been taken.
    pub fn taken_up(&self, survey: &Survey) -> Vec<Write<'static>> {
        let laid = survey.generation(self.generation);
        if laid.is_none_or(|laid| laid.manifest.is_ok()) {
            return Vec::new();
        }
        vec![Write::DeleteChunks(self.generation)]
    }

    fn manifest(&self, begun: u32, origin: Origin) -> Manifest {
        Manifest::begin(
            self.seals.clone(),
            self.generation,
            begun,
            &self.title,
            origin,
            &self.made_at,
        )
    }

    fn point_at(
        &self,
        survey: &Survey,
        manifest: Manifest,
        (last, before): (u32, u32),
    ) -> Option<Pointed> {
        let laid = survey.generation(self.generation)?;
        let is_newest = survey
            .head()
            .is_none_or(|head| head.generation < self.generation);
        if !is_newest || laid.chunks.len() != self.seals.len() || laid.manifest.is_ok() {
            return None;
        }
        let head = Head {
            generation: manifest.generation,
            line: manifest.line,
            begun: manifest.begun,
            last,
            before,
        };
        let writes = vec![
            put(Key::Manifest(manifest.generation), manifest.write()),
            put(Key::Pointer, head.write()),
        ];
        Some(Pointed {
            manifest,
            head,
            writes,
        })
    }
}

/// What is no longer needed: lines of editing that do not [stay](staying), all texts of a
/// line but the newest, and changes that came before the oldest line kept.
pub fn prune(survey: &Survey, log: &[LogEntry]) -> Vec<Write<'static>> {
    let Some(head) = survey.head() else {
        return Vec::new();
    };
    let newest = newest_lines(survey, head);
    let log = whole_log(survey, log.to_vec());
    let changed = staying(&lines(&log, head.last));
    let changed = changed.iter().filter(|line| line.changes > 0);
    let changed: Vec<u32> = changed.map(|line| line.told.generation).collect();
    let mut kept: Vec<&Manifest> = Vec::new();
    for manifest in survey.manifests().rev() {
        let stays = newest.contains(&manifest.line) || changed.contains(&manifest.line);
        let texts = kept.iter().filter(|kept| kept.line == manifest.line);
        if stays && texts.count() < TEXTS {
            kept.push(manifest);
        }
    }
    let recent = kept.iter().filter(|it| newest.contains(&it.line));
    let oldest = recent.map(|manifest| manifest.generation).min();
    let oldest = oldest.unwrap_or(head.generation);
    let is_kept = |found: &Generation| match &found.manifest {
        Ok(manifest) => kept.contains(&manifest),
        // What cannot be read may be on its way, or be all that is left of something.
        Err(_) => found.number >= oldest,
    };
    let mut writes = Vec::new();
    let others = survey.generations().iter();
    for surplus in others.filter(|found| found.number != head.generation && !is_kept(found)) {
        writes.push(Write::DeleteManifest(surplus.number));
        writes.push(Write::DeleteChunks(surplus.number));
    }
    let before = kept.iter().map(|manifest| manifest.begun).min();
    let before = before.map_or(head.begun, |begun| begun.min(head.begun));
    if before > 0 {
        writes.push(Write::DeleteChangesThrough(before));
    }
    writes
}

/// The present line of editing and the newest others, by what is found of them.
fn newest_lines(survey: &Survey, head: Head) -> Vec<u32> {
    let mut newest = vec![head.line];
    for manifest in survey.manifests().rev() {
        if !newest.contains(&manifest.line) && newest.len() < KEPT {
            newest.push(manifest.line);
        }
    }
    newest
}

/// What is new to somebody who would put other data in the place of `over`; `None` when that
/// is still what is kept.
pub fn overtaken(head: Option<Head>, over: &Over) -> Option<Outlook> {
    match (over, head) {
        (Over::Anything | Over::Gone { .. }, _) | (Over::Nothing, None) => None,
        (Over::Nothing, Some(_)) => Some(Outlook::Known(News::Replaced)),
        (Over::Known { begun, last, .. }, head) => {
            let is_it = |head: Head| (head.begun, head.last) == (*begun, *last);
            (!head.is_some_and(is_it)).then(|| look(head, *last, *begun))
        }
    }
}

/// Adds changes to the line of editing that began after `begun`: what is saved last, then, and
/// what is written.
///
/// # Errors
/// What is new, when they do not follow on what is there. Then nothing is to be written.
pub fn append(
    head: Option<Head>,
    entries: &[Entry],
    begun: u32,
) -> Result<(Head, Vec<Write<'static>>), Outlook> {
    let first = entries.first().map_or(0, |entry| entry.number);
    let after = first.saturating_sub(1);
    let mut head = match head {
        Some(head) if head.begun == begun && head.last == after => head,
        head => return Err(look(head, after, begun)),
    };
    let mut writes = Vec::with_capacity(entries.len() + 1);
    for entry in entries {
        if head.last.checked_add(1) != Some(entry.number) {
            return Err(Outlook::Known(News::Replaced));
        }
        head.last = entry.number;
        writes.push(put(Key::Change(entry.number), entry.seal(head.line)));
    }
    writes.push(put(Key::Pointer, head.write()));
    Ok((head, writes))
}

/// What is new, as far as it can be told without reading changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// This.
    Known(News),
    /// The changes of this span.
    Changes(Span),
}

/// What is new to somebody who knows the line of editing that began after `begun`, up to the
/// change `after`.
pub fn look(head: Option<Head>, after: u32, begun: u32) -> Outlook {
    match head {
        None => Outlook::Known(News::Gone),
        Some(head) if head.begun != begun => {
            let older = head.begun < begun;
            Outlook::Known(if older { News::Gone } else { News::Replaced })
        }
        Some(head) if head.last < after => Outlook::Known(News::Gone),
        Some(head) => Outlook::Changes(Span {
            line: head.line,
            after,
            through: head.last,
            last: head.last,
        }),
    }
}
