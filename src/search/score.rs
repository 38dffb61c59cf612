//! Scores: how well each document answers to a clause of a question.

use std::cmp::Reverse;

use super::concept::mark;
use super::document::{Kind, Target};
use super::index::{Index, NAME, OTHER_NAME, Posting, TEXT, WHEREABOUTS, body_mark};
use super::lexicon::{Found, Likeness, TermId};
use super::question::Sought;
use super::seek::{Answer, Corrected};
use super::{slip, token};
use crate::domain::Standing;

/// By document: how well it answers to a clause, 0 when not at all. The last bits tell how.
pub(super) type Scores = Vec<u32>;

/// By its name.
const NAMED: u32 = 1;
/// By its name, and the word stands there for itself.
pub(super) const NAMED_SO: u32 = 2;
/// How many bits tell how.
pub(super) const HOW: u32 = 2;
/// The least that one can answer.
const LEAST: u32 = 1 << HOW;

impl Index {
    pub(super) fn none(&self) -> Scores {
        vec![0; self.documents.len()]
    }

    pub(super) fn everything(&self) -> Scores {
        vec![LEAST; self.documents.len()]
    }

    /// What answers to one clause.
    pub(super) fn scores(&self, sought: &Sought, is_excluded: bool, answer: &mut Answer) -> Scores {
        let mut scores = self.none();
        match sought {
            Sought::Word(word) => self.word(&mut scores, word, is_excluded, answer),
            Sought::InName(word) => {
                self.word(&mut scores, word, is_excluded, answer);
                for score in &mut scores {
                    *score *= *score & NAMED;
                }
            }
            Sought::Row(words) => self.row(&mut scores, words, answer),
            Sought::Joined(words) => {
                self.row(&mut scores, words, answer);
                let is_written = scores.iter().any(|score| *score > 0);
                let found = self.lexicon.forms(&words.concat());
                if found.is_empty() && !is_written {
                    return self.each(words, is_excluded, answer);
                }
                self.add_words(&mut scores, &found, answer);
            }
            Sought::Mark(mark) => self.add(&mut scores, self.marked(mark)),
            Sought::Year(year) => {
                let found = self.lexicon.same(year);
                self.add_words(&mut scores, &found, answer);
                self.add(&mut scores, self.marked(&format!("={year}")));
            }
            Sought::Years(first, last) => {
                for year in *first..=*last {
                    self.add(&mut scores, self.marked(&format!("={year:04}")));
                }
            }
            Sought::Body(name) => {
                for mark in self.bodies_named(name) {
                    self.add(&mut scores, self.marked(&mark));
                }
            }
            Sought::Kind(kind) => self.add_where(&mut scores, |it, _| it == *kind),
            Sought::Standing(standing) => {
                self.add_where(&mut scores, |_, it| it == Some(*standing));
            }
            Sought::Nothing => {}
        }
        scores
    }

    fn each(&self, words: &[String], is_excluded: bool, answer: &mut Answer) -> Scores {
        let mut all = self.everything();
        for word in words {
            let mut scores = self.none();
            self.word(&mut scores, word, is_excluded, answer);
            all = both(all, &scores);
        }
        all
    }

    /// A word in any of its forms; then what begins so; then what is one letter off.
    fn word(&self, scores: &mut Scores, word: &str, is_excluded: bool, answer: &mut Answer) {
        let plain = super::letter::plainly(word);
        let short = [word, plain.as_str()];
        let abbreviation = self.lexicon.same(word).into_iter().find_map(|found| {
            let text = self.lexicon.text(found.term);
            self.concepts.is_abbreviation(text).then(|| text.to_owned())
        });
        let mut found = match &abbreviation {
            Some(_) => self.lexicon.same(word),
            None => self.lexicon.forms(word),
        };
        for short in abbreviation.as_deref().iter().chain(&short) {
            self.add(scores, self.marked(&mark(short)));
        }
        let is_number = word.starts_with(|char: char| char.is_ascii_digit());
        let is_marked = scores.iter().any(|score| *score > 0);
        let is_known = found.iter().any(|it| it.likeness == Likeness::Same);
        if !is_known && !is_marked && !is_number {
            let known: Vec<_> = found.iter().map(|it| it.term).collect();
            let begun = self.lexicon.begun(word).into_iter();
            found.extend(begun.filter(|it| !known.contains(&it.term)));
        }
        if found.is_empty() && !is_marked && !is_number {
            found = self.lexicon.inside(word);
        }
        let may_slip = word.chars().count() >= slip::SHORTEST && !is_number && !is_excluded;
        if found.is_empty() && !is_marked && may_slip {
            found = self.lexicon.misspelt(word);
            answer.corrected.extend(self.correction(word, &found));
        }
        self.add_words(scores, &found, answer);
    }

    /// What a misspelt word was taken for: of the words found that are nearest to it in length
    /// the most common.
    fn correction(&self, word: &str, found: &[Found]) -> Option<Corrected> {
        let far = |term| {
            self.lexicon
                .text(term)
                .chars()
                .count()
                .abs_diff(word.chars().count())
        };
        let common = |term| self.postings(term).len();
        let meant = found
            .iter()
            .max_by_key(|it| (Reverse(far(it.term)), common(it.term)))?;
        Some(Corrected {
            typed: word.to_owned(),
            meant: self.lexicon.text(meant.term).to_owned(),
        })
    }

    pub(super) fn add_words(&self, scores: &mut Scores, found: &[Found], answer: &mut Answer) {
        let postings = found.iter().map(|found| (found, self.postings(found.term)));
        let in_all: usize = postings.clone().map(|(_, postings)| postings.len()).sum();
        let rarity = self.rarity(in_all);
        for (found, postings) in postings {
            let weight = likeness(found.likeness) * rarity;
            let is_itself = matches!(found.likeness, Likeness::Same | Likeness::Form);
            for posting in postings {
                put(scores, *posting, weight, is_itself);
            }
            answer.words.push(self.lexicon.text(found.term).to_owned());
        }
    }

    pub(super) fn add(&self, scores: &mut Scores, postings: &[Posting]) {
        let weight = likeness(Likeness::Form) * self.rarity(postings.len());
        for posting in postings {
            put(scores, *posting, weight, true);
        }
    }

    /// More of a word that few documents have.
    fn rarity(&self, documents: usize) -> u32 {
        1 + (self.count() / documents.max(1)).max(1).ilog2()
    }

    fn add_where(&self, scores: &mut Scores, fits: impl Fn(Kind, Option<Standing>) -> bool) {
        for (score, document) in scores.iter_mut().zip(&self.documents) {
            if fits(document.kind(), document.standing) {
                *score = LEAST;
            }
        }
    }

    /// Words in a row, as they are written.
    fn row(&self, scores: &mut Scores, words: &[String], answer: &mut Answer) {
        let row: Vec<Vec<Found>> = words.iter().map(|it| self.lexicon.same(it)).collect();
        let count = |found: &&Vec<Found>| -> usize {
            found.iter().map(|it| self.postings(it.term).len()).sum()
        };
        let Some(rarest) = row.iter().min_by_key(count) else {
            return;
        };
        self.add_words(scores, rarest, &mut Answer::default());
        answer.words.extend(words.iter().cloned());
        if row.len() < 2 {
            return;
        }
        for (document, score) in (0..).zip(scores.iter_mut()) {
            if *score > 0 && !stands(&row, self.words(document)) {
                *score = 0;
            }
        }
    }

    /// The marks of the bodies a name is of: those of just this name, else those that have it
    /// in theirs.
    fn bodies_named(&self, name: &str) -> Vec<String> {
        let words: Vec<String> = token::tokens(name).into_iter().map(|it| it.text).collect();
        let count = words.len();
        let named = words.into_iter().fold(self.everything(), |all, word| {
            let sought = Sought::InName(word);
            both(all, &self.scores(&sought, true, &mut Answer::default()))
        });
        let bodies = self
            .documents
            .iter()
            .zip(&named)
            .filter(|(_, score)| **score > LEAST);
        let bodies = bodies.filter_map(|(it, _)| match &it.target {
            Target::Body(id) | Target::Huvudman(id) => Some((id, usize::from(it.name_length))),
            _ => None,
        });
        let (just, within): (Vec<_>, Vec<_>) = bodies.partition(|(_, length)| *length == count);
        let these = if just.is_empty() { within } else { just };
        these.into_iter().map(|(id, _)| body_mark(id)).collect()
    }
}

/// Whether words stand in a row in a text.
fn stands(row: &[Vec<Found>], text: &[TermId]) -> bool {
    let Some((first, others)) = row.split_first() else {
        return false;
    };
    let mut rest = text;
    let is_one = |found: &[Found], word: TermId| found.iter().any(|it| it.term == word);
    let next = |text: &[TermId]| match first.as_slice() {
        // Nearly always; and then it is the whole of the work.
        [only] => text.iter().position(|word| *word == only.term),
        several => text.iter().position(|word| is_one(several, *word)),
    };
    while let Some(at) = next(rest) {
        rest = rest.get(at + 1..).unwrap_or_default();
        let mut pairs = others.iter().zip(rest);
        if rest.len() >= others.len() && pairs.all(|(found, word)| is_one(found, *word)) {
            return true;
        }
    }
    false
}

fn likeness(likeness: Likeness) -> u32 {
    match likeness {
        Likeness::Same => 10,
        Likeness::Form => 9,
        Likeness::Compound => 6,
        Likeness::Derived => 5,
        Likeness::Beginning => 4,
        Likeness::Misspelt => 3,
    }
}

fn put(scores: &mut Scores, posting: Posting, weight: u32, is_itself: bool) {
    let fields = posting.fields();
    let score = usize::try_from(posting.document())
        .ok()
        .and_then(|at| scores.get_mut(at));
    let Some(score) = score else {
        return;
    };
    let place = match fields {
        it if it & NAME != 0 => 12,
        it if it & OTHER_NAME != 0 => 9,
        it if it & TEXT != 0 => 3,
        it if it & WHEREABOUTS != 0 => 1,
        _ => 0,
    };
    let value = (4 * place + posting.times().min(4)) * weight;
    let how = match fields & (NAME | OTHER_NAME) != 0 {
        true if is_itself => NAMED | NAMED_SO,
        true => NAMED,
        false => 0,
    };
    *score = (*score).max(value << HOW | how);
}

/// What answers to both; by its name when to both by that.
pub(super) fn both(mut one: Scores, other: &Scores) -> Scores {
    for (a, b) in one.iter_mut().zip(other) {
        *a = if *a == 0 || *b == 0 {
            0
        } else {
            ((*a >> HOW) + (*b >> HOW)) << HOW | (*a & *b & (NAMED | NAMED_SO))
        };
    }
    one
}

pub(super) fn without(mut one: Scores, other: &Scores) -> Scores {
    for (a, b) in one.iter_mut().zip(other) {
        *a = if *b == 0 { *a } else { 0 };
    }
    one
}
