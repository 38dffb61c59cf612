//! The beginning of the panel: what the body is called, and what it is for.

use leptos::prelude::*;

use super::PANEL;
use super::sources::Marks;
use crate::app::{Follows, Route};
use crate::browser::scroll;
use crate::screen::map::Panel;
use crate::screen::names::Shape;
use crate::screen::words::map as words;
use crate::ui::explained::explained;
use crate::ui::following::Follow;

/// What is a sheet over the page where that is narrow.
pub(super) const SHEET: &str = ".panel";

/// What it is called. It stays in view where the panel is a sheet, with the button that raises
/// that.
#[component]
pub(super) fn Head(
    shape: Shape,
    kind: String,
    name: String,
    is_raised: RwSignal<bool>,
) -> impl IntoView {
    let turn = move |_| {
        is_raised.update(|is| *is = !*is);
        if !is_raised.get_untracked() {
            // There is little room in a low sheet: for its beginning.
            scroll::to_beginning_of(SHEET);
        }
    };
    let does = move || {
        if is_raised.get() {
            words::LOWER_SHEET
        } else {
            words::RAISE_SHEET
        }
    };
    view! {
        <header>
            <p class=format!("track {}", shape.class())><i aria-hidden="true"></i>{kind}</p>
            <h2 id="panel-namn"><span id=PANEL tabindex="-1" translate="no">{name}</span></h2>
            <button type="button" class="button raise" on:click=turn>{does}</button>
        </header>
    }
}

/// What it is for, when it was, and what one can do with it.
#[component]
pub(super) fn Lead(panel: Panel) -> impl IntoView {
    let page = (panel.body.shape == Shape::Line)
        .then_some(panel.body.route)
        .filter(|route| matches!(route, Route::Huvudman(_)));
    let purpose = panel.purpose.map(|told| {
        view! { <p class="purpose">{explained(told.text)}<Marks numbers=told.sources/></p> }
    });
    view! {
        <div class="panel-lead">
            {purpose}
            {panel.period.map(|period| view! { <p class="mini muted">{period}</p> })}
            {panel.day_note.map(|note| view! { <p class="tag empty">{note}</p> })}
            <p><Follow what=Follows::Body(panel.body.id)/></p>
            {page.map(|route| view! { <p><a href=route.href()>{words::TO_HUVUDMAN}</a></p> })}
        </div>
    }
}
