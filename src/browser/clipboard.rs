//! What is copied, to be put in elsewhere.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, window};

/// Copies a text. Only while a press of the user is answered do browsers allow it.
///
/// # Errors
/// [`BrowserError::NoPage`] where there is nothing to copy to, as on a page that came unsecured;
/// [`BrowserError::Refused`].
pub async fn copy(text: &str) -> Result<(), BrowserError> {
    let navigator = window()?.navigator();
    let has = Reflect::get(navigator.as_ref(), &JsValue::from_str("clipboard"))?;
    if !has.is_object() {
        return Err(BrowserError::NoPage);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await?;
    Ok(())
}
