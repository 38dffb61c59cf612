//! Dates and times as people write them, read as far as they say.

mod period;

use crate::domain::{Date, Precision, Season, Stated};

/// The words that dates and times are written with in a language; how their parts follow on
/// each other is alike in those that say the day before the month.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The months, in small letters.
    pub months: &'static [&'static str],
    /// The days of the week.
    pub weekdays: &'static [&'static str],
    /// The seasons, in all their forms.
    pub seasons: &'static [(&'static str, Season)],
    /// What two dates stand after when what is meant lies between them, and what parts them.
    pub between: (&'static str, &'static str),
    /// What the last possible day stands after.
    pub at_last: &'static [&'static str],
    /// What the first possible day stands after.
    pub at_first: &'static [&'static str],
    /// What stands before a date that is both uncertain and approximate.
    pub uncertain_and_approximate: &'static [&'static str],
    /// What stands before a date that is uncertain.
    pub uncertain: &'static [&'static str],
    /// What stands before a date that is approximate.
    pub approximate: &'static [&'static str],
    /// What may stand before the number of a day and says nothing.
    pub the: &'static [&'static str],
    /// What may stand after the number of a day and says nothing.
    pub th: &'static str,
    /// What may stand before a time of day.
    pub clock: &'static str,
    /// What may stand before a month or a season and says no more than it does.
    pub within: &'static [&'static str],
    /// What stands before the number of a week.
    pub week: &'static [&'static str],
    /// The terms of the school year: what they are called, their first and their last month.
    pub terms: &'static [(&'static [&'static str], u8, u8)],
    /// What stands before the number of a quarter of a year.
    pub quarter: &'static [&'static str],
    /// The quarters of a year by name.
    pub quarters: [&'static str; 4],
    /// What stands before the two years where one becomes the other.
    pub turn_of_the_year: &'static str,
}

/// Reads a date: EDTF, or ”15 mars 2024”, ”5/3-24”, ”mars 2024”, ”våren 2024”, ”v. 12 2024”,
/// ”VT 2024”, ”2024”, ”senast mars 2024”, ”mellan 2019 och 2020”. `None` where it says no year,
/// and where it may be more than one thing: who writes 2022-23 seldom means what EDTF does.
pub fn read(text: &str, words: &Words) -> Option<Date> {
    if let Ok(date) = text.trim().parse() {
        return Some(date).filter(|date| !is_coded_season(date));
    }
    let text = plain(text);
    let edtf = if let Some(period) = period::read(&text, words) {
        period
    } else if let Some(span) = text.strip_prefix(words.between.0) {
        between(span.split_once(words.between.1)?, words)?
    } else if let Some(ends) = text.split_once(" – ") {
        between(ends, words)?
    } else if let Some(end) = after(&text, words.at_last) {
        format!("../{}", point(end, words)?)
    } else if let Some(start) = after(&text, words.at_first) {
        format!("{}/..", point(start, words)?)
    } else {
        point(&text, words)?
    };
    edtf.parse().ok()
}

/// Whether a date is a season, which only EDTF writes as if it were a month.
fn is_coded_season(date: &Date) -> bool {
    let is_season = |it: &Stated| matches!(it.precision, Precision::Season(..));
    match date {
        Date::Stated(stated) => is_season(stated),
        Date::Between { .. } => date.to_string().split('/').any(|end| {
            let end = end.parse();
            matches!(end, Ok(Date::Stated(stated)) if is_season(&stated))
        }),
    }
}

/// Small letters and single spaces, all dashes alike.
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace('\u{a0}', " ");
    let text = text.replace(" - ", " – ").replace('—', "–");
    let text = parted_days(&text);
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches('.').to_owned()
}

/// ”15–16 mars 2024”, ”15-16 mars 2024”: days that are parted without blanks, before a month.
fn parted_days(text: &str) -> String {
    let parted = text.find(['-', '–']).and_then(|at| {
        let (first, rest) = text.split_at(at);
        let rest = rest.trim_start_matches(['-', '–']);
        let (last, month) = rest.split_once(' ')?;
        let is_day =
            |it: &str| (1..=2).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_digit());
        let is_month = month.starts_with(char::is_alphabetic);
        (is_day(first) && is_day(last) && is_month).then(|| format!("{first} – {last} {month}"))
    });
    parted.unwrap_or_else(|| text.to_owned())
}

/// The rest of a text that begins with one of these words.
fn after<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| {
        let rest = text.strip_prefix(word)?;
        rest.strip_prefix('.').unwrap_or(rest).strip_prefix(' ')
    })
}

/// Two dates, of which the first may leave out the month and year the second says.
fn between((start, end): (&str, &str), words: &Words) -> Option<String> {
    let last = point(end, words)?;
    let parts: Vec<_> = end.split(' ').collect();
    let said = (0..parts.len()).find_map(|from| {
        let rest = parts.get(from..)?.join(" ");
        point(&format!("{start} {rest}"), words)
    });
    let first = point(start, words).or(said)?;
    Some(format!("{first}/{last}"))
}

/// One date in EDTF, with how sure it is.
fn point(text: &str, words: &Words) -> Option<String> {
    if let Some(rest) = after(text, words.uncertain_and_approximate) {
        return Some(format!("{}%", bare(rest, words)?));
    }
    if let Some(rest) = after(text, words.uncertain) {
        return Some(format!("{}?", bare(rest, words)?));
    }
    if let Some(rest) = after(text, words.approximate) {
        return Some(format!("{}~", bare(rest, words)?));
    }
    match text.strip_suffix('?') {
        Some(rest) => Some(format!("{}?", bare(rest.trim(), words)?)),
        None => bare(text, words),
    }
}

fn bare(text: &str, words: &Words) -> Option<String> {
    if text.parse::<Date>().is_ok() && !text.contains('/') {
        return Some(text.to_owned());
    }
    if text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"-/. ".contains(&byte))
    {
        return in_figures(text);
    }
    let text = after(text, words.within).unwrap_or(text);
    let mut parts = text.split(' ').peekable();
    parts.next_if(|part| {
        let part = part.trim_end_matches([',', '.']);
        part.chars().count() > 1 && words.weekdays.iter().any(|day| day.starts_with(part))
    });
    parts.next_if(|part| words.the.contains(part));
    let parts: Vec<_> = parts.collect();
    match parts.as_slice() {
        [day, name, year] => {
            let day = day.trim_end_matches(words.th).trim_end_matches('.');
            Some(format!(
                "{}-{}-{:02}",
                of_year(year)?,
                month(name, words)?,
                day.parse::<u8>().ok()?
            ))
        }
        [name, year] => {
            // ”mars -24”: without the dash it could be a day.
            let year = match year.strip_prefix('-') {
                Some(short) => period::any_year(short)?,
                None => of_year(year)?.to_owned(),
            };
            match season(name, words) {
                Some(code) => Some(format!("{year}-{code}")),
                None => Some(format!("{year}-{}", month(name, words)?)),
            }
        }
        _ => None,
    }
}

/// ”2024-3-5”, ”20240305”, ”240305”, ”5/3 2024”, ”5/3-24”, ”5.3.2024”.
fn in_figures(text: &str) -> Option<String> {
    let parts: Vec<&str> = text
        .split(['-', '/', '.', ' '])
        .filter(|it| !it.is_empty())
        .collect();
    let is_short = |it: &str| it.len() == 2;
    let (year, month, day) = match parts.as_slice() {
        [all] if all.len() == 8 => (all.get(..4)?, all.get(4..6)?, all.get(6..)?),
        [all] if all.len() == 6 => (all.get(..2)?, all.get(2..4)?, all.get(4..)?),
        [year, month, day] if year.len() == 4 => (*year, *month, *day),
        [day, month, year] if year.len() == 4 => (*year, *month, *day),
        // With a stroke the day comes first, with hyphens the year.
        [day, month, year] if text.contains('/') && is_short(year) => (*year, *month, *day),
        [year, month, day] if text.matches('-').count() == 2 && is_short(year) => {
            (*year, *month, *day)
        }
        [year, month] if year.len() == 4 && month.len() <= 2 => {
            return Some(format!(
                "{year}-{:02}",
                month.parse::<u8>().ok().filter(|it| *it <= 12)?
            ));
        }
        _ => return None,
    };
    let year = period::any_year(year)?;
    let (month, day) = (month.parse::<u8>().ok()?, day.parse::<u8>().ok()?);
    Some(format!("{year}-{month:02}-{day:02}"))
}

fn of_year(text: &str) -> Option<&str> {
    (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

/// The month's number, by at least its first three letters.
fn month(text: &str, words: &Words) -> Option<String> {
    let text = text.trim_end_matches('.');
    let at = words
        .months
        .iter()
        .position(|name| text.len() > 2 && name.starts_with(text))?;
    Some(format!("{:02}", at + 1))
}

/// The season's number in EDTF.
fn season(text: &str, words: &Words) -> Option<u8> {
    let (_, season) = words.seasons.iter().find(|(name, _)| *name == text)?;
    Some(match season {
        Season::Spring => 21,
        Season::Summer => 22,
        Season::Autumn => 23,
        Season::Winter => 24,
    })
}

/// Reads a time of day: ”9”, ”9.30”, ”kl. 09:30”; answers ”09:30”.
pub fn read_time(text: &str, words: &Words) -> Option<String> {
    let text = plain(text);
    let text = text.trim_start_matches(words.clock);
    time(text.trim_start_matches('.').trim())
}

/// Whether a text is a time of day as it is kept.
pub fn is_time(text: &str) -> bool {
    time(text.trim()).is_some()
}

fn time(text: &str) -> Option<String> {
    let (hour, minute) = match text.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None if text.len() == 4 => text.split_at_checked(2)?,
        None => (text, "00"),
    };
    let (hour, minute) = (hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?);
    let is_time = hour < 24 && minute < 60;
    let is_midnight = hour == 24 && minute == 0;
    (is_time || is_midnight).then(|| format!("{hour:02}:{minute:02}"))
}
