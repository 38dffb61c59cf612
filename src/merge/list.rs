//! A list: which elements are there, and in which order they stand.
//!
//! Elements are told by what they say of themselves. Where they say nothing, or several say the
//! same, each is told by all it is: then one can be put in or taken away, but a change of it is
//! both.

use std::collections::BTreeMap;

use serde_json::Value;

use super::value::Merging;
use crate::domain::order::{map_of, set_of};
use crate::domain::{PathStep, has_twins, keys, names_itself};

/// A list's elements by their keys.
struct List<'a> {
    /// In the list's order, no two the same.
    keys: Vec<String>,
    values: BTreeMap<String, &'a Value>,
}

impl<'a> List<'a> {
    fn new(keys: Vec<String>, list: &'a [Value]) -> Self {
        let values = map_of(keys.iter().cloned().zip(list));
        Self { keys, values }
    }

    fn get(&self, key: &str) -> Option<&'a Value> {
        self.values.get(key).copied()
    }

    fn has(&self, key: &str) -> bool {
        self.values.contains_key(key)
    }

    /// Those of its keys, in its order.
    fn only(&self, wanted: impl Fn(&str) -> bool) -> Vec<&str> {
        let keys = self.keys.iter().map(String::as_str);
        keys.filter(|key| wanted(key)).collect()
    }
}

impl Merging<'_> {
    /// What comes of a list that both have changed. `None` when it must be chosen as a whole:
    /// both have put something else in the place of the same, or both have moved things.
    pub(super) fn list(&mut self, lists: [&[Value]; 3]) -> Option<Vec<Value>> {
        let [base, ours, theirs] = told_apart(lists);
        if is_replaced_twice(&base, &ours, &theirs) {
            return None;
        }
        let mut stays = BTreeMap::new();
        let only_theirs = theirs.only(|key| !ours.has(key));
        for key in ours.only(|_| true).into_iter().chain(only_theirs) {
            let step = PathStep::Element(key.to_owned());
            let (base, ours, theirs) = (base.get(key), ours.get(key), theirs.get(key));
            if let Some(value) = self.inside(step, base, ours, theirs) {
                stays.insert(key, value);
            }
        }
        let stay = |list: &List<'_>| -> Vec<String> {
            let keys = list.only(|key| stays.contains_key(key));
            keys.into_iter().map(ToOwned::to_owned).collect()
        };
        let (ours, theirs) = (stay(&ours), stay(&theirs));
        let (ours, theirs) = in_step(&refs(&base.keys), &refs(&ours), &refs(&theirs))?;
        let order = interleaved(&ours, &theirs, |key| rank(key, stays.get(key)));
        let elements = order.into_iter().filter_map(|key| stays.get(key).cloned());
        Some(elements.collect())
    }
}

fn refs(keys: &[String]) -> Vec<&str> {
    keys.iter().map(String::as_str).collect()
}

/// The elements of three lists told apart by the same.
fn told_apart(lists: [&[Value]; 3]) -> [List<'_>; 3] {
    let said = lists.map(|list| keys(list).into_iter().collect::<Option<Vec<_>>>());
    if let [Some(base), Some(ours), Some(theirs)] = said {
        // A twin is told by its number, which is another's when one has gone.
        let all_stay = base == ours && ours == theirs;
        let has_twins = lists.iter().any(|list| has_twins(list));
        if !lists.iter().any(|list| has_sources(list)) && (all_stay || !has_twins) {
            let [b, o, t] = lists;
            return [List::new(base, b), List::new(ours, o), List::new(theirs, t)];
        }
    }
    lists.map(|list| {
        let mut count = BTreeMap::new();
        let keys = list.iter().map(|element| {
            let text = element.to_string();
            let number = count.entry(text.clone()).or_insert(0);
            *number += 1;
            format!("{text} #{number}")
        });
        List::new(keys.collect(), list)
    })
}

/// Whether elements say which document they are of, and so nothing but where something stands:
/// another place in the document is another source.
fn has_sources(list: &[Value]) -> bool {
    let mut elements = list.iter();
    elements.any(|element| element.get("document").is_some() && !names_itself(element))
}

/// Whether both have taken the same element away and each has put in what the other has not.
/// Then they may have meant the same one, unless its id tells that it is another.
fn is_replaced_twice(base: &List<'_>, ours: &List<'_>, theirs: &List<'_>) -> bool {
    let all = [base, ours, theirs].into_iter();
    let mut elements = all.flat_map(|list| list.values.values());
    if elements.all(|element| names_itself(element)) {
        return false;
    }
    let new = |list: &List<'_>, other: &List<'_>| {
        let mut keys = list.keys.iter();
        keys.any(|key| !base.has(key) && !other.has(key))
    };
    let gone = |key: &String| !ours.has(key) && !theirs.has(key);
    base.keys.iter().any(gone) && new(ours, theirs) && new(theirs, ours)
}

/// Both lists with what they share in the same order: that of the one who has moved something.
/// `None` when both have.
fn in_step<'k>(
    base: &[&'k str],
    ours: &[&'k str],
    theirs: &[&'k str],
) -> Option<(Vec<&'k str>, Vec<&'k str>)> {
    let (own, other) = (shared(ours, theirs), shared(theirs, ours));
    if own == other {
        return Some((ours.to_vec(), theirs.to_vec()));
    }
    let was = shared(base, &own);
    match (shared(&own, base) == was, shared(&other, base) == was) {
        (false, true) => Some((ours.to_vec(), following(theirs, &own))),
        (true, false) => Some((following(ours, &other), theirs.to_vec())),
        _ => None,
    }
}

/// What of a list is in another too.
fn shared<'k>(list: &[&'k str], other: &[&str]) -> Vec<&'k str> {
    let other = set_of(other);
    let keys = list.iter().filter(|key| other.contains(key));
    keys.copied().collect()
}

/// A list with the elements of `leader` in that order. Each takes with it what stands behind
/// it.
fn following<'k>(list: &[&'k str], leader: &[&'k str]) -> Vec<&'k str> {
    let leads = set_of(leader);
    let mut groups: BTreeMap<Option<&str>, Vec<&'k str>> = BTreeMap::new();
    let mut behind = None;
    for key in list {
        if leads.contains(key) {
            behind = Some(*key);
        }
        groups.entry(behind).or_default().push(key);
    }
    let heads = leader.iter().map(|key| Some(*key));
    let heads = std::iter::once(None).chain(heads);
    let groups = heads.filter_map(|head| groups.remove(&head));
    groups.flatten().collect()
}

/// Two lists that have what they share in the same order made one. Between what they share,
/// whoever has the lower rank comes first, and each side's own order stays: so it does not
/// matter which is first, or in which order three are put together.
fn interleaved<'k, R: Ord>(
    ours: &[&'k str],
    theirs: &[&'k str],
    rank: impl Fn(&str) -> R,
) -> Vec<&'k str> {
    let shared = set_of(shared(ours, theirs));
    let mut merged = Vec::new();
    let (mut ours, mut theirs) = (ours.iter().peekable(), theirs.iter().peekable());
    loop {
        let next = match (ours.peek(), theirs.peek()) {
            (None, None) => return merged,
            (Some(_), None) => ours.next(),
            (None, Some(_)) => theirs.next(),
            (Some(own), Some(other)) => match (shared.contains(*own), shared.contains(*other)) {
                (true, true) => {
                    theirs.next();
                    ours.next()
                }
                (false, true) => ours.next(),
                (false, false) if rank(own) <= rank(other) => ours.next(),
                _ => theirs.next(),
            },
        };
        merged.extend(next);
    }
}

/// Where an element stands among others that came to the same place: by day, by number, by
/// key.
fn rank(key: &str, element: Option<&Value>) -> (String, Option<u64>, String) {
    let day = element.and_then(|it| it.get("date")?.as_str());
    let digits: String = key.chars().take_while(char::is_ascii_digit).collect();
    let day = day.unwrap_or_default().to_owned();
    (day, digits.parse().ok(), key.to_owned())
}
