//! A case's way in time: beside the picture, in its place, on paper, and where it is very narrow.

use leptos::prelude::*;

use super::App;
use super::picture::{figure, figures};
use super::road::room_in;
use crate::app::{Route, State};
use crate::layout::Timetable;
use crate::screen::map::stroke::number;
use crate::screen::picture::{time_ground, time_marks};
use crate::screen::way::CaseTimetable;
use crate::screen::words::{case as words, map as map_words};

/// What it stands in; its width is that of the timetable.
const ROOM: &str = "tidens-rum";
/// On paper it is as wide as the page, whatever the window is.
const PAPER: f64 = 680.0;

fn shown_of(state: &State, room: f64) -> Option<CaseTimetable> {
    let Route::Case(id, _) = &state.route else {
        return None;
    };
    let workspace = state.workspace()?;
    let case = workspace.find(id)?;
    Some(CaseTimetable::new(workspace, case, room))
}

/// The way in time. Its lines and days stay from step to step; only how the way looks changes.
#[component]
pub(crate) fn CaseInTime() -> impl IntoView {
    let app = App::here();
    let room = room_in(ROOM);
    let in_time = app.memo(|state| super::case::view_of(state).in_time);
    let wide = Memo::new(move |_| if in_time.get() { room.get() } else { PAPER });
    let shown = app.shown(move |state| {
        let room = wide.get();
        shown_of(state, room)
    });
    let step = app.memo(|state| state.step().map_or(1, |(step, _)| step));
    let title = app.memo(|state| {
        state
            .step()
            .map(|(step, last)| map_words::way_title(step, last))
    });
    let drawn = move || {
        let shown = shown.get()?;
        let Timetable { width, height, .. } = shown.table;
        let ground = figures(time_ground(&shown));
        let over = move || figure(time_marks(&shown, step.get()));
        Some(view! {
            <svg class="picture road timetable" width=number(width) height=number(height)
                viewBox=format!("0 0 {} {}", number(width), number(height)) role="img"
                aria-label=move || title.get().unwrap_or_default()>
                {ground}{over}
            </svg>
        })
    };
    view! {
        <div class="case-time">
            <div class="time-room" id=ROOM tabindex="0" role="group" aria-label=words::IN_TIME>{drawn}</div>
            <p class="mini muted">{words::TIME_LEGEND.join(" ")}</p>
        </div>
    }
}
