//! Buttons that say what is wanted to be changed. They are shown to whoever keeps the log; a
//! reader sees none. What comes of it, the editing half knows.

mod rows;

pub(crate) use rows::{Adding, AllRecords, BodyEdits};

use leptos::prelude::*;

use super::App;
use super::icon::Icon;
use crate::app::{Departed, Intent, Msg, Seen, Subject};
use crate::browser::page;
use crate::domain::{Id, PathStep};
use crate::form::At;
use crate::screen::empty::First;
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

/// Adds the first record of its kind: whoever presses it keeps the log from then on. `place` is
/// read out after it.
#[component]
pub(crate) fn FirstRecord(first: First, is_main: bool, place: &'static str) -> impl IntoView {
    let app = App::here();
    let intent = StoredValue::new(first.intent);
    let class = if is_main { "button primary" } else { "button" };
    let place = (!place.is_empty()).then(|| view! { <span class="unseen">" "{place}</span> });
    let open = move |_| {
        app.send(Msg::KeepingChosen(true));
        app.send(Msg::Wanted(intent.get_value()));
    };
    view! { <button class=class type="button" on:click=open>{first.text}{place}</button> }
}

/// ”Ändra”, for a record or a part of one. `what` is read out after it.
#[component]
pub(crate) fn EditButton(
    at: At,
    #[prop(optional, into)] what: String,
    #[prop(default = words::CHANGE)] text: &'static str,
) -> impl IntoView {
    view! { <Wants intent=Intent::Change(at) icon=Icon::Edit text=text.to_owned() what/> }
}

/// A button that says what is wanted. `what` is read out after it.
#[component]
pub(crate) fn Wants(
    intent: Intent,
    icon: Icon,
    #[prop(into)] text: String,
    #[prop(optional, into)] what: String,
) -> impl IntoView {
    let app = App::here();
    let keeps = Keeping::get();
    let id = button_id(&intent);
    let wanted = StoredValue::new((intent, id));
    let label = StoredValue::new((text, what));
    let tell = move |_| {
        let (intent, id) = wanted.get_value();
        page::focus_element(&id); // not every browser gives a pressed button the focus
        app.send(Msg::Wanted(intent));
    };
    move || {
        keeps.get().then(|| {
            let (text, what) = label.get_value();
            let what = (!what.is_empty()).then(|| view! { <span class="unseen">" "{what}</span> });
            let id = wanted.with_value(|(_, id)| id.clone());
            view! {
                <button id=id class="edit" type="button" on:click=tell>{icon.view()}{text}{what}</button>
            }
        })
    }
}

/// The same for the same intent, so that the focus finds back when the page is drawn anew.
fn button_id(intent: &Intent) -> String {
    let place = |what: &str, at: &At| {
        let steps = at.path.iter().map(|step| match step {
            PathStep::Field(name) | PathStep::Element(name) => name.as_str(),
        });
        let begins = [what, at.collection.name(), &at.record].into_iter();
        begins.chain(steps).collect::<Vec<_>>().join("-")
    };
    let words = match intent {
        Intent::Change(at) => place("andra", at),
        Intent::AddTo(list) => place("till", list),
        Intent::Add(collection) => format!("ny-{}", collection.name()),
        Intent::AddBody(body) => format!("ny-{}", body.classification),
        Intent::AddAbout(collection, subject) => {
            let id = match subject {
                Subject::Body(id) => id.as_str(),
                Subject::Case(id) => id.as_str(),
                Subject::Meeting(id) => id.as_str(),
            };
            format!("ny-{}-{id}", collection.name())
        }
        Intent::LogStep(case) => format!("steg-{case}"),
        Intent::Assess(Departed::Recorded(deviation)) => format!("bedom-{deviation}"),
        Intent::Assess(Departed::Seen(seen)) => {
            let Seen { rule, case, .. } = &**seen;
            let ids = [
                Some(rule.as_str()),
                case.as_ref().map(Id::as_str),
                seen.consultation.as_ref().map(Id::as_str),
                seen.meeting.as_ref().map(Id::as_str),
                seen.organization.as_ref().map(Id::as_str),
            ];
            let ids: Vec<_> = ids.into_iter().flatten().collect();
            format!("bedom-{}", ids.join("-"))
        }
        Intent::Do(deed, id) => format!("gor-{deed:?}-{id}"),
    };
    let plain = |char: char| if char.is_alphanumeric() { char } else { '-' };
    let words: String = words.chars().map(plain).collect();
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
