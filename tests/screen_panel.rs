//! The panel of a chosen body, and what the picture does with the others.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

use std::collections::BTreeSet;

use samverkanskartan::app::MapView;
use samverkanskartan::domain::{Id, Records, Term, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::screen::map::{FIRST_CASES, Panel, StandsFor};
use samverkanskartan::screen::picture::{Purpose, box_class};
use samverkanskartan::screen::road::{self, Chosen};

const LAST_DAY: &str = "2024-09-06";

fn edition() -> Workspace {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

fn panel(workspace: &Workspace, id: &str, day: &str) -> Panel {
    Panel::new(workspace, &Id::new(id).unwrap(), day.parse().unwrap()).unwrap()
}

/// The word of the glossary that is the name of LSG.
fn word(records: &mut Records) -> &mut Term {
    let is_it = |term: &&mut Term| {
        let body = term.organization.as_ref();
        body.is_some_and(|body| body.as_str() == "lsg")
    };
    records.terms.iter_mut().find(is_it).unwrap()
}

/// The edition, in which something is changed.
fn changed(change: impl FnOnce(&mut Records)) -> Workspace {
    let mut records = edition().records().clone();
    change(&mut records);
    Workspace::new(records).unwrap()
}

// What a body is for

#[test]
fn under_the_name_of_a_body_stands_what_the_glossary_says_of_it_with_its_sources() {
    let edition = edition();
    let purpose = panel(&edition, "lsg", LAST_DAY).purpose.unwrap();
    assert_eq!(
        purpose.text,
        word(&mut edition.records().clone()).sv,
        "in the glossary's words"
    );
    assert!(!purpose.inferred);
    let numbers: Vec<_> = (1..=purpose.sources.len()).collect();
    assert!(!numbers.is_empty());
    assert_eq!(purpose.sources, numbers, "it is read first");
}

#[test]
fn before_all_documents_of_the_word_are_there_it_is_not_used_and_that_something_is_left_out_is_said()
 {
    let edition = edition();
    let early = panel(&edition, "samrad-hvo", "2021-03-19");
    assert_eq!(early.purpose, None);
    assert!(early.later.is_some());
    assert!(panel(&edition, "samrad-hvo", LAST_DAY).purpose.is_some());
}

#[test]
fn nothing_is_said_where_no_word_or_more_than_one_is_the_body_or_where_it_has_no_source() {
    assert_eq!(panel(&edition(), "umea", LAST_DAY).purpose, None);
    let two = changed(|records| {
        let mut other = word(records).clone();
        other.id = Id::new("zz-ett-till").unwrap();
        records.terms.push(other);
    });
    assert_eq!(panel(&two, "lsg", LAST_DAY).purpose, None);
    let without = changed(|records| word(records).sources.clear());
    assert_eq!(panel(&without, "lsg", LAST_DAY).purpose, None);
}

#[test]
fn what_the_first_rule_says_already_is_not_said_over_it_too() {
    let said = |index: usize| {
        let workspace = changed(|records| {
            let mut bodies = records.organizations.iter();
            let lsg = bodies.find(|body| body.id.as_str() == "lsg").unwrap();
            let rule = lsg.mandate[index].text.clone();
            word(records).sv = rule;
        });
        panel(&workspace, "lsg", LAST_DAY).purpose
    };
    assert_eq!(said(0), None);
    assert!(said(1).is_some(), "the others are further down");
}

// How much is seen at once

#[test]
fn three_cases_are_seen_with_a_link_to_all_and_on_an_earlier_day_every_one_is_there() {
    let edition = edition();
    let now = panel(&edition, "lsg", LAST_DAY);
    assert_eq!((now.cases.len(), FIRST_CASES), (3, 3));
    let (_, all) = now.more_cases.unwrap();
    assert!(all > 3);
    let before = panel(&edition, "lsg", "2024-09-05");
    assert!(before.cases.len() > 3, "the list of cases knows no day");
    assert_eq!(before.more_cases, None);
}

// What stands out with it

/// The bodies whose boxes step back, and those whose boxes do not.
fn parted(chosen: Option<&str>, all: bool) -> [BTreeSet<String>; 2] {
    let edition = edition();
    let view = MapView {
        organization: chosen.map(|id| Id::new(id).unwrap()),
        all,
        ..MapView::default()
    };
    let drawing = road::drawing(&edition, &view, 1392.0);
    let purpose = Purpose::Structure(Chosen::on(&edition, &view, &drawing));
    let (mut quiet, mut loud) = (BTreeSet::new(), BTreeSet::new());
    for drawn in drawing.drawn() {
        let class = box_class(&drawn, &purpose);
        let is_quiet = class.split(' ').any(|class| class == "quiet");
        match &drawn.stands_for {
            StandsFor::Body(id) if is_quiet => quiet.insert(id.to_string()),
            StandsFor::Body(id) => loud.insert(id.to_string()),
            StandsFor::Folded => {
                assert!(!is_quiet, "who is in it is not told: {class}");
                continue;
            }
        };
    }
    [quiet, loud]
}

#[test]
fn only_the_chosen_body_and_those_its_panel_tells_of_are_not_quiet() {
    for (id, all) in [
        ("lsg", false),
        ("lsg", true),
        ("beredning-barn-unga", false),
    ] {
        let ways = panel(&edition(), id, LAST_DAY).ways.into_iter();
        let others = ways.flat_map(|way| way.others);
        let mut told: BTreeSet<_> = others.map(|body| body.id.to_string()).collect();
        told.insert(id.to_owned());
        let [quiet, loud] = parted(Some(id), all);
        assert!(loud.len() > 1 && quiet.len() > loud.len(), "{id}");
        let untold: Vec<_> = loud.difference(&told).collect();
        assert!(untold.is_empty(), "{id}: {untold:?}");
        let hidden: Vec<_> = quiet.intersection(&told).collect();
        assert!(hidden.is_empty(), "{id}: {hidden:?}");
    }
}

#[test]
fn who_has_to_do_with_all_huvudmen_leaves_each_of_them_as_it_is() {
    let [quiet, loud] = parted(Some("samrad-hvo"), false);
    for id in [
        "asele",
        "umea",
        "region-vasterbotten",
        "regionstyrelsen",
        "lsg",
    ] {
        assert!(loud.contains(id), "{id}");
    }
    assert!(quiet.contains("beredning-barn-unga"), "{quiet:?}");
}

#[test]
fn no_box_is_quiet_where_nothing_is_chosen_or_the_chosen_is_not_drawn() {
    let [quiet, loud] = parted(None, false);
    assert!(quiet.is_empty() && !loud.is_empty());
    // It is from before the day that is shown.
    let [quiet, _] = parted(Some("lanssamordningsgruppen"), false);
    assert!(quiet.is_empty(), "{quiet:?}");
}
