//! What is wrong with what a form holds, as it is typed.

use serde_json::Value;

use super::date::is_time;
use super::field::{Field, FieldId, Kind, Need};
use super::reference::{has_stop, is_there, items};
use crate::domain::{Collection, Date, Period, Workspace, ends_before_it_begins};

/// Something to be put right (*fel*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where: a JSON pointer into what the form holds.
    pub pointer: String,
    /// Which field stands there.
    pub field: FieldId,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong with what stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It must say something.
    Empty,
    /// It must list something.
    NoneOf,
    /// It is no date.
    NotADate(String),
    /// It is no time of day.
    NotATime(String),
    /// It is no whole number.
    NotANumber(String),
    /// It is more than this, the most there can be.
    Above(u32),
    /// It has more letters than this, the most there is room for.
    Longer(usize),
    /// It is none of the words, or stops, to choose among.
    NotAChoice,
    /// No record of these collections has the name.
    Nobody(String, &'static [Collection]),
    /// The meeting has no such item.
    NoItem(String),
    /// It ends at this time, before it begins, and not past midnight either.
    EndsFirst(String),
    /// The first ends before the second, the date it should begin with.
    Ends {
        /// The end.
        to: Date,
        /// The beginning.
        from: Date,
    },
}

impl Fault {
    /// The name of somebody who could be made a person, where that is all that is wrong.
    pub fn new_person(&self) -> Option<&str> {
        match &self.wrong {
            Wrong::Nobody(name, [Collection::Persons]) => Some(name),
            _ => None,
        }
    }
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
        let time = |name| values.get(name).and_then(Value::as_str);
        let end = fields
            .iter()
            .find(|it| it.name == "end" && matches!(it.kind, Kind::Time));
        if let (Some(field), Some(start), Some(end)) = (end, time("start"), time("end"))
            && ends_before_it_begins(start, end)
        {
            self.report(
                field,
                &format!("{pointer}/end"),
                Wrong::EndsFirst(end.to_owned()),
            );
        }
        for (from, to) in [("from", "to"), ("validFrom", "validTo")] {
            let end = fields.iter().find(|field| field.name == to);
            if let Some(end) = end.filter(|field| matches!(field.kind, Kind::Date)) {
                self.order(values, (from, to), end, pointer);
            }
        }
    }

    fn report(&mut self, field: &Field, pointer: &str, wrong: Wrong) {
        self.found.push(Fault {
            pointer: pointer.to_owned(),
            field: field.id,
            wrong,
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
            (Kind::List { of } | Kind::Ballot(of), Some(Value::Array(all))) => {
                for (n, element) in all.iter().enumerate() {
                    self.fields(of, element, &format!("{pointer}/{n}"));
                }
            }
            (
                Kind::Many(_) | Kind::Choices(_) | Kind::Items | Kind::Days,
                Some(Value::Array(all)),
            ) => {
                for text in all.iter().filter_map(Value::as_str) {
                    self.text(field, text, beside, pointer);
                }
            }
            (Kind::Number(most), Some(Value::String(text))) => {
                let wrong = if text.bytes().all(|byte| byte.is_ascii_digit()) {
                    Wrong::Above(most)
                } else {
                    Wrong::NotANumber(text.clone())
                };
                self.report(field, pointer, wrong);
            }
            (Kind::Number(most), Some(Value::Number(number)))
                if number.as_u64().is_none_or(|it| it > u64::from(most)) =>
            {
                self.report(field, pointer, Wrong::Above(most));
            }
            (_, Some(Value::String(text))) => self.text(field, text, beside, pointer),
            _ => {}
        }
    }

    fn missing(&mut self, field: &Field, value: Option<&Value>, pointer: &str) {
        match (field.kind, value) {
            (Kind::Group(of), Some(value)) => self.fields(of, value, pointer),
            (Kind::List { .. }, _) => self.report(field, pointer, Wrong::NoneOf),
            _ => self.report(field, pointer, Wrong::Empty),
        }
    }

    /// One text: a date, a time, a word, a name.
    fn text(&mut self, field: &Field, text: &str, beside: &Value, pointer: &str) {
        let wrong = match field.kind {
            Kind::Date | Kind::Days if text.parse::<Date>().is_err() => {
                Wrong::NotADate(text.to_owned())
            }
            Kind::Short(most) if text.chars().count() > most => Wrong::Longer(most),
            Kind::Time if !is_time(text) => Wrong::NotATime(text.to_owned()),
            Kind::Choice(choice) | Kind::Choices(choice) if !choice.words().contains(&text) => {
                Wrong::NotAChoice
            }
            Kind::One(to) | Kind::Many(to) if !is_there(self.workspace, to, text) => {
                Wrong::Nobody(text.to_owned(), to)
            }
            Kind::Stop if !self.has_stop(beside, text) => Wrong::NotAChoice,
            Kind::Item | Kind::Items if !self.has_item(beside, text) => {
                Wrong::NoItem(text.to_owned())
            }
            _ => return,
        };
        self.report(field, pointer, wrong);
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
        has_stop(self.workspace, case.unwrap_or_default(), stop)
    }

    fn order(&mut self, values: &Value, (from, to): (&str, &str), end: &Field, pointer: &str) {
        let date = |name: &str| values.get(name)?.as_str()?.parse::<Date>().ok();
        let period = Period {
            from: date(from),
            to: date(to),
            ..Period::default()
        };
        let is_in_order = period.is_in_order();
        if let (false, Some(from), Some(last)) = (is_in_order, period.from, period.to) {
            let wrong = Wrong::Ends { to: last, from };
            self.report(end, &format!("{pointer}/{to}"), wrong);
        }
    }
}

pub(super) fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(all) => all.is_empty(),
        Value::Object(fields) => fields.values().all(says_nothing),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
