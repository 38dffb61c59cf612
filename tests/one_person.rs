//! Two records of one person become one, and one record of two people becomes two; all that
//! leads to them is led along, and taken back nothing of it is seen.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail where it stands

use std::collections::BTreeSet;

use samverkanskartan::app::one_person::{NotOne, OnePerson};
use samverkanskartan::app::two_people::{NotTwo, TwoPeople};
use samverkanskartan::domain::{Change, Collection, Id, Person, Workspace};
use samverkanskartan::form::mention::mentions;
use samverkanskartan::interchange;
use samverkanskartan::screen::clerk::people::{Together, places};
use serde_json::{Value, json};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");

fn edition() -> Workspace {
    interchange::read(EDITION.as_bytes()).unwrap()
}

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

/// Two records, by every kind of field that can lead to a person.
fn county() -> Value {
    json!({
        "format": "samverkanskartan", "version": 1, "datasetId": "prov", "title": "Prov",
        "revision": 1, "asOf": "2025-01-01",
        "restricted": [{ "collection": "persons", "record": "b-ek", "field": "note", "audience": "us" }],
        "documents": [
            { "id": "d1", "citation": "D1", "title": "D1", "date": "2024", "kind": "protokoll" },
            { "id": "d2", "citation": "D2", "title": "D2", "date": "2024", "kind": "protokoll" },
        ],
        "organizations": [{
            "id": "samrad", "names": [{ "name": "Samråd" }], "classification": "samråd",
            "track": "political", "level": "regional",
        }],
        "persons": [
            { "id": "bo-ek", "name": "Bo Ek", "maybeSameAs": ["b-ek"], "note": "Från Umby.",
              "sources": [{ "document": "d1", "section": "1" }], "eyes": "blue", "height": 180 },
            { "id": "b-ek", "name": "Bosse Ek", "maybeSameAs": ["bo-ek", "cia-al"],
              "variants": [{ "name": "B. Ek", "sources": [{ "document": "d2", "section": "4" }] }],
              "note": "Läkare.", "sources": [{ "document": "d2", "section": "3" }],
              "eyes": "brown", "shoes": 43 },
            { "id": "cia-al", "name": "Cia Al", "maybeSameAs": ["b-ek", "bo-ek"] },
        ],
        "memberships": [
            { "id": "s1", "person": "bo-ek", "organization": "samrad", "role": "member" },
            { "id": "s2", "person": "b-ek", "organization": "samrad", "role": "chair", "more": 1 },
        ],
        "meetings": [{
            "id": "m1", "name": "M1", "date": "2024-03-15", "organizations": ["samrad"],
            "attendance": [
                { "name": "Bosse Ek", "person": "b-ek", "organization": "samrad", "list": "Närvaro",
                  "role": "member", "presence": "present" },
                { "name": "Cia Al", "person": "cia-al", "organization": "samrad", "list": "Närvaro",
                  "role": "substitute", "presence": "present", "substituteFor": "b-ek" },
            ],
            "signatures": [{ "name": "B. Ek", "person": "b-ek", "role": "adjuster",
                "signedAt": "2024-03-16T10:00:00", "method": "BankID" }],
            "agenda": [{
                "number": "1", "title": "Bron", "type": "none",
                "presenters": [{ "name": "Bo E", "person": "b-ek" }],
                "mentionedPersons": [{ "name": "Ek", "person": "b-ek" }],
                "assignments": [{ "what": "Räkna.", "basis": "request", "toPersons": ["bo-ek", "b-ek"] }],
                "votes": [{
                    "id": "v1", "question": "Ja?", "calledBy": "b-ek",
                    "votes": [{ "name": "B. Ek", "person": "b-ek", "option": "yes" }],
                }],
                "reservations": [{ "text": "Nej.", "by": ["b-ek"] }],
                "notes": [{ "text": "Obs.", "by": ["b-ek", "cia-al"] }],
            }],
        }],
        "deviations": [{
            "id": "a1", "title": "Sent", "kind": "deviation", "meeting": "m1",
            "expected": "I tid.", "happened": "Sent.",
            "objections": [{ "text": "Sent.", "by": ["b-ek", "samrad"] }],
        }],
    })
}

fn read(file: &Value) -> Workspace {
    interchange::read(file.to_string().as_bytes()).unwrap()
}

fn both(theirs: &[&str]) -> OnePerson {
    OnePerson {
        kept: id("bo-ek"),
        other: id("b-ek"),
        theirs: theirs.iter().map(|it| (*it).to_owned()).collect(),
    }
}

/// Makes a change, looks at what came of it, and takes it back.
#[track_caller]
fn there_and_back(workspace: &mut Workspace, change: &Change, look: impl FnOnce(&Workspace)) {
    let before = interchange::write(workspace);
    let made = workspace.make(change).unwrap();
    look(workspace);
    workspace.apply(&made.inverse()).unwrap();
    assert_eq!(interchange::write(workspace), before);
}

#[test]
fn all_that_leads_to_the_one_leads_to_the_other() {
    let mut workspace = read(&county());
    let moved = both(&[]).moved(&workspace).len();
    assert_eq!(moved, 14);
    let change = both(&[]).change(&workspace).unwrap();
    there_and_back(&mut workspace, &change, |workspace| {
        let text = interchange::write(workspace);
        assert!(!text.contains("\"b-ek\""), "{text}");
        let to: Value = serde_json::from_str(&text).unwrap();
        let item = to.pointer("/meetings/0/agenda/0").unwrap();
        assert_eq!(
            item.pointer("/assignments/0/toPersons"),
            Some(&json!(["bo-ek"]))
        );
        assert_eq!(
            item.pointer("/notes/0/by"),
            Some(&json!(["bo-ek", "cia-al"]))
        );
        assert_eq!(
            item.pointer("/presenters/0/name"),
            Some(&json!("Bo E")),
            "as printed"
        );
        assert_eq!(to.pointer("/memberships/1/more"), Some(&json!(1)));
        let maybe = to.pointer("/persons/1/maybeSameAs");
        assert_eq!(maybe, Some(&json!(["bo-ek"])), "named once");
        let restricted = to.pointer("/restricted/0/record");
        assert_eq!(restricted, Some(&json!("bo-ek")));
    });
}

#[test]
fn nothing_that_either_says_is_lost_but_what_was_chosen_against() {
    let mut workspace = read(&county());
    let differing = both(&[]).differing(&workspace);
    let fields: Vec<_> = differing.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["name", "eyes"]);
    let change = both(&["name"]).change(&workspace).unwrap();
    there_and_back(&mut workspace, &change, |workspace| {
        let kept = workspace.find::<Person>(&id("bo-ek")).unwrap();
        assert_eq!(kept.name, "Bosse Ek");
        let spelt: Vec<_> = kept.variants.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(spelt, ["B. Ek", "Bo Ek"]);
        assert_eq!(kept.note.as_deref(), Some("Från Umby.\nLäkare."));
        assert_eq!(kept.sources.len(), 2);
        assert_eq!(kept.maybe_same_as, [id("cia-al")]);
        let unknown = ["eyes", "height", "shoes"].map(|it| kept.unknown.get(it).cloned());
        assert_eq!(
            unknown,
            [Some(json!("blue")), Some(json!(180)), Some(json!(43))]
        );
    });
    let change = both(&["eyes"]).change(&workspace).unwrap();
    there_and_back(&mut workspace, &change, |workspace| {
        let kept = workspace.find::<Person>(&id("bo-ek")).unwrap();
        assert_eq!(
            (kept.name.as_str(), kept.unknown.get("eyes")),
            ("Bo Ek", Some(&json!("brown")))
        );
    });
}

#[test]
fn two_who_stand_on_one_list_are_told_of_and_two_who_voted_together_are_not_one() {
    let mut file = county();
    let line = json!({
        "name": "Bo Ek", "person": "bo-ek", "organization": "samrad", "list": "Närvaro",
        "role": "member", "presence": "present",
    });
    file.pointer_mut("/meetings/0/attendance")
        .unwrap()
        .as_array_mut()
        .unwrap()
        .push(line);
    let workspace = read(&file);
    let together = both(&[]).both_at(&workspace);
    assert_eq!(together.first().unwrap().record, "m1");
    assert!(both(&[]).change(&workspace).is_ok());
    let vote = json!({ "name": "Bo Ek", "person": "bo-ek", "option": "no" });
    file.pointer_mut("/meetings/0/agenda/0/votes/0/votes")
        .unwrap()
        .as_array_mut()
        .unwrap()
        .push(vote);
    let Err(NotOne::Places(places)) = both(&[]).change(&read(&file)) else {
        panic!("who voted twice");
    };
    assert_eq!(places.first().unwrap().record, "m1");
}

#[test]
fn what_nobody_has_chosen_between_is_chosen_first() {
    let mut file = county();
    let conflict = json!([{
        "collection": "persons", "record": "b-ek", "path": [{ "field": "note" }],
        "base": "A", "ours": "Läkare.", "theirs": "C",
    }]);
    file.as_object_mut()
        .unwrap()
        .insert("conflicts".to_owned(), conflict);
    assert_eq!(both(&[]).change(&read(&file)), Err(NotOne::Unsettled));
}

#[test]
fn nobody_is_one_with_themselves() {
    let workspace = read(&county());
    let same = OnePerson {
        other: id("bo-ek"),
        ..both(&[])
    };
    assert_eq!(same.change(&workspace), Err(NotOne::Nobody));
}

#[test]
fn what_is_chosen_goes_to_the_other_and_the_rest_stays() {
    let mut workspace = read(&county());
    let all = mentions(&workspace, (Collection::Persons, "b-ek"));
    let parted = |begins: &[&str]| TwoPeople {
        person: id("b-ek"),
        name: "B. Ek".to_owned(),
        moved: all
            .iter()
            .filter(|it| {
                let is_seat = it.collection == Collection::Memberships;
                is_seat || begins.iter().any(|begin| it.field.starts_with(begin))
            })
            .map(|it| (it.collection, it.record.clone(), it.field.clone()))
            .collect(),
    };
    let Err(NotTwo::Places(places)) = parted(&["attendance"]).change(&workspace) else {
        panic!("who voted was there");
    };
    assert_eq!(places.first().unwrap().field, "agenda[0].votes");
    let parted = parted(&["attendance", "agenda[0].votes"]);
    assert_eq!(parted.moved.len(), 5);
    let (change, other) = parted.change(&workspace).unwrap();
    assert_eq!(other, id("b-ek-2"));
    there_and_back(&mut workspace, &change, |workspace| {
        let left = mentions(workspace, (Collection::Persons, "b-ek")).len();
        let gone = mentions(workspace, (Collection::Persons, "b-ek-2")).len();
        assert_eq!((left, gone), (9, 5));
        let new = workspace.find(&other).unwrap();
        assert_eq!((new.name.as_str(), new.sources.len()), ("B. Ek", 1));
        let old = workspace.find::<Person>(&id("b-ek")).unwrap();
        assert_eq!((old.name.as_str(), old.variants.len()), ("Bosse Ek", 0));
    });
}

#[test]
fn any_two_of_the_edition_become_one_and_two_again() {
    let mut workspace = edition();
    let people: Vec<Id<Person>> = workspace
        .records()
        .persons
        .iter()
        .map(|it| it.id.clone())
        .collect();
    let mut tried = 0;
    for pair in people.windows(2).step_by(19) {
        let [kept, other] = pair else { continue };
        let two = OnePerson {
            kept: kept.clone(),
            other: other.clone(),
            theirs: BTreeSet::new(),
        };
        match two.change(&workspace) {
            Ok(change) => there_and_back(&mut workspace, &change, |workspace| {
                let text = interchange::write(workspace);
                assert!(!text.contains(&format!("\"{other}\"")), "{other}");
            }),
            Err(NotOne::Places(_)) => {}
            Err(other) => panic!("{other:?}"),
        }
        tried += 1;
    }
    assert!(tried > 4, "{tried}");
}

#[test]
fn what_follows_is_told_before_it_is_done() {
    let workspace = read(&county());
    let told = Together::new(&workspace, &id("bo-ek"), &id("b-ek")).unwrap();
    assert!(
        told.text
            .starts_with("14 ställen leder till Bosse Ek nu, och till Bo Ek"),
        "{}",
        told.text
    );
    let asked: Vec<_> = told
        .choices
        .iter()
        .map(|it| (it.kept.as_str(), it.other.as_str()))
        .collect();
    assert_eq!(asked, [("Bo Ek", "Bosse Ek"), ("blue", "brown")]);
    assert_eq!((told.refused, told.both_at.len()), (None, 0));
    let texts: Vec<_> = places(&workspace, &id("b-ek"))
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    assert_eq!(texts.len(), 14);
    assert!(texts.iter().all(|it| !it.is_empty()), "{texts:#?}");
    assert_eq!(Together::new(&workspace, &id("bo-ek"), &id("bo-ek")), None);
}

#[test]
fn seats_that_are_the_same_become_one_with_the_days_of_both() {
    let mut file = county();
    let seats = file
        .pointer_mut("/memberships")
        .unwrap()
        .as_array_mut()
        .unwrap();
    for (n, day) in [(3, "2024-03-15"), (4, "2024-06-01")] {
        seats.push(json!({
            "id": format!("s{n}"), "person": "b-ek", "organization": "samrad", "role": "member",
            "observed": [day],
        }));
    }
    let mut workspace = read(&file);
    let change = both(&[]).change(&workspace).unwrap();
    there_and_back(&mut workspace, &change, |workspace| {
        let seats = &workspace.records().memberships;
        let ids: Vec<_> = seats.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["s1", "s2"]);
        assert_eq!(seats.first().unwrap().observed.len(), 2);
    });
    let restricted = json!([{ "collection": "memberships", "record": "s3", "audience": "us" }]);
    file.as_object_mut()
        .unwrap()
        .insert("restricted".to_owned(), restricted);
    let mut workspace = read(&file);
    let change = both(&[]).change(&workspace).unwrap();
    there_and_back(&mut workspace, &change, |workspace| {
        assert_eq!(
            workspace.records().memberships.len(),
            3,
            "what is kept from some stays by itself"
        );
    });
}
