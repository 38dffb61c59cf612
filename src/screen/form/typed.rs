//! Between what a record holds and what stands in a field: one way and back.

use serde_json::{Value, json};

use super::date;
use super::field::{Field, Kind, Need};
use super::reference::Names;
use super::table::field_at;
use crate::domain::Date;
use crate::screen::dates;
use crate::screen::words::form as words;

/// What stands in a field that holds this value.
pub fn shown(kind: Kind, value: Option<&Value>, names: &Names) -> String {
    let text = || value.and_then(Value::as_str).unwrap_or_default();
    match kind {
        Kind::Date => day_text(text()),
        Kind::One(_) => names.name(text()).unwrap_or(text()).to_owned(),
        Kind::Lines => lines(value).join("\n"),
        Kind::Days => lines(value)
            .into_iter()
            .map(day_text)
            .collect::<Vec<_>>()
            .join("\n"),
        _ => match value {
            Some(Value::Number(number)) => number.to_string(),
            _ => text().to_owned(),
        },
    }
}

fn lines(value: Option<&Value>) -> Vec<&str> {
    let all = value.and_then(Value::as_array).into_iter().flatten();
    all.filter_map(Value::as_str).collect()
}

fn day_text(text: &str) -> String {
    text.parse()
        .map_or_else(|_| text.to_owned(), |date: Date| date::written(&date))
}

/// What a field with this text holds: what is not understood is held as it is written. `None`
/// when it says nothing.
pub fn read(kind: Kind, text: &str, names: &Names) -> Option<Value> {
    let text = text.trim();
    let day =
        |text: &str| date::read(text).map_or_else(|| text.to_owned(), |date| date.to_string());
    let each_line = |read: &dyn Fn(&str) -> String| {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let all: Vec<_> = lines.map(read).collect();
        (!all.is_empty()).then(|| json!(all))
    };
    if text.is_empty() {
        return None;
    }
    match kind {
        Kind::Date => Some(json!(day(text))),
        Kind::Time => Some(json!(
            date::read_time(text).unwrap_or_else(|| text.to_owned())
        )),
        Kind::Number(_) => Some(
            text.parse::<u64>()
                .map_or_else(|_| json!(text), |it| json!(it)),
        ),
        Kind::One(_) => Some(json!(names.id(text).unwrap_or(text))),
        Kind::Lines => each_line(&str::to_owned),
        Kind::Days => each_line(&day),
        _ => Some(json!(text)),
    }
}

/// How what a field holds is understood, where that is not what stands there.
pub fn understood(kind: Kind, value: Option<&Value>) -> Option<String> {
    let dates: Vec<Date> = match kind {
        Kind::Date => vec![value?.as_str()?.parse().ok()?],
        Kind::Days => lines(value)
            .into_iter()
            .filter_map(|it| it.parse().ok())
            .collect(),
        _ => return None,
    };
    let told: Vec<_> = dates.iter().map(dates::date).collect();
    (!told.is_empty()).then(|| words::read_as(&told.join(", ")))
}

/// Where a value is put, so that nothing that says nothing is left: a field that must be
/// there is emptied, another is taken away, and with it the group or list it was alone in.
pub fn settled(
    fields: &'static [Field],
    draft: &Value,
    pointer: &str,
    value: Option<Value>,
) -> (String, Option<Value>) {
    if let Some(value) = value {
        return made(draft, pointer, value);
    }
    let is_element = last(pointer).bytes().all(|byte| byte.is_ascii_digit());
    let field = field_at(fields, pointer).filter(|it| !is_element && it.need != Need::Optional);
    if let Some(field) = field {
        return (pointer.to_owned(), Some(emptied(field)));
    }
    let Some((parent, _)) = pointer
        .rsplit_once('/')
        .filter(|(parent, _)| !parent.is_empty())
    else {
        return (pointer.to_owned(), None);
    };
    let is_alone = match draft.pointer(parent) {
        Some(Value::Array(all)) => all.len() <= 1,
        Some(Value::Object(all)) => all.keys().all(|name| name == last(pointer)),
        _ => false,
    };
    // The element of a list stays, however little it says; it is taken away by its button.
    let parent_stays = last(parent).bytes().all(|byte| byte.is_ascii_digit());
    if is_alone && !parent_stays {
        settled(fields, draft, parent, None)
    } else {
        (pointer.to_owned(), None)
    }
}

/// A value, with the group it stands in where that is not there yet.
fn made(draft: &Value, pointer: &str, value: Value) -> (String, Option<Value>) {
    match pointer.rsplit_once('/') {
        Some((parent, name)) if !parent.is_empty() && draft.pointer(parent).is_none() => {
            made(draft, parent, json!({ name: value }))
        }
        _ => (pointer.to_owned(), Some(value)),
    }
}

fn last(pointer: &str) -> &str {
    pointer.rsplit_once('/').map_or(pointer, |(_, last)| last)
}

fn emptied(field: &Field) -> Value {
    match field.kind {
        Kind::List { .. }
        | Kind::Apart { .. }
        | Kind::Ballot(_)
        | Kind::Many(_)
        | Kind::Choices(_)
        | Kind::Lines
        | Kind::Days => json!([]),
        Kind::Group(of) => super::blank::of_fields(of),
        _ => json!(""),
    }
}
