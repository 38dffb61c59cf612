//! One case: the short answers, its way step by step, and what surrounds it.

mod answers;
mod around;
mod departure;
mod play;
mod timeline;

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use self::answers::AnswerList;
use self::around::Around;
use self::departure::Departures;
use self::play::{PlayBar, StepCard};
use self::timeline::Timeline;
use super::App;
use super::part::Heading;
use crate::app::{CaseFilter, Route};
use crate::screen::case::{CaseScreen, Step};
use crate::screen::words::{case as words, common};

#[component]
pub(crate) fn Case() -> impl IntoView {
    let app = App::here();
    let workspace = app.memo(|state| state.workspace().cloned());
    let id = app.memo(|state| match &state.route {
        Route::Case(id, _) => Some(id.clone()),
        _ => None,
    });
    let screen = Memo::new(move |_| {
        let today = app.now(|state| state.today);
        CaseScreen::new(&*workspace.get()?, &id.get()?, today).map(Arc::new)
    });
    move || match screen.get() {
        Some(screen) => view! { <Page screen/> }.into_any(),
        None => view! { <Missing/> }.into_any(),
    }
}

/// No case has the id in the address.
#[component]
fn Missing() -> impl IntoView {
    view! {
        <Heading text=words::NOT_FOUND/>
        <p>{words::NOT_FOUND_TEXT}</p>
        <p><a href=list().href()>{words::TO_CASES}</a></p>
    }
}

fn list() -> Route {
    Route::Cases(CaseFilter::default())
}

#[component]
fn Page(screen: Arc<CaseScreen>) -> impl IntoView {
    let printed = screen.printed_title.clone().map(|title| {
        view! { <p class="case-printed">{words::PRINTED_TITLE}" ”"{title}"”"</p> }
    });
    view! {
        <article class="case">
            <header class="case-head">
                <nav class="case-crumbs" aria-label=words::BREADCRUMB>
                    <a href=list().href()>{common::CASES}</a>" / "{screen.case_type.clone()}
                </nav>
                <Heading text=screen.title.clone()/>
                {printed}
            </header>
            <AnswerList answers=screen.answers.clone()/>
            <Columns screen=screen.clone()/>
            <Around screen/>
        </article>
    }
}

/// The replay, the dated list and the departures. What is built here stays while steps
/// change, so that the control in use keeps its focus.
#[component]
fn Columns(screen: Arc<CaseScreen>) -> impl IntoView {
    let app = App::here();
    let screen = Arc::unwrap_or_clone(screen);
    let has_steps = !screen.steps.is_empty();
    let steps = StoredValue::new(screen.steps);
    let shown = app.memo(|state| state.step().map_or(1, |(step, _)| step));
    let way = has_steps.then(|| {
        view! {
            <section class="card case-way" aria-labelledby="case-way">
                <h2 id="case-way">{words::WAY}</h2>
                <PlayBar steps shown/>
                <StepCard steps shown/>
                <div class="case-picture"><super::case_picture::CasePicture/></div>
            </section>
            <Timeline steps shown/>
        }
    });
    view! {
        <div class="case-columns">
            {way}
            <div class="case-told">
                <Departures deviations=screen.deviations practical=screen.practical/>
            </div>
        </div>
    }
}

/// Shows another step of the case. A click that is to open a new tab is left to the browser.
fn choose(app: App, event: &MouseEvent, step: &Step) {
    if !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
        event.prevent_default();
        app.change(step.route.clone());
    }
}
