//! The ballot of a vote by name: what the form holds of it, row by row.

use serde_json::Value;

use super::{Choice, choice};
use crate::domain::{Collection, Id, Workspace};
use crate::form::reference;
use crate::form::typed::Typed;
use crate::screen::names;
use crate::screen::words::{clerk as words, meeting as meeting_words};

/// What can be voted.
pub const OPTIONS: [Choice; 4] = [
    choice("yes", words::YES, 'j'),
    choice("no", words::NO, 'n'),
    choice("abstain", words::ABSTAINS, 'a'),
    choice("absent", words::ABSENT, 'f'),
];

/// Those who may vote: name, and for whom.
pub type Ballot = Vec<(String, String)>;

/// The rows of a ballot in a form.
pub fn rows(workspace: &Workspace, votes: Option<&Value>) -> Ballot {
    let row = |row: &Value| {
        let text = |field: &str| row.get(field).and_then(Value::as_str);
        let (name, person) = (text("name").unwrap_or_default(), text("person"));
        let is_namesake =
            |it: &Value| it.get("name") == row.get("name") && it.get("person") != row.get("person");
        let person = person.and_then(|id| Id::new(id).ok());
        let is_beside = all(votes).any(is_namesake);
        let name = names::told_apart(workspace, name, person.as_ref(), is_beside);
        let name = meeting_words::with_party(&name, text("party"));
        let for_whom = row
            .get("onBehalfOf")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let for_whom: Vec<_> = for_whom
            .filter_map(|id| Id::new(id.as_str()?).ok())
            .collect();
        (name, names::short_names(workspace, &for_whom))
    };
    all(votes).map(row).collect()
}

/// The place of what is voted in each row; `None` where nothing is yet.
pub fn chosen(votes: Option<&Value>) -> Vec<Option<usize>> {
    let option = |row: &Value| {
        let word = row.get("option")?.as_str()?;
        OPTIONS.iter().position(|option| option.word == word)
    };
    all(votes).map(option).collect()
}

/// How many have voted what, in words.
pub fn tally(chosen: &[Option<usize>]) -> String {
    let count = |wanted: Option<usize>| chosen.iter().filter(|it| **it == wanted).count();
    let counts = [0, 1, 2, 3].map(|option| count(Some(option)));
    words::tally(counts, count(None))
}

/// A row for one person more, field by field: as the meeting's list has them, where it does.
/// Nothing when nobody or several have the name, or the person is on the ballot already.
pub fn one_more(
    workspace: &Workspace,
    meeting: &Value,
    votes: Option<&Value>,
    name: &str,
) -> Option<Vec<(&'static str, Typed)>> {
    let id = reference::id_of(workspace, &[Collection::Persons], name)?;
    let is_theirs = |it: &&Value| it.get("person").and_then(Value::as_str) == Some(&id);
    if all(votes).any(|row| is_theirs(&row)) {
        return None;
    }
    let line = all(meeting.get("attendance")).find(is_theirs);
    let text = |field: &str| line?.get(field)?.as_str().map(str::to_owned);
    let known = reference::name_of(workspace, Collection::Persons, &id);
    let mut row = vec![
        ("name", Typed::Text(text("name").unwrap_or(known))),
        ("person", Typed::Text(id)),
    ];
    row.extend(text("party").map(|party| ("party", Typed::Text(party))));
    let whom = all(line.and_then(|line| line.get("onBehalfOf")));
    let whom = whom.filter_map(Value::as_str);
    row.extend(whom.map(|id| ("onBehalfOf", Typed::Name(id.to_owned()))));
    Some(row)
}

fn all(votes: Option<&Value>) -> impl Iterator<Item = &Value> {
    votes.and_then(Value::as_array).into_iter().flatten()
}
