//! The workspaces side by side: a list of them, and making a new one.

use leptos::prelude::*;

use super::App;
use super::asking::Asking;
use super::shell::CONTENT;
use crate::app::{Msg, Start};
use crate::browser::page;
use crate::screen::words::workspaces as words;
use crate::screen::workspaces::{WorkspaceRow, side_by_side};

/// Ids that a label or a fault leads to.
const TITLE: &str = "arbetsyta-namn";
const FAULT: &str = "arbetsyta-fel";

/// What makes a start of a title.
type Begins = fn(String) -> Start;

/// What a new workspace begins with.
const STARTS: [(&str, Begins); 3] = [
    (words::START_TEMPLATE, Start::Template),
    (words::START_EMPTY, Start::Empty),
    (words::START_COPY, Start::Copy),
];

/// For whoever keeps the log, and for whoever has more than one.
#[component]
pub(crate) fn Workspaces() -> impl IntoView {
    let app = App::here();
    let is_shown = app.memo(|state| state.keeps_log || state.workspaces.len() > 1);
    move || is_shown.get().then(|| view! { <Card/> })
}

#[component]
fn Card() -> impl IntoView {
    let app = App::here();
    let all = app.memo(side_by_side);
    let rows = move || {
        let rows = all.get().into_iter();
        rows.map(|row| view! { <Row row/> }).collect_view()
    };
    view! {
        <section class="card data-way" aria-labelledby="arbetsytor">
            <h2 id="arbetsytor">{words::WORKSPACES}</h2>
            <p class="small muted">{words::WORKSPACES_TEXT}</p>
            <ul class="workspaces">{rows}</ul>
            <New/>
        </section>
    }
}

#[component]
fn Row(row: WorkspaceRow) -> impl IntoView {
    let app = App::here();
    let key = StoredValue::new(row.key.clone());
    let title = row.title.clone();
    let buttons = (!row.is_open).then(|| {
        let open = move |_| {
            page::focus_element(CONTENT); // the button goes away with what is open now
            app.send(Msg::WorkspaceChosen(key.get_value()));
        };
        view! {
            <span class="workspaces-ways">
                <button class="button" type="button" on:click=open>
                    {words::OPEN}<span class="unseen">" "{title.clone()}</span>
                </button>
                <Asking label=words::REMOVE question=words::remove_ask(&title) yes=words::REMOVE_YES
                    msg=Msg::WorkspaceErased(row.key) what=title/>
            </span>
        }
    });
    let mark = row
        .is_open
        .then(|| view! { " "<span class="tag">{words::OPEN_NOW}</span> });
    view! {
        <li>
            <span><strong>{row.title}</strong>", "<span class="muted">{row.when}</span>{mark}</span>
            {buttons}
        </li>
    }
}

/// A form for a new one.
#[component]
fn New() -> impl IntoView {
    let app = App::here();
    let title = RwSignal::new(String::new());
    let start = RwSignal::new(0_usize);
    let missing = RwSignal::new(false);
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let title = title.get_untracked().trim().to_owned();
        missing.set(title.is_empty());
        if title.is_empty() {
            page::focus_element(TITLE);
            return;
        }
        if let Some((_, start)) = STARTS.get(start.get_untracked()) {
            page::focus_element(CONTENT);
            app.send(Msg::WorkspaceMade(start(title)));
        }
    };
    let starts = STARTS.iter().enumerate().map(|(n, (text, _))| {
        view! {
            <label><input type="radio" name="arbetsyta-start" checked=n == 0
                on:change=move |_| start.set(n)/>{*text}</label>
        }
    });
    view! {
        <details class="workspaces-new">
            <summary>{words::NEW}</summary>
            <form novalidate on:submit=make>
                <label for=TITLE>{words::TITLE}</label>
                <input id=TITLE type="text" autocomplete="off" aria-describedby=FAULT
                    aria-invalid=move || missing.get().then_some("true")
                    on:input=move |event| title.set(event_target_value(&event))/>
                <p id=FAULT class="workspaces-fault">{move || missing.get().then_some(words::TITLE_MISSING)}</p>
                <fieldset><legend>{words::START}</legend>{starts.collect_view()}</fieldset>
                <button class="button primary" type="submit">{words::MAKE}</button>
            </form>
        </details>
    }
}
