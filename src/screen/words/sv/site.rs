//! Words for the site's own files in the browser.

/// The name of the row that tells of a newer version.
pub const VERSION: &str = "Ny version";

/// A newer version is there.
pub const NEWER: &str = "En nyare version av Samverkanskartan är hämtad.";

/// The button that takes it.
pub const TAKE: &str = "Byt till den";

/// What taking it does.
pub const TAKE_TEXT: &str =
    "Sidan laddas om i alla flikar. Den flik där ett formulär är öppet väntar tills det är stängt.";

/// Heading: whether the site opens without network.
pub const OFFLINE: &str = "Utan nät";

/// It does.
pub const IS_WHOLE: &str = "Ja. Hela sidan finns i den här webbläsaren och går att öppna utan nät.";

/// It does not, or not yet.
pub const IS_NOT_WHOLE: &str = "Nej, inte ännu. Sidan hämtas till webbläsaren medan den är öppen, om webbläsaren tillåter det.";
