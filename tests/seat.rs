//! *Din plats*, over the built-in edition: every sentence follows from a record.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail where it stands

use samverkanskartan::app::{Route, SeatChoice};
use samverkanskartan::domain::{Date, Day, Id, Records, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::screen::empty::Empty;
use samverkanskartan::screen::names::BodyRef;
use samverkanskartan::screen::seat::{Introduction, SeatScreen, WaySaid};

fn edition() -> Workspace {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

/// The newest day of the edition, so that what it announces is to come.
fn then() -> Day {
    Day::constant(2024, 9, 6)
}

fn now() -> Day {
    Day::constant(2026, 11, 29)
}

fn introduction(body: &str, huvudman: &str, today: Day) -> Introduction {
    let choice = SeatChoice::of(id(body), id(huvudman));
    let screen = SeatScreen::new(&edition(), &choice, today).unwrap();
    *screen.introduction.unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn sentences(ways: &[WaySaid]) -> Vec<String> {
    let names = |bodies: &[BodyRef]| {
        let names: Vec<_> = bodies.iter().map(|it| it.short.as_str()).collect();
        names.join(", ")
    };
    let sentence = |way: &WaySaid| {
        let rests = way.rests_on.as_ref().map(|on| format!(" ({on})"));
        let (who, whom) = (names(&way.who), names(&way.whom));
        format!("{who} {} {whom}{}", way.verb, rests.unwrap_or_default())
    };
    ways.iter().map(sentence).collect()
}

#[test]
fn the_two_questions_offer_the_bodies_with_seats_and_every_huvudman() {
    let screen = SeatScreen::new(&edition(), &SeatChoice::default(), now()).unwrap();
    assert_eq!(screen.heading, "Din plats");
    assert_eq!(screen.introduction, None);
    let bodies: Vec<_> = screen.bodies.iter().map(|it| it.id.as_str()).collect();
    assert!(bodies.starts_with(&["samrad-hvo", "lsg"]), "{bodies:?}");
    assert!(bodies.contains(&"hjalpmedelsradet"), "{bodies:?}");
    assert_eq!(screen.huvudmen.len(), 16);
    assert!(screen.bodies.iter().all(|it| !it.is_chosen));
}

#[test]
fn an_address_with_a_body_only_has_it_chosen() {
    let choice = SeatChoice {
        organization: Some(id("lsg")),
        on_behalf_of: None,
    };
    let screen = SeatScreen::new(&edition(), &choice, now()).unwrap();
    let chosen = screen.bodies.iter().find(|it| it.is_chosen);
    assert_eq!(chosen.unwrap().id.as_str(), "lsg");
    assert_eq!(screen.introduction, None);
}

#[test]
fn what_is_not_there_is_not_shown() {
    for (body, huvudman) in [
        ("finns-inte", "mala"),
        ("lsg", "finns-inte"),
        ("mala", "lsg"),
        ("lsg", "lsg"),
    ] {
        let choice = SeatChoice::of(id(body), id(huvudman));
        assert_eq!(SeatScreen::new(&edition(), &choice, now()), None);
    }
}

#[test]
fn a_seat_in_samrad_for_mala_is_told_of_as_the_records_have_it() {
    let told = introduction("samrad-hvo", "mala", now());
    assert_eq!(told.kind, "Förtroendevalda · hela länet");
    assert_eq!(
        told.floor,
        "I bilden står Samråd på våningen Politisk samverkan: här enas man."
    );
    let edition = edition();
    let body = edition.find(&id("samrad-hvo"));
    let body: &samverkanskartan::domain::Organization = body.unwrap();
    assert_eq!(told.mandate.len(), body.mandate.len());
    assert_eq!(told.may_not.len(), body.may_not.len());
    assert!(told.mandate.iter().all(|said| !said.citations.is_empty()));

    let now: Vec<_> = told
        .seats
        .now
        .iter()
        .map(|it| plain(&it.name.text))
        .collect();
    assert_eq!(now, ["Carina Kostet (l)", "Anna-Stina Bergström (v)"]);
    for seated in &told.seats.now {
        assert!(matches!(seated.name.route, Some(Route::Person(_))));
    }
    assert_eq!(plain(&told.seats.heading), "1 plats i Samråd");
    assert_eq!(told.members.unwrap().people.len(), 28);
}

#[test]
fn what_comes_and_goes_is_told_with_the_words_of_the_standing_relations() {
    let told = introduction("samrad-hvo", "mala", now());
    let comes = sentences(&told.comes);
    assert!(
        comes.contains(&"LSG bereder ärenden åt Samråd (enligt praxis)".to_owned()),
        "{comes:#?}"
    );
    assert!(
        !comes.iter().any(|it| it.contains("vaccinationsfrågan")),
        "what happened once is no way: {comes:#?}"
    );
    let goes = sentences(&told.goes);
    assert!(
        goes.contains(&"Samråd ger uppdrag till LSG (enligt praxis)".to_owned()),
        "{goes:#?}"
    );
    let back = goes.iter().find(|it| it.contains("lämnar tillbaka"));
    assert!(
        back.unwrap()
            .ends_with("(enligt tre av regionens ledamöter)"),
        "whose words it is stands there: {goes:#?}"
    );
    assert_eq!(
        sentences(&told.own),
        [
            "Malå utser ledamöter i Samråd",
            "Malå beslutar i linjen efter rekommendation från Samråd (antyds)"
        ]
    );
}

#[test]
fn only_the_open_cases_the_body_holds_are_there_now() {
    let titles = |body: &str| -> Vec<_> {
        let told = introduction(body, "mala", now());
        let cases = told.cases.iter();
        cases.map(|it| (it.route.print(), it.inferred)).collect()
    };
    let samrad = titles("samrad-hvo");
    assert_eq!(
        samrad,
        [("/arenden/sjukhus-primarvard-samspel".to_owned(), true)]
    );
    let lsg = titles("lsg");
    assert_eq!(lsg.len(), 5, "{lsg:?}");
    assert!(
        lsg.iter().all(|(_, inferred)| *inferred),
        "which is our reading"
    );
}

#[test]
fn no_meeting_is_to_come_when_the_days_announced_are_past() {
    let told = introduction("samrad-hvo", "mala", now());
    assert!(told.coming.is_empty());
    assert_eq!(
        plain(told.no_coming.as_deref().unwrap()),
        "Inget kommande möte är känt. Uppgifterna slutar 6 september 2024."
    );
    let past: Vec<_> = told.past.iter().map(|it| it.date.to_string()).collect();
    assert_eq!(
        past,
        ["2024-05-03", "2024-03-15", "2021-06-11", "2021-03-19"]
    );
}

#[test]
fn a_meeting_that_is_announced_and_not_yet_held_is_to_come() {
    let told = introduction("lsg", "mala", then());
    let coming: Vec<_> = told.coming.iter().map(|it| it.date.to_string()).collect();
    assert_eq!(coming, ["2024-09-20"]);
    assert_eq!(told.no_coming, None);
}

#[test]
fn every_body_and_huvudman_that_can_be_chosen_has_an_introduction() {
    let edition = edition();
    let all = SeatScreen::new(&edition, &SeatChoice::default(), now()).unwrap();
    for body in &all.bodies {
        for huvudman in &all.huvudmen {
            let choice = SeatChoice::of(body.id.clone(), huvudman.id.clone());
            let screen = SeatScreen::new(&edition, &choice, now()).unwrap();
            assert!(screen.introduction.is_some(), "{choice:?}");
            let address = Route::Seat(choice).print();
            assert_eq!(Route::parse(&address).print(), address);
        }
    }
}

#[test]
fn a_workspace_without_seats_says_how_it_begins() {
    let day: Date = "2026-11-22".parse().unwrap();
    let records = Records::empty(id("egen"), "Vår samverkan".into(), day);
    let workspace = Workspace::new(records).unwrap();
    let empty = Empty::at(&workspace, &Route::Seat(SeatChoice::default())).unwrap();
    assert_eq!(empty.heading, "Din plats");
    assert_eq!(
        Empty::at(&edition(), &Route::Seat(SeatChoice::default())),
        None
    );
}
