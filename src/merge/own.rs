//! A record as a value and back, the workspace's own fields among them: here all of them, also
//! which data set it is and what a later version wrote.

use serde_json::Value;

use super::Place;
use crate::domain::{Collection, Date, Malformed, Records};

/// Own fields that are nothing to choose between; see [`super::aside`].
const ASIDE: [&str; 4] = ["conflicts", "edition", "lineage", "restricted"];

/// A record's value; `None` when there is none.
pub(super) fn value(records: &Records, place: &Place) -> Option<Value> {
    let mut value = records.value(place.0, &place.1)?;
    if place.0 == Collection::Own
        && let Value::Object(fields) = &mut value
    {
        fields.retain(|name, _| !ASIDE.contains(&name.as_str()));
        fields.insert("datasetId".to_owned(), records.dataset_id.as_str().into());
    }
    Some(value)
}

/// Puts a value in the record's place.
pub(super) fn put(
    records: &mut Records,
    place: &Place,
    value: Option<&Value>,
) -> Result<(), Malformed> {
    let (Collection::Own, Some(Value::Object(fields))) = (place.0, value) else {
        return records.put(place.0, &place.1, value);
    };
    let mut fields = fields.clone();
    let id = fields.remove("datasetId").unwrap_or_default();
    if let Some(Value::Object(mut aside)) = records.value(Collection::Own, "") {
        aside.retain(|name, _| ASIDE.contains(&name.as_str()));
        fields.append(&mut aside);
    }
    records.put(place.0, &place.1, Some(&Value::Object(fields)))?;
    if let Ok(id) = serde_json::from_value(id) {
        records.dataset_id = id;
    }
    Ok(())
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
