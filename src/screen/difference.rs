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
    let told = places.filter_map(|(collection, id)| of_record(before, after, (collection, &id)));
    told.collect()
}

fn of_record(
    before: &Workspace,
    after: &Workspace,
    (collection, id): (Collection, &str),
) -> Option<Told> {
    let [old, new] = [before, after].map(|it| it.records().value(collection, id));
    let change = Change::between_values(collection, id, old.as_ref(), new.as_ref());
    if change.is_empty() {
        return None;
    }
    let is_whole = old.is_none() || new.is_none();
    // What is gone has its name, and what it speaks of, in the first.
    let told = Changed::new(if new.is_none() { before } else { after }, &change);
    let details = told.parts.iter().flat_map(|part| &part.details);
    let details: Vec<_> = details.map(conflicts::line).collect();
    let is_told_by_field = details.len() > 1 && !is_whole;
    Some(Told {
        sentence: told.sentence,
        details: if is_told_by_field {
            details
        } else {
            Vec::new()
        },
    })
}
