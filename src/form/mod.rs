//! The forms, without a word: which fields each record has, what was typed as the value it
//! means, what a form holds before anything is typed, and what is wrong with what it holds.
//!
//! What a field is called and how a fault is told, `screen` says; what comes of a form, `app`.

mod apart;
pub mod asked;
pub mod blank;
pub mod choice;
pub mod date;
pub mod fault;
pub mod field;
pub mod mention;
pub mod people;
pub mod reference;
pub mod removal;
pub mod table;
pub mod tables;
pub mod task;
pub mod typed;

pub use fault::{Fault, Wrong, faults};
pub use field::{Field, FieldId, Kind, Need};
pub use reference::Names;
pub use table::{field_at, fields_of};
pub use task::{At, Deed, Task};
