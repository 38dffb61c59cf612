//! Screens on which nothing stands yet, and lists in which nothing was found: one sentence and
//! one way on.

use leptos::prelude::*;

use super::App;
use super::door::FirstRecord;
use super::part::Heading;
use crate::app::Route;
use crate::browser::page;
use crate::screen::empty::{Empty, EmptyFloor, Way};
use crate::screen::find::everywhere;
use crate::screen::words::{common, empty as words, find as find_words};

/// A screen on which nothing stands yet.
#[component]
pub(crate) fn EmptyScreen(empty: Empty) -> impl IntoView {
    let Empty {
        heading,
        text,
        way,
        floors,
    } = empty;
    let is_map = !floors.is_empty();
    let way = match way {
        Way::Add(first) => view! { <FirstRecord first is_main=true/> }.into_any(),
        Way::To(text, route) => {
            view! { <a class="button primary" href=route.href()>{text}</a> }.into_any()
        }
    };
    view! {
        <div class="empty" class:empty-map=is_map>
            <div class="empty-told">
                <Heading text=heading/>
                <p>{text}</p>
                <p>{way}</p>
                {is_map.then(|| view! { <p><a href=Route::Data.href()>{words::FROM_TEMPLATE}</a></p> })}
            </div>
            {is_map.then(|| view! { <Floors floors/> })}
        </div>
    }
}

/// The floors of the picture, faint, from the top down.
#[component]
fn Floors(floors: Vec<EmptyFloor>) -> impl IntoView {
    let rows = floors.into_iter().map(|floor| {
        let EmptyFloor { name, first } = floor;
        view! { <li><span>{name}</span><FirstRecord first place=name/></li> }
    });
    view! { <ol class="empty-floors" aria-label=words::FLOORS>{rows.collect_view()}</ol> }
}

/// Nothing was found, as the count above says: a hint, and the way back to everything, which
/// leads the focus to where one would search anew.
#[component]
pub(crate) fn NothingFound(
    href: String,
    all_text: &'static str,
    search: &'static str,
) -> impl IntoView {
    view! {
        <div class="nothing-found">
            <p>{common::TRY_OTHERWISE}</p>
            <p><a class="button" href=href on:click=move |_| page::focus_element(search)>{all_text}</a>" "<Everywhere class="button"/></p>
        </div>
    }
}

/// The way from what is searched for on one screen to all that is found of it.
#[component]
pub(crate) fn Everywhere(class: &'static str) -> impl IntoView {
    let app = App::here();
    let everywhere = app.memo(|state| everywhere(&state.route));
    move || {
        everywhere
            .get()
            .map(|route| view! { <a class=class href=route.href()>{find_words::LABEL}</a> })
    }
}
