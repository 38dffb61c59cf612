//! Folding: what counts as the same when one searches.

use std::ops::Range;

use super::letter::letters;

/// A text prepared for searching: small letters, accents off é, à and ü, but å, ä and ö
/// kept, since in Swedish they are letters of their own, in one character or two. Every folded
/// character remembers where in the original it came from, so that a hit can be marked where it
/// stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    text: String,
    origins: Vec<usize>,
    length: usize,
}

impl Folded {
    /// Folds a text.
    pub fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut origins = Vec::with_capacity(original.len());
        for (at, letter) in letters(original) {
            let folded = fold(letter);
            text.push(folded);
            origins.extend(std::iter::repeat_n(at, folded.len_utf8()));
        }
        Self {
            text,
            origins,
            length: original.len(),
        }
    }

    /// Where `word`, itself folded, stands in the original text: byte ranges, also inside
    /// words, since Swedish writes compounds together.
    pub fn find(&self, word: &Self) -> Vec<Range<usize>> {
        if word.text.is_empty() {
            return Vec::new();
        }
        let origin = |at: usize| self.origins.get(at).copied().unwrap_or(self.length);
        self.text
            .match_indices(&word.text)
            .map(|(at, hit)| origin(at)..origin(at + hit.len()))
            .collect()
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// A blank or a dash of whatever kind as the one there is a key for.
fn fold(char: char) -> char {
    match char {
        '\u{a0}' | '\u{202f}' => ' ',
        '‑' | '–' => '-',
        other => other,
    }
}

/// Whether a text folds to this one.
pub fn folds_to(text: &str, folded: &str) -> bool {
    let letters = letters(text).map(|(_, letter)| fold(letter));
    letters.eq(folded.chars())
}

/// Whether every word of `query` stands somewhere in one of `texts`. They are asked for one at
/// a time, and no more of them than it takes.
pub fn matches<'a>(query: &str, texts: impl IntoIterator<Item = &'a str>) -> bool {
    let query = Folded::new(query);
    let mut missing: Vec<&str> = query.as_str().split_whitespace().collect();
    let mut folded = String::new();
    let mut texts = texts.into_iter();
    while !missing.is_empty() {
        let Some(text) = texts.next() else {
            return false;
        };
        folded.clear();
        push_folded(&mut folded, text);
        missing.retain(|word| !folded.contains(word));
    }
    true
}

/// Folds a text into what is there. Of what lies between two letters beyond ASCII all but the last
/// is folded as it stands: only that may have a mark after it.
fn push_folded(folded: &mut String, text: &str) {
    let mut rest = text;
    while let Some(beyond) = rest.bytes().position(|byte| !byte.is_ascii()) {
        let (plain, marked) = rest.split_at(beyond.saturating_sub(1));
        push_small(folded, plain);
        let after = marked.bytes().skip(1).position(|byte| byte.is_ascii());
        let (marked, after) = marked.split_at(after.map_or(marked.len(), |at| at + 1));
        folded.extend(letters(marked).map(|(_, letter)| fold(letter)));
        rest = after;
    }
    push_small(folded, rest);
}

/// Small letters of a text in ASCII.
fn push_small(folded: &mut String, plain: &str) {
    let from = folded.len();
    folded.push_str(plain);
    if let Some(added) = folded.get_mut(from..) {
        added.make_ascii_lowercase();
    }
}

/// Whether all that `longer` finds in any texts, `shorter` finds too: the words of the one stand in
/// those of the other, as when one goes on typing.
pub fn finds_within(longer: &str, shorter: &str) -> bool {
    let longer = Folded::new(longer);
    let shorter = Folded::new(shorter);
    let words: Vec<&str> = longer.as_str().split_whitespace().collect();
    let mut asked = shorter.as_str().split_whitespace();
    asked.all(|word| words.iter().any(|longer| longer.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn hits(text: &str, word: &str) -> Vec<String> {
        Folded::new(text)
            .find(&Folded::new(word))
            .into_iter()
            .map(|range| text.get(range).unwrap().to_owned())
            .collect()
    }

    #[test]
    fn a_hit_is_found_inside_a_compound_and_whatever_the_case() {
        assert_eq!(hits("Hemsjukvård och VÅRD", "vård"), ["vård", "VÅRD"]);
    }

    #[test]
    fn accents_do_not_matter_but_swedish_letters_do() {
        assert_eq!(hits("Kafé i Åsele", "kafe"), ["Kafé"]);
        assert!(hits("vard", "vård").is_empty());
    }

    #[test]
    fn a_letter_in_two_characters_is_that_letter_and_what_nobody_sees_is_nothing() {
        assert_eq!(hits("na\u{308}ra va\u{30a}rd", "vård"), ["va\u{30a}rd"]);
        assert!(folds_to(
            "Cia\u{200b} Test\u{ad}berg\u{200e}",
            "cia testberg"
        ));
        assert!(matches("vård", ["va\u{30a}rd"]));
    }

    #[test]
    fn a_text_is_folded_the_same_piece_by_piece() {
        let texts = [
            "",
            "Åa",
            "aÅ",
            "NA\u{308}ra VA\u{30a}rd",
            "\u{30a}",
            "a\u{200b}\u{30a}B",
            "ÅÄÖ–x\u{a0}Y",
            "A\u{301}\u{302}Éé!",
        ];
        for text in texts {
            let mut pieces = String::from("före ");
            push_folded(&mut pieces, text);
            assert_eq!(
                pieces,
                format!("före {}", Folded::new(text).as_str()),
                "{text:?}"
            );
        }
    }

    #[test]
    fn who_goes_on_typing_finds_nothing_that_was_not_found_before() {
        assert!(finds_within("vård", "vå"));
        assert!(finds_within("vård skola", "skol vård"));
        assert!(finds_within("VÅRD", "") && finds_within("", ""));
        assert!(!finds_within("vå", "vård"));
        assert!(!finds_within("vård", "vård s"));
    }

    #[test]
    fn a_non_breaking_space_is_a_space() {
        assert_eq!(hits("15\u{a0}mars", "15 mars"), ["15\u{a0}mars"]);
    }

    #[test]
    fn every_word_must_be_somewhere() {
        assert!(matches("vård samråd", ["Vårdhygien", "uppe i Samråd"]));
        assert!(!matches("vård skola", ["Vårdhygien", "uppe i Samråd"]));
        assert!(matches("", ["vad som helst"]));
    }
}
