//! The page on paper: what is folded is open there, and what only the page knows stands at its
//! foot.

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::page::Listener;
use super::{BrowserError, document, window};

/// What is folded together on the screen.
const FOLDED: &str = "main details:not([open])";
/// What was opened for the paper bears this.
const OPENED: &str = "data-paper";

/// The page bears this where the browser writes at the foot of each page.
const WRITTEN: &str = "data-paper-foot";

/// Opens what is folded while the page is printed.
///
/// # Errors
/// [`BrowserError::NoPage`].
pub fn open_folds() -> Result<[Listener; 2], BrowserError> {
    let window = window()?;
    let open = |fold: &Element| {
        fold.set_attribute(OPENED, "")?;
        fold.set_attribute("open", "")
    };
    let close = |fold: &Element| {
        fold.remove_attribute(OPENED)?;
        fold.remove_attribute("open")
    };
    let before = EventListener::new(window.as_ref(), "beforeprint", move |_| {
        for fold in all(FOLDED) {
            let _ = open(&fold); // a fold that stays shut is seen to be one
        }
    });
    let after = EventListener::new(window.as_ref(), "afterprint", move |_| {
        for fold in all(&format!("[{OPENED}]")) {
            let _ = close(&fold); // one that stays open can be shut by hand
        }
    });
    Ok([Listener(before), Listener(after)])
}

/// What the style sheet writes at the foot of each page: it knows this by names of its own.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn set_foot(texts: &[(&str, &str)]) -> Result<(), BrowserError> {
    let root = document()?.document_element().ok_or(BrowserError::NoPage)?;
    let root: HtmlElement = root.dyn_into().map_err(|_| BrowserError::NoPage)?;
    for (name, text) in texts {
        root.style().set_property(name, &in_css(text))?;
    }
    // A browser that writes nothing there gets it once, at the end.
    let writes = Reflect::has(window()?.as_ref(), &JsValue::from_str("CSSMarginRule"))?;
    root.toggle_attribute_with_force(WRITTEN, writes)?;
    Ok(())
}

/// The address of the page at `hash`, without what a browser writes before it.
pub fn address(hash: &str) -> String {
    let place = || {
        let location = window()?.location();
        Ok::<_, BrowserError>(format!("{}{}", location.host()?, location.pathname()?))
    };
    format!("{}{hash}", place().unwrap_or_default())
}

/// A text as a string of a style sheet.
fn in_css(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", text.replace('\n', "\\a "))
}

fn all(selector: &str) -> Vec<Element> {
    let found = document().and_then(|page| Ok(page.query_selector_all(selector)?));
    let Ok(found) = found else {
        return Vec::new();
    };
    let nodes = (0..found.length()).filter_map(|n| found.item(n));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}
