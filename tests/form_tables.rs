//! The tables of fields say the same as the schema: every field can be edited, and none else.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;

use samverkanskartan::app::{At, Task};
use samverkanskartan::domain::{Collection, PathStep, Workspace};
use samverkanskartan::form::table::tables;
use samverkanskartan::form::{Field, Kind, Need, blank, fields_of, reference, table};
use samverkanskartan::interchange::{read, schema as format_schema};
use samverkanskartan::screen::form::{Label, title};
use serde_json::{Value, json};

/// Ids are made, and never change.
const NOT_EDITED: [&str; 1] = ["id"];

/// What the workspace has of its own, besides its collections.
const OWN: [&str; 4] = ["title", "revision", "asOf", "notes"];

fn edition() -> Workspace {
    read(&fs::read("public/data/vasterbotten.json").unwrap()).unwrap()
}

/// What a node of the schema stands for; that it may also be null is of no interest here.
fn resolve<'a>(root: &'a Value, node: &'a Value) -> &'a Value {
    if let Some(choices) = node.get("anyOf") {
        return resolve(root, &choices[0]);
    }
    match node.get("$ref").and_then(Value::as_str) {
        Some(reference) => root.pointer(reference.trim_start_matches('#')).unwrap(),
        None => node,
    }
}

fn names(node: &Value) -> BTreeSet<&str> {
    let properties = node["properties"].as_object().unwrap().keys();
    properties
        .map(String::as_str)
        .filter(|name| !NOT_EDITED.contains(name))
        .collect()
}

/// What differs between a table and the definition it is the table of.
fn compare(root: &Value, node: &Value, fields: &[Field], place: &str, faults: &mut Vec<String>) {
    let wanted = names(node);
    let written: BTreeSet<&str> = fields.iter().map(|field| field.name).collect();
    if wanted != written {
        faults.push(format!(
            "{place}: the schema has {wanted:?}, the table {written:?}"
        ));
        return;
    }
    let required: Vec<_> = node["required"].as_array().into_iter().flatten().collect();
    for field in fields {
        let place = format!("{place}.{}", field.name);
        let is_required = required.iter().any(|name| *name == field.name);
        if is_required != (field.need != Need::Optional) {
            faults.push(format!("{place}: the schema says required: {is_required}"));
        }
        kind(
            root,
            resolve(root, &node["properties"][field.name]),
            field,
            &place,
            faults,
        );
    }
}

fn kind(root: &Value, node: &Value, field: &Field, place: &str, faults: &mut Vec<String>) {
    let is = |name: &str| match &node["type"] {
        Value::Array(all) => all.contains(&json!(name)),
        one => one == name,
    };
    let items = node.get("items").map(|items| resolve(root, items));
    let is_date = |node: &Value| node["description"] == "EDTF (ISO 8601-2) level 1";
    let is_id = |node: &Value| node["pattern"] == "^[a-z0-9]+(-[a-z0-9]+)*$";
    let is_plain = |node: &Value| !is_date(node) && !is_id(node);
    let fits = match field.kind {
        Kind::Line | Kind::Text | Kind::Time | Kind::Suggest(..) | Kind::Item => {
            is("string") && is_plain(node) && node.get("maxLength").is_none()
        }
        Kind::Short(most) => is("string") && node["maxLength"] == most,
        Kind::Date => is_date(node),
        Kind::Number(_) => is("integer"),
        Kind::Flag => is("boolean"),
        Kind::One(_) | Kind::Stop => is_id(node),
        Kind::Many(_) => items.is_some_and(is_id),
        Kind::Days => items.is_some_and(is_date),
        Kind::Lines | Kind::Items => items.is_some_and(|it| it["type"] == "string" && is_plain(it)),
        Kind::Choice(choice) | Kind::Choices(choice) => {
            let words = choice.words();
            let node = items.unwrap_or(node);
            let wanted: BTreeSet<_> = node["oneOf"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|choice| choice["const"].as_str().unwrap())
                .collect();
            let written: BTreeSet<_> = words.iter().copied().collect();
            wanted == written && words.len() == written.len()
        }
        Kind::Group(of) => {
            compare(root, node, of, place, faults);
            true
        }
        Kind::List { of, .. } | Kind::Apart { of, .. } | Kind::Ballot(of) => {
            if let Some(items) = items {
                compare(root, items, of, place, faults);
            }
            items.is_some()
        }
    };
    if !fits {
        faults.push(format!("{place}: {:?} does not fit {node}", field.kind));
    }
}

#[test]
fn every_field_of_every_record_can_be_edited_and_is_what_the_schema_says() {
    let schema = format_schema();
    let mut faults = Vec::new();
    let mut collections = BTreeSet::new();
    for table in tables() {
        if table.collection == Collection::Own {
            let mut own = schema.clone();
            own["properties"]
                .as_object_mut()
                .unwrap()
                .retain(|name, _| OWN.contains(&name.as_str()));
            own["required"]
                .as_array_mut()
                .unwrap()
                .retain(|name| OWN.contains(&name.as_str().unwrap()));
            compare(&schema, &own, table.fields, "", &mut faults);
            continue;
        }
        collections.insert(table.collection.name());
        let list = &schema["properties"][table.collection.name()];
        compare(
            &schema,
            resolve(&schema, &list["items"]),
            table.fields,
            table.collection.name(),
            &mut faults,
        );
    }
    assert_eq!(faults, [""; 0], "\n{}", faults.join("\n"));
    let known: BTreeSet<_> = edition()
        .records()
        .counts()
        .into_iter()
        .map(|(collection, _)| collection.name())
        .collect();
    assert_eq!(collections, known);
}

fn each(fields: &'static [Field], look: &mut dyn FnMut(&'static Field)) {
    for field in fields {
        look(field);
        each(field.inner().unwrap_or_default(), look);
    }
}

#[test]
fn texts_are_suggested_from_a_place_that_is_there_and_has_the_field() {
    let workspace = edition();
    for table in tables() {
        each(table.fields, &mut |field| {
            if let Kind::Suggest(collection, path) = field.kind {
                let fields = table::table(collection).fields;
                assert!(
                    table::field_at(fields, &format!("/{path}")).is_some(),
                    "{collection:?} {path}"
                );
                // No field of the edition says which party or title somebody voted with.
                let texts = reference::used(&workspace, collection, path);
                assert!(!texts.is_empty() || path.ends_with("party"), "{path}");
            }
        });
    }
}

#[test]
fn labels_are_plain_and_none_is_used_twice_in_a_form() {
    for table in tables() {
        let mut lists = vec![table.fields];
        each(table.fields, &mut |field| lists.extend(field.inner()));
        for fields in lists {
            let labels: BTreeSet<_> = fields
                .iter()
                .map(|field| Label::of(field.id).name)
                .collect();
            assert_eq!(
                labels.len(),
                fields.len(),
                "{:?}: {labels:?}",
                table.collection
            );
            for label in labels {
                assert!(
                    !label.ends_with(['.', ':']) && label.trim() == label,
                    "{label}"
                );
            }
        }
    }
}

#[test]
fn a_form_has_the_fields_of_what_it_is_about() {
    let first = |task: &Task| fields_of(task).first().map(|field| field.name);
    let meeting = || At::record(Collection::Meetings, "x");
    assert_eq!(first(&Task::Change(meeting())), Some("name"));
    assert_eq!(first(&Task::Add(Collection::Cases)), Some("shortTitle"));
    let item = meeting().field("agenda").element("5");
    assert_eq!(first(&Task::Change(item.clone())), Some("number"));
    let decisions = item.field("decisions");
    assert_eq!(first(&Task::AddPart(decisions.clone())), Some("verb"));
    assert_eq!(first(&Task::Change(decisions.element("d-1"))), Some("verb"));
    let outcome = At::record(Collection::Cases, "x").field("outcome");
    assert_eq!(first(&Task::Change(outcome)), Some("finished"));
    assert_eq!(first(&Task::Change(At::default())), Some("title"));
    assert_eq!(
        first(&Task::Change(
            At::record(Collection::Cases, "x").field("nothing")
        )),
        None
    );
}

#[test]
fn a_blank_record_has_what_the_schema_requires() {
    let schema = format_schema();
    for table in tables().filter(|table| table.collection != Collection::Own) {
        let (task, start) = blank::record(table.collection, &[]);
        assert_eq!(task, Task::Add(table.collection));
        let list = &schema["properties"][table.collection.name()];
        let node = resolve(&schema, &list["items"]);
        for name in node["required"].as_array().unwrap() {
            let name = name.as_str().unwrap();
            assert!(
                name == "id" || start.get(name).is_some(),
                "{}.{name}",
                table.collection.name()
            );
        }
    }
    let (_, body) = blank::record(Collection::Organizations, &[("level", json!("local"))]);
    assert_eq!(body["names"], json!([{ "name": "" }]));
    assert_eq!(body["level"], "local");
}

#[test]
fn every_element_with_a_key_leads_to_fields() {
    let at = At {
        path: vec![
            PathStep::Field("names".into()),
            PathStep::Element("LSG".into()),
        ],
        ..At::record(Collection::Organizations, "lsg")
    };
    assert_eq!(title::one_at(&at), "namn");
}
