//! What stands beside the records: of the edition, whom things are for, and what is still to be
//! chosen. No form has it, so it is told here.

use serde_json::Value;

use super::{RecordRef, label_of};
use crate::domain::{
    Change, Collection, Conflict, Edit, Edition, Lineage, PathStep, Restriction, Workspace,
};
use crate::screen::conflicts::ConflictTold;
use crate::screen::dates;
use crate::screen::words::changed as words;
use crate::screen::words::labels;

/// The edits that are told. That what came of something comes from it goes without saying, when
/// anything else was changed.
pub(super) fn told(change: &Change) -> Vec<&Edit> {
    let said = change.edits.iter().filter(|edit| !edit.is_of_lineage());
    let said: Vec<_> = said.collect();
    if said.is_empty() {
        change.edits.iter().collect()
    } else {
        said
    }
}

/// What the place of an edit is called in running text, and its label.
pub(super) fn called(
    collection: Collection,
    path: &[PathStep],
) -> Option<(&'static str, &'static str)> {
    let names = path.iter().map(|step| match step {
        PathStep::Field(name) | PathStep::Element(name) => name.as_str(),
    });
    let names: Vec<_> = names.collect();
    if collection == Collection::Own {
        words::beside(&names)
    } else {
        None
    }
}

/// What stands there, a line for each; `None` where that is no matter of its own.
pub(super) fn in_words(workspace: &Workspace, edit: &Edit, value: &Value) -> Option<String> {
    called(edit.collection, &edit.path)?;
    // Through text: reading a file has that way compiled already.
    let text = value.to_string();
    let [PathStep::Field(name)] = edit.path.as_slice() else {
        return None;
    };
    let lines = match name.as_str() {
        "edition" => vec![edition(&serde_json::from_str(&text).ok()?)],
        "conflicts" => {
            let all: Vec<Conflict> = serde_json::from_str(&text).ok()?;
            let told = all.iter().map(|it| ConflictTold::new(workspace, it));
            told.map(|it| format!("{}, {}", it.record.text, it.label))
                .collect()
        }
        "restricted" => {
            let all: Vec<Restriction> = serde_json::from_str(&text).ok()?;
            all.iter().map(|it| restriction(workspace, it)).collect()
        }
        _ => {
            let lineage: Lineage = serde_json::from_str(&text).ok()?;
            vec![words::revisions(lineage.marks.len())]
        }
    };
    Some(lines.join("\n"))
}

fn edition(edition: &Edition) -> String {
    words::edition(&dates::date(&edition.date), &edition.publisher)
}

/// Whom a record, or a field of it, is for.
fn restriction(workspace: &Workspace, restriction: &Restriction) -> String {
    let whom = labels::audience(restriction.audience);
    let Some(collection) = restriction.collection() else {
        return words::is_for(&restriction.collection, None, whom);
    };
    let record = RecordRef::new(workspace, (collection, &restriction.record), &[]);
    let label = label_of(collection, &restriction.field);
    let label = Some(label.as_str()).filter(|it| !it.is_empty());
    words::is_for(&record.text, label, whom)
}
