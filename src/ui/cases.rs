//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn Cases() -> impl IntoView {
    view! { <Heading text="Cases"/> }
}
