//! Words of the workspaces side by side.

/// Heading.
pub const WORKSPACES: &str = "Arbetsytor";
/// What they are.
pub const WORKSPACES_TEXT: &str = "En arbetsyta är en egen samling uppgifter med egen historik. Flera kan finnas bredvid varandra i den här webbläsaren, till exempel en för att pröva i.";
/// The one that is open.
pub const OPEN_NOW: &str = "öppen nu";
/// Open another.
pub const OPEN: &str = "Öppna";
/// Remove one.
pub const REMOVE: &str = "Ta bort";
/// Yes.
pub const REMOVE_YES: &str = "Ja, ta bort för gott";
/// One whose title cannot be told.
pub const UNTITLED: &str = "Utan namn";
/// Nothing is kept in it.
pub const EMPTY: &str = "inget sparat";

/// Heading: a new one.
pub const NEW: &str = "Ny arbetsyta";
/// Its title.
pub const TITLE: &str = "Namn";
/// The title is missing.
pub const TITLE_MISSING: &str = "Skriv vad arbetsytan ska heta.";
/// What it begins with.
pub const START: &str = "Börja med";
/// Nothing.
pub const START_EMPTY: &str = "ingenting";
/// The template.
pub const START_TEMPLATE: &str =
    "en liten mall: två kommuner, en region och de organ de brukar ha gemensamt";
/// A copy.
pub const START_COPY: &str = "en kopia av det som är öppet";
/// Make it.
pub const MAKE: &str = "Skapa och öppna";

/// When something was last saved in one.
pub fn changed(at: &str) -> String {
    format!("sparad {at}")
}

/// Asks before one is removed.
pub fn remove_ask(title: &str) -> String {
    format!(
        "Ta bort ”{title}” med hela sin historik ur den här webbläsaren? Det går inte att ångra. Spara den som fil först om du kan behöva den."
    )
}

/// Heading: a file that is written all the time.
pub const COPY: &str = "Skriv hela tiden till en fil";
/// What that means.
pub const COPY_TEXT: &str = "Välj en fil, så skrivs allt dit varje gång något sparas. Nästa gång du kommer hit räcker det att du låter det fortsätta.";
/// Choose it.
pub const COPY_CHOOSE: &str = "Välj filen";
/// Stop.
pub const COPY_STOP: &str = "Sluta skriva till filen";

/// Go on, at another visit.
pub fn copy_go_on(file: &str) -> String {
    format!("Fortsätt skriva till {file}")
}

/// Nothing is written before the user has said that it may go on.
pub fn copy_waits(file: &str) -> String {
    format!(
        "Inget skrivs till {file} än. På sidan Data kan du låta det fortsätta. Då ersätts det som står i filen av det som visas här."
    )
}

/// The browser does not let it go on.
pub fn copy_refused(file: &str) -> String {
    format!(
        "Webbläsaren låter inte sidan skriva till {file}. Svara ja när den frågar, eller sluta skriva till filen och välj den igen."
    )
}

/// It is being written.
pub fn copying(file: &str) -> String {
    format!("Skriver till {file} …")
}

/// It is written.
pub fn copied(file: &str, at: &str) -> String {
    format!("Skrivet till {file} {at}")
}

/// It could not be written.
pub fn not_copied(file: &str, words: &str) -> String {
    let words = match words {
        "" => String::new(),
        words => format!(" (webbläsarens ord: {words})"),
    };
    format!(
        "Det går inte längre att skriva till {file}{words}. Sluta skriva till den på sidan Data och välj den igen."
    )
}

/// The file was of another workspace than the one that is open.
pub fn copy_ended(file: &str) -> String {
    format!("En annan arbetsyta är öppen, så {file} skrivs inte längre.")
}
