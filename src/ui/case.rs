//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn Case() -> impl IntoView {
    view! { <Heading text="Case"/> }
}
