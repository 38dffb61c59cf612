//! Keeping the log: a change is made here at once, sent to the store, and called saved when
//! the store has it. What other tabs keep comes in between.

use std::sync::Arc;

use super::clash::Clashing;
use super::data::Data;
use super::effect::Effect;
use super::history::renumbered;
use super::notice::Notice;
use super::state::State;
use crate::domain::{Change, Refusal};
use crate::interchange::keeping::{Appended, News, StoreError};
use crate::interchange::log::{Act, Entry};

/// After so many entries a new snapshot is taken, so that opening stays quick. Large data
/// takes long to write, so it waits for more.
const ENTRIES_PER_SNAPSHOT: usize = 200;
const CASES_PER_ENTRY: usize = 100;

/// Data with no more cases than this is written twice at the first edit, so that damage to
/// one text costs nothing; more takes long to write, and waits for its time.
const FEW_CASES: usize = 10_000;

/// How long to wait before trying again to keep what could not be kept, in ms.
pub(super) const RETRY_AFTER: u32 = 5_000;

/// How far one is with what other tabs have told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hearing {
    /// Nothing is being read.
    #[default]
    Quiet,
    /// What they have kept is being read.
    Reading,
    /// It is, and they have told of something more.
    ToldAgain,
}

impl State {
    /// Makes a change; [`Self::save`] then asks for it to be kept.
    ///
    /// # Errors
    /// Why it is not made; then nothing has changed.
    pub(super) fn make(&mut self, act: Act, change: &Change) -> Result<(), Refusal> {
        let Data::Open { workspace, .. } = &mut self.data else {
            return Ok(());
        };
        let made = Arc::make_mut(workspace).make(change)?;
        if !made.is_empty() {
            self.version += 1;
            self.trail.add(self.version, std::iter::once(&made));
            self.history.add(&self.moment, act, made);
        }
        Ok(())
    }

    /// Sends what is not kept yet to the store, unless it is on its way.
    pub(super) fn save(&mut self) -> Vec<Effect> {
        let Data::Open {
            not_kept, saving, ..
        } = &mut self.data
        else {
            return Vec::new();
        };
        let never = matches!(not_kept, Some(StoreError::Unavailable(_)));
        if *saving || never || self.history.unsaved().is_empty() {
            return Vec::new();
        }
        let append = if self.unkept.is_some() {
            // There is nothing in the store yet that changes could be added to.
            let Some(keep) = self.keep_whole() else {
                return Vec::new();
            };
            keep
        } else {
            *saving = true;
            Effect::Append {
                entries: self.history.unsaved().to_vec(),
                begun: self.history.begun(),
            }
        };
        if self.persistence_asked {
            vec![append]
        } else {
            // The first edit: from now on there is something to lose.
            self.persistence_asked = true;
            vec![append, Effect::AskPersistence]
        }
    }

    pub(super) fn appended(
        &mut self,
        count: usize,
        answer: Result<Appended, StoreError>,
    ) -> Vec<Effect> {
        let Data::Open {
            not_kept, saving, ..
        } = &mut self.data
        else {
            return Vec::new();
        };
        *saving = false;
        match answer {
            Ok(Appended::Kept) => {
                *not_kept = None;
                self.history.acknowledge(count);
                self.saved_at.clone_from(&self.moment);
                if matches!(self.notice, Some(Notice::NotKept(_))) {
                    self.notice = None;
                }
                let more = self.save();
                if more.is_empty() && self.is_snapshot_due() {
                    vec![Effect::TellRest]
                } else {
                    more
                }
            }
            Ok(Appended::Behind(news)) => self.news(news),
            Err(error) => {
                // A store that broke is left alone until the browser is started anew.
                let may_pass = !matches!(error, StoreError::Broken(_));
                let again = *not_kept == Some(error.clone());
                *not_kept = Some(error.clone());
                if !again {
                    self.notice = Some(Notice::NotKept(error));
                }
                if may_pass {
                    vec![Effect::RetryAfter(RETRY_AFTER)]
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// Takes in what other tabs have kept, underneath what is not kept here yet.
    pub(super) fn news(&mut self, news: News) -> Vec<Effect> {
        let entries = match news {
            News::Replaced => {
                self.notice = Some(Notice::ReplacedElsewhere);
                return self.reopen();
            }
            News::Gone => return self.keep_anew(),
            News::Entries(entries) => entries,
        };
        let Data::Open { workspace, .. } = &mut self.data else {
            return Vec::new();
        };
        let last = self.history.last_kept();
        let new: Vec<_> = entries.into_iter().filter(|it| it.number > last).collect();
        if new.is_empty() {
            return self.save();
        }
        let unsaved = self.history.take_unsaved();
        let present = Arc::make_mut(workspace);
        let follows = unsaved
            .iter()
            .rev()
            .map(|entry| entry.change.inverse())
            .chain(new.iter().map(|entry| entry.change.clone()))
            .try_for_each(|change| present.apply(&change));
        self.version += 1;
        let others = new.iter().chain(&unsaved).map(|entry| &entry.change);
        self.trail.add(self.version, others);
        if follows.is_err() {
            // This tab is not where the log says it is; the store knows.
            self.waiting.extend(unsaved);
            return self.reopen();
        }
        self.history.follow(new);
        self.make_again(unsaved, last);
        self.save()
    }

    /// Another tab has told of something. However many do at once, it is read once, and once more
    /// after that for what came meanwhile.
    pub(super) fn hear(&mut self) -> Vec<Effect> {
        if self.hearing != Hearing::Quiet {
            self.hearing = Hearing::ToldAgain;
            return Vec::new();
        }
        let asked = self.ask_for_news();
        if !asked.is_empty() {
            self.hearing = Hearing::Reading;
        }
        asked
    }

    /// What other tabs had kept was read, or could not be.
    pub(super) fn news_read(&mut self, answer: Result<News, StoreError>) -> Vec<Effect> {
        let heard = std::mem::take(&mut self.hearing);
        let mut effects = match answer {
            Ok(news) if self.unkept.is_none() => self.news(news),
            _ => Vec::new(),
        };
        if heard == Hearing::ToldAgain {
            effects.extend(self.hear());
        }
        effects
    }

    /// What another tab may have kept is asked for, unless what is shown is not in the store.
    pub(super) fn ask_for_news(&self) -> Vec<Effect> {
        if self.unkept.is_some() {
            return Vec::new();
        }
        let news = Effect::ReadNews {
            after: self.history.last_kept(),
            begun: self.history.begun(),
        };
        vec![news, Effect::ReadDrafts] // a tab may have closed, and left some behind
    }

    /// Makes changes anew over what has come in between; what they rest on may have changed,
    /// and then the user chooses.
    pub(super) fn make_again(&mut self, unsaved: Vec<Entry>, last: u32) {
        let moved = self.history.last_kept().saturating_sub(last);
        let now = |number: u32| {
            if number > last {
                number + moved
            } else {
                number
            }
        };
        for entry in unsaved {
            let act = renumbered(entry.deed, now);
            if let Err(refusal) = self.make_agreed(act, &entry.change) {
                let clashing = Clashing::new(entry.change, refusal, None);
                self.clashing.push(clashing);
            }
        }
    }

    /// Reads everything anew: another tab has put other data in the place of this.
    pub(super) fn reopen(&mut self) -> Vec<Effect> {
        let unsaved = self.history.take_unsaved();
        self.waiting.extend(unsaved);
        vec![Effect::OpenStore]
    }

    /// Takes back the last thing done.
    pub(super) fn undo(&mut self) -> Vec<Effect> {
        let Some(entry) = self.history.undoable() else {
            self.notice = Some(Notice::NothingToUndo);
            return Vec::new();
        };
        let (number, change) = (entry.number, entry.change.clone());
        let notice = Notice::Undone(change.clone());
        self.back_or_forth(Act::Undid(number), change.inverse(), notice)
    }

    /// Does the last thing taken back again.
    pub(super) fn redo(&mut self) -> Vec<Effect> {
        let Some(entry) = self.history.redoable() else {
            self.notice = Some(Notice::NothingToRedo);
            return Vec::new();
        };
        let (number, change) = (entry.number, entry.change.clone());
        let notice = Notice::Redone(change.clone());
        self.back_or_forth(Act::Redid(number), change, notice)
    }

    /// Goes back to how it was after an entry; that can be taken back in its turn.
    pub(super) fn return_to(&mut self, number: u32) -> Vec<Effect> {
        let change = self.history.back_to(number);
        self.back_or_forth(Act::Returned(number), change, Notice::Returned)
    }

    fn back_or_forth(&mut self, act: Act, change: Change, notice: Notice) -> Vec<Effect> {
        match self.make(act, &change) {
            Ok(()) => {
                self.notice = Some(notice);
                self.save()
            }
            Err(refusal) => {
                self.clashing.push(Clashing::new(change, refusal, None));
                Vec::new()
            }
        }
    }

    /// Whether the log after the last snapshot has grown so long that a new one is to be taken.
    fn is_snapshot_due(&self) -> bool {
        let cases = self.workspace().map_or(0, |it| it.records().cases.len());
        let is_only_text = self.snapshot_through == self.history.begun();
        let limit = if is_only_text && cases <= FEW_CASES {
            1
        } else {
            ENTRIES_PER_SNAPSHOT + cases / CASES_PER_ENTRY
        };
        let since = self
            .history
            .last_kept()
            .saturating_sub(self.snapshot_through);
        usize::try_from(since).is_ok_and(|since| since >= limit)
    }

    /// All data is written as text for a snapshot: nobody waits for that, and no edit is lost
    /// without it.
    pub(super) fn came_to_rest(&mut self) -> Vec<Effect> {
        let is_due = self.is_snapshot_due();
        let snapshot = is_due.then(|| self.snapshot()).flatten();
        snapshot.into_iter().collect()
    }

    /// A snapshot of the data as it is kept, unless there is one.
    pub(super) fn snapshot(&mut self) -> Option<Effect> {
        let through = self.history.last_kept();
        let is_kept = self.unkept.is_none() && self.history.unsaved().is_empty();
        if through == self.snapshot_through || !is_kept {
            return None;
        }
        let workspace = Arc::clone(self.workspace()?);
        let compact = Effect::Compact { workspace, through };
        self.snapshot_through = through; // asked for; if it fails, the log is just longer
        Some(compact)
    }
}
