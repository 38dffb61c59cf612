//! The page of one person.

use leptos::prelude::*;

use super::App;
use super::edit::{EditButton, Keeping};
use super::effects::HEADING;
use super::explained::explained;
use super::huvudman::Votes;
use super::meeting::{ItemCases, presence_figure};
use super::part::{Body, Heading, InferredMark, PrintButton, Sources};
use crate::app::{At, Route};
use crate::domain::{Collection, Id, Person as Somebody, Presence};
use crate::screen::person::{Attended, Held, Named, Namesake, PersonScreen, Presented};
use crate::screen::words::{
    common, forgetting, huvudman as huvudman_words, meeting as meeting_words, people,
    person as words,
};

#[component]
pub(crate) fn Person() -> impl IntoView {
    let app = App::here();
    let screen = app.shown(|state| match &state.route {
        Route::Person(id) => PersonScreen::new(state.workspace()?, id),
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
            <p>
                <a class="button" href=Route::Start.href()>{words::TO_SEARCH}</a>" "
                <a class="button" href=Route::Huvudmen.href()>{huvudman_words::TO_ALL}</a>
            </p>
        </div>
        <super::near::Near/>
    }
}

#[component]
fn Page(screen: PersonScreen) -> impl IntoView {
    let (bare, no_term) = (screen.is_bare(), screen.lacks_term());
    let voted = (!screen.votes.is_empty()).then(|| {
        let heading = huvudman_words::voted(&screen.name);
        view! { <Votes heading votes=screen.votes.clone() only=screen.only_vote/> }
    });
    view! {
        <article class="person-page" aria-labelledby=HEADING>
            <Head screen=screen.clone()/>
            <Namesakes namesakes=screen.namesakes unknown=screen.unknown/>
            {bare.then(|| view! { <p class="muted">{words::BARE}</p> })}
            <div class="person-blocks">
                <Seats seats=screen.seats no_term/>
                <Meetings meetings=screen.meetings/>
                {voted}
                <PresentedList presented=screen.presented/>
                <NamedList named=screen.named/>
            </div>
            <footer class="person-foot">
                <p class="small muted">{words::BASIS}</p>
                <Sources citations=screen.citations/>
            </footer>
        </article>
    }
}

#[component]
fn Head(screen: PersonScreen) -> impl IntoView {
    let at = At::record(Collection::Persons, screen.id.as_str());
    let spellings = screen.spellings.map(|(text, citations)| {
        view! { <p class="small">{text}</p><Sources citations/> }
    });
    let former = screen.former.into_iter().map(|(text, citations)| {
        view! { <p class="small">{text}</p><Sources citations/> }
    });
    let former = former.collect_view();
    let inferred = screen.inferred;
    let note = screen.note.map(|note| {
        view! { <p class="small muted">{explained(note)}{inferred.then(|| view! { " "<InferredMark/> })}</p> }
    });
    view! {
        <header class="person-head">
            <div class="above-heading">
                <p class="breadcrumb">
                    <a href=Route::Huvudmen.href()>{common::HUVUDMEN}</a>
                    <span aria-hidden="true">"/"</span>{words::PERSON}
                </p>
                <PrintButton/>
            </div>
            <Heading text=screen.name.clone()/>
            {screen.apart.map(|apart| view! { <p class="small muted">{apart}</p> })}
            <p class="person-lead">{screen.lead}{screen.lead_inferred.then(|| view! { " "<InferredMark/> })}</p>
            {note}
            {former}
            {spellings}
            <p class="edits">
                <EditButton at what=screen.name/>
                <super::history::HistoryLink collection=Collection::Persons id=screen.id.to_string()/>
                <KeeperLinks id=screen.id/>
            </p>
        </header>
    }
}

/// The ways to what is done with the whole record, for whoever keeps the log.
#[component]
fn KeeperLinks(id: Id<Somebody>) -> impl IntoView {
    let keeps = Keeping::get();
    let ways = [
        (Route::OnePerson(id.clone()), people::TO_MERGE),
        (Route::TwoPeople(id.clone()), people::TO_SPLIT),
        (Route::Forget(Some(id)), forgetting::TO_FORGET),
    ];
    move || {
        keeps.get().then(|| {
            let links = ways.iter().map(|(route, text)| {
                view! { <a class="edit" href=route.href()>{*text}</a> }
            });
            links.collect_view()
        })
    }
}

/// A card with a list, when there is anything in it.
fn listed<T: IntoView + 'static>(
    heading: &'static str,
    text: Option<&'static str>,
    rows: Vec<T>,
) -> Option<impl IntoView> {
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{heading}</h2>
                {text.map(|text| view! { <p class="small muted">{text}</p> })}
                <ul class="person-list">{rows}</ul>
            </section>
        }
    })
}

#[component]
fn Namesakes(namesakes: Vec<Namesake>, unknown: Vec<(Route, String)>) -> impl IntoView {
    let unknown = (!unknown.is_empty()).then(|| {
        let places = unknown.into_iter().map(|(route, place)| {
            view! { <li><a href=route.href()>{place}</a></li> }
        });
        view! { <p class="small">{words::UNKNOWN}</p><ul class="person-list">{places.collect_view()}</ul> }
    });
    let namesakes = namesakes.into_iter().map(|it| {
        let who = it.who.map(|who| format!(", {who}"));
        view! { <li><a href=it.route.href()>{it.name}</a>{who}<p class="small muted">{it.how}</p></li> }
    });
    let any = namesakes.len() > 0 || unknown.is_some();
    any.then(|| {
        view! {
            <section class="card person-namesakes">
                <h2>{words::NAMESAKES}</h2>
                <ul class="person-list">{namesakes.collect_view()}</ul>
                {unknown}
            </section>
        }
    })
}

#[component]
fn Seats(seats: Vec<Held>, no_term: bool) -> impl IntoView {
    let rows = seats.into_iter().map(|held| view! { <Seat held/> });
    listed(
        words::SEATS,
        no_term.then_some(words::NO_TERM),
        rows.collect(),
    )
}

#[component]
fn Seat(held: Held) -> impl IntoView {
    let party = held.party.map(|party| format!(" ({party})"));
    let huvudman = held
        .on_behalf_of
        .map(|body| view! { " "{words::ON_BEHALF_OF}" "<Body body/> });
    let when: Vec<_> = held
        .term
        .iter()
        .map(|term| words::term(term))
        .chain(held.seen)
        .collect();
    let what = format!("{}, {}", held.role, held.body.short);
    view! {
        <li>
            <p><b>{held.role}{party}</b>", "<Body body=held.body/>{huvudman}
                {held.inferred.then(|| view! { " "<InferredMark/> })}</p>
            <p class="small">{when.join(" ")}</p>
            {held.note.map(|note| view! { <p class="small muted">{explained(note)}</p> })}
            <Sources citations=held.citations/>
            <p class="edits"><EditButton at=held.at what/></p>
        </li>
    }
}

#[component]
fn Meetings(meetings: Vec<Attended>) -> impl IntoView {
    (!meetings.is_empty()).then(|| {
        let rows = meetings.into_iter().map(|line| view! { <MeetingRow line/> });
        view! {
            <section class="card">
                <h2 id="person-moten">{words::MEETINGS}</h2>
                <p class="small muted">{words::MEETINGS_TEXT}</p>
                <table class="huvudman-table" aria-labelledby="person-moten">
                    <thead><tr>
                        <th scope="col">{huvudman_words::MEETING}</th><th scope="col">{words::LIST}</th>
                        <th scope="col">{words::AS_WHAT}</th><th scope="col">{meeting_words::PRESENCE}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </section>
        }
    })
}

#[component]
fn MeetingRow(line: Attended) -> impl IntoView {
    let row = line.row;
    let partly = row.presence == Presence::Partly;
    let inferred = row.huvudman_inferred || row.role_inferred;
    view! {
        <tr>
            <th scope="row"><a href=line.route.href()>{line.date}</a></th>
            <td><Body body=line.body/></td>
            <td>{line.as_what}{inferred.then(|| view! { " "<InferredMark/> })}</td>
            <td class="person-presence" class:partly=partly>
                {presence_figure(row.presence)}
                <span>{row.presence_word}{row.note.map(|note| view! { <small>{note}</small> })}</span>
            </td>
        </tr>
    }
}

#[component]
fn PresentedList(presented: Vec<Presented>) -> impl IntoView {
    let rows = presented.into_iter().map(|it| {
        let part = it.part.map(|part| format!(": {part}"));
        let as_what = it
            .as_what
            .map(|text| view! { <p class="small muted">{text}</p> });
        view! {
            <li>
                <p>{it.title}{part}</p>
                {as_what}
                <p class="small"><a href=it.route.href()>{it.place}</a></p>
                <ItemCases cases=it.cases/>
            </li>
        }
    });
    listed(words::PRESENTED, None, rows.collect())
}

#[component]
fn NamedList(named: Vec<Named>) -> impl IntoView {
    let rows = named.into_iter().map(|it| {
        let text = it
            .text
            .map(|text| view! { <p class="small">{explained(text)}</p> });
        view! {
            <li>
                <p><b>{it.how}</b></p>
                {text}
                <p class="small"><a href=it.route.href()>{it.place}</a></p>
            </li>
        }
    });
    listed(words::NAMED, None, rows.collect())
}
