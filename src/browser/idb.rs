//! IndexedDB as two things: a connection and a transaction, on `indexed_db_futures`.
//!
//! IndexedDB commits a transaction as soon as control returns to the browser while none
//! of its requests is outstanding. So inside a transaction nothing may be awaited but the
//! answers to its own requests, and [`Transaction::answer`] is the only await it offers.
//!
//! What that crate cannot say is asked of the browser's own object behind it, each time
//! where it says why.

use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use indexed_db_futures::database::Database;
use indexed_db_futures::error::{DomException, Error, OpenDbError};
use indexed_db_futures::factory::DBFactory;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::{Build, PollUnpinned};
use indexed_db_futures::transaction::{
    self, TransactionDurability, TransactionMode, TransactionOptions,
};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbTransaction};

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
    database: Database,
    _steps_aside: EventListener,
}

impl Connection {
    /// Opens the database `name`, letting `build` make the object stores it lacks if it is
    /// new or of an older version.
    pub(super) async fn open(
        name: &str,
        version: u32,
        build: fn(&Database) -> indexed_db_futures::Result<()>,
    ) -> Result<Self, StoreError> {
        let factory = factory()?;
        let mut request = factory
            .open_db(name)
            .with_version(version)
            .with_on_upgrade_needed(move |_, database| build(&database))
            .build()
            .map_err(|_| not_even_asked(&factory, name))?;
        let system = request.as_sys().clone();
        match answer_unless_blocked(&mut request, &system).await {
            Some(Ok(database)) => Ok(Self::on(database)),
            Some(Err(error)) => Err(refused(name, error).await),
            None => {
                drop(request); // and with it what it would do yet
                give_up(&system);
                Err(StoreError::Blocked)
            }
        }
    }

    /// Opens the database `name` in the version it has, and does not make it: `None` when
    /// there is none.
    pub(super) async fn open_as_it_is(name: &str) -> Result<Option<Self>, StoreError> {
        let factory = factory()?;
        let request = factory
            .open_db(name)
            .build()
            .map_err(|_| not_even_asked(&factory, name))?;
        let _unmade = leave_unmade(request.as_sys());
        match request.await {
            Ok(database) => Ok(Some(Self::on(database))),
            Err(OpenDbError::Base(Error::DomException(DomException::AbortError(_)))) => Ok(None),
            Err(error) => Err(not_opened(error)),
        }
    }

    fn on(database: Database) -> Self {
        let closing = database.clone();
        // The crate tells of this by a future, and a task that awaits it would outlive the
        // connection.
        let steps_aside = EventListener::new(database.as_sys(), "versionchange", move |_| {
            closing.clone().close();
        });
        Self {
            database,
            _steps_aside: steps_aside,
        }
    }

    /// The names of its object stores.
    pub(super) fn stores(&self) -> Vec<String> {
        self.database.object_store_names().collect()
    }

    /// Whether it is still open. The browser does not tell, but it refuses a transaction over
    /// nothing for one reason or the other.
    pub(super) fn is_open(&self) -> bool {
        let nothing: [&str; 0] = [];
        let refused = self.database.transaction(nothing).build().map(drop);
        refused.map_err(failed) != Err(StoreError::ConnectionLost)
    }

    /// Begins a transaction over `stores` that only reads.
    pub(super) fn read(&self, stores: &[&str]) -> Result<Transaction<'_>, StoreError> {
        unless_broken()?;
        let transaction = self.database.transaction(stores);
        transaction.build().map(Transaction::new).map_err(failed)
    }

    /// Begins a transaction over `stores` that may write, and is not complete until what
    /// it wrote has reached the disk.
    pub(super) fn write(&self, stores: &[&str]) -> Result<Transaction<'_>, StoreError> {
        unless_broken()?;
        let transaction = self
            .database
            .transaction(stores)
            .with_mode(TransactionMode::Readwrite)
            .with_options(TransactionOptions::new().with_durability(TransactionDurability::Strict));
        transaction.build().map(Transaction::new).map_err(failed)
    }

    pub(super) fn close(&self) {
        self.database.clone().close();
    }
}

impl Drop for Connection {
    /// Left open, it would no longer step aside.
    fn drop(&mut self) {
        self.close();
    }
}

/// A transaction that takes back what it wrote unless it is committed.
pub(super) struct Transaction<'a> {
    inner: transaction::Transaction<'a>,
    /// There until it is committed.
    spares_it: EventListener,
}

impl<'a> Transaction<'a> {
    fn new(inner: transaction::Transaction<'a>) -> Self {
        let system: &IdbTransaction = inner.as_sys();
        // The crate takes the error of any request for the end of the transaction, also of one
        // that is passed over. What ends it is told by its own event.
        system.set_onerror(None);
        // Nor can it say that an error is passed over, without which the browser ends the
        // transaction. This listens before the request does, whose answer may be the last.
        let before = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            passive: false,
        };
        let spares_it = EventListener::new_with_options(system, "error", before, |event| {
            event.prevent_default();
        });
        Self { inner, spares_it }
    }

    pub(super) fn store(&self, name: &str) -> Result<ObjectStore<'_>, StoreError> {
        self.inner.object_store(name).map_err(failed)
    }

    /// The answer to a request that only reads, or nothing when what it asks for cannot
    /// be read. The rest of the transaction goes on: one lost record must not hide others,
    /// and a transaction that was stopped must not make sound records look lost.
    pub(super) async fn answer_if_sound<T>(
        &self,
        request: indexed_db_futures::Result<impl Future<Output = indexed_db_futures::Result<T>>>,
    ) -> Result<Option<T>, StoreError> {
        match request.map_err(failed)?.await {
            Ok(answer) => Ok(Some(answer)),
            Err(error @ Error::DomException(DomException::AbortError(_))) => {
                Err(self.reason(error))
            }
            Err(_) => Ok(None),
        }
    }

    /// The answer to a request made in this transaction.
    pub(super) async fn answer<T>(
        &self,
        request: indexed_db_futures::Result<impl Future<Output = indexed_db_futures::Result<T>>>,
    ) -> Result<T, StoreError> {
        let answer = request.map_err(failed)?.await;
        answer.map_err(|error| self.reason(error))
    }

    /// Lets the transaction commit, and answers when it has.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        drop(self.spares_it);
        // By then the crate only says that it was aborted; the browser also says why.
        let system: IdbTransaction = self.inner.as_sys().clone().unchecked_into();
        let committed = self.inner.commit().await;
        committed.map_err(|error| system.error().map_or_else(|| failed(error), failed))
    }

    /// Why it failed. When the whole transaction fails, each request only says that it was
    /// aborted, or that it could not even be made.
    pub(super) fn reason(&self, request: Error) -> StoreError {
        failed(self.inner.error().unwrap_or(request))
    }
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
    let mut request = factory()?.delete_db(name).map_err(|e| unavailable(&e))?;
    let system: IdbOpenDbRequest = request.as_sys().clone().unchecked_into();
    let answer = answer_unless_blocked(&mut request, &system).await;
    answer.ok_or(StoreError::Blocked)?.map_err(failed)
}

pub(super) fn factory() -> Result<DBFactory, StoreError> {
    unless_broken()?;
    DBFactory::new().map_err(|error| match error {
        OpenDbError::Base(error) => unavailable(&error),
        _ => StoreError::Unavailable(String::new()),
    })
}

/// The answer, or nothing when another connection is in the way. The crate waits on when an
/// opening is blocked, and does not listen for it when a deletion is.
async fn answer_unless_blocked<R: PollUnpinned>(
    request: &mut R,
    system: &IdbOpenDbRequest,
) -> Option<R::Output> {
    let blocked = Promise::new(&mut |resolve, _| system.set_onblocked(Some(&resolve)));
    let mut blocked = JsFuture::from(blocked);
    let first = poll_fn(|context| match Pin::new(&mut blocked).poll(context) {
        Poll::Ready(_) => Poll::Ready(None),
        Poll::Pending => request.poll_unpinned(context).map(Some),
    });
    first.await
}

/// A blocked opening still goes on when the other tab lets go, and by then nobody waits for it.
/// Left alone it would leave a database of the new version without what that version has, and,
/// left open, block others in turn.
fn give_up(request: &IdbOpenDbRequest) {
    leave_unmade(request).forget();
    let late = request.clone();
    let close = move |_: &_| {
        if let Ok(Ok(database)) = late.result().map(JsCast::dyn_into::<IdbDatabase>) {
            database.close();
        }
    };
    EventListener::once(request, "success", close).forget();
}

/// A database that is not there, or not of this version, is left so. The crate can only have
/// the making of it throw, which the page would report as a fault of its own.
fn leave_unmade(request: &IdbOpenDbRequest) -> EventListener {
    let asked = request.clone();
    EventListener::once(request, "upgradeneeded", move |_| {
        if let Some(transaction) = asked.transaction() {
            let _over = transaction.abort();
        }
    })
}

/// Why the browser would not even be asked to open a database. The crate does not pass on
/// what it threw, so it is asked once more.
fn not_even_asked(factory: &DBFactory, name: &str) -> StoreError {
    match factory.as_sys().open(name) {
        Err(thrown) => StoreError::Unavailable(words(&thrown)),
        Ok(request) => {
            give_up(&request);
            StoreError::Unavailable(String::new())
        }
    }
}

/// Why the database could not be opened. That it is of a newer version does not tell
/// which; opening it as it is does.
async fn refused(name: &str, error: OpenDbError) -> StoreError {
    let OpenDbError::Base(Error::DomException(exception)) = error else {
        return not_opened(error);
    };
    match exception.as_sys().name().as_str() {
        "VersionError" => StoreError::Newer {
            version: version_of(name).await.unwrap_or_default(),
        },
        // Firefox refuses so in a private window, and all browsers where storage is off.
        "InvalidStateError" | "SecurityError" => unavailable(&exception.into()),
        _ => failed(exception),
    }
}

async fn version_of(name: &str) -> Option<u32> {
    let connection = Connection::open_as_it_is(name).await.ok()??;
    whole(&connection.database.version().into())
}

fn not_opened(error: OpenDbError) -> StoreError {
    match error {
        OpenDbError::Base(error) => failed(error),
        error => StoreError::Failed(error.to_string()),
    }
}

fn unavailable(error: &Error) -> StoreError {
    StoreError::Unavailable(said(error))
}

fn failed(error: impl Into<Error>) -> StoreError {
    let error = error.into();
    match &error {
        Error::DomException(DomException::InvalidStateError(_)) => StoreError::ConnectionLost,
        Error::DomException(exception) if exception.as_sys().name() == "QuotaExceededError" => {
            StoreError::QuotaExceeded
        }
        _ => failed_with(said(&error)),
    }
}

/// The browser's own words, where it has any.
fn said(error: &Error) -> String {
    match error {
        Error::DomException(exception) => words(exception.as_ref()),
        Error::Unknown(thrown) => words(thrown.as_ref()),
        _ => error.to_string(),
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
