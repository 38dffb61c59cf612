//! Words explained where they stand in running text: a word of the glossary is a button, and its
//! meaning opens beside it.

use std::cell::Cell;
use std::sync::Arc;
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;

use super::App;
use super::icon::Icon;
use crate::app::Msg;
use crate::browser::page;
use crate::screen::explained::{Explained, Explainer};
use crate::screen::words::{common, explained as words};

thread_local! {
    /// How many words were drawn: each has a number of its own.
    static DRAWN: Cell<u32> = const { Cell::new(0) };
}

/// The words that can be explained, and the one that is; handed down by context.
#[derive(Clone, Copy)]
pub(super) struct Words {
    explainer: Memo<Option<Arc<Explainer>>>,
    /// Whether the user reads without it.
    is_off: Memo<bool>,
    /// The number of the word that is open.
    open: RwSignal<Option<u32>>,
}

impl Words {
    /// Hands the words down.
    pub(super) fn provide(app: App) {
        let version = app.memo(|state| (state.version, state.workspace().is_some()));
        let explainer = Memo::new(move |_| {
            version.track();
            let made = |state: &crate::app::State| Some(Explainer::new(state.workspace()?));
            app.now(made).map(Arc::new)
        });
        provide_context(Self {
            explainer,
            is_off: app.memo(|state| state.memory.without_words),
            open: RwSignal::new(None),
        });
    }
}

/// A running text: a paragraph, or what stands for one. Never for headings, links and names.
pub(crate) fn explained(text: impl Into<String>) -> AnyView {
    let text = text.into();
    let Some(words) = use_context::<Words>() else {
        return text.into_any();
    };
    let known = words.explainer.get_untracked();
    let Some(known) = known else {
        return text.into_any();
    };
    let stretches = known.stretches(&text).into_iter();
    let views = stretches.map(|stretch| match stretch.explained {
        Some(explained) => {
            view! { <Word words text=stretch.text signs=stretch.signs explained/> }.into_any()
        }
        None => stretch.text.into_any(),
    });
    views.collect_view().into_any()
}

/// A word that opens its meaning, and closes it again: by itself, by Escape, by its cross, and
/// when another is opened.
#[component]
fn Word(words: Words, text: String, signs: String, explained: Arc<Explained>) -> impl IntoView {
    let Words { is_off, open, .. } = words;
    let number = DRAWN.get();
    DRAWN.set(number.wrapping_add(1));
    let is_open = Memo::new(move |_| open.get() == Some(number));
    let button = NodeRef::<html::Button>::new();
    let plain = NodeRef::<html::Span>::new();
    let text = StoredValue::new(text);
    let explained = StoredValue::new(explained);
    let card = format!("ordhjalp-{number}");
    let toggle = move |_| open.set((!is_open.get_untracked()).then_some(number));
    let close = Callback::new(move |()| {
        open.set(None);
        // It may be drawn anew, without a button.
        set_timeout(move || focus(button, plain), Duration::ZERO);
    });
    let escaped = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            event.stop_propagation();
            close.run(());
        }
    };
    move || {
        if is_off.get() {
            return view! { <span tabindex="-1" node_ref=plain>{text.get_value()}</span>{signs.clone()} }
                .into_any();
        }
        let (controlled, id) = (card.clone(), card.clone());
        let expanded = move || if is_open.get() { "true" } else { "false" };
        let shown = move || {
            let id = id.clone();
            let leftwards = is_open.get()
                && button
                    .get_untracked()
                    .is_some_and(|it| page::is_far_right(&it));
            is_open.get().then(|| {
                view! { <Card explained=explained.get_value() id leftwards close/> }
            })
        };
        view! {
            <span class="word-at" on:keydown=escaped>
                <button type="button" class="word" node_ref=button aria-expanded=expanded
                    aria-controls=move || is_open.get().then(|| controlled.clone())
                    on:click=toggle>{text.get_value()}</button>{signs.clone()}
                {shown}
            </span>
        }
        .into_any()
    }
}

/// Gives the word the focus back, in whichever form it is drawn.
fn focus(button: NodeRef<html::Button>, plain: NodeRef<html::Span>) {
    // What cannot take the focus leaves it where it was.
    if let Some(plain) = plain.get_untracked() {
        let _stays = plain.focus();
    } else if let Some(button) = button.get_untracked() {
        let _stays = button.focus();
    }
}

/// The meaning.
#[component]
fn Card(
    explained: Arc<Explained>,
    id: String,
    leftwards: bool,
    close: Callback<()>,
) -> impl IntoView {
    let app = App::here();
    let Explained {
        term,
        expansion,
        meaning,
        basis,
        route,
    } = Arc::unwrap_or_clone(explained);
    let label = words::meaning_of(&term);
    let expansion = expansion.map(|text| view! { <span class="word-stands">{text}</span> });
    let without = move |_| {
        app.send(Msg::WordsChosen(false));
        close.run(());
    };
    view! {
        <span class="word-card" class:leftwards=leftwards id=id role="group" aria-label=label>
            <span class="word-head"><strong>{term}</strong>
                <button type="button" class="button plain" aria-label=common::CLOSE
                    on:click=move |_| close.run(())>{Icon::Close.view()}</button>
            </span>
            {expansion}
            <span>{meaning}</span>
            <span class="word-foot">
                <a href=route.href()>{words::MORE}</a>
                <button type="button" class="button plain" on:click=without>{words::WITHOUT}</button>
                <span class="faint">{basis}</span>
            </span>
        </span>
    }
}

/// Whether words are explained where they stand; in the glossary.
#[component]
pub(crate) fn WordsSwitch() -> impl IntoView {
    let app = App::here();
    let explains = app.memo(|state| !state.memory.without_words);
    view! {
        <label class="words-switch">
            <input type="checkbox" prop:checked=move || explains.get()
                on:change=move |event| app.send(Msg::WordsChosen(event_target_checked(&event)))/>
            {words::EXPLAIN}
        </label>
    }
}
