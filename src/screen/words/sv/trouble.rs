//! Words of the page shown when nothing can be shown.

/// Heading: the last start was stopped.
pub const STOPPED: &str = "Sidan kom inte igång förra gången";
/// What that means.
pub const STOPPED_TEXT: &str = "Något stannade programmet innan det hade visat något. Ibland räcker det att öppna igen. Stannar det också då är det något i uppgifterna som inte går att visa där du var. Det du har sparat är orört.";
/// Open the screen *Data*.
pub const OPEN_DATA: &str = "Öppna sidan Data";
/// What one can do there.
pub const OPEN_DATA_TEXT: &str = "Där kan du spara allt som fil, ta tillbaka en äldre utgåva eller läsa in en fil, utan att något ritas.";
/// Open where one was.
pub const OPEN_ANYWAY: &str = "Öppna ändå";
/// What that is.
pub const OPEN_ANYWAY_TEXT: &str = "Samma sida som förra gången.";
/// Heading: what is kept is damaged.
pub const DAMAGED: &str = "Det sparade är skadat";
/// What that means.
pub const DAMAGED_TEXT: &str = "Det som sparades senast i den här webbläsaren går inte att läsa helt. Det kan bero på ett fel på disken eller i webbläsaren. Inget skrivs över innan du har valt.";
/// There is a sound generation.
pub const DAMAGED_BEST: &str = "Det finns en äldre utgåva som är hel. Ta tillbaka den, eller spara först det som går att läsa.";
/// There is none.
pub const DAMAGED_NONE: &str = "Ingen hel utgåva finns kvar här. Spara det som går att läsa, om du behöver det, och börja sedan om.";
/// Heading: what was kept is gone.
pub const LOST: &str = "Det som var sparat här är borta";
/// What that means.
pub const LOST_TEXT: &str = "Webbläsaren har kastat det som var sparat på den här sidan. Det händer när någon rensar webbplatsens data, när disken blir full, eller när datorn har gått tillbaka till en äldre kopia.";
/// What to do.
pub const LOST_ADVICE: &str = "Har du det sparat som fil, läs in filen här nedanför. Har du ingen fil går det inte att få tillbaka; då kan du börja om.";
/// What starting over does when nothing is left.
pub const START_OVER_LOST: &str =
    "Här finns ingenting kvar att ta bort. Påminnelsen om det som fanns försvinner.";
/// Asks first when nothing is left.
pub const START_OVER_LOST_ASK: &str = "Börja om med den inbyggda utgåvan?";
/// Heading: kept, but not a workspace.
pub const UNREADABLE: &str = "Det sparade går inte att visa";
/// What that means.
pub const UNREADABLE_TEXT: &str = "Det som är sparat i den här webbläsaren är helt, men programmet kan inte läsa det. Det kan vara sparat av en annan version.";
/// Heading: the store cannot be opened.
pub const CLOSED: &str = "Det sparade går inte att öppna";
/// What that means.
pub const CLOSED_TEXT: &str =
    "Webbläsaren släpper inte in programmet till det som är sparat. Det är orört.";
/// Heading: no edition.
pub const NO_EDITION: &str = "Kartan gick inte att hämta";
/// What that means.
pub const NO_EDITION_TEXT: &str = "Filen med alla uppgifter kom inte fram, och i den här webbläsaren finns inget sparat sedan tidigare.";
/// What to do.
pub const NO_EDITION_ADVICE: &str = "Kontrollera att du har kontakt med nätet och ladda om. Har du en sparad fil kan du läsa in den här.";
/// Heading: the edition is not readable.
pub const EDITION_UNREADABLE: &str = "Den inbyggda utgåvan går inte att läsa";
/// What that means.
pub const EDITION_UNREADABLE_TEXT: &str =
    "Felet ligger i den publicerade filen, inte hos dig. Du kan läsa in en egen fil i stället.";

/// Heading of the ways out.
pub const WAYS_OUT: &str = "Det här kan du göra";
/// Save raw.
pub const SAVE_RAW: &str = "Spara rådata som fil";
/// What that is.
pub const SAVE_RAW_TEXT: &str =
    "Allt som finns sparat här, helt eller skadat, i en textfil. Inget ändras.";
/// Take back.
pub const RESTORE: &str = "Ta tillbaka den hela utgåvan";
/// Take back one that may be sound.
pub const RESTORE_EARLIER: &str = "Ta tillbaka en äldre utgåva";
/// Start over.
pub const START_OVER: &str = "Börja om med den inbyggda utgåvan";
/// What that does.
pub const START_OVER_TEXT: &str = "Allt som är sparat här tas bort för gott.";
/// Asks first.
pub const START_OVER_ASK: &str = "Ta bort allt som är sparat i den här webbläsaren och börja om?";
/// Yes.
pub const START_OVER_YES: &str = "Ja, ta bort och börja om";
/// Details.
pub const DETAILS: &str = "Vad som är fel, i detalj";

/// A generation in the list of faults.
pub fn generation(number: u32, what: Option<&str>) -> String {
    match what {
        Some(what) => format!("Sparning nummer {number}. {what}."),
        None => format!("Sparning nummer {number}."),
    }
}

/// What was last said to be saved: its title, and when.
pub fn lost(title: &str, at: &str) -> String {
    format!("Senast sparades ”{title}” här {at}.")
}
