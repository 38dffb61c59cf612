//! The controls above the list of departures.

use leptos::prelude::*;

use super::{Seen, filter_of};
use crate::app::{DeviationFilter, NoticedKind, Origin, Route};
use crate::browser::page;
use crate::domain::Id;
use crate::screen::cases::Choice;
use crate::screen::deviations::DeviationChoices;
use crate::screen::words::{common, deviations as words};
use crate::ui::App;
use crate::ui::icon::Icon;

/// The id of the search field.
pub(super) const SEARCH: &str = "sok-avvikelser";

fn change(app: App, edit: impl FnOnce(&mut DeviationFilter)) {
    let mut filter = app.now(filter_of);
    edit(&mut filter);
    app.change(Route::Deviations(Box::new(filter)));
}

#[component]
pub(super) fn Filter(seen: Seen) -> impl IntoView {
    let app = App::here();
    let text = app.memo(|state| filter_of(state).text);
    let choices = Memo::new(move |_| {
        let (_, seen) = seen.get();
        app.now(|state| Some(DeviationChoices::new(state.workspace()?, &seen)))
    });
    let selects = move || choices.get().map(|choices| view! { <Selects choices/> });
    view! {
        <form class="decisions-filter deviations-filter" role="search" aria-label=words::SEARCH on:submit=move |event| event.prevent_default()>
            <label class="search-field">
                <span>{words::SEARCH}</span>
                <span class="search">
                    {Icon::Search.view()}
                    <input type="search" id=SEARCH autocomplete="off" prop:value=text
                        on:input:target=move |event| {
                            let text = event.target().value();
                            change(app, |filter| filter.text = text);
                        }/>
                </span>
            </label>
            {selects}
        </form>
    }
}

/// One of the controls: what it is called, what it chooses among, and how it is read from
/// and written into the filter.
struct Control {
    label: &'static str,
    choices: Vec<Choice>,
    read: fn(&DeviationFilter) -> Option<String>,
    write: fn(&mut DeviationFilter, &str),
}

#[component]
fn Selects(choices: DeviationChoices) -> impl IntoView {
    let all = controls(choices).into_iter();
    all.filter(|control| !control.choices.is_empty())
        .map(|control| view! { <Select control/> })
        .collect_view()
}

fn controls(choices: DeviationChoices) -> [Control; 7] {
    let control = |label, choices, read, write| Control {
        label,
        choices,
        read,
        write,
    };
    [
        control(
            words::KIND,
            choices.kinds,
            |filter| filter.kind.map(|it| it.word().to_owned()),
            |filter, word| filter.kind = NoticedKind::ALL.into_iter().find(|it| it.word() == word),
        ),
        control(
            words::RULE,
            choices.rules,
            |filter| filter.rule.as_ref().map(ToString::to_string),
            |filter, id| filter.rule = Id::new(id).ok(),
        ),
        control(
            words::BODY,
            choices.bodies,
            |filter| filter.organization.as_ref().map(ToString::to_string),
            |filter, id| filter.organization = Id::new(id).ok(),
        ),
        control(
            words::CASE,
            choices.cases,
            |filter| filter.case.as_ref().map(ToString::to_string),
            |filter, id| filter.case = Id::new(id).ok(),
        ),
        control(
            words::MEETING,
            choices.meetings,
            |filter| filter.meeting.as_ref().map(ToString::to_string),
            |filter, id| filter.meeting = Id::new(id).ok(),
        ),
        control(
            words::ORIGIN,
            choices.origins,
            |filter| filter.origin.map(|it| it.word().to_owned()),
            |filter, word| filter.origin = Origin::ALL.into_iter().find(|it| it.word() == word),
        ),
        control(
            words::ASSESSMENT,
            choices.assessed,
            |filter| {
                filter
                    .assessed
                    .map(|is| if is { "ja" } else { "nej" }.to_owned())
            },
            |filter, word| filter.assessed = (!word.is_empty()).then_some(word == "ja"),
        ),
    ]
}

/// One choice out of several; the first is no restriction.
#[component]
fn Select(control: Control) -> impl IntoView {
    let app = App::here();
    let Control {
        label,
        choices,
        read,
        write,
    } = control;
    let chosen = app.memo(move |state| read(&filter_of(state)));
    let options = choices.into_iter().map(|choice| {
        let value = choice.value.clone();
        let is_chosen = move || chosen.with(|chosen| chosen.as_ref() == Some(&value));
        view! { <option value=choice.value prop:selected=is_chosen>{choice.label}</option> }
    });
    view! {
        <label>
            <span>{label}</span>
            <select on:change:target=move |event| {
                let value = event.target().value();
                change(app, |filter| write(filter, &value));
            }>
                <option value="" prop:selected=move || chosen.with(Option::is_none)>{common::ALL}</option>
                {options.collect_view()}
            </select>
        </label>
    }
}

/// Takes the filter away, when there is one.
#[component]
pub(super) fn Clear() -> impl IntoView {
    let app = App::here();
    let filtered = app.memo(|state| !filter_of(state).is_empty());
    // The button goes with the filter; the focus goes to where one would begin anew.
    let clear = move |_| {
        page::focus_element(SEARCH);
        app.change(Route::Deviations(Box::default()));
    };
    view! {
        <Show when=move || filtered.get()>
            <button class="link-button" type="button" on:click=clear>{words::CLEAR}</button>
        </Show>
    }
}
