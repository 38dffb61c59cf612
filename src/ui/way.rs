//! The ways of a case over the picture: the agreed one, the planned one and the one it went,
//! each of which can be taken away.

use leptos::prelude::*;

use super::App;
use super::part::Body;
use crate::app::State;
use crate::domain::Case;
use crate::screen::way::{AgreedLine, WayKind};
use crate::screen::words::case as words;

/// The ways: what each is called, and the word in class names.
const WAYS: [(WayKind, &str, &str); 4] = [
    (WayKind::Actual, words::WAY_ACTUAL, "actual"),
    (WayKind::Planned, words::WAY_PLANNED, "planned"),
    (WayKind::Agreed, words::WAY_AGREED, "agreed"),
    (WayKind::Next, words::WAY_NEXT, "next"),
];

/// Which of the ways are switched on, in the order of [`WAYS`].
#[derive(Clone, Copy)]
pub(super) struct Switches([RwSignal<bool>; 4]);

impl Switches {
    /// All but the agreed way are there from the beginning.
    pub(super) fn new() -> Self {
        Self(WAYS.map(|(kind, ..)| RwSignal::new(kind != WayKind::Agreed)))
    }

    /// Those that are switched on now.
    pub(super) fn on(self) -> Vec<WayKind> {
        let all = WAYS.into_iter().zip(self.0);
        let on = all.filter(|(_, is_on)| is_on.get_untracked());
        on.map(|((kind, ..), _)| kind).collect()
    }
}

/// The agreed way of the case on screen.
fn agreed_of(state: &State, case: &Case) -> Option<Vec<AgreedLine>> {
    Some(AgreedLine::of_case(state.workspace()?, case))
}

/// The switches above the picture. What is switched off is hidden by the style, so that the
/// picture itself stays as it is.
#[component]
pub(super) fn Ways(on: Switches, children: Children) -> impl IntoView {
    let shown = on.0;
    let switches = WAYS.into_iter().zip(shown).map(|((_, text, word), is_shown)| {
        let sample = format!("way-sample {word}");
        view! {
            <label class="way-switch">
                <input type="checkbox" prop:checked=move || is_shown.get()
                    on:change:target=move |event| is_shown.set(event.target().checked())/>
                <svg class=sample width="34" height="12" viewBox="0 0 34 12" aria-hidden="true"><path d="M2 6 H32"/></svg>
                <span>{text}</span>
            </label>
        }
    });
    let switches = switches.collect_view();
    let class = move || {
        let hidden = WAYS
            .into_iter()
            .zip(shown)
            .filter(|(_, is_shown)| !is_shown.get());
        let hidden = hidden.map(|((_, _, word), _)| format!(" no-{word}"));
        format!("case-ways{}", hidden.collect::<String>())
    };
    let [_, _, agreed, _] = shown;
    view! {
        <div class=class>
            <div class="way-switches" role="group" aria-label=words::WAYS>{switches}</div>
            {children()}
            <Show when=move || agreed.get()><Agreed/></Show>
        </div>
    }
}

/// The agreed way as a list: it says the same as the lines on the picture.
#[component]
fn Agreed() -> impl IntoView {
    let lines = App::here().of_case(agreed_of);
    move || {
        let lines = lines.get().unwrap_or_default();
        if lines.is_empty() {
            return view! { <p class="muted">{words::AGREED_NONE}</p> }.into_any();
        }
        let lines = lines.into_iter().map(|line| {
            let denied = line.denied.into_iter();
            let denied = denied.map(|text| view! { <span class="agreed-denied">{text}</span> });
            view! { <li><Body body=line.from/>" → "<Body body=line.to/>" "<span class="muted">{line.followed}</span>{denied.collect_view()}</li> }
        });
        view! {
            <h3 class="agreed-heading">{words::AGREED_LIST}</h3>
            <ul class="agreed-list">{lines.collect_view()}</ul>
        }
        .into_any()
    }
}
