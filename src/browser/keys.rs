//! Keys that work wherever the focus is, except where they mean something already.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::page::Listener;
use super::{BrowserError, document};

/// Where the same keys take back what is typed, or where the page behind is out of reach.
const OWN_KEYS: &str = "input:not([type=radio], [type=checkbox], [type=button], [type=file]), textarea, [contenteditable], dialog";

/// What the user wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// To take back: Ctrl+Z.
    Undo,
    /// To do again: Ctrl+Shift+Z or Ctrl+Y.
    Redo,
}

/// Calls `callback` when the keys for taking back and doing again are pressed anywhere but in
/// a text or a dialog. It answers whether that meant something here.
///
/// # Errors
/// [`BrowserError::NoPage`].
pub fn on_undo_keys(callback: impl Fn(Wanted) -> bool + 'static) -> Result<Listener, BrowserError> {
    let page = document()?;
    let options = EventListenerOptions::enable_prevent_default();
    let pressed = move |event: &Event| {
        let Some(keys) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if let Some(wanted) = wanted(keys)
            && !event.default_prevented()
            && !is_own(event)
            && callback(wanted)
        {
            event.prevent_default();
        }
    };
    let listener = EventListener::new_with_options(&page, "keydown", options, pressed);
    Ok(Listener(listener))
}

fn wanted(keys: &KeyboardEvent) -> Option<Wanted> {
    if !(keys.ctrl_key() || keys.meta_key()) || keys.alt_key() {
        return None;
    }
    match (keys.key().as_str(), keys.shift_key()) {
        ("z" | "Z", false) => Some(Wanted::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Wanted::Redo),
        _ => None,
    }
}

/// Whether the keys mean something of their own where they were pressed.
fn is_own(event: &Event) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let within = target.and_then(|it| it.closest(OWN_KEYS).ok().flatten());
    let over = document().ok();
    let over = over.and_then(|page| page.query_selector("dialog[open]").ok().flatten());
    within.is_some() || over.is_some()
}
