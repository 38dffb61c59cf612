//! Taking away what the form is about.

use leptos::prelude::*;

use super::Form;
use crate::app::{FormMsg, Msg};
use crate::browser::page;
use crate::domain::Change;
use crate::form::Task;
use crate::screen::form::removal::Removal;
use crate::screen::words::{data as data_words, form as words};

const ANSWER: &str = "ta-bort-svar";
const BUTTON: &str = "ta-bort";

/// The button; once it is pressed, the question or what is in the way.
#[component]
pub(super) fn Removing(task: Task) -> impl IntoView {
    let form = Form::here();
    let (asked, set_asked) = signal(None::<Removal>);
    // Pressed again it takes its answer back.
    let ask = move |_| {
        if asked.with_untracked(Option::is_some) {
            set_asked.set(None);
            return;
        }
        set_asked.set(form.workspace(|it| Removal::new(&task, it)).flatten());
        set_timeout(|| page::focus_element(ANSWER), super::DRAWN);
    };
    let back = move || {
        set_asked.set(None);
        page::focus_element(BUTTON);
    };
    let answer = move || {
        asked.get().map(|removal| {
            if removal.is_possible() {
                view! { <Question change=removal.change back/> }.into_any()
            } else {
                view! { <InTheWay removal/> }.into_any()
            }
        })
    };
    view! {
        <div class="form-removing">
            <button id=BUTTON class="button" type="button" on:click=ask>{words::REMOVE}</button>
            {answer}
        </div>
    }
}

#[component]
fn Question(change: Change, back: impl Fn() + 'static) -> impl IntoView {
    let form = Form::here();
    let remove = move |_| {
        form.app.send(Msg::Made(change.clone()));
        form.app.edit(FormMsg::Dropped);
    };
    view! {
        <div class="asking" role="group" aria-labelledby=ANSWER>
            <p id=ANSWER tabindex="-1"><strong>{words::REMOVE_ASK}</strong></p>
            <button class="button primary" type="button" on:click=remove>{words::REMOVE_YES}</button>
            <button class="button" type="button" on:click=move |_| back()>{data_words::CANCEL}</button>
        </div>
    }
}

/// What refers to it, each with a link. A link leaves the form, which stays as a draft.
#[component]
fn InTheWay(removal: Removal) -> impl IntoView {
    let form = Form::here();
    let count = removal.referring.len() + removal.more;
    let rows = removal.referring.into_iter().map(|place| {
        let leave = move |_| form.app.edit(FormMsg::Left);
        view! { <li><a href=place.route.href() on:click=leave>{place.text}</a></li> }
    });
    let more = (removal.more > 0).then(|| view! { <p>{words::and_more(removal.more)}</p> });
    view! {
        <div class="form-faults">
            <p id=ANSWER tabindex="-1"><strong>{words::is_referred_to(count)}</strong></p>
            <ul>{rows.collect_view()}</ul>
            {more}
        </div>
    }
}
