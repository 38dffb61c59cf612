//! All cases in time: the chosen ones as threads, each a link to its case.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::legend::{Legend, Sample};
use super::view_of;
use crate::app::State;
use crate::browser::page;
use crate::screen::cases::{CasesInTime, OpenCases};
use crate::screen::map::stroke::number;
use crate::screen::picture::{case_reach, case_thread, cases_ground};
use crate::screen::picture_file::Saved;
use crate::screen::words::cases_in_time as words;
use crate::ui::App;
use crate::ui::picture::{BOX, figure, figures, next_by_key};
use crate::ui::picture_file::SavePicture;
use crate::ui::road::{keep_focus, room_in};

/// What the picture stands in; its width is that of the picture.
const ROOM: &str = "arendenas-rum";
/// On paper it is as wide as the page, whatever the window is.
const PAPER: f64 = 680.0;
/// The samples of the legend.
const SAMPLES: [Sample; 6] = [
    (
        &[
            ("string", "M3 8 H33"),
            ("string-day", "M0 8 a3 3 0 1 0 6 0 a3 3 0 1 0 -6 0"),
            ("string-day", "M30 8 a3 3 0 1 0 6 0 a3 3 0 1 0 -6 0"),
        ],
        words::KNOWN,
    ),
    (&[("string loose", "M0 8 H36")], words::DOTTED),
    (&[("string-time", "M0 5 H36 V11 H0 Z")], words::SOME_TIME),
    (&[("string-time", "M0 8 L36 5 V11 Z")], words::BEFORE),
    (
        &[
            ("string-day read", "M0 8 a3 3 0 1 0 6 0 a3 3 0 1 0 -6 0"),
            ("string-time read", "M12 5 H36 V11 H12 Z"),
        ],
        words::READ,
    ),
    (
        &[("string-day coming", "M15 8 a3 3 0 1 0 6 0 a3 3 0 1 0 -6 0")],
        words::PLANNED,
    ),
];

/// The chosen cases in a room of this width; nothing until it is known.
fn shown_in(app: App, room: Memo<f64>) -> Memo<Option<Arc<CasesInTime>>> {
    app.shown(move |state: &State| {
        let room = room.get();
        let workspace = state.workspace().filter(|_| room > 0.0)?;
        let filter = view_of(state).filter;
        Some(Arc::new(CasesInTime::new(workspace, &filter, room)))
    })
}

/// The picture in the address, to be saved.
fn saved(state: &State) -> Option<Saved> {
    Some(Saved::of_cases(state.workspace()?, &view_of(state).filter))
}

/// The chosen cases in time, what the picture does not show, and where the open ones are now.
#[component]
pub(crate) fn InTime() -> impl IntoView {
    let app = App::here();
    let on_page = shown_in(app, room_in(ROOM));
    let on_paper = shown_in(app, Memo::new(|_| PAPER));
    let save = Callback::new(move |()| app.now(saved));
    let told = move || on_paper.get().map(|shown| shown.told.join(" "));
    view! {
        <section class="cases-time" aria-labelledby="cases-time">
            <h2 id="cases-time" class="unseen">{words::HEADING}</h2>
            <div class="on-page" id=ROOM>
                {move || on_page.get().map(|shown| { keep_focus(); view! { <Threads shown/> } })}
            </div>
            {move || on_paper.get().map(|shown| view! { <OnPaper shown/> })}
            <Legend samples=&SAMPLES/>
            <p class="small cases-time-told">{told}</p>
            <SavePicture picture=save/>
            <OpenNow/>
        </section>
    }
}

/// Which thread is pointed at, and which one the tab key comes to.
#[derive(Clone, Copy)]
struct Pointing {
    hovered: RwSignal<Option<usize>>,
    focused: RwSignal<Option<usize>>,
    entry: RwSignal<usize>,
}

impl Pointing {
    fn new() -> Self {
        Self {
            hovered: RwSignal::new(None),
            focused: RwSignal::new(None),
            entry: RwSignal::new(0),
        }
    }

    /// The thread that stands out: the one under the pointer, or else the one with the focus.
    fn thread(self) -> Option<usize> {
        self.hovered.get().or_else(|| self.focused.get())
    }
}

/// The picture. One of its threads is a tab stop; the arrow keys go from thread to thread.
#[component]
fn Threads(shown: Arc<CasesInTime>) -> impl IntoView {
    let pointing = Pointing::new();
    let (width, height) = size(&shown);
    let view_box = format!("0 0 {width} {height}");
    let ground = figures(cases_ground(&shown));
    let description = shown.description.clone();
    let links = (0..shown.threads.len()).map(|nth| {
        let shown = Arc::clone(&shown);
        view! { <Thread shown nth pointing/> }
    });
    let links = links.collect_view();
    let all = StoredValue::new(shown);
    let over = move || {
        let nth = pointing.thread()?;
        all.with_value(|shown| case_thread(shown, nth)).map(figure)
    };
    let title = move || {
        let label = |nth: usize| all.with_value(|it| Some(it.threads.get(nth)?.label.clone()));
        pointing
            .thread()
            .and_then(label)
            .unwrap_or_else(|| words::POINT.to_owned())
    };
    view! {
        <p class="pointed small">{title}</p>
        <svg class="picture cases-threads" width=width height=height viewBox=view_box
            role="graphics-document document" aria-labelledby="tradar-titel tradar-beskrivning">
            <title id="tradar-titel">{words::TITLE}</title>
            <desc id="tradar-beskrivning">{description}</desc>
            <g aria-hidden="true">{ground}</g>
            <g>{links}</g>
            <g class="over" aria-hidden="true">{over}</g>
        </svg>
    }
}

/// A thread, which leads to its case.
#[component]
fn Thread(shown: Arc<CasesInTime>, nth: usize, pointing: Pointing) -> impl IntoView {
    let case = shown.threads.get(nth)?;
    let (key, href, label) = (case.key.clone(), case.route.href(), case.label.clone());
    let reach = case_reach(&shown, nth).map(figure);
    let thread = case_thread(&shown, nth).map(figure);
    let all = StoredValue::new(shown);
    let pressed = move |event: KeyboardEvent| {
        let key = all.with_value(|shown| {
            let to = next_by_key(&event, nth, shown.threads.len())?;
            Some(shown.threads.get(to)?.key.clone())
        });
        if let Some(key) = key {
            page::focus_element(&format!("{BOX}-{key}"));
        }
    };
    let Pointing {
        hovered,
        focused,
        entry,
    } = pointing;
    let focus = move || {
        entry.set(nth);
        focused.set(Some(nth));
    };
    Some(view! {
        <g>
            <a id=format!("{BOX}-{key}") href=href aria-label=label
                tabindex=move || if entry.get() == nth { "0" } else { "-1" }
                on:focus=move |_| focus() on:blur=move |_| focused.set(None)
                on:mouseenter=move |_| hovered.set(Some(nth)) on:mouseleave=move |_| hovered.set(None)
                on:keydown=pressed>{reach}{thread}</a>
        </g>
    })
}

/// All of it at once, for paper.
#[component]
fn OnPaper(shown: Arc<CasesInTime>) -> impl IntoView {
    let (width, height) = size(&shown);
    let view_box = format!("0 0 {width} {height}");
    let threads = (0..shown.threads.len()).filter_map(|nth| case_thread(&shown, nth));
    let marks: Vec<_> = cases_ground(&shown).into_iter().chain(threads).collect();
    view! {
        <svg class="picture on-paper" width=width height=height viewBox=view_box aria-hidden="true">
            {figures(marks)}
        </svg>
    }
}

fn size(shown: &CasesInTime) -> (String, String) {
    (number(shown.diagram.width), number(shown.diagram.height))
}

/// Where the open cases are now, floor by floor.
#[component]
fn OpenNow() -> impl IntoView {
    let app = App::here();
    let open = app.shown(|state| {
        let filter = view_of(state).filter;
        Some(OpenCases::new(state.workspace()?, &filter))
    });
    move || {
        let open = open.get()?;
        let floors = open.floors.into_iter();
        let floors =
            floors.map(|(floor, held)| view! { <div><dt>{floor}</dt><dd>{held}</dd></div> });
        Some(view! {
            <h2 class="open-now">{words::NOW}</h2>
            <p class="small">{open.told}</p>
            <dl class="open-floors">{floors.collect_view()}</dl>
        })
    }
}
