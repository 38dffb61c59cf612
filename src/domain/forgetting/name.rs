//! A name as it stands in texts, however it is spaced, cased or put together.

use std::ops::Range;

use crate::domain::composed::in_one;
use crate::domain::slug;

/// A text as it is searched: every sign remembers where it stood. Signs that nobody sees are
/// left out, blanks are one, letters are small, and a letter and its accent are one letter.
pub(super) struct Signs<'a> {
    text: &'a str,
    signs: Vec<(char, Range<usize>)>,
}

fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

fn plain(sign: char) -> char {
    match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other if other.is_whitespace() => ' ',
        other => {
            let mut small = other.to_lowercase();
            match (small.next(), small.next()) {
                (Some(one), None) => one,
                _ => other,
            }
        }
    }
}

impl<'a> Signs<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut signs: Vec<(char, Range<usize>)> = Vec::with_capacity(text.len());
        for (at, sign) in text.char_indices().filter(|(_, sign)| !is_unseen(*sign)) {
            let end = at.saturating_add(sign.len_utf8());
            let sign = plain(sign);
            if let Some((last, range)) = signs.last_mut() {
                if let Some(letter) = in_one(*last, sign) {
                    (*last, range.end) = (letter, end);
                    continue;
                }
                if *last == ' ' && sign == ' ' {
                    range.end = end;
                    continue;
                }
            }
            signs.push((sign, at..end));
        }
        Self { text, signs }
    }

    fn at(&self, place: usize) -> Option<char> {
        self.signs.get(place).map(|(sign, _)| *sign)
    }

    fn is_letter(&self, place: Option<usize>) -> bool {
        let sign = place.and_then(|place| self.at(place));
        sign.is_some_and(char::is_alphanumeric)
    }

    /// Whether a large letter stands there in the text.
    fn is_large(&self, place: Option<usize>) -> bool {
        let found = place.and_then(|place| self.signs.get(place));
        let text = found.and_then(|(_, range)| self.text.get(range.clone()));
        text.and_then(|text| text.chars().next())
            .is_some_and(char::is_uppercase)
    }

    /// The bytes that the signs of a range take in the text.
    fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let signs = self.signs.get(range).unwrap_or_default();
        match (signs.first(), signs.last()) {
            (Some((_, first)), Some((_, last))) => first.start..last.end,
            _ => 0..0,
        }
    }

    /// Where a word ends that begins at a place.
    fn word(&self, at: usize, word: &str) -> Option<usize> {
        let mut place = at;
        for letter in word.chars() {
            if self.at(place) != Some(letter) {
                return None;
            }
            place += 1;
        }
        Some(place)
    }

    /// Where what parts two words of a name ends: one sign, a blank as an address has it, or a
    /// point and a blank after an initial.
    fn between(&self, at: usize, turned: bool, after: &str) -> Option<usize> {
        let goes_on = |place: usize| place + usize::from(self.at(place) == Some(' '));
        match self.at(at)? {
            '.' if after.chars().count() == 1 => Some(goes_on(at + 1)),
            ' ' | '-' | '.' | '_' | '+' => Some(at + 1),
            ',' if turned => Some(goes_on(at + 1)),
            '%' => self.word(at, "%20"),
            _ => None,
        }
    }
}

/// A name in words (*stavning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spelling {
    words: Vec<String>,
    /// Whether the last name stands first, as in a register.
    turned: bool,
}

impl Spelling {
    /// A name as it is said; `None` for a text without a letter in it.
    pub(super) fn new(name: &str) -> Option<Self> {
        let signs = Signs::new(name);
        let plain: String = signs.signs.iter().map(|(sign, _)| *sign).collect();
        let words = plain.split(|sign: char| !sign.is_alphanumeric());
        let words: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        (!words.is_empty()).then_some(Self {
            words,
            turned: false,
        })
    }

    /// The ways the name is written: as it is, in the letters of an address, and turned.
    pub(super) fn ways(&self) -> Vec<Self> {
        let ascii = Self::new(&slug(&self.words.join("-"))).filter(|it| it != self);
        let mut ways = vec![self.clone()];
        ways.extend(ascii);
        let turned = ways.clone().into_iter().filter(Self::is_whole).map(|it| {
            let mut words = it.words;
            words.rotate_right(1);
            Self {
                words,
                turned: true,
            }
        });
        ways.extend(turned.collect::<Vec<_>>());
        ways
    }

    /// Whether it is more than one word, so that it can be told from other words.
    pub(super) fn is_whole(&self) -> bool {
        self.words.len() > 1
    }

    /// How many letters it has.
    pub(super) fn length(&self) -> usize {
        self.words.iter().map(|word| word.chars().count()).sum()
    }

    /// The last name, where there is more than that.
    pub(super) fn last(&self) -> Option<Self> {
        let last = self.words.last().filter(|_| self.is_whole())?;
        Self::new(last)
    }

    /// Whether this has all words of another in a row, and more.
    pub(super) fn holds(&self, other: &Self) -> bool {
        let count = other.words.len();
        self.words.len() > count && self.words.windows(count).any(|it| it == other.words)
    }

    /// Whether it can be in a text at all, told without looking at it sign by sign.
    fn may_be_in(&self, small: &str) -> bool {
        let longest = self.words.iter().max_by_key(|word| word.len());
        longest.is_some_and(|word| small.contains(word.as_str()))
    }

    /// Where it stands in a text, as words of their own; a genitive is left outside.
    pub(super) fn places(&self, signs: &Signs<'_>) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut at = 0;
        while at < signs.signs.len() {
            match self.end_at(signs, at) {
                Some(end) => {
                    places.push(signs.bytes(at..end));
                    at = end;
                }
                None => at += 1,
            }
        }
        places
    }

    fn end_at(&self, signs: &Signs<'_>, at: usize) -> Option<usize> {
        let before = at.checked_sub(1);
        if signs.is_letter(before) {
            return None;
        }
        let mut place = at;
        let mut before: Option<&str> = None;
        for word in &self.words {
            if let Some(before) = before {
                place = signs.between(place, self.turned, before)?;
            }
            place = signs.word(place, word)?;
            before = Some(word);
        }
        let before = at.checked_sub(1);
        let ending = place + usize::from(signs.at(place) == Some('s'));
        if signs.is_letter(Some(place)) && signs.is_letter(Some(ending)) {
            return None;
        }
        // A name that is part of a longer one is another: Karl-Magnus, Eriksson-Berg.
        let is_name = signs.is_large(Some(at));
        let dash = |place: Option<usize>| place.and_then(|it| signs.at(it)) == Some('-');
        let goes_on_before =
            dash(before) && signs.is_letter(before.and_then(|it| it.checked_sub(1)));
        let goes_on_after = dash(Some(place)) && signs.is_large(Some(place + 1));
        (!is_name || !(goes_on_before || goes_on_after)).then_some(place)
    }
}

/// Whether any of these can be in a text.
pub(super) fn may_be_in(spellings: &[Spelling], text: &str) -> bool {
    let is_odd = |sign: char| is_unseen(sign) || matches!(sign, '\u{300}'..='\u{36f}');
    if text.chars().any(is_odd) {
        return true;
    }
    let small = text.to_lowercase();
    spellings.iter().any(|it| it.may_be_in(&small))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(name: &str, text: &'a str) -> Vec<&'a str> {
        let signs = Signs::new(text);
        let ways = Spelling::new(name).unwrap().ways();
        let mut all: Vec<_> = ways.iter().flat_map(|it| it.places(&signs)).collect();
        all.sort_by_key(|range| range.start);
        all.dedup();
        all.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for text in [
            "Åsa Östman",
            "ÅSA ÖSTMAN",
            "åsa\u{a0}\n östman",
            "Östman, Åsa",
            "A\u{30a}sa O\u{308}stman",
            "Åsa\u{ad} Öst\u{ad}man",
            "asa.ostman",
            "asa_ostman",
            "Asa%20Ostman",
        ] {
            assert_eq!(found("Åsa Östman", &format!("({text})")), [text], "{text}");
        }
    }

    #[test]
    fn a_genitive_is_the_name_and_its_ending_stays() {
        assert_eq!(found("Bo Ek", "Bo Eks förslag"), ["Bo Ek"]);
        assert_eq!(found("Bo Ek", "Bo Eks"), ["Bo Ek"]);
    }

    #[test]
    fn what_is_part_of_another_word_or_name_is_not_the_name() {
        for text in [
            "Bo Eklund",
            "Ambo Ek",
            "Karl-Bo Ek",
            "Bo Ek-Lind",
            "Bo. Ek",
            "Bo",
            "Ek",
            "Bo Ekström",
        ] {
            assert_eq!(found("Bo Ek", text), [""; 0], "{text}");
        }
    }

    #[test]
    fn an_initial_has_a_point_and_may_have_a_blank_after_it() {
        for text in ["B. Ek", "B.Ek", "B Ek"] {
            assert_eq!(found("B. Ek", text), [text]);
        }
    }

    #[test]
    fn an_address_has_the_name_between_dashes() {
        assert_eq!(found("Bo Ek", "bilaga-bo-ek-2.pdf"), ["bo-ek"]);
    }
}
