//! The blocks of an introduction.

use leptos::prelude::*;

use crate::screen::Said;
use crate::screen::map::Manner;
use crate::screen::meetings::{Known, ListedMeeting};
use crate::screen::seat::{HeldCase, WaySaid};
use crate::screen::words::{common, meetings as meeting_words, seat as words};
use crate::ui::cases::StandingWord;
use crate::ui::explained::explained;
use crate::ui::icon::Icon;
use crate::ui::part::{InferredMark, Sources, bodies};
use crate::ui::said::SaidList;

/// What the body may, with a tick; what it may not, barred; where the sources disagree.
#[component]
pub(super) fn Purpose(
    mandate: Vec<Said>,
    may_not: Vec<Said>,
    contradictions: Vec<Said>,
) -> impl IntoView {
    let none = mandate.is_empty() && may_not.is_empty();
    let rule = |icon: Icon| {
        move |said: Said| {
            view! {
                <li>{icon.view()}<div>{explained(said.text)}
                    {said.inferred.then(|| view! { " "<InferredMark/> })}
                    <Sources citations=said.citations/></div></li>
            }
        }
    };
    let disagree = (!contradictions.is_empty()).then(|| {
        view! {
            <div class="seat-disagree">
                <h3>{common::SOURCES_DISAGREE}</h3>
                <SaidList said=contradictions/>
            </div>
        }
    });
    view! {
        <section class="card">
            <h2>{words::PURPOSE}</h2>
            {none.then(|| view! { <p class="small muted">{words::NO_PURPOSE}</p> })}
            <ul class="may seat-may">
                {mandate.into_iter().map(rule(Icon::Tick)).collect_view()}
                {may_not.into_iter().map(rule(Icon::Barred)).collect_view()}
            </ul>
            {disagree}
        </section>
    }
}

#[component]
pub(super) fn Ways(comes: Vec<WaySaid>, goes: Vec<WaySaid>) -> impl IntoView {
    let none = comes.is_empty() && goes.is_empty();
    view! {
        <section class="card">
            <h2>{words::WAYS}</h2>
            {none.then(|| view! { <p class="small muted">{words::NO_WAYS}</p> })}
            {way_list(words::COMES, comes)}
            {way_list(words::GOES, goes)}
        </section>
    }
}

fn way_list(heading: &'static str, ways: Vec<WaySaid>) -> Option<impl IntoView> {
    (!ways.is_empty()).then(|| view! { <h3>{heading}</h3>{sentences(ways)} })
}

/// What the huvudman does with the body.
pub(super) fn own(ways: Vec<WaySaid>) -> Option<impl IntoView> {
    (!ways.is_empty()).then(|| view! { <div class="card">{sentences(ways)}</div> })
}

fn sentences(ways: Vec<WaySaid>) -> impl IntoView {
    let sentence = |way: WaySaid| {
        let icon = match way.manner {
            Some(Manner::Towards) => Icon::Up.view().into_any(),
            Some(Manner::Back) => Icon::Down.view().into_any(),
            _ => ().into_any(),
        };
        let rests = way
            .rests_on
            .map(|on| view! { " "<span class="faint mini">"("{on}")"</span> });
        view! { <li>{icon}<span>{bodies(way.who)}" "{way.verb}" "{bodies(way.whom)}{rests}</span></li> }
    };
    view! { <ul class="ways seat-ways">{ways.into_iter().map(sentence).collect_view()}</ul> }
}

#[component]
pub(super) fn Cases(cases: Vec<HeldCase>, all: String) -> impl IntoView {
    let none = cases.is_empty();
    let rows = cases.into_iter().map(|case| {
        view! {
            <li>
                <a href=case.route.href()>{case.title}</a>
                <span class="huvudman-state"><StandingWord standing=case.standing word=case.standing_word/>
                    {case.inferred.then(|| view! { " "<InferredMark/> })}</span>
                {case.last.map(|last| view! { <span>{last}</span> })}
            </li>
        }
    });
    view! {
        <section class="card">
            <h2>{words::CASES}</h2>
            {none.then(|| view! { <p class="small muted">{words::NO_CASES}</p> })}
            <ul class="huvudman-cases">{rows.collect_view()}</ul>
            <p class="small"><a href=all>{words::ALL_CASES}</a></p>
        </section>
    }
}

#[component]
pub(super) fn Meetings(
    coming: Vec<ListedMeeting>,
    no_coming: Option<String>,
    past: Vec<ListedMeeting>,
) -> impl IntoView {
    view! {
        <section class="card">
            <h2>{words::MEETINGS}</h2>
            {no_coming.map(|text| view! { <p class="small">{text}</p> })}
            {meeting_list(words::COMING, coming)}
            {meeting_list(words::PAST, past)}
        </section>
    }
}

fn meeting_list(heading: &'static str, meetings: Vec<ListedMeeting>) -> Option<impl IntoView> {
    (!meetings.is_empty()).then(|| {
        let rows = meetings
            .into_iter()
            .map(|it| view! { <MeetingRow meeting=it/> });
        view! { <h3>{heading}</h3><ul class="person-list">{rows.collect_view()}</ul> }
    })
}

#[component]
fn MeetingRow(meeting: ListedMeeting) -> impl IntoView {
    let weekday = meeting.weekday.map(|weekday| format!("{weekday} "));
    let several = meeting.bodies.len() > 1;
    let with = several.then(|| view! { <p class="small muted">{bodies(meeting.bodies)}</p> });
    let day = match meeting.known {
        Known::Minutes(minutes) => {
            view! { <p><a href=minutes.route.href()>{weekday}{meeting.when}</a></p> }.into_any()
        }
        Known::Announced(announced) => {
            let inferred = announced.inferred;
            view! {
                <p>{weekday}{meeting.when}{inferred.then(|| view! { " "<InferredMark/> })}" "
                    <span class="tag empty">{meeting_words::NO_MINUTES}</span></p>
                {announced.hours.map(|hours| view! { <p class="small">{hours}</p> })}
                <Sources citations=announced.announced_in/>
            }
            .into_any()
        }
    };
    view! { <li>{day}{with}</li> }
}
