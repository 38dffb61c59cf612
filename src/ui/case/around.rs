//! What surrounds a case, at the foot of its page.

use crate::domain::Collection;
use std::sync::Arc;

use leptos::prelude::*;

use super::CONTRADICTIONS;
use crate::app::{At, Intent, Subject};
use crate::screen::Citation;
use crate::screen::case::{CaseScreen, CitedDocument, RelatedCase, Topic};
use crate::screen::words::case as words;
use crate::ui::cases::StandingWord;
use crate::ui::door::Adding;
use crate::ui::edit::{EditButton, Keeping};
use crate::ui::explained::explained;
use crate::ui::part::{InferredMark, Sources};

#[component]
pub(super) fn Around(screen: Arc<CaseScreen>) -> impl IntoView {
    let about = view! { <About screen=screen.clone()/> };
    let screen = Arc::unwrap_or_clone(screen);
    let contradictions = screen.contradictions.into_iter().map(|it| {
        view! { <Remark text=it.text kind=None inferred=it.inferred sources=it.sources at=None/> }
    });
    let anomalies = screen.anomalies.into_iter().map(|it| {
        view! { <Remark text=it.text kind=Some(it.kind) inferred=it.inferred sources=it.sources at=Some(it.at)/> }
    });
    let related = screen.related.into_iter();
    let related = related.map(|related| view! { <Related related/> });
    let gaps = screen
        .gaps
        .into_iter()
        .map(|gap| view! { <li>{explained(gap)}</li> });
    let documents = screen.documents.into_iter();
    let documents = documents.map(|document| view! { <Cited document/> });
    view! {
        <div class="case-foot">
            {about}
            <div class="case-folds">
                {group("case-related", words::RELATED, related.collect())}
                {group(CONTRADICTIONS, words::CONTRADICTIONS, contradictions.collect())}
                {group("case-gaps", words::GAPS, gaps.collect())}
                {group("case-anomalies", words::ANOMALIES, anomalies.collect())}
                {group("case-documents", words::SOURCES, documents.collect())}
            </div>
        </div>
    }
}

/// A headed list, when there is anything in it: folded to its heading and its length, and open for
/// whoever keeps the log.
fn group<T: IntoView + 'static>(
    id: &'static str,
    heading: &'static str,
    entries: Vec<T>,
) -> Option<impl IntoView> {
    let keeps = Keeping::get();
    (!entries.is_empty()).then(|| {
        let count = entries.len();
        view! {
            <section class=id aria-labelledby=id>
                <details class="case-fold" open=move || keeps.get()>
                    <summary><h2 id=id tabindex="-1">{heading}</h2>" "<span class="faint">{count}</span></summary>
                    <ul class="case-list">{entries}</ul>
                </details>
            </section>
        }
    })
}

/// What is written of the case as a whole.
#[component]
fn About(screen: Arc<CaseScreen>) -> impl IntoView {
    let screen = Arc::unwrap_or_clone(screen);
    let case = At::record(Collection::Cases, screen.id.as_str());
    let about = |collection| Intent::AddAbout(collection, Subject::Case(screen.id.clone()));
    let (deviation, anomaly) = (about(Collection::Deviations), about(Collection::Anomalies));
    let topics = screen.topics.into_iter().enumerate();
    let topics = topics.map(|(n, Topic { label, route })| {
        view! { {(n > 0).then_some(", ")}<a href=route.href()>{label}</a> }
    });
    view! {
        <section aria-labelledby="case-about">
            <h2 id="case-about">{words::ABOUT}</h2>
            <p class="case-summary">{explained(screen.summary)}</p>
            <dl class="case-facts">
                <div><dt>{words::RAISED_BY}</dt><dd>{screen.initiator}</dd></div>
                <div><dt>{words::TOPICS}</dt><dd>{topics.collect_view()}</dd></div>
                <div><dt>{words::COVERAGE}</dt><dd>{screen.coverage}</dd></div>
            </dl>
            <p class="edits">
                <Adding intent=Intent::AddTo(case.field("related"))/>
                <Adding intent=deviation/>
                <Adding intent=anomaly/>
                <Adding intent=Intent::Add(Collection::Topics)/>
            </p>
        </section>
    }
}

#[component]
fn Remark(
    text: String,
    kind: Option<&'static str>,
    inferred: bool,
    sources: Vec<Citation>,
    at: Option<At>,
) -> impl IntoView {
    let change = at.map(|at| {
        let what = text.clone();
        view! { <p class="edits"><EditButton at what/></p> }
    });
    let kind = kind.map(|kind| view! { " "<span class="departure-kind">{kind}</span> });
    let inferred = inferred.then(|| view! { " "<InferredMark/> });
    view! { <li>{explained(text)}{kind}{inferred}<Sources citations=sources/>{change}</li> }
}

#[component]
fn Related(related: RelatedCase) -> impl IntoView {
    view! {
        <li>
            <a href=related.route.href()>{related.title.clone()}</a>
            <p class="case-detail">
                <StandingWord standing=related.standing word=related.standing_word/>
                {related.relation}{related.inferred.then(|| view! { " "<InferredMark/> })}
                " "<EditButton at=related.at what=related.title/>
            </p>
        </li>
    }
}

#[component]
fn Cited(document: CitedDocument) -> impl IntoView {
    view! {
        <li>
            <a href=document.route.href()>{document.text}</a>
            <p class="case-detail">{document.detail}</p>
        </li>
    }
}
