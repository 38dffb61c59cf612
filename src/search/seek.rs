//! Seeking: what answers to a question, the best first.

use super::concept::mark;
use super::document::Target;
use super::index::{DocId, Index};
use super::question::{Clause, Sought, clauses, is_empty_word};
use super::score::{HOW, NAMED_SO, Scores, both, without};
use crate::domain::order::{sort_by, sort_by_key};

/// What was found (*svar*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The best first.
    pub hits: Vec<Hit>,
    /// Words of the question that nothing has, and what was taken for them.
    pub corrected: Vec<Corrected>,
    /// The words of the index that were found, in order, to be marked where they stand.
    pub words: Vec<String>,
}

/// A record that was found; the index knows which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    document: DocId,
    rank: u32,
}

/// A word that was taken for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// What was typed.
    pub typed: String,
    /// What it was taken for.
    pub meant: String,
}

impl Index {
    /// What answers to a question: words in any of their forms, `"words in a row"`, `-not this`,
    /// `slag:beslut`, days, diary numbers and item numbers.
    pub fn search(&self, typed: &str) -> Answer {
        let mut clauses = clauses(typed);
        let says_something = |clause: &Clause| match &clause.sought {
            Sought::Word(word) => !is_empty_word(word),
            _ => true,
        };
        let mut answer = Answer::default();
        let meanings = self.meanings(&clauses);
        if clauses.iter().any(says_something) {
            let mut at = 0;
            clauses.retain(|clause| {
                at += 1;
                says_something(clause) || meanings.iter().any(|it| it.covers(at - 1))
            });
        }
        let meanings = self.meanings(&clauses);
        let mut total: Option<Scores> = None;
        let mut count = 0;
        let mut at = 0;
        while let Some(clause) = clauses.get(at) {
            let meaning = meanings.iter().find(|it| it.from == at);
            let taken = meaning.map_or(1, |it| it.length);
            let run = clauses.get(at..at + taken).unwrap_or_default();
            let scores = match meaning {
                Some(meaning) => self.meaning(meaning, run, &mut answer),
                None if clause.is_excluded => {
                    self.scores(&clause.sought, true, &mut Answer::default())
                }
                None => self.scores(&clause.sought, false, &mut answer),
            };
            at += taken;
            count += taken;
            total = Some(match (total, clause.is_excluded) {
                (Some(total), false) => both(total, &scores),
                (total, true) => without(total.unwrap_or_else(|| self.everything()), &scores),
                (None, false) => scores,
            });
        }
        let has_something = clauses.iter().any(|clause| !clause.is_excluded);
        if let Some(total) = total.filter(|_| has_something) {
            answer.hits = self.ranked(&total, count);
        }
        sort_by(&mut answer.words, Ord::cmp);
        answer.words.dedup();
        answer
    }

    /// The runs of words that write an abbreviation out.
    fn meanings(&self, clauses: &[Clause]) -> Vec<Meaning> {
        let word = |clause: &Clause| match &clause.sought {
            Sought::Word(word) if !clause.is_excluded => word.clone(),
            _ => String::new(),
        };
        let words: Vec<String> = clauses.iter().map(word).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut found: Vec<Meaning> = Vec::new();
        for from in 0..words.len() {
            let is_free = found.last().is_none_or(|last| !last.covers(from));
            let rest = words.get(from..).filter(|_| is_free).unwrap_or_default();
            if let Some((short, length)) = self.concepts.meant(rest) {
                found.push(Meaning {
                    short: short.into_iter().map(str::to_owned).collect(),
                    from,
                    length,
                });
            }
        }
        found
    }

    /// What has these words, or what they are the meaning of.
    fn meaning(&self, meaning: &Meaning, run: &[Clause], answer: &mut Answer) -> Scores {
        let mut all: Option<Scores> = None;
        for clause in run {
            if let Sought::Word(word) = &clause.sought
                && is_empty_word(word)
            {
                continue;
            }
            let scores = self.scores(&clause.sought, false, answer);
            all = Some(match all {
                Some(all) => both(all, &scores),
                None => scores,
            });
        }
        let mut all = all.unwrap_or_else(|| self.none());
        for short in &meaning.short {
            let written = self.lexicon.same(short);
            self.add_words(&mut all, &written, answer);
            self.add(&mut all, self.marked(&mark(short)));
        }
        all
    }

    fn ranked(&self, total: &Scores, clauses: usize) -> Vec<Hit> {
        let found = (0..).zip(self.documents.iter().zip(total));
        let found = found.filter(|(_, (document, score))| **score > 0 && document.is_there);
        let mut hits: Vec<Hit> = found
            .map(|(number, (document, score))| {
                let is_named = score & NAMED_SO != 0;
                let is_whole = is_named && usize::from(document.name_length) <= clauses;
                Hit {
                    document: number,
                    rank: (score >> HOW) * if is_whole { 2 } else { 1 },
                }
            })
            .collect();
        // What is alike stays in the order of the records.
        sort_by_key(&mut hits, |hit| (std::cmp::Reverse(hit.rank), hit.document));
        hits
    }

    /// The record that was found.
    pub fn target(&self, hit: Hit) -> Option<&Target> {
        let at = usize::try_from(hit.document).ok()?;
        self.documents.get(at).map(|document| &document.target)
    }

    /// The records that were found, the best first.
    pub fn targets<'a>(&'a self, answer: &'a Answer) -> impl Iterator<Item = &'a Target> {
        answer.hits.iter().filter_map(|hit| self.target(*hit))
    }
}

/// A run of words that writes out what abbreviations stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Meaning {
    short: Vec<String>,
    from: usize,
    length: usize,
}

impl Meaning {
    fn covers(&self, at: usize) -> bool {
        (self.from..self.from + self.length).contains(&at)
    }
}
