//! Words of the screen *Avvikelser*, and of departures wherever they are shown.

use crate::app::{NoticedKind, Origin};
use crate::domain::Expected;

/// What the screen is.
pub const INTRO: &str = "Här ligger det som hände bredvid det som väntades. En del är återgivet ur protokollen. Annat ser programmet när det prövar reglerna mot loggen. Varje händelse står en gång. Ingen döms, och var dokumenten tiger står det.";
/// The key to the kinds, to a screen reader.
pub const KEY: &str = "Hur långt det går";
/// Where every rule of an event is one side's, or contested.
pub const ONE_SIDED: &str = "Reglerna här anförs av en sida i en tvist, eller bestrids. Ingen källa visar att båda sidor läser dem så.";
/// Where nothing is told of what the others said.
pub const OTHER_SIDE_SILENT: &str = "Vad den andra sidan svarar är inte återgivet.";
/// Opens what is told of an event: what minutes record and each side says, or the rule alone.
pub fn open_event(is_recorded: bool) -> &'static str {
    if is_recorded {
        "Vad som står, och vad var och en säger"
    } else {
        "Regeln och källan"
    }
}

/// Over what the rules say of an event that is recorded.
pub const BY_RULES: &str = "Prövat mot reglerna";
/// What some said.
pub const OBJECTIONS: &str = "Invändningar";
/// What others said.
pub const OTHER_SIDE: &str = "Den andra sidan";
/// Nothing of a side is told.
pub const SIDE_SILENT: &str = "Inget är återgivet.";
/// What is not known of an event.
pub const UNKNOWN: &str = "Det vet vi inte";
/// Before what the sources say that a finding rests on.
pub const TOLD: &str = "Bygger på";
/// Heading of a case or a meeting: what went another way than some rule says.
pub const EVENTS: &str = "Avvikelser och öppna frågor";
/// What that is.
pub const EVENTS_TEXT: &str = "Återgivet ur protokollen och sett när reglerna prövas mot loggen. Varje händelse står en gång. Ingen döms.";
/// Heading: practical matters.
pub const PRACTICAL: &str = "Praktiska frågor";
/// Find words.
pub const SEARCH: &str = "Sök i avvikelserna";
/// Filter: kind.
pub const KIND: &str = "Slag";
/// Filter: rule.
pub const RULE: &str = "Regel";
/// Filter: body.
pub const BODY: &str = "Organ";
/// Filter: case.
pub const CASE: &str = "Ärende";
/// Filter: meeting.
pub const MEETING: &str = "Möte";
/// Filter: who noticed it.
pub const ORIGIN: &str = "Varifrån";
/// Filter: assessed or not.
pub const ASSESSMENT: &str = "Bedömning";
/// It is assessed.
pub const ASSESSED: &str = "finns";
/// It is not assessed.
pub const NOT_ASSESSED: &str = "saknas";
/// Takes the filter away.
pub const CLEAR: &str = "Visa alla";
/// The same where there is nothing else to do.
pub const CLEAR_ALL: &str = "Visa alla avvikelser";
/// The list, to a screen reader.
pub const LIST: &str = "Avvikelser och öppna frågor";
/// Nothing passes the filter.
pub const NOTHING: &str = "Inget motsvarar urvalet.";
/// What was expected.
pub const EXPECTED: &str = "Väntat";
/// What happened.
pub const HAPPENED: &str = "Hände, enligt källan";
/// Before how well founded a rule is.
pub const FOUNDATION: &str = "Hur väl grundad";
/// Before who disputes it.
pub const CONTESTED: &str = "Bestrids";
/// Everything the rule sees.
pub const ALL_OF_RULE: &str = "Allt som rör regeln";
/// Over what people say of it.
pub const ASSESSMENTS: &str = "Vad som sägs om den";
/// Nobody has said anything.
pub const UNASSESSED: &str = "Ingen har ännu redovisat en förklaring.";
/// The same in two words.
pub const NOT_YET_ASSESSED: &str = "Inte bedömd";
/// Beside a rule that only one side of a dispute cites, or that somebody contests.
pub const DISPUTED: &str = "omstridd";
/// The button to say something of it.
pub const ASSESS: &str = "Lägg till en bedömning";
/// Before the rule it led to.
pub const NEW_RULE: &str = "Ny regel";
/// An acceptance without a body.
pub const NO_BODY: &str = "Framgår inte vem som har godtagit den.";
/// An acceptance without a meeting.
pub const NO_MEETING: &str = "Framgår inte på vilket möte.";
/// A change that names no rule.
pub const NO_RULE: &str = "Framgår inte vilken regel.";
/// What the log does not tell, on a case or a meeting.
pub const SILENT: &str = "Det syns inte här";
/// Nothing is seen.
pub const SEEN_NONE: &str = "Varken protokollen eller reglerna visar någon avvikelse här.";
/// Over the rules.
pub const RULES: &str = "Reglerna och hur de prövas";
/// The rules that are tried.
pub const TRIED: &str = "Prövas mot loggen";
/// The rules that are not.
pub const NOT_TRIED: &str = "Prövas inte av programmet";
/// Before what a rule is tried by, or how it could be checked.
pub const HOW: &str = "Prövning";
/// Whom a rule applies to.
pub const APPLIES_TO: &str = "Gäller";
/// When it holds.
pub const VALID: &str = "Tid";
/// To the list of all departures there.
pub const TO_ALL: &str = "Allt samlat, med urval och bedömningar";

/// The longest rule in a list to choose from, in characters.
const LONG: usize = 70;

/// A kind: ”Öppen fråga”.
pub const fn kind(kind: NoticedKind) -> &'static str {
    match kind {
        NoticedKind::Undisputed => "Bryter mot en regel som ingen bestrider",
        NoticedKind::OneSided => "Avviker från en regel som en sida anför",
        NoticedKind::Disagreement => "Oenighet",
        NoticedKind::Open => "Öppen fråga",
        NoticedKind::Practical => "Praktisk fråga",
    }
}

/// What a kind means.
pub const fn kind_meaning(kind: NoticedKind) -> &'static str {
    match kind {
        NoticedKind::Undisputed => "Regeln står i en källa, och ingen källa bestrider den.",
        NoticedKind::OneSided => "Ingen källa visar att den andra sidan delar läsningen.",
        NoticedKind::Disagreement => "Parterna ser olika på saken.",
        NoticedKind::Open => {
            "Loggen visar inte svaret, eller ingen källa kallar det en regel. Det kan ha hänt ändå."
        }
        NoticedKind::Practical => "Närvaro, tidplaner och tillägg.",
    }
}

/// Who noticed it.
pub const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Minutes => "återgivet ur protokoll",
        Origin::Rules => "syns när regeln prövas",
    }
}

/// So many of a kind: ”12 öppna frågor”.
pub fn of_kind(kind: NoticedKind, count: usize) -> String {
    let what = match (kind, count) {
        (NoticedKind::Undisputed, 1) => "avvikelse från en ostridig regel",
        (NoticedKind::Undisputed, _) => "avvikelser från ostridiga regler",
        (NoticedKind::OneSided, 1) => "avvikelse från en omstridd regel",
        (NoticedKind::OneSided, _) => "avvikelser från omstridda regler",
        (NoticedKind::Open, 1) => "öppen fråga",
        (NoticedKind::Open, _) => "öppna frågor",
        (NoticedKind::Disagreement, 1) => "oenighet",
        (NoticedKind::Disagreement, _) => "oenigheter",
        (NoticedKind::Practical, 1) => "praktisk fråga",
        (NoticedKind::Practical, _) => "praktiska frågor",
    };
    format!("{count}\u{a0}{what}")
}

/// How many pass the filter: ”Alla 27 händelser”, ”12 av 27 händelser”.
pub fn count(passed: usize, of: usize) -> String {
    match passed {
        0 => NOTHING.to_owned(),
        1 if of == 1 => "1\u{a0}händelse".to_owned(),
        _ if passed == of => format!("Alla {of}\u{a0}händelser"),
        _ => format!("{passed} av {of}\u{a0}händelser"),
    }
}

/// Shows more of them.
pub fn more(count: usize) -> String {
    format!("Visa fler ({count}\u{a0}till)")
}

/// A case, at one of its steps.
pub fn at_step(case: &str, step: Option<usize>) -> String {
    step.map_or_else(
        || case.to_owned(),
        |step| format!("{case}, steg\u{a0}{step}"),
    )
}

/// A meeting, at one of its items.
pub fn at_item(meeting: &str, item: Option<&str>) -> String {
    item.map_or_else(
        || meeting.to_owned(),
        |item| format!("{meeting}, {}", super::meeting::item(item)),
    )
}

/// The beginning of a long name.
pub fn shortened(name: &str) -> String {
    match name.char_indices().nth(LONG) {
        Some((end, _)) => {
            let cut = name.get(..end).unwrap_or_default();
            let whole = cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole);
            format!("{whole} …")
        }
        None => name.to_owned(),
    }
}

/// How many rules are tried, and whether their examples hold.
pub fn rules(tried: usize, not_tried: usize, examples: usize, wrong: usize) -> String {
    let all = tried + not_tried;
    let tried = format!("{tried} av {all}\u{a0}regler prövas mot loggen.");
    match (examples, wrong) {
        (0, _) => tried,
        (count, wrong) => format!("{tried} {}", self::examples(count, wrong)),
    }
}

/// Whether the examples hold: ”Prövad på 5 exempel: alla stämmer.”
pub fn examples(count: usize, wrong: usize) -> String {
    match (count, wrong) {
        (1, 0) => "Prövad på ett exempel: det stämmer.".to_owned(),
        (1, _) => "Prövad på ett exempel: det stämmer inte.".to_owned(),
        (count, 0) => format!("Prövad på {count}\u{a0}exempel: alla stämmer."),
        (count, 1) => format!("Prövad på {count}\u{a0}exempel: ett stämmer inte."),
        (count, wrong) => format!("Prövad på {count}\u{a0}exempel: {wrong} stämmer inte."),
    }
}

/// What a rule is tried by, and what that is measured by.
pub fn looked_for(what: &str, measure: Option<&str>) -> String {
    match measure {
        Some(measure) => format!("Programmet ser efter {what}: {measure}."),
        None => format!("Programmet ser efter {what}."),
    }
}

/// An example: what it should show, and what it shows.
pub fn example(name: &str, expected: Expected, found: Option<Expected>) -> String {
    let should = expected_word(expected);
    match found {
        None => format!("{name}: ska visa {should}, men regeln prövas inte."),
        Some(found) if found == expected => format!("{name}: visar {should}, som den ska."),
        Some(found) => format!(
            "{name}: ska visa {should}, men visar {}.",
            expected_word(found)
        ),
    }
}

const fn expected_word(expected: Expected) -> &'static str {
    match expected {
        Expected::Deviation => "ett fynd",
        Expected::Open => "en öppen fråga",
        Expected::Nothing => "ingenting",
    }
}
