//! How well the search answers: questions with known answers, and what is recorded of it.

#![allow(clippy::unwrap_used, clippy::cast_precision_loss)] // a test may fail where it stands

use std::collections::BTreeSet;
use std::fmt;

use samverkanskartan::interchange;
use samverkanskartan::search::{Document, Index, Place, Target};
use serde_json::{Value, json};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");
const PAIRS: &str = include_str!("search/pairs.txt");

/// What was reached when it was last recorded: recall, precision and mean reciprocal rank, of
/// the questions it was tuned by and of those kept out.
const RECORDED: [(f64, f64, f64); 2] = [(0.998, 0.991, 0.980), (0.995, 0.979, 0.973)];

/// A question and its answers.
struct Pair {
    question: &'static str,
    best: BTreeSet<&'static str>,
    all: BTreeSet<&'static str>,
    is_kept_out: bool,
}

fn pairs() -> Vec<Pair> {
    let lines = PAIRS.lines().filter(|line| !line.starts_with('#'));
    let pair = |(at, line): (usize, &'static str)| {
        let mut parts = line.split('\t');
        let mut next = || parts.next().unwrap_or_default();
        let (question, best, others) = (next(), next(), next());
        let best: BTreeSet<_> = best.split_whitespace().collect();
        Pair {
            question,
            all: best
                .iter()
                .copied()
                .chain(others.split_whitespace())
                .collect(),
            best,
            is_kept_out: at % 3 == 2,
        }
    };
    lines.enumerate().map(pair).collect()
}

/// Means over some questions.
#[derive(Default)]
struct Quality {
    recall: Vec<f64>,
    precision: Vec<f64>,
    rank: Vec<f64>,
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

impl Quality {
    /// Takes a question's answers into account, in the order they were given.
    fn add(&mut self, pair: &Pair, found: &[String]) {
        let right = found.iter().filter(|it| pair.all.contains(it.as_str()));
        let right = right.count() as f64;
        if pair.all.is_empty() {
            self.precision
                .push(if found.is_empty() { 1.0 } else { 0.0 });
            return;
        }
        self.recall.push(right / pair.all.len() as f64);
        self.precision.push(right / found.len().max(1) as f64);
        let first = found.iter().position(|it| pair.best.contains(it.as_str()));
        self.rank
            .push(first.map_or(0.0, |at| 1.0 / (at + 1) as f64));
    }

    fn is_at_least(&self, (recall, precision, rank): (f64, f64, f64)) -> bool {
        mean(&self.recall) >= recall
            && mean(&self.precision) >= precision
            && mean(&self.rank) >= rank
    }
}

impl fmt::Display for Quality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |values: &[f64]| 100.0 * mean(values);
        write!(
            f,
            "recall {:5.1} %  precision {:5.1} %  MRR {:.3}  ({} questions)",
            percent(&self.recall),
            percent(&self.precision),
            mean(&self.rank),
            self.precision.len(),
        )
    }
}

#[test]
fn the_search_answers_as_well_as_is_recorded() {
    let workspace = interchange::read(EDITION.as_bytes()).unwrap();
    let index = Index::new(&workspace);
    let (mut tuned, mut kept_out) = (Quality::default(), Quality::default());
    let is_told = std::env::var_os("MISSES").is_some();
    for pair in pairs() {
        let answer = index.search(pair.question);
        let found: Vec<_> = index.targets(&answer).map(Target::path).collect();
        let of = if pair.is_kept_out {
            &mut kept_out
        } else {
            &mut tuned
        };
        of.add(&pair, &found);
        if is_told && !pair.is_kept_out {
            tell(&pair, &found);
        }
    }
    println!("tuned by  {tuned}\nkept out  {kept_out}");
    // For the searches of others, which benches/quality.mjs asks the same.
    if let Some(path) = std::env::var_os("SEARCH_DOCUMENTS") {
        let documents: Vec<_> = Document::all(&workspace).map(|it| as_json(&it)).collect();
        std::fs::write(path, Value::from(documents).to_string()).unwrap();
    }
    assert!(tuned.is_at_least(RECORDED[0]), "tuned by: {tuned}");
    assert!(kept_out.is_at_least(RECORDED[1]), "kept out: {kept_out}");
}

/// Says what a question misses and what it finds besides.
fn tell(pair: &Pair, found: &[String]) {
    let missing: Vec<_> = pair
        .all
        .iter()
        .filter(|it| !found.iter().any(|found| found == *it))
        .collect();
    let besides: Vec<_> = found
        .iter()
        .filter(|it| !pair.all.contains(it.as_str()))
        .collect();
    let first = found.iter().position(|it| pair.best.contains(it.as_str()));
    if !missing.is_empty() || !besides.is_empty() || first != Some(0) && !pair.best.is_empty() {
        println!(
            "{:?}: first {first:?}, missing {} {:.3?}, besides {} {:.3?}",
            pair.question,
            missing.len(),
            missing.iter().take(4).collect::<Vec<_>>(),
            besides.len(),
            besides.iter().take(4).collect::<Vec<_>>()
        );
    }
}

/// A document as the searches of others get it.
fn as_json(document: &Document<'_>) -> Value {
    let texts = |wanted: fn(Place) -> bool| -> Vec<&str> {
        let passages = document.passages.iter().filter(|it| wanted(it.place));
        passages.map(|it| it.text.as_ref()).collect()
    };
    let is_other = |place| matches!(place, Place::OtherName | Place::Diary);
    json!({
        "id": document.target.path(),
        "name": texts(|place| place == Place::Name),
        "otherName": texts(is_other),
        "text": texts(|place| !matches!(place, Place::Name | Place::OtherName | Place::Diary | Place::Whereabouts)),
        "whereabouts": texts(|place| place == Place::Whereabouts),
        "days": document.dates.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "items": document.paragraphs,
    })
}

#[test]
fn every_answer_is_there_and_enough_questions_are_asked() {
    let workspace = interchange::read(EDITION.as_bytes()).unwrap();
    let known: BTreeSet<_> = Document::all(&workspace)
        .map(|it| it.target.path())
        .collect();
    let pairs = pairs();
    for answer in pairs.iter().flat_map(|pair| &pair.all) {
        assert!(known.contains(*answer), "{answer} is not there");
    }
    assert!(pairs.len() >= 300);
    assert!(pairs.iter().filter(|pair| pair.all.is_empty()).count() >= 25);
}
