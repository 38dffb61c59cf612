//! The fields of a form, or of a part of one.

use leptos::prelude::*;
use serde_json::Value;

use super::Form;
use super::choice::Choices;
use super::control::{Control, Flag};
use super::list::List;
use super::pick::Several;
use crate::form::asked::{is_asked, is_conditional};
use crate::form::{Field, Kind};
use crate::screen::form::Label;
use crate::screen::words::clerk;
use crate::screen::words::form as words;
use crate::ui::clerk::Ballot;

/// Fields one below the other; those seldom filled in are folded away.
#[component]
pub(crate) fn Fields(fields: &'static [Field], pointer: String) -> impl IntoView {
    let form = Form::here();
    let (rare, common): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| field.rare);
    let there = move |field: &Field| format!("{pointer}/{}", field.name);
    let filled = rare
        .iter()
        .filter(|field| form.value(&there(field)).is_some())
        .count();
    let view = |all: Vec<&'static Field>| {
        let views = all
            .into_iter()
            .map(|field| asked(form, field, there(field)));
        views.collect_view()
    };
    let none_rare = rare.is_empty();
    let rare = view(rare);
    let folded = (!none_rare).then(|| {
        view! {
            <details class="form-more">
                <summary>{words::rare(filled)}</summary>
                {rare}
            </details>
        }
    });
    view! { {view(common)}{folded} }
}

/// A field while it is asked for.
fn asked(form: Form, field: &'static Field, pointer: String) -> AnyView {
    if !is_conditional(field) {
        return one(field, pointer);
    }
    let beside = pointer
        .rsplit_once('/')
        .map(|(beside, _)| beside.to_owned());
    let is_asked = form.app.memo(move |state| {
        let draft = state.editing.as_ref().map(|editing| &editing.draft);
        let beside = draft.and_then(|draft| draft.pointer(beside.as_deref()?));
        is_asked(field, beside.unwrap_or(&Value::Null))
    });
    view! { <Show when=move || is_asked.get()>{one(field, pointer.clone())}</Show> }.into_any()
}

fn one(field: &'static Field, pointer: String) -> AnyView {
    match field.kind {
        Kind::Group(of) => view! {
            <fieldset class="form-group">
                <legend>{Label::of(field.id).name}</legend>
                <Fields fields=of pointer/>
            </fieldset>
        }
        .into_any(),
        Kind::List { of } => view! { <List field of pointer is_apart=false/> }.into_any(),
        Kind::Apart { of } => view! { <List field of pointer is_apart=true/> }.into_any(),
        Kind::Ballot(of) => view! {
            <fieldset class="form-group">
                <legend>{Label::of(field.id).name}</legend>
                <Ballot pointer=pointer.clone()/>
                <details class="form-more">
                    <summary>{clerk::VOTERS}</summary>
                    <List field of pointer is_apart=false/>
                </details>
            </fieldset>
        }
        .into_any(),
        Kind::Choices(among) => view! { <Choices field among pointer/> }.into_any(),
        Kind::Many(to) => view! { <Several field to pointer/> }.into_any(),
        Kind::Flag => view! { <Flag field pointer/> }.into_any(),
        _ => view! { <Control field pointer/> }.into_any(),
    }
}
