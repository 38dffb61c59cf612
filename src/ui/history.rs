//! The screen *Historik*: what was changed, and the ways back to how it was.

use crate::domain::Collection;
use leptos::prelude::*;

use super::App;
use super::asking::AskingFor;
use super::edit::Keeping;
use super::effects::HEADING;
use super::icon::Icon;
use crate::app::{Msg, Route};
use crate::browser::page;
use crate::screen::changed::{Detail, Part, RecordRef};
use crate::screen::history::{Happened, HistoryScreen, Place, Row, WayBack, back_to};
use crate::screen::words::{changed, history as words};

/// So many rows are shown at a time.
const SHOWN: usize = 100;

#[component]
pub(crate) fn History() -> impl IntoView {
    let app = App::here();
    let shown = RwSignal::new(SHOWN);
    // What the rows are made of, told from all else that changes.
    let seen = app.memo(|state| {
        let unsaved = state.history.unsaved().len();
        let is_open = state.workspace().is_some();
        (
            state.version,
            unsaved,
            state.log.len(),
            state.route.clone(),
            is_open,
        )
    });
    let screen = Memo::new(move |_| {
        seen.with(|_| ()); // only a memo that is read is kept up to date
        app.now(|state| HistoryScreen::new(state, place_in(&state.route).as_ref(), shown.get()))
    });
    let record = Memo::new(move |_| screen.get().and_then(|screen| screen.record));
    let count = Memo::new(move |_| screen.get().map_or(0, |screen| screen.count));
    let older = Memo::new(move |_| screen.get().map_or(0, |screen| screen.older));
    let days = move || {
        let days = screen.get().map(|screen| screen.days);
        let days = days.into_iter().flatten();
        days.map(|day| view! { <Day day/> }).collect_view()
    };
    view! {
        <Head record count/>
        <div class="history">{days}</div>
        {move || (older.get() > 0).then(|| view! { <Older count=older shown/> })}
    }
}

fn place_in(route: &Route) -> Option<Place> {
    match route {
        Route::History(place) => place.clone(),
        _ => None,
    }
}

/// The heading stays while what it says changes, so that it keeps the focus.
#[component]
fn Head(record: Memo<Option<RecordRef>>, count: Memo<usize>) -> impl IntoView {
    let heading = move || match record.get() {
        Some(record) => words::of_record(&record.text),
        None => words::HISTORY.to_owned(),
    };
    let intro = move || {
        if record.with(Option::is_some) {
            words::RECORD_INTRO
        } else {
            words::INTRO
        }
    };
    let links = move || {
        record.get().map(|record| {
            let back = record
                .route
                .map(|route| view! { <a href=route.href()>{words::open(&record.text)}</a> });
            view! { <p class="history-links">{back}<a href=Route::History(None).href()>{words::ALL}</a></p> }
        })
    };
    view! {
        <h1 id=HEADING tabindex="-1">{heading}</h1>
        <p class="lead muted">{intro}</p>
        {links}
        <p class="history-count">{move || words::count(count.get())}</p>
    }
}

#[component]
fn Older(count: Memo<usize>, shown: RwSignal<usize>) -> impl IntoView {
    view! {
        <p class="history-older">
            <button class="button" type="button" on:click=move |_| shown.update(|shown| *shown += SHOWN)>
                {words::OLDER}
            </button>
            <span class="muted">{move || words::older(count.get())}</span>
        </p>
    }
}

#[component]
fn Day(day: Happened) -> impl IntoView {
    let rows = day.rows.into_iter().map(|row| view! { <RowView row/> });
    view! {
        <section class="history-day">
            <h2>{day.day}</h2>
            <ol class="history-rows">{rows.collect_view()}</ol>
        </section>
    }
}

#[component]
fn RowView(row: Row) -> impl IntoView {
    let app = App::here();
    let is_whole = app.now(|state| place_in(&state.route).is_none());
    let records = row.parts.iter().map(|part| part.record.clone());
    let records: Vec<_> = records.filter(|_| is_whole).collect();
    let marks = row
        .marks
        .iter()
        .map(|mark| view! { <span class="tag">{*mark}</span> });
    let marks = marks.collect_view();
    let details = (!row.parts.is_empty()).then(|| {
        view! {
            <details class="history-details">
                <summary>{changed::DETAILS}</summary>
                <Parts parts=row.parts/>
            </details>
        }
    });
    view! {
        <li class:gone=!row.marks.is_empty()>
            <time>{row.clock}</time>
            <div>
                <p>{row.sentence.clone()}" "{marks}</p>
                {details}
                <div class="history-ways">
                    <Links records/>
                    <GoBack way_back=row.way_back sentence=row.sentence/>
                </div>
            </div>
        </li>
    }
}

/// Where what was changed is shown.
#[component]
fn Links(records: Vec<RecordRef>) -> impl IntoView {
    /// More are found among the details.
    const MOST: usize = 2;
    let links = records.into_iter().filter_map(|record| {
        let route = record.route?;
        Some(view! { <a href=route.href()>{words::open(&record.text)}</a> })
    });
    links.take(MOST).collect_view()
}

/// Going back to how it was after a row: of everything, or of the record alone.
#[component]
fn GoBack(way_back: WayBack, sentence: String) -> impl IntoView {
    let app = App::here();
    match way_back {
        WayBack::IsHere => ().into_any(),
        WayBack::OnData => view! { <a href=Route::Data.href()>{words::ON_DATA}</a> }.into_any(),
        WayBack::To(number, later) => {
            let answer = Callback::new(move |()| {
                let msg = app.now(|state| match place_in(&state.route) {
                    Some(place) => Msg::Made(back_to(&state.history, &place, number)),
                    None => Msg::ReturnPressed(number),
                });
                page::focus_element(HEADING); // the rows are drawn anew
                app.send(msg);
            });
            view! {
                <AskingFor label=words::RETURN question=words::return_ask(later)
                    yes=words::RETURN_YES answer what=sentence/>
            }
            .into_any()
        }
    }
}

/// What was changed, field by field, under each record's name.
#[component]
pub(crate) fn Parts(parts: Vec<Part>) -> impl IntoView {
    let part = |part: Part| {
        let name = part.record.text.clone();
        let rows = part
            .details
            .into_iter()
            .map(|detail| view! { <DetailRow detail/> });
        view! {
            <table class="changed">
                <caption>{name}</caption>
                <thead><tr>
                    <th scope="col">{changed::FIELD}</th>
                    <th scope="col">{changed::BEFORE}</th>
                    <th scope="col">{changed::AFTER}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
    };
    parts.into_iter().map(part).collect_view()
}

#[component]
fn DetailRow(detail: Detail) -> impl IntoView {
    let side = |label: &'static str, text: Option<String>| {
        let is_empty = text.is_none();
        let text = text.unwrap_or_else(|| changed::NOTHING.to_owned());
        view! { <td data-label=label class:faint=is_empty>{text}</td> }
    };
    view! {
        <tr>
            <th scope="row">{detail.label}</th>
            {side(changed::BEFORE, detail.before)}
            {side(changed::AFTER, detail.after)}
        </tr>
    }
}

/// The ways to the history of a record and to whom it is for, for whoever keeps the log.
#[component]
pub(crate) fn HistoryLink(collection: Collection, #[prop(into)] id: String) -> impl IntoView {
    let keeps = Keeping::get();
    let place = Some((collection, id));
    let [history, audience] = [Route::History(place.clone()), Route::Audience(place)];
    move || {
        let (history, audience) = (history.href(), audience.href());
        keeps.get().then(|| {
            view! {
                <a class="edit" href=history>{Icon::History.view()}{words::HISTORY}</a>
                <a class="edit" href=audience>{changed::WHOM_FOR}</a>
            }
        })
    }
}
