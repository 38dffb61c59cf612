//! A record, field by field.

use serde_json::{Map, Value};

use super::{Place, own};
use crate::domain::order::sort_by;
use crate::domain::{Collection, Conflict, PathStep};

/// A record being put together.
pub(super) struct Merging<'a> {
    place: &'a Place,
    path: Vec<PathStep>,
    conflicts: Vec<Conflict>,
}

impl<'a> Merging<'a> {
    pub(super) fn new(place: &'a Place) -> Self {
        Self {
            place,
            path: Vec::new(),
            conflicts: Vec::new(),
        }
    }

    /// What was found, in the order of the ways there.
    pub(super) fn conflicts(mut self) -> Vec<Conflict> {
        sort_by(&mut self.conflicts, |a, b| a.path.cmp(&b.path));
        self.conflicts
    }

    /// What comes of a value that two have changed; `None` is no value.
    pub(super) fn values(
        &mut self,
        base: Option<&Value>,
        ours: Option<&Value>,
        theirs: Option<&Value>,
    ) -> Option<Value> {
        if ours == theirs || theirs == base {
            return ours.cloned();
        }
        if ours == base {
            return theirs.cloned();
        }
        if let (Some(Value::Object(ours)), Some(Value::Object(theirs))) = (ours, theirs)
            && base.is_none_or(Value::is_object)
        {
            let nothing = Map::new();
            let base = base.and_then(Value::as_object).unwrap_or(&nothing);
            return Some(self.fields(base, ours, theirs));
        }
        if let Some(lists) = self.lists([base, ours, theirs]) {
            let found = self.conflicts.len();
            if let Some(list) = self.list(lists) {
                let is_none = list.is_empty() && (ours.is_none() || theirs.is_none());
                return (!is_none).then_some(Value::Array(list));
            }
            self.conflicts.truncate(found); // the list is one thing
        }
        if self.is_field() && (is_rest(ours, base) && is_rest(theirs, base)) {
            return None; // what one left of it the other took away
        }
        self.clash(base, ours, theirs);
        ours.cloned()
    }

    /// A field in which nothing but lists stand. A list without elements is not written.
    fn lists<'v>(&self, values: [Option<&'v Value>; 3]) -> Option<[&'v [Value]; 3]> {
        let is_list = |it: Option<&Value>| it.is_none_or(Value::is_array);
        let list = |it: Option<&'v Value>| {
            let list = it.and_then(Value::as_array);
            list.map(Vec::as_slice).unwrap_or_default()
        };
        (self.is_field() && values.into_iter().all(is_list)).then(|| values.map(list))
    }

    fn is_field(&self) -> bool {
        matches!(self.path.last(), Some(PathStep::Field(_)))
    }

    /// One step further in.
    pub(super) fn inside(
        &mut self,
        step: PathStep,
        base: Option<&Value>,
        ours: Option<&Value>,
        theirs: Option<&Value>,
    ) -> Option<Value> {
        self.path.push(step);
        let value = self.values(base, ours, theirs);
        self.path.pop();
        value
    }

    /// Notes that both have changed what is here.
    pub(super) fn clash(
        &mut self,
        base: Option<&Value>,
        ours: Option<&Value>,
        theirs: Option<&Value>,
    ) {
        let said = |value: Option<&Value>| value.filter(|it| !it.is_null()).cloned();
        self.conflicts.push(Conflict {
            collection: self.place.0.name().to_owned(),
            record: self.place.1.clone(),
            path: self.path.clone(),
            base: said(base),
            ours: said(ours),
            theirs: said(theirs),
            ..Conflict::default()
        });
    }

    fn fields(
        &mut self,
        base: &Map<String, Value>,
        ours: &Map<String, Value>,
        theirs: &Map<String, Value>,
    ) -> Value {
        let mut merged = Map::new();
        let only_theirs = theirs.keys().filter(|name| !ours.contains_key(*name));
        for name in ours.keys().chain(only_theirs) {
            let (base, ours, theirs) = (base.get(name), ours.get(name), theirs.get(name));
            let value = match self.higher(name, base, ours, theirs) {
                Some(higher) => Some(higher.clone()),
                None => self.inside(PathStep::Field(name.clone()), base, ours, theirs),
            };
            if let Some(value) = value {
                merged.insert(name.clone(), value);
            }
        }
        Value::Object(merged)
    }

    /// The higher of two where both have changed what only goes up.
    fn higher<'v>(
        &self,
        name: &str,
        base: Option<&Value>,
        ours: Option<&'v Value>,
        theirs: Option<&'v Value>,
    ) -> Option<&'v Value> {
        let is_own = self.place.0 == Collection::Own && self.path.is_empty();
        let both = ours.zip(theirs)?;
        let both_changed = ours != base && theirs != base;
        if is_own && both_changed {
            own::higher(name, both.0, both.1)
        } else {
            None
        }
    }
}

/// Whether all that stands somewhere stood there before. What says nothing is not written, so
/// fields that are all taken away take the one they are in with them.
fn is_rest(value: Option<&Value>, base: Option<&Value>) -> bool {
    match (value, base) {
        (None, _) => true,
        (Some(Value::Object(fields)), Some(Value::Object(base))) => {
            let mut fields = fields.iter();
            fields.all(|(name, value)| {
                let base = base.get(name);
                Some(value) == base || value.is_object() && is_rest(Some(value), base)
            })
        }
        _ => false,
    }
}
