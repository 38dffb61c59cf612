//! The days of a meeting.
//!
//! Most have one. A meeting that goes on on other days has its first in [`Meeting::date`], with
//! the hours beside it, and the others in [`Meeting::days`], each with hours of its own. A
//! span of days in `date` itself says something else: that it was some time between them.

use serde::{Deserialize, Serialize};

use super::agenda::AgendaItem;
use super::date::{Date, Stated};
use super::day::Day;
use super::meeting::Meeting;
use super::{Unknown, is_default};

/// A day a meeting went on on after its first (*sammanträdesdag*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct MeetingDay {
    /// The day; none earlier than the one before it.
    pub date: Date,
    /// Start, local time, ”09:00”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub start: Option<String>,
    /// End, local time, ”12:00”; read as the first day's.
    #[serde(default, skip_serializing_if = "is_default")]
    pub end: Option<String>,
    /// Why it went on then, and what else is said of it: ”efter ajournering”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl MeetingDay {
    /// A further day, of which no more is known.
    pub fn on(date: Date) -> Self {
        Self {
            date,
            start: None,
            end: None,
            note: None,
            unknown: Unknown::new(),
        }
    }
}

impl Meeting {
    /// Its days, the first before the others.
    pub fn dates(&self) -> impl DoubleEndedIterator<Item = &Date> {
        std::iter::once(&self.date).chain(self.days.iter().map(|day| &day.date))
    }

    /// Its last day; its only one, where it had one.
    pub fn last_date(&self) -> &Date {
        self.days.last().map_or(&self.date, |day| &day.date)
    }

    /// Whether it surely met on a day.
    pub fn is_on(&self, day: Day) -> bool {
        self.dates().any(|date| date.exact() == Some(day))
    }

    /// When something at it was, of which no more is known than that: its day, or some time
    /// between the first of its days and the last.
    pub fn span(&self) -> Date {
        if self.days.is_empty() {
            return self.date.clone();
        }
        let (start, end) = (first(&self.date), last(self.last_date()));
        if start.is_none() && end.is_none() {
            return self.date.clone();
        }
        Date::Between { start, end }
    }

    /// When an item was treated: the day that is said, or what follows from the meeting's days.
    pub fn date_of(&self, item: &AgendaItem) -> Date {
        item.treated_on.clone().unwrap_or_else(|| self.span())
    }
}

fn first(date: &Date) -> Option<Stated> {
    match date {
        Date::Stated(stated) => Some(*stated),
        Date::Between { start, .. } => *start,
    }
}

fn last(date: &Date) -> Option<Stated> {
    match date {
        Date::Stated(stated) => Some(*stated),
        Date::Between { end, .. } => *end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn meeting(days: &[&str]) -> Meeting {
        let mut dates = days.iter().map(|day| day.parse::<Date>().unwrap());
        let first = dates.next().unwrap();
        Meeting {
            days: dates.map(MeetingDay::on).collect(),
            ..Meeting::called(vec![Id::new("samrad").unwrap()], "Samråd".to_owned(), first)
        }
    }

    #[test]
    fn what_is_at_a_meeting_of_several_days_is_some_time_between_them() {
        for (days, span) in [
            (&["2025-10-04"][..], "2025-10-04"),
            (&["2025-10-04", "2025-10-05"], "2025-10-04/2025-10-05"),
            (&["2025-10-04", "2025-11"], "2025-10-04/2025-11"),
            (&["2025-10/2025-11"], "2025-10/2025-11"),
        ] {
            assert_eq!(meeting(days).span().to_string(), span);
        }
    }

    #[test]
    fn it_is_on_each_of_its_days_and_on_none_between() {
        let meeting = meeting(&["2025-10-04", "2025-10-06"]);
        let on = |day: &str| meeting.is_on(day.parse().unwrap());
        assert!(on("2025-10-04") && on("2025-10-06"));
        assert!(!on("2025-10-05"));
        assert_eq!(meeting.last_date().to_string(), "2025-10-06");
    }
}
