//! A file outside the browser that everything is written to again and again, where the
//! browser lets a page do that. The file is chosen anew at each visit.

use std::cell::RefCell;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, window};

thread_local! {
    /// The file the user chose: a handle of the browser's.
    static FILE: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// web-sys binds this only with an unstable flag, so it is called by its name.
const PICKER: &str = "showSaveFilePicker";

/// Whether this browser can write to a file that the user chooses.
pub fn is_possible() -> bool {
    let picker = window()
        .ok()
        .and_then(|it| Reflect::get(&it, &PICKER.into()).ok());
    picker.is_some_and(|it| it.is_function())
}

/// Lets the user choose a file, and answers with its name; `None` when the user chose none.
///
/// # Errors
/// [`BrowserError::Refused`] in the browser's words.
pub async fn choose(suggested: &str) -> Result<Option<String>, BrowserError> {
    let options = Object::new();
    Reflect::set(&options, &"suggestedName".into(), &suggested.into())?;
    let page = JsValue::from(window()?);
    let file = match call(&page, PICKER, &[options.into()]).await {
        Ok(file) => file,
        Err(error) if is_abort(&error) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let name = Reflect::get(&file, &"name".into())?.as_string();
    FILE.set(Some(file));
    Ok(Some(name.unwrap_or_default()))
}

/// Puts `text` in the place of what the file holds; until it is all written the file is as it
/// was.
///
/// # Errors
/// [`BrowserError::Refused`] when there is no file, it is gone, or writing is not allowed
/// any more.
pub async fn write(text: &str) -> Result<(), BrowserError> {
    let file = FILE.with_borrow(Clone::clone);
    let file = file.ok_or_else(|| BrowserError::Refused(String::new()))?;
    let writing = call(&file, "createWritable", &[]).await?;
    call(&writing, "write", &[text.into()]).await?;
    call(&writing, "close", &[]).await?;
    Ok(())
}

/// Lets go of the file.
pub fn forget() {
    FILE.set(None);
}

async fn call(on: &JsValue, name: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(on, &name.into())?.dyn_into()?;
    let with = with.iter().collect();
    let promise: Promise = Reflect::apply(&function, on, &with)?.dyn_into()?;
    JsFuture::from(promise).await
}

/// Whether the user closed the browser's dialog without choosing.
fn is_abort(error: &JsValue) -> bool {
    let exception = error.dyn_ref::<web_sys::DomException>();
    exception.is_some_and(|it| it.name() == "AbortError")
}
