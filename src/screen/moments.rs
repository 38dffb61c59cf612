//! Moments that the application noted itself, in UTC, told by the clock in Sweden.

use jiff::civil::DateTime;

use super::dates;
use super::words::common;
use crate::domain::{Day, summer_time};

/// The clock and calendar in Sweden at a moment, from ISO 8601 text in UTC.
fn local(iso: &str) -> Option<DateTime> {
    let utc: DateTime = iso.strip_suffix('Z')?.parse().ok()?;
    let hours = if is_summer_time(utc) { 2 } else { 1 };
    utc.checked_add(jiff::Span::new().hours(hours)).ok()
}

fn is_summer_time(utc: DateTime) -> bool {
    let change = |day: Day| day.at(1, 0, 0, 0);
    summer_time(utc.year())
        .is_some_and(|(begins, ends)| change(begins) <= utc && utc < change(ends))
}

/// The day it was.
pub fn day(iso: &str) -> Option<Day> {
    local(iso).map(DateTime::date)
}

/// ”14.05”.
pub fn clock(iso: &str) -> Option<String> {
    let local = local(iso)?;
    Some(format!("{}.{:02}", local.hour(), local.minute()))
}

/// ”22 november 2026 kl. 14.05”.
pub fn moment(iso: &str) -> Option<String> {
    Some(common::on_day_at(&dates::day(day(iso)?), &clock(iso)?))
}

/// ”kl. 14.05” for a moment of today, ”22 november 2026 kl. 14.05” for others.
pub fn since(iso: &str, today: Day) -> Option<String> {
    if day(iso)? == today {
        return Some(common::at(&clock(iso)?));
    }
    moment(iso)
}
