//! What the database holds, and how one record of it is read or written.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    IdbCursor, IdbCursorDirection, IdbDatabase, IdbKeyRange, IdbObjectStoreParameters, IdbRequest,
};

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
pub(super) fn build(database: &IdbDatabase) -> Result<(), JsValue> {
    let present = database.object_store_names();
    for store in ALL {
        if !present.contains(store) {
            let options = IdbObjectStoreParameters::new();
            options.set_auto_increment(store == LOG);
            database.create_object_store_with_optional_parameters(store, &options)?;
        }
    }
    Ok(())
}

/// What is there, before any text or change is read.
pub(super) async fn survey(transaction: &Transaction) -> Result<Survey, StoreError> {
    let pointer = pointer(transaction).await?;
    let store = transaction.store(MANIFESTS)?;
    let mut manifests = Vec::new();
    for key in keys(transaction, MANIFESTS).await?.iter() {
        if let Some(generation) = whole(&key) {
            let found = transaction.answer_if_sound(store.get(&key)).await?;
            manifests.push((generation, found.as_ref().map(plain)));
        }
    }
    let of_chunk = |key: JsValue| {
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
pub(super) async fn head(transaction: &Transaction) -> Result<Option<Head>, StoreError> {
    match pointer(transaction).await?.as_deref().and_then(Head::read) {
        Some(head) => Ok(Some(head)),
        None => Ok(survey(transaction).await?.head()),
    }
}

pub(super) async fn pointer(transaction: &Transaction) -> Result<Option<Vec<u8>>, StoreError> {
    let store = transaction.store(POINTER)?;
    let found = transaction
        .answer_if_sound(store.get(&CURRENT.into()))
        .await?;
    Ok(found
        .filter(|value| !value.is_undefined())
        .as_ref()
        .map(plain))
}

/// The keys of a store, in order.
pub(super) async fn keys(transaction: &Transaction, store: &str) -> Result<Array, StoreError> {
    let keys = transaction
        .answer(transaction.store(store)?.get_all_keys())
        .await?;
    Ok(Array::from(&keys))
}

async fn last_key(transaction: &Transaction, store: &str) -> Result<Option<u32>, StoreError> {
    let store = transaction.store(store)?;
    let request =
        store.open_key_cursor_with_range_and_direction(&JsValue::NULL, IdbCursorDirection::Prev);
    let cursor = transaction.answer(request).await?;
    let key = cursor
        .dyn_ref::<IdbCursor>()
        .and_then(|cursor| cursor.key().ok());
    Ok(key.as_ref().and_then(whole))
}

/// Tries one generation after the other until a text is sound.
pub(super) async fn search(
    transaction: &Transaction,
    mut recovery: Recovery,
) -> Result<Recovery, StoreError> {
    let store = transaction.store(CHUNKS)?;
    while let Some((generation, numbers)) = recovery.next() {
        let mut chunks = Vec::new();
        for number in numbers {
            let key = chunk_key(generation, number);
            let found = transaction.answer_if_sound(store.get(&key)).await?;
            chunks.push(found.as_ref().and_then(bytes));
        }
        recovery.take(chunks);
    }
    Ok(recovery)
}

/// The changes of a span, as they are found.
pub(super) async fn changes(
    transaction: &Transaction,
    span: Option<Span>,
) -> Result<Vec<Found>, StoreError> {
    let Some(span) = span.filter(|span| span.after < span.last) else {
        return Ok(Vec::new());
    };
    let store = transaction.store(CHANGES)?;
    let range = range(span.after, span.last, (true, false))?;
    let numbers = transaction
        .answer(store.get_all_keys_with_key(&range))
        .await?;
    let all = transaction
        .answer_if_sound(store.get_all_with_key(&range))
        .await?;
    let all = all.map(|all| Array::from(&all));
    let mut found = Vec::new();
    for (place, key) in (0..).zip(Array::from(&numbers).iter()) {
        // Where they cannot be read together, one that cannot be read must not hide others.
        let value = match &all {
            Some(all) => Some(all.get(place)),
            None => transaction.answer_if_sound(store.get(&key)).await?,
        };
        if let Some(number) = whole(&key) {
            found.push((number, value.as_ref().and_then(bytes)));
        }
    }
    Ok(found)
}

/// The log; a line that this version cannot read is passed over here, and kept.
pub(super) async fn log(transaction: &Transaction) -> Result<Vec<LogEntry>, StoreError> {
    let lines = transaction
        .answer(transaction.store(LOG)?.get_all())
        .await?;
    let lines = Array::from(&lines);
    Ok(lines
        .iter()
        .filter_map(|line| LogEntry::read(&plain(&line)))
        .collect())
}

/// Asks for everything that is to be written. What fails fails the whole transaction, which
/// says so when it is committed.
pub(super) fn execute(transaction: &Transaction, writes: &[Write<'_>]) -> Result<(), StoreError> {
    for write in writes {
        request(transaction, write)?.map_err(|thrown| transaction.refused(&thrown))?;
    }
    Ok(())
}

fn request(
    transaction: &Transaction,
    write: &Write<'_>,
) -> Result<Result<IdbRequest, JsValue>, StoreError> {
    Ok(match write {
        Write::Put(key, bytes) => {
            let (store, key) = place(*key);
            let bytes = Uint8Array::from(bytes.as_ref());
            transaction.store(store)?.put_with_key(&bytes, &key)
        }
        Write::AddLine(line) => transaction
            .store(LOG)?
            .add(&Uint8Array::from(line.as_slice())),
        Write::DeleteManifest(generation) => {
            let key = JsValue::from(*generation);
            transaction.store(MANIFESTS)?.delete(&key)
        }
        Write::DeleteChunks(generation) => {
            // `0` is the character after `/`.
            let (first, after) = (format!("{generation}/"), format!("{generation}0"));
            let range = range(first, after, (false, true))?;
            transaction.store(CHUNKS)?.delete(&range)
        }
        Write::DeleteChangesThrough(number) => {
            let range = range(0, *number, (false, false))?;
            transaction.store(CHANGES)?.delete(&range)
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

/// The keys from one to another; an open end is not among them.
fn range(
    from: impl Into<JsValue>,
    to: impl Into<JsValue>,
    (open_from, open_to): (bool, bool),
) -> Result<JsValue, StoreError> {
    let (from, to) = (from.into(), to.into());
    IdbKeyRange::bound_with_lower_open_and_upper_open(&from, &to, open_from, open_to)
        .map(JsValue::from)
        .map_err(|_| StoreError::Failed(String::new()))
}

pub(super) fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

/// A value as bytes; version 1 kept some as texts and numbers.
pub(super) fn plain(value: &JsValue) -> Vec<u8> {
    let number = || whole(value).map(|number| number.to_string());
    bytes(value)
        .or_else(|| value.as_string().or_else(number).map(String::into_bytes))
        .unwrap_or_default()
}
