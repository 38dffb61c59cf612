//! Near: what comes closest to a question that nothing answers to.

use super::index::Index;
use super::letter::plainly;
use super::question::is_empty_word;
use super::token::tokens;
use crate::domain::Records;
use crate::domain::order::sort_by_key;

/// Another question, that something answers to (*närliggande fråga*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Why it is near.
    pub how: Nearness,
    /// The question.
    pub question: String,
    /// How much answers to it.
    pub count: usize,
}

/// How a question is near another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// It says the same in another word of the glossary.
    SameMeaning,
    /// It parts a word that is written together.
    Parted,
    /// It leaves a word out.
    Without,
}

/// So many are offered.
const MOST: usize = 5;

/// Each part of a word that is parted has at least so many letters.
const SHORTEST_PART: usize = 4;

/// Words of the glossary that mean the same, each list of one meaning.
#[derive(Clone, Debug, Default)]
pub(super) struct Synonyms(Vec<Vec<String>>);

impl Synonyms {
    pub(super) fn of(records: &Records) -> Self {
        let meanings = records.terms.iter().map(|term| {
            let names = std::iter::once(&term.term).chain(&term.also);
            let single = names.filter(|name| !name.contains(char::is_whitespace));
            single.map(|name| name.to_lowercase()).collect()
        });
        Self(
            meanings
                .filter(|words: &Vec<String>| words.len() > 1)
                .collect(),
        )
    }

    fn others<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        let meanings = self
            .0
            .iter()
            .filter(move |words| words.iter().any(|it| it == word));
        meanings
            .flatten()
            .map(String::as_str)
            .filter(move |it| *it != word)
    }
}

impl Index {
    /// Questions near one that nothing answers to; of each kind those that find most first.
    pub fn near(&self, typed: &str) -> Vec<Near> {
        let words: Vec<String> = tokens(typed).into_iter().map(|it| it.text).collect();
        let mut found: Vec<Near> = Vec::new();
        let mut offer = |how, words: &[&str]| {
            let question = words.join(" ");
            let is_new = found.iter().all(|near| near.question != question);
            let count = self.search(&question).hits.len();
            if count > 0 && is_new {
                found.push(Near {
                    how,
                    question,
                    count,
                });
            }
        };
        for at in 0..words.len() {
            let with = |new: &[&str]| -> Vec<String> {
                let kept =
                    |from: usize, to: usize| words.get(from..to).unwrap_or_default().to_vec();
                let new = new.iter().map(|&it| it.to_owned());
                let (before, after) = (kept(0, at), kept(at + 1, words.len()));
                before.into_iter().chain(new).chain(after).collect()
            };
            let Some(word) = words.get(at) else {
                continue;
            };
            for other in self.synonyms.others(word) {
                let all = with(&[other]);
                offer(Nearness::SameMeaning, &refs(&all));
            }
            if let Some((first, second)) = self.parts(word) {
                let all = with(&[&first, &second]);
                offer(Nearness::Parted, &refs(&all));
            }
            let all = with(&[]);
            if all.iter().any(|it| !is_empty_word(it)) {
                offer(Nearness::Without, &refs(&all));
            }
        }
        sort_by_key(&mut found, |near| (near.how, std::cmp::Reverse(near.count)));
        found.truncate(MOST);
        found
    }

    /// The two known words that a word may be written together of.
    fn parts(&self, word: &str) -> Option<(String, String)> {
        let plain = plainly(word);
        let letters: Vec<char> = word.chars().collect();
        let last = letters.len().checked_sub(SHORTEST_PART)?;
        if self.lexicon.is_word(&plain) {
            return None;
        }
        (SHORTEST_PART..=last).find_map(|at| {
            let (before, after) = letters.split_at_checked(at)?;
            let before: String = before.iter().collect();
            let after: String = after.iter().collect();
            let bare = before.strip_suffix('s').unwrap_or(&before);
            let is_known = |it: &str| !self.lexicon.forms(it).is_empty();
            (is_known(bare) && is_known(&after)).then(|| (bare.to_owned(), after.clone()))
        })
    }
}

fn refs(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}
