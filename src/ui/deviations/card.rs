//! An event: what minutes record of it, what each side said, what the rules see, and what
//! people said of it.

use leptos::prelude::*;

use super::mark::mark;
use crate::screen::deviations::{
    Assessed, Found, Noticed, Recorded, RuleSaid, Side, Tried, class_of,
};
use crate::screen::words::deviations as words;
use crate::ui::edit::{EditButton, Keeping, Wants};
use crate::ui::explained::explained;
use crate::ui::icon::Icon;
use crate::ui::part::{Body, InferredMark, Sources, people};

/// The level of the headings where an event stands among much else, and is folded.
const AMONG_MUCH: u8 = 3;

/// Several, in a list, with headings of this level.
#[component]
pub(super) fn Cards(cards: Vec<Noticed>, level: u8) -> impl IntoView {
    let cards = cards.into_iter();
    let cards = cards.map(|noticed| view! { <li><Card noticed level/></li> });
    view! { <ul class="noticed-list" aria-label=words::LIST>{cards.collect_view()}</ul> }
}

#[component]
fn Card(noticed: Noticed, level: u8) -> impl IntoView {
    let class = class_of(noticed.kind);
    let label = noticed.label();
    let text = noticed.text.clone();
    let heading = match level {
        2 => view! { <h2>{text}</h2> }.into_any(),
        3 => view! { <h3>{text}</h3> }.into_any(),
        _ => view! { <h4>{text}</h4> }.into_any(),
    };
    let links = noticed.links.into_iter();
    let links = links.map(|(name, route)| view! { <li><a href=route.href()>{name}</a></li> });
    let body = noticed.body.map(|body| view! { <li><Body body/></li> });
    let beforehand = noticed.beforehand.into_iter();
    let beforehand = beforehand
        .map(|text| view! { <p>{explained(text)}</p> })
        .collect_view();
    let is_recorded = !noticed.recorded.is_empty();
    let title = noticed.text.clone();
    let recorded = noticed.recorded.into_iter();
    let recorded = recorded.map(|it| view! { <Minuted recorded=it heading=title.clone()/> });
    let alone = noticed.found.len() == 1 && !is_recorded;
    let count = noticed.found.len();
    let found = noticed.found.into_iter();
    let found = found.map(|found| {
        let repeats = found.text == noticed.text;
        view! { <li><Seen found repeats alone/></li> }
    });
    let found = view! { <ul class="noticed-found">{found.collect_view()}</ul> };
    // What minutes record comes first; what the rules see of it is for whoever asks.
    let found = if is_recorded && count > 0 {
        view! {
            <details class="noticed-by-rules">
                <summary>{words::BY_RULES}" "<span class="faint">{count}</span></summary>
                {found}
            </details>
        }
        .into_any()
    } else {
        found.into_any()
    };
    let links = view! { <ul class="noticed-links">{body}{links.collect_view()}</ul> };
    let beforehand = view! { <div class="noticed-beforehand">{beforehand}</div> };
    let recorded = recorded.collect_view();
    let told = if level == AMONG_MUCH {
        let more = words::open_event(is_recorded);
        view! { {beforehand}<Folded more title>{links}{recorded}{found}</Folded> }.into_any()
    } else {
        view! { {links}{recorded}{beforehand}{found} }.into_any()
    };
    view! {
        <article class=format!("noticed {class}") aria-label=label>
            <p class="noticed-what"><span class=format!("noticed-kind {class}")>{mark(noticed.kind)}{noticed.kind_word}</span></p>
            {heading}
            {told}
        </article>
    }
}

/// What is told of an event, all sides of it together; open for whoever keeps the log.
#[component]
fn Folded(more: &'static str, title: String, children: Children) -> impl IntoView {
    let keeps = Keeping::get();
    view! {
        <details class="noticed-more" open=move || keeps.get()>
            <summary>{more}<span class="unseen">": "{title}</span></summary>
            {children()}
        </details>
    }
}

/// What minutes record, with what each side said, equally large.
#[component]
fn Minuted(recorded: Recorded, heading: String) -> impl IntoView {
    let title = (recorded.title != heading)
        .then(|| view! { <p><strong>{recorded.title.clone()}</strong></p> });
    let inferred = recorded
        .expected_inferred
        .then(|| view! { " "<InferredMark/> });
    let sides = recorded.sides.into_iter();
    let sides = sides.map(|side| view! { <SideSaid side/> });
    let gaps: Vec<_> = recorded
        .gaps
        .into_iter()
        .map(|gap| view! { <li>{explained(gap)}</li> })
        .collect();
    let gaps = (!gaps.is_empty()).then(|| {
        view! { <div class="noticed-gaps"><p class="step-label">{words::UNKNOWN}</p><ul>{gaps}</ul></div> }
    });
    let rules = recorded.rules.into_iter();
    let rules = rules.map(|rule| view! { <RuleText rule/> });
    view! {
        {title}
        <dl class="noticed-told">
            <div><dt>{words::EXPECTED}</dt><dd>{explained(recorded.expected)}{inferred}</dd></div>
            <div><dt>{words::HAPPENED}</dt><dd>{explained(recorded.happened)}</dd></div>
            {sides.collect_view()}
        </dl>
        {recorded.note.map(|note| view! { <p>{explained(note)}</p> })}
        {gaps}
        <Sources citations=recorded.sources/>
        {rules.collect_view()}
        {recorded.takes_explanation.then(|| view! { <Assessments assessments=recorded.assessments/> })}
        <p class="edits">
            <EditButton at=recorded.at what=recorded.title/>
            <Wants intent=recorded.assess icon=Icon::Add text=words::ASSESS/>
        </p>
    }
}

#[component]
fn SideSaid(side: Side) -> impl IntoView {
    let silent = side
        .said
        .is_empty()
        .then(|| view! { <dd class="faint">{words::SIDE_SILENT}</dd> });
    let said = side.said.into_iter().map(|said| {
        let between = (!said.by.is_empty() && said.as_stated.is_some()).then_some(" – ");
        let is_named = !said.by.is_empty() || said.as_stated.is_some();
        let who = is_named.then(|| {
            view! { <span class="noticed-who">{people(said.by)}{between}{said.as_stated}</span> }
        });
        view! { <dd>{who}{explained(said.text)}</dd> }
    });
    view! { <div class="side"><dt>{side.label}</dt>{silent}{said.collect_view()}</div> }
}

/// What one rule sees; the sentence is left out where the heading says it, and the kind where
/// it is the only finding.
#[component]
fn Seen(found: Found, repeats: bool, alone: bool) -> impl IntoView {
    let class = format!("noticed-kind {}", class_of(found.kind));
    let kind = (!alone).then(|| {
        view! { <p class="noticed-what"><span class=class>{mark(found.kind)}{found.kind_word}</span></p> }
    });
    let text = (!repeats).then(|| view! { <p>{explained(found.text)}</p> });
    let told = found.told.into_iter();
    let told: Vec<_> = told
        .map(|text| view! { <li>{explained(text)}</li> })
        .collect();
    let told = (!told.is_empty()).then(|| {
        view! { <div class="noticed-gaps"><p class="step-label">{words::TOLD}</p><ul>{told}</ul></div> }
    });
    view! {
        {kind}{text}{told}
        {found.rule.map(|rule| view! { <RuleText rule/> })}
        <Sources citations=found.sources/>
        {found.takes_explanation.then(|| view! { <Assessments assessments=found.assessments/> })}
        <p class="edits"><Wants intent=found.assess icon=Icon::Add text=words::ASSESS/></p>
    }
}

/// The rule, how well founded it is, and who disputes it.
#[component]
pub(super) fn RuleText(rule: RuleSaid) -> impl IntoView {
    let contested = rule.contested.map(|text| {
        view! { <p><span class="step-label">{words::CONTESTED}</span>" "{explained(text)}</p> }
    });
    let disputed = rule
        .is_disputed
        .then(|| view! { " "<span class="tag">{words::DISPUTED}</span> });
    view! {
        <details class="noticed-rule">
            <summary><span class="step-label">{words::RULE}</span>" "{rule.text}{disputed}</summary>
            <p><span class="step-label">{words::FOUNDATION}</span>" "{rule.foundation}</p>
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
        view! { <p><span class="step-label">{words::NEW_RULE}</span>" "{explained(text)}</p> }
    });
    let lacks = assessed
        .lacks
        .map(|text| view! { <p class="muted small">{text}</p> });
    view! {
        <li>
            <p><strong class="assessed">{assessed.status}</strong>{by}{place}</p>
            <p>{explained(assessed.text.clone())}</p>
            {rule}{lacks}
            <Sources citations=assessed.sources/>
            <p class="edits"><EditButton at=assessed.at what=assessed.text/></p>
        </li>
    }
}

/// What is recorded and seen in one case or at one meeting, and where the log does not tell.
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
    let practical = (!tried.practical.is_empty()).then(|| {
        let count = tried.practical.len();
        let few = count < 3;
        view! {
            <details class="practical-group" open=few>
                <summary><h3>{words::PRACTICAL}</h3>" "<span class="faint">{count}</span></summary>
                <Cards cards=tried.practical level=4/>
            </details>
        }
    });
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
            <h2 id=id tabindex="-1">{words::EVENTS}</h2>
            <p class="muted small">{words::EVENTS_TEXT}</p>
            {seen}
            {practical}
            {silent}
            <p><a class="to-all" href=tried.all.href()>{words::TO_ALL}</a></p>
        </section>
    }
    .into_any()
}
