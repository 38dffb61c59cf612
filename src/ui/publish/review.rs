//! What was found in what goes out.

use leptos::prelude::*;

use super::files::FilesToMake;
use super::{ANSWER, Publishing};
use crate::screen::publish::Review;
use crate::screen::words::publish as words;

#[component]
pub(super) fn Reviewed(publishing: Publishing, review: Review) -> impl IntoView {
    let found = review.found();
    let told = review.told.clone();
    let told = told.into_iter().map(|told| view! { <p>{told}</p> });
    view! {
        <section class="card publish-review" aria-labelledby=ANSWER>
            <h2 id=ANSWER tabindex="-1">{words::REVIEWED}</h2>
            {told.collect_view()}
            <Found publishing found/>
        </section>
        <FilesToMake publishing review=StoredValue::new(review)/>
    }
}

/// What looks private; each can be said to be for all to read.
#[component]
fn Found(publishing: Publishing, found: Vec<String>) -> impl IntoView {
    if found.is_empty() {
        return view! { <p>{words::NOTHING_PRIVATE}</p> }.into_any();
    }
    let count = found.len();
    let rows = found.into_iter().enumerate().map(|(n, place)| {
        let is_cut = move || publishing.kept.with(|kept| !kept.contains(&n));
        let choose = move |event| {
            let cut = event_target_checked(&event);
            publishing.kept.update(|kept| {
                if cut {
                    kept.remove(&n);
                } else {
                    kept.insert(n);
                }
            });
        };
        view! {
            <li><label class="publish-choice">
                <input type="checkbox" prop:checked=is_cut on:change=choose/>
                <span><strong>{words::CUT_OUT}</strong>": "{place}</span>
            </label></li>
        }
    });
    view! {
        <p class="publish-found"><strong>{words::found(count)}"."</strong>" "{words::FOUND_TEXT}</p>
        <ul role="list">{rows.collect_view()}</ul>
    }
    .into_any()
}
