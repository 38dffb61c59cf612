//! Words of what an edition says of itself.

/// Until when it tells.
pub const AS_OF: &str = "Uppgifter till och med";
/// The day it was given out.
pub const DATE: &str = "Utgiven";
/// Who answers for it.
pub const PUBLISHER: &str = "Utgivare";
/// Heading: what is new.
pub const NEWS: &str = "Nytt i utgåvan";
/// The line that tells of a newer one, to a screen reader.
pub const NEWER: &str = "Ny utgåva";
/// The way to all that is said of it.
pub const ALL: &str = "Om utgåvan";
/// It was read.
pub const READ: &str = "Jag har sett det";

/// Which one it is.
pub fn heading(number: u32) -> String {
    format!("Utgåva {number}")
}

/// It is newer than the one that was read.
pub fn newer(number: u32, read: u32) -> String {
    format!("Utgåva {number} är ny sedan du var här. Då var det utgåva {read}.")
}

/// How much more is new.
pub fn more(count: usize) -> String {
    format!("och {count}\u{a0}till")
}
