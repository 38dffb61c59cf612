//! Making two records of a person one: who the other is, what happens, and the choices.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::newcomer::Suggested;
use crate::app::{Msg, Route};
use crate::domain::{Id, Person};
use crate::screen::clerk::people::{self as screen, Choice, Together, Whose};
use crate::screen::form::title::Referring;
use crate::screen::words::people as words;
use crate::ui::App;
use crate::ui::edit::Keeping;
use crate::ui::effects::HEADING;
use crate::ui::part::Heading;

/// The field of the other's name.
const OTHER: &str = "sla-ihop-med";

/// Where one comes without a person, or without keeping the log.
#[component]
pub(super) fn Nobody(heading: &'static str) -> impl IntoView {
    view! {
        <Heading text=heading/>
        <div class="nothing-found">
            <p>{words::NOBODY}</p>
            <p><a class="button" href=Route::Search(String::new()).href()>{words::TO_SEARCH}</a></p>
        </div>
    }
}

#[component]
pub(crate) fn OnePerson() -> impl IntoView {
    let app = App::here();
    let keeps = Keeping::get();
    let whose = app.shown(Whose::new);
    move || match whose.get() {
        Some(whose) if keeps.get() => view! { <Page whose/> }.into_any(),
        _ => view! { <Nobody heading=words::MERGE/> }.into_any(),
    }
}

#[component]
fn Page(whose: Whose) -> impl IntoView {
    let app = App::here();
    let typed = RwSignal::new(String::new());
    let theirs = RwSignal::new(BTreeSet::new());
    let kept = StoredValue::new(whose.id.clone());
    let together = Memo::new(move |_| {
        typed.with(|name| {
            app.shown_at(|state| {
                let workspace = state.workspace()?;
                let other = screen::called(workspace, name)?;
                kept.with_value(|kept| Together::new(workspace, kept, &other))
            })
        })
    });
    let not_found = move || {
        let is_missing =
            together.with(Option::is_none) && typed.with(|name| !name.trim().is_empty());
        is_missing.then_some(words::NOT_FOUND)
    };
    let shown = move || {
        together
            .get()
            .map(|together| view! { <Told together theirs/> })
    };
    view! {
        <article class="new-term" aria-labelledby=HEADING>
            <Heading text=words::merging(&whose.title)/>
            <p class="lead muted">{words::MERGE_INTRO}</p>
            <div class="form-field">
                <label for=OTHER>{words::OTHER}</label>
                <input id=OTHER class="form-input" type="text" autocomplete="off" list="sla-ihop-namn" translate="no"
                    aria-describedby="sla-ihop-hjalp"
                    on:input=move |event| {
                        theirs.set(BTreeSet::new());
                        typed.set(event_target_value(&event));
                    }/>
                <Suggested id="sla-ihop-namn" typed/>
                <p id="sla-ihop-hjalp" class="form-help">{words::OTHER_HELP}</p>
                <p role="status" class="small">{not_found}</p>
            </div>
            {shown}
            <Foot kept together theirs/>
        </article>
    }
}

/// What happens, what speaks against it and what is to be chosen.
#[component]
fn Told(together: Together, theirs: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let other_way = Route::OnePerson(together.other.clone()).href();
    let against = (!together.both_at.is_empty()).then(|| {
        view! {
            <div class="data-refused">
                <h3>{words::AGAINST}</h3>
                <p>{words::AGAINST_TEXT}</p>
                <Places places=together.both_at/>
            </div>
        }
    });
    let refused = together.refused.map(|(why, places)| {
        view! {
            <div class="data-refused" role="alert">
                <h3>{words::REFUSED}</h3>
                <p>{why}</p>
                <Places places/>
            </div>
        }
    });
    let choices = together.choices.into_iter();
    let choices = choices.map(|choice| view! { <OneOfTwo choice theirs/> });
    view! {
        <section class="card">
            <h2>{words::MERGED}</h2>
            <p>{together.text}</p>
            {refused}
            {against}
            {choices.collect_view()}
            <details>
                <summary>{words::PLACES}</summary>
                <Places places=together.moved/>
            </details>
            <p><a href=other_way>{words::OTHER_WAY}</a></p>
        </section>
    }
}

#[component]
fn Places(places: Vec<Referring>) -> impl IntoView {
    let rows = places.into_iter().map(|it| {
        view! { <li><a href=it.route.href()>{it.text}</a></li> }
    });
    view! { <ul class="data-findings">{rows.collect_view()}</ul> }
}

/// Which of two values stands.
#[component]
fn OneOfTwo(choice: Choice, theirs: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let Choice {
        field,
        question,
        kept,
        other,
    } = choice;
    let group = format!("sla-ihop-{field}");
    let field = StoredValue::new(field);
    let takes = move || theirs.with(|theirs| field.with_value(|field| theirs.contains(field)));
    let option = |text: String, is_theirs: bool| {
        let choose = move |_| {
            theirs.update(|theirs| {
                let _changed = if is_theirs {
                    theirs.insert(field.get_value())
                } else {
                    field.with_value(|field| theirs.remove(field))
                };
            });
        };
        view! {
            <label class="form-flag">
                <input type="radio" name=group.clone() prop:checked=move || takes() == is_theirs on:change=choose/>
                <span translate="no">{text}</span>
            </label>
        }
    };
    view! {
        <fieldset class="form-choices">
            <legend>{question}</legend>
            {option(kept, false)}
            {option(other, true)}
        </fieldset>
    }
}

#[component]
fn Foot(
    kept: StoredValue<Id<Person>>,
    together: Memo<Option<Together>>,
    theirs: RwSignal<BTreeSet<String>>,
) -> impl IntoView {
    let app = App::here();
    let told = RwSignal::new("");
    let back = Route::Person(kept.get_value()).href();
    let merge = move |_| {
        let Some(other) = together.with_untracked(|it| it.as_ref().map(|it| it.other.clone()))
        else {
            told.set(words::CHOOSE_FIRST);
            return;
        };
        let merging = screen::one(&kept.get_value(), &other, theirs.get_untracked());
        let change = app.now(|state| merging.change(state.workspace()?).ok());
        match change {
            Some(change) => {
                app.send(Msg::Made(change));
                app.send(Msg::Went(Route::Person(kept.get_value())));
            }
            None => told.set(words::REFUSED),
        }
    };
    view! {
        <p class="data-buttons">
            <button class="button primary" type="button" on:click=merge>{words::DO_MERGE}</button>
            <a class="button" href=back>{words::CANCEL}</a>
            " "<span role="status">{told}</span>
        </p>
    }
}
