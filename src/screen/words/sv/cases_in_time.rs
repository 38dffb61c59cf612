//! Words of all cases in time.

use super::cases::{cases_counted, shown};
use super::common::INFERRED;
use crate::screen::cases::StepsInTime;

/// How the cases are shown.
pub const SHOWN_AS: &str = "Visa ärendena";
/// As a list.
pub const LIST: &str = "Lista";
/// As threads in time.
pub const IN_TIME: &str = "I tid";
/// The heading of the picture.
pub const HEADING: &str = "Ärendena i tid";
/// The title of the picture.
pub const TITLE: &str = "Ärendena som trådar över våningarna, i tid";
/// Until a thread is pointed at.
pub const POINT: &str = "Varje tråd är ett ärende. Vågrätt: det ligger. Brant: det lämnas vidare. Peka på en tråd för att se vilket, och välj den för att läsa det.";
/// The name of the legend.
pub const LEGEND: &str = "Teckenförklaring";
/// The legend: a thread between known days.
pub const KNOWN: &str = "känd dag till känd dag";
/// The legend: a dotted thread.
pub const DOTTED: &str = "dagen saknas i någon ände, planerat, eller oklart hur ärendet kom dit";
/// The legend: a band.
pub const SOME_TIME: &str = "någon gång här";
/// The legend: a band that thins out.
pub const BEFORE: &str = "någon gång före, efter eller omkring";
/// The legend: a day that is our reading.
pub const READ: &str = "dag eller tid som är vår slutsats";
/// The legend: a stop that is not known to have been held.
pub const PLANNED: &str = "planerat, eller inte känt att det skedde";
/// What the marks mean, in a saved picture.
pub const FILE_LEGEND: &str = "Vågrätt: ärendet ligger. Brant: det lämnas vidare. Punkt: känd dag. Balk: någon gång här. Prickat: dagen saknas i någon ände, planerat, eller oklart hur ärendet kom dit. Ofyllt: planerat, eller inte känt att det skedde.";
/// What a file with the picture is called.
pub const FILE: &str = "arenden-i-tid";
/// Under the picture, when years are drawn together.
pub const SHORTENED: &str =
    "Smala, streckade stycken i tiden är år som ingen känd dag ligger i. De är hopdragna.";
/// The heading over where open cases are.
pub const NOW: &str = "Var öppna ärenden är nu";

/// The name of a thread: ”Vem vaccinerar i kommunerna?, 12 steg: det första hösten 2023, det
/// sista 2025”.
pub fn thread(title: &str, steps: usize, ends: Option<[String; 2]>) -> String {
    let steps_counted = super::cases::steps(steps);
    match ends {
        Some([first, last]) if steps > 1 => {
            format!("{title}, {steps_counted}: det första {first}, det sista {last}")
        }
        Some([only, _]) => format!("{title}, {steps_counted}: {only}"),
        None => format!("{title}, {steps_counted}"),
    }
}

/// Which steps are drawn and how, and which are not.
pub fn steps(it: &StepsInTime) -> String {
    let drawn = [
        (it.known, "med känd dag"),
        (it.read, "med en dag som är vår slutsats"),
        (it.uncertain, "där bara en ungefärlig tid är känd"),
    ];
    let not_drawn = [
        (it.bodiless, "saknar känt organ"),
        (it.undated, "saknar tid"),
        (it.left_out, "hör till ärenden som inte fick plats"),
    ];
    let list = |all: &[(usize, &str)]| {
        let some = all.iter().filter(|(count, _)| *count > 0);
        let some: Vec<_> = some
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        (!some.is_empty()).then(|| some.join(", "))
    };
    let drawn = list(&drawn).map_or_else(
        || "Inget steg kan ritas.".to_owned(),
        |list| format!("Ritade steg: {list}."),
    );
    match list(&not_drawn) {
        Some(list) => format!("{drawn} Steg som inte ritas: {list}."),
        None => drawn,
    }
}

/// That not every case is drawn: ”Trådarna är för många att skilja åt. 385 av 10 000 ärenden
/// ritas, jämnt fördelade i tiden.”
pub fn thinned(drawn: usize, all: usize) -> String {
    format!(
        "Trådarna är för många att skilja åt. {drawn} av {} ritas, jämnt fördelade efter när de började. Ett snävare urval visar fler.",
        cases_counted(all)
    )
}

/// The title of a saved picture: ”Ärendena i tid: 24 av 71 ärenden”.
pub fn file_title(drawn: usize, all: usize) -> String {
    format!("{HEADING}: {}", shown(drawn, all).to_lowercase())
}

/// ”Politisk samverkan 24 steg”.
pub fn on_floor(floor: &str, count: usize) -> String {
    format!(
        "{} {}",
        floor.replace('\u{ad}', ""),
        super::cases::steps(count)
    )
}

/// What the picture says.
pub fn description(threads: usize, years: Option<(&str, &str)>, floors: &[String]) -> String {
    let cases = cases_counted(threads);
    match years {
        Some((first, last)) if first != last => {
            format!("{cases}, från {first} till {last}. {}.", floors.join(", "))
        }
        Some((only, _)) => format!("{cases}, {only}. {}.", floors.join(", ")),
        None => format!("{cases}."),
    }
}

/// ”10 ärenden, varav 8 enligt vår slutsats”.
pub fn held_here(count: usize, read: usize) -> String {
    let cases = cases_counted(count);
    match read {
        0 => cases,
        _ if read == count => format!("{cases} ({INFERRED})"),
        _ => format!("{cases}, varav {read} är {INFERRED}"),
    }
}

/// How many are open, and of how many nobody is known to have them.
pub fn open(count: usize, unheld: usize, as_of: &str) -> String {
    let to_date = format!("Uppgifterna gäller till och med {as_of}.");
    match (count, unheld) {
        (0, _) => format!("Inget ärende i urvalet är öppet. {to_date}"),
        (_, 0) => format!(
            "{} är inte klara, så långt handlingarna visar. {to_date}",
            cases_counted(count)
        ),
        _ => format!(
            "{} är inte klara, så långt handlingarna visar. {unheld} av dem har ingen känd innehavare. {to_date}",
            cases_counted(count)
        ),
    }
}
