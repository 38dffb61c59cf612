//! What an address that leads nowhere may have meant.

use leptos::prelude::*;

use super::App;
use crate::screen::near;
use crate::screen::words::near as words;

/// The places nearest to the present address, when any is near.
#[component]
pub(crate) fn Near() -> impl IntoView {
    let app = App::here();
    let found = app.shown(|state| Some(near::near(state.workspace()?, &state.route)));
    move || {
        let found = found.get().filter(|found| !found.is_empty())?;
        let rows = found.into_iter();
        let rows = rows.map(|it| view! { <li><a href=it.route.href()>{it.name}</a></li> });
        Some(view! {
            <section class="near" aria-labelledby="near">
                <h2 id="near">{words::NEAR}</h2>
                <ul>{rows.collect_view()}</ul>
            </section>
        })
    }
}
