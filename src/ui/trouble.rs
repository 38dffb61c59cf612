//! The page shown when nothing can be shown.

use leptos::prelude::*;

use super::App;
use super::asking::Asking;
use super::data::{ImportFile, Told};
use super::part::Heading;
use crate::app::Msg;
use crate::screen::trouble::{Damaged, Restore, StartOver, TroubleScreen};
use crate::screen::words::trouble as words;

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
    view! {
        <div class="trouble">
            <Heading text=screen.heading/>
            <p>{screen.text}</p>
            {advice}
            <section class="card">
                <h2>{words::WAYS_OUT}</h2>
                <ul class="ways-out">
                    {screen.restore.map(|restore| view! { <TakeBack restore/> })}
                    // The empty address is this page's own, without the part after #: it is read anew.
                    <li><a class="button" href="">{words::RELOAD}</a></li>
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
fn TakeBack(restore: Restore) -> impl IntoView {
    let app = App::here();
    let generation = restore.generation.generation;
    view! {
        <li>
            <button class="button primary" type="button"
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
