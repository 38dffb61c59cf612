//! The dated list: the same steps, numbers and words as in the play bar and on the card. Of the
//! steps that are not shown it tells when and where, and nothing of what either side says of them,
//! so that none is heard alone; all of them can be opened.

use leptos::prelude::*;

use super::choose;
use super::play::mark_class;
use crate::app::Intent;
use crate::domain::{ConsultationStatus, Id};
use crate::screen::case::Step;
use crate::screen::words::case as words;
use crate::screen::{Citation, PersonName};
use crate::ui::App;
use crate::ui::door::Adding;
use crate::ui::edit::EditButton;
use crate::ui::explained::explained;
use crate::ui::part::{DeviationTag, InferredMark, Sources, people};

#[component]
pub(super) fn Timeline(steps: StoredValue<Vec<Step>>, shown: Memo<usize>) -> impl IntoView {
    let undated = steps.with_value(|steps| steps.iter().any(|step| step.day.is_none()));
    let entries = steps.with_value(|steps| {
        let steps = steps.iter().cloned();
        steps
            .map(|step| view! { <Entry step shown/> })
            .collect_view()
    });
    let add = add_step(steps);
    let is_open = RwSignal::new(false);
    let several = steps.with_value(|steps| steps.len() > 1);
    view! {
        <section class="case-steps" aria-labelledby="case-steps">
            <h2 id="case-steps">{words::STEP_BY_STEP}</h2>
            {add}
            {undated.then(|| view! { <p class="cite">{words::UNDATED}</p> })}
            {several.then(|| view! { <OpenAll is_open/> })}
            <ol class="timeline" class:folded=move || !is_open.get()>{entries}</ol>
        </section>
    }
}

/// Opens all steps, and closes all but the shown one.
#[component]
fn OpenAll(is_open: RwSignal<bool>) -> impl IntoView {
    let word = move || {
        if is_open.get() {
            words::CLOSE_STEPS
        } else {
            words::OPEN_STEPS
        }
    };
    view! {
        <p class="open-steps"><button type="button" class="button" aria-expanded=move || is_open.get().to_string()
            on:click=move |_| is_open.update(|open| *open = !*open)>{word}</button></p>
    }
}

/// One step more, in the case the others are of.
fn add_step(steps: StoredValue<Vec<Step>>) -> Option<impl IntoView> {
    let case = steps.with_value(|steps| Some(steps.first()?.at.record.clone()))?;
    let intent = Intent::LogStep(Id::new(&case).ok()?);
    Some(view! { <p class="edits"><Adding intent/></p> })
}

#[component]
fn Entry(step: Step, shown: Memo<usize>) -> impl IntoView {
    let app = App::here();
    let it = step.clone();
    let step = StoredValue::new(step);
    let is_shown = move || shown.get() == it.number;
    let unknown = (it.status == ConsultationStatus::Unknown)
        .then(|| view! { <p><span class="tag empty">{words::HELD_UNKNOWN}</span></p> });
    let presented = presented(it.presenters);
    let said = said(it.said);
    let outcome = it.outcome.map(|outcome| {
        view! { <p><span class="step-label">{words::outcome_label(it.status)}</span>" "{explained(outcome)}</p> }
    });
    view! {
        <li class=move || step.with_value(|step| mark_class(step, shown.get()))>
            <span class="dot" aria-hidden="true">{it.number}</span>
            <div>
                <p class="step-when">
                    <time datetime=it.day>{it.when}</time>{it.role.map(|role| format!(" · {role}"))}
                </p>
                <h3><a href=it.route.href() aria-current=move || is_shown().then_some("step")
                    on:click=move |event| step.with_value(|step| choose(app, &event, step))>
                    <span class="unseen">{words::step(it.number)}": "</span>{it.body_text}
                </a></h3>
                {unknown}
                {it.deviations.map(|text| view! { <p><DeviationTag text/></p> })}
                <div class="step-more">
                    <p>{explained(it.what)}{it.inferred.then(|| view! { " "<InferredMark/> })}</p>
                    {outcome}{presented}{said}{planned(it.plan)}
                    <Sources citations=it.sources/>
                </div>
                <p class="edits"><EditButton at=it.at what=words::step(it.number)/></p>
            </div>
        </li>
    }
}

/// Who presented it.
pub(super) fn presented(presenters: Vec<PersonName>) -> Option<impl IntoView> {
    (!presenters.is_empty()).then(|| {
        view! { <p><span class="step-label">{words::PRESENTED_BY}</span>" "{people(presenters)}</p> }
    })
}

/// What was planned before the step was held.
pub(super) fn planned(plan: Option<(String, Vec<Citation>)>) -> Option<impl IntoView> {
    plan.map(|(text, citations)| {
        view! {
            <p><span class="step-label">{words::PLAN}</span>" "{explained(text)}</p>
            <Sources citations/>
        }
    })
}

/// What is said of the step, and whether that it is said of this one is our reading.
pub(super) fn said(said: Vec<(String, bool)>) -> impl IntoView {
    let said = said.into_iter().map(|(text, inferred)| {
        let inferred = inferred.then(|| view! { " "<InferredMark/> });
        view! { <p><span class="step-label">{words::SAID}</span>" "{explained(text)}{inferred}</p> }
    });
    said.collect_view()
}
