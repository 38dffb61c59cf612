//! The screen of a case that came with the link: read beside the own data, and nothing else.

use leptos::prelude::*;

use super::App;
use super::explained::explained;
use super::part::{Heading, InferredMark};
use crate::app::{CaseFilter, Route};
use crate::domain::ConsultationStatus;
use crate::screen::case::{Answers, CaseScreen, Handover, Step};
use crate::screen::shared::{Own, SharedScreen};
use crate::screen::words::errors::Advice;
use crate::screen::words::{case as case_words, shared as words};
use crate::screen::{BodyRef, Citation, Cited};

#[component]
pub(crate) fn Shared() -> impl IntoView {
    let app = App::here();
    let screen = app.shown(|state| match &state.route {
        Route::Shared(text) => Some(SharedScreen::new(state.workspace()?, text, state.today)),
        _ => None,
    });
    move || {
        screen.get().map(|screen| match screen {
            Ok(screen) => view! { <Page screen/> }.into_any(),
            Err(why) => view! { <NotOpened why/> }.into_any(),
        })
    }
}

/// The link does not open.
#[component]
fn NotOpened(why: Advice) -> impl IntoView {
    view! {
        <Heading text=words::NOT_OPENED/>
        <div class="nothing-found">
            <p><strong>{why.what}</strong>" "{why.advice}</p>
            <p><a class="button" href=Route::cases(CaseFilter::default()).href()>{words::TO_CASES}</a></p>
        </div>
    }
}

#[component]
fn Page(screen: SharedScreen) -> impl IntoView {
    let SharedScreen { case, from, own } = screen;
    let printed = case.printed_title.clone();
    let printed = printed
        .map(|title| view! { <p class="case-printed">{case_words::PRINTED_TITLE}" "{title}</p> });
    let steps = case.steps.iter().cloned();
    let steps = steps.map(|step| view! { <Stop step/> }).collect_view();
    view! {
        <article class="case shared" aria-labelledby=super::effects::HEADING>
            <header class="case-head"><Heading text=case.title.clone()/>{printed}</header>
            <Came from own/>
            <Told answers=case.answers.clone()/>
            <section class="case-steps" aria-labelledby="case-steps">
                <h2 id="case-steps">{case_words::STEP_BY_STEP}</h2>
                <ol class="timeline">{steps}</ol>
            </section>
            <Around case/>
        </article>
    }
}

/// That it came with the link, from where, and what the own data has of it.
#[component]
fn Came(from: Vec<(&'static str, String)>, own: Own) -> impl IntoView {
    let facts = from.into_iter();
    let facts = facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let own = match own {
        Own::Lacks => words::NOT_OWN.into_any(),
        Own::Has { route, told } => {
            view! { <a href=route.href()>{words::TO_OWN}</a>". "{told} }.into_any()
        }
    };
    view! {
        <section class="card shared-came" aria-label=words::SHARED>
            <p><strong>{words::CAME}</strong>" "{words::NOT_KEPT}" "{words::LEFT_OUT}</p>
            <dl class="about-facts">
                {facts.collect_view()}
                <div><dt>{words::OWN}</dt><dd class="shared-own">{own}</dd></div>
            </dl>
        </section>
    }
}

/// The short answers, as text.
#[component]
fn Told(answers: Answers) -> impl IntoView {
    let holder = answers.holder;
    let holder = holder.map(|it| {
        let inferred = it.inferred.then(|| view! { <InferredMark/>" " });
        view! { <strong>{case_words::AT}" "{it.body.short}"."</strong>" "{inferred} }
    });
    let rows = [
        (case_words::WHAT, None, answers.what),
        (case_words::FINISHED, None, answers.finished),
        (case_words::WHERE, holder, answers.place),
        (case_words::NEXT, None, answers.next),
        (case_words::HAPPENED, None, answers.happened),
    ];
    let rows = rows.into_iter().map(|(name, holder, answer)| {
        let short =
            (!answer.short.is_empty()).then(|| view! { <strong>{answer.short}</strong>" " });
        view! { <div><dt>{name}</dt><dd>{holder}{short}{explained(answer.more)}</dd></div> }
    });
    view! {
        <section class="case-answers" aria-label=case_words::ANSWERS><dl>{rows.collect_view()}</dl></section>
    }
}

#[component]
fn Stop(step: Step) -> impl IntoView {
    let role = step.role.map(|role| format!(" · {role}"));
    let state = match step.status {
        ConsultationStatus::Held => None,
        ConsultationStatus::Planned => Some(case_words::PLANNED),
        ConsultationStatus::Unknown => Some(case_words::HELD_UNKNOWN),
    };
    let state = state.map(|text| view! { <p><span class="tag empty">{text}</span></p> });
    let inferred = step.inferred.then(|| view! { " "<InferredMark/> });
    let outcome = step.outcome.map(|text| {
        view! { <p><span class="step-label">{case_words::outcome_label(step.status)}</span>" "{explained(text)}</p> }
    });
    let said = step.said.into_iter().map(|(text, inferred)| {
        let inferred = inferred.then(|| view! { " "<InferredMark/> });
        view! { <p><span class="step-label">{case_words::SAID}</span>" "{explained(text)}{inferred}</p> }
    });
    view! {
        <li>
            <span class="dot" aria-hidden="true">{step.number}</span>
            <div>
                <p class="step-when"><time datetime=step.day>{step.when}</time>{role}</p>
                <h3><span class="unseen">{case_words::step(step.number)}": "</span>{step.body_text}</h3>
                {state}
                <p>{explained(step.what)}{inferred}</p>
                {outcome}{said.collect_view()}
                {handed(case_words::FROM, step.from)}
                {handed(case_words::TO, step.to)}
                {named(case_words::WITH, step.with)}
                {cited(step.sources)}
            </div>
        </li>
    }
}

fn handed(label: &'static str, all: Vec<Handover>) -> Option<impl IntoView> {
    let all = all.into_iter().enumerate().map(|(n, it)| {
        let inferred = it.inferred.then(|| view! { " "<InferredMark/> });
        view! { {(n > 0).then_some(", ")}{it.body.short}{inferred} }
    });
    let all: Vec<_> = all.collect();
    (!all.is_empty()).then(|| view! { <p><span class="step-label">{label}</span>" "{all}</p> })
}

fn named(label: &'static str, all: Vec<BodyRef>) -> Option<impl IntoView> {
    let names: Vec<_> = all.into_iter().map(|it| it.short).collect();
    let names = (!names.is_empty()).then(|| names.join(", "));
    names.map(|names| view! { <p><span class="step-label">{label}</span>" "{names}</p> })
}

fn cited(sources: Vec<Citation>) -> Option<impl IntoView> {
    let row = Cited::all(sources).into_iter();
    let text: String = row.map(|it| it.before.to_owned() + &it.text).collect();
    (!text.is_empty()).then(|| view! { <p class="cite">{text}</p> })
}

/// What surrounds it, as text.
#[component]
fn Around(case: CaseScreen) -> impl IntoView {
    let topics: Vec<_> = case.topics.into_iter().map(|it| it.label).collect();
    let related = case.related.into_iter();
    let related = related.map(|it| (format!("{} ({})", it.title, it.relation), Vec::new()));
    let contradictions = case.contradictions.into_iter();
    let contradictions = contradictions.map(|it| (it.text, it.sources));
    let gaps = case.gaps.into_iter().map(|text| (text, Vec::new()));
    let documents = case.documents.into_iter();
    let documents = documents.map(|it| (format!("{}, {}", it.text, it.detail), Vec::new()));
    view! {
        <div class="case-foot">
            <section aria-labelledby="case-about">
                <h2 id="case-about">{case_words::ABOUT}</h2>
                <p class="case-summary">{explained(case.summary)}</p>
                <dl class="case-facts">
                    <div><dt>{case_words::RAISED_BY}</dt><dd>{case.initiator}</dd></div>
                    <div><dt>{case_words::TOPICS}</dt><dd>{topics.join(", ")}</dd></div>
                    <div><dt>{case_words::COVERAGE}</dt><dd>{case.coverage}</dd></div>
                </dl>
            </section>
            {group("case-related", case_words::RELATED, related.collect())}
            {group("case-contradictions", case_words::CONTRADICTIONS, contradictions.collect())}
            {group("case-gaps", case_words::GAPS, gaps.collect())}
            {group("case-documents", case_words::SOURCES, documents.collect())}
        </div>
    }
}

/// A headed list of texts, each with its sources.
fn group(
    id: &'static str,
    heading: &'static str,
    entries: Vec<(String, Vec<Citation>)>,
) -> Option<impl IntoView> {
    (!entries.is_empty()).then(|| {
        let rows = entries.into_iter();
        let rows = rows.map(|(text, sources)| view! { <li>{explained(text)}{cited(sources)}</li> });
        view! {
            <section class=id aria-labelledby=id>
                <h2 id=id>{heading}</h2>
                <ul class="case-list">{rows.collect_view()}</ul>
            </section>
        }
    })
}
