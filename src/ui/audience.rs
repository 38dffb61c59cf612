//! The screen *Vem det är för*.

use leptos::prelude::*;

use super::App;
use super::edit::Keeping;
use super::part::Heading;
use crate::app::{Msg, Route};
use crate::domain::Audience;
use crate::screen::audience::{AudienceScreen, Limited, Row, choosing, chosen};
use crate::screen::words::audience as words;
use crate::screen::words::labels;

#[component]
pub(crate) fn WhomFor() -> impl IntoView {
    let screen = App::here().memo(AudienceScreen::new);
    let heading = Memo::new(move |_| {
        screen.with(|screen| match screen {
            Some(AudienceScreen::Of { record, .. }) => words::of(&record.text),
            _ => words::ALL.to_owned(),
        })
    });
    let body = move || match screen.get() {
        None => view! { <p>{words::NOT_FOUND}</p> }.into_any(),
        Some(AudienceScreen::All(all)) => view! { <All all/> }.into_any(),
        Some(AudienceScreen::Of { rows, .. }) => view! { <OneRecord rows/> }.into_any(),
    };
    view! {
        {move || view! { <Heading text=heading.get()/> }}
        <p class="lead muted">{words::INTRO}</p>
        <div class="audience">{body}</div>
    }
}

/// All that is not for everybody.
#[component]
fn All(all: Vec<Limited>) -> impl IntoView {
    if all.is_empty() {
        return view! { <p>{words::NOTHING}</p> }.into_any();
    }
    let rows = all.into_iter().map(|limited| {
        let what = match limited.place {
            Some(place) => {
                let href = Route::Audience(Some(place)).href();
                view! { <a href=href>{limited.what}</a> }.into_any()
            }
            None => limited.what.into_any(),
        };
        view! { <li>{what}<span class="muted">{limited.whom}</span></li> }
    });
    view! { <ul class="card audience-rows" role="list">{rows.collect_view()}</ul> }.into_any()
}

/// A record: itself, and each of its fields.
#[component]
fn OneRecord(rows: Vec<Row>) -> impl IntoView {
    let mut rows = rows.into_iter();
    let whole = rows.next().map(|row| view! { <Choose row/> });
    let fields = rows.map(|row| view! { <li><Choose row/></li> });
    view! {
        <section class="card">
            {whole}
            <p class="small muted">{words::WHOLE_TEXT}</p>
            <h2>{words::FIELDS}</h2>
            <ul class="audience-rows" role="list">{fields.collect_view()}</ul>
            <p><a href=Route::Audience(None).href()>{words::TO_ALL}</a></p>
        </section>
    }
}

#[component]
fn Choose(row: Row) -> impl IntoView {
    let app = App::here();
    let field = row.field;
    let audiences = [Audience::All, Audience::Members, Audience::Us];
    let name = field.clone();
    let audience_now = app.memo(move |state| chosen(state, &name));
    let options = audiences.map(|audience| {
        let is_chosen = move || audience_now.get() == audience;
        view! { <option prop:selected=is_chosen>{labels::audience(audience)}</option> }
    });
    let choose = move |index: i32| {
        let audience = usize::try_from(index).ok().and_then(|n| audiences.get(n));
        let change = app.now(|state| choosing(state, &field, *audience?));
        if let Some(change) = change {
            app.send(Msg::Made(change));
        }
    };
    let keeps = Keeping::get();
    view! {
        <label class="audience-row">
            <span>{row.label}{row.is_required.then(|| view! { <small class="muted">{words::REQUIRED}</small> })}</span>
            <select prop:disabled=move || !keeps.get() on:change:target=move |event| choose(event.target().selected_index())>
                {options}
            </select>
        </label>
    }
}
