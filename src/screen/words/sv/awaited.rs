//! Words of the screen *Bevakning*.

/// Heading, and the way here.
pub const AWAITED: &str = "Bevakning";
/// The way here, from the cases.
pub const TO_AWAITED: &str = "Vad som är utlovat och inte har kommit";
/// What is listed.
pub const INTRO: &str = "Det här har planerats, beslutats eller begärts, och ingenting i loggen visar att det har blivit gjort.";
/// Which bodies.
pub const BODY: &str = "Organ eller huvudman";
/// Saves a table.
pub const TABLE: &str = "Spara som tabell (CSV)";
/// Saves a calendar.
pub const CALENDAR: &str = "Spara till kalendern (ICS)";
/// Nothing is awaited.
pub const NONE: &str = "Inget bevakas.";
/// The whole list.
pub const ALL: &str = "Visa allt som bevakas";
/// No day is known.
pub const NO_DAY: &str = "Ingen dag är sagd.";
/// Before the body where it is to be dealt with.
pub const AT: &str = "Hos:";
/// It is not known who.
pub const NOBODY: &str = "Vem framgår inte.";

/// A group by its time.
pub const OUT: &str = "Tiden var ute när loggen slutar";
/// A group by its time.
pub const OUT_SINCE: &str = "Tiden har gått ut efter att loggen slutar";
/// A group by its time.
pub const LEFT: &str = "Det finns tid kvar";
/// A group by its time.
pub const UNKNOWN: &str = "Utan sista dag";

/// A kind.
pub const STOP: &str = "planerat steg";
/// A kind.
pub const RETURN: &str = "bordlagt, ska tas upp igen";
/// A kind.
pub const ANSWERS: &str = "svar från huvudmännen";
/// A kind.
pub const COMMENTS: &str = "svar på remiss";
/// A kind.
pub const ASSIGNMENT: &str = "uppdrag";
/// A kind.
pub const DECISION: &str = "beslut";

/// What an assignment rests on.
pub fn assignment(basis: &str) -> String {
    format!("{ASSIGNMENT} ({basis})")
}

/// That the answers of some are awaited.
pub fn answers(count: usize) -> String {
    match count {
        1 => "Svar saknas från en huvudman.".to_owned(),
        _ => format!("Svar saknas från {count}\u{a0}huvudmän."),
    }
}

/// That some to whom a case was sent for comment have not answered.
pub fn comments(text: &str) -> String {
    format!("Remissvar saknas. {text}")
}

/// That a case is to be taken up again.
pub fn back(text: &str) -> String {
    format!("Tas upp igen. {text}")
}

/// Until when the log tells.
pub fn log_ends(date: &str) -> String {
    format!(
        "Loggen går till och med {date}. Det som har hänt efter det syns inte här, så något kan vara gjort ändå."
    )
}

/// How many are listed.
pub fn count(shown: usize, all: usize) -> String {
    match (shown, all) {
        (1, 1) => "1\u{a0}sak bevakas.".to_owned(),
        (shown, all) if shown == all => format!("{all}\u{a0}saker bevakas."),
        (shown, all) => format!("{shown} av {all}\u{a0}saker."),
    }
}

/// The time was out when the log ends.
pub fn out(span: &str) -> String {
    format!("Ute sedan {span} när loggen slutar")
}

/// The time went out after that.
pub fn out_since(span: &str) -> String {
    format!("Gick ut för {span} sedan")
}

/// There is time left.
pub fn left(days: i32, span: &str) -> String {
    match days {
        0 => "Sista dagen är i dag".to_owned(),
        _ => format!("{span} kvar"),
    }
}

/// The item that something was said under: ”§ 28, Samråd 15 mars 2024”.
pub fn at(item: &str, meeting: &str) -> String {
    format!("punkt\u{a0}{item}, {meeting}")
}
