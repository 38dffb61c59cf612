//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn Huvudman() -> impl IntoView {
    view! { <Heading text="Huvudman"/> }
}
