//! Words of the list of cases.

/// The heading.
pub const HEADING: &str = "Ärenden";
/// The name of the search field.
pub const SEARCH: &str = "Sök i ärenden";
/// Filter and column: the standing.
pub const STANDING: &str = "Läge";
/// Filter: a body that had to do with the case.
pub const BODY: &str = "Organ";
/// Filter: the type of case.
pub const CASE_TYPE: &str = "Typ";
/// Filter: the topic.
pub const TOPIC: &str = "Ämne";
/// The order.
pub const ORDER: &str = "Ordna efter";
/// Order and column: last treated.
pub const LATEST: &str = "Senast behandlat";
/// Order: the title.
pub const TITLE: &str = "Rubrik";
/// Order: how many steps.
pub const STEPS: &str = "Antal steg";
/// Column: the case.
pub const CASE: &str = "Ärende";
/// Column: the body that holds it.
pub const HOLDER: &str = "Var nu";
/// Column: what comes.
pub const NEXT: &str = "Härnäst";
/// Takes every restriction away.
pub const CLEAR: &str = "Visa alla ärenden";
/// Before the title as the minutes have it.
pub const PRINTED_TITLE: &str = "I handlingarna:";
/// Nothing is said of what comes.
pub const NEXT_NOT_STATED: &str = "ej angivet";
/// Finished; nothing comes.
pub const NOTHING_NEXT: &str = "–";
/// No step of the case is known to have taken place.
pub const NEVER_TREATED: &str = "framgår inte";
/// The table's caption.
pub const CAPTION: &str = "Ärendena i urvalet";

/// Under the heading: ”71 ärenden. Varje steg har en källa.”
pub fn lead(cases: usize, all_sourced: bool) -> String {
    let count = cases_counted(cases);
    if all_sourced {
        format!("{count}. Varje steg har en källa.")
    } else {
        format!("{count}.")
    }
}

/// ”71 ärenden”.
pub fn cases_counted(count: usize) -> String {
    match count {
        1 => "1\u{a0}ärende".to_owned(),
        _ => format!("{count}\u{a0}ärenden"),
    }
}

/// ”12 steg”.
pub fn steps(count: usize) -> String {
    format!("{count}\u{a0}steg")
}

/// A type to choose, and how many cases it finds: ”uppdrag (4)”.
pub fn of_type(case_type: &str, count: usize) -> String {
    format!("{case_type} ({count})")
}

/// How many are listed: ”24 av 71 ärenden”.
pub fn shown(shown: usize, all: usize) -> String {
    match shown {
        _ if shown == all => format!("Alla {}", cases_counted(all)),
        0 => format!("Inget av {}", cases_counted(all)),
        _ => format!("{shown} av {}", cases_counted(all)),
    }
}

/// What the listed ones have in common: ”har ”vård” i någon text och passar urvalet.”
pub fn condition(text: &str, is_chosen: bool) -> String {
    match (text, is_chosen) {
        ("", false) => "visas.".to_owned(),
        ("", true) => "passar urvalet.".to_owned(),
        (text, false) => format!("innehåller ”{text}”."),
        (text, true) => format!("innehåller ”{text}” och passar urvalet."),
    }
}

/// That only open cases at a body are listed.
pub fn held_by(body: &str) -> String {
    format!("Bara öppna ärenden som är hos {body} nu.")
}

/// An age of which only the least is known: ”minst 1 år 9 mån”.
pub fn at_least(age: &str) -> String {
    format!("minst {age}")
}

/// Where a hit stands that no title shows: ”i steg 8”.
pub fn in_step(number: usize) -> String {
    format!("i steg {number}")
}

/// Where a hit stands that no title shows.
pub const IN_SUMMARY: &str = "i sammanfattningen";
/// Where a hit stands that no title shows.
pub const IN_OUTCOME: &str = "i utfallet";
/// Where a hit stands that no title shows.
pub const IN_TOPIC: &str = "ämne";
/// Where a hit stands that no title shows.
pub const IN_BODY: &str = "organ";

/// Under the table, when the newest day is known.
pub fn footnote(as_of: &str) -> String {
    format!(
        "Åldern räknas till {as_of}, den sista dag uppgifterna gäller. Planerade dagar är hämtade \
         ur handlingarna; att de har hållits visas inte. ”Var nu” står sällan rent ut i \
         handlingarna. Där det är vår läsning av dem står ”vår slutsats”."
    )
}
