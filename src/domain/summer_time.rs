//! Summer time (*sommartid*), as the European Union has it.

use jiff::civil::{Weekday, date};

use super::day::Day;

/// The Sundays of a year on which the clocks are put forward and back again, both at one
/// o'clock UTC: the last ones of March and October.
pub fn summer_time(year: i16) -> Option<(Day, Day)> {
    let last_sunday = |month| date(year, month, 1).nth_weekday_of_month(-1, Weekday::Sunday);
    Some((last_sunday(3).ok()?, last_sunday(10).ok()?))
}
