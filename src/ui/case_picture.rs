//! A case's way over the picture, at the step the address names.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::App;
use super::case::view_of;
use super::picture::changing;
use super::picture_file::SavePicture;
use super::road::{RoadPicture, keep_focus, on_the_map, room_in};
use super::way::Switches;
use crate::app::{Route, State};
use crate::browser::{page, scroll};
use crate::domain::Case;
use crate::screen::picture::{Purpose, case_marks};
use crate::screen::picture_file::Saved;
use crate::screen::road::{RoadDrawing, Sketch};
use crate::screen::way::{Basis, CaseWay, Course, WayKind};
use crate::screen::words::case as words;

/// The controls of the replay, and the number of the shown step.
const PLAY_BAR: &str = ".play-bar";
const SHOWN: &str = ".stop.now";
/// What the picture stands in; its width is that of the picture.
const ROOM: &str = "arendets-rum";

/// What lies below the ways of the case on screen, and its course over that. Both are plain
/// values: what is drawn of them changes only when they do.
fn shown_of(
    state: &State,
    case: &Case,
    wide: f64,
    kept: StoredValue<Option<Basis>>,
) -> Option<(Sketch, Course)> {
    let workspace = state.workspace()?;
    let holds = |basis: &Basis| basis.holds(workspace, case, wide);
    if !kept.with_value(|kept| kept.as_ref().is_some_and(holds)) {
        kept.set_value(Some(Basis::new(workspace, case, wide)));
    }
    let ground = kept.with_value(|kept| Some(kept.as_ref()?.ground.clone()))?;
    let course = Course::of(workspace, case, &ground, state.today);
    Some((ground, course))
}

/// The title of the picture, and what it says in words.
fn told_of(state: &State) -> Option<(String, String)> {
    let Route::Case(id, _) = &state.route else {
        return None;
    };
    let case = state.workspace()?.find(id)?;
    let (step, last) = state.step()?;
    let shown = case.consultations.get(step.saturating_sub(1))?;
    Some((words::way_title(step, last), shown.what.clone()))
}

/// The picture of the case on screen with the ways that are switched on, to be saved.
fn saved(state: &State, kinds: &[WayKind]) -> Option<Saved> {
    let Route::Case(id, view) = &state.route else {
        return None;
    };
    let workspace = state.workspace()?;
    let (step, _) = state.step()?;
    let case = workspace.find(id)?;
    if view.in_time {
        return Some(Saved::of_time(workspace, case, step));
    }
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
    // is to be drawn, or in another width; the threads are laid anew when the case goes or may
    // go another way; and a step changes only how they look.
    let room = room_in(ROOM);
    let kept = StoredValue::new(None::<Basis>);
    let in_time = app.memo(|state| view_of(state).in_time);
    let shown = app.of_case(move |state, case| {
        let wide = room.get();
        (!in_time.get()).then(|| shown_of(state, case, wide, kept))?
    });
    let ground = Memo::new(move |_| shown.with(|shown| Some(shown.as_ref()?.0.clone())));
    let below = Memo::new(move |_| {
        let wide = room.get();
        let lay_out = |sketch: &Sketch| Arc::new(RoadDrawing::of(sketch, wide));
        ground.with(|sketch| sketch.as_ref().filter(|_| wide > 0.0).map(lay_out))
    });
    let way = Memo::new(move |_| {
        let drawing = below.get()?;
        shown.with(|shown| Some(CaseWay::on(drawing, &shown.as_ref()?.1)))
    });
    let step = app.memo(|state| state.step().map_or(1, |(step, _)| step));
    follow(app, step);
    let told = app.shown(told_of);
    let title = Signal::derive(move || told.get().unwrap_or_default().0);
    let description = Signal::derive(move || told.get().unwrap_or_default().1);
    let open = on_the_map(app);
    let picture = move || {
        let way = way.get()?;
        keep_focus();
        let drawing = RoadDrawing::clone(&way.drawing);
        let purpose = Purpose::Way(Box::new(way.clone()), 1);
        let over = changing(move || case_marks(&way, step.get()));
        Some(view! { <RoadPicture drawing purpose title description open over/> })
    };
    view! { <div class="road-room on-road" id=ROOM>{picture}</div> }
}

/// Whoever replays a case sees where it is: the page follows the shown step, and only then.
fn follow(app: App, step: Memo<usize>) {
    Effect::new(move |before: Option<usize>| {
        let now = step.get();
        let plays = app.now(|state| state.playback.playing) || page::is_focus_within(PLAY_BAR);
        if before.is_some_and(|before| before != now) && plays {
            set_timeout(|| scroll::bring_into_view(SHOWN), Duration::ZERO);
        }
        now
    });
}
