//! What the database holds, and how one record of it is read.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStoreParameters};

use super::idb::{Transaction, whole};
use crate::interchange::keeping::StoreError;
use crate::interchange::snapshot::{
    Damage, Fault, Generations, Kept, LogEntry, Manifest, join, without_manifest,
};

/// The version of the database this application makes and reads.
pub(super) const VERSION: u32 = 1;

/// `generation/number` → the bytes of a chunk.
pub(super) const CHUNKS: &str = "chunks";
/// Generation → the manifest as JSON.
pub(super) const MANIFESTS: &str = "manifests";
/// [`CURRENT`] → the generation saved last.
pub(super) const POINTER: &str = "pointer";
/// A running number → a [`LogEntry`] as JSON; only ever added to.
pub(super) const LOG: &str = "log";
pub(super) const ALL: [&str; 4] = [CHUNKS, MANIFESTS, POINTER, LOG];
pub(super) const CURRENT: &str = "current";

pub(super) fn build(database: &IdbDatabase) -> Result<(), JsValue> {
    for store in [CHUNKS, MANIFESTS, POINTER] {
        database.create_object_store(store)?;
    }
    let numbered = IdbObjectStoreParameters::new();
    numbered.set_auto_increment(true);
    database.create_object_store_with_optional_parameters(LOG, &numbered)?;
    Ok(())
}

pub(super) fn chunk_key(generation: u32, number: usize) -> JsValue {
    format!("{generation}/{number}").into()
}

/// All chunks of a generation: `0` is the character after `/`.
pub(super) fn chunk_keys(generation: u32) -> Result<JsValue, StoreError> {
    let (first, after) = (format!("{generation}/"), format!("{generation}0"));
    IdbKeyRange::bound_with_lower_open_and_upper_open(&first.into(), &after.into(), false, true)
        .map(JsValue::from)
        .map_err(|_| StoreError::Failed(String::new()))
}

pub(super) async fn generations(transaction: &Transaction) -> Result<Generations, StoreError> {
    let pointer = transaction
        .answer(transaction.store(POINTER)?.get(&CURRENT.into()))
        .await?;
    let manifests = transaction
        .answer(transaction.store(MANIFESTS)?.get_all_keys())
        .await?;
    let chunks = transaction
        .answer(transaction.store(CHUNKS)?.get_all_keys())
        .await?;
    let of_chunk = |key: JsValue| key.as_string()?.split_once('/')?.0.parse().ok();
    let of_manifests = Array::from(&manifests)
        .iter()
        .filter_map(|key| whole(&key))
        .collect::<Vec<u32>>();
    let found = Array::from(&chunks)
        .iter()
        .filter_map(of_chunk)
        .chain(of_manifests)
        .collect();
    Ok(Generations {
        pointer: whole(&pointer),
        found,
    })
}

pub(super) async fn manifest(
    transaction: &Transaction,
    generation: u32,
) -> Result<Result<Manifest, Fault>, StoreError> {
    let store = transaction.store(MANIFESTS)?;
    let value = transaction
        .answer_if_sound(store.get(&generation.into()))
        .await?;
    let bytes = value.as_ref().and_then(bytes).ok_or(Fault::ManifestMissing);
    Ok(bytes.and_then(|bytes| Manifest::read(generation, &bytes)))
}

pub(super) async fn examine(
    transaction: &Transaction,
    generation: u32,
) -> Result<Result<Kept, Box<Damage>>, StoreError> {
    let store = transaction.store(CHUNKS)?;
    let manifest = manifest(transaction, generation).await?;
    let keys = match &manifest {
        Ok(manifest) => (0..manifest.chunks.len())
            .map(|number| chunk_key(generation, number))
            .collect(),
        Err(_) => Array::from(
            &transaction
                .answer(store.get_all_keys_with_key(&chunk_keys(generation)?))
                .await?,
        ),
    };
    let mut chunks = Vec::new();
    for key in keys.iter() {
        let value = transaction.answer_if_sound(store.get(&key)).await?;
        chunks.push(value.as_ref().and_then(bytes));
    }
    Ok(match manifest {
        Ok(manifest) => join(manifest, chunks),
        Err(fault) => Err(Box::new(without_manifest(generation, fault, chunks))),
    })
}

/// The log; a line that this version cannot read is passed over here, and kept.
pub(super) async fn log(transaction: &Transaction) -> Result<Vec<LogEntry>, StoreError> {
    let entries = transaction
        .answer(transaction.store(LOG)?.get_all())
        .await?;
    let entries = Array::from(&entries);
    Ok(entries
        .iter()
        .filter_map(|entry| serde_json::from_str(&entry.as_string()?).ok())
        .collect())
}

fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

pub(super) fn plain(value: &JsValue) -> Vec<u8> {
    let number = || whole(value).map(|number| number.to_string());
    bytes(value)
        .or_else(|| value.as_string().or_else(number).map(String::into_bytes))
        .unwrap_or_default()
}
