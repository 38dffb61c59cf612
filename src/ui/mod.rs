//! What the user sees: draws the screens' values and sends messages.
//!
//! State is read through memos over one signal; what the user does goes out through one
//! `Copy` dispatch. An effect here only talks to the outside world.

// A component is made of a function and a public type for its properties, wherever it stands.
#![allow(unreachable_pub)]

mod about;
mod adopted;
mod asking;
mod audience;
mod awaited;
mod backup;
mod case;
mod case_picture;
mod case_time;
mod cases;
mod clash;
mod clerk;
mod data;
mod day;
mod decisions;
mod deviations;
mod door;
mod edit;
mod edition;
mod effects;
mod empty;
mod explained;
mod find;
mod following;
mod form;
mod formats;
mod glossary;
mod history;
mod huvudman;
mod huvudmen;
mod icon;
mod joining;
mod keeping;
mod long_list;
mod map;
mod meeting;
mod meetings;
mod near;
mod notice;
mod panel;
mod part;
mod person;
mod picture;
mod picture_file;
mod publish;
mod road;
mod said;
mod scale;
mod search;
mod seat;
mod share;
mod shared;
mod shell;
mod start;
mod statistics;
mod trouble;
mod version;
mod way;
mod workspaces;

use leptos::prelude::*;

use crate::app::{self, Msg, Route, State};
use crate::browser::page;
use crate::domain::{Case, Day, Workspace};

/// Reads the state and sends messages; handed down by context, and `Copy`, so that no
/// handler needs a clone of anything.
#[derive(Clone, Copy)]
pub(crate) struct App {
    state: RwSignal<State>,
    made_of: Memo<MadeOf>,
}

/// What a screen is made of: which data, on what day, and where one is.
#[derive(Clone, PartialEq)]
struct MadeOf {
    data: (u64, bool),
    today: Day,
    route: Route,
}

impl MadeOf {
    fn of(state: &State) -> Self {
        Self {
            data: (state.version, state.workspace().is_some()),
            today: state.today,
            route: state.route.clone(),
        }
    }
}

impl App {
    /// The application around the present component. The root provides it before any
    /// component is built; without it there is an empty one.
    pub(crate) fn here() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    fn new() -> Self {
        let state = RwSignal::new(State::default());
        let made_of = Memo::new(move |_| state.with(MadeOf::of));
        Self { state, made_of }
    }

    /// Tells what happened.
    pub(crate) fn send(self, msg: Msg) {
        self.change_state(|state| state.update(msg));
    }

    fn change_state(self, change: impl FnOnce(&mut State) -> Vec<app::Effect>) {
        let effects = self.state.try_update(|state| {
            state.moment = page::now_iso();
            change(state)
        });
        for effect in effects.unwrap_or_default() {
            effects::run(self, effect);
        }
    }

    /// A value of the state, kept up to date and passed on only when it differs.
    pub(crate) fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&State) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.state.with(&read))
    }

    /// A value made of the data at the present address. It is worked out anew when one of
    /// these changes or another day comes, and not with every key that is pressed in a form.
    pub(crate) fn shown<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&State) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.shown_at(&read))
    }

    /// A value made of the data alone, wherever one is; nothing where there are none. It is not
    /// worked out anew with every letter that one searches with.
    pub(crate) fn of_data<T: PartialEq + Send + Sync + 'static>(
        self,
        read: fn(&Workspace) -> T,
    ) -> Memo<Option<T>> {
        let data = Memo::new(move |_| self.made_of.with(|it| it.data));
        Memo::new(move |_| {
            data.with(|_| ());
            self.state
                .with_untracked(|state| state.workspace().map(|data| read(data)))
        })
    }

    /// A value made of the case at the present address; nothing where there is none. It is the
    /// same at every step, and so not worked out anew when another one is shown.
    pub(crate) fn of_case<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&State, &Case) -> Option<T> + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        let which = Memo::new(move |_| {
            self.made_of.with(|it| match &it.route {
                Route::Case(id, _) => Some((it.data, it.today, id.clone())),
                _ => None,
            })
        });
        Memo::new(move |_| {
            which.with(|_| ()); // as in `shown_at`
            self.state.with_untracked(|state| {
                let Route::Case(id, _) = &state.route else {
                    return None;
                };
                read(state, state.workspace()?.find(id)?)
            })
        })
    }

    /// As [`Self::shown`], within a memo that depends on something more.
    pub(crate) fn shown_at<T>(self, read: impl Fn(&State) -> T) -> T {
        self.made_of.with(|_| ()); // only a memo that is read is kept up to date
        self.state.with_untracked(read)
    }

    /// A value of the state as it is now, for handlers.
    pub(crate) fn now<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(read)
    }

    /// A control changed what the present screen shows.
    pub(crate) fn change(self, route: Route) {
        self.send(Msg::Changed(route));
    }
}

/// Puts the application in the place of the page's shell.
pub fn start() {
    console_error_panic_hook::set_once();
    // A page without #app is not ours.
    if let Some(place) = page::take_place("app") {
        mount_to(place, Root).forget();
    }
}

#[component]
fn Root() -> impl IntoView {
    let app = App::new();
    provide_context(app);
    backup::provide(app);
    clash::provide();
    door::provide(app);
    effects::begin(app);
    view! { <shell::Shell/> }
}
