//! Finding the words of a glossary in running Swedish text, in the forms they take there.

use std::collections::BTreeMap;
use std::ops::Range;

use super::fold::Folded;
use crate::domain::order::sort_by;

/// What a Swedish word may end in besides its form in the glossary: the definite, the plural and
/// the genitive.
const ENDINGS: [&str; 21] = [
    "s", "n", "ns", "t", "ts", "en", "ens", "et", "ets", "er", "ers", "ar", "ars", "or", "erna",
    "ernas", "arna", "arnas", "orna", "na", "nas",
];

/// What a word that ends in -a may have in its place: of a verb and of a noun.
const IN_PLACE_OF_A: [&str; 11] = [
    "ar", "as", "ade", "ades", "at", "ats", "er", "an", "ans", "or", "orna",
];

/// What stands after a short word or an abbreviation.
const SHORT_ENDINGS: [&str; 6] = ["s", ":s", ":n", ":en", ":et", ":ar"];

/// A word as short as this has other words that begin with it.
const SHORT: usize = 4;

/// Words to be found (*ordförråd*), each under a number, and names to be left alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    forms: BTreeMap<String, Vec<Form>>,
}

/// A form of a word, or a name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Form {
    /// Its words, folded.
    words: Vec<String>,
    /// How it is written, as far as that must be the same in a text.
    written: String,
    /// Which word it is a form of; none for a name.
    number: Option<usize>,
}

/// A word of a text.
struct Token {
    at: Range<usize>,
    folded: String,
}

impl Vocabulary {
    /// A form under which the word of this number is found. One in brackets is none.
    pub fn add(&mut self, form: &str, number: usize) {
        self.insert(form, Some(number));
    }

    /// A name, in which no word is found. What does not begin as a name does is none.
    pub fn leave_alone(&mut self, name: &str) {
        if name.starts_with(char::is_uppercase) {
            self.insert(name, None);
        }
    }

    fn insert(&mut self, form: &str, number: Option<usize>) {
        if form.contains('(') {
            return;
        }
        let words: Vec<_> = tokens(form).into_iter().map(|it| it.folded).collect();
        let Some(first) = words.first().filter(|first| first.len() > 1) else {
            return;
        };
        let form = Form {
            written: written(form),
            number,
            words: words.clone(),
        };
        self.forms.entry(first.clone()).or_default().push(form);
    }

    /// Where words stand in a text, each where it stands first: byte ranges in order, and the
    /// numbers of the words. The longest form wins, and a name over a word.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        let tokens = tokens(text);
        let mut found: Vec<(Range<usize>, usize)> = Vec::new();
        let mut rest = tokens.as_slice();
        while let Some(first) = rest.first() {
            let hit = self.longest(text, rest);
            let length = hit.map_or(1, |form| form.words.len());
            let (taken, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            if let Some(number) = hit.and_then(|form| form.number)
                && found.iter().all(|(_, earlier)| *earlier != number)
                && let Some(last) = taken.last()
            {
                found.push((first.at.start..last.at.end, number));
            }
            rest = after;
        }
        found
    }

    /// The longest form that a text goes on with.
    fn longest(&self, text: &str, rest: &[Token]) -> Option<&Form> {
        let first = rest.first()?;
        let forms = stems(&first.folded)
            .into_iter()
            .filter_map(|stem| self.forms.get(&stem))
            .flatten();
        let fitting = forms.filter(|form| form.fits(text, rest));
        fitting.max_by_key(|form| (form.words.len(), form.number.is_none()))
    }
}

impl Form {
    fn fits(&self, text: &str, rest: &[Token]) -> bool {
        let Some(taken) = rest.get(..self.words.len()) else {
            return false;
        };
        let pairs = taken.split_last().zip(self.words.split_last());
        let Some(((last, first), (last_form, first_forms))) = pairs else {
            return false;
        };
        let begins = taken.first().and_then(|token| text.get(token.at.start..));
        let mut same = first.iter().zip(first_forms);
        is_form_of(&last.folded, last_form)
            && same.all(|(token, form)| token.folded == *form)
            && begins.is_some_and(|begins| begins.starts_with(&self.written))
            && taken.windows(2).all(|pair| are_together(text, pair))
    }
}

/// Whether nothing stands between two words that parts them.
fn are_together(text: &str, pair: &[Token]) -> bool {
    let [first, second] = pair else {
        return true;
    };
    let between = text.get(first.at.end..second.at.start).unwrap_or_default();
    let joins = |char: char| char.is_whitespace() || matches!(char, ',' | '/' | '-');
    between.chars().all(joins)
}

/// Of a name its first letter must be as it is written, of an abbreviation all of it.
fn written(form: &str) -> String {
    let letters: Vec<char> = form.chars().filter(|char| char.is_alphabetic()).collect();
    let mut words = form.split_whitespace();
    match (words.next(), words.next()) {
        (Some(only), None) if letters.len() > 1 && letters.iter().all(|it| it.is_uppercase()) => {
            only.to_owned()
        }
        _ => {
            let first = form.chars().next().filter(|char| char.is_uppercase());
            first.map(String::from).unwrap_or_default()
        }
    }
}

/// Whether a word, folded, is an inflection of another.
fn is_form_of(word: &str, base: &str) -> bool {
    if word == base {
        return true;
    }
    let ending = |stem: &str, endings: &[&str]| {
        let rest = word.strip_prefix(stem);
        rest.is_some_and(|rest| endings.contains(&rest))
    };
    if base.chars().count() <= SHORT {
        return ending(base, &SHORT_ENDINGS);
    }
    let verb = base.strip_suffix('a');
    ending(base, &ENDINGS) || verb.is_some_and(|stem| ending(stem, &IN_PLACE_OF_A))
}

/// Whether a form of words is of the same word as another, and not a different one for the same:
/// a part of the one stands in the other, or they begin alike and end in little.
pub fn is_akin(form: &str, other: &str) -> bool {
    let others = tokens(other);
    tokens(form).iter().any(|word| {
        let alike = |other: &Token| are_akin(&word.folded, &other.folded);
        others.iter().any(alike)
    })
}

fn are_akin(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if short.chars().count() > SHORT && long.contains(short) {
        return true;
    }
    let alike = a.chars().zip(b.chars()).take_while(|(a, b)| a == b);
    let count = alike.count();
    let rest = |word: &str| word.chars().skip(count).collect::<String>();
    let (first, second) = (rest(a), rest(b));
    let is_little = first.chars().count().min(second.chars().count()) < SHORT;
    // The one of ”reserverade” and ”reservation”.
    let verbal = |verb: &str, noun: &str| verb.starts_with("er") && noun.starts_with("ation");
    let ends_so = is_little || verbal(&first, &second) || verbal(&second, &first);
    count >= SHORT && ends_so
}

/// What a word may be a form of, the word itself first.
fn stems(word: &str) -> Vec<String> {
    let endings = ENDINGS.iter().chain(&SHORT_ENDINGS);
    let stems = endings.filter_map(|ending| word.strip_suffix(ending));
    let stems = stems.map(str::to_owned);
    let verbs = IN_PLACE_OF_A.iter();
    let verbs = verbs.filter_map(|ending| word.strip_suffix(ending));
    let verbs = verbs.map(|stem| format!("{stem}a"));
    let mut all: Vec<_> = std::iter::once(word.to_owned())
        .chain(stems)
        .chain(verbs)
        .collect();
    sort_by(&mut all, Ord::cmp);
    all.dedup();
    all
}

/// The words of a text. Hyphens and colons inside a word are part of it.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let goes_on = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let joins = start.is_some() && goes_on && matches!(char, '-' | '‑' | ':');
        if char.is_alphanumeric() {
            start = start.or(Some(at));
        }
        let ends = !char.is_alphanumeric() && !joins && char != '\u{ad}';
        if let Some(begin) = start.filter(|_| ends) {
            tokens.extend(token(text, begin..at));
            start = None;
        }
    }
    tokens.extend(start.and_then(|begin| token(text, begin..text.len())));
    tokens
}

fn token(text: &str, at: Range<usize>) -> Option<Token> {
    let folded = Folded::new(text.get(at.clone())?).as_str().to_owned();
    Some(Token { at, folded })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words found in a text, as they stand there.
    #[track_caller]
    fn check(forms: &[&str], text: &str, expected: &[&str]) {
        let mut vocabulary = Vocabulary::default();
        for (number, form) in forms.iter().enumerate() {
            vocabulary.add(form, number);
        }
        let found = vocabulary.find(text).into_iter();
        let found: Vec<_> = found.map(|(at, _)| text.get(at).unwrap()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_word_is_found_in_the_forms_it_takes_in_a_text() {
        check(
            &["huvudman", "nämnd", "remiss"],
            "Huvudmannen? Nej: nämndens, och remisserna.",
            &["nämndens", "remisserna"],
        );
        check(&["uppdra"], "Man uppdrar åt den.", &["uppdrar"]);
        check(&["ordförande"], "Ordförandens ord.", &["Ordförandens"]);
    }

    #[test]
    fn a_word_inside_another_is_not_that_word() {
        check(&["nämnd", "avtal"], "Nämndbeslut i avtalsfrågor.", &[]);
        check(&["SIP"], "En sipp om SIP:en och SIPs.", &["SIP:en"]);
    }

    #[test]
    fn only_the_first_of_a_word_is_found_and_the_longest_form_of_several() {
        check(&["samråd"], "Samråd och samråd.", &["Samråd"]);
        check(
            &["vård", "särskilt boende", "boende"],
            "Vård i särskilt boende och annat boende",
            &["Vård", "särskilt boende", "boende"],
        );
    }

    #[test]
    fn words_of_one_form_may_be_parted_by_a_comma_and_not_by_a_full_stop() {
        check(&["Hälsa, Lärande"], "Om Hälsa lärande.", &["Hälsa lärande"]);
        check(&["särskilt boende"], "Inget särskilt. Boende finns.", &[]);
    }

    #[test]
    fn an_abbreviation_and_a_name_are_found_only_as_they_are_written() {
        check(
            &["SIP", "Teams"],
            "En sip, i teams. SIP i Teams.",
            &["SIP", "Teams"],
        );
    }

    #[test]
    fn a_letter_in_brackets_is_no_word() {
        check(&["(s)", "s"], "Carin Nilsson (s) sa s.", &[]);
    }

    #[test]
    fn forms_of_one_word_are_akin_and_another_word_for_the_same_is_not() {
        for (form, word) in [
            ("bordlagt", "bordläggning"),
            ("reserverade", "reservation"),
            ("konsensusråd", "konsensus"),
            ("beretts", "bereda"),
            ("underlag", "beslutsunderlag"),
        ] {
            assert!(is_akin(form, word), "{form} {word}");
        }
        for (form, word) in [
            ("dagordning", "föredragningslista"),
            ("enighet", "konsensus"),
            ("projektledare", "projektgrupp"),
            ("slutrapport", "återkoppla"),
        ] {
            assert!(!is_akin(form, word), "{form} {word}");
        }
    }

    #[test]
    fn no_word_is_found_in_a_name() {
        let mut vocabulary = Vocabulary::default();
        vocabulary.add("samråd", 0);
        vocabulary.add("vård", 1);
        vocabulary.leave_alone("Samråd vård och omsorg");
        vocabulary.leave_alone("Samråd");
        vocabulary.leave_alone("vård");
        let text = "Samråd vård och omsorgs möte i Samråd om vård, i samråd.";
        let found = vocabulary.find(text).into_iter();
        let found: Vec<_> = found
            .map(|(at, _)| (text.get(at.clone()).unwrap(), at.start))
            .collect();
        let place = |word| text.rfind(word).unwrap();
        assert_eq!(
            found,
            [("vård", place("vård")), ("samråd", place("samråd"))]
        );
    }

    #[test]
    fn a_range_is_of_the_text_as_it_stands() {
        check(&["nämnd"], "«Ös» – nämn\u{ad}den –", &["nämn\u{ad}den"]);
        check(&["e-hälsa"], "E‑hälsa!", &["E‑hälsa"]);
    }
}
