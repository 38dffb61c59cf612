//! Workspaces side by side (*arbetsytor*): one database each, named after the folder of the page
//! and, for all but the first, a key. Which one is open is chosen for each tab.

use web_sys::Storage;

use super::idb::{Connection, factory, whole};
use super::page::{database_name, local_storage};
use super::records::{CHANGES, MANIFESTS, bytes, keys, pointer, record};
use super::{BrowserError, window};
use crate::domain::order::sort_by;
use crate::interchange::keeping::survey::Head;
use crate::interchange::keeping::{KeptWorkspace, StoreError};
use crate::interchange::log::Entry;
use crate::interchange::snapshot::Manifest;

/// No address has this sign in the name of a folder.
const SIGN: char = '#';

/// The name of the database of the workspace `key`.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn database(key: &str) -> Result<String, BrowserError> {
    let first = database_name()?;
    Ok(match key {
        "" => first,
        key => format!("{first}{SIGN}{key}"),
    })
}

/// The workspaces kept for this page, in the order of their keys. A browser that does not
/// tell which databases it has gives the one that is chosen.
pub async fn all() -> Vec<KeptWorkspace> {
    let Ok(first) = database_name() else {
        return Vec::new();
    };
    let names = names().await.unwrap_or_else(|| {
        let chosen = database(&chosen()).unwrap_or_default();
        vec![chosen]
    });
    let mut keys: Vec<&str> = names
        .iter()
        .filter_map(|name| match name.strip_prefix(&first)? {
            "" => Some(""),
            rest => rest.strip_prefix(SIGN),
        })
        .collect();
    sort_by(&mut keys, Ord::cmp);
    let mut found = Vec::new();
    for key in keys {
        let name = database(key).unwrap_or_default();
        // One that cannot be looked into still stands there.
        let (title, changed_at) = look_into(&name).await.unwrap_or_default();
        found.push(KeptWorkspace {
            key: key.to_owned(),
            title,
            changed_at,
        });
    }
    found
}

/// Opens the workspace `key` from now on, in this tab and in those opened later.
///
/// # Errors
/// [`BrowserError::NoPage`], or [`BrowserError::Refused`] where nothing may be kept.
pub fn choose(key: &str) -> Result<(), BrowserError> {
    let place = place()?;
    session_storage()?.set_item(&place, key)?;
    Ok(local_storage()?.set_item(&place, key)?)
}

/// The key of the workspace to open: the one chosen in this tab, else the one chosen last, which
/// is this tab's from then on, whatever others choose.
pub fn chosen() -> String {
    let Ok(place) = place() else {
        return String::new();
    };
    let of = |storage: Result<Storage, BrowserError>| storage.ok()?.get_item(&place).ok()?;
    if let Some(own) = of(session_storage()) {
        return own;
    }
    let last = of(local_storage()).unwrap_or_default();
    if let Ok(storage) = session_storage() {
        let _unkept = storage.set_item(&place, &last);
    }
    last
}

fn place() -> Result<String, BrowserError> {
    Ok(format!("samverkanskartan.vald:{}", database_name()?))
}

fn session_storage() -> Result<Storage, BrowserError> {
    window()?.session_storage()?.ok_or(BrowserError::NoPage)
}

/// The names of all databases of this site.
async fn names() -> Option<Vec<String>> {
    let databases = factory().ok()?.databases().ok()?.await.ok()?;
    let names = databases
        .flatten()
        .map(|database| database.name().to_owned());
    Some(names.collect())
}

/// The title of the newest text of a database and when something was last saved in it,
/// leaving it as it is, of whatever version.
async fn look_into(name: &str) -> Result<(String, String), StoreError> {
    let Some(connection) = Connection::open_as_it_is(name).await? else {
        return Ok(Default::default());
    };
    let stores = connection.stores();
    let stores: Vec<&str> = stores.iter().map(String::as_str).collect();
    let transaction = connection.read(&stores)?;
    let from = transaction.store(MANIFESTS)?;
    let mut newest: Option<Manifest> = None;
    for key in keys(&transaction, MANIFESTS).await? {
        let generation = whole(&key).unwrap_or_default();
        let found = record(&transaction, &from, key).await?;
        let read = found.as_ref().and_then(bytes);
        let read = read.and_then(|bytes| Manifest::read(generation, &bytes).ok());
        newest = read.or(newest);
    }
    let (title, mut changed_at) = newest
        .map(|manifest| (manifest.title, manifest.made_at))
        .unwrap_or_default();
    let head = pointer(&transaction).await?;
    if let Some(head) = head.as_deref().and_then(Head::read)
        && stores.contains(&CHANGES)
    {
        let from = transaction.store(CHANGES)?;
        let last = record(&transaction, &from, head.last.into()).await?;
        let last = last.as_ref().and_then(bytes);
        let last = last.and_then(|bytes| Entry::unseal(head.last, &bytes).ok());
        if let Some((_, entry)) = last {
            changed_at = changed_at.max(entry.made_at);
        }
    }
    Ok((title, changed_at))
}
