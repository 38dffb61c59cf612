//! A file as a tree of values, in which every text has a place.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use crate::domain::{Collection, Place, Workspace};
use crate::interchange::{self, ReadError};

/// The tree of a workspace's file.
pub(super) fn of(workspace: &Workspace) -> Value {
    serde_json::from_str(&interchange::write(workspace)).unwrap_or_default() // our own text
}

/// The workspace of a tree.
///
/// # Errors
/// As any file is refused.
pub(super) fn read(tree: &Value) -> Result<Workspace, ReadError> {
    interchange::read(tree.to_string().as_bytes())
}

/// Where a text stands.
pub(super) struct Spot<'a> {
    collection: Collection,
    record: &'a str,
    path: &'a str,
    /// The name of the field it stands in, or that it is.
    pub(super) name: &'a str,
}

impl Spot<'_> {
    /// The place, to be kept.
    pub(super) fn place(&self) -> Place {
        Place {
            collection: self.collection,
            record: self.record.to_owned(),
            field: self.path.to_owned(),
        }
    }
}

/// Goes through every text of a tree, names of fields and numbers among them, and puts in its
/// place what `change` makes of it.
pub(super) fn rewrite(tree: &mut Value, mut change: impl FnMut(&Spot<'_>, &str) -> Option<String>) {
    let Value::Object(fields) = tree else { return };
    for (name, value) in fields.iter_mut() {
        let collection = Collection::named(name).unwrap_or_default();
        match value {
            Value::Array(records) if collection != Collection::Own => {
                for record in records {
                    let id = record.get("id").and_then(Value::as_str);
                    let id = id.unwrap_or_default().to_owned();
                    Walk::new(collection, &id, "", &mut change).value(record);
                }
            }
            value => Walk::new(Collection::Own, "", name, &mut change).value(value),
        }
    }
    Walk::new(Collection::Own, "", "", &mut change).names(fields);
}

/// A walk through one record.
struct Walk<'a, F> {
    collection: Collection,
    record: &'a str,
    path: String,
    name: String,
    change: &'a mut F,
}

impl<'a, F: FnMut(&Spot<'_>, &str) -> Option<String>> Walk<'a, F> {
    fn new(collection: Collection, record: &'a str, name: &str, change: &'a mut F) -> Self {
        Self {
            collection,
            record,
            path: name.to_owned(),
            name: name.to_owned(),
            change,
        }
    }

    fn value(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => {
                if let Some(new) = self.changed(text) {
                    *text = new;
                }
            }
            Value::Number(number) => {
                if let Some(new) = self.changed(&number.to_string()) {
                    *value = Value::String(new);
                }
            }
            Value::Array(values) => {
                let length = self.path.len();
                for (n, value) in values.iter_mut().enumerate() {
                    let _ = write!(self.path, "[{n}]"); // a String takes everything
                    self.value(value);
                    self.path.truncate(length);
                }
            }
            Value::Object(fields) => self.fields(fields),
            Value::Null | Value::Bool(_) => {}
        }
    }

    fn fields(&mut self, fields: &mut Map<String, Value>) {
        for (name, value) in fields.iter_mut() {
            self.within(name, |walk| walk.value(value));
        }
        self.names(fields);
    }

    /// The names of fields; a changed one that is there already gets a number.
    fn names(&mut self, fields: &mut Map<String, Value>) {
        let names: Vec<String> = fields.keys().cloned().collect();
        for name in names {
            let Some(new) = self.within(&name, |walk| walk.changed(&name)) else {
                continue;
            };
            let numbered = (2..).map(|n| format!("{new} {n}"));
            let mut free = std::iter::once(new.clone()).chain(numbered);
            let free = free.find(|it| !fields.contains_key(it)).unwrap_or(new);
            if let Some(value) = fields.remove(&name) {
                fields.insert(free, value);
            }
        }
    }

    fn within<T>(&mut self, name: &str, walk: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        let outer = std::mem::replace(&mut self.name, name.to_owned());
        let done = walk(self);
        self.name = outer;
        self.path.truncate(length);
        done
    }

    fn changed(&mut self, text: &str) -> Option<String> {
        let spot = Spot {
            collection: self.collection,
            record: self.record,
            path: &self.path,
            name: &self.name,
        };
        (self.change)(&spot, text)
    }
}
