//! Numbers one can be rung at: Swedish ones as they are written in Sweden and abroad, and any
//! with the sign for another country.

use std::ops::Range;

use super::super::fold::Plain;
use super::SecretKind;
use super::account::has_cue;
use super::number::{Group, Run, digits, range, shape};

/// Words that say that a number is one to ring.
const CUES: [&str; 10] = [
    "fax",
    "mobil",
    "mobilnummer",
    "mobiltelefon",
    "phone",
    "tel",
    "telefon",
    "telefonnummer",
    "telefonnr",
    "tfn",
];

/// Telephone numbers among the digits of a text.
pub(super) fn find(plain: &Plain, runs: &[Run], name: &str) -> Vec<(SecretKind, Range<usize>)> {
    let mut found = Vec::new();
    for run in runs {
        // A longer row from the same group has its place first.
        for row in run.rows() {
            let Some(first) = row.first() else { continue };
            let cue = || has_cue(plain, first.range.start, name, &CUES);
            if is_abroad(run, row) || is_swedish(run, row) || is_local(run, row) && cue() {
                found.push((SecretKind::Phone, with_plus(plain, range(row))));
            }
        }
    }
    found
}

/// The plus before a number belongs to it.
fn with_plus(plain: &Plain, range: Range<usize>) -> Range<usize> {
    match plain.before(range.start) {
        Some('+') => range.start - 1..range.end,
        _ => range,
    }
}

/// Whether nothing shows that the digits are of something longer.
fn stands_alone(run: &Run, row: &[Group]) -> bool {
    let (Some(first), Some(last)) = (row.first(), row.last()) else {
        return false;
    };
    let before = run.sign_before(first);
    let is_last = run.groups.last() == Some(last);
    let after = run.after.filter(|_| is_last);
    let breaks = |sign: char| !(sign.is_alphanumeric() || matches!(sign, '-' | '/' | '_'));
    before.is_none_or(|sign| breaks(sign) && sign != '.') && after.is_none_or(breaks)
}

/// ”+46 90 785 00 00”, ”0046-70-123 45 67”, ”+47 22 12 34 56”.
fn is_abroad(run: &Run, row: &[Group]) -> bool {
    let all = digits(row);
    let Some(first) = row.first() else {
        return false;
    };
    let is_plus = run.sign_before(first) == Some('+') && (8..=15).contains(&all.len());
    let is_double_zero = all.starts_with("0046") && (11..=14).contains(&all.len());
    let is_tight = |group: &Group| !group.gap.contains('+') && group.gap.len() <= 3;
    let is_first = first.gap.trim_matches([' ', '+', '(']).is_empty();
    (is_plus || is_double_zero) && is_first && row.iter().skip(1).all(is_tight)
}

/// ”090-785 00 00”, ”070 123 45 67”, ”08-12 34 56”, ”0950-123 45”, ”0701234567”.
fn is_swedish(run: &Run, row: &[Group]) -> bool {
    let all = digits(row);
    let mut beginning = all.bytes();
    let is_area =
        beginning.next() == Some(b'0') && beginning.next().is_some_and(|byte| byte != b'0');
    if !is_area || !(8..=10).contains(&all.len()) || !stands_alone(run, row) {
        return false;
    }
    let shape = shape(row);
    let is_mobile = all.starts_with("07") && all.len() == 10;
    let gaps = |signs: &'static [char]| {
        row.iter()
            .skip(1)
            .all(|group| group.gap.trim_matches(signs).is_empty())
    };
    match shape.as_slice() {
        [_] => true,
        [area, rest @ ..] if is_mobile => {
            *area >= 3 && gaps(&['-', ' ', '.', '/', ')']) && rest.iter().all(|size| *size >= 2)
        }
        [2..=4, 5..=8] => gaps(&['-', ' ', '/', ')']),
        [2..=4, rest @ ..] if rest.len() > 1 => {
            gaps(&['-', ' ', '/', ')']) && rest.iter().all(|size| matches!(size, 2 | 3))
        }
        _ => false,
    }
}

/// ”785 00 00”, which only a word before it tells.
fn is_local(run: &Run, row: &[Group]) -> bool {
    let length = digits(row).len();
    let is_tight = |group: &Group| matches!(group.gap.as_str(), "-" | " ");
    let sizes = shape(row);
    let is_grouped = sizes.len() == 1 || sizes.iter().all(|size| matches!(size, 2 | 3));
    (5..=8).contains(&length)
        && is_grouped
        && row.iter().skip(1).all(is_tight)
        && stands_alone(run, row)
}
