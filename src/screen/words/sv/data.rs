//! Words of the screen *Data*.

/// Heading.
pub const HEADING: &str = "Data";
/// What the screen is for.
pub const INTRO: &str =
    "Allt som visas kommer från en enda fil. Här ser du vilken, sparar den och läser in en annan.";
/// Heading: what the data is.
pub const WHAT: &str = "Det som visas nu";
/// The title of the data.
pub const TITLE: &str = "Titel";
/// Its id.
pub const DATASET: &str = "Datamängd";
/// Its revision.
pub const REVISION: &str = "Utgåva";
/// The newest day it speaks of.
pub const AS_OF: &str = "Uppgifter till och med";
/// Where it came from.
pub const ORIGIN: &str = "Kommer från";
/// Whether it is kept.
pub const KEEPING: &str = "Sparat i webbläsaren";
/// Heading of the counts.
pub const CONTENTS: &str = "Innehåll";
/// It is being kept.
pub const SAVING: &str = "Sparas …";
/// It is kept.
pub const KEPT: &str = "Ja. Nästa gång du öppnar sidan i den här webbläsaren visas samma data.";
/// It is kept for this visit only.
pub const THIS_VISIT: &str = "Nej, bara under det här besöket.";

/// Heading: save as a file.
pub const EXPORT: &str = "Spara som fil";
/// What the file is.
pub const EXPORT_TEXT: &str = "En JSON-fil med alla uppgifter. Den går att läsa in här igen, jämföra och ge till någon annan. Samma data blir alltid exakt samma fil.";

/// Heading: what is kept, as it lies in the browser.
pub const RAW: &str = "Rådata";
/// What it is good for.
pub const RAW_TEXT: &str = "Allt som ligger sparat i webbläsaren för den här arbetsytan, med ändringsloggen och äldre kopior, helt eller skadat. Bra att ha om något har gått fel.";

/// Heading: read a file in.
pub const IMPORT: &str = "Läs in en fil";
/// What happens.
pub const IMPORT_TEXT: &str = "Du får se vad som skulle ändras innan något ändras. Filen stannar i din webbläsare; ingenting skickas iväg.";
/// Label of the file input.
pub const CHOOSE_FILE: &str = "Välj en fil";
/// Beside the file input.
pub const OR_DROP: &str = "eller släpp den här";
/// Opens what one may have instead of a file.
pub const OTHER_WAYS: &str = "Klistra in text eller hämta från en adress";
/// Label of where a text is pasted.
pub const PASTE: &str = "Klistra in filens text, hela från { till }";
/// Reads the text that stands there.
pub const READ_TEXT: &str = "Läs texten";
/// What a text that was pasted goes by, as a file by its name.
pub const PASTED: &str = "inklistrat.json";
/// Label of an address.
pub const ADDRESS: &str = "Adress till en fil på den här webbplatsen";
/// What addresses are good.
pub const ABOUT_ADDRESS: &str = "Till exempel data/vasterbotten.json. Från andra webbplatser hämtas ingenting: spara filen därifrån och välj den här ovanför.";
/// Reads the file at the address.
pub const READ_ADDRESS: &str = "Hämta filen";
/// The address leads to another site.
pub const ELSEWHERE: &str =
    "Adressen går till en annan webbplats, eller är ingen adress. Ingenting hämtades.";
/// What to do about it.
pub const ELSEWHERE_ADVICE: &str =
    "Öppna adressen i en egen flik, spara filen därifrån och välj den här.";
/// There is no file at the address.
pub const NOT_THERE: &str = "På den adressen finns ingen fil, eller så svarar inte webbplatsen.";
/// What to do about it.
pub const NOT_THERE_ADVICE: &str = "Se efter hur adressen stavas och försök igen.";
/// How far the exchange can be taken back: the data is of the same data set, so that both can be
/// put together instead.
pub const NO_UNDOING_BUT_JOINING: &str = "Bytet går inte att ångra med Ctrl+Z. Det som visas nu går sedan att få tillbaka som helhet under Ta tillbaka, men ändringarna i det inte längre en för en. Vill du kunna ångra, lägg ihop i stället: då blir det en enda ändring.";
/// The same where they cannot be.
pub const NO_UNDOING: &str = "Bytet går inte att ångra med Ctrl+Z. Det som visas nu går sedan att få tillbaka som helhet under Ta tillbaka, men ändringarna i det inte längre en för en.";
/// The same where nothing is kept.
pub const NO_WAY_BACK: &str = "Här sparas ingenting. Det som visas nu går därför inte att få tillbaka efter bytet. Spara det som fil först.";
/// Heading of what should be looked at in the data.
pub const REMARKS: &str = "Att se över";
/// The same of a file.
pub const REMARKS_OF_FILE: &str = "Filen går att läsa, men det här bör ses över";
/// What it is.
pub const REMARKS_TEXT: &str =
    "Det här hindrar ingenting, men kan knappast stämma. Länken går dit där posten visas.";
/// Yes.
pub const CONFIRM: &str = "Läs in och ersätt";
/// No.
pub const CANCEL: &str = "Avbryt";
/// After a refusal.
pub const NOTHING_CHANGED: &str = "Ingenting har ändrats.";
/// The browser could not read the file.
pub const UNREADABLE: &str = "Webbläsaren kunde inte läsa filen. Den kan vara flyttad, låst av ett annat program eller för stor.";
/// What to do about it.
pub const UNREADABLE_ADVICE: &str = "Kontrollera att filen finns kvar och välj den igen.";
/// The file is what is there.
pub const SAME: &str = "Filen är exakt samma data som den som visas. Inget skulle ändras.";
/// The file is another data set.
pub const OTHER_DATASET: &str =
    "Filen är en annan datamängd än den som visas. Läser du in den byts allt ut.";
/// Caption of the summary table.
pub const CHANGES: &str = "Vad som skulle ändras";
/// Opens all that would be changed.
pub const EVERYTHING: &str = "Allt som skulle ändras, post för post";
/// Opens all that taking something back would change.
pub const WHAT_DIFFERS: &str = "Vad som skiljer från det som visas nu";
/// Nothing would be changed by it.
pub const NOTHING_DIFFERS: &str = "Ingenting. Det är samma uppgifter som nu.";
/// It cannot be read.
pub const EARLIER_LOST: &str = "Det går inte att läsa. Inget är ändrat.";
/// Column: collection.
pub const COLLECTION: &str = "Uppgifter";
/// Column: in the file.
pub const IN_FILE: &str = "I filen";
/// Column: added.
pub const ADDED: &str = "Nya";
/// Column: changed.
pub const CHANGED: &str = "Ändrade";
/// Column: removed.
pub const REMOVED: &str = "Borttagna";
/// Summary of the list of findings.
pub const ALL_FINDINGS: &str = "Ställena";

/// Heading: earlier data.
pub const EARLIER: &str = "Ta tillbaka";
/// What can be taken back.
pub const EARLIER_TEXT: &str = "De tre senaste utgåvorna finns kvar i webbläsaren, och de tre senaste som du har ändrat i. Det du tar tillbaka blir som det var sist, men dess historik följer inte med: det som ändrades i den går inte längre att ångra steg för steg.";
/// There is nothing older.
pub const NO_EARLIER: &str = "Det finns inget äldre att ta tillbaka.";
/// Take this one back.
pub const RESTORE: &str = "Ta tillbaka";
/// Asks first, where own work would be replaced.
pub const RESTORE_ASK: &str = "Ta tillbaka det här i stället för det som visas nu?";
/// Before what is said of own work.
pub const OWN_WORK: &str = "Det som byts ut är ditt eget arbete, och det är inte sparat som fil.";
/// Yes.
pub const RESTORE_YES: &str = "Ja, ta tillbaka";
/// What own work was made from: the edition of the page.
pub const OF_BUILT_IN: &str = "Egen ändrad kopia av den inbyggda utgåvan";
/// What own work was made from: nothing, or a copy or template.
pub const OF_MADE: &str = "Egen arbetsyta, börjad här";

/// Heading: the built-in edition.
pub const RESET: &str = "Tillbaka till den inbyggda utgåvan";
/// What that does.
pub const RESET_TEXT: &str = "Visar den utgåva som följer med sidan i stället för det som visas nu. Det du har nu går sedan att ta tillbaka här ovanför.";
/// It is already there.
pub const IS_BUILT_IN: &str = "Det är den inbyggda utgåvan som visas.";
/// Asks first.
pub const RESET_ASK: &str = "Visa den inbyggda utgåvan i stället för det som visas nu?";
/// Yes.
pub const RESET_YES: &str = "Ja, visa den inbyggda";

/// The file being read: ”Läser x.json …”.
pub fn reading(name: &str) -> String {
    format!("Läser {name} …")
}

/// The file was refused.
pub fn refused(name: &str) -> String {
    format!("{name} lästes inte in")
}

/// The file is ready.
pub fn ready(name: &str) -> String {
    format!("{name} går att läsa in")
}

/// What is in the file: title, revision and as of.
pub fn in_file(title: &str, revision: u32, as_of: &str) -> String {
    format!("”{title}”, utgåva {revision}, uppgifter till och med {as_of}.")
}

/// How many findings are not shown.
pub fn more_findings(count: usize) -> String {
    format!("… och {count}\u{a0}till.")
}

/// Origin: the edition of the page, and when it was kept.
pub fn built_in(when: Option<&str>) -> String {
    match when {
        Some(when) => format!("Den inbyggda utgåvan, sparad här {when}"),
        None => "Den inbyggda utgåvan".to_owned(),
    }
}

/// Origin: a file, and when it was read in.
pub fn imported(file: &str, when: Option<&str>) -> String {
    match when {
        Some(when) => format!("Inläst {when} från filen {file}"),
        None => format!("Inläst från filen {file}"),
    }
}

/// How much was changed since the data came; nothing when nothing was.
pub fn changes(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("en ändring sedan dess".to_owned()),
        count => Some(format!("{count}\u{a0}ändringar sedan dess")),
    }
}

/// Where data came from: begun here.
pub fn made(when: Option<&str>) -> String {
    match when {
        Some(when) => format!("Börjad här {when}"),
        None => "Börjad här".to_owned(),
    }
}

/// Origin: taken back, and when.
pub fn restored(generation: u32, when: Option<&str>) -> String {
    match when {
        Some(when) => format!("Återtagen {when} (sparning nummer {generation})"),
        None => format!("Återtagen (sparning nummer {generation})"),
    }
}

/// What own work was made from: a file.
pub fn of_file(name: &str) -> String {
    format!("Egen ändrad kopia av filen {name}")
}

/// What own work was made from: something that nothing more is known of.
pub fn of_earlier(generation: u32) -> String {
    format!("Egen ändrad kopia av sparning nummer {generation}")
}

/// Own work: what it was made from, how much was changed and when last.
pub fn own(name: &str, changes: u32, when: &str) -> String {
    let changes = match changes {
        1 => "en ändring".to_owned(),
        changes => format!("{changes}\u{a0}ändringar"),
    };
    match when {
        "" => format!("{name}, {changes}"),
        when => format!("{name}, {changes}, senast {when}"),
    }
}

/// Own work that was taken back once already: ”…. Återtagen …”.
pub fn and_restored(name: &str, restored: &str) -> String {
    format!("{name}. {restored}")
}

/// Own work that is in no file, before other data comes in its place.
pub fn own_work(name: &str, unsaved: usize) -> String {
    let kept = match unsaved {
        0 => "Det som visas nu finns sedan under Ta tillbaka, men inte i någon fil".to_owned(),
        1 => "En av ändringarna är inte sparad i webbläsaren heller och går förlorad".to_owned(),
        count => format!(
            "{count}\u{a0}av ändringarna är inte sparade i webbläsaren heller och går förlorade"
        ),
    };
    format!("{name}. {kept}. Spara som fil först om du vill vara säker på att ha det kvar.")
}

/// A question before something is replaced; with what is said of own work, when there is any.
pub fn asked_of(question: &str, own_work: Option<&str>) -> String {
    match own_work {
        Some(own) => format!("{question} {OWN_WORK} {own}"),
        None => question.to_owned(),
    }
}
