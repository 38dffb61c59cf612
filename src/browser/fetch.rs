//! Files of the site.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::{BrowserError, window};

/// Reads a file of this site; `address` is relative to the page.
///
/// # Errors
/// [`BrowserError::Unreachable`], or [`BrowserError::Status`] when the server answers but not
/// with the file.
pub async fn bytes(address: &str) -> Result<Vec<u8>, BrowserError> {
    let answer = JsFuture::from(window()?.fetch_with_str(address)).await;
    let response: Response = answer
        .and_then(JsCast::dyn_into)
        .map_err(|_| BrowserError::Unreachable)?;
    if !response.ok() {
        return Err(BrowserError::Status(response.status()));
    }
    let body = JsFuture::from(response.array_buffer()?).await;
    let body = body.map_err(|_| BrowserError::Unreachable)?;
    Ok(Uint8Array::new(&body).to_vec())
}

/// Reads a text file of this site. The bytes cross over once; text would be converted to and
/// from UTF-16 on its way.
///
/// # Errors
/// As [`bytes`], and [`BrowserError::NotText`].
pub async fn text(address: &str) -> Result<String, BrowserError> {
    String::from_utf8(bytes(address).await?).map_err(|_| BrowserError::NotText)
}
