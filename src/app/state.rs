//! The state, and how it changes.

use std::sync::Arc;

use super::data::Data;
use super::editing::{Draft, Editing};
use super::effect::Effect;
use super::import::Import;
use super::msg::Msg;
use super::playback::Playback;
use super::route::Route;
use crate::domain::{Day, Workspace};
use crate::interchange;
use crate::interchange::keeping::StoreError;
use crate::interchange::snapshot::{LogEntry, Origin};

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
    /// Whether the user keeps the log, and so is shown the controls for it.
    pub keeps_log: bool,
    /// The form being filled in.
    pub editing: Option<Editing>,
    /// Forms that were left without being saved, the newest last.
    pub drafts: Vec<Draft>,
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
            keeps_log: false,
            editing: None,
            drafts: Vec::new(),
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
                keeps_log,
            } => {
                self.keeps_log = keeps_log;
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
            Msg::KeepingChosen(keeps) => {
                self.keeps_log = keeps;
                vec![Effect::RememberKeeping(keeps)]
            }
            Msg::EditOpened(..)
            | Msg::EditTyped(..)
            | Msg::EditSaved
            | Msg::EditLeft
            | Msg::EditDropped
            | Msg::DraftResumed(_)
            | Msg::DraftDropped(_)
            | Msg::Made(_)
            | Msg::UndoPressed
            | Msg::RedoPressed
            | Msg::ReturnPressed(_) => self.edit(msg),
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

    fn edit(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::EditOpened(task, start) => {
                let workspace = self.workspace().cloned();
                self.editing =
                    workspace.and_then(|workspace| Editing::begin(task, start, &workspace));
            }
            Msg::EditTyped(pointer, value) => {
                if let Some(editing) = &mut self.editing {
                    editing.set(&pointer, value);
                }
            }
            _ => self.editing = None,
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
}
