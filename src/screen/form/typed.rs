//! What stands in a field that holds a value, and how that is understood.

use serde_json::Value;

use super::date;
use crate::domain::{Date, Precision, Stated};
use crate::form::tables::Meeting;
use crate::form::{Field, FieldId, Kind, Names};
use crate::screen::dates;
use crate::screen::words::form as words;

/// What stands in a field that holds this value.
pub fn shown(kind: Kind, value: Option<&Value>, names: &Names) -> String {
    let text = || value.and_then(Value::as_str).unwrap_or_default();
    match kind {
        Kind::Date => day_text(text()),
        Kind::One(_) => names.name(text()).unwrap_or(text()).to_owned(),
        Kind::Lines | Kind::Items => lines(value).join("\n"),
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

/// How what a field holds is understood, where that is not what stands there.
pub fn understood(field: &Field, value: Option<&Value>) -> Option<String> {
    let dates: Vec<Date> = match field.kind {
        Kind::Date => vec![value?.as_str()?.parse().ok()?],
        Kind::Days => lines(value)
            .into_iter()
            .filter_map(|it| it.parse().ok())
            .collect(),
        _ => return None,
    };
    let told: Vec<_> = dates.iter().map(dates::date).collect();
    let read = (!told.is_empty()).then(|| words::read_as(&told.join(", ")))?;
    // Whoever writes two days of a meeting most often means both.
    let is_two_days = field.id == FieldId::Meeting(Meeting::Date) && dates.iter().any(is_two_days);
    Some(if is_two_days {
        format!("{read} {}", words::DAYS_APART)
    } else {
        read
    })
}

/// Whether a date lies between two days that are known.
fn is_two_days(date: &Date) -> bool {
    let is_day = |end: &Stated| matches!(end.precision, Precision::Day(_));
    matches!(date, Date::Between { start: Some(start), end: Some(end) } if is_day(start) && is_day(end))
}
