//! What stands in a field, in words.

use serde_json::{Map, Value};

use crate::domain::{Date, Workspace};
use crate::form::reference::name_of;
use crate::form::{Field, Kind};
use crate::screen::dates;
use crate::screen::form::Label;
use crate::screen::words::changed as words;
use crate::screen::words::form::choices;

/// The longest value that stands in a sentence, in characters.
const SHORT: usize = 60;

/// The longest name that stands in a sentence, in characters.
const NAME: usize = 80;

/// A value in words, several lines where there are several; a field no table knows is shown
/// as it is written.
pub(super) fn in_words(workspace: &Workspace, kind: Option<Kind>, value: &Value) -> String {
    match (kind, value) {
        (_, Value::Null) => String::new(),
        (_, Value::Bool(is_set)) => words::flag(*is_set).to_owned(),
        (Some(kind), Value::String(text)) => of_text(workspace, kind, text),
        (None, Value::String(text)) => text.clone(),
        (kind, Value::Array(all)) => {
            let all = all.iter().map(|it| in_words(workspace, kind, it));
            let between = match kind {
                Some(Kind::Many(_) | Kind::Choices(_) | Kind::Days) => ", ",
                _ => "\n",
            };
            all.collect::<Vec<_>>().join(between)
        }
        (Some(kind), Value::Object(values)) => of_fields(workspace, inner(kind), values),
        (_, other) => other.to_string(),
    }
}

fn of_text(workspace: &Workspace, kind: Kind, text: &str) -> String {
    let own = || text.to_owned();
    match kind {
        Kind::Choice(choice) | Kind::Choices(choice) => {
            choices::called(choice, text).map_or_else(own, ToOwned::to_owned)
        }
        Kind::Date | Kind::Days => text
            .parse::<Date>()
            .map_or_else(|_| own(), |date| dates::date(&date)),
        Kind::Time => dates::clock(text),
        Kind::One(to) | Kind::Many(to) => {
            let mut names = to.iter().map(|it| name_of(workspace, *it, text));
            names.find(|name| !name.is_empty()).unwrap_or_else(own)
        }
        _ => own(),
    }
}

/// ”Dokument: Protokoll …; Var i dokumentet: § 5”.
fn of_fields(workspace: &Workspace, fields: &[Field], values: &Map<String, Value>) -> String {
    let said = fields.iter().filter_map(|field| {
        let value = values.get(field.name)?;
        let text = in_words(workspace, Some(field.kind), value).replace('\n', "; ");
        (!text.is_empty()).then(|| format!("{}: {text}", Label::of(field.id).name))
    });
    said.collect::<Vec<_>>().join("; ")
}

fn inner(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Group(of) | Kind::List { of } | Kind::Apart { of } | Kind::Ballot(of) => of,
        _ => &[],
    }
}

/// A value as it stands in a sentence: quoted when it is somebody's own words. `None` when
/// it is too long for one.
pub(super) fn in_a_sentence(
    workspace: &Workspace,
    kind: Option<Kind>,
    value: &Value,
) -> Option<String> {
    let text = in_words(workspace, kind, value);
    let fits = !text.contains('\n') && text.chars().count() <= SHORT;
    fits.then(|| match (kind, value) {
        (
            Some(
                Kind::Line
                | Kind::Short(_)
                | Kind::Text
                | Kind::Suggest(..)
                | Kind::Lines
                | Kind::Items,
            )
            | None,
            _,
        ) => words::quoted(&text),
        _ => text,
    })
}

/// The beginning of a text, on one line.
pub(super) fn shortened(text: &str) -> String {
    let line = text.split([' ', '\n']).collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(NAME) {
        Some((end, _)) => {
            let cut = line.get(..end).unwrap_or_default();
            let word = cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole);
            format!("{word} …")
        }
        None => line,
    }
}
