//! What both have changed: chosen between while a file is put together, or later.

use leptos::prelude::*;

use crate::app::{Choice, Joined, Msg};
use crate::browser::page;
use crate::screen::conflicts::ConflictTold;
use crate::screen::joining::{Conflicting, choice, kept};
use crate::screen::words::changed::quoted;
use crate::screen::words::joining as words;
use crate::ui::App;
use crate::ui::effects::HEADING;

/// What can be chosen, in the order it stands.
const CHOICES: [(Choice, &str); 3] = [
    (Choice::Ours, words::KEEP),
    (Choice::Theirs, words::TAKE),
    (Choice::Later, words::LATER),
];

#[component]
pub(super) fn Conflicts(rows: Vec<Conflicting>, more: usize) -> impl IntoView {
    if rows.is_empty() {
        return ().into_any();
    }
    let rows = rows.into_iter().map(|row| view! { <Conflict row/> });
    view! {
        <section class="card" aria-labelledby="att-valja">
            <h2 id="att-valja">{words::CONFLICTS}</h2>
            <p>{words::CONFLICTS_TEXT}</p>
            <ForAll/>
            <ul class="joining-conflicts" role="list">{rows.collect_view()}</ul>
            {(more > 0).then(|| view! { <p class="faint">{words::more(more)}</p> })}
        </section>
    }
    .into_any()
}

/// The same for all of them.
#[component]
fn ForAll() -> impl IntoView {
    let app = App::here();
    let buttons = CHOICES.map(|(choice, label)| {
        let choose = move |_| app.send(Msg::JoinedChosen(Joined::Conflicts(choice)));
        view! { <button class="button" type="button" on:click=choose>{label}</button> }
    });
    view! {
        <p class="data-buttons" role="group" aria-label=words::FOR_ALL>
            <span class="small muted" aria-hidden="true">{words::FOR_ALL}</span>
            {buttons}
        </p>
    }
}

#[component]
fn Conflict(row: Conflicting) -> impl IntoView {
    let app = App::here();
    let place = row.place;
    let chosen = app.memo(move |state| choice(state, place));
    let title = format!("{}, {}", row.told.record.text, row.told.label);
    let name = format!("konflikt-{place}");
    let options = CHOICES.map(|(choice, label)| {
        let choose = move |_| app.send(Msg::JoinedChosen(Joined::Conflict(place, choice)));
        view! {
            <label class="joining-choice">
                <input type="radio" name=name.clone() prop:checked=move || chosen.get() == choice
                    on:change=choose/>
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <li><fieldset>
            <legend>{title}</legend>
            <Sides told=row.told theirs=words::THEIRS/>
            <div class="joining-choices">{options}</div>
        </fieldset></li>
    }
}

/// What stood there, and what each made of it.
#[component]
fn Sides(told: ConflictTold, theirs: &'static str) -> impl IntoView {
    let before = told.before.map(|text| (words::BEFORE, text));
    let sides = [(words::OURS, told.ours), (theirs, told.theirs)];
    let sides = before.into_iter().chain(sides);
    let sides = sides.map(|(who, text)| view! { <div><dt>{who}</dt><dd>{text}</dd></div> });
    view! { <dl class="joining-sides">{sides.collect_view()}</dl> }
}

/// What is kept with the data to be chosen between, when there is anything.
#[component]
pub(crate) fn KeptConflicts() -> impl IntoView {
    let app = App::here();
    let all = app.memo(kept);
    let rows = move || {
        let (rows, _) = all.get();
        let rows = rows.into_iter().enumerate();
        rows.map(|(place, told)| view! { <KeptConflict place told/> })
            .collect_view()
    };
    let is_any = Memo::new(move |_| all.with(|(rows, _)| !rows.is_empty()));
    let more = move || {
        let more = all.with(|(_, more)| *more);
        (more > 0).then(|| view! { <p class="faint">{words::and_more(more)}</p> })
    };
    move || {
        is_any.get().then(|| {
            view! {
                <section class="card joining" aria-labelledby="kvar-att-valja">
                    <h2 id="kvar-att-valja">{words::KEPT}</h2>
                    <p>{words::KEPT_TEXT}</p>
                    <ul class="joining-conflicts" role="list">{rows}</ul>
                    {more}
                </section>
            }
        })
    }
}

#[component]
fn KeptConflict(place: usize, told: ConflictTold) -> impl IntoView {
    let app = App::here();
    let settle = move |theirs| {
        move |_| {
            let conflict = app.now(|state| {
                let conflicts = &state.workspace()?.records().conflicts;
                conflicts.get(place).cloned()
            });
            if let Some(conflict) = conflict {
                page::focus_element(HEADING); // the rows are drawn anew
                app.send(Msg::ConflictSettled { conflict, theirs });
            }
        }
    };
    let about = format!("{}, {}", told.record.text, told.label);
    let what = quoted(&about);
    let name = move |label: &str| format!("{label}: {what}");
    let heading = match told.record.route.clone() {
        Some(route) => view! { <a href=route.href()>{about}</a> }.into_any(),
        None => about.into_any(),
    };
    let take = told.can_take.then(|| {
        view! {
            <button class="button" type="button" on:click=settle(true) aria-label=name(words::TAKE_THE_OTHERS)>
                {words::TAKE_THE_OTHERS}
            </button>
        }
    });
    view! {
        <li>
            <h3>{heading}</h3>
            <Sides told theirs=words::THE_OTHERS/>
            <p class="data-buttons">
                <button class="button" type="button" on:click=settle(false) aria-label=name(words::KEEP)>
                    {words::KEEP}
                </button>
                {take}
            </p>
        </li>
    }
}
