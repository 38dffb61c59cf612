//! What is told of the chosen body, beside the picture or as a sheet below it.

mod head;
mod sources;

use leptos::prelude::*;

use self::head::{Head, Lead, SHEET};
use self::sources::{Marks, Numbered, SourceList};
use super::App;
use super::effects::report;
use super::explained::explained;
use super::icon::Icon;
use super::map::{choose, focus_when_drawn};
use super::part::{InferredMark, bodies, person};
use super::picture::BOX;
use crate::app::{Route, State};
use crate::browser::{page, scroll};
use crate::domain::Standing;
use crate::screen::map::{BodyRelation, FIRST_CASES, Manner, Member, Members, Panel, Told, day_of};
use crate::screen::words::{self, common, map as map_words};

/// The panel's id: focus goes there when a body is opened.
pub(super) const PANEL: &str = "panel";
/// So many rows of a list are seen at once.
const FIRST: usize = 5;

fn panel_of(state: &State) -> Option<Panel> {
    let workspace = state.workspace()?;
    let Route::Map(view) = &state.route else {
        return None;
    };
    Panel::new(
        workspace,
        view.organization.as_ref()?,
        day_of(workspace, view),
    )
}

/// The panel, when a body is chosen.
#[component]
pub(crate) fn BodyPanel() -> impl IntoView {
    let app = App::here();
    let panel = app.shown(panel_of);
    let body = Memo::new(move |_| panel.with(|panel| Some(panel.as_ref()?.body.id.clone())));
    let is_raised = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(id) = body.get() {
            // A sheet opens low, for each body.
            is_raised.set(false);
            // The picture is laid out anew beside the panel first.
            let bring = move || scroll::bring_above_sheet(&format!("[id='{BOX}-{id}']"), SHEET);
            report(page::when_drawn(bring));
        }
    });
    move || {
        panel.get().map(|panel| {
            let close = move |_| close_panel(app);
            Numbered::provide();
            let class = format!("panel {}", panel.body.shape.class());
            view! {
                <aside class=class class:raised=move || is_raised.get() aria-labelledby="panel-namn">
                    <Head shape=panel.body.shape kind=panel.kind.clone() name=panel.name.clone() is_raised/>
                    <button type="button" class="button close" aria-label=map_words::CLOSE_PANEL on:click=close>
                        {Icon::Close.view()}
                    </button>
                    <Lead panel=panel.clone()/>
                    <super::door::BodyEdits id=panel.body.id.clone() name=panel.name.clone()/>
                    <Sections panel/>
                </aside>
            }
        })
    }
}

/// Closes the panel; the focus goes back to the body's box.
pub(super) fn close_panel(app: App) {
    let boxes = box_ids(app);
    choose(app, None);
    focus_when_drawn(boxes);
}

/// The box of the chosen body: closing leads back to it.
fn box_ids(app: App) -> Vec<String> {
    let chosen = app.now(|state| match &state.route {
        Route::Map(view) => view.organization.clone(),
        _ => None,
    });
    let id = chosen.map(|id| format!("{BOX}-{id}"));
    id.into_iter().collect()
}

#[component]
fn Sections(panel: Panel) -> impl IntoView {
    let Panel {
        body,
        mandate,
        may_not,
        contradictions,
        ways,
        members,
        meetings,
        cases,
        more_cases,
        names,
        notes,
        gaps,
        later,
        sources,
        ..
    } = panel;
    let meetings = meetings
        .into_iter()
        .map(|(route, day)| view! { <li><a href=route.href()>{day}</a></li> });
    let notes = notes.into_iter().map(|told| {
        view! {
            <li>{explained(told.text)}{told.inferred.then(|| view! { " "<InferredMark/> })}<Marks numbers=told.sources/></li>
        }
    });
    let gaps = gaps
        .into_iter()
        .map(|gap| view! { <li>{explained(gap)}</li> });
    view! {
        <Mandate mandate may_not contradictions/>
        <Sitting members/>
        <Ways body=body.short ways/>
        <Cases cases more=more_cases/>
        {fold(map_words::BODY_MEETINGS, meetings.collect())}
        {(!names.is_empty()).then(|| view! {
            <section>
                <h3>{map_words::NAMES}</h3>
                <ul>{names.into_iter().map(|(name, period)| view! {
                    <li>{name}{period.map(|period| view! { <span class="mini faint">", "{period}</span> })}</li>
                }).collect_view()}</ul>
            </section>
        })}
        {fold(map_words::NOTES, notes.collect())}
        {fold(map_words::GAPS, gaps.collect())}
        {later.map(|text| view! { <p class="mini muted">{text}</p> })}
        <SourceList sources/>
    }
}

/// Rows under a heading, folded, with how many they are.
fn fold<T: IntoView + 'static>(heading: &'static str, rows: Vec<T>) -> Option<impl IntoView> {
    let count = rows.len();
    (count > 0).then(|| {
        view! {
            <section>
                <details>
                    <summary><h3>{heading}</h3>" "<span class="faint">{count}</span></summary>
                    <ul>{rows}</ul>
                </details>
            </section>
        }
    })
}

/// Its cases: the first ones at once, and a way to the rest.
#[component]
fn Cases(cases: Vec<(Route, String, Standing)>, more: Option<(Route, usize)>) -> impl IntoView {
    let row = |(route, title, standing): (Route, String, Standing)| {
        view! {
            <li><a href=route.href()>{title}</a>" "<span class="faint mini">{words::standing(standing)}</span></li>
        }
    };
    let mut rows: Vec<_> = cases.into_iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        let rest = rows.split_off(rows.len().min(FIRST_CASES));
        view! {
            <section>
                <h3>{map_words::BODY_CASES}</h3>
                <ul class="body-cases">{rows}</ul>
                {folded("body-cases", rest)}
                {more.map(|(route, count)| view! { <p><a href=route.href()>{map_words::more_cases(count)}</a></p> })}
            </section>
        }
    })
}

/// The rows after the first, folded.
fn folded<T: IntoView + 'static>(class: &'static str, rows: Vec<T>) -> Option<impl IntoView> {
    let count = rows.len();
    (count > 0).then(|| {
        view! {
            <details>
                <summary>{map_words::more_rows(count)}</summary>
                <ul class=class>{rows}</ul>
            </details>
        }
    })
}

/// Who sits there: those who lead at once, all of them on request.
#[component]
fn Sitting(members: Option<Members>) -> impl IntoView {
    let told = match members {
        None => view! { <p class="mini muted">{map_words::NO_MEMBERS}</p> }.into_any(),
        Some(Members { from, people: all }) => {
            let count = all.len();
            let (leading, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|m| m.leads);
            view! {
                <p class="mini muted">{from}</p>
                <MemberList people=leading/>
                <details>
                    <summary>{map_words::all_members(count)}</summary>
                    <MemberList people=others/>
                </details>
            }
            .into_any()
        }
    };
    view! { <section><h3>{map_words::MEMBERS}</h3>{told}</section> }
}

/// Role, name and for whom.
#[component]
pub(crate) fn MemberList(people: Vec<Member>) -> impl IntoView {
    let rows = people.into_iter().map(|member| {
        let of = member.on_behalf_of.map(|body| format!(", {body}"));
        view! { <div><dt>{member.role}</dt><dd>{person(member.name)}{of}</dd></div> }
    });
    view! { <dl class="people">{rows.collect_view()}</dl> }
}

/// What it may, with a tick; what it may not, barred; where the sources disagree.
#[component]
fn Mandate(mandate: Vec<Told>, may_not: Vec<Told>, contradictions: Vec<Told>) -> impl IntoView {
    let rule = |icon: Icon| {
        move |told: Told| {
            view! {
                <li>{icon.view()}<div>{explained(told.text)}{told.inferred.then(|| view! { " "<InferredMark/> })}<Marks numbers=told.sources/></div></li>
            }
        }
    };
    let disagree = contradictions.into_iter().map(|told| {
        view! {
            <div class="disagree">
                <p><strong>{common::SOURCES_DISAGREE}</strong>" "{explained(told.text)}<Marks numbers=told.sources/></p>
            </div>
        }
    });
    let empty = mandate.is_empty() && may_not.is_empty() && disagree.len() == 0;
    // What it may not do is never folded away behind what it may.
    let barred: Vec<_> = may_not.into_iter().map(rule(Icon::Barred)).collect();
    let mut rules: Vec<_> = mandate.into_iter().map(rule(Icon::Tick)).collect();
    let more = rules.split_off(rules.len().min(FIRST.saturating_sub(barred.len())));
    rules.extend(barred);
    (!empty).then(|| {
        view! {
            <section>
                <h3>{map_words::MAY}</h3>
                <ul class="may">{rules}</ul>
                {disagree.collect_view()}
                {folded("may", more)}
            </section>
        }
    })
}

/// How cases go from and to it, in sentences that name it.
#[component]
fn Ways(body: String, ways: Vec<BodyRelation>) -> impl IntoView {
    let way = |way: BodyRelation| {
        let icon = match (way.manner, way.outgoing) {
            (Some(Manner::Towards), _) => Icon::Up.view().into_any(),
            (Some(Manner::Back), _) => Icon::Down.view().into_any(),
            _ => ().into_any(),
        };
        let others = bodies(way.others);
        let standing = way
            .standing
            .map(|standing| view! { " "<span class="faint mini">"("{standing}")"</span> });
        let sentence = if way.outgoing {
            view! { {way.verb}" "{others} }.into_any()
        } else {
            view! { {others}" "{way.verb}" "{body.clone()} }.into_any()
        };
        view! { <li>{icon}<span>{sentence}{standing}</span></li> }
    };
    let mut ways: Vec<_> = ways.into_iter().map(way).collect();
    (!ways.is_empty()).then(|| {
        let more = ways.split_off(ways.len().min(FIRST));
        view! {
            <section>
                <h3>{map_words::WAYS}</h3>
                <ul class="ways">{ways}</ul>
                {folded("ways", more)}
            </section>
        }
    })
}
