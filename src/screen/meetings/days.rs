//! When and where a meeting is, in words.

use crate::domain::{Date, Meeting};
use crate::screen::dates;
use crate::screen::words::meetings as words;

/// ”kl. 9.00–15.00, Teams”, as far as it is known; of several days each with its own hours:
/// ”lördag 4 oktober 2025 kl. 10.00–17.00; söndag 5 oktober 2025 kl. 9.00–12.00; Skellefteå”.
pub fn time_and_place(meeting: &Meeting) -> Option<String> {
    let place = meeting.place.clone();
    if meeting.days.is_empty() {
        let parts: Vec<_> = hours((&meeting.start, &meeting.end))
            .into_iter()
            .chain(place)
            .collect();
        return (!parts.is_empty()).then(|| parts.join(", "));
    }
    let parts: Vec<_> = lines_of_days(meeting).into_iter().chain(place).collect();
    Some(parts.join("; "))
}

/// The days of a meeting that had several, each with its own hours; nothing of one that had one.
pub fn lines_of_days(meeting: &Meeting) -> Vec<String> {
    if meeting.days.is_empty() {
        return Vec::new();
    }
    let first = of_day(&meeting.date, (&meeting.start, &meeting.end), None);
    let days = meeting.days.iter();
    let later = days.map(|day| of_day(&day.date, (&day.start, &day.end), day.note.as_deref()));
    std::iter::once(first).chain(later).collect()
}

fn hours((start, end): (&Option<String>, &Option<String>)) -> Option<String> {
    let clock = |time: &Option<String>| time.as_deref().map(dates::clock);
    words::hours(clock(start).as_deref(), clock(end).as_deref())
}

fn of_day(date: &Date, times: (&Option<String>, &Option<String>), note: Option<&str>) -> String {
    let weekday = date.exact().map(|day| format!("{} ", dates::weekday(day)));
    let day = format!("{}{}", weekday.unwrap_or_default(), dates::date(date));
    words::of_day(&day, hours(times).as_deref(), note)
}
