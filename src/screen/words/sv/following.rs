//! Words of what the user follows.

use crate::app::Follows;

/// The switch on a case and a body.
pub const FOLLOW: &str = "Följ";
/// What it does.
pub const FOLLOW_TEXT: &str = "När uppgifterna förnyas står det på kartan vad som är nytt här. Det sparas bara på den här enheten.";
/// Over what is followed.
pub const FOLLOWED: &str = "Du följer";
/// Stops following.
pub const STOP: &str = "Sluta följa";
/// Nothing is new in it.
pub const NOTHING_NEW: &str = "inget nytt";
/// It was taken out of the log.
pub const GONE: &str = "finns inte kvar i uppgifterna";
/// One and several steps.
pub const STEPS: (&str, &str) = ("nytt steg", "nya steg");
/// One and several meetings.
pub const MEETINGS: (&str, &str) = ("nytt möte", "nya möten");
/// One and several cases.
pub const CASES: (&str, &str) = ("nytt ärende", "nya ärenden");
/// One and several seats.
pub const SEATS: (&str, &str) = ("ny eller ändrad plats", "nya eller ändrade platser");
/// A case stands elsewhere than it did.
pub const STANDING: &str = "läget är ett annat";

/// How much is followed, and in how much of it there is something new.
pub fn followed(count: usize, new: usize) -> String {
    if new == 0 {
        format!("{count}, inget nytt")
    } else {
        format!("{count}, nytt i {new}")
    }
}

/// ”2 nya steg”.
pub fn new(count: usize, (one, many): (&str, &str)) -> String {
    format!("{count}\u{a0}{}", if count == 1 { one } else { many })
}

/// Something else of it is told otherwise.
pub fn otherwise(what: &Follows) -> &'static str {
    match what {
        Follows::Case(_) => "något i ärendet är ändrat",
        Follows::Body(_) => "det som står om organet är ändrat",
    }
}
