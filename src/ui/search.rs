//! The search: what answers, as one types.

use leptos::prelude::*;

use super::App;
use super::find::{FindBox, focus_field};
use super::part::{Heading, marked};
use crate::app::{Route, State};
use crate::browser::{page, visits};
use crate::screen::find::{Found, FoundGroup, Hit, NearQuestion};
use crate::screen::words::find as words;

mod indexed;

/// So many of each kind are shown on a screen of their own.
const MANY: usize = 50;
/// So many where there is more than the answer.
const FEW: usize = 3;

/// The screen: the field, and everything that answers.
#[component]
pub(crate) fn Search() -> impl IntoView {
    let app = App::here();
    let asked = app.memo(|state| match &state.route {
        Route::Search(text) => text.clone(),
        _ => String::new(),
    });
    let text = RwSignal::new(asked.get_untracked());
    // Back and forward, and other questions, change the address under the field.
    Effect::new(move |_| text.set(asked.get()));
    let first = RwSignal::new(None);
    if !visits::is_return() {
        // After the heading, which takes the focus on every screen.
        let _untold = page::when_drawn(focus_field); // without it the focus stays at the heading
    }
    let on_input = move |typed: String| app.change(Route::Search(typed));
    view! {
        <div class="search-page">
            <Heading text=words::SEARCH/>
            <FindBox text first on_input/>
            <p class="mini muted">{words::HINT}</p>
            <Answer text first most=MANY/>
        </div>
    }
}

/// What answers on the start, beneath its field.
pub(crate) fn few(text: RwSignal<String>, first: RwSignal<Option<Route>>) -> AnyView {
    view! { <Answer text first most=FEW/> }.into_any()
}

#[component]
fn Answer(text: RwSignal<String>, first: RwSignal<Option<Route>>, most: usize) -> impl IntoView {
    let app = App::here();
    let (made, progress) = (indexed::made(), indexed::progress());
    let found = Memo::new(move |_| {
        made.track();
        let asked = text.get();
        let answer = |state: &State| {
            indexed::read(state, |data, index| Found::new(data, index, &asked, most))
        };
        app.shown_at(answer).unwrap_or_default()
    });
    let version = app.memo(|state| state.version);
    Effect::new(move |_| {
        version.track();
        if text.with(|asked| !asked.trim().is_empty()) {
            indexed::make(app);
        }
    });
    Effect::new(move |_| first.set(found.with(|found| found.first.clone())));
    // Until there is an answer it is told what it waits for.
    let waits = {
        let progress = progress.clone();
        Memo::new(move |_| progress.get().is_some())
    };
    let count = Memo::new(move |_| match found.with(|found| found.count.clone()) {
        count if count.is_empty() && waits.get() => words::MAKING.to_owned(),
        count => count,
    });
    let corrected = move || found.with(|found| found.corrected.join(" "));
    let groups = move || found.with(|found| found.groups.clone());
    let near = move || found.with(|found| found.near.clone());
    view! {
        <div class="answer">
            <p class="mini muted" role="status">{move || count.get()}" "{corrected}</p>
            {move || progress.get().map(making)}
            {move || groups().into_iter().map(group).collect_view()}
            {move || questions(near())}
        </div>
    }
}

/// How far it is with the reading of everything.
fn making(percent: usize) -> impl IntoView {
    view! {
        <p class="door mini">
            <progress max="100" value=percent aria-label=words::MAKING></progress>
        </p>
    }
}

fn questions(near: Vec<NearQuestion>) -> Option<impl IntoView> {
    let question = |it: NearQuestion| {
        view! { <li><a href=it.route.href()>{it.text}</a><span class="mini muted">{it.why}", "{it.count}</span></li> }
    };
    (!near.is_empty()).then(|| {
        view! {
            <div class="found">
                <h2>{words::NEAR}</h2>
                <ul class="hits">{near.into_iter().map(question).collect_view()}</ul>
            </div>
        }
    })
}

fn group(group: FoundGroup) -> impl IntoView {
    let FoundGroup {
        heading,
        count,
        hits,
        all,
    } = group;
    let hit = |Hit {
                   name,
                   said,
                   excerpt,
                   route,
               }: Hit| {
        let excerpt = excerpt.map(|pieces| view! { <span class="mini">{marked(pieces)}</span> });
        view! { <li><a href=route.href()>{marked(name)}</a><span class="mini muted">{said}</span>{excerpt}</li> }
    };
    let shown = hits.len();
    let all = all.filter(|_| shown < MANY).map(|route| {
        view! { <p class="mini"><a href=route.href()>{words::all(count)}<span class="unseen">": "{heading}</span></a></p> }
    });
    let of = (shown < count && shown >= MANY).then(|| words::shown_of(shown));
    view! {
        <div class="found">
            <h2>{heading}" "<span class="faint">{count}</span></h2>
            <ul class="hits">{hits.into_iter().map(hit).collect_view()}</ul>
            {of.map(|of| view! { <p class="mini muted">{of}</p> })}
            {all}
        </div>
    }
}
