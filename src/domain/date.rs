//! Dates as the documents state them: EDTF (ISO 8601-2), level 1.
//!
//! Minutes say "hösten 2022" or "före mötet"; a day must not be invented. A [`Date`] keeps
//! what is known, and answers only what follows from it: its earliest and latest day.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::day::Day;

/// A date (*datum*) in EDTF level 1: `2024-03-15`, `2020-03`, `2022`, `2022-23` (autumn),
/// `../2024-03-15`, `2021-03-19/2024-03-15`, `2021-11?`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Date {
    /// One stated date, of whatever precision.
    Stated(Stated),
    /// Some time between two dates, either of which may be open.
    Between {
        /// Not before this; `None` is open (`..`).
        start: Option<Stated>,
        /// Not after this; `None` is open (`..`).
        end: Option<Stated>,
    },
}

/// A date with its precision and how sure the statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stated {
    /// What is stated.
    pub precision: Precision,
    /// How sure: nothing, or EDTF's `?`, `~`, `%`.
    pub certainty: Certainty,
}

/// How much of the date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// The day.
    Day(Day),
    /// The month: year, month 1–12.
    Month(i16, i8),
    /// The season: year, season.
    Season(i16, Season),
    /// The year.
    Year(i16),
}

/// A season (*årstid*), EDTF's 21–24.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// *Våren*: March to May.
    Spring,
    /// *Sommaren*: June to August.
    Summer,
    /// *Hösten*: September to November.
    Autumn,
    /// *Vintern*: December to February the year after.
    Winter,
}

/// EDTF's qualifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Stated without reservation.
    Certain,
    /// `?`: uncertain.
    Uncertain,
    /// `~`: about then.
    Approximate,
    /// `%`: both.
    UncertainAndApproximate,
}

/// Why a text is not a date. The text itself is kept, so that it can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADate(pub String);

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is not a date in EDTF", self.0)
    }
}

impl std::error::Error for NotADate {}

impl Date {
    /// A known day.
    pub fn day(day: Day) -> Self {
        Self::Stated(Stated {
            precision: Precision::Day(day),
            certainty: Certainty::Certain,
        })
    }

    /// The first day it can be; `None` when the start is open.
    pub fn earliest(&self) -> Option<Day> {
        match self {
            Self::Stated(stated) => Some(stated.first_day()),
            Self::Between { start, .. } => start.map(Stated::first_day),
        }
    }

    /// The last day it can be; `None` when the end is open.
    pub fn latest(&self) -> Option<Day> {
        match self {
            Self::Stated(stated) => Some(stated.last_day()),
            Self::Between { end, .. } => end.map(Stated::last_day),
        }
    }

    /// The day, when exactly one day is known.
    pub fn exact(&self) -> Option<Day> {
        match self {
            Self::Stated(Stated {
                precision: Precision::Day(day),
                certainty: Certainty::Certain,
            }) => Some(*day),
            _ => None,
        }
    }

    /// What it is sorted by: the earliest possible day, or, with an open start, the latest
    /// (an event "before 15 March" goes just before the 15th).
    pub fn sort_day(&self) -> Day {
        match (self.earliest(), self.latest()) {
            (Some(day), _) | (None, Some(day)) => day,
            (None, None) => Day::MIN,
        }
    }
}

impl Stated {
    fn first_day(self) -> Day {
        match self.precision {
            Precision::Day(day) => day,
            Precision::Month(year, month) => first_of(year, month),
            Precision::Season(year, season) => first_of(year, season.first_month()),
            Precision::Year(year) => first_of(year, 1),
        }
    }

    fn last_day(self) -> Day {
        match self.precision {
            Precision::Day(day) => day,
            Precision::Month(year, month) => first_of(year, month).last_of_month(),
            Precision::Season(year, Season::Winter) => first_of(year + 1, 2).last_of_month(),
            Precision::Season(year, season) => {
                first_of(year, season.first_month() + 2).last_of_month()
            }
            Precision::Year(year) => first_of(year, 12).last_of_month(),
        }
    }
}

/// The first of a month that parsing has found to exist.
fn first_of(year: i16, month: i8) -> Day {
    Day::new(year, month, 1).unwrap_or(Day::MAX)
}

impl Season {
    fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }

    fn code(self) -> u8 {
        match self {
            Self::Spring => 21,
            Self::Summer => 22,
            Self::Autumn => 23,
            Self::Winter => 24,
        }
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let wrong = || NotADate(text.to_owned());
        let Some((start, end)) = text.split_once('/') else {
            return Stated::parse(text).map(Self::Stated).ok_or_else(wrong);
        };
        let endpoint = |side: &str| match side {
            ".." => Some(None),
            stated => Stated::parse(stated).map(Some),
        };
        let start = endpoint(start).ok_or_else(wrong)?;
        let end = endpoint(end).ok_or_else(wrong)?;
        let in_order = match (start, end) {
            (Some(start), Some(end)) => start.first_day() <= end.last_day(),
            (None, None) => false,
            _ => true,
        };
        in_order
            .then_some(Self::Between { start, end })
            .ok_or_else(wrong)
    }
}

impl Stated {
    fn parse(text: &str) -> Option<Self> {
        let (bare, certainty) = match text.strip_suffix('?') {
            Some(bare) => (bare, Certainty::Uncertain),
            None => match text.strip_suffix('~') {
                Some(bare) => (bare, Certainty::Approximate),
                None => match text.strip_suffix('%') {
                    Some(bare) => (bare, Certainty::UncertainAndApproximate),
                    None => (text, Certainty::Certain),
                },
            },
        };
        let precision = Precision::parse(bare)?;
        Some(Self {
            precision,
            certainty,
        })
    }
}

impl Precision {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let Some(middle) = parts.next() else {
            return Some(Self::Year(year));
        };
        let middle = i8::try_from(digits(middle, 2)?).ok()?;
        let last = parts.next();
        if parts.next().is_some() {
            return None;
        }
        match (last, middle) {
            (None, 21) => Some(Self::Season(year, Season::Spring)),
            (None, 22) => Some(Self::Season(year, Season::Summer)),
            (None, 23) => Some(Self::Season(year, Season::Autumn)),
            (None, 24) => Some(Self::Season(year, Season::Winter)),
            (None, month) => Day::new(year, month, 1)
                .ok()
                .map(|_| Self::Month(year, month)),
            (Some(day), month) => {
                let day = i8::try_from(digits(day, 2)?).ok()?;
                Day::new(year, month, day).ok().map(Self::Day)
            }
        }
    }
}

/// Exactly `count` ASCII digits as a number.
fn digits(text: &str, count: usize) -> Option<i16> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |stated: &Option<Stated>| stated.map_or("..".to_owned(), |s| s.to_string());
        match self {
            Self::Stated(stated) => stated.fmt(f),
            Self::Between { start, end } => write!(f, "{}/{}", side(start), side(end)),
        }
    }
}

impl fmt::Display for Stated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Day(day) => write!(f, "{day}")?,
            Precision::Month(year, month) => write!(f, "{year:04}-{month:02}")?,
            Precision::Season(year, season) => write!(f, "{year:04}-{}", season.code())?,
            Precision::Year(year) => write!(f, "{year:04}")?,
        }
        f.write_str(match self.certainty {
            Certainty::Certain => "",
            Certainty::Uncertain => "?",
            Certainty::Approximate => "~",
            Certainty::UncertainAndApproximate => "%",
        })
    }
}

impl TryFrom<String> for Date {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        const STATED: &str = r"\d{4}(-\d{2}(-\d{2})?)?[?~%]?";
        schemars::json_schema!({
            "type": "string",
            "description": "EDTF (ISO 8601-2) level 1",
            "pattern": format!(r"^({STATED}|({STATED}|\.\.)/({STATED}|\.\.))$"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn span(text: &str) -> (Option<String>, Option<String>) {
        let date: Date = text.parse().unwrap();
        assert_eq!(date.to_string(), text, "a date prints as it was written");
        (
            date.earliest().map(|day| day.to_string()),
            date.latest().map(|day| day.to_string()),
        )
    }

    fn days(first: &str, last: &str) -> (Option<String>, Option<String>) {
        (Some(first.to_owned()), Some(last.to_owned()))
    }

    #[test]
    fn a_date_spans_from_its_earliest_to_its_latest_day() {
        assert_eq!(span("2024-03-15"), days("2024-03-15", "2024-03-15"));
        assert_eq!(span("2020-02"), days("2020-02-01", "2020-02-29"));
        assert_eq!(span("2022-23"), days("2022-09-01", "2022-11-30"));
        assert_eq!(span("2022-24"), days("2022-12-01", "2023-02-28"));
        assert_eq!(span("2022"), days("2022-01-01", "2022-12-31"));
        assert_eq!(span("2021-11?"), days("2021-11-01", "2021-11-30"));
        assert_eq!(span("../2024-03-15"), (None, Some("2024-03-15".into())));
        assert_eq!(
            span("2021-03-19/2024-03-15"),
            days("2021-03-19", "2024-03-15")
        );
        assert_eq!(span("2005/.."), (Some("2005-01-01".into()), None));
    }

    #[test]
    fn what_is_no_date_is_refused_with_its_text() {
        for text in [
            "",
            "2024-02-30",
            "2024-13",
            "2024-3-15",
            "24",
            "../..",
            "2024/2023",
            "våren",
            "2024-03-15-1",
        ] {
            assert_eq!(text.parse::<Date>(), Err(NotADate(text.to_owned())));
        }
    }

    #[test]
    fn an_event_before_a_day_sorts_by_that_day() {
        let before: Date = "../2024-03-15".parse().unwrap();
        assert_eq!(before.sort_day().to_string(), "2024-03-15");
    }
}
