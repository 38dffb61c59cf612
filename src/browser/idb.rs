//! IndexedDB as two things: a connection and a transaction.
//!
//! IndexedDB commits a transaction as soon as control returns to the browser while none
//! of its requests is outstanding. So inside a transaction nothing may be awaited but the
//! answers to its own requests, and [`Transaction::answer`] is the only await it offers.

use std::cell::RefCell;

use gloo::events::EventListener;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, Event, IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest,
    IdbTransaction,
};

use super::words;
use crate::interchange::keeping::StoreError;

/// What the browser says when it could not write the files of its store.
const NOT_WRITTEN: &str = "IO error";

thread_local! {
    /// Why no database of this site is touched any more; see [`StoreError::Broken`].
    static BROKEN: RefCell<Option<StoreError>> = const { RefCell::new(None) };
}

fn unless_broken() -> Result<(), StoreError> {
    BROKEN.with_borrow(Clone::clone).map_or(Ok(()), Err)
}

/// An open database that steps aside when another tab wants to upgrade or delete it.
pub(super) struct Connection {
    database: IdbDatabase,
    _steps_aside: EventListener,
}

impl Connection {
    /// Opens the database `name`, letting `build` make the object stores it lacks if it is
    /// new or of an older version.
    pub(super) async fn open(
        name: &str,
        version: u32,
        build: fn(&IdbDatabase) -> Result<(), JsValue>,
    ) -> Result<Self, StoreError> {
        let factory = factory()?;
        let request = factory
            .open_with_u32(name, version)
            .map_err(|e| unavailable(&e))?;
        loop {
            match next_event(&request).await?.type_().as_str() {
                "upgradeneeded" => upgrade(&request, build)?,
                "success" => return opened(&request),
                "blocked" => {
                    give_up(&request);
                    return Err(StoreError::Blocked);
                }
                _ => return Err(refused(&factory, name, &request).await),
            }
        }
    }

    /// Opens the database `name` in the version it has, and does not make it: `None` when
    /// there is none.
    pub(super) async fn open_as_it_is(name: &str) -> Result<Option<Self>, StoreError> {
        let request = factory()?.open(name).map_err(|e| unavailable(&e))?;
        match next_event(&request).await?.type_().as_str() {
            "success" => opened(&request).map(Some),
            "upgradeneeded" => {
                if let Some(transaction) = request.transaction() {
                    let _over = transaction.abort();
                }
                Ok(None)
            }
            _ => Err(reason(&request)),
        }
    }

    /// The names of its object stores.
    pub(super) fn stores(&self) -> Vec<String> {
        let names = self.database.object_store_names();
        (0..names.length())
            .filter_map(|place| names.get(place))
            .collect()
    }

    /// Begins a transaction over `stores` that only reads.
    pub(super) fn read(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        self.begin(stores, "readonly", &JsValue::UNDEFINED)
    }

    /// Begins a transaction over `stores` that may write, and is not complete until what
    /// it wrote has reached the disk.
    pub(super) fn write(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(|e| failed(&e))?;
        self.begin(stores, "readwrite", &options)
    }

    /// web-sys offers the durability of a transaction only as an unstable binding, so the
    /// method is called by its name.
    fn begin(
        &self,
        stores: &[&str],
        mode: &str,
        options: &JsValue,
    ) -> Result<Transaction, StoreError> {
        unless_broken()?;
        let stores: Array = stores.iter().map(|&name| JsValue::from(name)).collect();
        Reflect::get(&self.database, &"transaction".into())
            .and_then(JsCast::dyn_into::<Function>)
            .and_then(|begin| begin.call3(&self.database, &stores, &mode.into(), options))
            .and_then(JsCast::dyn_into::<IdbTransaction>)
            .map(Transaction::new)
            .map_err(|e| failed(&e))
    }

    pub(super) fn close(&self) {
        self.database.close();
    }
}

impl Drop for Connection {
    /// Left open, it would no longer step aside.
    fn drop(&mut self) {
        self.close();
    }
}

/// A transaction that takes back what it wrote unless it is committed.
pub(super) struct Transaction {
    inner: IdbTransaction,
    ended: Promise,
    committed: bool,
}

impl Transaction {
    fn new(inner: IdbTransaction) -> Self {
        let ended = Promise::new(&mut |resolve, _| {
            inner.set_oncomplete(Some(&resolve));
            inner.set_onabort(Some(&resolve));
        });
        Self {
            inner,
            ended,
            committed: false,
        }
    }

    pub(super) fn store(&self, name: &str) -> Result<IdbObjectStore, StoreError> {
        self.inner.object_store(name).map_err(|e| failed(&e))
    }

    /// The answer to a request that reads one record, or nothing when that record cannot
    /// be read. The rest of the transaction goes on: one lost record must not hide others,
    /// and a transaction that was stopped must not make sound records look lost.
    pub(super) async fn answer_if_sound(
        &self,
        request: Result<IdbRequest, JsValue>,
    ) -> Result<Option<JsValue>, StoreError> {
        let request = request.map_err(|e| failed(&e))?;
        let Err(event) = JsFuture::from(answered(&request)).await else {
            return Ok(request.result().ok());
        };
        let error = request.error().ok().flatten();
        if error
            .as_ref()
            .is_some_and(|error| error.name() == "AbortError")
        {
            return Err(self.reason(error));
        }
        // Unless the event is marked as handled, it aborts the transaction.
        event.dyn_ref::<Event>().map(Event::prevent_default);
        Ok(None)
    }

    /// The answer to a request made in this transaction.
    pub(super) async fn answer(
        &self,
        request: Result<IdbRequest, JsValue>,
    ) -> Result<JsValue, StoreError> {
        let request = request.map_err(|e| failed(&e))?;
        match JsFuture::from(answered(&request)).await {
            Ok(_) => request.result().map_err(|e| failed(&e)),
            // When the whole transaction fails, each request only says that it was aborted.
            Err(_) => Err(self.reason(request.error().ok().flatten())),
        }
    }

    /// Lets the transaction commit, and answers when it has.
    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        self.committed = true;
        let event = JsFuture::from(self.ended.clone())
            .await
            .map_err(|e| failed(&e))?;
        match event.dyn_ref::<Event>() {
            Some(event) if event.type_() == "complete" => Ok(()),
            _ => Err(self.reason(None)),
        }
    }

    /// Why a request could not even be made.
    pub(super) fn refused(&self, thrown: &JsValue) -> StoreError {
        self.inner
            .error()
            .map_or_else(|| failed(thrown), |error| failed(&error))
    }

    fn reason(&self, request: Option<DomException>) -> StoreError {
        let reason = self.inner.error().or(request);
        reason.map_or_else(|| StoreError::Failed(String::new()), |error| failed(&error))
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if !self.committed {
            // It throws when the transaction is over already, and then nothing is left to do.
            let _over = self.inner.abort();
        }
    }
}

fn answered(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
}

/// A number that JavaScript holds as a whole number, such as a generation or a version.
pub(super) fn whole(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    let fits = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked above"
    )]
    fits.then_some(number as u32)
}

/// Deletes the database `name`. When another connection holds it, the deletion is done
/// once that closes, and the answer now is [`StoreError::Blocked`].
pub(super) async fn delete(name: &str) -> Result<(), StoreError> {
    let request = factory()?
        .delete_database(name)
        .map_err(|e| unavailable(&e))?;
    match next_event(&request).await?.type_().as_str() {
        "success" => Ok(()),
        "blocked" => Err(StoreError::Blocked),
        _ => Err(reason(&request)),
    }
}

pub(super) fn factory() -> Result<IdbFactory, StoreError> {
    unless_broken()?;
    let window = web_sys::window().ok_or_else(|| StoreError::Unavailable(String::new()))?;
    let factory = window.indexed_db().map_err(|e| unavailable(&e))?;
    factory.ok_or_else(|| StoreError::Unavailable(String::new()))
}

async fn next_event(request: &IdbOpenDbRequest) -> Result<Event, StoreError> {
    let event = Promise::new(&mut |resolve, _| {
        request.set_onupgradeneeded(Some(&resolve));
        request.set_onblocked(Some(&resolve));
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
    });
    let event = JsFuture::from(event).await.map_err(|e| failed(&e))?;
    event.dyn_into().map_err(|e| failed(&e))
}

fn upgrade(
    request: &IdbOpenDbRequest,
    build: fn(&IdbDatabase) -> Result<(), JsValue>,
) -> Result<(), StoreError> {
    let database = request.result().and_then(JsCast::dyn_into::<IdbDatabase>);
    database
        .and_then(|database| build(&database))
        .map_err(|thrown| {
            if let Some(transaction) = request.transaction() {
                let _over = transaction.abort();
            }
            failed(&thrown)
        })
}

fn opened(request: &IdbOpenDbRequest) -> Result<Connection, StoreError> {
    let database: IdbDatabase = request
        .result()
        .and_then(JsCast::dyn_into)
        .map_err(|e| failed(&e))?;
    let closing = database.clone();
    let steps_aside = EventListener::new(&database, "versionchange", move |_| closing.close());
    Ok(Connection {
        database,
        _steps_aside: steps_aside,
    })
}

/// A blocked opening still goes on when the other tab lets go, and by then nobody waits for it.
/// Left alone it would leave a database of the new version without what that version has, and,
/// left open, block others in turn.
fn give_up(request: &IdbOpenDbRequest) {
    let late = request.clone();
    let undo = Closure::once_into_js(move || {
        if let Some(transaction) = late.transaction() {
            let _over = transaction.abort();
        }
    });
    request.set_onupgradeneeded(undo.dyn_ref());
    let late = request.clone();
    let close = Closure::once_into_js(move || {
        if let Ok(Ok(database)) = late.result().map(JsCast::dyn_into::<IdbDatabase>) {
            database.close();
        }
    });
    request.set_onsuccess(close.dyn_ref());
}

/// Why the database could not be opened. That it is of a newer version does not tell
/// which; opening it as it is does.
async fn refused(factory: &IdbFactory, name: &str, request: &IdbOpenDbRequest) -> StoreError {
    let error = reason(request);
    let Ok(Some(exception)) = request.error() else {
        return error;
    };
    match exception.name().as_str() {
        "VersionError" => {
            let version = version_of(factory, name).await.unwrap_or_default();
            StoreError::Newer { version }
        }
        // Firefox refuses so in a private window, and all browsers where storage is off.
        "InvalidStateError" | "SecurityError" => unavailable(&exception),
        _ => error,
    }
}

async fn version_of(factory: &IdbFactory, name: &str) -> Option<u32> {
    let request = factory.open(name).ok()?;
    let event = next_event(&request).await.ok()?;
    if event.type_() != "success" {
        return None;
    }
    let database: IdbDatabase = request.result().ok()?.dyn_into().ok()?;
    database.close();
    whole(&database.version().into())
}

fn reason(request: &IdbOpenDbRequest) -> StoreError {
    match request.error() {
        Ok(Some(error)) => failed(&error),
        Ok(None) => StoreError::Failed(String::new()),
        Err(thrown) => failed(&thrown),
    }
}

fn unavailable(thrown: &JsValue) -> StoreError {
    StoreError::Unavailable(words(thrown))
}

fn failed(thrown: &JsValue) -> StoreError {
    match thrown
        .dyn_ref::<DomException>()
        .map(DomException::name)
        .as_deref()
    {
        Some("QuotaExceededError") => StoreError::QuotaExceeded,
        Some("InvalidStateError") => StoreError::ConnectionLost,
        _ => failed_with(words(thrown)),
    }
}

fn failed_with(words: String) -> StoreError {
    if !words.contains(NOT_WRITTEN) {
        return StoreError::Failed(words);
    }
    let broken = StoreError::Broken(words);
    BROKEN.set(Some(broken.clone()));
    broken
}
