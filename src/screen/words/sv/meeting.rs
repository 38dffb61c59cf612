//! Words of one meeting.

use super::meetings::number;
use crate::domain::EarlierEffect;

/// An address whose meeting is not here.
pub const NO_MEETING: &str = "Mötet finns inte";
/// What to do about it.
pub const NO_MEETING_TEXT: &str =
    "Det finns inget möte med den adressen i den här utgåvan. Alla möten står i listan.";
/// To the list.
pub const TO_MEETINGS: &str = "Till alla möten";
/// When the papers of a meeting went out.
pub const PAPERS_SENT: &str = "Handlingarna skickades";
/// The chair.
pub const CHAIR: &str = "Ordförande";
/// The heading of the minutes, where the app's heading is another.
pub const HEADING_AS_PRINTED: &str = "Protokollets rubrik";
/// Legend of the strip of numbers.
pub const MARK_DECISION: &str = "beslut";
/// What stands in the strip for an item without number.
pub const MARK_NO_NUMBER: &str = "–";
/// Legend of the strip of numbers.
pub const MARK_VOTE: &str = "omröstning";
/// In the row of an item of which an assignment came.
pub const MARK_ASSIGNMENT: &str = "uppdrag";
/// In the row of an item where sources differ.
pub const MARK_CONTRADICTION: &str = "källorna säger olika";
/// Opens what can be added to an item; the item is read out after it.
pub const ADD: &str = "Lägg till";
/// Opens every item.
pub const OPEN_ITEMS: &str = "Öppna alla punkter";
/// Leaves open what was decided and voted on.
pub const FOLD_ITEMS: &str = "Visa bara beslut och omröstningar öppna";
/// Who was there by name, folded.
pub const NAMES_IN_LISTS: &str = "Namnen, lista för lista";
/// The agenda.
pub const AGENDA: &str = "Punkter";
/// The cases of an item.
pub const CASES: &str = "Ärenden";
/// Before the cases of an item, where something else of it is told.
pub const CASES_OF_ITEM: &str = "Ärenden under punkten:";
/// Who presented.
pub const PRESENTERS: &str = "Föredragande";
/// Papers.
pub const DOCUMENTS: &str = "Handlingar";
/// Sub-headings.
pub const SUBHEADINGS: &str = "Underrubriker";
/// People the text names.
pub const MENTIONED: &str = "Nämns i texten";
/// Views put forward.
pub const VIEWPOINTS: &str = "Synpunkter";
/// Decisions of an item.
pub const DECISIONS: &str = "Beslut enligt protokollet";
/// Assignments of an item.
pub const ASSIGNMENTS: &str = "Uppdrag";
/// Whom a decision is addressed to.
pub const TO: &str = "Till:";
/// Which body decided, where it is another than the item's.
pub const BY: &str = "Av:";
/// When something is to be done.
pub const WHEN: &str = "När:";
/// What an assignment rests on.
pub const RESTS_ON: &str = "Bygger på:";
/// Who is to do it, where no body is named.
pub const WHO: &str = "Vem:";
/// Bodies an item was sent on to.
pub const FORWARDED: &str = "Går vidare till";
/// What we conclude.
pub const INFERENCES: &str = "Våra slutsatser";
/// What the minutes do not say.
pub const GAPS: &str = "Det vet vi inte";
/// Notes.
pub const NOTES: &str = "Att veta om protokollet";
/// A vote without a minuted result.
pub const NO_RESULT: &str = "Inget beslut är antecknat.";
/// What that means.
pub const NO_RESULT_TEXT: &str = "Protokollet säger inte vad omröstningen ledde till.";
/// A vote with one.
pub const RESULT: &str = "Vad det ledde till:";
/// The absent in a vote.
pub const ABSENT: &str = "Frånvarande";
/// Votes per huvudman.
pub const PER_HUVUDMAN: &str = "Per huvudman";
/// An empty seat among the marks of a huvudman.
pub const EMPTY_SEAT: &str = "tom plats";
/// A huvudman without a listed voter or absent member.
pub const NOBODY: &str = "ingen i listan";
/// Reservations and notes to the minutes.
pub const RESERVATIONS: &str = "Reservationer och anteckningar";
/// A reservation.
pub const RESERVATION: &str = "Reservation";
/// A reservation handed in in writing.
pub const WRITTEN_RESERVATION: &str = "Skriftlig reservation";
/// That there were more who made a reservation.
pub const OTHERS_UNNAMED: &str = "och fler, som inte är namngivna";
/// A note to the minutes.
pub const NOTE: &str = "Protokollsanteckning";
/// What stands beside a voter who made a reservation.
pub const RESERVED: &str = "reservation";
/// What stands beside a voter who made a note.
pub const NOTED: &str = "protokollsanteckning";
/// That substitutes' seats are our inference.
pub const SUBSTITUTES_INFERRED: &str =
    "Att en ersättare tog en viss plats är en slutsats ur listorna; protokollet säger det inte.";
/// Attendance.
pub const ATTENDANCE: &str = "Närvaro";
/// Column.
pub const HUVUDMAN: &str = "Huvudman";
/// Column.
pub const NAME: &str = "Namn";
/// Column.
pub const ROLE: &str = "Roll";
/// Column.
pub const PRESENCE: &str = "Närvaro";
/// Legend of presence.
pub const PRESENT: &str = "närvarande";
/// Legend of presence.
pub const PARTLY: &str = "en del av mötet";
/// Legend of presence.
pub const AWAY: &str = "frånvarande";
/// Presence of one outside the lists of present and absent.
pub const BESIDE: &str = "utanför listorna";
/// Legend of presence.
pub const BESIDE_LISTS: &str = "utanför listorna över närvarande och frånvarande";
/// Who checks the minutes.
pub const ADJUSTER: &str = "justerare";
/// Signatures.
pub const SIGNATURES: &str = "Underskrifter";
/// When there are none.
pub const NO_SIGNATURES: &str = "Inga underskrifter finns i handlingen.";
/// Column.
pub const SIGNED_AT: &str = "Skrev under";
/// Column.
pub const METHOD: &str = "Sätt";
/// Next meetings.
pub const NEXT_MEETINGS: &str = "Nästa möten";
/// When none is announced.
pub const NO_NEXT_MEETINGS: &str = "Protokollet nämner inget nästa möte.";

/// An item that was taken off the agenda.
pub const WITHDRAWN: &str = "Utgick.";
/// An item that was put off, to no meeting that is named.
pub const PUT_OFF: &str = "Bordlades.";
/// Before the meeting an item was put off to.
pub const PUT_OFF_TO: &str = "Bordlades till";
/// Over the items of other meetings that were put off to this.
pub const PUT_OFF_HERE: &str = "Bordlagt hit";
/// An item that was not on the agenda that was sent out.
pub const ADDED: &str = "Tillkom vid mötet.";

/// The item that one was taken after.
pub fn treated_after(number: &str) -> String {
    format!("Behandlades efter punkt\u{a0}{number}.")
}

/// The day an item was treated.
pub fn treated_on(day: &str) -> String {
    format!("Behandlades {day}.")
}

/// Before an item that was put off earlier: ”Bordlades 6 september 2024:”.
pub fn put_off_on(day: &str) -> String {
    format!("Bordlades {day}:")
}

/// ”en utgick, två bordlades”; what follows what is said of the others.
pub fn passed_over(withdrawn: usize, put_off: usize) -> Vec<String> {
    let told = |count: usize, word: &str| match count {
        0 => None,
        1 => Some(format!("en {word}")),
        more => Some(format!("{} {word}", number(more))),
    };
    let both = [told(withdrawn, "utgick"), told(put_off, "bordlades")];
    both.into_iter().flatten().collect()
}

/// The type of the item it belongs under.
pub fn inherited(item_type: &str, parent: &str) -> String {
    format!("{item_type} enligt punkt\u{a0}{parent}")
}

/// ”punkt 5”.
pub fn item(number: &str) -> String {
    format!("punkt\u{a0}{number}")
}

/// ”, fyra med beslut, en omröstning”; what follows the number of items.
pub fn of_them(with_decisions: usize, votes: usize) -> String {
    let decided = match with_decisions {
        0 => "ingen med beslut".to_owned(),
        1 => "en med beslut".to_owned(),
        more => format!("{} med beslut", number(more)),
    };
    match votes {
        0 => decided,
        1 => format!("{decided}, en omröstning"),
        more => format!("{decided}, {} omröstningar", number(more)),
    }
}

/// ”Så röstade de 16 som deltog”.
pub fn who_voted(count: usize) -> String {
    format!("Så röstade de {count} som deltog")
}

/// Over a vote of which it is not known who voted what.
pub const VOTE: &str = "Omröstning";
/// A closed ballot has no names.
pub const CLOSED_BALLOT: &str = "Sluten omröstning: vem som röstade på vad ska inte framgå.";
/// Where the minutes name nobody.
pub const NO_NAMES: &str = "Vilka som röstade på vad framgår inte.";
/// Where there are more votes than names.
pub const NOT_EVERY_NAME: &str = "Alla som röstade står inte med namn.";
/// Where the minutes count nothing.
pub const NO_COUNTS: &str = "Röstetalen framgår inte.";

/// Where huvudmän voted as such.
pub const BY_HUVUDMAN: &str = "Huvudmännen röstade. Vilka personer som röstade framgår inte.";
/// Where some of them have no number.
pub const NOT_EVERY_COUNT: &str = "Hur många röster var och en hade framgår inte för alla.";
/// Over what was settled by acclamation.
pub const ACCLAIMED: &str = "Acklamation";
/// What nobody counted.
pub const ACCLAMATION: &str = "Avgjordes med acklamation: rösterna räknades inte.";

/// Which vote it was among several.
pub fn stage(word: &str) -> String {
    format!("Det var en {word}.")
}

/// What a vote for stood for.
pub fn yes_meant(what: &str) -> String {
    format!("Bifall betydde: {}.", what.trim_end_matches('.'))
}

/// What a vote against stood for.
pub fn no_meant(what: &str) -> String {
    format!("Avslag betydde: {}.", what.trim_end_matches('.'))
}

/// What a huvudman chose: ”bifall, 3 röster”.
pub fn huvudman_voted(option: &str, count: Option<u32>) -> String {
    match count {
        None => option.to_owned(),
        Some(count) => format!("{option}, {}", super::huvudman::votes(count)),
    }
}

/// What settled a tie.
pub fn settled(by: &str) -> String {
    format!("Vid lika röstetal avgjorde {by}.")
}

/// Before who called the vote: ”Lät rösta: Carin Nilsson, ordförande.”
pub const CALLED_BY: &str = "Lät rösta:";

/// Absent, and nobody in their place.
pub fn empty_seats(count: usize) -> String {
    match count {
        1 => "1 tom plats".to_owned(),
        count => format!("{count} tomma platser"),
    }
}

/// Absent, with a substitute in their place.
pub fn replaced(count: usize, inferred: bool) -> String {
    let took_part = if inferred {
        "troligen deltog"
    } else {
        "deltog"
    };
    format!("{count} vars ersättare {took_part}")
}

/// Substitutes who were absent too.
pub fn absent_substitutes(count: usize) -> String {
    match count {
        1 => "1 frånvarande ersättare".to_owned(),
        count => format!("{count} frånvarande ersättare"),
    }
}

/// How many huvudmän chose something: ”Bifall: 7 kommuner och Region Västerbotten.”
pub fn huvudmen_chose(option: &str, municipalities: usize, regions: &[String]) -> String {
    let mut parts = Vec::new();
    match municipalities {
        0 => {}
        1 => parts.push("1\u{a0}kommun".to_owned()),
        more => parts.push(format!("{more}\u{a0}kommuner")),
    }
    parts.extend(regions.iter().cloned());
    format!("{option}: {}.", parts.join(" och "))
}

/// Huvudmän whose seats voted differently.
pub fn voted_differently(name: &str) -> String {
    format!("{name}: platserna röstade olika.")
}

/// Huvudmän without a vote.
pub fn no_vote(names: &str) -> String {
    format!("Ingen röst: {names}.")
}

/// Whom a substitute stood in for.
pub fn substitute_for(name: &str) -> String {
    format!("ersättare för {name}")
}

/// Items missed.
pub fn not_items(items: &str) -> String {
    format!("inte punkt {items}")
}

/// Items somebody led in the chair's place.
pub fn chaired(items: &str) -> String {
    format!("ordförande vid punkt {items}")
}

/// Items a substitute served at.
pub fn served_at(items: &str) -> String {
    format!("tjänstgjorde vid punkt {items}")
}

/// Items with a conflict of interest.
pub fn disqualified(items: &str) -> String {
    format!("jävig vid punkt {items}")
}

/// Before who led an item in the chair's place.
pub const CHAIR_HERE: &str = "Ordförande vid punkten:";
/// Before a substitute who served at some items, this among them.
pub const SERVED_HERE: &str = "Tjänstgjorde vid punkten:";
/// Before who took no part in an item.
pub const DISQUALIFIED_HERE: &str = "Jävig, och deltog inte:";

/// When everybody had signed, and where.
pub fn accepted(when: &str, service: &str) -> String {
    format!("Godkänt av alla {when} i {service}.")
}

/// The name of a person with the party: ”Carin Nilsson (s)”.
pub fn with_party(name: &str, party: Option<&str>) -> String {
    match party {
        Some(party) => format!("{name} ({party})"),
        None => name.to_owned(),
    }
}

/// Before an earlier decision: ”Ändrar beslutet”.
pub const fn earlier(effect: EarlierEffect) -> &'static str {
    match effect {
        EarlierEffect::Changes => "Ändrar beslutet",
        EarlierEffect::Revokes => "Upphäver beslutet",
        EarlierEffect::CarriesOut => "Verkställer beslutet",
    }
}

/// Before a later decision: ”Ändrat genom beslutet”.
pub const fn later(effect: EarlierEffect) -> &'static str {
    match effect {
        EarlierEffect::Changes => "Ändrat genom beslutet",
        EarlierEffect::Revokes => "Upphävt genom beslutet",
        EarlierEffect::CarriesOut => "Verkställt genom beslutet",
    }
}

/// How many cases an item treats, in its row.
pub fn count_of_cases(count: usize) -> String {
    format!(
        "{} ärende{}",
        number(count),
        if count == 1 { "" } else { "n" }
    )
}
