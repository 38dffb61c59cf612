//! *Bevakning*: what is awaited.

use leptos::prelude::*;

use super::App;
use super::edit::EditButton;
use super::formats::save;
use super::long_list::{Frame, LongRows, Position, rows_of};
use super::meeting::{Addressed, CaseLinks, When};
use super::part::{Heading, InferredMark, PrintButton, Select, people};
use crate::app::Route;
use crate::domain::{Id, Organization};
use crate::screen::awaited::{AwaitedScreen, Group, Row};
use crate::screen::export::{Format, Table};
use crate::screen::words::awaited as words;

#[component]
pub(crate) fn Awaited() -> impl IntoView {
    let app = App::here();
    let screen = app.shown(|state| {
        let by = chosen(&state.route);
        Some(AwaitedScreen::new(state.workspace()?, by, state.today))
    });
    let bodies = app.of_data(AwaitedScreen::bodies);
    let by = app.memo(|state| chosen(&state.route).map(ToString::to_string));
    let choose = move |id: String| app.change(Route::Awaited(Id::new(&id).ok()));
    let groups = move || {
        screen
            .get()
            .map(|screen| view! { <Groups groups=screen.groups/> })
    };
    view! {
        <header class="decisions-head">
            <Heading text=words::AWAITED/>
            <p>{words::INTRO}" "{move || screen.get().map(|screen| screen.log_ends)}</p>
        </header>
        <div class="decisions-filter">
            {move || bodies.get().map(|choices| view! { <Select label=words::BODY choices chosen=by on_change=choose/> })}
            <Saves/>
            <PrintButton/>
        </div>
        <p class="decisions-count" role="status">{move || screen.get().map(|screen| screen.count)}</p>
        {groups}
    }
}

/// The body in the address; none while another screen is on its way.
fn chosen(route: &Route) -> Option<&Id<Organization>> {
    match route {
        Route::Awaited(by) => by.as_ref(),
        _ => None,
    }
}

/// The same for other programs.
#[component]
fn Saves() -> impl IntoView {
    let app = App::here();
    let ways = [
        (Format::Table(Table::Awaited), words::TABLE),
        (Format::Calendar, words::CALENDAR),
    ];
    let buttons = ways.map(|(format, text)| {
        view! { <button class="button" type="button" on:click=move |_| save(app, format)>{text}</button> }
    });
    buttons.into_iter().collect_view()
}

#[component]
fn Groups(groups: Vec<Group>) -> impl IntoView {
    if groups.is_empty() {
        let all = Route::Awaited(None).href();
        return view! { <p>{words::NONE}" "<a href=all>{words::ALL}</a></p> }.into_any();
    }
    let groups = groups.into_iter().enumerate();
    let groups = groups.map(|(nth, group)| view! { <OneGroup nth group/> });
    groups.collect_view().into_any()
}

#[component]
fn OneGroup(nth: usize, group: Group) -> impl IntoView {
    let draw = |row, at| view! { <OneRow row at/> }.into_any();
    let (count, row, name) = rows_of(group.rows, draw, |row: &Row| row.what.clone());
    let frame = Frame::List("decision-list", None);
    view! {
        <section class="awaited">
            <h2>{group.heading}</h2>
            <LongRows id=format!("bevakat-{nth}") count frame row name/>
        </section>
    }
}

#[component]
fn OneRow(row: Row, at: Position) -> impl IntoView {
    let due = match row.due {
        Some(deadline) => view! { <When deadline/> }.into_any(),
        None => words::NO_DAY.into_any(),
    };
    let is_known = !row.by.is_empty() || !row.people.is_empty() || row.by_as_stated.is_some();
    let by = (!row.by.is_empty()).then(|| view! { <Addressed bodies=row.by/> });
    let people = (!row.people.is_empty()).then(|| view! { <span>{people(row.people)}</span> });
    let said = row
        .said
        .map(|(text, route)| view! { <span><a href=route.href()>{text}</a></span> });
    let what = row.what.clone();
    let time = (!row.time.is_empty()).then(|| view! { <p class="muted">{row.time}</p> });
    view! {
        <li aria-posinset=at.place aria-setsize=at.of>
            <div class="decision-place">
                <p>{due}</p>
                {time}
            </div>
            <div class="decision-outcomes">
                <p>{row.what}" "<EditButton at=row.at what/></p>
                <p class="quiet-line">
                    {row.is_place.then_some(words::AT)}{by}{people}
                    {row.by_as_stated.map(|stated| view! { <span>{stated}</span> })}
                    {(!is_known).then_some(words::NOBODY)}
                    {row.inferred.then(|| view! { <span><InferredMark/></span> })}
                    <span>{row.kind}</span>
                    {said}
                </p>
            </div>
            <CaseLinks cases=row.cases/>
        </li>
    }
}
