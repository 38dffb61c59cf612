//! Rules of time tried on days that are not known: nobody departs from one in only some reading.

use proptest::prelude::*;
use serde_json::json;

use super::fixture::Made;
use super::index::Procedure;
use super::observation::ObservationStatus;
use crate::domain::{Date, days_after, days_between};

/// A stop somewhere at some time: what is said of its day, and how it could be read.
fn any_stop() -> impl Strategy<Value = (&'static str, String, usize)> {
    let dates = vec![
        "2024-03-04",
        "2024-03-05",
        "2024-03-15",
        "2024-04-02",
        "2024-03",
        "2024-04",
        "2024-21",
        "2024-03-10/2024-03-20",
        "../2024-04-10",
        "2024-03-20/..",
        "2024-04?",
    ];
    let stops = vec![
        "samrad assigned",
        "samrad decided",
        "lsg prepared",
        "lsg treated",
        "lsg prepared >samrad",
        "samrad decided >lsg",
        "lsg other >region !sent-for-comment",
        "namnd treated",
    ];
    let date = prop::sample::select(dates);
    let stop = prop::sample::select(stops);
    (date, stop, any::<usize>()).prop_map(|(date, stop, at)| (date, stop.to_owned(), at))
}

/// One of the days that a date may be.
fn reading(date: &str, at: usize) -> String {
    let date: Date = date.trim_end_matches('?').parse().unwrap();
    let first = date.earliest().unwrap_or("2024-02-01".parse().unwrap());
    let last = date.latest().unwrap_or("2024-05-31".parse().unwrap());
    let days = usize::try_from(days_between(first, last)).unwrap();
    let after = i32::try_from(at % (days + 1)).unwrap();
    days_after(first, after).unwrap().to_string()
}

/// Whether no stop is read as later than one after it on the way that it handed the case to.
fn is_in_order(read: &[String]) -> bool {
    let hands_to = |line: &String, to: &String| {
        let body = to.split(' ').nth(1).unwrap();
        line.contains(&format!(">{body}"))
    };
    let day = |line: &String| line.split(' ').next().unwrap().to_owned();
    read.iter().enumerate().all(|(at, line)| {
        let mut after = read.iter().skip(at + 1);
        after.all(|later| !hands_to(line, later) || day(line) <= day(later))
    })
}

proptest! {
    #[test]
    fn whoever_is_said_to_depart_does_so_in_every_reading_of_the_dates(
        stops in prop::collection::vec(any_stop(), 1..6),
        number in 0_u32..30,
    ) {
        let as_said: Vec<String> =
            stops.iter().map(|(date, stop, _)| format!("{date} {stop}")).collect();
        let read: Vec<String> = stops
            .iter()
            .map(|(date, stop, at)| format!("{} {stop}", reading(date, *at)))
            .collect();
        prop_assume!(is_in_order(&read));
        for check in [
            json!({"kind": "followed-within", "at": ["samrad"], "through": ["lsg"]}),
            json!({"kind": "followed-within", "at": ["samrad"]}),
            json!({"kind": "not-sooner", "at": ["lsg"], "through": ["samrad"]}),
            json!({"kind": "ready-before", "at": ["samrad"], "roles": ["decided"],
                "through": ["lsg"]}),
            json!({"kind": "comments-answered", "at": ["lsg"]}),
        ] {
            let mut check = check;
            check["limit"] = json!({ "number": number });
            let found = |lines: &[String]| {
                let stops: Vec<&str> = lines.iter().map(String::as_str).collect();
                let rule = json!({ "check": check });
                let made = Made { rule, stops: &stops, ..Made::default() };
                let workspace = made.workspace();
                let found = Procedure::new(&workspace).observations().into_iter();
                let departures = found.filter(|it| it.status == ObservationStatus::Deviation);
                departures.map(|it| it.consultation).collect::<Vec<_>>()
            };
            let in_reading = found(&read);
            for stop in found(&as_said) {
                prop_assert!(in_reading.contains(&stop), "{check} {as_said:?} {read:?}");
            }
        }
    }
}
