//! What should be looked at in the data, or in a file.

use leptos::prelude::*;

use crate::app::State;
use crate::screen::remarks::{Listed, Remark};
use crate::screen::words::data as words;
use crate::ui::App;
use crate::ui::edit::EditButton;

/// What should be looked at in the data, where there is any such thing.
#[component]
pub(super) fn Remarks() -> impl IntoView {
    let app = App::here();
    let version = app.memo(|state: &State| state.version);
    let listed = Memo::new(move |_| {
        version.get(); // nothing else has it worked out anew
        app.now(|state| state.workspace().map(|it| Listed::of_data(it)))
    });
    move || {
        let listed = listed.get().filter(|listed| !listed.shown.is_empty())?;
        Some(view! {
            <section class="card data-remarks" aria-labelledby="att-se-over">
                <h2 id="att-se-over">{words::REMARKS}</h2>
                <p class="small muted">{words::REMARKS_TEXT}</p>
                <Rows listed/>
            </section>
        })
    }
}

/// The same of a file that is not read in.
#[component]
pub(super) fn Remarked(listed: Listed, heading: &'static str) -> impl IntoView {
    (!listed.shown.is_empty()).then(|| {
        view! {
            <details class="data-remarks">
                <summary>{heading}</summary>
                <Rows listed/>
            </details>
        }
    })
}

#[component]
fn Rows(listed: Listed) -> impl IntoView {
    let Listed { shown, more } = listed;
    let rows = shown.into_iter().map(|remark| view! { <Row remark/> });
    view! {
        <ul class="data-findings">{rows.collect_view()}</ul>
        {(more > 0).then(|| view! { <p>{words::more_findings(more)}</p> })}
    }
}

#[component]
fn Row(remark: Remark) -> impl IntoView {
    let Remark { place, text, there } = remark;
    let what = place.clone();
    match there {
        Some((route, at)) => view! {
            <li><a href=route.href()>{place}</a>": "{text}" "<EditButton at what/></li>
        }
        .into_any(),
        None => view! { <li>{place}": "{text}</li> }.into_any(),
    }
}
