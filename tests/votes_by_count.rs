//! Votes of which the minutes give numbers and no names.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

mod keeping;

use keeping::{LSG_NEXT, done, find, with_next_meeting};
use samverkanskartan::app::{DecisionFilter, Deed};
use samverkanskartan::domain::{Meeting, SettledBy, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::procedure::Procedure;
use samverkanskartan::screen::decisions::{DecisionsScreen, Outcome};
use samverkanskartan::screen::meeting::VoteView;
use serde_json::{Value, json};

const AT: &str = "lsg-2024-09-20/32";

fn with_vote(typed: &[(&str, Value)]) -> (Workspace, VoteView) {
    let mut workspace = with_next_meeting();
    done(&mut workspace, Deed::Vote, AT, typed);
    let meeting: Meeting = find(&workspace, LSG_NEXT);
    let item = &meeting.agenda[0];
    let view = VoteView::new(&workspace, &meeting, item, &item.votes[0]);
    (workspace, view)
}

fn votes_in_decisions(workspace: &Workspace) -> Vec<(String, String)> {
    let screen = DecisionsScreen::new(workspace, &DecisionFilter::default());
    let outcomes = screen.groups.into_iter().flat_map(|group| group.outcomes);
    let votes = outcomes.filter_map(|outcome| match outcome {
        Outcome::Vote {
            sentence, counts, ..
        } => Some((sentence, counts.replace('\u{a0}', " "))),
        Outcome::Decision(..) => None,
    });
    votes.collect()
}

#[test]
fn a_closed_ballot_has_its_numbers_and_no_names() {
    let (workspace, view) = with_vote(&[
        ("/question", json!("Val av vice ordförande")),
        ("/closed", json!(true)),
        (
            "/counts",
            json!([{ "what": "Anna Svensson", "count": 6 }, { "what": "Bo Ek", "count": 5 }]),
        ),
        ("/result", json!("Anna Svensson valdes.")),
    ]);
    assert!(!view.is_by_name);
    assert_eq!(view.heading, "Omröstning");
    let counts: Vec<_> = view
        .counts
        .iter()
        .map(|(what, n)| (what.as_str(), *n))
        .collect();
    assert_eq!(counts, [("Anna Svensson", 6), ("Bo Ek", 5)]);
    assert_eq!(
        view.manner,
        ["Sluten omröstning: vem som röstade på vad ska inte framgå."]
    );
    let told = votes_in_decisions(&workspace);
    let stands = told.iter().any(|(sentence, counts)| {
        sentence == "Omröstning: Anna Svensson valdes." && counts == "Anna Svensson 6, Bo Ek 5"
    });
    assert!(
        stands,
        "it stands in Beslut, though no decision is noted: {told:?}"
    );
}

#[test]
fn names_that_were_ticked_before_a_ballot_was_called_closed_are_not_kept() {
    let mut workspace = with_next_meeting();
    let meeting: Meeting = find(&workspace, LSG_NEXT);
    let called = samverkanskartan::app::attendance::called(&workspace, &meeting, "Närvarolista");
    let change = samverkanskartan::app::attendance::note(&workspace, &meeting.id, &called);
    workspace.apply(&change).unwrap();
    let typed = [
        ("/question", json!("Val")),
        ("/votes/0/option", json!("yes")),
        ("/closed", json!(true)),
    ];
    done(&mut workspace, Deed::Vote, AT, &typed);
    let meeting: Meeting = find(&workspace, LSG_NEXT);
    assert_eq!(meeting.agenda[0].votes[0].votes, []);
}

#[test]
fn numbers_alone_are_told_as_numbers_and_a_tie_by_what_settled_it() {
    let (workspace, view) = with_vote(&[
        ("/question", json!("Bifall till motionen?")),
        (
            "/counts",
            json!([{ "what": "Bifall", "count": 5 }, { "what": "Avslag", "count": 5 }, { "what": "Avstod", "count": 1 }]),
        ),
        ("/settledBy", json!("casting-vote")),
    ]);
    assert_eq!(
        view.manner,
        [
            "Vilka som röstade på vad framgår inte.",
            "Vid lika röstetal avgjorde ordförandens utslagsröst.",
        ]
    );
    let told = votes_in_decisions(&workspace);
    let (sentence, counts) = &told[0];
    assert_eq!(sentence, "Omröstning, inget beslut antecknat.");
    assert_eq!(counts, "Bifall 5, Avslag 5, Avstod 1");
    let meeting: Meeting = find(&workspace, LSG_NEXT);
    let vote = &meeting.agenda[0].votes[0];
    assert_eq!(vote.settled_by, Some(SettledBy::CastingVote));
    let again = interchange::read(interchange::write(&workspace).as_bytes()).unwrap();
    assert_eq!(again.records(), workspace.records());
}

#[test]
fn a_vote_of_which_nothing_is_printed_counts_nobody() {
    let (workspace, view) = with_vote(&[("/question", json!("Bifall?"))]);
    assert_eq!(
        view.manner,
        [
            "Vilka som röstade på vad framgår inte.",
            "Röstetalen framgår inte."
        ]
    );
    assert!(view.counts.is_empty());
    for found in Procedure::new(&workspace).observations() {
        let told = format!("{:?}", found.seen);
        assert!(!told.contains("yes: 0, no: 0"), "{told}");
    }
}
