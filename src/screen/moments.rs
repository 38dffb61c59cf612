//! Moments that the application noted itself, in UTC, told by the clock in Sweden.

use super::dates;
use super::words::common;
use crate::domain::{Day, read_day, summer_time};

/// The calendar and the clock in Sweden at a moment: day, hour and minute, from ISO 8601 text
/// in UTC.
fn local(iso: &str) -> Option<(Day, i8, i8)> {
    let (day, time) = iso.strip_suffix('Z')?.split_once('T')?;
    let part = |at: std::ops::Range<usize>| time.get(at)?.parse::<i8>().ok();
    let (day, hour, minute) = (read_day(day)?, part(0..2)?, part(3..5)?);
    if !(0..24).contains(&hour) || !(0..60).contains(&minute) {
        return None;
    }
    let hour = hour + if is_summer_time(day, hour) { 2 } else { 1 };
    match hour {
        0..24 => Some((day, hour, minute)),
        _ => Some((day.tomorrow().ok()?, hour - 24, minute)),
    }
}

fn is_summer_time(day: Day, hour: i8) -> bool {
    summer_time(day.year())
        .is_some_and(|(begins, ends)| (begins, 1) <= (day, hour) && (day, hour) < (ends, 1))
}

/// The day it was.
pub fn day(iso: &str) -> Option<Day> {
    local(iso).map(|(day, ..)| day)
}

/// ”14.05”.
pub fn clock(iso: &str) -> Option<String> {
    let (_, hour, minute) = local(iso)?;
    Some(format!("{hour}.{minute:02}"))
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
