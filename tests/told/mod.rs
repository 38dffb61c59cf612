//! What a place of the built-in edition tells: words that stand there, and words that do not.

use std::sync::LazyLock;

use serde_json::Value;

static FILE: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!("../../public/data/vasterbotten.json");
    serde_json::from_str(text).unwrap()
});

/// The stops of all cases.
static STOPS: LazyLock<Value> = LazyLock::new(|| {
    let cases = FILE["cases"].as_array().unwrap().iter();
    let stops = cases.filter_map(|case| case["consultations"].as_array());
    Value::Array(stops.flatten().cloned().collect())
});

/// A place, words that must stand there, and words that must not.
pub(crate) type Told = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// What stands at a place, if anything: names of fields with a slash between and, in a list, the
/// element with that id or number, the one of that case, or the one at that place from 0. A stop
/// is found by its id alone: ”stop/hlt-1/what”.
pub(crate) fn find(place: &str) -> Option<&'static Value> {
    let mut steps = place.split('/');
    let all = match steps.next()? {
        "stop" => &*STOPS,
        name => FILE.get(name)?,
    };
    steps.try_fold(all, |value, step| match value {
        Value::Array(list) => {
            let named = |it: &&Value| ["id", "number", "case"].iter().any(|key| it[*key] == step);
            let at = || list.get(step.parse::<usize>().ok()?);
            list.iter().find(named).or_else(at)
        }
        _ => value.get(step),
    })
}

/// The words of a value and of everything in it but its sources.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(is) => is.to_string(),
        Value::Array(all) => all.iter().map(words).collect::<Vec<_>>().join(" "),
        Value::Object(fields) => {
            let told = fields.iter().filter(|(name, _)| *name != "sources");
            let told: Vec<_> = told.map(|(_, value)| words(value)).collect();
            told.join(" ")
        }
        Value::Null | Value::Number(_) => String::new(),
    }
}

/// The words that stand at a place.
#[track_caller]
pub(crate) fn words_at(place: &str) -> String {
    let value = find(place);
    words(value.unwrap_or_else(|| panic!("there is no {place}")))
}

/// Every word that is missing at its place, and every one that should not be there.
#[track_caller]
pub(crate) fn faults(all: &[Told]) -> Vec<String> {
    let mut faults = Vec::new();
    for (place, there, never) in all {
        let told = words_at(place);
        for word in there.iter().filter(|it| !told.contains(**it)) {
            faults.push(format!("{place} does not tell ”{word}”: {told}"));
        }
        for word in never.iter().filter(|it| told.contains(**it)) {
            faults.push(format!("{place} tells ”{word}”: {told}"));
        }
    }
    faults
}

/// Fails where a word is missing at its place, or stands where it should not.
#[track_caller]
pub(crate) fn check(all: &[Told]) {
    let faults = faults(all);
    assert!(faults.is_empty(), "{faults:#?}");
}
