//! The play bar and the card of the step shown.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::timeline::{planned, presented, said};
use super::{choose, go_to};
use crate::app::Msg;
use crate::domain::ConsultationStatus;
use crate::screen::case::{Handover, Step};
use crate::screen::way::Phase;
use crate::screen::words::case as words;
use crate::ui::App;
use crate::ui::explained::explained;
use crate::ui::icon::Icon;
use crate::ui::part::{Body, DeviationTag, InferredMark, Sources};

/// Previous, play, next, a mark for every step, and the speed. The arrow keys step too.
#[component]
pub(super) fn PlayBar(steps: StoredValue<Vec<Step>>, shown: Memo<usize>) -> impl IntoView {
    let app = App::here();
    let last = steps.with_value(Vec::len);
    let to = move |number: usize| {
        let route = steps.with_value(|steps| {
            let step = steps.iter().find(|step| step.number == number);
            step.map(|step| step.route.clone())
        });
        if let Some(route) = route {
            go_to(app, route);
        }
    };
    let back = move || to(shown.get_untracked().saturating_sub(1));
    let on = move || to(shown.get_untracked() + 1);
    let marks = steps.with_value(|steps| {
        let marks = steps.iter().cloned();
        marks
            .map(|step| view! { <StepMark step shown/> })
            .collect_view()
    });
    view! {
        <div class="play-bar controls" role="group" aria-label=words::PLAY_BAR
            on:keydown=move |event| step_by_key(&event, back, on)>
            <div class="play-buttons">
                <button class="button" type="button" aria-label=words::PREVIOUS
                    aria-disabled=move || (shown.get() <= 1).then_some("true")
                    on:click=move |_| back()>{Icon::Previous.view()}</button>
                <PlayButton/>
                <button class="button" type="button" aria-label=words::FOLLOWING
                    aria-disabled=move || (shown.get() >= last).then_some("true")
                    on:click=move |_| on()>{Icon::Next.view()}</button>
            </div>
            <ol class="play-marks">{marks}</ol>
            <p class="play-position">
                <strong>{move || words::step(shown.get())}</strong>{words::of_steps(last)}
            </p>
            <SpeedButton/>
        </div>
    }
}

fn step_by_key(event: &KeyboardEvent, back: impl Fn(), on: impl Fn()) {
    match event.key().as_str() {
        "ArrowLeft" => back(),
        "ArrowRight" => on(),
        _ => return,
    }
    event.prevent_default();
}

#[component]
fn PlayButton() -> impl IntoView {
    let app = App::here();
    let playing = app.memo(|state| state.playback.playing);
    let word = move || {
        if playing.get() {
            words::PAUSE
        } else {
            words::PLAY
        }
    };
    let icon = move || {
        if playing.get() {
            Icon::Pause.view()
        } else {
            Icon::Play.view()
        }
    };
    view! {
        <button class="button primary" type="button" aria-label=word
            on:click=move |_| app.send(Msg::PlayClicked)>{icon}<span>{word}</span></button>
    }
}

#[component]
fn SpeedButton() -> impl IntoView {
    let app = App::here();
    let speed = app.memo(|state| state.playback.speed);
    view! {
        <button class="button play-speed" type="button"
            aria-label=move || words::speed_name(speed.get())
            on:click=move |_| app.send(Msg::SpeedChosen(speed.get_untracked().next()))>
            {move || words::speed(speed.get())}
        </button>
    }
}

/// The class a step has in the bar and in the list, at the step shown.
pub(super) fn mark_class(step: &Step, shown: usize) -> &'static str {
    match step.mark(shown) {
        Phase::Done => "done",
        Phase::Now if step.status == ConsultationStatus::Held => "now",
        // What nothing shows to have happened is dotted even when it is the one shown.
        Phase::Now => "now planned",
        Phase::Coming => "coming",
    }
}

#[component]
fn StepMark(step: Step, shown: Memo<usize>) -> impl IntoView {
    let app = App::here();
    let step = StoredValue::new(step);
    let number = step.with_value(|step| step.number);
    let name = step.with_value(|step| words::step_name(number, &step.body_text, &step.when));
    view! {
        <li class=move || step.with_value(|step| mark_class(step, shown.get()))>
            <a href=step.with_value(|step| step.route.href()) aria-label=name
                aria-current=move || (shown.get() == number).then_some("step")
                on:click=move |event| step.with_value(|step| choose(app, &event, step))>{number}</a>
        </li>
    }
}

/// What happened at the step shown; read out when the step changes.
#[component]
pub(super) fn StepCard(steps: StoredValue<Vec<Step>>, shown: Memo<usize>) -> impl IntoView {
    let step = move || {
        let number = shown.get();
        steps.with_value(|steps| steps.iter().find(|step| step.number == number).cloned())
    };
    view! {
        <div class="step-card" aria-live="polite">
            {move || step().map(|step| view! { <Card step/> })}
        </div>
    }
}

#[component]
fn Card(step: Step) -> impl IntoView {
    let outcome = step.outcome.map(|outcome| {
        view! { <p><span class="step-label">{words::outcome_label(step.status)}</span>" "{explained(outcome)}</p> }
    });
    let stayed = step
        .body
        .clone()
        .filter(|_| step.stayed)
        .map(|body| Handover {
            body,
            inferred: false,
        });
    let with = step.with.into_iter().map(|body| Handover {
        body,
        inferred: false,
    });
    view! {
        <span class="dot now" aria-hidden="true">{step.number}</span>
        <div class="step-what">
            <p class="step-when"><span class="unseen">{words::step(step.number)}": "</span>
                <time datetime=step.day>{step.when}</time>{step.role.map(|role| format!(" · {role}"))}</p>
            <h3>{match step.body {
                Some(body) => view! {
                    <span class=format!("track {}", body.shape.class())>
                        <i aria-hidden="true"></i><a href=body.route.href()>{step.body_text}</a>
                    </span>
                }.into_any(),
                None => step.body_text.into_any(),
            }}</h3>
            <p>{explained(step.what)}{step.inferred.then(|| view! { " "<InferredMark/> })}</p>
        </div>
        <div class="step-out">
            {outcome}
            {presented(step.presenters)}
            {said(step.said)}
            {planned(step.plan)}
            {handovers(words::FROM, step.from)}
            {handovers(words::TO, step.to)}
            {handovers(words::STAYED, stayed.into_iter().collect())}
            {handovers(words::WITH, with.collect())}
            {step.deviations.map(|text| view! { <p><DeviationTag text/></p> })}
            <Sources citations=step.sources/>
        </div>
    }
}

/// ”Kom från Delegationen, LSG”, each marked when it is our reading.
fn handovers(label: &'static str, bodies: Vec<Handover>) -> Option<impl IntoView> {
    let body = |handover: Handover| {
        let inferred = handover.inferred.then(|| view! { <InferredMark/>" " });
        view! { <Body body=handover.body/>" "{inferred} }
    };
    (!bodies.is_empty()).then(|| {
        let bodies = bodies.into_iter().map(body).collect_view();
        view! { <p class="step-bodies"><span class="step-label">{label}</span>" "{bodies}</p> }
    })
}
