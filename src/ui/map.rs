//! The map: the day, the picture or the list, and the chosen body.

use std::time::Duration;

use leptos::prelude::*;

use super::App;
use super::door::Adding;
use super::following::FollowedLine;
use super::panel::{BodyPanel, close_panel};
use super::part::{Body, Heading, OneOf, PrintButton};
use super::picture_file::SavePicture;
use super::road::{Road, opened, road_of_view};
use super::scale::DayScale;
use super::shell::CONTENT;
use super::start::ReturningLine;
use crate::app::{Intent, MapView, Msg, Route, State};
use crate::browser::page;
use crate::domain::{Collection, Id, Organization};
use crate::screen::map::{self, FloorList};
use crate::screen::picture_file::Saved;
use crate::screen::road;
use crate::screen::words::{map as words, road as road_words};

/// The view in the address; another screen's address shows the plain map.
pub(super) fn view_of(state: &State) -> MapView {
    match &state.route {
        Route::Map(view) => view.clone(),
        _ => MapView::default(),
    }
}

/// The picture in the address, to be saved.
fn saved(state: &State) -> Option<Saved> {
    Some(Saved::of_map(state.workspace()?, &view_of(state)))
}

/// Changes the view and leaves the rest as it is.
pub(super) fn change(app: App, change: impl FnOnce(&mut MapView)) {
    let mut view = app.now(view_of);
    change(&mut view);
    app.change(Route::Map(view));
}

/// Chooses a body, or none: a step of its own, which "back" returns from.
pub(super) fn choose(app: App, organization: Option<Id<Organization>>) {
    let view = app.now(view_of);
    app.send(Msg::Chosen(Route::Map(MapView {
        organization,
        ..view
    })));
}

/// The picture is built anew, and the box that had the focus with it: the focus goes to the
/// last of these that is on the page by then, or else to the content.
pub(super) fn focus_when_drawn(ids: Vec<String>) {
    page::focus_element(CONTENT);
    let focus = move || ids.iter().for_each(|id| page::focus_element(id));
    set_timeout(focus, Duration::ZERO);
}

#[component]
pub(crate) fn Map() -> impl IntoView {
    let app = App::here();
    let list = app.memo(|state| view_of(state).list);
    let chosen = app.memo(|state| view_of(state).organization.is_some());
    let escaped = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && chosen.get_untracked() {
            close_panel(app);
        }
    };
    let open = opened(app);
    view! {
        <div class="map-page" class:with-panel=move || chosen.get() on:keydown=escaped>
            <ReturningLine/>
            <FollowedLine/>
            <MapHead/>
            <DayScale/>
            <div class="canvas">
                <Show when=move || !list.get() fallback=|| view! { <Floors/> }>
                    <Road shown=road_of_view(app) open/>
                    <div class="map-notes">
                        <NotDrawn/>
                        <p class="mini muted no-first-day">{words::NO_FIRST_DAY}</p>
                        <Legend/>
                        <p class="mini faint keys">{road_words::KEYS}</p>
                    </div>
                </Show>
            </div>
            <BodyPanel/>
        </div>
    }
}

#[component]
fn MapHead() -> impl IntoView {
    let app = App::here();
    let title = app.memo(|state| {
        let workspace = state.workspace();
        workspace.map_or_else(String::new, |workspace| workspace.records().title.clone())
    });
    let all = app.memo(|state| view_of(state).all);
    let list = app.memo(|state| view_of(state).list);
    let save = Callback::new(move |()| app.now(saved));
    view! {
        <header class="map-head">
            <div>
                <Heading text=title.get_untracked()/>
                <p>{words::HOW_TO_READ}</p>
                <div class="edits"><Adding intent=Intent::Add(Collection::Organizations)/></div>
            </div>
            <div class="controls">
                <div class="button-group" role="group" aria-label=words::SHOW>
                    <OneOf text=words::PICTURE chosen=Signal::derive(move || !list.get())
                        choose=Callback::new(move |()| change(app, |view| view.list = false))/>
                    <OneOf text=words::LIST chosen=list.into()
                        choose=Callback::new(move |()| change(app, |view| view.list = true))/>
                </div>
                <div class="button-group" role="group" aria-label=words::DETAILS>
                    <OneOf text=words::OVERVIEW chosen=Signal::derive(move || !all.get())
                        choose=Callback::new(move |()| change(app, |view| view.all = false))/>
                    <OneOf text=words::ALL_BODIES chosen=all.into()
                        choose=Callback::new(move |()| change(app, |view| view.all = true))/>
                </div>
                <SavePicture picture=save/>
                <PrintButton/>
            </div>
        </header>
    }
}

/// How much of what the documents tell is not drawn, and where it is told.
#[component]
fn NotDrawn() -> impl IntoView {
    let app = App::here();
    let not_drawn = app.shown(|state| {
        let workspace = state.workspace()?;
        let view = view_of(state);
        let day = map::day_of(workspace, &view);
        let said = words::not_drawn(map::NotDrawn::on(workspace, day))?;
        let list = Route::Map(MapView {
            list: true,
            all: true,
            ..view
        });
        Some((said, list.href()))
    });
    move || {
        let (said, list) = not_drawn.get()?;
        Some(
            view! { <p class="mini muted not-drawn">{said}" "<a href=list>{words::IN_THE_LIST}</a>"."</p> },
        )
    }
}

#[component]
fn Legend() -> impl IntoView {
    let shapes = words::LEGEND_SHAPES.map(|(class, text)| {
        view! { <li class=format!("track {class}")><i></i>{text}</li> }
    });
    let sign = |parts: &'static [(&'static str, &'static str)], text: &'static str| {
        let parts = parts
            .iter()
            .map(|(class, d)| view! { <path class=*class d=*d/> });
        view! {
            <li class="track">
                <svg class="picture-sign" width="24" height="20" viewBox="0 0 24 20" aria-hidden="true">{parts.collect_view()}</svg>
                {text}
            </li>
        }
    };
    view! {
        <ul class="legend" aria-label=words::LEGEND>
            {shapes.collect_view()}
            {sign(&[("arrow-shaft", "M12 19 V10"), ("arrow-head", "M12 1 l6.5 9 h-13 z")], road_words::LEGEND_UP)}
            {sign(&[("arrow-shaft back", "M12 1 V17"), ("arrow-head back", "M6 10 l6 8 l6 -8")], road_words::LEGEND_DOWN)}
            {sign(&[("road-implied", "M6 2 V18 M18 2 V18")], road_words::LEGEND_IMPLIED)}
            {sign(&[("footpath", "M2 10 H22")], road_words::LEGEND_PATH)}
            {sign(&[("legend-temporary", "M2 4 H22 V16 H2 Z")], road_words::LEGEND_TEMPORARY)}
            {sign(&[("kerb", "M12 0 V20")], road_words::LEGEND_KERB)}
            <li class="track">
                <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true"><circle class="seat" cx="5" cy="5" r="3.5"/></svg>
                {words::LEGEND_SEAT}
            </li>
        </ul>
    }
}

/// The list that says the same as the picture, in the same order.
#[component]
fn Floors() -> impl IntoView {
    let app = App::here();
    let said = app.shown(|state| {
        let workspace = state.workspace()?;
        let view = view_of(state);
        let floors = FloorList::of(workspace, &view);
        let left_out = road::left_out(workspace, &view, &floors);
        Some((road::told(workspace, &view), floors, left_out))
    });
    move || {
        let (ways, floors, left_out) = said.get()?;
        let floors = floors.into_iter().map(|floor| {
            let count = floor.rows.len();
            let rows = floor.rows.into_iter().map(|row| {
                let relations = row.relations.join("; ");
                view! {
                    <tr>
                        <th scope="row"><Body body=crate::screen::BodyRef { short: row.name, ..row.body }/></th>
                        <td>{row.what}</td>
                        <td>{relations}</td>
                    </tr>
                }
            });
            view! {
                <tbody>
                    <tr class="floor-row"><th scope="rowgroup" colspan="3">{floor.name}" "<span class="faint">{count}</span></th></tr>
                    {rows.collect_view()}
                </tbody>
            }
        });
        Some(view! {
            <WaysUp ways/>
            <div class="floors-frame">
                <table class="floors">
                    <caption class="unseen">{words::LIST_CAPTION}</caption>
                    <thead><tr>
                        <th scope="col">{words::BODY}</th>
                        <th scope="col">{words::WHAT}</th>
                        <th scope="col">{words::RELATIONS}</th>
                    </tr></thead>
                    {floors.collect_view()}
                </table>
            </div>
            <LeftOut count=left_out/>
        })
    }
}

/// The road in words, from below.
#[component]
fn WaysUp(ways: Vec<(String, String)>) -> impl IntoView {
    (!ways.is_empty()).then(|| {
        let ways = ways.into_iter();
        let ways = ways.map(|(body, up)| view! { <li><b>{body}</b>" "<span>{up}</span></li> });
        view! {
            <section class="ways-up" aria-labelledby="vagen">
                <h2 id="vagen">{road_words::WAYS_UP}</h2>
                <ol>{ways.collect_view()}</ol>
            </section>
        }
    })
}

/// How many bodies the overview leaves out, and the way to them.
#[component]
fn LeftOut(count: usize) -> impl IntoView {
    let app = App::here();
    let all = Route::Map(MapView {
        all: true,
        ..app.now(view_of)
    });
    (count > 0).then(|| {
        view! { <p class="mini muted">{road_words::left_out(count)}" "<a href=all.href()>{words::ALL_BODIES}</a></p> }
    })
}
