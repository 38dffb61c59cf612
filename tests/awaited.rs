//! What is awaited: what was planned, decided or asked for, until something shows it was done.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use samverkanskartan::domain::{Day, Workspace, read_day};
use samverkanskartan::interchange::read;
use samverkanskartan::procedure::{Matter, Time, awaited};
use samverkanskartan::screen::awaited::{AwaitedScreen, Row};
use samverkanskartan::screen::export::{Format, Table};
use serde_json::{Value, json};

const EDITION: &[u8] = include_bytes!("../public/data/vasterbotten.json");

fn day(text: &str) -> Day {
    read_day(text).unwrap()
}

/// A case on its way, with what a test adds to it, and a meeting with one item of it.
fn workspace(case: &Value, item: &Value) -> Workspace {
    let mut file = json!({
        "format": "samverkanskartan", "version": 1, "datasetId": "prov", "title": "Prov",
        "revision": 1, "asOf": "2026-03-01",
        "organizations": [
            {"id": "lsg", "names": [{"name": "LSG"}], "classification": "grupp", "track": "officer", "level": "regional"},
            {"id": "samrad", "names": [{"name": "Samråd"}], "classification": "samråd", "track": "political", "level": "regional"},
            {"id": "umea", "names": [{"name": "Umeå"}], "classification": "kommun", "track": "line", "level": "huvudman"},
        ],
        "cases": [{
            "id": "k", "title": "Kåren", "shortTitle": "Kåren", "type": "fråga", "level": "core",
            "initiator": {"text": "LSG"}, "summary": "S.",
            "outcome": {"finished": "no", "text": ""},
        }],
        "meetings": [{
            "id": "m", "date": "2026-02-01", "name": "Möte", "organizations": ["lsg"],
            "agenda": [{"number": "1", "title": "Kåren", "type": "information", "cases": ["k"]}],
        }],
    });
    let add = |to: &mut Value, more: &Value| {
        for (name, value) in more.as_object().unwrap() {
            to[name] = value.clone();
        }
    };
    add(&mut file["cases"][0], case);
    add(&mut file["meetings"][0]["agenda"][0], item);
    read(file.to_string().as_bytes()).unwrap()
}

fn stop(n: u8, date: &str, status: &str, more: &Value) -> Value {
    let mut stop = json!({
        "id": format!("k-{n}"), "date": date, "status": status, "role": "treated",
        "organization": "lsg", "what": format!("Steg {n}."),
    });
    for (name, value) in more.as_object().unwrap() {
        stop[name] = value.clone();
    }
    stop
}

fn none() -> Value {
    json!({})
}

fn rows(workspace: &Workspace, today: &str) -> Vec<(String, Row)> {
    let screen = AwaitedScreen::new(workspace, None, day(today));
    let groups = screen.groups.into_iter();
    let rows = groups.flat_map(|group| {
        let heading = group.heading.to_owned();
        group
            .rows
            .into_iter()
            .map(move |row| (heading.clone(), row))
    });
    rows.collect()
}

fn told(workspace: &Workspace, today: &str) -> Vec<String> {
    rows(workspace, today)
        .into_iter()
        .map(|(_, row)| row.what)
        .collect()
}

#[test]
fn a_planned_stop_is_awaited_until_it_is_held_or_the_case_is_finished() {
    let of = |status: &str, finished: &str| {
        let case = json!({
            "consultations": [stop(1, "2026-02-10", status, &none())],
            "outcome": {"finished": finished, "text": ""},
        });
        told(&workspace(&case, &none()), "2026-03-10").len()
    };
    assert_eq!(of("planned", "no"), 1);
    assert_eq!(of("planned", "unknown"), 1);
    assert_eq!(of("planned", "yes"), 0);
    assert_eq!(of("held", "no"), 0);
}

#[test]
fn how_late_something_is_counts_to_where_the_log_ends_and_no_further() {
    let time = |date: &str, today: &str| {
        let case = json!({"consultations": [stop(1, date, "planned", &none())]});
        let workspace = workspace(&case, &none());
        let all = awaited(&workspace);
        all[0].time(day("2026-03-01"), day(today))
    };
    assert_eq!(time("2026-02-10", "2026-03-10"), Time::Out(19));
    assert_eq!(time("2026-02-10", "2030-03-10"), Time::Out(19));
    assert_eq!(time("2026-03-05", "2026-03-10"), Time::OutSince(5));
    assert_eq!(time("2026-03-10", "2026-03-10"), Time::Left(0));
    assert_eq!(time("2026-03", "2026-03-10"), Time::Left(21));
    assert_eq!(time("2026-22", "2026-09-10"), Time::OutSince(10));
    assert_eq!(time("2026-02-10/..", "2026-03-10"), Time::Unknown);
}

#[test]
fn an_assignment_is_awaited_when_it_binds_and_nothing_shows_that_it_was_done() {
    let of = |more: &Value| {
        let mut assignment = json!({"what": "Räkna.", "basis": "decision", "to": ["lsg"]});
        for (name, value) in more.as_object().unwrap() {
            assignment[name] = value.clone();
        }
        let item = json!({"assignments": [assignment]});
        told(&workspace(&none(), &item), "2026-03-10").len()
    };
    for basis in ["decision", "request", "plan", "recommendation"] {
        assert_eq!(of(&json!({"basis": basis})), 1, "{basis}");
    }
    for basis in ["proposal", "support"] {
        assert_eq!(of(&json!({"basis": basis})), 0, "{basis}");
    }
    assert_eq!(of(&json!({"doneOn": "2026-02"})), 0);
    assert_eq!(of(&json!({"deadline": "2026-02-20"})), 1);
}

#[test]
fn an_assignment_is_not_said_to_be_undone_where_they_dealt_with_the_case_since() {
    let of = |date: &str, body: &str| {
        let case =
            json!({"consultations": [stop(1, date, "held", &json!({"organization": body}))]});
        let item = json!({"assignments": [
            {"what": "Ta ställning.", "basis": "recommendation", "to": ["samrad"]},
        ]});
        told(&workspace(&case, &item), "2026-03-10").len()
    };
    assert_eq!(of("2026-02-20", "samrad"), 0);
    assert_eq!(of("2026-02-20", "lsg"), 1);
    assert_eq!(of("2026-01-20", "samrad"), 1);
}

#[test]
fn what_is_said_three_times_of_one_day_is_told_once() {
    let case = json!({"consultations": [stop(1, "2026-04-05", "planned", &none())]});
    let item = json!({
        "assignments": [{"what": "Ta upp den igen.", "basis": "decision", "to": ["lsg"], "deadline": "2026-04-05"}],
        "decisions": [{"id": "b", "verb": "bordlägga", "text": "Den tas upp igen.", "by": "lsg", "deadline": "2026-04-05"}],
    });
    assert_eq!(told(&workspace(&case, &item), "2026-03-10"), ["Steg 1."]);
    assert_eq!(
        told(&workspace(&none(), &item), "2026-03-10"),
        ["Ta upp den igen."]
    );
    let alone = json!({"decisions": item["decisions"]});
    assert_eq!(
        told(&workspace(&none(), &alone), "2026-03-10"),
        ["Den tas upp igen."]
    );
}

#[test]
fn a_tabled_case_is_to_come_back_also_where_no_day_is_planned() {
    let case =
        json!({"consultations": [stop(1, "2026-02-01", "held", &json!({"role": "tabled"}))]});
    assert_eq!(
        told(&workspace(&case, &none()), "2026-03-10"),
        ["Tas upp igen. Steg 1."]
    );
}

#[test]
fn a_tabled_case_is_told_once_where_its_item_says_that_it_is_to_come_back() {
    let stop = stop(
        1,
        "2026-02-01",
        "held",
        &json!({"role": "tabled", "meeting": "m", "item": "1"}),
    );
    let item = json!({"assignments": [{"what": "Ta upp den igen.", "basis": "decision"}]});
    let case = json!({"consultations": [stop]});
    assert_eq!(
        told(&workspace(&case, &item), "2026-03-10"),
        ["Ta upp den igen."]
    );
}

#[test]
fn the_huvudmen_who_have_not_answered_are_told_together() {
    let case = json!({"adoptions": [
        {"huvudman": "umea", "status": "pending"},
        {"huvudman": "lsg", "status": "pending", "date": "2026-01"},
        {"huvudman": "lsg", "status": "adopted", "date": "2026-02"},
    ]});
    let rows = rows(&workspace(&case, &none()), "2026-03-10");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].1.what, "Svar saknas från en huvudman.");
    assert_eq!(rows[0].1.by[0].name, "Umeå");
}

/// A case sent for comment to a municipality and a region of the huvudmän, until a day.
fn sent(to: &Value, until: Option<&str>, then: &[Value]) -> Workspace {
    let mut told = json!({ "kind": "sent-for-comment" });
    if let Some(until) = until {
        told["period"] = json!({ "to": until });
    }
    let sending = stop(
        1,
        "2026-01-20",
        "held",
        &json!({ "handedTo": to, "circumstances": [told] }),
    );
    let stops: Vec<_> = std::iter::once(sending).chain(then.to_vec()).collect();
    workspace(&json!({ "consultations": stops }), &none())
}

#[test]
fn what_was_sent_for_comment_is_awaited_until_its_last_day_from_those_who_have_not_answered() {
    let asked = json!(["umea", "samrad"]);
    let by = |workspace: &Workspace| {
        let rows = rows(workspace, "2026-03-10");
        let row = rows
            .into_iter()
            .find(|(_, row)| row.kind == "svar på remiss");
        row.map(|(heading, row)| {
            let by: Vec<_> = row.by.iter().map(|it| it.name.clone()).collect();
            let due = row.due.and_then(|it| it.stated);
            let due = due.map(|it| it.replace('\u{a0}', " "));
            (heading, by.join(", "), due, row.what)
        })
    };
    let (heading, who, due, what) = by(&sent(&asked, Some("2026-04-30"), &[])).unwrap();
    assert_eq!(heading, "Det finns tid kvar");
    assert_eq!(who, "Umeå, Samråd");
    assert_eq!(due.as_deref(), Some("30 april 2026"));
    assert_eq!(what, "Remissvar saknas. Steg 1.");
    let answer = stop(2, "2026-02-10", "held", &json!({ "organization": "umea" }));
    let (_, who, ..) = by(&sent(
        &asked,
        Some("2026-04-30"),
        std::slice::from_ref(&answer),
    ))
    .unwrap();
    assert_eq!(who, "Samråd", "whoever has answered owes nothing");
    let (heading, ..) = by(&sent(&asked, Some("2026-02-20"), &[answer])).unwrap();
    assert_eq!(heading, "Tiden var ute när loggen slutar");
    let (heading, who, due, _) = by(&sent(&json!([]), None, &[])).unwrap();
    assert_eq!((heading.as_str(), who.as_str()), ("Utan sista dag", ""));
    assert_eq!(due, None, "no day is made up");
}

#[test]
fn no_comment_is_awaited_when_all_have_answered_or_the_sender_has_gone_on() {
    let asked = json!(["umea"]);
    let is_awaited = |then: &[Value]| {
        let workspace = sent(&asked, Some("2026-02-20"), then);
        let all = awaited(&workspace);
        all.iter()
            .any(|it| matches!(it.matter, Matter::Comments(..)))
    };
    let at =
        |n: u8, date: &str, body: &str| stop(n, date, "held", &json!({ "organization": body }));
    assert!(is_awaited(&[]));
    assert!(is_awaited(&[at(2, "2026-02-10", "samrad")]), "another body");
    assert!(
        is_awaited(&[at(2, "2026-02-10", "lsg")]),
        "before the last day"
    );
    assert!(!is_awaited(&[at(2, "2026-02-10", "umea")]));
    assert!(!is_awaited(&[at(2, "2026-02-25", "lsg")]));
}

#[test]
fn of_a_group_that_was_asked_those_who_are_silent_are_named() {
    let body = |id: &str, name: &str, more: &Value| {
        let mut body = json!({ "id": id, "names": [{ "name": name }], "classification": "kommun",
            "track": "line", "level": "huvudman" });
        for (field, value) in more.as_object().unwrap() {
            body[field] = value.clone();
        }
        body
    };
    let workspace = sent(&json!(["umea"]), Some("2026-04-30"), &[]);
    let mut file = serde_json::to_value(workspace.records()).unwrap();
    file["cases"][0]["consultations"][0]["handedTo"] = json!(["kommunerna"]);
    let bodies = file["organizations"].as_array_mut().unwrap();
    let group = json!({ "classification": "kommuner" });
    bodies.push(body("kommunerna", "Kommunerna", &group));
    for (id, name) in [("a", "Aby"), ("b", "Bby")] {
        bodies.push(body(
            id,
            name,
            &json!({ "subOrganizationOf": "kommunerna" }),
        ));
    }
    let by = |file: &Value| {
        let records = serde_json::from_value(file.clone()).unwrap();
        let workspace = Workspace::new(records).unwrap();
        let all = awaited(&workspace);
        let mut it = all
            .iter()
            .filter(|it| matches!(it.matter, Matter::Comments(..)));
        let by = it
            .next()
            .map(|it| it.by.iter().map(ToString::to_string).collect::<Vec<_>>());
        by.unwrap_or_default().join(" ")
    };
    assert_eq!(by(&file), "kommunerna");
    let stops = file["cases"][0]["consultations"].as_array_mut().unwrap();
    stops.push(stop(
        2,
        "2026-02-10",
        "held",
        &json!({ "organization": "a" }),
    ));
    assert_eq!(by(&file), "b");
}

#[test]
fn the_last_day_of_a_sending_for_comment_is_in_the_table_and_the_calendar() {
    let workspace = sent(&json!(["umea"]), Some("2026-04-30"), &[]);
    let today = day("2026-03-10");
    let table = Format::Table(Table::Awaited).write(&workspace, today);
    let row = table
        .lines()
        .find(|it| it.contains("svar på remiss"))
        .unwrap();
    assert!(row.contains("2026-04-30") && row.contains("Umeå"), "{row}");
    let calendar = Format::Calendar.write(&workspace, today);
    assert!(calendar.contains("UID:k-1-remiss@prov"), "{calendar}");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20260430"));
    assert!(calendar.contains("SUMMARY:Senast: svar på remiss\\, Kåren"));
}

#[test]
fn what_has_no_day_is_last_and_of_what_is_out_the_latest_is_first() {
    let case = json!({"consultations": [
        stop(1, "2026-01-05", "planned", &none()),
        stop(2, "2026-02-05", "planned", &none()),
        stop(3, "2026-05-05", "planned", &none()),
        stop(4, "2026-03-05", "planned", &none()),
    ]});
    let item = json!({"assignments": [{"what": "Räkna.", "basis": "plan"}]});
    let workspace = workspace(&case, &item);
    let order = told(&workspace, "2026-03-10");
    assert_eq!(
        order,
        ["Steg 4.", "Steg 3.", "Steg 2.", "Steg 1.", "Räkna."]
    );
    assert_eq!(rows(&workspace, "2026-03-10")[4].1.time, "");
}

#[test]
fn of_one_body_only_what_it_owes_is_listed_also_as_one_of_a_group() {
    let edition = read(EDITION).unwrap();
    let all = AwaitedScreen::new(&edition, None, day("2026-11-29"));
    let count =
        |screen: &AwaitedScreen| screen.groups.iter().map(|it| it.rows.len()).sum::<usize>();
    for choice in AwaitedScreen::bodies(&edition) {
        let id = samverkanskartan::domain::Id::new(&choice.value).unwrap();
        let own = AwaitedScreen::new(&edition, Some(&id), day("2026-11-29"));
        assert!(count(&own) > 0, "{}", choice.label);
        assert!(count(&own) < count(&all), "{}", choice.label);
    }
}

#[test]
fn the_edition_awaits_what_the_vaccination_case_was_to_show_and_nothing_of_finished_cases() {
    let edition = read(EDITION).unwrap();
    let all = awaited(&edition);
    let is_vaccination = |matter: &Matter<'_>| match matter {
        Matter::Stop(case, stop) => {
            case.id.as_str() == "vaccination-ansvar-2024" && stop.date.to_string() == "2024-09-20"
        }
        _ => false,
    };
    assert!(all.iter().any(|it| is_vaccination(&it.matter)));
    let finished = all.iter().any(|it| match &it.matter {
        Matter::Stop(case, _)
        | Matter::Return(case, _)
        | Matter::Answers(case)
        | Matter::Comments(case, ..) => {
            case.outcome.finished == samverkanskartan::domain::Finished::Yes
        }
        _ => false,
    });
    assert!(!finished);
    println!("{} things are awaited", all.len());
}

#[test]
fn the_table_has_a_row_for_everything_that_is_on_the_screen() {
    let edition = read(EDITION).unwrap();
    let today = day("2026-11-29");
    let shown = rows(&edition, "2026-11-29").len();
    let table = Format::Table(Table::Awaited).write(&edition, today);
    assert!(table.lines().count() > shown);
    for (_, row) in rows(&edition, "2026-11-29") {
        let what = row.what.replace('"', "\"\"");
        assert!(table.contains(&what), "{what}");
    }
}
