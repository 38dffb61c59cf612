//! Words of the table of what the huvudmän decided after joint recommendations.

/// The heading.
pub const HEADING: &str = "Huvudmännens beslut efter gemensamma rekommendationer";
/// What it shows.
pub const TEXT: &str = "En gemensam rekommendation gäller först när varje huvudman har beslutat själv. Här står vad dokumenten visar av det.";
/// Nothing is known.
pub const NOT_KNOWN: &str = "inte belagt";
/// It was not recommended to this one.
pub const NOT_ASKED: &str = "inte tillfrågad";
/// Column: the case.
pub const CASE: &str = "Ärende";
/// Column: how many have decided.
pub const COUNT: &str = "Belagda";
/// The frame that can be scrolled.
pub const FRAME: &str = "Ärenden och huvudmän, kan rullas i sidled";
/// The marks.
pub const LEGEND: &str = "Tecken";

/// How many of them are known to have decided.
pub fn count(known: usize, of: usize) -> String {
    format!("{known} av {of}")
}
