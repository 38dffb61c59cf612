//! Several alike: each folded under its name, with buttons to move it and take it away.

use leptos::prelude::*;
use serde_json::Value;

use super::fields::Fields;
use super::{Form, control_id};
use crate::browser::page;
use crate::form::typed::Typed;
use crate::form::{Field, blank};
use crate::screen::form::{Label, fault, title};
use crate::screen::words::form as words;
use crate::ui::icon::Icon;

/// A list in the form, and what to do with it.
#[derive(Clone)]
struct Elements {
    form: Form,
    of: &'static [Field],
    one: &'static str,
    pointer: String,
    is_apart: bool,
    /// Which time the list is built, and which element stands open.
    built: RwSignal<(u32, Option<usize>)>,
}

impl Elements {
    fn all(&self) -> Vec<Value> {
        let value = self.form.value(&self.pointer);
        value
            .and_then(|it| it.as_array().cloned())
            .unwrap_or_default()
    }

    fn id(&self, n: usize, part: &str) -> String {
        format!("{}-{n}-{part}", control_id(&self.pointer))
    }

    fn build(&self, open: Option<usize>, focus: String) {
        self.built.update(|(time, shown)| {
            *time += 1;
            *shown = open;
        });
        set_timeout(move || page::focus_element(&focus), super::DRAWN);
    }

    fn add(&self) {
        let n = self.all().len();
        self.form.put(&self.pointer, Typed::Added);
        let first = self.of.first().map_or("", |field| field.name);
        self.build(Some(n), self.id(n, first));
    }

    fn remove(&self, n: usize) {
        self.form
            .put(&format!("{}/{n}", self.pointer), Typed::Removed);
        self.build(None, control_id(&self.pointer));
    }

    fn swap(&self, n: usize, other: usize, part: &str) {
        if n.max(other) < self.all().len() {
            self.form.put(&self.pointer, Typed::Swapped(n, other));
            self.build(None, self.id(other, part));
        }
    }
}

#[component]
pub(super) fn List(
    field: &'static Field,
    of: &'static [Field],
    pointer: String,
    is_apart: bool,
) -> impl IntoView {
    let id = control_id(&pointer);
    let form = Form::here();
    let label = Label::of(field.id);
    let one = label.one();
    let elements = Elements {
        form,
        of,
        one,
        built: RwSignal::new((0, None)),
        is_apart,
        pointer,
    };
    let fault = {
        let at = elements.pointer.clone();
        Memo::new(move |_| {
            let found = form.faults.with(|all| {
                let found = all.iter().find(|fault| fault.pointer == at);
                found.map(fault::told)
            });
            found.filter(|_| form.refused.get())
        })
    };
    let rows = {
        let elements = elements.clone();
        move || rows(&elements)
    };
    if is_apart {
        // Each has its form on the page; what is done here is done seldom.
        return (!elements.all().is_empty())
            .then(|| {
                view! {
                    <details class="form-more">
                        <summary>{words::order(label.name)}</summary>
                        <p class="form-help">{words::APART}</p>
                        {rows}
                    </details>
                }
            })
            .into_any();
    }
    let add = view! {
        <button id=id class="button form-add" type="button" on:click=move |_| elements.add()>
            {Icon::Add.view()}{words::add(one)}
        </button>
    };
    view! {
        <fieldset class="form-list">
            <legend>{label.name}</legend>
            {rows}
            {move || fault.get().map(|text| view! { <p class="form-fault">{text}</p> })}
            {add}
        </fieldset>
    }
    .into_any()
}

fn rows(elements: &Elements) -> impl IntoView + use<> {
    let (_, open) = elements.built.get();
    let all = elements.all();
    let count = all.len();
    let views = all.into_iter().enumerate().map(|(n, element)| {
        let elements = elements.clone();
        view! { <Element elements n count element is_open=open == Some(n)/> }
    });
    (count > 0).then(|| view! { <ol class="form-elements">{views.collect_view()}</ol> })
}

#[component]
fn Element(
    elements: Elements,
    n: usize,
    count: usize,
    element: Value,
    is_open: bool,
) -> impl IntoView {
    let Elements { form, of, one, .. } = elements;
    let name = move |element: &Value| form.workspace(|it| title::of_element(of, element, it));
    let is_blank = element == blank::of_fields(of);
    let (shown, show) = signal(name(&element).unwrap_or_default());
    let there = format!("{}/{n}", elements.pointer);
    let named = move || match shown.get() {
        name if name.is_empty() => words::NAMELESS.to_owned(),
        name => name,
    };
    let numbered = view! { <span class="form-nth">{words::nth(one, n + 1)}</span>" "{named} };
    let buttons = view! { <Buttons elements=elements.clone() n count/> };
    if elements.is_apart {
        return view! { <li class="form-apart"><span>{numbered}</span>{buttons}</li> }.into_any();
    }
    let at = there.clone();
    let folded = move |_| {
        if let Some(element) = form.value(&at) {
            show.set(name(&element).unwrap_or_default());
        }
    };
    view! {
        <li>
            <details class="form-element" open=is_open || is_blank on:toggle=folded>
                <summary>{numbered}</summary>
                <Fields fields=of pointer=there/>
                {buttons}
            </details>
        </li>
    }
    .into_any()
}

/// Up, down and away.
#[component]
fn Buttons(elements: Elements, n: usize, count: usize) -> impl IntoView {
    let what = words::nth(elements.one, n + 1);
    let (up, down) = (elements.clone(), elements.clone());
    let up_id = elements.id(n, "upp");
    let down_id = elements.id(n, "ned");
    let what_up = what.clone();
    let what_down = what.clone();
    let above = (n > 0).then(|| {
        view! {
            <button id=up_id class="button" type="button" on:click=move |_| up.swap(n, n - 1, if n == 1 { "ned" } else { "upp" })>
                {words::UP}<span class="unseen">" "{what_up}</span>
            </button>
        }
    });
    let below = (n + 1 < count).then(|| {
        view! {
            <button id=down_id class="button" type="button" on:click=move |_| down.swap(n, n + 1, if n + 2 == count { "upp" } else { "ned" })>
                {words::DOWN}<span class="unseen">" "{what_down}</span>
            </button>
        }
    });
    let away = (!elements.is_apart).then(|| {
        view! {
            <button class="button" type="button" on:click=move |_| elements.remove(n)>
                {words::REMOVE}<span class="unseen">" "{what}</span>
            </button>
        }
    });
    view! { <div class="form-buttons">{above}{below}{away}</div> }
}
