//! An index that follows the changes of its records answers as one that is made anew.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

mod searched;

use std::collections::BTreeSet;

use proptest::prelude::*;
use samverkanskartan::domain::{Case, Change, Collection, Id, Meeting, Record, Workspace};
use samverkanskartan::search::{Index, Target};
use searched::EDITION;
use serde::Serialize;

const PAIRS: &str = include_str!("search/pairs.txt");

/// Words to be put into records: some known, some new, some joined of either, one misspelt, one
/// in two parts.
const WORDS: [&str; 14] = [
    "vaccination",
    "snöröjning",
    "snöröjningsvaccinationerna",
    "hjälpmedelsrådets",
    "vaccinatoin",
    "röjning",
    "LSG",
    "2031",
    "skola",
    "friskolor",
    "häst",
    "ridhästen",
    "akut-samordning",
    "akut samordning",
];

fn records(change: &Change) -> BTreeSet<(Collection, String)> {
    let records = change.records().into_iter();
    records
        .map(|(collection, id)| (collection, id.to_owned()))
        .collect()
}

/// Makes a change; whether the index could follow it.
fn follow(workspace: &mut Workspace, index: &mut Index, change: &Change) -> bool {
    workspace.apply(change).unwrap();
    index.follow(workspace, &records(change))
}

fn change<T: Record + Clone + Serialize>(record: &T, edit: impl FnOnce(&mut T)) -> Change {
    let mut after = record.clone();
    edit(&mut after);
    Change::between(Some(record), Some(&after))
}

fn found(index: &Index, question: &str) -> BTreeSet<String> {
    let answer = index.search(question);
    index.targets(&answer).map(Target::path).collect()
}

/// Every question is answered as by an index made anew.
#[track_caller]
fn assert_as_new(workspace: &Workspace, index: &Index) {
    let new = Index::new(workspace);
    let questions = PAIRS.lines().filter(|line| !line.starts_with('#'));
    let questions = questions.filter_map(|line| line.split('\t').next());
    for question in questions.chain(WORDS) {
        assert_eq!(found(index, question), found(&new, question), "{question}");
    }
}

fn case(workspace: &Workspace, nth: usize) -> Case {
    let cases = &workspace.records().cases;
    cases[nth % cases.len()].clone()
}

fn meeting(workspace: &Workspace, nth: usize) -> Meeting {
    let meetings = &workspace.records().meetings;
    meetings[nth % meetings.len()].clone()
}

/// One of many small changes, told by numbers.
fn some_change(workspace: &Workspace, (kind, nth, word): (usize, usize, usize)) -> Change {
    let word = WORDS[word % WORDS.len()];
    let more = format!(" {word}");
    match kind % 5 {
        0 => change(&case(workspace, nth), |it| it.short_title += &more),
        1 => change(&case(workspace, nth), |it| word.clone_into(&mut it.summary)),
        2 => change(&meeting(workspace, nth), |it| {
            let at = nth % it.agenda.len().max(1);
            for item in it.agenda.iter_mut().skip(at).take(1) {
                item.title += &more;
            }
        }),
        3 => {
            let persons = &workspace.records().persons;
            change(&persons[nth % persons.len()], |it| it.name += &more)
        }
        _ => {
            let mut new = case(workspace, nth);
            new.id = Id::new(&format!("nytt-{nth}-{}", word.len())).unwrap();
            word.clone_into(&mut new.title);
            new.consultations.clear();
            let is_there = workspace.find(&new.id).is_some();
            Change::between(None, Some(&new).filter(|_| !is_there))
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_changed_is_found_as_in_an_index_made_anew(
        edits in prop::collection::vec((0..5_usize, 0..400_usize, 0..14_usize), 1..12)
    ) {
        let (workspace, index) = &*EDITION;
        let (mut workspace, mut index) = (workspace.clone(), index.clone());
        for edit in edits {
            let change = some_change(&workspace, edit);
            prop_assert!(follow(&mut workspace, &mut index, &change));
        }
        assert_as_new(&workspace, &index);
    }
}

#[test]
fn a_record_that_is_taken_away_is_found_no_more_until_it_comes_back() {
    let (workspace, index) = &*EDITION;
    let (mut workspace, mut index) = (workspace.clone(), index.clone());
    let case = workspace
        .find(&Id::<Case>::new("familjecentraler").unwrap())
        .unwrap()
        .clone();
    let has = |index: &Index| found(index, "familjecentral").contains("cases/familjecentraler");
    assert!(has(&index));
    let gone = Change::between(Some(&case), None);
    assert!(follow(&mut workspace, &mut index, &gone));
    assert!(!has(&index));
    assert_as_new(&workspace, &index);
    assert!(follow(&mut workspace, &mut index, &gone.inverse()));
    assert!(has(&index));
    assert_as_new(&workspace, &index);
}

#[test]
fn a_slip_that_is_mended_is_taken_for_what_it_became() {
    let (workspace, index) = &*EDITION;
    let (mut workspace, mut index) = (workspace.clone(), index.clone());
    let slip = change(&case(&workspace, 3), |it| it.title.push_str(" snöröjnign"));
    assert!(follow(&mut workspace, &mut index, &slip));
    let mended = change(&case(&workspace, 3), |it| {
        it.title = it.title.replace("snöröjnign", "snöröjning");
    });
    assert!(follow(&mut workspace, &mut index, &mended));
    assert_eq!(found(&index, "snöröjnign").len(), 1);
}

#[test]
fn where_somebody_sits_is_found_by_the_seats_that_are_left() {
    let (workspace, index) = &*EDITION;
    let (mut workspace, mut index) = (workspace.clone(), index.clone());
    let seat = workspace.records().memberships[0].clone();
    assert!(follow(
        &mut workspace,
        &mut index,
        &Change::between(Some(&seat), None)
    ));
    assert_as_new(&workspace, &index);
}

#[test]
fn what_stands_in_many_documents_is_not_followed() {
    let (workspace, index) = &*EDITION;
    let (mut workspace, mut index) = (workspace.clone(), index.clone());
    let body = workspace.records().organizations[0].clone();
    let renamed = change(&body, |it| it.names[0].name.push_str(" snöröjning"));
    assert!(!follow(&mut workspace, &mut index, &renamed));
    assert!(found(&index, "snöröjning").is_empty());
}

#[test]
fn an_index_in_which_most_is_old_is_made_anew() {
    let (workspace, index) = &*EDITION;
    let (mut workspace, mut index) = (workspace.clone(), index.clone());
    let count = 2_000;
    let followed = (0..count).take_while(|nth| {
        let longer = change(&case(&workspace, 0), |it| {
            it.summary = format!("gång {nth}");
        });
        follow(&mut workspace, &mut index, &longer)
    });
    assert!(followed.count() < count);
}
