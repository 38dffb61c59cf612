//! Putting other data in the place of what is shown: only when that is still what is kept, and
//! with a way back when it is not. Keeping as a whole what the store does not have.

use std::sync::Arc;

use super::data::Data;
use super::effect::Effect;
use super::history::History;
use super::import::Import;
use super::keeping::RETRY_AFTER;
use super::notice::Notice;
use super::state::State;
use crate::domain::Workspace;
use crate::interchange::keeping::{News, Over, StoreError};
use crate::interchange::snapshot::{Manifest, Origin};

/// That the store does not have what is shown, not even in part: it is to be kept as a whole,
/// and until then no single change of it can be.
#[derive(Clone, Debug, PartialEq)]
pub struct Unkept {
    /// What it is to be put in the place of.
    over: Over,
    /// How many entries of the log are in the text that was sent to the store.
    in_text: usize,
    /// What was shown before, until the store has answered for the first time.
    before: Option<Box<Before>>,
}

/// What was shown before other data was put in its place.
#[derive(Clone, Debug, PartialEq)]
struct Before {
    data: Data,
    history: History,
    snapshot_through: u32,
    unkept: Option<Unkept>,
    import: Import,
    /// Whether the user chose to replace it, and so is to be told when it was not.
    was_chosen: bool,
}

/// Other data that the user chose.
pub(super) enum Chosen {
    /// The file that is ready to be read in.
    File,
    /// The built-in edition.
    Edition(Arc<Workspace>),
    /// The line of editing that began with this generation.
    Earlier(u32),
}

impl State {
    /// Puts other data in the place of what is open because the user said so; not while
    /// something is on its way to the store, since it would be missed.
    pub(super) fn choose(&mut self, chosen: Chosen) -> Vec<Effect> {
        if self.is_waiting() {
            self.notice = Some(Notice::WaitToReplace);
            return Vec::new();
        }
        match chosen {
            Chosen::Earlier(generation) => vec![Effect::Restore(generation, self.over())],
            Chosen::Edition(edition) => {
                self.notice = Some(Notice::Reset);
                self.show_chosen(edition, Origin::BuiltIn)
            }
            Chosen::File => {
                let Import::Ready {
                    name, workspace, ..
                } = &self.import
                else {
                    return Vec::new();
                };
                let file_name = name.clone();
                let workspace = workspace.clone();
                self.notice = Some(Notice::Imported);
                let effects = self.show_chosen(workspace, Origin::Imported { file_name });
                self.import = Import::Idle;
                effects
            }
        }
    }

    fn show_chosen(&mut self, workspace: Arc<Workspace>, origin: Origin) -> Vec<Effect> {
        let effects = self.show(workspace, origin);
        if let Some(before) = self.unkept.as_mut().and_then(|it| it.before.as_mut()) {
            before.was_chosen = true;
        }
        effects
    }

    /// Whether something is on its way to a store that takes it.
    pub(super) fn is_waiting(&self) -> bool {
        let Data::Open {
            saving, not_kept, ..
        } = &self.data
        else {
            return false;
        };
        *saving || (not_kept.is_none() && !self.history.unsaved().is_empty())
    }

    /// What other data would be put in the place of.
    fn over(&self) -> Over {
        if let Some(unkept) = &self.unkept {
            return unkept.over.clone();
        }
        match &self.data {
            Data::Opening => Over::Nothing,
            Data::Trouble(_) => Over::Anything,
            Data::Open { .. } => Over::Known {
                begun: self.history.begun(),
                last: self.history.last_kept(),
                changed_at: self
                    .changed()
                    .map_or_else(String::new, |changed| changed.changed_at.to_owned()),
            },
        }
    }

    /// Shows other data and asks for it to be kept. With it the log of changes begins anew;
    /// what was there is taken back as an earlier generation.
    pub(super) fn show(&mut self, workspace: Arc<Workspace>, origin: Origin) -> Vec<Effect> {
        let not_kept = match (&self.data, &self.notice) {
            (Data::Open { not_kept, .. }, _) => not_kept.clone(),
            (_, Some(Notice::NotKept(error))) => Some(error.clone()),
            _ => None,
        };
        let keeps = !matches!(not_kept, Some(StoreError::Unavailable(_)));
        let over = self.over();
        let newest = self.snapshot().filter(|_| keeps);
        let shown = Data::Open {
            workspace,
            origin,
            not_kept,
            saving: false,
        };
        let before = Before {
            data: std::mem::replace(&mut self.data, shown),
            history: std::mem::take(&mut self.history),
            snapshot_through: self.snapshot_through,
            unkept: self.unkept.take(),
            import: self.import.clone(),
            was_chosen: false,
        };
        self.unkept = Some(Unkept {
            over,
            in_text: 0,
            before: Some(Box::new(before)),
        });
        self.version += 1;
        newest.into_iter().chain(self.keep_whole()).collect()
    }

    /// The store has lost what is shown here, so this may be the only copy: it is kept anew.
    pub(super) fn keep_anew(&mut self) -> Vec<Effect> {
        if self.workspace().is_none() {
            return Vec::new();
        }
        if self.unkept.is_some() {
            return self.keep_whole().into_iter().collect();
        }
        self.notice = Some(Notice::KeptAnew);
        self.unkept = Some(Unkept {
            over: Over::Gone {
                last: self.history.last(),
            },
            in_text: 0,
            before: None,
        });
        self.history.unkeep();
        self.keep_whole().into_iter().collect()
    }

    /// Asks for all that is shown to be kept as one text, unless it is on its way.
    pub(super) fn keep_whole(&mut self) -> Option<Effect> {
        let Data::Open {
            workspace,
            origin,
            not_kept,
            saving,
        } = &self.data
        else {
            return None;
        };
        let never = matches!(not_kept, Some(StoreError::Unavailable(_)));
        if *saving || never {
            return None;
        }
        // The log of these changes is not kept with the text, so the text says that they were.
        let changed = self.changed().filter(|_| !self.history.is_untouched());
        let origin = changed.map_or_else(
            || origin.clone(),
            |changed| Origin::Changed {
                from: Box::new(changed.root.clone()),
                changes: changed.changes,
                at: changed.changed_at.to_owned(),
            },
        );
        let workspace = Arc::clone(workspace);
        let unkept = self.unkept.as_mut()?;
        unkept.in_text = self.history.entries().len();
        let over = unkept.over.clone();
        if let Data::Open { saving, .. } = &mut self.data {
            *saving = true;
        }
        Some(Effect::Keep {
            workspace,
            origin,
            over,
        })
    }

    pub(super) fn saved(&mut self, answer: Result<Manifest, StoreError>) -> Vec<Effect> {
        let Data::Open {
            not_kept,
            saving,
            origin,
            ..
        } = &mut self.data
        else {
            return Vec::new();
        };
        *saving = false;
        match answer {
            Ok(manifest) => {
                *not_kept = None;
                *origin = manifest.origin.clone();
                let unkept = self.unkept.take();
                if unkept.as_ref().is_some_and(Unkept::is_alone) {
                    self.log.clear(); // what it told of has vanished
                }
                if matches!(self.notice, Some(Notice::NotKept(_))) {
                    self.notice = None;
                }
                self.log.push(manifest.log_entry());
                self.snapshot_through = manifest.through;
                let in_text = unkept.map_or(0, |unkept| unkept.in_text);
                self.history.begin(manifest.begun, in_text);
                let mut effects = self.save();
                effects.push(Effect::ReadSurroundings);
                effects
            }
            Err(error) => {
                let again = *not_kept == Some(error.clone());
                let may_pass = !matches!(error, StoreError::Broken(_) | StoreError::Unavailable(_));
                *not_kept = Some(error.clone());
                if !again {
                    self.notice = Some(Notice::NotKept(error));
                }
                if let Some(unkept) = &mut self.unkept {
                    unkept.before = None;
                }
                let waits = may_pass && !self.history.unsaved().is_empty();
                let retry = waits.then_some(Effect::RetryAfter(RETRY_AFTER));
                retry.into_iter().collect()
            }
        }
    }

    /// Nothing was replaced, since another tab was first: what was shown is shown again, as
    /// that tab has left it, and whoever made the choice is told.
    pub(super) fn overtaken(&mut self, news: News) -> Vec<Effect> {
        if let Data::Open { saving, .. } = &mut self.data {
            *saving = false;
        }
        let is_untouched = self.history.is_untouched();
        match self.unkept.take() {
            // A line of editing was to be taken back.
            None => {
                self.notice = Some(Notice::NotReplaced);
                return self.news(news);
            }
            Some(Unkept {
                before: Some(before),
                ..
            }) => self.put_back(*before),
            // It was shown for long, and what is changed in it is nowhere else.
            Some(unkept) if !is_untouched => {
                self.unkept = Some(Unkept {
                    over: Over::Anything,
                    ..unkept
                });
                return self.keep_whole().into_iter().collect();
            }
            Some(_) => self.notice = Some(Notice::ReplacedElsewhere),
        }
        match news {
            _ if self.unkept.is_some() => Vec::new(), // the store has nothing of what is shown
            News::Gone => self.keep_anew(),
            News::Replaced | News::Entries(_) => self.reopen(),
        }
    }

    fn put_back(&mut self, before: Before) {
        let typed = self.history.take_unsaved();
        if before.was_chosen {
            self.notice = Some(Notice::NotReplaced);
        }
        self.data = before.data;
        self.history = before.history;
        self.snapshot_through = before.snapshot_through;
        self.import = before.import;
        self.unkept = before.unkept.map(|unkept| Unkept {
            over: Over::Anything,
            ..unkept
        });
        self.version += 1;
        self.waiting.extend(typed);
    }
}

impl Unkept {
    /// Whether there is nothing else in the store.
    fn is_alone(&self) -> bool {
        matches!(self.over, Over::Gone { .. })
    }
}
