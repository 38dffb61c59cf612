//! Words of what explains words where they stand.

/// Leads to the word in the glossary.
pub const MORE: &str = "Mer i ordlistan";
/// Takes the explanations away.
pub const WITHOUT: &str = "Visa utan ordhjälp";
/// The switch in the glossary.
pub const EXPLAIN: &str = "Förklara ord där de står";

/// The name of an explanation: ”bereda, förklaring”.
pub fn meaning_of(term: &str) -> String {
    format!("{term}, förklaring")
}
