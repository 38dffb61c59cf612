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
    question: &'static str,
    yes: &'static str,
    msg: Msg,
) -> impl IntoView {
    let (stage, set_stage) = signal(Stage::Quiet);
    let msg = StoredValue::new(msg);
    move || match stage.get() {
        Stage::Asks => {
            view! { <Question question yes msg answered=move || set_stage.set(Stage::Answered)/> }
                .into_any()
        }
        before => {
            let takes_focus = before == Stage::Answered;
            view! { <Pressed label takes_focus asks=move || set_stage.set(Stage::Asks)/> }
                .into_any()
        }
    }
}

#[component]
fn Pressed(
    label: &'static str,
    takes_focus: bool,
    asks: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    focus(button, takes_focus);
    view! {
        <button class="button" type="button" node_ref=button on:click=move |_| asks()>{label}</button>
    }
}

#[component]
fn Question(
    question: &'static str,
    yes: &'static str,
    msg: StoredValue<Msg>,
    answered: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let app = App::here();
    let button = NodeRef::<html::Button>::new();
    focus(button, true);
    view! {
        <div class="asking" role="group" aria-label=question>
            <p><strong>{question}</strong></p>
            <button class="button primary" type="button" node_ref=button on:click=move |_| {
                answered();
                app.send(msg.get_value());
            }>{yes}</button>
            <button class="button" type="button" on:click=move |_| answered()>{words::CANCEL}</button>
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
