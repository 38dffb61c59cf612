//! Searching and sorting Swedish text.

mod concept;
mod document;
mod fold;
mod index;
mod letter;
mod lexicon;
mod moment;
mod order;
mod question;
mod seek;
mod slip;
mod stem;
mod token;
mod vocabulary;

pub use document::{Document, Kind, Passage, Place, Target};
pub use fold::{Folded, folds_to, matches};
pub use index::Index;
pub use order::swedish;
pub use seek::{Answer, Corrected, Hit};
pub use vocabulary::{Vocabulary, is_akin};
