//! A new term: a list is read, each on it is told from others, and many seats end and begin as
//! one change.

// A test may fail where it stands.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use samverkanskartan::app::new_term::{Coming, NewTerm, Trouble, Who, seats_on};
use samverkanskartan::domain::{Day, Id, Organization, Role, Workspace, read_day};
use samverkanskartan::form::people::{People, read};
use samverkanskartan::interchange;
use samverkanskartan::screen::clerk::new_term::{self as screen, last_day, people_called, running};
use samverkanskartan::screen::words::new_term::LISTS;
use serde_json::{Value, json};

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

fn day(text: &str) -> Day {
    read_day(text).unwrap()
}

fn body(id: &str, name: &str, classification: &str) -> Value {
    let is_huvudman = matches!(classification, "kommun" | "region");
    json!({
        "id": id, "names": [{ "name": name }], "classification": classification,
        "track": if is_huvudman { "line" } else { "political" },
        "level": if is_huvudman { "huvudman" } else { "regional" },
    })
}

/// Two bodies, each with twelve who sit since 2023.
fn county() -> Workspace {
    let mut persons = Vec::new();
    let mut seats = Vec::new();
    for n in 0..24 {
        let person = format!("gammal-{n:02}");
        let (of, whom) = (
            ["samrad", "beredning"][n % 2],
            ["kommun-a", "region-r"][n % 3 % 2],
        );
        persons.push(json!({ "id": person, "name": format!("Gammal {n:02}") }));
        seats.push(json!({
            "id": format!("{of}-{person}"), "person": person, "organization": of,
            "role": "member", "onBehalfOf": whom, "period": { "from": "2023-01-01" },
        }));
    }
    persons.push(json!({ "id": "anna-ek", "name": "Anna Ek" }));
    persons.push(json!({ "id": "anna-ek-2", "name": "Anna Ek" }));
    seats.push(json!({
        "id": "annas", "person": "anna-ek-2", "organization": "kommun-a", "role": "member",
        "onBehalfOf": "kommun-a", "period": { "from": "2019-01-01", "to": "2022-12-31" },
    }));
    let file = json!({
        "format": "samverkanskartan", "version": 1, "datasetId": "prov", "title": "Prov",
        "revision": 1, "asOf": "2026-12-01",
        "organizations": [
            body("samrad", "Politiskt samråd", "samråd"),
            body("beredning", "Beredning för barn", "beredning"),
            body("kommun-a", "Kommun A", "kommun"),
            body("kommun-b", "Umby kommun", "kommun"),
            body("region-r", "Region R", "region"),
        ],
        "persons": persons, "memberships": seats,
    });
    interchange::read(file.to_string().as_bytes()).unwrap()
}

fn listed(text: &str) -> People {
    read(text, &county(), &LISTS)
}

/// Everybody who sits in a body on a day, by name.
fn sitting(workspace: &Workspace, body: &str, on: &str) -> Vec<String> {
    let seats = seats_on(workspace, &id(body), day(on)).into_iter();
    let names = seats.map(|it| workspace.find(&it.person).unwrap().name.clone());
    names.collect()
}

fn term(workspace: &Workspace, text: &str) -> NewTerm {
    let first = day("2027-01-01");
    let bodies: [Id<Organization>; 2] = [id("samrad"), id("beredning")];
    let seats = bodies
        .iter()
        .flat_map(|it| seats_on(workspace, it, day("2026-12-31")));
    let people = read(text, workspace, &LISTS);
    assert_eq!(people.unread, []);
    let coming = people.listed.into_iter();
    NewTerm {
        first,
        ending: seats.map(|it| it.id.clone()).collect(),
        coming: coming
            .map(|it| Coming::new(workspace, &bodies[0], it))
            .collect(),
    }
}

/// Whether nothing is in the way.
fn can_be_saved(term: &NewTerm, workspace: &Workspace) -> bool {
    let mut troubles = (0..term.coming.len()).filter_map(|it| term.trouble(it, workspace));
    !troubles.any(|it| it.is_in_the_way())
}

/// Four and twenty who come, as a sheet gives them.
fn new_ones() -> String {
    let mut text = "Namn\tOrgan\tHuvudman\tParti\tRoll\n".to_owned();
    let names = [
        "Alva von Ny",
        "Bo-Erik Ny-Lind",
        "Cia de la Ny",
        "Dan Ny",
        "Dan Ny",
    ];
    for n in 0..24 {
        let name = names
            .get(n)
            .map_or_else(|| format!("Ny Nysson {n}"), |it| (*it).to_owned());
        let name = if n == 23 {
            "Gammal 00".to_owned()
        } else {
            name
        };
        let body = ["Politiskt samråd", "Beredning för barn"][n % 2];
        let whom = ["Kommun A", "Region R"][n % 3 % 2];
        let role = if n == 23 { "Ordförande" } else { "ledamot" };
        let _ = writeln!(text, "{name}\t{body}\t{whom}\tS\t{role}"); // a String takes everything
    }
    text
}

#[test]
fn four_and_twenty_leave_and_as_many_come_in_one_change_that_is_taken_back_whole() {
    let mut workspace = county();
    let before = interchange::write(&workspace);
    let mut term = term(&workspace, &new_ones());
    // The one who stays on has stood for the other huvudman, so it must be said that it is he.
    let last = term.coming.last_mut().unwrap();
    if last.who == Who::Unsaid {
        last.who = Who::Known(id("gammal-00"));
    }
    assert_eq!((term.ending.len(), term.coming.len()), (24, 24));
    assert!(can_be_saved(&term, &workspace));
    let change = workspace.make(&term.change(&workspace)).unwrap();
    for body in ["samrad", "beredning"] {
        let old = sitting(&workspace, body, "2026-12-31");
        assert_eq!(old.len(), 12, "{body}");
        assert!(old.iter().all(|it| it.starts_with("Gammal")), "{old:?}");
        let new = sitting(&workspace, body, "2027-01-01");
        assert_eq!(new.len(), 12, "{body}");
    }
    let new = sitting(&workspace, "samrad", "2027-01-01");
    assert!(new.contains(&"Alva von Ny".to_owned()), "{new:?}");
    let new = sitting(&workspace, "beredning", "2027-01-01");
    assert!(new.contains(&"Bo-Erik Ny-Lind".to_owned()), "{new:?}");
    assert!(new.contains(&"Gammal 00".to_owned()), "{new:?}");
    // He is there once, as one person with two seats.
    let records = workspace.records();
    let his = records
        .memberships
        .iter()
        .filter(|it| it.person == id("gammal-00"));
    assert_eq!(
        his.map(|it| it.role).collect::<Vec<_>>(),
        [Role::Chair, Role::Member]
    );
    let dans: BTreeSet<_> = records
        .persons
        .iter()
        .filter(|it| it.name == "Dan Ny")
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(
        dans,
        ["dan-ny", "dan-ny-2"].into(),
        "each of the two has an id"
    );
    workspace.apply(&change.inverse()).unwrap();
    assert_eq!(interchange::write(&workspace), before);
}

#[test]
fn who_keeps_the_seat_is_not_entered_once_more() {
    let workspace = county();
    let mut term = term(
        &workspace,
        "Gammal 00; Kommun A\nGammal 02; Kommun A; ordförande",
    );
    let [first, second] = [id("samrad-gammal-00"), id("samrad-gammal-02")];
    assert_eq!(term.trouble(0, &workspace), None, "the old seat ends");
    term.ending.remove(&first);
    term.ending.remove(&second);
    assert_eq!(term.trouble(0, &workspace), Some(Trouble::SitsThere));
    assert_eq!(
        term.trouble(1, &workspace),
        Some(Trouble::Keeps(Role::Member))
    );
    assert!(!can_be_saved(&term, &workspace));
    term.coming.first_mut().unwrap().is_in = false;
    assert!(can_be_saved(&term, &workspace));
}

#[test]
fn a_list_pasted_a_second_time_enters_nobody() {
    let mut workspace = county();
    let text = "Eva Ny; Kommun A\nFia Ny; Region R";
    let term_of = |workspace: &Workspace| term(workspace, text);
    workspace
        .apply(&term_of(&workspace).change(&workspace))
        .unwrap();
    let again = term_of(&workspace);
    assert_eq!(again.trouble(0, &workspace), Some(Trouble::SitsThere));
    assert_eq!(again.trouble(1, &workspace), Some(Trouble::SitsThere));
}

#[test]
fn who_stands_on_two_lines_for_the_same_seat_is_told_with_the_line() {
    let workspace = county();
    let term = term(
        &workspace,
        "Eva Ny; Kommun A\nFia Ny\nEva Ny; Kommun A\nEva Ny; Region R",
    );
    let troubles: Vec<_> = (0..4).map(|it| term.trouble(it, &workspace)).collect();
    assert_eq!(troubles, [None, None, Some(Trouble::Twice(1)), None]);
}

#[test]
fn of_several_of_one_name_the_huvudman_tells_or_somebody_must() {
    let workspace = county();
    let who = |line: &str| term(&workspace, line).coming.pop().unwrap().who;
    assert_eq!(who("Anna Ek; Kommun A"), Who::Known(id("anna-ek-2")));
    assert_eq!(who("Anna Ek"), Who::Unsaid);
    assert_eq!(who("Anna Ek; Region R"), Who::Unsaid);
    assert_eq!(who("gammal 00"), Who::Known(id("gammal-00")));
    assert_eq!(who("Gammal 00; Kommun A"), Who::Known(id("gammal-00")));
    assert_eq!(
        who("Gammal 00; Umby"),
        Who::Unsaid,
        "he has stood for another"
    );
    assert_eq!(who("Ny Nysson; Umby"), Who::New);
}

#[test]
fn a_list_is_read_with_tabs_semicolons_or_commas_and_with_or_without_a_heading() {
    for text in [
        "Namn\tHuvudman\tParti\tRoll\nEva von Ny\tUmby kommun\tKD\tErsättare",
        "Eva von Ny; Umby; KD; ersättare",
        "Eva von Ny, Umby, (KD), ers.",
        "Efternamn;Förnamn;Kommun;Parti;Uppdrag\r\nvon Ny;Eva;Umby;KD;Ersättare\r\n",
        "\u{feff}\"Namn\";\"Kommun\";\"Parti\";\"Ersättare\"\n\"von Ny, Eva\";\"Umby kommun\";\"KD\";\"x\"",
        "ersättare; Umby; Eva von Ny (KD)",
    ] {
        let people = listed(text);
        assert_eq!(people.unread, [], "{text}");
        let [eva] = people.listed.as_slice() else {
            panic!("{text}: {people:?}");
        };
        assert_eq!(
            (eva.name.as_str(), eva.role, eva.party.as_deref()),
            ("Eva von Ny", Some(Role::Substitute), Some("KD")),
            "{text}"
        );
        assert_eq!(eva.on_behalf_of, Some(id("kommun-b")), "{text}");
    }
}

#[test]
fn names_alone_are_enough_with_numbers_before_them_or_not() {
    let people = listed("1. Eva Ny\n\n• Bo-Erik Ny-Lind\nFia Ny (M)\n");
    let names: Vec<_> = people
        .listed
        .iter()
        .map(|it| (it.line, it.name.as_str()))
        .collect();
    assert_eq!(
        names,
        [(1, "Eva Ny"), (3, "Bo-Erik Ny-Lind"), (4, "Fia Ny")]
    );
    assert_eq!(people.unread, []);
}

#[test]
fn a_column_of_substitutes_names_people_of_their_own() {
    let people = listed("Ordinarie;Ersättare;Kommun\nEva Ny;Bo Ny;Umby\nFia Ny;;Umby");
    let seats: Vec<_> = people
        .listed
        .iter()
        .map(|it| (it.name.as_str(), it.role))
        .collect();
    assert_eq!(
        seats,
        [
            ("Eva Ny", None),
            ("Bo Ny", Some(Role::Substitute)),
            ("Fia Ny", None)
        ]
    );
}

#[test]
fn a_line_that_says_nothing_but_a_role_says_it_of_those_below() {
    let people = listed("Ledamöter\nEva Ny\nFia Ny; ordförande\n\nErsättare:\nBo Ny");
    let roles: Vec<_> = people.listed.iter().map(|it| it.role).collect();
    let [member, chair] = [Role::Member, Role::Chair].map(Some);
    assert_eq!(roles, [member, chair, Some(Role::Substitute)]);
    assert_eq!(people.unread, []);
}

#[test]
fn what_is_not_understood_is_told_with_its_line() {
    let people = listed("Namn;Huvudman;Telefon\nEva Ny;Ingenstans;090\n;Umby;\nBo Ny;Umby;;mer");
    let told: Vec<_> = people
        .unread
        .iter()
        .map(|it| (it.line, it.text.as_str(), it.is_line))
        .collect();
    assert_eq!(
        told,
        [
            (1, "Telefon", false),
            (2, "Ingenstans", false),
            (3, "Umby", true),
            (4, "mer", false)
        ]
    );
    assert_eq!(people.listed.len(), 2);
}

#[test]
fn a_day_of_ones_own_is_read_as_in_a_form() {
    let people = listed("Namn;Tillträder\nEva Ny;15 mars 2027");
    assert_eq!(
        people.listed[0].from.as_ref().unwrap().to_string(),
        "2027-03-15"
    );
}

#[test]
fn only_those_whom_the_newest_document_shows_sit_where_no_term_is_known() {
    let mut file: Value = serde_json::from_str(&interchange::write(&county())).unwrap();
    let seats = file
        .pointer_mut("/memberships")
        .unwrap()
        .as_array_mut()
        .unwrap();
    for (n, seat) in seats.iter_mut().enumerate() {
        let seat = seat.as_object_mut().unwrap();
        seat.remove("period");
        let seen = if n < 20 { "2021-03-01" } else { "2024-03-01" };
        seat.insert("observed".to_owned(), json!([seen]));
    }
    let workspace = interchange::read(file.to_string().as_bytes()).unwrap();
    let all = ["samrad", "beredning"].map(|it| sitting(&workspace, it, "2026-12-31").len());
    assert!(all.iter().sum::<usize>() < 24, "{all:?}");
}

#[test]
fn what_stands_on_the_screen_says_who_sits_and_what_was_not_read() {
    let workspace = county();
    let groups = running(
        &workspace,
        &[id("samrad"), id("beredning")],
        day("2026-12-31"),
    );
    let counts: Vec<_> = groups
        .iter()
        .map(|it| (it.body.as_str(), it.seats.len()))
        .collect();
    assert_eq!(
        counts,
        [("Politiskt samråd", 12), ("Beredning för barn", 12)]
    );
    let (coming, unread) =
        screen::read(&workspace, &id("samrad"), "Namn;Kommun\nEva Ny;Ingenstans");
    assert_eq!((coming.len(), coming[0].role), (1, Role::Member));
    assert!(
        unread[0].starts_with("Rad 2: ”Ingenstans” gick inte att läsa som huvudman."),
        "{unread:?}"
    );
    assert_eq!(
        last_day(day("2027-01-01")).replace('\u{a0}', " "),
        "De som slutar sitter till och med 31 december 2026."
    );
    let options = people_called(&workspace, "Anna Ek");
    assert_eq!(options.len(), 3, "both, or somebody new");
    assert!(
        options.windows(2).all(|it| it[0].1 != it[1].1),
        "{options:?}"
    );
}
