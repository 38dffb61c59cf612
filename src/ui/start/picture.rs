//! The start's picture, which can be read in turn: floor after floor from below.

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::Route;
use crate::browser::{page, scroll};
use crate::screen::road::{self, ReadingStop};
use crate::screen::words::{reading as words, start as start_words};
use crate::ui::App;
use crate::ui::effects::report;
use crate::ui::icon::Icon;
use crate::ui::road::{Road, on_the_map, road_of_view};

/// The button that begins the reading; the focus comes back to it.
const BEGIN: &str = "las-bilden";
/// The button that leads on.
const NEXT: &str = "las-nasta";
/// The number in the picture.
const NUMBER: &str = ".reading-number";

/// The picture, without its controls: a box opens the map at its body.
#[component]
pub(super) fn StartPicture() -> impl IntoView {
    let app = App::here();
    let open = on_the_map(app);
    let shown = road_of_view(app);
    let stops = Memo::new(move |_| {
        let shown = shown.get();
        shown.map_or_else(Vec::new, |shown| road::reading(&shown.drawing))
    });
    // The number of the stop, from 1.
    let at = RwSignal::new(None::<usize>);
    let stop = Memo::new(move |_| {
        let at = at.get()?;
        stops.with(|stops| stops.get(at.checked_sub(1)?).cloned())
    });
    let is_read = Memo::new(move |_| stop.with(Option::is_some));
    let begin = move |_| {
        at.set(Some(1));
        set_timeout(|| page::focus_element(NEXT), Duration::ZERO);
    };
    let head = move || {
        if is_read.get() {
            view! { <Caption stops stop at/> }.into_any()
        } else {
            view! {
                <div class="start-picture-head">
                    <h2>{start_words::PICTURE}</h2>
                    <div class="start-picture-ways">
                        <button id=BEGIN type="button" class="button" on:click=begin>{words::BEGIN}</button>
                        <a href=Route::map().href()>{start_words::TO_MAP}</a>
                    </div>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <section class="canvas start-picture" aria-label=start_words::PICTURE>
            {head}
            <Road shown open stop/>
        </section>
    }
}

/// What is said of the stop, and the ways on: buttons, arrows and Escape.
#[component]
fn Caption(
    stops: Memo<Vec<ReadingStop>>,
    stop: Memo<Option<ReadingStop>>,
    at: RwSignal<Option<usize>>,
) -> impl IntoView {
    let number = move || at.get().unwrap_or(1);
    let count = move || stops.with(Vec::len);
    let is_last = move || number() >= count();
    let here = move || at.get_untracked().unwrap_or(1);
    let end = move || {
        at.set(None);
        set_timeout(|| page::focus_element(BEGIN), Duration::ZERO);
    };
    let step = move |to: usize| {
        at.set(Some(to.max(1)));
        report(page::when_drawn(|| scroll::bring_into_view(NUMBER)));
    };
    let on = move || {
        if here() < stops.with_untracked(Vec::len) {
            step(here() + 1);
        } else {
            end();
        }
    };
    let back = move || step(here().saturating_sub(1));
    let keys = move |event: KeyboardEvent| {
        match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => step((here() + 1).min(stops.with_untracked(Vec::len))),
            "ArrowLeft" | "ArrowUp" => back(),
            "Escape" => end(),
            _ => return,
        }
        event.prevent_default();
    };
    let told = move || {
        stop.get().map(|ReadingStop { heading, text, .. }| {
            view! { <strong>{heading}</strong>" "{text} }
        })
    };
    view! {
        <div class="reading" role="group" aria-label=words::READING on:keydown=keys>
            <span class="reading-at" aria-hidden="true">{number}</span>
            <p role="status">{told}</p>
            <div class="reading-ways">
                <span class="mini muted">{move || words::at(number(), count())}</span>
                <button type="button" class="button" aria-disabled=move || (number() <= 1).then_some("true")
                    on:click=move |_| back()>{words::BACK}</button>
                <button id=NEXT type="button" class="button primary" on:click=move |_| on()>
                    {move || if is_last() { words::DONE } else { words::NEXT }}</button>
                <button type="button" class="button plain" aria-label=words::CLOSE on:click=move |_| end()>
                    {Icon::Close.view()}</button>
            </div>
        </div>
    }
}
