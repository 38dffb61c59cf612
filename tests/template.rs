//! The template a workspace of one's own can begin with.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use samverkanskartan::domain::Workspace;
use samverkanskartan::form::faults;
use samverkanskartan::form::table::table;
use samverkanskartan::interchange;

const TEXT: &str = include_str!("../public/data/mall.json");

fn template() -> Workspace {
    interchange::read(TEXT.as_bytes()).unwrap()
}

#[test]
fn it_is_written_as_the_application_writes_it() {
    assert_eq!(interchange::write(&template()), TEXT);
}

#[test]
fn it_is_a_small_structure_without_people_or_what_happened() {
    let template = template();
    let records = template.records();
    let huvudmen = records
        .organizations
        .iter()
        .filter(|body| body.is_huvudman());
    assert_eq!(huvudmen.count(), 3);
    assert!(records.persons.is_empty() && records.meetings.is_empty() && records.cases.is_empty());
    assert!(records.organizations.len() < 15);
}

#[test]
fn no_form_finds_a_fault_in_it() {
    let template = template();
    let records = template.records();
    for (collection, _) in records.counts() {
        for id in records.ids(collection) {
            let value = records.value(collection, id).unwrap();
            let fields = table(collection).fields;
            let found = faults(fields, &value, &template, Some(&value));
            assert!(found.is_empty(), "{collection:?} {id}: {found:?}");
        }
    }
}
