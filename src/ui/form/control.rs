//! A control with its label, what helps one fill it in, and what is wrong with it.

use super::choice::{Choice, Stops};
use super::pick::suggesting;
use super::{Form, control_id};
use crate::app::FormMsg;
use crate::app::attendance::new_person;
use crate::browser::page;
use crate::form::typed::Typed;
use crate::form::{Field, Kind, Need};
use crate::screen::form::{Label, fault, typed};
use crate::screen::words::form as words;
use leptos::prelude::*;

/// What is said of a control, while it is filled in.
#[derive(Clone)]
pub(super) struct Said {
    pub(super) id: String,
    /// What is wrong, once the control was left or saving was tried.
    pub(super) fault: Memo<Option<String>>,
    /// How what is written is understood.
    understood: Memo<Option<String>>,
    /// Whether the control was left.
    pub(super) left: RwSignal<bool>,
    help: Option<&'static str>,
}

impl Said {
    pub(super) fn new(form: Form, field: &'static Field, pointer: &str) -> Self {
        let left = RwSignal::new(false);
        let at = pointer.to_owned();
        let fault = Memo::new(move |_| {
            if !left.get() && !form.refused.get() {
                return None;
            }
            form.faults.with(|all| {
                let found = all.iter().find(|fault| fault.pointer == at);
                found.map(fault::told)
            })
        });
        let at = pointer.to_owned();
        let understood = form.app.memo(move |state| {
            let draft = &state.editing.as_ref()?.draft;
            typed::understood(field, draft.pointer(&at))
        });
        Self {
            id: control_id(pointer),
            fault,
            understood,
            left,
            help: Label::of(field.id).help.or(match field.kind {
                Kind::Date => Some(words::DATE_HELP),
                Kind::Lines | Kind::Items | Kind::Days => Some(words::ONE_A_LINE),
                Kind::One(_) => Some(words::PICK_ONE),
                Kind::Many(_) => Some(words::PICK_SEVERAL),
                _ => None,
            }),
        }
    }

    /// The ids of what describes the control.
    pub(super) fn described_by(&self) -> Signal<String> {
        let (id, fault, understood) = (self.id.clone(), self.fault, self.understood);
        let help = self.help.is_some();
        Signal::derive(move || {
            let parts = [
                (help, "hjalp"),
                (understood.with(Option::is_some), "lases"),
                (fault.with(Option::is_some), "fel"),
            ];
            let there = parts.into_iter().filter(|(is_there, _)| *is_there);
            let ids: Vec<_> = there.map(|(_, part)| format!("{id}-{part}")).collect();
            ids.join(" ")
        })
    }

    /// What helps, above the control.
    pub(super) fn help(&self) -> impl IntoView + use<> {
        let id = format!("{}-hjalp", self.id);
        self.help
            .map(|help| view! { <p class="form-help" id=id>{help}</p> })
    }

    /// What is to be said, below the control.
    pub(super) fn below(&self) -> impl IntoView + use<> {
        let (id, understood, fault) = (self.id.clone(), self.understood, self.fault);
        let read_id = format!("{id}-lases");
        let read = move || {
            let read_id = read_id.clone();
            understood
                .get()
                .map(|text| view! { <p class="form-help" id=read_id>{text}</p> })
        };
        let fault_id = format!("{id}-fel");
        let wrong = move || {
            let fault_id = fault_id.clone();
            fault
                .get()
                .map(|text| view! { <p class="form-fault" id=fault_id>{text}</p> })
        };
        view! { {read}{wrong} }
    }
}

/// The label of a control; it says when the field must be filled in.
pub(super) fn label(field: &'static Field, id: &str) -> impl IntoView + use<> {
    let needed = (field.need == Need::Required)
        .then(|| view! { " "<span class="form-needed">{words::NEEDED}</span> });
    view! { <label for=id.to_owned()>{Label::of(field.id).name}{needed}</label> }
}

/// One control: a line, a text, a choice, a date, a name.
#[component]
pub(super) fn Control(field: &'static Field, pointer: String) -> impl IntoView {
    let form = Form::here();
    let said = Said::new(form, field, &pointer);
    let control = match field.kind {
        Kind::Choice(among) => view! { <Choice field among pointer said=said.clone()/> }.into_any(),
        Kind::Stop => view! { <Stops pointer said=said.clone()/> }.into_any(),
        Kind::Text | Kind::Lines | Kind::Items | Kind::Days => {
            view! { <Text field pointer said=said.clone()/> }.into_any()
        }
        _ => view! { <Line field pointer said=said.clone()/> }.into_any(),
    };
    view! {
        <div class="form-field">
            {label(field, &said.id)}
            {said.help()}
            {control}
            {said.below()}
        </div>
    }
}

/// A text of one line, with suggestions where there are any.
#[component]
fn Line(field: &'static Field, pointer: String, said: Said) -> impl IntoView {
    let form = Form::here();
    let suggested = suggesting(form, field, &pointer);
    let names = suggested.names.clone();
    let value = form.value(&pointer);
    let shown = typed::shown(field.kind, value.as_ref(), &names);
    let list = format!("{}-forslag", said.id);
    let given = suggested.has_any.then(|| list.clone());
    let at = pointer.clone();
    let on_input = {
        let suggested = suggested.clone();
        move |text: String| {
            suggested.look_up(&text);
            form.put(&pointer, Typed::Text(text));
        }
    };
    let on_focus = suggested.clone();
    let class = match field.kind {
        Kind::Number(_) | Kind::Short(_) | Kind::Time | Kind::Item => "form-input short",
        _ => "form-input",
    };
    view! {
        <input id=said.id.clone() class=class type="text" autocomplete="off" list=given
            inputmode=matches!(field.kind, Kind::Number(_)).then_some("numeric")
            prop:value=shown
            aria-required=needed(field)
            aria-invalid=invalid(&said)
            aria-describedby=said.described_by()
            on:focus=move |_| on_focus.look_up("")
            on:blur=move |_| said.left.set(true)
            on:input:target=move |event| on_input(event.target().value())/>
        <Suggestions has_any=suggested.has_any shown=suggested.shown list/>
        <NewPerson pointer=at said/>
    }
}

/// A way on where a name is nobody's: the person is made, and the form goes on with them.
#[component]
fn NewPerson(pointer: String, said: Said) -> impl IntoView {
    let form = Form::here();
    let at = pointer.clone();
    let name = Memo::new(move |_| {
        if !said.left.get() && !form.refused.get() {
            return None;
        }
        form.faults.with(|all| {
            let fault = all.iter().find(|fault| fault.pointer == at)?;
            let name = fault.new_person()?.to_owned();
            // Of one of several who have the name, nobody new is made.
            let is_free = form.workspace(|it| new_person(it, &name).is_ok());
            is_free.unwrap_or_default().then_some(name)
        })
    });
    move || {
        let name = name.get()?;
        let (pointer, input) = (pointer.clone(), said.id.clone());
        let make = move |_| {
            form.app.edit(FormMsg::PersonMade(pointer.clone()));
            page::focus_element(&input);
        };
        Some(view! {
            <button class="button" type="button" on:click=make>{words::new_person(&name)}</button>
        })
    }
}

/// The suggestions of a line.
#[component]
pub(super) fn Suggestions(
    has_any: bool,
    shown: RwSignal<Vec<String>>,
    list: String,
) -> impl IntoView {
    has_any.then(|| {
        let options = move || {
            let all = shown.get().into_iter();
            all.map(|text| view! { <option value=text></option> })
                .collect_view()
        };
        view! { <datalist id=list>{options}</datalist> }
    })
}

#[component]
fn Text(field: &'static Field, pointer: String, said: Said) -> impl IntoView {
    let form = Form::here();
    let names = std::sync::Arc::default();
    let value = form.value(&pointer);
    let shown = typed::shown(field.kind, value.as_ref(), &names);
    view! {
        <textarea id=said.id.clone() class="form-input" rows="2"
            prop:value=shown
            aria-required=needed(field)
            aria-invalid=invalid(&said)
            aria-describedby=said.described_by()
            on:blur=move |_| said.left.set(true)
            on:input:target=move |event| {
                form.put(&pointer, Typed::Text(event.target().value()));
            }></textarea>
    }
}

/// Yes or no.
#[component]
pub(super) fn Flag(field: &'static Field, pointer: String) -> impl IntoView {
    let form = Form::here();
    let said = Said::new(form, field, &pointer);
    let is_set = form
        .value(&pointer)
        .and_then(|it| it.as_bool())
        .unwrap_or_default();
    view! {
        <div class="form-field">
            <label class="form-flag">
                <input type="checkbox" id=said.id.clone() prop:checked=is_set
                    aria-describedby=said.described_by()
                    on:change:target=move |event| {
                        form.put(&pointer, Typed::Flag(event.target().checked()));
                    }/>
                <span>{Label::of(field.id).name}</span>
            </label>
            {said.help()}
        </div>
    }
}

pub(super) fn needed(field: &Field) -> Option<&'static str> {
    (field.need == Need::Required).then_some("true")
}

pub(super) fn invalid(said: &Said) -> Signal<Option<&'static str>> {
    let fault = said.fault;
    Signal::derive(move || fault.with(Option::is_some).then_some("true"))
}
