//! What is not for everybody, taken out with what cannot stand without it.

use serde_json::Value;

use crate::domain::{Audience, Collection, Finding, Lineage, Records, Restriction, Workspace};

/// The records as an audience gets them. What names a record that is not for it goes too: the
/// nearest entry of a list, or else the whole record that names it.
///
/// # Errors
/// What does not hold together all the same.
pub(super) fn without(mut records: Records, audience: Audience) -> Result<Workspace, Vec<Finding>> {
    let restricted = std::mem::take(&mut records.restricted);
    records.conflicts.clear();
    records.lineage = Lineage::default(); // of what may not be known here
    for restriction in &restricted {
        if restriction.audience > audience {
            take_out(&mut records, restriction);
        }
    }
    loop {
        let findings = match Workspace::new(records.clone()) {
            Ok(workspace) => return Ok(workspace),
            Err(findings) => findings,
        };
        let before = records.clone();
        // From the end, so that the places before it stay where they are.
        for finding in findings.iter().rev() {
            drop_nearest(&mut records, finding);
        }
        if records == before {
            return Err(findings);
        }
    }
}

fn take_out(records: &mut Records, restriction: &Restriction) {
    let Some(collection) = restriction.collection() else {
        records.unknown.remove(&restriction.collection);
        return;
    };
    let id = &restriction.record;
    let field = restriction.field.as_str();
    if field.is_empty() {
        put(records, collection, id, None);
        return;
    }
    let Some(mut record) = records.value(collection, id) else {
        return;
    };
    if let Value::Object(fields) = &mut record {
        fields.remove(field);
    }
    if collection == Collection::Own {
        records.unknown.remove(field);
    }
    // A record that cannot be without the field goes.
    put(records, collection, id, Some(record));
}

/// Puts a record, or takes it away when there is none or it can be none.
fn put(records: &mut Records, collection: Collection, id: &str, record: Option<Value>) {
    let is_put = record.is_some_and(|record| records.put(collection, id, Some(&record)).is_ok());
    if !is_put && collection != Collection::Own {
        // Taking away is never malformed.
        let _ = records.put(collection, id, None);
    }
}

/// Takes away the entry of a list that a finding stands in, or the record.
fn drop_nearest(records: &mut Records, finding: &Finding) {
    let place = &finding.place;
    let Some(mut record) = records.value(place.collection, &place.record) else {
        return;
    };
    let is_dropped = drop_entry(&mut record, &place.field);
    put(
        records,
        place.collection,
        &place.record,
        is_dropped.then_some(record),
    );
}

/// Takes the innermost entry on a path such as `agenda[3].cases[0]` out of its list.
fn drop_entry(record: &mut Value, path: &str) -> bool {
    let Some((list, rest)) = path.rsplit_once('[') else {
        return false;
    };
    let number = rest
        .split(']')
        .next()
        .and_then(|number| number.parse::<usize>().ok());
    let pointer = format!(
        "/{}",
        list.replace("][", "/")
            .replace('[', "/")
            .replace("].", "/")
            .replace('.', "/")
            .replace(']', "")
    );
    match (record.pointer_mut(&pointer), number) {
        (Some(Value::Array(entries)), Some(number)) if number < entries.len() => {
            entries.remove(number);
            true
        }
        _ => false,
    }
}
