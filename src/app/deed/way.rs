//! The stops on a case's way, as values: where a new one goes, and what it is called.

use serde_json::Value;

use crate::app::new_id;
use crate::app::record::{date, put};
use crate::domain::{Date, Day};

/// Puts a stop where its date belongs, with an id of its own; answers with its place.
pub(super) fn add(stops: &mut Vec<Value>, case: &str, mut stop: Value) -> usize {
    let written = serde_json::to_string(stops).unwrap_or_default(); // plain data with text keys
    let id = new_id::numbered(case, stops.len() + 1, &written);
    put(&mut stop, "id", id.into());
    let day = day(&stop);
    let earlier = stops.iter().rposition(|other| self::day(other) <= day);
    let at = earlier.map_or(0, |last| last + 1);
    stops.insert(at, stop);
    at
}

fn day(stop: &Value) -> Day {
    date(stop, "date").as_ref().map_or(Day::MAX, Date::sort_day)
}
