//! A departure: what was seen, the rule, where, and what people said of it.

use leptos::prelude::*;

use crate::screen::deviations::{Assessed, Noticed, RuleSaid, Tried};
use crate::screen::words::deviations as words;
use crate::ui::edit::{AddButton, EditButton};
use crate::ui::icon::Icon;
use crate::ui::part::{Body, Sources};

/// Several, in a list, with headings of this level.
#[component]
pub(super) fn Cards(cards: Vec<Noticed>, level: u8) -> impl IntoView {
    let cards = cards.into_iter();
    let cards = cards.map(|noticed| view! { <li><Card noticed level/></li> });
    view! { <ul class="noticed-list" aria-label=words::LIST>{cards.collect_view()}</ul> }
}

#[component]
fn Card(noticed: Noticed, level: u8) -> impl IntoView {
    let class = if noticed.is_deviation() {
        "noticed deviation"
    } else {
        "noticed"
    };
    let kind = view! {
        <span class="noticed-kind">{noticed.is_deviation().then(|| Icon::Warning.view())}{noticed.kind_word}</span>
        " "<span class="noticed-origin">{noticed.origin_word}</span>
    };
    let text = noticed.text.clone();
    let heading = if level > 2 {
        view! { <h3>{text}</h3> }.into_any()
    } else {
        view! { <h2>{text}</h2> }.into_any()
    };
    let told = noticed.told.into_iter();
    let told = told.map(|(label, text)| view! { <div><dt>{label}</dt><dd>{text}</dd></div> });
    let links = noticed.links.into_iter();
    let links = links.map(|(name, route)| view! { <li><a href=route.href()>{name}</a></li> });
    let rules = noticed.rules.into_iter();
    let rules = rules.map(|rule| view! { <RuleText rule/> });
    let body = noticed.body.map(|body| view! { <li><Body body/></li> });
    let edit = noticed
        .at
        .map(|at| view! { <EditButton at what=noticed.text.clone()/> });
    let label = noticed.text.clone();
    view! {
        <article class=class aria-label=label>
            <p class="noticed-what">{kind}</p>
            {heading}
            <dl class="noticed-told">{told.collect_view()}</dl>
            <ul class="noticed-links">{body}{links.collect_view()}</ul>
            {rules.collect_view()}
            <Sources citations=noticed.sources/>
            {noticed.takes_explanation.then(|| view! { <Assessments assessments=noticed.assessments/> })}
            <p class="edits">{edit}<AddButton adding=noticed.assess text=words::ASSESS/></p>
        </article>
    }
}

/// The rule, how well founded it is, and who disputes it.
#[component]
pub(super) fn RuleText(rule: RuleSaid) -> impl IntoView {
    let contested = rule.contested.map(|text| {
        view! { <p><span class="step-label">{words::CONTESTED}</span>{text}</p> }
    });
    let disputed = rule
        .is_disputed
        .then(|| view! { " "<span class="tag">{words::DISPUTED}</span> });
    view! {
        <details class="noticed-rule">
            <summary><span class="step-label">{words::RULE}</span>{rule.text}{disputed}</summary>
            <p><span class="step-label">{words::FOUNDATION}</span>{rule.foundation}</p>
            {contested}
            <Sources citations=rule.sources/>
            <p><a href=rule.route.href()>{words::ALL_OF_RULE}</a></p>
        </details>
    }
}

#[component]
pub(crate) fn Assessments(assessments: Vec<Assessed>) -> impl IntoView {
    let all = assessments.into_iter();
    let all: Vec<_> = all.map(|assessed| view! { <Said assessed/> }).collect();
    if all.is_empty() {
        return view! { <p><span class="tag empty" title=words::UNASSESSED>{words::NOT_YET_ASSESSED}</span></p> }.into_any();
    }
    view! { <ul class="assessments" aria-label=words::ASSESSMENTS>{all}</ul> }.into_any()
}

#[component]
fn Said(assessed: Assessed) -> impl IntoView {
    let by = assessed.by.into_iter();
    let by = by.map(|body| view! { " "<Body body/> }).collect_view();
    let place = assessed.place.map(|(name, route)| match route {
        Some(route) => view! { " · "<a href=route.href()>{name}</a> }.into_any(),
        None => view! { " · "{name} }.into_any(),
    });
    let rule = assessed.new_rule.map(|text| {
        view! { <p><span class="step-label">{words::NEW_RULE}</span>{text}</p> }
    });
    let lacks = assessed
        .lacks
        .map(|text| view! { <p class="muted small">{text}</p> });
    view! {
        <li>
            <p><strong class="assessed">{assessed.status}</strong>{by}{place}</p>
            <p>{assessed.text.clone()}</p>
            {rule}{lacks}
            <Sources citations=assessed.sources/>
            <p class="edits"><EditButton at=assessed.at what=assessed.text/></p>
        </li>
    }
}

/// What the rules see in one case or at one meeting, and where the log does not tell.
#[component]
pub(crate) fn TriedCards(tried: Tried, id: &'static str) -> impl IntoView {
    if tried.is_empty() {
        return ().into_any();
    }
    let seen = if tried.seen.is_empty() {
        view! { <p>{words::SEEN_NONE}</p> }.into_any()
    } else {
        view! { <Cards cards=tried.seen level=3/> }.into_any()
    };
    let silent = tried.silent.into_iter();
    let silent: Vec<_> = silent
        .map(|silent| {
            let why = silent.why.join(" ");
            view! { <li><p>{why}</p><RuleText rule=silent.rule/></li> }
        })
        .collect();
    let silent = (!silent.is_empty()).then(|| {
        view! {
            <details class="silent">
                <summary><h3>{words::SILENT}</h3>" "<span class="faint">{silent.len()}</span></summary>
                <ul>{silent}</ul>
            </details>
        }
    });
    view! {
        <section class="tried" aria-labelledby=id>
            <h2 id=id>{words::SEEN}</h2>
            <p class="muted small">{words::SEEN_TEXT}</p>
            {seen}
            {silent}
            <p><a class="to-all" href=tried.all.href()>{words::TO_ALL}</a></p>
        </section>
    }
    .into_any()
}
