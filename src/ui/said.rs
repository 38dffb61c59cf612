//! Sentences with their sources.

use leptos::prelude::*;

use super::explained::explained;
use super::part::{InferredMark, Sources};
use crate::screen::Said;

/// Statements as a list, each with its sources last.
#[component]
pub(crate) fn SaidList(said: Vec<Said>) -> impl IntoView {
    let rows = said
        .into_iter()
        .map(|said| {
            view! {
                <li>
                    {explained(said.text)}
                    {said.inferred.then(|| view! { " " <InferredMark/> })}
                    <Sources citations=said.citations/>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="said">{rows}</ul> }
}
