//! The screen *Vem det är för*: whom a record, and each field of it, goes out to; or all that is
//! not for everybody.

use super::changed::{RecordRef, fields_of, label_of};
use super::words::audience as words;
use super::words::labels;
use crate::app::{Route, State};
use crate::domain::{Audience, Change, Collection, Restriction, Workspace};

/// What the screen shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AudienceScreen {
    /// One record.
    Of {
        /// The record.
        record: RecordRef,
        /// Itself first, then each of its fields in which something stands.
        rows: Vec<Row>,
    },
    /// All that is not for everybody.
    All(Vec<Limited>),
}

/// A record or a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The field's name in the record; empty for the whole record.
    pub field: String,
    /// Its label.
    pub label: String,
    /// Whether the record goes with it where it does not go out.
    pub is_required: bool,
}

/// Something that is not for everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limited {
    /// The record's collection and id; `None` for one this version does not know.
    pub place: Option<(Collection, String)>,
    /// ”ärendet ”HLT”, Vad det är”.
    pub what: String,
    /// ”De som sitter i organen”.
    pub whom: &'static str,
}

impl AudienceScreen {
    /// What is shown at an address; nothing while there are no data, or no such record.
    pub fn new(state: &State) -> Option<Self> {
        let Route::Audience(place) = &state.route else {
            return None;
        };
        let workspace = state.workspace()?;
        let Some((collection, id)) = place else {
            let limited = workspace.records().restricted.iter();
            let limited = limited.map(|it| Limited::new(workspace, it));
            return Some(Self::All(limited.collect()));
        };
        let records = workspace.records();
        let value = records.value(*collection, id);
        let limited = records.restricted.iter().map(Restriction::place);
        let limited = limited.filter(|place| (place.0, place.1) == (collection.name(), id));
        let limited: Vec<&str> = limited.map(|place| place.2).collect();
        if value.is_none() && limited.is_empty() {
            return None;
        }
        // What is limited can be for all again, also where it is gone.
        let says = |name: &str| value.as_ref().is_some_and(|it| it.get(name).is_some());
        let fields = fields_of(*collection).into_iter();
        let fields = fields.filter(|(name, ..)| says(name) || limited.contains(name));
        let row = |field: &str, label: &str, is_required| Row {
            field: field.to_owned(),
            label: label.to_owned(),
            is_required,
        };
        let whole = row("", words::WHOLE, false);
        let fields = fields.map(|(name, label, is_required)| row(name, label, is_required));
        Some(Self::Of {
            record: RecordRef::new(workspace, (*collection, id), &[]),
            rows: std::iter::once(whole).chain(fields).collect(),
        })
    }
}

impl Limited {
    fn new(workspace: &Workspace, restriction: &Restriction) -> Self {
        let whom = labels::audience(restriction.audience);
        let Some(collection) = restriction.collection() else {
            return Self {
                place: None,
                what: restriction.collection.clone(),
                whom,
            };
        };
        let record = RecordRef::new(workspace, (collection, &restriction.record), &[]);
        let what = match restriction.field.as_str() {
            "" => record.text,
            field => format!("{}, {}", record.text, label_of(collection, field)),
        };
        Self {
            place: Some((collection, restriction.record.clone())),
            what,
            whom,
        }
    }
}

/// Whom a field of the record at an address is for; the whole record where it has no name.
pub fn chosen(state: &State, field: &str) -> Audience {
    let (Route::Audience(Some((collection, id))), Some(workspace)) =
        (&state.route, state.workspace())
    else {
        return Audience::All;
    };
    workspace.records().audience((*collection, id, field))
}

/// What makes it be for others.
pub fn choosing(state: &State, field: &str, audience: Audience) -> Option<Change> {
    let Route::Audience(Some((collection, id))) = &state.route else {
        return None;
    };
    let records = state.workspace()?.records();
    Some(records.restricting((*collection, id, field), audience))
}
