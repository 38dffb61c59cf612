//! All cases' ways over the picture of the structure. It is not drawn until it is asked for.

use leptos::prelude::*;

use super::{change, view_of};
use crate::app::{MapView, Msg, Route, State};
use crate::screen::map::StandsFor;
use crate::screen::map::stroke::{head, number, path};
use crate::screen::statistics::{Flow, Leg, Mark, Told};
use crate::screen::words::statistics as words;
use crate::ui::App;
use crate::ui::picture::{Picture, Purpose};

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

/// What is drawn on top of the picture: thick lines first, then their counts and the boxes'.
pub(crate) fn overlay(flow: &Flow) -> impl IntoView + use<> {
    let legs = flow.legs.iter().map(|leg| {
        let lane = if leg.is_new { " new" } else { "" };
        view! {
            <path class=format!("flow-leg{lane}") d=path(&leg.points) stroke-width=number(leg.width)/>
            <path class="flow-head" d=head(&leg.points)/>
        }
    });
    let legs = legs.collect_view();
    // A single handover shows by its line.
    let counted = flow.legs.iter().filter(|leg| leg.count.0 > 1);
    let counts = counted.map(|leg: &Leg| pill(leg.count.0.to_string(), leg.count.1, "flow-count"));
    let marks = flow.marks.iter().map(|Mark { told, at }| match told {
        Told::Dwell(text) => pill(text.clone(), *at, "flow-dwell").into_any(),
        Told::Now(count) => view! {
            <g class="flow-now">
                <circle cx=number(at.x) cy=number(at.y) r="12"/>
                <text x=number(at.x) y=number(at.y + 4.5) text-anchor="middle">{*count}</text>
            </g>
        }
        .into_any(),
    });
    view! {
        <g class="flow" aria-hidden="true">{legs}{counts.collect_view()}{marks.collect_view()}</g>
    }
}

/// A text on a ground of its own.
fn pill(text: String, at: crate::layout::Point, class: &'static str) -> impl IntoView {
    /// About as wide as a digit of the picture's font at this size.
    const DIGIT: f64 = 7.2;
    let digits = text.chars().fold(0.0, |width, _| width + DIGIT);
    let width = digits + 8.0;
    view! {
        <g class=class>
            <rect x=number(at.x - width / 2.0) y=number(at.y - 8.0) width=number(width) height="16" rx="8"/>
            <text x=number(at.x) y=number(at.y + 4.2) text-anchor="middle">{text}</text>
        </g>
    }
}
