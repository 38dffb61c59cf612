//! Parts that several screens are built of.

use leptos::prelude::*;

use super::App;
use super::icon::Icon;
use crate::app::Msg;
use crate::screen::cases::Piece;
use crate::screen::words::common;
use crate::screen::{BodyRef, Citation};

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

/// A body by name, with its track's shape, as a link to where it is shown.
#[component]
pub(crate) fn Body(body: BodyRef, #[prop(optional)] long: bool) -> impl IntoView {
    let name = if long { body.name } else { body.short };
    let class = format!("track {}", body.shape.class());
    view! { <span class=class><i aria-hidden="true"></i><a href=body.route.href()>{name}</a></span> }
}

/// The sources of something, as links, last in its block.
#[component]
pub(crate) fn Sources(citations: Vec<Citation>) -> impl IntoView {
    (!citations.is_empty()).then(|| {
        let links = citations
            .into_iter()
            .enumerate()
            .map(|(n, citation)| {
                let between = (n > 0).then_some(" · ");
                view! { {between}<a href=citation.route.href()>{citation.text}</a> }
            })
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
