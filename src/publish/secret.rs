//! What of a text is nobody else's business: numbers of people and accounts, ways to reach
//! somebody, and links that open what they lead to.

mod account;
mod link;
mod mail;
mod number;
mod person;
mod phone;

use std::ops::Range;

use super::fold::Plain;
use crate::domain::order::sort_by_key;

/// A kind of secret (*sekretessbelagd eller privat uppgift*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SecretKind {
    /// *Personnummer*, with the right check digit.
    IdentityNumber,
    /// *Samordningsnummer*: the same, with 60 added to the day.
    CoordinationNumber,
    /// *Telefonnummer*.
    Phone,
    /// *E-postadress*.
    Mail,
    /// *Bankgiro*.
    Bankgiro,
    /// *Plusgiro*.
    Plusgiro,
    /// *Bankkonto*: clearing number and account, or a number for Swish.
    Account,
    /// *IBAN*.
    Iban,
    /// A link with a key in it, or with a name and a password (*länk med nyckel*).
    Link,
}

/// A secret in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: SecretKind,
    /// Where in the text, in bytes.
    pub range: Range<usize>,
}

/// The secrets of a text, from its beginning on; none overlaps another. `name` is what the
/// field is called, which tells what a number is where the text does not.
pub fn find(name: &str, text: &str) -> Vec<Found> {
    let is_possible = text.contains(['@', '=', ':']) || may_be_number(text) || text.contains('%');
    if !is_possible && !text.contains(['&', '(', '[']) {
        return Vec::new();
    }
    let plain = Plain::new(text);
    let runs = number::runs(&plain);
    // What comes first has its place before the others.
    let kinds = [
        link::find(&plain),
        mail::find(&plain),
        account::iban(&plain),
        person::find(&runs),
        account::find(&plain, &runs, name),
        phone::find(&plain, &runs, name),
    ];
    let mut taken: Vec<(SecretKind, Range<usize>)> = Vec::new();
    for (kind, range) in kinds.into_iter().flatten() {
        let is_free =
            |(_, other): &(_, Range<usize>)| range.end <= other.start || other.end <= range.start;
        if taken.iter().all(is_free) {
            taken.push((kind, range));
        }
    }
    sort_by_key(&mut taken, |(_, range)| range.start);
    let found = taken.into_iter().map(|(kind, range)| Found {
        kind,
        range: plain.origin(&range),
    });
    found.collect()
}

/// Whether a text has as many digits as the shortest number that is looked for.
fn may_be_number(text: &str) -> bool {
    const FEWEST: usize = 5;
    text.chars().filter(|char| char.is_numeric()).count() >= FEWEST
}

#[cfg(test)]
#[path = "secret_tests.rs"]
mod tests;
