//! The list of meetings, as a timeline.

use crate::app::Intent;
use crate::domain::{Collection, MeetingState};
use leptos::prelude::*;

use super::App;
use super::door::Adding;
use super::long_list::{Frame, LongRows, Position, rows_of};
use super::part::{AsWritten, Body, Heading, InferredMark, Sources};
use crate::screen::BodyRef;
use crate::screen::meetings::{
    Announced, BodyAttendance, Known, ListedMeeting, MeetingsScreen, Minutes, Standing, Year,
};
use crate::screen::words::{common, meetings as words};

#[component]
pub(crate) fn Meetings() -> impl IntoView {
    let app = App::here();
    let screen = app.of_data(MeetingsScreen::new);
    let years = move || {
        let screen = screen.get()?;
        let years = screen.years.into_iter();
        Some(years.map(|year| view! { <OneYear year/> }).collect_view())
    };
    view! {
        <div class="meetings">
            <Heading text=words::MEETINGS/>
            <p class="muted">{move || screen.get().map(|screen| screen.intro)}</p>
            <p class="edits"><Adding intent=Intent::Add(Collection::Meetings)/></p>
            {years}
        </div>
    }
}

#[component]
fn OneYear(year: Year) -> impl IntoView {
    let id = format!("ar-{}", year.year);
    let labelled_by = id.clone();
    let list = format!("moten-{}", year.year);
    let draw = |entry, at| view! { <OneMeeting entry at/> }.into_any();
    let (count, row, name) = rows_of(year.entries, draw, ListedMeeting::name);
    let frame = Frame::List("meeting-timeline", None);
    view! {
        <section class="meeting-year" aria-labelledby=labelled_by>
            <h2 id=id>{year.year.to_string()}</h2>
            <LongRows id=list count frame row name/>
        </section>
    }
}

#[component]
fn OneMeeting(entry: ListedMeeting, at: Position) -> impl IntoView {
    let day = entry.date.exact().map(|day| day.to_string());
    let title = entry.name();
    let bodies = entry.bodies;
    let hours = match &entry.known {
        Known::Minutes(_) => None,
        Known::Announced(announced) => announced.hours.clone(),
    };
    let weekday: Vec<_> = entry
        .weekday
        .map(ToOwned::to_owned)
        .into_iter()
        .chain(hours)
        .collect();
    let (class, known) = match entry.known {
        Known::Minutes(minutes) => ("meeting-entry", view! { <Held minutes bodies/> }.into_any()),
        Known::Announced(announced) => (
            "meeting-entry only-announced",
            view! { <OnlyAnnounced announced title bodies/> }.into_any(),
        ),
    };
    view! {
        <li class=class aria-posinset=at.place aria-setsize=at.of>
            <p class="meeting-date">
                <time datetime=day>{entry.when}</time>
                <span>{weekday.join(" ")}</span>
            </p>
            <div class="meeting-known">{known}</div>
        </li>
    }
}

#[component]
fn Bodies(bodies: Vec<BodyRef>) -> impl IntoView {
    let bodies = bodies.into_iter();
    view! { <p class="meeting-bodies">{bodies.map(|body| view! { <Body body/> }).collect_view()}</p> }
}

#[component]
fn Held(minutes: Minutes, bodies: Vec<BodyRef>) -> impl IntoView {
    let attendance = attendance(minutes.attendance);
    let diary_number = match minutes.diary_number {
        Some(number) => view! { <dd><AsWritten text=number/></dd> }.into_any(),
        None => view! { <dd class="faint">{words::NO_DIARY_NUMBER}</dd> }.into_any(),
    };
    let is_held = minutes
        .state
        .as_ref()
        .is_none_or(|it| it.state == MeetingState::Held);
    let written = is_held.then(|| {
        view! {
            {attendance}
            <div><dt>{words::DIARY_NUMBER}</dt>{diary_number}</div>
        }
    });
    let place = minutes
        .place
        .map(|place| view! { <div><dt>{words::PLACE}</dt><dd>{place}</dd></div> });
    view! {
        <div class="meeting-name">
            <h3><a href=minutes.route.href()>{minutes.title}</a></h3>
            {minutes.state.map(|standing| view! { <StandingOf standing/> })}
            <Bodies bodies/>
        </div>
        <dl class="meeting-figures">
            {place}
            <div><dt>{words::ITEMS}</dt><dd>{minutes.counts.join(", ")}</dd></div>
            {written}
        </dl>
    }
}

/// How many were there, of each body's list.
pub(super) fn attendance(lists: Vec<BodyAttendance>) -> impl IntoView {
    let several = lists.len() > 1;
    let unknown = lists
        .is_empty()
        .then(|| view! { <dd class="faint">{words::NO_ATTENDANCE}</dd> });
    let lists = lists.into_iter().map(|list| {
        let body = several.then(|| format!("{}: ", list.body));
        view! { <dd>{body}{list.text}</dd> }
    });
    view! { <div><dt>{words::ATTENDANCE}</dt>{lists.collect_view()}{unknown}</div> }
}

/// Where a meeting stands: a mark, and why.
#[component]
pub(super) fn StandingOf(standing: Standing) -> impl IntoView {
    let more = standing
        .more
        .map(|more| view! { <span class="small">" "{more}</span> });
    view! { <p class="meeting-standing"><span class="tag empty">{standing.word}</span>{more}</p> }
}

#[component]
fn OnlyAnnounced(announced: Announced, title: String, bodies: Vec<BodyRef>) -> impl IntoView {
    let stated = announced.as_stated.map(|stated| {
        let read = announced
            .inferred
            .then(|| view! { ". " {words::WHOLE_DATE} " " <InferredMark/> });
        view! { <p class="small muted">{words::AS_PRINTED} " " {common::quoted(&stated)} {read} "."</p> }
    });
    view! {
        <div class="meeting-name">
            <h3>{title}</h3>
            <span class="tag empty">{words::NO_MINUTES}</span>
            <Bodies bodies/>
        </div>
        {stated}
        <div class="announced-in">
            <span class="cite">{words::ANNOUNCED_IN}</span>
            <Sources citations=announced.announced_in/>
        </div>
    }
}
