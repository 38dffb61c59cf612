//! Does what the application asks for, and sends back what came of it.

use std::cell::RefCell;

use leptos::task::spawn_local;

use super::App;
use crate::app::{Effect, Msg, Theme};
use crate::browser::store::Store;
use crate::browser::{BrowserError, file, page};
use crate::domain::Day;
use crate::interchange::keeping::StoreError;
use crate::interchange::snapshot::Origin;

/// Where the built-in edition stands, seen from the page.
const EDITION: &str = "data/vasterbotten.json";

/// A heading that has just come on screen; focus goes there.
pub(super) const HEADING: &str = "rubrik";

thread_local! {
    /// The open store and the running timer: handles of the browser's, not state.
    static STORE: RefCell<Option<Store>> = const { RefCell::new(None) };
    static TIMER: RefCell<Option<page::Timer>> = const { RefCell::new(None) };
}

/// Tells the application that it has started, and from then on when the address changes.
pub(super) fn begin(app: App) {
    if let Ok(listener) = page::on_hash_change(move |hash| app.send(Msg::AddressChanged(hash))) {
        listener.keep();
    }
    let theme = match page::theme() {
        Some(page::Theme::Light) => Theme::Light,
        Some(page::Theme::Dark) => Theme::Dark,
        None => Theme::System,
    };
    app.send(Msg::Started {
        today: today(),
        hash: page::current_hash().unwrap_or_default(),
        theme,
        less_motion: page::prefers_reduced_motion().unwrap_or_default(),
        keeps_log: page::keeps_log(),
    });
}

fn today() -> Day {
    let (year, month, day) = page::today();
    let fits = |number: u32| i8::try_from(number).ok();
    i16::try_from(year)
        .ok()
        .zip(fits(month).zip(fits(day)))
        .and_then(|(year, (month, day))| Day::new(year, month, day).ok())
        .unwrap_or(Day::ZERO)
}

/// Does one thing.
pub(super) fn run(app: App, effect: Effect) {
    match effect {
        Effect::OpenStore => spawn_local(async move {
            let answer = open().await;
            app.send(Msg::StoreOpened(answer));
        }),
        Effect::FetchEdition => spawn_local(async move {
            let text = page::fetch_text(EDITION).await.ok();
            app.send(Msg::EditionFetched(text));
        }),
        Effect::Keep { text, origin } => spawn_local(async move {
            app.send(Msg::Saved(keep(&text, origin).await));
        }),
        Effect::Restore(generation) => spawn_local(async move {
            app.send(Msg::Restored(restore(generation).await));
        }),
        Effect::Erase => spawn_local(async move {
            app.send(Msg::Erased(erase().await));
        }),
        Effect::SaveRaw => spawn_local(save_raw()),
        Effect::SaveFile { name, text } => {
            let saved = file::save_file(&name, "application/json", &text);
            report(saved);
        }
        Effect::Go(address) => report(page::set_hash(&address)),
        Effect::Replace(address) => report(page::replace_hash(&address)),
        Effect::Arrive => arrive(),
        Effect::TickAfter(run, ms) => {
            let timer = page::after(ms, move || app.send(Msg::PlayTick(run)));
            TIMER.set(Some(timer));
        }
        Effect::ShowTheme(theme) => {
            let theme = match theme {
                Theme::System => None,
                Theme::Light => Some(page::Theme::Light),
                Theme::Dark => Some(page::Theme::Dark),
            };
            report(page::show_theme(theme));
            report(page::keep_theme(theme));
        }
        Effect::RememberKeeping(keeps) => report(page::remember_keeping(keeps)),
        Effect::Print => report(page::print()),
    }
}

/// What fails here leaves the page as it was, which the user sees; the reason is for whoever
/// looks in the browser's console.
fn report(done: Result<(), BrowserError>) {
    if let Err(error) = done {
        leptos::logging::warn!("{error:?}");
    }
}

/// A new screen: its heading takes focus once it is drawn, so that a screen reader says
/// where one is and the next Tab starts there.
pub(super) fn arrive() {
    report(page::scroll_to_top());
    let timer = page::after(0, || {
        page::focus_element(HEADING);
    });
    TIMER.set(Some(timer));
}

fn store() -> Result<Store, StoreError> {
    STORE
        .with_borrow(Clone::clone)
        .ok_or_else(|| StoreError::Unavailable(String::new()))
}

async fn open() -> Result<crate::interchange::keeping::Loaded, StoreError> {
    let name =
        page::database_name().map_err(|error| StoreError::Unavailable(format!("{error:?}")))?;
    let store = Store::open(&name).await?;
    STORE.set(Some(store.clone()));
    store.load().await
}

async fn keep(
    text: &str,
    origin: Origin,
) -> Result<crate::interchange::snapshot::Manifest, StoreError> {
    store()?.save(text, origin, &page::now_iso()).await
}

async fn restore(
    generation: u32,
) -> Result<
    Result<crate::interchange::snapshot::Kept, Box<crate::interchange::snapshot::Damage>>,
    StoreError,
> {
    store()?.restore(generation, &page::now_iso()).await
}

async fn erase() -> Result<(), StoreError> {
    let store = store()?;
    STORE.set(None);
    store.erase().await
}

async fn save_raw() {
    let raw = match store() {
        Ok(store) => store.raw().await,
        Err(error) => Err(error),
    };
    match raw {
        Ok(bytes) => report(file::save_bytes(
            "samverkanskartan-radata.txt",
            "application/octet-stream",
            &bytes,
        )),
        Err(error) => leptos::logging::warn!("{error:?}"),
    }
}
