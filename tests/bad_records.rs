//! Records that do not hold together: every date, id and reference of the format is tried.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod schema_walk;

use samverkanskartan::domain::{Collection, Finding, Place, Problem};
use samverkanskartan::interchange::{FieldProblem, ReadError, read, schema};
use serde_json::{Value, json};

const FIXTURE: &str = include_str!("fixtures/version-1.1.json");

/// The fixture with one value replaced.
fn replaced(pointer: &str, value: Value) -> Result<(), ReadError> {
    let mut file: Value = serde_json::from_str(FIXTURE).unwrap();
    *file.pointer_mut(pointer).unwrap() = value;
    read(file.to_string().as_bytes()).map(|_| ())
}

/// A JSON pointer as refusals write it: `cases[0].consultations[2].date`.
fn path(pointer: &str) -> String {
    let parts = pointer.split('/').skip(1).enumerate();
    let parts = parts.map(|(n, part)| match part {
        index if index.bytes().all(|byte| byte.is_ascii_digit()) => format!("[{index}]"),
        field if n == 0 => field.to_owned(),
        field => format!(".{field}"),
    });
    parts.collect()
}

/// Every value of a kind that `is` likes, in a file that has every field.
fn places(is: impl Fn(&str) -> bool) -> Vec<schema_walk::Place> {
    let mut places = schema_walk::places(&schema(), &serde_json::from_str(FIXTURE).unwrap());
    places.retain(|place| place.kind.as_deref().is_some_and(&is));
    places
}

#[test]
fn every_date_and_every_id_is_held_to_be_one() {
    let nonsense = "En dag i maj";
    let (dates, ids) = (places(|kind| kind == "Date"), places(|kind| kind == "Id"));
    assert!(
        dates.len() > 20 && ids.len() > 200,
        "{} dates, {} ids",
        dates.len(),
        ids.len()
    );
    for (places, expected) in [
        (dates, FieldProblem::NotADate(nonsense.into())),
        (ids, FieldProblem::NotAnId(nonsense.into())),
    ] {
        for place in places {
            let refusal = replaced(&place.pointer, json!(nonsense));
            let Err(ReadError::Field {
                path: found,
                problem,
                ..
            }) = refusal
            else {
                panic!("{} was not refused: {refusal:?}", place.pointer);
            };
            assert_eq!((found, &problem), (path(&place.pointer), &expected));
        }
    }
}

#[test]
fn every_reference_that_leads_nowhere_is_found_where_it_stands() {
    let file: Value = serde_json::from_str(FIXTURE).unwrap();
    let mut references = places(|kind| kind == "Id");
    references.retain(|place| {
        let (record, field) = place.field.split_once('.').unwrap();
        field != "id" && (record, field) != ("Records", "datasetId")
    });
    assert!(references.len() > 150, "only {}", references.len());
    let mut missed = Vec::new();
    for place in references {
        let refusal = replaced(&place.pointer, json!("finns-inte"));
        let parts: Vec<_> = place.pointer.splitn(4, '/').skip(1).collect();
        let id = file.pointer(&format!("/{}/{}/id", parts[0], parts[1]));
        let whole = path(&place.pointer);
        // Notes belong to the file as a whole and have no id.
        let (record, inside) = match id.and_then(Value::as_str) {
            Some(id) => (id, path(&format!("/{}", parts[2]))),
            None => ("", whole.clone()),
        };
        let found = matches!(&refusal, Err(ReadError::Findings(findings)) if findings.iter().any(|finding| {
            matches!(&finding.problem, Problem::Dangling { value, .. } | Problem::NoSuchStop { stop: value } if value == "finns-inte")
                && finding.place.collection == Collection::named(parts[0]).unwrap_or_default()
                && finding.place.record == record
                && inside.starts_with(&finding.place.field)
        }));
        if !found {
            missed.push(format!("{whole}: {refusal:?}"));
        }
    }
    assert_eq!(missed, [""; 0], "\n{}", missed.join("\n"));
}

#[test]
fn every_item_of_a_meeting_that_is_named_is_on_its_agenda() {
    let places = schema_walk::places(&schema(), &serde_json::from_str(FIXTURE).unwrap());
    for field in [
        "Consultation.item",
        "Deviation.item",
        "Anomaly.item",
        "Session.items",
        "AgendaItem.parent",
        "Earlier.item",
    ] {
        let place = places.iter().find(|place| place.field == field).unwrap();
        let Err(ReadError::Findings(findings)) = replaced(&place.pointer, json!("9 x")) else {
            panic!("{field} was let through");
        };
        let problem = Problem::NoSuchItem {
            item: "9 x".into(),
            meeting: "radet-2026-01-20".into(),
        };
        assert!(
            findings.iter().any(|finding| finding.problem == problem),
            "{field}: {findings:?}"
        );
    }
}

/// The findings in the fixture after a change.
fn findings(change: impl FnOnce(&mut Value)) -> Vec<Finding> {
    let mut file: Value = serde_json::from_str(FIXTURE).unwrap();
    change(&mut file);
    match read(file.to_string().as_bytes()) {
        Err(ReadError::Findings(findings)) => findings,
        other => panic!("{other:?}"),
    }
}

fn finding(collection: Collection, record: &str, field: &str, problem: Problem) -> Finding {
    let (record, field) = (record.to_owned(), field.to_owned());
    Finding {
        place: Place {
            collection,
            record,
            field,
        },
        problem,
    }
}

const VOTES: &str = "/meetings/0/agenda/1/votes/0/votes";
const VOTE_FIELD: &str = "agenda[1].votes";

#[test]
fn two_records_with_the_same_id_are_found() {
    let found = findings(|file| {
        let topics = file["topics"].as_array_mut().unwrap();
        topics.push(json!({"id": "nara-vard", "label": "En annan"}));
    });
    assert_eq!(
        found,
        [finding(
            Collection::Topics,
            "nara-vard",
            "id",
            Problem::DuplicateId
        )]
    );
}

#[test]
fn two_consultations_with_the_same_id_are_found_even_in_different_cases() {
    let found = findings(|file| {
        let consultation = file["cases"][2]["consultations"][0].clone();
        file["cases"][0]["consultations"] = json!([consultation]);
    });
    let duplicate = finding(
        Collection::Cases,
        "vagen",
        "consultations[0].id",
        Problem::DuplicateId,
    );
    assert_eq!(found, [duplicate]);
}

#[test]
fn whoever_votes_was_there_and_whoever_is_noted_absent_was_not() {
    let against = |name: &str| {
        let name = name.to_owned();
        let problem = Problem::VoteAgainstAttendance { name };
        [finding(
            Collection::Meetings,
            "radet-2026-01-20",
            VOTE_FIELD,
            problem,
        )]
    };
    let vote = |file: &mut Value, at: usize, option: &str| {
        file.pointer_mut(VOTES).unwrap()[at]["option"] = json!(option);
    };
    assert_eq!(
        findings(|file| vote(file, 0, "absent")),
        against("Anna Ask")
    );
    assert_eq!(findings(|file| vote(file, 3, "yes")), against("Cia Ceder"));
    let not_listed = findings(|file| {
        file["meetings"][0]["attendance"]
            .as_array_mut()
            .unwrap()
            .remove(1);
    });
    assert_eq!(not_listed, against("Bo Björk"));
}

#[test]
fn nobody_votes_twice() {
    let found = findings(|file| {
        let votes = file.pointer_mut(VOTES).unwrap().as_array_mut().unwrap();
        votes.push(votes[0].clone());
    });
    let problem = Problem::VotedTwice {
        name: "Anna Ask".into(),
    };
    assert_eq!(
        found,
        [finding(
            Collection::Meetings,
            "radet-2026-01-20",
            VOTE_FIELD,
            problem
        )]
    );
}

#[test]
fn a_period_that_ends_before_it_begins_is_found() {
    let problem = || Problem::PeriodOutOfOrder {
        from: "2024-23".into(),
        to: "2024-08".into(),
    };
    let period = json!({"from": "2024-23", "to": "2024-08"});
    for (pointer, collection, record, field) in [
        (
            "/organizations/0",
            Collection::Organizations,
            "forumet",
            "period",
        ),
        (
            "/organizations/0/names/0",
            Collection::Organizations,
            "forumet",
            "names[0].period",
        ),
        (
            "/relations/0",
            Collection::Relations,
            "gruppen-appoints-radet",
            "period",
        ),
    ] {
        let found = findings(|file| file.pointer_mut(pointer).unwrap()["period"] = period.clone());
        assert_eq!(found, [finding(collection, record, field, problem())]);
    }
}

#[test]
fn a_body_that_is_part_of_itself_is_found_with_all_in_between() {
    let cyclic = |record: &str, value: &str| {
        let problem = Problem::CyclicParents {
            value: value.into(),
        };
        finding(
            Collection::Organizations,
            record,
            "subOrganizationOf",
            problem,
        )
    };
    let parent = |file: &mut Value, body: &str, parent: &str| {
        let bodies = file["organizations"].as_array_mut().unwrap().iter_mut();
        let body = bodies
            .into_iter()
            .find(|found| found["id"] == body)
            .unwrap();
        body["subOrganizationOf"] = json!(parent);
    };
    let itself = findings(|file| parent(file, "radet", "radet"));
    assert_eq!(itself, [cyclic("radet", "radet")]);
    let ring = findings(|file| parent(file, "huvudmannen", "oby"));
    let members = ring.iter().map(|finding| finding.place.record.as_str());
    assert_eq!(
        members.collect::<Vec<_>>(),
        ["huvudmannen", "kommunerna", "oby"]
    );
}

#[test]
fn a_body_without_a_name_and_a_meeting_of_nobody_are_found() {
    let nameless = findings(|file| file["organizations"][0]["names"] = json!([]));
    assert_eq!(
        nameless,
        [finding(
            Collection::Organizations,
            "forumet",
            "names",
            Problem::Empty
        )]
    );
    let nobody = findings(|file| file["meetings"][0]["organizations"] = json!([]));
    let meeting = finding(
        Collection::Meetings,
        "radet-2026-01-20",
        "organizations",
        Problem::Empty,
    );
    assert_eq!(nobody, [meeting]);
}

#[test]
fn what_is_called_nothing_is_found_wherever_it_stands() {
    let places = [
        ("organizations", "names", "names[0].name"),
        ("persons", "name", "name"),
        ("topics", "label", "label"),
        ("documents", "title", "title"),
        ("cases", "title", "title"),
        ("cases", "shortTitle", "shortTitle"),
        ("meetings", "name", "name"),
    ];
    for (collection, key, field) in places {
        for blank in ["", "  ", "\u{a0}\n"] {
            let found = findings(|file| {
                let record = &mut file[collection][0];
                match key {
                    "names" => record["names"][0]["name"] = json!(blank),
                    key => record[key] = json!(blank),
                }
            });
            let told: Vec<_> = found
                .iter()
                .map(|it| (it.place.field.as_str(), &it.problem))
                .collect();
            assert_eq!(
                told,
                [(field, &Problem::Empty)],
                "{collection} called {blank:?}"
            );
        }
    }
}

#[test]
fn a_relation_to_oneself_is_found() {
    let found = findings(|file| {
        let from = file["relations"][0]["from"].clone();
        file["relations"][0]["to"] = from;
    });
    let problems: Vec<_> = found.into_iter().map(|it| it.problem).collect();
    assert_eq!(problems, [Problem::ToItself]);
}

#[test]
fn items_that_stand_under_each_other_are_found() {
    let found = findings(|file| {
        let mut other = file["meetings"][0]["agenda"][0].clone();
        other["parent"] = other["number"].clone();
        other["number"] = json!("99");
        for key in ["decisions", "votes"] {
            other.as_object_mut().unwrap().remove(key);
        }
        file["meetings"][0]["agenda"][0]["parent"] = json!("99");
        file["meetings"][0]["agenda"]
            .as_array_mut()
            .unwrap()
            .push(other);
    });
    let problems: Vec<_> = found.into_iter().map(|it| it.problem).collect();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(
        problems
            .iter()
            .all(|it| matches!(it, Problem::CyclicItems { .. }))
    );
}

#[test]
fn an_id_that_fits_in_no_address_is_found() {
    let long = "a".repeat(100_000);
    let found = findings(|file| {
        let mut more = file["topics"][0].clone();
        more["id"] = json!(long);
        file["topics"].as_array_mut().unwrap().push(more);
    });
    let problems: Vec<_> = found.into_iter().map(|it| it.problem).collect();
    let (length, most) = (100_000, 200);
    assert_eq!(problems, [Problem::TooLong { length, most }]);
}

/// Every number of the format, with the bound the schema gives it.
fn numbers() -> Vec<(schema_walk::Place, u64)> {
    let (schema, file) = (schema(), serde_json::from_str(FIXTURE).unwrap());
    let bound = |field: &str| {
        let (record, field) = field.split_once('.')?;
        let of = match record {
            "Records" => &schema,
            record => &schema["$defs"][record],
        };
        let node = &of["properties"][field];
        let is_number = node["type"].to_string().contains("integer");
        is_number.then(|| node["maximum"].as_u64().unwrap_or_default())
    };
    let places = schema_walk::places(&schema, &file);
    let bounded = places
        .into_iter()
        .filter_map(|place| bound(&place.field).map(|most| (place, most)));
    bounded.collect()
}

#[test]
fn every_number_is_read_up_to_its_bound_and_refused_with_the_bound_above_it() {
    let numbers = numbers();
    let mut fields: Vec<_> = numbers.iter().map(|(it, _)| it.field.as_str()).collect();
    fields.sort_unstable();
    fields.dedup();
    let expected = [
        "Check.meetings",
        "Check.number",
        "Goal.number",
        "HuvudmanVote.count",
        "Limit.number",
        "Organization.floor",
        "Principle.number",
        "Records.revision",
        "SeatRule.ordinary",
        "SeatRule.substitutes",
        "Share.of",
        "Share.parts",
        "VoteCount.count",
    ];
    assert_eq!(fields, expected);
    for (place, most) in numbers {
        assert!(most > 0, "{} has no bound", place.field);
        assert_eq!(replaced(&place.pointer, json!(most)), Ok(()));
        let refusal = replaced(&place.pointer, json!(most + 1));
        let Err(ReadError::Findings(found)) = refusal else {
            panic!("{} was not refused: {refusal:?}", place.pointer);
        };
        let [found] = found.as_slice() else {
            panic!("{found:?}");
        };
        let most = u32::try_from(most).unwrap();
        let value = most + 1;
        assert_eq!(found.problem, Problem::TooLarge { value, most });
        let end = place.pointer.rsplit('/').next().unwrap();
        assert!(found.place.field.ends_with(end), "{found:?}");
    }
}

#[test]
fn a_text_with_little_room_is_read_up_to_its_bound_and_refused_above_it() {
    let file: Value = serde_json::from_str(FIXTURE).unwrap();
    let relations = file["relations"].as_array().unwrap().iter();
    let at = relations.clone().position(|it| it.get("verb").is_some());
    let pointer = format!("/relations/{}/verb", at.unwrap());
    // Letters are counted, not bytes.
    assert_eq!(replaced(&pointer, json!("å".repeat(24))), Ok(()));
    let refusal = replaced(&pointer, json!("å".repeat(25)));
    let Err(ReadError::Findings(found)) = refusal else {
        panic!("not refused: {refusal:?}");
    };
    let (length, most) = (25, 24);
    assert_eq!(found[0].problem, Problem::TooLong { length, most });
    assert_eq!(found[0].place.field, "verb");
}

#[test]
fn all_findings_come_at_once() {
    let found = findings(|file| {
        file["organizations"][0]["names"] = json!([]);
        file["topics"][0]["id"] = json!("annat");
    });
    let dangling = Problem::Dangling {
        value: "nara-vard".into(),
        expected_in: Collection::Topics,
    };
    assert_eq!(
        found,
        [
            finding(
                Collection::Organizations,
                "forumet",
                "names",
                Problem::Empty
            ),
            finding(Collection::Cases, "vagen", "topics", dangling),
        ]
    );
}
