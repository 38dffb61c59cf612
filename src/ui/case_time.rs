//! A case's way in time: in the place of the picture, on paper, and where it is very narrow.

use leptos::prelude::*;

use super::App;
use super::effects::report;
use super::picture::{changing, figures};
use super::road::room_in;
use crate::browser::{page, scroll};
use crate::screen::map::stroke::number;
use crate::screen::picture::{time_ground, time_marks, time_names};
use crate::screen::way::CaseTimetable;
use crate::screen::words::case as words;

/// What it stands in; its width is that of the timetable.
const ROOM: &str = "tidens-rum";
/// The number of the shown step.
const SHOWN: &str = ".timetable .stop.now";
/// On paper it is as wide as the page, whatever the window is.
const PAPER: f64 = 680.0;

/// The way of the case on screen in a room of this width.
fn shown_in(app: App, room: Memo<f64>) -> Memo<Option<CaseTimetable>> {
    app.of_case(move |state, case| Some(CaseTimetable::new(state.workspace()?, case, room.get())))
}

/// The way in time. Its lines and days stay from step to step; only how the way looks changes.
#[component]
pub(crate) fn CaseInTime() -> impl IntoView {
    let app = App::here();
    let on_page = shown_in(app, room_in(ROOM));
    let on_paper = shown_in(app, Memo::new(|_| PAPER));
    let step = app.memo(|state| state.step().map_or(1, |(step, _)| step));
    let title = app.memo(|state| {
        let step = state.step();
        step.map_or_else(String::new, |(step, last)| words::way_title(step, last))
    });
    let in_time = app.memo(|state| super::case::view_of(state).in_time);
    Effect::new(move |_| {
        step.with(|_| ());
        if in_time.get() {
            report(page::when_drawn(|| scroll::bring_into_row(SHOWN)));
        }
    });
    view! {
        <div class="case-time">
            <div class="time-room" id=ROOM>
                {move || on_page.get().map(|shown| view! { <Scrolled shown step title/> })}
            </div>
            {move || on_paper.get().map(|shown| view! { <Whole shown step/> })}
            <p class="mini muted">{words::TIME_LEGEND.join(" ")}</p>
        </div>
    }
}

/// The names stay while the way is scrolled.
#[component]
fn Scrolled(shown: CaseTimetable, step: Memo<usize>, title: Memo<String>) -> impl IntoView {
    let table = &shown.table;
    let (names, across) = (number(table.names), number(table.width - table.names));
    let height = number(table.height);
    let of_names = format!("0 0 {names} {height}");
    let of_way = format!("{names} 0 {across} {height}");
    let named = figures(time_names(&shown));
    let ground = figures(time_ground(&shown));
    let over = changing(move || time_marks(&shown, step.get()));
    view! {
        <svg class="picture time-names" width=names height=height.clone() viewBox=of_names
            aria-hidden="true">{named}</svg>
        <div class="time-scroll" tabindex="0" role="group" aria-label=words::IN_TIME>
            <svg class="picture timetable" width=across height=height viewBox=of_way role="img"
                aria-label=move || title.get()>{ground}{over}</svg>
        </div>
    }
}

/// All of it at once, for paper.
#[component]
fn Whole(shown: CaseTimetable, step: Memo<usize>) -> impl IntoView {
    let (width, height) = (number(shown.table.width), number(shown.table.height));
    let room = format!("0 0 {width} {height}");
    let ground = figures(time_ground(&shown));
    let named = figures(time_names(&shown));
    let over = changing(move || time_marks(&shown, step.get()));
    view! {
        <svg class="picture paper-time" width=width height=height viewBox=room aria-hidden="true">
            {ground}{named}{over}
        </svg>
    }
}
