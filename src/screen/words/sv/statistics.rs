//! Words of the statistics.

use super::cases::cases_counted;

/// The heading.
pub const HEADING: &str = "Statistik";
/// Under the heading.
pub const LEAD: &str = "Räknat på de steg som har hållits, i den ordning de står i ärendet. En \
     tid räknas bara mellan två exakta dagar. Det som inte kan dateras räknas för sig. En median \
     visas när minst tre tider är kända.";
/// The group of controls for the period.
pub const PERIOD: &str = "Period";
/// The period's first day.
pub const FROM: &str = "Från och med";
/// The period's last day.
pub const TO: &str = "Till och med";
/// Takes every restriction away.
pub const CLEAR: &str = "Räkna på alla ärenden";
/// The list of what is on the page.
pub const CONTENTS: &str = "På sidan";
/// Column: the body.
pub const BODY: &str = "Organ";
/// Column: how many.
pub const COUNT: &str = "Antal";
/// Column: how many cases.
pub const CASES: &str = "Ärenden";
/// Column: the median.
pub const MEDIAN: &str = "Median, dagar";
/// Column: the quartiles, between which the middle half lies.
pub const MIDDLE_HALF: &str = "Hälften tog, dagar";
/// Column: the longest time.
pub const LONGEST: &str = "Längst, dagar";
/// Column: how many times are not known.
pub const UNDATED: &str = "Kan inte dateras";
/// A body that the documents do not tell.
pub const UNKNOWN_BODY: &str = "Organ framgår inte";
/// Nothing to count.
pub const NOTHING: &str = "Inget att räkna i urvalet.";
/// Between what goes and where it comes.
pub const ARROW: &str = " → ";

/// Where the cases are now.
pub const WAITING: &str = "Var ärendena är nu";
/// Column: cases whose holder is noted.
pub const NOTED: &str = "Antecknat";
/// Column: cases whose outcome is unknown.
pub const OUTCOME_UNKNOWN: &str = "Resultat saknas";
/// Column: the case that has waited longest.
pub const LONGEST_CASE: &str = "Längst där";

/// The time at each body.
pub const STAYS: &str = "Tid hos varje organ";
/// What the time at a body is.
pub const STAYS_LEAD: &str = "Från att ärendet kom till organet tills det kom till nästa. Där \
     ärendet är sist räknas inte, eftersom det inte har lämnat organet.";
/// Column: visits.
pub const VISITS: &str = "Gånger";

/// The handovers.
pub const HANDOVERS: &str = "Överlämningar";
/// What a handover is.
pub const HANDOVERS_LEAD: &str =
    "Från ett organ till nästa i ärendets ordning, och tiden mellan ankomsterna.";
/// Column: from where to where.
pub const FROM_TO: &str = "Från → till";

/// The ways.
pub const WAYS: &str = "Ärendenas vägar";
/// What a way is.
pub const WAYS_LEAD: &str = "Vilka organ ärendena har varit hos, i ordning. Flera steg i följd hos \
     samma organ räknas som ett besök.";
/// Column: the way.
pub const WAY: &str = "Väg";
/// Column: a case that went it.
pub const EXAMPLE: &str = "Ärende";

/// How long cases took.
pub const THROUGHPUT: &str = "Från första till sista steget";
/// Column: the type of case.
pub const CASE_TYPE: &str = "Typ";
/// All types together.
pub const ALL_TYPES: &str = "Alla typer";

/// What did not go straight on.
pub const SETBACKS: &str = "Återföringar och bordläggningar";
/// What is counted there.
pub const SETBACKS_LEAD: &str = "Återfört: steget antecknades som en återföring. Tillbaka igen: \
     ärendet hade varit hos organet, lämnat det och kom tillbaka.";
/// Column: returned.
pub const RETURNED: &str = "Återfört";
/// Column: come back.
pub const COME_BACK: &str = "Tillbaka igen";
/// Column: tabled.
pub const TABLED: &str = "Bordlagt";

/// What attendance is counted on.
pub const ATTENDANCE_LEAD: &str = "Hur varje huvudman var företrädd, lista för lista. Ordförande, \
     ledamöter och ersättare räknas, den som var där längst.";
/// Column: the huvudman.
pub const HUVUDMAN: &str = "Huvudman";
/// Column: the whole meeting.
pub const WHOLE: &str = "Hela mötet";
/// Column: a part of it.
pub const PARTLY: &str = "En del";
/// Column: away.
pub const ABSENT: &str = "Frånvarande";
/// Column: nobody on the list.
pub const NOT_LISTED: &str = "Ingen på listan";
/// Column: the meetings at which something was missing.
pub const MISSED: &str = "Möten som inte var hela";

/// The decisions.
pub const DECISIONS: &str = "Beslut";
/// What a decision is here.
pub const DECISIONS_LEAD: &str = "Verbet är protokollets. Bara en huvudmans egen nämnd eller \
     fullmäktige beslutar i linjen.";
/// Column: the verb.
pub const VERB: &str = "Verb";
/// Column: what it binds.
pub const FORCE: &str = "Vad det binder";

/// The picture.
pub const PICTURE: &str = "Alla ärendens väg";
/// What the picture shows.
pub const PICTURE_LEAD: &str = "Överlämningarna på bilden av strukturen. En linje är så bred som de \
     är många, och streckad där strukturen inte har någon sådan väg. Talet på en linje är antalet, där \
     det är fler än ett. Talet i en ring är hur många oavslutade ärenden som är där nu. Under ett \
     organ står mediantiden där i dagar och hur många tider den räknas på, om de är minst tre. \
     Samma tal står i tabellerna; organ som är ritade som ett räknas ihop.";
/// Shows the picture.
pub const SHOW_PICTURE: &str = "Visa på bilden";
/// Shows the picture no more.
pub const HIDE_PICTURE: &str = "Dölj bilden";

/// How many are counted: ”24 av 71 ärenden och 4 möten”.
pub fn counted(cases: usize, all: usize, meetings: usize) -> String {
    let cases = super::cases::shown(cases, all);
    let meetings = match meetings {
        0 => "inga möten".to_owned(),
        1 => "1\u{a0}möte".to_owned(),
        _ => format!("{meetings}\u{a0}möten"),
    };
    format!("{cases} och {meetings}")
}

/// What the counted ones have in common: ”räknas.”, ”passar urvalet.”
pub fn condition(text: &str, is_restricted: bool) -> String {
    match (text, is_restricted) {
        ("", false) => "räknas.".to_owned(),
        _ => super::cases::condition(text, is_restricted),
    }
}

/// How a period chooses, and what it cannot place.
pub fn of_period(unplaced: usize) -> String {
    let rule = "Perioden väljer ärenden som behandlades och möten som hölls då. Ett valt ärendes \
                hela väg räknas.";
    match unplaced {
        0 => rule.to_owned(),
        _ => format!(
            "{rule} {} har inte så säkra datum att det går att säga, och är inte med.",
            cases_counted(unplaced)
        ),
    }
}

/// What is counted of where the cases are.
pub fn waiting_lead(open: usize, as_of: Option<&str>) -> String {
    let cases = match open {
        1 => "1\u{a0}ärende är inte avslutat".to_owned(),
        _ => format!("{open}\u{a0}ärenden är inte avslutade"),
    };
    let until = as_of.map_or_else(String::new, |day| format!(" Tiden räknas till {day}."));
    format!(
        "{cases}, eller så slutar handlingarna innan det framgår. Organet är det som har \
         antecknats; där inget är antecknat det som hade ärendets senaste steg.{until}"
    )
}

/// What is counted of how long cases took.
pub fn throughput_lead(single: usize) -> String {
    let lead = "Tiden från ärendets första steg till dess sista hittills.";
    match single {
        0 => lead.to_owned(),
        1 => format!("{lead} 1\u{a0}ärende har bara ett steg och är inte med."),
        _ => format!("{lead} {single}\u{a0}ärenden har bara ett steg och är inte med."),
    }
}

/// ”Närvaro i Samråd”.
pub fn attendance(body: &str) -> String {
    format!("Närvaro i {body}")
}

/// What a whole bar is: ”0–412 dagar”.
pub fn days_scale(most: &str) -> String {
    format!("0–{most}\u{a0}dagar")
}

/// What a whole bar is: ”0–31”.
pub fn count_scale(most: &str) -> String {
    format!("0–{most}")
}

/// ”20–60”.
pub fn range(lower: &str, upper: &str) -> String {
    if lower == upper {
        lower.to_owned()
    } else {
        format!("{lower}–{upper}")
    }
}

/// ”sedan 15 mars 2024”.
pub fn since(day: &str) -> String {
    format!(" sedan {day}")
}

/// A day and what was missing: ”15 mars 2024”, ” (frånvarande)”.
pub fn missing(what: &str) -> String {
    format!(" ({})", what.to_lowercase())
}

/// ”t.ex.”, before one of several.
pub const FOR_EXAMPLE: &str = "till exempel ";

/// Under the picture, when something is not drawn on it.
pub fn not_drawn(handovers: u32) -> String {
    match handovers {
        1 => "1\u{a0}överlämning rör ett organ som inte är ritat.".to_owned(),
        _ => format!("{handovers}\u{a0}överlämningar rör organ som inte är ritade."),
    }
}

/// Shows the rows that are not shown at first: ”Visa alla 43 rader”.
pub fn all_rows(count: usize) -> String {
    format!("Visa alla {count}\u{a0}rader")
}

/// Shows only the first rows again.
pub const FEWER_ROWS: &str = "Visa färre rader";

/// At a box: the median of the days there, and of how many times: ”28 d · 10”.
pub fn dwell(days: &str, times: u32) -> String {
    format!("{days}\u{a0}d · {times}")
}

/// A number as Swedish writes it: ”12,5”, ”1 204”.
pub fn number(value: f64) -> String {
    let text = format!("{value}");
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let mut written = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push('\u{a0}');
        }
        written.push(digit);
    }
    if !rest.is_empty() {
        written.push(',');
        written.push_str(rest);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_a_decimal_comma_and_a_space_between_thousands() {
        for (value, written) in [
            (0.0, "0"),
            (12.5, "12,5"),
            (1204.25, "1\u{a0}204,25"),
            (1_000_000.0, "1\u{a0}000\u{a0}000"),
            (999.0, "999"),
        ] {
            assert_eq!(number(value), written);
        }
    }
}
