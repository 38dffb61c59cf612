//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn Map() -> impl IntoView {
    view! { <Heading text="Map"/> }
}
