//! What goes in and out: the JSON format, its schema, and how a text is kept in pieces.
//!
//! The format's fields are the domain's (see [`crate::domain`]); here is what a *file* is:
//! its header, its canonical text, and what a reader refuses.

pub mod keeping;
pub mod log;
mod path;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod seal;
pub mod snapshot;
mod write;

pub use read::{FieldProblem, ReadError, read};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
pub use write::write;

/// What a file says it is.
pub const FORMAT: &str = "samverkanskartan";

/// The version of the format this code writes. It reads this and every older one.
pub const VERSION: u64 = 1;
