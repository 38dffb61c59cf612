//! The screen *Ordlista*.

use std::time::Duration;

use leptos::prelude::*;

use super::App;
use super::door::Adding;
use super::edit::EditButton;
use super::empty::NothingFound;
use super::explained::WordsSwitch;
use super::icon::Icon;
use super::part::{Heading, Sources, marked};
use crate::app::{At, Intent, Route};
use crate::browser::{page, visits};
use crate::domain::{Collection, Id, Term};
use crate::screen::glossary::{GlossaryScreen, Letter, ListedTerm};
use crate::screen::words::glossary as words;

/// The id of the search field.
const SEARCH: &str = "glossary-text";

/// The focus waits until a new screen has given it to its heading.
const AFTER_ARRIVAL: Duration = Duration::from_millis(60);

#[component]
pub(crate) fn Glossary() -> impl IntoView {
    let app = App::here();
    let text = app.memo(|state| match &state.route {
        Route::Glossary(text, _) => text.clone(),
        _ => String::new(),
    });
    let chosen = app.memo(|state| match &state.route {
        Route::Glossary(_, term) => term.clone(),
        _ => None,
    });
    let screen = app.shown(|state| match &state.route {
        Route::Glossary(text, _) => Some(GlossaryScreen::new(state.workspace()?, text)),
        _ => None,
    });
    Effect::new(move |_| {
        if let Some(term) = chosen.get().filter(|_| !visits::is_return()) {
            set_timeout(move || page::focus_element(&place(&term)), AFTER_ARRIVAL);
        }
    });
    view! {
        <Heading text=words::HEADING/>
        <p class="lead muted">{move || screen.get().map(|screen| screen.intro)}</p>
        <p><WordsSwitch/></p>
        <p class="edits"><Adding intent=Intent::Add(Collection::Terms)/></p>
        <Search text screen/>
        {move || screen.get().map(|screen| view! { <Letters letters=screen.letters chosen/> })}
    }
}

/// Where a term is on the page.
fn place(term: &Id<Term>) -> String {
    format!("ord-{term}")
}

#[component]
fn Search(text: Memo<String>, screen: Memo<Option<GlossaryScreen>>) -> impl IntoView {
    let app = App::here();
    let shown = Memo::new(move |_| screen.with(|screen| screen.as_ref()?.shown.clone()));
    view! {
        <div class="glossary-search">
            <label for=SEARCH>{words::SEARCH}</label>
            <div class="search">
                {Icon::Search.view()}
                <input id=SEARCH type="search" autocomplete="off" spellcheck="false"
                    prop:value=move || text.get()
                    on:input=move |event| {
                        app.change(Route::Glossary(event_target_value(&event), None));
                    }/>
            </div>
            <p class="small muted" role="status">{move || shown.get()}</p>
        </div>
    }
}

#[component]
fn Letters(letters: Vec<Letter>, chosen: Memo<Option<Id<Term>>>) -> impl IntoView {
    let none = letters.is_empty();
    let jumps = letters
        .iter()
        .map(|letter| view! { <li><Jump letter=letter.letter/></li> })
        .collect_view();
    let lists = letters
        .into_iter()
        .map(|letter| view! { <LetterList letter chosen/> })
        .collect_view();
    if none {
        let all = Route::Glossary(String::new(), None);
        return view! { <NothingFound href=all.href() all_text=words::CLEAR search=SEARCH/> }
            .into_any();
    }
    view! {
        <nav class="letters" aria-label=words::LETTERS><ul class="letter-list">{jumps}</ul></nav>
        {lists}
    }
    .into_any()
}

/// Goes to a letter's heading; the address stays the screen's.
#[component]
fn Jump(letter: char) -> impl IntoView {
    view! {
        <button type="button" on:click=move |_| page::focus_element(&letter_place(letter))>
            {letter.to_string()}
        </button>
    }
}

fn letter_place(letter: char) -> String {
    format!("bokstav-{letter}")
}

#[component]
fn LetterList(letter: Letter, chosen: Memo<Option<Id<Term>>>) -> impl IntoView {
    let entries = letter
        .entries
        .into_iter()
        .map(|entry| view! { <TermView entry chosen/> })
        .collect_view();
    view! {
        <section class="letter">
            <h2 id=letter_place(letter.letter) tabindex="-1">{letter.letter.to_string()}</h2>
            <div class="entries">{entries}</div>
        </section>
    }
}

#[component]
fn TermView(entry: ListedTerm, chosen: Memo<Option<Id<Term>>>) -> impl IntoView {
    let id = entry.id.clone();
    let is_chosen = Memo::new(move |_| chosen.with(|chosen| chosen.as_ref() == Some(&id)));
    let also = (!entry.also.is_empty()).then(|| {
        view! { <p class="mini faint">{words::ALSO}" "{marked(entry.also)}</p> }
    });
    let expansion = (!entry.expansion.is_empty())
        .then(|| view! { <p class="expansion">{marked(entry.expansion)}</p> });
    let name: String = entry.term.iter().map(|piece| piece.text.as_str()).collect();
    let body = entry.body.map(|body| {
        view! { <p class="mini">{words::SHOW_BODY}": "<a href=body.route.href()>{body.name}</a></p> }
    });
    let label = name.clone();
    view! {
        <article class="entry" class:chosen=move || is_chosen.get() id=place(&entry.id) aria-label=label tabindex="-1">
            <h3>{marked(entry.term)}" "<span class="mini faint">{entry.kind}</span></h3>
            {expansion}
            <p>{marked(entry.meaning)}</p>
            {also}
            <SeeAlso terms=entry.see_also/>
            {body}
            <Sources citations=entry.citations/>
            <p class="edits"><EditButton at=At::record(Collection::Terms, entry.id.as_str()) what=name/></p>
        </article>
    }
}

#[component]
fn SeeAlso(terms: Vec<(String, Route)>) -> impl IntoView {
    let none = terms.is_empty();
    let links = terms
        .into_iter()
        .enumerate()
        .map(|(n, (name, route))| {
            view! { {(n > 0).then_some(", ")}<a href=route.href()>{name}</a> }
        })
        .collect_view();
    (!none).then(|| view! { <p class="mini">{words::SEE_ALSO}": "{links}</p> })
}
