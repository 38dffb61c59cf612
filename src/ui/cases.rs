//! The list of cases.

mod filters;
mod row;

use crate::domain::Collection;
use std::sync::Arc;

use leptos::prelude::*;

pub(super) use self::filters::{Filters, SEARCH};
use self::row::Row;
pub(super) use self::row::StandingWord;
use super::App;
use super::door::Adding;
use super::empty::NothingFound;
use super::part::Heading;
use crate::app::{CaseFilter, CaseOrder, Intent, Route};
use crate::browser::page;
use crate::screen::cases::{CaseChoices, CasesScreen};
use crate::screen::words::{awaited, cases as words};

#[component]
pub(crate) fn Cases() -> impl IntoView {
    let app = App::here();
    let filter = app.memo(|state| match &state.route {
        Route::Cases(filter) => filter.clone(),
        _ => CaseFilter::default(),
    });
    let screen = app.shown(|state| match &state.route {
        Route::Cases(filter) => Some(Arc::new(CasesScreen::new(state.workspace()?, filter))),
        _ => None,
    });
    let choices = app.shown(|state| state.workspace().map(|data| CaseChoices::new(data)));
    let changed = Callback::new(move |filter| app.change(Route::Cases(filter)));
    view! {
        <header class="cases-head">
            <Heading text=words::HEADING/>
            <p class="muted small">{move || screen.get().map(|screen| screen.lead.clone())}</p>
            <p class="small"><a href=Route::Awaited(None).href()>{awaited::AWAITED}</a>": "{awaited::TO_AWAITED}</p>
            <p class="edits"><Adding intent=Intent::Add(Collection::Cases)/></p>
        </header>
        {move || choices.get().map(|choices| view! { <Filters filter choices changed order=true/> })}
        // The paragraph itself stays, so that a change in it is read out.
        <p class="cases-count" role="status">
            {move || screen.get().map(|screen| view! { <Count screen/> })}
        </p>
        {move || screen.get().map(|screen| view! { <Table screen/> })}
    }
}

/// How many cases are listed, what they have in common, and the way back to all of them.
#[component]
fn Count(screen: Arc<CasesScreen>) -> impl IntoView {
    let all = Route::Cases(CaseFilter::default());
    // Where nothing is listed, a button in the list's place does it.
    let clear = (screen.is_filtered && !screen.rows.is_empty()).then(|| {
        // The link goes with the filter; the focus goes to where one would begin anew.
        view! { " "<a href=all.href() on:click=|_| page::focus_element(SEARCH)>{words::CLEAR}</a> }
    });
    view! {
        <strong>{screen.count.clone()}</strong>" "{screen.condition.clone()}{clear}
    }
}

#[component]
fn Table(screen: Arc<CasesScreen>) -> impl IntoView {
    if screen.rows.is_empty() {
        let all = Route::Cases(CaseFilter::default());
        return view! { <NothingFound href=all.href() all_text=words::CLEAR search=SEARCH/> }
            .into_any();
    }
    let is_ordered_by = |order| screen.order == order;
    let by_title = is_ordered_by(CaseOrder::Title).then_some("ascending");
    let by_latest = is_ordered_by(CaseOrder::Latest).then_some("descending");
    let shows_steps = is_ordered_by(CaseOrder::Steps);
    let rows = screen
        .rows
        .iter()
        .map(|row| view! { <Row row=row.clone() shows_steps/> })
        .collect_view();
    view! {
        <div class="cases-frame">
            <table class="cases-table">
                <caption class="unseen">{words::CAPTION}</caption>
                <thead><tr>
                    <th scope="col" aria-sort=by_title>{words::CASE}</th>
                    <th scope="col">{words::STANDING}</th>
                    <th scope="col">{words::HOLDER}</th>
                    <th scope="col" aria-sort=by_latest>{words::LATEST}</th>
                    <th scope="col">{words::NEXT}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {screen.footnote.clone().map(|text| view! { <p class="cite cases-foot">{text}</p> })}
    }
    .into_any()
}
