//! Words of the screen *Publicera*, and of what is given out from the command line.

use super::errors::{Advice, collection_name, read_error};
use crate::domain::Place;
use crate::interchange::ReadError;
use crate::publish::{self, Secret, SecretKind, Unfit};

/// Heading, and the way here.
pub const PUBLISH: &str = "Publicera";
/// What one does here, beside the way here.
pub const TEXT: &str =
    "Gör en utgåva som andra kan läsa: en hel webbplats, en enda fil eller bara uppgifterna.";
/// The way here.
pub const TO_PUBLISH: &str = "Gör en utgåva";
/// What the screen is for.
pub const INTRO: &str = "Här gör du en utgåva av det som visas nu. Den blir en fil på din dator. Ingenting skickas iväg härifrån: du lägger själv ut filen eller ger den till någon. Ändringsloggen och utkasten följer aldrig med.";

/// Heading: what is chosen.
pub const CHOICES: &str = "Vad som går ut";
/// Whom it is for.
pub const AUDIENCE: &str = "Till vilka";
/// To what is not for everybody.
pub const LIMITED: &str = "Vem uppgifterna är för";
/// How officials are told of.
pub const OFFICIALS: &str = "Tjänstepersoner";
/// By name.
pub const BY_NAME: &str = "Med namn, som i protokollen";
/// By title.
pub const BY_ROLE: &str = "Med titel eller roll i stället för namn";
/// About the elected.
pub const ELECTED: &str = "Förtroendevalda står alltid med namn.";
/// What an official without a title is called.
pub const OFFICIAL: &str = "tjänsteperson";
/// The number.
pub const NUMBER: &str = "Utgåvans nummer";
/// The day.
pub const DATE: &str = "Utgivningsdag";
/// Who answers for it.
pub const PUBLISHER: &str = "Utgivare";
/// What a reader should know.
pub const NOTE: &str = "Till läsaren";
/// What is new.
pub const NEWS: &str = "Nytt i utgåvan";
/// How it is written.
pub const NEWS_TEXT: &str = "En mening på varje rad.";
/// Fills it in from the difference.
pub const SUGGEST: &str = "Föreslå ur skillnaden mot webbplatsens utgåva";
/// The built-in edition did not come.
pub const NO_SUGGESTION: &str = "Webbplatsens utgåva gick inte att hämta. Skriv själv vad som är nytt, eller försök igen när det finns nät.";
/// Nothing differs.
pub const NOTHING_NEW: &str = "Ingenting skiljer mot webbplatsens utgåva.";

/// Looks through it.
pub const REVIEW: &str = "Granska det som går ut";
/// Heading: what was found.
pub const REVIEWED: &str = "Granskning";
/// Nothing was found.
pub const NOTHING_PRIVATE: &str = "Inget i utgåvan ser ut som ett personnummer, ett telefonnummer, en e-postadress, ett konto eller en länk med nyckel.";
/// What may be chosen of what was found.
pub const FOUND_TEXT: &str = "Det som är förkryssat tas bort ur utgåvan, men inte här hos dig.";
/// Beside each.
pub const CUT_OUT: &str = "Ta bort";

/// Heading: the files.
pub const MAKE: &str = "Gör filen";
/// The whole site.
pub const SITE: &str = "Webbplats (zip)";
/// What it is good for.
pub const SITE_TEXT: &str = "Hela webbplatsen med din utgåva i. Packa upp den på en webbserver eller en delad mapp som visas på webben. Sidan skydd.html i den visar vilka skydd som gäller där den ligger.";
/// One page.
pub const PAGE: &str = "En enda fil (HTML)";
/// What it is good for.
pub const PAGE_TEXT: &str =
    "Öppnas med ett dubbelklick, också utan nät. Bra att bifoga i ett mejl.";
/// The data.
pub const DATA: &str = "Bara uppgifterna (JSON)";
/// What it is good for.
pub const DATA_TEXT: &str = "Läses in på sidan Data, eller av andra program.";
/// The page is no site.
pub const IS_NO_SITE: &str = "Webbplatsen och den enda filen går bara att göra där sidan ligger på en webbplats. Härifrån går det bara att ge ut uppgifterna.";
/// What stands where something was cut.
pub const CUT: &str = "[borttaget]";

/// A file is being made.
pub fn making(what: &str) -> String {
    format!("{what}: görs …")
}

/// A file was made, of so many bytes.
pub fn made(file: &str, bytes: usize) -> String {
    let size = match bytes / 1000 {
        small if small < 1000 => format!("{}\u{a0}kB", small.max(1)),
        large => format!("{},{}\u{a0}MB", large / 1000, large % 1000 / 100),
    };
    format!("{file} ({size}) är gjord och ligger bland det du laddat ner.")
}

/// Notes the number in the workspace.
pub fn note_number(number: u32) -> String {
    format!("Skriv in {number} som arbetsytans utgåva")
}

/// What goes out.
pub fn goes_out(number: u32, count: usize) -> String {
    format!("Utgåva {number} med {count}\u{a0}poster.")
}

/// What does not.
pub fn withheld(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("En uppgift är för en snävare krets och följer inte med.".to_owned()),
        _ => Some(format!(
            "{count}\u{a0}uppgifter är för en snävare krets och följer inte med."
        )),
    }
}

/// How many were found.
pub fn found(count: usize) -> String {
    match count {
        1 => "En uppgift ser ut att vara privat".to_owned(),
        _ => format!("{count}\u{a0}uppgifter ser ut att vara privata"),
    }
}

/// The number is none.
pub fn not_a_number(text: &str) -> Advice {
    Advice::new(
        format!("Utgåvans nummer är ”{text}”, som inte är ett heltal från 0."),
        "Skriv ett heltal, till exempel 2.",
    )
}

/// The day is none.
pub fn not_a_day(text: &str) -> Advice {
    Advice::new(
        format!("Utgivningsdagen ”{text}” går inte att läsa som en dag."),
        "Skriv till exempel 15 mars 2024 eller 2024-03-15.",
    )
}

/// What goes out does not hold together.
pub fn not_whole() -> Advice {
    Advice::new(
        "Det som skulle gå ut går inte ihop när det som inte är för alla är borttaget.",
        "Välj en vidare krets, eller ändra det som pekar på det som inte är för alla.",
    )
}

/// Not all of it could be cut.
pub fn not_cut(secret: &Secret) -> Advice {
    Advice::new(
        format!(
            "Det gick inte att ta bort allt ur utgåvan: {}.",
            place(secret)
        ),
        "Ändra det i uppgifterna och granska igen.",
    )
}

/// A file of the site is not to be had.
pub fn no_file(name: &str) -> Advice {
    Advice::new(
        format!("Webbplatsens fil {name} gick inte att hämta."),
        "Kontrollera att det finns nät och försök igen.",
    )
}

/// The edition of the site cannot be read.
pub fn not_read(error: &ReadError) -> Advice {
    let Advice { what, advice } = read_error(error);
    Advice::new(
        format!("Webbplatsens utgåva gick inte att läsa. {what}"),
        advice,
    )
}

/// The browser did not take the file.
pub fn not_saved() -> Advice {
    Advice::new(
        "Webbläsaren tog inte emot filen.",
        "Kontrollera att sidan får ladda ner filer och försök igen.",
    )
}

/// The files of the site are no whole site.
pub fn unfit(unfit: &Unfit) -> Advice {
    Advice::new(
        format!("Webbplatsens filer hör inte ihop: {}.", why_unfit(unfit)),
        "Webbplatsen kan ha blivit utbytt medan sidan var öppen. Ladda om sidan och försök igen.",
    )
}

/// Files that are more than a zip file holds.
pub fn too_large() -> Advice {
    Advice::new(
        "Utgåvan är för stor för en zip-fil.",
        "Ge ut uppgifterna som JSON.",
    )
}

/// Why files are no site.
pub fn why_unfit(unfit: &Unfit) -> String {
    match unfit {
        Unfit::Missing(name) => format!("filen {name} saknas"),
        Unfit::Changed(name) => format!("filen {name} är inte som den byggdes"),
        Unfit::Unknown(name) => format!("filen {name} är från en annan version"),
    }
}

/// What a secret is and where it stands, without telling it: this may end in a log.
pub fn place(secret: &Secret) -> String {
    let Place {
        collection,
        record,
        field,
    } = &secret.place;
    let collection = collection_name(*collection);
    let whose = match masked(record) {
        none if none.is_empty() => String::new(),
        record => format!("”{record}” bland {collection}, "),
    };
    let (kind, hint) = (kind(secret.kind), secret.hint());
    let field = match field.as_str() {
        "edition.publisher" => PUBLISHER.to_owned(),
        "edition.note" => NOTE.to_owned(),
        news if news.starts_with("edition.news") => NEWS.to_owned(),
        other => masked(other),
    };
    format!("{kind} ({hint}): {whose}fältet ”{field}”")
}

/// An id or the way to a field, which may be where the secret stands.
fn masked(text: &str) -> String {
    let mut masked = text.to_owned();
    for found in publish::find("", text).iter().rev() {
        masked.replace_range(found.range.clone(), "…");
    }
    masked
}

/// What a secret is.
fn kind(kind: SecretKind) -> &'static str {
    match kind {
        SecretKind::IdentityNumber => "Personnummer",
        SecretKind::CoordinationNumber => "Samordningsnummer",
        SecretKind::Phone => "Telefonnummer",
        SecretKind::Mail => "E-postadress",
        SecretKind::Bankgiro => "Bankgiro",
        SecretKind::Plusgiro => "Plusgiro",
        SecretKind::Account => "Bankkonto",
        SecretKind::Iban => "IBAN",
        SecretKind::Link => "Länk med nyckel",
    }
}
