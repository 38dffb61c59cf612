//! The state, and how it changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::clash::Clashing;
use super::data::Data;
use super::editing::{Draft, Editing};
use super::effect::Effect;
use super::forgetting::Forgot;
use super::history::History;
use super::import::Import;
use super::intent::Intent;
use super::keeping::Hearing;
use super::memory::Memory;
use super::msg::Msg;
use super::notice::Notice;
use super::opening::Opening;
use super::playback::Playback;
use super::replacing::{Chosen, Unkept};
use super::route::Route;
use super::site::{Renewal, Site};
use super::trail::Trail;
use crate::domain::{Day, Workspace};
use crate::interchange::keeping::{Backup, KeptWorkspace};
use crate::interchange::log::Entry;
use crate::interchange::snapshot::{LogEntry, Origin};

/// Everything the application knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Where the user is.
    pub route: Route,
    /// What is remembered of the user on this device.
    pub memory: Memory,
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
    /// What is wanted of the editing half, until it takes it up.
    pub wanted: Option<Intent>,
    /// The form being filled in.
    pub editing: Option<Editing>,
    /// Forms that were left without being saved, the newest last, and what each is kept under:
    /// this tab's, and what closed tabs have left behind.
    pub drafts: Vec<(String, Draft)>,
    /// What the drafts go by that could not be kept, and are gone when the tab is closed.
    pub unkept_drafts: BTreeSet<String>,
    /// How many forms were opened in this tab.
    pub forms: u32,
    /// What tells this tab from others.
    pub tab: String,
    /// When what is kept is opened.
    pub opening: Opening,
    /// The present moment, ISO 8601.
    pub moment: String,
    /// Counts up with every change of the data.
    pub version: u64,
    /// Which records the last of these changes were of.
    pub trail: Trail,
    /// The log of changes.
    pub history: History,
    /// When a change was last kept, ISO 8601; empty when none was on this visit.
    pub saved_at: String,
    /// Changes that somebody else's changes are in the way of.
    pub clashing: Vec<Clashing>,
    /// Changes to be made once the data is read anew.
    pub waiting: Vec<Entry>,
    /// When everything was last saved as a file.
    pub backup: Option<Backup>,
    /// The workspaces in this browser.
    pub workspaces: Vec<KeptWorkspace>,
    /// What the open one goes by; empty for the first.
    pub workspace_key: String,
    /// Data to be put into a workspace that is being made.
    pub making: Option<(Arc<Workspace>, Origin)>,
    /// That the store does not have what is shown; `None` when it has.
    pub unkept: Option<Unkept>,
    /// How far one is with what other tabs have told of.
    pub hearing: Hearing,
    /// The last entry the newest snapshot holds, or was asked to hold.
    pub snapshot_through: u32,
    /// Whether the browser promises to keep the data; `None` when it has not been asked.
    pub persistence: Option<bool>,
    /// Whether it has been asked on this visit.
    pub persistence_asked: bool,
    /// What the browser keeps of the site itself.
    pub site: Site,
    /// What can be taken back and was looked at, by its generation; nothing where it cannot be had.
    pub looked_at: BTreeMap<u32, Option<Arc<Workspace>>>,
    /// What came of forgetting somebody, while that is told.
    pub forgot: Option<Forgot>,
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

impl Default for State {
    fn default() -> Self {
        Self {
            route: Route::map(),
            memory: Memory::default(),
            today: Day::ZERO,
            data: Data::Opening,
            log: Vec::new(),
            import: Import::Idle,
            playback: Playback::default(),
            theme: Theme::System,
            less_motion: false,
            notice: None,
            keeps_log: false,
            wanted: None,
            editing: None,
            drafts: Vec::new(),
            unkept_drafts: BTreeSet::new(),
            forms: 0,
            tab: String::new(),
            opening: Opening::AtOnce,
            moment: String::new(),
            version: 0,
            trail: Trail::default(),
            history: History::default(),
            saved_at: String::new(),
            clashing: Vec::new(),
            waiting: Vec::new(),
            backup: None,
            workspaces: Vec::new(),
            workspace_key: String::new(),
            making: None,
            unkept: None,
            hearing: Hearing::Quiet,
            snapshot_through: 0,
            persistence: None,
            persistence_asked: false,
            site: Site::default(),
            forgot: None,
            looked_at: BTreeMap::new(),
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

    /// Whether anything would be lost if the page were closed now.
    pub fn would_lose(&self) -> bool {
        !self.history.unsaved().is_empty() || !self.unkept_drafts.is_empty()
    }

    /// Takes in what happened; answers with what is to be done about it.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        self.remembering(|state| state.noticing(|state| state.take_in(msg)))
    }

    /// Does something, and what follows whenever the data is another after it.
    pub(super) fn noticing(&mut self, act: impl FnOnce(&mut Self) -> Vec<Effect>) -> Vec<Effect> {
        let version = self.version;
        let mut effects = act(self);
        effects.extend(self.renewal());
        if self.version != version {
            let present = self.workspace().cloned();
            self.import.compare(present.as_deref());
        }
        effects
    }

    fn take_in(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Started {
                today,
                hash,
                theme,
                less_motion,
                keeps_log,
                tab,
                opening,
                workspace,
            } => {
                self.tab = tab;
                self.opening = opening;
                self.workspace_key = workspace;
                self.keeps_log = keeps_log;
                self.today = today;
                self.route = Route::parse(&hash);
                self.theme = theme;
                self.less_motion = less_motion;
                vec![Effect::OpenStore]
            }
            Msg::DayCame(today) => self.noting(|state| state.today = today),
            Msg::MemoryFound(memory) => self.recall(memory),
            Msg::Forgotten => self.forget(),
            Msg::EditionRead => self.edition_read(),
            Msg::FollowChosen(what, follows) => self.follow(what, follows),
            Msg::WordsChosen(explains) => self.explain_words(explains),
            Msg::AddressChanged(hash) => self.arrive(Route::parse(&hash)),
            Msg::Went(route) => vec![Effect::Go(route.print())],
            Msg::Chosen(route) => self.turn_to(route, Effect::Go),
            Msg::Changed(route) => self.turn_to(route, Effect::Replace),
            Msg::StoreOpened(answer) => self.store_opened(answer),
            Msg::OpenedAnyway(route) => self.open_anyway(route),
            Msg::EditionFetched { edition, asked } => self.edition_fetched(edition, asked),
            Msg::Saved(answer) => self.saved(answer),
            Msg::Overtaken(news) => self.overtaken(news),
            Msg::Restored(answer) => self.restored(answer),
            Msg::Erased(answer) => self.erased(answer),
            Msg::ImportConfirmed => self.choose(Chosen::File),
            Msg::JoiningMade(joining) => self.noting(|state| state.import.join(joining)),
            Msg::JoinedChosen(joined) => self.choose_joined(joined),
            Msg::JoinConfirmed => self.join(),
            Msg::ConflictSettled { conflict, theirs } => self.settle_conflict(&conflict, theirs),
            Msg::FileChosen(..)
            | Msg::FileProgressed(_)
            | Msg::FileRead(_)
            | Msg::ImportCancelled => self.import(msg),
            Msg::ExportClicked => self.export(),
            Msg::FileMade { name, text } => vec![self.hand_over(name, text)],
            Msg::SaveRawClicked => vec![Effect::SaveRaw],
            Msg::ResetClicked => vec![Effect::FetchEdition { asked: true }],
            Msg::EarlierLookedAt(generation) => vec![Effect::ReadEarlier(generation)],
            Msg::EarlierRead(generation, text) => self.earlier_read(generation, text),
            Msg::RestoreClicked(generation) => self.choose(Chosen::Earlier(generation)),
            Msg::StartOverClicked => vec![Effect::Erase],
            Msg::PlayClicked => self.play(),
            Msg::SpeedChosen(speed) => self.choose_speed(speed),
            Msg::PlayTick(run) => self.tick(run),
            Msg::ThemeChosen(theme) => {
                self.theme = theme;
                vec![Effect::ShowTheme(theme)]
            }
            Msg::PrintClicked => vec![Effect::Print],
            Msg::NoticeClosed => self.noting(|state| state.notice = None),
            Msg::KeepingChosen(keeps) => {
                self.keeps_log = keeps;
                vec![Effect::RememberKeeping(keeps)]
            }
            Msg::DraftsFound(found, open) => self.drafts_found(found, &open),
            Msg::DraftNotKept(key) => {
                self.unkept_drafts.insert(key);
                Vec::new()
            }
            Msg::Wanted(intent) => self.noting(|state| state.wanted = Some(intent)),
            Msg::Made(change) => self.direct(change),
            Msg::UndoPressed => self.undo(),
            Msg::RedoPressed => self.redo(),
            Msg::ReturnPressed(number) => self.return_to(number),
            Msg::ClashSettled(mine) => self.settle(&mine),
            Msg::ClashGivenUp => self.give_up(),
            Msg::Appended(count, answer) => self.appended(count, answer),
            Msg::TabSpoke => self.hear(),
            Msg::NewsRead(answer) => self.news_read(answer),
            Msg::RetryCame => self.save(),
            Msg::CameToRest => self.came_to_rest(),
            Msg::WorkspaceChosen(key) => self.choose_workspace(key),
            Msg::WorkspaceMade(start) => self.make_workspace(start),
            Msg::WorkspaceErased(key) => self.erase_workspace(key),
            Msg::TemplateFetched(title, text) => self.template_fetched(title, text),
            Msg::WorkspacesRead(found) => self.noting(|state| state.workspaces = found),
            Msg::BackupRead(backup) => self.noting(|state| state.backup = backup),
            Msg::CopyWritten(number) => vec![self.note_backup(number)],
            Msg::PersistenceTold(promised) => self.noting(|state| state.persistence = promised),
            Msg::SiteTold(news) => self.site_told(news),
            Msg::PersonForgotten { forgot, left } => self.forgot(forgot, left),
            Msg::NewerWanted => vec![Effect::Renew(Renewal::TakeOver)],
        }
    }

    /// Something is known that asks for nothing to be done.
    fn noting(&mut self, note: impl FnOnce(&mut Self)) -> Vec<Effect> {
        note(self);
        Vec::new()
    }

    /// Shows something else on the present screen; `tell` is how the address learns of it.
    pub(super) fn turn_to(&mut self, route: Route, tell: fn(String) -> Effect) -> Vec<Effect> {
        let address = route.print();
        self.route = route;
        vec![tell(address)]
    }

    fn arrive(&mut self, route: Route) -> Vec<Effect> {
        let same = self.route.is_same_screen(&route);
        self.route = route;
        if same {
            return Vec::new();
        }
        self.playback.playing = false;
        self.wanted = None;
        self.forgot = None;
        self.looked_at.clear();
        let _told = self.leave_form(); // leaving a form asks for nothing
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
                self.import = Import::examine(name, bytes, present);
            }
            (Msg::ImportCancelled, _) => {}
            (_, import) => self.import = import,
        }
        Vec::new()
    }

    fn export(&mut self) -> Vec<Effect> {
        let Some(stem) = self.file_stem() else {
            return Vec::new();
        };
        let name = format!("{stem}.json");
        let text = self.file_text().unwrap_or_default();
        let note = self.note_backup(self.history.last_kept());
        vec![self.hand_over(name, text), note]
    }

    /// Hands a file over, and says so.
    fn hand_over(&mut self, name: String, text: String) -> Effect {
        self.notice = Some(Notice::FileSaved(name.clone()));
        Effect::SaveFile { name, text }
    }

    /// Everything up to an entry is in a file.
    fn note_backup(&mut self, number: u32) -> Effect {
        let backup = Backup {
            at: self.moment.clone(),
            number,
        };
        self.backup = Some(backup.clone());
        Effect::NoteBackup(backup)
    }
}
