//! Records in rows, each with its buttons.

use leptos::prelude::*;

use super::{EditButton, Keeping, Wants};
use crate::app::{Intent, Route, Subject};
use crate::domain::{Collection, Id, Organization};
use crate::form::{At, Deed};
use crate::screen::form::listing::{self, Row};
use crate::screen::form::title::adding;
use crate::screen::words::errors::collection_name;
use crate::screen::words::form as words;
use crate::screen::words::new_term;
use crate::ui::App;
use crate::ui::history::HistoryLink;
use crate::ui::icon::Icon;

/// ”Lägg till …”, for what is wanted.
#[component]
pub(crate) fn Adding(intent: Intent) -> impl IntoView {
    let text = words::add(adding(&intent));
    view! { <Wants intent icon=Icon::Add text/> }
}

/// A deed that has a form of its own.
#[component]
fn DeedButton(
    deed: Deed,
    #[prop(into)] id: String,
    text: &'static str,
    #[prop(into)] what: String,
) -> impl IntoView {
    view! { <Wants intent=Intent::Do(deed, id) icon=Icon::Edit text what/> }
}

/// Rows, each with the buttons of its record.
#[component]
fn Rows(rows: Vec<Row>, label: &'static str) -> impl IntoView {
    let rows = rows.into_iter().map(|row| {
        let moves = row.moves.then(|| {
            view! { <DeedButton deed=Deed::MoveMembership id=row.at.record.clone() text=words::MOVE what=row.text.clone()/> }
        });
        view! {
            <li><span>{row.text.clone()}</span><span class="edits"><EditButton at=row.at what=row.text/>{moves}</span></li>
        }
    });
    view! { <ul class="edit-rows" aria-label=label>{rows.collect_view()}</ul> }
}

/// What can be done with a body and what is around it.
#[component]
pub(crate) fn BodyEdits(id: Id<Organization>, #[prop(into)] name: String) -> impl IntoView {
    let app = App::here();
    let keeps = Keeping::get();
    let body = id.clone();
    let groups =
        app.shown(move |state| state.workspace().map(|it| listing::around_body(it, &body)));
    move || {
        keeps.get().then(|| {
            let at = At::record(Collection::Organizations, id.as_str());
            let about = |collection| Intent::AddAbout(collection, Subject::Body(id.clone()));
            let groups = groups.get().unwrap_or_default().into_iter();
            let groups = groups.map(|group| view! { <p class="edit-group" aria-hidden="true">{group.heading}</p><Rows rows=group.rows label=group.heading/> });
            view! {
                <section class="body-edits">
                    <p class="edits">
                        <EditButton at=at.clone() what=name.clone()/>
                        <DeedButton deed=Deed::Rename id=id.as_str() text=words::RENAME what=name.clone()/>
                        <DeedButton deed=Deed::End id=id.as_str() text=words::END what=name.clone()/>
                        <a class="edit" href=Route::NewTerm(id.clone()).href()>{new_term::NEW_TERM}<span class="unseen">" "{name.clone()}</span></a>
                        <HistoryLink collection=Collection::Organizations id=id.as_str()/>
                    </p>
                    <details>
                        <summary>{words::AROUND_BODY}</summary>
                        <p class="edits">
                            <Adding intent=Intent::AddTo(at.field("names"))/>
                            <Adding intent=about(Collection::Relations)/>
                            <Adding intent=about(Collection::SeatRules)/>
                            <Adding intent=about(Collection::Memberships)/>
                        </p>
                        {groups.collect_view()}
                    </details>
                </section>
            }
        })
    }
}

/// All records of a kind, to be found and changed, whether or not they have a page.
#[component]
pub(crate) fn AllRecords() -> impl IntoView {
    let keeps = Keeping::get();
    move || keeps.get().then(|| view! { <Finder/> })
}

const KIND: &str = "uppgifter-slag";
const SEARCH: &str = "uppgifter-sok";

#[component]
fn Finder() -> impl IntoView {
    let app = App::here();
    let (collection, choose) = signal(Collection::Persons);
    let (text, search) = signal(String::new());
    let found = move || {
        let (collection, text) = (collection.get(), text.get());
        let shown = app.shown(move |state| {
            let workspace = state.workspace()?;
            Some(listing::of_collection(workspace, collection, &text))
        });
        view! { <p class="edits"><Adding intent=Intent::Add(collection)/></p><Found shown/> }
    };
    let kinds = app.now(|state| {
        let counts = state.workspace().map(|it| it.records().counts());
        counts.unwrap_or_default()
    });
    let options = kinds.into_iter().map(|(one, _)| {
        let chosen = one == collection.get_untracked();
        view! { <option value=one.name() selected=chosen>{collection_name(one)}</option> }
    });
    view! {
        <section class="card all-records" aria-labelledby="alla-uppgifter">
            <h2 id="alla-uppgifter">{words::ALL_RECORDS}</h2>
            <p class="small muted">{words::ALL_RECORDS_TEXT}</p>
            <div class="all-records-choice">
                <div class="form-field">
                    <label for=KIND>{words::WHICH}</label>
                    <select id=KIND class="form-input" on:change:target=move |event| {
                        choose.set(Collection::named(&event.target().value()).unwrap_or_default());
                    }>{options.collect_view()}</select>
                </div>
                <div class="form-field">
                    <label for=SEARCH>{words::SEARCH}</label>
                    <input id=SEARCH class="form-input" type="search" autocomplete="off"
                        on:input:target=move |event| search.set(event.target().value())/>
                </div>
            </div>
            {found}
        </section>
    }
}

#[component]
fn Found(shown: Memo<Option<(Vec<Row>, usize)>>) -> impl IntoView {
    move || {
        let (rows, count) = shown.get()?;
        let listed = words::listed(rows.len(), count);
        Some(
            view! { <p class="small muted" role="status">{listed}</p><Rows rows label=words::ALL_RECORDS/> },
        )
    }
}
