//! Opening what is kept, and keeping what is shown.

use std::sync::Arc;

use super::data::{Data, Trouble};
use super::effect::Effect;
use super::history::History;
use super::notice::Notice;
use super::replacing::Chosen;
use super::route::Route;
use super::state::State;
use crate::domain::Workspace;
use crate::interchange::keeping::{Loaded, Restored, StoreError};
use crate::interchange::log::{Entry, replay};
use crate::interchange::snapshot::{Damage, Kept, Origin};
use crate::interchange::{self, ReadError};

/// When what is kept is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// As soon as it is found.
    #[default]
    AtOnce,
    /// When the user says so: something stopped an earlier start before its first screen was
    /// drawn.
    WhenAsked,
}

impl State {
    pub(super) fn store_opened(&mut self, answer: Result<Loaded, StoreError>) -> Vec<Effect> {
        let opening = std::mem::take(&mut self.opening);
        match answer {
            Ok(loaded @ Loaded::Sound { .. }) if opening == Opening::WhenAsked => {
                if let Loaded::Sound { log, .. } = &loaded {
                    self.log.clone_from(log);
                }
                self.data = Data::Trouble(Trouble::Stopped(Box::new(loaded)));
                Vec::new()
            }
            Ok(Loaded::Nothing) => match self.making.take() {
                Some((workspace, origin)) => self.show(workspace, origin),
                None => vec![Effect::FetchEdition { asked: false }],
            },
            Ok(Loaded::Lost(watermark)) => {
                self.data = Data::Trouble(Trouble::Lost(watermark));
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

    /// What was held back after a start that was stopped is opened, at a place of the user's
    /// choice.
    pub(super) fn open_anyway(&mut self, route: Route) -> Vec<Effect> {
        let loaded = match std::mem::take(&mut self.data) {
            Data::Trouble(Trouble::Stopped(loaded)) => *loaded,
            other => {
                self.data = other;
                return Vec::new();
            }
        };
        let mut effects = Vec::new();
        if route != self.route {
            effects.push(Effect::Go(route.print()));
            self.route = route;
        }
        effects.extend(self.store_opened(Ok(loaded)));
        effects
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
        self.snapshot_through = manifest.through;
        self.unkept = None;
        self.history = History::new(manifest.begun, last, entries);
        self.version += 1;
        self.data = Data::Open {
            workspace: Arc::new(workspace),
            origin: manifest.origin.clone(),
            not_kept: None,
            saving: false,
        };
        let is_edition = self.is_edition();
        let waiting = std::mem::take(&mut self.waiting);
        self.make_again(waiting, last);
        let mut effects = self.save();
        effects.push(Effect::ReadDrafts);
        effects.push(Effect::ReadSurroundings);
        if is_edition {
            effects.push(Effect::FetchEdition { asked: false });
        }
        effects
    }

    /// The built-in edition is fetched at the first start, when the kept data is that
    /// edition, and when the user wants it back.
    pub(super) fn edition_fetched(
        &mut self,
        edition: Option<Result<Arc<Workspace>, ReadError>>,
        asked: bool,
    ) -> Vec<Effect> {
        // It was fetched unasked, and meanwhile something was changed here: that is never lost.
        if self.workspace().is_some() && !self.is_edition() && !asked {
            return Vec::new();
        }
        let edition = match edition {
            Some(Ok(edition)) => edition,
            failed => {
                let error = failed.and_then(Result::err);
                self.edition_missing(error, asked);
                return Vec::new();
            }
        };
        match self.workspace() {
            None => self.show(edition, Origin::BuiltIn),
            Some(present) if self.is_edition() && *present == edition => Vec::new(),
            Some(_) if asked => self.choose(Chosen::Edition(edition)),
            Some(present) if self.is_renewed_by(present, &edition) => {
                self.note_news(&edition);
                self.show(edition, Origin::BuiltIn)
            }
            Some(_) => Vec::new(),
        }
    }

    /// Without it, what is kept is shown. Whoever asked for it is told.
    fn edition_missing(&mut self, error: Option<ReadError>, asked: bool) {
        match (&self.data, error) {
            (Data::Open { .. }, None) if asked => self.notice = Some(Notice::EditionMissing),
            (Data::Open { .. }, Some(_)) if asked => self.notice = Some(Notice::EditionUnreadable),
            (Data::Open { .. }, _) => {} // offline: what is kept is shown
            (Data::Opening | Data::Trouble(_), None) => {
                self.data = Data::Trouble(Trouble::NoEdition);
            }
            (Data::Opening | Data::Trouble(_), Some(error)) => {
                self.data = Data::Trouble(Trouble::EditionUnreadable(error));
            }
        }
    }

    /// Whether the edition of the site takes the place of the one that is kept, unasked. A
    /// version that did not say when data was last changed called some changed data the
    /// edition: of the same revision, what differs is then somebody's work.
    fn is_renewed_by(&self, present: &Workspace, edition: &Workspace) -> bool {
        let told = self.log.last();
        let is_sure = told.is_none_or(|told| told.changed_before.is_some());
        let (present, edition) = (present.records(), edition.records());
        let is_newer =
            present.dataset_id != edition.dataset_id || present.revision < edition.revision;
        self.unkept.is_none() && (is_sure || is_newer)
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

    /// What can be taken back is there to be looked at. Nothing else changes by it.
    pub(super) fn earlier_read(&mut self, generation: u32, text: Option<String>) -> Vec<Effect> {
        let workspace = text.and_then(|text| interchange::read(text.as_bytes()).ok());
        self.looked_at.insert(generation, workspace.map(Arc::new));
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
                    forms: self.forms,
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
