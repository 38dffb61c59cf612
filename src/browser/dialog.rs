//! What a form over the page needs of the browser: to be shown alone, and where the focus is.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, InputEvent};

use super::document;
use super::page::focus_element;

fn element(id: &str) -> Option<Element> {
    document().ok()?.get_element_by_id(id)
}

/// Shows the dialog with this id over the page, which cannot be reached meanwhile.
pub fn show_alone(id: &str) {
    let dialog: Option<HtmlDialogElement> = element(id).and_then(|it| it.dyn_into().ok());
    if let Some(dialog) = dialog.filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal(); // one that has left the page is not shown
    }
}

/// The id of what has the focus; empty when it has none.
pub fn focused() -> String {
    let active = document().ok().and_then(|page| page.active_element());
    active.map(|it| it.id()).unwrap_or_default()
}

/// Moves the focus to the element with this id, or to the other when it is not there.
pub fn focus_or(id: &str, other: &str) {
    let id = if element(id).is_some() { id } else { other };
    focus_element(id);
}

/// Moves the focus to the first control inside the element with this id.
pub fn focus_first_control(id: &str) {
    const CONTROLS: &str = "input, select, textarea, summary, button";
    let first = element(id).and_then(|it| it.query_selector(CONTROLS).ok().flatten());
    if let Some(first) = first.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = first.focus(); // what cannot take focus keeps none
    }
}

/// Takes the focus from what has it, so that a control tells what was last typed in it.
pub fn leave_control() {
    let active = document().ok().and_then(|page| page.active_element());
    if let Some(active) = active.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = active.blur(); // what has no focus loses none
    }
}

/// Whether a text came by choosing a suggestion, and not by typing.
pub fn was_chosen(event: &Event) -> bool {
    let Some(event) = event.dyn_ref::<InputEvent>() else {
        return true; // a suggestion that is chosen need not be an input of text
    };
    matches!(event.input_type().as_str(), "insertReplacementText" | "")
}

/// Empties the text field that an event came from.
pub fn empty(event: &Event) {
    let input = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        input.set_value("");
    }
}
