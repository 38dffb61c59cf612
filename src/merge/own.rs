//! A record as a value and back, the workspace's own fields among them: here all of them, also
//! which data set it is and what a later version wrote.

use serde_json::{Map, Value};

use super::Place;
use crate::domain::{Collection, Date, Malformed, Records};

/// Own fields that are not of a later version.
const KNOWN: [&str; 5] = ["asOf", "datasetId", "notes", "revision", "title"];

/// A record's value; `None` when there is none.
pub(super) fn value(records: &Records, place: &Place) -> Option<Value> {
    let mut value = records.value(place.0, &place.1)?;
    if place.0 == Collection::Own
        && let Value::Object(fields) = &mut value
    {
        fields.insert("datasetId".to_owned(), records.dataset_id.as_str().into());
        fields.extend(records.unknown.clone());
    }
    Some(value)
}

/// Puts a value in the record's place.
pub(super) fn put(
    records: &mut Records,
    place: &Place,
    value: Option<&Value>,
) -> Result<(), Malformed> {
    records.put(place.0, &place.1, value)?;
    if let (Collection::Own, Some(Value::Object(fields))) = (place.0, value) {
        let id = fields.get("datasetId").cloned().unwrap_or_default();
        if let Ok(id) = serde_json::from_value(id) {
            records.dataset_id = id;
        }
        let unknown = fields.iter().filter(|(name, _)| !is_known(name));
        let unknown = unknown.map(|(name, value)| (name.clone(), value.clone()));
        // Not collected, for the reason `order::map_of` gives.
        records.unknown = Map::new();
        records.unknown.extend(unknown);
    }
    Ok(())
}

fn is_known(name: &str) -> bool {
    KNOWN.contains(&name)
}

/// What only ever goes up: the number of the edition, and the newest day the data speaks of.
/// The higher of two is then true of both together. `None` for any other field.
pub(super) fn higher<'a>(name: &str, one: &'a Value, other: &'a Value) -> Option<&'a Value> {
    let is_first = match name {
        "revision" => one.as_u64()? > other.as_u64()?,
        "asOf" => {
            let latest = |value: &Value| Some(value.as_str()?.parse::<Date>().ok()?.latest());
            let (one, other) = (latest(one)?, latest(other)?);
            if one == other {
                return None;
            }
            one > other
        }
        _ => return None,
    };
    Some(if is_first { one } else { other })
}
