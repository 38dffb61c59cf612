//! A change in words that whoever keeps the log understands: what was done, to what, and
//! what stood there before.

mod beside;
mod place;
mod sentence;
mod value;

use serde_json::Value;

pub use place::{RecordRef, fault_in_file};

use self::place::{Known, Place};
use super::form::Label;
use super::names::join;
use super::words::changed as words;
use crate::domain::{Change, Collection, Edit, Workspace};
use crate::form::table::table;
use crate::form::{Field, Kind, Need};

/// A change (*ändring*) as it is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// ”Ändrade rubriken i ärendet ”HLT” från ”…” till ”…””.
    pub sentence: String,
    /// What it is made of, a part for each record.
    pub parts: Vec<Part>,
}

/// What was changed in one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The record.
    pub record: RecordRef,
    /// Field by field.
    pub details: Vec<Detail>,
}

/// A field before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Where: ”punkt 5, Rubrik”.
    pub label: String,
    /// What stood there; `None` where nothing did.
    pub before: Option<String>,
    /// What stands there after; `None` where nothing does.
    pub after: Option<String>,
}

/// So many records are named in a sentence.
const NAMED: usize = 3;

impl Changed {
    /// A change of a workspace, which may be one that has been made or one that has not.
    pub fn new(workspace: &Workspace, change: &Change) -> Self {
        let mut sentences = Vec::new();
        let mut parts = Vec::new();
        let told = beside::told(change);
        for place in change.records() {
            let edits = told.iter().copied();
            let edits: Vec<&Edit> = edits
                .filter(|edit| (edit.collection, edit.record.as_str()) == place)
                .collect();
            if edits.is_empty() {
                continue;
            }
            let record = RecordRef::new(workspace, place, &edits);
            let known = Known::new(workspace, place);
            sentences.push(sentence::of_record(&known, &record, &edits));
            let details = edits.iter().flat_map(|edit| details(&known, edit));
            let details = details.collect();
            parts.push(Part { record, details });
        }
        let sentence = match sentences.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [one, other] => format!("{one}. {other}"),
            _ => {
                let names = parts.iter().map(|part| part.record.text.clone());
                words::many(told.len(), parts.len(), &some(names, NAMED))
            }
        };
        Self { sentence, parts }
    }
}

/// The first of several names, and how many more there are.
fn some(names: impl ExactSizeIterator<Item = String>, shown: usize) -> String {
    let more = names.len().saturating_sub(shown);
    let mut names: Vec<_> = names.take(shown).collect();
    if more > 0 {
        names.push(words::more(more));
    }
    join(&names)
}

/// What one edit did, a line per field: a record or element that came or went has its fields
/// each on a line.
fn details(known: &Known, edit: &Edit) -> Vec<Detail> {
    let workspace = known.workspace;
    let place = known.find(&edit.path);
    let fields = if edit.path.is_empty() {
        Some(table(edit.collection).fields)
    } else {
        place.field.and_then(Field::inner)
    };
    let is_whole = edit.path.is_empty() || place.in_list;
    let (before, after) = (edit.before.as_ref(), edit.after.as_ref());
    let is_record = |side: Option<&Value>| side.is_none_or(Value::is_object);
    if let Some(fields) = fields.filter(|_| is_whole && is_record(before) && is_record(after)) {
        let lines = fields.iter().filter_map(|field| {
            let before = before.and_then(|side| side.get(field.name));
            let after = after.and_then(|side| side.get(field.name));
            let label = label(&place, Some(Label::of(field.id).name));
            (before != after).then(|| detail(workspace, label, Some(field.kind), before, after))
        });
        return lines.collect();
    }
    let label = label(&place, None);
    let kind = place.field.map(|field| field.kind);
    let mut told = detail(workspace, label, kind, before, after);
    let beside = |value: Option<&Value>| beside::in_words(workspace, edit, value?);
    told.before = beside(before).or(told.before);
    told.after = beside(after).or(told.after);
    vec![told]
}

/// ”punkt 5, beslut ”…”, Text”.
fn label(place: &Place, inner: Option<&str>) -> String {
    let own = (!place.name.is_empty()).then(|| match inner {
        Some(_) => place.one().to_owned(),
        None => place.label().to_owned(),
    });
    let all = place.through.iter().cloned().chain(own);
    let all: Vec<_> = all.chain(inner.map(ToOwned::to_owned)).collect();
    all.join(", ")
}

fn detail(
    workspace: &Workspace,
    label: String,
    kind: Option<Kind>,
    before: Option<&Value>,
    after: Option<&Value>,
) -> Detail {
    let side = |value: Option<&Value>| {
        let text = value.map(|value| value::in_words(workspace, kind, value));
        text.filter(|text| !text.is_empty())
    };
    Detail {
        label,
        before: side(before),
        after: side(after),
    }
}

/// The fields of a collection's records that a form has, by name and label, and whether a record
/// cannot be without it.
pub fn fields_of(collection: Collection) -> Vec<(&'static str, &'static str, bool)> {
    let fields = table(collection).fields.iter();
    let fields = fields.map(|field| {
        let is_required = field.need != Need::Optional;
        (field.name, Label::of(field.id).name, is_required)
    });
    fields.collect()
}

/// What a field of a collection's records is called; its name where no form has it.
pub fn label_of(collection: Collection, name: &str) -> String {
    let fields = fields_of(collection).into_iter();
    let mut labels = fields.filter(|(field, ..)| *field == name);
    let label = labels.next().map(|(_, label, _)| label.to_owned());
    label.unwrap_or_else(|| name.to_owned())
}

/// A field of a record, its label and what it holds, for whoever has to choose between two.
pub fn sides(workspace: &Workspace, edit: &Edit, now: Option<&Value>) -> Detail {
    let place = Known::new(workspace, (edit.collection, &edit.record)).find(&edit.path);
    let kind = place.field.map(|field| field.kind);
    let label = label(&place, None);
    let mut told = detail(workspace, label, kind, edit.after.as_ref(), now);
    let beside = |value: Option<&Value>| beside::in_words(workspace, edit, value?);
    told.before = beside(edit.after.as_ref()).or(told.before);
    told.after = beside(now).or(told.after);
    told
}
