//! Calendar days, and what lies between them.
//!
//! What is read and counted here could be asked of jiff, whose errors bring texts for all that
//! can be wrong with any moment in any time zone: a twentieth of what a reader must fetch.

use jiff::SignedDuration;

use super::date::Date;

/// A calendar day (*dag*), written `2024-03-15`.
pub type Day = jiff::civil::Date;

/// Reads a day: `2024-03-15`.
pub fn read_day(text: &str) -> Option<Day> {
    text.parse::<Date>().ok()?.exact()
}

/// How many days after the first the last one is; less than nothing when it is before.
pub fn days_between(first: Day, last: Day) -> i32 {
    let days = last.duration_since(first).as_hours() / 24;
    i32::try_from(days).unwrap_or_default()
}

/// How many whole months after the first the last one is.
pub fn months_between(first: Day, last: Day) -> i32 {
    let months = |day: Day| i32::from(day.year()) * 12 + i32::from(day.month());
    let is_short = last.day() < first.day();
    months(last) - months(first) - i32::from(is_short)
}

/// The day so many days after; `None` beyond the calendar.
pub fn days_after(day: Day, days: i32) -> Option<Day> {
    let hours = 24 * i64::from(days);
    day.checked_add(SignedDuration::from_hours(hours)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{Span, Unit};
    use proptest::prelude::*;

    fn any_day() -> impl Strategy<Value = Day> {
        (1900_i16..2100, 1_i8..13, 1_i8..32).prop_filter_map("no such day", |(year, month, day)| {
            Day::new(year, month, day).ok()
        })
    }

    proptest! {
        #[test]
        fn what_lies_between_two_days_is_what_jiff_counts(a in any_day(), b in any_day()) {
            let (first, last) = (a.min(b), a.max(b));
            let days = first.until(last).unwrap().get_days();
            prop_assert_eq!(days_between(first, last), days);
            prop_assert_eq!(days_between(last, first), -days);
            prop_assert_eq!(days_after(first, days), Some(last));
            let span: Span = first.until((Unit::Month, last)).unwrap();
            prop_assert_eq!(months_between(first, last), span.get_months());
        }
    }

    #[test]
    fn a_day_is_read_and_nothing_less() {
        assert_eq!(read_day("2024-02-29"), Day::new(2024, 2, 29).ok());
        for text in ["2023-02-29", "2024-02", "2024-02-29?", "29/2 2024", ""] {
            assert_eq!(read_day(text), None, "{text}");
        }
        assert_eq!(days_after(Day::MAX, 1), None);
    }
}
