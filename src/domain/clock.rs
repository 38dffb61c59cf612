//! Times of day, as the minutes state them.

/// No meeting is longer, in hours: what would be is a slip of the pen.
pub const LONGEST_MEETING: i32 = 15;

/// Hours and minutes of a time, ”09:00”, ”9.00” or ”24:00”; nothing when it is none.
pub fn clock(time: &str) -> Option<(u8, u8)> {
    let (hours, minutes) = time.trim().split_once([':', '.'])?;
    let number = |text: &str, end: u8| {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
        digits
            .then(|| text.parse().ok())
            .flatten()
            .filter(|it| *it < end)
    };
    let (hours, minutes) = (number(hours, 25)?, number(minutes, 60)?);
    (hours < 24 || minutes == 0).then_some((hours, minutes))
}

/// Whether what ends then ends before it begins, and not past midnight either: that would be
/// longer than any meeting is. Of what is no time nothing is said.
pub fn ends_before_it_begins(start: &str, end: &str) -> bool {
    let minutes = |time| clock(time).map(|(hour, minute)| i32::from(hour) * 60 + i32::from(minute));
    let (Some(start), Some(end)) = (minutes(start), minutes(end)) else {
        return false;
    };
    end <= start && end + 24 * 60 - start > LONGEST_MEETING * 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_hours_and_minutes() {
        assert_eq!(clock("09:00"), Some((9, 0)));
        assert_eq!(clock("8.30"), Some((8, 30)));
        assert_eq!(clock("24.00"), Some((24, 0)));
        for none in ["", "9", "24:01", "25:00", "09:60", "+9:00", "på morgonen"] {
            assert_eq!(clock(none), None, "{none}");
        }
    }

    #[test]
    fn an_end_before_the_start_is_past_midnight_or_none() {
        for (start, end, is_wrong) in [
            ("18:30", "00:40", false),
            ("17:00", "24:00", false),
            ("09:00", "15:00", false),
            ("15:00", "09:00", true),
            ("09:00", "09:00", true),
            ("09:00", "99.99", false),
        ] {
            assert_eq!(ends_before_it_begins(start, end), is_wrong, "{start}–{end}");
        }
    }
}
