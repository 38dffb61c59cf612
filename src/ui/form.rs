//! The form over the page: what is changed or added, field by field.
//!
//! A control keeps its own text while one types; what it holds goes to the state, and comes
//! back only as what is to be said of it. A list is built anew when it gets longer or shorter.

mod choice;
mod control;
mod fields;
mod foot;
mod list;
mod pick;
mod removing;

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use serde_json::Value;

use self::fields::Fields;
use self::foot::Foot;
use super::App;
use super::effects::HEADING;
use super::icon::Icon;
use crate::app::{FormMsg, State};
use crate::browser::{dialog, page};
use crate::domain::{Collection, Refusal, Workspace};
use crate::form::typed::Typed;
use crate::form::{Fault, Names, Task, fields_of};
use crate::screen::dates;
use crate::screen::form::{Label, fault, title};
use crate::screen::words::errors::Advice;
use crate::screen::words::form as words;

const DIALOG: &str = "formular";
const TITLE: &str = "formular-rubrik";
const BODY: &str = "formular-falt";
const REFUSED: &str = "formular-hinder";

impl App {
    /// Tells what was done with a form. It stands here, so that the start has none of what
    /// comes of it.
    pub(crate) fn edit(self, msg: FormMsg) {
        self.change_state(|state| state.fill_in(msg, &dates::READ));
    }
}

/// How long what is behind the form needs to be drawn anew.
const DRAWN: Duration = Duration::from_millis(60);

/// Names of records, by the collections they are in.
type Known = Vec<(&'static [Collection], Arc<Names>)>;

/// The form around a control.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    app: App,
    faults: Memo<Vec<Fault>>,
    /// Whether it was not saved for what is wrong in it: then every fault is told.
    refused: Memo<bool>,
    names: StoredValue<Known>,
}

impl Form {
    /// The form around the present component; every component in it has one.
    pub(crate) fn here() -> Self {
        use_context().unwrap_or_else(|| Self::new(App::here()))
    }

    fn new(app: App) -> Self {
        Self {
            app,
            faults: app.memo(faults),
            refused: app.memo(|state| state.editing.as_ref().is_some_and(|it| it.refused)),
            names: StoredValue::new(Vec::new()),
        }
    }

    /// What the form holds at a pointer, as it is now.
    pub(crate) fn value(self, pointer: &str) -> Option<Value> {
        self.app.now(|state| {
            let editing = state.editing.as_ref()?;
            editing.draft.pointer(pointer).cloned()
        })
    }

    /// Tells what was typed.
    pub(crate) fn put(self, pointer: &str, typed: Typed) {
        self.app.edit(FormMsg::Typed(pointer.to_owned(), typed));
    }

    /// The records of these collections by name.
    pub(crate) fn names(self, to: &'static [Collection]) -> Arc<Names> {
        let known = self.names.with_value(|all| {
            let found = all.iter().find(|(known, _)| *known == to);
            found.map(|(_, names)| names.clone())
        });
        known.unwrap_or_else(|| {
            let names = Arc::new(self.workspace(|it| Names::of(it, to)).unwrap_or_default());
            self.names.update_value(|all| all.push((to, names.clone())));
            names
        })
    }

    /// Something of the workspace as it is now.
    pub(crate) fn workspace<T>(self, read: impl FnOnce(&Workspace) -> T) -> Option<T> {
        self.app.now(|state| state.workspace().map(|it| read(it)))
    }

    /// Saves, or leads to what is to be put right first.
    fn save(self) {
        dialog::leave_control();
        self.app.edit(FormMsg::Saved);
        match self.app.now(|state| faults(state).into_iter().next()) {
            Some(fault) => page::focus_element(&control_id(&fault.pointer)),
            None => set_timeout(|| page::focus_element(REFUSED), DRAWN),
        }
    }
}

fn faults(state: &State) -> Vec<Fault> {
    let open = state.editing.as_ref().zip(state.workspace());
    open.map_or_else(Vec::new, |(editing, workspace)| editing.faults(workspace))
}

/// The id of the control for what is at a pointer.
pub(crate) fn control_id(pointer: &str) -> String {
    format!("falt{}", pointer.replace('/', "-"))
}

/// Takes up what a page wants, and shows the form that there is. It is built anew for another
/// task.
#[component]
pub(crate) fn Forms() -> impl IntoView {
    let app = App::here();
    let is_wanted = app.memo(|state| state.wanted.is_some());
    Effect::new(move |_| {
        if is_wanted.get() {
            app.edit(FormMsg::TakenUp);
        }
    });
    let task = app.memo(|state| state.editing.as_ref().map(|editing| editing.task.clone()));
    move || task.get().map(|task| view! { <Sheet task/> })
}

/// The form for a task.
#[component]
fn Sheet(task: Task) -> impl IntoView {
    let app = App::here();
    let fields = fields_of(&task);
    let form = Form::new(app);
    provide_context(form);
    take_and_give_back_focus();
    let heading = form.workspace(|it| title::heading(&task, it));
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            form.save();
        }
    };
    let leave = move |event: leptos::ev::Event| {
        event.prevent_default();
        dialog::leave_control();
        app.edit(FormMsg::Left);
    };
    // A browser need not ask before it closes a dialog, and does not when it was asked not to
    // just before.
    let closed = move |_| app.edit(FormMsg::Left);
    view! {
        <dialog id=DIALOG class="form-sheet" aria-labelledby=TITLE
            on:cancel=leave on:close=closed on:keydown=keys>
            <form class="form-frame" novalidate on:submit=|event| event.prevent_default()>
                <header class="form-head">
                    <h2 id=TITLE>{heading}</h2>
                    <button class="button form-close" type="button" on:click=move |_| app.edit(FormMsg::Left)>
                        {Icon::Close.view()}<span class="unseen">{words::LEAVE}</span>
                    </button>
                </header>
                <div class="form-body" id=BODY>
                    <ToPutRight/>
                    <Refused/>
                    <Fields fields pointer=String::new()/>
                </div>
                <Foot task/>
            </form>
        </dialog>
    }
}

/// The first field takes the focus when the form comes; when it goes, what had it before gets
/// it back, or the heading when that is no longer there.
fn take_and_give_back_focus() {
    let before = dialog::focused();
    // Once the form is on the page.
    let show = || {
        dialog::show_alone(DIALOG);
        dialog::focus_first_control(BODY);
    };
    Effect::new(move |_| set_timeout(show, Duration::ZERO));
    on_cleanup(move || set_timeout(move || dialog::focus_or(&before, HEADING), DRAWN));
}

/// What is to be put right, once saving has been tried: links to every place.
#[component]
fn ToPutRight() -> impl IntoView {
    let form = Form::here();
    let shown = move || {
        let faults = form.faults.get();
        (form.refused.get() && !faults.is_empty()).then(|| {
            let rows = faults.into_iter().map(|fault| {
                let id = control_id(&fault.pointer);
                let go = move |_| page::focus_element(&id);
                let label = Label::of(fault.field).name;
                view! {
                    <li><button class="link-button" type="button" on:click=go>{label}</button>": "{fault::told(&fault)}</li>
                }
            });
            view! {
                <div class="form-faults">
                    <p><strong>{words::FAULTS}</strong></p>
                    <ul>{rows.collect_view()}</ul>
                </div>
            }
        })
    };
    view! { <div class="form-said" role="status">{shown}</div> }
}

/// Why it could not be saved, though nothing was found wrong in the form itself.
#[component]
fn Refused() -> impl IntoView {
    let form = Form::here();
    let refusal = form
        .app
        .memo(|state| state.editing.as_ref()?.refusal.clone());
    move || {
        let told = told(&refusal.get()?);
        (!told.is_empty()).then(|| {
            let rows = told.into_iter().map(|advice| {
                view! { <li>{advice.what}" "<span class="muted">{advice.advice}</span></li> }
            });
            view! {
                <div class="form-faults">
                    <p id=REFUSED tabindex="-1"><strong>{words::REFUSED}</strong></p>
                    <ul>{rows.collect_view()}</ul>
                </div>
            }
        })
    }
}

/// A clash is settled elsewhere.
fn told(refusal: &Refusal) -> Vec<Advice> {
    match refusal {
        Refusal::Findings(findings) => findings.iter().map(title::fault).collect(),
        Refusal::Malformed(malformed) => vec![words::malformed(&malformed.words)],
        Refusal::Clash(_) => Vec::new(),
    }
}
