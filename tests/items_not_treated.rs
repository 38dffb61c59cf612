//! An item that was withdrawn, put off, added at the table or taken in another order is told as
//! that, and nobody is blamed or credited for what was not treated.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::app::{Deed, Editing, Route, Task};
use samverkanskartan::domain::{Case, Date, Id, Meeting, Problem, Workspace};
use samverkanskartan::interchange::{ReadError, read, write};
use samverkanskartan::procedure::{Matter, Procedure, awaited};
use samverkanskartan::screen::case::CaseScreen;
use samverkanskartan::screen::export::Table;
use samverkanskartan::screen::meetings::MeetingsScreen;
use samverkanskartan::screen::way::{CaseTimetable, CaseWay};
use samverkanskartan::screen::words::meeting as words;
use serde_json::{Value, json};
use small_county::{
    TODAY, calendar, case, column, county, file, id, item, meeting, oparl, page, plain, planned,
};

const DAY: &str = "2026-03-12";

/// A meeting with a case under its third item and a case under its fourth, of which this is
/// said, and another meeting later.
fn with(third: &Value, fourth: &Value) -> Workspace {
    read(file_with(third, fourth).to_string().as_bytes()).unwrap()
}

fn file_with(third: &Value, fourth: &Value) -> Value {
    let about = |case: &str, more: &Value| {
        let mut more = more.clone();
        more["cases"] = json!([case]);
        more
    };
    let first = meeting(
        DAY,
        &json!({ "agenda": [
            item("1", "Mötet öppnas", &json!({})),
            item("2", "Dagordning", &json!({ "type": "decision" })),
            item("3", "Gemensam rutin", &about("rutin", third)),
            item("4", "Gemensam avgift", &about("avgift", fourth)),
            item("5", "Nästa möte", &json!({})),
        ] }),
    );
    let later = meeting("2026-04-23", &json!({ "state": "planned" }));
    let cases = [
        case("avgift", &[planned("avgift", DAY, "4")]),
        case("rutin", &[planned("rutin", DAY, "3")]),
    ];
    let mut file = file(&json!([first, later]), &json!(cases));
    file["rules"] = json!([{
        "id": "r", "text": "Regel.", "check": { "kind": "planned-held", "at": ["samrad"] },
        "checkable": "Dagar.", "foundation": "stated",
    }]);
    file
}

fn withdrawn() -> Workspace {
    with(&json!({ "fate": "withdrawn" }), &json!({}))
}

fn put_off() -> Workspace {
    let to = json!({ "fate": "put-off", "putOffTo": "samrad-2026-04-23" });
    with(&json!({}), &to)
}

fn missed(workspace: &Workspace) -> Vec<String> {
    let found = Procedure::new(workspace).on(TODAY).observations();
    found
        .iter()
        .filter_map(|it| Some(it.case.as_ref()?.to_string()))
        .collect()
}

fn answers(workspace: &Workspace, case: &str) -> (String, bool) {
    let screen = CaseScreen::new(workspace, &Id::<Case>::new(case).unwrap(), TODAY).unwrap();
    (plain(&screen.answers.next.short), screen.answers.no_minutes)
}

fn step(workspace: &Workspace, case: &str) -> String {
    let screen = CaseScreen::new(workspace, &Id::<Case>::new(case).unwrap(), TODAY).unwrap();
    plain(&screen.steps[1].when)
}

#[test]
fn a_stop_at_a_withdrawn_item_waits_no_longer_and_is_not_missed() {
    let before = with(&json!({}), &json!({}));
    assert_eq!(missed(&before), ["avgift", "rutin"]);
    assert!(answers(&before, "rutin").1, "its minutes are missed");
    let workspace = withdrawn();
    assert_eq!(missed(&workspace), ["avgift"]);
    let (next, no_minutes) = answers(&workspace, "rutin");
    assert!(!no_minutes && !next.contains("12 mars"), "{next}");
    assert_eq!(step(&workspace, "rutin"), "12 mars 2026, punkten utgick");
    let waits = awaited(&workspace);
    let waits: Vec<_> = waits
        .iter()
        .filter(|it| matches!(it.matter, Matter::Stop(case, _) | Matter::Return(case, _) if case.id.as_str() == "rutin"))
        .collect();
    assert_eq!(waits, [] as [&_; 0]);
}

#[test]
fn a_stop_at_a_withdrawn_item_is_no_stop_on_the_pictures_of_the_way() {
    let drawn = |workspace: &Workspace| {
        let case = workspace.find(&Id::<Case>::new("rutin").unwrap()).unwrap();
        let on_map = CaseWay::of(workspace, case, TODAY, 1000.0).stops;
        let in_time = CaseTimetable::new(workspace, case, 1000.0);
        let words: Vec<_> = in_time.table.below.iter().flatten().collect();
        let words: Vec<_> = words.iter().map(|line| line.text.as_str()).collect();
        (on_map.len(), in_time.stops.len(), words.join(" "))
    };
    let (on_map, in_time, _) = drawn(&with(&json!({}), &json!({})));
    assert_eq!((on_map, in_time), (2, 2));
    let (on_map, in_time, words) = drawn(&withdrawn());
    assert_eq!((on_map, in_time), (1, 1));
    assert!(
        words.ends_with("punkten utgick"),
        "the day says why: {words}"
    );
}

#[test]
fn an_item_that_was_put_off_is_awaited_on_the_day_it_was_put_off_to() {
    let workspace = put_off();
    assert_eq!(missed(&workspace), ["rutin"]);
    assert_eq!(
        step(&workspace, "avgift"),
        "12 mars 2026, punkten bordlades"
    );
    let waits = awaited(&workspace);
    let back = waits.iter().find_map(|it| match it.matter {
        Matter::Return(case, _) => Some((case.id.as_str(), it.due.map(Date::to_string))),
        _ => None,
    });
    assert_eq!(back, Some(("avgift", Some("2026-04-23".to_owned()))));
}

#[test]
fn the_page_says_what_became_of_an_item_and_leads_there_and_back() {
    let workspace = put_off();
    let remarks = &page(&workspace, DAY).items[3].remarks;
    assert_eq!(remarks[0].text, words::PUT_OFF_TO);
    let (name, route) = remarks[0].to.clone().unwrap();
    assert_eq!(plain(&name), "Samråd, 23 april 2026");
    assert_eq!(route, Route::Meeting(id("2026-04-23"), None));
    let there = page(&workspace, "2026-04-23").put_off_here;
    assert_eq!(plain(&there[0].text), "Bordlades 12 mars 2026:");
    let (what, back) = there[0].to.clone().unwrap();
    assert!(what.starts_with("Gemensam avgift"), "{what}");
    assert_eq!(back, Route::Meeting(id(DAY), Some("4".to_owned())));
    let page = page(&withdrawn(), DAY);
    assert_eq!(page.items[2].remarks[0].text, "Utgick.");
}

#[test]
fn an_item_that_takes_up_what_was_put_off_says_when_that_was() {
    let mut file = file_with(&json!({}), &json!({ "putOffTo": "samrad-2026-04-23" }));
    let again = item("12", "Gemensam avgift", &json!({ "cases": ["avgift"] }));
    file["meetings"][1]["agenda"] = json!([again]);
    let workspace = read(file.to_string().as_bytes()).unwrap();
    let page = page(&workspace, "2026-04-23");
    assert_eq!(
        plain(&page.items[0].remarks[0].text),
        "Bordlades 12 mars 2026:"
    );
    assert_eq!(page.put_off_here, [], "and it is said once");
}

#[test]
fn what_was_added_or_taken_in_another_order_is_said() {
    let third = json!({ "added": true, "treatedAfter": "5" });
    let workspace = with(&third, &json!({}));
    let page = page(&workspace, DAY);
    let texts: Vec<_> = page.items[2]
        .remarks
        .iter()
        .map(|it| plain(&it.text))
        .collect();
    assert_eq!(texts, ["Tillkom vid mötet.", "Behandlades efter punkt 5."]);
    assert_eq!(page.items[0].remarks, [], "of the others nothing is said");
    let mut file = file_with(&json!({ "treatedAfter": "9" }), &json!({}));
    let Err(ReadError::Findings(found)) = read(file.to_string().as_bytes()) else {
        panic!("an item that is not there was taken for one");
    };
    assert!(matches!(found[0].problem, Problem::NoSuchItem { .. }));
    file["meetings"][0]["agenda"][2] = item("3", "R", &json!({ "putOffTo": "ingen" }));
    assert!(read(file.to_string().as_bytes()).is_err());
}

#[test]
fn they_count_among_none_that_was_treated() {
    let workspace = with(
        &json!({ "fate": "withdrawn" }),
        &json!({ "fate": "put-off" }),
    );
    let page = page(&workspace, DAY);
    assert_eq!(page.item_count.0, 3);
    assert_eq!(
        page.item_count.1,
        "ingen med beslut, en utgick, en bordlades"
    );
    let list = MeetingsScreen::new(&workspace);
    let told = format!("{:?}", list.years[0].entries[1].known).replace("\\u{a0}", " ");
    assert!(
        told.contains("3 punkter") && told.contains("en utgick"),
        "{told}"
    );
}

#[test]
fn tables_oparl_and_the_calendar_carry_it() {
    let workspace = put_off();
    let of = |name| column(&workspace, Table::Items, name);
    assert_eq!(
        of("Om den inte behandlades")[..5],
        ["", "", "", "bordlades", ""]
    );
    assert_eq!(of("Bordlades till")[3], "samrad-2026-04-23");
    assert_eq!(of("Bordlades till, dag")[3], "2026-04-23");
    let meetings = |name| column(&workspace, Table::Meetings, name)[0].clone();
    assert_eq!(meetings("Antal punkter"), "4");
    assert_eq!(meetings("Punkter som bordlades"), "1");
    let [first, _] = oparl(&workspace, "/Meeting").try_into().unwrap();
    let item = &first["agendaItem"][3];
    assert_eq!(item["result"], "vertagt");
    assert_eq!(item["samverkanskartan:fate"], "put-off");
    assert_eq!(
        item["samverkanskartan:putOffTo"],
        "samverkanskartan://prov/meeting/samrad-2026-04-23"
    );
    let [first, _] = oparl(&withdrawn(), "/Meeting").try_into().unwrap();
    assert_eq!(first["agendaItem"][2]["result"], "abgesetzt");
    let stops = |workspace: &Workspace| {
        let is_stop =
            |line: &String| line.starts_with("UID:avgift-2") || line.starts_with("UID:rutin-2");
        let entries = calendar(workspace).into_iter();
        let stops = entries.filter(|lines| lines.iter().any(is_stop));
        let status = stops.map(|lines| {
            let status = lines.iter().find_map(|it| it.strip_prefix("STATUS:"));
            status.unwrap().to_owned()
        });
        let mut all: Vec<_> = status.collect();
        all.sort();
        all.join(" ")
    };
    let before = with(&json!({}), &json!({}));
    assert_eq!(stops(&before), "TENTATIVE TENTATIVE");
    assert_eq!(stops(&workspace), "CANCELLED TENTATIVE");
}

#[test]
fn earlier_decisions_stand_in_the_table_and_in_oparl() {
    let decided = |more: Value| {
        let mut it = json!({ "id": "b", "by": "samrad", "verb": "besluta", "text": "Bygga." });
        for (name, value) in more.as_object().unwrap() {
            it[name] = value.clone();
        }
        json!({ "decisions": [it] })
    };
    let earlier = json!([{ "meeting": "samrad-2026-01-20", "item": "4", "effect": "revokes" }]);
    let meetings = [
        meeting(
            "2026-01-20",
            &json!({ "agenda": [item("4", "Bron", &decided(json!({})))] }),
        ),
        meeting(
            "2026-05-20",
            &json!({ "agenda": [item("9", "Bron", &decided(json!({ "earlier": earlier })))] }),
        ),
    ];
    let workspace = county(&json!(meetings), &json!([])).unwrap();
    let cells = column(&workspace, Table::Decisions, "Tidigare beslut");
    let cells: Vec<_> = cells.iter().map(|cell| plain(cell)).collect();
    assert_eq!(cells, ["", "upphäver samrad-2026-01-20 punkt 4"]);
    let [_, later] = oparl(&workspace, "/Meeting").try_into().unwrap();
    assert_eq!(
        later["agendaItem"][0]["samverkanskartan:earlier"],
        json!([{
            "effect": "revokes",
            "agendaItem": "samverkanskartan://prov/agenda-item/samrad-2026-01-20/1",
        }])
    );
}

#[test]
fn the_next_meeting_proposes_what_was_put_off_with_a_case_and_without() {
    let mut file = file_with(&json!({}), &json!({ "fate": "put-off" }));
    file["meetings"][0]["agenda"][1]["fate"] = json!("put-off");
    file["meetings"].as_array_mut().unwrap().pop();
    let mut workspace = read(file.to_string().as_bytes()).unwrap();
    let task = Task::Deed(Deed::NextMeeting, format!("samrad-{DAY}"));
    let mut form = Editing::begin(task, None, &workspace, String::new()).unwrap();
    assert_eq!(form.draft["cases"], json!(["avgift"]));
    assert_eq!(form.draft["items"], json!(["Dagordning"]));
    form.set("/date", Some(json!("2026-04-23")));
    workspace.apply(&form.change(&workspace)).unwrap();
    let next: &Meeting = workspace.find(&id("2026-04-23")).unwrap();
    let agenda: Vec<_> = next
        .agenda
        .iter()
        .map(|it| (it.number.as_str(), it.title.as_str()))
        .collect();
    assert_eq!(agenda, [("1", "avgift"), ("2", "Dagordning")]);
    let (coming, _) = answers(&workspace, "avgift");
    assert!(coming.contains("23 april 2026"), "{coming}");
}

#[test]
fn a_file_that_says_nothing_of_it_is_written_as_it_was() {
    let text = write(&with(&json!({}), &json!({})));
    for field in ["fate", "putOffTo", "added", "treatedAfter", "treatedOn"] {
        assert!(!text.contains(&format!("\"{field}\"")), "{field}");
    }
}

#[test]
fn an_item_whose_case_is_tabled_is_put_off() {
    let fate = |cases: Value| {
        let mut file = file_with(&json!({}), &json!({}));
        file["meetings"][0]["agenda"][3]["cases"] = cases;
        let mut workspace = read(file.to_string().as_bytes()).unwrap();
        let task = Task::Deed(Deed::StepFromItem, format!("samrad-{DAY}/4"));
        let mut form = Editing::begin(task, None, &workspace, String::new()).unwrap();
        form.set("/case", Some(json!("avgift")));
        form.set("/role", Some(json!("tabled")));
        form.set("/what", Some(json!("Bordlägger.")));
        workspace.apply(&form.change(&workspace)).unwrap();
        let meeting: &Meeting = workspace.find(&id(DAY)).unwrap();
        meeting.item("4").unwrap().was_put_off()
    };
    assert!(fate(json!(["avgift"])));
    assert!(
        !fate(json!(["avgift", "rutin"])),
        "the other may be treated"
    );
}
