//! Choosing records by name, and suggestions for texts.

use crate::domain::Collection;
use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;

use super::control::{Said, Suggestions, invalid, label};
use super::{Form, control_id};
use crate::browser::dialog;
use crate::browser::page;
use crate::form::typed::Typed;
use crate::form::{Field, Kind, Names, reference};
use crate::screen::form::Label;
use crate::screen::form::reference::among;
use crate::screen::words::form as words;
use crate::ui::icon::Icon;

/// What a field suggests while one types.
#[derive(Clone)]
pub(super) struct Suggested {
    /// Whether it suggests anything at all.
    pub(super) has_any: bool,
    /// What it suggests now.
    pub(super) shown: RwSignal<Vec<String>>,
    /// The records it refers to, when it does.
    pub(super) names: Arc<Names>,
    /// Where texts come from that are no names.
    texts: Arc<dyn Fn() -> Vec<String> + Send + Sync>,
}

impl Suggested {
    /// Suggests what has what is typed in it.
    pub(super) fn look_up(&self, text: &str) {
        if self.has_any {
            let named = self.names.suggested(text);
            let all = if named.is_empty() {
                (self.texts)()
            } else {
                named
            };
            self.shown.set(all);
        }
    }
}

/// What a field suggests.
pub(super) fn suggesting(form: Form, field: &'static Field, pointer: &str) -> Suggested {
    let kind = field.kind;
    let names = match kind {
        Kind::One(to) | Kind::Many(to) => form.names(to),
        _ => Arc::default(),
    };
    let beside = pointer
        .rsplit_once('/')
        .map_or("", |(beside, _)| beside)
        .to_owned();
    Suggested {
        has_any: matches!(
            kind,
            Kind::One(_) | Kind::Many(_) | Kind::Suggest(..) | Kind::Item
        ),
        shown: RwSignal::new(Vec::new()),
        names,
        texts: Arc::new(move || match kind {
            Kind::Suggest(collection, path) => form.used(collection, path),
            Kind::Item => form.items(&beside),
            _ => Vec::new(),
        }),
    }
}

impl Form {
    /// The texts already written in a place.
    fn used(self, collection: Collection, path: &str) -> Vec<String> {
        self.workspace(|it| reference::used(it, collection, path))
            .unwrap_or_default()
    }

    /// The numbers of the items of the meeting named beside a field, or of the meeting the
    /// form is in.
    fn items(self, beside: &str) -> Vec<String> {
        let meeting = self.value(&format!("{beside}/meeting"));
        let meeting = meeting.as_ref().and_then(Value::as_str);
        let within = self.app.now(|state| {
            let (_, _, record) = state.editing.as_ref()?.base.first()?;
            Some(record.clone())
        });
        self.workspace(|it| match meeting {
            Some(id) => reference::items(it.records().value(Collection::Meetings, id).as_ref()),
            None => reference::items(within.as_ref()),
        })
        .unwrap_or_default()
    }
}

/// Several records: those chosen, each with a button that takes it away, and a field to
/// choose one more.
#[component]
pub(super) fn Several(
    field: &'static Field,
    to: &'static [Collection],
    pointer: String,
) -> impl IntoView {
    let form = Form::here();
    let said = Said::new(form, field, &pointer);
    let suggested = suggesting(form, field, &pointer);
    let names = suggested.names.clone();
    let version = RwSignal::new(0_u32);
    let chosen = {
        let pointer = pointer.clone();
        move || {
            version.track();
            chips(form, field, &pointer, &names, version)
        }
    };
    let left = said.left;
    let add = {
        move |event: &leptos::ev::Event, text: &str| {
            if !text.trim().is_empty() {
                dialog::empty(event);
                left.set(true); // a name that is none is told at once
                form.put(&pointer, Typed::Name(text.to_owned()));
                version.update(|it| *it += 1);
            }
        }
    };
    let typed = suggested.clone();
    let (on_change, on_input) = (add.clone(), add);
    let on_focus = suggested.clone();
    let list = format!("{}-forslag", said.id);
    view! {
        <div class="form-field">
            {label(field, &said.id)}
            {said.help()}
            {chosen}
            <input id=said.id.clone() class="form-input" type="text" autocomplete="off" list=list.clone()
                aria-invalid=invalid(&said)
                aria-describedby=said.described_by()
                placeholder=among(to)
                on:focus=move |_| on_focus.look_up("")
                on:blur=move |_| left.set(true)
                on:change:target=move |event| on_change(&event, &event.target().value())
                on:input:target=move |event| {
                    let text = event.target().value();
                    if dialog::was_chosen(&event) && typed.names.id(&text).is_some() {
                        on_input(&event, &text);
                    } else {
                        typed.look_up(&text);
                    }
                }/>
            <Suggestions has_any=suggested.has_any shown=suggested.shown list/>
            {said.below()}
        </div>
    }
}

/// Those chosen.
fn chips(
    form: Form,
    field: &'static Field,
    pointer: &str,
    names: &Arc<Names>,
    version: RwSignal<u32>,
) -> impl IntoView + use<> {
    let all = form.value(pointer).and_then(|it| it.as_array().cloned());
    let all = all.unwrap_or_default();
    let chip = |(n, id): (usize, Value)| {
        let id = id.as_str().unwrap_or_default().to_owned();
        let name = names.name(&id).unwrap_or(&id).to_owned();
        let (there, input) = (format!("{pointer}/{n}"), control_id(pointer));
        let remove = move |_| {
            form.put(&there, Typed::Removed);
            version.update(|it| *it += 1);
            page::focus_element(&input);
        };
        view! {
            <li>{name.clone()}<button type="button" on:click=remove>
                {Icon::Close.view()}<span class="unseen">{words::REMOVE}" "{name}</span>
            </button></li>
        }
    };
    (!all.is_empty()).then(|| {
        let chips = all.into_iter().enumerate().map(chip).collect_view();
        view! { <ul class="form-chips" aria-label=Label::of(field.id).name>{chips}</ul> }
    })
}
