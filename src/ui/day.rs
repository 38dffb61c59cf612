//! A field for a day: text, so that it reads day, month and year whatever language the browser
//! speaks.

use leptos::prelude::*;

use crate::domain::Day;
use crate::screen::day::{read, understood, written};

/// The field, and under it how what is typed is understood, or what is wrong with it.
#[component]
pub(crate) fn DayField(
    id: &'static str,
    label: &'static str,
    /// Whether the label is only read out.
    #[prop(optional)]
    is_label_unseen: bool,
    #[prop(into)] day: Signal<Option<Day>>,
    /// The first and the last day that may be chosen.
    #[prop(optional, into)]
    bounds: Signal<Option<(Day, Day)>>,
    chosen: Callback<Option<Day>>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let told = RwSignal::new(None::<String>);
    let is_wrong = RwSignal::new(false);
    let settle = move |day| {
        text.set(written(day));
        told.set(None);
        is_wrong.set(false);
    };
    Effect::new(move |_| settle(day.get()));
    let typed = move |event: leptos::ev::Event| {
        let value = event_target_value(&event);
        told.set(understood(&value));
        is_wrong.set(false);
        text.set(value);
    };
    let entered = move |_| match read(&text.get_untracked(), bounds.get_untracked()) {
        Ok(day) => {
            settle(day);
            chosen.run(day);
        }
        Err(fault) => {
            told.set(Some(fault));
            is_wrong.set(true);
        }
    };
    let hint = format!("{id}-text");
    view! {
        <div class="day-field">
            {(!is_label_unseen).then(|| view! { <label for=id>{label}</label> })}
            <input id=id type="text" aria-label=is_label_unseen.then_some(label) autocomplete="off" spellcheck="false" aria-describedby=hint.clone()
                aria-invalid=move || is_wrong.get().then_some("true")
                prop:value=move || text.get() on:input=typed on:change=entered/>
            <p id=hint class="day-hint" class:wrong=move || is_wrong.get() role="status">{move || told.get()}</p>
        </div>
    }
}
