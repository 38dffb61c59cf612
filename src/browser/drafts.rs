//! What is written in forms and not saved yet (*utkast*), kept at every stroke so that a tab
//! that is closed or breaks costs nothing. Answers at once, unlike the store.

use super::BrowserError;
use super::page::local_storage;
use crate::domain::order::sort_by;

/// No address has a blank in it, and so no name of a database.
fn prefix(database: &str) -> String {
    format!("samverkanskartan.utkast:{database} ")
}

/// Keeps `text` under `key`, in place of what may be there.
///
/// # Errors
/// [`BrowserError::NoPage`], or [`BrowserError::Refused`] where there is no room or nothing
/// may be kept.
pub fn keep(database: &str, key: &str, text: &str) -> Result<(), BrowserError> {
    let key = prefix(database) + key;
    Ok(local_storage()?.set_item(&key, text)?)
}

/// Lets go of what is kept under `key`.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn drop(database: &str, key: &str) -> Result<(), BrowserError> {
    let key = prefix(database) + key;
    Ok(local_storage()?.remove_item(&key)?)
}

/// Keeps under `key` what was kept under `from`. Where there is no room for both, the one goes
/// before the other comes.
///
/// # Errors
/// As [`keep`].
pub fn take_over(database: &str, from: &str, key: &str, text: &str) -> Result<(), BrowserError> {
    if keep(database, key, text).is_ok() {
        return drop(database, from);
    }
    drop(database, from)?;
    keep(database, key, text)
}

/// Everything kept, as key and text, in the order of the keys. Nothing where nothing may be
/// kept.
pub fn all(database: &str) -> Vec<(String, String)> {
    let Ok(storage) = local_storage() else {
        return Vec::new();
    };
    let prefix = prefix(database);
    let count = storage.length().unwrap_or_default();
    let mut drafts = Vec::new();
    for place in 0..count {
        let Ok(Some(name)) = storage.key(place) else {
            continue;
        };
        let Some(key) = name.strip_prefix(&prefix) else {
            continue;
        };
        if let Ok(Some(text)) = storage.get_item(&name) {
            drafts.push((key.to_owned(), text));
        }
    }
    sort_by(&mut drafts, Ord::cmp);
    drafts
}
