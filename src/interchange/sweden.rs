//! The clock in Sweden.

use crate::domain::{Day, LONGEST_MEETING, clock, days_between, summer_time};

/// How far the clock in Sweden is ahead of UTC on a day, in the daytime: ”+02:00”. Summer time
/// is from the last Sunday of March to the day before the last Sunday of October.
pub(super) fn offset(day: Day) -> &'static str {
    match summer_time(day.year()) {
        Some((begins, ends)) if begins <= day && day < ends => "+02:00",
        _ => "+01:00",
    }
}

/// A moment on the clock in Sweden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment {
    /// The day.
    pub(super) day: Day,
    /// The hour, from 0 to 23.
    pub(super) hour: u8,
    /// The minute.
    pub(super) minute: u8,
}

impl Moment {
    /// A time of a day; 24.00 is the beginning of the next. Nothing when it is no time.
    fn at(day: Day, time: &str) -> Option<Self> {
        let (hour, minute) = clock(time)?;
        let midnight = hour == 24;
        Some(Self {
            day: if midnight { day.tomorrow().ok()? } else { day },
            hour: if midnight { 0 } else { hour },
            minute,
        })
    }

    fn minutes_since(self, earlier: Self) -> i32 {
        let days = days_between(earlier.day, self.day);
        let minutes = |it: Self| i32::from(it.hour) * 60 + i32::from(it.minute);
        days * 24 * 60 + minutes(self) - minutes(earlier)
    }
}

/// When something begins and ends that begins on a day. An end that is not later than the
/// beginning is past midnight; one that would be much later than any meeting ends is left out.
pub(super) fn hours(
    day: Day,
    start: Option<&str>,
    end: Option<&str>,
) -> (Option<Moment>, Option<Moment>) {
    let start = start.and_then(|time| Moment::at(day, time));
    let Some(begins) = start else {
        return (None, None);
    };
    let end = end.and_then(|time| Moment::at(day, time));
    let end = end.and_then(|end| {
        if end > begins {
            return Some(end);
        }
        let day = end.day.tomorrow().ok()?;
        Some(Moment { day, ..end })
    });
    let is_sensible = |end: &Moment| end.minutes_since(begins) <= LONGEST_MEETING * 60;
    (start, end.filter(is_sensible))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_begins_and_ends_on_sundays() {
        let on = |day: &str| offset(day.parse().unwrap());
        assert_eq!(on("2024-03-30"), "+01:00");
        assert_eq!(on("2024-03-31"), "+02:00");
        assert_eq!(on("2024-10-26"), "+02:00");
        assert_eq!(on("2024-10-27"), "+01:00");
    }

    #[test]
    fn what_ends_past_midnight_ends_the_next_day() {
        let day = "2025-12-31".parse().unwrap();
        let told = |start, end| {
            let (start, end) = hours(day, start, end);
            let text = |it: Option<Moment>| {
                it.map(|it| format!("{} {:02}:{:02}", it.day, it.hour, it.minute))
            };
            (text(start), text(end))
        };
        let moment = |text: &str| Some(text.to_owned());
        for (start, end, ends) in [
            ("18:30", "00:40", moment("2026-01-01 00:40")),
            ("17:00", "00:00", moment("2026-01-01 00:00")),
            ("17:00", "24:00", moment("2026-01-01 00:00")),
            ("09:00", "15:00", moment("2025-12-31 15:00")),
            ("09:00", "08:00", None),
            ("09:00", "09:00", None),
        ] {
            let begins = moment(&format!("2025-12-31 {start}"));
            assert_eq!(
                told(Some(start), Some(end)),
                (begins, ends),
                "{start}–{end}"
            );
        }
        assert_eq!(told(None, Some("15:00")), (None, None));
    }
}
