//! Agendas in which numbers repeat or are missing: what is refused says so in words, and how the
//! minutes number their items can be written down beside a number of one's own.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::interchange::ReadError;
use samverkanskartan::screen::words::errors;
use serde_json::{Value, json};
use small_county::{county, item, meeting, page};

const DAY: &str = "2005-05-10";

fn with(agenda: &Value) -> Value {
    json!([meeting(DAY, &json!({ "agenda": agenda }))])
}

fn refused(agenda: &Value) -> String {
    let Err(ReadError::Findings(found)) = county(&with(agenda), &json!([])) else {
        panic!("it was read");
    };
    let told = errors::finding(&found[0]);
    format!("{} {}", told.what, told.advice)
}

#[test]
fn a_number_that_stands_twice_is_named_with_what_to_do() {
    let told = refused(&json!([
        item("1", "Öppen del", &json!({})),
        item("1", "Stängd del", &json!({})),
    ]));
    assert!(told.contains("två punkter har numret ”1”"), "{told}");
    assert!(told.contains("numberAsPrinted"), "{told}");
    let told = refused(&json!([
        item("", "Rubrik", &json!({})),
        item("", "En rubrik till", &json!({})),
    ]));
    assert!(told.contains("två punkter saknar nummer"), "{told}");
}

#[test]
fn both_parts_of_an_agenda_stand_as_printed_and_each_item_has_its_address() {
    let printed =
        |number: &str, title: &str| item(number, title, &json!({ "numberAsPrinted": "1" }));
    let agenda = json!([
        printed("öppen 1", "Öppen del"),
        printed("stängd 1", "Stängd del")
    ]);
    let workspace = county(&with(&agenda), &json!([])).unwrap();
    let page = page(&workspace, DAY);
    let numbers: Vec<_> = page.items.iter().map(|it| it.number.as_str()).collect();
    assert_eq!(numbers, ["1", "1"]);
    assert_ne!(page.items[0].anchor, page.items[1].anchor);
    assert_ne!(page.strip[0].route, page.strip[1].route);
}
