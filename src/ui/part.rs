//! Parts that several screens are built of.

use leptos::prelude::*;

use super::App;
use super::icon::Icon;
use crate::app::Msg;
use crate::screen::cases::{Choice, Piece};
use crate::screen::words::common;
use crate::screen::{BodyRef, Citation, Cited, PersonName};

/// The heading of a screen; it takes focus when the screen comes.
#[component]
pub(crate) fn Heading(#[prop(into)] text: String) -> impl IntoView {
    view! { <h1 id=super::effects::HEADING tabindex="-1">{text}</h1> }
}

/// Prints the page.
#[component]
pub(crate) fn PrintButton() -> impl IntoView {
    let app = App::here();
    view! {
        <button type="button" class="button print-button" on:click=move |_| app.send(Msg::PrintClicked)>
            {common::PRINT}
        </button>
    }
}

/// A name of somebody or something, or a number of a register: no browser translates it, and
/// what is written from right to left changes no places with what stands beside it.
#[component]
pub(crate) fn AsWritten(#[prop(into)] text: String) -> impl IntoView {
    view! { <span translate="no" dir="ltr">{text}</span> }
}

/// A body by name, with its track's shape, as a link to where it is shown.
#[component]
pub(crate) fn Body(body: BodyRef, #[prop(optional)] long: bool) -> impl IntoView {
    let name = if long { body.name } else { body.short };
    let class = format!("track {}", body.shape.class());
    view! { <span class=class><i aria-hidden="true"></i><a translate="no" dir="ltr" href=body.route.href()>{name}</a></span> }
}

/// A printed name, as a link to the person's page where it is known who it is.
pub(crate) fn person(name: PersonName) -> AnyView {
    match name.route {
        Some(route) => {
            view! { <a class="person" translate="no" dir="ltr" href=route.href()>{name.text}</a> }
                .into_any()
        }
        None => view! { <AsWritten text=name.text/> }.into_any(),
    }
}

/// Several printed names, as running text has them: ”a, b och c”.
pub(crate) fn people(names: Vec<PersonName>) -> AnyView {
    let last = names.len().saturating_sub(1);
    let numbered = names.into_iter().enumerate();
    let people = numbered.map(|(n, name)| view! { {between(n, last)}{person(name)} });
    people.collect_view().into_any()
}

/// What stands before the one with number `n`, from 0, of several: ”a, b och c”.
pub(crate) fn between(n: usize, last: usize) -> &'static str {
    match n {
        0 => "",
        _ if n == last => common::AND,
        _ => ", ",
    }
}

/// Several bodies in running text, by their short names.
pub(crate) fn bodies(bodies: Vec<BodyRef>) -> impl IntoView {
    let last = bodies.len().saturating_sub(1);
    let named = bodies.into_iter().enumerate();
    let named = named.map(|(n, body)| {
        view! { {between(n, last)}<a translate="no" dir="ltr" href=body.route.href()>{body.short}</a> }
    });
    named.collect_view()
}

/// The sources of something, as links, last in its block.
#[component]
pub(crate) fn Sources(citations: Vec<Citation>) -> impl IntoView {
    (!citations.is_empty()).then(|| {
        let links = Cited::all(citations)
            .into_iter()
            .map(
                |it| view! { {it.before}<a href=it.route.href() aria-label=it.whole>{it.text}</a> },
            )
            .collect_view();
        view! { <p class="cite">{links}</p> }
    })
}

/// A deviation is always marked with a triangle and words.
#[component]
pub(crate) fn DeviationTag(#[prop(into)] text: String) -> impl IntoView {
    view! { <span class="tag deviation">{Icon::Warning.view()}{text}</span> }
}

/// What marks our own inference.
#[component]
pub(crate) fn InferredMark() -> impl IntoView {
    view! { <span class="inferred">{common::INFERRED}</span> }
}

/// One of a few that exclude each other.
#[component]
pub(crate) fn OneOf(
    text: &'static str,
    chosen: Signal<bool>,
    choose: Callback<()>,
) -> impl IntoView {
    let pressed = move || if chosen.get() { "true" } else { "false" };
    view! {
        <button type="button" class="button" aria-pressed=pressed on:click=move |_| choose.run(())>{text}</button>
    }
}

/// One choice out of several; the first is no restriction.
#[component]
pub(crate) fn Select(
    label: &'static str,
    choices: Vec<Choice>,
    chosen: Memo<Option<String>>,
    on_change: impl Fn(String) + 'static,
) -> impl IntoView {
    let options = choices
        .into_iter()
        .map(|choice| {
            let value = choice.value.clone();
            let is_chosen = move || chosen.with(|chosen| chosen.as_ref() == Some(&value));
            view! { <option value=choice.value prop:selected=is_chosen>{choice.label}</option> }
        })
        .collect_view();
    view! {
        <label>
            <span>{label}</span>
            <select on:change:target=move |event| on_change(event.target().value())>
                <option value="" prop:selected=move || chosen.with(Option::is_none)>{common::ALL}</option>
                {options}
            </select>
        </label>
    }
}

/// A text with the hits of a search marked where they stand.
pub(crate) fn marked(pieces: Vec<Piece>) -> impl IntoView {
    let piece = |piece: Piece| {
        if piece.is_hit {
            view! { <mark>{piece.text}</mark> }.into_any()
        } else {
            piece.text.into_any()
        }
    };
    pieces.into_iter().map(piece).collect_view()
}
