//! Diagrams that are made up.

use super::*;
use proptest::prelude::*;

/// Ten years of 365 days.
fn plan(threads: Vec<Vec<StringStop>>) -> StringlinePlan {
    let spans = (0..10).map(|nth| NamedSpan {
        from: f64::from(nth) * 365.0,
        until: f64::from(nth + 1) * 365.0,
        name: (2015 + nth).to_string(),
    });
    StringlinePlan {
        floors: ["Huvudmännens linje", "Politisk samverkan", "Utanför"]
            .map(str::to_owned)
            .to_vec(),
        spans: spans.collect(),
        days: vec![
            (1000.5, "28 september 2017".to_owned()),
            (1020.5, "18 oktober 2017".to_owned()),
        ],
        threads,
    }
}

fn stop(floor: usize, when: When, after: &[usize]) -> StringStop {
    StringStop {
        floor,
        when,
        after: after.to_vec(),
    }
}

fn any_when() -> impl Strategy<Value = When> {
    let time = 0.0..3650.0_f64;
    (0..4, time.clone(), time).prop_map(|(kind, a, b)| match kind {
        0 => When::At(a),
        1 => When::Between(a.min(b), a.max(b) + 1.0),
        2 => When::Before(a),
        _ => When::After(a),
    })
}

fn any_plan() -> impl Strategy<Value = StringlinePlan> {
    let thread = prop::collection::vec((0usize..3, any_when()), 0..8).prop_map(|stops| {
        let stops = stops.into_iter().enumerate();
        let stops = stops.map(|(nth, (floor, when))| {
            let after: Vec<_> = nth.checked_sub(1).into_iter().collect();
            stop(floor, when, &after)
        });
        stops.collect()
    });
    prop::collection::vec(thread, 0..60).prop_map(plan)
}

#[test]
fn what_is_handed_on_goes_at_once_and_then_lies_where_it_is() {
    let stops = vec![
        stop(0, When::At(100.5), &[]),
        stop(2, When::At(2000.5), &[0]),
    ];
    let laid = Stringline::of(&plan(vec![stops]), 900.0);
    let [from, turn, to] = laid.threads[0].legs[0].points.as_slice() else {
        panic!("{:?}", laid.threads)
    };
    assert!(turn.x - from.x <= SLOPE[0] && (turn.y - to.y).abs() < 0.1);
    assert!(laid.floors[0].band.bottom() > from.y && laid.floors[2].band.y < to.y);
}

#[test]
fn several_of_the_same_uncertainty_stand_evenly_in_their_order() {
    let year = When::Between(365.0, 730.0);
    let stops = vec![stop(0, year, &[]), stop(1, year, &[0]), stop(0, year, &[1])];
    let laid = Stringline::of(&plan(vec![stops]), 900.0);
    let stops = &laid.threads[0].stops;
    let band = stops[0].band.unwrap();
    for (nth, stop) in (1..).zip(stops) {
        let share = (stop.at.x - band.x) / band.width;
        assert!((share - f64::from(nth) / 4.0).abs() < 0.01, "{share}");
    }
}

#[test]
fn an_uncertain_stop_stands_between_the_known_days_around_it() {
    let year = When::Between(365.0, 730.0);
    let stops = vec![
        stop(0, When::At(600.5), &[]),
        stop(1, year, &[0]),
        stop(0, When::At(640.5), &[1]),
    ];
    let laid = Stringline::of(&plan(vec![stops]), 900.0);
    let across: Vec<_> = laid.threads[0].stops.iter().map(|it| it.at.x).collect();
    assert!(across.is_sorted(), "{across:?}");
}

#[test]
fn years_of_which_nothing_is_known_are_drawn_together() {
    let stops = vec![
        stop(0, When::At(10.5), &[]),
        stop(0, When::At(3600.5), &[0]),
    ];
    let laid = Stringline::of(&plan(vec![stops]), 900.0);
    let short: Vec<_> = laid.spans.iter().filter(|span| span.is_shortened).collect();
    assert_eq!(short.len(), 1);
    assert!(short[0].until - short[0].from < 30.0);
    assert_eq!(laid.spans.len(), 3);
}

#[test]
fn a_thread_keeps_its_lane_and_those_beside_it_have_others() {
    let long = |from: f64| {
        vec![
            stop(0, When::At(from), &[]),
            stop(1, When::At(from + 100.0), &[0]),
            stop(0, When::At(from + 2000.0), &[1]),
        ]
    };
    let laid = Stringline::of(&plan(vec![long(10.0), long(20.0)]), 900.0);
    let height = |thread: usize, stop: usize| laid.threads[thread].stops[stop].at.y;
    assert!((height(0, 0) - height(0, 2)).abs() < 0.1);
    assert!((height(0, 0) - height(1, 0)).abs() > 6.0);
}

#[test]
fn ten_thousand_threads_are_laid_out_at_once() {
    let threads = (0..10_000_i32).map(|nth| {
        let day = f64::from(nth % 3650) + 0.5;
        (0..6_i32)
            .map(|step| {
                let after: Vec<usize> = usize::try_from(step - 1).into_iter().collect();
                let floor = usize::try_from((nth + step) % 3).unwrap();
                stop(
                    floor,
                    When::At((day + f64::from(step * 9)).min(3649.5)),
                    &after,
                )
            })
            .collect()
    });
    let plan = plan(threads.collect());
    let begun = std::time::Instant::now();
    let laid = Stringline::of(&plan, 1200.0);
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    assert!(laid.height < 1000.0, "{}", laid.height);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn everything_stands_in_its_band_and_the_same_is_laid_out_the_same(plan in any_plan(), room in 260.0..1500.0_f64) {
        let laid = Stringline::of(&plan, room);
        prop_assert_eq!(&laid, &Stringline::of(&plan, room));
        for (stops, thread) in plan.threads.iter().zip(&laid.threads) {
            prop_assert_eq!(stops.len(), thread.stops.len());
            for (stop, place) in stops.iter().zip(&thread.stops) {
                let floor = laid.floors[stop.floor].band;
                prop_assert!(floor.y < place.at.y && place.at.y < floor.bottom());
                prop_assert!(laid.plot.x <= place.at.x && place.at.x <= laid.plot.right());
                prop_assert_eq!(place.band.is_none(), matches!(stop.when, When::At(_)));
                if let Some(band) = place.band {
                    prop_assert!(band.x - 0.01 <= place.at.x && place.at.x <= band.right() + 0.01);
                    prop_assert!(floor.holds(&band));
                }
            }
        }
    }

    #[test]
    fn nothing_written_lies_over_anything_else_that_is(plan in any_plan(), room in 260.0..1500.0_f64) {
        let laid = Stringline::of(&plan, room);
        let names = laid.floors.iter().flat_map(|floor| &floor.name);
        let spans = laid.spans.iter().filter_map(|span| span.name.as_ref());
        let days = laid.days.iter().map(|day| &day.name);
        let all: Vec<Rect> = names.chain(spans).chain(days).map(crate::layout::TextLine::bounds).collect();
        for (nth, one) in all.iter().enumerate() {
            prop_assert!(!all[nth + 1..].iter().any(|other| one.overlaps(other)));
            prop_assert!(one.x >= 0.0 && one.right() <= laid.width);
        }
    }
}
