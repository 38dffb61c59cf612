//! A day as it is written in a field, and read from one.

use super::words::dates;
use super::words::day as words;
use crate::domain::Day;
use crate::form::date;

/// A day as a field shows it: ”1 juni 2020”.
pub fn written(day: Option<Day>) -> String {
    day.map(|day| dates::day(day).replace('\u{a0}', " "))
        .unwrap_or_default()
}

/// Reads what stands in a field: nothing is no day.
///
/// # Errors
/// What is wrong with it, and how to write it: it says no day, or one outside the first and the
/// last that there is something to show of.
pub fn read(text: &str, bounds: Option<(Day, Day)>) -> Result<Option<Day>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let day = date::read(text, &dates::READ).and_then(|date| date.exact());
    let day = day.ok_or_else(|| words::NOT_A_DAY.to_owned())?;
    match bounds {
        Some((first, last)) if day < first || last < day => {
            Err(words::outside(&dates::day(first), &dates::day(last)))
        }
        _ => Ok(Some(day)),
    }
}

/// How what is being typed is understood: ”Läses som måndag 1 juni 2020.” Nothing while it says
/// no day yet, or is written that way already.
pub fn understood(text: &str) -> Option<String> {
    let day = read(text, None).ok()??;
    let same = text.trim() == written(Some(day));
    (!same).then(|| words::read_as(dates::weekday(day), &dates::day(day)))
}
