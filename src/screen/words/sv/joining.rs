//! Words of the screen *Lägg ihop*, and of what two have changed and is still to be chosen.

/// Heading, and the way here.
pub const JOIN: &str = "Lägg ihop";
/// Beside the way here.
pub const TEXT: &str = "Filen är samma datamängd som den som visas. Du kan ta in det som är nytt i den utan att förlora det som du har ändrat.";
/// The way here.
pub const TO_JOIN: &str = "Gå igenom och lägg ihop";
/// What the screen is for.
pub const INTRO: &str = "Här läggs en fil från någon annan ihop med det som visas här. Det som bara den ena har ändrat tas därifrån. Det som båda har ändrat väljer du mellan. Ingenting ändras förrän du säger till, och allt blir en enda ändring som går att ångra.";
/// There is no file yet.
pub const NO_FILE: &str = "Välj filen som ska läggas ihop med det som visas här.";

/// Nothing was changed here.
pub const SINCE_NOW: &str =
    "Filen bygger på det som visas här. Inget är ändrat här sedan den skildes av.";
/// Both began with what came here.
pub const SINCE_CAME: &str =
    "Filen och det som visas här utgår från samma version: den som fanns innan något ändrades här.";
/// Nothing in common is known.
pub const SINCE_UNKNOWN: &str = "Det går inte att se vilken version filen och det som visas här har gemensamt. Därför tas inget bort, och allt som skiljer får du välja mellan.";

/// It is made like the file.
pub const SINCE_NOTHING: &str = "Det som är förkryssat blir som i filen: också det som har ändrats här, och det som inte finns i filen tas bort. Det är en enda ändring, som går att ångra.";

/// Heading: how the two are put together.
pub const HOW: &str = "Hur";
/// What either has changed is kept.
pub const AS_BOTH: &str = "Lägg ihop båda";
/// It is made like the file.
pub const AS_FILE: &str = "Gör det här likt filen";

/// The data were changed while it was being chosen.
pub const RENEWED: &str = "Något har ändrats här medan du valde. Det du har valt står kvar; se efter om något nytt har tillkommit.";
/// The file has nothing new.
pub const NOTHING_NEW: &str = "Det finns inget i filen som inte redan finns här.";
/// The way back.
pub const TO_DATA: &str = "Till Data";
/// Heading: what would come in.
pub const PARTS: &str = "Det som kommer in";
/// How it is chosen.
pub const PARTS_TEXT: &str = "Det som är förkryssat tas in.";
/// Take all.
pub const ALL: &str = "Alla";
/// Take none.
pub const NONE: &str = "Inga";
/// Opens what is changed field by field.
pub const FIELDS: &str = "Före och efter";

/// Heading: what is to be chosen between.
pub const CONFLICTS: &str = "Det som båda har ändrat";
/// How it is chosen.
pub const CONFLICTS_TEXT: &str = "Välj vad som ska stå. Det du lämnar till senare står kvar som det är här, och valet finns kvar på sidan Data.";
/// What stood there before both.
pub const BEFORE: &str = "Stod förut";
/// What stands here.
pub const OURS: &str = "Står här";
/// What stands in the file.
pub const THEIRS: &str = "Står i filen";
/// What the other side has, when the file is long gone.
pub const THE_OTHERS: &str = "Den andras";
/// Choose what stands here.
pub const KEEP: &str = "Behåll det som står här";
/// Choose what stands in the file.
pub const TAKE: &str = "Ta det som står i filen";
/// Choose what the other side has.
pub const TAKE_THE_OTHERS: &str = "Ta den andras";
/// Choose later.
pub const LATER: &str = "Senare";
/// For all at once.
pub const FOR_ALL: &str = "Välj lika för alla";

/// Does it.
pub const CONFIRM: &str = "Lägg ihop";
/// Does it not.
pub const CANCEL: &str = "Avbryt";
/// It could not be done.
pub const REFUSED: &str = "Det går inte att lägga ihop så här. Ingenting har ändrats.";
/// What may be the reason.
pub const REFUSED_TEXT: &str =
    "Något som du tar in nämner något som du inte tar in, eller tvärtom. Ta in båda, eller ingen.";

/// Heading on the screen Data: what is kept to be chosen.
pub const KEPT: &str = "Kvar att välja mellan";
/// What that is.
pub const KEPT_TEXT: &str = "Två har ändrat samma sak utan att veta av varandra. Tills du har valt står det som stod här när filerna lades ihop.";

/// The file: ”x.json, utgåva 4”.
pub fn file(name: &str, revision: u32) -> String {
    format!("{name}, utgåva {revision}")
}

/// What was here at a moment is what both have in common.
pub fn since(when: Option<&str>) -> String {
    let when = when.unwrap_or("tidigare");
    format!(
        "Filen bygger på det som fanns här {when}. Det som har ändrats sedan dess, här och i \
         filen, läggs ihop."
    )
}

/// How many are to come in: ”5 av 7 poster tas in.”
pub fn taken(count: usize, of: usize) -> String {
    match of {
        1 => format!("{count} av 1\u{a0}post tas in."),
        of => format!("{count} av {of}\u{a0}poster tas in."),
    }
}

/// So many more, which go with the choice for all.
pub fn more(count: usize) -> String {
    format!("… och {count}\u{a0}till, som följer valet för alla.")
}

/// So many more, which come when these are chosen.
pub fn and_more(count: usize) -> String {
    format!("… och {count}\u{a0}till.")
}
