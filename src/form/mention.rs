//! Where records speak of a record: found by the tables of fields, which say of every field what
//! it leads to.

use std::fmt::Write as _;

use serde_json::Value;

use super::field::{Field, Kind};
use super::table::table;
use crate::domain::{Collection, Place, Workspace};

/// Every place that leads to a record, in the file's order.
pub fn mentions(workspace: &Workspace, to: (Collection, &str)) -> Vec<Place> {
    let mut places = Vec::new();
    for (collection, id, value) in records(workspace) {
        let mut seen = |path: &str| {
            places.push(Place {
                collection,
                record: id.to_owned(),
                field: path.to_owned(),
            });
            false
        };
        redirected(&value, collection, (to, ""), &mut seen);
    }
    places
}

/// Every record that is in a collection, as its value.
pub fn records(workspace: &Workspace) -> impl Iterator<Item = (Collection, &str, Value)> {
    let records = workspace.records();
    Collection::ALL.iter().flat_map(move |collection| {
        let ids = records.ids(*collection).into_iter();
        ids.filter_map(move |id| Some((*collection, id, records.value(*collection, id)?)))
    })
}

/// A record of a collection in which the places that lead to a record, where they are wanted,
/// lead to another of its collection. A list that names both names the other once.
pub fn redirected(
    record: &Value,
    collection: Collection,
    ((of, from), to): ((Collection, &str), &str),
    is_wanted: &mut dyn FnMut(&str) -> bool,
) -> Value {
    let mut after = record.clone();
    let mut walk = Walk {
        of,
        from,
        to,
        is_wanted,
        path: String::new(),
    };
    walk.fields(table(collection).fields, &mut after);
    after
}

/// A walk through one record.
struct Walk<'a> {
    of: Collection,
    from: &'a str,
    to: &'a str,
    is_wanted: &'a mut dyn FnMut(&str) -> bool,
    path: String,
}

impl Walk<'_> {
    fn fields(&mut self, fields: &'static [Field], value: &mut Value) {
        for field in fields {
            let Some(value) = value.get_mut(field.name) else {
                continue;
            };
            let length = self.path.len();
            if length > 0 {
                self.path.push('.');
            }
            self.path.push_str(field.name);
            self.field(field, value);
            self.path.truncate(length);
        }
    }

    fn field(&mut self, field: &Field, value: &mut Value) {
        match field.kind {
            Kind::One(leads) if leads.contains(&self.of) => {
                self.reference(value);
            }
            Kind::Many(leads) if leads.contains(&self.of) => {
                let mut changed = false;
                self.each(value, |walk, it| changed |= walk.reference(it));
                if let Value::Array(all) = value
                    && changed
                {
                    let mut named = false;
                    let to = self.to;
                    all.retain(|it| {
                        it.as_str() != Some(to) || !std::mem::replace(&mut named, true)
                    });
                }
            }
            Kind::Group(of) => self.fields(of, value),
            Kind::List { of } | Kind::Apart { of } | Kind::Ballot(of) => {
                self.each(value, |walk, it| walk.fields(of, it));
            }
            _ => {}
        }
    }

    fn each(&mut self, value: &mut Value, mut visit: impl FnMut(&mut Self, &mut Value)) {
        let length = self.path.len();
        for (n, it) in value.as_array_mut().into_iter().flatten().enumerate() {
            let _ = write!(self.path, "[{n}]"); // a String takes everything
            visit(self, it);
            self.path.truncate(length);
        }
    }

    /// Lets one reference lead to the other, where it is of the one and wanted.
    fn reference(&mut self, value: &mut Value) -> bool {
        let is_changed = value.as_str() == Some(self.from) && (self.is_wanted)(&self.path);
        if is_changed {
            *value = self.to.into();
        }
        is_changed
    }
}
