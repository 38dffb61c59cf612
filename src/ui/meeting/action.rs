//! What came of an item.

use leptos::prelude::*;

use crate::screen::BodyRef;
use crate::screen::meeting::{AssignmentView, CaseLink, Deadline, DecisionView, Tie};
use crate::screen::words::meeting as words;
use crate::ui::edit::EditButton;
use crate::ui::explained::explained;
use crate::ui::part::{Body, InferredMark, between, people};

/// Cases as links, one a line.
#[component]
pub(crate) fn CaseLinks(cases: Vec<CaseLink>) -> impl IntoView {
    (!cases.is_empty()).then(|| {
        let links = cases.into_iter().map(|case| {
            view! { <li><a href=case.route.href()>{case.title}</a></li> }
        });
        view! { <ul class="case-links">{links.collect_view()}</ul> }
    })
}

/// The cases of an item in one line, where something else of the item is told: not all of it
/// need have to do with each of them.
#[component]
pub(crate) fn ItemCases(cases: Vec<CaseLink>) -> impl IntoView {
    let last = cases.len().saturating_sub(1);
    (!cases.is_empty()).then(|| {
        let links = cases.into_iter().enumerate().map(|(n, case)| {
            view! { {between(n, last)}<a href=case.route.href()>{case.title}</a> }
        });
        view! { <p class="mini muted">{words::CASES_OF_ITEM}" "{links.collect_view()}</p> }
    })
}

/// Bodies something is addressed to, with their shapes.
#[component]
pub(crate) fn Addressed(bodies: Vec<BodyRef>) -> impl IntoView {
    let bodies = bodies.into_iter();
    view! { <span class="addressees">{bodies.map(|body| view! { <Body body/> }).collect_view()}</span> }
}

/// By when: the source's words, and then what we read from them, marked.
#[component]
pub(crate) fn When(deadline: Deadline) -> impl IntoView {
    let read = deadline.reading.map(|reading| {
        view! { " (" {reading} ", " <InferredMark/> ")" }
    });
    view! { {words::WHEN} " " {deadline.stated} {read} }
}

/// The decisions of an item. What they bind is told once when it is the same for all.
#[component]
pub(super) fn Decisions(decisions: Vec<DecisionView>) -> impl IntoView {
    let first = decisions.first().map(|decision| decision.force);
    let same = decisions
        .iter()
        .all(|decision| Some(decision.force) == first);
    let heading = first.map(|force| {
        view! {
            <h3>{words::DECISIONS}{same.then(|| view! { <span class="quiet-line">{force}</span> })}</h3>
        }
    });
    let rows = decisions
        .into_iter()
        .map(|decision| view! { <OneDecision decision with_force=!same/> })
        .collect_view();
    first
        .map(|_| view! { <div class="outcome-part">{heading}<ul class="item-decisions">{rows}</ul></div> })
}

#[component]
fn OneDecision(decision: DecisionView, with_force: bool) -> impl IntoView {
    let by = decision
        .by
        .map(|body| view! { <p class="quiet-line">{words::BY} " " <Body body/></p> });
    let to = (!decision.to.is_empty()).then(
        || view! { <p class="quiet-line">{words::TO} " " <Addressed bodies=decision.to/></p> },
    );
    let when = decision
        .deadline
        .map(|deadline| view! { <p class="quiet-line"><When deadline/></p> });
    view! {
        <li>
            <p>
                <span class="minuted-verb">{decision.verb.clone()}</span> " " {explained(decision.text)}
                {decision.inferred.then(|| view! { " " <InferredMark/> })}
                " " <EditButton at=decision.at what=decision.verb/>
            </p>
            {by} {to} {when}
            <Tied ties=decision.ties/>
            {with_force.then(|| view! { <p class="quiet-line">{decision.force}</p> })}
        </li>
    }
}

/// Earlier and later decisions that one has to do with.
#[component]
pub(crate) fn Tied(ties: Vec<Tie>) -> impl IntoView {
    let ties = ties.into_iter().map(|tie| {
        view! { <p class="quiet-line">{tie.how}" "<a href=tie.route.href()>{tie.place}</a></p> }
    });
    ties.collect_view()
}

/// The assignments of an item.
#[component]
pub(super) fn Assignments(assignments: Vec<AssignmentView>) -> impl IntoView {
    (!assignments.is_empty()).then(|| {
        let rows = assignments.into_iter();
        let rows = rows.map(|assignment| view! { <OneAssignment assignment/> });
        view! {
            <div class="outcome-part">
                <h3>{words::ASSIGNMENTS}</h3>
                <ul class="item-assignments">{rows.collect_view()}</ul>
            </div>
        }
    })
}

#[component]
fn OneAssignment(assignment: AssignmentView) -> impl IntoView {
    let named = !assignment.to.is_empty();
    let stated = assignment.to_as_stated.map(|stated| {
        let label = (!named).then(|| format!("{} ", words::WHO));
        view! { <span class="as-stated">{label}{stated}</span> }
    });
    let named_people = (!assignment.people.is_empty())
        .then(|| view! { <span class="as-stated">{people(assignment.people)}</span> });
    let who = named.then(|| view! { <Addressed bodies=assignment.to/> });
    view! {
        <li>
            <p class="assigned-to">
                {who}
                {assignment.to_inferred.then(|| view! { <InferredMark/> })}
                {named_people}
                {stated}
            </p>
            <p>{explained(assignment.what)}</p>
            <p class="quiet-line">
                {assignment.deadline.map(|deadline| view! { <When deadline/> " · " })}
                {words::RESTS_ON} " " {assignment.basis}
            </p>
        </li>
    }
}
