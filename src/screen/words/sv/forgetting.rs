//! Words of the screen *Glöm en person*, and those left where somebody was taken out.

use super::errors::{self, Advice};
use crate::domain::{Marks, Traces, VoteOption};
use crate::interchange::keeping::StoreError;

/// Heading, where nobody is named.
pub const FORGET: &str = "Glöm en person";
/// The way here from a person's page.
pub const TO_FORGET: &str = "Glöm personen";
/// Where one comes without having chosen anybody.
pub const NOBODY: &str =
    "Ingen person är vald. Gå till personens sida, och välj Glöm personen där när du för loggen.";
/// To the people.
pub const TO_SEARCH: &str = "Sök på namnet";
/// What it does.
pub const INTRO: &str = "Personen tas bort ur uppgifterna, ur historiken, ur det som går att ta tillbaka och ur utkasten i den här arbetsytan i den här webbläsaren. Det går inte att ångra.";

/// Heading: what is taken out.
pub const TAKEN_OUT: &str = "Det här tas bort";
/// What is left in its place.
pub const IN_ITS_PLACE: &str = "I text står [borttaget namn] i stället. En omröstning behåller sina röstetal och säger att ett namn är borttaget; det gör också närvarolistan. En ändring i historiken blir den den skulle ha varit utan personen. Efteråt räknas uppgifterna som ändrade här, så att en ny utgåva på webbplatsen inte tar deras plats av sig själv.";
/// Heading: what cannot be told apart.
pub const TO_LOOK_AT: &str = "Titta själv på de här ställena";
/// Why: the last name stands by itself.
pub const TO_LOOK_AT_LAST: &str = "Här står ett efternamn ensamt, som kan vara personens eller någon annans. Det lämnas som det är.";
/// Why: somebody else is called the same.
pub const TO_LOOK_AT_SHARED: &str = "Någon annan har samma namn. I text går de två inte att skilja åt, så där lämnas namnet som det är. Bara det som säkert är den här personens tas bort.";
/// Heading: what cannot be reached.
pub const UNREACHED: &str = "Det här går inte att komma åt";
/// What cannot be reached, one after the other.
pub const UNREACHED_LIST: [&str; 6] = [
    "Filer som redan är sparade eller skickade, också säkerhetskopior från tidigare besök. Spara en ny fil och ta bort de gamla.",
    "Utgåvor som redan är publicerade, också den som följer med webbplatsen. Ge ut en ny utgåva och be dem som har den gamla att byta.",
    "Andra webbläsare och datorer, och andra arbetsytor i den här webbläsaren. Gör likadant där.",
    "En fil från någon annan som har personen kvar: läggs den ihop med det som finns här kommer personen tillbaka. Vilken version filerna har gemensamt går inte längre att se, så allt som skiljer får du välja mellan.",
    "Andra flikar: formulär som är öppna i dem. Stäng dem först.",
    "Webbläsarens egen historik, där adressen till personens sida och sidans namn kan stå kvar. Rensa den i webbläsaren.",
];
/// The last of it: the documents.
pub const DOCUMENTS: &str = "Protokollen själva ändras inte av det här.";

/// Label of the box that is to be ticked.
pub const UNDERSTOOD: &str = "Jag vet att det inte går att ångra";
/// Does it.
pub const CONFIRM: &str = "Glöm personen";
/// Does it not.
pub const CANCEL: &str = "Avbryt";
/// It is under way.
pub const WORKING: &str = "Tar bort …";
/// What is to be done first.
pub const TICK_FIRST: &str = "Kryssa i rutan först.";

/// Heading: it is done.
pub const DONE: &str = "Personen är glömd";
/// Heading: what was taken out.
pub const WAS_TAKEN_OUT: &str = "Det här togs bort";
/// Heading: what is left.
pub const LEFT: &str = "Det här finns kvar någon annanstans";
/// To the screen *Data*.
pub const TO_DATA: &str = "Till Data";
/// Heading: it was not done.
pub const REFUSED: &str = "Personen är inte glömd. Ingenting har ändrats.";

/// Where only the visit is left to keep anything in.
pub const NOT_KEPT: &str = "Uppgifterna sparas inte i den här webbläsaren, så de tas bort ur det som visas nu. Historiken från det här besöket går inte att skriva om, och försvinner.";

/// The heading of the question: ”Glöm Bo Ek?”
pub fn asked(name: &str) -> String {
    format!("Glöm {name}?")
}

/// The words left where somebody was taken out.
pub fn marks() -> Marks {
    let option = |option, word| (word, super::labels::vote_option(option).to_owned());
    Marks {
        name: "[borttaget namn]".to_owned(),
        attendance: "Namn har tagits bort ur närvarolistan.".to_owned(),
        vote: "Namn har tagits bort. Röstetalen gäller alla som röstade.".to_owned(),
        options: [
            option(VoteOption::Yes, "yes"),
            option(VoteOption::No, "no"),
            option(VoteOption::Abstain, "abstain"),
            option(VoteOption::Absent, "absent"),
        ],
        id: "borttagen".to_owned(),
    }
}

fn of(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1\u{a0}{one}")),
        count => Some(format!("{count}\u{a0}{many}")),
    }
}

/// What is taken out, each kind by its number: ”3 platser”.
pub fn counted(traces: &Traces) -> Vec<String> {
    let all = [
        of(traces.persons, "personpost", "personposter"),
        of(traces.seats, "plats eller uppdrag", "platser och uppdrag"),
        of(traces.attendance, "närvarorad", "närvarorader"),
        of(traces.votes, "röst", "röster"),
        of(traces.signatures, "underskrift", "underskrifter"),
        of(traces.presented, "föredragning", "föredragningar"),
        of(traces.references, "annan hänvisning", "andra hänvisningar"),
        of(traces.texts, "ställe i text", "ställen i text"),
        of(traces.ids, "namn i en beteckning", "namn i beteckningar"),
        of(
            traces.conflicts,
            "val som är kvar att göra",
            "val som är kvar att göra",
        ),
        of(traces.restrictions, "begränsning", "begränsningar"),
    ];
    all.into_iter().flatten().collect()
}

/// The log of changes: how many were written anew, and how many could not be.
pub fn history(changed: usize, lost: usize) -> Vec<String> {
    let changed = of(changed, "ändring i historiken", "ändringar i historiken");
    let lost = of(lost, "ändring", "ändringar").map(|it| {
        format!("{it} i historiken gick inte att skriva om utan personen, och är helt borta.")
    });
    changed.into_iter().chain(lost).collect()
}

/// Earlier data: how many were written anew, and how many could not be.
pub fn editions(changed: usize, lost: usize) -> Vec<String> {
    let changed = of(
        changed,
        "tidigare version som går att ta tillbaka",
        "tidigare versioner som går att ta tillbaka",
    );
    let lost = of(lost, "tidigare version", "tidigare versioner")
        .map(|it| format!("{it} gick inte att läsa, och är helt borta."));
    changed.into_iter().chain(lost).collect()
}

/// Drafts: how many were written anew, and how many could not be.
pub fn drafts(changed: usize, lost: usize) -> Vec<String> {
    let changed = of(changed, "utkast", "utkast");
    let lost = of(lost, "utkast", "utkast")
        .map(|it| format!("{it} handlade om personen, och är helt borta."));
    changed.into_iter().chain(lost).collect()
}

/// A place to look at: the record, and its field.
pub fn place(record: &str, field: &str) -> String {
    format!("{record}: {field}")
}

/// So many more places.
pub fn and_more(count: usize) -> String {
    format!("… och {count}\u{a0}till.")
}

/// Something is not kept yet.
pub fn unsaved() -> Advice {
    Advice::new(
        "Något som har ändrats är inte sparat än.",
        "Vänta tills det står Sparat överst på sidan, och försök igen.",
    )
}

/// A form is open.
pub fn form_open() -> Advice {
    Advice::new(
        "Ett formulär är öppet, och det som står i det kan nämna personen.",
        "Spara eller stäng formuläret, och försök igen.",
    )
}

/// The person is gone already.
pub fn gone() -> Advice {
    Advice::new(
        "Personen finns inte längre i uppgifterna.",
        "Gå tillbaka till Data. Har en annan flik gjort det här är det klart.",
    )
}

/// Something was changed meanwhile.
pub fn behind() -> Advice {
    Advice::new(
        "Något ändrades i en annan flik under tiden.",
        "Läs igenom sidan på nytt, och försök igen.",
    )
}

/// What is kept cannot be read whole.
pub fn damaged() -> Advice {
    Advice::new(
        "Det som är sparat i webbläsaren går inte att läsa helt, så det går inte att säga att personen vore borta ur allt.",
        "Spara allt som en fil på sidan Data, läs in filen igen, och glöm personen sedan.",
    )
}

/// The browser's store does not take it.
pub fn store_refused(error: &StoreError) -> Advice {
    errors::store_error(error)
}
