//! Words that tell what two have changed in different ways.

/// One side has it, or had it, not at all.
pub const NOT_THERE: &str = "finns inte";
/// One side has it as it was.
pub const UNCHANGED: &str = "som förut";
/// The whole record is what is to be chosen.
pub const WHOLE: &str = "hela posten";
/// Before what stood there before both.
pub const BEFORE: &str = "Före";
/// Before what stands there.
pub const OURS: &str = "Vår";
/// Before what the other side has.
pub const THEIRS: &str = "Deras";

/// What it is about: ”Konflikt: ärendet ”HLT”, Rubrik”.
pub fn heading(record: &str, label: &str) -> String {
    format!("Konflikt: {record}, {label}")
}

/// A field before and after: ”Rubrik: ”A” → ”B””.
pub fn changed(label: &str, before: &str, after: &str) -> String {
    format!("{label}: {before} → {after}")
}
