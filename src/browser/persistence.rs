//! Whether the browser promises to keep what is saved, how much room there is, and when the
//! user last took a backup.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use super::page::local_storage;
use super::{BrowserError, window};
use crate::interchange::keeping::Backup;

fn manager() -> Option<StorageManager> {
    Some(window().ok()?.navigator().storage())
}

/// Asks the browser not to throw the data away when the disk fills up, and answers whether
/// it promised. Nothing where the browser cannot promise, as on an unencrypted address.
pub async fn request() -> Option<bool> {
    let asked = manager()?.persist().ok()?;
    JsFuture::from(asked).await.ok()?.as_bool()
}

/// Whether the browser has promised it.
pub async fn is_promised() -> Option<bool> {
    let asked = manager()?.persisted().ok()?;
    JsFuture::from(asked).await.ok()?.as_bool()
}

/// Room for what is kept from this site, in bytes; the browser gives about how much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// How much of it is taken.
    pub taken: f64,
    /// How much there is in all.
    pub in_all: f64,
}

/// How much room there is. Nothing where the browser does not tell.
pub async fn room() -> Option<Room> {
    let asked = manager()?.estimate().ok()?;
    let told = JsFuture::from(asked).await.ok()?;
    let told: StorageEstimate = told.unchecked_into();
    Some(Room {
        taken: told.get_usage()?,
        in_all: told.get_quota()?,
    })
}

fn key(database: &str) -> String {
    format!("samverkanskartan.sakerhetskopia:{database}")
}

/// The last backup noted for a database.
pub fn backup(database: &str) -> Option<Backup> {
    let text = local_storage().ok()?.get_item(&key(database)).ok()??;
    let (at, number) = text.split_once(' ')?;
    Some(Backup {
        at: at.to_owned(),
        number: number.parse().ok()?,
    })
}

/// Notes a backup of a database.
///
/// # Errors
/// [`BrowserError::NoPage`], or [`BrowserError::Refused`] where nothing may be kept.
pub fn note_backup(database: &str, backup: &Backup) -> Result<(), BrowserError> {
    let text = format!("{} {}", backup.at, backup.number);
    Ok(local_storage()?.set_item(&key(database), &text)?)
}
