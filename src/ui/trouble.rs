//! The page shown when nothing can be shown.

use leptos::prelude::*;

use super::App;
use super::asking::Asking;
use super::data::{ImportFile, Told};
use super::part::Heading;
use crate::app::{Msg, Route};
use crate::screen::trouble::{Damaged, Restore, StartOver, TroubleScreen};
use crate::screen::words::{common, trouble as words};

#[component]
pub(crate) fn Trouble() -> impl IntoView {
    let app = App::here();
    let screen = app.memo(TroubleScreen::new);
    move || screen.get().map(|screen| view! { <Page screen/> })
}

#[component]
fn Page(screen: TroubleScreen) -> impl IntoView {
    let advice = screen
        .advice
        .into_iter()
        .map(|advice| view! { <p><Told advice/></p> })
        .collect_view();
    let is_first = !screen.open_anyway;
    view! {
        <div class="trouble">
            <Heading text=screen.heading/>
            <p>{screen.text}</p>
            {advice}
            <section class="card">
                <h2>{words::WAYS_OUT}</h2>
                <ul class="ways-out">
                    {screen.open_anyway.then(|| view! { <OpenAnyway/> })}
                    {screen.restore.map(|restore| view! { <TakeBack restore is_first/> })}
                    // The empty address is this page's own, without the part after #: it is read anew.
                    {(!screen.open_anyway).then(|| view! { <li><a class="button" href="">{common::RELOAD}</a></li> })}
                    {screen.save_raw.then(|| view! { <SaveRaw/> })}
                    {screen.start_over.map(|way| view! { <StartOver way/> })}
                </ul>
            </section>
            {screen.import.then(|| view! { <ImportFile/> })}
            <Faults damaged=screen.damaged/>
        </div>
    }
}

#[component]
fn OpenAnyway() -> impl IntoView {
    let app = App::here();
    let there = move || app.now(|state| state.route.clone());
    view! {
        <li>
            <button class="button primary" type="button"
                on:click=move |_| app.send(Msg::OpenedAnyway(Route::Data))>{words::OPEN_DATA}</button>
            <span class="small muted">{words::OPEN_DATA_TEXT}</span>
        </li>
        <li>
            <button class="button" type="button"
                on:click=move |_| app.send(Msg::OpenedAnyway(there()))>{words::OPEN_ANYWAY}</button>
            <span class="small muted">{words::OPEN_ANYWAY_TEXT}</span>
        </li>
    }
}

#[component]
fn TakeBack(restore: Restore, is_first: bool) -> impl IntoView {
    let app = App::here();
    let generation = restore.generation.generation;
    let class = if is_first { "button primary" } else { "button" };
    view! {
        <li>
            <button class=class type="button"
                on:click=move |_| app.send(Msg::RestoreClicked(generation))>{restore.label}</button>
            <span class="small muted">{restore.generation.text}"."</span>
        </li>
    }
}

#[component]
fn SaveRaw() -> impl IntoView {
    let app = App::here();
    view! {
        <li>
            <button class="button" type="button" on:click=move |_| app.send(Msg::SaveRawClicked)>
                {words::SAVE_RAW}
            </button>
            <span class="small muted">{words::SAVE_RAW_TEXT}</span>
        </li>
    }
}

#[component]
fn StartOver(way: StartOver) -> impl IntoView {
    view! {
        <li>
            <Asking label=words::START_OVER question=way.question yes=words::START_OVER_YES
                msg=Msg::StartOverClicked/>
            <span class="small muted">{way.text}</span>
        </li>
    }
}

#[component]
fn Faults(damaged: Vec<Damaged>) -> impl IntoView {
    let none = damaged.is_empty();
    let rows = damaged
        .into_iter()
        .map(|damaged| {
            let faults = damaged
                .faults
                .into_iter()
                .map(|advice| view! { <li><Told advice/></li> })
                .collect_view();
            view! { <li>{damaged.name}<ul>{faults}</ul></li> }
        })
        .collect_view();
    (!none).then(|| {
        view! {
            <details class="faults">
                <summary>{words::DETAILS}</summary>
                <ul>{rows}</ul>
            </details>
        }
    })
}
