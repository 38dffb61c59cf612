//! Made-up revisions of small workspaces: each a few changes away from its base, and near
//! enough to the others to meet them.

use std::process::Command;

use samverkanskartan::domain::{Problem, Workspace, has_twins};
use samverkanskartan::interchange::{ReadError, read};
use serde_json::{Value, json};

const EDITION: &str = include_str!("../../public/data/vasterbotten.json");

/// So many revisions; triples of them are tried.
const REVISIONS: usize = 200;

/// Fields that anything can be written in.
const TEXTS: [&str; 8] = [
    "title",
    "shortTitle",
    "summary",
    "text",
    "note",
    "what",
    "name",
    "label",
];

/// Fields that speak of many more records, or at length.
const FURTHER: [&str; 9] = [
    "sources",
    "mandate",
    "mayNot",
    "notes",
    "contradictions",
    "gaps",
    "variants",
    "issuer",
    "maybeSameAs",
];

/// A base and revisions made from it.
pub(crate) struct Revisions {
    pub(crate) base: Workspace,
    pub(crate) all: Vec<Workspace>,
}

impl Revisions {
    pub(crate) fn of(file: &Value) -> Self {
        let base = read(file.to_string().as_bytes()).unwrap();
        let mut chance = Chance(7);
        let all = (0..REVISIONS).map(|_| revision(file, &mut chance));
        Self {
            base,
            all: all.collect(),
        }
    }
}

/// A few cases and a meeting of the edition, with what they speak of.
pub(crate) fn small_edition() -> Value {
    small(&serde_json::from_str(EDITION).unwrap())
}

/// The same of cases that `generate` makes up.
pub(crate) fn small_generated() -> Value {
    let made = Command::new(env!("CARGO_BIN_EXE_samverkanskartan"))
        .args(["generate", "--cases", "9", "--seed", "5"])
        .output()
        .unwrap();
    small(&serde_json::from_slice(&made.stdout).unwrap())
}

fn small(whole: &Value) -> Value {
    let mut file = whole.clone();
    for (name, all) in file.as_object_mut().unwrap() {
        if let Some(all) = all.as_array_mut() {
            all.retain(|it| name == "cases" && is_short(it));
            all.truncate(2);
        }
    }
    for case in file["cases"].as_array_mut().unwrap() {
        without(case, &["related"]);
        for stop in case["consultations"].as_array_mut().unwrap() {
            without(stop, &["meeting", "item"]);
        }
    }
    let mut meeting = whole["meetings"][0].clone();
    without(&mut meeting, &["sessions", "nextMeetings"]);
    for (list, length) in [("agenda", 3), ("attendance", 4)] {
        meeting[list].as_array_mut().unwrap().truncate(length);
    }
    for item in meeting["agenda"].as_array_mut().unwrap() {
        without(item, &["parent", "cases"]);
    }
    file["meetings"] = json!([meeting]);
    whole_again(file, whole)
}

fn is_short(case: &Value) -> bool {
    let stops = case["consultations"].as_array();
    stops.is_some_and(|stops| (2..6).contains(&stops.len()))
}

fn without(record: &mut Value, fields: &[&str]) {
    let record = record.as_object_mut().unwrap();
    record.retain(|name, _| !fields.contains(&name.as_str()));
}

/// Puts in what is spoken of until everything is there.
fn whole_again(mut file: Value, whole: &Value) -> Value {
    loop {
        let findings = match read(file.to_string().as_bytes()) {
            Ok(_) => return file,
            Err(ReadError::Findings(findings)) => findings,
            Err(error) => panic!("{error:?}"),
        };
        for finding in findings {
            let Problem::Dangling { value, expected_in } = finding.problem else {
                panic!("{finding:?}");
            };
            let all = whole[expected_in.name()].as_array().unwrap();
            let mut record = all.iter().find(|it| it["id"] == *value).unwrap().clone();
            without(&mut record, &FURTHER);
            let there = file[expected_in.name()].as_array_mut().unwrap();
            if !there.contains(&record) {
                there.push(record);
            }
        }
    }
}

/// The base after one to four changes that leave it whole.
fn revision(base: &Value, chance: &mut Chance) -> Workspace {
    let mut file = base.clone();
    let mut workspace = None;
    let mut left = 1 + chance.below(4);
    while left > 0 {
        let mut changed = file.clone();
        change(&mut changed, chance);
        if changed != file
            && let Ok(read) = read(changed.to_string().as_bytes())
        {
            file = changed;
            workspace = Some(read);
            left -= 1;
        }
    }
    workspace.unwrap()
}

fn change(file: &mut Value, chance: &mut Chance) {
    if chance.below(12) == 0 {
        match chance.below(3) {
            0 => file["revision"] = json!(1 + chance.below(9)),
            1 => file["asOf"] = json!(format!("2024-0{}", 1 + chance.below(9))),
            _ => file["title"] = json!(format!("Titel {}", chance.below(3))),
        }
        return;
    }
    // Meetings and cases are what is changed every week.
    let name = *chance.of(&[
        "cases",
        "cases",
        "cases",
        "meetings",
        "meetings",
        "organizations",
        "documents",
        "persons",
    ]);
    let Some(records) = file[name].as_array().filter(|all| !all.is_empty()) else {
        return;
    };
    let at = chance.below(records.len());
    match chance.below(10) {
        0 => drop(file[name].as_array_mut().unwrap().remove(at)),
        1 => {
            let mut new = records[at].clone();
            renamed(&mut new, chance);
            let id = new["id"].clone();
            let stops = new.get_mut("consultations").and_then(Value::as_array_mut);
            for (n, stop) in stops.into_iter().flatten().enumerate() {
                stop["id"] = json!(format!("{}-{n}", id.as_str().unwrap()));
            }
            file[name].as_array_mut().unwrap().push(new);
        }
        2 => file[name][at]["senare"] = json!({ *chance.of(&["a", "b"]): chance.below(3) }),
        3 => point_elsewhere(file, name, at, chance),
        4..6 => write_something(&mut file[name][at], chance),
        _ => change_a_list(&mut file[name][at], chance),
    }
}

fn write_something(record: &mut Value, chance: &mut Chance) {
    let mut places = Vec::new();
    pointers(record, "", &mut |pointer, value| {
        let field = pointer.rsplit('/').next().unwrap();
        if value.is_string() && TEXTS.contains(&field) {
            places.push(pointer.to_owned());
        }
    });
    if !places.is_empty() {
        let pointer = chance.of(&places).clone();
        *record.pointer_mut(&pointer).unwrap() = json!(format!("Text {}", chance.below(4)));
    }
}

fn point_elsewhere(file: &mut Value, name: &str, at: usize, chance: &mut Chance) {
    let bodies = file["organizations"].as_array().unwrap();
    let body = chance.of(bodies)["id"].clone();
    let mut places = Vec::new();
    pointers(&file[name][at], "", &mut |pointer, _| {
        if pointer.ends_with("/organization") || pointer.ends_with("/subOrganizationOf") {
            places.push(pointer.to_owned());
        }
    });
    if !places.is_empty() {
        let pointer = chance.of(&places).clone();
        *file[name][at].pointer_mut(&pointer).unwrap() = body;
    }
}

fn change_a_list(record: &mut Value, chance: &mut Chance) {
    let mut places = Vec::new();
    pointers(record, "", &mut |pointer, value| {
        if value.as_array().is_some_and(|list| !list.is_empty()) {
            places.push(pointer.to_owned());
        }
    });
    if places.is_empty() {
        return;
    }
    let pointer = chance.of(&places).clone();
    let list = record.pointer_mut(&pointer).unwrap();
    let list = list.as_array_mut().unwrap();
    let at = chance.below(list.len());
    match chance.below(5) {
        0 | 1 => drop(list.remove(at)),
        2 | 3 => {
            let mut new = list[at].clone();
            renamed(&mut new, chance);
            let place = chance.below(list.len() + 1);
            list.insert(place, new);
            // Namesakes are told apart by all they are, until one has gone.
            if list[0].get("name").is_some() && has_twins(list) {
                list.remove(place);
            }
        }
        _ => {
            let other = chance.below(list.len());
            list.swap(at, other);
        }
    }
}

/// Makes another of what is told by its id, number, name or text.
fn renamed(it: &mut Value, chance: &mut Chance) {
    let number = chance.below(4);
    if it.is_string() {
        *it = json!(format!("Ny {number}"));
        return;
    }
    for (field, text) in [
        ("id", format!("ny-{number}")),
        ("number", format!("9{number}")),
        ("name", format!("Ny {number}")),
        ("text", format!("Ny {number}")),
        ("section", format!("§ {number}")),
    ] {
        if it.get(field).is_some() {
            it[field] = json!(text);
            return;
        }
    }
}

/// Visits every value inside another.
fn pointers(value: &Value, at: &str, visit: &mut impl FnMut(&str, &Value)) {
    visit(at, value);
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                pointers(value, &format!("{at}/{name}"), visit);
            }
        }
        Value::Array(all) => {
            for (n, value) in all.iter().enumerate() {
                pointers(value, &format!("{at}/{n}"), visit);
            }
        }
        _ => {}
    }
}

/// A sequence of numbers that look random.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}
