//! Making one record of two people two: what the other is called, and what is of the other.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::one_person::Nobody;
use crate::app::two_people::{Mention, TwoPeople as Parting};
use crate::app::{Msg, Route};
use crate::browser::page;
use crate::domain::{Id, Person};
use crate::screen::clerk::people::{self as screen, Whose};
use crate::screen::words::people as words;
use crate::ui::App;
use crate::ui::edit::Keeping;
use crate::ui::effects::HEADING;
use crate::ui::part::Heading;

/// The field of the new name.
const NAME: &str = "dela-namn";

#[component]
pub(crate) fn TwoPeople() -> impl IntoView {
    let app = App::here();
    let keeps = Keeping::get();
    let whose = app.shown(Whose::new);
    move || match whose.get() {
        Some(whose) if keeps.get() => view! { <Page whose/> }.into_any(),
        _ => view! { <Nobody heading=words::SPLIT/> }.into_any(),
    }
}

#[component]
fn Page(whose: Whose) -> impl IntoView {
    let app = App::here();
    let name = RwSignal::new(whose.name.clone());
    let moved = RwSignal::new(BTreeSet::<Mention>::new());
    let id = whose.id.clone();
    let places = app.shown(move |state| {
        let places = state.workspace().map(|it| screen::places(it, &id));
        places.unwrap_or_default()
    });
    view! {
        <article class="new-term" aria-labelledby=HEADING>
            <Heading text=words::splitting(&whose.title)/>
            <p class="lead muted">{words::SPLIT_INTRO}</p>
            <div class="form-field">
                <label for=NAME>{words::NEW_NAME}</label>
                <input id=NAME class="form-input" type="text" autocomplete="off" translate="no" prop:value=whose.name
                    aria-describedby="dela-namn-hjalp"
                    on:input=move |event| name.set(event_target_value(&event))/>
                <p id="dela-namn-hjalp" class="form-help">{words::NEW_NAME_HELP}</p>
            </div>
            <Places places moved/>
            <Foot person=whose.id name moved/>
        </article>
    }
}

/// The places that lead to the person.
#[component]
fn Places(
    places: Memo<Vec<(Mention, String)>>,
    moved: RwSignal<BTreeSet<Mention>>,
) -> impl IntoView {
    let counts = move || {
        let gone = moved.with(BTreeSet::len);
        words::parted(gone, places.with(Vec::len).saturating_sub(gone))
    };
    let rows = move || {
        let rows = places.get().into_iter();
        let rows = rows.map(|(mention, text)| view! { <Tick mention text moved/> });
        let rows = rows.collect_view();
        (!rows.is_empty()).then_some(rows).ok_or(words::NO_PLACES)
    };
    view! {
        <fieldset class="form-choices card">
            <legend>{words::OF_OTHER}</legend>
            {move || match rows() {
                Ok(rows) => rows.into_any(),
                Err(text) => view! { <p>{text}</p> }.into_any(),
            }}
            <p role="status" class="small muted">{counts}</p>
        </fieldset>
    }
}

/// Makes it two, or says what is in the way.
#[component]
fn Foot(
    person: Id<Person>,
    name: RwSignal<String>,
    moved: RwSignal<BTreeSet<Mention>>,
) -> impl IntoView {
    let app = App::here();
    let told = RwSignal::new(String::new());
    let back = Route::Person(person.clone()).href();
    let person = StoredValue::new(person);
    let part = move |_| {
        if name.with_untracked(|name| name.trim().is_empty()) {
            told.set(words::NO_NAME.to_owned());
            page::focus_element(NAME);
            return;
        }
        if moved.with_untracked(BTreeSet::is_empty) {
            told.set(words::NOTHING_TICKED.to_owned());
            return;
        }
        let parting = Parting {
            person: person.get_value(),
            name: name.get_untracked(),
            moved: moved.get_untracked(),
        };
        let parted = app.now(|state| Some(screen::parted(state.workspace()?, &parting)));
        match parted {
            Some(Ok((change, other))) => {
                app.send(Msg::Made(change));
                app.send(Msg::Went(Route::Person(other)));
            }
            Some(Err(why)) => told.set(why),
            None => {}
        }
    };
    view! {
        <p class="data-buttons">
            <button class="button primary" type="button" on:click=part>{words::DO_SPLIT}</button>
            <a class="button" href=back>{words::CANCEL}</a>
            " "<span role="status">{told}</span>
        </p>
    }
}

/// A place that leads to the person, ticked when it is of the other.
#[component]
fn Tick(mention: Mention, text: String, moved: RwSignal<BTreeSet<Mention>>) -> impl IntoView {
    let mention = StoredValue::new(mention);
    let is_moved = move || moved.with(|moved| mention.with_value(|it| moved.contains(it)));
    let tick = move |event| {
        let is_moved = event_target_checked(&event);
        moved.update(|moved| {
            let _changed = if is_moved {
                moved.insert(mention.get_value())
            } else {
                mention.with_value(|it| moved.remove(it))
            };
        });
    };
    view! {
        <label class="form-flag">
            <input type="checkbox" prop:checked=is_moved on:change=tick/><span>{text}</span>
        </label>
    }
}
