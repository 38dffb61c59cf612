//! A file that everything is written to each time something changes, where the browser lets a
//! page do that.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::edit::Keeping;
use crate::app::{Msg, State};
use crate::browser::page::Timer;
use crate::browser::{BrowserError, backup, page};
use crate::screen::moments;
use crate::screen::words::workspaces as words;

/// How long to wait for more before writing, in ms.
const PAUSE: u32 = 1_000;

/// What is told of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Copying {
    /// It is of an earlier visit, and waits for the user to say that it may go on.
    Waiting,
    /// It is written as soon as may be.
    Due,
    /// It was written, at this moment.
    Written(String),
    /// It could not be written, in the browser's words.
    Failed(String),
    /// Another workspace is open than the one it is of.
    Ended,
}

/// The file; handed down by context.
#[derive(Clone, Copy)]
struct Copied {
    /// Its name and how it is with it, when there is one.
    file: RwSignal<Option<(String, Copying)>>,
    /// The workspace it is of, or would be of.
    of: StoredValue<Option<String>>,
    /// Whether it is being written just now.
    writing: StoredValue<bool>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
}

/// Keeps the file as new as what is shown, from now on.
pub(super) fn provide(app: App) {
    let copied = Copied {
        file: RwSignal::new(None),
        of: StoredValue::new(None),
        writing: StoredValue::new(false),
        timer: StoredValue::new_local(None),
    };
    provide_context(copied);
    let shown = app.memo(|state| {
        let key = state.workspace().map(|_| state.workspace_key.clone());
        (key, state.version)
    });
    Effect::new(move |_| {
        let (Some(key), _) = shown.get() else { return };
        if copied.of.get_value().as_ref() == Some(&key) {
            copied.write_soon(app);
        } else {
            backup::let_go();
            copied.now(Copying::Ended);
            copied.of.set_value(Some(key.clone()));
            if backup::is_possible() {
                spawn_local(copied.recall(app, key));
            }
        }
    });
}

impl Copied {
    fn now(self, how: Copying) {
        self.file.update(|file| {
            if let Some((_, was)) = file {
                *was = how;
            }
        });
    }

    fn write_soon(self, app: App) {
        let is_written = |file: &Option<(String, Copying)>| {
            !matches!(file, None | Some((_, Copying::Ended | Copying::Waiting)))
        };
        if !self.file.with_untracked(is_written) {
            return;
        }
        self.now(Copying::Due);
        let write = move || {
            // One writing at a time, so that the newest is the last.
            if self.writing.get_value() {
                self.write_soon(app);
            } else {
                spawn_local(self.write(app));
            }
        };
        self.timer.set_value(Some(page::after(PAUSE, write)));
    }

    async fn write(self, app: App) {
        let Some((text, number)) = app.now(text_and_number) else {
            return;
        };
        self.writing.set_value(true);
        let written = backup::write(&text).await;
        self.writing.set_value(false);
        match written {
            Ok(()) => {
                self.now(Copying::Written(page::now_iso()));
                app.send(Msg::CopyWritten(number));
            }
            Err(BrowserError::Refused(words)) => self.now(Copying::Failed(words)),
            Err(_) => self.now(Copying::Failed(String::new())),
        }
    }

    async fn choose(self, app: App) {
        let suggested = app.now(|state| Some(state.workspace()?.records().dataset_id.to_string()));
        let suggested = format!("{}.json", suggested.unwrap_or_default());
        match backup::choose(&suggested).await {
            Ok(Some(name)) => {
                let key = app.now(|state| state.workspace_key.clone());
                self.of.set_value(Some(key.clone()));
                self.file.set(Some((name, Copying::Due)));
                self.write_soon(app);
                if let Err(error) = backup::remember(&key).await {
                    leptos::logging::warn!("{error:?}");
                }
            }
            Ok(None) => {} // the user chose none
            Err(error) => leptos::logging::warn!("{error:?}"),
        }
    }

    /// Takes up the file of an earlier visit.
    async fn recall(self, app: App, key: String) {
        let Some(name) = backup::recall(&key).await else {
            return;
        };
        let may_write = backup::may_write().await;
        if self.of.get_value() == Some(key) {
            self.go_on(app, name, may_write);
        }
    }

    fn go_on(self, app: App, name: String, may_write: bool) {
        let how = if may_write {
            Copying::Due
        } else {
            Copying::Waiting
        };
        self.file.set(Some((name, how)));
        self.write_soon(app);
    }
}

/// Everything as text, and the last kept change it has in it.
fn text_and_number(state: &State) -> Option<(String, u32)> {
    Some((state.file_text()?, state.history.last_kept()))
}

/// How it is with the file, where the other things of that kind are said.
#[component]
pub(crate) fn CopyState() -> impl IntoView {
    let app = App::here();
    let told = move || {
        let copied = use_context::<Copied>()?;
        let (name, how) = copied.file.get()?;
        let today = app.now(|state| state.today);
        Some(match how {
            Copying::Waiting => (words::copy_waits(&name), true),
            Copying::Due => (words::copying(&name), false),
            Copying::Written(at) => {
                let at = moments::since(&at, today).unwrap_or_default();
                (words::copied(&name, &at), false)
            }
            Copying::Failed(why) => (words::not_copied(&name, &why), true),
            Copying::Ended => (words::copy_ended(&name), true),
        })
    };
    move || {
        told()
            .map(|(text, is_fault)| view! { <p class="keeping-copy" class:due=is_fault>{text}</p> })
    }
}

/// Choosing the file, or letting go of it, for whoever keeps the log.
#[component]
pub(crate) fn CopyChooser() -> impl IntoView {
    let keeps = Keeping::get();
    let copied = use_context::<Copied>().filter(|_| backup::is_possible());
    move || {
        let copied = copied.filter(|_| keeps.get())?;
        Some(view! { <Chooser copied/> })
    }
}

#[component]
fn Chooser(copied: Copied) -> impl IntoView {
    let app = App::here();
    let is_chosen = Memo::new(move |_| copied.file.with(Option::is_some));
    let waiting = Memo::new(move |_| {
        copied.file.with(|file| match file {
            Some((name, Copying::Waiting)) => Some(name.clone()),
            _ => None,
        })
    });
    let press = move |_| {
        if is_chosen.get_untracked() {
            copied.file.set(None);
            let key = copied.of.get_value().unwrap_or_default();
            spawn_local(async move { backup::forget(&key).await });
        } else {
            spawn_local(copied.choose(app));
        }
    };
    let go_on = move |name: String| {
        let text = words::copy_go_on(&name);
        let press = move |_| {
            let name = name.clone();
            spawn_local(async move {
                let may_write = backup::ask().await;
                copied.go_on(app, name, may_write);
            });
        };
        view! { <button class="button primary" type="button" on:click=press>{text}</button>" " }
    };
    let label = move || {
        if is_chosen.get() {
            words::COPY_STOP
        } else {
            words::COPY_CHOOSE
        }
    };
    view! {
        <h3>{words::COPY}</h3>
        <p class="small muted">{words::COPY_TEXT}</p>
        <p>{move || waiting.get().map(go_on)}<button class="button" type="button" on:click=press>{label}</button></p>
        <div role="status"><CopyState/></div>
    }
}
