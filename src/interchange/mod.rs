//! What goes in and out: the JSON format, its schema, how a text is kept in pieces, and what is
//! written for the tools of others.
//!
//! The format's fields are the domain's (see [`crate::domain`]); here is what a *file* is:
//! its header, its canonical text, and what a reader refuses.

mod checksum;
mod composing;
pub mod csv;
pub mod enclosed;
mod event_days;
pub mod ical;
pub mod keeping;
pub mod lineage;
pub mod log;
mod number;
pub mod ocel;
pub mod oparl;
mod path;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod seal;
pub mod snapshot;
mod sweden;
mod text;
mod write;
pub mod xes;

pub use composing::read_composed;
pub use read::{FieldProblem, ReadError, read};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
pub use text::escaped;
pub use write::write;

/// What a file says it is.
pub const FORMAT: &str = "samverkanskartan";

/// The version of the format this code writes. It reads this and every older one.
pub const VERSION: u64 = 1;
