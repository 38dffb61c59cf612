//! Words of a case that is sent in a link.

use super::errors::{Advice, read_error};
use crate::interchange::enclosed::{MOST, NotOpened};

/// The page of a case that came with the link.
pub const SHARED: &str = "Ärende i en länk";
/// Where the page comes from, and what it does not do.
pub const CAME: &str = "Det här ärendet kom med länken.";
/// What is not done with it.
pub const NOT_KEPT: &str = "Det visas bredvid dina egna uppgifter. Inget av det är sparat hos dig, och det går inte att ändra här.";
/// What a link leaves out.
pub const LEFT_OUT: &str = "Närvaro, röster och avvikelser följer inte med i en länk.";
/// Which data it was taken from.
pub const FROM: &str = "Ur";
/// Which edition of that.
pub const EDITION: &str = "Utgåva";
/// The name of the line about the same case in the own data.
pub const OWN: &str = "Hos dig";
/// The own data lacks the case.
pub const NOT_OWN: &str = "Ärendet finns inte i dina uppgifter.";
/// To the case in the own data.
pub const TO_OWN: &str = "Öppna ärendet i dina uppgifter";
/// It says the same.
pub const SAME: &str = "Där står samma sak.";
/// It is there, and not for all.
pub const NOT_COMPARED: &str = "Hos dig är ärendet inte för alla, så de jämförs inte.";
/// To the own cases.
pub const TO_CASES: &str = "Till dina ärenden";
/// A link that does not open.
pub const NOT_OPENED: &str = "Länken går inte att öppna";

/// The button that copies the address.
pub const COPY: &str = "Kopiera länk";
/// What it is good for.
pub const COPY_TEXT: &str = "Visar ärendet som det står hos den som öppnar länken.";
/// The button that copies the address with the case in it.
pub const COPY_WITH: &str = "Kopiera länk med ärendet i";
/// What it is good for.
pub const COPY_WITH_TEXT: &str = "Ärendet följer med i länken, så att den som öppnar den ser det som det står här nu. Bara det som är för alla följer med.";
/// It was copied.
pub const COPIED: &str = "Länken är kopierad.";
/// It was copied, with the case.
pub const COPIED_WITH: &str = "Länken med ärendet i är kopierad.";
/// The browser does not let it be copied.
pub const NOT_COPIED: &str =
    "Webbläsaren lät inte länken kopieras. Markera den här och kopiera den själv.";
/// The field to copy from.
pub const FIELD: &str = "Länken";

/// In how many fields the own case says something else.
pub fn differs(count: usize) -> String {
    match count {
        1 => "Där skiljer sig 1\u{a0}uppgift.".to_owned(),
        _ => format!("Där skiljer sig {count}\u{a0}uppgifter."),
    }
}

/// The case is not for all.
pub fn not_for_all() -> Advice {
    Advice::new(
        "Ärendet är inte för alla, så det följer inte med i en länk.",
        "Kopiera länken utan ärendet. Då ser bara den som redan har ärendet det.",
    )
}

/// What is left without what is not for all does not hold together.
pub fn not_whole() -> Advice {
    Advice::new(
        "Ärendet hänger inte ihop utan det som inte är för alla.",
        "Spara som fil på sidan Data och skicka filen i stället.",
    )
}

/// The case has more to say than a link has room for.
pub fn too_long(length: usize) -> Advice {
    Advice::new(
        format!(
            "Ärendet är för stort för en länk: den skulle ha {length}\u{a0}tecken, och mer än {MOST} klipps ofta av på vägen."
        ),
        "Spara som fil på sidan Data och skicka filen i stället, eller kopiera länken utan ärendet.",
    )
}

/// Why a link does not open.
pub fn not_opened(why: &NotOpened) -> Advice {
    let again = "Be den som skickade länken att kopiera den en gång till, eller att skicka en fil i stället.";
    match why {
        NotOpened::Empty => Advice::new("Det står inget ärende i länken.", again),
        NotOpened::OtherKind(letter) => Advice::new(
            format!(
                "Ärendet i länken är skrivet på ett sätt som den här versionen inte kan läsa: det börjar med ”{letter}”."
            ),
            "Ladda om sidan, så att du har den senaste versionen. Hjälper det inte: be om en ny länk.",
        ),
        NotOpened::CutShort => Advice::new("Slutet av länken fattas.", again),
        NotOpened::Damaged => Advice::new("Länken är ändrad på vägen.", again),
        NotOpened::TooLarge => Advice::new(
            "Länken är större än något ärende är, så den öppnas inte.",
            "Kommer den från någon du känner, be om en fil i stället.",
        ),
        NotOpened::Unread(error) => Advice::new(read_error(error).what, again),
        NotOpened::NoCase => Advice::new("Ärendet som länken talar om finns inte i den.", again),
    }
}
