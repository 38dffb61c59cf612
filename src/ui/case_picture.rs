//! A case's way over the picture, at the step the address names.

use std::sync::Arc;

use leptos::prelude::*;

use super::App;
use super::picture::Picture;
use super::picture_file::SavePicture;
use super::road::on_the_map;
use super::way::Switches;
use crate::app::{Route, State};
use crate::screen::map::{Drawing, Sketch};
use crate::screen::picture::Purpose;
use crate::screen::picture_file::Saved;
use crate::screen::way::{CaseWay, Course, WayKind};
use crate::screen::words::map as words;

/// What lies below the way of the case on screen, in both arrangements.
fn grounds_of(state: &State) -> Option<[Sketch; 2]> {
    let Route::Case(id, _) = &state.route else {
        return None;
    };
    let workspace = state.workspace()?;
    Some(CaseWay::grounds(workspace, workspace.find(id)?))
}

/// The course of the case on screen at the step the address names.
fn course_of(state: &State) -> Option<Course> {
    let Route::Case(id, _) = &state.route else {
        return None;
    };
    let workspace = state.workspace()?;
    let (step, _) = state.step()?;
    Some(Course::of(
        workspace,
        workspace.find(id)?,
        step,
        state.today,
    ))
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
    let course = app.shown(course_of);
    let ways = Memo::new(move |_| {
        let below = below.get()?;
        course.with(|course| {
            let course = course.as_ref()?;
            Some(below.map(|drawing| CaseWay::on(drawing, course)))
        })
    });
    let told = app.shown(told_of);
    let open = on_the_map(app);
    move || {
        let (ways, (title, description)) = ways.get().zip(told.get())?;
        let picture = |way: CaseWay| {
            view! {
                <Picture drawing=Drawing::clone(&way.drawing) purpose=Purpose::Way(Box::new(way)) title=title.clone()
                    description=description.clone() on_open=open/>
            }
        };
        Some(ways.map(picture).collect_view())
    }
}
