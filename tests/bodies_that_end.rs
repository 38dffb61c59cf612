//! Municipalities that merge and a group that ended: nobody sits for what is no more, and nobody
//! is asked who was not there.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::app::attendance::called;
use samverkanskartan::domain::{Day, Id, Meeting, Workspace};
use samverkanskartan::interchange::read;
use samverkanskartan::screen::adopted::Adopted;
use samverkanskartan::screen::clerk::Adoptions;
use samverkanskartan::screen::huvudmen::HuvudmenScreen;
use samverkanskartan::screen::map::Panel;
use serde_json::{Value, json};
use small_county::{case, file, id, meeting, plain};

fn recommended(case: &str, day: &str) -> Value {
    json!({
        "id": format!("{case}-2"), "date": day, "organization": "samrad", "role": "recommended",
        "what": "Rekommenderas huvudmännen.", "status": "held",
    })
}

/// Kommun A and B became Kommun AB on 1 January 2025; a group ended in June 2023. Of neither has
/// anybody closed the seats.
fn merged() -> Workspace {
    let mut old = case("avtal-2021", &[recommended("avtal-2021", "2021-03-19")]);
    let adopted = |huvudman: &str, status: &str| json!({ "huvudman": huvudman, "status": status });
    old["adoptions"] = json!([
        adopted("kommun-a", "adopted"),
        adopted("kommun-b", "adopted"),
        adopted("region-r", "adopted"),
    ]);
    let mut new = case("avtal-2025", &[recommended("avtal-2025", "2025-03-14")]);
    new["adoptions"] = json!([adopted("kommun-ab", "adopted")]);
    let next = meeting("2026-03-12", &json!({ "state": "planned" }));
    let mut file = file(&json!([next]), &json!([old, new]));
    file["asOf"] = json!("2026-01-01");
    let bodies = file["organizations"].as_array_mut().unwrap();
    for body in bodies.iter_mut() {
        if ["kommun-a", "kommun-b"].contains(&body["id"].as_str().unwrap()) {
            body["period"] = json!({ "to": "2024-12-31" });
        }
    }
    let mut joined = bodies
        .iter()
        .find(|it| it["id"] == "kommun-a")
        .unwrap()
        .clone();
    joined["id"] = json!("kommun-ab");
    joined["names"] = json!([{ "name": "Kommun AB" }]);
    joined["period"] = json!({ "from": "2025-01-01" });
    let mut group = bodies
        .iter()
        .find(|it| it["id"] == "samrad")
        .unwrap()
        .clone();
    group["id"] = json!("tillfallig");
    group["names"] = json!([{ "name": "Tillfälliga gruppen" }]);
    group["period"] = json!({ "from": "2020-01-01", "to": "2023-06-30" });
    bodies.extend([joined, group]);
    let seat = |person: &str, body: &str, huvudman: &str| {
        json!({
            "id": format!("{body}-{person}"), "person": person, "organization": body, "role": "member",
            "onBehalfOf": huvudman, "period": { "from": "2020-01-01" },
        })
    };
    file["memberships"] = json!([
        seat("bo-provsson", "tillfallig", "region-r"),
        seat("cia-testberg", "samrad", "kommun-b"),
        seat("dan-exempel", "samrad", "region-r"),
    ]);
    read(file.to_string().as_bytes()).unwrap()
}

fn sit(body: &str, day: Day) -> Vec<String> {
    let panel = Panel::new(&merged(), &Id::new(body).unwrap(), day).unwrap();
    let people = panel.members.into_iter().flat_map(|it| it.people);
    people.map(|it| it.name.text).collect()
}

#[test]
fn nobody_sits_in_a_body_or_for_one_that_has_ended() {
    assert_eq!(
        sit("tillfallig", Day::constant(2023, 6, 30)),
        ["Bo Provsson"]
    );
    assert_eq!(sit("tillfallig", Day::constant(2023, 7, 1)), [""; 0]);
    assert_eq!(
        sit("samrad", Day::constant(2024, 12, 31)),
        ["Cia Testberg", "Dan Exempel"]
    );
    assert_eq!(sit("samrad", Day::constant(2025, 1, 1)), ["Dan Exempel"]);
}

#[test]
fn nobody_is_called_to_a_meeting_for_what_has_ended() {
    let workspace = merged();
    let meeting: &Meeting = workspace.find(&id("2026-03-12")).unwrap();
    let called = called(&workspace, meeting, "Ledamöter");
    let names: Vec<_> = called.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Dan Exempel"]);
}

#[test]
fn those_who_were_there_are_asked_and_nobody_else() {
    let workspace = merged();
    let summary = |case: &str| {
        let adoptions = Adoptions::new(&workspace, &Id::new(case).unwrap()).unwrap();
        plain(&adoptions.summary)
    };
    assert_eq!(summary("avtal-2021"), "3 av 3 har antagit");
    assert_eq!(summary("avtal-2025"), "1 av 2 har antagit");
    let table = Adopted::new(&workspace).unwrap();
    let counts: Vec<_> = table.rows.iter().map(|it| plain(&it.count)).collect();
    assert_eq!(counts, ["3 av 3", "1 av 2"]);
}

#[test]
fn the_huvudman_that_came_of_them_is_the_one_there_is() {
    let screen = HuvudmenScreen::new(&merged());
    let names = screen.municipalities.iter().map(|it| it.body.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["Kommun AB"]);
}
