//! What is remembered of the user (*minne*), a text for each workspace. Answers at once, so that
//! the first screen is the right one.

use super::BrowserError;
use super::page::local_storage;

fn place(database: &str) -> String {
    format!("samverkanskartan.besok:{database}")
}

/// The text that is kept.
pub fn kept(database: &str) -> Option<String> {
    local_storage().ok()?.get_item(&place(database)).ok()?
}

/// Keeps `text` in place of what may be there; without one nothing is kept any more.
///
/// # Errors
/// [`BrowserError::NoPage`], or [`BrowserError::Refused`] where there is no room or nothing may
/// be kept.
pub fn keep(database: &str, text: Option<&str>) -> Result<(), BrowserError> {
    let (storage, place) = (local_storage()?, place(database));
    match text {
        Some(text) => Ok(storage.set_item(&place, text)?),
        None => Ok(storage.remove_item(&place)?),
    }
}
