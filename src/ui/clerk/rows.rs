//! Rows of names, each of which is given one of a few things: by mouse, or by one key that
//! also goes on to the next name.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::browser::page;
use crate::screen::clerk::{Choice, choice_of};
use crate::ui::part::AsWritten;

/// What the rows of a list have in common.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    /// Begins the ids of the controls.
    pub(super) prefix: &'static str,
    /// What can be chosen.
    pub(super) choices: &'static [Choice],
    /// What is chosen in each row, by its place.
    pub(super) chosen: Signal<Vec<Option<usize>>>,
    /// Chooses in a row; `None` takes back what was chosen.
    pub(super) choose: Callback<(usize, Option<usize>)>,
    /// Whether a choice can be taken back.
    pub(super) can_clear: bool,
}

impl Rows {
    fn chosen_in(self, place: usize) -> Option<usize> {
        self.chosen.with(|all| all.get(place).copied().flatten())
    }

    fn id(self, place: usize, choice: usize) -> String {
        format!("{}-{place}-{choice}", self.prefix)
    }

    /// Moves the focus to a row: to what is chosen there, or to the first choice.
    fn go_to(self, place: usize) {
        let chosen = untrack(|| self.chosen_in(place)).unwrap_or_default();
        page::focus_element(&self.id(place, chosen));
    }

    /// What a key does in a row; whether it did anything.
    fn press(self, place: usize, key: &str) -> bool {
        match key {
            "ArrowDown" => self.go_to(place + 1),
            "ArrowUp" => self.go_to(place.wrapping_sub(1)),
            "Backspace" | "Delete" if self.can_clear => self.choose.run((place, None)),
            key => {
                let Some(choice) = choice_of(self.choices, key) else {
                    return false;
                };
                self.choose.run((place, Some(choice)));
                self.go_to(place + 1);
            }
        }
        true
    }
}

/// What can be chosen, over the rows of a wide screen, with the keys.
#[component]
pub(super) fn RowHead(choices: &'static [Choice], who: &'static str) -> impl IntoView {
    let heads = choices.iter().map(|choice| {
        let key = choice.letter.to_uppercase().to_string();
        view! { <span>{choice.label}" "<kbd>{key}</kbd></span> }
    });
    view! {
        <p class="choice-row choice-head" aria-hidden="true">
            <span>{who}</span>
            <span class="choices">{heads.collect_view()}</span>
        </p>
    }
}

/// One row.
#[component]
pub(super) fn Row(
    rows: Rows,
    place: usize,
    name: String,
    detail: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let label = format!("{}-{place}", rows.prefix);
    let labelled = label.clone();
    let keys = move |event: KeyboardEvent| {
        let with_others = event.ctrl_key() || event.meta_key() || event.alt_key();
        if !with_others && rows.press(place, &event.key()) {
            event.prevent_default();
        }
    };
    // A choice that is refused is drawn anew: the browser shows it as chosen.
    let (refused, set_refused) = signal(0_u32);
    let waiting = StoredValue::new_local(None);
    let choose = move |choice: usize| {
        rows.choose.run((place, Some(choice)));
        if untrack(|| rows.chosen_in(place)) != Some(choice) {
            set_refused.update(|count| *count += 1);
            waiting.set_value(Some(page::after(0, move || rows.go_to(place))));
        }
    };
    let choices = move || {
        refused.track();
        let choices = rows.choices.iter().enumerate();
        choices
            .map(|(n, choice)| view! { <OneChoice rows place n choice choose/> })
            .collect_view()
    };
    view! {
        <li class="choice-row">
            <p id=label class="choice-who"><AsWritten text=name/><span class="row-note">{detail}</span></p>
            <div class="choices" role="radiogroup" aria-labelledby=labelled on:keydown=keys>{choices}</div>
            {children.map(|children| children())}
        </li>
    }
}

#[component]
fn OneChoice(
    rows: Rows,
    place: usize,
    n: usize,
    choice: &'static Choice,
    choose: impl Fn(usize) + 'static,
) -> impl IntoView {
    let group = format!("{}-{place}", rows.prefix);
    view! {
        <label class="choice">
            <input type="radio" name=group id=rows.id(place, n) value=choice.word
                prop:checked=move || rows.chosen_in(place) == Some(n)
                on:change=move |_| choose(n)/>
            <span>{choice.label}</span>
        </label>
    }
}
