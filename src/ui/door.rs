//! Doors to the parts of the program that are not needed at the start: each is fetched once,
//! in idle time or when it is entered, and stays in memory from then on.
//!
//! The start never calls a part directly, or its code would stand in the start. A part is a
//! table of functions that draw; one function, which the build splits the program at, gives it.

mod cases;
mod editing;
mod screens;

pub(crate) use cases::Cases;
pub(crate) use editing::{
    Adding, AgendaWays, AllRecords, BodyEdits, CaseWays, Clashes, Editing, FirstRecord, FormDialog,
    ItemWays, KeepingBar, MeetingWays, Notices, Roll,
};
pub(crate) use screens::Screens;

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::edit::Keeping;
use crate::browser::page;
use crate::screen::words::door as words;

/// A part of the program (*del*) behind a door.
pub(crate) trait Part: Copy + Send + Sync + 'static {
    /// Fetches it; `None` when it did not arrive. Asked again, it is fetched anew.
    async fn fetch() -> Option<Self>;
}

/// How long a part may be on its way before the user is told.
const PATIENCE: Duration = Duration::from_secs(10);

/// How it is with a part.
#[derive(Clone, Copy)]
enum Access<T> {
    /// Nobody has asked for it.
    Shut,
    /// It is on its way.
    Fetching,
    /// It did not arrive.
    Unreached,
    /// It is here.
    Open(T),
}

/// A door (*dörr*); handed down by context.
#[derive(Clone, Copy)]
pub(crate) struct Door<T: Part>(RwSignal<Access<T>>);

impl<T: Part> Door<T> {
    /// The door around the present component.
    fn here() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    fn new() -> Self {
        Self(RwSignal::new(Access::Shut))
    }

    /// Fetches the part, unless it is here or on its way.
    fn open(self) {
        if matches!(self.0.get_untracked(), Access::Fetching | Access::Open(_)) {
            return;
        }
        self.0.set(Access::Fetching);
        spawn_local(async move {
            let came = T::fetch().await;
            self.0.set(came.map_or(Access::Unreached, Access::Open));
        });
        // What hangs is told like what did not arrive; it may come all the same.
        let is_late = move || matches!(self.0.get_untracked(), Access::Fetching);
        set_timeout(
            move || {
                if is_late() {
                    self.0.set(Access::Unreached);
                }
            },
            PATIENCE,
        );
    }

    /// Draws with the part when it is here, and says how it is with it until then. `late` is
    /// called when it had to be waited for, before it is drawn.
    fn enter(
        self,
        late: impl Fn() + Send + 'static,
        draw: impl Fn(T) -> AnyView + Send + 'static,
    ) -> impl IntoView {
        self.open();
        let waited = StoredValue::new(false);
        move || match self.0.get() {
            Access::Open(part) => {
                if waited.get_value() {
                    waited.set_value(false);
                    late();
                }
                draw(part)
            }
            Access::Unreached => view! { <Unreached again=move || self.open()/> }.into_any(),
            Access::Shut | Access::Fetching => {
                waited.set_value(true);
                view! { <p class="door" role="status">{words::WAITING}</p> }.into_any()
            }
        }
    }

    /// Draws with the part once it is here; nothing until then. For what stands among much
    /// else of the same part, which says how it is.
    fn once_here(self, draw: impl Fn(T) -> AnyView + Send + 'static) -> impl IntoView {
        move || match self.0.get() {
            Access::Open(part) => Some(draw(part)),
            _ => None,
        }
    }
}

/// That a part did not arrive, and the way to ask for it again.
#[component]
fn Unreached(again: impl Fn() + Send + 'static) -> impl IntoView {
    view! {
        <div class="door-unreached" role="alert">
            <p><strong>{words::UNREACHED}</strong>" "{words::UNREACHED_ADVICE}</p>
            <button class="button" type="button" on:click=move |_| again()>{words::AGAIN}</button>
        </div>
    }
}

/// Hands the doors down, and fetches what is behind them when the page has nothing else to
/// do: first once there is data to show, so that the start is in nobody's way.
pub(super) fn provide(app: App) {
    let (cases, screens, editing) = (
        Door::<Cases>::new(),
        Door::<Screens>::new(),
        Door::<Editing>::new(),
    );
    provide_context(cases);
    provide_context(screens);
    provide_context(editing);
    let is_open = app.memo(|state| state.workspace().is_some());
    Effect::new(move |_| {
        if is_open.get() {
            page::when_idle(move || cases.open());
            page::when_idle(move || screens.open());
            page::when_idle(move || editing.open());
        }
    });
}

/// Whether the controls of whoever keeps the log are wanted.
fn keeps() -> Memo<bool> {
    Keeping::get()
}
