//! Every word the user sees that is not data: a language in a folder, a file per screen.
//!
//! A word is a constant or a function. Another language stands beside with the same modules
//! and names, so that a word it lacks does not compile; the last line chooses between them.

mod sv;

pub use sv::*;
