//! Data in which somebody stands everywhere a person can stand, and how they are looked through.

use std::sync::LazyLock;

use samverkanskartan::domain::{Forgetting, Id, Marks, Workspace};
use samverkanskartan::interchange;
use serde_json::{Value, json};

const EDITION: &str = include_str!("../../public/data/vasterbotten.json");

/// What is left where somebody was taken out.
pub(crate) fn marks() -> Marks {
    samverkanskartan::screen::words::forgetting::marks()
}

pub(crate) fn edition() -> Workspace {
    static READ: LazyLock<Workspace> =
        LazyLock::new(|| interchange::read(EDITION.as_bytes()).unwrap());
    READ.clone()
}

/// Somebody of these data, to be forgotten.
pub(crate) fn forgetting(workspace: &Workspace, person: &str) -> Forgetting {
    Forgetting::new(workspace, &Id::new(person).unwrap(), marks()).unwrap()
}

/// The file of these data as a tree.
pub(crate) fn tree(workspace: &Workspace) -> Value {
    serde_json::from_str(&interchange::write(workspace)).unwrap()
}

pub(crate) fn read(tree: &Value) -> Workspace {
    interchange::read(tree.to_string().as_bytes()).unwrap()
}

fn record<'a>(tree: &'a mut Value, collection: &str, id: &str) -> &'a mut Value {
    let all = tree[collection].as_array_mut().unwrap();
    let mut all = all.iter_mut();
    all.find(|it| it["id"] == id).unwrap()
}

/// The edition with Åsa Östman (`asa-ostman`) in it, everywhere somebody can stand: in every kind
/// of row and reference, in texts, ids and fields of a later version.
pub(crate) fn planted() -> Workspace {
    static MADE: LazyLock<Workspace> = LazyLock::new(plant);
    MADE.clone()
}

fn plant() -> Workspace {
    let mut tree = tree(&edition());
    let persons = tree["persons"].as_array_mut().unwrap();
    persons.push(json!({
        "id": "asa-ostman", "name": "Åsa Östman",
        "variants": [{"name": "Å. Östman", "sources": []}],
    }));
    persons[0]["maybeSameAs"] = json!(["asa-ostman"]);
    tree["memberships"].as_array_mut().unwrap().push(json!({
        "id": "lsg-asa-ostman-member", "person": "asa-ostman", "organization": "lsg",
        "role": "member", "party": "s",
    }));
    let meeting = record(&mut tree, "meetings", "samrad-2024-03-15");
    plant_in(meeting);
    let case = &mut tree["cases"][0];
    case["summary"] = json!("Åsa Östmans förslag, av ÅSA\u{a0}ÖSTMAN och Östman, Åsa.");
    case["later"] = json!({"Åsa Östman": {"author": "asa-ostman", "mail": "asa.ostman@x.se"}});
    let case = case["id"].clone();
    tree["deviations"][0]["objections"] =
        json!([{"by": ["asa-ostman"], "text": "Enligt Åsa Östman för sent."}]);
    let mut assessment = json!({"id": "bedomning-asa-ostman-1", "case": case, "status": "explained",
        "text": "Å. Östman har förklarat.", "rule": tree["rules"][0]["id"].clone()});
    assessment["sources"] = json!([]);
    tree["assessments"] = json!([assessment]);
    tree["restricted"] = json!([
        {"collection": "persons", "record": "asa-ostman", "audience": "us"},
        {"collection": "assessments", "record": "bedomning-asa-ostman-1", "field": "text", "audience": "us"},
    ]);
    tree["conflicts"] = json!([{"collection": "persons", "record": "asa-ostman",
        "path": [{"field": "name"}], "ours": "Åsa Östman", "theirs": "Åsa Ostman"}]);
    tree["laterToo"] = json!([{"person": "asa-ostman"}, {"person": "annan"}, "asa-ostman"]);
    read(&tree)
}

/// Puts her in a meeting that has a vote.
fn plant_in(meeting: &mut Value) {
    let mut line = meeting["attendance"][0].clone();
    line["name"] = json!("Åsa Östman");
    line["person"] = json!("asa-ostman");
    line["presence"] = json!("present");
    let lines = meeting["attendance"].as_array_mut().unwrap();
    lines[0]["substituteFor"] = json!("asa-ostman");
    lines.push(line);
    meeting["signatures"].as_array_mut().unwrap().push(json!({
        "name": "Åsa Östman", "person": "asa-ostman", "role": "adjuster",
        "signedAt": "2024-03-20T10:00:00+01:00", "method": "Svensk e-legitimation",
    }));
    let agenda = meeting["agenda"].as_array_mut().unwrap();
    let item = agenda
        .iter_mut()
        .find(|it| it["votes"].as_array().is_some_and(|it| !it.is_empty()))
        .unwrap();
    item["presenters"] = json!([{"name": "Åsa Östman", "person": "asa-ostman"}]);
    item["mentionedPersons"] = json!([{"name": "Å. Östman"}]);
    item["assignments"] =
        json!([{"toPersons": ["asa-ostman"], "what": "Återkomma", "basis": "plan"}]);
    item["reservations"] = json!([{"by": ["asa-ostman"], "text": "Reserverar sig."}]);
    let vote = &mut item["votes"][0];
    vote["calledBy"] = json!("asa-ostman");
    vote["votes"].as_array_mut().unwrap().push(json!({
        "name": "Åsa Östman", "person": "asa-ostman", "option": "yes",
    }));
}

/// Whether anything in a text is of Åsa Östman, in any of the ways she is planted.
pub(crate) fn has_her(text: &str) -> bool {
    let text = text.to_lowercase();
    ["östman", "ostman", "\\u00f6stman"]
        .iter()
        .any(|it| text.contains(it))
}
