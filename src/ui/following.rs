//! Following a case or a body: the switch, and what is new in all that is followed.

use leptos::prelude::*;

use super::App;
use super::effects::HEADING;
use crate::app::{Follows, Msg};
use crate::screen::following::{FollowedRow, followed};
use crate::screen::words::following as words;

/// The switch on a case or a body.
#[component]
pub(crate) fn Follow(what: Follows) -> impl IntoView {
    let app = App::here();
    let what = StoredValue::new(what);
    let follows = app.memo(move |state| what.with_value(|what| state.follows(what)));
    let turn = move |_| {
        app.send(Msg::FollowChosen(
            what.get_value(),
            !follows.get_untracked(),
        ));
    };
    view! {
        <button type="button" class="button follow" title=words::FOLLOW_TEXT
            aria-pressed=move || follows.get().to_string() on:click=turn>{words::FOLLOW}</button>
    }
}

/// What is followed, over the map, as long as anything is: open where there are news.
#[component]
pub(crate) fn FollowedLine() -> impl IntoView {
    let rows = App::here().memo(followed);
    move || {
        let rows = rows.get();
        (!rows.is_empty()).then(|| {
            let new = rows.iter().filter(|row| row.news.is_some()).count();
            let count = words::followed(rows.len(), new);
            let rows = rows.into_iter().map(|row| view! { <Row row/> });
            view! {
                <section class="returning followed" aria-label=words::FOLLOWED>
                    <details open=new != 0>
                        <summary><strong>{words::FOLLOWED}</strong>" "{count}</summary>
                        <ul>{rows.collect_view()}</ul>
                    </details>
                </section>
            }
        })
    }
}

#[component]
fn Row(row: FollowedRow) -> impl IntoView {
    let app = App::here();
    let name = row.name.clone();
    let what = row.what;
    let stop = move |_| {
        app.send(Msg::FollowChosen(what.clone(), false));
        super::map::focus_when_drawn(vec![HEADING.to_owned()]);
    };
    let named = match row.route {
        Some(route) => view! { <a href=route.href()>{row.name}</a> }.into_any(),
        None => row.name.into_any(),
    };
    let news = match row.news {
        Some(news) => view! { <strong>{news}</strong> }.into_any(),
        None => view! { <span class="faint">{words::NOTHING_NEW}</span> }.into_any(),
    };
    view! {
        <li>
            <span>{named}": "{news}</span>
            <button type="button" class="button plain" on:click=stop>{words::STOP}<span class="unseen">" "{name}</span></button>
        </li>
    }
}
