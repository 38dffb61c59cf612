//! Words of the page of one case.

use super::form::choices::circumstance;
use super::meetings::number;
use crate::app::Speed;
use crate::domain::{CircumstanceKind, ConsultationStatus, RelatedKind};
use crate::procedure::PotentialState;
use crate::screen::way::Followed;

/// The name of the way back to the list.
pub const BREADCRUMB: &str = "Här är du";
/// No case has the id in the address.
pub const NOT_FOUND: &str = "Ärendet finns inte";
/// What to do about it.
pub const NOT_FOUND_TEXT: &str =
    "Inget ärende i den här utgåvan har den adressen. Kontrollera länken, eller sök i listan.";
/// To the list.
pub const TO_CASES: &str = "Till alla ärenden";
/// Before the title as the minutes have it.
pub const PRINTED_TITLE: &str = "I handlingarna:";

/// The name of the five questions.
pub const ANSWERS: &str = "Kort svar";
/// The first question.
pub const WHAT: &str = "Vad är det?";
/// The second question.
pub const FINISHED: &str = "Är det klart?";
/// The third question.
pub const WHERE: &str = "Var är det nu?";
/// The fourth question.
pub const NEXT: &str = "Vad händer sedan?";
/// The fifth question.
pub const HAPPENED: &str = "Vad har hänt?";
/// Before the body that holds the case.
pub const AT: &str = "Hos";
/// A question the documents do not answer.
pub const NOT_STATED: &str = "Framgår inte.";
/// It is finished, so nobody need hold it and nothing need come.
pub const IS_FINISHED: &str = "Ärendet är klart.";
/// Nobody is said to hold it.
pub const NO_HOLDER: &str = "Handlingarna säger inte vem som har ärendet.";
/// Nothing is said of what comes.
pub const NO_NEXT: &str = "Handlingarna anger inget kommande steg.";
/// Something is to come, no day is said.
pub const NO_DAY: &str = "Ingen dag är angiven.";
/// The day has passed, and no minutes show what happened.
pub const NO_MINUTES: &str = "protokoll saknas";
/// No step is known to have taken place.
pub const NOTHING_HAPPENED: &str = "Inget steg är känt som genomfört.";

/// The heading over the replay.
pub const WAY: &str = "Ärendets väg";
/// How the way is shown.
pub const SHOWN_AS: &str = "Visa vägen";
/// On the picture of the structure.
pub const ON_ROAD: &str = "På kartan";
/// As a timetable.
pub const IN_TIME: &str = "I tid";
/// What the timetable's lines mean.
pub const TIME_LEGEND: [&str; 2] = [
    "Brant: ärendet lämnades vidare. Vågrätt: det låg där. Ju längre mellan stegen, desto längre tid. Saknas linje till ett steg säger källorna inte hur ärendet kom dit.",
    "Tunn linje och kursiv dag: vår slutsats. Prickat: senare än det visade steget, planerat, eller inte känt att det skedde.",
];
/// The name of the play bar.
pub const PLAY_BAR: &str = "Spela upp ärendets väg";
/// One step back.
pub const PREVIOUS: &str = "Föregående steg";
/// One step on.
pub const FOLLOWING: &str = "Nästa steg";
/// Start.
pub const PLAY: &str = "Spela";
/// Stop.
pub const PAUSE: &str = "Pausa";
/// The heading over the dated list.
pub const STEP_BY_STEP: &str = "Steg för steg";
/// Opens all steps of the list.
pub const OPEN_STEPS: &str = "Visa alla steg i sin helhet";
/// Closes all steps of the list but the shown one.
pub const CLOSE_STEPS: &str = "Visa bara det valda steget i sin helhet";
/// Under it, when some days are not known.
pub const UNDATED: &str = "Alla steg har inte en känd dag. Ordningen följer handlingarna.";
/// Before what sources say of a step.
pub const SAID: &str = "Sägs om steget";
/// Before what was planned for a step that was held.
pub const PLAN: &str = "Så var det planerat";
/// Before who presented the item of a step.
pub const PRESENTED_BY: &str = "Föredragande på punkten";
/// No body is named.
pub const NO_BODY: &str = "Organ framgår inte";
/// A planned step.
pub const PLANNED: &str = "planerat";
/// A step of which the documents do not say whether it took place.
pub const HELD_UNKNOWN: &str = "om det blev av framgår inte";
/// Label: where the case came from.
pub const FROM: &str = "Kom från";
/// Label: where it was handed on to.
pub const TO: &str = "Gick vidare till";
/// Label: the body keeps it.
pub const STAYED: &str = "Stannade hos";
/// Label: others taking part.
pub const WITH: &str = "Deltog också";

/// Heading: the votes on the case.
pub const VOTES: &str = "Så röstade huvudmännen";
/// To the vote in the minutes.
pub const TO_VOTE: &str = "Alla namn, reservationer och anteckningar i protokollet";
/// Heading: oddities.
pub const ANOMALIES: &str = "Sådant vi har lagt märke till";
/// Heading: related cases.
pub const RELATED: &str = "Hör ihop med";
/// Heading: where the sources disagree.
pub const CONTRADICTIONS: &str = "Källorna säger olika";
/// Heading: what the documents do not say.
pub const GAPS: &str = "Det vet vi inte";
/// Heading: the documents cited.
pub const SOURCES: &str = "Källor";
/// Heading: the case itself.
pub const ABOUT: &str = "Om ärendet";
/// Who raised it.
pub const RAISED_BY: &str = "Väckt av";
/// The topics it stands under.
pub const TOPICS: &str = "Ämnen";
/// How much the documents show of it.
pub const COVERAGE: &str = "I handlingarna";
/// A document without a diary number.
pub const NO_DIARY_NUMBER: &str = "diarienummer saknas";

/// ”diarienummer HSN 50:1-2024”.
pub fn diary_number(number: &str) -> String {
    format!("diarienummer {number}")
}

/// ”Steg 8”.
pub fn step(number: usize) -> String {
    format!("Steg\u{a0}{number}")
}

/// ” av 12”.
pub fn of_steps(last: usize) -> String {
    format!(" av\u{a0}{last}")
}

/// The name of a step's mark: ”Steg 8: Samråd, 15 mars 2024”.
pub fn step_name(number: usize, body: &str, when: &str) -> String {
    format!("{}: {body}, {when}", step(number))
}

/// ”10 steg har hänt.”
pub fn held(count: usize) -> String {
    match count {
        1 => "1\u{a0}steg har hänt.".to_owned(),
        _ => format!("{count}\u{a0}steg har hänt."),
    }
}

/// What else the way has: ”2 planerade, 1 ovisst.”; empty when there is nothing else.
pub fn not_held(planned: usize, unknown: usize) -> String {
    let planned = match planned {
        0 => None,
        1 => Some("1\u{a0}planerat".to_owned()),
        _ => Some(format!("{planned}\u{a0}planerade")),
    };
    let unknown = match unknown {
        0 => None,
        1 => Some("1\u{a0}ovisst".to_owned()),
        _ => Some(format!("{unknown}\u{a0}ovissa")),
    };
    let parts: Vec<_> = planned.into_iter().chain(unknown).collect();
    match parts.as_slice() {
        [] => String::new(),
        parts => format!("{}.", parts.join(", ")),
    }
}

/// ”Senast behandlat 6 september 2024.”
pub fn last_treated(when: &str) -> String {
    format!("Senast behandlat {when}.")
}

/// What comes: ”20 september 2024, LSG:”
pub fn coming(when: &str, body: Option<&str>) -> String {
    match body {
        Some(body) => format!("{when}, {body}:"),
        None => format!("{when}:"),
    }
}

/// What is called the result of a step: only a held one has had any.
pub fn outcome_label(status: ConsultationStatus) -> &'static str {
    match status {
        ConsultationStatus::Held => "Vad det ledde till",
        ConsultationStatus::Planned | ConsultationStatus::Unknown => "Vad vi vet",
    }
}

/// How the present case has to do with another, to be read under the other's title.
pub fn related(kind: RelatedKind) -> &'static str {
    match kind {
        RelatedKind::BelongsWith => "hör ihop",
        RelatedKind::PartOf => "ärendet här är en del av det",
        RelatedKind::Predecessor => "föregångare",
        RelatedKind::Successor => "efterföljare",
    }
}

/// A speed: what stands on the button.
pub fn speed(speed: Speed) -> &'static str {
    match speed {
        Speed::Slow => "0,5×",
        Speed::Normal => "1×",
        Speed::Fast => "2×",
    }
}

/// The name of the speed button: ”Hastighet 1×, normal”.
pub fn speed_name(chosen: Speed) -> String {
    let word = match chosen {
        Speed::Slow => "långsam",
        Speed::Normal => "normal",
        Speed::Fast => "snabb",
    };
    format!("Hastighet {}, {word}", speed(chosen))
}

/// What can come next.
pub const COMING: &str = "Vad kan hända nu?";
/// What that rests on.
pub const COMING_TEXT: &str = "Räknat ur den överenskomna gången och det som har hänt i ärendet. Det säger inget om vad någon tänker göra.";
/// What can come next when nothing is known.
pub const COMING_NONE: &str = "Inget steg i ärendet svarar mot ett steg i den överenskomna gången, så det framgår inte vad som kan komma sedan.";
/// Why a step stands so.
pub const WHY: &str = "Varför";
/// The documents disagree whether a step may happen.
pub const DISPUTED: &str = "källorna är oense om det får ske";

/// Whether a step can come next: ”Ska”.
pub const fn potential(state: PotentialState) -> &'static str {
    match state {
        PotentialState::Must => "Ska",
        PotentialState::May => "Kan",
        PotentialState::Unsettled => "Omtvistat",
        PotentialState::NotYet => "Inte än",
        PotentialState::Closed => "Kan inte hända nu",
    }
}

/// What that means.
pub const fn potential_meaning(state: PotentialState) -> &'static str {
    match state {
        PotentialState::Must => {
            "– en regel som står i en källa, och som ingen bestrider, kräver det"
        }
        PotentialState::May => "– det kan komma, men ingen regel som alla godtar kräver det",
        PotentialState::Unsettled => "– en regel som inte alla godtar talar emot det",
        PotentialState::NotYet => "– något annat måste hända först",
        PotentialState::Closed => "– en regel som ingen bestrider säger nej",
    }
}

/// The switches for the ways on the picture.
pub const WAYS: &str = "Vägar på bilden";
/// The way it went.
pub const WAY_ACTUAL: &str = "Så gick det";
/// The way that was planned.
pub const WAY_PLANNED: &str = "Planerat";
/// The agreed way.
pub const WAY_AGREED: &str = "Överenskommet";
/// Where it can go now.
pub const WAY_NEXT: &str = "Kan hända nu";
/// The agreed way as a list.
pub const AGREED_LIST: &str = "Den överenskomna gången, från organ till organ";
/// No step of the agreed way names its bodies.
pub const AGREED_NONE: &str =
    "Ingen väg mellan namngivna organ är inlagd i den överenskomna gången.";

/// Whether a case went the agreed way.
pub const fn followed(followed: Followed) -> &'static str {
    match followed {
        Followed::Yes => "gick så",
        Followed::Denied => "kom dit, men enligt en källa inte den vägen",
        Followed::Otherwise => "kom dit, men ingen källa säger att det kom den vägen",
        Followed::No => "gick inte så",
    }
}

/// When a stop was to be whose item was withdrawn, or put off.
pub fn passed_over(date: &str, was_put_off: bool) -> String {
    let what = if was_put_off { "bordlades" } else { "utgick" };
    format!("{date}, punkten {what}")
}

/// The title of a case's way over the picture.
pub fn way_title(step: usize, last: usize) -> String {
    format!("Ärendets väg, steg {step} av {last}")
}

/// What was planned: ”15 mars 2024: Ska behandlas.”.
pub fn planned(when: &str, what: &str) -> String {
    format!("{when}: {what}")
}

/// What is said of a step for a time: ”Skickades på remiss (20 januari 2026 – 31 mars 2026)”.
pub fn said_for(kind: CircumstanceKind, text: Option<&str>, period: &str) -> String {
    format!("{} ({period})", text.unwrap_or_else(|| circumstance(kind)))
}

/// That sources disagree about a case, and at how many points; nothing where they do not.
pub fn disagree(points: usize) -> Option<String> {
    match points {
        0 => None,
        1 => Some("Källorna säger olika om en sak".to_owned()),
        more => Some(format!("Källorna säger olika om {} saker", number(more))),
    }
}
