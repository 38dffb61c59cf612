//! Stems: what the forms of a Swedish word have in common.
//!
//! A word is cut in every way its ending allows, and a stem fits another word when what that
//! goes on with is an ending too. So nothing depends on one cut being the right one.

use std::sync::LazyLock;

use super::letter::plainly;
use crate::domain::order::sort_by;

/// What a word may end in: of nouns, adjectives and verbs.
const ENDINGS: [&str; 58] = [
    "s", "n", "ns", "t", "ts", "a", "as", "e", "es", "en", "ens", "et", "ets", "er", "ers", "ar",
    "ars", "or", "ors", "an", "ans", "na", "nas", "erna", "ernas", "arna", "arnas", "orna",
    "ornas", "ade", "ades", "at", "ats", "ad", "ads", "d", "da", "de", "des", "te", "tes", "ande",
    "anden", "andet", "andets", "andes", "ende", "enden", "endet", "endena", "aste", "ast", "are",
    "arens", "r", "rs", "ier", "ierna",
];

/// What makes another word of one.
const DERIVED: [&str; 18] = [
    "ation", "era", "erar", "eras", "erad", "erade", "erat", "ering", "isk", "iska", "iskt", "lig",
    "liga", "ligt", "al", "ala", "alt", "i",
];

/// A stem has at least so many letters.
const SHORTEST: usize = 4;

/// How two words are the same (*böjning, sammansättning*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// The word itself.
    Same,
    /// Another form of it.
    Form,
    /// Made from it.
    Derived,
}

/// A word to be found, with the beginnings its forms have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stems(Vec<Stem>);

/// What forms of a word begin with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stem {
    /// Without rings and dots.
    pub(super) plain: String,
    /// With them.
    pub(super) written: String,
    /// Whether it is the word itself.
    is_whole: bool,
    /// Whether it is a word by itself, of which others are made.
    is_word: bool,
    /// Whether it is that of who does something, and no word by itself.
    is_agent: bool,
}

impl Stems {
    /// The stems of a word. `is_word` tells whether a word is known.
    pub(super) fn of(word: &str, is_word: &dyn Fn(&str) -> bool) -> Self {
        let stem = |written: String| {
            let plain = plainly(&written);
            Stem {
                is_whole: written == word,
                is_word: written == word || is_word(&plain),
                is_agent: false,
                written,
                plain,
            }
        };
        let mut all = vec![stem(word.to_owned())];
        let cuts = || {
            let stems = ENDINGS
                .iter()
                .filter_map(|ending| word.strip_suffix(ending));
            let stems = stems.filter(|stem| stem.chars().count() >= SHORTEST);
            stems.map(|it| stem(it.to_owned()))
        };
        // Of ”forskarnas” the stem of ”forskare”, not the one of ”forska”.
        let is_agent = |it: &Stem| it.plain.ends_with("ar") && is_word(&format!("{}e", it.plain));
        if let Some(agent) = cuts().find(is_agent) {
            all.push(Stem {
                is_agent: true,
                ..agent
            });
        } else {
            all.extend(cuts());
        }
        let others = all.iter().filter_map(|it| contracted(&it.written));
        let others: Vec<_> = others.chain(irregular(word)).map(stem).collect();
        all.extend(others);
        sort_by(&mut all, Ord::cmp);
        all.dedup_by(|a, b| a.written == b.written);
        Self(all)
    }

    /// Every beginning to look for.
    pub(super) fn iter(&self) -> std::slice::Iter<'_, Stem> {
        self.0.iter()
    }

    /// Whether a word is the one sought, in any of its forms.
    pub(super) fn has(&self, word: &str) -> bool {
        let word = plainly(word);
        self.iter().any(|stem| {
            let rest = word.strip_prefix(stem.plain.as_str());
            rest.is_some_and(|rest| matches!(stem.fit(rest), Some(Fit::Same | Fit::Form)))
        })
    }
}

impl Stem {
    /// How a word that begins so and goes on with `rest` is the word sought.
    pub(super) fn fit(&self, rest: &str) -> Option<Fit> {
        if rest.is_empty() && (self.is_whole || self.is_agent) {
            return self.is_whole.then_some(Fit::Same);
        }
        if is_ending(&self.plain, rest) {
            return Some(Fit::Form);
        }
        let is_derived = self.is_word
            && self.plain.len() > SHORTEST
            && DERIVED.iter().any(|made| {
                let rest = rest.strip_prefix(made);
                rest.is_some_and(|rest| is_ending(made, rest))
            });
        is_derived.then_some(Fit::Derived)
    }
}

/// The stems that a known word may have been cut to, itself left out.
pub(super) fn cuts(word: &str) -> impl Iterator<Item = &str> {
    let stems = ENDINGS
        .iter()
        .filter_map(move |ending| word.strip_suffix(ending));
    stems.filter(|stem| stem.len() > SHORTEST)
}

/// Whether a stem may go on so: with an ending, before which m and n may be doubled.
pub(super) fn is_ending(stem: &str, rest: &str) -> bool {
    let doubled = || {
        let last = stem.chars().next_back()?;
        let rest = rest.strip_prefix(last)?;
        Some(matches!(last, 'm' | 'n') && ENDINGS.contains(&rest))
    };
    rest.is_empty() || ENDINGS.contains(&rest) || doubled() == Some(true)
}

/// ”regl” of ”regel” and the other way.
fn contracted(stem: &str) -> Option<String> {
    let mut letters: Vec<char> = stem.chars().rev().take(3).collect();
    letters.resize(3, ' ');
    let [last, middle, first] = letters.try_into().ok()?;
    let is_liquid = matches!(last, 'l' | 'r');
    let is_vowel = |char: char| "aeiouy".contains(char);
    let cut = |count: usize| {
        let kept = stem.chars().count().checked_sub(count)?;
        let kept: String = stem.chars().take(kept).collect();
        (kept.len() >= 3).then_some(kept)
    };
    if is_liquid && middle == 'e' && !is_vowel(first) {
        return Some(cut(2)? + &last.to_string());
    }
    if is_liquid && !is_vowel(middle) && middle != last {
        return Some(cut(1)? + "e" + &last.to_string());
    }
    None
}

/// The words whose forms differ inside, each with all its forms.
static IRREGULAR: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let lines = include_str!("irregular.txt").lines();
    let words = lines.filter(|line| !line.starts_with('#'));
    let forms = |line: &str| line.split_whitespace().map(str::to_owned).collect();
    words.map(forms).collect()
});

/// The other forms of a word that is or ends in an irregular one.
fn irregular(word: &str) -> Vec<String> {
    let plain = plainly(word);
    let mut found: Vec<String> = Vec::new();
    let mut longest = 0;
    for forms in IRREGULAR.iter() {
        let ends = forms.iter().filter_map(|form| {
            let before = plain.strip_suffix(plainly(form).as_str())?;
            let length = form.chars().count();
            let is_compound = length >= 3 && before.len() != 1;
            is_compound.then_some(length)
        });
        let Some(length) = ends.max().filter(|length| *length > longest) else {
            continue;
        };
        let before = word.chars().count().saturating_sub(length);
        let before: String = word.chars().take(before).collect();
        found = forms.iter().map(|form| format!("{before}{form}")).collect();
        longest = length;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(word: &str, others: &[&str]) {
        let stems = Stems::of(word, &|known| known == "forskare");
        for other in others {
            assert!(stems.has(other), "{word} is not {other}");
        }
    }

    #[track_caller]
    fn other(word: &str, others: &[&str]) {
        let stems = Stems::of(word, &|known| known == "forskare");
        for other in others {
            assert!(!stems.has(other), "{word} is {other}");
        }
    }

    #[test]
    fn the_definite_the_plural_and_the_genitive_are_the_same_word() {
        same(
            "vaccinationerna",
            &["vaccination", "vaccinationen", "vaccinationers"],
        );
        same("skolor", &["skola", "skolan", "skolans", "skolorna"]);
        same("program", &["programmet", "programmen"]);
        same("regler", &["regel", "regeln", "reglerna"]);
        same("godkänd", &["godkänna"]);
    }

    #[test]
    fn words_that_differ_inside_are_found_by_all_their_forms() {
        same("huvudman", &["huvudmän", "huvudmännens", "huvudmannen"]);
        same("ledamöter", &["ledamot", "ledamoten"]);
        same("bordlades", &["bordlägga", "bordlagt", "bordläggning"]);
        same("hjälpmedlen", &["hjälpmedel"]);
    }

    #[test]
    fn a_word_that_only_begins_alike_is_another() {
        other("forskarnas", &["forska", "forskning"]);
        other("kommun", &["kommunikation"]);
        other("mar", &["margaretha", "maria"]);
    }
}
