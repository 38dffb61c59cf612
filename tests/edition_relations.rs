//! The relations of the built-in edition: which stand, on what, and in whose words.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod documents;

use std::collections::BTreeSet;

use documents::{DOCUMENTS, EDITION, plain};
use samverkanskartan::domain::{
    Foundation, Holds, Id, Meeting, Organization, Relation, RouteKind, Step,
};

fn relations() -> impl Iterator<Item = &'static Relation> {
    EDITION.records().relations.iter()
}

fn standing() -> impl Iterator<Item = &'static Relation> {
    relations().filter(|it| it.stands())
}

#[test]
fn every_relation_says_whether_it_stands() {
    for relation in relations() {
        assert!(relation.holds.is_some(), "{}", relation.id);
    }
    let count = |holds| relations().filter(|it| it.holds == Some(holds)).count();
    let counts = [Holds::Standing, Holds::Once, Holds::Intended].map(count);
    assert_eq!(counts, [114, 38, 17]);
}

#[test]
fn every_standing_relation_says_what_it_rests_on_or_that_it_is_implied() {
    for relation in standing() {
        assert!(
            relation.foundation.is_some() || relation.implied,
            "{}",
            relation.id
        );
        assert!(!relation.sources.is_empty(), "{}", relation.id);
    }
}

#[test]
fn what_one_side_says_is_told_as_that_sides_and_nothing_else_is() {
    for relation in relations() {
        let one_side = relation.foundation == Some(Foundation::OneSideOfDispute);
        assert_eq!(one_side, relation.said_by.is_some(), "{}", relation.id);
    }
    let said = relations().find(|it| it.id.as_str() == "samrad-hvo-returns-lsg");
    assert_eq!(
        said.unwrap().said_by.as_deref(),
        Some("tre av regionens ledamöter")
    );
}

/// Whether everything it cites is one item of one meeting's minutes.
fn rests_on_one_item(relation: &Relation) -> bool {
    let [source] = relation.sources.as_slice() else {
        return false;
    };
    Meeting::minuted_in(&EDITION, &source.document).is_some()
}

#[test]
fn no_standing_relation_rests_on_what_was_done_at_one_item_of_one_meeting() {
    // Here the one item does not show something done: it says how things are.
    let said_to_be_so = [
        "forskola-skola-part-of-hlt",
        "hlt-processledare-coordinates-hlt",
        "lanssjukvardsomrade-1-part-of-strategisk-samverkan-skelleftea-norsjo",
        "lanssjukvardsomrade-2-part-of-strategisk-samverkan-skelleftea-norsjo",
        "modellomrade-sodra-lappland-part-of-styrgrupper-gnv",
        "socialtjansten-part-of-hlt",
        "strategisk-samverkan-skelleftea-norsjo-part-of-styrgrupper-gnv",
        "tandvarden-part-of-strategisk-samverkan-skelleftea-norsjo",
        "utvecklingsledare-uph-coordinates-beredningsgrupp-uph",
    ];
    let found: Vec<_> = standing()
        .filter(|it| rests_on_one_item(it))
        .filter(|it| it.foundation != Some(Foundation::OneSideOfDispute))
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(found, said_to_be_so);
    for id in found {
        let relation = relations().find(|it| it.id.as_str() == id).unwrap();
        assert_ne!(relation.foundation, Some(Foundation::Practice), "{id}");
    }
}

#[test]
fn practice_is_shown_more_than_once() {
    for relation in standing().filter(|it| it.foundation == Some(Foundation::Practice)) {
        assert!(relation.sources.len() > 1, "{}", relation.id);
    }
}

/// The bodies a step lists.
fn bodies_of(step: &Id<Step>) -> BTreeSet<&'static Id<Organization>> {
    let step = EDITION.find(step).unwrap();
    step.organizations.iter().collect()
}

#[test]
fn a_way_that_a_source_denies_does_not_stand() {
    let mut denied = 0;
    for route in &EDITION.records().routes {
        if route.kind != RouteKind::Precludes {
            continue;
        }
        let (from, to) = (bodies_of(&route.from), bodies_of(&route.to));
        for relation in relations() {
            let is_denied = relation.from != relation.to
                && from.contains(&relation.from)
                && to.contains(&relation.to);
            if is_denied {
                denied += 1;
                assert!(!relation.stands(), "{} denies {}", route.id, relation.id);
            }
        }
    }
    assert!(denied > 0, "none was tried");
}

#[test]
fn what_happened_once_is_told_in_the_past_tense_and_what_stands_in_the_present() {
    let is_present = |relation: &Relation| {
        let first = relation.label.split(' ').next().unwrap();
        first.ends_with('r') && first != "var" || ["möts", "räknas"].contains(&first)
    };
    for relation in relations().filter(|it| it.holds == Some(Holds::Once)) {
        assert!(!is_present(relation), "{}: {}", relation.id, relation.label);
    }
    // What stood for a time that is over is told in the past.
    for relation in standing().filter(|it| it.period.to.is_none()) {
        assert!(is_present(relation), "{}: {}", relation.id, relation.label);
    }
}

#[test]
fn what_happened_once_has_no_open_end() {
    for relation in relations().filter(|it| it.holds == Some(Holds::Once)) {
        let period = &relation.period;
        assert_eq!(
            period.from.is_some(),
            period.to.is_some(),
            "{}",
            relation.id
        );
    }
}

#[test]
fn a_verb_on_a_lane_is_made_of_the_documents_words() {
    let Some(documents) = DOCUMENTS.as_ref() else {
        return;
    };
    let words = relations().filter_map(|it| it.verb.as_ref());
    let mut tried = BTreeSet::new();
    for word in words.flat_map(|verb| verb.split(' ')) {
        // Swedish passives end in s: a body that ”möts” is one of those that ”möta”.
        let active = plain(word);
        let stem: String = active.trim_end_matches('s').chars().take(4).collect();
        assert!(documents.contains(&stem), "{word}");
        tried.insert(word);
    }
    assert!(tried.len() > 10, "{tried:?}");
}
