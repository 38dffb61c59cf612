//! Searching and sorting Swedish text.

mod compound;
mod concept;
mod document;
mod excerpt;
mod fold;
mod following;
mod index;
mod indexing;
mod letter;
mod lexicon;
mod moment;
mod near;
mod order;
mod question;
mod score;
mod seek;
mod slip;
mod stem;
mod token;
mod vocabulary;

pub use document::{Document, Kind, Passage, Place, Target};
pub use excerpt::Excerpt;
pub use fold::{Folded, finds_within, folds_to, matches};
pub use index::Index;
pub use indexing::Indexing;
pub use moment::MONTHS;
pub use near::{Near, Nearness};
pub use order::{swedish, swedish_places};
pub use seek::{Answer, Corrected, Hit};
pub use vocabulary::{Vocabulary, is_akin};
