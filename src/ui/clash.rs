//! Choosing between one's own change and what somebody else has saved in its place.

use std::time::Duration;

use leptos::prelude::*;

use super::App;
use super::asking::Asking;
use super::data::Told;
use super::effects::HEADING;
use super::history::Parts;
use crate::app::{Msg, Route};
use crate::browser::dialog;
use crate::screen::changed::RecordRef;
use crate::screen::clash::{Choice, ClashScreen};
use crate::screen::words::keeping as words;

const DIALOG: &str = "krock";
const TITLE: &str = "krock-rubrik";
const BODY: &str = "krock-val";

/// How long what is behind the dialog needs to be drawn anew.
const DRAWN: Duration = Duration::from_millis(60);

/// Whether the user has put the choice off; handed down by context.
#[derive(Clone, Copy)]
struct PutOff(RwSignal<bool>);

/// Makes room for putting a choice off.
pub(super) fn provide() {
    provide_context(PutOff(RwSignal::new(false)));
}

/// The dialog, when there is something to choose; it is put off with Esc.
#[component]
pub(crate) fn Clashes() -> impl IntoView {
    let screen = App::here().memo(ClashScreen::new);
    let put_off = use_context::<PutOff>();
    // Another one is asked about at once.
    Effect::new(move |_| {
        screen.with(|_| ());
        if let Some(PutOff(is_put_off)) = put_off {
            is_put_off.set(false);
        }
    });
    move || {
        let PutOff(is_put_off) = put_off?;
        let screen = screen.get().filter(|_| !is_put_off.get())?;
        Some(view! { <Dialog clash=screen is_put_off/> })
    }
}

/// That a choice waits, when it is put off.
#[component]
pub(crate) fn Waiting() -> impl IntoView {
    let put_off = use_context::<PutOff>();
    let is_there = App::here().memo(|state| !state.clashing.is_empty());
    move || {
        let PutOff(is_put_off) = put_off?;
        let waits = is_there.get() && is_put_off.get();
        waits.then(|| {
            view! {
                <section class="clash-waiting" aria-label=words::WAITING>
                    <strong>{words::WAITS}</strong>
                    <button class="button primary" type="button" on:click=move |_| is_put_off.set(false)>
                        {words::CHOOSE_NOW}
                    </button>
                </section>
            }
        })
    }
}

#[component]
fn Dialog(clash: ClashScreen, is_put_off: RwSignal<bool>) -> impl IntoView {
    let before = dialog::focused();
    let shown = || {
        dialog::show_alone(DIALOG);
        dialog::focus_first_control(BODY);
    };
    Effect::new(move |_| set_timeout(shown, Duration::ZERO));
    on_cleanup(move || set_timeout(move || dialog::focus_or(&before, HEADING), DRAWN));
    // It comes after Escape and whatever else the browser closes a dialog for.
    let put_off = move |_| is_put_off.set(true);
    let can_choose = !clash.choices.is_empty();
    view! {
        <dialog id=DIALOG class="clash" aria-labelledby=TITLE on:close=put_off>
            <h2 id=TITLE>{clash.heading}</h2>
            <Records records=clash.records.clone()/>
            <p>{clash.text}</p>
            <div id=BODY>
                {if can_choose {
                    view! { <Choices clash/> }.into_any()
                } else {
                    view! { <Hindered clash/> }.into_any()
                }}
            </div>
        </dialog>
    }
}

#[component]
fn Records(records: Vec<RecordRef>) -> impl IntoView {
    let names = records
        .into_iter()
        .map(|record| view! { <li>{record.text}</li> });
    view! { <ul class="clash-records">{names.collect_view()}</ul> }
}

/// A choice per field; all have to be made.
#[component]
fn Choices(clash: ClashScreen) -> impl IntoView {
    let app = App::here();
    let chosen = RwSignal::new(vec![None; clash.choices.len()]);
    let missing = RwSignal::new(false);
    let rows = clash.choices.clone().into_iter().enumerate();
    let rows = rows.map(|(n, choice)| view! { <ChoiceRow n choice chosen/> });
    let more = clash.more;
    let rows = rows.collect_view();
    let settle = move |_| {
        if let Some(answer) = clash.answer(&chosen.get_untracked()) {
            app.send(Msg::ClashSettled(answer));
        } else {
            missing.set(true);
            let open = |n: &usize| {
                let is_open = chosen.with_untracked(|all| all.get(*n) == Some(&None));
                is_open && clash.choices.get(*n).is_some_and(|it| it.can_keep)
            };
            if let Some(n) = (0..clash.choices.len()).find(open) {
                crate::browser::page::focus_element(&choice_id(n, true));
            }
        }
    };
    view! {
        {rows}
        <p role="status">{move || missing.get().then_some(words::CHOOSE)}</p>
        <div class="clash-buttons">
            <button class="button primary" type="button" on:click=settle>{words::SETTLE}</button>
            <Asking label=words::GIVE_UP question=words::GIVE_UP_ASK yes=words::GIVE_UP_YES msg=Msg::ClashGivenUp/>
        </div>
        {(more > 0).then(|| view! { <p class="faint">{words::more_clashes(more)}</p> })}
    }
}

fn choice_id(n: usize, mine: bool) -> String {
    format!("krock-{n}-{}", if mine { "ditt" } else { "deras" })
}

#[component]
fn ChoiceRow(n: usize, choice: Choice, chosen: RwSignal<Vec<Option<bool>>>) -> impl IntoView {
    let side = |mine: bool, name: &'static str, text: String| {
        let id = choice_id(n, mine);
        let radio = choice.can_keep.then(|| {
            let choose = move |_| {
                chosen.update(|all| {
                    if let Some(place) = all.get_mut(n) {
                        *place = Some(mine);
                    }
                });
            };
            view! { <input type="radio" id=id.clone() name=format!("krock-{n}") on:change=choose/> }
        });
        view! {
            <label class="clash-side" for=id>
                <span class="clash-whose">{radio}{name}</span>
                <span class="clash-text">{text}</span>
            </label>
        }
    };
    let gone = (!choice.can_keep).then(|| view! { <p class="small">{words::GONE}</p> });
    view! {
        <fieldset class="clash-choice">
            <legend>{choice.label.clone()}</legend>
            {gone}
            <div class="clash-sides">
                {side(true, words::MINE, choice.mine.clone())}
                {side(false, words::THEIRS, choice.theirs.clone())}
            </div>
        </fieldset>
    }
}

/// There is nothing to choose: why, and what was written, to be copied.
#[component]
fn Hindered(clash: ClashScreen) -> impl IntoView {
    let reasons = clash.reasons.into_iter();
    let reasons = reasons.map(|advice| view! { <li><Told advice/></li> });
    view! {
        <ul class="clash-reasons">{reasons.collect_view()}</ul>
        <h3>{words::YOUR_CHANGE}</h3>
        <Parts parts=clash.mine/>
        <div class="clash-buttons">
            <Asking label=words::GIVE_UP question=words::GIVE_UP_ASK yes=words::GIVE_UP_YES msg=Msg::ClashGivenUp/>
            <a class="button" href=Route::History(None).href()>{crate::screen::words::history::HISTORY}</a>
        </div>
    }
}
