//! Buttons that open a form. They are shown to whoever keeps the log; a reader sees none.

mod rows;

pub(crate) use rows::{AllRecords, BodyEdits};

use crate::domain::Collection;
use leptos::prelude::*;
use serde_json::Value;

use super::App;
use super::icon::Icon;
use crate::app::{At, Deed, Msg, Task};
use crate::browser::page;
use crate::screen::empty::First;
use crate::screen::form::{blank, table};
use crate::screen::words::form as words;

/// Whether the user keeps the log; one memo for all the buttons.
#[derive(Clone, Copy)]
pub(crate) struct Keeping(Memo<bool>);

impl Keeping {
    /// Handed down by context, so that a page full of buttons looks at the state once.
    pub(crate) fn provide(app: App) {
        provide_context(Self(app.memo(|state| state.keeps_log)));
    }

    /// Whether the user keeps the log.
    pub(crate) fn get() -> Memo<bool> {
        let here = use_context::<Self>();
        here.map_or_else(|| App::here().memo(|state| state.keeps_log), |it| it.0)
    }
}

/// ”Ändra”, for a record or a part of one. `what` is read out after it.
#[component]
pub(crate) fn EditButton(
    at: At,
    #[prop(optional, into)] what: String,
    #[prop(default = words::CHANGE)] text: &'static str,
) -> impl IntoView {
    view! { <Opens task=Task::Change(at) start=None icon=Icon::Edit text=text.to_owned() what/> }
}

/// ”Lägg till …”, for a task made by [`blank::record`] or [`blank::part`].
#[component]
pub(crate) fn AddButton(adding: (Task, Value), #[prop(into)] text: String) -> impl IntoView {
    let (task, start) = adding;
    view! { <Opens task start=Some(start) icon=Icon::Add text what=String::new()/> }
}

/// A task with a form of its own.
#[component]
pub(crate) fn DeedButton(
    deed: Deed,
    #[prop(into)] id: String,
    text: &'static str,
    #[prop(into)] what: String,
) -> impl IntoView {
    view! { <Opens task=Task::Deed(deed, id) start=None icon=Icon::Edit text=text.to_owned() what/> }
}

/// Adds a record to a collection.
#[component]
pub(crate) fn NewRecord(
    collection: Collection,
    given: Option<(&'static str, Value)>,
) -> impl IntoView {
    let one = table::table(collection).one;
    view! { <AddButton adding=blank::record(collection, &Vec::from_iter(given)) text=words::add(one)/> }
}

/// Adds the first record of its kind: whoever presses it keeps the log from then on. `place` is
/// read out after it.
#[component]
pub(crate) fn FirstRecord(first: First, is_main: bool, place: &'static str) -> impl IntoView {
    let app = App::here();
    let (task, start) = blank::record(first.collection, &first.given);
    let class = if is_main { "button primary" } else { "button" };
    let place = (!place.is_empty()).then(|| view! { <span class="unseen">" "{place}</span> });
    let open = move |_| {
        app.send(Msg::KeepingChosen(true));
        app.send(Msg::EditOpened(task.clone(), Some(start.clone())));
    };
    view! { <button class=class type="button" on:click=open>{first.text}{place}</button> }
}

/// Adds a part to a list.
#[component]
pub(crate) fn NewPart(list: At, given: Option<(&'static str, Value)>) -> impl IntoView {
    let one = table::place(&list).map_or("", |place| place.one);
    view! { <AddButton adding=blank::part(list, &Vec::from_iter(given)) text=words::add(one)/> }
}

#[component]
fn Opens(
    task: Task,
    start: Option<Value>,
    icon: Icon,
    text: String,
    what: String,
) -> impl IntoView {
    let app = App::here();
    let keeps = Keeping::get();
    let id = button_id(&task, start.as_ref());
    let opened = StoredValue::new((task, start, id));
    let label = StoredValue::new((text, what));
    let open = move |_| {
        let (task, start, id) = opened.get_value();
        page::focus_element(&id); // not every browser gives a pressed button the focus
        app.send(Msg::EditOpened(task, start));
    };
    move || {
        keeps.get().then(|| {
            let (text, what) = label.get_value();
            let what = (!what.is_empty()).then(|| view! { <span class="unseen">" "{what}</span> });
            let id = opened.with_value(|(_, _, id)| id.clone());
            view! {
                <button id=id class="edit" type="button" on:click=open>{icon.view()}{text}{what}</button>
            }
        })
    }
}

/// The same for the same task and beginning, so that the focus finds back when the page is drawn
/// anew.
fn button_id(task: &Task, start: Option<&Value>) -> String {
    let mut text = serde_json::to_string(task).unwrap_or_default();
    let given = start.and_then(Value::as_object).into_iter().flatten();
    for value in given.filter_map(|(_, value)| value.as_str()) {
        text.push('-');
        text.push_str(value);
    }
    let plain = |char: char| if char.is_alphanumeric() { char } else { '-' };
    let words: String = text.chars().map(plain).collect();
    let words: Vec<_> = words.split('-').filter(|word| !word.is_empty()).collect();
    format!("oppna-{}", words.join("-"))
}

/// The switch in the head: for whoever keeps the log.
#[component]
pub(crate) fn KeepingSwitch() -> impl IntoView {
    let app = App::here();
    let keeps = Keeping::get();
    let pressed = move || if keeps.get() { "true" } else { "false" };
    view! {
        <button class="button keeping" type="button" aria-pressed=pressed title=words::KEEPING_HELP
            on:click=move |_| app.send(Msg::KeepingChosen(!keeps.get_untracked()))>
            {Icon::Edit.view()}<span>{words::KEEPING}</span>
        </button>
    }
}
