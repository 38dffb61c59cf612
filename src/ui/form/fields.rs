//! The fields of a form, or of a part of one.

use leptos::prelude::*;

use super::Form;
use super::choice::Choices;
use super::control::{Control, Flag};
use super::list::List;
use super::pick::Several;
use crate::form::{Field, Kind};
use crate::screen::form::Label;
use crate::screen::words::form as words;
use crate::screen::words::keep;
use crate::ui::keep::Ballot;

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
        let views = all.into_iter().map(|field| one(field, there(field)));
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
                    <summary>{keep::VOTERS}</summary>
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
