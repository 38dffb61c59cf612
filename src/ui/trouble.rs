//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn Trouble() -> impl IntoView {
    view! { <Heading text="Trouble"/> }
}
