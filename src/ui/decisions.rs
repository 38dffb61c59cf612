//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn Decisions() -> impl IntoView {
    view! { <Heading text="Decisions"/> }
}
