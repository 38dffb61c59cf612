//! One meeting: its minutes as a page.

mod action;
mod attendance;
mod closing;
mod item;
mod vote;

pub(crate) use action::{Addressed, CaseLinks, ItemCases, Tied, When};
pub(crate) use attendance::figure as presence_figure;
pub(crate) use vote::{Counts, NoResult, PerHuvudman, called_by};

use leptos::prelude::*;

use super::App;
use super::deviations::TriedCards;
use super::door::{Adding, AgendaWays, MeetingWays, Roll};
use super::edit::{EditButton, Keeping};
use super::effects::HEADING;
use super::meetings::{StandingOf, attendance};
use super::part::{AsWritten, Body, Heading, PrintButton, person};
use crate::app::{At, Intent, Route, Subject};
use crate::browser::{page, visits};
use crate::domain::{Collection, Id};
use crate::screen::meeting::{MeetingScreen, Remark, StripNumber, anchor};
use crate::screen::words::{common, meeting as words, meetings as list_words};

#[component]
pub(crate) fn Meeting() -> impl IntoView {
    let app = App::here();
    let screen = app.shown(|state| match &state.route {
        Route::Meeting(id, _) => MeetingScreen::new(state.workspace()?, id, state.today),
        _ => None,
    });
    let id = Memo::new(move |_| screen.with(|it| it.as_ref().map(|it| it.id.clone())));
    follow_item(app, id);
    move || match id.get() {
        Some(id) => view! { <Page id screen/> }.into_any(),
        None => view! { <NoMeeting/> }.into_any(),
    }
}

/// Moves the focus to the item in the address, once it is drawn; a new screen's heading has
/// taken the focus before that. Whoever comes back is led to where they were instead.
fn follow_item(app: App, drawn: Memo<Option<Id<crate::domain::Meeting>>>) {
    let item = app.memo(|state| match &state.route {
        Route::Meeting(_, number) => number.clone(),
        _ => None,
    });
    let waiting = StoredValue::new_local(None);
    Effect::new(move |_| {
        let drawn = drawn.with(Option::is_some);
        if let Some(number) = item.get().filter(|_| drawn && !visits::is_return()) {
            let focus = move || {
                page::focus_element(&anchor(&number));
            };
            waiting.set_value(Some(page::after(0, focus)));
        }
    });
}

#[component]
fn NoMeeting() -> impl IntoView {
    view! {
        <Heading text=words::NO_MEETING/>
        <div class="nothing-found">
            <p>{words::NO_MEETING_TEXT}</p>
            <p><a class="button" href=Route::Meetings.href()>{words::TO_MEETINGS}</a></p>
        </div>
        <crate::ui::near::Near/>
    }
}

/// The parts are drawn each for itself, so that what is worked in stays where it is while
/// another part changes.
#[component]
fn Page(id: Id<crate::domain::Meeting>, screen: Memo<Option<MeetingScreen>>) -> impl IntoView {
    let items = Memo::new(move |_| screen.with(|it| it.as_ref().map(|it| it.items.clone())));
    let meeting = id.clone();
    let agenda = move || {
        let items = items.get()?;
        Some(view! { <item::Agenda meeting=meeting.clone() items/> })
    };
    let head = move || screen.get().map(|meeting| view! { <Head meeting/> });
    let strip = move || {
        let meeting = screen.get()?;
        Some(view! { <Strip numbers=meeting.strip other_body=meeting.other_body/> })
    };
    let end = move || screen.get().map(|meeting| view! { <End meeting/> });
    view! {
        <article class="meeting" aria-labelledby=HEADING>
            {head}
            {strip}
            {agenda}
            <AgendaWays meeting=id.clone()/>
            <Attendance meeting=id screen/>
            {end}
        </article>
    }
}

/// The attendance lists: to be read, or to be ticked by whoever keeps the log.
#[component]
fn Attendance(
    meeting: Id<crate::domain::Meeting>,
    screen: Memo<Option<MeetingScreen>>,
) -> impl IntoView {
    let keeps = Keeping::get();
    move || {
        if keeps.get() {
            return view! { <Roll meeting=meeting.clone()/> }.into_any();
        }
        let groups = screen.with(|it| it.as_ref().map(|it| it.attendance.clone()));
        view! { <attendance::AttendanceLists groups=groups.unwrap_or_default()/> }.into_any()
    }
}

/// What stands last.
#[component]
fn End(meeting: MeetingScreen) -> impl IntoView {
    view! {
        <div class="meeting-end">
            <closing::Signed signatures=meeting.signatures/>
            <closing::NextMeetings next=meeting.next_meetings/>
        </div>
        <TriedCards tried=meeting.tried id="mote-provat"/>
        <closing::AboutMinutes
            heading=meeting.heading_as_printed
            notes=meeting.notes
            contradictions=meeting.contradictions
            gaps=meeting.gaps
            citations=meeting.citations
        />
    }
}

#[component]
fn Head(meeting: MeetingScreen) -> impl IntoView {
    let lead = meeting.lead.clone().map(|(lead, track)| {
        let class = format!("track {}", lead.shape.class());
        view! { <span class=class><i aria-hidden="true"></i>{track}</span> }
    });
    let at = At::record(Collection::Meetings, meeting.id.as_str());
    let about = Subject::Meeting(meeting.id.clone());
    let deviation = Intent::AddAbout(Collection::Deviations, about);
    view! {
        <header class="meeting-head">
            <div class="above-heading">
                <p class="breadcrumb">
                    <a href=Route::Meetings.href()>{list_words::MEETINGS}</a>
                    <span aria-hidden="true">"/"</span>
                    {lead}
                </p>
                <PrintButton/>
            </div>
            <Heading text=meeting.heading.clone()/>
            {meeting.state.clone().map(|standing| view! { <StandingOf standing/> })}
            <With meeting=meeting.clone()/>
            <Facts meeting=meeting.clone()/>
            <p class="edits">
                <EditButton at=at.clone() what=meeting.heading/>
                <MeetingWays meeting=meeting.id.clone()/>
                <Adding intent=Intent::AddTo(at.clone().field("nextMeetings"))/>
                <Adding intent=Intent::AddTo(at.field("signatures"))/>
                <Adding intent=deviation/>
                <super::history::HistoryLink collection=Collection::Meetings id=meeting.id.to_string()/>
            </p>
            <PutOffHere remarks=meeting.put_off_here/>
        </header>
    }
}

/// The bodies that met, when there are more than the one in the heading.
#[component]
fn With(meeting: MeetingScreen) -> impl IntoView {
    (!meeting.with.is_empty()).then(|| {
        let lead = meeting.lead.map(|(lead, _)| lead);
        let bodies = lead.into_iter().chain(meeting.with);
        view! { <p class="met-with">{bodies.map(|body| view! { <Body body/> }).collect_view()}</p> }
    })
}

/// The items that were put off to the meeting, where none of its own is known to take them up.
#[component]
fn PutOffHere(remarks: Vec<Remark>) -> impl IntoView {
    (!remarks.is_empty()).then(|| {
        view! { <div class="outcome-part"><h2>{words::PUT_OFF_HERE}</h2><item::Remarks remarks/></div> }
    })
}

#[component]
fn Facts(meeting: MeetingScreen) -> impl IntoView {
    let attendance = attendance(meeting.attendance_counts);
    let (items, of_them) = meeting.item_count;
    let diary_number = match meeting.diary_number {
        Some(number) => view! { <dd><AsWritten text=number/></dd> }.into_any(),
        None => view! { <dd class="faint">{list_words::NO_DIARY_NUMBER}</dd> }.into_any(),
    };
    let chair = match meeting.chair {
        Some((name, huvudman)) => {
            let huvudman = (!huvudman.is_empty()).then(|| format!(", {huvudman}"));
            view! { {person(name)}{huvudman} }.into_any()
        }
        None => common::NOT_STATED.into_any(),
    };
    let place = meeting
        .place
        .map(|place| view! { <div><dt>{list_words::PLACE}</dt><dd>{place}</dd></div> });
    let papers = meeting
        .papers_sent
        .map(|day| view! { <div><dt>{words::PAPERS_SENT}</dt><dd>{day}</dd></div> });
    view! {
        <dl class="meeting-facts">
            {place}
            <div><dt>{words::CHAIR}</dt><dd>{chair}</dd></div>
            {attendance}
            <div><dt>{list_words::ITEMS}</dt><dd><strong>{items.to_string()}</strong>", " {of_them}</dd></div>
            <div><dt>{list_words::DIARY_NUMBER}</dt>{diary_number}</div>
            {papers}
        </dl>
    }
}

/// The items as numbers, marked by shape, with the key to the marks. It stands beside the head
/// and not in it, so that it can stay in sight through the whole agenda.
#[component]
fn Strip(numbers: Vec<StripNumber>, other_body: Option<String>) -> impl IntoView {
    let any = |wanted: fn(&StripNumber) -> bool| numbers.iter().any(wanted);
    let decisions = any(|number| number.decision);
    let votes = any(|number| number.vote);
    let numbers = numbers.into_iter();
    view! {
        <nav class="item-strip" aria-label=words::AGENDA>
            <ol class="strip-numbers">{numbers.map(|number| view! { <Number number/> }).collect_view()}</ol>
            <p class="strip-key">
                {decisions.then(|| view! { <span><i class="decision" aria-hidden="true"></i>{words::MARK_DECISION}</span> })}
                {votes.then(|| view! { <span><i class="vote" aria-hidden="true"></i>{words::MARK_VOTE}</span> })}
                {other_body.map(|name| view! { <span><i class="other" aria-hidden="true"></i>{name}</span> })}
            </p>
        </nav>
    }
}

#[component]
fn Number(number: StripNumber) -> impl IntoView {
    let there = number.anchor;
    let title = number.title.clone();
    // The address may be this one already, and then going there changes nothing.
    let focus = move |_| {
        page::focus_element(&there);
    };
    view! {
        <li class:decision=number.decision class:vote=number.vote class:other=number.other_body>
            <a href=number.route.href() title=title on:click=focus>
                {number.number}<span class="unseen">" " {number.title}</span>
            </a>
        </li>
    }
}
