//! What stands last: signatures, next meetings, deviations, and what to know of the minutes.

use leptos::prelude::*;

use super::item::Doubts;
use crate::screen::meeting::{Announcement, SignatureRow, Signatures};
use crate::screen::words::{common, meeting as words, meetings as list_words};
use crate::screen::{Citation, Said};
use crate::ui::part::{Body, InferredMark, Sources, person};

/// The signatures, or that there are none.
#[component]
pub(super) fn Signed(signatures: Option<Signatures>) -> impl IntoView {
    let body = match signatures {
        Some(signatures) => view! { <SignatureTable signatures/> }.into_any(),
        None => view! { <p class="muted">{words::NO_SIGNATURES}</p> }.into_any(),
    };
    view! {
        <section class="card" aria-labelledby="underskrifter">
            <h2 id="underskrifter">{words::SIGNATURES}</h2>
            {body}
        </section>
    }
}

#[component]
fn SignatureTable(signatures: Signatures) -> impl IntoView {
    let rows = signatures.rows.into_iter();
    view! {
        <table class="signature-list">
            <caption class="unseen">{words::SIGNATURES}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::NAME}</th>
                    <th scope="col">{words::SIGNED_AT}</th>
                    <th scope="col">{words::METHOD}</th>
                </tr>
            </thead>
            <tbody>{rows.map(|row| view! { <Signature row/> }).collect_view()}</tbody>
        </table>
        {signatures.accepted.map(|accepted| view! { <p class="small">{accepted}</p> })}
        <Sources citations=signatures.citations/>
    }
}

#[component]
fn Signature(row: SignatureRow) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{person(row.name)}<span class="row-note">{row.role}</span></th>
            <td><time datetime=row.signed_at>{row.when}</time></td>
            <td>{row.method}</td>
        </tr>
    }
}

/// The meetings the minutes announce.
#[component]
pub(super) fn NextMeetings(next: Vec<Announcement>) -> impl IntoView {
    let body = if next.is_empty() {
        view! { <p class="muted">{words::NO_NEXT_MEETINGS}</p> }.into_any()
    } else {
        let next = next.into_iter();
        let next = next.map(|announced| view! { <Next announced/> });
        view! { <ul class="next-meetings">{next.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="card" aria-labelledby="nasta-moten">
            <h2 id="nasta-moten">{words::NEXT_MEETINGS}</h2>
            {body}
        </section>
    }
}

#[component]
fn Next(announced: Announcement) -> impl IntoView {
    let day = announced.day.map(|day| day.to_string());
    let when = view! { <time datetime=day>{announced.when}</time> };
    let date = match announced.minutes {
        Some(minutes) => view! { <a href=minutes.href()>{when}</a> }.into_any(),
        None => {
            view! { {when} " " <span class="tag empty">{list_words::NO_MINUTES}</span> }.into_any()
        }
    };
    let stated = announced.as_stated.map(|stated| {
        let read = announced
            .inferred
            .then(|| view! { ". " {list_words::WHOLE_DATE} " " <InferredMark/> });
        view! { <p class="quiet-line">{list_words::AS_PRINTED} " " {common::quoted(&stated)} {read} "."</p> }
    });
    let bodies = announced.bodies.into_iter();
    view! {
        <li>
            <p class="next-date">{date}</p>
            <p class="addressees">{bodies.map(|body| view! { <Body body/> }).collect_view()}</p>
            {announced.what.map(|what| view! { <p>{what}</p> })}
            {announced.hours.map(|hours| view! { <p>{hours}</p> })}
            {stated}
            <Sources citations=announced.citations/>
        </li>
    }
}

/// What to know of the minutes as a whole.
#[component]
pub(super) fn AboutMinutes(
    heading: Option<String>,
    notes: Vec<String>,
    contradictions: Vec<Said>,
    gaps: Vec<String>,
    citations: Vec<Citation>,
) -> impl IntoView {
    let is_known = heading.is_some() || !citations.is_empty();
    if !is_known && notes.is_empty() && contradictions.is_empty() && gaps.is_empty() {
        return ().into_any();
    }
    let heading = heading.map(|heading| {
        view! { <li>{words::HEADING_AS_PRINTED} ": " {common::quoted(&heading)}</li> }
    });
    let notes = notes.into_iter().map(|note| view! { <li>{note}</li> });
    view! {
        <section class="card about-minutes" aria-labelledby="om-protokollet">
            <h2 id="om-protokollet">{words::NOTES}</h2>
            <ul class="minutes-notes">{heading}{notes.collect_view()}</ul>
            <div class="minutes-doubts"><Doubts contradictions gaps inferences=Vec::new()/></div>
            <Sources citations/>
        </section>
    }
    .into_any()
}
