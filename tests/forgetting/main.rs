//! Forgetting a person: out of the data, the log, what can be taken back and every file.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail where it stands

mod data;
#[path = "../store_faults/disk.rs"]
mod disk;
mod kept;
mod records;
