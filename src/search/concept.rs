//! Abbreviations and what they stand for: who asks for the one means the other.

use std::collections::HashMap;

use super::lexicon::{Lexicon, TermId};
use super::stem::Stems;
use super::token::tokens;
use crate::domain::Records;

/// The abbreviations of a workspace.
#[derive(Clone, Debug, Default)]
pub(super) struct Concepts {
    all: Vec<Concept>,
    /// Which of them a word can be the first of; a word that is not here was never asked for.
    firsts: HashMap<TermId, Vec<usize>>,
}

/// An abbreviation (*förkortning*) and the words it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Concept {
    abbreviation: String,
    words: Vec<Stems>,
}

impl Concepts {
    /// The abbreviations of the glossary and of the bodies.
    pub(super) fn of(records: &Records) -> Self {
        let mut concepts = Self::default();
        for term in &records.terms {
            let names = || std::iter::once(&term.term).chain(&term.also);
            let expansion = term.expansion.as_deref();
            let meaning = expansion.map(|text| text.split_once(": ").map_or(text, |(_, it)| it));
            for short in names().filter(|name| is_abbreviation(name)) {
                for long in names().filter(|name| !is_abbreviation(name)) {
                    let is_it = meaning.is_none() && *long == term.term;
                    let is_its =
                        meaning.is_some_and(|meaning| initials_fit(short, long) && meaning != long);
                    if is_it || is_its {
                        concepts.add(short, long);
                    }
                }
                if let Some(meaning) = meaning {
                    concepts.add(short, meaning);
                }
            }
            // ”Dnr: diarienummer” names its abbreviation itself.
            if let Some((short, long)) = expansion.and_then(|text| text.split_once(": ")) {
                concepts.add(short, long);
            }
        }
        for name in records.organizations.iter().flat_map(|body| &body.names) {
            if let Some(short) = name.short_name.as_ref().filter(|it| is_abbreviation(it)) {
                concepts.add(short, &name.name);
            }
        }
        concepts
    }

    fn add(&mut self, abbreviation: &str, meaning: &str) {
        let words = tokens(meaning).into_iter();
        let words: Vec<_> = words.map(|it| Stems::of(&it.text, &|_| false)).collect();
        let abbreviation = tokens(abbreviation).into_iter().map(|it| it.text).collect();
        let concept = Concept {
            abbreviation,
            words,
        };
        let is_new = !self.all.contains(&concept);
        if is_new && !concept.abbreviation.is_empty() && !concept.words.is_empty() {
            self.all.push(concept);
        }
    }

    /// Whether a word is an abbreviation.
    pub(super) fn is_abbreviation(&self, word: &str) -> bool {
        self.all.iter().any(|concept| concept.abbreviation == word)
    }

    /// The marks of the abbreviations whose meaning stands in a text, and how many of its words
    /// each is.
    pub(super) fn named_in(&mut self, words: &[TermId], lexicon: &Lexicon) -> Vec<(String, usize)> {
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let all = &self.all;
            let firsts = self.firsts.entry(*word).or_insert_with(|| {
                let text = lexicon.text(*word);
                let begins =
                    |concept: &Concept| concept.words.first().is_some_and(|first| first.has(text));
                let numbered = all.iter().enumerate();
                let numbered = numbered.filter(|(_, concept)| begins(concept));
                numbered.map(|(number, _)| number).collect()
            });
            let following = words.get(at..).unwrap_or_default();
            for concept in firsts.iter().filter_map(|number| all.get(*number)) {
                let texts = following.iter().map(|word| lexicon.text(*word));
                if concept.is_begun_by(texts) {
                    found.push((mark(&concept.abbreviation), concept.words.len()));
                }
            }
        }
        found
    }

    /// The abbreviations, and how many words it takes, whose meaning these words begin with;
    /// the longest.
    pub(super) fn meant(&self, words: &[&str]) -> Option<(Vec<&str>, usize)> {
        let meant = |concept: &&Concept| concept.is_begun_by(words.iter().copied());
        let all = || self.all.iter().filter(meant);
        let longest = all().map(|concept| concept.words.len()).max()?;
        let longest_ones = all().filter(|concept| concept.words.len() == longest);
        let mut short: Vec<_> = longest_ones.map(|it| it.abbreviation.as_str()).collect();
        short.dedup();
        Some((short, longest))
    }
}

impl Concept {
    fn is_begun_by<'a>(&self, mut texts: impl Iterator<Item = &'a str>) -> bool {
        let mut words = self.words.iter();
        words.all(|word| texts.next().is_some_and(|text| word.has(text)))
    }
}

/// The mark of a text in which an abbreviation is written out.
pub(super) fn mark(abbreviation: &str) -> String {
    format!("~{abbreviation}")
}

fn is_abbreviation(name: &str) -> bool {
    let letters = name.chars().filter(|char| char.is_alphabetic()).count();
    let is_short = (2..=6).contains(&letters) && name.chars().count() == letters;
    let capitals = name.chars().filter(|char| char.is_uppercase()).count();
    is_short && capitals >= 2 && name.chars().next().is_some_and(char::is_uppercase)
}

/// Whether an abbreviation is made of the first letters of some words, or of some of them.
fn initials_fit(short: &str, long: &str) -> bool {
    let mut initials = long
        .split(|char: char| !char.is_alphanumeric())
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_lowercase);
    let mut letters = short.chars().flat_map(char::to_lowercase);
    letters.all(|letter| initials.any(|initial| initial == letter))
}
