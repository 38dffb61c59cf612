//! What the tests of the application share: how it starts, and what the store finds.

#![allow(dead_code)] // each test uses its part

use samverkanskartan::app::{Msg, Opening, Theme};
use samverkanskartan::domain::Day;
use samverkanskartan::interchange::keeping::Loaded;
use samverkanskartan::interchange::log::Entry;
use samverkanskartan::interchange::snapshot::{Kept, Manifest, Origin, Snapshot};

/// The application starts at an address, for one who keeps the log or does not.
pub(crate) fn start(hash: &str, keeps_log: bool) -> Msg {
    Msg::Started {
        today: Day::constant(2026, 11, 22),
        hash: hash.to_owned(),
        theme: Theme::System,
        less_motion: false,
        keeps_log,
        tab: "flik".to_owned(),
        opening: Opening::AtOnce,
        workspace: String::new(),
    }
}

/// A text as the first generation of a store.
pub(crate) fn manifest(text: &str, origin: Origin) -> Manifest {
    Snapshot::cut(text).manifest(1, 0, "Titel", origin, "2026-11-22T10:00:00Z")
}

pub(crate) fn kept(text: &str, origin: Origin) -> Kept {
    Kept {
        text: text.to_owned(),
        manifest: manifest(text, origin),
    }
}

/// The store has this text, and after it these entries.
pub(crate) fn found(text: &str, origin: Origin, entries: &[Entry]) -> Msg {
    Msg::StoreOpened(Ok(Loaded::Sound {
        kept: kept(text, origin),
        last: entries.last().map_or(0, |entry| entry.number),
        entries: entries.to_vec(),
        log: Vec::new(),
        mended: None,
    }))
}
