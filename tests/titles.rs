//! What the page is called, over every address of the built-in edition.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail where it stands

mod starting;

use std::collections::{BTreeMap, BTreeSet};

use samverkanskartan::app::{Msg, Route, State};
use samverkanskartan::domain::Collection;
use samverkanskartan::interchange::keeping::Loaded;
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::screen::title::title;
use starting::{found, start};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");

/// The application with the edition open, at the start.
fn opened() -> State {
    let mut state = State::default();
    state.update(start("", false));
    state.update(found(EDITION, Origin::BuiltIn, &[]));
    state
}

fn title_at(state: &mut State, address: &str) -> String {
    state.update(Msg::AddressChanged(address.to_owned()));
    assert_eq!(
        state.route.print(),
        address,
        "the address is one the app knows"
    );
    title(state).replace('\u{a0}', " ")
}

/// Every screen, and every record that has a page of its own.
fn addresses(state: &State) -> Vec<String> {
    let screens = [
        "/",
        "/borja",
        "/karta",
        "/arenden",
        "/beslut",
        "/moten",
        "/huvudman",
        "/plats",
        "/plats/lsg",
        "/plats/lsg/umea",
        "/plats/samrad-hvo/umea",
        "/avvikelser",
        "/statistik",
        "/ordlista",
        "/sok",
        "/sok?q=vaccin",
        "/historik",
        "/data",
        "/publicera",
        "/lagg-ihop",
        "/glom",
        "/sla-ihop/nobody",
        "/dela/nobody",
        "/ny-mandatperiod/nobody",
        "/for-vem",
        "/for-vem?post=cases%2Fhlt",
        "/bevakning",
        "/om",
        "/delat/aeNo",
        "/karta?dag=2020-06-01",
        "/karta?organ=alla",
        "/karta?visa=lista",
        "/arenden?sok=vaccin",
        "/arenden?bild=vag",
        "/arenden?bild=tid",
        "/arenden?sok=vaccin&bild=vag",
        "/arenden?sok=vaccin&bild=tid",
    ];
    let mut all: Vec<String> = screens.map(str::to_owned).into();
    let records = state.workspace().unwrap().records();
    for body in &records.organizations {
        all.push(format!("/karta/{}", body.id));
        all.push(format!("/ny-mandatperiod/{}", body.id));
        if body.is_huvudman() {
            all.push(format!("/huvudman/{}", body.id));
        }
    }
    for person in &records.persons {
        all.push(format!("/person/{}", person.id));
        all.push(format!("/glom/{}", person.id));
        all.push(format!("/sla-ihop/{}", person.id));
        all.push(format!("/dela/{}", person.id));
    }
    for case in &records.cases {
        all.push(format!("/arenden/{}", case.id));
        all.extend(
            (1..=case.consultations.len()).map(|n| format!("/arenden/{}?steg={n}", case.id)),
        );
        let name = Collection::Cases.name();
        all.push(format!("/historik?post={name}%2F{}", case.id));
    }
    for meeting in &records.meetings {
        all.push(format!("/moten/{}", meeting.id));
    }
    for document in &records.documents {
        all.push(format!("/om?dokument={}", document.id));
    }
    for term in &records.terms {
        all.push(format!("/ordlista?ord={}", term.id));
    }
    all
}

#[test]
fn no_two_pages_are_called_the_same() {
    let mut state = opened();
    let mut called: BTreeMap<String, String> = BTreeMap::new();
    for address in addresses(&state) {
        let title = title_at(&mut state, &address);
        assert!(title.ends_with(" – Samverkanskartan"), "{title}");
        if let Some(other) = called.insert(title.clone(), address.clone()) {
            panic!("{other} and {address} are both called ”{title}”");
        }
    }
    assert!(called.len() > 500, "{} pages", called.len());
}

#[test]
fn the_title_begins_with_what_the_page_is_about() {
    let mut state = opened();
    let mut check = |address: &str, expected: &str| {
        assert_eq!(title_at(&mut state, address), expected);
    };
    check(
        "/",
        "Samverkan om hälsa, vård och omsorg i Västerbotten – Samverkanskartan",
    );
    check("/borja", "Börja här – Samverkanskartan");
    check(
        "/arenden/vaccination-ansvar-2024?steg=8",
        "Vem vaccinerar i kommunerna? – steg 8 – Samverkanskartan",
    );
    check(
        "/karta/lsg",
        "Länssamverkansgruppen – Karta – Samverkanskartan",
    );
    check(
        "/karta?dag=2020-06-01&organ=alla",
        "Karta 1 juni 2020 – Alla organ – Samverkanskartan",
    );
    check(
        "/huvudman/umea",
        "Umeå kommun – Huvudmän – Samverkanskartan",
    );
    check(
        "/person/carin-nilsson",
        "Carin Nilsson – Person – Samverkanskartan",
    );
    check("/plats", "Din plats – Samverkanskartan");
    check(
        "/plats/samrad-hvo/mala",
        "Din plats i Samråd för Malå kommun – Samverkanskartan",
    );
    check(
        "/arenden?sok=vaccin",
        "”vaccin” – Ärenden – Samverkanskartan",
    );
    check(
        "/arenden?sok=vaccin&bild=vag",
        "”vaccin” – Ärenden – På vägen – Samverkanskartan",
    );
    check(
        "/arenden?sok=vaccin&bild=tid",
        "”vaccin” – Ärenden – I tid – Samverkanskartan",
    );
    check(
        "/historik?post=cases%2Fsalut",
        "Salut-satsningen – Historik: ärendet – Samverkanskartan",
    );
    check(
        "/arenden/finns-inte",
        "Ärendet finns inte – Samverkanskartan",
    );
    check(
        "/person/finns-inte",
        "Personen finns inte i den här utgåvan – Samverkanskartan",
    );
    check(
        "/plats/lsg/finns-inte",
        "Platsen finns inte i den här utgåvan – Samverkanskartan",
    );
    check(
        "/om?dokument=lsg-2024-09-06",
        "Protokoll Länssamverkansgruppen 2024-09-06 – Om – Samverkanskartan",
    );
    check("/om?dokument=finns-inte", "Om – Samverkanskartan");
    check("/delat/aeNo", "Ärende i en länk – Samverkanskartan");
    check("/finns-inte", "Sidan finns inte – Samverkanskartan");
}

#[test]
fn a_page_without_data_says_so_in_its_title() {
    let mut state = State::default();
    state.update(start("/arenden", false));
    assert_eq!(title(&state), "Kartan öppnas … – Samverkanskartan");
    state.update(Msg::StoreOpened(Ok(Loaded::Nothing)));
    state.update(Msg::EditionFetched {
        edition: None,
        asked: false,
    });
    assert_eq!(
        title(&state),
        "Uppgifterna kan inte visas – Samverkanskartan"
    );
}

#[test]
fn the_addresses_tried_are_of_every_kind_there_is() {
    let kind = |route: &Route| match route {
        Route::Home => 15,
        Route::Start => 16,
        Route::Map(_) => 0,
        Route::Cases(_) => 1,
        Route::Case(..) => 2,
        Route::Decisions(_) => 3,
        Route::Meetings => 4,
        Route::Meeting(..) => 5,
        Route::Huvudmen => 6,
        Route::Huvudman(_) => 7,
        Route::Person(_) => 17,
        Route::Seat(_) => 18,
        Route::Search(_) => 19,
        Route::Deviations(_) => 8,
        Route::Statistics(_) => 9,
        Route::Glossary(..) => 10,
        Route::History(_) => 11,
        Route::Data => 12,
        Route::Publish => 20,
        Route::Awaited(_) => 21,
        Route::Join => 22,
        Route::Audience(_) => 23,
        Route::Forget(_) => 24,
        Route::Shared(_) => 25,
        Route::OnePerson(_) => 26,
        Route::TwoPeople(_) => 27,
        Route::NewTerm(_) => 28,
        Route::About(_) => 13,
        Route::Unknown(_) => 14,
    };
    let all = addresses(&opened());
    let kinds: BTreeSet<_> = all.iter().map(|it| kind(&Route::parse(it))).collect();
    let unknown = 14;
    assert_eq!(kinds, (0..29).filter(|kind| *kind != unknown).collect());
}
