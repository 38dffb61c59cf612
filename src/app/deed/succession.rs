//! One thing taking another's place on a day: the one ends the day before the other begins.

use crate::domain::{Date, Period};

/// The last day before a date: the day before it, where it is a day. Where the day is not
/// known, the one ends some time in the same span as the other begins.
pub(super) fn last_before(date: &Date) -> Date {
    match date.exact().and_then(|day| day.yesterday().ok()) {
        Some(day) => Date::day(day),
        None => date.clone(),
    }
}

/// Ends a period, unless it has ended before, or has not begun by then.
pub(in crate::app) fn end(period: &mut Period, last: &Date) {
    let ends = period.to.as_ref();
    let has_ended = ends.is_some_and(|to| to.latest() < last.earliest());
    let begins = period.from.as_ref().and_then(Date::earliest);
    let has_not_begun = match (begins, last.latest()) {
        (Some(first), Some(last)) => last < first,
        _ => false,
    };
    if !has_ended && !has_not_begun {
        period.to = Some(last.clone());
    }
}
