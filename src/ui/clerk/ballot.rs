//! The votes of a vote by name, in a form.

use leptos::prelude::*;
use serde_json::Value;

use super::rows::{Row, RowHead, Rows};
use crate::app::{FormMsg, State};
use crate::form::typed::Typed;
use crate::screen::clerk::{self, OPTIONS};
use crate::screen::words::clerk as words;
use crate::ui::App;

/// Begins the ids of the controls.
const PREFIX: &str = "rost";

/// The ballot that stands at a pointer of what the form holds.
#[component]
pub(crate) fn Ballot(pointer: String) -> impl IntoView {
    let app = App::here();
    let at = StoredValue::new(pointer);
    let held = move |state: &State| -> Option<Value> {
        let draft = &state.editing.as_ref()?.draft;
        at.with_value(|at| draft.pointer(at).cloned())
    };
    let voters = app.memo(move |state| {
        let votes = held(state);
        state
            .workspace()
            .map(|it| clerk::rows(it, votes.as_ref()))
            .unwrap_or_default()
    });
    let chosen = app.memo(move |state| clerk::chosen(held(state).as_ref()));
    let choose = move |(place, option): (usize, Option<usize>)| {
        let option = option.and_then(|option| OPTIONS.get(option));
        let pointer = at.with_value(|at| format!("{at}/{place}/option"));
        let word = option.map_or("", |it| it.word).to_owned();
        app.edit(FormMsg::Typed(pointer, Typed::Text(word)));
    };
    let rows = Rows {
        prefix: PREFIX,
        choices: &OPTIONS,
        chosen: chosen.into(),
        choose: Callback::new(choose),
        can_clear: true,
    };
    move || {
        let voters = voters.get();
        if voters.is_empty() {
            return view! { <p class="muted">{words::NO_VOTERS}</p> }.into_any();
        }
        let voters = voters.into_iter().enumerate();
        let voters = voters
            .map(|(place, (name, detail))| view! { <Row rows place name detail/> })
            .collect_view();
        view! {
            <div class="ballot">
                <p class="small muted">{words::BALLOT_KEYS}</p>
                <RowHead choices=&OPTIONS who=words::WHO/>
                <ol class="choice-rows">{voters}</ol>
                <p class="ballot-tally" role="status">{move || chosen.with(|all| clerk::tally(all))}</p>
            </div>
        }
        .into_any()
    }
}
