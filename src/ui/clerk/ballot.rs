//! The votes of a vote by name, in a form.

use std::time::Duration;

use leptos::prelude::*;
use serde_json::Value;

use super::newcomer::Suggested;
use super::rows::{Row, RowHead, Rows};
use crate::app::{FormMsg, State};
use crate::browser::page;
use crate::form::typed::Typed;
use crate::screen::clerk::{self, OPTIONS};
use crate::screen::words::clerk as words;
use crate::ui::App;

/// Begins the ids of the controls.
const PREFIX: &str = "rost";
/// The field for one name more.
const ONE_MORE: &str = "rost-fler";

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
    let add = move |name: &str| {
        let more = app.now(|state| {
            let (_, _, meeting) = state.editing.as_ref()?.base.first()?;
            let noted = held(state);
            let row = clerk::one_more(state.workspace()?, meeting, noted.as_ref(), name)?;
            Some((voters.with_untracked(Vec::len), row))
        });
        let Some((place, row)) = more else {
            return false;
        };
        let list = at.get_value();
        app.edit(FormMsg::Typed(list.clone(), Typed::Added));
        for (field, typed) in row {
            app.edit(FormMsg::Typed(format!("{list}/{place}/{field}"), typed));
        }
        // Once the row is on the page.
        let first = move || page::focus_element(&format!("{PREFIX}-{place}-0"));
        set_timeout(first, Duration::ZERO);
        true
    };
    let rows_of = move || {
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
    };
    view! { {rows_of}<OneMore add=Callback::new(move |name: String| add(&name))/> }
}

/// A field for one name more. It is emptied when the name is added.
#[component]
fn OneMore(add: Callback<String, bool>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    view! {
        <div class="form-field">
            <label for=ONE_MORE>{words::ONE_MORE}</label>
            <input id=ONE_MORE class="form-input" type="text" autocomplete="off" translate="no"
                list="rost-fler-forslag"
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
                on:change=move |event| {
                    if add.run(event_target_value(&event)) {
                        typed.set(String::new());
                    }
                }/>
            <Suggested id="rost-fler-forslag" typed/>
        </div>
    }
}
