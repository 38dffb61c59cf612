//! The forms: which fields a record has, what stands in them, and what is wrong with it.

pub mod blank;
pub mod date;
pub mod fault;
pub mod field;
pub mod listing;
pub mod reference;
pub mod removal;
pub mod table;
pub mod title;
pub mod typed;

pub use fault::{Fault, faults};
pub use field::{Field, Kind, Need};
pub use reference::Names;
pub use table::{field_at, fields_of};
