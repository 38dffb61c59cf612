//! How easy what is told of a departure is to read: LIX, as Björnsson made it in 1968, the words
//! of a sentence and the long words of a hundred added. Below 40 is a text for everybody.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::cast_precision_loss)]

use std::fs;

use samverkanskartan::app::DeviationFilter;
use samverkanskartan::domain::{Day, Workspace};
use samverkanskartan::interchange::read;
use samverkanskartan::screen::deviations::{DeviationsScreen, Noticed, seen};

/// What a text for everybody has at most.
const EASY: f64 = 40.0;

fn lix(text: &str) -> f64 {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    let sentences = text.split(['.', '?', '!', ':']);
    let sentences = sentences.filter(|it| it.chars().any(char::is_alphanumeric));
    let per_sentence = words.len() as f64 / sentences.count() as f64;
    per_sentence + 100.0 * long as f64 / words.len() as f64
}

/// Everything a card tells, one sentence after another.
fn told(noticed: &Noticed) -> String {
    let mut told = vec![noticed.text.as_str()];
    told.extend(noticed.found.iter().map(|it| it.text.as_str()));
    for it in &noticed.recorded {
        told.extend([it.expected.as_str(), &it.happened]);
        told.extend(it.note.as_deref());
        told.extend(it.gaps.iter().map(String::as_str));
        let said = it.sides.iter().flat_map(|side| &side.said);
        told.extend(said.map(|said| said.text.as_str()));
    }
    told.dedup();
    let ended = told.into_iter().map(|text| format!("{text}. "));
    ended.collect()
}

/// The names of bodies and huvudmän, the longest first, which nobody can write shorter.
fn names(workspace: &Workspace) -> Vec<String> {
    let bodies = workspace.records().organizations.iter();
    let names = bodies.flat_map(|body| &body.names);
    let written = names.flat_map(|name| [Some(name.name.clone()), name.short_name.clone()]);
    let mut all: Vec<_> = written
        .flatten()
        .filter(|name| name.starts_with(char::is_uppercase))
        .collect();
    all.sort_by_key(|name| std::cmp::Reverse(name.len()));
    all
}

#[test]
fn what_is_told_of_a_departure_can_be_read_by_everybody() {
    let workspace = read(&fs::read("public/data/vasterbotten.json").unwrap()).unwrap();
    let names = names(&workspace);
    let observed = seen(&workspace, Day::constant(2026, 1, 1));
    let all = DeviationsScreen::new(
        &workspace,
        &observed,
        &DeviationFilter::default(),
        usize::MAX,
    );
    assert!(!all.shown.is_empty());
    let short = |text: String| {
        names
            .iter()
            .fold(text, |text, name| text.replace(name, "N"))
    };
    let figures = all.shown.iter().map(|it| {
        let text = told(it);
        (lix(&short(text.clone())), text)
    });
    let hard: Vec<_> = figures.filter(|(lix, _)| *lix > EASY).collect();
    assert!(hard.is_empty(), "{hard:#?}");
}

#[test]
fn long_words_and_long_sentences_make_a_text_hard() {
    assert!((lix("Det var en dag i maj.") - 6.0).abs() < f64::EPSILON);
    assert!((lix("Det kom. Huvudmannen avstod.") - 27.0).abs() < f64::EPSILON);
}
