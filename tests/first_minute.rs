//! The first minute: the start and its doors, what is found from it, and what is remembered.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail where it stands

mod starting;

use samverkanskartan::app::{Effect, LastCase, Memory, Msg, Route, State};
use samverkanskartan::domain::{Date, Id, Records, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::interchange::keeping::Loaded;
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::screen::cases::Piece;
use samverkanskartan::screen::edition::{EditionTold, NewEdition};
use samverkanskartan::screen::find::Found;
use samverkanskartan::screen::start::{Returning, StartScreen};
use samverkanskartan::search::Index;
use starting::{found, start};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");

fn edition() -> Workspace {
    interchange::read(EDITION.as_bytes()).unwrap()
}

fn empty() -> Workspace {
    let day: Date = "2026-11-22".parse().unwrap();
    let records = Records::empty(Id::new("egen").unwrap(), "Vår samverkan".into(), day);
    Workspace::new(records).unwrap()
}

/// The application with the edition open, for one who is here for the first time or has been.
fn opened(address: &str, memory: Memory) -> State {
    let mut state = State::default();
    state.update(Msg::MemoryFound(memory));
    state.update(start(address, false));
    state.update(found(EDITION, Origin::BuiltIn, &[]));
    state
}

fn go(state: &mut State, address: &str) -> Vec<Effect> {
    state.update(Msg::AddressChanged(address.to_owned()))
}

fn left() -> Memory {
    Memory {
        start_seen: true,
        ..Memory::default()
    }
}

/// The same, of one who has seen the edition there is.
fn seen() -> Memory {
    Memory {
        edition_read: Some(edition().records().revision),
        ..left()
    }
}

/// The memory that is to be kept after these effects.
fn kept(effects: &[Effect]) -> Option<Memory> {
    effects.iter().find_map(|effect| match effect {
        Effect::Remember(text) => Some(Memory::read(text.as_deref().unwrap_or_default())),
        _ => None,
    })
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn no_address_shows_the_start_until_a_link_on_it_is_followed_and_then_the_map() {
    let mut state = opened("", Memory::default());
    assert!(state.is_at_start());
    let effects = go(&mut state, "/arenden");
    assert_eq!(kept(&effects), Some(seen()), "that it was left is kept");
    go(&mut state, "/");
    assert!(!state.is_at_start());
    assert_eq!(state.place(), Route::map());
    // The next visit begins on the map at once.
    assert_eq!(opened("/", left()).place(), Route::map());
}

#[test]
fn the_start_has_an_address_of_its_own_which_always_shows_it() {
    let mut state = opened("/karta", left());
    go(&mut state, "/borja");
    assert!(state.is_at_start());
}

#[test]
fn an_address_that_leads_further_in_never_meets_the_start() {
    for address in ["/karta", "/karta/lsg", "/arenden/salut?steg=1", "/om"] {
        let mut state = opened(address, Memory::default());
        assert!(!state.is_at_start(), "{address}");
        assert_eq!(state.place().print(), address);
        // It was not left either, since it was never there.
        go(&mut state, "/moten");
        assert!(!state.memory.start_seen);
    }
}

#[test]
fn a_start_that_could_not_be_shown_was_not_left() {
    let mut state = State::default();
    state.update(start("", false));
    state.update(Msg::StoreOpened(Ok(Loaded::Nothing)));
    go(&mut state, "/arenden");
    assert!(!state.memory.start_seen);
}

#[test]
fn the_last_case_and_step_are_remembered_and_lead_back() {
    let mut state = opened("/arenden/vaccination-ansvar-2024", left());
    state.update(Msg::Changed(Route::parse(
        "/arenden/vaccination-ansvar-2024?steg=8",
    )));
    go(&mut state, "/moten");
    let line = Returning::new(&edition(), &state.memory).unwrap();
    let case = line.case.unwrap();
    assert_eq!(case.title, "Vem vaccinerar i kommunerna?");
    assert_eq!(case.step.as_deref(), Some("steg 8 av 12"));
    assert_eq!(
        case.route.print(),
        "/arenden/vaccination-ansvar-2024?steg=8"
    );

    let effects = state.update(Msg::Forgotten);
    assert_eq!(
        kept(&effects),
        Some(seen()),
        "the start stays out of the way"
    );
    assert_eq!(Returning::new(&edition(), &state.memory), None);
}

#[test]
fn a_case_or_step_that_is_there_no_more_is_not_led_back_to() {
    let last = |case: &str, step| Memory {
        last_case: Some(LastCase {
            case: Id::new(case).unwrap(),
            step: Some(step),
        }),
        ..left()
    };
    assert_eq!(Returning::new(&edition(), &last("finns-inte", 1)), None);
    let line = Returning::new(&edition(), &last("salut", 99)).unwrap();
    assert_eq!(line.case.unwrap().route.print(), "/arenden/salut");
}

#[test]
fn what_is_remembered_reads_back_and_what_cannot_be_read_is_nothing() {
    let state = opened("/arenden/salut?steg=1", left());
    let text = state.memory.write().unwrap();
    assert_eq!(Memory::read(&text), state.memory);
    for text in ["", "{", "[1]", r#"{"startSeen":"ja"}"#] {
        assert_eq!(Memory::read(text), Memory::default(), "{text}");
    }
    assert_eq!(Memory::default().write(), None);
}

#[test]
fn what_is_remembered_is_in_no_file() {
    let mut state = opened("/arenden/salut?steg=1", left());
    let effects = state.update(Msg::ExportClicked);
    let text = effects.iter().find_map(|effect| match effect {
        Effect::SaveFile { text, .. } => Some(text),
        _ => None,
    });
    assert_eq!(text.unwrap(), &interchange::write(&edition()));
}

#[test]
fn erasing_everything_erases_what_is_remembered_too() {
    let mut state = opened("/arenden/salut", left());
    go(&mut state, "/data");
    let effects = state.update(Msg::Erased(Ok(())));
    assert!(effects.contains(&Effect::Remember(None)), "{effects:?}");
}

#[test]
fn the_start_says_in_one_sentence_what_is_here_and_counts_it_in_the_data() {
    let screen = StartScreen::new(&edition());
    let edition = edition();
    let records = edition.records();
    assert_eq!(screen.heading, records.title);
    let towns = records.organizations.iter();
    let towns = towns.filter(|body| body.classification == "kommun").count();
    let lead = plain(&screen.lead);
    assert!(
        lead.starts_with(&format!(
            "Här ser du hur {towns} kommuner och Region Västerbotten samverkar:"
        )),
        "{lead}"
    );
    assert_eq!(lead.matches('.').count(), 1, "one sentence: {lead}");
    let cases = format!("{} ärenden", records.cases.len());
    let door = screen
        .doors
        .iter()
        .find(|door| plain(&door.text).starts_with(&cases));
    assert_eq!(door.unwrap().route.print(), "/arenden");
}

#[test]
fn the_start_has_three_doors_and_each_leads_somewhere_of_its_own() {
    let screen = StartScreen::new(&edition());
    let names: Vec<_> = screen.doors.iter().map(|door| door.name).collect();
    assert_eq!(
        names,
        [
            "Jag har fått en plats",
            "Jag söker ett ärende",
            "Vad gör min kommun?"
        ]
    );
    for door in &screen.doors {
        assert_eq!(Route::parse(&door.route.print()), door.route);
        let same = screen
            .doors
            .iter()
            .filter(|other| other.route == door.route);
        assert_eq!(same.count(), 1, "{}", door.name);
    }
}

#[test]
fn a_change_of_the_data_changes_what_the_start_says() {
    let mut records = edition().records().clone();
    records.title = "Samverkan i Norrskog".into();
    let umea = records.organizations.iter_mut();
    let umea = umea.filter(|body| body.id.as_str() == "umea");
    umea.for_each(|body| body.classification = "ort".into());
    let screen = StartScreen::new(&Workspace::new(records).unwrap());
    assert_eq!(screen.heading, "Samverkan i Norrskog");
    assert!(
        plain(&screen.lead).starts_with("Här ser du hur 14 kommuner och Region Västerbotten"),
        "{}",
        screen.lead
    );
}

#[test]
fn an_empty_workspace_says_how_it_begins_and_has_nothing_to_search() {
    let screen = StartScreen::new(&empty());
    assert!(screen.is_empty);
    assert!(
        screen.lead.starts_with("Här kommer er samverkan"),
        "{}",
        screen.lead
    );
    assert_eq!(screen.basis, None);
    let places: Vec<_> = screen.doors.iter().map(|it| it.route.print()).collect();
    assert_eq!(places, ["/karta", "/data"]);
    for door in &screen.doors {
        assert!(
            !door.text.contains('0'),
            "nothing is counted: {}",
            door.text
        );
    }
}

fn names(found: &Found, heading: &str) -> Vec<String> {
    let text = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.as_str()).collect();
    let group = found.groups.iter().find(|group| group.heading == heading);
    let hits = group.into_iter().flat_map(|group| &group.hits);
    hits.map(|hit| text(&hit.name)).collect()
}

fn sought(text: &str) -> Found {
    let workspace = edition();
    let index = Index::new(&workspace);
    Found::new(&workspace, &index, text, 3)
}

#[test]
fn one_box_finds_everything_and_says_where_there_is_more() {
    let vaccin = sought("vaccin");
    let cases = names(&vaccin, "Ärenden");
    assert!(
        cases.contains(&"Vem vaccinerar i kommunerna?".to_owned()),
        "{cases:?}"
    );
    assert!(!names(&vaccin, "Organ").is_empty());
    assert!(!names(&vaccin, "Möten och punkter").is_empty());
    assert!(!names(&vaccin, "Ord").is_empty());
    let cases = vaccin.groups.first().unwrap();
    assert!(cases.count > cases.hits.len());
    assert_eq!(cases.all.as_ref().unwrap().print(), "/sok?q=vaccin");

    let kostet = sought("kostet");
    assert_eq!(names(&kostet, "Personer"), ["Carina Kostet"]);
    assert_eq!(
        kostet.first.as_ref().unwrap().print(),
        "/person/carina-kostet"
    );
}

#[test]
fn the_words_are_marked_in_the_name_or_where_else_they_stand() {
    for text in ["vaccin", "tre dygn", "hjälpmedlen", "HSN 50:1-2024"] {
        for hit in sought(text).groups.iter().flat_map(|group| &group.hits) {
            let marked = |pieces: &[Piece]| pieces.iter().any(|piece| piece.is_hit);
            let is_marked = marked(&hit.name) || hit.excerpt.as_deref().is_none_or(marked);
            assert!(is_marked, "{text}: {hit:?}");
            if let Some(excerpt) = &hit.excerpt {
                let length: usize = excerpt.iter().map(|piece| piece.text.chars().count()).sum();
                assert!(length < 260, "{length} letters: {excerpt:?}");
            }
        }
    }
}

#[test]
fn a_body_is_found_by_an_earlier_name() {
    let found = sought("Samråd vård och omsorg");
    assert!(
        names(&found, "Organ")
            .iter()
            .any(|name| name == "Samråd hälsa, vård och omsorg"),
        "{found:?}"
    );
}

#[test]
fn a_slip_of_the_pen_is_told_and_what_nothing_answers_to_has_something_near() {
    let slip = sought("vaccinasion");
    assert!(!slip.groups.is_empty());
    assert_eq!(slip.corrected.len(), 1, "{:?}", slip.corrected);
    let none = sought("xyzzy");
    assert_eq!(none.groups, []);
    assert!(none.count.starts_with("Inget hittades."), "{}", none.count);
    let partly = sought("vaccination xyzzy");
    assert!(
        partly.near.iter().any(|it| it.text == "vaccination"),
        "{:?}",
        partly.near
    );
}

#[test]
fn nothing_is_said_before_anything_is_asked() {
    assert_eq!(sought("  "), Found::default());
}

/// The site's edition as it was with another number, and with what is new in it.
fn edition_of(revision: u32, news: &[&str]) -> String {
    let mut records = edition().records().clone();
    records.revision = revision;
    records.edition = Some(samverkanskartan::domain::Edition {
        date: "2026-03-02".parse().unwrap(),
        publisher: "Koordinatorerna".into(),
        note: String::new(),
        news: news.iter().map(|it| (*it).to_owned()).collect(),
        unknown: samverkanskartan::domain::Unknown::new(),
    });
    interchange::write(&Workspace::new(records).unwrap())
}

fn opened_with(edition: &str, memory: Memory) -> State {
    let mut state = State::default();
    state.update(Msg::MemoryFound(memory));
    state.update(start("/karta", false));
    state.update(found(edition, Origin::BuiltIn, &[]));
    state
}

#[test]
fn whoever_comes_back_to_a_newer_edition_is_told_what_is_new_until_it_is_read() {
    let news = ["Ett.", "Två.", "Tre.", "Fyra.", "Fem.", "Sex.", "Sju."];
    let text = edition_of(9, &news);
    let read = |number| Memory {
        edition_read: number,
        ..left()
    };
    let first = opened_with(&text, read(None));
    assert_eq!(
        NewEdition::new(&first),
        None,
        "the first one is new to nobody"
    );
    assert_eq!(first.memory.edition_read, Some(9));
    let mut again = opened_with(&text, read(Some(7)));
    let told = NewEdition::new(&again).unwrap();
    assert_eq!(
        told.text,
        "Utgåva 9 är ny sedan du var här. Då var det utgåva 7."
    );
    assert_eq!(told.news, news[..5]);
    assert_eq!(told.more.map(|more| plain(&more)).unwrap(), "och 2 till");
    let effects = again.update(Msg::EditionRead);
    assert_eq!(kept(&effects).unwrap().edition_read, Some(9));
    assert_eq!(NewEdition::new(&again), None);
    assert_eq!(NewEdition::new(&opened_with(&text, read(Some(9)))), None);
    let said = EditionTold::new(again.workspace().unwrap());
    assert_eq!(said.heading, "Utgåva 9");
    assert_eq!(said.facts[2], ("Utgivare", "Koordinatorerna".to_owned()));
    assert_eq!(said.news.len(), 7);
}

#[test]
fn own_work_is_no_newer_edition_of_the_site() {
    let memory = Memory {
        edition_read: Some(1),
        ..left()
    };
    let mut state = State::default();
    state.update(Msg::MemoryFound(memory));
    state.update(start("/karta", false));
    let origin = Origin::Imported {
        file_name: "min.json".into(),
    };
    state.update(found(EDITION, origin, &[]));
    assert_eq!(NewEdition::new(&state), None);
}
