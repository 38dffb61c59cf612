//! What can happen.

use std::sync::Arc;

use super::following::Follows;
use super::forgetting::Forgot;
use super::import::Unread;
use super::intent::Intent;
use super::joining::{Joined, Joining};
use super::memory::Memory;
use super::opening::Opening;
use super::playback::Speed;
use super::route::Route;
use super::site::SiteNews;
use super::state::Theme;
use super::workspaces::Start;
use crate::domain::{Change, Conflict, Day, Workspace};
use crate::interchange::ReadError;
use crate::interchange::keeping::{
    Appended, Backup, KeptWorkspace, Loaded, News, Restored, StoreError,
};
use crate::interchange::snapshot::{Damage, Manifest};

/// Something that happened, in the past tense.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The application was started on a day, at an address, in a look.
    Started {
        /// Today.
        today: Day,
        /// What stood after `#`.
        hash: String,
        /// The look chosen at an earlier visit.
        theme: Theme,
        /// Whether the user wants less motion.
        less_motion: bool,
        /// Whether the user kept the log at the last visit.
        keeps_log: bool,
        /// What tells this tab from others, also from a copy of it; there is no blank in it.
        tab: String,
        /// When what is kept is opened.
        opening: Opening,
        /// The key of the workspace that was open last; empty for the first.
        workspace: String,
    },
    /// The page is looked at on this day, which may be another than it was opened on.
    DayCame(Day),
    /// What is remembered of the user on this device.
    MemoryFound(Memory),
    /// The user wants that forgotten.
    Forgotten,
    /// The user has seen what is new in the site's edition.
    EditionRead,
    /// The user wants to follow a case or a body, or not any more.
    FollowChosen(Follows, bool),
    /// The user wants words explained where they stand, or not.
    WordsChosen(bool),
    /// The address changed.
    AddressChanged(String),
    /// A link or control leads to this route.
    Went(Route),
    /// Something on the present screen was chosen, and "back" returns from it.
    Chosen(Route),
    /// A control changed what the present screen shows.
    Changed(Route),
    /// The user wants to see what is different in what can be taken back.
    EarlierLookedAt(u32),
    /// It was read, or cannot be had.
    EarlierRead(u32, Option<String>),
    /// The store answered.
    StoreOpened(Result<Loaded, StoreError>),
    /// The user wants what is kept opened at this route, though an earlier start was stopped.
    OpenedAnyway(Route),
    /// The built-in edition arrived, or did not.
    EditionFetched {
        /// What was read of it.
        edition: Option<Result<Arc<Workspace>, ReadError>>,
        /// Whether the user asked for it in place of what is there.
        asked: bool,
    },
    /// What was to be kept is kept, or is not.
    Saved(Result<Manifest, StoreError>),
    /// Nothing was kept in the place of what there was: another tab was first, with this.
    Overtaken(News),
    /// An older generation was taken back, or was not.
    Restored(Result<Result<Restored, Box<Damage>>, StoreError>),
    /// Everything kept was deleted, or was not.
    Erased(Result<(), StoreError>),
    /// The user chose a file to read in: its name.
    FileChosen(String),
    /// So many percent of it are read.
    FileProgressed(u8),
    /// It is read, or is not.
    FileRead(Result<Vec<u8>, Unread>),
    /// The user wants the file in place of what is there.
    ImportConfirmed,
    /// The user does not.
    ImportCancelled,
    /// How the file would be put together with what is there.
    JoiningMade(Box<Joining>),
    /// Something in how the file is put together with what is there.
    JoinedChosen(Joined),
    /// The user wants the file put together with what is there, as it was chosen.
    JoinConfirmed,
    /// The user has chosen what stands where two have changed something.
    ConflictSettled {
        /// Which.
        conflict: Conflict,
        /// Theirs, or what stands there.
        theirs: bool,
    },
    /// The user wants the data as a file.
    ExportClicked,
    /// The user wants a file that was made of the data for another program.
    FileMade {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
    /// The user wants what is kept as a file, sound or not.
    SaveRawClicked,
    /// The user wants the built-in edition in place of what is there.
    ResetClicked,
    /// The user wants this generation back.
    RestoreClicked(u32),
    /// The user wants everything kept deleted, and to start over.
    StartOverClicked,
    /// Play or pause.
    PlayClicked,
    /// Another speed.
    SpeedChosen(Speed),
    /// Time for the next step, if the number is the present one's.
    PlayTick(u32),
    /// Another look.
    ThemeChosen(Theme),
    /// Print.
    PrintClicked,
    /// The notice was read.
    NoticeClosed,
    /// The user wants to keep the log, or only to read.
    KeepingChosen(bool),
    /// A page wants something of the editing half, which takes it up when it is here.
    Wanted(Intent),
    /// Something was changed without a form.
    Made(Change),
    /// Take back what was done last.
    UndoPressed,
    /// Do again what was taken back last.
    RedoPressed,
    /// Go back to how it was after this entry of the log.
    ReturnPressed(u32),
    /// The drafts kept in this browser: what each is kept under, and its text; and the tabs
    /// that are open.
    DraftsFound(Vec<(String, String)>, Vec<String>),
    /// The draft of this key could not be kept: there is no room, or nothing may be kept here.
    DraftNotKept(String),
    /// The user has chosen, for each field of the first clash, whether mine is kept.
    ClashSettled(Vec<bool>),
    /// The user gives up the change of the first clash.
    ClashGivenUp,
    /// So many entries sent to the store are kept, or are not.
    Appended(usize, Result<Appended, StoreError>),
    /// Another tab has kept something.
    TabSpoke,
    /// What other tabs have kept since.
    NewsRead(Result<News, StoreError>),
    /// Time to try again to keep what could not be kept.
    RetryCame,
    /// There is nothing else to do: time to write what nobody waits for.
    CameToRest,
    /// The workspace of this key is to be opened.
    WorkspaceChosen(String),
    /// A workspace of one's own is to be begun.
    WorkspaceMade(Start),
    /// The workspace of this key is to be removed for good.
    WorkspaceErased(String),
    /// The template arrived, or did not, for a workspace of this title.
    TemplateFetched(String, Option<String>),
    /// The workspaces in this browser.
    WorkspacesRead(Vec<KeptWorkspace>),
    /// When the open workspace was last saved as a file.
    BackupRead(Option<Backup>),
    /// Everything up to this entry was written to the file the user chose.
    CopyWritten(u32),
    /// Whether the browser promises to keep the data.
    PersistenceTold(Option<bool>),
    /// The browser told of the site's own files.
    SiteTold(SiteNews),
    /// Somebody is forgotten in what is kept, or is not.
    PersonForgotten {
        /// What came of it.
        forgot: Forgot,
        /// The data without the person, where nothing is kept.
        left: Option<Arc<Workspace>>,
    },
    /// The user wants the newer version of the site.
    NewerWanted,
}
