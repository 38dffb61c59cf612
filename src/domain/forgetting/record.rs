//! One record without a person, as its JSON value.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::name::Spelling;
use super::{Forgetting, Traces};
use crate::domain::finding::Place;
use crate::domain::id::Id;
use crate::domain::records::Collection;

/// Fields that name one person.
const ONE: [&str; 3] = ["person", "calledBy", "substituteFor"];

/// Lists of people's ids, whatever else has the same id.
const MANY: [&str; 2] = ["toPersons", "maybeSameAs"];

/// Lists whose entries say who did or said something; `by` in them names people.
const SAID: [&str; 4] = ["reservations", "notes", "objections", "otherSide"];

/// Lists of rows that are of one person each and mean nothing without.
const ROWS: [&str; 5] = [
    "attendance",
    "votes",
    "signatures",
    "presenters",
    "mentionedPersons",
];

impl Forgetting {
    /// What a record is without the person: its id and its value; `None` where nothing is left.
    pub(super) fn record(
        &self,
        collection: Collection,
        id: &str,
        mut value: Value,
        traces: &mut Traces,
    ) -> Option<(String, Value)> {
        let own = self.person.as_ref().map(Id::as_str);
        if collection == Collection::Persons && own == Some(id) {
            traces.persons += 1;
            return None;
        }
        let of = value.get("person").and_then(Value::as_str);
        if collection == Collection::Memberships && own.is_some() && of == own {
            traces.seats += 1;
            return None;
        }
        let mut walk = Walk {
            of: self,
            collection,
            record: id,
            path: String::new(),
            list: String::new(),
            traces,
        };
        walk.value(&mut value);
        let new = self.id_text(id);
        Some((new.unwrap_or_else(|| id.to_owned()), value))
    }
}

impl Forgetting {
    /// A part of a record without the person; `None` where it is nothing but theirs.
    pub fn part(&self, part: &Value) -> Option<Value> {
        if part
            .get("person")
            .is_some_and(|it| self.is_person(Some(it)))
        {
            return None;
        }
        let mut part = part.clone();
        let mut walk = Walk {
            of: self,
            collection: Collection::Own,
            record: "",
            path: String::new(),
            list: String::new(),
            traces: &mut Traces::default(),
        };
        walk.value(&mut part);
        Some(part)
    }

    /// Whether the person stands anywhere in a value, as a reference or in a text.
    pub fn is_in_value(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => self.is_person(Some(value)) || self.is_in(text),
            Value::Array(all) => all.iter().any(|it| self.is_in_value(it)),
            Value::Object(fields) => fields
                .iter()
                .any(|(name, it)| self.is_in(name) || self.is_in_value(it)),
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }

    fn is_person(&self, value: Option<&Value>) -> bool {
        let own = self.person.as_ref().map(Id::as_str);
        own.is_some() && value.and_then(Value::as_str) == own
    }
}

/// A walk through one record.
struct Walk<'a> {
    of: &'a Forgetting,
    collection: Collection,
    record: &'a str,
    path: String,
    /// The list that one is in the entries of.
    list: String,
    traces: &'a mut Traces,
}

impl Walk<'_> {
    fn value(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => self.text(text),
            Value::Array(all) => self.entries(all),
            Value::Object(fields) => self.fields(fields),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn entries(&mut self, all: &mut [Value]) {
        let length = self.path.len();
        for (n, value) in all.iter_mut().enumerate() {
            let _ = write!(self.path, "[{n}]"); // a String takes everything
            self.value(value);
            self.path.truncate(length);
        }
    }

    fn fields(&mut self, fields: &mut Map<String, Value>) {
        self.references(fields);
        let chose = chosen(fields);
        let names: Vec<String> = fields.keys().cloned().collect();
        for name in names {
            let Some(mut value) = fields.remove(&name) else {
                continue;
            };
            let (length, outer) = (self.path.len(), self.list.clone());
            if length > 0 {
                self.path.push('.');
            }
            self.path.push_str(&name);
            let mut gone = 0;
            if let Value::Array(all) = &mut value {
                gone = self.take_out(&name, all);
                self.list.clone_from(&name);
            }
            self.value(&mut value);
            self.list = outer;
            let new = self.name_of_field(&name, fields);
            self.path.truncate(length);
            fields.insert(new, value);
            if gone > 0 {
                self.tell(&name, fields, &chose);
            }
        }
        fields.retain(|name, value| !says_nothing(name, value));
    }

    /// Fields that name one person are taken away.
    fn references(&mut self, fields: &mut Map<String, Value>) {
        let names: Vec<String> = fields.keys().cloned().collect();
        for name in names {
            let is_of_person = ONE.contains(&name.as_str())
                || !self.of.is_id_shared && !matches!(name.as_str(), "id" | "record");
            if is_of_person && self.of.is_person(fields.get(&name)) {
                fields.remove(&name);
                self.traces.references += 1;
            }
        }
    }

    /// Takes out of a list what is the person's; how much that is.
    fn take_out(&mut self, name: &str, all: &mut Vec<Value>) -> usize {
        let before = all.len();
        let is_of_people =
            MANY.contains(&name) || name == "by" && SAID.contains(&self.list.as_str());
        let names_people = is_of_people || !self.of.is_id_shared;
        all.retain(|it| !match it {
            Value::Object(_) if self.is_beside(name) => self.of.is_in_value(it),
            Value::Object(row) => self.is_row(name, row),
            other => names_people && self.of.is_person(Some(other)),
        });
        let gone = before - all.len();
        let own = self.collection == Collection::Own;
        let count = match name {
            "attendance" => &mut self.traces.attendance,
            "votes" => &mut self.traces.votes,
            "signatures" => &mut self.traces.signatures,
            "presenters" => &mut self.traces.presented,
            "conflicts" if own => &mut self.traces.conflicts,
            "restricted" if own => &mut self.traces.restrictions,
            _ => &mut self.traces.references,
        };
        *count += gone;
        gone
    }

    /// Whether a list is what the workspace keeps of records elsewhere.
    fn is_beside(&self, list: &str) -> bool {
        self.collection == Collection::Own && matches!(list, "conflicts" | "restricted")
    }

    /// Whether a row is of the person: by id, or where nobody is said, by the name it has.
    fn is_row(&self, list: &str, row: &Map<String, Value>) -> bool {
        match row.get("person") {
            Some(person) => self.of.is_person(Some(person)),
            None if ROWS.contains(&list) => {
                let name = row.get("name").and_then(Value::as_str);
                let spelling = name.and_then(Spelling::new);
                spelling.is_some_and(|it| self.of.whole.contains(&it))
            }
            None => false,
        }
    }

    /// What is left says that something was taken out, in the fields the format has for it.
    fn tell(&self, list: &str, fields: &mut Map<String, Value>, chose: &[(String, usize)]) {
        let marks = &self.of.marks;
        match list {
            "attendance" => add_note(fields, &marks.attendance),
            "votes" => {
                let counts = chose.iter().filter(|(_, count)| *count > 0);
                let named = |option: &str| {
                    let mut words = marks.options.iter();
                    let word = words.find(|(it, _)| *it == option);
                    word.map_or(option, |(_, word)| word.as_str()).to_owned()
                };
                let counts =
                    counts.map(|(option, count)| json!({"what": named(option), "count": count}));
                // Where the minutes count themselves, their numbers have everybody in them.
                let counts: Value = counts.collect();
                fields.entry("counts").or_insert(counts);
                let note = fields
                    .get("note")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                if !note.contains(&marks.vote) {
                    let note = format!("{note} {}", marks.vote);
                    fields.insert("note".to_owned(), note.trim_start().into());
                }
            }
            "by" if self.list == "reservations" => {
                fields.insert("othersUnnamed".to_owned(), true.into());
            }
            "by" if matches!(self.list.as_str(), "objections" | "otherSide") => {
                let is_nobody = is_empty(fields.get("by"));
                let name = fields.entry("byAsStated");
                let _said = is_nobody.then(|| name.or_insert_with(|| marks.name.clone().into()));
            }
            "toPersons" => {
                let mut both = ["to", "toPersons"].iter();
                let is_nobody = both.all(|it| is_empty(fields.get(*it)));
                let name = fields.entry("toAsStated");
                let _said = is_nobody.then(|| name.or_insert_with(|| marks.name.clone().into()));
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &mut String) {
        if let Some(new) = self.of.id_text(text) {
            *text = new;
            self.traces.ids += 1;
            return;
        }
        let (new, count) = self.of.without(text);
        self.traces.texts += count;
        if let Some(new) = new {
            *text = new;
        }
        let unsure = self.of.found(&self.of.unsure, text);
        if !unsure.is_empty() {
            self.traces.to_look_at.push(Place {
                collection: self.collection,
                record: self.of.text(self.record),
                field: self.of.text(&self.path),
            });
        }
    }

    /// What a field is called without the name; one that is there already gets a number.
    fn name_of_field(&mut self, name: &str, fields: &Map<String, Value>) -> String {
        let mut new = name.to_owned();
        self.text(&mut new);
        let numbered = (2..).map(|n| format!("{new} {n}"));
        let mut free = std::iter::once(new.clone()).chain(numbered);
        let free = free.find(|it| it == name || !fields.contains_key(it));
        free.unwrap_or(new)
    }
}

/// How many chose what in a vote by name, in the order it is first chosen.
fn chosen(fields: &Map<String, Value>) -> Vec<(String, usize)> {
    let mut chose: Vec<(String, usize)> = Vec::new();
    let votes = fields.get("votes").and_then(Value::as_array);
    for vote in votes.into_iter().flatten() {
        let Some(option) = vote.get("option").and_then(Value::as_str) else {
            continue;
        };
        match chose.iter_mut().find(|(it, _)| it == option) {
            Some((_, count)) => *count += 1,
            None => chose.push((option.to_owned(), 1)),
        }
    }
    chose
}

fn add_note(fields: &mut Map<String, Value>, note: &str) {
    let notes = fields.entry("notes").or_insert_with(|| json!([]));
    if let Value::Array(notes) = notes
        && !notes.iter().any(|it| it.as_str() == Some(note))
    {
        notes.push(note.into());
    }
}

fn is_empty(value: Option<&Value>) -> bool {
    value.is_none_or(|value| value.as_array().is_some_and(Vec::is_empty))
}

/// Whether a field says nothing and need not be there: a list that lost its last entry.
fn says_nothing(name: &str, value: &Value) -> bool {
    MANY.contains(&name) && is_empty(Some(value))
}
