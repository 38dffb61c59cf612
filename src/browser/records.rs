//! What the database holds, and how one record of it is read or written.

use indexed_db_futures::cursor::CursorDirection;
use indexed_db_futures::database::Database;
use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::{Build, BuildPrimitive, QuerySource};
use indexed_db_futures::primitive::TryFromJs;
use indexed_db_futures::typed_array::{Uint8Array, Uint8ArraySlice};
use wasm_bindgen::JsValue;

use super::idb::{Transaction, whole};
use crate::interchange::keeping::StoreError;
use crate::interchange::keeping::plan::{Key, Write};
use crate::interchange::keeping::recovery::{Found, Recovery, Span};
use crate::interchange::keeping::survey::{Head, Survey};
use crate::interchange::snapshot::LogEntry;

/// The version of the database this application makes and reads. Version 1 had no changes.
pub(super) const VERSION: u32 = 2;

/// `generation/number` → the bytes of a chunk.
pub(super) const CHUNKS: &str = "chunks";
/// Generation → the sealed manifest.
pub(super) const MANIFESTS: &str = "manifests";
/// [`CURRENT`] → what was saved last.
pub(super) const POINTER: &str = "pointer";
/// A running number → a sealed [`LogEntry`]; only ever added to.
pub(super) const LOG: &str = "log";
/// Number → a sealed change.
pub(super) const CHANGES: &str = "changes";
pub(super) const ALL: [&str; 5] = [CHUNKS, MANIFESTS, POINTER, LOG, CHANGES];
const CURRENT: &str = "current";

/// Makes what is missing of a database that is new or of an older version.
pub(super) fn build(database: &Database) -> indexed_db_futures::Result<()> {
    let present: Vec<String> = database.object_store_names().collect();
    for store in ALL {
        if !present.iter().any(|name| name == store) {
            let new = database.create_object_store(store);
            new.with_auto_increment(store == LOG).build()?;
        }
    }
    Ok(())
}

/// What is there, before any text or change is read.
pub(super) async fn survey(transaction: &Transaction<'_>) -> Result<Survey, StoreError> {
    let pointer = pointer(transaction).await?;
    let store = transaction.store(MANIFESTS)?;
    let mut manifests = Vec::new();
    for key in keys(transaction, MANIFESTS).await? {
        if let Some(generation) = whole(&key) {
            let found = record(transaction, &store, key).await?;
            manifests.push((generation, found.as_ref().map(plain)));
        }
    }
    let of_chunk = |key: &JsValue| {
        let key = key.as_string()?;
        let (generation, number) = key.split_once('/')?;
        Some((generation.parse().ok()?, number.parse().ok()?))
    };
    let chunks = keys(transaction, CHUNKS).await?;
    let chunks: Vec<(u32, usize)> = chunks.iter().filter_map(of_chunk).collect();
    let last_change = last_key(transaction, CHANGES).await?;
    Ok(Survey::take(
        pointer.as_deref(),
        manifests,
        &chunks,
        last_change.unwrap_or_default(),
    ))
}

/// What was saved last.
pub(super) async fn head(transaction: &Transaction<'_>) -> Result<Option<Head>, StoreError> {
    match pointer(transaction).await?.as_deref().and_then(Head::read) {
        Some(head) => Ok(Some(head)),
        None => Ok(survey(transaction).await?.head()),
    }
}

pub(super) async fn pointer(transaction: &Transaction<'_>) -> Result<Option<Vec<u8>>, StoreError> {
    let store = transaction.store(POINTER)?;
    let found = record(transaction, &store, CURRENT.into()).await?;
    Ok(found.as_ref().map(plain))
}

/// The keys of a store, in order.
pub(super) async fn keys(
    transaction: &Transaction<'_>,
    store: &str,
) -> Result<Vec<JsValue>, StoreError> {
    let keys = transaction.store(store)?.get_all_keys().primitive();
    Ok(transaction.answer(keys).await?.flatten().collect())
}

/// The record that goes by `key`, or nothing when there is none that can be read.
pub(super) async fn record(
    transaction: &Transaction<'_>,
    store: &ObjectStore<'_>,
    key: JsValue,
) -> Result<Option<JsValue>, StoreError> {
    let record = store.get(key).primitive();
    Ok(transaction.answer_if_sound(record).await?.flatten())
}

async fn last_key(transaction: &Transaction<'_>, store: &str) -> Result<Option<u32>, StoreError> {
    let store = transaction.store(store)?;
    let cursor = store
        .open_key_cursor()
        .with_direction(CursorDirection::Prev)
        .primitive();
    let Some(mut cursor) = transaction.answer(cursor).await? else {
        return Ok(None);
    };
    let key: Option<JsValue> = transaction.answer(Ok(cursor.next_key())).await?;
    Ok(key.as_ref().and_then(whole))
}

/// Tries one generation after the other until a text is sound.
pub(super) async fn search(
    transaction: &Transaction<'_>,
    mut recovery: Recovery,
) -> Result<Recovery, StoreError> {
    let store = transaction.store(CHUNKS)?;
    while let Some((generation, numbers)) = recovery.next() {
        let mut chunks = Vec::new();
        for number in numbers {
            let key = chunk_key(generation, number);
            let found = record(transaction, &store, key).await?;
            chunks.push(found.as_ref().and_then(bytes));
        }
        recovery.take(chunks);
    }
    Ok(recovery)
}

/// The changes of a span, as they are found.
pub(super) async fn changes(
    transaction: &Transaction<'_>,
    span: Option<Span>,
) -> Result<Vec<Found>, StoreError> {
    let Some(span) = span.filter(|span| span.after < span.last) else {
        return Ok(Vec::new());
    };
    let store = transaction.store(CHANGES)?;
    let range = span.after + 1..=span.last;
    let numbers = store.get_all_keys().with_query(range.clone()).primitive();
    let numbers: Vec<JsValue> = transaction.answer(numbers).await?.flatten().collect();
    let all = store.get_all().with_query(range).primitive();
    let mut all = transaction.answer_if_sound(all).await?;
    let mut found = Vec::new();
    for key in numbers {
        let number = whole(&key);
        // Where they cannot be read together, one that cannot be read must not hide others.
        let value = match &mut all {
            Some(all) => all.next().and_then(Result::ok),
            None => record(transaction, &store, key).await?,
        };
        if let Some(number) = number {
            found.push((number, value.as_ref().and_then(bytes)));
        }
    }
    Ok(found)
}

/// The log; a line that this version cannot read is passed over here, and kept.
pub(super) async fn log(transaction: &Transaction<'_>) -> Result<Vec<LogEntry>, StoreError> {
    let lines = transaction.store(LOG)?.get_all().primitive();
    let lines = transaction.answer(lines).await?.flatten();
    Ok(lines
        .filter_map(|line: JsValue| LogEntry::read(&plain(&line)))
        .collect())
}

/// Asks for everything that is to be written. What fails fails the whole transaction, which
/// says so when it is committed.
pub(super) fn execute(
    transaction: &Transaction<'_>,
    writes: &[Write<'_>],
) -> Result<(), StoreError> {
    for write in writes {
        request(transaction, write)?.map_err(|error| transaction.reason(error))?;
    }
    Ok(())
}

fn request(
    transaction: &Transaction<'_>,
    write: &Write<'_>,
) -> Result<indexed_db_futures::Result<VoidRequest>, StoreError> {
    Ok(match write {
        Write::Put(key, bytes) => {
            let (store, key) = place(*key);
            let store = transaction.store(store)?;
            let put = store.put(Uint8ArraySlice::new(bytes)).with_key(key);
            put.without_key_type().primitive()
        }
        Write::AddLine(line) => transaction
            .store(LOG)?
            .add(Uint8ArraySlice::new(line))
            .primitive(),
        Write::ClearLog => transaction.store(LOG)?.clear(),
        Write::DeleteManifest(generation) => transaction
            .store(MANIFESTS)?
            .delete(*generation)
            .primitive(),
        Write::DeleteChunks(generation) => {
            // `0` is the character after `/`.
            let (first, after) = (format!("{generation}/"), format!("{generation}0"));
            transaction.store(CHUNKS)?.delete(first..after).primitive()
        }
        Write::DeleteChangesThrough(number) => {
            transaction.store(CHANGES)?.delete(0..=*number).primitive()
        }
    })
}

fn place(key: Key) -> (&'static str, JsValue) {
    match key {
        Key::Chunk(generation, number) => (CHUNKS, chunk_key(generation, number)),
        Key::Manifest(generation) => (MANIFESTS, generation.into()),
        Key::Pointer => (POINTER, CURRENT.into()),
        Key::Change(number) => (CHANGES, number.into()),
    }
}

fn chunk_key(generation: u32, number: usize) -> JsValue {
    format!("{generation}/{number}").into()
}

pub(super) fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    Uint8Array::from_js(value.clone()).ok().map(Vec::from)
}

/// A value as bytes; version 1 kept some as texts and numbers.
pub(super) fn plain(value: &JsValue) -> Vec<u8> {
    let number = || whole(value).map(|number| number.to_string());
    bytes(value)
        .or_else(|| value.as_string().or_else(number).map(String::into_bytes))
        .unwrap_or_default()
}
