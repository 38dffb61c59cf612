//! What a form holds before anything is typed.

use crate::domain::Collection;
use serde_json::{Map, Value, json};

use super::field::{Field, Kind, Need};
use super::table::{place, table};
use super::task::{At, Task};

/// What the form for something new holds at first; `given` goes in its place.
pub fn blank(task: &Task, given: &[(&str, Value)]) -> Value {
    let fields = match task {
        Task::Add(collection) => Some(table(*collection).fields),
        Task::AddPart(at) | Task::Change(at) => place(at).map(|place| place.fields),
        Task::Deed(..) => None,
    };
    let mut blank = of_fields(fields.unwrap_or_default());
    if let Some(values) = blank.as_object_mut() {
        for (name, value) in given {
            values.insert((*name).to_owned(), value.clone());
        }
    }
    blank
}

/// The task of adding a part to a list, and what its form holds at first.
pub fn part(list: At, given: &[(&str, Value)]) -> (Task, Value) {
    let task = Task::AddPart(list);
    let start = blank(&task, given);
    (task, start)
}

/// The task of adding a record, and what its form holds at first.
pub fn record(collection: Collection, given: &[(&str, Value)]) -> (Task, Value) {
    let task = Task::Add(collection);
    let start = blank(&task, given);
    (task, start)
}

/// What must be there, empty or with the first of its words.
pub fn of_fields(fields: &[Field]) -> Value {
    let mut values = Map::new();
    for field in fields.iter().filter(|field| field.need != Need::Optional) {
        values.insert(field.name.to_owned(), of_field(field));
    }
    Value::Object(values)
}

fn of_field(field: &Field) -> Value {
    match field.kind {
        Kind::Choice(choice) => json!(choice.words().first().unwrap_or(&"")),
        Kind::Group(of) => of_fields(of),
        // One of what there must be one of.
        Kind::List { of } if field.need == Need::Required => json!([of_fields(of)]),
        Kind::List { .. }
        | Kind::Apart { .. }
        | Kind::Ballot(_)
        | Kind::Many(_)
        | Kind::Choices(_)
        | Kind::Lines
        | Kind::Items
        | Kind::Days => json!([]),
        Kind::Flag => json!(false),
        Kind::Line
        | Kind::Short(_)
        | Kind::Text
        | Kind::Date
        | Kind::Time
        | Kind::Number(_)
        | Kind::Suggest(..)
        | Kind::Item
        | Kind::Stop
        | Kind::One(_) => json!(""),
    }
}
