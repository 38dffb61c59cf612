//! A case in an address: what it carries, how it comes back, and what does not open.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use samverkanskartan::app::Route;
use samverkanskartan::domain::{Case, Day, Id, Restriction, Workspace};
use samverkanskartan::interchange::enclosed::{Enclosed, MOST, NotOpened};
use samverkanskartan::interchange::{read, write};
use samverkanskartan::publish::excerpt;
use samverkanskartan::screen::case::CaseScreen;
use samverkanskartan::screen::near::near;
use samverkanskartan::screen::shared::{Own, SharedScreen, link};
use samverkanskartan::screen::words::shared as words;

const EDITION: &[u8] = include_bytes!("../public/data/vasterbotten.json");
const CASE: &str = "salut";
const TODAY: Day = Day::constant(2026, 11, 22);

fn edition() -> Workspace {
    read(EDITION).unwrap()
}

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

fn enclosed(workspace: &Workspace, case: &Id<Case>) -> Enclosed {
    Enclosed {
        case: case.clone(),
        workspace: excerpt(workspace, case, "-").unwrap().unwrap(),
    }
}

fn text_of(route: &Route) -> String {
    match route {
        Route::Shared(text) => text.clone(),
        other => panic!("{other:?}"),
    }
}

/// The edition with a change.
fn changed(change: impl FnOnce(&mut samverkanskartan::domain::Records)) -> Workspace {
    let mut records = edition().records().clone();
    change(&mut records);
    Workspace::new(records).unwrap()
}

fn restricted(collection: &str, record: &str, field: &str) -> Workspace {
    changed(|records| {
        records.restricted.push(
            serde_json::from_value::<Restriction>(serde_json::json!({
                "collection": collection, "record": record, "field": field, "audience": "members"
            }))
            .unwrap(),
        );
    })
}

/// Plain bytes as a text of an address.
fn packed(plain: &[u8]) -> String {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(plain).unwrap();
    format!("a{}", URL_SAFE_NO_PAD.encode(packed.finish().unwrap()))
}

#[test]
fn every_case_comes_back_as_it_was_sent_or_is_told_to_be_too_long() {
    let edition = edition();
    let (mut fits, mut longest) = (0, (0, String::new()));
    for case in &edition.records().cases {
        let sent = enclosed(&edition, &case.id);
        let length = match sent.write() {
            Ok(text) => {
                fits += 1;
                let route = Route::Shared(text.clone());
                assert!(route.href().len() <= MOST, "{}", case.id);
                assert_eq!(Route::parse(&route.print()), route);
                assert_eq!(Enclosed::read(&text).unwrap(), sent, "{}", case.id);
                text.len()
            }
            Err(refused) => {
                let told = words::too_long(refused.length);
                assert!(refused.length > MOST && told.advice.contains("Spara som fil"));
                refused.length
            }
        };
        if length > longest.0 {
            longest = (length, case.id.to_string());
        }
    }
    let all = edition.records().cases.len();
    println!("{fits} of {all} cases fit; the longest is {longest:?}");
    assert!(fits * 10 >= all * 9, "{fits} of {all} fit");
}

#[test]
fn a_case_is_read_from_the_link_as_it_is_read_at_home() {
    let edition = edition();
    for case in &edition.records().cases {
        let small = enclosed(&edition, &case.id).workspace;
        let [there, here] =
            [&small, &edition].map(|it| CaseScreen::new(it, &case.id, TODAY).unwrap());
        assert_eq!(there.steps.len(), here.steps.len());
        for (there, here) in there.steps.iter().zip(&here.steps) {
            let told = |it: &samverkanskartan::screen::case::Step| {
                // Minutes whose meeting did not come along are named in full.
                let sources = it.sources.iter();
                let sources: Vec<_> = sources
                    .map(|it| (it.document.clone(), it.section.clone()))
                    .collect();
                let to: Vec<_> = it.to.iter().map(|it| it.body.short.clone()).collect();
                let from: Vec<_> = it.from.iter().map(|it| it.body.short.clone()).collect();
                let with: Vec<_> = it.with.iter().map(|it| it.name.clone()).collect();
                let what = (it.when.clone(), it.body_text.clone(), it.what.clone());
                (what, it.outcome.clone(), it.role, sources, to, from, with)
            };
            assert_eq!(told(there), told(here), "{}", case.id);
        }
        assert_eq!(there.answers.place, here.answers.place);
        assert_eq!(there.answers.next, here.answers.next);
        assert_eq!(there.answers.happened, here.answers.happened);
        assert_eq!(there.summary, here.summary);
        assert_eq!(there.gaps, here.gaps);
        assert_eq!(there.topics.len(), here.topics.len());
        assert_eq!(there.related.len(), here.related.len());
    }
}

#[test]
fn nobody_who_was_there_and_nothing_that_was_said_elsewhere_goes_with_it() {
    let edition = edition();
    for case in &edition.records().cases {
        let small = enclosed(&edition, &case.id).workspace;
        let records = small.records();
        assert!(records.persons.is_empty() && records.memberships.is_empty());
        assert!(records.deviations.is_empty() && records.assessments.is_empty());
        assert!(records.notes.is_empty() && records.lineage.marks.is_empty());
        for meeting in &records.meetings {
            assert!(meeting.attendance.is_empty() && meeting.signatures.is_empty());
            let mut items = meeting.agenda.iter();
            assert!(items.all(|item| item.decisions.is_empty() && item.votes.is_empty()));
        }
    }
}

#[test]
fn what_is_not_for_all_is_not_in_the_text() {
    let case = id::<Case>("vaccination-ansvar-2024");
    let plain = |workspace: &Workspace| write(&enclosed(workspace, &case).workspace);
    assert!(plain(&edition()).contains("\"samrad-2024-03-15\""));
    let without = restricted("meetings", "samrad-2024-03-15", "");
    assert!(!plain(&without).contains("\"meeting\":\"samrad-2024-03-15\""));
    assert!(!plain(&without).contains("\"restricted\""));
    let without = restricted("cases", case.as_str(), "gaps");
    let gaps = &edition().find(&case).unwrap().gaps.clone();
    assert!(!gaps.is_empty());
    for gap in gaps {
        assert!(!plain(&without).contains(gap.as_str()));
    }
    let withheld = restricted("cases", case.as_str(), "");
    let refused = link(&withheld, &case).unwrap_err();
    assert_eq!(refused, words::not_for_all());
}

#[test]
fn what_looks_private_is_cut_as_it_is_from_an_edition() {
    let case = id::<Case>(CASE);
    let with_phone = changed(|records| {
        let case = records.cases.iter_mut().find(|it| it.id == case).unwrap();
        case.summary.push_str(" Ring 070-123 45 67.");
    });
    let small = excerpt(&with_phone, &case, "[borttaget]").unwrap().unwrap();
    let summary = &small.find(&case).unwrap().summary;
    assert!(summary.ends_with("Ring [borttaget]."), "{summary}");
    let private = id::<Case>("19121212-1212");
    let named_so = changed(|records| {
        let case = records.cases.iter().find(|it| it.id == case).unwrap();
        let mut case = case.clone();
        case.id = private.clone();
        case.consultations = Vec::new();
        records.cases.push(case);
    });
    assert_eq!(excerpt(&named_so, &private, "[borttaget]"), Ok(None));
}

#[test]
fn a_text_opens_with_what_came_after_it_and_encoded_again() {
    let sent = enclosed(&edition(), &id(CASE));
    let text = sent.write().unwrap();
    let twice = |text: &str| text.replace('%', "%25");
    for came in [
        format!("{text}."),
        format!("{text}),"),
        format!("{text}\u{201d}"),
        format!("{text}%E2%80%9D."),
        twice(&format!("{text}%E2%80%9D.")),
        format!("{}\r\n {}", &text[..70], &text[70..]),
        format!("{}%20{}", &text[..70], &text[70..]),
        format!("{text}_"),
        format!("{}*{}", &text[..9], &text[9..]),
        format!("%3C{text}%3E"),
    ] {
        assert_eq!(Enclosed::read(&came).as_ref(), Ok(&sent), "{came}");
    }
}

#[test]
fn a_text_that_does_not_open_is_refused_in_words() {
    let edition = edition();
    let sent = enclosed(&edition, &id(CASE));
    let text = sent.write().unwrap();
    for end in 0..text.len() {
        let refused = Enclosed::read(&text[..end]).unwrap_err();
        let expected = if end == 0 {
            NotOpened::Empty
        } else {
            NotOpened::CutShort
        };
        assert_eq!(refused, expected, "cut at {end}");
    }
    for at in 1..text.len() {
        let other = if &text[at..=at] == "Q" { "R" } else { "Q" };
        let garbled = format!("{}{other}{}", &text[..at], &text[at + 1..]);
        // Some bits fill a byte and say nothing.
        if let Ok(opened) = Enclosed::read(&garbled) {
            assert_eq!(opened, sent, "changed at {at}");
        }
    }
    let json = write(&edition);
    let refusals = [
        (format!("z{text}"), NotOpened::OtherKind('z')),
        (packed(b"no line"), NotOpened::Damaged),
        (packed(b"a\xff\n{}"), NotOpened::Damaged),
        (
            packed(format!("finns-inte\n{json}").as_bytes()),
            NotOpened::NoCase,
        ),
        (
            packed(format!("\u{c5}\n{json}").as_bytes()),
            NotOpened::NoCase,
        ),
        (packed(&vec![b' '; 3_000_000]), NotOpened::TooLarge),
        ("a".repeat(3_000_000), NotOpened::TooLarge),
    ];
    for (text, expected) in refusals {
        assert_eq!(Enclosed::read(&text).unwrap_err(), expected);
    }
    let bomb = packed(&vec![b' '; 3_000_000]);
    assert!(bomb.len() < MOST, "a text that fits can be a bomb");
    for text in ["", "z", "a", &packed(b"x\n{}"), &bomb] {
        let told = SharedScreen::new(&edition, text, TODAY).unwrap_err();
        assert!(
            told.what.ends_with('.') && told.advice.ends_with('.'),
            "{told:?}"
        );
    }
}

#[test]
fn the_page_says_where_it_came_from_and_whether_the_own_case_is_another() {
    let edition = edition();
    let case = id::<Case>(CASE);
    let text = text_of(&link(&edition, &case).unwrap());
    let told = |own: &Workspace| SharedScreen::new(own, &text, TODAY).unwrap();
    let same = told(&edition);
    let from: Vec<_> = same.from.iter().map(|(_, value)| value.as_str()).collect();
    assert!(from.contains(&edition.records().title.as_str()), "{from:?}");
    assert!(
        same.from
            .iter()
            .any(|(name, _)| *name == "Uppgifter till och med")
    );
    let has = |told: String| Own::Has {
        route: Route::case(case.clone(), None),
        told,
    };
    assert_eq!(same.own, has(words::SAME.to_owned()));
    let other = changed(|records| {
        let case = records.cases.iter_mut().find(|it| it.id == case).unwrap();
        case.title.push('!');
        case.summary.push('!');
    });
    assert_eq!(told(&other).own, has(words::differs(2)));
    let restricted = restricted("cases", CASE, "");
    assert_eq!(told(&restricted).own, has(words::NOT_COMPARED.to_owned()));
    let lacks = read(include_bytes!("fixtures/version-1.1.json")).unwrap();
    assert_eq!(told(&lacks).own, Own::Lacks);
}

#[test]
fn an_address_that_leads_nowhere_offers_what_is_near() {
    let edition = edition();
    let first = |hash: &str| {
        let near = near(&edition, &Route::parse(hash));
        near.first().map(|it| it.route.print())
    };
    let some = |address: &str| Some(address.to_owned());
    assert_eq!(
        first("/arenden/vaccination-ansvar-2023"),
        some("/arenden/vaccination-ansvar-2024")
    );
    assert_eq!(first("/%C3%A4renden"), some("/arenden"));
    assert_eq!(first("/motn"), some("/moten"));
    assert_eq!(
        first("/person/karin-nilsson"),
        some("/person/carin-nilsson")
    );
    assert_eq!(
        first("/moten/samrad-2024-03-16"),
        some("/moten/samrad-2024-03-15")
    );
    assert_eq!(first("/xyzzy"), None);
    let all = near(&edition, &Route::parse("/arenden/vaccination"));
    assert!((1..=5).contains(&all.len()));
}
