//! The screen.

use leptos::prelude::*;

use super::part::Heading;

#[component]
pub(crate) fn Glossary() -> impl IntoView {
    view! { <Heading text="Glossary"/> }
}
