//! Dates and times as Swedes write them, read as far as they say.

use crate::domain::{Certainty, Date, Precision, Season, Stated};
use crate::screen::words::dates as words;

/// Reads a date: EDTF, or ”15 mars 2024”, ”5/3 2024”, ”mars 2024”, ”våren 2024”, ”2024”,
/// ”senast mars 2024”, ”mellan 2019 och 2020”. `None` where it says no year.
pub fn read(text: &str) -> Option<Date> {
    if let Ok(date) = text.trim().parse() {
        return Some(date);
    }
    let text = plain(text);
    let edtf = if let Some(span) = text.strip_prefix(words::BETWEEN.0) {
        between(span.split_once(words::BETWEEN.1)?)?
    } else if let Some(ends) = text.split_once(" – ") {
        between(ends)?
    } else if let Some(end) = after(&text, &words::AT_LAST) {
        format!("../{}", point(end)?)
    } else if let Some(start) = after(&text, &words::AT_FIRST) {
        format!("{}/..", point(start)?)
    } else {
        point(&text)?
    };
    edtf.parse().ok()
}

/// A date as it is written in a field, so that [`read`] reads the same again.
pub fn written(date: &Date) -> String {
    match date {
        Date::Stated(Stated {
            precision: Precision::Day(day),
            certainty: Certainty::Certain,
        }) => day.to_string(),
        Date::Between { .. } | Date::Stated(_) => words::date(date).replace('\u{a0}', " "),
    }
}

/// Small letters and single spaces, all dashes alike.
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace('\u{a0}', " ");
    let text = text.replace(" - ", " – ").replace(" — ", " – ");
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches('.').to_owned()
}

/// The rest of a text that begins with one of these words.
fn after<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| {
        let rest = text.strip_prefix(word)?;
        rest.strip_prefix('.').unwrap_or(rest).strip_prefix(' ')
    })
}

/// Two dates, of which the first may leave out the month and year the second says.
fn between((start, end): (&str, &str)) -> Option<String> {
    let last = point(end)?;
    let words: Vec<_> = end.split(' ').collect();
    let said = (0..words.len()).find_map(|from| {
        let rest = words.get(from..)?.join(" ");
        point(&format!("{start} {rest}"))
    });
    let first = point(start).or(said)?;
    Some(format!("{first}/{last}"))
}

/// One date in EDTF, with how sure it is.
fn point(text: &str) -> Option<String> {
    if let Some(rest) = after(text, &words::UNCERTAIN_AND_APPROXIMATE) {
        return Some(format!("{}%", bare(rest)?));
    }
    if let Some(rest) = after(text, &words::UNCERTAIN) {
        return Some(format!("{}?", bare(rest)?));
    }
    if let Some(rest) = after(text, &words::APPROXIMATE) {
        return Some(format!("{}~", bare(rest)?));
    }
    match text.strip_suffix('?') {
        Some(rest) => Some(format!("{}?", bare(rest.trim())?)),
        None => bare(text),
    }
}

fn bare(text: &str) -> Option<String> {
    if text.parse::<Date>().is_ok() && !text.contains('/') {
        return Some(text.to_owned());
    }
    if text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"-/. ".contains(&byte))
    {
        return in_figures(text);
    }
    let mut parts = text.split(' ').peekable();
    parts.next_if(|part| words::WEEKDAYS.contains(&part.trim_end_matches(',')));
    parts.next_if(|part| words::THE.contains(part));
    let parts: Vec<_> = parts.collect();
    match parts.as_slice() {
        [day, name, year] => {
            let day = day.trim_end_matches(words::TH).trim_end_matches('.');
            Some(format!(
                "{}-{}-{:02}",
                of_year(year)?,
                month(name)?,
                day.parse::<u8>().ok()?
            ))
        }
        [name, year] => match season(name) {
            Some(code) => Some(format!("{}-{code}", of_year(year)?)),
            None => Some(format!("{}-{}", of_year(year)?, month(name)?)),
        },
        _ => None,
    }
}

/// ”2024-3-5”, ”20240305”, ”5/3 2024”, ”5.3.2024”.
fn in_figures(text: &str) -> Option<String> {
    let parts: Vec<&str> = text
        .split(['-', '/', '.', ' '])
        .filter(|it| !it.is_empty())
        .collect();
    let (year, month, day) = match parts.as_slice() {
        [all] if all.len() == 8 => (all.get(..4)?, all.get(4..6)?, all.get(6..)?),
        [year, month, day] if year.len() == 4 => (*year, *month, *day),
        [day, month, year] if year.len() == 4 => (*year, *month, *day),
        [year, month] if year.len() == 4 && month.len() <= 2 => {
            return Some(format!(
                "{year}-{:02}",
                month.parse::<u8>().ok().filter(|it| *it <= 12)?
            ));
        }
        _ => return None,
    };
    let (month, day) = (month.parse::<u8>().ok()?, day.parse::<u8>().ok()?);
    Some(format!("{year}-{month:02}-{day:02}"))
}

fn of_year(text: &str) -> Option<&str> {
    (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

/// The month's number, by at least its first three letters.
fn month(text: &str) -> Option<String> {
    let text = text.trim_end_matches('.');
    let at = words::MONTHS
        .iter()
        .position(|name| text.len() > 2 && name.starts_with(text))?;
    Some(format!("{:02}", at + 1))
}

/// The season's number in EDTF.
fn season(text: &str) -> Option<u8> {
    let (_, season) = words::SEASONS.iter().find(|(name, _)| *name == text)?;
    Some(match season {
        Season::Spring => 21,
        Season::Summer => 22,
        Season::Autumn => 23,
        Season::Winter => 24,
    })
}

/// Reads a time of day: ”9”, ”9.30”, ”kl. 09:30”; answers ”09:30”.
pub fn read_time(text: &str) -> Option<String> {
    let text = plain(text);
    let text = text
        .trim_start_matches(words::CLOCK)
        .trim_start_matches('.')
        .trim();
    let (hour, minute) = match text.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None if text.len() == 4 => text.split_at_checked(2)?,
        None => (text, "00"),
    };
    let (hour, minute) = (hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}
