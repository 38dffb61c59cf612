//! The cases: as a list, or as threads in time.

mod filters;
mod in_time;
mod legend;
mod on_road;
mod row;

use crate::domain::Collection;
use std::sync::Arc;

use leptos::prelude::*;

pub(super) use self::filters::{Filters, SEARCH};
use self::in_time::InTime;
use self::on_road::OnRoad;
use self::row::Row;
pub(super) use self::row::StandingWord;
use super::App;
use super::door::{Adding, Screens};
use super::empty::{Everywhere, NothingFound};
use super::long_list::{DrawRow, Frame, LongRows, RowName, is_long};
use super::part::{Heading, OneOf};
use crate::app::{CaseFilter, CaseOrder, CasesShown, CasesView, Intent, Route, State};
use crate::browser::page;
use crate::screen::cases::{CaseChoices, CasesScreen, by_title, ordered};
use crate::screen::words::{awaited, cases as words, cases_in_time, cases_on_road};

/// The view in the address; another screen's address shows the plain list.
fn view_of(state: &State) -> CasesView {
    match &state.route {
        Route::Cases(view) => view.clone(),
        _ => CasesView::default(),
    }
}

/// Changes the view and leaves the rest as it is.
fn change(app: App, change: impl FnOnce(&mut CasesView)) {
    let mut view = app.now(view_of);
    change(&mut view);
    app.change(Route::Cases(view));
}

#[component]
pub(crate) fn Cases() -> impl IntoView {
    let app = App::here();
    let filter = app.memo(|state| view_of(state).filter);
    let shown = app.memo(|state| view_of(state).shown);
    let screen = listed(app);
    let is_nothing =
        move || screen.with(|screen| screen.as_ref().is_none_or(|(_, it)| it.listed.is_empty()));
    // What is chosen anew changes the picture or the list, and not which of them is shown.
    let picture =
        Memo::new(move |_| Some(shown.get()).filter(|it| *it != CasesShown::List && !is_nothing()));
    // Where nothing is found, the way to all that there is stands in the list's place.
    let is_found =
        Memo::new(move |_| !is_nothing() && !filter.with(|it| it.text.trim().is_empty()));
    let all = app.memo(all_of);
    let table = move || {
        let all = all.get();
        screen
            .get()
            .map(|(_, screen)| view! { <Table screen all/> })
    };
    let choices = app.of_data(CaseChoices::new);
    let changed = Callback::new(move |filter| change(app, |view| view.filter = filter));
    view! {
        <header class="cases-head">
            <Heading text=words::HEADING/>
            <p class="muted small">{move || screen.get().map(|(_, screen)| screen.lead.clone())}</p>
            <p class="small"><a href=Route::Awaited(None).href()>{awaited::AWAITED}</a>": "{awaited::TO_AWAITED}</p>
            <p class="edits"><Adding intent=Intent::Add(Collection::Cases)/></p>
        </header>
        <ShownAs shown/>
        {move || choices.get().map(|choices| view! { <Filters filter choices changed order=shown.get() == CasesShown::List/> })}
        // The paragraph itself stays, so that a change in it is read out.
        <p class="cases-count" role="status">
            {move || screen.get().map(|(_, screen)| view! { <Count screen all/> })}
        </p>
        {move || is_found.get().then(|| view! { <p class="small"><Everywhere class=""/></p> })}
        {move || match picture.get() {
            Some(shown) => Screens::cases_picture(shown),
            None => table.into_any(),
        }}
    }
}

/// The list, and of which data it is: a row may tell something else where the same cases are listed.
/// All cases are put in order anew when the data or the order change, by title only when the data
/// do, and not with every letter of a search.
fn listed(app: App) -> Memo<Option<(u64, Arc<CasesScreen>)>> {
    let order = app.shown(|state| {
        let is_open = state.workspace().is_some();
        (state.version, is_open, view_of(state).filter.order)
    });
    let titled = app.of_data(|data| Arc::new(by_title(data)));
    let ordered = Memo::new(move |_| {
        let (_, _, order) = order.get();
        let titled = titled.get()?;
        app.now(|state| Some(Arc::new(ordered(state.workspace()?, order, &titled))))
    });
    Memo::new(move |before: Option<&Option<(u64, Arc<CasesScreen>)>>| {
        let ordered = ordered.get()?;
        app.shown_at(|state| match &state.route {
            Route::Cases(view) => {
                let (filter, version) = (&view.filter, state.version);
                let before = before.and_then(Option::as_ref);
                let before = before.filter(|(of, it)| *of == version && it.holds(filter));
                let among = before.map_or(&*ordered, |(_, it)| &it.listed);
                let screen = CasesScreen::new(state.workspace()?, filter, among);
                Some((version, Arc::new(screen)))
            }
            _ => None,
        })
    })
}

/// The chosen cases as a picture.
pub(super) fn picture(shown: CasesShown) -> AnyView {
    match shown {
        CasesShown::OnRoad => view! { <OnRoad/> }.into_any(),
        CasesShown::InTime => view! { <InTime/> }.into_any(),
        CasesShown::List => ().into_any(),
    }
}

/// The list or a picture; what is chosen stays.
#[component]
fn ShownAs(shown: Memo<CasesShown>) -> impl IntoView {
    let app = App::here();
    let all = [
        (cases_in_time::LIST, CasesShown::List),
        (cases_on_road::ON_ROAD, CasesShown::OnRoad),
        (cases_in_time::IN_TIME, CasesShown::InTime),
    ];
    let one = all.map(|(text, own)| {
        let choose = Callback::new(move |()| change(app, |view| view.shown = own));
        view! { <OneOf text chosen=Signal::derive(move || shown.get() == own) choose/> }
    });
    view! {
        <div class="button-group cases-shown-as" role="group" aria-label=cases_in_time::SHOWN_AS>{one}</div>
    }
}

/// The address of all cases, shown as the present ones are.
fn all_of(state: &State) -> String {
    let all = CasesView {
        filter: CaseFilter::default(),
        ..view_of(state)
    };
    Route::Cases(all).href()
}

/// How many cases are listed, what they have in common, and the way back to all of them.
#[component]
fn Count(screen: Arc<CasesScreen>, all: Memo<String>) -> impl IntoView {
    // Where nothing is listed, a button in the list's place does it.
    let clear = (screen.is_filtered && !screen.listed.is_empty()).then(|| {
        // The link goes with the filter; the focus goes to where one would begin anew.
        view! { " "<a href=move || all.get() on:click=|_| page::focus_element(SEARCH)>{words::CLEAR}</a> }
    });
    view! {
        <strong>{screen.count.clone()}</strong>" "{screen.condition.clone()}{clear}
    }
}

#[component]
fn Table(screen: Arc<CasesScreen>, all: String) -> impl IntoView {
    if screen.listed.is_empty() {
        return view! { <NothingFound href=all all_text=words::CLEAR search=SEARCH/> }.into_any();
    }
    let is_ordered_by = |order| screen.order == order;
    let by_title = is_ordered_by(CaseOrder::Title).then_some("ascending");
    let by_latest = is_ordered_by(CaseOrder::Latest).then_some("descending");
    let shows_steps = is_ordered_by(CaseOrder::Steps);
    let app = App::here();
    let count = screen.listed.len();
    let of_name = Arc::clone(&screen);
    let name: RowName = Arc::new(move |row| {
        let title = |state: &State| Some(of_name.title(state.workspace()?, row));
        app.now(title).unwrap_or_default()
    });
    let of_row = Arc::clone(&screen);
    let row: DrawRow = Arc::new(move |place| {
        let row = app.now(|state| of_row.row(state.workspace()?, place));
        row.map(|row| view! { <Row row place shows_steps/> })
            .into_any()
    });
    view! {
        <div class="cases-frame">
            <table class="cases-table" class:long=is_long(count) aria-rowcount=count + 1>
                <caption class="unseen">{words::CAPTION}</caption>
                <thead><tr aria-rowindex=1>
                    <th scope="col" aria-sort=by_title>{words::CASE}</th>
                    <th scope="col">{words::STANDING}</th>
                    <th scope="col">{words::HOLDER}</th>
                    <th scope="col" aria-sort=by_latest>{words::LATEST}</th>
                    <th scope="col">{words::NEXT}</th>
                </tr></thead>
                <LongRows id="arendena" count frame=Frame::Table row name/>
            </table>
        </div>
        {screen.footnote.clone().map(|text| view! { <p class="cite cases-foot">{text}</p> })}
    }
    .into_any()
}
