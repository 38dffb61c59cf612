//! The file format: what goes in comes out, and the published schema describes it.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod schema_walk;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use samverkanskartan::domain::Workspace;
use samverkanskartan::interchange::{FORMAT, ReadError, VERSION, read, schema, write};
use serde_json::{Value, json};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");
/// A small made-up file that has every field and every word of version 1. Never changed:
/// every later version must read it.
const VERSION_1: &str = include_str!("fixtures/version-1.json");
/// The same with every field that has come since: what was written before is read as before.
const NEWEST: &str = include_str!("fixtures/version-1.1.json");

static SCHEMA: LazyLock<Value> = LazyLock::new(schema);

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn read_value(file: &Value) -> Result<Workspace, ReadError> {
    read(file.to_string().as_bytes())
}

// Round trips

#[test]
fn what_was_written_is_read_and_written_as_the_same_bytes() {
    for text in [EDITION, VERSION_1, NEWEST] {
        let workspace = read(text.as_bytes()).unwrap();
        // Not assert_eq: nobody wants to see them.
        assert!(write(&workspace) == text, "the text changed");
        assert!(read(write(&workspace).as_bytes()) == Ok(workspace));
    }
}

#[test]
fn every_record_stands_on_a_line_of_its_own_and_begins_with_its_id() {
    let workspace = read(EDITION.as_bytes()).unwrap();
    let records: usize = workspace.records().counts().iter().map(|(_, n)| n).sum();
    let lines = EDITION
        .lines()
        .filter(|line| line.starts_with("{\"id\":\""));
    assert_eq!(lines.count(), records);
}

#[test]
fn unknown_fields_of_every_object_survive_as_they_came() {
    let mut file = value(VERSION_1);
    let known = objects(&mut file, &mut |_| {});
    let later =
        json!({"tal": [1, -2, 0.5, 1e300, null], "ord": "å\u{0}”\"", "tomt": {}, "__proto__": []});
    objects(&mut file, &mut |fields| {
        fields.insert("senare".into(), later.clone());
    });
    let written = value(&write(&read_value(&file).unwrap()));
    assert!(written == file, "an unknown field was lost or changed");
    let mut count = 0;
    objects(&mut written.clone(), &mut |fields| {
        count += usize::from(fields.get("senare") == Some(&later));
    });
    assert!(known > 200, "only {known} objects were tried");
    assert_eq!(count, known);
}

/// Visits every object in a value, and says how many there are.
fn objects(
    value: &mut Value,
    visit: &mut impl FnMut(&mut serde_json::Map<String, Value>),
) -> usize {
    match value {
        Value::Object(fields) => {
            let inner = fields.values_mut().map(|value| objects(value, visit));
            let count = inner.sum::<usize>() + 1;
            visit(fields);
            count
        }
        Value::Array(values) => values.iter_mut().map(|value| objects(value, visit)).sum(),
        _ => 0,
    }
}

#[test]
fn unknown_fields_stand_in_the_same_place_as_known_ones() {
    let mut file = value(VERSION_1);
    file["topics"][0]["aldrig"] = json!(1);
    file["topics"][0]["öppet"] = json!(2);
    let text = write(&read_value(&file).unwrap());
    assert!(
        text.contains(r#"{"id":"nara-vard","aldrig":1,"label":"Nära vård","öppet":2}"#),
        "{text}"
    );
}

#[test]
fn a_field_that_says_nothing_is_not_written() {
    let mut file = value(VERSION_1);
    let person = file["persons"][1].as_object_mut().unwrap();
    person.insert("note".into(), Value::Null);
    person.insert("variants".into(), json!([]));
    person.insert("inferred".into(), json!(false));
    assert_eq!(write(&read_value(&file).unwrap()), VERSION_1);
}

#[test]
fn the_records_of_a_case_keep_their_order() {
    let mut file = value(VERSION_1);
    let case = file["cases"].as_array().unwrap().iter();
    let at = case
        .into_iter()
        .position(|case| case["id"] == "vagen")
        .unwrap();
    file["cases"][at]["consultations"]
        .as_array_mut()
        .unwrap()
        .reverse();
    let written = value(&write(&read_value(&file).unwrap()));
    assert_eq!(written["cases"][at], file["cases"][at]);
}

// Versions

#[test]
fn a_newer_version_is_refused_as_newer_whatever_else_the_file_says() {
    let newer = VERSION + 1;
    for rest in [
        "",
        r#","cases":7"#,
        r#","cases":[{"id":"Å"}]"#,
        r#","revision":"x""#,
    ] {
        let text = format!(r#"{{"format":"{FORMAT}","version":{newer}{rest}}}"#);
        assert_eq!(
            read(text.as_bytes()),
            Err(ReadError::Newer { version: newer })
        );
    }
}

#[test]
fn a_version_that_never_was_is_not_ours() {
    for version in ["0", "-1", "1.5", "\"1\"", "null", "[1]"] {
        let text = VERSION_1.replace("\"version\":1", &format!("\"version\":{version}"));
        assert_eq!(read(text.as_bytes()), Err(ReadError::NotOurs), "{version}");
    }
}

#[test]
fn every_released_version_is_read() {
    for version in 1..=VERSION {
        let file = format!("tests/fixtures/version-{version}.json");
        let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        assert_eq!(value(&write(&read(&bytes).unwrap()))["version"], VERSION);
    }
}

// The schema

#[test]
fn the_fixture_has_every_field_and_every_word_of_the_format() {
    let file = value(NEWEST);
    let places = schema_walk::places(&SCHEMA, &file);
    let mut seen: BTreeSet<String> = places
        .iter()
        .filter_map(|place| {
            let text = file.pointer(&place.pointer)?.as_str()?;
            Some(format!("{} {text}", place.kind.as_ref()?))
        })
        .collect();
    seen.extend(places.into_iter().map(|place| place.field));
    let mut missing = fields(&SCHEMA);
    missing.extend(words(&SCHEMA));
    assert!(missing.len() > 300, "the schema has only {}", missing.len());
    missing.retain(|name| !seen.contains(name));
    assert_eq!(missing, [""; 0]);
}

/// Every field of the schema: `Consultation.date`.
fn fields(schema: &Value) -> Vec<String> {
    let definitions = schema["$defs"].as_object().unwrap();
    let records = definitions.iter().map(|(name, node)| (name.as_str(), node));
    let all = std::iter::once(("Records", schema)).chain(records);
    all.flat_map(|(name, node)| {
        let fields = node.get("properties").and_then(Value::as_object);
        let fields = fields.into_iter().flat_map(serde_json::Map::keys);
        fields.map(move |field| format!("{name}.{field}"))
    })
    .collect()
}

/// Every word a field can have, after its kind: `Role chair`.
fn words(schema: &Value) -> Vec<String> {
    let definitions = schema["$defs"].as_object().unwrap();
    let words = definitions.iter().flat_map(|(name, node)| {
        let choices = node.get("oneOf").and_then(Value::as_array);
        let word = |choice: &Value| Some(format!("{name} {}", choice["const"].as_str()?));
        choices
            .into_iter()
            .flatten()
            .filter_map(word)
            .collect::<Vec<_>>()
    });
    words.collect()
}

#[test]
fn the_published_schema_is_the_one_of_the_code() {
    let published = include_str!("../public/schema/version-1.json");
    assert!(
        published == format!("{:#}\n", schema()),
        "write it anew: `samverkanskartan schema`"
    );
}

#[test]
fn the_schema_is_one_of_draft_2020_12() {
    assert_eq!(
        SCHEMA["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    jsonschema::draft202012::meta::validate(&SCHEMA).unwrap();
}

fn faults(schema: &Value, file: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::new(schema).unwrap();
    let faults = validator.iter_errors(file);
    faults
        .map(|fault| fault.instance_path().to_string())
        .collect()
}

#[test]
fn the_edition_and_the_fixture_keep_to_the_schema() {
    for text in [EDITION, VERSION_1, NEWEST] {
        assert_eq!(faults(&SCHEMA, &value(text)), [""; 0]);
    }
}

#[test]
fn neither_has_a_field_the_schema_does_not_know() {
    let mut strict = SCHEMA.clone();
    objects(&mut strict, &mut |node| {
        if node.contains_key("properties") {
            node.insert("additionalProperties".into(), json!(false));
        }
    });
    for text in [EDITION, VERSION_1, NEWEST] {
        assert_eq!(faults(&strict, &value(text)), [""; 0]);
    }
    let mut file = value(VERSION_1);
    file["cases"][0]["outcome"]["senare"] = json!(1);
    assert_eq!(faults(&strict, &file), ["/cases/0/outcome"]);
}

#[test]
fn what_the_reader_refuses_in_a_field_breaks_the_schema_too() {
    for (pointer, broken) in [
        ("/version", json!(2)),
        ("/format", json!("annat")),
        ("/revision", json!(-1)),
        ("/asOf", json!("i dag")),
        ("/cases/0/id", json!("Å")),
        ("/cases/0/level", json!("stor")),
        ("/cases/0/summary", Value::Null),
        ("/meetings/0/attendance", json!({})),
        (
            "/meetings/0/attendance/0/onBehalfOf/0",
            json!("Stads kommun"),
        ),
        (
            "/meetings/0/agenda/1/votes/0/votes/0/option",
            json!("kanske"),
        ),
    ] {
        let mut file = value(VERSION_1);
        *file.pointer_mut(pointer).unwrap() = broken;
        assert_eq!(faults(&SCHEMA, &file), [pointer]);
        assert!(read_value(&file).is_err(), "{pointer}");
    }
}

#[test]
fn what_the_reader_misses_in_a_record_the_schema_misses_too() {
    let whole = value(NEWEST);
    for (name, node) in SCHEMA["$defs"].as_object().unwrap() {
        let required = node.get("required").and_then(Value::as_array);
        for field in required.into_iter().flatten().filter_map(Value::as_str) {
            let place = schema_walk::places(&SCHEMA, &whole)
                .into_iter()
                .find(|place| place.kind.as_ref() == Some(name))
                .unwrap();
            let mut file = whole.clone();
            let record = file.pointer_mut(&place.pointer).unwrap();
            record.as_object_mut().unwrap().remove(field);
            // What may be left out is missed as a whole, with what it is in if that may be too.
            let faults = faults(&SCHEMA, &file);
            let is_there = |fault: &String| place.pointer.starts_with(fault.as_str());
            assert!(
                faults.len() == 1 && faults.iter().all(is_there),
                "{faults:?}"
            );
            let refused = matches!(read_value(&file), Err(ReadError::Field { .. }));
            assert!(refused, "{} without {field} was read", place.pointer);
        }
    }
}

// Any workspace

/// Collections nothing refers to.
const LEAVES: [&str; 8] = [
    "relations",
    "seatRules",
    "memberships",
    "principles",
    "goals",
    "routes",
    "anomalies",
    "assessments",
];

/// The file with its collections in another order, and only the leaves to be kept.
fn rearranged(
    text: &str,
    rank: &mut impl FnMut() -> u32,
    keep: &mut impl FnMut() -> bool,
) -> Value {
    let mut file = value(text);
    for (name, collection) in file.as_object_mut().unwrap() {
        if let Some(records) = collection.as_array_mut().filter(|_| name != "notes") {
            records.sort_by_cached_key(|_| rank());
            if LEAVES.contains(&name.as_str()) {
                records.retain(|_| keep());
            }
        }
    }
    file
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_records_in_a_file_does_not_matter(mut chance in any::<u64>()) {
        for text in [EDITION, VERSION_1] {
            let file = rearranged(text, &mut || next(&mut chance), &mut || true);
            prop_assert!(file != value(text));
            prop_assert!(write(&read_value(&file).unwrap()) == text);
        }
    }

    #[test]
    fn what_is_left_when_records_go_is_written_and_read_as_the_same(
        mut chance in any::<u64>(), part in 0_u32..=4,
    ) {
        for text in [EDITION, VERSION_1] {
            let mut order = chance;
            let file = rearranged(text, &mut || next(&mut order), &mut || next(&mut chance) % 4 < part);
            let workspace = read_value(&file).unwrap();
            let written = write(&workspace);
            prop_assert!(read(written.as_bytes()).unwrap() == workspace);
            prop_assert!(part == 4 || written.len() < text.len());
        }
    }

    #[test]
    fn what_came_in_1_1_is_kept_to_the_byte_by_whoever_does_not_know_it(
        mut chance in any::<u64>(), part in 1_u32..=4,
    ) {
        // A name with a blank after it is nobody's field, and stands where the field stood.
        let mut text = write(&read_value(&without_new_collections()).unwrap());
        for name in fields_since_1_1() {
            if next(&mut chance) % 4 < part {
                text = text.replace(&format!("\"{name}\":"), &format!("\"{name} \":"));
            }
        }
        let workspace = read(text.as_bytes());
        prop_assert!(workspace.is_ok(), "{:?}", workspace);
        prop_assert!(write(&workspace.unwrap()) == text, "the text changed");
    }

    #[test]
    fn any_number_or_text_in_an_unknown_field_survives(
        number in any::<f64>(), count in any::<i64>(), text in any::<String>(),
    ) {
        let mut file = value(VERSION_1);
        file["senare"] = json!({"number": number, "count": count, &text: text});
        let written = write(&read_value(&file).unwrap());
        prop_assert_eq!(&value(&written)["senare"], &file["senare"]);
        prop_assert_eq!(write(&read(written.as_bytes()).unwrap()), written);
    }
}

/// The newest file without what version 1 has no place for beside the records.
fn without_new_collections() -> Value {
    let (mut newest, old) = (value(NEWEST), value(VERSION_1));
    let fields = newest.as_object_mut().unwrap();
    fields.retain(|name, _| old.get(name).is_some());
    newest
}

/// The names of the fields of records that the newest file has and that of version 1 has not,
/// none of them within another.
fn fields_since_1_1() -> BTreeSet<String> {
    fn gather(value: &Value, known: &BTreeSet<String>, new: &mut BTreeSet<String>) {
        match value {
            Value::Array(all) => all.iter().for_each(|it| gather(it, known, new)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    if known.contains(name) {
                        gather(value, known, new);
                    } else {
                        new.insert(name.clone());
                    }
                }
            }
            _ => {}
        }
    }
    let mut known = BTreeSet::new();
    objects(&mut value(VERSION_1), &mut |fields| {
        known.extend(fields.keys().cloned());
    });
    let mut new = BTreeSet::new();
    gather(&without_new_collections(), &known, &mut new);
    new
}

/// The next of a sequence of numbers that look random.
fn next(state: &mut u64) -> u32 {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1);
    (*state >> 33) as u32
}
