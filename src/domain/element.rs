//! What tells an element of a list from the others.
//!
//! Its id or number does, or the title of an item that has no number, else the record and the
//! name it speaks of. Two that have all of that
//! in common are twins (two people of one name on a list): the second of them has the key of
//! the first with a number after it, so that each is found, changed and taken away as itself.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

/// Fields any one of which is enough.
const ALONE: [&str; 3] = ["id", "number", "huvudman"];

/// Fields that together are enough.
const TOGETHER: [&str; 6] = ["organization", "list", "case", "document", "person", "name"];

/// What an element says of itself; `None` for one that is nothing but a text or a number.
/// Stored changes speak in these keys, so they stay as they are.
fn said(element: &Value) -> Option<String> {
    let text = |field: &str| element.get(field).and_then(Value::as_str);
    let alone = ALONE.iter().find_map(|field| text(field));
    let alone = alone.filter(|it| !it.is_empty() || text("title").is_none());
    let alone = alone.or_else(|| text("number").and(text("title")));
    if let Some(alone) = alone {
        return Some(alone.to_owned());
    }
    let together: Vec<_> = TOGETHER.iter().filter_map(|field| text(field)).collect();
    (!together.is_empty()).then(|| together.join(" · "))
}

/// Whether an element has an id or a number, which stays when all else of it changes.
pub fn names_itself(element: &Value) -> bool {
    let mut alone = ALONE.iter();
    alone.any(|field| {
        element
            .get(field)
            .and_then(Value::as_str)
            .is_some_and(|it| !it.is_empty())
    })
}

/// The keys of a list's elements, in its order, no two the same; `None` for an element that
/// has none.
pub fn keys(list: &[Value]) -> Vec<Option<String>> {
    let mut taken = BTreeSet::new();
    let mut keys = Vec::with_capacity(list.len());
    for element in list {
        let key = said(element).map(|said| free(&taken, said));
        taken.extend(key.clone());
        keys.push(key);
    }
    keys
}

/// The key of a twin: the first that is not taken.
fn free(taken: &BTreeSet<String>, said: String) -> String {
    if !taken.contains(&said) {
        return said;
    }
    let twins = (2_u64..).map(|number| format!("{said} #{number}"));
    let mut free = twins.filter(|key| !taken.contains(key));
    free.next().unwrap_or(said) // numbers do not run out
}

/// Whether some elements say the same of themselves.
pub fn has_twins(list: &[Value]) -> bool {
    let mut seen = BTreeSet::new();
    !list.iter().filter_map(said).all(|said| seen.insert(said))
}

/// Where the element with a key stands.
pub fn position(list: &[Value], key: &str) -> Option<usize> {
    keys(list).iter().position(|it| it.as_deref() == Some(key))
}

/// The element with a key.
pub fn element<'a>(list: &'a [Value], key: &str) -> Option<&'a Value> {
    list.get(position(list, key)?)
}

/// The keys of the elements of a record's list, in its order; empty for one that has none.
pub fn keys_of<T: Serialize>(list: &[T]) -> Vec<String> {
    let value = |element: &T| serde_json::to_value(element).unwrap_or_default(); // plain data
    let list: Vec<_> = list.iter().map(value).collect();
    let keys = keys(&list).into_iter();
    keys.map(Option::unwrap_or_default).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_of_two_twins_is_found_as_itself() {
        let first = json!({"name": "Anna", "party": "S"});
        let second = json!({"name": "Anna", "party": "M"});
        let list = [first.clone(), json!({"name": "Bo"}), second.clone()];
        assert_eq!(keys_of(&list), ["Anna", "Bo", "Anna #2"]);
        assert_eq!(element(&list, "Anna"), Some(&first));
        assert_eq!(element(&list, "Anna #2"), Some(&second));
        assert_eq!(element(&list, "Anna #3"), None);
    }

    #[test]
    fn no_name_is_taken_for_the_number_of_a_twin() {
        let names = ["Anna", "Anna #2", "Anna", "Anna #2"];
        let list = names.map(|name| json!({ "name": name }));
        assert_eq!(keys_of(&list), ["Anna", "Anna #2", "Anna #3", "Anna #2 #2"]);
    }

    #[test]
    fn an_item_without_number_is_told_by_its_title() {
        let list = [
            json!({"number": "", "title": "A"}),
            json!({"number": "1", "title": "B"}),
        ];
        assert_eq!(keys_of(&list), ["A", "1"]);
        assert_eq!(keys_of(&[json!({"number": ""})]), [""]);
        assert!(!names_itself(&list[0]) && names_itself(&list[1]));
    }

    #[test]
    fn a_text_has_no_key() {
        assert_eq!(
            keys(&[json!("a"), json!({"id": "a"})]),
            [None, Some("a".into())]
        );
    }
}
