//! What is wrong with what a form holds, in words, as it is typed.

use serde_json::Value;

use super::field::{Field, Kind, Need};
use super::reference::{among, is_there, items, stops};
use crate::domain::{Collection, Date, Period, Workspace};
use crate::screen::dates;
use crate::screen::words::form as words;

/// Something to be put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where: a JSON pointer into what the form holds.
    pub pointer: String,
    /// What the field is called.
    pub label: &'static str,
    /// What is wrong.
    pub words: String,
}

/// A form under inspection.
struct Looking<'a> {
    workspace: &'a Workspace,
    /// The record the form is, or is a part of.
    within: &'a Value,
    found: Vec<Fault>,
}

/// Everything wrong with what a form holds, in the form's order. `within` is the record the
/// form is a part of.
pub fn faults(
    fields: &[Field],
    draft: &Value,
    workspace: &Workspace,
    within: Option<&Value>,
) -> Vec<Fault> {
    let mut looking = Looking {
        workspace,
        within: within.unwrap_or(draft),
        found: Vec::new(),
    };
    looking.fields(fields, draft, "");
    looking.found
}

impl Looking<'_> {
    fn fields(&mut self, fields: &[Field], values: &Value, pointer: &str) {
        for field in fields {
            let there = format!("{pointer}/{}", field.name);
            self.field(field, values.get(field.name), values, &there);
        }
        for (from, to) in [("from", "to"), ("validFrom", "validTo")] {
            let end = fields.iter().find(|field| field.name == to);
            if let Some(end) = end.filter(|field| matches!(field.kind, Kind::Date)) {
                self.order(values, (from, to), end, pointer);
            }
        }
    }

    fn report(&mut self, field: &Field, pointer: &str, words: String) {
        self.found.push(Fault {
            pointer: pointer.to_owned(),
            label: field.label,
            words,
        });
    }

    fn field(&mut self, field: &Field, value: Option<&Value>, beside: &Value, pointer: &str) {
        if value.is_none_or(says_nothing) {
            if field.need == Need::Required {
                self.missing(field, value, pointer);
            }
            return;
        }
        match (field.kind, value) {
            (Kind::Group(of), Some(value)) => self.fields(of, value, pointer),
            (Kind::List { of, .. } | Kind::Ballot(of), Some(Value::Array(all))) => {
                for (n, element) in all.iter().enumerate() {
                    self.fields(of, element, &format!("{pointer}/{n}"));
                }
            }
            (Kind::Many(_) | Kind::Choices(_) | Kind::Days, Some(Value::Array(all))) => {
                for text in all.iter().filter_map(Value::as_str) {
                    self.text(field, text, beside, pointer);
                }
            }
            (Kind::Number(most), Some(Value::String(text))) => {
                let words = if text.bytes().all(|byte| byte.is_ascii_digit()) {
                    words::at_most(most)
                } else {
                    words::not_a_number(text)
                };
                self.report(field, pointer, words);
            }
            (Kind::Number(most), Some(Value::Number(number)))
                if number.as_u64().is_none_or(|it| it > u64::from(most)) =>
            {
                self.report(field, pointer, words::at_most(most));
            }
            (_, Some(Value::String(text))) => self.text(field, text, beside, pointer),
            _ => {}
        }
    }

    fn missing(&mut self, field: &Field, value: Option<&Value>, pointer: &str) {
        match (field.kind, value) {
            (Kind::Group(of), Some(value)) => self.fields(of, value, pointer),
            (Kind::List { one, .. }, _) => self.report(field, pointer, words::none_of(one)),
            _ => self.report(field, pointer, words::empty(field.label)),
        }
    }

    /// One text: a date, a time, a word, a name.
    fn text(&mut self, field: &Field, text: &str, beside: &Value, pointer: &str) {
        let words = match field.kind {
            Kind::Date | Kind::Days if text.parse::<Date>().is_err() => words::not_a_date(text),
            Kind::Time if super::date::read_time(text).is_none() => words::not_a_time(text),
            Kind::Choice(known) | Kind::Choices(known)
                if known.iter().all(|(word, _)| *word != text) =>
            {
                words::NOT_A_CHOICE.to_owned()
            }
            Kind::One(to) | Kind::Many(to) if !is_there(self.workspace, to, text) => {
                words::nobody(text, &among(to))
            }
            Kind::Stop if !self.has_stop(beside, text) => words::NOT_A_CHOICE.to_owned(),
            Kind::Item if !self.has_item(beside, text) => words::no_item(text),
            _ => return,
        };
        self.report(field, pointer, words);
    }

    /// Whether the meeting beside the field, or the one the form is in, has the item. Without
    /// a meeting any number will do.
    fn has_item(&self, beside: &Value, number: &str) -> bool {
        let numbers = match beside.get("meeting").and_then(Value::as_str) {
            Some(id) => items(
                self.workspace
                    .records()
                    .value(Collection::Meetings, id)
                    .as_ref(),
            ),
            None if self.within.get("agenda").is_none() => return true,
            None => items(Some(self.within)),
        };
        numbers.iter().any(|known| known == number)
    }

    /// Whether the case beside the field has the stop.
    fn has_stop(&self, beside: &Value, stop: &str) -> bool {
        let case = beside.get("case").and_then(Value::as_str);
        let all = stops(self.workspace, case.unwrap_or_default());
        all.iter().any(|(id, _)| id == stop)
    }

    fn order(&mut self, values: &Value, (from, to): (&str, &str), end: &Field, pointer: &str) {
        let date = |name: &str| values.get(name)?.as_str()?.parse::<Date>().ok();
        let period = Period {
            from: date(from),
            to: date(to),
            ..Period::default()
        };
        if let (false, Some(from), Some(last)) = (period.is_in_order(), &period.from, &period.to) {
            let words = words::out_of_order(&dates::date(from), &dates::date(last));
            self.report(end, &format!("{pointer}/{to}"), words);
        }
    }
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(all) => all.is_empty(),
        Value::Object(fields) => fields.values().all(says_nothing),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
