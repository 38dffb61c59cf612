//! Forgetting a person: out of the data, the log, what can be taken back and every file.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail where it stands

mod app;
mod data;
#[path = "../store_faults/disk.rs"]
mod disk;
mod kept;
mod records;
#[path = "../small_site/mod.rs"]
mod small_site;
#[path = "../starting/mod.rs"]
mod starting;
