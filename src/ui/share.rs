//! Copying the address of a case, alone or with the case in it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::app::Route;
use crate::browser::{clipboard, page};
use crate::domain::{Case, Id};
use crate::screen::shared;
use crate::screen::words::errors::Advice;
use crate::screen::words::shared as words;

/// What became of it.
#[derive(Clone)]
enum Told {
    Copied(&'static str),
    /// The browser does not let it be copied: the address, to be copied by hand.
    Refused(String),
    Not(Advice),
}

/// The buttons, and what became of the last one pressed.
#[component]
pub(crate) fn Share(case: Id<Case>) -> impl IntoView {
    let app = App::here();
    let told = RwSignal::new(None::<Told>);
    let copy = move |address: Result<Route, Advice>, copied: &'static str| {
        let address = match address {
            Ok(route) => page::address(&route.href()),
            Err(advice) => {
                told.set(Some(Told::Not(advice)));
                return;
            }
        };
        // What is said twice is said anew.
        told.set(None);
        spawn_local(async move {
            let done = clipboard::copy(&address).await;
            told.set(Some(match done {
                Ok(()) => Told::Copied(copied),
                Err(_) => Told::Refused(address),
            }));
        });
    };
    let plain = move |_| copy(Ok(app.now(|state| state.route.clone())), words::COPIED);
    let with_case = move |_| {
        let link = app.now(|state| Some(shared::link(state.workspace()?, &case)));
        if let Some(link) = link {
            copy(link, words::COPIED_WITH);
        }
    };
    view! {
        <div class="share">
            <button type="button" class="button plain" title=words::COPY_TEXT on:click=plain>{words::COPY}</button>
            <button type="button" class="button plain" title=words::COPY_WITH_TEXT on:click=with_case>{words::COPY_WITH}</button>
            <div class="share-told" role="status">{move || told.get().map(answer)}</div>
        </div>
    }
}

fn answer(told: Told) -> AnyView {
    match told {
        Told::Copied(text) => view! { <p>{text}</p> }.into_any(),
        Told::Not(Advice { what, advice }) => {
            view! { <p><strong>{what}</strong>" "{advice}</p> }.into_any()
        }
        Told::Refused(address) => view! {
            <p>{words::NOT_COPIED}</p>
            <input type="text" readonly aria-label=words::FIELD value=address
                on:focus:target=|event| event.target().select()/>
        }
        .into_any(),
    }
}
