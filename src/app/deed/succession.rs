//! One thing taking another's place on a day: the one ends the day before the other begins.

use serde_json::{Value, json};

use crate::app::record::{date, set};
use crate::domain::Date;

/// The last day before a date: the day before it, where it is a day. Where the day is not
/// known, the one ends some time in the same span as the other begins.
pub(super) fn last_before(date: &Date) -> Date {
    match date.exact().and_then(|day| day.yesterday().ok()) {
        Some(day) => Date::day(day),
        None => date.clone(),
    }
}

/// Ends the period of a record or name, unless it has ended before, or has not begun by then.
pub(super) fn end(value: &mut Value, last: &Date) {
    let period = value.get("period").cloned().unwrap_or_else(|| json!({}));
    let days = |field: &str| date(&period, field);
    let has_ended = days("to").and_then(|to| to.latest()) < last.earliest() && days("to").is_some();
    let has_not_begun = match (days("from").and_then(|from| from.earliest()), last.latest()) {
        (Some(first), Some(last)) => last < first,
        _ => false,
    };
    if has_ended || has_not_begun {
        return;
    }
    let mut period = period;
    set(&mut period, "to", last.to_string().into());
    set(value, "period", period);
}
