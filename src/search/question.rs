//! The question: what was typed, as clauses that all must hold.

use super::document::Kind;
use super::letter::plainly;
use super::moment::{self, Moment};
use super::token::{Token, tokens};
use crate::domain::Standing;

/// A part of a question (*villkor*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// Whether what it finds is left out.
    pub(super) is_excluded: bool,
    /// What it asks for.
    pub(super) sought: Sought,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sought {
    /// A word, in any of its forms.
    Word(String),
    /// A word, in what a record is called.
    InName(String),
    /// Words in a row, as they are written.
    Row(Vec<String>),
    /// Words joined by hyphens, which others may write as one.
    Joined(Vec<String>),
    /// What a mark is on.
    Mark(String),
    /// A year, as a day in it or as a number in the text.
    Year(String),
    /// What has a day in one of some years, the first and the last of them.
    Years(i16, i16),
    /// What has to do with the body of this name.
    Body(String),
    /// Records of a kind.
    Kind(Kind),
    /// Cases that stand so.
    Standing(Standing),
    /// What cannot be: a field has no such value.
    Nothing,
}

/// Words that stand in every text: they are asked for only where nothing else is.
const EMPTY: [&str; 30] = [
    "och", "i", "pa", "for", "av", "en", "ett", "att", "den", "det", "de", "som", "till", "med",
    "om", "vid", "ar", "fran", "hos", "eller", "the", "of", "vad", "vem", "var", "nar", "hur",
    "ska", "har", "s",
];

/// What may stand before a diary number.
const DIARY: [&str; 3] = ["dnr", "diarienummer", "diarienr"];

/// What may stand before the number of an agenda item.
const ITEM: [&str; 3] = ["paragraf", "punkt", "p"];

/// What was typed between two spaces, or in quotes.
struct Piece<'a> {
    is_excluded: bool,
    field: Option<&'a str>,
    text: &'a str,
    is_quoted: bool,
}

/// The clauses of what was typed.
pub(super) fn clauses(typed: &str) -> Vec<Clause> {
    let pieces = pieces(typed);
    let mut rest = pieces.as_slice();
    let mut found: Vec<Clause> = Vec::new();
    while let Some(piece) = rest.first() {
        let (sought, taken) = read(piece, rest);
        let is_excluded = piece.is_excluded;
        let clauses = sought.into_iter().map(|sought| Clause {
            is_excluded,
            sought,
        });
        found.extend(clauses);
        rest = rest.get(taken.max(1)..).unwrap_or_default();
    }
    found
}

/// Whether a word says nothing by itself.
pub(super) fn is_empty_word(word: &str) -> bool {
    EMPTY.contains(&plainly(word).as_str())
}

fn pieces(typed: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let mut bare = rest;
        let is_excluded = bare.len() > 1 && bare.starts_with(['-', '\u{2212}']);
        if is_excluded {
            bare = bare.trim_start_matches(['-', '\u{2212}']);
        }
        let mut field = None;
        if let Some((name, value)) = bare.split_once(':')
            && name.chars().all(char::is_alphabetic)
            && !name.is_empty()
            && value.starts_with(|char: char| char == '"' || char.is_alphanumeric())
            && Field::named(name).is_some()
        {
            field = Some(name);
            bare = value;
        }
        let is_quoted = bare.starts_with(['"', '\u{201d}', '\u{201c}']);
        let ends: fn(char) -> bool = if is_quoted {
            |char| matches!(char, '"' | '\u{201d}' | '\u{201c}')
        } else {
            char::is_whitespace
        };
        if is_quoted {
            bare = bare.trim_start_matches(['"', '\u{201d}', '\u{201c}']);
        }
        let (text, after) = bare.split_once(ends).unwrap_or((bare, ""));
        found.push(Piece {
            is_excluded,
            field,
            text,
            is_quoted,
        });
        rest = after.trim_start();
    }
    found
}

/// What a piece asks for, perhaps with some that follow, and how many it takes.
fn read(piece: &Piece<'_>, rest: &[Piece<'_>]) -> (Vec<Sought>, usize) {
    if let Some(field) = piece.field.and_then(Field::named) {
        return (field.sought(piece.text), 1);
    }
    let own = tokens(piece.text);
    if piece.is_quoted {
        let words = own.into_iter().map(|token| token.text).collect();
        return (vec![Sought::Row(words)], 1);
    }
    let next = rest
        .get(1)
        .filter(|next| next.field.is_none() && !next.is_quoted);
    if let Some(number) = item(piece.text, next.map(|next| next.text)) {
        let letter = rest.get(number.taken).map(|it| it.text);
        return number.sought(letter);
    }
    if let Some(number) = diary(piece.text) {
        return (number, 1);
    }
    if DIARY.contains(&piece.text.to_lowercase().as_str()) && next.is_some() {
        return (Vec::new(), 1);
    }
    moment(piece, rest).unwrap_or_else(|| (words(&own), 1))
}

/// A moment told by this piece and perhaps the next ones.
fn moment(piece: &Piece<'_>, rest: &[Piece<'_>]) -> Option<(Vec<Sought>, usize)> {
    let plain = rest
        .iter()
        .take(3)
        .take_while(|it| it.field.is_none() && !it.is_quoted);
    let each: Vec<Vec<Token>> = plain.map(|it| tokens(it.text)).collect();
    if let Some(moment) = Moment::written(piece.text) {
        let year = each.get(1).and_then(|tokens| tokens.first());
        let in_year = year.and_then(|year| moment.in_year(year));
        let taken = if in_year.is_some() { 2 } else { 1 };
        return Some((vec![Sought::Mark(in_year.unwrap_or(moment).mark())], taken));
    }
    let all: Vec<Token> = each.iter().flatten().cloned().collect();
    if let Some((moment, count)) = Moment::spoken(&all) {
        let mut left = count;
        let whole = each.iter().take_while(|tokens| {
            let fits = left > 0;
            left = left.saturating_sub(tokens.len());
            fits
        });
        return Some((vec![Sought::Mark(moment.mark())], whole.count()));
    }
    let only = each.first().filter(|tokens| tokens.len() == 1)?.first()?;
    moment::year(only)?;
    Some((vec![Sought::Year(only.text.clone())], 1))
}

fn words(tokens: &[Token]) -> Vec<Sought> {
    let mut others = tokens.iter().skip(1);
    let is_joined = tokens.len() > 1 && others.all(|token| token.is_joined);
    if is_joined && !tokens.iter().any(Token::is_number) {
        let words = tokens.iter().map(|token| token.text.clone());
        return vec![Sought::Joined(words.collect())];
    }
    let texts = tokens.iter().map(|token| token.text.clone());
    texts.map(Sought::Word).collect()
}

/// The number of an agenda item, and how many pieces it took so far.
struct Number {
    digits: String,
    letter: Option<char>,
    taken: usize,
}

impl Number {
    fn sought(self, next: Option<&str>) -> (Vec<Sought>, usize) {
        let lone = next.and_then(|text| {
            let mut chars = text.chars();
            let letter = chars.next().filter(char::is_ascii_alphabetic)?;
            chars.next().is_none().then(|| letter.to_ascii_lowercase())
        });
        let letter = self.letter.or(lone);
        let taken = self.taken + usize::from(self.letter.is_none() && lone.is_some());
        let letter = letter.map(String::from).unwrap_or_default();
        (
            vec![Sought::Mark(format!("\u{a7}{}{letter}", self.digits))],
            taken,
        )
    }
}

/// `§ 28`, `§28`, `§7b`, `paragraf 28`, `punkt 28`.
fn item(text: &str, next: Option<&str>) -> Option<Number> {
    let (number, taken) = match text.strip_prefix('\u{a7}') {
        Some("") => (next?, 2),
        Some(number) => (number, 1),
        None if ITEM.contains(&text.to_lowercase().as_str()) => (next?, 2),
        None => return None,
    };
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    let after = number.strip_prefix(digits.as_str())?;
    let letter = after.chars().next().filter(char::is_ascii_alphabetic);
    let is_whole = after.len() == letter.map_or(0, char::len_utf8);
    (!digits.is_empty() && is_whole).then_some(Number {
        digits,
        letter: letter.map(|letter| letter.to_ascii_lowercase()),
        taken,
    })
}

/// `50:1-2024`, `50:1`, `hsn50/1-2024`: the letters before it, and its numbers in a row.
fn diary(text: &str) -> Option<Vec<Sought>> {
    let digits_from = text.find(|char: char| char.is_ascii_digit())?;
    let (letters, number) = text.split_at_checked(digits_from)?;
    let is_numbers = number
        .chars()
        .all(|char| char.is_ascii_digit() || ":/-".contains(char));
    let has_colon = number.contains(':') || number.contains('/');
    let is_name = letters.chars().all(char::is_alphabetic);
    if !is_numbers || !has_colon || !is_name || Moment::written(text).is_some() {
        return None;
    }
    let row = tokens(number).into_iter().map(|token| token.text).collect();
    let mut sought = words(&tokens(letters));
    sought.push(Sought::Row(row));
    Some(sought)
}

/// What can be asked for by the name of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Body,
    Kind,
    Year,
    Standing,
    Name,
}

impl Field {
    fn named(name: &str) -> Option<Self> {
        match plainly(&name.to_lowercase()).as_str() {
            "organ" | "huvudman" => Some(Self::Body),
            "slag" => Some(Self::Kind),
            "ar" => Some(Self::Year),
            "lage" => Some(Self::Standing),
            "rubrik" | "namn" => Some(Self::Name),
            _ => None,
        }
    }

    fn sought(self, value: &str) -> Vec<Sought> {
        let plain = plainly(&value.to_lowercase());
        match self {
            Self::Body => vec![Sought::Body(value.to_owned())],
            Self::Kind => vec![kind(&plain).map_or(Sought::Nothing, Sought::Kind)],
            Self::Standing => vec![standing(&plain).map_or(Sought::Nothing, Sought::Standing)],
            Self::Year => vec![years(&plain).unwrap_or(Sought::Year(plain))],
            Self::Name => {
                let words = tokens(value).into_iter().map(|token| token.text);
                words.map(Sought::InName).collect()
            }
        }
    }
}

/// `2021-2023`.
fn years(value: &str) -> Option<Sought> {
    let (first, last) = value.split_once(['-', '\u{2013}'])?;
    let year = |text: &str| text.parse().ok().filter(|year| (1800..2200).contains(year));
    Some(Sought::Years(year(first)?, year(last)?))
}

fn kind(word: &str) -> Option<Kind> {
    match word {
        "arende" | "arenden" => Some(Kind::Case),
        "beslut" => Some(Kind::Decision),
        "mote" | "moten" => Some(Kind::Meeting),
        "person" | "personer" => Some(Kind::Person),
        "organ" => Some(Kind::Body),
        "huvudman" => Some(Kind::Huvudman),
        "ord" => Some(Kind::Term),
        "dokument" | "handling" | "handlingar" => Some(Kind::Paper),
        _ => None,
    }
}

fn standing(word: &str) -> Option<Standing> {
    match word {
        "pagar" | "pagaende" => Some(Standing::Ongoing),
        "bordlagt" => Some(Standing::Tabled),
        "okant" | "oklart" => Some(Standing::OutcomeUnknown),
        "klart" | "avslutat" => Some(Standing::Finished),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(typed: &str) -> Vec<Sought> {
        let clauses = clauses(typed).into_iter();
        clauses.map(|clause| clause.sought).collect()
    }

    fn word(text: &str) -> Sought {
        Sought::Word(text.to_owned())
    }

    fn row(words: &[&str]) -> Sought {
        Sought::Row(words.iter().map(|&it| it.to_owned()).collect())
    }

    fn mark(text: &str) -> Sought {
        Sought::Mark(text.to_owned())
    }

    #[test]
    fn words_phrases_and_what_is_left_out() {
        assert_eq!(asked("Nära vård"), [word("nära"), word("vård")]);
        assert_eq!(asked("”nära vård”"), [row(&["nära", "vård"])]);
        let left_out = clauses("vård -\"första linjen\"");
        assert_eq!(left_out.get(1).map(|it| it.is_excluded), Some(true));
    }

    #[test]
    fn a_diary_number_may_be_written_in_any_shape() {
        let whole = row(&["50", "1", "2024"]);
        for typed in ["HSN 50:1-2024", "HSN50:1-2024", "hsn 50/1-2024"] {
            assert_eq!(asked(typed), [word("hsn"), whole.clone()], "{typed}");
        }
        assert_eq!(asked("dnr 50:1-2024"), [whole]);
        assert_eq!(asked("50:1"), [row(&["50", "1"])]);
    }

    #[test]
    fn the_number_of_an_item_may_be_written_in_any_shape() {
        for typed in ["§ 28", "§28", "paragraf 28", "punkt 28"] {
            assert_eq!(asked(typed), [mark("§28")], "{typed}");
        }
        for typed in ["§ 7 b", "§7b", "§ 7b"] {
            assert_eq!(asked(typed), [mark("§7b")], "{typed}");
        }
        assert_eq!(asked("§ 5 vaccination"), [mark("§5"), word("vaccination")]);
    }

    #[test]
    fn a_moment_takes_the_words_it_is_told_in() {
        assert_eq!(
            asked("samråd 15 mars 2024"),
            [word("samråd"), mark("=2024-03-15")]
        );
        assert_eq!(asked("15/3 2024"), [mark("=2024-03-15")]);
        assert_eq!(
            asked("2024-03-15 vård"),
            [mark("=2024-03-15"), word("vård")]
        );
        assert_eq!(asked("2025"), [Sought::Year("2025".to_owned())]);
    }

    #[test]
    fn a_field_narrows() {
        assert_eq!(asked("slag:ärende"), [Sought::Kind(Kind::Case)]);
        assert_eq!(
            asked("organ:\"Samråd vård\""),
            [Sought::Body("Samråd vård".to_owned())]
        );
        assert_eq!(asked("år:2024"), [Sought::Year("2024".to_owned())]);
        assert_eq!(asked("år:2021-2023"), [Sought::Years(2021, 2023)]);
        assert_eq!(asked("läge:pågår"), [Sought::Standing(Standing::Ongoing)]);
        assert_eq!(asked("slag:fisk"), [Sought::Nothing]);
    }
}
