//! The five questions, always in the same order.

use leptos::prelude::*;

use super::{CONTRADICTIONS, EVENTS};
use crate::browser::page;
use crate::screen::case::{Answer, Answers};
use crate::screen::words::case as words;
use crate::ui::App;
use crate::ui::explained::explained;
use crate::ui::part::{Body, InferredMark};

#[component]
pub(super) fn AnswerList(answers: Answers) -> impl IntoView {
    let holder = answers.holder.map(|holder| {
        let inferred = holder.inferred.then(|| view! { <InferredMark/>" " });
        view! { <p><strong>{words::AT}" "<Body body=holder.body/>"."</strong>" "{inferred}</p> }
    });
    let no_minutes = answers.no_minutes.then(|| {
        view! { " "<span class="tag empty">{words::NO_MINUTES}</span> }
    });
    let deviations = answers
        .deviations
        .map(|text| view! { " "<Further text to=EVENTS/> });
    let contradictions = answers
        .contradictions
        .map(|text| view! { " "<Further text to=CONTRADICTIONS/> });
    view! {
        <section class="case-answers" aria-label=words::ANSWERS>
            <dl>
                <div><dt>{words::WHAT}</dt><dd>{told(answers.what)}</dd></div>
                <div><dt>{words::FINISHED}</dt><dd>{told(answers.finished)}</dd></div>
                <div class="now"><dt>{words::WHERE}</dt><dd>{holder}{told(answers.place)}</dd></div>
                <div><dt>{words::NEXT}</dt><dd>{told(answers.next)}{no_minutes}</dd></div>
                <div><dt>{words::HAPPENED}</dt><dd>{told(answers.happened)}{deviations}{contradictions}</dd></div>
            </dl>
        </section>
    }
}

/// The short answer first, then the sentence more.
fn told(answer: Answer) -> impl IntoView {
    let short = (!answer.short.is_empty()).then(|| view! { <strong>{answer.short}</strong>" " });
    view! { {short}{explained(answer.more)} }
}

/// Goes to what stands further down, and opens it. The address stays the case's.
#[component]
fn Further(text: String, to: &'static str) -> impl IntoView {
    let app = App::here();
    let here = app.now(|state| state.route.href());
    view! {
        <a href=here on:click=move |event| {
            event.prevent_default();
            page::focus_element(to);
        }>{text}</a>"."
    }
}
