//! Seeking: what answers to a question, the best first.

use super::concept::mark;
use super::document::{Kind, Target};
use super::index::{Index, NAME, OTHER_NAME, Posting, TEXT, WHEREABOUTS, body_mark};
use super::lexicon::{Found, Likeness};
use super::question::{Clause, Sought, clauses, is_empty_word};
use super::{slip, token};
use crate::domain::Standing;

/// What was found (*svar*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The best first.
    pub hits: Vec<Hit>,
    /// Words of the question that nothing has, and what was taken for them.
    pub corrected: Vec<Corrected>,
    /// The words of the index that were found, to be marked where they stand.
    pub words: Vec<String>,
}

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub target: Target,
    /// How well it answers; only the order says something.
    pub rank: u32,
}

/// A word that was taken for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// What was typed.
    pub typed: String,
    /// What it was taken for.
    pub meant: String,
}

/// By document: how well it answers to a clause, 0 when not at all. The last bit tells that it
/// does so by its name.
type Scores = Vec<u32>;

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
                None => self.scores(&clause.sought, clause.is_excluded, &mut answer),
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
        answer
    }

    fn none(&self) -> Scores {
        vec![0; self.documents.len()]
    }

    fn everything(&self) -> Scores {
        vec![2; self.documents.len()]
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
            self.add_words(&mut all, &written, 15, answer);
            self.add(&mut all, self.marked(&mark(short)), 15);
        }
        all
    }

    fn scores(&self, sought: &Sought, is_excluded: bool, answer: &mut Answer) -> Scores {
        let mut scores = self.none();
        match sought {
            Sought::Word(word) => self.word(&mut scores, word, is_excluded, answer),
            Sought::InName(word) => {
                self.word(&mut scores, word, is_excluded, answer);
                for score in &mut scores {
                    *score *= *score & 1;
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
                self.add_words(&mut scores, &found, 15, answer);
            }
            Sought::Mark(mark) => self.add(&mut scores, self.marked(mark), 15),
            Sought::Year(year) => {
                let found = self.lexicon.same(year);
                self.add_words(&mut scores, &found, 15, answer);
                self.add(&mut scores, self.marked(&format!("={year}")), 15);
            }
            Sought::Body(name) => {
                for mark in self.bodies_named(name) {
                    self.add(&mut scores, self.marked(&mark), 15);
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
            self.add(scores, self.marked(&mark(short)), 15);
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
        self.add_words(scores, &found, 15, answer);
    }

    /// What a misspelt word was taken for: of the words found the most common.
    fn correction(&self, word: &str, found: &[Found]) -> Option<Corrected> {
        let common = |found: &&Found| self.postings(found.term).len();
        let meant = found.iter().max_by_key(common)?;
        Some(Corrected {
            typed: word.to_owned(),
            meant: self.lexicon.text(meant.term).to_owned(),
        })
    }

    fn add_words(&self, scores: &mut Scores, found: &[Found], fields: u8, answer: &mut Answer) {
        let postings = found.iter().map(|found| (found, self.postings(found.term)));
        let in_all: usize = postings.clone().map(|(_, postings)| postings.len()).sum();
        let rarity = self.rarity(in_all);
        for (found, postings) in postings {
            let weight = likeness(found.likeness) * rarity;
            for posting in postings {
                put(scores, *posting, fields, weight);
            }
            answer.words.push(self.lexicon.text(found.term).to_owned());
        }
    }

    fn add(&self, scores: &mut Scores, postings: &[Posting], fields: u8) {
        let weight = likeness(Likeness::Form) * self.rarity(postings.len());
        for posting in postings {
            put(scores, *posting, fields, weight);
        }
    }

    /// More of a word that few documents have.
    fn rarity(&self, documents: usize) -> u32 {
        1 + (self.documents.len() / documents.max(1)).max(1).ilog2()
    }

    fn add_where(&self, scores: &mut Scores, fits: impl Fn(Kind, Option<Standing>) -> bool) {
        for (score, document) in scores.iter_mut().zip(&self.documents) {
            if fits(document.kind(), document.standing) {
                *score = 2;
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
        self.add_words(scores, rarest, 15, &mut Answer::default());
        let is_one = |(found, term): (&Vec<Found>, &u32)| found.iter().any(|it| it.term == *term);
        for (document, score) in (0..).zip(scores.iter_mut()) {
            if *score > 0 {
                let mut windows = self.words(document).windows(row.len());
                let stands = windows.any(|window| row.iter().zip(window).all(is_one));
                *score = if stands { *score } else { 0 };
            }
        }
        answer.words.extend(words.iter().cloned());
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
            .filter(|(_, score)| **score > 2);
        let bodies = bodies.filter_map(|(it, _)| match &it.target {
            Target::Body(id) | Target::Huvudman(id) => Some((id, usize::from(it.name_length))),
            _ => None,
        });
        let (just, within): (Vec<_>, Vec<_>) = bodies.partition(|(_, length)| *length == count);
        let these = if just.is_empty() { within } else { just };
        these.into_iter().map(|(id, _)| body_mark(id)).collect()
    }

    fn ranked(&self, total: &Scores, clauses: usize) -> Vec<Hit> {
        let found = self.documents.iter().zip(total);
        let found = found.filter(|(document, score)| document.is_there && **score > 0);
        let mut hits: Vec<Hit> = found
            .map(|(document, score)| {
                let is_named = score & 1 == 1;
                let is_whole = is_named && usize::from(document.name_length) <= clauses;
                Hit {
                    target: document.target.clone(),
                    rank: (score >> 1) * if is_whole { 2 } else { 1 },
                }
            })
            .collect();
        // A stable sort: what is alike stays in the order of the records.
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.rank));
        hits
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

fn put(scores: &mut Scores, posting: Posting, fields: u8, weight: u32) {
    let fields = posting.fields() & fields;
    let score = usize::try_from(posting.document())
        .ok()
        .and_then(|at| scores.get_mut(at));
    let Some(score) = score.filter(|_| fields != 0) else {
        return;
    };
    let place = [(NAME, 12), (OTHER_NAME, 9), (TEXT, 3), (WHEREABOUTS, 1)];
    let place = place.iter().find(|(field, _)| fields & field != 0);
    let place = place.map_or(0, |(_, weight)| *weight);
    let value = (4 * place + posting.times().min(4)) * weight;
    let is_named = u32::from(fields & (NAME | OTHER_NAME) != 0);
    *score = (*score).max(value << 1 | is_named);
}

/// What answers to both; by its name when to both by that.
fn both(mut one: Scores, other: &Scores) -> Scores {
    for (a, b) in one.iter_mut().zip(other) {
        *a = if *a == 0 || *b == 0 {
            0
        } else {
            ((*a >> 1) + (*b >> 1)) << 1 | (*a & 1 & *b)
        };
    }
    one
}

fn without(mut one: Scores, other: &Scores) -> Scores {
    for (a, b) in one.iter_mut().zip(other) {
        *a = if *b == 0 { *a } else { 0 };
    }
    one
}
