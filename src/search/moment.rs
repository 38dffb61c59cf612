//! Days, months, seasons and years: the marks they leave in an index, and what they are called
//! in a text and in a question.

use super::letter::plainly;
use super::token::Token;
use crate::domain::{Date, Day, Precision, Season};

/// The months in Swedish; none has a ring or dots.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// A month is told by so many letters.
const SHORT_MONTH: usize = 3;

/// The seasons, likewise, with their letter in a mark.
const SEASONS: [(&str, &str, char); 4] = [
    ("varen", "var", 'v'),
    ("sommaren", "sommar", 's'),
    ("hosten", "host", 'h'),
    ("vintern", "vinter", 'w'),
];

/// A moment as it is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// A day of a year, or of any.
    Day(Option<i16>, i8, i8),
    /// A month of a year.
    Month(i16, i8),
    /// A season of a year.
    Season(i16, char),
    /// A year.
    Year(i16),
}

impl Moment {
    /// Its mark.
    pub(super) fn mark(self) -> String {
        match self {
            Self::Day(Some(year), month, day) => format!("={year:04}-{month:02}-{day:02}"),
            Self::Day(None, month, day) => format!("=-{month:02}-{day:02}"),
            Self::Month(year, month) => format!("={year:04}-{month:02}"),
            Self::Season(year, season) => format!("={year:04}-{season}"),
            Self::Year(year) => format!("={year:04}"),
        }
    }

    /// What it lies in, itself first.
    fn within(self) -> Vec<Self> {
        match self {
            Self::Day(Some(year), month, day) => {
                let mut all = vec![self, Self::Day(None, month, day)];
                all.extend(Self::Month(year, month).within());
                all
            }
            Self::Month(year, month) => vec![self, season_of(year, month), Self::Year(year)],
            Self::Season(year, 'v' | 's' | 'h') => vec![self, Self::Year(year)],
            Self::Day(None, ..) | Self::Season(..) | Self::Year(_) => vec![self],
        }
    }

    /// The marks of what it lies in.
    pub(super) fn marks(self) -> impl Iterator<Item = String> {
        self.within().into_iter().map(Self::mark)
    }

    /// The moment a date surely lies in; none when it may lie in several years.
    pub(super) fn of(date: &Date) -> Option<Self> {
        match date {
            Date::Stated(stated) => Some(match stated.precision {
                Precision::Day(day) => Self::of_day(day),
                Precision::Month(year, month) => Self::Month(year, month),
                Precision::Season(year, Season::Spring) => Self::Season(year, 'v'),
                Precision::Season(year, Season::Summer) => Self::Season(year, 's'),
                Precision::Season(year, Season::Autumn) => Self::Season(year, 'h'),
                Precision::Season(year, Season::Winter) => Self::Season(year, 'w'),
                Precision::Year(year) => Self::Year(year),
            }),
            Date::Between { .. } => {
                let (first, last) = (date.earliest()?, date.latest()?);
                (first.year() == last.year()).then(|| Self::Year(first.year()))
            }
        }
    }

    fn of_day(day: Day) -> Self {
        Self::Day(Some(day.year()), day.month(), day.day())
    }

    fn day(year: Option<i16>, month: i8, day: i8) -> Option<Self> {
        // 2024 has every day of the year.
        Day::new(year.unwrap_or(2024), month, day).ok()?;
        Some(Self::Day(year, month, day))
    }

    /// The moment that a row of tokens begins with, and how many of them it takes.
    pub(super) fn spoken(tokens: &[Token]) -> Option<(Self, usize)> {
        let at = |at: usize| tokens.get(at);
        let first = at(0)?;
        let year = |at: usize| tokens.get(at).and_then(year);
        let day = number(first);
        if let (Some(day), Some(month)) = (day, day.and_then(|_| month(at(1)?))) {
            let length = if year(2).is_some() { 3 } else { 2 };
            return Some((Self::day(year(2), month, i8::try_from(day).ok()?)?, length));
        }
        if let (None, Some(year)) = (day, year(1)) {
            let month = month(first).map(|month| Self::Month(year, month));
            let named = month.or_else(|| Some(Self::Season(year, season(first)?)));
            return named.map(|moment| (moment, 2));
        }
        let (joined, year) = (at(1).filter(|it| it.is_joined), year(0)?);
        let month = i8::try_from(joined.filter(|it| it.text.len() == 2).and_then(number)?).ok()?;
        let day = at(2).filter(|it| it.is_joined && it.text.len() == 2);
        match day.and_then(number) {
            Some(day) => Some((Self::day(Some(year), month, i8::try_from(day).ok()?)?, 3)),
            None => (1..=12)
                .contains(&month)
                .then_some((Self::Month(year, month), 2)),
        }
    }

    /// The moment that is written without a word and in no row of hyphens: `15/3`, `15.3.2024`,
    /// `15/3-2024`, `20240315`.
    pub(super) fn written(text: &str) -> Option<Self> {
        if text.len() == 8 && text.is_ascii() {
            let (year, rest) = text.split_at(4);
            let (month, day) = rest.split_at(2);
            return Self::day(
                Some(year.parse().ok()?),
                month.parse().ok()?,
                day.parse().ok()?,
            );
        }
        let parts: Vec<&str> = text
            .split(['/', '.', '-'])
            .filter(|it| !it.is_empty())
            .collect();
        let starts_so = |mark: char| {
            let first = parts.first().and_then(|first| text.strip_prefix(first));
            first.is_some_and(|rest| rest.starts_with(mark))
        };
        if !starts_so('/') && !starts_so('.') {
            return None;
        }
        match parts.as_slice() {
            [day, month] => Self::day(None, month.parse().ok()?, day.parse().ok()?),
            [day, month, year] if year.len() == 4 => {
                Self::day(year.parse().ok(), month.parse().ok()?, day.parse().ok()?)
            }
            _ => None,
        }
    }

    /// The same day in a year.
    pub(super) fn in_year(self, token: &Token) -> Option<Self> {
        match self {
            Self::Day(None, month, day) => Self::day(Some(year(token)?), month, day),
            _ => None,
        }
    }
}

fn season_of(year: i16, month: i8) -> Moment {
    match month {
        1 | 2 => Moment::Season(year - 1, 'w'),
        3..=5 => Moment::Season(year, 'v'),
        6..=8 => Moment::Season(year, 's'),
        9..=11 => Moment::Season(year, 'h'),
        _ => Moment::Season(year, 'w'),
    }
}

fn number(token: &Token) -> Option<i16> {
    token.is_number().then(|| token.text.parse().ok()).flatten()
}

/// The year a token is, if it is one.
pub(super) fn year(token: &Token) -> Option<i16> {
    let year = number(token).filter(|_| token.text.len() == 4)?;
    (1800..2200).contains(&year).then_some(year)
}

fn month(token: &Token) -> Option<i8> {
    if token.text.len() < SHORT_MONTH {
        return None;
    }
    let is_it = |name: &str| name == token.text || name.get(..SHORT_MONTH) == Some(&token.text);
    let at = MONTHS.iter().position(|name| is_it(name))?;
    i8::try_from(at + 1).ok()
}

fn season(token: &Token) -> Option<char> {
    let plain = plainly(&token.text);
    let is_it = |(name, short, _): &&(&str, &str, char)| *name == plain || *short == plain;
    SEASONS.iter().find(is_it).map(|(_, _, letter)| *letter)
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[track_caller]
    fn spoken(text: &str) -> String {
        let (moment, taken) = Moment::spoken(&tokens(text)).unwrap();
        format!("{} {taken}", moment.mark())
    }

    #[test]
    fn a_day_is_the_same_however_it_is_told() {
        assert_eq!(spoken("15 mars 2024"), "=2024-03-15 3");
        assert_eq!(spoken("15 mar 2024"), "=2024-03-15 3");
        assert_eq!(spoken("2024-03-15"), "=2024-03-15 3");
        assert_eq!(spoken("15 mars och"), "=-03-15 2");
        for written in ["15/3-2024", "15.3.2024", "20240315"] {
            let moment = Moment::written(written).unwrap();
            assert_eq!(moment.mark(), "=2024-03-15", "{written}");
        }
    }

    #[test]
    fn months_seasons_and_years_are_moments_too() {
        assert_eq!(spoken("mars 2024"), "=2024-03 2");
        assert_eq!(spoken("2024-03"), "=2024-03 2");
        assert_eq!(spoken("hösten 2022"), "=2022-h 2");
        assert_eq!(spoken("hosten 2022"), "=2022-h 2");
    }

    #[test]
    fn what_is_no_day_is_none() {
        assert_eq!(Moment::written("50/1-2024"), None);
        assert_eq!(Moment::written("99999999"), None);
        assert_eq!(Moment::spoken(&tokens("31 februari 2024")), None);
        assert_eq!(Moment::spoken(&tokens("5 personer")), None);
    }

    #[test]
    fn a_day_lies_in_its_month_its_season_and_its_year() {
        let date: Date = "2024-03-15".parse().unwrap();
        let marks: Vec<_> = Moment::of(&date).unwrap().marks().collect();
        assert_eq!(
            marks,
            ["=2024-03-15", "=-03-15", "=2024-03", "=2024-v", "=2024"]
        );
        let open: Date = "../2024-03-15".parse().unwrap();
        assert_eq!(Moment::of(&open), None);
    }
}
