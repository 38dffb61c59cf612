//! Words of the page's title.

use super::{common, nouns};
use crate::domain::Collection;

/// When nothing can be shown.
pub const TROUBLE: &str = "Uppgifterna kan inte visas";
/// A person.
pub const PERSON: &str = "Person";
/// The log of all changes.
pub const HISTORY: &str = "Historik";

/// ”Vem vaccinerar i kommunerna? – steg 8 – Samverkanskartan”.
pub fn of(about: &[String]) -> String {
    let mut parts: Vec<&str> = about.iter().map(String::as_str).collect();
    parts.push(common::PRODUCT);
    parts.join(" – ")
}

/// ”steg 8”.
pub fn step(number: usize) -> String {
    format!("steg {number}")
}

/// ”punkt 7 b”.
pub fn item(number: &str) -> String {
    format!("punkt {number}")
}

/// ”Karta 1 juni 2020”.
pub fn on_day(what: &str, day: &str) -> String {
    format!("{what} {day}")
}

/// ”Samråd, 15 mars 2024”.
pub fn on_date(name: &str, date: &str) -> String {
    format!("{name}, {date}")
}

/// ”Historik: ärendet”.
pub fn history_of(collection: Collection) -> String {
    format!("{HISTORY}: {}", nouns::of(collection).the)
}
