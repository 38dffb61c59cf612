//! Moments that the application noted itself, in UTC, told by the clock in Sweden.

use jiff::civil::{DateTime, Weekday, date};

use super::dates;
use super::words::common;
use crate::domain::Day;

/// The clock and calendar in Sweden at a moment, from ISO 8601 text in UTC.
fn local(iso: &str) -> Option<DateTime> {
    let utc: DateTime = iso.strip_suffix('Z')?.parse().ok()?;
    let hours = if is_summer_time(utc) { 2 } else { 1 };
    utc.checked_add(jiff::Span::new().hours(hours)).ok()
}

/// Summer time in the European Union: from the last Sunday of March to the last Sunday of
/// October, at one o'clock UTC.
fn is_summer_time(utc: DateTime) -> bool {
    let change = |month| {
        let sunday = date(utc.year(), month, 1).nth_weekday_of_month(-1, Weekday::Sunday);
        sunday.map(|day| day.at(1, 0, 0, 0))
    };
    match (change(3), change(10)) {
        (Ok(begins), Ok(ends)) => begins <= utc && utc < ends,
        _ => false,
    }
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
