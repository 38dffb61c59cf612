//! What an edition says of itself, and that it is newer than the one that was read last.

use leptos::prelude::*;

use super::App;
use crate::app::{Msg, Route};
use crate::screen::edition::{EditionTold, NewEdition};
use crate::screen::words::edition as words;

/// What the edition that is open says of itself.
#[component]
pub(crate) fn EditionCard() -> impl IntoView {
    let app = App::here();
    let told = app.of_data(EditionTold::new);
    move || {
        told.get().map(|told| {
            let facts = told.facts.into_iter();
            let facts =
                facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
            let news =
                (!told.news.is_empty()).then(|| view! { <h3>{words::NEWS}</h3>{list(told.news)} });
            view! {
                <section class="card about-block">
                    <h2>{told.heading}</h2>
                    <dl class="about-facts">{facts.collect_view()}</dl>
                    {told.note.map(|note| view! { <p>{note}</p> })}
                    {news}
                </section>
            }
        })
    }
}

/// That the site has a newer edition, until it is read.
#[component]
pub(crate) fn NewEditionLine() -> impl IntoView {
    let app = App::here();
    let told = app.memo(NewEdition::new);
    move || {
        told.get().map(|told| {
            let read = move |_| {
                super::map::focus_when_drawn(vec![super::effects::HEADING.to_owned()]);
                app.send(Msg::EditionRead);
            };
            view! {
                <section class="returning new-edition" aria-label=words::NEWER>
                    <p><strong>{told.text}</strong></p>
                    <button type="button" class="button plain" on:click=read>{words::READ}</button>
                    {list(told.news)}
                    <p>{told.more.map(|more| view! { {more}". " })}<a href=Route::About(None).href()>{words::ALL}</a></p>
                </section>
            }
        })
    }
}

fn list(news: Vec<String>) -> Option<impl IntoView> {
    let rows = |news: Vec<String>| {
        let rows = news.into_iter().map(|text| view! { <li>{text}</li> });
        rows.collect_view()
    };
    (!news.is_empty()).then(|| view! { <ul class="news">{rows(news)}</ul> })
}
