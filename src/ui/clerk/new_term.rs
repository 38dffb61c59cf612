//! The screen *Ny mandatperiod*: who leaves, who comes, and the one change of it.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::coming::{ComingList, row_id};
use crate::app::new_term::{Coming, NewTerm as Term, Trouble};
use crate::app::{Msg, Route};
use crate::browser::page;
use crate::domain::{Day, Id, Membership, Organization};
use crate::screen::clerk::new_term::{self as screen, NewTermScreen, Running};
use crate::screen::words::new_term as words;
use crate::ui::App;
use crate::ui::edit::Keeping;
use crate::ui::effects::HEADING;
use crate::ui::part::Heading;

/// The field of the first day.
const DAY: &str = "ny-mandatperiod-dag";
/// The field of the list.
const LIST: &str = "ny-mandatperiod-lista";

/// What is filled in on the screen.
#[derive(Clone, Copy)]
pub(super) struct Filled {
    /// The body it is about.
    pub body: StoredValue<Id<Organization>>,
    /// The first day, as it is written.
    day: RwSignal<String>,
    /// Who leaves and who comes.
    pub chosen: Chosen,
    /// The lines with a day that cannot be read.
    pub bad_days: RwSignal<BTreeSet<usize>>,
    /// What is the matter with each who comes.
    pub troubles: Memo<Vec<Option<Trouble>>>,
}

/// Who leaves and who comes.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    /// The seats that run.
    running: Memo<Vec<Running>>,
    /// Those of them that do not end.
    kept: RwSignal<BTreeSet<Id<Membership>>>,
    /// Who comes.
    pub coming: RwSignal<Vec<Coming>>,
}

impl Filled {
    fn new(app: App, body: Id<Organization>) -> Self {
        let day = RwSignal::new(String::new());
        let coming = RwSignal::new(Vec::<Coming>::new());
        let own = body.clone();
        let bodies = Memo::new(move |_| {
            let mut bodies = vec![own.clone()];
            coming.with(|all| {
                for it in all.iter().filter(|it| it.is_in) {
                    if !bodies.contains(&it.organization) {
                        bodies.push(it.organization.clone());
                    }
                }
            });
            bodies
        });
        let first = Memo::new(move |_| day.with(|day| screen::read_day(day)));
        let running = Memo::new(move |_| {
            let (bodies, first) = (bodies.get(), first.get());
            let running = app.shown_at(|state| {
                let last = first.and_then(|day| day.yesterday().ok());
                let workspace = state.workspace()?;
                Some(screen::running(
                    workspace,
                    &bodies,
                    last.unwrap_or(state.today),
                ))
            });
            running.unwrap_or_default()
        });
        let chosen = Chosen {
            running,
            kept: RwSignal::new(BTreeSet::new()),
            coming,
        };
        let troubles = Memo::new(move |_| {
            let term = chosen.term(app, first.get());
            app.shown_at(|state| {
                let workspace = state.workspace();
                let trouble = |place| term.trouble(place, workspace?);
                (0..term.coming.len()).map(trouble).collect()
            })
        });
        Self {
            body: StoredValue::new(body),
            day,
            chosen,
            bad_days: RwSignal::new(BTreeSet::new()),
            troubles,
        }
    }

    /// The lines that are in the way of saving, by their places.
    fn in_the_way(self) -> Vec<usize> {
        let troubles = self.troubles.get_untracked().into_iter().enumerate();
        let is_bad = |place: &usize| self.bad_days.with_untracked(|bad| bad.contains(place));
        let wrong = troubles.filter(|(place, trouble)| {
            is_bad(place) || trouble.as_ref().is_some_and(Trouble::is_in_the_way)
        });
        wrong.map(|(place, _)| place).collect()
    }

    fn first(self) -> Option<Day> {
        self.day.with(|day| screen::read_day(day))
    }
}

impl Chosen {
    /// A new term of them; one without a first day begins on the present day.
    fn term(self, app: App, first: Option<Day>) -> Term {
        let (kept, running) = (self.kept.get(), self.running.get());
        let seats = running.iter().flat_map(|it| &it.seats).map(|(id, _)| id);
        let mut ending = BTreeSet::new();
        for seat in seats.filter(|it| !kept.contains(*it)) {
            ending.insert(seat.clone());
        }
        Term {
            first: first.unwrap_or_else(|| app.now(|state| state.today)),
            ending,
            coming: self.coming.get(),
        }
    }
}

#[component]
pub(crate) fn NewTerm() -> impl IntoView {
    let app = App::here();
    let keeps = Keeping::get();
    let screen = app.shown(NewTermScreen::new);
    move || match screen.get() {
        Some(screen) if keeps.get() => view! { <Page screen/> }.into_any(),
        _ => view! { <NoBody/> }.into_any(),
    }
}

#[component]
fn NoBody() -> impl IntoView {
    view! {
        <Heading text=words::NEW_TERM/>
        <div class="nothing-found">
            <p>{words::NO_BODY}</p>
            <p><a class="button" href=Route::map().href()>{words::TO_MAP}</a></p>
        </div>
    }
}

#[component]
fn Page(screen: NewTermScreen) -> impl IntoView {
    let app = App::here();
    let filled = Filled::new(app, screen.body.clone());
    let last = move || filled.first().map(screen::last_day);
    view! {
        <article class="new-term" aria-labelledby=HEADING>
            <Heading text=screen.heading.clone()/>
            <p class="lead muted">{words::INTRO}</p>
            <div class="form-field">
                <label for=DAY>{words::FIRST_DAY}</label>
                <input id=DAY class="form-input short" type="text" autocomplete="off" aria-describedby="ny-mandatperiod-dag-hjalp"
                    on:input=move |event| filled.day.set(event_target_value(&event))/>
                <p id="ny-mandatperiod-dag-hjalp" class="form-help">{words::FIRST_DAY_HELP}" "<span role="status">{last}</span></p>
            </div>
            <Leaving filled/>
            <Pasted filled/>
            <Foot filled screen/>
        </article>
    }
}

/// Who sits there, each ticked who leaves.
#[component]
fn Leaving(filled: Filled) -> impl IntoView {
    let Chosen { kept, running, .. } = filled.chosen;
    let ids = move || {
        let all = running.get_untracked().into_iter();
        all.flat_map(|it| it.seats).map(|(id, _)| id)
    };
    let counts = move || {
        let kept = kept.get();
        let seats = running.with(|all| {
            let seats = all.iter().flat_map(|it| &it.seats);
            seats.map(|(id, _)| kept.contains(id)).collect::<Vec<_>>()
        });
        let stay = seats.iter().filter(|it| **it).count();
        words::leaving(seats.len() - stay, stay)
    };
    let groups = move || {
        let groups = running.get().into_iter();
        groups
            .map(|group| view! { <Group kept group/> })
            .collect_view()
    };
    view! {
        <section class="card">
            <h2>{words::SITTING}</h2>
            <p class="small muted">{words::SITTING_HELP}</p>
            <p class="data-buttons">
                <button class="button" type="button" on:click=move |_| kept.set(BTreeSet::new())>{words::TICK_ALL}</button>
                <button class="button" type="button" on:click=move |_| kept.update(|kept| kept.extend(ids()))>{words::CLEAR_ALL}</button>
                <span role="status">{counts}</span>
            </p>
            {groups}
        </section>
    }
}

#[component]
fn Group(kept: RwSignal<BTreeSet<Id<Membership>>>, group: Running) -> impl IntoView {
    let nobody = group.seats.is_empty().then_some(words::NOBODY_SITS);
    let seats = group.seats.into_iter().map(|(id, text)| {
        let seat = StoredValue::new(id);
        let leaves = move || kept.with(|kept| seat.with_value(|id| !kept.contains(id)));
        let tick = move |event| {
            let leaves = event_target_checked(&event);
            kept.update(|kept| {
                let _changed = if leaves {
                    seat.with_value(|id| kept.remove(id))
                } else {
                    kept.insert(seat.get_value())
                };
            });
        };
        view! {
            <label class="form-flag">
                <input type="checkbox" prop:checked=leaves on:change=tick/><span translate="no">{text}</span>
            </label>
        }
    });
    view! {
        <fieldset class="form-choices">
            <legend>{group.body}</legend>
            {nobody.map(|text| view! { <p class="small muted">{text}</p> })}
            {seats.collect_view()}
        </fieldset>
    }
}

/// The list, and what was read of it.
#[component]
fn Pasted(filled: Filled) -> impl IntoView {
    let app = App::here();
    let text = RwSignal::new(String::new());
    let told = RwSignal::new(String::new());
    let unread = RwSignal::new(Vec::<String>::new());
    let readings = RwSignal::new(0_u32);
    let read = move |_| {
        if text.with_untracked(|text| text.trim().is_empty()) {
            told.set(words::EMPTY_LIST.to_owned());
            return;
        }
        let found =
            app.now(|state| {
                let workspace = state.workspace()?;
                Some(filled.body.with_value(|body| {
                    text.with_untracked(|text| screen::read(workspace, body, text))
                }))
            });
        let (coming, not_read) = found.unwrap_or_default();
        told.set(words::was_read(coming.len(), not_read.len()));
        unread.set(not_read);
        filled.bad_days.set(BTreeSet::new());
        filled.chosen.coming.set(coming);
        readings.update(|count| *count += 1);
    };
    let not_read = move || {
        let rows = unread.get();
        (!rows.is_empty()).then(|| {
            let rows = rows.into_iter().map(|row| view! { <li>{row}</li> });
            view! { <div class="form-faults"><h3>{words::UNREAD}</h3><ul>{rows.collect_view()}</ul></div> }
        })
    };
    let rows = move || {
        readings.with(|_| ());
        view! { <ComingList filled/> }
    };
    view! {
        <section class="card">
            <h2>{words::COMING}</h2>
            <div class="form-field">
                <label for=LIST>{words::LIST}</label>
                <textarea id=LIST class="form-input" rows="6" autocomplete="off" spellcheck="false" translate="no"
                    aria-describedby="ny-mandatperiod-lista-hjalp"
                    on:input=move |event| text.set(event_target_value(&event))></textarea>
                <p id="ny-mandatperiod-lista-hjalp" class="form-help">{words::LIST_HELP}</p>
            </div>
            <p class="data-buttons">
                <button class="button" type="button" on:click=read>{words::READ_LIST}</button>
                <span role="status">{told}</span>
            </p>
            {not_read}
            {rows}
        </section>
    }
}

/// Saves it all, or says what is in the way.
#[component]
fn Foot(filled: Filled, screen: NewTermScreen) -> impl IntoView {
    let app = App::here();
    let told = RwSignal::new(String::new());
    let back = screen.back(None).href();
    let save = move |_| {
        let Some(first) = filled.first() else {
            told.set(words::NO_DAY.to_owned());
            page::focus_element(DAY);
            return;
        };
        let term = untrack(move || filled.chosen.term(app, Some(first)));
        let change = app.now(|state| Some(term.change(state.workspace()?)));
        let change = change.unwrap_or_default();
        let wrong = filled.in_the_way();
        if let Some(first) = wrong.first() {
            told.set(words::in_the_way(wrong.len()));
            page::focus_element(&row_id(*first));
        } else if change.is_empty() {
            told.set(words::NOTHING.to_owned());
        } else {
            let shown = screen.back(Some(term.first));
            app.send(Msg::Made(change));
            app.send(Msg::Went(shown));
        }
    };
    view! {
        <p class="data-buttons">
            <button class="button primary" type="button" on:click=save>{words::SAVE}</button>
            <a class="button" href=back>{words::CANCEL}</a>
            " "<span role="status">{told}</span>
        </p>
    }
}
