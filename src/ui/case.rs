//! One case: the short answers, its way step by step, and what surrounds it.

mod answers;
mod around;
mod coming;
mod play;
mod timeline;
mod votes;

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use self::answers::AnswerList;
use self::around::Around;
use self::coming::ComingSteps;
use self::play::{PlayBar, StepCard};
use self::timeline::Timeline;
use self::votes::Votes;
use super::App;
use super::clerk::Adoptions;
use super::deviations::TriedCards;
use super::door::{Adding, CaseWays, Screens};
use super::edit::EditButton;
use super::effects::HEADING;
use super::following::Follow;
use super::history::HistoryLink;
use super::part::{Heading, OneOf, PrintButton};
use crate::app::{At, CaseFilter, CaseView, Follows, Intent, Route, State};
use crate::domain::{Case, Collection, Id};
use crate::screen::case::{CaseScreen, Step};
use crate::screen::words::{case as words, common, form as form_words};

/// The id of the heading over what is recorded and seen, for the link from the short answers.
const EVENTS: &str = "case-tried";

/// The id of the heading over what sources disagree about.
const CONTRADICTIONS: &str = "case-contradictions";

/// What the page says of the case; every part of it is drawn anew only when it says
/// something else, so that a small change does not cost the picture and the place one is at.
type Screen = Memo<Option<Arc<CaseScreen>>>;

#[component]
pub(crate) fn Case() -> impl IntoView {
    let app = App::here();
    let screen: Screen = app.of_case(|state, case| {
        CaseScreen::new(state.workspace()?, &case.id, state.today).map(Arc::new)
    });
    let id = part(screen, |screen| screen.id.clone());
    move || match id.get() {
        Some(id) => view! { <Page id screen/> }.into_any(),
        None => view! { <Missing/> }.into_any(),
    }
}

/// A part of the page, passed on when it differs.
fn part<T: PartialEq + Send + Sync + 'static>(
    screen: Screen,
    read: fn(&CaseScreen) -> T,
) -> Memo<Option<T>> {
    Memo::new(move |_| screen.with(|screen| screen.as_deref().map(read)))
}

/// No case has the id in the address.
#[component]
fn Missing() -> impl IntoView {
    view! {
        <Heading text=words::NOT_FOUND/>
        <div class="nothing-found">
            <p>{words::NOT_FOUND_TEXT}</p>
            <p><a class="button" href=list_of_cases().href()>{words::TO_CASES}</a></p>
        </div>
        {Screens::near()}
    }
}

fn list_of_cases() -> Route {
    Route::cases(CaseFilter::default())
}

#[component]
fn Page(id: Id<Case>, screen: Screen) -> impl IntoView {
    let answers = part(screen, |screen| screen.answers.clone());
    view! {
        <article class="case" aria-labelledby=HEADING>
            <Head id=id.clone() screen/>
            {move || answers.get().map(|answers| view! { <AnswerList answers/> })}
            <Columns screen/>
            <Adoptions case=id/>
            {move || screen.get().map(|screen| view! { <Around screen/> })}
        </article>
    }
}

#[component]
fn Head(id: Id<Case>, screen: Screen) -> impl IntoView {
    let case_type = part(screen, |screen| screen.case_type.clone());
    let title = part(screen, |screen| screen.title.clone());
    let printed = part(screen, |screen| screen.printed_title.clone());
    let printed = move || {
        printed.get().flatten().map(|title| {
            view! { <p class="case-printed">{words::PRINTED_TITLE}" "{common::quoted(&title)}</p> }
        })
    };
    let at = At::record(Collection::Cases, id.as_str());
    // The list of steps has the button for one more, as soon as there is a list.
    let no_steps = part(screen, |screen| screen.steps.is_empty());
    let step = Intent::LogStep(id.clone());
    let first_step = move || {
        let intent = step.clone();
        (no_steps.get() == Some(true)).then(|| view! { <Adding intent/> })
    };
    view! {
        <header class="case-head">
            <div class="above-heading">
                <nav class="case-crumbs" aria-label=words::BREADCRUMB>
                    <a href=list_of_cases().href()>{common::CASES}</a>" / "{case_type}
                </nav>
                <Follow what=Follows::Case(id.clone())/>
                <div class="share-place">{Screens::share(id.clone())}</div>
                <PrintButton/>
            </div>
            {move || title.get().map(|text| view! { <Heading text/> })}
            {printed}
            <p class="edits">
                <EditButton at=at.clone()/>
                <EditButton at=at.field("outcome") text=form_words::CHANGE_OUTCOME/>
                {first_step}
                <CaseWays case=id.clone()/>
                <HistoryLink collection=Collection::Cases id=id.to_string()/>
            </p>
        </header>
    }
}

/// The replay, the dated list, the votes and the events. What is built here stays while steps
/// change, so that the control in use keeps its focus.
#[component]
fn Columns(screen: Screen) -> impl IntoView {
    let steps = part(screen, |screen| screen.steps.clone());
    let has_steps =
        Memo::new(move |_| steps.with(|it| it.as_ref().is_some_and(|it| !it.is_empty())));
    let votes = part(screen, |screen| screen.votes.clone());
    let coming = part(screen, |screen| (screen.coming.clone(), screen.is_finished));
    let tried = part(screen, |screen| screen.tried.clone());
    view! {
        <div class="case-columns">
            {move || has_steps.get().then(|| view! { <Way steps/> })}
            <div class="case-told">
                {move || coming.get().map(|(coming, is_finished)| view! { <ComingSteps coming is_finished/> })}
                {move || votes.get().map(|votes| view! { <Votes votes/> })}
                {move || tried.get().map(|tried| view! { <TriedCards tried id=EVENTS/> })}
            </div>
        </div>
    }
}

/// The way over the picture, beside it the shown step, and below both all of them. Nothing above the
/// picture changes its height from step to step.
#[component]
fn Way(steps: Memo<Option<Vec<Step>>>) -> impl IntoView {
    let app = App::here();
    let shown = app.memo(|state| state.step().map_or(1, |(step, _)| step));
    let bar = move || {
        let steps = steps.get().unwrap_or_default();
        // A case of one step has nothing to play.
        (steps.len() > 1).then(|| view! { <PlayBar steps=StoredValue::new(steps) shown/> })
    };
    let told = move || {
        let steps = StoredValue::new(steps.get().unwrap_or_default());
        view! { <div class="case-side"><StepCard steps shown/></div><Timeline steps shown/> }
    };
    let on = super::way::Switches::new();
    let in_time = app.memo(|state| view_of(state).in_time);
    let show = move |in_time: bool| {
        let route = app.now(|state| state.route.clone());
        if let Route::Case(id, view) = route {
            app.change(Route::Case(id, CaseView { in_time, ..view }));
        }
    };
    view! {
        <section class="card case-way" aria-labelledby="case-way">
            <div class="case-way-head">
                <h2 id="case-way">{words::WAY}</h2>
                <div class="button-group" role="group" aria-label=words::SHOWN_AS>
                    <OneOf text=words::ON_ROAD chosen=Signal::derive(move || !in_time.get())
                        choose=Callback::new(move |()| show(false))/>
                    <OneOf text=words::IN_TIME chosen=in_time.into() choose=Callback::new(move |()| show(true))/>
                </div>
                <super::case_picture::SaveCasePicture on/>
            </div>
            {bar}
            <super::way::Ways on>
                <div class="case-picture" class:in-time=in_time>
                    <super::case_picture::CasePicture/>
                    <super::case_time::CaseInTime/>
                </div>
            </super::way::Ways>
        </section>
        {told}
    }
}

/// Shows another step of the case. A click that is to open a new tab is left to the browser.
fn choose(app: App, event: &MouseEvent, step: &Step) {
    if !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
        event.prevent_default();
        go_to(app, step.route.clone());
    }
}

/// Goes to a step, with the way shown as it is.
fn go_to(app: App, step: Route) {
    let route = app.now(|state| step.shown_as_at(&state.route));
    app.change(route);
}

/// What is shown of the way of the case on screen.
pub(super) fn view_of(state: &State) -> CaseView {
    match &state.route {
        Route::Case(_, view) => *view,
        _ => CaseView::default(),
    }
}
