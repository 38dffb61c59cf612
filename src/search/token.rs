//! Tokens: the words and numbers of a text.

use std::ops::Range;

use super::letter::letters;

/// A word or a number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it stands: bytes of the text.
    pub(super) at: Range<usize>,
    /// Its letters, as an index keeps them.
    pub(super) text: String,
    /// Whether a hyphen joins it to the one before.
    pub(super) is_joined: bool,
}

impl Token {
    /// Whether it is of digits only.
    pub(super) fn is_number(&self) -> bool {
        self.text.chars().all(|char| char.is_ascii_digit())
    }
}

/// What an abbreviation and its ending are parted by.
const COLON: char = ':';

/// What follows the colon of an abbreviation.
const ENDINGS: [&str; 12] = [
    "s", "n", "t", "en", "et", "er", "ar", "ens", "ets", "erna", "arna", "na",
];

/// The tokens of a text, in order. An ending behind a colon belongs to no token.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut open: Option<Token> = None;
    let mut between = None;
    for (at, char) in letters(text) {
        if char.is_alphanumeric() {
            let token = open.get_or_insert_with(|| Token {
                at: at..at,
                text: String::new(),
                is_joined: matches!(between, Some('-' | '\u{2010}' | '\u{2011}')),
            });
            token.text.push(char);
            let written = text.get(at..).and_then(|rest| rest.chars().next());
            token.at.end = at + written.map_or(0, char::len_utf8);
            continue;
        }
        let closed = open.take();
        between = if closed.is_some() { Some(char) } else { None };
        close(&mut found, closed, text);
    }
    close(&mut found, open, text);
    found
}

fn close(found: &mut Vec<Token>, token: Option<Token>, text: &str) {
    let Some(token) = token else {
        return;
    };
    let before = text.get(..token.at.start).unwrap_or_default();
    let is_ending = ENDINGS.contains(&token.text.as_str())
        && before.ends_with(COLON)
        && found
            .last()
            .is_some_and(|last| last.at.end + 1 == token.at.start && !last.is_number());
    if !is_ending {
        found.push(token);
    }
}

/// A word and the ones a hyphen joins to it, written together: `annalena`. None where nothing
/// is joined, or numbers are.
pub(super) fn joined(tokens: &[Token], at: usize) -> Option<String> {
    let second = tokens.get(at + 1).filter(|second| second.is_joined)?;
    let first = tokens.get(at).filter(|first| !first.is_number())?;
    (!second.is_number()).then(|| format!("{}{}", first.text, second.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn words_and_numbers_are_parted_by_everything_else() {
        assert_eq!(
            words("HSN 50:1-2024, § 7 b"),
            ["hsn", "50", "1", "2024", "7", "b"]
        );
        assert_eq!(words("MAS/MAR-nätverket"), ["mas", "mar", "nätverket"]);
    }

    #[test]
    fn the_ending_of_an_abbreviation_is_no_word() {
        assert_eq!(
            words("LSG:s och SIP:ar, kl. 10:30"),
            ["lsg", "och", "sip", "kl", "10", "30"]
        );
    }

    #[test]
    fn a_token_knows_where_it_stands() {
        let text = "Å\u{ad}sele A\u{30a}ker";
        let at: Vec<_> = tokens(text)
            .into_iter()
            .map(|token| text.get(token.at).unwrap())
            .collect();
        assert_eq!(at, ["Å\u{ad}sele", "A\u{30a}ker"]);
    }

    #[test]
    fn what_a_hyphen_joins_is_also_one_word() {
        let all = tokens("Anna-Lena e-hälsa 11-punkts");
        let all: Vec<_> = (0..all.len()).filter_map(|at| joined(&all, at)).collect();
        assert_eq!(all, ["annalena", "ehälsa"]);
    }
}
