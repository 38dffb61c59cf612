//! The forms in words: what a field, a form and a place are called, and how a fault is told.

pub mod date;
pub mod fault;
pub mod label;
pub mod listing;
pub mod reference;
pub mod removal;
pub mod title;
pub mod typed;

pub use label::Label;
