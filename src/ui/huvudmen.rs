//! The screen *Huvudmän*.

use leptos::prelude::*;

use super::App;
use super::part::{Heading, between, person};
use crate::screen::huvudmen::{HuvudmenScreen, Latest, Tile, TileSeats};
use crate::screen::words::huvudmen as words;

#[component]
pub(crate) fn Huvudmen() -> impl IntoView {
    let app = App::here();
    let screen = app.of_data(HuvudmenScreen::new);
    view! {
        <Heading text=words::HEADING/>
        <p class="lead muted">{words::INTRO}</p>
        {move || screen.get().map(|screen| view! {
            <Tiles heading=words::MUNICIPALITIES tiles=screen.municipalities/>
            <Tiles heading=words::REGION tiles=screen.regions/>
        })}
    }
}

#[component]
fn Tiles(heading: &'static str, tiles: Vec<Tile>) -> impl IntoView {
    let count = tiles.len();
    let rows = tiles
        .into_iter()
        .map(|tile| view! { <TileView tile/> })
        .collect_view();
    (count > 0).then(|| {
        view! {
            <section class="huvudmen">
                <h2>{words::counted(heading, count)}</h2>
                <ul class="tiles">{rows}</ul>
            </section>
        }
    })
}

#[component]
fn TileView(tile: Tile) -> impl IntoView {
    let seats = tile
        .seats
        .into_iter()
        .map(|seats| view! { <SeatsView seats/> })
        .collect_view();
    view! {
        <li class="tile">
            <h3><a href=tile.body.route.href()>{tile.body.short}</a></h3>
            {seats}
        </li>
    }
}

#[component]
fn SeatsView(seats: TileSeats) -> impl IntoView {
    let class = format!("seat-dots {}", seats.council.shape.class());
    let dots = (0..seats.marks).map(|_| view! { <i></i> }).collect_view();
    view! {
        <div class="tile-seats">
            <p class="tile-count"><span class=class aria-hidden="true">{dots}</span>{seats.text}</p>
            {seats.latest.map(|latest| view! { <LatestView latest/> })}
            <p class="mini faint">{seats.attended}</p>
        </div>
    }
}

/// Who was there last: ”15 mars 2024: Carin Nilsson (s) och Veronica Kerr (kd), ersättare”.
#[component]
fn LatestView(latest: Latest) -> impl IntoView {
    let nobody = latest.people.is_empty().then_some(words::NOBODY);
    let last = latest.people.len().saturating_sub(1);
    let people = latest
        .people
        .into_iter()
        .enumerate()
        .map(|(n, (name, role))| {
            let role = role.map(|role| format!(", {role}"));
            view! { {between(n, last)}{person(name)}{role} }
        });
    view! {
        <p class="small"><a href=latest.route.href()>{latest.date}</a>": "{nobody}{people.collect_view()}</p>
    }
}
