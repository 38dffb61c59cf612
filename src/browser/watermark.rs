//! What was last said to be saved, noted where the browser seldom throws away what it keeps
//! together with the database. Where nothing may be noted, the data is kept all the same.

use super::page::local_storage;
use crate::interchange::keeping::Watermark;

fn key(database: &str) -> String {
    format!("samverkanskartan.minne:{database}")
}

pub(super) fn read(database: &str) -> Option<Watermark> {
    let text = local_storage().ok()?.get_item(&key(database)).ok()??;
    Watermark::read(&text)
}

pub(super) fn note(database: &str, watermark: &Watermark) {
    if let Ok(storage) = local_storage() {
        let _unnoted = storage.set_item(&key(database), &watermark.write());
    }
}

pub(super) fn remove(database: &str) {
    if let Ok(storage) = local_storage() {
        let _noted = storage.remove_item(&key(database));
    }
}
