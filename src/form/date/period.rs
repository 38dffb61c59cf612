//! Weeks, terms, quarters and years beside one another, as people write them: each as the time
//! that it surely lies within.

use jiff::civil::ISOWeekDate;
use jiff::civil::Weekday;

use super::{Words, of_year};

/// Reads a period; answers EDTF. `None` where it is none.
pub(super) fn read(text: &str, words: &Words) -> Option<String> {
    week(text, words)
        .or_else(|| term(text, words))
        .or_else(|| quarter(text, words))
        .or_else(|| years(text, words))
}

/// ”v. 12 2024”: from its Monday to its Sunday.
fn week(text: &str, words: &Words) -> Option<String> {
    let rest = after_any(text, words.week)?;
    let (number, year) = rest.split_once(' ')?;
    let (number, year) = (number.parse().ok()?, of_year(year)?.parse().ok()?);
    let day = |weekday| ISOWeekDate::new(year, number, weekday).ok();
    let (first, last) = (day(Weekday::Monday)?, day(Weekday::Sunday)?);
    Some(format!("{}/{}", first.date(), last.date()))
}

/// ”VT 2024”, ”ht-24”: from its first month to its last.
fn term(text: &str, words: &Words) -> Option<String> {
    words.terms.iter().find_map(|(names, first, last)| {
        let rest = names.iter().find_map(|name| text.strip_prefix(name))?;
        let year = any_year(rest.trim_start_matches([' ', '-']))?;
        Some(format!("{year}-{first:02}/{year}-{last:02}"))
    })
}

/// ”Q1 2024”, ”kvartal 1 2024”, ”första kvartalet 2024”.
fn quarter(text: &str, words: &Words) -> Option<String> {
    let (what, year) = text.rsplit_once(' ')?;
    let year = of_year(year)?;
    let numbered = || {
        let number = after_any(what, words.quarter)?.parse::<usize>().ok()?;
        (1..=4).contains(&number).then_some(number)
    };
    let named = || {
        let mut named = words.quarters.iter();
        named.position(|name| *name == what).map(|at| at + 1)
    };
    let last = 3 * numbered().or_else(named)?;
    Some(format!("{year}-{:02}/{year}-{last:02}", last - 2))
}

/// ”2023/24”, ”2023–24”, ”2019–2022”, ”årsskiftet 2024/25”. With a plain hyphen ”2023-24” could
/// be more than one thing, and is none.
fn years(text: &str, words: &Words) -> Option<String> {
    let turn = text.strip_prefix(words.turn_of_the_year);
    let (first, last) = turn.unwrap_or(text).split_once(['/', '–'])?;
    let first = of_year(first)?;
    let last = match (of_year(last), last.len()) {
        (Some(last), _) => last.to_owned(),
        (None, 2) => format!("{}{last}", first.get(..2)?),
        (None, _) => return None,
    };
    let (from, to): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
    match turn {
        Some(_) if from + 1 == to => Some(format!("{first}-12/{last}-01")),
        Some(_) => None,
        None => (from < to).then(|| format!("{first}/{last}")),
    }
}

/// The rest of a text after one of these words, with or without a full stop and a blank.
fn after_any<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| {
        let rest = text.strip_prefix(word)?;
        let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
        rest.starts_with(|it: char| it.is_ascii_digit())
            .then_some(rest)
    })
}

/// A year of four figures, or of two in this century.
pub(super) fn any_year(text: &str) -> Option<String> {
    let is_short = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    match of_year(text) {
        Some(year) => Some(year.to_owned()),
        None => is_short.then(|| format!("20{text}")),
    }
}
