//! Dates as they stand in a field.

use crate::domain::{Certainty, Date, Precision, Stated};
use crate::screen::words::dates as words;

/// A date as it is written in a field, so that [`crate::form::date::read`] reads the same again.
pub fn written(date: &Date) -> String {
    match date {
        Date::Stated(Stated {
            precision: Precision::Day(day),
            certainty: Certainty::Certain,
        }) => day.to_string(),
        Date::Between { .. } | Date::Stated(_) => words::date(date).replace('\u{a0}', " "),
    }
}
