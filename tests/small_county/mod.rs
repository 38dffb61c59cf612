//! A made-up county as small as it can be: a council in which two municipalities and a region
//! meet, and officers who prepare for it.

#![allow(dead_code)] // each test uses its part

use samverkanskartan::domain::{Day, Id, Meeting, Workspace};
use samverkanskartan::interchange::{ReadError, read};
use samverkanskartan::screen::export::{Format, Table};
use samverkanskartan::screen::meeting::MeetingScreen;
use serde_json::{Value, json};

pub(crate) const TODAY: Day = Day::constant(2026, 11, 28);

/// The whole file, with these meetings and cases.
pub(crate) fn file(meetings: &Value, cases: &Value) -> Value {
    let body = |id: &str, name: &str, class: &str, track: &str, level: &str| {
        json!({
            "id": id, "names": [{ "name": name }], "classification": class, "track": track,
            "level": level, "overview": true,
        })
    };
    let huvudman = |id: &str, name: &str, class: &str| body(id, name, class, "line", "huvudman");
    let person = |id: &str, name: &str| json!({ "id": id, "name": name });
    json!({
        "format": "samverkanskartan",
        "version": 1,
        "datasetId": "prov",
        "title": "Prov",
        "revision": 1,
        "asOf": "2025-01-01",
        "organizations": [
            body("samrad", "Samråd", "samråd", "political", "regional"),
            body("beredning", "Beredningen", "beredning", "officer", "regional"),
            huvudman("kommun-a", "Kommun A", "kommun"),
            huvudman("kommun-b", "Kommun B", "kommun"),
            huvudman("region-r", "Region R", "region"),
        ],
        "persons": [
            person("anna-svensson", "Anna Svensson"),
            person("anna-svensson-2", "Anna Svensson"),
            person("bo-provsson", "Bo Provsson"),
            person("cia-testberg", "Cia Testberg"),
            person("dan-exempel", "Dan Exempel"),
        ],
        "meetings": meetings,
        "cases": cases,
    })
}

/// The county with these meetings and cases; why it is not read, where it is not.
pub(crate) fn county(meetings: &Value, cases: &Value) -> Result<Workspace, ReadError> {
    read(file(meetings, cases).to_string().as_bytes())
}

/// A meeting of the council: its day, and what else is said of it.
pub(crate) fn meeting(day: &str, more: &Value) -> Value {
    with(
        json!({ "id": format!("samrad-{day}"), "name": "Samråd", "date": day, "organizations": ["samrad"] }),
        more,
    )
}

/// An item of no printed type, and what else is said of it.
pub(crate) fn item(number: &str, title: &str, more: &Value) -> Value {
    with(
        json!({ "number": number, "title": title, "type": "none" }),
        more,
    )
}

/// A case that was prepared and has these stops besides.
pub(crate) fn case(id: &str, stops: &[Value]) -> Value {
    let first = json!({
        "id": format!("{id}-1"), "date": "2025-02-05", "organization": "beredning",
        "role": "prepared", "what": "Bereder.", "status": "held",
    });
    let stops: Vec<_> = std::iter::once(first).chain(stops.to_vec()).collect();
    json!({
        "id": id, "title": id, "shortTitle": id, "type": "fråga", "level": "core",
        "initiator": { "text": "Beredningen", "organizations": ["beredning"] },
        "summary": "Påhittat ärende.", "outcome": { "finished": "unknown", "text": "Står inte." },
        "consultations": stops,
    })
}

/// A stop that is planned for an item of a meeting of the council.
pub(crate) fn planned(case: &str, day: &str, item: &str) -> Value {
    json!({
        "id": format!("{case}-2"), "date": day, "organization": "samrad", "role": "treated",
        "what": "Ska behandlas.", "status": "planned", "meeting": format!("samrad-{day}"),
        "item": item,
    })
}

fn with(mut record: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().into_iter().flatten() {
        record[name] = value.clone();
    }
    record
}

pub(crate) fn id(day: &str) -> Id<Meeting> {
    Id::new(&format!("samrad-{day}")).unwrap()
}

pub(crate) fn page(workspace: &Workspace, day: &str) -> MeetingScreen {
    MeetingScreen::new(workspace, &id(day), TODAY).unwrap()
}

/// With plain blanks.
pub(crate) fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The cells of a column of a table, row by row.
pub(crate) fn column(workspace: &Workspace, table: Table, name: &str) -> Vec<String> {
    let text = Format::Table(table).write(workspace, TODAY);
    let mut rows = text.trim_start_matches('\u{feff}').lines().map(cells);
    let heading = rows.next().unwrap();
    let at = heading.iter().position(|it| it == name).unwrap();
    rows.map(|row| row[at].clone()).collect()
}

/// The cells of a line, as a spreadsheet divides it.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ';' if !is_quoted => cells.push(String::new()),
            letter => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

/// The entries of the calendar, each as its lines.
pub(crate) fn calendar(workspace: &Workspace) -> Vec<Vec<String>> {
    let text = Format::Calendar
        .write(workspace, TODAY)
        .replace("\r\n ", "");
    let parts = text.split("BEGIN:VEVENT\r\n").skip(1);
    parts
        .map(|part| part.lines().map(str::to_owned).collect())
        .collect()
}

/// The objects of this type in OParl, in their order.
pub(crate) fn oparl(workspace: &Workspace, of_type: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(&Format::Oparl.write(workspace, TODAY)).unwrap();
    let is_it = |it: &&Value| it["type"].as_str().unwrap().ends_with(of_type);
    let all = all["data"].as_array().unwrap().iter();
    all.filter(is_it).cloned().collect()
}
