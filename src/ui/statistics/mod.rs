//! The statistics.

mod picture;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use self::picture::FlowSection;
use self::table::TableSection;
use super::App;
use super::cases::{Filters, SEARCH};
use super::part::Heading;
use crate::app::{CaseFilter, Days, Route, State, StatisticsView};
use crate::browser::page;
use crate::domain::{Day, read_day};
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
    let choices = app.shown(|state| state.workspace().map(|data| CaseChoices::new(data)));
    let screen = app.shown(|state| match &state.route {
        Route::Statistics(view) => Some(Arc::new(StatisticsScreen::new(state.workspace()?, view))),
        _ => None,
    });
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
            {move || screen.get().map(|screen| view! { <Contents screen/> })}
            <FlowSection/>
            {move || screen.get().map(|screen| {
                screen.tables.iter().map(|table| view! { <TableSection table=table.clone()/> }).collect_view()
            })}
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
            <DayField label=words::FROM day=app.memo(|state| view_of(state).days.from)
                set=|days, day| days.from = day/>
            <DayField label=words::TO day=app.memo(|state| view_of(state).days.to)
                set=|days, day| days.to = day/>
        </fieldset>
    }
}

#[component]
fn DayField(
    label: &'static str,
    day: Memo<Option<Day>>,
    set: fn(&mut Days, Option<Day>),
) -> impl IntoView {
    let app = App::here();
    let shown = move || day.get().map(|day| day.to_string()).unwrap_or_default();
    view! {
        <label>
            <span>{label}</span>
            <input type="date" prop:value=shown on:change=move |event| {
                let day = read_day(&event_target_value(&event));
                change(app, |view| set(&mut view.days, day));
            }/>
        </label>
    }
}

/// How much is counted, how the period chooses, and the way back to everything.
#[component]
fn Count(screen: Arc<StatisticsScreen>) -> impl IntoView {
    let clear = screen.is_filtered.then(|| {
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
