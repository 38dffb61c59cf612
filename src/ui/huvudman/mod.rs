//! The screen of one *huvudman*.

mod attendance;
mod cases;
mod seats;

pub(crate) use attendance::Votes;
pub(crate) use seats::{DecidesBox, SeatsCard};

use leptos::prelude::*;

use self::attendance::AttendanceTable;
use self::cases::{CaseLists, Recommendations};
use super::App;
use super::door::BodyEdits;
use super::effects::HEADING;
use super::part::{Heading, Sources};
use super::said::SaidList;
use crate::app::{Msg, Route};
use crate::screen::huvudman::{HuvudmanScreen, Other, OwnBodies, OwnBody};
use crate::screen::words::{common, huvudman as words};

#[component]
pub(crate) fn Huvudman() -> impl IntoView {
    let app = App::here();
    let screen = app.shown(|state| {
        let Route::Huvudman(id) = &state.route else {
            return None;
        };
        HuvudmanScreen::new(state.workspace()?, id, state.today)
    });
    move || {
        screen.get().map_or_else(
            || view! { <NotThere/> }.into_any(),
            |screen| view! { <Page screen/> }.into_any(),
        )
    }
}

#[component]
fn NotThere() -> impl IntoView {
    view! {
        <Heading text=words::NOT_THERE/>
        <p><a href=Route::Huvudmen.href()>{words::TO_ALL}</a></p>
    }
}

#[component]
fn Page(screen: HuvudmanScreen) -> impl IntoView {
    let seats = screen
        .seats
        .into_iter()
        .map(|seats| view! { <SeatsCard seats/> })
        .collect_view();
    let short = screen.short;
    let id = App::here().now(|state| match &state.route {
        Route::Huvudman(id) => Some(id.clone()),
        _ => None,
    });
    view! {
        <article class="huvudman" aria-labelledby=HEADING>
            <Head name=screen.name.clone() period=screen.period others=screen.others/>
            {id.map(|id| view! { <BodyEdits id name=screen.name/> })}
            <section class="seat-cards" aria-label=words::SEATS>
                {seats}
                <DecidesBox decides=screen.decides/>
            </section>
            <div class="huvudman-row">
                <AttendanceTable caption=words::attendance_caption(&short)
                    column=words::present_for(&short) lists=screen.attendance/>
                <div class="huvudman-column">
                    <Votes heading=words::voted(&short) votes=screen.votes only=screen.only_vote/>
                    <CaseLists heading=words::cases(&short) cases=screen.cases/>
                </div>
            </div>
            <Recommendations heading=words::recommendations(&short)
                column=words::own_decision(&short) rows=screen.recommendations/>
            <Known known=screen.known contradictions=screen.contradictions gaps=screen.gaps/>
            {screen.bodies.map(|bodies| view! { <Bodies bodies/> })}
            <section class="huvudman-sources">
                <h2 class="unseen">{words::SOURCES}</h2>
                <Sources citations=screen.citations/>
            </section>
        </article>
    }
}

#[component]
fn Head(name: String, period: Option<String>, others: Vec<Other>) -> impl IntoView {
    view! {
        <header class="huvudman-head">
            <div>
                <p class="huvudman-crumb small">
                    <a href=Route::Huvudmen.href()>{common::HUVUDMEN}</a>" / "
                    <span class="track line"><i aria-hidden="true"></i>{words::IN_THE_LINE}</span>
                </p>
                <Heading text=name/>
                {period.map(|period| view! { <p class="muted">{period}</p> })}
            </div>
            <Switcher others/>
        </header>
    }
}

/// Goes to another huvudman. With the keyboard one passes many to come to one: so it goes when
/// one is chosen with Enter or left, not at every arrow.
#[component]
fn Switcher(others: Vec<Other>) -> impl IntoView {
    let app = App::here();
    let passing = StoredValue::new_local(false);
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        let is_entered = event.key() == "Enter";
        passing.set_value(!is_entered && event.key() != "Tab");
        if is_entered {
            go(app, &event_target_value(&event));
        }
    };
    let options = others
        .iter()
        .map(|other| {
            view! {
                <option value=other.route.print() selected=other.is_shown>{other.name.clone()}</option>
            }
        })
        .collect_view();
    view! {
        <label class="huvudman-switch mini">{words::SWITCH}
            <select class="button" on:keydown=pressed
                on:pointerdown=move |_| passing.set_value(false)
                on:change=move |event| {
                    if !passing.get_value() {
                        go(app, &event_target_value(&event));
                    }
                }
                on:blur=move |event| go(app, &event_target_value(&event))>{options}</select>
        </label>
    }
}

/// Goes to an address, unless one is there.
fn go(app: App, address: &str) {
    let route = Route::parse(address);
    if app.now(|state| state.route != route) {
        app.send(Msg::Went(route));
    }
}

#[component]
fn Known(
    known: Vec<crate::screen::Said>,
    contradictions: Vec<crate::screen::Said>,
    gaps: Vec<String>,
) -> impl IntoView {
    let empty = known.is_empty() && contradictions.is_empty() && gaps.is_empty();
    let apart = (!contradictions.is_empty()).then(|| {
        view! {
            <h3>{common::SOURCES_DISAGREE}</h3>
            <SaidList said=contradictions/>
        }
    });
    let unknown = (!gaps.is_empty()).then(|| {
        let rows = gaps
            .into_iter()
            .map(|gap| view! { <li>{gap}</li> })
            .collect_view();
        view! { <h3>{words::GAPS}</h3><ul class="said">{rows}</ul> }
    });
    (!empty).then(|| {
        view! {
            <section class="card huvudman-block">
                <h2>{words::KNOWN}</h2>
                <SaidList said=known/>
                {apart}
                {unknown}
            </section>
        }
    })
}

#[component]
fn Bodies(bodies: OwnBodies) -> impl IntoView {
    let first = !bodies.first.is_empty();
    let count = bodies.rest.len();
    let rest = (count > 0).then(|| {
        if first {
            view! {
                <details>
                    <summary>{words::counted(words::MORE_BODIES, count)}</summary>
                    <BodyList bodies=bodies.rest/>
                </details>
            }
            .into_any()
        } else {
            view! { <BodyList bodies=bodies.rest/> }.into_any()
        }
    });
    view! {
        <section class="card huvudman-block">
            <h2>{bodies.heading}</h2>
            {bodies.text.map(|text| view! { <p class="small muted">{text}</p> })}
            {first.then(|| view! { <BodyList bodies=bodies.first/> })}
            {rest}
        </section>
    }
}

#[component]
fn BodyList(bodies: Vec<OwnBody>) -> impl IntoView {
    let rows = bodies
        .into_iter()
        .map(|own| {
            view! {
                <li>
                    <h3><a href=own.body.route.href()>{own.body.name}</a>" "<span class="faint mini">{own.kind}</span></h3>
                    <SaidList said=own.said/>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="own-bodies">{rows}</ul> }
}
