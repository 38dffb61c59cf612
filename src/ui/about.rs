//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn About() -> impl IntoView {
    view! { <Heading text="About"/> }
}
