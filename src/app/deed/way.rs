//! The stops on a case's way, as values: where a new one goes, and what it is called.

use serde_json::Value;

use super::record::{date, set};
use crate::domain::{Date, Day};

/// Puts a stop where its date belongs, with an id of its own; answers with its place.
pub(super) fn add(stops: &mut Vec<Value>, case: &str, mut stop: Value) -> usize {
    let written = serde_json::to_string(stops).unwrap_or_default(); // plain data with text keys
    let ids = (stops.len() + 1..).map(|number| format!("{case}-{number}"));
    let mut free = ids.filter(|id| !written.contains(&format!("\"{id}\"")));
    set(&mut stop, "id", free.next().unwrap_or_default().into());
    let day = day(&stop);
    let earlier = stops.iter().rposition(|other| self::day(other) <= day);
    let at = earlier.map_or(0, |last| last + 1);
    stops.insert(at, stop);
    at
}

fn day(stop: &Value) -> Day {
    date(stop, "date").as_ref().map_or(Day::MAX, Date::sort_day)
}
