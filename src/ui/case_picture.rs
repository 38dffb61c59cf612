//! A case's way over the picture, at the step the address names.

use std::sync::Arc;

use leptos::prelude::*;

use super::App;
use super::picture::Picture;
use super::picture_file::SavePicture;
use super::way::Switches;
use crate::app::{MapView, Msg, Route, State};
use crate::screen::map::{Drawing, Sketch, StandsFor};
use crate::screen::picture::Purpose;
use crate::screen::picture_file::Saved;
use crate::screen::way::{CaseWay, WayKind};
use crate::screen::words::map as words;

/// What lies below the way of the case on screen, in both arrangements.
fn grounds_of(state: &State) -> Option<[Sketch; 2]> {
    let Route::Case(id, _) = &state.route else {
        return None;
    };
    let workspace = state.workspace()?;
    Some(CaseWay::grounds(workspace, workspace.find(id)?))
}

/// What is drawn: the way in both arrangements, its title and what it says in words.
fn way_of(state: &State, below: [Arc<Drawing>; 2]) -> Option<([CaseWay; 2], String, String)> {
    let Route::Case(id, _) = &state.route else {
        return None;
    };
    let workspace = state.workspace()?;
    let case = workspace.find(id)?;
    let (step, last) = state.step()?;
    let way = |drawing| CaseWay::on(drawing, workspace, case, (step, state.today));
    let ways = below.map(way);
    let shown = case.consultations.get(step.saturating_sub(1))?;
    let title = words::way_title(step, last);
    Some((ways, title, shown.what.clone()))
}

/// The picture of the case on screen with the ways that are switched on, to be saved.
fn saved(state: &State, kinds: &[WayKind]) -> Option<Saved> {
    let Route::Case(id, _) = &state.route else {
        return None;
    };
    let workspace = state.workspace()?;
    let (step, _) = state.step()?;
    let case = workspace.find(id)?;
    Some(Saved::of_case(workspace, case, (step, state.today), kinds))
}

/// The buttons that save the picture of the case on screen.
#[component]
pub(crate) fn SaveCasePicture(on: Switches) -> impl IntoView {
    let app = App::here();
    let picture = Callback::new(move |()| app.now(|state| saved(state, &on.on())));
    view! { <SavePicture picture/> }
}

/// The picture of the case on screen. A box leads to its body on the map.
#[component]
pub(crate) fn CasePicture() -> impl IntoView {
    let app = App::here();
    // Each is passed on only when it differs: the structure is laid out anew when another one
    // is to be drawn, and the way is drawn anew when it goes or may go another way, and not for
    // every word of the case.
    let grounds = app.shown(grounds_of);
    let below = Memo::new(move |_| {
        let lay_out = |sketch: &Sketch| Arc::new(Drawing::of(sketch));
        grounds.with(|both| both.as_ref().map(|both| both.each_ref().map(lay_out)))
    });
    let way = app.shown(move |state| way_of(state, below.get()?));
    let open = Callback::new(move |target| {
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
    });
    move || {
        let (ways, title, description) = way.get()?;
        let picture = |way: CaseWay| {
            view! {
                <Picture drawing=Drawing::clone(&way.drawing) purpose=Purpose::Way(Box::new(way)) title=title.clone()
                    description=description.clone() on_open=open/>
            }
        };
        Some(ways.map(picture).collect_view())
    }
}
