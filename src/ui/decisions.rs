//! The list of decisions.

use leptos::prelude::*;

use super::App;
use super::adopted::Adopted;
use super::edit::EditButton;
use super::empty::NothingFound;
use super::icon::Icon;
use super::long_list::{Frame, LongRows, Position, rows_of};
use super::meeting::{Addressed, CaseLinks, Tied, When};
use super::part::{Body, Heading, InferredMark, Select, marked};
use crate::app::{DecisionFilter, Route, State};
use crate::browser::page;
use crate::domain::Id;
use crate::screen::cases::Piece;
use crate::screen::decisions::{DecisionChoices, DecisionGroup, DecisionsScreen, Outcome};
use crate::screen::meeting::DecisionView;
use crate::screen::words::decisions as words;

/// The id of the search field.
const SEARCH: &str = "sok-beslut";

#[component]
pub(crate) fn Decisions() -> impl IntoView {
    let app = App::here();
    let screen = app.shown(|state| {
        let data = state.workspace()?;
        Some(DecisionsScreen::new(data, &filter(state)))
    });
    let groups = move || {
        screen
            .get()
            .map(|screen| view! { <Groups groups=screen.groups/> })
    };
    view! {
        <div class="decisions">
            <header class="decisions-head">
                <Heading text=words::DECISIONS/>
                <p>{words::INTRO}</p>
                <p>{words::INTRO_FORCE}</p>
            </header>
            <Filter/>
            <p class="decisions-count">
                <span role="status">{move || screen.get().map(|screen| screen.count)}</span>
                // Where nothing is listed, a button in the list's place does it.
                <Show when=move || screen.with(|it| it.as_ref().is_some_and(|it| !it.groups.is_empty()))><Clear/></Show>
            </p>
            {groups}
            <Adopted/>
        </div>
    }
}

/// The filter in the address; none while another screen is on its way.
fn filter(state: &State) -> DecisionFilter {
    match &state.route {
        Route::Decisions(filter) => filter.clone(),
        _ => DecisionFilter::default(),
    }
}

/// Changes the filter in the address.
fn change(app: App, edit: impl FnOnce(&mut DecisionFilter)) {
    let mut filter = app.now(filter);
    edit(&mut filter);
    app.change(Route::Decisions(filter));
}

#[component]
fn Filter() -> impl IntoView {
    let app = App::here();
    let text = app.memo(|state| filter(state).text);
    let choices = app.of_data(DecisionChoices::new);
    let selects = move || choices.get().map(|choices| view! { <Selects choices/> });
    view! {
        <form class="decisions-filter" role="search" aria-label=words::SEARCH on:submit=move |event| event.prevent_default()>
            <label class="search-field">
                <span>{words::SEARCH}</span>
                <span class="search">
                    {Icon::Search.view()}
                    <input type="search" id=SEARCH autocomplete="off" prop:value=text
                        on:input:target=move |event| {
                            let text = event.target().value();
                            change(app, |filter| filter.text = text);
                        }/>
                </span>
            </label>
            {selects}
        </form>
    }
}

#[component]
fn Selects(choices: DecisionChoices) -> impl IntoView {
    let app = App::here();
    let body = app.memo(|state| filter(state).organization.map(|id| id.to_string()));
    let verb = app.memo(|state| filter(state).verb);
    let year = app.memo(|state| filter(state).year.map(|year| year.to_string()));
    let set_body =
        move |value: String| change(app, |filter| filter.organization = Id::new(&value).ok());
    let set_verb = move |value: String| {
        change(app, |filter| {
            filter.verb = Some(value).filter(|verb| !verb.is_empty());
        });
    };
    let set_year = move |value: String| change(app, |filter| filter.year = value.parse().ok());
    view! {
        <Select label=words::BODY choices=choices.bodies chosen=body on_change=set_body/>
        <Select label=words::VERB choices=choices.verbs chosen=verb on_change=set_verb/>
        <Select label=words::YEAR choices=choices.years chosen=year on_change=set_year/>
    }
}

/// Takes the filter away, when there is one.
#[component]
fn Clear() -> impl IntoView {
    let app = App::here();
    let filtered = app.memo(|state| filter(state) != DecisionFilter::default());
    // The button goes with the filter; the focus goes to where one would begin anew.
    let clear = move |_| {
        page::focus_element(SEARCH);
        app.change(Route::Decisions(DecisionFilter::default()));
    };
    view! {
        <Show when=move || filtered.get()>
            <button class="link-button" type="button" on:click=clear>{words::CLEAR}</button>
        </Show>
    }
}

#[component]
fn Groups(groups: Vec<DecisionGroup>) -> impl IntoView {
    if groups.is_empty() {
        let all = Route::Decisions(DecisionFilter::default());
        return view! { <NothingFound href=all.href() all_text=words::CLEAR_ALL search=SEARCH/> }
            .into_any();
    }
    let draw = |group, at| view! { <Group group at/> }.into_any();
    let title = |group: &DecisionGroup| group.title.iter().map(|it| it.text.as_str()).collect();
    let (count, row, name) = rows_of(groups, draw, title);
    let frame = Frame::List("decision-list", Some(words::LIST));
    view! { <LongRows id="besluten" count frame row name/> }.into_any()
}

#[component]
fn Group(group: DecisionGroup, at: Position) -> impl IntoView {
    let day = group.day.map(|day| day.to_string());
    let outcomes = group.outcomes.into_iter().map(|outcome| match outcome {
        Outcome::Decision(decision, pieces) => {
            view! { <Decided decision=*decision pieces/> }.into_any()
        }
        Outcome::Vote {
            question,
            sentence,
            counts,
        } => view! { <Voted question sentence counts/> }.into_any(),
    });
    view! {
        <li aria-posinset=at.place aria-setsize=at.of>
            <div class="decision-place">
                <p class="decision-when">
                    <time datetime=day>{group.when}</time>
                    {group.body.map(|body| view! { <Body body/> })}
                </p>
                <p class="decision-item"><a href=group.route.href()><b>{group.item}</b> " " {marked(group.title)}</a></p>
            </div>
            <ul class="decision-outcomes">{outcomes.collect_view()}</ul>
            <CaseLinks cases=group.cases/>
        </li>
    }
}

#[component]
fn Decided(decision: DecisionView, pieces: Vec<Piece>) -> impl IntoView {
    let by = decision
        .by
        .map(|body| view! { {words::BY} " " <Body body/> });
    let to = (!decision.to.is_empty())
        .then(|| view! { {words::TO} " " <Addressed bodies=decision.to/> });
    view! {
        <li>
            <p>
                <span class="minuted-verb">{decision.verb.clone()}</span> " " {marked(pieces)}
                {decision.inferred.then(|| view! { " " <InferredMark/> })}
                " " <EditButton at=decision.at what=decision.verb/>
            </p>
            <p class="quiet-line">
                {to.map(|to| view! { <span>{to}</span> })}
                {by.map(|by| view! { <span>{by}</span> })}
                {decision.deadline.map(|deadline| view! { <span><When deadline/></span> })}
                <span>{decision.force}</span>
            </p>
            <Tied ties=decision.ties/>
        </li>
    }
}

#[component]
fn Voted(question: Vec<Piece>, sentence: String, counts: String) -> impl IntoView {
    view! {
        <li class="only-voted">
            <p><span class="minuted-verb">{words::VOTE}</span> " " {marked(question)}</p>
            <p class="no-result-line"><strong>{sentence}</strong> " " {counts}</p>
        </li>
    }
}
