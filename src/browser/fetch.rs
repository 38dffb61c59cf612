//! Files of the site.

use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, RequestMode, Response, Url};

use super::{BrowserError, document, window};

/// So long, in ms, a server may take to begin its answer, and so long until all of it is here.
const TO_BEGIN: u32 = 10_000;
const TO_END: u32 = 120_000;

/// Reads a file of this site; `address` is relative to the page. A server that says nothing is
/// taken for one that is not there.
///
/// # Errors
/// [`BrowserError::Unreachable`], or [`BrowserError::Status`] when the server answers but not
/// with the file.
pub async fn bytes(address: &str) -> Result<Vec<u8>, BrowserError> {
    let given_up = AbortController::new()?;
    let how = RequestInit::new();
    how.set_mode(RequestMode::SameOrigin); // nor is a file taken that the site leads elsewhere for
    how.set_signal(Some(&given_up.signal()));
    let give_up_after = |ms| {
        let given_up = given_up.clone();
        Timeout::new(ms, move || given_up.abort())
    };
    let to_begin = give_up_after(TO_BEGIN);
    let answer = JsFuture::from(window()?.fetch_with_str_and_init(address, &how)).await;
    drop(to_begin); // a timer that is dropped never comes
    let response: Response = answer
        .and_then(JsCast::dyn_into)
        .map_err(|_| BrowserError::Unreachable)?;
    if !response.ok() {
        return Err(BrowserError::Status(response.status()));
    }
    let to_end = give_up_after(TO_END);
    let body = JsFuture::from(response.array_buffer()?).await;
    drop(to_end);
    let body = body.map_err(|_| BrowserError::Unreachable)?;
    Ok(Uint8Array::new(&body).to_vec())
}

/// Reads a file of this site at an address that somebody has written, whole or relative to the
/// page. Nothing is asked of another site.
///
/// # Errors
/// [`BrowserError::Elsewhere`], or as [`bytes`].
pub async fn written(address: &str) -> Result<Vec<u8>, BrowserError> {
    let page = document()?.base_uri()?.unwrap_or_default();
    let whole = Url::new_with_base(address, &page).map_err(|_| BrowserError::Elsewhere)?;
    let here = window()?.location();
    let is_own = whole.origin() == here.origin()? && whole.protocol() == here.protocol()?;
    // A page that lies on a disk has no site.
    if address.is_empty() || !is_own || whole.origin() == "null" {
        return Err(BrowserError::Elsewhere);
    }
    bytes(&whole.href()).await
}

/// Reads a text file of this site. The bytes cross over once; text would be converted to and
/// from UTF-16 on its way.
///
/// # Errors
/// As [`bytes`], and [`BrowserError::NotText`].
pub async fn text(address: &str) -> Result<String, BrowserError> {
    String::from_utf8(bytes(address).await?).map_err(|_| BrowserError::NotText)
}
