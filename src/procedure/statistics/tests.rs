use serde_json::json;

use super::*;
use crate::domain::{Case, ConsultationRole, Day, Workspace};

/// A case that went the way written as `body:role date`, stop by stop; what stands in
/// brackets is only planned.
fn case(id: &str, way: &[&str]) -> Case {
    let stop = |(number, stop): (usize, &&str)| {
        let planned = stop.starts_with('[');
        let (activity, date) = stop.trim_matches(['[', ']']).split_once(' ').unwrap();
        let (body, role) = activity.split_once(':').unwrap();
        let mut stop = json!({
            "id": format!("{id}-{number}"),
            "date": date,
            "status": if planned { "planned" } else { "held" },
            "role": role,
            "what": "",
        });
        if body != "-" {
            stop["organization"] = body.into();
        }
        stop
    };
    let stops: Vec<_> = way.iter().enumerate().map(stop).collect();
    let case = json!({
        "id": id, "title": id, "shortTitle": id, "type": "uppdrag", "level": "core",
        "initiator": { "text": "" }, "summary": "",
        "outcome": { "finished": "no", "text": "" },
        "consultations": stops,
    });
    serde_json::from_value(case).unwrap()
}

fn built_in() -> Workspace {
    crate::interchange::read(include_bytes!("../../../public/data/vasterbotten.json")).unwrap()
}

/// The log of `cases`, told by `tell`.
fn told<T>(cases: &[Case], tell: impl FnOnce(&Log<'_>) -> T) -> T {
    let cases: Vec<_> = cases.iter().collect();
    tell(&Log::new(&cases))
}

fn activity(log: &Log<'_>, place: u32) -> String {
    log.activities()[place as usize].to_string()
}

fn body<'a>(log: &Log<'a>, place: u32) -> &'a str {
    log.bodies()[place as usize].map_or("-", |id| id.as_str())
}

fn median(spread: &Spread) -> Option<f64> {
    spread.quartiles.map(|it| it.median)
}

fn three() -> [Case; 3] {
    [
        case(
            "a",
            &[
                "lsg:prepared 2024-01-01",
                "lsg:recommended 2024-01-11",
                "samrad:recommended 2024-02-10",
                "[umea:decided 2024-05]",
            ],
        ),
        case(
            "b",
            &[
                "lsg:prepared 2024-01-01",
                "lsg:recommended 2024-01",
                "samrad:recommended 2024-01-21",
            ],
        ),
        case(
            "c",
            &[
                "samrad:tabled 2024-03-01",
                "lsg:returned 2024-02-01",
                "samrad:recommended 2024-04-01",
            ],
        ),
    ]
}

#[test]
fn what_follows_directly_is_counted_and_timed_between_exact_days() {
    let found = told(&three(), |log| {
        let told = log.steps().handovers().into_iter().map(|it| {
            let (from, to) = (activity(log, it.from), activity(log, it.to));
            (
                format!("{from} > {to}"),
                it.times.count,
                it.times.undated,
                median(&it.times),
            )
        });
        told.collect::<Vec<_>>()
    });
    let expected = [
        ("lsg:prepared > lsg:recommended", 2, 1, Some(10.0)),
        ("lsg:recommended > samrad:recommended", 2, 1, Some(30.0)),
        // The days stand against the order of the way.
        ("samrad:tabled > lsg:returned", 1, 1, None),
        ("lsg:returned > samrad:recommended", 1, 0, Some(60.0)),
    ];
    assert_eq!(
        found,
        expected.map(|(pair, count, undated, days)| (pair.to_owned(), count, undated, days))
    );
}

#[test]
fn a_stay_is_from_the_arrival_at_a_body_to_the_arrival_at_the_next() {
    let stays = told(&three(), |log| {
        let stays = log.visits().stays(log.bodies().len());
        let told = (0..).zip(stays).map(|(place, it)| {
            (
                body(log, place).to_owned(),
                it.count,
                it.undated,
                median(&it),
            )
        });
        told.collect::<Vec<_>>()
    });
    // 40 and 20 and 60 days; Samråd was left once, on a day before it was come to.
    let expected = [("lsg", 3, 0, Some(40.0)), ("samrad", 1, 1, None)];
    assert_eq!(
        stays,
        expected.map(|(body, count, undated, days)| (body.to_owned(), count, undated, days))
    );
}

#[test]
fn stops_next_to_each_other_at_a_body_are_one_visit() {
    let pairs = told(&three(), |log| {
        let told = log.visits().handovers().into_iter().map(|it| {
            format!(
                "{} > {}: {}",
                body(log, it.from),
                body(log, it.to),
                it.times.count
            )
        });
        told.collect::<Vec<_>>()
    });
    assert_eq!(pairs, ["lsg > samrad: 3", "samrad > lsg: 1"]);
}

#[test]
fn ways_are_counted_the_most_common_first() {
    let mut cases = three().to_vec();
    cases.insert(0, case("d", &["[lsg:prepared 2024]"]));
    cases.push(case("e", &["-:raised 2020"]));
    let ways = told(&cases, |log| {
        let told = log.steps().variants().into_iter().map(|variant| {
            let way = log.steps().way(variant.first).iter();
            let way: Vec<_> = way.map(|place| activity(log, *place)).collect();
            format!("{} × {}", variant.count, way.join(" "))
        });
        told.collect::<Vec<_>>()
    });
    assert_eq!(
        ways,
        [
            "2 × lsg:prepared lsg:recommended samrad:recommended",
            "1 × samrad:tabled lsg:returned samrad:recommended",
            "1 × -:raised",
        ]
    );
}

#[test]
fn a_case_took_the_days_from_its_first_stop_to_its_last() {
    let mut cases = three().to_vec();
    cases.push(case("d", &["lsg:prepared 2024-01-01"]));
    cases.push(case("e", &["lsg:prepared 2024-01-01", "lsg:decided 2024"]));
    cases.push(case("f", &[]));
    let took = told(&cases, |log| log.steps().throughput());
    assert_eq!(took, [Some(40), Some(20), Some(31), Some(0), None, None]);
}

#[test]
fn a_log_of_nothing_counts_nothing() {
    let empty = told(&[], |log| {
        assert!(log.steps().is_empty());
        (
            log.visits().handovers(),
            log.steps().variants(),
            log.visits().stays(0),
        )
    });
    assert_eq!(empty, (vec![], vec![], vec![]));
}

#[test]
fn what_did_not_go_straight_on_is_counted_where_it_happened() {
    let cases = three();
    let cases: Vec<_> = cases.iter().collect();
    let found: Vec<_> = setbacks(&cases)
        .into_iter()
        .map(|(body, it)| (body.unwrap().as_str(), it.returned, it.come_back, it.tabled))
        .collect();
    assert_eq!(found, [("lsg", 1, 0, 0), ("samrad", 0, 1, 1)]);
}

#[test]
fn an_unknown_body_is_not_come_back_to() {
    let case = case(
        "a",
        &["-:treated 2020", "lsg:treated 2021", "-:treated 2022"],
    );
    assert_eq!(setbacks(&[&case]).len(), 0);
}

#[test]
fn an_unfinished_case_is_where_it_is_noted_to_be_and_else_where_it_was_last() {
    let day = |text: &str| text.parse::<Day>().ok();
    let tell = |case: &Case| {
        let it = waiting(&[case])[0];
        (it.body.map(ToString::to_string), it.noted, it.since)
    };
    let mut case = case(
        "a",
        &[
            "samrad:treated 2024-01-01",
            "lsg:treated 2024-02-01",
            "lsg:assigned 2024-03",
        ],
    );
    let lsg = || Some("lsg".to_owned());
    assert_eq!(tell(&case), (lsg(), false, day("2024-02-01")));
    case.outcome.holder = crate::domain::Id::new("lsg").ok();
    assert_eq!(tell(&case), (lsg(), true, day("2024-02-01")));
    // Noted to be elsewhere than last: since when is only known if it was handed over.
    let samrad = crate::domain::Id::new("samrad").ok();
    case.outcome.holder.clone_from(&samrad);
    assert_eq!(tell(&case), (Some("samrad".to_owned()), true, None));
    case.consultations[2].handed_to.extend(samrad);
    case.consultations[2].date = "2024-03-02".parse().unwrap();
    assert_eq!(
        tell(&case),
        (Some("samrad".to_owned()), true, day("2024-03-02"))
    );
    case.outcome.finished = crate::domain::Finished::Yes;
    assert_eq!(waiting(&[&case]), []);
}

#[test]
fn the_best_line_tells_how_a_huvudman_was_represented() {
    let workspace = built_in();
    let meetings: Vec<_> = workspace.records().meetings.iter().collect();
    let all = representation(&workspace, &meetings);
    for it in &all {
        let seen = |presence| {
            it.meeting
                .attendance_of(it.body)
                .filter(|entry| entry.on_behalf_of.contains(it.huvudman))
                .any(|entry| entry.presence == presence)
        };
        match it.represented {
            Represented::Whole => assert!(seen(crate::domain::Presence::Present)),
            Represented::Partly => assert!(seen(crate::domain::Presence::Partly)),
            Represented::Absent => assert!(seen(crate::domain::Presence::Absent)),
            Represented::NotListed => assert!(workspace.seats(it.body)[it.huvudman] > 0),
        }
    }
    assert!(all.iter().any(|it| it.represented == Represented::Absent));
    assert!(
        all.iter()
            .all(|it| it.represented != Represented::NotListed)
    );

    // The same meeting, had nobody stood on its lists for Umeå.
    let umea = crate::domain::Id::new("umea").unwrap();
    let mut meeting = meetings[0].clone();
    meeting
        .attendance
        .retain(|entry| !entry.on_behalf_of.contains(&umea));
    let all = representation(&workspace, &[&meeting]);
    let missing = |it: &&Representation<'_>| it.represented == Represented::NotListed;
    let found: Vec<_> = all.iter().filter(missing).collect();
    assert!(!found.is_empty());
    assert!(found.iter().all(|it| *it.huvudman == umea));
}

#[test]
fn every_decision_is_counted_once() {
    let workspace = built_in();
    let items: Vec<_> = workspace
        .records()
        .meetings
        .iter()
        .flat_map(|meeting| &meeting.agenda)
        .collect();
    let decisions: usize = items.iter().map(|item| item.decisions.len()).sum();
    let counted: u32 = decided(&workspace, &items).iter().map(|it| it.count).sum();
    assert_eq!(counted as usize, decisions);
}

#[test]
fn the_log_has_every_held_stop_and_every_role_a_place() {
    let workspace = built_in();
    let cases: Vec<_> = workspace.records().cases.iter().collect();
    let held: usize = cases.iter().map(|case| case.held_count()).sum();
    assert_eq!(Log::new(&cases).steps().len(), held);
    for (place, role) in ConsultationRole::ALL.into_iter().enumerate() {
        assert_eq!(role as usize, place);
    }
}
