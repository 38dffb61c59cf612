//! What differs between two workspaces, in sentences.

use super::changed::Changed;
use super::conflicts;
use crate::domain::{Change, Collection, Workspace};

/// What differs in one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What was done to it.
    pub sentence: String,
    /// Field by field, where several fields differ and the record is in both.
    pub details: Vec<String>,
}

/// What was done to the first workspace to make the second of it, record by record.
pub fn sentences(before: &Workspace, after: &Workspace) -> Vec<Told> {
    let places = before.records().differing(after.records()).into_iter();
    let told = places.filter_map(|place| {
        let is_gone = [before, after].map(|it| it.records().value(place.0, &place.1).is_none());
        let changed = of_record(before, after, (place.0, &place.1))?;
        let details = changed.parts.iter().flat_map(|part| &part.details);
        let details: Vec<_> = details.map(conflicts::line).collect();
        let is_told_by_field = details.len() > 1 && is_gone == [false, false];
        Some(Told {
            sentence: changed.sentence,
            details: if is_told_by_field {
                details
            } else {
                Vec::new()
            },
        })
    });
    told.collect()
}

/// The same field by field, of the first `most` records, and how many more there are.
pub fn changes(before: &Workspace, after: &Workspace, most: usize) -> (Vec<Changed>, usize) {
    let places = before.records().differing(after.records());
    let shown = places.iter().take(most);
    let shown = shown.filter_map(|(collection, id)| of_record(before, after, (*collection, id)));
    (shown.collect(), places.len().saturating_sub(most))
}

fn of_record(
    before: &Workspace,
    after: &Workspace,
    (collection, id): (Collection, &str),
) -> Option<Changed> {
    let [old, new] = [before, after].map(|it| it.records().value(collection, id));
    let change = Change::between_values(collection, id, old.as_ref(), new.as_ref());
    // What is gone has its name, and what it speaks of, in the first.
    let known = if new.is_none() { before } else { after };
    (!change.is_empty()).then(|| Changed::new(known, &change))
}
