//! The sources of what a panel says: numbers in the text that lead to a folded list, and back.

use std::time::Duration;

use leptos::prelude::*;

use crate::browser::page;
use crate::screen::Citation;
use crate::screen::words::map as words;

/// No line is broken where this stands.
const JOINER: &str = "\u{2060}";

/// What the numbers and the list of one panel know of each other.
#[derive(Clone, Copy)]
pub(super) struct Numbered {
    /// The source that a number led to, and the id of that number.
    arrived: RwSignal<Option<(usize, String)>>,
    /// How many numbers there are.
    marks: StoredValue<usize>,
}

impl Numbered {
    /// For the panel that is drawn here.
    pub(super) fn provide() {
        provide_context(Self {
            arrived: RwSignal::new(None),
            marks: StoredValue::new(0),
        });
    }

    /// An id for one more number.
    fn next_id(self) -> String {
        self.marks.update_value(|marks| *marks += 1);
        format!("kallnummer-{}", self.marks.get_value())
    }
}

/// Numbers that lead to the list, on the line of the word before them.
#[component]
pub(super) fn Marks(numbers: Vec<usize>) -> impl IntoView {
    let panel = use_context::<Numbered>();
    let mark = move |number: usize| {
        let id = panel.map(Numbered::next_id);
        let from = id.clone();
        let go = move |_| {
            if let Some((panel, from)) = panel.zip(from.clone()) {
                panel.arrived.set(Some((number, from)));
            }
            // The list is opened first.
            set_timeout(
                move || page::focus_element(&source_id(number)),
                Duration::ZERO,
            );
        };
        view! {
            <button type="button" class="mark-number" id=id aria-label=words::to_source(number) on:click=go>{number}</button>
        }
    };
    (!numbers.is_empty()).then(|| {
        let numbers = numbers.into_iter().map(mark).collect_view();
        view! { <span class="marks">{JOINER}{numbers}</span> }
    })
}

/// All the sources, folded until a number leads there.
#[component]
pub(super) fn SourceList(sources: Vec<Citation>) -> impl IntoView {
    let panel = use_context::<Numbered>();
    let arrived = move || panel.and_then(|panel| panel.arrived.get());
    let count = sources.len();
    let rows = sources.into_iter().enumerate().map(|(n, source)| {
        let is_here = move || arrived().is_some_and(|(number, _)| number == n + 1);
        let way_back = move || is_here().then(|| view! { <WayBack/> });
        view! {
            <li id=source_id(n + 1) tabindex="-1" class:arrived=is_here>
                <a href=source.route.href()>{source.text}</a>{way_back}
            </li>
        }
    });
    view! {
        <section>
            <details open=move || arrived().is_some()>
                <summary><h3>{words::SOURCES}</h3>" "<span class="faint">{count}</span></summary>
                <ol class="numbered">{rows.collect_view()}</ol>
            </details>
        </section>
    }
}

/// Back to the number in the text.
#[component]
fn WayBack() -> impl IntoView {
    let panel = use_context::<Numbered>();
    let back = move |_| {
        let arrived = panel.and_then(|panel| panel.arrived.get_untracked());
        if let Some((_, mark)) = arrived {
            page::focus_element(&mark);
        }
    };
    view! { " "<button type="button" class="button plain" on:click=back>{words::BACK_TO_TEXT}</button> }
}

fn source_id(number: usize) -> String {
    format!("kalla-{number}")
}
