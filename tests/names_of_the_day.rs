//! What happened is told with the names of its day: people who have another name since, and
//! bodies that were called something else.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use std::collections::BTreeSet;

use samverkanskartan::app::attendance::{self, Newcomer};
use samverkanskartan::app::new_term;
use samverkanskartan::app::one_person::OnePerson;
use samverkanskartan::domain::{
    Collection, Date, Forgetting, Id, Organization, Person, Role, Workspace,
};
use samverkanskartan::form::reference;
use samverkanskartan::interchange::{read, write};
use samverkanskartan::screen::export::{Format, Table};
use samverkanskartan::screen::person::PersonScreen;
use samverkanskartan::screen::words::forgetting::marks;
use samverkanskartan::search::{Index, Target};
use serde_json::{Value, json};
use small_county::{TODAY, case, column, file, id, item, meeting, oparl, page, plain};

const BEFORE: &str = "2023-02-01";
const BETWEEN: &str = "2023-06";
const AFTER: &str = "2024-02-01";

/// Cia was called Cia Bergprov to the end of May 2023, and Cia Urprov to some day in 2019. The
/// council was called Rådet through 2023.
fn county() -> Workspace {
    let more = json!({
        "agenda": [item("1", "Bron", &json!({
            "votes": [{ "id": "rost", "question": "Bifall?", "votes": [], "calledBy": "cia-testberg" }],
            "reservations": [{ "by": ["cia-testberg"], "text": "Nej." }],
            "notes": [{ "by": ["cia-testberg"], "text": "Hm." }],
            "assignments": [{ "what": "Rita.", "basis": "decision", "toPersons": ["cia-testberg"] }],
        }))],
        "attendance": [{
            "name": "Dan Exempel", "person": "dan-exempel", "organization": "samrad",
            "list": "Ledamöter", "role": "substitute", "presence": "present",
            "substituteFor": "cia-testberg",
        }],
    });
    let of = |id: &str, date: &str| {
        let mut more = more.clone();
        more["agenda"][0]["votes"][0]["id"] = json!(format!("rost-{id}"));
        let mut held = meeting(id, &more);
        held["date"] = json!(date);
        held
    };
    let held = |day: &str, n: usize| {
        json!({
            "id": format!("bro-{n}"), "date": day, "organization": "samrad", "role": "treated",
            "what": "Tar upp.", "status": "held",
        })
    };
    let stops = [held(BEFORE, 2), held(AFTER, 3)];
    let meetings = [
        of(BEFORE, BEFORE),
        of("2023-06-00", BETWEEN),
        of(AFTER, AFTER),
    ];
    let mut file = file(&json!(meetings), &json!([case("bro", &stops)]));
    file["persons"][3]["formerNames"] = json!([
        { "name": "Cia Bergprov", "until": "2023-05-31" },
        { "name": "Cia Urprov", "until": "2019" },
    ]);
    file["organizations"][0]["names"] = json!([
        { "name": "Rådet", "period": { "to": "2023-12-31" } },
        { "name": "Samråd", "period": { "from": "2024-01-01" } },
    ]);
    read(file.to_string().as_bytes()).unwrap()
}

fn cia() -> Id<Person> {
    Id::new("cia-testberg").unwrap()
}

#[test]
fn a_person_has_the_name_of_the_day_and_both_where_the_day_may_be_of_either() {
    let workspace = county();
    let names = |date: &str| {
        let date: Date = date.parse().unwrap();
        workspace
            .find(&cia())
            .unwrap()
            .names_at(&date)
            .join(" eller ")
    };
    for (date, name) in [
        ("2018", "Cia Urprov"),
        ("2019-12-31", "Cia Urprov eller Cia Bergprov"),
        ("2019-05", "Cia Urprov eller Cia Bergprov"),
        ("2020-01-01", "Cia Bergprov"),
        ("2023-05-31", "Cia Bergprov"),
        ("2023-06-01", "Cia Testberg"),
        ("2023", "Cia Bergprov eller Cia Testberg"),
        ("2025", "Cia Testberg"),
    ] {
        assert_eq!(names(date), name, "{date}");
    }
}

#[test]
fn a_meetings_page_names_people_as_they_were_called_then() {
    let workspace = county();
    for (day, name) in [
        (BEFORE, "Cia Bergprov"),
        ("2023-06-00", "Cia Testberg"),
        (AFTER, "Cia Testberg"),
    ] {
        let page = page(&workspace, day);
        let item = &page.items[0];
        let row = &page.attendance[0].lists[0].rows[0];
        let by = |place: usize| item.objections[place].by[0].0.text.clone();
        let told = [
            item.votes[0].called_by.as_ref().unwrap().name.text.clone(),
            by(0),
            by(1),
            item.assignments[0].people[0].text.clone(),
            plain(&row.role).replace("ersättare för ", ""),
        ];
        assert!(told.iter().all(|it| it == name), "{day}: {told:?}");
    }
}

#[test]
fn the_roll_of_a_new_meeting_has_the_name_of_its_day() {
    let mut workspace = county();
    let organization: Id<Organization> = Id::new("samrad").unwrap();
    for (day, name) in [(BEFORE, "Cia Bergprov"), (AFTER, "Cia Testberg")] {
        let newcomer = Newcomer {
            organization: &organization,
            list: "Ledamöter",
            name: "Cia Testberg",
            role: Role::Member,
            on_behalf_of: None,
        };
        let change = attendance::add(&workspace, &id(day), &newcomer).unwrap();
        workspace.apply(&change).unwrap();
        let lines = &workspace.find(&id(day)).unwrap().attendance;
        assert_eq!(lines.last().unwrap().name, name);
    }
    let next = json!({
        "id": "samrad-2024-06-01", "name": "Samråd", "date": "2024-06-01",
        "organizations": ["samrad"], "state": "planned",
    });
    let mut file: Value = serde_json::from_str(&write(&workspace)).unwrap();
    let meetings = file["meetings"].as_array_mut().unwrap();
    // The last list has her as she was called before.
    let last = meetings.iter_mut().find(|it| it["date"] == AFTER).unwrap();
    last["attendance"][1]["name"] = json!("Cia Bergprov");
    meetings.push(next);
    let workspace = read(file.to_string().as_bytes()).unwrap();
    let next = workspace
        .find(&Id::new("samrad-2024-06-01").unwrap())
        .unwrap();
    let called = attendance::called(&workspace, next, "Ledamöter");
    let hers = called.iter().find(|it| it.person == Some(cia())).unwrap();
    assert_eq!(hers.name, "Cia Testberg");
}

#[test]
fn somebody_is_found_by_an_earlier_name_everywhere() {
    let workspace = county();
    let index = Index::new(&workspace);
    let answer = index.search("Bergprov");
    let found: Vec<_> = index.targets(&answer).map(Target::path).collect();
    assert!(found[0].ends_with("cia-testberg"), "{found:?}");
    let by_name = reference::id_of(&workspace, &[Collection::Persons], "cia bergprov");
    assert_eq!(by_name.as_deref(), Some("cia-testberg"));
    let called = new_term::called(&workspace, "Cia Bergprov");
    assert_eq!(called[0].id, cia());
}

#[test]
fn a_persons_page_says_until_when_each_earlier_name_was_hers() {
    let screen = PersonScreen::new(&county(), &cia()).unwrap();
    let told: Vec<_> = screen.former.iter().map(|(text, _)| plain(text)).collect();
    assert_eq!(
        told,
        [
            "Hette Cia Urprov till och med 2019.",
            "Hette Cia Bergprov till och med 31 maj 2023."
        ]
    );
    assert_eq!(screen.name, "Cia Testberg");
}

#[test]
fn two_records_that_become_one_keep_the_earlier_names_of_both() {
    let workspace = county();
    let one = OnePerson {
        kept: Id::new("dan-exempel").unwrap(),
        other: cia(),
        theirs: BTreeSet::new(),
    };
    let mut after = workspace.clone();
    after.apply(&one.change(&workspace).unwrap()).unwrap();
    let dan = after
        .find(&Id::<Person>::new("dan-exempel").unwrap())
        .unwrap();
    let former: Vec<_> = dan.former_names.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(former, ["Cia Bergprov", "Cia Urprov"]);
}

#[test]
fn whoever_is_forgotten_is_forgotten_by_earlier_names_too() {
    let workspace = county();
    let mut file: Value = serde_json::from_str(&write(&workspace)).unwrap();
    file["cases"][0]["summary"] = json!("Cia Bergprov frågade.");
    let workspace = read(file.to_string().as_bytes()).unwrap();
    let forgetting = Forgetting::new(&workspace, &cia(), marks()).unwrap();
    let (left, _) = forgetting.forget(&workspace).unwrap();
    assert!(!write(&left).contains("Bergprov"));
}

#[test]
fn a_spreadsheet_and_oparl_have_the_names_of_the_day() {
    let workspace = county();
    let replaced = column(&workspace, Table::Attendance, "Ersätter");
    assert_eq!(replaced, ["Cia Bergprov", "Cia Testberg", "Cia Testberg"]);
    let bodies = column(&workspace, Table::Attendance, "Organ");
    assert_eq!(bodies, ["Rådet", "Rådet", "Samråd"]);
    let mut file: Value = serde_json::from_str(&write(&workspace)).unwrap();
    for later in ["meetings", "cases"] {
        file[later] = json!([]);
    }
    for (day, name) in [
        ("2022-01-01", "Cia Bergprov"),
        ("2025-01-01", "Cia Testberg"),
    ] {
        file["asOf"] = json!(day);
        let workspace = read(file.to_string().as_bytes()).unwrap();
        let people = oparl(&workspace, "Person");
        let hers = people
            .iter()
            .find(|it| it["id"].as_str().unwrap().ends_with("cia-testberg"));
        assert_eq!(hers.unwrap()["name"], name);
    }
}

#[test]
fn the_logs_for_process_mining_name_a_body_as_it_was_called_on_the_day() {
    let workspace = county();
    let xes = Format::Xes.write(&workspace, TODAY);
    let groups: Vec<_> = xes
        .lines()
        .filter(|line| line.contains("org:group"))
        .filter_map(|line| line.split('"').nth(3))
        .filter(|group| *group != "org:group")
        .collect();
    assert_eq!(groups, ["Beredningen", "Rådet", "Samråd"]);
    let ocel: Value = serde_json::from_str(&Format::Ocel.write(&workspace, TODAY)).unwrap();
    let objects = ocel["objects"].as_array().unwrap();
    let council = objects
        .iter()
        .find(|it| it["id"] == "organization:samrad")
        .unwrap();
    let names: Vec<_> = council["attributes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["name"] == "name")
        .map(|it| (it["time"].as_str().unwrap(), it["value"].as_str().unwrap()))
        .collect();
    assert_eq!(
        names,
        [
            ("1970-01-01T00:00:00Z", "Rådet"),
            ("2024-01-01T00:00:00Z", "Samråd")
        ]
    );
}
