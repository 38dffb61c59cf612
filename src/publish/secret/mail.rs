//! Addresses of mail.

use std::ops::Range;

use super::super::fold::Plain;
use super::SecretKind;

/// Addresses of mail in a text.
pub(super) fn find(plain: &Plain) -> Vec<(SecretKind, Range<usize>)> {
    let signs = (0..plain.len()).filter(|at| plain.at(*at) == Some('@'));
    let addresses = signs.filter_map(|at| Some(start(plain, at)?..end(plain, at)?));
    addresses.map(|range| (SecretKind::Mail, range)).collect()
}

/// Where the name before an at sign begins. A blank may stand between them, as some write it
/// so that machines shall not find it.
fn start(plain: &Plain, at: usize) -> Option<usize> {
    let is_of_name = |sign: char| sign.is_alphanumeric() || "._%+-'".contains(sign);
    let end = if plain.before(at) == Some(' ') {
        at.checked_sub(1)?
    } else {
        at
    };
    let mut start = end;
    while plain.before(start).is_some_and(is_of_name) {
        start -= 1;
    }
    (start < end).then_some(start)
}

/// Where the domain after an at sign ends: words with points between, the last of letters.
fn end(plain: &Plain, at: usize) -> Option<usize> {
    let is_of_domain = |sign: char| sign.is_alphanumeric() || sign == '-' || sign == '.';
    let start = if plain.at(at + 1) == Some(' ') {
        at + 2
    } else {
        at + 1
    };
    let mut end = start;
    while plain.at(end).is_some_and(is_of_domain) {
        end += 1;
    }
    while end > start && matches!(plain.before(end), Some('.' | '-')) {
        end -= 1;
    }
    let domain = plain.text(start..end);
    let (name, last) = domain.rsplit_once('.')?;
    let is_last = last.chars().count() >= 2 && last.chars().all(char::is_alphabetic);
    (is_last && !name.is_empty()).then_some(end)
}
