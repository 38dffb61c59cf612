//! How long something may take, or must.

use serde::{Deserialize, Serialize};

use super::day::{Day, days_after};
use super::working_day::is_working_day;
use super::{Unknown, is_default};

/// A length of time (*tid, frist*) that a rule measures by: 14 days, 3 months, 5 working days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Limit {
    /// How many.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::LIMIT)))]
    pub number: u32,
    /// Of what; days where it is not said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: Option<Unit>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What a length of time is counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Unit {
    /// *Dagar*: all days of the calendar.
    #[default]
    Days,
    /// *Arbetsdagar*: Monday to Friday that are no days off.
    WorkingDays,
    /// *Veckor*.
    Weeks,
    /// *Månader*: to the day with the same number, or to the last of the month where it has
    /// none (lagen 1930:173 om beräkning av lagstadgad tid, 1 §).
    Months,
    /// *År*: twelve months.
    Years,
}

impl Limit {
    /// The day on which so much time has gone since a day; `None` beyond the calendar.
    pub fn after(&self, day: Day) -> Option<Day> {
        let number = i32::try_from(self.number).ok()?;
        match self.unit.unwrap_or_default() {
            Unit::Days => days_after(day, number),
            Unit::WorkingDays => working_days_after(day, number),
            Unit::Weeks => days_after(day, number.checked_mul(7)?),
            Unit::Months => months_after(day, number),
            Unit::Years => months_after(day, number.checked_mul(12)?),
        }
    }

    /// The last day of what may take no longer, begun on a day. Where that is no working day,
    /// the next one is in time too (lagen 1930:173, 2 §): nobody is late by a Sunday.
    pub fn last_day_after(&self, day: Day) -> Option<Day> {
        let last = self.after(day)?;
        if is_working_day(last) {
            return Some(last);
        }
        working_days_after(last, 1)
    }
}

/// The working day that is the so-manieth after a day; the day itself for none.
fn working_days_after(day: Day, number: i32) -> Option<Day> {
    let next = |day: &Day| days_after(*day, 1);
    let mut last = day;
    for _ in 0..number {
        last = std::iter::successors(next(&last), next).find(|day| is_working_day(*day))?;
    }
    Some(last)
}

fn months_after(day: Day, number: i32) -> Option<Day> {
    let months = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + number;
    let year = i16::try_from(months.div_euclid(12)).ok()?;
    let month = i8::try_from(months.rem_euclid(12) + 1).ok()?;
    let same = Day::new(year, month, day.day()).ok();
    same.or_else(|| Some(Day::new(year, month, 1).ok()?.last_of_month()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn limit(number: u32, unit: Unit) -> Limit {
        Limit {
            number,
            unit: Some(unit),
            unknown: Unknown::new(),
        }
    }

    #[track_caller]
    fn check(from: &str, number: u32, unit: Unit, expected: &str) {
        let after = limit(number, unit).after(day(from));
        assert_eq!(after, Some(day(expected)), "{number} {unit:?} after {from}");
    }

    #[test]
    fn time_goes_in_days_weeks_months_and_years() {
        check("2024-02-20", 14, Unit::Days, "2024-03-05");
        check("2024-02-20", 2, Unit::Weeks, "2024-03-05");
        check("2024-11-15", 3, Unit::Months, "2025-02-15");
        check("2024-08-31", 6, Unit::Months, "2025-02-28");
        check("2024-02-29", 1, Unit::Years, "2025-02-28");
        check("2024-02-29", 0, Unit::Months, "2024-02-29");
    }

    #[test]
    fn working_days_pass_over_weekends_and_days_off() {
        // Maundy Thursday: the next working day is the Tuesday after Easter.
        check("2024-03-28", 1, Unit::WorkingDays, "2024-04-02");
        check("2024-03-22", 5, Unit::WorkingDays, "2024-04-02");
        check("2024-12-20", 3, Unit::WorkingDays, "2024-12-30");
        check("2024-06-15", 5, Unit::WorkingDays, "2024-06-24");
        check("2024-06-15", 0, Unit::WorkingDays, "2024-06-15");
    }

    #[test]
    fn nobody_is_late_by_a_day_off() {
        let week = limit(7, Unit::Days);
        let last = |from: &str| week.last_day_after(day(from)).unwrap().to_string();
        assert_eq!(last("2024-03-13"), "2024-03-20");
        assert_eq!(last("2024-03-16"), "2024-03-25");
        assert_eq!(last("2024-03-22"), "2024-04-02");
    }

    #[test]
    fn there_is_no_day_beyond_the_calendar() {
        for unit in [
            Unit::Days,
            Unit::WorkingDays,
            Unit::Weeks,
            Unit::Months,
            Unit::Years,
        ] {
            assert_eq!(limit(1, unit).after(Day::MAX), None);
            assert_eq!(limit(u32::MAX, unit).after(day("2024-01-01")), None);
        }
    }

    proptest! {
        #[test]
        fn what_begins_later_is_over_no_sooner(
            (year, month, first, between) in (1990_i16..2060, 1_i8..13, 1_i8..29, 0..90),
            number in 0_u32..40,
        ) {
            let first = Day::new(year, month, first).unwrap();
            let later = days_after(first, between).unwrap();
            for unit in [Unit::Days, Unit::WorkingDays, Unit::Weeks, Unit::Months, Unit::Years] {
                let limit = limit(number, unit);
                prop_assert!(limit.after(first) <= limit.after(later));
                prop_assert!(limit.after(first) <= limit.last_day_after(first));
                prop_assert!(limit.last_day_after(first) <= limit.last_day_after(later));
            }
        }
    }
}
