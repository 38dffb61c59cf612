//! Words of the start, and of the line over the map for those who return.

use super::{cases, meetings};

/// In the menu, and the page's title.
pub const START: &str = "Börja här";

/// The door for whoever is new in a body: what one says, and what is behind.
pub const SEAT: (&str, &str) = (
    "Jag har fått en plats",
    "Vad organen får och inte får göra, vilka som sitter där och hur ärendena går.",
);
/// The door to the cases.
pub const CASE: &str = "Jag söker ett ärende";
/// The door to the huvudmän.
pub const HUVUDMAN: (&str, &str) = (
    "Vad gör min kommun?",
    "Vilka som sitter för kommunen, hur de röstade och vad som rör den.",
);

/// Where nothing stands yet: what will.
pub const EMPTY_LEAD: &str = "Här kommer er samverkan att synas: vilka som möts, vad de kommer fram till och hur det går för varje ärende.";
/// Where nothing stands yet: the door to the map.
pub const EMPTY_DRAW: (&str, &str) = (
    "Rita er samverkan",
    "Börja med det organ där ni möts oftast. Resten fylls på efter hand.",
);
/// Where nothing stands yet: the door to the data.
pub const EMPTY_FILL: (&str, &str) = (
    "Börja från en mall eller en fil",
    "En liten struktur att ändra i, eller uppgifter som redan är sparade.",
);

/// The link from what all of it comes from.
pub const HOW_IT_IS_MADE: &str = "Så är det gjort";
/// Over the picture.
pub const PICTURE: &str = "Läs nedifrån och upp";
/// Leads from the start to the map with all its controls.
pub const TO_MAP: &str = "Öppna kartan";

/// The line for those who return, to a screen reader.
pub const RETURNING: &str = "Där du var senast";
/// Before the case that was read last.
pub const LAST_READ: &str = "Du läste senast";
/// Takes away what is remembered.
pub const FORGET: &str = "Glöm det här";

/// What one sees here, in one sentence; `who` is empty where nobody is known.
pub fn lead(who: &str) -> String {
    let seen = "vilka som möts, vad de kom fram till och vad som är känt om varje ärende";
    if who.is_empty() {
        format!("Här ser du en samverkan: {seen}.")
    } else {
        format!("Här ser du hur {who} samverkar: {seen}.")
    }
}

/// ”15 kommuner”.
pub fn municipalities(count: usize) -> String {
    format!("{count}\u{a0}kommuner")
}

/// What is behind the door to the cases.
pub fn cases(count: usize) -> String {
    match count {
        0 => "Inget ärende finns än. Här kommer de att stå.".to_owned(),
        count => format!(
            "{}: var de var senast, vem som har dem och vad som hände.",
            cases::cases_counted(count)
        ),
    }
}

/// What all of it comes from.
pub fn basis(documents: usize) -> String {
    let documents = match documents {
        1 => "en handling".to_owned(),
        count => format!("{} handlingar", meetings::number(count)),
    };
    format!("Uppgifterna bygger på {documents}. Det vi själva har dragit slutsatser om är märkt.")
}

/// ”steg 8 av 12”.
pub fn step_of(step: usize, count: usize) -> String {
    format!("steg {step} av {count}")
}
