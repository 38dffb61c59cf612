//! The state, and how it changes.

use std::sync::Arc;

use super::data::{Data, Trouble};
use super::effect::Effect;
use super::import::Import;
use super::msg::Msg;
use super::playback::{Playback, Speed};
use super::route::Route;
use crate::domain::{Day, Workspace};
use crate::interchange::keeping::{Loaded, StoreError};
use crate::interchange::snapshot::{Damage, Kept, LogEntry, Manifest, Origin};
use crate::interchange::{self};

/// Everything the application knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Where the user is.
    pub route: Route,
    /// Today.
    pub today: Day,
    /// What there is to show.
    pub data: Data,
    /// What happened to the data as a whole, oldest first.
    pub log: Vec<LogEntry>,
    /// The file being read in.
    pub import: Import,
    /// The replay of a case.
    pub playback: Playback,
    /// Light, dark or the system's.
    pub theme: Theme,
    /// Whether the user wants less motion.
    pub less_motion: bool,
    /// Something to tell the user.
    pub notice: Option<Notice>,
}

/// The look (*utseende*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Something to tell the user, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The data is read in and kept.
    Imported,
    /// An older generation is back.
    Restored,
    /// The built-in edition is back.
    Reset,
    /// A change is shown but could not be kept.
    NotKept(StoreError),
    /// A file has been handed to the browser.
    FileSaved(String),
    /// An older generation could not be taken back.
    NotRestored,
    /// The built-in edition could not be fetched; nothing has changed.
    EditionMissing,
}

impl Default for State {
    fn default() -> Self {
        Self {
            route: Route::start(),
            today: Day::ZERO,
            data: Data::Opening,
            log: Vec::new(),
            import: Import::Idle,
            playback: Playback::default(),
            theme: Theme::System,
            less_motion: false,
            notice: None,
        }
    }
}

impl State {
    /// The data, when there is any.
    pub fn workspace(&self) -> Option<&Arc<Workspace>> {
        match &self.data {
            Data::Open { workspace, .. } => Some(workspace),
            Data::Opening | Data::Trouble(_) => None,
        }
    }

    /// Takes in what happened; answers with what is to be done about it.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Started {
                today,
                hash,
                theme,
                less_motion,
            } => {
                self.today = today;
                self.route = Route::parse(&hash);
                self.theme = theme;
                self.less_motion = less_motion;
                vec![Effect::OpenStore]
            }
            Msg::AddressChanged(hash) => self.arrive(Route::parse(&hash)),
            Msg::Went(route) => vec![Effect::Go(route.print())],
            Msg::Changed(route) => {
                let address = route.print();
                self.route = route;
                vec![Effect::Replace(address)]
            }
            Msg::StoreOpened(answer) => self.store_opened(answer),
            Msg::EditionFetched(text) => self.edition_fetched(text),
            Msg::Saved(answer) => self.saved(answer),
            Msg::Restored(answer) => self.restored(answer),
            Msg::Erased(answer) => self.erased(answer),
            Msg::FileChosen(..)
            | Msg::FileProgressed(_)
            | Msg::FileRead(_)
            | Msg::ImportConfirmed
            | Msg::ImportCancelled => self.import(msg),
            Msg::ExportClicked => self.export(),
            Msg::SaveRawClicked => vec![Effect::SaveRaw],
            Msg::ResetClicked => vec![Effect::FetchEdition],
            Msg::RestoreClicked(generation) => vec![Effect::Restore(generation)],
            Msg::StartOverClicked => vec![Effect::Erase],
            Msg::PlayClicked => self.play(),
            Msg::SpeedChosen(speed) => self.choose_speed(speed),
            Msg::PlayTick(run) => self.tick(run),
            Msg::ThemeChosen(theme) => {
                self.theme = theme;
                vec![Effect::ShowTheme(theme)]
            }
            Msg::PrintClicked => vec![Effect::Print],
            Msg::NoticeClosed => {
                self.notice = None;
                Vec::new()
            }
        }
    }

    fn arrive(&mut self, route: Route) -> Vec<Effect> {
        let same = self.route.is_same_screen(&route);
        self.route = route;
        if same {
            return Vec::new();
        }
        self.playback.playing = false;
        if matches!(self.import, Import::Refused { .. }) {
            self.import = Import::Idle;
        }
        vec![Effect::Arrive]
    }

    fn store_opened(&mut self, answer: Result<Loaded, StoreError>) -> Vec<Effect> {
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
    fn edition_fetched(&mut self, text: Option<String>) -> Vec<Effect> {
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
        match interchange::read(text.as_bytes()) {
            Ok(edition) if self.workspace().is_some_and(|present| **present == edition) => {
                Vec::new()
            }
            Ok(edition) => {
                let asked_for = matches!(
                    &self.data,
                    Data::Open { origin, .. } if *origin != Origin::BuiltIn
                );
                if asked_for {
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
    fn show(&mut self, workspace: Arc<Workspace>, origin: Origin) -> Vec<Effect> {
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

    fn saved(&mut self, answer: Result<Manifest, StoreError>) -> Vec<Effect> {
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

    fn restored(&mut self, answer: Result<Result<Kept, Box<Damage>>, StoreError>) -> Vec<Effect> {
        match answer {
            Ok(Ok(kept)) => {
                self.log.push(kept.manifest.log_entry());
                self.notice = Some(Notice::Restored);
                self.open_kept(kept)
            }
            Ok(Err(_)) | Err(_) => {
                self.notice = Some(Notice::NotRestored);
                Vec::new()
            }
        }
    }

    fn erased(&mut self, answer: Result<(), StoreError>) -> Vec<Effect> {
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

    fn import(&mut self, msg: Msg) -> Vec<Effect> {
        match (msg, std::mem::take(&mut self.import)) {
            (Msg::FileChosen(name), _) => self.import = Import::Reading { name, percent: 0 },
            (Msg::FileProgressed(percent), Import::Reading { name, .. }) => {
                self.import = Import::Reading { name, percent };
            }
            (Msg::FileRead(bytes), Import::Reading { name, .. }) => {
                let present = self.workspace().map(Arc::as_ref);
                self.import = Import::examine(name, bytes.as_deref(), present);
            }
            (
                Msg::ImportConfirmed,
                Import::Ready {
                    name, workspace, ..
                },
            ) => {
                self.notice = Some(Notice::Imported);
                return self.show(workspace, Origin::Imported { file_name: name });
            }
            (Msg::ImportCancelled, _) => {}
            (_, import) => self.import = import,
        }
        Vec::new()
    }

    fn export(&mut self) -> Vec<Effect> {
        let Some(workspace) = self.workspace() else {
            return Vec::new();
        };
        let records = workspace.records();
        let name = format!("{}-utgava-{}.json", records.dataset_id, records.revision);
        let text = interchange::write(workspace);
        self.notice = Some(Notice::FileSaved(name.clone()));
        vec![Effect::SaveFile { name, text }]
    }

    fn play(&mut self) -> Vec<Effect> {
        self.playback.playing = !self.playback.playing;
        self.playback.run += 1;
        if !self.playback.playing {
            return Vec::new();
        }
        // At the end, playing begins again from the start.
        let mut effects = Vec::new();
        if let Some((step, last)) = self.step() {
            if step >= last {
                effects.extend(self.go_to_step(1));
            }
        }
        effects.push(Effect::TickAfter(
            self.playback.run,
            self.playback.speed.step_ms(),
        ));
        effects
    }

    fn choose_speed(&mut self, speed: Speed) -> Vec<Effect> {
        self.playback.speed = speed;
        Vec::new()
    }

    fn tick(&mut self, run: u32) -> Vec<Effect> {
        if !self.playback.playing || run != self.playback.run {
            return Vec::new();
        }
        let Some((step, last)) = self.step().filter(|(step, last)| step < last) else {
            self.playback.playing = false;
            return Vec::new();
        };
        let mut effects = self.go_to_step(step + 1);
        if step + 1 < last {
            effects.push(Effect::TickAfter(run, self.playback.speed.step_ms()));
        } else {
            self.playback.playing = false;
        }
        effects
    }

    /// The step shown of the case on screen, and how many it has; both from 1.
    pub fn step(&self) -> Option<(usize, usize)> {
        let Route::Case(id, step) = &self.route else {
            return None;
        };
        let case = self.workspace()?.find(id)?;
        let last = case.consultations.len();
        let first_shown = case.held_count().clamp(1, last.max(1));
        Some((step.unwrap_or(first_shown).clamp(1, last.max(1)), last))
    }

    fn go_to_step(&mut self, step: usize) -> Vec<Effect> {
        let Route::Case(id, _) = &self.route else {
            return Vec::new();
        };
        let route = Route::Case(id.clone(), Some(step));
        self.update(Msg::Changed(route))
    }
}
