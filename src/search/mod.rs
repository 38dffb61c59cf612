//! Searching and sorting Swedish text.

mod fold;
mod order;

pub use fold::{Folded, folds_to, matches};
pub use order::swedish;
