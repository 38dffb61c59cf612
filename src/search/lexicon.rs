//! The words of an index, and the places inside them where a compound is joined.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use super::compound::{JOINS, LONGEST, SHORTEST_PART, SURE_PART, bit, joints};
use super::letter::plainly;
use super::slip;
use super::stem::{Fit, Stem, Stems, cuts, is_ending};
use crate::domain::order::{sort_by, sort_by_key};

mod growth;

/// A word's number in a lexicon.
pub(super) type TermId = u32;

/// The words of an index (*lexikon*).
#[derive(Clone, Debug, Default)]
pub(super) struct Lexicon {
    terms: Vec<Term>,
    ids: HashMap<Box<str>, TermId>,
    /// Every place a word or a part of one begins, in the order of what stands from there on.
    parts: Vec<Part>,
}

/// A word; none when it was forgotten.
#[derive(Clone, Debug, Default)]
struct Term {
    text: Box<str>,
    /// Without rings and dots; none when it has none.
    plain: Option<Box<str>>,
    /// Bit n is set when a part begins at letter n.
    joints: u64,
}

impl Term {
    fn plain(&self) -> &str {
        self.plain.as_deref().unwrap_or(&self.text)
    }
}

/// A place where a word, or a part of one, begins.
#[derive(Clone, Copy, Debug)]
struct Part {
    term: TermId,
    at: u8,
}

/// How a word of the index is one that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// It is the word.
    Same,
    /// It is a form of it.
    Form,
    /// The word is a part of it.
    Compound,
    /// It is made from it.
    Derived,
    /// It begins so.
    Beginning,
    /// It is one letter off.
    Misspelt,
}

/// A word of the index that answers to one that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Which.
    pub(super) term: TermId,
    /// How.
    pub(super) likeness: Likeness,
    /// Whether rings and dots are as they were typed.
    pub(super) is_exact: bool,
}

impl Lexicon {
    /// A word of the first texts; until all of them are in nothing is found.
    pub(super) fn collect(&mut self, word: &str) -> TermId {
        self.id(word).unwrap_or_else(|| self.insert(word))
    }

    /// Finds the parts of the words collected, and puts them in order.
    pub(super) fn settle(&mut self) {
        let whole = self.terms.iter().map(Term::plain);
        // No word is joined of numbers, and there can be as many of them as records.
        let whole = whole.filter(|word| !word.bytes().any(|byte| byte.is_ascii_digit()));
        let known: HashSet<&str> = whole.flat_map(|word| cuts(word).chain([word])).collect();
        let is_word = |word: &str| known.contains(word);
        let all = self.terms.iter().map(|term| joints(term.plain(), &is_word));
        let all: Vec<u64> = all.collect();
        let mut parts = Vec::with_capacity(2 * all.len());
        for ((id, term), joints) in (0..).zip(&mut self.terms).zip(all) {
            term.joints = joints;
            parts.extend(places(id, joints));
        }
        sort_by(&mut parts, |a, b| self.order(*a, *b));
        self.parts = parts;
    }

    fn insert(&mut self, word: &str) -> TermId {
        let id = TermId::try_from(self.terms.len()).unwrap_or(TermId::MAX);
        let plain = plainly(word);
        self.ids.insert(word.into(), id);
        self.terms.push(Term {
            plain: (plain != word).then(|| plain.into()),
            text: word.into(),
            joints: 1,
        });
        id
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.terms.len()
    }

    /// The number of a word.
    pub(super) fn id(&self, word: &str) -> Option<TermId> {
        self.ids.get(word).copied()
    }

    /// The word of a number.
    pub(super) fn text(&self, id: TermId) -> &str {
        self.term(id).map_or("", |term| &term.text)
    }

    fn term(&self, id: TermId) -> Option<&Term> {
        self.terms.get(usize::try_from(id).ok()?)
    }

    /// Whether a word stands here as it is, rings and dots aside.
    pub(super) fn is_word(&self, word: &str) -> bool {
        let of_it = self.beginning(word).iter();
        let mut whole = of_it.take_while(|part| self.rest(**part) == word);
        whole.any(|part| part.at == 0)
    }

    fn rest(&self, part: Part) -> &str {
        let plain = self.term(part.term).map_or("", Term::plain);
        let mut starts = plain.char_indices().map(|(at, _)| at);
        let at = if plain.is_ascii() {
            Some(usize::from(part.at))
        } else {
            starts.nth(usize::from(part.at))
        };
        at.and_then(|at| plain.get(at..)).unwrap_or_default()
    }

    fn order(&self, a: Part, b: Part) -> Ordering {
        let by_text = self.rest(a).cmp(self.rest(b));
        by_text.then_with(|| (a.term, a.at).cmp(&(b.term, b.at)))
    }

    /// The places from which on a word goes so.
    fn beginning(&self, prefix: &str) -> &[Part] {
        let from = self.parts.partition_point(|part| self.rest(*part) < prefix);
        let rest = self.parts.get(from..).unwrap_or_default();
        let to = rest.partition_point(|part| self.rest(*part).starts_with(prefix));
        rest.get(..to).unwrap_or_default()
    }

    /// The words that are one that was asked for: itself, its forms, what it is a part of.
    pub(super) fn forms(&self, word: &str) -> Vec<Found> {
        let stems = Stems::of(word, &|known| self.is_word(known));
        let mut found = Vec::new();
        for stem in stems.iter() {
            for part in self.beginning(&stem.plain) {
                let likeness = self.likeness(stem, *part);
                found.extend(likeness.map(|it| self.found(&stem.written, *part, it)));
            }
        }
        best(found)
    }

    /// Only the word itself.
    pub(super) fn same(&self, word: &str) -> Vec<Found> {
        let plain = plainly(word);
        let whole = |part: &&Part| part.at == 0 && self.rest(**part) == plain;
        let parts = self.beginning(&plain).iter().filter(whole);
        best(
            parts
                .map(|part| self.found(word, *part, Likeness::Same))
                .collect(),
        )
    }

    /// The words that begin so, or have a part that does.
    pub(super) fn begun(&self, word: &str) -> Vec<Found> {
        let plain = plainly(word);
        let is_short = plain.chars().count() < SHORTEST_PART;
        let parts = self.beginning(&plain).iter();
        let parts = parts.filter(|part| part.at == 0 || !is_short);
        let found = |part: &Part| self.found(word, *part, Likeness::Beginning);
        best(parts.map(found).collect())
    }

    /// The words that have it in them where no part is known to begin: what is written together
    /// with words that stand nowhere else.
    pub(super) fn inside(&self, word: &str) -> Vec<Found> {
        let plain = plainly(word);
        if plain.chars().count() < SURE_PART {
            return Vec::new();
        }
        let terms = (0..).zip(&self.terms).filter(|(_, term)| {
            let inner = term.plain().find(&plain);
            inner.is_some_and(|at| at >= SHORTEST_PART)
        });
        let found = terms.map(|(term, _)| Found {
            term,
            likeness: Likeness::Compound,
            is_exact: self.text(term).contains(word),
        });
        best(found.collect())
    }

    fn likeness(&self, stem: &Stem, part: Part) -> Option<Likeness> {
        let rest = self.rest(part).strip_prefix(stem.plain.as_str())?;
        let is_joined = part.at > 0;
        match stem.fit(rest) {
            Some(Fit::Same | Fit::Form) if is_joined => return Some(Likeness::Compound),
            Some(Fit::Same) => return Some(Likeness::Same),
            Some(Fit::Form) => return Some(Likeness::Form),
            Some(Fit::Derived) => return Some(Likeness::Derived),
            None => {}
        }
        // What goes on with another part.
        let term = self.term(part.term)?;
        let at = usize::from(part.at) + stem.plain.chars().count();
        let goes_on = JOINS.iter().any(|join| {
            rest.starts_with(join) && term.joints & bit(at + join.len()) != 0 && !rest.is_empty()
        });
        goes_on.then_some(Likeness::Compound)
    }

    fn found(&self, typed: &str, part: Part, likeness: Likeness) -> Found {
        let text = self.term(part.term).map_or("", |term| &term.text);
        let written = text.chars().skip(usize::from(part.at));
        Found {
            term: part.term,
            likeness,
            is_exact: typed.chars().eq(written.take(typed.chars().count())),
        }
    }

    /// The words that are one letter off, or have a part that is.
    pub(super) fn misspelt(&self, word: &str) -> Vec<Found> {
        let stems = Stems::of(word, &|known| self.is_word(known));
        let mut found = Vec::new();
        for stem in stems.iter() {
            if stem.plain.chars().count() >= slip::SHORTEST {
                self.slips(&stem.plain, &mut found);
            }
        }
        best(found)
    }

    fn slips(&self, stem: &str, found: &mut Vec<Found>) {
        for start in slip::beginnings(stem) {
            for part in self.beginning(&start) {
                let rest = self.rest(*part);
                let is_meant = slip::ends(stem, rest).any(|end| {
                    let (begun, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
                    is_ending(begun, after) || self.is_joint(*part, begun, after)
                });
                if is_meant {
                    found.push(Found {
                        term: part.term,
                        likeness: Likeness::Misspelt,
                        is_exact: true,
                    });
                }
            }
        }
    }

    /// Whether a part of a word ends there.
    fn is_joint(&self, part: Part, begun: &str, after: &str) -> bool {
        let joints = self.term(part.term).map_or(0, |term| term.joints);
        let at = usize::from(part.at) + begun.chars().count();
        let mut between = JOINS.iter().filter(|it| after.starts_with(**it));
        between.any(|it| joints & bit(at + it.len()) != 0)
    }
}

/// Each word once, as it answers best. When some have rings and dots as they were typed, those.
fn best(mut found: Vec<Found>) -> Vec<Found> {
    sort_by_key(&mut found, |it| (it.term, !it.is_exact, it.likeness));
    found.dedup_by_key(|it| it.term);
    if found.iter().any(|it| it.is_exact) {
        found.retain(|it| it.is_exact);
    }
    found
}

fn places(term: TermId, joints: u64) -> impl Iterator<Item = Part> {
    let places = (0..u8::try_from(LONGEST).unwrap_or(u8::MAX)).filter(move |at| {
        let at = usize::from(*at);
        joints & bit(at) != 0
    });
    places.map(move |at| Part { term, at })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon(words: &str) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for word in words.split_whitespace() {
            lexicon.collect(word);
        }
        lexicon.settle();
        lexicon
    }

    #[track_caller]
    fn found(found: &[Found], lexicon: &Lexicon) -> String {
        let mut words: Vec<_> = found.iter().map(|it| lexicon.text(it.term)).collect();
        words.sort_unstable();
        words.join(" ")
    }

    #[test]
    fn a_word_is_found_in_its_forms_and_inside_compounds() {
        let all = lexicon(
            "vaccination vaccinationerna säsongsvaccination vaccin kommun vaccinationsfrågan frågan",
        );
        assert_eq!(
            found(&all.forms("vaccinationen"), &all),
            "säsongsvaccination vaccination vaccinationerna vaccinationsfrågan"
        );
        assert_eq!(
            found(&all.forms("frågor"), &all),
            "frågan vaccinationsfrågan"
        );
    }

    #[test]
    fn a_word_is_not_found_in_one_that_only_has_its_letters() {
        let all = lexicon("slag förslag lag underlag kommun kommunikation område råd");
        assert_eq!(found(&all.forms("slag"), &all), "slag");
        assert_eq!(found(&all.forms("lag"), &all), "lag");
        assert_eq!(found(&all.forms("kommun"), &all), "kommun");
        assert_eq!(found(&all.forms("råd"), &all), "råd");
    }

    #[test]
    fn rings_and_dots_may_be_left_out_but_not_put_in() {
        let all = lexicon("råd rad vård");
        assert_eq!(found(&all.forms("vard"), &all), "vård");
        assert_eq!(found(&all.forms("rad"), &all), "rad");
        assert_eq!(found(&all.forms("råd"), &all), "råd");
    }

    #[test]
    fn one_letter_may_be_wrong() {
        let all = lexicon("vaccination vaccinationerna reservation kommun");
        for typed in [
            "vacination",
            "vaccinatoin",
            "waccination",
            "vaccinationn",
            "accination",
        ] {
            let hits = all.misspelt(typed);
            assert_eq!(found(&hits, &all), "vaccination vaccinationerna", "{typed}");
        }
        assert_eq!(found(&all.misspelt("vacinatin"), &all), "");
    }
}
