//! What was typed, as the value it means and where that is put.

use serde_json::{Value, json};

use super::blank;
use super::choice::Choice;
use super::date::{self, Words};
use super::field::{Field, Kind, Need};
use super::reference::id_of;
use super::table::field_at;
use crate::domain::{Workspace, composed};

/// What was done at a field or an element of a list, as the page tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// A text was typed, or a word chosen; an empty one says nothing.
    Text(String),
    /// A box was ticked, or cleared.
    Flag(bool),
    /// One of several words was ticked, or cleared.
    Word(&'static str, bool),
    /// The name of one more record was chosen.
    Name(String),
    /// One more element is wanted in the list.
    Added,
    /// The element, or the name, is not wanted.
    Removed,
    /// Two elements of the list change places.
    Swapped(usize, usize),
}

/// A form as it is when something is typed in it.
#[derive(Clone, Copy)]
pub struct Filling<'a> {
    /// Its fields.
    pub fields: &'static [Field],
    /// What it holds.
    pub draft: &'a Value,
    /// What references lead to.
    pub workspace: &'a Workspace,
    /// What dates are read by.
    pub words: &'a Words,
}

impl Filling<'_> {
    /// What is changed in what the form holds by what was typed at a pointer, and where;
    /// `None` where that changes nothing.
    pub fn settled(&self, pointer: &str, typed: Typed) -> Option<(String, Option<Value>)> {
        let value = match typed {
            Typed::Text(text) => self.read(self.field(pointer)?.kind, &text),
            Typed::Flag(is_set) => is_set.then_some(Value::Bool(true)),
            Typed::Word(word, is_ticked) => match self.field(pointer)?.kind {
                Kind::Choices(among) => self.with_word(pointer, among, (word, is_ticked)),
                _ => return None,
            },
            Typed::Name(name) => Some(self.with_name(pointer, &name)?),
            Typed::Added => {
                let mut all = self.list(pointer);
                all.push(blank::of_fields(self.field(pointer)?.inner()?));
                Some(Value::Array(all))
            }
            Typed::Removed => None,
            Typed::Swapped(one, other) => {
                let mut all = self.list(pointer);
                if one.max(other) >= all.len() {
                    return None;
                }
                all.swap(one, other);
                Some(Value::Array(all))
            }
        };
        Some(settled(self.fields, self.draft, pointer, value))
    }

    fn field(&self, pointer: &str) -> Option<&'static Field> {
        field_at(self.fields, pointer)
    }

    fn list(&self, pointer: &str) -> Vec<Value> {
        let held = self.draft.pointer(pointer).and_then(Value::as_array);
        held.cloned().unwrap_or_default()
    }

    /// What a field with this text holds: what is not understood is held as it is written.
    /// `None` when it says nothing.
    pub fn read(&self, kind: Kind, text: &str) -> Option<Value> {
        let text = composed(text.trim());
        let text = text.as_ref();
        if text.is_empty() {
            return None;
        }
        let day = |text: &str| {
            let date = date::read(text, self.words);
            date.map_or_else(|| text.to_owned(), |date| date.to_string())
        };
        let each_line = |read: &dyn Fn(&str) -> String| {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            Some(json!(lines.map(read).collect::<Vec<_>>()))
        };
        match kind {
            Kind::Date => Some(json!(day(text))),
            Kind::Time => {
                let time = date::read_time(text, self.words);
                Some(json!(time.unwrap_or_else(|| text.to_owned())))
            }
            Kind::Number(_) => Some(
                text.parse::<u64>()
                    .map_or_else(|_| json!(text), |it| json!(it)),
            ),
            Kind::One(to) => {
                let id = id_of(self.workspace, to, text);
                Some(json!(id.as_deref().unwrap_or(text)))
            }
            Kind::Lines | Kind::Items => each_line(&str::to_owned),
            Kind::Days => each_line(&day),
            _ => Some(json!(text)),
        }
    }

    /// The words of a field with one more or one less, in the order they are chosen among,
    /// whichever was ticked first.
    fn with_word(
        &self,
        pointer: &str,
        among: Choice,
        (word, is_ticked): (&str, bool),
    ) -> Option<Value> {
        let chosen = self.list(pointer);
        let mut all = among.words();
        all.retain(|known| {
            let is_chosen = chosen.iter().any(|it| it == known);
            if *known == word { is_ticked } else { is_chosen }
        });
        (!all.is_empty()).then(|| json!(all))
    }

    /// The records of a field with one more; `None` where it is there already.
    fn with_name(&self, pointer: &str, name: &str) -> Option<Value> {
        let Kind::Many(to) = self.field(pointer)?.kind else {
            return None;
        };
        let name = composed(name.trim());
        let id = id_of(self.workspace, to, &name);
        let id = json!(id.as_deref().unwrap_or(&name));
        let mut all = self.list(pointer);
        if all.contains(&id) {
            return None;
        }
        all.push(id);
        Some(Value::Array(all))
    }
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
        | Kind::Items
        | Kind::Days => json!([]),
        Kind::Group(of) => blank::of_fields(of),
        _ => json!(""),
    }
}
