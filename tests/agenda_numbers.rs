//! Agendas in which numbers repeat or are missing: they are read and written down as they are
//! printed, and each item is found, linked to and told as itself.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::app::{Editing, Route, Task, next_number};
use samverkanskartan::domain::{Case, Collection, Id, Meeting, Workspace};
use samverkanskartan::interchange::{read, write};
use samverkanskartan::screen::export::Table;
use samverkanskartan::screen::meeting::ItemView;
use serde_json::{Value, json};
use small_county::{
    calendar, case, column, county, id, item, meeting, oparl, page, plain, planned,
};

const DAY: &str = "2025-11-20";

fn with(agenda: &Value, cases: &Value) -> Workspace {
    county(&json!([meeting(DAY, &json!({ "agenda": agenda }))]), cases).unwrap()
}

/// Headings between the items.
fn headings() -> Value {
    let heading = |title: &str| item("", title, &json!({}));
    json!([
        item("1", "Öppnande", &json!({ "type": "information" })),
        heading("INFORMATION"),
        item("3", "Läget", &json!({ "type": "information" })),
        heading("SKRIVELSER"),
        item("5.1", "Från Kommun A", &json!({ "parent": "SKRIVELSER" })),
        heading("AVSLUTNING"),
        item("19", "Nästa möte", &json!({})),
    ])
}

/// Items that have numbers of others, two with the same title and none.
fn repeated() -> Value {
    json!([
        item("3", "Fråga b", &json!({})),
        item("3", "Fråga c", &json!({ "cases": ["k"] })),
        item("4", "Fråga d", &json!({})),
        item("", "Paus", &json!({ "type": "information" })),
        item("", "Paus", &json!({ "type": "information" })),
    ])
}

fn shown(workspace: &Workspace) -> Vec<(String, String)> {
    let items = page(workspace, DAY).items.into_iter();
    items.map(|it| (it.number, it.title)).collect()
}

fn found<'a>(workspace: &'a Workspace, key: &str) -> &'a str {
    let meeting: &Meeting = workspace.find(&id(DAY)).unwrap();
    &meeting.item(key).unwrap().title
}

#[test]
fn an_agenda_with_headings_is_read_and_shown_as_printed() {
    let workspace = with(&headings(), &json!([]));
    let numbers: Vec<_> = shown(&workspace).into_iter().map(|it| it.0).collect();
    assert_eq!(numbers, ["1", "", "3", "", "5.1", "", "19"]);
    assert_eq!(found(&workspace, "SKRIVELSER"), "SKRIVELSER");
    let again = read(write(&workspace).as_bytes()).unwrap();
    assert_eq!(write(&again), write(&workspace));
    let page = page(&workspace, DAY);
    assert_eq!(page.item_count.0, 4, "a heading is no item");
    let strip: Vec<_> = page.strip.iter().map(|it| it.number.as_str()).collect();
    assert_eq!(strip, ["1", "3", "5.1", "19"]);
}

#[test]
fn an_agenda_with_the_same_number_twice_is_read_and_each_item_has_its_address() {
    let workspace = with(
        &repeated(),
        &json!([case("k", &[planned("k", DAY, "3 (2)")])]),
    );
    let numbers: Vec<_> = shown(&workspace).into_iter().map(|it| it.0).collect();
    assert_eq!(numbers, ["3", "3", "4", "", ""]);
    let page = page(&workspace, DAY);
    let anchors: std::collections::BTreeSet<_> = page.items.iter().map(|it| &it.anchor).collect();
    assert_eq!(anchors.len(), 5);
    let routes: Vec<_> = page.strip.iter().map(|it| it.route.clone()).collect();
    for (route, title) in routes
        .iter()
        .zip(["Fråga b", "Fråga c", "Fråga d", "Paus", "Paus"])
    {
        let Route::Meeting(_, Some(key)) = Route::parse(&route.print()) else {
            panic!("{route:?}");
        };
        assert_eq!(found(&workspace, &key), title);
    }
    let case = workspace.find(&Id::<Case>::new("k").unwrap()).unwrap();
    let (_, treated) = workspace.item_of(&case.consultations[1]).unwrap();
    assert_eq!(treated.title, "Fråga c");
    let again = read(write(&workspace).as_bytes()).unwrap();
    assert_eq!(again, workspace);
}

#[test]
fn tables_oparl_and_the_calendar_say_no_number_where_none_is_printed() {
    let workspace = with(&headings(), &json!([]));
    assert_eq!(
        column(&workspace, Table::Items, "Punkt"),
        ["1", "", "3", "", "5.1", "", "19"]
    );
    assert_eq!(column(&workspace, Table::Meetings, "Antal punkter"), ["4"]);
    let [told] = oparl(&workspace, "/Meeting").try_into().unwrap();
    assert_eq!(told["agendaItem"][1].get("number"), None);
    assert_eq!(told["agendaItem"][1]["name"], "INFORMATION");
    let lines = calendar(&workspace).concat().join("\n");
    assert!(
        lines.contains("1 Öppnande\\nINFORMATION\\n3 Läget"),
        "{lines}"
    );
    let twice = with(&repeated(), &json!([case("k", &[])]));
    let [told] = oparl(&twice, "/Meeting").try_into().unwrap();
    assert_eq!(told["agendaItem"][1]["number"], "3", "as it is printed");
}

#[test]
fn a_heading_is_put_in_by_hand_without_a_number_and_a_number_may_be_one_that_is_there() {
    let agenda = json!([
        item("1", "Öppnande", &json!({})),
        item("3", "Läget", &json!({})),
    ]);
    let mut workspace = with(&agenda, &json!([case("k", &[planned("k", DAY, "3")])]));
    let task = Task::Change(samverkanskartan::app::At::record(
        Collection::Meetings,
        &format!("samrad-{DAY}"),
    ));
    let mut form = Editing::begin(task, None, &workspace, String::new()).unwrap();
    form.set(
        "/agenda",
        Some(json!([
            item("1", "Öppnande", &json!({})),
            item("", "INFORMATION", &json!({})),
            item("3", "Tillkom", &json!({})),
            item("3", "Läget", &json!({})),
            item("", "AVSLUTNING", &json!({})),
        ])),
    );
    assert!(form.faults(&workspace).is_empty());
    workspace.apply(&form.change(&workspace)).unwrap();
    assert_eq!(found(&workspace, "3"), "Läget", "which its case speaks of");
    assert_eq!(found(&workspace, "3 (2)"), "Tillkom");
    let numbers: Vec<_> = shown(&workspace).into_iter().map(|it| it.0).collect();
    assert_eq!(numbers, ["1", "", "3", "3", ""]);
}

#[test]
fn the_next_number_goes_on_from_the_last_one_as_it_is_written() {
    for (numbers, next) in [
        (&["1", "2", ""][..], "3"),
        (&["§ 14", "§ 15", ""], "§ 16"),
        (&["7 a", "7 b"], "8"),
        (&["1", "2", "1", "2"], "3"),
        (&["19", "3"], "20"),
        (&[""], "1"),
    ] {
        let items = numbers.iter().zip(["a", "b", "c", "d"]);
        let items: Vec<_> = items
            .map(|(number, title)| item(number, title, &json!({})))
            .collect();
        let workspace = with(&json!(items), &json!([]));
        let meeting: &Meeting = workspace.find(&id(DAY)).unwrap();
        assert_eq!(next_number(&workspace, meeting), next, "{numbers:?}");
    }
}

#[test]
fn what_refers_to_an_item_without_number_names_it_by_its_title() {
    let item = item(
        "",
        "Ny lag",
        &json!({ "cases": ["k"], "summary": "Lagen är ny." }),
    );
    let workspace = with(
        &json!([item]),
        &json!([case("k", &[planned("k", DAY, "Ny lag")])]),
    );
    let view: &ItemView = &page(&workspace, DAY).items[0];
    assert_eq!((view.key.as_str(), view.number.as_str()), ("Ny lag", ""));
    let places = samverkanskartan::screen::export::Table::Stops;
    assert_eq!(column(&workspace, places, "Punkt")[1], "Ny lag");
    assert_eq!(plain(&page(&workspace, DAY).strip[0].number), "–");
}

#[test]
fn the_next_number_is_written_as_the_last_one_with_the_year_where_that_stands() {
    for (last, next) in [
        ("56/26", "57/26"),
        ("\u{a7} 56/2026", "\u{a7} 57/2026"),
        ("2026:17", "2026:18"),
        ("7 a", "8"),
        ("3/4 b", "4"),
        ("5.1", "6"),
        ("9:", "10"),
    ] {
        let workspace = with(&json!([item(last, "Fråga", &json!({}))]), &json!([]));
        let meeting: &Meeting = workspace.find(&id(DAY)).unwrap();
        assert_eq!(next_number(&workspace, meeting), next, "after {last}");
    }
}
