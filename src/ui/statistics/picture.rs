//! All cases' ways over the picture of the structure. It is not drawn until it is asked for.

use leptos::prelude::*;

use super::{change, view_of};
use crate::app::{MapView, Msg, Route, State};
use crate::screen::map::StandsFor;
use crate::screen::picture::Purpose;
use crate::screen::statistics::Flow;
use crate::screen::words::statistics as words;
use crate::ui::App;
use crate::ui::picture::Picture;

#[component]
pub(super) fn FlowSection() -> impl IntoView {
    let app = App::here();
    let shown = app.memo(|state| view_of(state).picture);
    let word = move || {
        if shown.get() {
            words::HIDE_PICTURE
        } else {
            words::SHOW_PICTURE
        }
    };
    view! {
        <section class="statistics-part" aria-labelledby="flode-rubrik">
            <h2 id="flode-rubrik">{words::PICTURE}</h2>
            <p class="lead small muted">{words::PICTURE_LEAD}</p>
            <p class="controls">
                <button type="button" class="button" aria-expanded=move || shown.get().to_string()
                    on:click=move |_| change(app, |view| view.picture = !view.picture)>{word}</button>
            </p>
            <Show when=move || shown.get()><FlowPicture/></Show>
        </section>
    }
}

fn flow_of(state: &State) -> Option<[Flow; 2]> {
    match &state.route {
        Route::Statistics(view) if view.picture => Some(Flow::both(state.workspace()?, view)),
        _ => None,
    }
}

#[component]
fn FlowPicture() -> impl IntoView {
    let app = App::here();
    let flow = app.shown(flow_of);
    let open = Callback::new(move |target| {
        let organization = match target {
            StandsFor::Body(id) => Some(id),
            StandsFor::Folded => None,
        };
        let view = MapView {
            all: organization.is_none(),
            organization,
            ..MapView::default()
        };
        app.send(Msg::Went(Route::Map(view)));
    });
    move || {
        let flows = flow.get()?;
        let left_out = flows.first().map_or(0, |flow| flow.left_out);
        let picture = |flow: Flow| {
            view! {
                <Picture drawing=flow.drawing.clone() purpose=Purpose::Flow(Box::new(flow))
                    title=words::PICTURE description=words::PICTURE_LEAD on_open=open/>
            }
        };
        Some(view! {
            <div class="statistics-picture">{flows.map(picture).collect_view()}</div>
            {(left_out > 0).then(|| view! { <p class="cite">{words::not_drawn(left_out)}</p> })}
        })
    }
}
