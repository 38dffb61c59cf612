//! A picture saved as a file.

/// The two buttons that save the picture, to a screen reader.
pub const SAVE_PICTURE: &str = "Spara bilden";
/// The button that saves it as SVG.
pub const SAVE_SVG: &str = "Spara SVG";
/// It could not be saved as PNG: browsers draw no picture above a certain size.
pub const PNG_NOT_SAVED: &str = "Bilden gick inte att spara som PNG. Den kan vara för stor för webbläsaren; spara den som SVG i stället.";
/// It was saved as PNG, less sharp than it should be.
pub const PNG_IN_FEWER_POINTS: &str = "Bilden är för stor för webbläsaren och sparades i färre punkter. Ska den skrivas ut eller förstoras, spara den som SVG.";
/// It could not be saved as SVG.
pub const SVG_NOT_SAVED: &str =
    "Bilden gick inte att spara. Kontrollera att sidan får ladda ner filer och försök igen.";
/// The button that saves it as PNG.
pub const SAVE_PNG: &str = "Spara PNG";

/// It was saved, though the font could not be had.
pub const FONT_NOT_HAD: &str = "Bilden är sparad utan kartans typsnitt, som inte gick att hämta. Bokstäverna kan se annorlunda ut i andra program. Ladda om sidan och spara igen för att få med det.";

/// What a picture of the map is called in the name of its file.
pub const MAP: &str = "karta";
/// The same of a picture with all bodies.
pub const ALL_BODIES: &str = "alla-organ";
/// What stands before the number of a step there.
pub const STEP: &str = "steg";

/// What stands in the name of a picture in time.
pub const TIME: &str = "i-tid";

/// Over a saved picture of the structure.
pub fn map_title(title: &str, day: &str) -> String {
    format!("{title}, så som den var den {day}")
}

/// Over a saved picture of a case's way.
pub fn way_title(case: &str, at: &str) -> String {
    format!("{case} – {at}")
}

/// What the marks of a saved map mean.
pub const MAP_LEGEND: &str = "Vänster fält går mot beslut, höger tillbaka. Hel pil uppåt, streckad pil nedåt. Prickad dörr: vägen dit antyds. Streckad ruta: tillfälligt eller utanför strukturen.";

/// What the marks of a saved picture of a case mean.
pub const WAY_LEGEND: &str = "Siffrorna är stegen. Mörk linje: har hänt. Bred orange linje: hände i det här steget. Prickad linje: planerat. Snedstreckat: den överenskomna vägen, som ärendet enligt en källa inte gick.";

/// Of what data a saved picture is.
pub fn edition(title: &str, revision: u32, as_of: &str) -> String {
    format!(
        "”{title}”, utgåva {revision}, uppgifter till och med {as_of}. Ritad av Samverkanskartan."
    )
}
