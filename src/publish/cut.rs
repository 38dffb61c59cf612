//! Taking secrets out of a workspace.

use std::collections::BTreeMap;

use super::scan::Secret;
use super::tree;
use crate::domain::order::sort_by_key;
use crate::domain::{Id, Workspace};
use crate::interchange::ReadError;

/// A workspace without these secrets: `mark` stands where they stood. Where one is part of an
/// id, the record gets another id wherever it is named; each secret then has a number of its own,
/// so that two records do not become one.
///
/// # Errors
/// When what is left does not hold together.
pub fn cut(workspace: &Workspace, secrets: &[Secret], mark: &str) -> Result<Workspace, ReadError> {
    let mut tree = tree::of(workspace);
    let marks = Marks::new(secrets, mark);
    let mut renamed = BTreeMap::new();
    tree::rewrite(&mut tree, |spot, text| {
        let place = spot.place();
        let here = secrets
            .iter()
            .filter(|it| it.place == place && it.is_in(text));
        let here: Vec<&Secret> = here.collect();
        if here.is_empty() {
            return None;
        }
        if Id::<()>::new(text).is_ok() {
            renamed.insert(text.to_owned(), replaced(text, &here, |it| marks.of_id(it)));
            return None;
        }
        Some(replaced(text, &here, |_| mark.to_owned()))
    });
    tree::rewrite(&mut tree, |_, text| renamed.get(text).cloned());
    tree::read(&tree)
}

impl Secret {
    fn is_in(&self, text: &str) -> bool {
        text.get(self.range.clone()) == Some(&self.text)
    }
}

/// A text with something else in the place of each secret, the last first.
fn replaced(text: &str, secrets: &[&Secret], new: impl Fn(&Secret) -> String) -> String {
    let mut text = text.to_owned();
    let mut secrets = secrets.to_vec();
    sort_by_key(&mut secrets, |secret| std::cmp::Reverse(secret.range.start));
    for secret in secrets {
        if secret.is_in(&text) {
            text.replace_range(secret.range.clone(), &new(secret));
        }
    }
    text
}

/// What stands in ids in the place of each secret.
struct Marks<'a> {
    stem: String,
    numbers: BTreeMap<&'a str, usize>,
}

impl<'a> Marks<'a> {
    fn new(secrets: &'a [Secret], mark: &str) -> Self {
        let mut numbers = BTreeMap::new();
        for secret in secrets {
            let next = numbers.len() + 1;
            numbers.entry(secret.text.as_str()).or_insert(next);
        }
        let is_of_id = |char: &char| char.is_ascii_lowercase();
        let stem = mark.chars().filter(is_of_id).collect();
        Self { stem, numbers }
    }

    fn of_id(&self, secret: &Secret) -> String {
        let number = self.numbers.get(secret.text.as_str()).copied();
        format!("{}-{}", self.stem, number.unwrap_or_default())
    }
}
