//! Officials without their names. Whom somebody has elected is named: that is what the edition
//! is for.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::domain::order::{set_of, sort_by_key};
use crate::domain::{Records, Workspace, slug};
use crate::interchange::ReadError;

use super::tree;

/// Officials, by the names they have in the records.
#[derive(Default)]
struct Named {
    /// What stands in the place of a name: the title as printed, where there is one.
    titles: BTreeMap<String, Option<String>>,
    /// The ids of their records.
    ids: BTreeSet<String>,
}

/// The workspace with officials by role: by their title as printed, or by `official`.
///
/// # Errors
/// When what is left does not hold together.
pub(super) fn by_role(workspace: &Workspace, official: &str) -> Result<Workspace, ReadError> {
    let mut tree = tree::of(workspace);
    let found = Named::of(workspace.records(), &tree);
    let ids = found.renamed(official);
    let mut names: Vec<_> = found.titles.iter().collect();
    // The longer first: a name may begin with another.
    sort_by_key(&mut names, |(name, _)| std::cmp::Reverse(name.len()));
    tree::rewrite(&mut tree, |_, text| {
        let mut new = text.to_owned();
        for (name, title) in &names {
            new = without(&new, name, title.as_deref().unwrap_or(official));
        }
        for (id, other) in &ids {
            new = without(&new, id, other);
        }
        (new != text).then_some(new)
    });
    tree::read(&tree)
}

impl Named {
    fn of(records: &Records, tree: &Value) -> Self {
        let elected = elected(records, tree);
        let mut named = Self::default();
        for person in &records.persons {
            if elected.contains(person.id.as_str()) || elected.contains(&person.name) {
                continue;
            }
            named.ids.insert(person.id.as_str().to_owned());
            let title = records.memberships.iter().find(|it| it.person == person.id);
            let title = title.and_then(|it| it.title.clone());
            let others = person.other_names().map(str::to_owned);
            for name in others.chain([person.name.clone()]) {
                named.titles.insert(name, title.clone());
            }
        }
        mentioned(tree, &mut |fields| {
            let name = fields.get("name").and_then(Value::as_str);
            let person = fields.get("person").and_then(Value::as_str);
            let is_person = ["presence", "title", "role", "person"]
                .iter()
                .any(|key| fields.contains_key(*key));
            let is_elected = fields.contains_key("party")
                || [name, person]
                    .into_iter()
                    .flatten()
                    .any(|it| elected.contains(it));
            if let Some(name) = name.filter(|_| is_person && !is_elected) {
                let title = fields
                    .get("title")
                    .and_then(Value::as_str)
                    .map(str::to_owned);
                let known = named.titles.entry(name.to_owned()).or_default();
                *known = known.take().or(title);
            }
        });
        named
    }

    /// Other ids for those that are names, numbered.
    fn renamed(&self, official: &str) -> Vec<(String, String)> {
        let stem = slug(official);
        let numbered = self.ids.iter().enumerate();
        let mut ids: Vec<_> = numbered
            .map(|(n, id)| (id.clone(), format!("{stem}-{}", n + 1)))
            .collect();
        sort_by_key(&mut ids, |(id, _)| std::cmp::Reverse(id.len()));
        ids
    }
}

/// The ids and names of those whom somebody has elected: they have a party, or a vote.
fn elected(records: &Records, tree: &Value) -> BTreeSet<String> {
    let members = records.memberships.iter().filter(|it| it.party.is_some());
    let mut elected = set_of(members.map(|it| it.person.as_str().to_owned()));
    mentioned(tree, &mut |fields| {
        if fields.contains_key("party") || fields.contains_key("option") {
            let both = ["name", "person"]
                .into_iter()
                .filter_map(|key| fields.get(key)?.as_str());
            elected.extend(both.map(str::to_owned));
        }
    });
    elected
}

/// Goes through every object in a tree.
fn mentioned(value: &Value, look: &mut impl FnMut(&serde_json::Map<String, Value>)) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| mentioned(value, look)),
        Value::Object(fields) => {
            look(fields);
            fields.values().for_each(|value| mentioned(value, look));
        }
        _ => {}
    }
}

/// A text with another word in the place of a name, where the name stands as a word.
fn without(text: &str, name: &str, other: &str) -> String {
    if name.is_empty() || !text.contains(name) {
        return text.to_owned();
    }
    let mut new = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(name) {
        let touches = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        // The genitive has no mark of its own in Swedish.
        let ending = after.strip_prefix('s').unwrap_or(after);
        let sign_before = before.chars().next_back().or(new.chars().next_back());
        let is_word = !touches(sign_before) && !touches(ending.chars().next());
        new.push_str(before);
        new.push_str(if is_word { other } else { name });
        rest = after;
    }
    new + rest
}
