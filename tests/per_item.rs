//! Who led an item, who served at it in another's place and who had an interest in it: each may
//! hold for one item alone.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::app::{At, Deed, Editing, Task, attendance};
use samverkanskartan::domain::{Collection, Presence, Workspace, keys_of};
use samverkanskartan::form::Wrong;
use samverkanskartan::screen::export::Table;
use serde_json::{Value, json};
use small_county::{column, county, id, item, meeting, page, plain};

const DAY: &str = "2026-03-12";

fn line(name: &str, person: &str, role: &str, more: &Value) -> Value {
    let mut line = json!({
        "name": name, "person": person, "organization": "samrad", "list": "Ledamöter",
        "role": role, "presence": "present",
    });
    for (field, value) in more.as_object().into_iter().flatten() {
        line[field] = value.clone();
    }
    line
}

/// A meeting of three items: the chair is away from the first, has an interest in the second, and
/// a substitute serves at the second alone. At the third a vote was taken.
fn file_of(lines: &[Value], with_vote: bool) -> Value {
    let vote = json!({ "votes": [{
        "id": "rost", "question": "Bifall?", "votes": [
            { "name": "Bo Provsson", "person": "bo-provsson", "option": "absent", "onBehalfOf": ["kommun-a"] },
            { "name": "Dan Exempel", "person": "dan-exempel", "option": "yes", "onBehalfOf": ["kommun-b"] },
        ],
    }] });
    let agenda = json!([
        item("1", "Mötet öppnas", &json!({})),
        item("2", "Bron", &json!({})),
        item("3", "Färjan", if with_vote { &vote } else { &Value::Null }),
    ]);
    meeting(DAY, &json!({ "agenda": agenda, "attendance": lines }))
}

fn told(with_vote: bool) -> Workspace {
    let bo =
        json!({ "presence": "partly", "absentFromItems": ["1", "3"], "disqualifiedItems": ["2"] });
    let cia = json!({ "substituteFor": "bo-provsson", "servedItems": ["2"] });
    let lines = [
        line("Bo Provsson", "bo-provsson", "chair", &bo),
        line("Cia Testberg", "cia-testberg", "substitute", &cia),
        line(
            "Dan Exempel",
            "dan-exempel",
            "vice-chair",
            &json!({ "chairedItems": ["1", "2"] }),
        ),
    ];
    county(&json!([file_of(&lines, with_vote)]), &json!([])).unwrap()
}

#[test]
fn each_is_told_at_the_item_and_nowhere_else() {
    let page = page(&told(true), DAY);
    let remarks = |place: usize| {
        let told = page.items[place].remarks.iter();
        let told = told.map(|it| {
            let (who, _) = it.to.as_ref().unwrap();
            format!("{} {who}", it.text)
        });
        told.collect::<Vec<_>>()
    };
    assert_eq!(remarks(0), ["Ordförande vid punkten: Dan Exempel"]);
    assert_eq!(
        remarks(1),
        [
            "Ordförande vid punkten: Dan Exempel",
            "Tjänstgjorde vid punkten: Cia Testberg",
            "Jävig, och deltog inte: Bo Provsson",
        ]
    );
    assert_eq!(remarks(2), [] as [String; 0]);
}

#[test]
fn each_is_told_in_the_list_of_names() {
    let page = page(&told(true), DAY);
    let rows = page.attendance[0].lists[0].rows.iter();
    let rows: Vec<_> = rows
        .map(|row| (plain(&row.role), plain(&row.presence_word)))
        .collect();
    let row = |role: &str, presence: &str| (role.to_owned(), presence.to_owned());
    assert_eq!(
        rows,
        [
            row(
                "ordförande",
                "en del av mötet, inte punkt 1 och 3, jävig vid punkt 2"
            ),
            row(
                "ersättare för Bo Provsson, tjänstgjorde vid punkt 2",
                "närvarande"
            ),
            row(
                "vice ordförande, ordförande vid punkt 1 och 2",
                "närvarande"
            ),
        ]
    );
}

#[test]
fn a_seat_is_not_filled_by_one_who_served_at_another_item() {
    let page = page(&told(true), DAY);
    let absent = &page.items[2].votes[0].absent;
    assert_eq!(absent[0].heading, "1 tom plats");
    assert_eq!(absent.len(), 1);
}

#[test]
fn a_spreadsheet_has_a_column_of_each() {
    let workspace = told(true);
    let column = |name: &str| column(&workspace, Table::Attendance, name);
    assert_eq!(column("Ordförande vid punkt"), ["", "", "1, 2"]);
    assert_eq!(column("Tjänstgjorde vid punkt"), ["", "2", ""]);
    assert_eq!(column("Jävig vid punkt"), ["2", "", ""]);
}

#[test]
fn who_took_no_part_in_an_item_is_not_on_its_ballot() {
    let workspace = told(true);
    let names = |number: &str| {
        let at = format!("samrad-{DAY}/{number}");
        let task = Task::Deed(Deed::Vote, at);
        let form = Editing::begin(task, None, &workspace, String::new()).unwrap();
        let rows = form.draft["votes"].as_array().unwrap().clone();
        let row = |row: &Value| {
            (
                row["name"].as_str().unwrap().to_owned(),
                row["option"].clone(),
            )
        };
        rows.iter().map(row).collect::<Vec<_>>()
    };
    let (bo, cia, dan) = ("Bo Provsson", "Cia Testberg", "Dan Exempel");
    let row = |name: &str, option: Value| (name.to_owned(), option);
    let (none, absent) = (Value::Null, json!("absent"));
    assert_eq!(names("2"), [row(cia, none.clone()), row(dan, none.clone())]);
    assert_eq!(names("3"), [row(bo, absent), row(dan, none)]);
}

#[test]
fn who_was_away_from_the_whole_meeting_neither_led_nor_served() {
    let mut workspace = told(false);
    for at in 0..3 {
        let meeting = workspace.find(&id(DAY)).unwrap();
        let key = keys_of(&meeting.attendance)[at].clone();
        let ticked = attendance::tick(&workspace, &id(DAY), &key, Presence::Absent);
        workspace.apply(&ticked).unwrap();
    }
    let lines = &workspace.find(&id(DAY)).unwrap().attendance;
    assert!(lines.iter().all(|it| it.named_items().next().is_none()));
}

#[test]
fn an_item_that_the_meeting_lacks_is_told_in_a_file_and_refused_in_a_form() {
    for field in [
        "absentFromItems",
        "chairedItems",
        "servedItems",
        "disqualifiedItems",
    ] {
        let one = |more: &Value| {
            let line = line("Bo Provsson", "bo-provsson", "chair", more);
            file_of(&[line], false)
        };
        let file = one(&json!({ field: ["2", "9"] }));
        let workspace = county(&json!([file]), &json!([])).unwrap();
        let places: Vec<_> = workspace
            .remarks()
            .into_iter()
            .map(|it| it.place.field)
            .collect();
        assert_eq!(places, [format!("attendance[0].{field}")]);

        let lines = &workspace.find(&id(DAY)).unwrap().attendance;
        let at = At::record(Collection::Meetings, &format!("samrad-{DAY}"));
        let at = at.field("attendance").element(&keys_of(lines)[0]);
        let task = Task::Change(at);
        let form = Editing::begin(task, None, &workspace, String::new()).unwrap();
        let faults = form.faults(&workspace).into_iter();
        let faults: Vec<_> = faults.map(|it| it.wrong).collect();
        assert_eq!(faults, [Wrong::NoItem("9".to_owned())], "{field}");
    }
}
