//! The only place that knows the browser: where the data is kept, files, and the page.
//!
//! Nothing here decides anything and nothing here panics: every function answers with a
//! value, and what cannot be done in this browser is an error the application can tell of.

pub mod backup;
pub mod clipboard;
pub mod dialog;
pub mod drafts;
pub mod fetch;
pub mod file;
pub mod fonts;
mod forgetting;
mod idb;
pub mod keys;
pub mod memory;
pub mod page;
pub mod paper;
pub mod persistence;
pub mod raster;
mod records;
pub mod room;
pub mod rows;
pub mod scroll;
pub mod site;
pub mod start;
pub mod store;
pub mod tabs;
pub mod visits;
mod watermark;
pub mod workspaces;

use wasm_bindgen::{JsCast, JsValue};

/// What the browser could not or would not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrowserError {
    /// There is no page around the code, or the page lacks a part this needs.
    NoPage,
    /// The address could not be reached: no network, or the server does not answer.
    Unreachable,
    /// The server answered with this status instead of the file.
    Status(u16),
    /// The address leads to another site, or is none.
    Elsewhere,
    /// What was read is not UTF-8 text.
    NotText,
    /// There is not memory enough for this many bytes.
    TooLarge(u64),
    /// The browser refused, in its own words.
    Refused(String),
}

impl From<JsValue> for BrowserError {
    fn from(thrown: JsValue) -> Self {
        Self::Refused(words(&thrown))
    }
}

/// The browser's own words for what it threw.
fn words(thrown: &JsValue) -> String {
    if let Some(exception) = thrown.dyn_ref::<web_sys::DomException>() {
        return format!("{}: {}", exception.name(), exception.message());
    }
    thrown
        .dyn_ref::<js_sys::Error>()
        .map(|error| String::from(error.message()))
        .or_else(|| thrown.as_string())
        .unwrap_or_default()
}

fn window() -> Result<web_sys::Window, BrowserError> {
    web_sys::window().ok_or(BrowserError::NoPage)
}

fn document() -> Result<web_sys::Document, BrowserError> {
    window()?.document().ok_or(BrowserError::NoPage)
}
