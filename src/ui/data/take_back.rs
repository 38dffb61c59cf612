//! What can be taken back, and the built-in edition.

use leptos::prelude::*;

use super::everything::TakenBack;
use crate::app::Msg;
use crate::browser::page;
use crate::screen::data::{DataScreen, Earlier};
use crate::screen::words::data as words;
use crate::ui::App;
use crate::ui::asking::{Asking, AskingFor};

/// What takes the focus when a button goes away.
const TAKE_BACK: &str = "ta-tillbaka";

/// What can be taken back. The heading stays while the list changes, and takes the focus from
/// a button that goes away.
#[component]
pub(super) fn TakeBack(screen: Memo<Option<DataScreen>>) -> impl IntoView {
    let earlier = Memo::new(move |_| screen.get().map(|screen| screen.earlier));
    let is_built_in = Memo::new(move |_| screen.get().is_none_or(|screen| screen.is_built_in));
    let own_work = Memo::new(move |_| screen.get().and_then(|screen| screen.own_work));
    // Going back to the built-in edition takes the button for it away.
    Effect::new(move |was: Option<bool>| {
        let is = is_built_in.get();
        if is && was == Some(false) {
            page::focus_element(TAKE_BACK);
        }
        is
    });
    view! {
        <section class="card data-way">
            <h2 id=TAKE_BACK tabindex="-1">{words::EARLIER}</h2>
            {move || earlier.get().map(|earlier| {
                view! { <EarlierList earlier own_work=own_work.get()/> }
            })}
            <h3>{words::RESET}</h3>
            {move || if is_built_in.get() {
                view! { <p class="small muted">{words::IS_BUILT_IN}</p> }.into_any()
            } else {
                let question = words::asked_of(words::RESET_ASK, own_work.get().as_deref());
                view! {
                    <p class="small muted">{words::RESET_TEXT}</p>
                    <Asking label=words::RESET question yes=words::RESET_YES msg=Msg::ResetClicked/>
                }.into_any()
            }}
        </section>
    }
}

#[component]
fn EarlierList(earlier: Vec<Earlier>, own_work: Option<String>) -> impl IntoView {
    if earlier.is_empty() {
        return view! { <p class="small muted">{words::NO_EARLIER}</p> }.into_any();
    }
    let rows = earlier
        .into_iter()
        .map(|entry| view! { <TakeBackRow entry own_work=own_work.clone()/> })
        .collect_view();
    view! {
        <p class="small muted">{words::EARLIER_TEXT}</p>
        <ul class="data-earlier">{rows}</ul>
    }
    .into_any()
}

#[component]
fn TakeBackRow(entry: Earlier, own_work: Option<String>) -> impl IntoView {
    let app = App::here();
    let (generation, text) = (entry.generation, entry.text.clone());
    let take_back = move || {
        page::focus_element(TAKE_BACK);
        app.send(Msg::RestoreClicked(generation));
    };
    let button = match own_work {
        Some(own) => {
            let question = words::asked_of(words::RESTORE_ASK, Some(&own));
            let answer = Callback::new(move |()| take_back());
            view! { <AskingFor label=words::RESTORE question yes=words::RESTORE_YES answer what=text/> }
                .into_any()
        }
        None => view! {
            <button class="button" type="button" on:click=move |_| take_back()>
                {words::RESTORE}<span class="unseen">": "{text}</span>
            </button>
        }
        .into_any(),
    };
    view! {
        <li>
            <span>{entry.text.clone()}</span>
            {button}
            <TakenBack generation what=entry.text/>
        </li>
    }
}
