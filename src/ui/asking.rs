//! A button that asks before it does what cannot easily be undone.

use leptos::html;
use leptos::prelude::*;

use super::App;
use crate::app::Msg;
use crate::screen::words::data as words;

/// Where it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Not pressed yet.
    Quiet,
    /// It asks.
    Asks,
    /// It was answered; the focus is back on the button.
    Answered,
}

/// The button, and in its place the question once it is pressed.
#[component]
pub(crate) fn Asking(
    label: &'static str,
    #[prop(into)] question: String,
    yes: &'static str,
    msg: Msg,
    /// Read out after the label, where several buttons have the same.
    #[prop(optional, into)]
    what: String,
) -> impl IntoView {
    let app = App::here();
    let msg = StoredValue::new(msg);
    let answer = Callback::new(move |()| app.send(msg.get_value()));
    view! { <AskingFor label question yes answer what/> }
}

/// The same for what is worked out when the answer comes.
#[component]
pub(crate) fn AskingFor(
    label: &'static str,
    question: String,
    yes: &'static str,
    answer: Callback<()>,
    what: String,
) -> impl IntoView {
    let stage = RwSignal::new(Stage::Quiet);
    let said = StoredValue::new((question, what));
    move || match stage.get() {
        Stage::Asks => {
            let question = said.with_value(|(question, _)| question.clone());
            view! { <Question question yes answer stage/> }.into_any()
        }
        before => {
            let what = said.with_value(|(_, what)| what.clone());
            let takes_focus = before == Stage::Answered;
            view! { <Pressed label what takes_focus stage/> }.into_any()
        }
    }
}

#[component]
fn Pressed(
    label: &'static str,
    what: String,
    takes_focus: bool,
    stage: RwSignal<Stage>,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    focus(button, takes_focus);
    let what = (!what.is_empty()).then(|| view! { <span class="unseen">": "{what}</span> });
    view! {
        <button class="button" type="button" node_ref=button
            on:click=move |_| stage.set(Stage::Asks)>{label}{what}</button>
    }
}

#[component]
fn Question(
    question: String,
    yes: &'static str,
    answer: Callback<()>,
    stage: RwSignal<Stage>,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    focus(button, true);
    let name = question.clone();
    view! {
        <div class="asking" role="group" aria-label=name>
            <p><strong>{question}</strong></p>
            <button class="button primary" type="button" node_ref=button on:click=move |_| {
                stage.set(Stage::Answered);
                answer.run(());
            }>{yes}</button>
            <button class="button" type="button"
                on:click=move |_| stage.set(Stage::Answered)>{words::CANCEL}</button>
        </div>
    }
}

/// Moves the focus to a button when it has come, so that a keyboard is not left behind.
fn focus(button: NodeRef<html::Button>, wanted: bool) {
    Effect::new(move |_| {
        if let Some(button) = button.get().filter(|_| wanted) {
            // A button that cannot take the focus leaves it where it was.
            let _stays = button.focus();
        }
    });
}
