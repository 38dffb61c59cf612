//! Words of the frame around every screen.

/// The product's name.
pub const PRODUCT: &str = "Samverkanskartan";
/// The skip link.
pub const TO_CONTENT: &str = "Till innehållet";
/// The name of the main menu.
pub const MAIN_MENU: &str = "Huvudmeny";
/// Menu: the map.
pub const MAP: &str = "Karta";
/// Menu: cases.
pub const CASES: &str = "Ärenden";
/// Menu: decisions.
pub const DECISIONS: &str = "Beslut";
/// Menu: meetings.
pub const MEETINGS: &str = "Möten";
/// Menu: huvudmän.
pub const HUVUDMEN: &str = "Huvudmän";
/// Menu: departures from the agreed way.
pub const DEVIATIONS: &str = "Avvikelser";
/// Menu: statistics.
pub const STATISTICS: &str = "Statistik";
/// Menu: glossary.
pub const GLOSSARY: &str = "Ordlista";
/// Menu: data.
pub const DATA: &str = "Data";
/// Menu: about.
pub const ABOUT: &str = "Om";
/// Menu on a phone: the rest.
pub const MORE: &str = "Mer";
/// The theme switch, by what pressing it does.
pub const TO_DARK: &str = "Mörkt läge";
/// The theme switch, by what pressing it does.
pub const TO_LIGHT: &str = "Ljust läge";
/// The theme switch, by what pressing it does.
pub const TO_SYSTEM: &str = "Som systemet";
/// Until there is data.
pub const OPENING: &str = "Kartan öppnas …";
/// It takes long.
pub const SLOW: &str = "Det tar längre tid än det brukar. Vänta lite till, eller ladda om sidan. Hjälper det inte: stäng andra flikar med Samverkanskartan, eller starta om webbläsaren. Det du har sparat finns kvar i den här webbläsaren.";
/// Load the page anew.
pub const RELOAD: &str = "Ladda om sidan";
/// What an inference of ours is marked with.
pub const INFERRED: &str = "vår slutsats";
/// The heading over contradictions.
pub const SOURCES_DISAGREE: &str = "Källorna säger olika.";
/// Print.
pub const PRINT: &str = "Skriv ut";
/// Close a notice.
pub const CLOSE: &str = "Stäng";
/// An address that leads nowhere.
pub const NOT_FOUND: &str = "Sidan finns inte";
/// What to do about it.
pub const NOT_FOUND_TEXT: &str =
    "Adressen leder ingenstans i den här utgåvan. Kontrollera länken, eller börja på kartan.";
/// To the map.
pub const TO_MAP: &str = "Till kartan";
/// Where a list is empty because of what was chosen.
pub const TRY_OTHERWISE: &str = "Pröva en del av ordet eller ett annat ord.";
/// Filter: no restriction.
pub const ALL: &str = "Alla";
/// What stands where a source is silent.
pub const NOT_STATED: &str = "framgår inte";

/// Which data is shown: the built-in edition or data of one's own.
pub fn edition(own: bool) -> &'static str {
    if own {
        "Egna uppgifter"
    } else {
        "Inbyggd utgåva"
    }
}

/// How new the data is.
pub fn as_of(date: &str) -> String {
    format!("uppgifter till och med {date}")
}

/// On paper: which data it is.
pub fn paper_edition(revision: u32, as_of: &str) -> String {
    format!("Utgåva {revision}, uppgifterna gäller till och med {as_of}")
}

/// On paper: when it was printed.
pub fn printed(day: &str) -> String {
    format!("Utskrivet {day}")
}

/// On paper, before the number of the page.
pub const PAPER_PAGE: &str = "Sida ";
/// On paper, before the number of pages.
pub const PAPER_OF: &str = " av ";

/// A time of day: ”kl. 14.05”.
pub fn at(clock: &str) -> String {
    format!("kl.\u{a0}{clock}")
}

/// A day and a time of it.
pub fn on_day_at(day: &str, clock: &str) -> String {
    format!("{day} {}", at(clock))
}

/// What stands before somebody's own words, and what stands after them.
pub const QUOTES: (&str, &str) = ("”", "”");

/// Somebody's own words: ”så”.
pub fn quoted(text: &str) -> String {
    let (before, after) = QUOTES;
    format!("{before}{text}{after}")
}

/// The language of all of this, as documents name it.
pub const LANGUAGE: &str = "sv";
/// Between the last two of several.
pub const AND: &str = " och ";
/// Between two names of which either may be the one.
pub const OR: &str = " eller ";
