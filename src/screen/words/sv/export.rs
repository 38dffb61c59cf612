//! Words of the files for the tools of others.

/// Heading.
pub const OTHER_FORMATS: &str = "Spara för andra program";
/// What they are for.
pub const OTHER_FORMATS_TEXT: &str = "Samma uppgifter som andra program läser dem. De går inte att läsa in här igen; det gör bara JSON-filen ovanför. Hämta in tabellerna som text (i Excel: Data, Från text/CSV): öppnas de med dubbelklick kan nummer som 5-8 läsas som datum.";

/// What a button saves.
pub const OCEL: &str = "Händelselogg, OCEL 2.0";
/// What it is for.
pub const OCEL_TEXT: &str = "för processanalys med ärenden, organ, möten och beslut";
/// What a button saves.
pub const XES: &str = "Händelselogg, XES";
/// What it is for.
pub const XES_TEXT: &str = "för processanalys ärende för ärende";
/// What a button saves.
pub const OPARL: &str = "OParl 1.1";
/// What it is for.
pub const OPARL_TEXT: &str = "för system för politiska möten och handlingar";
/// What a button saves.
pub const CALENDAR: &str = "Kalender, iCalendar";
/// What it is for.
pub const CALENDAR_TEXT: &str = "möten, planerade steg och sista dagar";
/// What a button saves.
pub const CASES: &str = "Tabell: ärenden";
/// What a button saves.
pub const STOPS: &str = "Tabell: ärendenas steg";
/// What a button saves.
pub const MEETINGS: &str = "Tabell: möten";
/// What a button saves.
pub const ITEMS: &str = "Tabell: mötenas punkter";
/// What a button saves.
pub const DECISIONS: &str = "Tabell: beslut";
/// What a button saves.
pub const ATTENDANCE: &str = "Tabell: närvaro";
/// What a button saves.
pub const VOTES: &str = "Tabell: röster";
/// What a button saves.
pub const ADOPTIONS: &str = "Tabell: huvudmännens beslut";
/// What a button saves.
pub const DEVIATIONS: &str = "Tabell: avvikelser";
/// What a button saves.
pub const AWAITED: &str = "Tabell: bevakning";
/// What the tables are for.
pub const TABLE_TEXT: &str = "CSV, för kalkylprogram";

/// The name of a table in the name of its file.
pub const CASES_FILE: &str = "arenden";
/// The name of a table in the name of its file.
pub const STOPS_FILE: &str = "steg";
/// The name of a table in the name of its file.
pub const MEETINGS_FILE: &str = "moten";
/// The name of a table in the name of its file.
pub const ITEMS_FILE: &str = "punkter";
/// The name of a table in the name of its file.
pub const DECISIONS_FILE: &str = "beslut";
/// The name of a table in the name of its file.
pub const ATTENDANCE_FILE: &str = "narvaro";
/// The name of a table in the name of its file.
pub const VOTES_FILE: &str = "roster";
/// The name of a table in the name of its file.
pub const ADOPTIONS_FILE: &str = "antaganden";
/// The name of a table in the name of its file.
pub const DEVIATIONS_FILE: &str = "avvikelser";
/// The name of a table in the name of its file.
pub const AWAITED_FILE: &str = "bevakning";

/// Columns of the table of cases.
pub const CASE_COLUMNS: [&str; 11] = [
    "Id",
    "Ärende",
    "Typ",
    "Läge",
    "Finns hos",
    "Ämnen",
    "Väckt av",
    "Tidigaste dag",
    "Senaste dag",
    "Antal steg som hänt",
    "Sammanfattning",
];

/// Columns of the table of stops.
pub const STOP_COLUMNS: [&str; 16] = [
    "Id",
    "Ärendets id",
    "Ärende",
    "Nummer",
    "Datum",
    "Tidigaste dag",
    "Senaste dag",
    "Har hänt",
    "Organ",
    "Roll",
    "Möte",
    "Punkt",
    "Vad som hände",
    "Resultat",
    "Lämnat vidare till",
    "Källor",
];

/// Columns of the table of meetings.
pub const MEETING_COLUMNS: [&str; 18] = [
    "Id",
    "Möte",
    "Datum",
    "Början",
    "Slut",
    "Plats",
    "Organ",
    "Diarienummer",
    "Antal punkter",
    "Antal närvarande",
    "Läge",
    "Skäl",
    "Flyttat från",
    "Sista dag",
    "Fler dagar",
    "Handlingarna skickades",
    "Punkter som utgick",
    "Punkter som bordlades",
];

/// Columns of the table of agenda items.
pub const ITEM_COLUMNS: [&str; 16] = [
    "Möte",
    "Mötets dag",
    "Ordning",
    "Punkt",
    "Rubrik",
    "Slag",
    "Organ",
    "Om den inte behandlades",
    "Bordlades till",
    "Bordlades till, dag",
    "Tillkom vid mötet",
    "Behandlades efter punkt",
    "Behandlades den",
    "Antal beslut",
    "Omröstningar",
    "Ärenden",
];

/// Columns of the table of decisions.
pub const DECISION_COLUMNS: [&str; 13] = [
    "Id",
    "Möte",
    "Datum",
    "Punkt",
    "Rubrik",
    "Organ",
    "Protokollets verb",
    "Beslut",
    "Verkan",
    "Riktat till",
    "Senast",
    "Ärenden",
    "Tidigare beslut",
];

/// Columns of the table of attendance.
pub const ATTENDANCE_COLUMNS: [&str; 19] = [
    "Möte",
    "Mötets dag",
    "Mötets läge",
    "Organ",
    "Lista",
    "Namn",
    "Person",
    "För",
    "Parti",
    "Roll",
    "Titel",
    "Närvaro",
    "Frånvarande vid punkt",
    "Ersätter",
    "Justerare",
    "Källor",
    "Ordförande vid punkt",
    "Tjänstgjorde vid punkt",
    "Jävig vid punkt",
];

/// Columns of the table of votes.
pub const VOTE_COLUMNS: [&str; 20] = [
    "Möte",
    "Datum",
    "Punkt",
    "Rubrik",
    "Omröstning",
    "Frågan",
    "Sluten",
    "Namn",
    "Person",
    "För",
    "Parti",
    "Röst",
    "Antal",
    "Källor",
    "Vilken omröstning",
    "Bifall betyder",
    "Avslag betyder",
    "Acklamation",
    "Avgjordes av",
    "Ledde till",
];

/// Columns of the table of what the huvudmän decided.
pub const ADOPTION_COLUMNS: [&str; 9] = [
    "Ärendets id",
    "Ärende",
    "Huvudman",
    "Tillfrågad",
    "Beslut",
    "Datum",
    "Paragraf",
    "Bra att veta",
    "Källor",
];

/// Columns of the table of deviations.
pub const DEVIATION_COLUMNS: [&str; 12] = [
    "Id",
    "Slag",
    "Vem som såg det",
    "Vad",
    "Datum",
    "Ärende",
    "Steg",
    "Möte",
    "Punkt",
    "Regler",
    "Bedömning",
    "Källor",
];

/// Columns of the table of what is awaited.
pub const AWAITED_COLUMNS: [&str; 10] = [
    "Vad",
    "Slag",
    "Vem",
    "Senast",
    "Senast, första dag",
    "Senast, sista dag",
    "Tiden enligt källan",
    "Läge",
    "Ärende",
    "Möte och punkt",
];

/// Minutes record it.
pub const RECORDED: &str = "protokollet";
/// The rules find it.
pub const COMPUTED: &str = "prövningen av reglerna";

/// So it is.
pub const YES: &str = "ja";
/// An item was added at the table.
pub const ADDED: &str = "ja";

/// How many votes something got: ”Bifall 5”.
pub fn votes_for(what: &str, count: usize) -> String {
    format!("{what} {count}")
}

/// An earlier decision, and what is done to it: ”upphäver samrad-2021-03-19 punkt 7”.
pub fn earlier(effect: &str, meeting: &str, item: &str) -> String {
    format!("{effect} {meeting} punkt\u{a0}{item}")
}

/// Whether a stop took place.
pub const HELD: &str = "ja";
/// It was announced.
pub const PLANNED: &str = "planerat";
/// The documents do not say.
pub const UNKNOWN: &str = "framgår inte";

/// A meeting in the calendar.
pub const MEETING: &str = "Möte";
/// A stop in the calendar.
pub const STOP: &str = "Planerat steg";
/// A stop that was planned and has been held, in the calendar.
pub const HELD_STOP: &str = "Steg";
/// A deadline in the calendar.
pub const DEADLINE: &str = "Sista dag";

/// A coming meeting of these bodies.
pub fn coming_meeting(bodies: &str) -> String {
    format!("Möte: {bodies}")
}

/// A planned stop: where, and of which case.
pub fn planned(body: &str, case: &str) -> String {
    format!("{body}: {case}")
}

/// What is to be done by the last day of a sending for comment.
pub fn comments(case: &str) -> String {
    format!("svar på remiss, {case}")
}

/// A deadline: for what.
pub fn deadline(what: &str) -> String {
    format!("Senast: {what}")
}

/// What is in the calendar, and how much is not since its day is not known.
pub fn calendar(undated: usize) -> String {
    let left_out = match undated {
        0 => String::new(),
        1 => " En händelse är inte med, eftersom dagen inte framgår.".to_owned(),
        count => {
            format!(" {count}\u{a0}händelser är inte med, eftersom dagen inte framgår.")
        }
    };
    format!("Möten, planerade steg och sista dagar.{left_out}")
}
