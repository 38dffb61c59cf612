//! Roads, laid out for the room they have on the page.

use std::time::Duration;

use leptos::prelude::*;
use leptos::svg;

use super::App;
use super::map::{change, choose, focus_when_drawn, view_of};
use super::panel::PANEL;
use super::picture::{BOX, BoxView, figure, figures};
use crate::app::{MapView, Msg, Route};
use crate::browser::page;
use crate::browser::room::{self, Room};
use crate::layout::Shape;
use crate::screen::dates;
use crate::screen::map::stroke::number;
use crate::screen::map::{DrawnBox, StandsFor, day_of};
use crate::screen::picture::{Purpose, box_class};
use crate::screen::road::{self, Chosen, ReadingStop, RoadDrawing};
use crate::screen::words::map as words;

/// What the road stands in; its width is that of the picture.
const ROOM: &str = "vagens-rum";
/// Room around the picture for what is drawn on its edge, in pixels.
const AIR: f64 = 6.0;

/// A picture is never laid out narrower than this, in pixels: there it is scrolled.
const LEAST: f64 = 260.0;

/// The width there is for a picture in an element, in pixels; 0 until it is known.
pub(super) fn room_in(id: &'static str) -> Memo<f64> {
    let width = RwSignal::new(0.0_f64);
    let watched = StoredValue::new_local(None::<Room>);
    Effect::new(move |_| {
        let tell = move |wide: f64| width.set((wide - 2.0 * AIR).floor().max(LEAST));
        watched.set_value(room::watch(id, tell).ok());
    });
    Memo::new(move |_| width.get())
}

/// A picture that is built anew takes the box that had the focus with it: the focus goes to
/// the one that comes in its place.
pub(super) fn keep_focus() {
    let focused = page::focused().filter(|id| id.starts_with(BOX));
    if let Some(id) = focused {
        set_timeout(move || page::focus_element(&id), Duration::ZERO);
    }
}

/// A road laid out for the room it has.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) drawing: RoadDrawing,
    /// The chosen body.
    chosen: Option<Chosen>,
    title: String,
}

/// The road of the view in the address. It is laid out anew when its room changes.
pub(super) fn road_of_view(app: App) -> Memo<Option<Shown>> {
    let room = room_in(ROOM);
    app.shown(move |state| {
        let wide = room.get();
        if wide <= 0.0 {
            return None;
        }
        let workspace = state.workspace()?;
        let view = view_of(state);
        let drawing = road::drawing(workspace, &view, wide);
        Some(Shown {
            chosen: Chosen::on(workspace, &view, &drawing),
            drawing,
            title: words::picture_title(&dates::day(day_of(workspace, &view))),
        })
    })
}

/// The road of the view in the address; where it is read in turn, at a stop.
#[component]
pub(crate) fn Road(
    shown: Memo<Option<Shown>>,
    open: Callback<StandsFor>,
    #[prop(optional)] stop: Option<Memo<Option<ReadingStop>>>,
) -> impl IntoView {
    let picture = move || {
        let Shown {
            drawing,
            chosen,
            title,
        } = shown.get()?;
        keep_focus();
        let description = road::description(&drawing);
        let purpose = match stop.and_then(|stop| stop.get()) {
            Some(stop) => Purpose::Reading(stop),
            None => Purpose::Structure(chosen),
        };
        Some(view! { <RoadPicture drawing purpose title description open/> })
    };
    view! { <div class="road-room" id=ROOM>{picture}</div> }
}

/// Where a box leads: a body to its panel, what is folded away to all bodies or the list.
pub(super) fn opened(app: App) -> Callback<StandsFor> {
    Callback::new(move |target| match target {
        StandsFor::Body(id) => {
            choose(app, Some(id));
            focus_when_drawn(vec![PANEL.to_owned()]);
        }
        StandsFor::Folded => {
            change(app, |view| {
                view.list = view.all;
                view.all = true;
            });
            focus_when_drawn(Vec::new());
        }
    })
}

/// Where a box of another screen's picture leads: to the map, at its body or with all bodies.
pub(super) fn on_the_map(app: App) -> Callback<StandsFor> {
    Callback::new(move |target| {
        let view = match target {
            StandsFor::Body(id) => MapView {
                organization: Some(id),
                ..MapView::default()
            },
            StandsFor::Folded => MapView {
                all: true,
                ..MapView::default()
            },
        };
        app.send(Msg::Went(Route::Map(view)));
    })
}

/// A road and what lies on it. What is over the boxes is what the purpose says, unless it is
/// given: then it may change by itself.
#[component]
pub(super) fn RoadPicture(
    drawing: RoadDrawing,
    purpose: Purpose,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] description: Signal<String>,
    open: Callback<StandsFor>,
    #[prop(optional)] over: Option<AnyView>,
    /// What lies on top and leads somewhere.
    #[prop(optional)]
    links: Option<AnyView>,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let chosen = purpose.chosen();
    let entry = drawing.entry(chosen).unwrap_or_default();
    let at = RwSignal::new(entry.to_owned());
    let (width, height) = (drawing.road.width, drawing.road.height);
    let size = (number(width + 2.0 * AIR), number(height + 2.0 * AIR));
    let view_box = format!("{} {} {} {}", number(-AIR), number(-AIR), size.0, size.1);
    let class = match drawing.road.shape {
        Shape::Wide => "picture road",
        Shape::Narrow => "picture road column",
    };
    let mut grounds = road::grounds(&drawing);
    grounds.extend(purpose.under());
    let over = over.unwrap_or_else(|| purpose.over().map(figure).into_any());
    let dotted = road::over(&drawing);
    let boxes = StoredValue::new(drawing.drawn());
    let all = drawing.boxes.into_iter().map(move |it| {
        let class = box_class(&it.drawn, &purpose);
        let ways = [it.up, it.down];
        let label = purpose.label(&it.drawn);
        let drawn = DrawnBox { label, ..it.drawn };
        view! { <BoxView drawn class at boxes on_open=open ways said/> }
    });
    let all = all.collect_view();
    let ids = [format!("{BOX}-titel"), format!("{BOX}-beskrivning")];
    let labelled = ids.join(" ");
    let [title_id, description_id] = ids;
    view! {
        <svg class=class width=size.0 height=size.1 viewBox=view_box role="graphics-document document"
            aria-roledescription=words::PICTURE_ROLE aria-labelledby=labelled>
            {svg::title().id(title_id).child(move || title.get())}
            <desc id=description_id>{move || description.get()}</desc>
            <g aria-hidden="true">{figures(grounds)}</g>
            <g>{all}</g>
            <g aria-hidden="true">{figures(dotted)}</g>
            <g aria-hidden="true">{over}</g>
            {links.map(|links| view! { <g>{links}</g> })}
        </svg>
        <p class="unseen" role="status">{move || said.get()}</p>
    }
}
