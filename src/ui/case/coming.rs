//! What can happen now in a case, by the agreed way.

use leptos::prelude::*;

use crate::screen::case::{Because, Coming, ComingStep};
use crate::screen::words::case as words;
use crate::ui::part::{Body, Sources};

/// The heading's id.
const COMING: &str = "case-coming";

#[component]
pub(super) fn ComingSteps(coming: Vec<Coming>, is_finished: bool) -> impl IntoView {
    if is_finished {
        return ().into_any();
    }
    let none = coming
        .is_empty()
        .then(|| view! { <p>{words::COMING_NONE}</p> });
    let states = coming.into_iter();
    let states = states.map(|state| view! { <State state/> });
    view! {
        <section class="card potentials" aria-labelledby=COMING>
            <h2 id=COMING>{words::COMING}</h2>
            <p class="muted small">{words::COMING_TEXT}</p>
            {none}
            {states.collect_view()}
        </section>
    }
    .into_any()
}

/// The steps of one state. What is due stands open; the rest is folded when it is long.
#[component]
fn State(state: Coming) -> impl IntoView {
    let class = format!("potential potential-{}", state.class);
    let steps = state.steps.into_iter();
    let steps: Vec<_> = steps.map(|step| view! { <StepRow step/> }).collect();
    view! {
        <details class=class open=state.can_come>
            <summary>
                <h3>{state.word}</h3>" "<span class="muted">{state.meaning}</span>" "<span class="faint">"("{steps.len()}")"</span>
            </summary>
            <ul class="potential-steps">{steps}</ul>
        </details>
    }
}

#[component]
fn StepRow(step: ComingStep) -> impl IntoView {
    let bodies = step.bodies.into_iter();
    let bodies = bodies.map(|body| view! { <Body body/>" " }).collect_view();
    let disputed = step
        .disputed
        .then(|| view! { " "<span class="tag">{words::DISPUTED}</span> });
    let because = step.because.into_iter();
    let because = because.map(|because| view! { <Reason because/> });
    view! {
        <li>
            <p><strong>{step.label.clone()}</strong>{disputed}</p>
            <p class="potential-bodies">{bodies}{step.class}</p>
            <details class="potential-why">
                <summary>{words::WHY}<span class="unseen">": "{step.label}</span></summary>
                <ul>{because.collect_view()}</ul>
            </details>
        </li>
    }
}

#[component]
fn Reason(because: Because) -> impl IntoView {
    view! {
        <li>
            <p>{because.text}</p>
            <p class="muted small">{because.foundation}</p>
            <Sources citations=because.sources/>
        </li>
    }
}
