//! What files for other programs say of meetings that are to come or were called off, and of votes
//! that are known by their numbers.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::domain::Workspace;
use samverkanskartan::screen::export::Table;
use serde_json::{Value, json};
use small_county::{calendar, column, county, item, meeting, oparl};

fn with(more: &Value) -> Workspace {
    county(&json!([meeting("2027-09-10", more)]), &json!([])).unwrap()
}

#[track_caller]
fn says(workspace: &Workspace, line: &str) {
    let entries = calendar(workspace);
    assert_eq!(entries.len(), 1);
    assert!(
        entries[0].iter().any(|it| it == line),
        "{line} in {entries:?}"
    );
}

#[test]
fn a_meeting_that_is_to_come_is_invited_to_and_tentative() {
    let there = json!([{
        "name": "Bo Provsson", "person": "bo-provsson", "organization": "samrad",
        "list": "Ledamöter", "role": "chair", "presence": "present",
    }]);
    let workspace = with(&json!({ "state": "planned", "attendance": there }));
    let [meeting] = oparl(&workspace, "/Meeting").try_into().unwrap();
    assert_eq!(meeting["meetingState"], "eingeladen");
    assert_eq!(meeting["cancelled"], false);
    assert_eq!(meeting["samverkanskartan:state"], "planned");
    says(&workspace, "STATUS:TENTATIVE");
    let cell = |name| column(&workspace, Table::Meetings, name).swap_remove(0);
    assert_eq!(
        cell("Antal närvarande"),
        "",
        "nobody is there before it is held"
    );
    assert_eq!(cell("Läge"), "planerat");
}

#[test]
fn a_meeting_that_was_called_off_says_so_and_why_as_the_same_entry() {
    let workspace = with(&json!({ "state": "cancelled", "stateNote": "för få ärenden" }));
    let [meeting] = oparl(&workspace, "/Meeting").try_into().unwrap();
    assert_eq!(meeting["cancelled"], true);
    says(&workspace, "STATUS:CANCELLED");
    says(&workspace, "UID:mote-samrad-2027-09-10@prov");
    let cell = |name| column(&workspace, Table::Meetings, name).swap_remove(0);
    assert_eq!(
        (cell("Läge").as_str(), cell("Skäl").as_str()),
        ("inställt", "för få ärenden")
    );
}

#[test]
fn a_meeting_of_which_no_state_is_said_gets_none() {
    let workspace = with(&json!({}));
    let [meeting] = oparl(&workspace, "/Meeting").try_into().unwrap();
    assert_eq!(meeting.get("samverkanskartan:state"), None);
    assert_eq!(column(&workspace, Table::Meetings, "Läge"), [""]);
    assert_eq!(
        column(&workspace, Table::Meetings, "Handlingarna skickades"),
        [""]
    );
}

#[test]
fn votes_go_out_with_their_numbers_and_nobodys_name() {
    let count = |what: &str, count: u32| json!({ "what": what, "count": count });
    let votes = json!({ "votes": [{
        "id": "v-1", "question": "Val av vice ordförande", "votes": [], "closed": true,
        "counts": [count("Dan Exempel", 3), count("Bo Provsson", 3)],
        "settledBy": "casting-vote", "result": "Dan Exempel valdes.",
    }] });
    let workspace = with(&json!({ "agenda": [item("1", "Val", &votes)] }));
    assert_eq!(
        column(&workspace, Table::Items, "Omröstningar"),
        [
            "Val av vice ordförande: Dan Exempel 3, Bo Provsson 3: ordförandens utslagsröst: Dan Exempel valdes."
        ]
    );
    let [meeting] = oparl(&workspace, "/Meeting").try_into().unwrap();
    assert_eq!(
        meeting["agendaItem"][0]["samverkanskartan:votes"],
        json!([{
            "question": "Val av vice ordförande", "result": "Dan Exempel valdes.", "closed": true,
            "settledBy": "casting-vote",
            "counts": [count("Dan Exempel", 3), count("Bo Provsson", 3)],
        }])
    );
}

#[test]
fn a_body_is_called_what_it_is_called_on_the_day_the_data_speaks_of() {
    let mut file = small_county::file(&json!([]), &json!([]));
    file["organizations"][0]["names"] = json!([
        { "name": "Samr\u{e5}d", "period": { "to": "2026-12-31" } },
        { "name": "Nya samr\u{e5}det", "period": { "from": "2027-01-01" } },
    ]);
    let names = |as_of: &str| {
        let mut file = file.clone();
        file["asOf"] = json!(as_of);
        let workspace = samverkanskartan::interchange::read(file.to_string().as_bytes()).unwrap();
        let mut bodies = oparl(&workspace, "Organization").into_iter();
        let is_it = |it: &Value| it["id"].as_str().unwrap().ends_with("/samrad");
        bodies.find(is_it).unwrap()["name"].clone()
    };
    assert_eq!(names("2026-06-01"), "Samr\u{e5}d");
    assert_eq!(names("2027-06-01"), "Nya samr\u{e5}det");
}
