//! Reads three of our files – XES, OCEL, OParl – with crates that others wrote, and prints what
//! it found, for the tests to compare. What such a crate refuses ends it with the reason.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;

use oparl_types::{Body, Meeting, Organization, Paper, Person, System};
use process_mining::{EventLog, Importable, OCEL};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let [xes, ocel, oparl] = files.as_slice() else {
        return Err("three files are wanted: XES, OCEL, OParl".into());
    };
    println!(
        "{}",
        json!({ "xes": of_xes(xes)?, "ocel": of_ocel(ocel)?, "oparl": of_oparl(oparl)? })
    );
    Ok(())
}

fn of_xes(file: &str) -> Result<Value, Box<dyn Error>> {
    let log = EventLog::import_from_path(file)?;
    let mut activities: BTreeMap<String, usize> = BTreeMap::new();
    for event in log.traces.iter().flat_map(|trace| &trace.events) {
        let name = event.attributes.iter().find(|it| it.key == "concept:name");
        let name = name.and_then(|it| it.value.try_as_string());
        *activities
            .entry(name.ok_or("no activity")?.clone())
            .or_default() += 1;
    }
    Ok(json!({ "traces": log.traces.len(), "activities": activities }))
}

fn of_ocel(file: &str) -> Result<Value, Box<dyn Error>> {
    let log = OCEL::import_from_path(file)?;
    let mut objects: BTreeMap<&str, usize> = BTreeMap::new();
    for object in &log.objects {
        *objects.entry(&object.object_type).or_default() += 1;
    }
    Ok(json!({ "events": log.events.len(), "objects": objects }))
}

fn of_oparl(file: &str) -> Result<Value, Box<dyn Error>> {
    let document: Value = serde_json::from_slice(&fs::read(file)?)?;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for object in document["data"].as_array().ok_or("no list")? {
        let address = object["type"].as_str().ok_or("no type")?;
        let of_type = address.rsplit('/').next().unwrap_or_default();
        let read = |error| format!("{}: {error}", object["id"]);
        let embedded = match of_type {
            "System" => serde_json::from_value::<System>(object.clone()).map(|_| ("", 0)),
            "Body" => serde_json::from_value::<Body>(object.clone()).map(|_| ("", 0)),
            "Organization" => {
                serde_json::from_value::<Organization>(object.clone()).map(|_| ("", 0))
            }
            "Person" => serde_json::from_value::<Person>(object.clone())
                .map(|it| ("Membership", it.membership.len())),
            "Meeting" => serde_json::from_value::<Meeting>(object.clone())
                .map(|it| ("AgendaItem", it.agenda_item.len())),
            "Paper" => serde_json::from_value::<Paper>(object.clone())
                .map(|it| ("Consultation", it.consultation.len())),
            other => return Err(format!("{other} has no place in the list").into()),
        };
        *counts.entry(of_type).or_default() += 1;
        let (inner, count) = embedded.map_err(read)?;
        if count > 0 {
            *counts.entry(inner).or_default() += count;
        }
    }
    Ok(json!(counts))
}
