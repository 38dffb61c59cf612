//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn Meeting() -> impl IntoView {
    view! { <Heading text="Meeting"/> }
}
