//! The bar of whoever keeps the log: whether everything is saved, what can be taken back,
//! what is half written, and whether there is a copy elsewhere.

use super::changed::Changed;
use super::form::title::heading;
use super::words::keeping as words;
use super::{dates, moments};
use crate::app::{Data, State};
use crate::domain::{Day, days_between};
use crate::interchange::keeping::StoreError;
use crate::interchange::log::Entry;

/// After so many changes, or so many days with changes, saving as a file is called to mind.
const CHANGES_WITHOUT_BACKUP: u32 = 50;
const DAYS_WITHOUT_BACKUP: i32 = 7;

/// Whether everything is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// ”Sparat kl. 14.32”.
    pub text: String,
    /// Something is shown that is not kept: ways to keep it are offered.
    pub is_fault: bool,
    /// Whether trying again may help.
    pub can_retry: bool,
}

impl Status {
    /// Whether what is shown is saved.
    pub fn new(state: &State) -> Self {
        let unsaved = state.history.unsaved().len();
        let (saving, error) = match &state.data {
            Data::Open {
                saving, not_kept, ..
            } => (*saving, not_kept.as_ref()),
            Data::Opening | Data::Trouble(_) => (false, None),
        };
        let calm = |text: String| Self {
            text,
            is_fault: false,
            can_retry: false,
        };
        match (error, unsaved, saving) {
            (Some(error), unsaved, _) => Self {
                text: words::not_saved(unsaved),
                is_fault: true,
                can_retry: unsaved > 0
                    && !matches!(error, StoreError::Unavailable(_) | StoreError::Broken(_)),
            },
            (None, 1.., _) | (None, _, true) => calm(words::SAVING.to_owned()),
            (None, 0, false) => {
                let at = moments::since(&state.saved_at, state.today);
                calm(at.map_or_else(|| words::ALL_SAVED.to_owned(), |at| words::saved(&at)))
            }
        }
    }
}

/// Whether the bar is shown: to whoever keeps the log, and when something may be lost.
pub fn is_shown(state: &State) -> bool {
    let is_open = state.workspace().is_some();
    let at_stake = !state.drafts.is_empty() || !state.history.unsaved().is_empty();
    is_open && (state.keeps_log || at_stake)
}

/// What the buttons take back and do again: ”Ångra: Ändrade …”; nothing when they do nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// What is taken back.
    pub undo: Option<String>,
    /// What is done again.
    pub redo: Option<String>,
}

impl Ways {
    /// What can be taken back and done again now.
    pub fn new(state: &State) -> Self {
        let told = |word: &str, entry: Option<&Entry>| {
            let change = Changed::new(state.workspace()?, &entry?.change);
            Some(words::what(word, &change.sentence))
        };
        Self {
            undo: told(words::UNDO, state.history.undoable()),
            redo: told(words::REDO, state.history.redoable()),
        }
    }
}

/// Whether the browser may throw away what was changed here.
pub fn is_without_promise(state: &State) -> bool {
    state.persistence == Some(false) && !state.history.entries().is_empty()
}

/// A form that was left half written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// Its place in [`State::drafts`].
    pub at: usize,
    /// ”Ändra ärende: HLT”.
    pub text: String,
    /// ”kl. 14.05”.
    pub when: String,
}

/// What is half written, the newest first.
pub fn drafts(state: &State) -> Vec<Unfinished> {
    let Some(workspace) = state.workspace() else {
        return Vec::new();
    };
    let told = state
        .drafts
        .iter()
        .enumerate()
        .map(|(at, (_, draft))| Unfinished {
            at,
            text: heading(&draft.task, workspace),
            when: moments::since(&draft.at, state.today).unwrap_or_default(),
        });
    told.rev().collect()
}

/// Whether there is a copy elsewhere, and whether one is called for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// ”Sparad som fil 3 november 2026, 12 ändringar sedan dess”.
    pub text: String,
    /// Whether it is time to make one.
    pub is_due: bool,
}

impl Backup {
    /// When everything was last saved as a file; nothing when there is nothing to save.
    pub fn new(state: &State) -> Option<Self> {
        let begun = state.history.begun();
        let last = state.history.entries().last().map_or(begun, |it| it.number);
        let Some(backup) = &state.backup else {
            let first = moments::day(&state.history.entries().first()?.made_at);
            let since = last.saturating_sub(begun);
            return Some(Self {
                text: words::no_backup(since),
                is_due: is_due(since, first, state.today),
            });
        };
        let since = last.saturating_sub(backup.number.max(begun));
        let day = moments::day(&backup.at);
        Some(Self {
            text: words::backup(&day.map(dates::day).unwrap_or_default(), since),
            is_due: is_due(since, day, state.today),
        })
    }
}

fn is_due(since: u32, from: Option<Day>, today: Day) -> bool {
    let days = from.map_or(0, |from| days_between(from, today));
    since >= CHANGES_WITHOUT_BACKUP || (since > 0 && days >= DAYS_WITHOUT_BACKUP)
}
