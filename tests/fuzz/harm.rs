//! Harm done to what is sound: to its bytes, or to its values so that it is still JSON.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// What may come in the place of something, or between things.
const TOKENS: [&str; 22] = [
    "",
    " ",
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "-1",
    "1e999",
    "0.5",
    "99999999999999999999",
    "\u{feff}",
    "\u{0}",
    "\\ud800",
    "å",
    "[[[[[[[[",
    "<<<<<<< ours\n",
];

/// Harm done to bytes.
#[derive(Clone, Debug)]
pub(crate) enum Harm {
    /// Some are gone.
    Cut(Index, u8),
    /// A token stands between.
    Put(Index, &'static str),
    /// One is another.
    Other(Index, u8),
    /// Some stand twice.
    Again(Index, u8),
}

pub(crate) fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, count)| Harm::Cut(at, count)),
        (any::<Index>(), select(&TOKENS[..])).prop_map(|(at, token)| Harm::Put(at, token)),
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Harm::Other(at, byte)),
        (any::<Index>(), any::<u8>()).prop_map(|(at, count)| Harm::Again(at, count)),
    ]
}

pub(crate) fn harmed(mut bytes: Vec<u8>, harms: &[Harm]) -> Vec<u8> {
    for harm in harms {
        let place = |at: &Index| at.index(bytes.len() + 1);
        match harm {
            Harm::Cut(at, count) => {
                let from = place(at);
                let to = (from + usize::from(*count)).min(bytes.len());
                bytes.drain(from..to);
            }
            Harm::Put(at, token) => {
                let at = place(at);
                bytes.splice(at..at, token.bytes());
            }
            Harm::Other(at, byte) => {
                let at = place(at);
                if let Some(there) = bytes.get_mut(at) {
                    *there = *byte;
                }
            }
            Harm::Again(at, count) => {
                let from = place(at);
                let to = (from + usize::from(*count)).min(bytes.len());
                let again = bytes[from..to].to_vec();
                bytes.splice(from..from, again);
            }
        }
    }
    bytes
}

/// Something else done to a value of a tree, so that it is still JSON.
#[derive(Clone, Debug)]
pub(crate) enum Turn {
    /// Another value stands there.
    Into(Value),
    /// It is gone, where something stands around it.
    Gone,
    /// It stands twice.
    Twice,
    /// Beside it stands a field of a later version.
    Beside(String, Value),
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        select(
            &[
                "2024-02-30",
                "2024-21",
                "../2020",
                "2024-03-15~",
                "a--b",
                "lsg",
                "ÅÄÖ",
                "present"
            ][..]
        )
        .prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([{"id": "lsg", "name": "x"}])),
    ]
}

pub(crate) fn turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        3 => value().prop_map(Turn::Into),
        2 => Just(Turn::Gone),
        1 => Just(Turn::Twice),
        2 => ("[a-zå]{1,6}", value()).prop_map(|(name, value)| Turn::Beside(name, value)),
    ]
}

pub(crate) fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(all) => all.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0,
    }
}

/// Does it to the value in a place, counted through; `None` once it is done.
pub(crate) fn turned(value: &mut Value, mut at: usize, turn: &Turn) -> Option<usize> {
    match value {
        Value::Array(all) => {
            for n in 0..all.len() {
                if at == 0 {
                    match turn {
                        Turn::Into(new) => all[n] = new.clone(),
                        Turn::Gone => drop(all.remove(n)),
                        Turn::Twice => all.insert(n, all[n].clone()),
                        Turn::Beside(name, new) => set(&mut all[n], name, new),
                    }
                    return None;
                }
                at = turned(&mut all[n], at - 1, turn)?;
            }
        }
        Value::Object(fields) => {
            let names: Vec<String> = fields.keys().cloned().collect();
            for name in names {
                if at == 0 {
                    match turn {
                        Turn::Into(new) => drop(fields.insert(name, new.clone())),
                        Turn::Gone => drop(fields.remove(&name)),
                        Turn::Twice => {
                            drop(fields.insert(format!("{name}2"), fields[&name].clone()));
                        }
                        Turn::Beside(beside, new) => {
                            drop(fields.insert(beside.clone(), new.clone()));
                        }
                    }
                    return None;
                }
                at = turned(fields.get_mut(&name)?, at - 1, turn)?;
            }
        }
        _ => {}
    }
    Some(at)
}

fn set(value: &mut Value, name: &str, new: &Value) {
    if let Some(fields) = value.as_object_mut() {
        fields.insert(name.to_owned(), new.clone());
    }
}
