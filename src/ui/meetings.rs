//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn Meetings() -> impl IntoView {
    view! { <Heading text="Meetings"/> }
}
