//! All that a file would change, record by record and field by field, before it is read in.

use leptos::prelude::*;

use crate::screen::changed::Changed;
use crate::screen::data::replaced;
use crate::screen::words::data as words;
use crate::ui::App;
use crate::ui::history::Parts;

/// So many records are shown.
const SHOWN: usize = 200;

/// Worked out when it is opened.
#[component]
pub(super) fn Everything() -> impl IntoView {
    let app = App::here();
    let is_open = RwSignal::new(false);
    let all = move || {
        let told = is_open
            .get()
            .then(|| app.now(|state| replaced(state, SHOWN)));
        told.flatten().map(|(records, more)| {
            let rows = records.into_iter().map(|record| view! { <Record record/> });
            view! {
                <ul class="joining-records" role="list">{rows.collect_view()}</ul>
                {(more > 0).then(|| view! { <p class="faint">{words::more_findings(more)}</p> })}
            }
        })
    };
    view! {
        <details on:toggle=move |_| is_open.set(true)>
            <summary>{words::EVERYTHING}</summary>
            {all}
        </details>
    }
}

#[component]
fn Record(record: Changed) -> impl IntoView {
    view! {
        <li><details>
            <summary>{record.sentence}</summary>
            <Parts parts=record.parts/>
        </details></li>
    }
}
