//! *Din plats*: an introduction for whoever sits in a body for a huvudman.

mod blocks;

use leptos::prelude::*;

use self::blocks::{Cases, Meetings, Purpose, Ways};
use super::App;
use super::effects::HEADING;
use super::huvudman::{DecidesBox, SeatsCard};
use super::panel::MemberList;
use super::part::{Heading, PrintButton};
use crate::app::{Msg, Route, SeatChoice};
use crate::domain::Id;
use crate::screen::seat::{Choosable, Introduction, SeatScreen};
use crate::screen::words::{common, seat as words};

#[component]
pub(crate) fn Seat() -> impl IntoView {
    let app = App::here();
    let screen = app.shown(|state| match &state.route {
        Route::Seat(choice) => SeatScreen::new(state.workspace()?, choice, state.today),
        _ => None,
    });
    move || match screen.get() {
        Some(screen) => view! { <Page screen/> }.into_any(),
        None => view! { <NotThere/> }.into_any(),
    }
}

#[component]
fn NotThere() -> impl IntoView {
    view! {
        <Heading text=words::NOT_THERE/>
        <div class="nothing-found">
            <p>{words::NOT_THERE_TEXT}</p>
            <p><a class="button" href=Route::Seat(SeatChoice::default()).href()>{words::TO_CHOICE}</a></p>
        </div>
    }
}

#[component]
fn Page(screen: SeatScreen) -> impl IntoView {
    let lead = screen
        .introduction
        .is_none()
        .then(|| view! { <p class="lead">{words::LEAD}</p> });
    view! {
        <article class="seat-page" aria-labelledby=HEADING>
            <header class="seat-head">
                <div class="above-heading">
                    <p class="breadcrumb">
                        <a href=Route::Huvudmen.href()>{common::HUVUDMEN}</a>
                        <span aria-hidden="true">"/"</span>{words::SEAT}
                    </p>
                    {screen.introduction.is_some().then(|| view! { <PrintButton/> })}
                </div>
                <Heading text=screen.heading/>
                {lead}
                <Choice bodies=screen.bodies huvudmen=screen.huvudmen/>
            </header>
            {screen.introduction.map(|told| view! { <Introduced told=*told/> })}
        </article>
    }
}

/// The two questions. Nothing is shown before the button is pressed, so that a list can be gone
/// through with the arrow keys.
#[component]
fn Choice(bodies: Vec<Choosable>, huvudmen: Vec<Choosable>) -> impl IntoView {
    let app = App::here();
    let chosen = |all: &[Choosable]| {
        let chosen = all.iter().find(|it| it.is_chosen);
        RwSignal::new(chosen.map_or_else(String::new, |it| it.id.to_string()))
    };
    let (body, huvudman) = (chosen(&bodies), chosen(&huvudmen));
    let show = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = |signal: RwSignal<String>| signal.with_untracked(|id| Id::new(id).ok());
        if let Some((body, huvudman)) = read(body).zip(read(huvudman)) {
            app.send(Msg::Went(Route::Seat(SeatChoice::of(body, huvudman))));
        }
    };
    view! {
        <form class="seat-choice" aria-label=words::CHOICE on:submit=show>
            {select(words::WHICH_BODY, bodies, body)}
            {select(words::FOR_WHOM, huvudmen, huvudman)}
            <button type="submit" class="button primary">{words::SHOW}</button>
        </form>
    }
}

fn select(label: &'static str, all: Vec<Choosable>, chosen: RwSignal<String>) -> impl IntoView {
    let options = all.into_iter().map(|it| {
        view! { <option value=it.id.to_string() selected=it.is_chosen>{it.name}</option> }
    });
    let none = chosen.with_untracked(String::is_empty);
    view! {
        <label>{label}
            <select class="button" required=true on:change=move |event| chosen.set(event_target_value(&event))>
                <option value="" selected=none>{words::CHOOSE}</option>
                {options.collect_view()}
            </select>
        </label>
    }
}

#[component]
fn Introduced(told: Introduction) -> impl IntoView {
    let class = format!("track {}", told.body.shape.class());
    let map = told.body.route.href();
    let huvudman = told.huvudman;
    let members = told.members.map(|members| {
        view! {
            <section class="card">
                <h2>{words::MEMBERS}</h2>
                <p class="small muted">{members.from}</p>
                <MemberList people=members.people/>
            </section>
        }
    });
    view! {
        <p class=class><i aria-hidden="true"></i>{told.kind}</p>
        <p class="seat-floor">{told.floor}" "<a href=map.clone()>{words::ON_THE_MAP}</a></p>
        <div class="seat-blocks">
            <div class="seat-column">
                <Purpose mandate=told.mandate may_not=told.may_not contradictions=told.contradictions/>
                <Ways comes=told.comes goes=told.goes/>
            </div>
            <div class="seat-column">
                <SeatsCard seats=told.seats/>
                <Cases cases=told.cases all=told.all_cases.href()/>
                <Meetings coming=told.coming no_coming=told.no_coming past=told.past/>
            </div>
            <div class="seat-column">
                <DecidesBox decides=told.decides/>
                {blocks::own(told.own)}
                <p class="small">{words::MORE_HUVUDMAN}" "<a href=huvudman.route.href()>{huvudman.name}</a></p>
                {members}
            </div>
        </div>
    }
}
