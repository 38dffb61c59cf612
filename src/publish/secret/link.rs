//! Links that open what they lead to: with a key among their parameters, or with a name and a
//! password before the host.

use std::ops::Range;

use super::super::fold::Plain;
use super::SecretKind;

/// What a parameter that holds a key is called.
const NAMES: [&str; 22] = [
    "auth",
    "authkey",
    "code",
    "invite",
    "jwt",
    "key",
    "otp",
    "pass",
    "passwd",
    "password",
    "pin",
    "pw",
    "pwd",
    "sas",
    "sessid",
    "session",
    "sessionid",
    "sid",
    "sig",
    "signature",
    "ticket",
    "tkn",
];

/// How the name of such a parameter may end.
const ENDINGS: [&str; 6] = [
    "token",
    "secret",
    "signature",
    "apikey",
    "api_key",
    "api-key",
];

/// What stands before a parameter.
const BEFORE: [char; 4] = ['?', '&', '#', ';'];

/// What ends a link in running text.
const ENDS: [char; 8] = [' ', '<', '>', '"', '\u{201d}', '\u{bb}', '|', '`'];

/// The keys in the links of a text.
pub(super) fn find(plain: &Plain) -> Vec<(SecretKind, Range<usize>)> {
    let mut found = Vec::new();
    for at in 0..plain.len() {
        let range = match plain.at(at) {
            Some('=') => parameter(plain, at),
            Some(':') => credentials(plain, at),
            _ => None,
        };
        found.extend(range.map(|range| (SecretKind::Link, range)));
    }
    found
}

/// The name and the value around an equals sign, where the name is that of a key.
fn parameter(plain: &Plain, equals: usize) -> Option<Range<usize>> {
    let is_of_name = |sign: char| sign.is_ascii_alphanumeric() || "_-.".contains(sign);
    let mut start = equals;
    while plain.before(start).is_some_and(is_of_name) {
        start -= 1;
    }
    if !BEFORE.contains(&plain.before(start)?) {
        return None;
    }
    let name = plain.text(start..equals).to_lowercase();
    let is_key = NAMES.contains(&name.as_str()) || ENDINGS.iter().any(|end| name.ends_with(end));
    let ends = |sign: char| ENDS.contains(&sign) || BEFORE.contains(&sign);
    let mut end = equals + 1;
    while plain.at(end).is_some_and(|sign| !ends(sign)) {
        end += 1;
    }
    // What ends the sentence is not of the link.
    while matches!(plain.before(end), Some('.' | ',' | ')' | '!')) {
        end -= 1;
    }
    (is_key && equals + 1 < end).then_some(start..end)
}

/// What stands between the two slashes and a host, with the at sign.
fn credentials(plain: &Plain, colon: usize) -> Option<Range<usize>> {
    let start = colon + 3;
    if plain.text(colon..start) != "://" {
        return None;
    }
    let ends = |sign: char| ENDS.contains(&sign) || matches!(sign, '/' | '?' | '#');
    let mut end = start;
    let mut last = None;
    while let Some(sign) = plain.at(end).filter(|sign| !ends(*sign)) {
        if sign == '@' {
            last = Some(end);
        }
        end += 1;
    }
    last.filter(|at| start < *at).map(|at| start..at + 1)
}
