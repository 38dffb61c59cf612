//! Numbers of accounts. A giro number has a check digit and looks like a span of years all the
//! same; so what an account is, a word before it tells.

use std::ops::Range;

use super::super::fold::Plain;
use super::SecretKind;
use super::number::{Group, Run, digits, has_check_digit, range, shape};

const BANKGIRO: [&str; 5] = [
    "bankgiro",
    "bankgironr",
    "bankgironummer",
    "bankgirot",
    "bg",
];
const PLUSGIRO: [&str; 6] = [
    "pg",
    "plusgiro",
    "plusgironr",
    "plusgironummer",
    "plusgirot",
    "postgiro",
];
const ACCOUNT: [&str; 13] = [
    "account",
    "bankkonto",
    "bankkontonummer",
    "bankkontot",
    "clearing",
    "clearingnr",
    "clearingnummer",
    "konto",
    "kontonr",
    "kontonummer",
    "kontot",
    "personkonto",
    "swish",
];

/// How far before a number the word may stand that tells what it is.
const NEAR: usize = 30;

/// The fewest digits of an account whose first group is shorter than a clearing number.
const SHORTEST: usize = 7;

/// How many signs an IBAN has in each country that has it.
const IBAN: [(&str, usize); 27] = [
    ("AT", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GR", 27),
    ("HU", 28),
    ("IE", 22),
    ("IS", 26),
    ("IT", 27),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("SE", 24),
];

/// Whether one of these words stands near before a place, or in what the field is called.
pub(super) fn has_cue(plain: &Plain, place: usize, name: &str, cues: &[&str]) -> bool {
    let near = plain.text(place.saturating_sub(NEAR)..place).to_lowercase();
    let mut words = near.split(|sign: char| !sign.is_alphabetic());
    let name = name.to_lowercase();
    words.any(|word| cues.contains(&word))
        || cues
            .iter()
            .any(|cue| name == *cue || cue.len() > 3 && name.contains(cue))
}

/// Numbers of accounts among the digits of a text.
pub(super) fn find(plain: &Plain, runs: &[Run], name: &str) -> Vec<(SecretKind, Range<usize>)> {
    let mut found = Vec::new();
    for row in runs.iter().flat_map(Run::rows) {
        let place = range(row);
        let cue = |cues: &[&str]| has_cue(plain, place.start, name, cues);
        let kind = if is_bankgiro(row) && cue(&BANKGIRO) {
            SecretKind::Bankgiro
        } else if is_plusgiro(row) && cue(&PLUSGIRO) {
            SecretKind::Plusgiro
        } else if is_account(row) && cue(&ACCOUNT) {
            SecretKind::Account
        } else {
            continue;
        };
        found.push((kind, place));
    }
    found
}

/// ”5050-1055”, ”505-1055”, ”50501055”.
fn is_bankgiro(row: &[Group]) -> bool {
    let sizes = shape(row);
    matches!(sizes.as_slice(), [7 | 8] | [3 | 4, 4])
        && is_tight(row)
        && has_check_digit(&digits(row))
}

/// ”12 34 56-6”, ”123456-6”.
fn is_plusgiro(row: &[Group]) -> bool {
    let all = digits(row);
    let ends_in_one = shape(row).last() == Some(&1) || row.len() == 1;
    (3..=8).contains(&all.len()) && ends_in_one && is_tight(row) && has_check_digit(&all)
}

/// Clearing number and account together, or one of them; no day, and no part of one.
fn is_account(row: &[Group]) -> bool {
    let (length, sizes) = (digits(row).len(), shape(row));
    let first = row.first().map_or("", |group| group.digits.as_str());
    let is_year = first.len() == 4 && (first.starts_with("19") || first.starts_with("20"));
    let is_day = is_year && matches!(sizes.as_slice(), [4] | [4, 2 | 4] | [4, 2, 2]);
    let is_part = first.len() < 4 && length < SHORTEST;
    (4..=16).contains(&length) && !is_day && !is_part && is_tight(row)
}

fn is_tight(row: &[Group]) -> bool {
    let mut gaps = row.iter().skip(1).map(|group| group.gap.as_str());
    gaps.all(|gap| matches!(gap, "-" | " " | "." | " - " | "/"))
}

/// Account numbers as they are written to and from other countries, with the right check digits.
pub(super) fn iban(plain: &Plain) -> Vec<(SecretKind, Range<usize>)> {
    let starts =
        (0..plain.len()).filter(|at| !plain.before(*at).is_some_and(char::is_alphanumeric));
    let found = starts.filter_map(|start| Some((SecretKind::Iban, iban_at(plain, start)?)));
    found.collect()
}

fn iban_at(plain: &Plain, start: usize) -> Option<Range<usize>> {
    let country = plain.text(start..start + 2).to_uppercase();
    let (_, length) = IBAN.iter().find(|(name, _)| *name == country)?;
    let mut signs = String::new();
    let mut at = start;
    while signs.len() < *length {
        match plain.at(at)? {
            sign if sign.is_ascii_alphanumeric() => signs.push(sign.to_ascii_uppercase()),
            ' ' | '-' if !signs.is_empty() => {}
            _ => return None,
        }
        at += 1;
    }
    let is_whole = !plain.at(at).is_some_and(char::is_alphanumeric);
    (is_whole && rest_of_97(&signs) == Some(1)).then_some(start..at)
}

/// What is left of an IBAN, its first four signs put last and letters made numbers, by 97.
fn rest_of_97(signs: &str) -> Option<u32> {
    let (first, rest) = signs.split_at_checked(4)?;
    let mut turned = rest.chars().chain(first.chars());
    turned.try_fold(0, |left, sign| {
        let value = sign.to_digit(36)?;
        let shift = if value < 10 { 10 } else { 100 };
        Some((left * shift + value) % 97)
    })
}
