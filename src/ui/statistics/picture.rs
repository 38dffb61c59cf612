//! All cases' ways over the picture of the structure. It is not drawn until it is asked for.

use leptos::prelude::*;

use super::{change, view_of};
use crate::app::Route;
use crate::screen::picture::Purpose;
use crate::screen::statistics::Flow;
use crate::screen::words::statistics as words;
use crate::ui::App;
use crate::ui::road::{RoadPicture, keep_focus, on_the_map, room_in};

/// What the picture stands in; its width is that of the picture.
const ROOM: &str = "flodets-rum";

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

#[component]
fn FlowPicture() -> impl IntoView {
    let app = App::here();
    let room = room_in(ROOM);
    let flow = app.shown(move |state| {
        let wide = room.get();
        match &state.route {
            Route::Statistics(view) if view.picture && wide > 0.0 => {
                Some(Flow::new(state.workspace()?, view, wide))
            }
            _ => None,
        }
    });
    let open = on_the_map(app);
    let picture = move || {
        let flow = flow.get()?;
        keep_focus();
        let left_out = flow.left_out;
        let drawing = flow.drawing.clone();
        let purpose = Purpose::Flow(Box::new(flow));
        Some(view! {
            <RoadPicture drawing purpose title=words::PICTURE description=words::PICTURE_LEAD open/>
            {(left_out > 0).then(|| view! { <p class="cite">{words::not_drawn(left_out)}</p> })}
        })
    };
    view! { <div class="statistics-picture road-room" id=ROOM>{picture}</div> }
}
