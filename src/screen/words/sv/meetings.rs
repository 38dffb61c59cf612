//! Words of the list of meetings, and how meetings are spoken of.

use crate::domain::MeetingState;

/// The heading.
pub const MEETINGS: &str = "Möten";
/// When there are none.
pub const NO_MEETINGS: &str = "Inga möten finns i den här utgåvan.";
/// A meeting whose minutes are not here.
pub const NO_MINUTES: &str = "protokoll saknas";
/// Before the minutes that announce a meeting.
pub const ANNOUNCED_IN: &str = "Aviserat i";
/// Before the day in the minutes' words.
pub const AS_PRINTED: &str = "I protokollet:";
/// What of an announced day the minutes do not print.
pub const WHOLE_DATE: &str = "Hela datumet är";
/// Column and label.
pub const PLACE: &str = "Tid och plats";
/// Column and label.
pub const ITEMS: &str = "Punkter";
/// Column and label.
pub const ATTENDANCE: &str = "Närvaro";
/// Column and label.
pub const DIARY_NUMBER: &str = "Diarienummer";
/// Where there is none.
pub const NO_DIARY_NUMBER: &str = "diarienummer saknas";
/// In the place of how many were there, when no list says it.
pub const NO_ATTENDANCE: &str = "framgår inte";

/// Under the heading: how many minutes there are, and how many are known to be missing.
pub fn intro(held: usize, announced: usize) -> String {
    let held = match held {
        1 => "Ett protokoll finns bland handlingarna.".to_owned(),
        held => format!(
            "{} protokoll finns bland handlingarna.",
            capital(&number(held))
        ),
    };
    match announced {
        0 => held,
        1 => format!("{held} De aviserar ett möte till, vars protokoll saknas här."),
        more => format!(
            "{held} De aviserar {} möten till, vars protokoll saknas här.",
            number(more)
        ),
    }
}

/// Where a meeting stands, as a mark says it.
pub const fn state(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Planned => "Planerat",
        MeetingState::Held => "Hållet",
        MeetingState::Cancelled => "Inställt",
    }
}

/// Where it was moved from.
pub fn moved_from(day: &str) -> String {
    format!("flyttat från {day}")
}

/// ”14 punkter”.
pub fn items(count: usize) -> String {
    match count {
        1 => "1\u{a0}punkt".to_owned(),
        count => format!("{count}\u{a0}punkter"),
    }
}

/// ”34 beslut”, ”inget beslut”.
pub fn decisions(count: usize) -> String {
    match count {
        0 => "inget beslut".to_owned(),
        count => format!("{count}\u{a0}beslut"),
    }
}

/// ”1 omröstning”; nothing when there was none.
pub fn votes(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1\u{a0}omröstning".to_owned()),
        count => Some(format!("{count}\u{a0}omröstningar")),
    }
}

/// ”16 närvarande, 9 frånvarande”.
pub fn attendance(present: usize, absent: usize) -> String {
    format!("{present}\u{a0}närvarande, {absent}\u{a0}frånvarande")
}

/// ”kl. 9.00–15.00”, from the two clock times as far as they are known.
pub fn hours(start: Option<&str>, end: Option<&str>) -> Option<String> {
    match (start, end) {
        (Some(start), Some(end)) => {
            let night = if is_past_midnight(start, end) {
                " (efter midnatt)"
            } else {
                ""
            };
            Some(format!("kl.\u{a0}{start}–{end}{night}"))
        }
        (Some(start), None) => Some(format!("kl.\u{a0}{start}")),
        (None, Some(end)) => Some(format!("till kl.\u{a0}{end}")),
        (None, None) => None,
    }
}

/// The hours of one of several days: ”lördag 4 oktober 2025 kl. 10.00–17.00, efter ajournering”.
pub fn of_day(day: &str, hours: Option<&str>, note: Option<&str>) -> String {
    let hours = hours.map(|hours| format!(" {hours}")).unwrap_or_default();
    let note = note.map(|note| format!(", {note}")).unwrap_or_default();
    format!("{day}{hours}{note}")
}

/// Whether an end, ”0.40”, is the night after a beginning, ”18.30”.
fn is_past_midnight(start: &str, end: &str) -> bool {
    let minutes = |clock: &str| {
        let (hour, minute) = clock.split_once('.')?;
        Some(hour.parse::<u32>().ok()? * 60 + minute.parse::<u32>().ok()?)
    };
    minutes(start)
        .zip(minutes(end))
        .is_some_and(|(start, end)| end < start)
}

/// Where in the minutes an item stands: ”15 mars 2024, Samråd, punkt 5”.
pub fn place_of_item(date: &str, body: &str, item: &str) -> String {
    format!("{date}, {body}, punkt\u{a0}{item}")
}

/// A small number in words, as running text has it: ”två”; from thirteen on in digits.
pub fn number(count: usize) -> String {
    const WORDS: [&str; 13] = [
        "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva",
        "tolv",
    ];
    WORDS
        .get(count)
        .map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// With a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
