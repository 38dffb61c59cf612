//! The bar of whoever keeps the log: whether everything is saved, undo and redo, what is half
//! written, and when there was last a copy elsewhere.

use leptos::prelude::*;

use super::App;
use super::asking::AskingFor;
use super::clash::Waiting;
use super::icon::Icon;
use crate::app::{FormMsg, Msg, Route};
use crate::browser::keys::{self, Wanted};
use crate::screen::keeping::{self, Backup, Status, Unfinished, Ways};
use crate::screen::words::history::HISTORY;
use crate::screen::words::keeping as words;

/// The bar, for those it is for.
#[component]
pub(crate) fn KeepingBar() -> impl IntoView {
    let app = App::here();
    let shown = app.memo(keeping::is_shown);
    let pressed = move |wanted| {
        let is_shown = shown.get_untracked();
        if is_shown {
            app.send(match wanted {
                Wanted::Undo => Msg::UndoPressed,
                Wanted::Redo => Msg::RedoPressed,
            });
        }
        is_shown
    };
    // Without a page there are no keys to listen for.
    if let Ok(listener) = keys::on_undo_keys(pressed) {
        listener.keep();
    }
    view! {
        {move || shown.get().then(|| view! { <Bar/> })}
        <Waiting/>
    }
}

#[component]
fn Bar() -> impl IntoView {
    view! {
        <section class="keeping-bar" aria-label=words::BAR>
            <StatusLine/>
            <WaysBack/>
            <Elsewhere/>
            <Drafts/>
        </section>
    }
}

/// What is said of the saving; where it failed, the ways to keep what is shown.
#[component]
fn StatusLine() -> impl IntoView {
    let app = App::here();
    let status = app.memo(Status::new);
    let can_retry = Memo::new(move |_| status.get().can_retry);
    let is_fault = Memo::new(move |_| status.get().is_fault);
    let helps = move || {
        is_fault.get().then(|| {
            let retry = move || {
                can_retry.get().then(|| {
                    view! {
                        <button class="button" type="button" on:click=move |_| app.send(Msg::RetryCame)>
                            {words::TRY_AGAIN}
                        </button>
                    }
                })
            };
            view! {
                <button class="button primary" type="button" on:click=move |_| app.send(Msg::ExportClicked)>
                    {words::SAVE_FILE}
                </button>
                {retry}
            }
        })
    };
    view! {
        <div class="keeping-status" class:fault=is_fault>
            <p role="status">
                {move || is_fault.get().then(|| Icon::Warning.view())}
                {move || status.get().text}
            </p>
            {helps}
        </div>
    }
}

/// Undo, redo and the history.
#[component]
fn WaysBack() -> impl IntoView {
    let app = App::here();
    let ways = app.shown(Ways::new);
    let undo = Signal::derive(move || ways.get().undo);
    let redo = Signal::derive(move || ways.get().redo);
    view! {
        <div class="keeping-ways">
            <Turn what=undo word=words::UNDO nothing=words::NOTHING_TO_UNDO keys=words::UNDO_KEYS
                icon=Icon::Undo msg=Msg::UndoPressed/>
            <Turn what=redo word=words::REDO nothing=words::NOTHING_TO_REDO keys=words::REDO_KEYS
                icon=Icon::Redo msg=Msg::RedoPressed/>
            <a href=Route::History(None).href()>{HISTORY}</a>
        </div>
    }
}

/// A button that is always there, so that it keeps the focus when there is nothing more to do.
#[component]
fn Turn(
    what: Signal<Option<String>>,
    word: &'static str,
    nothing: &'static str,
    keys: &'static str,
    icon: Icon,
    msg: Msg,
) -> impl IntoView {
    let app = App::here();
    let msg = StoredValue::new(msg);
    let told = move || what.get().unwrap_or_else(|| nothing.to_owned());
    view! {
        <button class="button" type="button" title=told aria-label=told aria-keyshortcuts=keys
            aria-disabled=move || what.get().is_none().then_some("true")
            on:click=move |_| app.send(msg.get_value())>
            {icon.view()}<span>{word}</span>
        </button>
    }
}

/// When everything was last saved as a file, and what the browser promises.
#[component]
fn Elsewhere() -> impl IntoView {
    let app = App::here();
    let backup = app.memo(Backup::new);
    let told = move || {
        backup.get().map(|backup| {
            let due = backup.is_due.then(|| {
                view! {
                    " "{words::REMIND}" "
                    <button class="button" type="button" on:click=move |_| app.send(Msg::ExportClicked)>
                        {words::SAVE_FILE}
                    </button>
                }
            });
            view! { <p class="keeping-copy" class:due=backup.is_due>{backup.text}{due}</p> }
        })
    };
    view! { {told}<super::backup::CopyState/><NoPromise/> }
}

#[component]
fn NoPromise() -> impl IntoView {
    let app = App::here();
    let is_told = app.memo(keeping::is_without_promise);
    move || {
        is_told.get().then(|| {
            view! {
                <details class="keeping-promise">
                    <summary>{words::NO_PROMISE}</summary>
                    <p>{words::NO_PROMISE_ADVICE}</p>
                </details>
            }
        })
    }
}

/// What is half written.
#[component]
fn Drafts() -> impl IntoView {
    let app = App::here();
    let drafts = app.memo(keeping::drafts);
    move || {
        let drafts = drafts.get();
        (!drafts.is_empty()).then(|| {
            let count = drafts.len();
            let rows = drafts.into_iter().map(|draft| view! { <DraftRow draft/> });
            view! {
                <div class="keeping-drafts">
                    <p>{words::drafts(count)}</p>
                    <ul class="draft-list">{rows.collect_view()}</ul>
                </div>
            }
        })
    }
}

#[component]
fn DraftRow(draft: Unfinished) -> impl IntoView {
    let app = App::here();
    let at = draft.at;
    view! {
        <li>
            <span>{draft.text.clone()}<span class="faint">" "{draft.when}</span></span>
            <button class="button" type="button" on:click=move |_| app.edit(FormMsg::DraftResumed(at))>
                {words::CONTINUE}<span class="unseen">": "{draft.text.clone()}</span>
            </button>
            <AskingFor label=words::DROP question=words::DROP_ASK.to_owned() yes=words::DROP_YES
                answer=Callback::new(move |()| app.edit(FormMsg::DraftDropped(at))) what=draft.text/>
        </li>
    }
}
