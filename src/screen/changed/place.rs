//! Where in the records a change is: the record by name, and the field on the way into it.

use serde_json::Value;

use super::beside;
use super::value::shortened;
use crate::app::Route;
use crate::domain::{self, Collection, Edit, Finding, PathStep, Workspace, element};
use crate::form::Field;
use crate::form::reference::name_of;
use crate::form::table::table;
use crate::screen::form::Label;
use crate::screen::form::title::{Referring, field_of, of_element, shown_at};
use crate::screen::words::changed as words;
use crate::screen::words::errors::{self, Advice};

/// A record as it is spoken of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRef {
    /// ”ärendet ”HLT””.
    pub text: String,
    /// Where it is shown, when it is there.
    pub route: Option<Route>,
}

impl RecordRef {
    /// A record, which may be gone; then `edits` may know what it was called.
    pub fn new(workspace: &Workspace, place: (Collection, &str), edits: &[&Edit]) -> Self {
        let (collection, id) = place;
        let noun = words::record(collection).the;
        if collection == Collection::Own {
            let route = Some(Route::Data);
            return Self {
                text: noun.to_owned(),
                route,
            };
        }
        let is_there = workspace.records().has(collection, id);
        let name = match name_of(workspace, collection, id) {
            name if name.is_empty() => remembered(workspace, collection, edits),
            name => Some(name),
        };
        let name = name.unwrap_or_else(|| id.to_owned());
        Self {
            text: format!("{noun} {}", words::quoted(&shortened(&name))),
            route: is_there.then(|| shown_at(workspace, collection, id)),
        }
    }

    /// A place in a record that is there: ”möte ”Rådet”: punkt 3, Rubrik”.
    pub fn at(place: &domain::Place, workspace: &Workspace) -> Self {
        let Referring { text, route } = Referring::new(place, workspace);
        Self {
            text,
            route: Some(route),
        }
    }
}

/// What is wrong with the records of a file, and what to do; where, in words and as the file
/// has it.
pub fn fault_in_file(finding: &Finding) -> Advice {
    let place = &finding.place;
    let (words, path) = (field_of(place), &place.field);
    if words.contains(path) {
        return errors::finding(finding, &words);
    }
    errors::finding(finding, &format!("{words} ({path})"))
}

/// What a record was called that came or went with these edits.
fn remembered(workspace: &Workspace, collection: Collection, edits: &[&Edit]) -> Option<String> {
    let whole = edits.iter().find(|edit| edit.path.is_empty())?;
    let value = whole.after.as_ref().or(whole.before.as_ref())?;
    if collection == Collection::Organizations {
        let name = value.get("names")?.as_array()?.last()?.get("name")?;
        return Some(name.as_str()?.to_owned());
    }
    let said = of_element(table(collection).fields, value, workspace);
    let first = said.split(" · ").next().unwrap_or_default();
    match collection {
        Collection::Relations | Collection::SeatRules | Collection::Memberships => Some(said),
        _ => Some(first.to_owned()),
    }
}

/// A record as it is now, read once for all that is told of it.
pub(super) struct Known<'a> {
    pub(super) workspace: &'a Workspace,
    collection: Collection,
    value: Option<Value>,
}

impl<'a> Known<'a> {
    pub(super) fn new(workspace: &'a Workspace, (collection, id): (Collection, &str)) -> Self {
        Self {
            workspace,
            collection,
            value: workspace.records().value(collection, id),
        }
    }

    /// The element of one of its lists that has a key.
    pub(super) fn element(&self, list: &str, wanted: &str) -> Option<&Value> {
        element(self.value.as_ref()?.get(list)?.as_array()?, wanted)
    }

    /// Follows a way into it.
    pub(super) fn find(&self, path: &[PathStep]) -> Place {
        let mut fields = table(self.collection).fields;
        let mut place = Place {
            beside: beside::called(self.collection, path),
            ..Place::default()
        };
        let mut value = self.value.as_ref();
        for (n, step) in path.iter().enumerate() {
            match step {
                PathStep::Field(name) => {
                    place.field = fields.iter().find(|field| field.name == name);
                    place.name.clone_from(name);
                    place.in_list = false;
                    fields = place.field.and_then(Field::inner).unwrap_or_default();
                    value = value.and_then(|value| value.get(name));
                }
                PathStep::Element(wanted) => {
                    place.in_list = true;
                    value = value.and_then(|value| element(value.as_array()?, wanted));
                    // The last step is what the change is about, not on the way to it.
                    if n + 1 < path.len() {
                        place
                            .through
                            .push(place.element(self.workspace, value, wanted));
                    }
                }
            }
        }
        place
    }
}

/// What a way into a record leads to.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// The field last named on the way; `None` for the whole record or a field no form knows.
    pub(super) field: Option<&'static Field>,
    /// Its name in the records.
    pub(super) name: String,
    /// Whether the way leads to an element of that field's list.
    pub(super) in_list: bool,
    /// What it is called where it stands beside the records, so that no form has it.
    beside: Option<(&'static str, &'static str)>,
    /// The elements on the way, in words: ”punkt 5”.
    pub(super) through: Vec<String>,
}

impl Place {
    /// An element of the list here in words.
    fn element(&self, workspace: &Workspace, value: Option<&Value>, wanted: &str) -> String {
        let Some(field) = self.field else {
            return words::quoted(wanted);
        };
        if field.name == "agenda" {
            return words::item(wanted);
        }
        let caption = value.map(|value| self.caption(workspace, value));
        words::within(
            Label::of(field.id).one(),
            caption.as_deref().unwrap_or(wanted),
        )
    }

    /// What an element of the list here is called, for short.
    pub(super) fn caption(&self, workspace: &Workspace, value: &Value) -> String {
        let fields = self.field.and_then(Field::inner).unwrap_or_default();
        shortened(&match value {
            Value::String(_) => {
                super::value::in_words(workspace, self.field.map(|field| field.kind), value)
            }
            value => of_element(fields, value, workspace),
        })
    }

    fn words(&self) -> Option<Label> {
        self.field.map(|field| Label::of(field.id))
    }

    /// The field as it is called in running text: ”rubriken”, or its label quoted.
    pub(super) fn called(&self) -> String {
        let the = self.words().and_then(|label| label.the);
        let the = the.or_else(|| self.beside.map(|(the, _)| the));
        the.map_or_else(|| words::quoted(self.label()), ToOwned::to_owned)
    }

    /// The field's label.
    pub(super) fn label(&self) -> &str {
        let label = self.words().map(|label| label.name);
        let label = label.or_else(|| self.beside.map(|(_, label)| label));
        label.unwrap_or(&self.name)
    }

    /// What one of the list's elements is called.
    pub(super) fn one(&self) -> &str {
        self.words().map_or(self.name.as_str(), |label| label.one())
    }

    /// The same with its article: ”ett steg”.
    pub(super) fn a(&self) -> String {
        match self.words().and_then(|label| label.one) {
            Some(one) => format!("{} {}", one.article, one.name),
            None => words::a(self.one()),
        }
    }
}
