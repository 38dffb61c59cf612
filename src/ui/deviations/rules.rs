//! The rules, how they are tried and whether their examples hold.

use crate::app::Intent;
use crate::domain::Collection;
use leptos::prelude::*;

use super::card::RuleText;
use crate::screen::deviations::{ExampleTold, RuleTried, RulesTried};
use crate::screen::words::deviations as words;
use crate::ui::App;
use crate::ui::door::Adding;
use crate::ui::edit::EditButton;
use crate::ui::icon::Icon;
use crate::ui::part::Body;

#[component]
pub(super) fn Rules() -> impl IntoView {
    let app = App::here();
    let version = app.memo(|state| (state.version, state.workspace().is_some()));
    let rules = Memo::new(move |_| {
        version.with(|_| ()); // only a memo that is read is kept up to date
        app.now(|state| state.workspace().map(|it| RulesTried::new(it)))
    });
    move || {
        let rules = rules.get()?;
        let add = [Collection::Rules, Collection::Steps, Collection::Routes];
        let add = add.map(|it| view! { <Adding intent=Intent::Add(it)/> });
        Some(view! {
            <section class="rules-tried" aria-labelledby="regler">
                <h2 id="regler">{words::RULES}</h2>
                <p>{rules.summary}</p>
                <p class="edits">{add.collect_view()}</p>
                <Group heading=words::TRIED rules=rules.tried/>
                <Group heading=words::NOT_TRIED rules=rules.not_tried/>
            </section>
        })
    }
}

#[component]
fn Group(heading: &'static str, rules: Vec<RuleTried>) -> impl IntoView {
    (!rules.is_empty()).then(|| {
        let count = rules.len();
        let rules = rules.into_iter();
        let rules = rules.map(|rule| view! { <li><Tried rule/></li> });
        view! {
            <details class="rule-group">
                <summary><h3>{heading}</h3>" "<span class="faint">{count}</span></summary>
                <ul>{rules.collect_view()}</ul>
            </details>
        }
    })
}

#[component]
fn Tried(rule: RuleTried) -> impl IntoView {
    let what = rule.said.text.clone();
    let bodies = rule.applies_to.into_iter();
    let bodies: Vec<_> = bodies.map(|body| view! { " "<Body body/> }).collect();
    let bodies = (!bodies.is_empty()).then(|| {
        view! { <p><span class="step-label">{words::APPLIES_TO}</span>" "{bodies}</p> }
    });
    let valid = rule.valid.map(|valid| {
        view! { <p><span class="step-label">{words::VALID}</span>" "{valid}</p> }
    });
    let each = rule.each.into_iter();
    let each = each.map(|example| view! { <Example example/> });
    let examples = rule.examples.map(|text| {
        view! {
            <details class="rule-examples">
                <summary>{text}</summary>
                <ul>{each.collect_view()}</ul>
            </details>
        }
    });
    view! {
        <RuleText rule=rule.said/>
        {bodies}{valid}
        <p><span class="step-label">{words::HOW}</span>" "{rule.how}</p>
        {examples}
        <p class="edits"><EditButton at=rule.at what/></p>
    }
}

#[component]
fn Example(example: ExampleTold) -> impl IntoView {
    let mark = (!example.holds).then(|| Icon::Warning.view());
    let why = example
        .why
        .map(|why| view! { <p class="muted small">{why}</p> });
    view! { <li class:fails=!example.holds>{mark}<a href=example.route.href()>{example.text}</a>{why}</li> }
}
