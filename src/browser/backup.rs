//! A file outside the browser that everything is written to again and again, where the
//! browser lets a page do that. It is chosen once for each workspace, and taken up again at the
//! next visit when the user says so.

use std::cell::RefCell;

use indexed_db_futures::prelude::{Build, BuildPrimitive, QuerySource};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::idb::Connection;
use super::page::database_name;
use super::{BrowserError, window};
use crate::interchange::keeping::StoreError;

/// Key of a workspace → the file it is written to, as the browser holds it.
const FILES: &str = "files";

thread_local! {
    /// The file of the workspace that is open: a handle of the browser's.
    static FILE: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// web-sys binds this only with an unstable flag, so it is called by its name.
const PICKER: &str = "showSaveFilePicker";

/// Nor does it bind this.
const ASKING: &str = "requestPermission";

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

/// Has the browser ask the user whether the file may be written, where it wants the user's word.
/// Only where something was just pressed.
pub async fn ask() -> bool {
    let Some(file) = FILE.with_borrow(Clone::clone) else {
        return false;
    };
    // A browser that knows no permissions lets it be written.
    if Reflect::get(&file, &ASKING.into()).is_ok_and(|it| it.is_undefined()) {
        return true;
    }
    let how = Object::new();
    let set = Reflect::set(&how, &"mode".into(), &"readwrite".into());
    let answer = call(&file, ASKING, &[how.into()]).await;
    set.is_ok() && answer.is_ok_and(|it| it.as_string().as_deref() == Some("granted"))
}

/// Remembers the file for a workspace until the next visit.
///
/// # Errors
/// Any [`StoreError`]; then the file is chosen anew the next time.
pub async fn remember(workspace: &str) -> Result<(), StoreError> {
    let Some(file) = FILE.with_borrow(Clone::clone) else {
        return Ok(());
    };
    let build = |database: &indexed_db_futures::database::Database| {
        database.create_object_store(FILES).build().map(drop)
    };
    let connection = Connection::open(&database(), 1, build).await?;
    let transaction = connection.write(&[FILES])?;
    let files = transaction.store(FILES)?;
    let put = files.put(file).with_key(workspace);
    transaction
        .answer(put.without_key_type().primitive())
        .await?;
    drop(files);
    transaction.commit().await
}

/// A file of an earlier visit, not taken up yet.
pub struct Kept(JsValue);

impl Kept {
    /// Its name.
    pub fn name(&self) -> Option<String> {
        Reflect::get(&self.0, &"name".into()).ok()?.as_string()
    }

    /// Makes it the file that is written to.
    pub fn take_up(self) {
        FILE.set(Some(self.0));
    }
}

/// The file that a workspace was written to at an earlier visit.
pub async fn recall(workspace: &str) -> Option<Kept> {
    let connection = Connection::open_as_it_is(&database()).await.ok()??;
    let transaction = connection.read(&[FILES]).ok()?;
    let file = transaction.store(FILES).ok()?.get(workspace).primitive();
    let file: JsValue = transaction.answer(file).await.ok()??;
    Some(Kept(file))
}

/// Forgets the file of a workspace.
///
/// # Errors
/// Any [`StoreError`].
pub async fn forget(workspace: &str) -> Result<(), StoreError> {
    let Some(connection) = Connection::open_as_it_is(&database()).await? else {
        return Ok(());
    };
    let transaction = connection.write(&[FILES])?;
    let files = transaction.store(FILES)?;
    transaction
        .answer(files.delete(workspace).primitive())
        .await?;
    drop(files);
    transaction.commit().await
}

/// Lets go of the file for now.
pub fn let_go() {
    FILE.set(None);
}

/// The database of the files, beside those of the workspaces.
fn database() -> String {
    format!("{} filer", database_name().unwrap_or_default())
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
