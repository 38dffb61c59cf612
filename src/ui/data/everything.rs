//! All that a file, or what can be taken back, would change, record by record and field by field,
//! before it takes the place of what is there.

use leptos::prelude::*;

use crate::app::Msg;
use crate::screen::changed::Changed;
use crate::screen::data::{replaced, taken_back};
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
        told.flatten()
            .map(|(records, more)| view! { <Records records more/> })
    };
    view! {
        <details on:toggle=move |_| is_open.set(true)>
            <summary>{words::EVERYTHING}</summary>
            {all}
        </details>
    }
}

/// The same for what can be taken back: it is read when it is opened.
#[component]
pub(super) fn TakenBack(generation: u32, what: String) -> impl IntoView {
    let app = App::here();
    let basis = app.memo(move |state| (state.version, state.looked_at.contains_key(&generation)));
    let told = Memo::new(move |_| {
        basis.get(); // nothing else has it worked out anew
        app.now(|state| taken_back(state, generation, SHOWN))
    });
    let read = move |_| {
        if told.with_untracked(Option::is_none) {
            app.send(Msg::EarlierLookedAt(generation));
        }
    };
    let all = move || {
        told.get().map(|told| match told {
            Some((records, _)) if records.is_empty() => {
                view! { <p>{words::NOTHING_DIFFERS}</p> }.into_any()
            }
            Some((records, more)) => view! { <Records records more/> }.into_any(),
            None => view! { <p>{words::EARLIER_LOST}</p> }.into_any(),
        })
    };
    view! {
        <details on:toggle=read>
            <summary>{words::WHAT_DIFFERS}<span class="unseen">": "{what}</span></summary>
            <div class="data-differs">{all}</div>
        </details>
    }
}

#[component]
fn Records(records: Vec<Changed>, more: usize) -> impl IntoView {
    let rows = records.into_iter().map(|record| view! { <Record record/> });
    view! {
        <ul class="joining-records" role="list">{rows.collect_view()}</ul>
        {(more > 0).then(|| view! { <p class="faint">{words::more_findings(more)}</p> })}
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
