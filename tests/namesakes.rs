//! People and bodies of one name: each is told from the others by what one knows of them, and by
//! an id only where nothing else tells.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::app::attendance::{self, Newcomer};
use samverkanskartan::domain::{Collection, Id, Role, Workspace};
use samverkanskartan::form::Names;
use samverkanskartan::form::reference::id_of;
use samverkanskartan::form::typed::Typed;
use samverkanskartan::interchange::read;
use samverkanskartan::screen::clerk::{huvudmen_of, one_more};
use serde_json::{Value, json};
use small_county::{file, meeting};

const PEOPLE: [Collection; 1] = [Collection::Persons];

/// The county where these sit: person, body, for whom and party.
fn seated(seats: &[(&str, &str, &str, &str)]) -> Workspace {
    let mut file = file(&json!([]), &json!([]));
    let seats = seats.iter().map(|(person, body, huvudman, party)| {
        json!({ "id": format!("{body}-{person}"), "person": person, "organization": body,
            "role": "member", "onBehalfOf": huvudman, "party": party })
    });
    file["memberships"] = seats.collect::<Value>();
    read(file.to_string().as_bytes()).unwrap()
}

#[track_caller]
fn are_called(workspace: &Workspace, expected: [&str; 2]) {
    let names = Names::of(workspace, &PEOPLE);
    for (id, name) in ["anna-svensson", "anna-svensson-2"]
        .into_iter()
        .zip(expected)
    {
        assert_eq!(names.name(id), Some(name));
        assert_eq!(id_of(workspace, &PEOPLE, name).as_deref(), Some(id));
        let by_id = format!("Anna Svensson ({id})");
        assert_eq!(id_of(workspace, &PEOPLE, &by_id).as_deref(), Some(id));
    }
    assert_eq!(id_of(workspace, &PEOPLE, "Anna Svensson"), None);
    assert_eq!(names.name("bo-provsson"), Some("Bo Provsson"));
}

#[test]
fn two_of_one_name_are_told_apart_by_whom_they_sit_for() {
    let workspace = seated(&[
        ("anna-svensson", "samrad", "kommun-a", "s"),
        ("anna-svensson-2", "samrad", "region-r", "s"),
    ]);
    let names = ["Anna Svensson (Kommun A)", "Anna Svensson (Region R)"];
    are_called(&workspace, names);
}

#[test]
fn two_of_one_huvudman_are_told_apart_by_where_they_sit() {
    let workspace = seated(&[
        ("anna-svensson", "samrad", "kommun-a", "s"),
        ("anna-svensson-2", "beredning", "kommun-a", "s"),
    ]);
    let names = [
        "Anna Svensson (Kommun A, Samråd)",
        "Anna Svensson (Kommun A, Beredningen)",
    ];
    are_called(&workspace, names);
}

#[test]
fn two_in_one_body_are_told_apart_by_party() {
    let workspace = seated(&[
        ("anna-svensson", "samrad", "kommun-a", "s"),
        ("anna-svensson-2", "samrad", "kommun-a", "m"),
    ]);
    let names = [
        "Anna Svensson (Kommun A, Samråd, s)",
        "Anna Svensson (Kommun A, Samråd, m)",
    ];
    are_called(&workspace, names);
}

#[test]
fn an_id_tells_them_apart_where_nothing_else_does() {
    let names = [
        "Anna Svensson (anna-svensson)",
        "Anna Svensson (anna-svensson-2)",
    ];
    are_called(&seated(&[]), names);
    let alike = seated(&[
        ("anna-svensson", "samrad", "kommun-a", "s"),
        ("anna-svensson-2", "samrad", "kommun-a", "s"),
    ]);
    are_called(&alike, names);
    let one = seated(&[("anna-svensson", "samrad", "kommun-a", "s")]);
    let names = [
        "Anna Svensson (Kommun A, Samråd, s)",
        "Anna Svensson (anna-svensson-2)",
    ];
    are_called(&one, names);
}

#[test]
fn bodies_of_one_name_are_told_apart_by_what_they_belong_to() {
    let mut file = file(&json!([]), &json!([]));
    let bodies = file["organizations"].as_array_mut().unwrap();
    for huvudman in ["kommun-a", "kommun-b"] {
        bodies.push(
            json!({ "id": format!("namnd-{huvudman}"), "names": [{ "name": "Socialnämnden" }],
            "classification": "nämnd", "track": "line", "level": "huvudman",
            "subOrganizationOf": huvudman }),
        );
    }
    let workspace = read(file.to_string().as_bytes()).unwrap();
    let names = Names::of(&workspace, &[Collection::Organizations]);
    assert_eq!(
        names.name("namnd-kommun-b"),
        Some("Socialnämnden (Kommun B)")
    );
}

#[test]
fn whoever_is_added_by_hand_is_there_for_whom_is_said_and_else_for_whom_the_seat_is() {
    let mut file = file(&json!([meeting("2025-03-14", &json!({}))]), &json!([]));
    file["memberships"] = json!([{ "id": "bos", "person": "bo-provsson", "organization": "samrad",
        "role": "member", "onBehalfOf": "kommun-a", "party": "s" }]);
    let workspace = read(file.to_string().as_bytes()).unwrap();
    let meeting = small_county::id("2025-03-14");
    let offered = huvudmen_of(&workspace, &meeting);
    let names: Vec<_> = offered.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Kommun A", "Kommun B", "Region R"]);
    let organization = Id::new("samrad").unwrap();
    let added = |name: &str, on_behalf_of| {
        let newcomer = Newcomer {
            organization: &organization,
            list: "Ledamöter",
            name,
            role: Role::Member,
            on_behalf_of,
        };
        let mut after = workspace.clone();
        after
            .apply(&attendance::add(&workspace, &meeting, &newcomer).unwrap())
            .unwrap();
        let line = after.find(&meeting).unwrap().attendance[0].clone();
        let whom: Vec<_> = line.on_behalf_of.iter().map(ToString::to_string).collect();
        (whom.join(" "), line.party.unwrap_or_default())
    };
    let said = Some(&offered[2].0);
    assert_eq!(added("Bo Provsson", None), ("kommun-a".into(), "s".into()));
    assert_eq!(added("Bo Provsson", said), ("region-r".into(), "s".into()));
    assert_eq!(added("Eva Ny", said), ("region-r".into(), String::new()));
    assert_eq!(added("Eva Ny", None), (String::new(), String::new()));
}

#[test]
fn one_name_more_on_a_ballot_is_its_line_of_the_list_and_stands_there_once() {
    let line = json!({ "name": "Bo Provsson", "person": "bo-provsson", "organization": "samrad",
        "list": "Ledamöter", "role": "member", "presence": "present", "party": "s",
        "onBehalfOf": ["kommun-a", "kommun-b"] });
    let met = json!({ "attendance": [line] });
    let workspace = seated(&[]);
    let text = |it: &str| Typed::Text(it.to_owned());
    let more = |votes: &Value, name: &str| one_more(&workspace, &met, Some(votes), name);
    let nobody = json!([]);
    assert_eq!(
        more(&nobody, "bo provsson"),
        Some(vec![
            ("name", text("Bo Provsson")),
            ("person", text("bo-provsson")),
            ("party", text("s")),
            ("onBehalfOf", Typed::Name("kommun-a".to_owned())),
            ("onBehalfOf", Typed::Name("kommun-b".to_owned())),
        ])
    );
    assert_eq!(
        more(&json!([{ "person": "bo-provsson" }]), "Bo Provsson"),
        None
    );
    assert_eq!(
        more(&nobody, "Anna Svensson"),
        None,
        "several have the name"
    );
    let unlisted = vec![
        ("name", text("Cia Testberg")),
        ("person", text("cia-testberg")),
    ];
    assert_eq!(more(&nobody, "Cia Testberg"), Some(unlisted));
}
