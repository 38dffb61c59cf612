//! Searching and sorting Swedish text.

mod fold;
mod order;
mod vocabulary;

pub use fold::{Folded, folds_to, matches};
pub use order::swedish;
pub use vocabulary::{Vocabulary, is_akin};
