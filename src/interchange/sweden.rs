//! The clock in Sweden.

use crate::domain::{Day, summer_time};

/// How far the clock in Sweden is ahead of UTC on a day, in the daytime: ”+02:00”. Summer time
/// is from the last Sunday of March to the day before the last Sunday of October.
pub(super) fn offset(day: Day) -> &'static str {
    match summer_time(day.year()) {
        Some((begins, ends)) if begins <= day && day < ends => "+02:00",
        _ => "+01:00",
    }
}

/// Hours and minutes of a time as the minutes state it, ”09:00” or ”9.00”; nothing when it is
/// none.
pub(super) fn clock(time: &str) -> Option<(u8, u8)> {
    let (hours, minutes) = time.trim().split_once([':', '.'])?;
    let number = |text: &str, end: u8| {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
        digits
            .then(|| text.parse().ok())
            .flatten()
            .filter(|it| *it < end)
    };
    Some((number(hours, 24)?, number(minutes, 60)?))
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
    fn a_time_is_hours_and_minutes() {
        assert_eq!(clock("09:00"), Some((9, 0)));
        assert_eq!(clock("8.30"), Some((8, 30)));
        for none in ["", "9", "24:00", "09:60", "+9:00", "på morgonen"] {
            assert_eq!(clock(none), None, "{none}");
        }
    }
}
