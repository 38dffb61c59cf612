//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn Huvudmen() -> impl IntoView {
    view! { <Heading text="Huvudmen"/> }
}
