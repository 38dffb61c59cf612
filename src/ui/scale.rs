//! The day slider.

use leptos::prelude::*;

use super::App;
use super::day::DayField;
use super::map::change;
use crate::app::{Route, State};
use crate::domain::Day;
use crate::screen::map::stroke::number;
use crate::screen::map::{Scale, day_of};
use crate::screen::words::map as words;

fn scale_of(state: &State) -> Option<Scale> {
    let workspace = state.workspace()?;
    let Route::Map(view) = state.place() else {
        return None;
    };
    Some(Scale::new(workspace, day_of(workspace, &view)))
}

/// The chosen day in words, the slider, a field for an exact day, and steps from change to
/// change. A step that leads nowhere stays a button: disabled, it would drop the focus.
#[component]
pub(crate) fn DayScale() -> impl IntoView {
    let app = App::here();
    let scale = app.shown(scale_of);
    let day_in_words = move || scale.get().map(|scale| scale.day_in_words);
    let choose = move |day: Option<Day>| {
        if let Some(day) = day {
            change(app, |view| view.day = Some(day));
        }
    };
    // A hand is helped to a mark; a key goes day by day.
    let by_hand = StoredValue::new(false);
    let slid = move |event: leptos::ev::Event| {
        let position = event_target_value(&event).parse().unwrap_or_default();
        let by_hand = by_hand.get_value();
        choose(scale.with_untracked(|scale| {
            let scale = scale.as_ref()?;
            let day = scale.day_at(position);
            Some(if by_hand { scale.caught(day) } else { day })
        }));
    };
    let told = move || scale.get().map(|scale| scale.told);
    let previous = move || scale.get().and_then(|scale| scale.previous);
    let next = move || scale.get().and_then(|scale| scale.next);
    view! {
        <div class="day" role="group" aria-label=words::STRUCTURE_ON>
            <p class="chosen-day">{words::STRUCTURE_ON}" "<strong>{day_in_words}</strong></p>
            <div class="scale">
                <Marks/>
                <input type="range" min="0" step="1" aria-label=words::DAY
                    max=move || scale.get().map(|scale| scale.length())
                    prop:value=move || scale.get().map(|scale| scale.position().to_string())
                    aria-valuetext=day_in_words on:input=slid
                    on:pointerdown=move |_| by_hand.set_value(true)
                    on:keydown=move |_| by_hand.set_value(false)/>
            </div>
            <div class="day-steps">
                <button type="button" class="button" aria-disabled=move || previous().is_none().then_some("true")
                    on:click=move |_| choose(previous())>{words::PREVIOUS_CHANGE}</button>
                <DayField id="dag" label=words::PICK_DAY is_label_unseen=true
                    day=Signal::derive(move || scale.get().map(|scale| scale.day))
                    bounds=Signal::derive(move || scale.get().map(|scale| (scale.first, scale.last)))
                    chosen=Callback::new(choose)/>
                <button type="button" class="button" aria-disabled=move || next().is_none().then_some("true")
                    on:click=move |_| choose(next())>{words::NEXT_CHANGE}</button>
            </div>
            <p class="day-told" role="status">{told}</p>
        </div>
    }
}

/// Years, changes, changes of unknown day and meetings, drawn; what they say in words stands
/// in the picture's list and on the meetings' own screen.
#[component]
fn Marks() -> impl IntoView {
    let app = App::here();
    // The marks are the workspace's; only the handle moves with the day.
    let marks = app.memo(|state| {
        let scale = scale_of(state)?;
        let first = scale.first;
        Some(Scale {
            day: first,
            day_in_words: String::new(),
            previous: None,
            next: None,
            told: String::new(),
            ..scale
        })
    });
    let handle = app.memo(|state| scale_of(state).map(|scale| scale.percent(scale.day)));
    view! {
        <svg aria-hidden="true">
            <line class="axis" x1="0" x2="100%" y1="30" y2="30"/>
            {move || marks.get().map(|scale| drawn(&scale))}
            {move || handle.get().map(|at| view! { <circle class="handle" cx=percent(at) cy="30" r="10"/> })}
        </svg>
    }
}

fn percent(at: f64) -> String {
    format!("{}%", number(at))
}

fn drawn(scale: &Scale) -> impl IntoView + use<> {
    let at = |day| percent(scale.percent(day));
    let years = scale.years.iter().map(|mark| {
        view! {
            <line class="year-tick" x1=at(mark.day) x2=at(mark.day) y1="27" y2="33"/>
            <text class="year" x=at(mark.day) y="54" text-anchor="middle">{mark.text.clone()}</text>
        }
    });
    // Names of changes that stand too close to one another would run together.
    let mut last = f64::NEG_INFINITY;
    let changes: Vec<_> = scale
        .changes
        .iter()
        .map(|mark| {
            let here = scale.percent(mark.day);
            let text = (here - last > 14.0).then(|| {
                last = here;
                view! { <text class="roomy" x=at(mark.day) y="12" text-anchor="middle">{mark.text.clone()}</text> }
            });
            view! { <line class="change" x1=at(mark.day) x2=at(mark.day) y1="18" y2="42"/>{text} }
        })
        .collect();
    let spans = scale.spans.iter().map(|span| {
        let (first, last) = (scale.percent(span.first), scale.percent(span.last));
        let middle = percent(f64::midpoint(first, last));
        view! {
            <rect class="span" x=percent(first) y="24" width=percent(last - first) height="12" rx="6"/>
            <text class="roomy of-span" x=middle y="12" text-anchor="middle">{span.text.clone()}</text>
        }
    });
    let meetings = scale.meetings.iter().map(|mark| {
        view! { <circle class="meeting" cx=at(mark.day) cy="30" r="4"/> }
    });
    (
        years.collect_view(),
        changes.collect_view(),
        spans.collect_view(),
        meetings.collect_view(),
    )
}
