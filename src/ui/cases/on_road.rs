//! All cases on the road: bands between bodies, and how many open cases are at each.

use std::sync::Arc;
use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::legend::{Legend, Sample};
use super::{change, view_of};
use crate::app::{CasesShown, CasesView, Route, State};
use crate::browser::page;
use crate::screen::cases::{CaseLink, CaseStretch, CasesAside, CasesOnRoad, StandingCases};
use crate::screen::picture::{Purpose, standing_mark, stretch_mark, stretch_reach};
use crate::screen::picture_file::Saved;
use crate::screen::words::cases_on_road as words;
use crate::ui::App;
use crate::ui::day::DayField;
use crate::ui::picture::{BOX, figure, next_by_key};
use crate::ui::picture_file::SavePicture;
use crate::ui::road::{RoadPicture, keep_focus, on_the_map, room_in};
use crate::ui::statistics::TableSection;

/// What the picture stands in; its width is that of the picture.
const ROOM: &str = "arendenas-vag";
/// The card of a stretch that was chosen.
const CARD: &str = "stracka";
/// The samples of the legend.
const SAMPLES: [Sample; 6] = [
    (
        &[("band-stroke sample", "M0 6 H36 M0 10 H36")],
        words::STROKES,
    ),
    (&[("band-stroke read sample", "M0 8 H36")], words::READ),
    (&[("band-head", "M12 13 L18 3 L24 13 Z")], words::UP),
    (&[("band-head back", "M12 3 L18 13 L24 3")], words::DOWN),
    (&[("now-sample", RING)], words::NOW),
    (&[("now-sample read", RING)], words::NOW_READ),
];
/// The ring of a sample.
const RING: &str = "M11 8 a7 7 0 1 0 14 0 a7 7 0 1 0 -14 0";

/// The picture in the address, to be saved.
fn saved(state: &State) -> Option<Saved> {
    let view = view_of(state);
    Some(Saved::of_cases_on_road(
        state.workspace()?,
        &view.filter,
        view.day,
    ))
}

/// The chosen cases on the road, the same as tables, and what the picture does not show.
#[component]
pub(super) fn OnRoad() -> impl IntoView {
    let app = App::here();
    let room = room_in(ROOM);
    let shown = app.shown(move |state: &State| {
        let room = room.get();
        let workspace = state.workspace().filter(|_| room > 0.0)?;
        let view = view_of(state);
        let shown = CasesOnRoad::new(workspace, &view.filter, view.day, room);
        Some(Arc::new(shown))
    });
    let save = Callback::new(move |()| app.now(saved));
    let day = app.memo(|state| view_of(state).day);
    let choose_day = Callback::new(move |day| change(app, |view| view.day = day));
    let in_time = app.memo(|state| {
        let shown = CasesShown::InTime;
        let view = view_of(state);
        Route::Cases(CasesView { shown, ..view }).href()
    });
    let picture = move || {
        let shown = shown.get()?;
        keep_focus();
        Some(view! { <Picture shown/> })
    };
    view! {
        <section class="cases-road" aria-labelledby="cases-road">
            <h2 id="cases-road" class="unseen">{words::HEADING}</h2>
            <DayField id="arenden-dag" label=words::DAY day chosen=choose_day/>
            <div class="road-room" id=ROOM>{picture}</div>
            <Legend samples=&SAMPLES/>
            {move || shown.get().map(|shown| view! { <Told shown/> })}
            <p class="small"><a href=move || in_time.get()>{words::TO_TIME}</a></p>
            <SavePicture picture=save/>
            {move || shown.get().map(|shown| view! { <Tables shown/> })}
        </section>
    }
}

/// What the tab key comes to, what is pointed at, and what was chosen.
#[derive(Clone, Copy)]
struct Pointing {
    entry: RwSignal<usize>,
    label: RwSignal<Option<String>>,
    chosen: RwSignal<Option<CaseStretch>>,
    /// How many there are to go to with the arrow keys.
    count: usize,
}

impl Pointing {
    fn id(nth: usize) -> String {
        format!("{BOX}-band-{nth}")
    }

    /// With the arrow keys from one to the next.
    fn pressed(self, nth: usize, event: &KeyboardEvent) {
        if let Some(to) = next_by_key(event, nth, self.count) {
            page::focus_element(&Self::id(to));
        }
    }

    fn tabindex(self, nth: usize) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
        move || if self.entry.get() == nth { "0" } else { "-1" }
    }

    fn choose(self, stretch: CaseStretch) {
        self.chosen.set(Some(stretch));
        set_timeout(|| page::focus_element(CARD), Duration::ZERO);
    }
}

#[component]
fn Picture(shown: Arc<CasesOnRoad>) -> impl IntoView {
    let app = App::here();
    let bands = shown.stretches.iter().filter(|it| it.band.is_some());
    let discs = shown.standing.iter().filter(|it| it.at.is_some());
    let pointing = Pointing {
        entry: RwSignal::new(0),
        label: RwSignal::new(None),
        chosen: RwSignal::new(None),
        count: bands.clone().count() + discs.clone().count(),
    };
    let first = bands.clone().count();
    let bands = bands.cloned().enumerate();
    let bands = bands.map(|(nth, stretch)| view! { <Band stretch nth pointing/> });
    let discs = discs.cloned().zip(first..);
    let discs = discs.map(|(standing, nth)| view! { <Disc standing nth pointing/> });
    let links = view! { {bands.collect_view()}{discs.collect_view()} }.into_any();
    let title = move || {
        let label = pointing.label.get();
        label.unwrap_or_else(|| words::POINT.to_owned())
    };
    view! {
        <p class="pointed small">{title}</p>
        <RoadPicture drawing=shown.drawing.clone() purpose=Purpose::Structure(None) title=words::HEADING
            description=shown.description.clone() open=on_the_map(app) links/>
        <Card chosen=pointing.chosen/>
    }
}

/// A band, which tells of its cases.
#[component]
fn Band(stretch: CaseStretch, nth: usize, pointing: Pointing) -> impl IntoView {
    let marks = [stretch_reach(&stretch), stretch_mark(&stretch)];
    let marks = marks.into_iter().flatten().map(figure).collect_view();
    let label = StoredValue::new(stretch.label.clone());
    let own = StoredValue::new(stretch);
    let point = move |is: bool| pointing.label.set(is.then(|| label.get_value()));
    let focus = move |_| {
        pointing.entry.set(nth);
        point(true);
    };
    let pressed = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            pointing.choose(own.get_value());
        } else {
            pointing.pressed(nth, &event);
        }
    };
    view! {
        <g class="stretch-link" role="button" id=Pointing::id(nth) aria-label=label.get_value()
            tabindex=pointing.tabindex(nth) on:focus=focus on:blur=move |_| point(false)
            on:mouseenter=move |_| point(true) on:mouseleave=move |_| point(false)
            on:click=move |_| pointing.choose(own.get_value()) on:keydown=pressed>{marks}</g>
    }
}

/// How many open cases are at a body, which leads to the list of them.
#[component]
fn Disc(standing: StandingCases, nth: usize, pointing: Pointing) -> impl IntoView {
    let mark = standing_mark(&standing).map(figure);
    let label = StoredValue::new(standing.label.clone());
    let point = move |is: bool| pointing.label.set(is.then(|| label.get_value()));
    let focus = move |_| {
        pointing.entry.set(nth);
        point(true);
    };
    let role = standing.route.is_none().then_some("img");
    // A link of a picture, and not of the page, is one that stands in a part of the picture.
    view! {
        <g><a class="stretch-link" role=role id=Pointing::id(nth) href=standing.route.map(|route| route.href())
            aria-label=label.get_value() tabindex=pointing.tabindex(nth) on:focus=focus
            on:blur=move |_| point(false) on:mouseenter=move |_| point(true)
            on:mouseleave=move |_| point(false)
            on:keydown=move |event| pointing.pressed(nth, &event)>{mark}</a></g>
    }
}

/// The cases that went a stretch, when it was chosen.
#[component]
fn Card(chosen: RwSignal<Option<CaseStretch>>) -> impl IntoView {
    let content = move || {
        let stretch = chosen.get()?;
        let close = move |_| chosen.set(None);
        Some(view! {
            <h3>{stretch.label}</h3>
            <Links cases=stretch.cases/>
            <button type="button" class="button" on:click=close>{words::CLOSE}</button>
        })
    };
    view! { <div class="stretch-card" id=CARD tabindex="-1" role="status" hidden=move || chosen.get().is_none()>{content}</div> }
}

#[component]
fn Links(cases: Vec<CaseLink>) -> impl IntoView {
    /// So many are named; the others are counted.
    const MOST: usize = 200;
    let more = cases.len().saturating_sub(MOST);
    let link = |case: CaseLink| view! { <li><a href=case.route.href()>{case.title}</a></li> };
    view! {
        <ul>
            {cases.into_iter().take(MOST).map(link).collect_view()}
            {(more > 0).then(|| view! { <li>{words::and_more(more)}</li> })}
        </ul>
    }
}

/// How much is drawn, and which cases are not.
#[component]
fn Told(shown: Arc<CasesOnRoad>) -> impl IntoView {
    let aside = |aside: &CasesAside| {
        view! {
            <details class="cases-aside">
                <summary>{aside.label.clone()}</summary>
                <Links cases=aside.cases.clone()/>
            </details>
        }
    };
    let asides = shown.aside.iter().map(aside).collect_view();
    view! {
        <p class="small cases-time-told">{shown.told.join(" ")}</p>
        {(!shown.aside.is_empty()).then(|| view! { <h2 class="open-now">{words::ASIDE}</h2> })}
        {asides}
    }
}

#[component]
fn Tables(shown: Arc<CasesOnRoad>) -> impl IntoView {
    let tables = shown.tables.clone();
    tables.map(|table| view! { <TableSection table/> })
}
