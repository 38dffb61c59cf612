//! Words of all cases on the road.

use super::cases::cases_counted;
use super::common::INFERRED;
use crate::screen::cases::{CaseStretch, StandingCases};

/// As threads on the road.
pub const ON_ROAD: &str = "På vägen";
/// The heading of the picture.
pub const HEADING: &str = "Ärendena på vägen";
/// Until a band is pointed at.
pub const POINT: &str = "Varje strimma är ett ärende som lämnades vidare: bredden är antalet. Talet i en ring är hur många öppna ärenden som är där; är ringen streckad är det vår slutsats. Peka på ett band för att se vilka.";
/// What the marks mean, in a saved picture.
pub const FILE_LEGEND: &str = "En strimma: ett ärende lämnades vidare en gång; ljus där det är vår slutsats. Talet vid ett band: antalet. Fylld spets: mot beslut eller åt sidan; öppen: tillbaka. Tal i ring: öppna ärenden där; streckad ring: vår slutsats.";
/// What a file with the picture is called.
pub const FILE: &str = "arenden-pa-vagen";
/// The name of the legend.
pub const LEGEND: &str = "Teckenförklaring";
/// The legend: strokes side by side.
pub const STROKES: &str = "en strimma, ett ärende en gång";
/// The legend: a stroke that is our reading.
pub const READ: &str = "vår slutsats";
/// The legend: a head that points up.
pub const UP: &str = "mot beslut, eller åt sidan";
/// The legend: a head that points down.
pub const DOWN: &str = "tillbaka";
/// The legend: a number in a ring.
pub const NOW: &str = "öppna ärenden där";
/// The legend: a number in a dashed ring.
pub const NOW_READ: &str = "öppna ärenden där, vår slutsats";
/// The day that is shown.
pub const DAY: &str = "Som det stod";
/// The heading of the list of stretches.
pub const STRETCHES: &str = "Sträckorna";
/// What a stretch is here.
pub const STRETCHES_LEAD: &str = "Från ett organ till nästa, där ett steg säger vem ärendet lämnades till. Det som är vår slutsats räknas med.";
/// What the table of stretches is called by.
pub const STRETCHES_KEY: &str = "strackor";
/// The heading of the table of bodies with open cases.
pub const STANDING: &str = "Var öppna ärenden är";
/// Whom the table of bodies tells of.
pub const STANDING_LEAD: &str =
    "Ärenden som inte är kända att vara klara, där det framgår vem som har dem.";
/// What the table of bodies is called by.
pub const STANDING_KEY: &str = "star";
/// Column: the body.
pub const BODY: &str = "Organ";
/// Column: how many open cases.
pub const OPEN: &str = "Öppna ärenden";
/// The heading of what is not drawn.
pub const ASIDE: &str = "Ärenden som inte går att rita på vägen";
/// Column: the stretch.
pub const FROM_TO: &str = "Från – till";
/// Column: in which direction.
pub const DIRECTION: &str = "Riktning";
/// Column: how often.
pub const TIMES: &str = "Gånger";
/// Column: how often that is our reading.
pub const TIMES_READ: &str = "Varav vår slutsats";
/// Column: which cases.
pub const CASES: &str = "Ärenden";
/// The same cases in time.
pub const TO_TIME: &str = "Samma ärenden i tid";
/// A stretch towards decisions.
pub const UP_WORD: &str = "upp";
/// A stretch back.
pub const DOWN_WORD: &str = "ned";
/// A stretch that is neither.
pub const NO_DIRECTION: &str = "åt sidan";
/// Closes what is told of a stretch.
pub const CLOSE: &str = "Stäng";

/// How many more cases there are than those that are named.
pub fn and_more(count: usize) -> String {
    format!(" och {count} till")
}

/// A stretch by what it goes between.
pub fn from_to(from: &str, to: &str) -> String {
    format!("{from} → {to}")
}

/// In which direction a stretch goes, and why it is not drawn.
pub fn undrawn(direction: &str, why: &str) -> String {
    format!("{direction}; {why}")
}

/// Why a stretch is not drawn: an end has no place in the picture.
pub const NO_PLACE: &str = "ritas inte: ett organ har ingen plats i bilden";
/// Why a stretch is not drawn: both ends stand in one house.
pub const WITHIN: &str = "ritas inte: inom samma hus eller ram";
/// Why a stretch is not drawn: there is no room.
pub const NO_ROOM: &str = "ritas inte: bandet får inte plats";

/// Legs of stretches that are not drawn.
pub const UNDRAWN: &str = "går inom samma hus eller får inte plats";
/// Legs of stretches that are left out.
pub const RARER: &str = "går på de ovanligaste sträckorna";
/// Legs from a body that is not known.
pub const BODILESS: &str = "kommer från ett organ som inte framgår";
/// Legs that may have gone by the day or not.
pub const UNDATED: &str = "kan ha skett före eller efter dagen";
/// Legs to what has not taken place.
pub const COMING: &str = "är planerade, eller inte kända att ha skett";
/// Handed on, and then no step is told.
pub const UNMET: &str = "leder till ett organ där inget steg är antecknat";

/// Why a case is not drawn: it has a way, but none that can be drawn.
pub const NO_ROOM_FOR: &str = "har bara gått inom samma hus, eller får inte plats i bilden";
/// Why a case is not drawn: nobody is known to have handed it on.
pub const NOT_HANDED_ON: &str =
    "har inget känt steg vidare, och är klart eller utan känd innehavare";
/// Why a case is not drawn: no body is known.
pub const NO_BODY: &str = "har inget steg hos ett känt organ";

/// ”13 ärenden gick upp från LSG till Samråd, sammanlagt 14 gånger (8 gånger vår slutsats)”.
pub fn stretch(
    cases: usize,
    (legs, read): (u32, u32),
    up: Option<bool>,
    [from, to]: &[String; 2],
) -> String {
    let how = match up {
        Some(true) => "gick upp",
        Some(false) => "gick ned",
        None => "gick",
    };
    let told = cases_counted(cases);
    let more = if legs as usize > cases {
        format!(", sammanlagt {legs}\u{a0}gånger")
    } else {
        String::new()
    };
    let read = match read {
        0 => String::new(),
        _ if read == legs => format!(" ({INFERRED})"),
        1 => format!(" (en gång {INFERRED})"),
        _ => format!(" ({read}\u{a0}gånger {INFERRED})"),
    };
    format!("{told} {how} från {from} till {to}{more}{read}")
}

/// ”6 öppna ärenden är hos Koordinatorerna nu (vår slutsats)”.
pub fn standing(count: usize, read: usize, body: &str, now: bool) -> String {
    let cases = match count {
        1 => "1\u{a0}öppet ärende".to_owned(),
        _ => format!("{count}\u{a0}öppna ärenden"),
    };
    let read = match read {
        0 => String::new(),
        _ if read == count => format!(" ({INFERRED})"),
        _ => format!(" (för {read} {INFERRED})"),
    };
    if now {
        format!("{cases} är hos {body} nu{read}")
    } else {
        format!("{cases} var hos {body}{read}")
    }
}

/// Under the picture: how much is drawn.
pub fn legs(drawn: u32, read: u32) -> String {
    match (drawn, read) {
        (0, _) => "Ingen känd överlämning kan ritas.".to_owned(),
        (1, 0) => "En känd överlämning är ritad.".to_owned(),
        (_, 0) => format!("{drawn} kända överlämningar är ritade."),
        _ => format!("{drawn} kända överlämningar är ritade; av de kända är {read} {INFERRED}."),
    }
}

/// Which legs are not drawn, and why.
pub fn not_drawn(all: &[(usize, &str)]) -> Option<String> {
    let some = all.iter().filter(|(count, _)| *count > 0);
    let some: Vec<_> = some.map(|(count, why)| format!("{count} {why}")).collect();
    let told = || format!("Överlämningar som inte ritas: {}.", some.join(", "));
    (!some.is_empty()).then(told)
}

/// How many are open, and of how many nobody is known to have them.
pub fn open(count: usize, unheld: usize, day: &str) -> String {
    super::cases_in_time::open(count, unheld, day)
}

/// ”31 ärenden har inget känt steg vidare”.
pub fn aside(count: usize, why: &str) -> String {
    format!("{} {why}", cases_counted(count))
}

/// What the picture shows: the commonest stretches, and where most are.
pub fn description(stretches: &[CaseStretch], standing: &[StandingCases]) -> String {
    let drawn = stretches.iter().filter(|it| it.band.is_some()).take(3);
    let drawn = drawn.map(|it| format!("{}.", it.label));
    let marks = standing.iter().filter(|it| it.at.is_some()).take(3);
    let marks = marks.map(|it| format!("{}.", it.label));
    drawn.chain(marks).collect::<Vec<_>>().join(" ")
}
