//! The day an event is put on in a log of events.
//!
//! Such logs want a time for every event, and the documents often give less than a day. Then
//! the event stands on the earliest day it can have been, by what is stated of it and of the
//! events before it in its case; where nothing bounds it from below, on the latest. Whoever
//! writes such a log says beside the time what is really known.

use crate::domain::{Consultation, Date, Day};

/// A day for each stop of a case, in the order of its way.
pub(super) fn event_days(stops: &[&Consultation]) -> Vec<Day> {
    let latest = latest_days(stops);
    let mut earlier: Option<Day> = None;
    let mut days = Vec::with_capacity(stops.len());
    for (stop, latest) in stops.iter().zip(latest) {
        let day = day_of(&stop.date, earlier, latest);
        earlier = earlier.max(Some(day));
        days.push(day);
    }
    days
}

fn day_of(date: &Date, earlier: Option<Day>, latest: Option<Day>) -> Day {
    if let Some(day) = date.exact() {
        return day;
    }
    let not_before = date.earliest().max(earlier);
    let fits = |day: &Day| date.latest().is_none_or(|last| *day <= last);
    not_before
        .filter(fits)
        .or(date.earliest())
        .or(latest)
        .unwrap_or_else(|| date.sort_day())
}

/// The latest day each stop can have been, by its own date and those after it; nothing where
/// no day bounds it from above, or where the dates contradict the order.
fn latest_days(stops: &[&Consultation]) -> Vec<Option<Day>> {
    let mut later: Option<Day> = None;
    let mut days: Vec<_> = stops
        .iter()
        .rev()
        .map(|stop| {
            let own = stop.date.latest();
            later = own.into_iter().chain(later).min();
            let fits = |day: &Day| stop.date.earliest().is_none_or(|first| first <= *day);
            later.filter(fits)
        })
        .collect();
    days.reverse();
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Case;
    use crate::interchange::read;

    /// The days of the stops of the edition's first case, with these dates instead.
    #[track_caller]
    fn check(dates: &[&str], expected: &[&str]) {
        let edition = read(include_bytes!("../../public/data/vasterbotten.json")).unwrap();
        let case: &Case = edition.records().cases.first().unwrap();
        let stop = case.consultations.first().unwrap();
        let stops: Vec<_> = dates
            .iter()
            .map(|date| Consultation {
                date: date.parse().unwrap(),
                ..stop.clone()
            })
            .collect();
        let stops: Vec<_> = stops.iter().collect();
        let days: Vec<_> = event_days(&stops).iter().map(Day::to_string).collect();
        assert_eq!(days, expected);
    }

    #[test]
    fn a_known_day_is_kept_also_where_it_contradicts_the_order() {
        check(&["2024-03-15", "2021-02-19"], &["2024-03-15", "2021-02-19"]);
    }

    #[test]
    fn an_event_of_a_year_stands_on_the_first_day_it_can_have_been() {
        check(&["2022"], &["2022-01-01"]);
        check(&["2022-05-03", "2022"], &["2022-05-03", "2022-05-03"]);
        check(&["2022-23", "2022-24"], &["2022-09-01", "2022-12-01"]);
    }

    #[test]
    fn an_event_before_a_day_stands_on_the_last_day_it_can_have_been() {
        check(&["../2024-03-15"], &["2024-03-15"]);
        check(
            &["../2024-03-15", "2021-02-19"],
            &["2021-02-19", "2021-02-19"],
        );
        check(
            &["2021-02-19", "../2024-03-15"],
            &["2021-02-19", "2021-02-19"],
        );
    }

    #[test]
    fn dates_that_contradict_the_order_bound_only_their_own_event() {
        check(&["2024-03-15", "2021"], &["2024-03-15", "2021-01-01"]);
        check(
            &["2024-03-15", "../2021", "2020-02-03"],
            &["2024-03-15", "2020-02-03", "2020-02-03"],
        );
    }
}
