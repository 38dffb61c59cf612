//! The statistics.

mod picture;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use self::picture::FlowSection;
pub(super) use self::table::TableSection;
use super::App;
use super::cases::{Filters, SEARCH};
use super::day::DayField;
use super::empty::NothingFound;
use super::part::Heading;
use crate::app::{CaseFilter, Route, State, StatisticsView};
use crate::browser::page;
use crate::screen::cases::CaseChoices;
use crate::screen::statistics::StatisticsScreen;
use crate::screen::words::statistics as words;

/// The view in the address; the plain one while another screen is on its way.
fn view_of(state: &State) -> StatisticsView {
    match &state.route {
        Route::Statistics(view) => view.as_ref().clone(),
        _ => StatisticsView::default(),
    }
}

/// Changes the view and leaves the rest as it is.
fn change(app: App, change: impl FnOnce(&mut StatisticsView)) {
    let mut view = app.now(view_of);
    change(&mut view);
    app.change(Route::Statistics(Box::new(view)));
}

#[component]
pub(crate) fn Statistics() -> impl IntoView {
    let app = App::here();
    let filter = app.memo(|state| view_of(state).filter);
    let choices = app.of_data(CaseChoices::new);
    let screen = app.shown(|state| match &state.route {
        Route::Statistics(view) => Some(Arc::new(StatisticsScreen::new(state.workspace()?, view))),
        _ => None,
    });
    let is_nothing =
        Memo::new(move |_| screen.with(|it| it.as_ref().is_some_and(|it| it.is_nothing)));
    let changed = Callback::new(move |filter: CaseFilter| change(app, |view| view.filter = filter));
    let filters = move || {
        choices.get().map(|choices| {
            view! { <Filters filter choices changed><Period/></Filters> }
        })
    };
    view! {
        <div class="statistics">
            <header class="statistics-head">
                <Heading text=words::HEADING/>
                <p class="lead muted">{words::LEAD}</p>
            </header>
            {filters}
            // The paragraph itself stays, so that a change in it is read out.
            <p class="cases-count" role="status">
                {move || screen.get().map(|screen| view! { <Count screen/> })}
            </p>
            <Show when=move || !is_nothing.get() fallback=|| {
                let all = Route::Statistics(Box::default());
                view! { <NothingFound href=all.href() all_text=words::CLEAR search=SEARCH/> }
            }>
                {move || screen.get().map(|screen| view! { <Contents screen/> })}
                <FlowSection/>
                {move || screen.get().map(|screen| {
                    screen.tables.iter().map(|table| view! { <TableSection table=table.clone()/> }).collect_view()
                })}
            </Show>
        </div>
    }
}

/// The first and last day of the period.
#[component]
fn Period() -> impl IntoView {
    let app = App::here();
    view! {
        <fieldset class="statistics-period">
            <legend>{words::PERIOD}</legend>
            <DayField id="statistik-fran" label=words::FROM day=app.memo(|state| view_of(state).days.from)
                chosen=Callback::new(move |day| change(app, |view| view.days.from = day))/>
            <DayField id="statistik-till" label=words::TO day=app.memo(|state| view_of(state).days.to)
                chosen=Callback::new(move |day| change(app, |view| view.days.to = day))/>
        </fieldset>
    }
}

/// How much is counted, how the period chooses, and the way back to everything.
#[component]
fn Count(screen: Arc<StatisticsScreen>) -> impl IntoView {
    let clear = (screen.is_filtered && !screen.is_nothing).then(|| {
        let all = Route::Statistics(Box::default());
        // The link goes with the filter; the focus goes to where one would begin anew.
        view! { " "<a href=all.href() on:click=|_| page::focus_element(SEARCH)>{words::CLEAR}</a> }
    });
    let period = screen.period.clone().map(|text| view! { " "{text} });
    view! { <strong>{screen.count.clone()}</strong>" "{screen.condition.clone()}{period}{clear} }
}

/// Where on the page each table stands. They are buttons: the address names the screen, and
/// not a place on it.
#[component]
fn Contents(screen: Arc<StatisticsScreen>) -> impl IntoView {
    let links = screen.tables.iter().map(|table| {
        let key = format!("{}-rubrik", table.key);
        let go = move |_| page::focus_element(&key);
        view! { <li><button type="button" class="statistics-jump" on:click=go>{table.heading.clone()}</button></li> }
    });
    view! {
        <nav class="statistics-contents controls" aria-label=words::CONTENTS>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}
