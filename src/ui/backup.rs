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

/// The id of the button that chooses the file, or lets go of it.
const BUTTON: &str = "filen-som-skrivs";

/// Whether the user was asked if a file of an earlier visit may go on being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// The user has not been asked.
    No,
    /// The browser does not let it be written.
    Refused,
}

/// How it is with the file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Copying {
    /// It is of an earlier visit. It may hold more than what is shown, so it is left as it is
    /// until the user says that it may go on.
    Waiting(Asked),
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
    /// The workspace that is open.
    of: StoredValue<Option<String>>,
    /// The workspace whose file of an earlier visit was looked for last.
    looked_for: StoredValue<Option<String>>,
    /// Whether it is being written just now.
    writing: StoredValue<bool>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
}

/// Keeps the file as new as what is shown, from now on.
pub(super) fn provide(app: App) {
    let copied = Copied {
        file: RwSignal::new(None),
        of: StoredValue::new(None),
        looked_for: StoredValue::new(None),
        writing: StoredValue::new(false),
        timer: StoredValue::new_local(None),
    };
    provide_context(copied);
    let shown = app.memo(|state| {
        let key = state.workspace().map(|_| state.workspace_key.clone());
        (key, state.keeps_log, state.version)
    });
    Effect::new(move |_| {
        let (key, keeps_log, _) = shown.get();
        if copied.of.get_value() == key {
            copied.write_soon(app);
        } else {
            copied.leave();
            copied.of.set_value(key.clone());
            copied.looked_for.set_value(None);
        }
        // Whoever only reads is asked nothing.
        if keeps_log && backup::is_possible() && copied.looked_for.get_value() != key {
            copied.looked_for.set_value(key.clone());
            spawn_local(copied.recall(key.unwrap_or_default()));
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

    fn is_written(self) -> bool {
        self.file.with_untracked(|file| {
            !matches!(file, None | Some((_, Copying::Ended | Copying::Waiting(_))))
        })
    }

    /// Another workspace is opened, or none: the file is not written any more.
    fn leave(self) {
        self.timer.set_value(None);
        backup::let_go();
        if self.is_written() {
            self.now(Copying::Ended);
        } else if !self.is_of_before() {
            self.file.set(None);
        }
    }

    /// Whether it is the file of the workspace before, which is written no more.
    fn is_of_before(self) -> bool {
        let is_ended = |file: &Option<_>| matches!(file, Some((_, Copying::Ended)));
        self.file.with_untracked(is_ended)
    }

    fn write_soon(self, app: App) {
        if !self.is_written() {
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
        let of = self.of.get_value();
        let Some((text, number)) = app.now(text_and_number).filter(|_| self.is_written()) else {
            return;
        };
        self.writing.set_value(true);
        let written = backup::write(&text).await;
        self.writing.set_value(false);
        if self.of.get_value() != of || !self.is_written() {
            return; // what is told of now is another file, or none
        }
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
        let of = self.of.get_value();
        match backup::choose(&suggested).await {
            Ok(Some(name)) if self.of.get_value() == of => {
                self.file.set(Some((name, Copying::Due)));
                self.write_soon(app);
                // What cannot be remembered is chosen anew the next time.
                let _unkept = backup::remember(&of.unwrap_or_default()).await;
            }
            Ok(Some(_)) => backup::let_go(), // another workspace is open by now
            Ok(None) => {}                   // the user chose none
            Err(error) => leptos::logging::warn!("{error:?}"),
        }
    }

    /// Finds the file of an earlier visit.
    async fn recall(self, key: String) {
        let Some(kept) = backup::recall(&key).await else {
            return;
        };
        // That the file of the workspace before is written no more needs no telling then.
        if self.of.get_value() == Some(key) && !self.is_written() {
            self.file
                .set(kept.name().map(|name| (name, Copying::Waiting(Asked::No))));
            kept.take_up();
        }
    }

    /// Writes to the file of an earlier visit, if the browser lets it.
    async fn go_on(self, app: App) {
        let of = self.of.get_value();
        let may_write = backup::ask().await;
        let waits = |file: &Option<_>| matches!(file, Some((_, Copying::Waiting(_))));
        if self.of.get_value() != of || !self.file.with_untracked(waits) {
            return;
        }
        if may_write {
            self.now(Copying::Due);
            self.write_soon(app);
        } else {
            self.now(Copying::Waiting(Asked::Refused));
        }
    }

    /// Writes no more, now and later; of the workspace before there is no file to forget.
    fn stop(self) {
        self.timer.set_value(None);
        let is_of_before = self.is_of_before();
        self.file.set(None);
        if is_of_before {
            return;
        }
        backup::let_go();
        let of = self.of.get_value().unwrap_or_default();
        spawn_local(async move {
            if let Err(error) = backup::forget(&of).await {
                leptos::logging::warn!("{error:?}");
            }
        });
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
            Copying::Waiting(Asked::No) => (words::copy_waits(&name), true),
            Copying::Waiting(Asked::Refused) => (words::copy_refused(&name), true),
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
            Some((name, Copying::Waiting(_))) => Some(name.clone()),
            _ => None,
        })
    });
    let press = move |_| {
        if is_chosen.get_untracked() {
            copied.stop();
        } else {
            spawn_local(copied.choose(app));
        }
    };
    let go_on = move |name: String| {
        let press = move |_| {
            spawn_local(async move {
                copied.go_on(app).await;
                page::focus_element(BUTTON); // what was pressed may be gone
            });
        };
        view! { <button class="button primary" type="button" on:click=press>{words::copy_go_on(&name)}</button>" " }
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
        <p>{move || waiting.get().map(go_on)}<button id=BUTTON class="button" type="button" on:click=press>{label}</button></p>
        <div role="status"><CopyState/></div>
    }
}
