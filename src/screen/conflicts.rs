//! What two have changed in different ways, to be chosen between: what stood there, and what
//! each made of it.

use serde_json::Value;

use super::changed::{Changed, Detail, RecordRef, sides};
use super::words::changed::{NOTHING, quoted};
use super::words::conflicts as words;
use crate::domain::{Change, Collection, Conflict, Edit, Workspace};

/// A conflict (*konflikt*) as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictTold {
    /// The record, which may be gone.
    pub record: RecordRef,
    /// Where in it: ”punkt 5, Rubrik”.
    pub label: String,
    /// What stood there before both; `None` where nothing did, or it is not known.
    pub before: Option<String>,
    /// What stands there.
    pub ours: String,
    /// What the other side has.
    pub theirs: String,
    /// Whether theirs can be taken: not where the record it would stand in is gone.
    pub can_take: bool,
}

impl ConflictTold {
    /// A conflict in a workspace, which gives what is named its name.
    pub fn new(workspace: &Workspace, conflict: &Conflict) -> Self {
        let Some(collection) = conflict.collection() else {
            return Self::of_later_version(conflict);
        };
        let [base, ours, theirs] = [&conflict.base, &conflict.ours, &conflict.theirs];
        let edit = |value: &Option<Value>| Edit {
            collection,
            record: conflict.record.clone(),
            path: conflict.path.clone(),
            before: None,
            after: value.clone(),
            behind: None,
        };
        let edits = [edit(ours), edit(theirs)];
        let known = edits.each_ref();
        let record = RecordRef::new(workspace, (collection, &conflict.record), &known);
        if conflict.path.is_empty() {
            let place = (collection, conflict.record.as_str());
            let told = |it: &Option<Value>| of_record(workspace, place, base.as_ref(), it.as_ref());
            return Self {
                record,
                label: words::WHOLE.to_owned(),
                before: base.is_some().then(|| told(base)),
                ours: told(ours),
                theirs: told(theirs),
                can_take: true,
            };
        }
        let is_there =
            collection == Collection::Own || workspace.records().has(collection, &conflict.record);
        let said = |text: Option<String>| text.unwrap_or_else(|| words::NOT_THERE.to_owned());
        let [ours, theirs] = edits.map(|edit| sides(workspace, &edit, base.as_ref()));
        Self {
            record,
            label: ours.label,
            before: ours.after,
            ours: said(ours.before),
            theirs: said(theirs.before),
            can_take: is_there,
        }
    }

    fn of_later_version(conflict: &Conflict) -> Self {
        let told = |value: &Option<Value>| {
            let text = value.as_ref().map(Value::to_string);
            text.unwrap_or_else(|| words::NOT_THERE.to_owned())
        };
        Self {
            record: RecordRef {
                text: quoted(&conflict.record),
                route: None,
            },
            label: conflict.collection.clone(),
            before: conflict.base.is_some().then(|| told(&conflict.base)),
            ours: told(&conflict.ours),
            theirs: told(&conflict.theirs),
            can_take: false,
        }
    }

    /// In lines: what it is about, and the three under it.
    pub fn lines(&self) -> String {
        let heading = words::heading(&self.record.text, &self.label);
        let before = self.before.as_deref().unwrap_or(words::NOT_THERE);
        let sides = [
            (words::BEFORE, before),
            (words::OURS, &self.ours),
            (words::THEIRS, &self.theirs),
        ];
        let sides = sides.map(|(who, text)| format!("\n  {who}: {}", text.replace('\n', "; ")));
        heading + &sides.concat()
    }
}

/// What one made of a whole record, by what is not as it was.
fn of_record(
    workspace: &Workspace,
    (collection, id): (Collection, &str),
    base: Option<&Value>,
    value: Option<&Value>,
) -> String {
    if value.is_none() {
        return words::NOT_THERE.to_owned();
    }
    let change = Change::between_values(collection, id, base, value);
    if change.is_empty() {
        return words::UNCHANGED.to_owned();
    }
    let told = Changed::new(workspace, &change);
    let details = told.parts.iter().flat_map(|part| &part.details);
    details.map(line).collect::<Vec<_>>().join("\n")
}

/// A field before and after, on a line.
pub fn line(detail: &Detail) -> String {
    let said = |text: &Option<String>| text.clone().unwrap_or_else(|| NOTHING.to_owned());
    words::changed(&detail.label, &said(&detail.before), &said(&detail.after))
}
