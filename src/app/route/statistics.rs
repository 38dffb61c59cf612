//! What the statistics are counted over.

use super::CaseFilter;
use crate::app::query::Query;
use crate::domain::{Date, Day, read_day};

/// What the statistics are counted over, and how they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatisticsView {
    /// Which cases; the order says nothing here.
    pub filter: CaseFilter,
    /// Which days.
    pub days: Days,
    /// Whether the handovers are drawn on the picture of the structure.
    pub picture: bool,
}

/// A stretch of days (*period*), either end of which may be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub from: Option<Day>,
    /// The last.
    pub to: Option<Day>,
}

impl Days {
    /// Whether it has no end at all.
    pub fn is_all(self) -> bool {
        self == Self::default()
    }

    /// Whether a date surely lies within, whichever day it was.
    pub fn hold(self, date: &Date) -> bool {
        let begun = |from| date.earliest().is_some_and(|day| from <= day);
        let not_over = |to| date.latest().is_some_and(|day| day <= to);
        self.from.is_none_or(begun) && self.to.is_none_or(not_over)
    }

    /// Whether a date surely lies outside, whichever day it was.
    pub fn exclude(self, date: &Date) -> bool {
        let before = |from| date.latest().is_some_and(|day| day < from);
        let after = |to| date.earliest().is_some_and(|day| to < day);
        self.from.is_some_and(before) || self.to.is_some_and(after)
    }
}

impl StatisticsView {
    pub(super) fn read(query: &Query) -> Self {
        let day = |name| query.get(name).and_then(read_day);
        Self {
            filter: CaseFilter::read(query),
            days: Days {
                from: day("fran"),
                to: day("till"),
            },
            picture: query.get("bild") == Some("ja"),
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        self.filter.write(query);
        query.set("fran", self.days.from.map(|day| day.to_string()));
        query.set("till", self.days.to.map(|day| day.to_string()));
        query.set("bild", self.picture.then(|| "ja".to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_lies_within_only_when_it_surely_does() {
        let day = |text: &str| text.parse::<Day>().ok();
        let days = Days {
            from: day("2022-01-01"),
            to: day("2022-12-31"),
        };
        for (date, within, outside) in [
            ("2022-12-31", true, false),
            ("2022-23", true, false),
            ("2022-24", false, false), // the winter reaches into the next year
            ("2021/2022", false, false),
            ("../2022-03-01", false, false),
            ("2023", false, true),
            ("../2021", false, true),
        ] {
            let date: Date = date.parse().unwrap();
            assert_eq!((days.hold(&date), days.exclude(&date)), (within, outside));
        }
        let open = "../..".parse::<Date>();
        assert!(open.is_err());
        assert!(Days::default().hold(&"2020/..".parse().unwrap()));
    }
}
