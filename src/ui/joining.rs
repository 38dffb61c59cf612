//! The screen *Lägg ihop*, and what is kept of it to be chosen later.

mod conflicts;

use leptos::prelude::*;

use super::App;
use super::data::{ImportFile, Told};
use super::effects::HEADING;
use super::history::Parts;
use super::part::{Heading, OneOf};
use crate::app::{Import, Joined, Joining, Msg, Route};
use crate::browser::page;
use crate::screen::joining::{Group, JoiningScreen, Row, is_taken, refused, taken};
use crate::screen::words::joining as words;

pub(crate) use conflicts::KeptConflicts;

/// What takes the focus when it could not be done.
const REFUSED: &str = "gick-inte-att-lagga-ihop";

#[component]
pub(crate) fn Join() -> impl IntoView {
    let app = App::here();
    let screen = app.memo(JoiningScreen::new);
    // Worked out here, with what only this screen needs, and anew whenever the data change.
    let is_due = app.memo(|state| {
        let is_due = match &state.import {
            Import::Ready { joining, .. } => joining.as_ref().is_none_or(|it| it.is_due()),
            _ => false,
        };
        (is_due, state.version)
    });
    Effect::new(move |_| {
        let (true, _) = is_due.get() else { return };
        if let Some(joining) = app.now(Joining::new) {
            app.send(Msg::JoiningMade(Box::new(joining)));
        }
    });
    let body = move || match screen.get() {
        None => view! { <p>{words::NO_FILE}</p><ImportFile/> }.into_any(),
        Some(screen) if screen.is_empty => view! { <How/><Nothing screen/> }.into_any(),
        Some(screen) => view! { <How/><Both screen/> }.into_any(),
    };
    view! {
        <Heading text=words::JOIN/>
        <p class="lead muted">{words::INTRO}</p>
        <div class="joining">{body}</div>
    }
}

/// Whether what both have is put together, or it is made like the file.
#[component]
fn How() -> impl IntoView {
    let app = App::here();
    let is_as_file = app.memo(|state| state.import.joining().is_some_and(|it| it.is_as_file));
    let choose = move |as_file: bool| {
        Callback::new(move |()| app.send(Msg::JoinedChosen(Joined::AsFile(as_file))))
    };
    view! {
        <div class="button-group joining-how" role="group" aria-label=words::HOW>
            <OneOf text=words::AS_BOTH chosen=Signal::derive(move || !is_as_file.get()) choose=choose(false)/>
            <OneOf text=words::AS_FILE chosen=is_as_file.into() choose=choose(true)/>
        </div>
    }
}

/// The way here from a file that is ready.
#[component]
pub(crate) fn ToJoin() -> impl IntoView {
    view! {
        <p>{words::TEXT}</p>
        <p><a class="button primary" href=Route::Join.href()>{words::TO_JOIN}</a></p>
    }
}

#[component]
fn Nothing(screen: JoiningScreen) -> impl IntoView {
    view! {
        <section class="card">
            <h2>{screen.file}</h2>
            <p>{words::NOTHING_NEW}</p>
            <p><a class="button" href=Route::Data.href()>{words::TO_DATA}</a></p>
        </section>
    }
}

#[component]
fn Both(screen: JoiningScreen) -> impl IntoView {
    let groups = screen.groups.clone();
    let groups = groups.into_iter().map(|group| view! { <Records group/> });
    let has_parts = !screen.groups.is_empty();
    let is_renewed = App::here().memo(|state| {
        let joining = state.import.joining();
        joining.is_some_and(|joining| joining.is_renewed)
    });
    view! {
        <section class="card">
            <h2>{screen.file}</h2>
            <p>{screen.since}</p>
            <p role="status">{move || is_renewed.get().then_some(words::RENEWED)}</p>
        </section>
        <conflicts::Conflicts rows=screen.conflicts more=screen.more_conflicts/>
        {has_parts.then(|| view! {
            <section class="card" aria-labelledby="det-som-kommer-in">
                <h2 id="det-som-kommer-in">{words::PARTS}</h2>
                <AllOrNone/>
                {groups.collect_view()}
            </section>
        })}
        <Confirm/>
    }
}

#[component]
fn AllOrNone() -> impl IntoView {
    let app = App::here();
    let told = app.memo(taken);
    let choose = move |all| move |_| app.send(Msg::JoinedChosen(Joined::Parts(all)));
    view! {
        <p>{words::PARTS_TEXT}" "<span role="status">{move || told.get()}</span></p>
        <p class="data-buttons">
            <button class="button" type="button" on:click=choose(true)>{words::ALL}</button>
            <button class="button" type="button" on:click=choose(false)>{words::NONE}</button>
        </p>
    }
}

#[component]
fn Records(group: Group) -> impl IntoView {
    let rows = group.rows.into_iter().map(|row| view! { <Record row/> });
    view! {
        <h3 class="joining-group">{group.name}</h3>
        <ul class="joining-records" role="list">{rows.collect_view()}</ul>
        {(group.more > 0).then(|| view! { <p class="faint">{words::more(group.more)}</p> })}
    }
}

#[component]
fn Record(row: Row) -> impl IntoView {
    let app = App::here();
    let place = row.place;
    let is_wanted = app.memo(move |state| is_taken(state, place));
    let choose = move |event| {
        let is_taken = event_target_checked(&event);
        app.send(Msg::JoinedChosen(Joined::Part(place, is_taken)));
    };
    view! {
        <li>
            <label class="joining-record">
                <input type="checkbox" prop:checked=move || is_wanted.get() on:change=choose/>
                <span>{row.sentence}</span>
            </label>
            <details>
                <summary>{words::FIELDS}</summary>
                <Parts parts=row.parts/>
            </details>
        </li>
    }
}

/// Does it as it was chosen, or not at all.
#[component]
fn Confirm() -> impl IntoView {
    let app = App::here();
    let reasons = app.memo(refused);
    let join = move |_| {
        app.send(Msg::JoinConfirmed);
        let is_done = app.now(|state| state.import.joining().is_none());
        let is_refused = app.now(|state| !refused(state).is_empty());
        if is_done || is_refused {
            page::focus_element(if is_done { HEADING } else { REFUSED });
        }
    };
    let cancel = move |_| {
        app.send(Msg::ImportCancelled);
        page::focus_element(HEADING); // what had the focus is gone
    };
    let told = move || {
        let reasons = reasons.get().into_iter();
        reasons
            .map(|advice| view! { <li><Told advice/></li> })
            .collect_view()
    };
    let is_refused = Memo::new(move |_| !reasons.with(Vec::is_empty));
    view! {
        <section class="data-refused" hidden=move || !is_refused.get()>
            <h2 id=REFUSED tabindex="-1">{words::REFUSED}</h2>
            <p>{words::REFUSED_TEXT}</p>
            <ul class="data-findings">{told}</ul>
        </section>
        <p class="data-buttons">
            <button class="button primary" type="button" on:click=join>{words::CONFIRM}</button>
            <button class="button" type="button" on:click=cancel>
                {words::CANCEL}
            </button>
        </p>
    }
}
