//! Choosing among words: one, several, or a stop of the case beside it.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::Form;
use super::control::{Said, invalid};
use crate::screen::form::{Field, Need, reference};
use crate::screen::words::form as words;

/// One of some words.
#[component]
pub(super) fn Choice(
    field: &'static Field,
    choices: &'static [(&'static str, &'static str)],
    pointer: String,
    said: Said,
) -> impl IntoView {
    let form = Form::here();
    let value = form.value(&pointer);
    let chosen = text_of(value.as_ref());
    // What is not there yet must not look as if it were the first word.
    let none = (field.need == Need::Optional || value.is_none())
        .then(|| view! { <option value="">{words::NOT_CHOSEN}</option> });
    let options = choices.iter().map(|(word, name)| {
        view! { <option value=*word selected=*word == chosen>{*name}</option> }
    });
    let (invalid, described_by) = (invalid(&said), said.described_by());
    view! {
        <select id=said.id class="form-input"
            aria-invalid=invalid
            aria-describedby=described_by
            on:change:target=move |event| {
                let word = event.target().value();
                form.put(&pointer, (!word.is_empty()).then(|| json!(word)));
            }>{none}{options.collect_view()}</select>
    }
}

fn text_of(value: Option<&Value>) -> String {
    let text = value.and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

/// A stop of the case beside it; the stops are those of the case that is chosen now.
#[component]
pub(super) fn Stops(pointer: String, said: Said) -> impl IntoView {
    let form = Form::here();
    let (beside, _) = pointer.rsplit_once('/').unwrap_or_default();
    let case = format!("{beside}/case");
    let stops = form.app.memo(move |state| {
        let draft = &state.editing.as_ref()?.draft;
        let case = draft.pointer(&case)?.as_str()?;
        Some(reference::stops(state.workspace()?, case))
    });
    let at = pointer.clone();
    let options = move || {
        let chosen = text_of(form.value(&at).as_ref());
        let all = stops.get().unwrap_or_default().into_iter();
        let options = all.map(|(id, name)| {
            let selected = id == chosen;
            view! { <option value=id selected=selected>{name}</option> }
        });
        options.collect_view()
    };
    let (invalid, described_by) = (invalid(&said), said.described_by());
    view! {
        <select id=said.id class="form-input"
            aria-invalid=invalid
            aria-describedby=described_by
            on:change:target=move |event| {
                let id = event.target().value();
                form.put(&pointer, (!id.is_empty()).then(|| json!(id)));
            }>
            <option value="">{words::NOT_CHOSEN}</option>
            {options}
        </select>
    }
}

/// Several of some words, each with a box to tick.
#[component]
pub(super) fn Choices(
    field: &'static Field,
    choices: &'static [(&'static str, &'static str)],
    pointer: String,
) -> impl IntoView {
    let form = Form::here();
    let said = Said::new(form, field, &pointer);
    let there = move |pointer: &str| -> Vec<Value> {
        let value = form.value(pointer);
        value
            .and_then(|it| it.as_array().cloned())
            .unwrap_or_default()
    };
    let chosen = there(&pointer);
    let pointer = StoredValue::new(pointer);
    let first = said.id.clone();
    let boxes = choices.iter().enumerate().map(|(n, (word, name))| {
        // A fault leads to the first of them.
        let id = (n == 0).then(|| first.clone());
        let tick = move |is_ticked: bool| {
            let chosen = pointer.with_value(|pointer| there(pointer));
            let stays = |known: &str| {
                let is_chosen = chosen.iter().any(|it| it == known);
                if known == *word { is_ticked } else { is_chosen }
            };
            // In the order they stand here, whichever was ticked first.
            let all = choices.iter().map(|(known, _)| *known);
            let all: Vec<_> = all.filter(|known| stays(known)).collect();
            let value = (!all.is_empty()).then(|| json!(all));
            pointer.with_value(|pointer| form.put(pointer, value));
        };
        view! {
            <label class="form-flag">
                <input type="checkbox" id=id prop:checked=chosen.iter().any(|it| it == word)
                    on:change:target=move |event| tick(event.target().checked())/>
                <span>{*name}</span>
            </label>
        }
    });
    view! {
        <fieldset class="form-choices" aria-describedby=said.described_by()>
            <legend>{field.label}</legend>
            {said.help()}
            <div class="form-ticks">{boxes.collect_view()}</div>
            {said.below()}
        </fieldset>
    }
}
