//! When something is valid, as far as the documents say.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::day::Day;
use super::{Unknown, is_default};

/// A period (*giltighetstid*). It ends on its last day, inclusive, or is open. Either end may
/// itself be known only as a span of days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Period {
    /// The first day; missing when not stated.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<Date>,
    /// The last day; missing when not stated or not over.
    #[serde(default, skip_serializing_if = "is_default")]
    pub to: Option<Date>,
    /// The source's own words, "från årsskiftet 2018/2019".
    #[serde(default, skip_serializing_if = "is_default")]
    pub date_as_stated: Option<String>,
    /// True when the dates are our reading and not the source's statement.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Whether something is valid on a day, as far as known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// It had not begun.
    NotYet,
    /// It is valid; also when no date is stated.
    Valid,
    /// It began or ended some time around then; the documents do not say which day.
    Uncertain,
    /// It was over.
    Over,
}

impl Period {
    /// What is known about `day`.
    pub fn on(&self, day: Day) -> Validity {
        let starts = self.from.as_ref();
        let ends = self.to.as_ref();
        if starts
            .and_then(Date::earliest)
            .is_some_and(|first| day < first)
        {
            return Validity::NotYet;
        }
        if ends.and_then(Date::latest).is_some_and(|last| last < day) {
            return Validity::Over;
        }
        let surely_begun = starts.is_none_or(|date| date.latest().is_none_or(|last| last <= day));
        let surely_not_over =
            ends.is_none_or(|date| date.earliest().is_none_or(|first| day <= first));
        if surely_begun && surely_not_over {
            Validity::Valid
        } else {
            Validity::Uncertain
        }
    }

    /// Valid or possibly valid on `day`: worth drawing.
    pub fn may_include(&self, day: Day) -> bool {
        matches!(self.on(day), Validity::Valid | Validity::Uncertain)
    }

    /// False when it surely ended before it began.
    pub fn is_in_order(&self) -> bool {
        match (
            self.from.as_ref().and_then(Date::earliest),
            self.to.as_ref().and_then(Date::latest),
        ) {
            (Some(first), Some(last)) => first <= last,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: Option<&str>, to: Option<&str>) -> Period {
        Period {
            from: from.map(|text| text.parse().unwrap()),
            to: to.map(|text| text.parse().unwrap()),
            ..Period::default()
        }
    }

    #[track_caller]
    fn check(period: &Period, day: &str, expected: Validity) {
        assert_eq!(period.on(day.parse().unwrap()), expected, "on {day}");
    }

    #[test]
    fn a_period_begins_on_its_first_day_and_ends_on_its_last() {
        let period = period(Some("2020-09-01"), Some("2024-03-15"));
        check(&period, "2020-08-31", Validity::NotYet);
        check(&period, "2020-09-01", Validity::Valid);
        check(&period, "2024-03-15", Validity::Valid);
        check(&period, "2024-03-16", Validity::Over);
    }

    #[test]
    fn a_change_whose_day_is_unknown_is_uncertain_in_between() {
        let new_name = period(Some("2021-03-19/2024-03-15"), None);
        check(&new_name, "2021-03-18", Validity::NotYet);
        check(&new_name, "2022-06-01", Validity::Uncertain);
        check(&new_name, "2024-03-15", Validity::Valid);
        let old_name = period(None, Some("2021-03-19/2024-03-15"));
        check(&old_name, "2021-03-19", Validity::Valid);
        check(&old_name, "2022-06-01", Validity::Uncertain);
        check(&old_name, "2024-03-16", Validity::Over);
    }

    #[test]
    fn nothing_stated_is_valid_always() {
        check(&Period::default(), "1900-01-01", Validity::Valid);
    }

    #[test]
    fn an_end_before_the_start_is_out_of_order() {
        assert!(!period(Some("2022"), Some("2021-06-01")).is_in_order());
        assert!(period(Some("2022"), Some("2022-03")).is_in_order());
    }
}
