//! What is kept in the browser: the store, the tabs that share it, drafts and workspaces.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::task::spawn_local;

use super::{EDITION, TEMPLATE, report};
use crate::app::{Effect, Memory, Msg};
use crate::browser::store::{self, Store};
use crate::browser::tabs::{self, Tabs};
use crate::browser::{
    BrowserError, backup, drafts, fetch, file, memory, page, persistence, workspaces,
};
use crate::domain::Workspace;
use crate::interchange;
use crate::interchange::keeping::{Appended, Loaded, News, Over, Replaced, StoreError, TakenBack};
use crate::interchange::log::Entry;
use crate::interchange::snapshot::{Manifest, Origin};
use crate::ui::App;

/// How long the browser's store may take to be opened before that is told, in milliseconds.
const PATIENCE: u32 = 10_000;

thread_local! {
    /// The open store, what listens to the other tabs, and the timer for trying again:
    /// handles of the browser's, not state.
    static STORE: RefCell<Option<Store>> = const { RefCell::new(None) };
    static TABS: RefCell<Option<Tabs>> = const { RefCell::new(None) };
    static RETRY: RefCell<Option<page::Timer>> = const { RefCell::new(None) };
}

/// Does one thing with what is kept.
pub(super) fn run(app: App, effect: Effect) {
    match effect {
        Effect::OpenStore => spawn_local(async move {
            let answer = open(app).await;
            app.send(Msg::StoreOpened(answer));
        }),
        Effect::FetchEdition { asked } => spawn_local(async move {
            let text = fetch::text(EDITION).await.ok();
            let read = |text: String| interchange::read(text.as_bytes()).map(Arc::new);
            let edition = text.map(read);
            // What is to be drawn of it is a task of its own.
            page::after(0, move || app.send(Msg::EditionFetched { edition, asked })).keep();
        }),
        Effect::Keep {
            workspace,
            origin,
            over,
        } => {
            let (text, title) = written(&workspace);
            spawn_local(async move {
                app.send(keep((&text, &title), origin, &over).await);
            });
        }
        Effect::Append { entries, begun } => spawn_local(async move {
            let answer = append(&entries, begun).await;
            app.send(Msg::Appended(entries.len(), answer));
        }),
        Effect::Compact { workspace, through } => {
            let (text, title) = written(&workspace);
            spawn_local(async move { told(compact(&text, &title, through).await) });
        }
        Effect::TellRest => page::when_idle(move || app.send(Msg::CameToRest)),
        Effect::ReadNews { after, begun } => spawn_local(async move {
            app.send(Msg::NewsRead(news(after, begun).await));
        }),
        Effect::RetryAfter(ms) => {
            let timer = page::after(ms, move || app.send(Msg::RetryCame));
            RETRY.set(Some(timer));
        }
        Effect::AskPersistence => spawn_local(async move {
            app.send(Msg::PersistenceTold(persistence::request().await));
        }),
        Effect::KeepDraft { key, text } => {
            let kept = with_name(|name| drafts::keep(name, &key, &text));
            if kept.is_err() {
                app.send(Msg::DraftNotKept(key));
            }
        }
        Effect::TakeDraft { from, key, text } => {
            let kept = with_name(|name| drafts::take_over(name, &from, &key, &text));
            if kept.is_err() {
                app.send(Msg::DraftNotKept(key));
            }
        }
        Effect::DropDraft(key) => report(with_name(|name| drafts::drop(name, &key))),
        Effect::ReadDrafts => spawn_local(async move {
            // Where that cannot be told, every other tab is taken for closed: taking up a draft
            // makes a copy of it, so that nothing is lost by it.
            let open = tabs::open().await.unwrap_or_default();
            let found = name().map(|name| drafts::all(&name));
            app.send(Msg::DraftsFound(found.unwrap_or_default(), open));
        }),
        Effect::ReadSurroundings => spawn_local(async move {
            let name = name().unwrap_or_default();
            app.send(Msg::BackupRead(persistence::backup(&name)));
            app.send(Msg::PersistenceTold(persistence::is_promised().await));
            app.send(Msg::WorkspacesRead(workspaces::all().await));
        }),
        Effect::NoteBackup(backup) => {
            report(with_name(|name| persistence::note_backup(name, &backup)));
        }
        Effect::OpenWorkspace(key) => open_workspace(app, &key),
        Effect::EraseWorkspace(key) => spawn_local(async move {
            if let Err(error) = erase_other(&key).await {
                leptos::logging::warn!("{error:?}");
            }
            app.send(Msg::WorkspacesRead(workspaces::all().await));
        }),
        Effect::FetchTemplate(title) => spawn_local(async move {
            let text = fetch::text(TEMPLATE).await.ok();
            app.send(Msg::TemplateFetched(title, text));
        }),
        Effect::ReadEarlier(generation) => spawn_local(async move {
            app.send(Msg::EarlierRead(generation, earlier(generation).await));
        }),
        Effect::Restore(generation, over) => spawn_local(async move {
            app.send(restore(generation, &over).await);
        }),
        Effect::Erase => spawn_local(async move {
            app.send(Msg::Erased(erase().await));
        }),
        Effect::SaveRaw => spawn_local(save_raw()),
        // The page's own, which were done before it came here; named, so that none is forgotten.
        Effect::SaveFile { .. }
        | Effect::Go(_)
        | Effect::Replace(_)
        | Effect::Arrive
        | Effect::TickAfter(..)
        | Effect::ShowTheme(_)
        | Effect::RememberKeeping(_)
        | Effect::Remember(_)
        | Effect::Print
        | Effect::Renew(_) => {}
    }
}

/// Does something with what is kept under the name of this workspace.
fn with_name(act: impl FnOnce(&str) -> Result<(), BrowserError>) -> Result<(), BrowserError> {
    act(&name()?)
}

/// The name of the database of the workspace that is open.
pub(crate) fn name() -> Result<String, BrowserError> {
    workspaces::database(&workspaces::chosen())
}

fn open_workspace(app: App, key: &str) {
    report(workspaces::choose(key));
    STORE.set(None);
    app.send(Msg::MemoryFound(remembered()));
    run(app, Effect::OpenStore);
}

/// Remembers this of the user in the workspace that is open.
pub(super) fn remember(text: Option<&str>) -> Result<(), BrowserError> {
    with_name(|name| memory::keep(name, text))
}

/// What is remembered of the user there.
pub(super) fn remembered() -> Memory {
    let text = name().ok().and_then(|name| memory::kept(&name));
    text.map(|text| Memory::read(&text)).unwrap_or_default()
}

/// Without a page there is no place where anything could be kept.
#[expect(clippy::needless_pass_by_value, reason = "as `map_err` hands it")]
fn nowhere(error: BrowserError) -> StoreError {
    StoreError::Unavailable(format!("{error:?}"))
}

/// The store that is open.
///
/// # Errors
/// [`StoreError::Unavailable`] where none is.
pub(crate) fn store() -> Result<Store, StoreError> {
    STORE
        .with_borrow(Clone::clone)
        .ok_or_else(|| StoreError::Unavailable(String::new()))
}

/// Opens the store and reads what is kept. One that does not answer for long is told of; when
/// it does at last, what it has is shown.
async fn open(app: App) -> Result<Loaded, StoreError> {
    let name = name().map_err(nowhere)?;
    let on_news = move || {
        app.send(Msg::DayCame(super::today()));
        app.send(Msg::TabSpoke);
    };
    TABS.set(Tabs::open(&name, on_news).ok());
    let waiting = page::after(PATIENCE, move || {
        app.send(Msg::StoreOpened(Err(StoreError::Silent)));
    });
    let store = Store::open(&name).await;
    drop(waiting);
    let store = store?;
    STORE.set(Some(store.clone()));
    store.load().await
}

/// Data as canonical text, and its title.
fn written(workspace: &Workspace) -> (String, String) {
    let title = workspace.records().title.clone();
    (interchange::write(workspace), title)
}

async fn keep((text, title): (&str, &str), origin: Origin, over: &Over) -> Msg {
    let replaced = match store() {
        Ok(store) => {
            let now = page::now_iso();
            store.replace(text, title, origin, over, &now).await
        }
        Err(error) => Err(error),
    };
    match replaced {
        Ok(Replaced::Kept(manifest)) => {
            tell_tabs();
            Msg::Saved(Ok(manifest))
        }
        Ok(Replaced::Behind(news)) => Msg::Overtaken(news),
        Err(error) => Msg::Saved(Err(error)),
    }
}

async fn append(entries: &[Entry], begun: u32) -> Result<Appended, StoreError> {
    let store = store()?;
    let answer = store.append(entries, begun).await;
    match &answer {
        Ok(Appended::Kept) => tell_tabs(),
        Ok(Appended::Behind(_)) => {}
        Err(_) => store.let_go(),
    }
    answer
}

/// A new snapshot that is not kept is told of to nobody but the console: the log has everything,
/// it is only longer.
fn told(kept: Result<Option<Manifest>, StoreError>) {
    if let Err(error) = kept {
        leptos::logging::warn!("{error:?}");
    }
}

async fn compact(text: &str, title: &str, through: u32) -> Result<Option<Manifest>, StoreError> {
    store()?
        .compact(text, title, through, &page::now_iso())
        .await
}

async fn news(after: u32, begun: u32) -> Result<News, StoreError> {
    store()?.news(after, begun).await
}

/// Tells the other tabs that there is something new in the store.
pub(crate) fn tell_tabs() {
    TABS.with_borrow(|tabs| {
        if let Some(tabs) = tabs {
            tabs.tell();
        }
    });
}

/// The text of an older line of editing, where it can be had.
async fn earlier(generation: u32) -> Option<String> {
    let line = store().ok()?.line(generation).await;
    line.ok()?.ok().map(|edited| edited.text)
}

async fn restore(generation: u32, over: &Over) -> Msg {
    let taken_back = match store() {
        Ok(store) => store.restore(generation, over, &page::now_iso()).await,
        Err(error) => Err(error),
    };
    match taken_back {
        Ok(Ok(TakenBack::Kept(restored))) => {
            tell_tabs();
            Msg::Restored(Ok(Ok(restored)))
        }
        Ok(Ok(TakenBack::Behind(news))) => Msg::Overtaken(news),
        Ok(Err(damage)) => Msg::Restored(Ok(Err(damage))),
        Err(error) => Msg::Restored(Err(error)),
    }
}

async fn erase() -> Result<(), StoreError> {
    if let Some(store) = STORE.take() {
        store.let_go();
    }
    forget_file(&workspaces::chosen()).await;
    store::erase(&name().map_err(nowhere)?).await
}

/// The file a workspace was written to is not taken up by another one of its name.
async fn forget_file(key: &str) {
    if let Err(error) = backup::forget(key).await {
        leptos::logging::warn!("{error:?}");
    }
}

async fn erase_other(key: &str) -> Result<(), StoreError> {
    let name = workspaces::database(key).map_err(nowhere)?;
    forget_file(key).await;
    report(memory::keep(&name, None));
    store::erase(&name).await
}

async fn save_raw() {
    let raw = async { store::raw(&name().map_err(nowhere)?).await };
    match raw.await {
        Ok(bytes) => report(file::save_bytes(
            "samverkanskartan-radata.txt",
            "application/octet-stream",
            &bytes,
        )),
        Err(error) => leptos::logging::warn!("{error:?}"),
    }
}
