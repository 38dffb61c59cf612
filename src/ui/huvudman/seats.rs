//! A huvudman's seats, and that it decides itself.

use leptos::prelude::*;

use crate::screen::huvudman::{Decides, Seat, Seated, Seats};
use crate::screen::words::huvudman as words;
use crate::ui::part::{Sources, person};
use crate::ui::said::SaidList;

#[component]
pub(crate) fn SeatsCard(seats: Seats) -> impl IntoView {
    let shape = seats.council.shape.class();
    let nobody = seats.now.is_empty() && seats.before.is_empty();
    let before = seats.before.len();
    let earlier = (before > 0).then(|| {
        view! {
            <details>
                <summary>{words::counted(words::BEFORE, before)}</summary>
                <People people=seats.before/>
            </details>
        }
    });
    view! {
        <div class=format!("card seat-card {shape}")>
            <h2><a href=seats.council.route.href()>{seats.heading}</a></h2>
            {nobody.then(|| view! { <p class="small muted">{words::NOBODY_SEEN}</p> })}
            <People people=seats.now/>
            {earlier}
            {seats.note.map(|note| view! { <p class="mini faint">{note}</p> })}
            <Sources citations=seats.citations/>
        </div>
    }
}

#[component]
fn People(people: Vec<Seated>) -> impl IntoView {
    let rows = people
        .into_iter()
        .map(|seated| {
            let seat = match seated.seat {
                Seat::Ordinary => "seated",
                Seat::Substitute => "seated substitute",
                Seat::Beside => "seated beside",
            };
            let roles = seated
                .roles
                .into_iter()
                .map(|role| view! { <span>{role}</span> })
                .collect_view();
            let notes = seated
                .notes
                .into_iter()
                .map(|note| view! { <span class="mini faint">{note}</span> })
                .collect_view();
            view! { <li class=seat><b>{person(seated.name)}</b>{roles}{notes}</li> }
        })
        .collect_view();
    view! { <ul class="seated-list">{rows}</ul> }
}

#[component]
pub(crate) fn DecidesBox(decides: Decides) -> impl IntoView {
    view! {
        <div class="card seat-card line">
            <h2>{words::DECIDES}</h2>
            <p class="small">
                {decides.text}" "
                {decides.minutes.map(|text| view! { <strong>{text}</strong> })}
            </p>
            {decides.documents.map(|text| view! { <p class="small">{text}</p> })}
            <SaidList said=decides.mandate/>
        </div>
    }
}
