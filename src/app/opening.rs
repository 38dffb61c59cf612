//! Opening what is kept, and keeping what is shown.

use std::sync::Arc;

use super::data::{Data, Trouble};
use super::effect::Effect;
use super::state::{Notice, State};
use crate::domain::Workspace;
use crate::interchange;
use crate::interchange::keeping::{Loaded, StoreError};
use crate::interchange::snapshot::{Damage, Kept, Manifest, Origin};

impl State {
    pub(super) fn store_opened(&mut self, answer: Result<Loaded, StoreError>) -> Vec<Effect> {
        match answer {
            Ok(Loaded::Nothing) => vec![Effect::FetchEdition],
            Ok(Loaded::Sound { kept, log }) => {
                self.log = log;
                self.open_kept(kept)
            }
            Ok(Loaded::Damaged { found, best, log }) => {
                self.log = log;
                let best = best.map(|kept| kept.manifest.log_entry());
                self.data = Data::Trouble(Trouble::Damaged { found, best });
                Vec::new()
            }
            // Nothing can be kept here, so there is nothing to lose: the visit goes on.
            Err(error @ StoreError::Unavailable(_)) => {
                self.notice = Some(Notice::NotKept(error));
                vec![Effect::FetchEdition]
            }
            Err(error) => {
                self.data = Data::Trouble(Trouble::Closed(error));
                Vec::new()
            }
        }
    }

    /// Shows what was kept. The built-in edition, kept as it came, is looked after: when the
    /// site has a newer one, that one is shown instead.
    fn open_kept(&mut self, kept: Kept) -> Vec<Effect> {
        let origin = kept.manifest.origin;
        match interchange::read(kept.text.as_bytes()) {
            Ok(workspace) => {
                let is_edition = origin == Origin::BuiltIn;
                self.data = Data::Open {
                    workspace: Arc::new(workspace),
                    origin,
                    not_kept: None,
                    saving: false,
                };
                if is_edition {
                    vec![Effect::FetchEdition]
                } else {
                    Vec::new()
                }
            }
            Err(error) => {
                self.data = Data::Trouble(Trouble::Unreadable(error));
                Vec::new()
            }
        }
    }

    /// The built-in edition is fetched at the first start, when the kept data is that
    /// edition, and when the user wants it back.
    pub(super) fn edition_fetched(&mut self, text: Option<String>) -> Vec<Effect> {
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
        let is_kept_edition = matches!(
            &self.data,
            Data::Open {
                origin: Origin::BuiltIn,
                ..
            }
        );
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

    /// Shows other data and asks for it to be kept.
    pub(super) fn show(&mut self, workspace: Arc<Workspace>, origin: Origin) -> Vec<Effect> {
        let text = interchange::write(&workspace);
        let not_kept = match (&self.data, &self.notice) {
            (Data::Open { not_kept, .. }, _) => not_kept.clone(),
            (_, Some(Notice::NotKept(error))) => Some(error.clone()),
            _ => None,
        };
        let keeps = !matches!(not_kept, Some(StoreError::Unavailable(_)));
        self.data = Data::Open {
            workspace,
            origin: origin.clone(),
            not_kept,
            saving: keeps,
        };
        if keeps {
            vec![Effect::Keep { text, origin }]
        } else {
            Vec::new()
        }
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
            }
            Err(error) => {
                *not_kept = Some(error.clone());
                self.notice = Some(Notice::NotKept(error));
            }
        }
        Vec::new()
    }

    pub(super) fn restored(
        &mut self,
        answer: Result<Result<Kept, Box<Damage>>, StoreError>,
    ) -> Vec<Effect> {
        if let Ok(Ok(kept)) = answer {
            self.log.push(kept.manifest.log_entry());
            self.notice = Some(Notice::Restored);
            return self.open_kept(kept);
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
