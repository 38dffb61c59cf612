//! Opening what is kept, and keeping what is shown.

use std::sync::Arc;

use super::data::{Data, Trouble};
use super::effect::Effect;
use super::history::History;
use super::state::{Notice, State};
use crate::domain::Workspace;
use crate::interchange;
use crate::interchange::keeping::{Loaded, Restored, StoreError};
use crate::interchange::log::{Entry, replay};
use crate::interchange::snapshot::{Damage, Kept, Manifest, Origin};

impl State {
    pub(super) fn store_opened(&mut self, answer: Result<Loaded, StoreError>) -> Vec<Effect> {
        match answer {
            Ok(Loaded::Nothing) => match self.making.take() {
                Some((workspace, origin)) => self.show(workspace, origin),
                None => vec![Effect::FetchEdition { asked: false }],
            },
            Ok(Loaded::Lost(sentinel)) => {
                self.data = Data::Trouble(Trouble::Lost(sentinel));
                Vec::new()
            }
            Ok(Loaded::Sound {
                kept,
                entries,
                last,
                log,
                mended,
            }) => {
                self.log = log;
                self.notice = mended.map(Notice::Mended).or(self.notice.take());
                self.open_kept(&kept, entries, last)
            }
            Ok(Loaded::Damaged { found, best, log }) => {
                self.log = log;
                let best = best.map(|best| best.kept.manifest.log_entry());
                self.data = Data::Trouble(Trouble::Damaged { found, best });
                Vec::new()
            }
            // Nothing can be kept here, so there is nothing to lose: the visit goes on.
            Err(error @ StoreError::Unavailable(_)) => {
                self.notice = Some(Notice::NotKept(error));
                vec![Effect::FetchEdition { asked: false }]
            }
            Err(error) => {
                self.data = Data::Trouble(Trouble::Closed(error));
                Vec::new()
            }
        }
    }

    /// Shows what was kept: the text, and the changes made after it. The built-in edition,
    /// kept as it came, is looked after: when the site has a newer one, that one is shown.
    fn open_kept(&mut self, kept: &Kept, entries: Vec<Entry>, last: u32) -> Vec<Effect> {
        let manifest = &kept.manifest;
        let mut workspace = match interchange::read(kept.text.as_bytes()) {
            Ok(workspace) => workspace,
            Err(error) => {
                self.data = Data::Trouble(Trouble::Unreadable(error));
                return Vec::new();
            }
        };
        let later = entries.iter().filter(|it| it.number > manifest.through);
        let unfollowed = replay(&mut workspace, later);
        if !unfollowed.is_empty() {
            let numbers = unfollowed.iter().map(|(number, _)| *number).collect();
            self.notice = Some(Notice::NotFollowed(numbers));
        }
        let followed = |entry: &Entry| unfollowed.iter().all(|(number, _)| *number != entry.number);
        let entries: Vec<_> = entries.into_iter().filter(followed).collect();
        let as_it_came = manifest.origin == Origin::BuiltIn && last == manifest.begun;
        self.snapshot_through = manifest.through;
        self.history = History::new(manifest.begun, last, entries);
        self.version += 1;
        self.data = Data::Open {
            workspace: Arc::new(workspace),
            origin: manifest.origin.clone(),
            not_kept: None,
            saving: false,
        };
        let waiting = std::mem::take(&mut self.waiting);
        self.make_again(waiting, last);
        let mut effects = self.save();
        effects.push(Effect::ReadDrafts);
        effects.push(Effect::ReadSurroundings);
        if as_it_came && self.history.entries().is_empty() {
            effects.push(Effect::FetchEdition { asked: false });
        }
        effects
    }

    /// Whether the data is the built-in edition, and nobody has changed anything in it.
    fn is_edition(&self) -> bool {
        self.history.entries().is_empty()
            && matches!(
                &self.data,
                Data::Open {
                    origin: Origin::BuiltIn,
                    ..
                }
            )
    }

    /// The built-in edition is fetched at the first start, when the kept data is that
    /// edition, and when the user wants it back.
    pub(super) fn edition_fetched(&mut self, text: Option<String>, asked: bool) -> Vec<Effect> {
        let Some(text) = text else {
            match &self.data {
                Data::Open {
                    origin: Origin::BuiltIn,
                    ..
                } => {} // offline: what is kept is shown
                Data::Open { .. } => self.notice = Some(Notice::EditionMissing),
                Data::Opening | Data::Trouble(_) => {
                    self.data = Data::Trouble(Trouble::NoEdition);
                }
            }
            return Vec::new();
        };
        let is_kept_edition = self.is_edition();
        // It was fetched unasked, and meanwhile something was changed here: that is never lost.
        if self.workspace().is_some() && !is_kept_edition && !asked {
            return Vec::new();
        }
        match interchange::read(text.as_bytes()) {
            Ok(edition)
                if is_kept_edition
                    && self.workspace().is_some_and(|present| **present == edition) =>
            {
                Vec::new()
            }
            Ok(edition) => {
                if self.workspace().is_some() && !is_kept_edition {
                    self.notice = Some(Notice::Reset);
                }
                self.show(Arc::new(edition), Origin::BuiltIn)
            }
            Err(error) => {
                if self.workspace().is_none() {
                    self.data = Data::Trouble(Trouble::EditionUnreadable(error));
                }
                Vec::new()
            }
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
        let keep = keeps.then(|| Effect::Keep {
            text: interchange::write(&workspace),
            title: workspace.records().title.clone(),
            origin: origin.clone(),
        });
        let before = self.text_to_keep().filter(|_| keeps);
        self.history = History::default();
        self.version += 1;
        self.data = Data::Open {
            workspace,
            origin,
            not_kept,
            saving: keeps,
        };
        before.into_iter().chain(keep).collect()
    }

    pub(super) fn saved(&mut self, answer: Result<Manifest, StoreError>) -> Vec<Effect> {
        let Data::Open {
            not_kept, saving, ..
        } = &mut self.data
        else {
            return Vec::new();
        };
        *saving = false;
        match answer {
            Ok(manifest) => {
                *not_kept = None;
                self.log.push(manifest.log_entry());
                self.snapshot_through = manifest.through;
                self.history.begin(manifest.begun);
                let mut effects = self.save();
                effects.push(Effect::ReadSurroundings);
                effects
            }
            Err(error) => {
                *not_kept = Some(error.clone());
                self.notice = Some(Notice::NotKept(error));
                Vec::new()
            }
        }
    }

    pub(super) fn restored(
        &mut self,
        answer: Result<Result<Restored, Box<Damage>>, StoreError>,
    ) -> Vec<Effect> {
        if let Ok(Ok(restored)) = answer {
            let manifest = &restored.kept.manifest;
            self.log.push(manifest.log_entry());
            self.notice = Some(if restored.missing.is_empty() {
                Notice::Restored
            } else {
                Notice::NotFollowed(restored.missing)
            });
            let begun = manifest.begun;
            return self.open_kept(&restored.kept, Vec::new(), begun);
        }
        self.notice = Some(Notice::NotRestored);
        Vec::new()
    }

    pub(super) fn erased(&mut self, answer: Result<(), StoreError>) -> Vec<Effect> {
        match answer {
            Ok(()) => {
                *self = Self {
                    route: self.route.clone(),
                    today: self.today,
                    theme: self.theme,
                    less_motion: self.less_motion,
                    keeps_log: self.keeps_log,
                    tab: self.tab.clone(),
                    workspace_key: self.workspace_key.clone(),
                    version: self.version + 1,
                    ..Self::default()
                };
                vec![Effect::OpenStore]
            }
            Err(error) => {
                self.data = Data::Trouble(Trouble::Closed(error));
                Vec::new()
            }
        }
    }
}
