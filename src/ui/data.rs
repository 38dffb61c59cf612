//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn Data() -> impl IntoView {
    view! { <Heading text="Data"/> }
}
