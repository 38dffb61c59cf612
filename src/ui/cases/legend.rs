//! What the marks of a picture of cases mean.

use leptos::prelude::*;

use crate::screen::words::cases_in_time as words;

/// The classes and paths of what is drawn, and what that means.
pub(super) type Sample = (&'static [(&'static str, &'static str)], &'static str);

#[component]
pub(super) fn Legend(samples: &'static [Sample]) -> impl IntoView {
    let samples = samples.iter().map(|(parts, text)| {
        let parts = parts.iter().map(|(class, d)| view! { <path class=*class d=*d/> });
        view! {
            <li class="track">
                <svg width="36" height="16" viewBox="0 0 36 16" aria-hidden="true">{parts.collect_view()}</svg>
                {*text}
            </li>
        }
    });
    view! { <ul class="legend" aria-label=words::LEGEND>{samples.collect_view()}</ul> }
}
