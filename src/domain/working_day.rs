//! Working days in Sweden.

use jiff::civil::Weekday;

use super::day::{Day, days_after, days_between};

/// The year from which the national day is a holiday, and Whit Monday no more.
const NATIONAL_DAY_SINCE: i16 = 2005;

/// Whether a day is a working day (*arbetsdag, helgfri vardag*): Monday to Friday, and neither a
/// public holiday (lagen 1989:253 om allmänna helgdagar) nor Midsummer Eve, Christmas Eve or New
/// Year's Eve, which count as one where time is reckoned (lagen 1930:173 om beräkning av
/// lagstadgad tid, 2 §). Midsummer Day and All Saints' Day are Saturdays.
pub(super) fn is_working_day(day: Day) -> bool {
    let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !is_weekend && !is_fixed(day) && !is_midsummer_eve(day) && !follows_easter(day)
}

fn is_fixed(day: Day) -> bool {
    match (day.month(), day.day()) {
        (1, 1 | 6) | (5, 1) | (12, 24 | 25 | 26 | 31) => true,
        (6, 6) => day.year() >= NATIONAL_DAY_SINCE,
        _ => false,
    }
}

/// The Friday among 19 to 25 June.
fn is_midsummer_eve(day: Day) -> bool {
    day.month() == 6 && (19..=25).contains(&day.day()) && day.weekday() == Weekday::Friday
}

/// Good Friday, Easter Monday, Ascension Day and, once, Whit Monday.
fn follows_easter(day: Day) -> bool {
    let after = easter(day.year()).map(|easter| days_between(easter, day));
    match after {
        Some(-2 | 1 | 39) => true,
        Some(50) => day.year() < NATIONAL_DAY_SINCE,
        _ => false,
    }
}

/// Easter Day of a year in the Gregorian calendar: the Sunday after the first full moon, as the
/// church reckons it, from 21 March on (the rule that Nature printed in 1876).
fn easter(year: i16) -> Option<Day> {
    let of = i32::from(year);
    let (century, golden) = (of / 100, of % 19);
    let corrected = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + corrected + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of % 100 / 4) - moon - of % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    days_after(Day::new(year, 3, 22).ok()?, moon + sunday - 7 * late)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// The days of a year from Monday to Friday on which nobody works.
    fn days_off(year: i16) -> Vec<String> {
        let first = Day::new(year, 1, 1).unwrap();
        let all = first.series(jiff::Span::new().days(1));
        let all = all.take_while(|day| day.year() == year);
        let weekdays = all.filter(|day| {
            !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_working_day(*day)
        });
        weekdays
            .map(|day| day.to_string()[5..].to_owned())
            .collect()
    }

    #[test]
    fn easter_is_when_it_was() {
        for known in [
            "1818-03-22",
            "1943-04-25",
            "1954-04-18",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
        ] {
            let known = day(known);
            assert_eq!(easter(known.year()), Some(known));
        }
    }

    #[test]
    fn the_days_off_of_a_year_are_those_of_the_almanac() {
        assert_eq!(
            days_off(2024),
            [
                "01-01", "03-29", "04-01", "05-01", "05-09", "06-06", "06-21", "12-24", "12-25",
                "12-26", "12-31",
            ]
        );
        assert_eq!(
            days_off(2026),
            [
                "01-01", "01-06", "04-03", "04-06", "05-01", "05-14", "06-19", "12-24", "12-25",
                "12-31",
            ]
        );
    }

    #[test]
    fn whit_monday_was_a_day_off_until_the_national_day_became_one() {
        assert!(!is_working_day(day("2004-05-31")));
        assert!(is_working_day(day("2005-05-16")));
        assert!(is_working_day(day("2003-06-06")));
        assert!(!is_working_day(day("2005-06-06")));
    }
}
