//! Choosing among words: one, several, or a stop of the case beside it.

use leptos::prelude::*;
use serde_json::Value;

use super::Form;
use super::control::{Said, invalid};
use crate::form::choice::Choice as Among;
use crate::form::typed::Typed;
use crate::form::{Field, Need};
use crate::screen::form::{Label, reference};
use crate::screen::words::form::{self as words, choices};

/// One of some words.
#[component]
pub(super) fn Choice(
    field: &'static Field,
    among: Among,
    pointer: String,
    said: Said,
) -> impl IntoView {
    let form = Form::here();
    let value = form.value(&pointer);
    let chosen = text_of(value.as_ref());
    // What is not there yet must not look as if it were the first word.
    let none = (field.need == Need::Optional || value.is_none())
        .then(|| view! { <option value="">{words::NOT_CHOSEN}</option> });
    let options = among.words().into_iter().map(|word| {
        view! { <option value=word selected=word == chosen>{choices::called(among, word)}</option> }
    });
    let (invalid, described_by) = (invalid(&said), said.described_by());
    view! {
        <select id=said.id class="form-input"
            aria-invalid=invalid
            aria-describedby=described_by
            on:change:target=move |event| {
                form.put(&pointer, Typed::Text(event.target().value()));
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
                form.put(&pointer, Typed::Text(event.target().value()));
            }>
            <option value="">{words::NOT_CHOSEN}</option>
            {options}
        </select>
    }
}

/// Several of some words, each with a box to tick.
#[component]
pub(super) fn Choices(field: &'static Field, among: Among, pointer: String) -> impl IntoView {
    let form = Form::here();
    let said = Said::new(form, field, &pointer);
    let chosen = form.value(&pointer).unwrap_or_default();
    let chosen = move |word: &str| {
        let mut all = chosen.as_array().into_iter().flatten();
        all.any(|it| it == word)
    };
    let pointer = StoredValue::new(pointer);
    let first = said.id.clone();
    let boxes = among.words().into_iter().enumerate().map(|(n, word)| {
        // A fault leads to the first of them.
        let id = (n == 0).then(|| first.clone());
        let tick = move |is_ticked: bool| {
            pointer.with_value(|pointer| form.put(pointer, Typed::Word(word, is_ticked)));
        };
        view! {
            <label class="form-flag">
                <input type="checkbox" id=id prop:checked=chosen(word)
                    on:change:target=move |event| tick(event.target().checked())/>
                <span>{choices::called(among, word)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="form-choices" aria-describedby=said.described_by()>
            <legend>{Label::of(field.id).name}</legend>
            {said.help()}
            <div class="form-ticks">{boxes.collect_view()}</div>
            {said.below()}
        </fieldset>
    }
}
