//! Searching and sorting Swedish text.

mod fold;
mod order;

pub use fold::{Folded, matches};
pub use order::swedish;
