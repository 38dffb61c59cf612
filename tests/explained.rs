//! Words of the glossary, explained where they stand in the edition's own texts.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail where it stands

use std::collections::BTreeSet;

use samverkanskartan::app::{Effect, Memory, Msg, State};
use samverkanskartan::domain::Workspace;
use samverkanskartan::interchange;
use samverkanskartan::screen::explained::{Explainer, Stretch};

fn edition() -> Workspace {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

/// The words of a text that are explained: as they stand there, and as the glossary has them.
fn explained(explainer: &Explainer, text: &str) -> Vec<(String, String)> {
    let stretches = explainer.stretches(text).into_iter();
    let word = |it: Stretch| Some((it.text, it.explained?.term.clone()));
    stretches.filter_map(word).collect()
}

#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let found = explained(&Explainer::new(&edition()), text);
    let expected: Vec<_> = expected
        .iter()
        .map(|(word, term)| ((*word).to_owned(), (*term).to_owned()))
        .collect();
    assert_eq!(found, expected);
}

/// Every running text of the edition's cases and meetings.
fn texts(workspace: &Workspace) -> Vec<&str> {
    let records = workspace.records();
    let cases = records.cases.iter().flat_map(|case| {
        let steps = case.consultations.iter();
        let steps = steps.flat_map(|step| std::iter::once(&step.what).chain(&step.outcome));
        [&case.summary, &case.outcome.text].into_iter().chain(steps)
    });
    let items = records.meetings.iter().flat_map(|meeting| &meeting.agenda);
    let items = items.flat_map(|item| {
        let lines = item.details.iter().chain(&item.viewpoints);
        std::iter::once(&item.summary).chain(lines)
    });
    cases.chain(items).map(String::as_str).collect()
}

#[test]
fn a_word_is_explained_in_the_form_it_stands_in_and_only_where_it_stands_first() {
    check(
        "Frågan bordlades. Att ett ärende är bordlagt betyder inte avslag.",
        &[
            ("bordlades", "bordläggning"),
            ("ärende", "ärende"),
            ("avslag", "avslag"),
        ],
    );
    check(
        "Alla huvudmännens nämnder fick ett yrkande.",
        &[
            ("huvudmännens", "huvudman"),
            ("nämnder", "nämnd"),
            ("yrkande", "yrkande"),
        ],
    );
}

#[test]
fn the_longest_word_wins() {
    check(
        "Hon är vice ordförande.",
        &[("vice ordförande", "vice ordförande")],
    );
}

#[test]
fn a_body_or_a_person_that_is_named_is_not_explained() {
    check(
        "Samråd hälsa, vård och omsorg och Samråd bad LSG och Hälso- och sjukvårdsnämnden.",
        &[],
    );
    check("Carin Nilsson (s) i Umeå kommun.", &[]);
}

#[test]
fn another_word_for_the_same_is_not_explained_as_if_it_were_that_word() {
    check("Man nådde enighet om dagordningen.", &[]);
}

#[test]
fn the_stretches_of_a_text_are_that_text() {
    let workspace = edition();
    let explainer = Explainer::new(&workspace);
    for text in texts(&workspace) {
        let stretches = explainer.stretches(text);
        let whole = stretches
            .iter()
            .map(|it| format!("{}{}", it.text, it.signs));
        let whole: String = whole.collect();
        assert_eq!(whole, text);
        let terms: Vec<_> = stretches
            .iter()
            .filter_map(|it| it.explained.as_ref())
            .collect();
        let once: BTreeSet<_> = terms.iter().map(|it| it.term.as_str()).collect();
        assert_eq!(once.len(), terms.len(), "each once: {text}");
    }
}

#[test]
fn what_is_explained_begins_as_the_word_does_or_has_it_in_it() {
    let workspace = edition();
    let explainer = Explainer::new(&workspace);
    let mut pairs = BTreeSet::new();
    for text in texts(&workspace) {
        pairs.extend(explained(&explainer, text));
    }
    for (word, term) in &pairs {
        println!("{word} ← {term}");
    }
    let terms: BTreeSet<_> = pairs.iter().map(|(_, term)| term).collect();
    println!("{} forms of {} words", pairs.len(), terms.len());
    assert!(terms.len() > 100, "{} words are explained", terms.len());
}

#[test]
fn every_explanation_leads_to_its_word_in_the_glossary() {
    let stretches = Explainer::new(&edition()).stretches("Ett yrkande.");
    let explained = stretches.into_iter().find_map(|it| it.explained).unwrap();
    assert_eq!(explained.route.print(), "/ordlista?ord=yrkande");
    assert!(!explained.meaning.is_empty());
}

#[test]
fn that_one_reads_without_explanations_is_remembered() {
    let mut state = State::default();
    let effects = state.update(Msg::WordsChosen(false));
    let [Effect::Remember(Some(text))] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    assert!(Memory::read(text).without_words);
    let effects = state.update(Msg::WordsChosen(true));
    assert_eq!(effects, [Effect::Remember(None)]);
}
