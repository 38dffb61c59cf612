//! Who was there for a huvudman, and how they voted.

use leptos::prelude::*;

use crate::domain::VoteOption;
use crate::screen::Shape;
use crate::screen::huvudman::{Attendee, Listed, Mark, Voted, VotedOn};
use crate::screen::words::{huvudman as words, labels};
use crate::ui::meeting::ItemCases;
use crate::ui::part::{Body, Sources, person as named};

#[component]
pub(super) fn AttendanceTable(
    caption: String,
    column: String,
    lists: Vec<Listed>,
) -> impl IntoView {
    let none = lists.is_empty();
    let rows = lists
        .into_iter()
        .map(|list| view! { <ListRow list/> })
        .collect_view();
    let table = (!none).then(|| {
        view! {
            <Legend/>
            <table class="huvudman-table">
                <caption class="unseen">{caption}</caption>
                <thead><tr>
                    <th scope="col">{words::MEETING}</th><th scope="col">{words::BODY}</th>
                    <th scope="col">{column}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        <section class="card">
            <h2>{words::ATTENDANCE}</h2>
            {none.then(|| view! { <p class="small muted">{words::NO_ATTENDANCE}</p> })}
            {table}
        </section>
    }
}

/// What the shapes mean.
#[component]
fn Legend() -> impl IntoView {
    let marks = [Mark::Present, Mark::Substitute, Mark::Absent, Mark::Beside]
        .map(|mark| {
            view! { <li><MarkShape mark shape=Shape::Political/>{mark.word()}</li> }
        })
        .collect_view();
    view! { <ul class="huvudman-marks mini" aria-hidden="true">{marks}</ul> }
}

#[component]
fn ListRow(list: Listed) -> impl IntoView {
    let shape = list.body.shape;
    let nobody = list.people.is_empty();
    let people = list
        .people
        .into_iter()
        .map(|person| view! { <AttendeeRow person shape/> })
        .collect_view();
    view! {
        <tr>
            <th scope="row"><a href=list.route.href()>{list.date}</a></th>
            <td><Body body=list.body/>{list.within}</td>
            <td>
                {nobody.then(|| view! { <span class="faint">{words::NOBODY_LISTED}</span> })}
                <ul class="huvudman-attendees">{people}</ul>
                {list.more_than_seats.map(|text| view! { <p class="mini faint">{text}</p> })}
            </td>
        </tr>
    }
}

#[component]
fn AttendeeRow(person: Attendee, shape: Shape) -> impl IntoView {
    let said = (!person.words.is_empty()).then_some(person.words);
    view! {
        <li>
            <MarkShape mark=person.mark shape/>
            <span>
                {named(person.name)}
                {said.map(|said| view! { " "<em>{said}</em> })}
                {person.note.map(|note| view! { <small>{note}</small> })}
            </span>
        </li>
    }
}

/// Round for the political track, square for officers; filled, half, dashed or empty.
#[component]
fn MarkShape(mark: Mark, shape: Shape) -> impl IntoView {
    let round = shape == Shape::Political;
    let class = match mark {
        Mark::Present => "huvudman-mark present",
        Mark::Substitute => "huvudman-mark substitute",
        Mark::Absent => "huvudman-mark absent",
        Mark::Beside => "huvudman-mark beside",
    };
    let half = (mark == Mark::Substitute).then(|| {
        let path = if round {
            "M7 1a6 6 0 0 1 0 12z"
        } else {
            "M7 1.5h5.5v11H7z"
        };
        view! { <path d=path fill="currentColor" stroke="none"/> }
    });
    view! {
        <svg class=class class:round=round width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <rect x="1.5" y="1.5" width="11" height="11" rx=if round { "5.5" } else { "1.5" }
                stroke="currentColor" stroke-width="1.5"/>
            {half}
        </svg>
    }
}

#[component]
pub(crate) fn Votes(heading: String, votes: Vec<VotedOn>, only: bool) -> impl IntoView {
    let none = votes.is_empty();
    let rows = votes
        .into_iter()
        .map(|vote| view! { <VoteView vote/> })
        .collect_view();
    view! {
        <section class="card">
            <h2>{heading}</h2>
            {none.then(|| view! { <p class="small muted">{words::NO_VOTES}</p> })}
            {rows}
            {only.then(|| view! { <p class="mini faint">{words::ONLY_VOTE}</p> })}
        </section>
    }
}

#[component]
fn VoteView(vote: VotedOn) -> impl IntoView {
    let rows = vote
        .votes
        .into_iter()
        .map(|voted| view! { <VotedRow voted/> })
        .collect_view();
    view! {
        <p class="small"><a href=vote.route.href()>{vote.place}</a>": "{vote.question}"."</p>
        <ItemCases cases=vote.cases/>
        <ul class="huvudman-votes">{rows}</ul>
        {vote.apart.then(|| view! { <p class="small"><strong>{words::VOTED_APART}</strong></p> })}
        <p class="mini faint">{vote.result}</p>
        <Sources citations=vote.citations/>
    }
}

#[component]
fn VotedRow(voted: Voted) -> impl IntoView {
    view! {
        <li>
            <VoteFigure option=voted.option/>
            <span>
                <b>{labels::vote_option(voted.option)}</b>" "{named(voted.name)}
                {voted.note.map(|note| view! { " "<em>{note}</em> })}
            </span>
        </li>
    }
}

/// A figure per option, all of the same size: a filled round with a tick, a square with a
/// cross, a round with a bar, a dashed ring.
#[component]
fn VoteFigure(option: VoteOption) -> impl IntoView {
    let (fill, edge, sign, corner) = match option {
        VoteOption::Yes => ("var(--yes)", "var(--yes)", "M4.5 10.5l4 4 7-8", "9"),
        VoteOption::No => (
            "var(--no-soft)",
            "var(--no)",
            "M5.5 5.5l9 9m0-9l-9 9",
            "2.5",
        ),
        VoteOption::Abstain => ("var(--abstain-soft)", "var(--abstain)", "M5 10h10", "9"),
        VoteOption::Absent => ("none", "var(--edge)", "", "9"),
    };
    let ink = if option == VoteOption::Yes {
        "var(--yes-ink)"
    } else {
        edge
    };
    let dashes = (option == VoteOption::Absent).then_some("2.5 2.8");
    view! {
        <svg width="24" height="24" viewBox="0 0 20 20" aria-hidden="true">
            <rect x="1.2" y="1.2" width="17.6" height="17.6" rx=corner fill=fill stroke=edge
                stroke-width="1.8" stroke-dasharray=dashes/>
            <path d=sign fill="none" stroke=ink stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>
        </svg>
    }
}
