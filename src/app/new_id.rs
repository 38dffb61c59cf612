//! Ids for what is new, made from its name: nobody need think of one, and none is used twice.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::record::{put, text};
use super::task::At;
use crate::domain::{
    Case, Collection, Consultation, Id, Meeting, PathStep, Record, VoteEvent, Workspace, slug,
};

/// The most letters of an id made from a text, without the number it may get.
const LONGEST: usize = 80;

/// More of one name than anybody will ever have.
const MOST: usize = 1_000_000;

/// An id for a record that is made.
pub(super) fn of<T: Record + Serialize>(record: &T, workspace: &Workspace) -> Id<T> {
    let record = serde_json::to_value(record).unwrap_or_default(); // plain data with text keys
    let is_taken = |id: &str| workspace.records().has(T::COLLECTION, id);
    let id = free(&name_of(T::COLLECTION, &record), is_taken);
    named(&id)
}

/// An id for one more stop on a case's way.
pub(super) fn of_stop(case: &Case) -> Id<Consultation> {
    let stops = &case.consultations;
    let is_taken = |id: &str| stops.iter().any(|stop| stop.id.as_str() == id);
    named(&numbered(case.id.as_str(), stops.len() + 1, is_taken))
}

/// An id for one more vote at an item of a meeting.
pub(super) fn of_vote(meeting: &Meeting, number: &str) -> Id<VoteEvent> {
    let stem = format!("{}-{}-omrostning", meeting.id, slug(number));
    let votes = || meeting.agenda.iter().flat_map(|item| &item.votes);
    let is_taken = |id: &str| votes().any(|vote| vote.id.as_str() == id);
    named(&numbered(&stem, 1, is_taken))
}

/// What is made here has the letters of an id.
fn named<T>(id: &str) -> Id<T> {
    Id::new(id).unwrap_or_else(|_| Id::unnamed())
}

/// Gives a record an id, unless it has one, and answers with it.
pub(super) fn of_record(
    collection: Collection,
    record: &mut Value,
    workspace: &Workspace,
) -> String {
    of_one_of(collection, record, workspace, &mut BTreeSet::new())
}

/// The same for one of several that are made together; those before have taken theirs.
pub(super) fn of_one_of(
    collection: Collection,
    record: &mut Value,
    workspace: &Workspace,
    taken: &mut BTreeSet<String>,
) -> String {
    let given = text(record, "id");
    if !given.is_empty() {
        return given.to_owned();
    }
    let is_taken = |id: &str| taken.contains(id) || workspace.records().has(collection, id);
    let id = free(&name_of(collection, record), is_taken);
    put(record, "id", id.as_str().into());
    taken.insert(id.clone());
    id
}

/// Gives an element of a list an id, where its like have one and it has none.
pub(super) fn of_part(at: &At, part: &mut Value, workspace: &Workspace) {
    let Some(PathStep::Field(list)) = at.path.last() else {
        return;
    };
    let suffix = match list.as_str() {
        "consultations" | "decisions" => "",
        "votes" => "-omrostning",
        _ => return,
    };
    if !text(part, "id").is_empty() {
        return;
    }
    let item = at.path.iter().rev().find_map(|step| match step {
        PathStep::Element(key) => Some(format!("-{}", slug(key))),
        PathStep::Field(_) => None,
    });
    let stem = format!("{}{}{suffix}", at.record, item.unwrap_or_default());
    let written = workspace
        .records()
        .value(at.collection, &at.record)
        .unwrap_or_default()
        .to_string();
    let is_taken = |id: &str| written.contains(&format!("\"{id}\""));
    put(part, "id", numbered(&stem, 1, is_taken).into());
}

/// An id of a part: what it belongs to and a number, from `first` on, that is not taken.
pub(super) fn numbered(stem: &str, first: usize, is_taken: impl Fn(&str) -> bool) -> String {
    (first..MOST)
        .map(|number| format!("{stem}-{number}"))
        .find(|id| !is_taken(id))
        .unwrap_or_else(|| stem.to_owned())
}

/// An id from a text, with a number where it is taken.
pub(super) fn free(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let stem = cut(slug(name));
    if !is_taken(&stem) {
        return stem;
    }
    (2..MOST)
        .map(|number| format!("{stem}-{number}"))
        .find(|id| !is_taken(id))
        .unwrap_or(stem)
}

/// An id stands in addresses, which people send to one another: words without end are cut.
fn cut(mut id: String) -> String {
    id.truncate(LONGEST); // its letters are of one byte
    id.truncate(id.trim_end_matches('-').len());
    id
}

/// What a record's id is made from.
fn name_of(collection: Collection, record: &Value) -> String {
    let fields: &[&str] = match collection {
        Collection::Relations => &["from", "kind", "to"],
        Collection::SeatRules => &["organization", "onBehalfOf"],
        Collection::Memberships => &["organization", "person", "role"],
        Collection::Routes => &["from", "to"],
        Collection::Cases => &["shortTitle"],
        Collection::Assessments => &["deviation", "rule", "case", "meeting"],
        Collection::Deviations | Collection::Anomalies => &["title", "text"],
        _ => &["name", "title", "label", "term", "text"],
    };
    let mut words: Vec<_> = fields.iter().map(|field| text(record, field)).collect();
    if collection == Collection::Organizations {
        words = vec![text(record.pointer("/names/0").unwrap_or(record), "name")];
    }
    if collection == Collection::Meetings {
        let body = record.pointer("/organizations/0").and_then(Value::as_str);
        words = vec![body.unwrap_or_default(), text(record, "date")];
    }
    words.retain(|word| !word.is_empty());
    // Long names make long ids, which nobody can read.
    words
        .join("-")
        .split_whitespace()
        .take(6)
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_the_letters_an_id_may_have() {
        assert_eq!(slug("Åsele kommun – nämnd (ny)"), "asele-kommun-namnd-ny");
        assert_eq!(slug("7 b"), "7-b");
        assert_eq!(slug("…"), "post");
        assert_eq!(slug("A\u{30a}sele va\u{30a}rd"), "asele-vard");
        assert_eq!(slug("Cia\u{200b} Test\u{ad}berg"), "cia-testberg");
    }

    #[test]
    fn an_id_that_is_taken_gets_a_number() {
        assert_eq!(free("LSG", |id| id == "lsg" || id == "lsg-2"), "lsg-3");
        assert_eq!(free("LSG", |_| false), "lsg");
    }

    #[test]
    fn an_id_is_not_longer_than_an_address_may_be() {
        assert_eq!(free(&"ab".repeat(300), |_| false), "ab".repeat(40));
        let words = format!("{} {}", "a".repeat(79), "bc");
        assert_eq!(free(&words, |_| false), "a".repeat(79));
    }
}
