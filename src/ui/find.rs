//! The box that everything is searched from.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::App;
use super::icon::Icon;
use crate::app::{Msg, Route};
use crate::browser::page;
use crate::screen::words::find as words;

/// The id of the field.
const FIELD: &str = "sok-allt";

/// Where one types. Return leads to what answers best.
#[component]
pub(crate) fn FindBox(
    text: RwSignal<String>,
    first: RwSignal<Option<Route>>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let app = App::here();
    let lead = move |event: KeyboardEvent| {
        let first = first.get_untracked().filter(|_| event.key() == "Enter");
        if let Some(route) = first {
            event.prevent_default();
            app.send(Msg::Went(route));
        }
    };
    let typed = move |event| {
        let typed = event_target_value(&event);
        text.set(typed.clone());
        on_input.run(typed);
    };
    view! {
        <div class="find" role="search">
            <label for=FIELD>{words::LABEL}</label>
            <div class="search">
                {Icon::Search.view()}
                <input id=FIELD type="search" autocomplete="off" spellcheck="false" prop:value=move || text.get()
                    on:input=typed on:keydown=lead/>
                <kbd aria-hidden="true">"/"</kbd>
            </div>
        </div>
    }
}

/// Moves the focus to the field of the present screen.
pub(super) fn focus_field() {
    page::focus_element(FIELD);
}

/// Listens for the keys that lead to the search from everywhere but where one types.
pub(super) fn listen(app: App) {
    let press = window_event_listener(leptos::ev::keydown, move |event| {
        if !opens(&event) {
            return;
        }
        event.prevent_default();
        let has_field = app.now(|state| matches!(state.route, Route::Search(_) | Route::Start));
        if !has_field {
            app.send(Msg::Went(Route::Search(String::new())));
        }
        focus_field();
    });
    on_cleanup(move || press.remove());
}

fn opens(event: &KeyboardEvent) -> bool {
    let with_control = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "k" if with_control && !event.alt_key() => !page::is_focus_within("dialog"),
        "/" if !with_control && !event.alt_key() => {
            !page::is_focus_within("input, textarea, select, dialog")
        }
        _ => false,
    }
}
