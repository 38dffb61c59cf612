//! A box that finds a case, a body, a person or a word.

use leptos::prelude::*;

use super::App;
use super::icon::Icon;
use super::part::marked;
use crate::app::Msg;
use crate::screen::find::{Found, FoundGroup, Hit};
use crate::screen::words::find as words;

/// The id of the field.
const FIELD: &str = "sok-allt";

/// The field, and under it what was found. Return leads to what stands first.
#[component]
pub(crate) fn FindBox() -> impl IntoView {
    let app = App::here();
    let text = RwSignal::new(String::new());
    let found = app.shown(move |state| {
        let workspace = state.workspace()?;
        Some(text.with(|text| Found::new(workspace, text)))
    });
    let count = Memo::new(move |_| found.with(|found| Some(found.as_ref()?.count.clone())));
    let lead = move |event: leptos::ev::KeyboardEvent| {
        let first = found.with_untracked(|found| Some(found.as_ref()?.first()?.route.clone()));
        if let Some(route) = first.filter(|_| event.key() == "Enter") {
            event.prevent_default();
            app.send(Msg::Went(route));
        }
    };
    view! {
        <div class="find" role="search">
            <label for=FIELD>{words::LABEL}</label>
            <div class="search">
                {Icon::Search.view()}
                <input id=FIELD type="search" autocomplete="off" spellcheck="false" prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event)) on:keydown=lead/>
            </div>
            <p class="mini muted" role="status">{move || count.get()}</p>
            {move || found.get().map(|found| found.groups.into_iter().map(group).collect_view())}
        </div>
    }
}

fn group(group: FoundGroup) -> impl IntoView {
    let FoundGroup {
        heading,
        count,
        hits,
        all,
    } = group;
    let hit = |Hit { name, said, route }: Hit| {
        view! { <li><a href=route.href()>{marked(name)}</a><span class="mini muted">{marked(said)}</span></li> }
    };
    view! {
        <div class="found">
            <h2>{heading}" "<span class="faint">{count}</span></h2>
            <ul class="hits">{hits.into_iter().map(hit).collect_view()}</ul>
            {all.map(|route| view! { <p class="mini"><a href=route.href()>{words::all(count)}<span class="unseen">": "{heading}</span></a></p> })}
        </div>
    }
}
