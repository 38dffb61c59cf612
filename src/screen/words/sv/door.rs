//! Words of the parts of the program that are fetched when they are needed.

/// While a part is on its way.
pub const WAITING: &str = "Hämtar …";
/// A part did not arrive.
pub const UNREACHED: &str = "Den här delen av programmet kom inte fram.";
/// What to do about it.
pub const UNREACHED_ADVICE: &str =
    "Kontrollera att du är ansluten till nätet och försök igen. Det du har skrivit är kvar.";
/// Asks for it again.
pub const AGAIN: &str = "Försök igen";
