//! Words of finding something by any word of it.

/// Over the field.
pub const LABEL: &str = "Sök ärende, organ, person eller ord";
/// Kind: cases.
pub const CASES: &str = "Ärenden";
/// Kind: bodies.
pub const BODIES: &str = "Organ";
/// Kind: people.
pub const PEOPLE: &str = "Personer";
/// Kind: terms.
pub const TERMS: &str = "Ord";
/// A person of whom no seat is known.
pub const NO_SEAT: &str = "inget uppdrag är känt";
/// Nothing was found, and what to try.
pub const NOTHING: &str = "Inget hittades. Pröva en del av ordet eller ett annat ord.";

/// Leads to all of a kind: ”Alla 6”.
pub fn all(count: usize) -> String {
    format!("Alla {count}")
}

/// What was found, kind by kind: ”Ärenden: 6. Ord: 3.”
pub fn found(counts: impl Iterator<Item = (&'static str, usize)>) -> String {
    let counts: Vec<_> = counts
        .map(|(heading, count)| format!("{heading}: {count}."))
        .collect();
    if counts.is_empty() {
        return NOTHING.to_owned();
    }
    counts.join(" ")
}

/// How it is with a case: ”Pågår, senast 6 september 2024”.
pub fn treated(standing: &str, when: &str) -> String {
    format!("{standing}, senast {when}")
}

/// What a body is: ”Tjänstepersoner, hela länet”.
pub fn body(track: &str, level: &str) -> String {
    format!("{track}, {level}")
}
