//! Short, earlier and printed names: they lead to their record in every field, and the newest name
//! is the one that began last.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

use std::fs;

use samverkanskartan::domain::{Collection, Id, Organization, Workspace};
use samverkanskartan::form::reference::{Names, id_of};
use samverkanskartan::interchange::read;
use serde_json::{Value, json};

fn edition() -> Workspace {
    read(&fs::read("public/data/vasterbotten.json").unwrap()).unwrap()
}

fn body(name: &str) -> Option<String> {
    id_of(&edition(), &[Collection::Organizations], name)
}

#[test]
fn a_body_is_found_by_its_short_and_its_earlier_name() {
    assert_eq!(body("LSG").as_deref(), Some("lsg"));
    assert_eq!(body("lsg ").as_deref(), Some("lsg"));
    assert_eq!(body("Länssamverkansgruppen").as_deref(), Some("lsg"));
    assert_eq!(
        body("Samråd vård och omsorg").as_deref(),
        Some("samrad-hvo")
    );
    assert_eq!(body("Finns inte"), None);
}

#[test]
fn a_field_suggests_a_body_by_what_else_it_is_called_and_writes_its_name() {
    let names = Names::of(&edition(), &[Collection::Organizations]);
    assert!(
        names
            .suggested("LSG")
            .contains(&"Länssamverkansgruppen".to_owned())
    );
    let earlier = names.suggested("Samråd vård och omsorg");
    assert!(
        earlier.contains(&"Samråd hälsa, vård och omsorg".to_owned()),
        "{earlier:?}"
    );
}

#[test]
fn a_person_is_found_by_a_printed_spelling() {
    let edition = edition();
    let people = &edition.records().persons;
    let person = people.iter().find(|it| !it.variants.is_empty()).unwrap();
    let printed = &person.variants.first().unwrap().name;
    let found = id_of(&edition, &[Collection::Persons], printed);
    assert_eq!(found.as_deref(), Some(person.id.as_str()));
}

#[test]
fn an_older_name_that_is_added_later_does_not_take_over() {
    let mut file: Value =
        serde_json::from_slice(&fs::read("public/data/vasterbotten.json").unwrap()).unwrap();
    let bodies = file
        .get_mut("organizations")
        .unwrap()
        .as_array_mut()
        .unwrap();
    let lsg = bodies.iter_mut().find(|it| it["id"] == "lsg").unwrap();
    let names = lsg.get_mut("names").unwrap().as_array_mut().unwrap();
    names.first_mut().unwrap()["period"] = json!({ "from": "2020-09-01" });
    names.push(
        json!({ "name": "Beredningsgruppen för samverkan", "period": { "to": "2020-08-31" } }),
    );
    let workspace = read(file.to_string().as_bytes()).unwrap();
    let lsg: Id<Organization> = Id::new("lsg").unwrap();
    let lsg = workspace.find(&lsg).unwrap();
    assert_eq!(
        (lsg.name(), lsg.short_name()),
        ("Länssamverkansgruppen", "LSG")
    );
}
