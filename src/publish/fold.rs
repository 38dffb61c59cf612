//! A text as it is searched for secrets: however its digits, dashes and blanks are written.

use std::ops::Range;

/// A text of which every sign remembers where it came from. Signs that nobody sees are left
/// out, and dashes, blanks and digits are the plain ones.
#[derive(Debug)]
pub(super) struct Plain {
    signs: Vec<(char, Range<usize>)>,
}

/// How a link or a page writes a sign, and the sign.
const WRITTEN: [(&str, char); 6] = [
    ("%40", '@'),
    ("&#64;", '@'),
    ("(at)", '@'),
    ("[at]", '@'),
    ("%2B", '+'),
    ("%20", ' '),
];

impl Plain {
    /// Reads a text.
    pub(super) fn new(text: &str) -> Self {
        let mut signs = Vec::with_capacity(text.len());
        let mut past = 0;
        for (at, char) in text
            .char_indices()
            .filter(|(at, _)| text.is_char_boundary(*at))
        {
            if at < past {
                continue;
            }
            let rest = text.get(at..).unwrap_or_default();
            let written = WRITTEN
                .iter()
                .find(|(written, _)| begins_with(rest, written));
            let (length, plain) = match written {
                Some((written, sign)) => (written.len(), Some(*sign)),
                None => (char.len_utf8(), plain(char)),
            };
            past = at + length;
            signs.extend(plain.map(|sign| (sign, at..past)));
        }
        Self { signs }
    }

    /// How many signs there are.
    pub(super) fn len(&self) -> usize {
        self.signs.len()
    }

    /// A sign; `None` before the beginning and after the end.
    pub(super) fn at(&self, place: usize) -> Option<char> {
        self.signs.get(place).map(|(sign, _)| *sign)
    }

    /// The sign before a place.
    pub(super) fn before(&self, place: usize) -> Option<char> {
        self.at(place.checked_sub(1)?)
    }

    /// The signs of a range.
    pub(super) fn text(&self, range: Range<usize>) -> String {
        let signs = self.signs.get(range).unwrap_or_default();
        signs.iter().map(|(sign, _)| *sign).collect()
    }

    /// Where the signs of a range stand in the text that was read.
    pub(super) fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let signs = self.signs.get(range.clone()).unwrap_or_default();
        match (signs.first(), signs.last()) {
            (Some((_, first)), Some((_, last))) => first.start..last.end,
            _ => 0..0,
        }
    }
}

/// Whether a text begins so, in small letters or large.
fn begins_with(text: &str, written: &str) -> bool {
    let start = text.get(..written.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(written))
}

/// The plain sign for one; `None` for those that nobody sees.
fn plain(char: char) -> Option<char> {
    Some(match char {
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => return None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{ff0b}' => '+',
        '\u{ff20}' => '@',
        '\u{ff10}'..='\u{ff19}' => wide_digit(char),
        other if other.is_whitespace() => ' ',
        other => other,
    })
}

fn wide_digit(char: char) -> char {
    let value = u32::from(char) - u32::from('\u{ff10}');
    char::from_digit(value, 10).unwrap_or(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_dashes_and_blanks_are_plain_however_they_are_written() {
        let plain = |text: &str| {
            let plain = Plain::new(text);
            plain.text(0..plain.len())
        };
        assert_eq!(plain("85\u{200b}07\u{2011}09\u{a0}x"), "8507-09 x");
        assert_eq!(plain("\u{ff11}\u{ff12}"), "12");
        assert_eq!(
            plain("anna%40ort.se, bo(AT)ort.se"),
            "anna@ort.se, bo@ort.se"
        );
    }

    #[test]
    fn every_sign_remembers_where_it_stood() {
        let text = "ö\u{200b}1%402";
        let plain = Plain::new(text);
        assert_eq!(text.get(plain.origin(&(1..3))), Some("1%40"));
    }
}
