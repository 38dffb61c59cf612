//! The screen *Data*: what the data is, where it came from, and how to exchange it.

use super::changed::fault_in_file;
use super::changed::{Changed, Part};
use super::dates;
use super::difference::changes;
use super::moments::moment;
use super::remarks::Listed;
use super::words::data as words;
use super::words::errors::{self, Advice, collection_name};
use crate::app::{CollectionChange, Data, Import, State, Summary, Unread};
use crate::domain::{Date, Workspace};
use crate::interchange::ReadError;
use crate::interchange::keeping::StoreError;
use crate::interchange::keeping::lines::{Line, lines, staying};
use crate::interchange::snapshot::{LogEntry, Origin};

/// How many findings are shown of a file whose records do not hold together, or should be looked at.
pub(super) const FINDINGS_SHOWN: usize = 20;

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct DataScreen {
    /// The data's title.
    pub title: String,
    /// Its id.
    pub dataset: String,
    /// Its revision.
    pub revision: u32,
    /// The newest day it speaks of, in words.
    pub as_of: String,
    /// Where it came from and when, in words.
    pub origin: String,
    /// How much was changed in it since.
    pub changes: Option<String>,
    /// Whether it is the built-in edition, as it came.
    pub is_built_in: bool,
    /// Whether it is kept.
    pub keeping: Keeping,
    /// Records per collection, in words.
    pub counts: Vec<(&'static str, usize)>,
    /// What can be taken back, newest first.
    pub earlier: Vec<Earlier>,
    /// What is said before other data comes in the place of own work that is in no file.
    pub own_work: Option<String>,
}

/// Whether the data is kept in this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// On its way.
    Saving,
    /// It is.
    Kept,
    /// For this visit only, and why.
    ThisVisit(Advice),
}

/// An older generation that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Its number.
    pub generation: u32,
    /// What it is, in words.
    pub text: String,
}

/// What is said of a file being read in.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportView {
    /// A file can be chosen.
    Choose,
    /// It is being read.
    Reading {
        /// ”Läser x.json …”.
        text: String,
        /// How much of it, 0–100.
        percent: u8,
    },
    /// It was refused.
    Refused {
        /// ”x.json lästes inte in”.
        heading: String,
        /// Why and what to do.
        advice: Advice,
        /// The first places, when the records do not hold together.
        findings: Vec<Advice>,
        /// How many more there are.
        more: usize,
    },
    /// The user is asked.
    Ready {
        /// ”x.json går att läsa in”.
        heading: String,
        /// What is in the file.
        what: String,
        /// The file is what is there already.
        same: bool,
        /// The file is another data set.
        other_dataset: bool,
        /// What would change.
        changes: Vec<Change>,
        /// What would change in the fields that are not collections.
        own: Vec<Part>,
        /// What should be looked at in it.
        remarks: Listed,
    },
}

/// What would change in one collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The collection, in words.
    pub name: &'static str,
    /// The counts.
    pub counts: CollectionChange,
}

impl DataScreen {
    /// What is shown while there is data.
    pub fn new(state: &State) -> Option<Self> {
        let Data::Open {
            workspace,
            origin,
            not_kept,
            saving,
        } = &state.data
        else {
            return None;
        };
        let records = workspace.records();
        let is_there = not_kept.is_none() && state.unkept.is_none();
        let present = state.log.last().filter(|_| is_there);
        let counts = records.counts();
        Some(Self {
            title: records.title.clone(),
            dataset: records.dataset_id.to_string(),
            revision: records.revision,
            as_of: dates::date(workspace.as_of()),
            origin: origin_words(origin, present.map(|entry| entry.made_at.as_str())),
            changes: words::changes(state.history.entries().len()),
            is_built_in: state.is_edition(),
            keeping: match (saving, not_kept) {
                (true, _) => Keeping::Saving,
                (false, None) => Keeping::Kept,
                (false, Some(error)) => Keeping::ThisVisit(errors::store_error(error)),
            },
            counts: counts
                .into_iter()
                .map(|(collection, count)| (collection_name(collection), count))
                .collect(),
            earlier: earlier(&state.log, state.history.last(), present.is_some()),
            own_work: own_work(state),
        })
    }
}

/// What can be taken back; `last` is the number of the last change. The last one told of is
/// the one on screen when that one is kept.
pub fn earlier(log: &[LogEntry], last: u32, last_is_shown: bool) -> Vec<Earlier> {
    staying(&lines(log, last))
        .into_iter()
        .skip(usize::from(last_is_shown))
        .map(|line| Earlier {
            generation: line.told.generation,
            text: line_words(&line),
        })
        .collect()
}

impl Earlier {
    /// The generation that this is told of, by what the whole log says.
    pub fn of(entry: &LogEntry, log: &[LogEntry]) -> Self {
        let lines = lines(log, entry.begun);
        let line = lines
            .iter()
            .find(|line| line.told.generation == entry.generation);
        let plain = || origin_words(&entry.origin, Some(&entry.made_at));
        Self {
            generation: entry.generation,
            text: line.map_or_else(plain, line_words),
        }
    }
}

/// What a generation is: own work where something was changed in it.
fn line_words(line: &Line<'_>) -> String {
    let told = line.told;
    if line.changes == 0 {
        return origin_words(&told.origin, Some(&told.made_at));
    }
    let name = words::own(&root_words(line.root), line.changes, &at(line.changed_at));
    match told.origin {
        Origin::Restored { generation } => {
            let when = moment(&told.made_at);
            words::and_restored(&name, &words::restored(generation, when.as_deref()))
        }
        _ => name,
    }
}

fn at(moment_text: &str) -> String {
    moment(moment_text).unwrap_or_default()
}

/// What was changed: ”den inbyggda utgåvan”.
fn root_words(root: &Origin) -> String {
    match root {
        Origin::BuiltIn => words::OF_BUILT_IN.to_owned(),
        Origin::Imported { file_name } => words::of_file(file_name),
        Origin::Made => words::OF_MADE.to_owned(),
        Origin::Changed { from, .. } => root_words(from),
        Origin::Restored { generation } => words::of_earlier(*generation),
    }
}

/// What is said of own work that is in no file, before other data comes in its place.
pub fn own_work(state: &State) -> Option<String> {
    let own = state.own_work()?;
    let name = words::own(&root_words(&own.root), own.changes, &at(&own.changed_at));
    Some(words::own_work(&name, own.unsaved))
}

/// Where a generation came from, and when it was kept.
pub fn origin_words(origin: &Origin, made_at: Option<&str>) -> String {
    let when = made_at.and_then(moment);
    let when = when.as_deref();
    match origin {
        Origin::BuiltIn => words::built_in(when),
        Origin::Imported { file_name } => words::imported(file_name, when),
        Origin::Made => words::made(when),
        Origin::Restored { generation } => words::restored(*generation, when),
        Origin::Changed { from, changes, at } => {
            words::own(&root_words(from), *changes, &self::at(at))
        }
    }
}

impl ImportView {
    /// What is said of the file.
    pub fn new(import: &Import) -> Self {
        match import {
            Import::Idle => Self::Choose,
            Import::Reading { name, percent } => Self::Reading {
                text: words::reading(name),
                percent: *percent,
            },
            Import::Refused { name, why } => Self::refused(name, why),
            Import::Ready {
                name,
                workspace,
                summary,
                ..
            } => Self::ready(name, workspace, summary),
        }
    }

    fn refused(name: &str, why: &Unread) -> Self {
        let findings: &[_] = match why {
            Unread::Faulty(ReadError::Findings(findings)) => findings,
            _ => &[],
        };
        Self::Refused {
            heading: words::refused(name),
            advice: unread(why),
            findings: findings
                .iter()
                .take(FINDINGS_SHOWN)
                .map(fault_in_file)
                .collect(),
            more: findings.len().saturating_sub(FINDINGS_SHOWN),
        }
    }

    fn ready(name: &str, workspace: &Workspace, summary: &Summary) -> Self {
        let records = workspace.records();
        Self::Ready {
            heading: words::ready(name),
            what: words::in_file(&records.title, records.revision, &date(&records.as_of)),
            same: summary.same,
            other_dataset: summary.other_dataset,
            changes: summary
                .collections
                .iter()
                .map(|counts| Change {
                    name: collection_name(counts.collection),
                    counts: *counts,
                })
                .collect(),
            own: Changed::new(workspace, &summary.own).parts,
            remarks: Listed::of_file(workspace),
        }
    }
}

/// Why nothing was read in.
fn unread(why: &Unread) -> Advice {
    let (what, advice) = match why {
        Unread::Faulty(error) => return errors::read_error(error),
        Unread::Lost => (words::UNREADABLE, words::UNREADABLE_ADVICE),
        Unread::Elsewhere => (words::ELSEWHERE, words::ELSEWHERE_ADVICE),
        Unread::NotThere => (words::NOT_THERE, words::NOT_THERE_ADVICE),
    };
    Advice {
        what: what.to_owned(),
        advice: advice.to_owned(),
    }
}

/// How far it can be taken back that the file that is ready comes in the place of what is there;
/// nothing where nothing is there, or it is the same.
pub fn no_undoing(state: &State) -> Option<&'static str> {
    let (Data::Open { not_kept, .. }, Import::Ready { summary, .. }) = (&state.data, &state.import)
    else {
        return None;
    };
    let told = match not_kept {
        Some(StoreError::Unavailable(_)) => words::NO_WAY_BACK,
        _ if summary.other_dataset => words::NO_UNDOING,
        _ => words::NO_UNDOING_BUT_JOINING,
    };
    (!summary.same).then_some(told)
}

fn date(date: &Date) -> String {
    dates::date(date)
}

/// All that would be changed if the file that is ready came in the place of what is there, of
/// the first `most` records, and how many more there are.
pub fn replaced(state: &State, most: usize) -> Option<(Vec<Changed>, usize)> {
    let Import::Ready { workspace, .. } = &state.import else {
        return None;
    };
    Some(changes(state.workspace()?, workspace, most))
}

/// The same for what can be taken back; the inner `None` says that it cannot be had, the outer that
/// it was not read yet.
pub fn taken_back(
    state: &State,
    generation: u32,
    most: usize,
) -> Option<Option<(Vec<Changed>, usize)>> {
    let looked_at = state.looked_at.get(&generation)?;
    let there = looked_at.as_ref().zip(state.workspace());
    Some(there.map(|(earlier, present)| changes(present, earlier, most)))
}

/// The part of a file's first bytes that shows that it is none of ours, when they do: a file
/// of ours begins with `{`. Then the rest, however large, need not be read. A list is read whole, so
/// that the place of what is wrong in it is right.
pub fn refusable(first: &[u8]) -> Option<&[u8]> {
    let text = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first);
    let begins = text.iter().find(|byte| !byte.is_ascii_whitespace());
    // All blank so far may still become a file of ours, unless there is nothing more.
    if matches!(begins, Some(b'{' | b'[')) || (begins.is_none() && !first.is_empty()) {
        return None;
    }
    // A letter cut in two by reading only so far is not a fault of the file.
    Some(match std::str::from_utf8(first) {
        Err(error) if error.error_len().is_none() => {
            first.get(..error.valid_up_to()).unwrap_or(first)
        }
        _ => first,
    })
}

#[cfg(test)]
#[path = "data_tests.rs"]
mod tests;
