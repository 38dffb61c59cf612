//! Ways in time that are made up.

use super::*;

fn plan(stops: &[(usize, f64)], legs: &[(usize, usize)]) -> TimetablePlan {
    let stops = stops.iter().map(|(place, after)| TimedStop {
        place: *place,
        after: *after,
        below: "19 februari 2021".to_owned(),
    });
    TimetablePlan {
        places: ["Kommunerna", "Samråd", "Länssamverkansgruppen"]
            .map(str::to_owned)
            .to_vec(),
        stops: stops.collect(),
        legs: legs.to_vec(),
    }
}

#[test]
fn stops_stand_as_far_apart_as_there_is_time_between_them() {
    let plan = plan(&[(0, 0.0), (1, 10.0), (2, 30.0), (1, 10.0)], &[]);
    let laid = timetable(&plan, 900.0);
    let gap = |nth: usize| laid.stops[nth + 1].x - laid.stops[nth].x;
    assert!((gap(1) - LEAST - 3.0 * (gap(0) - LEAST)).abs() < 0.1);
    assert!((gap(0) - gap(2)).abs() < 0.1);
    assert!(laid.stops.iter().all(|stop| stop.x <= 900.0));
}

#[test]
fn a_way_too_long_for_its_room_is_wider_than_it() {
    let long = plan(&[(0, 1.0); 30], &[]);
    for room in [300.0, 700.0, 1100.0] {
        let laid = timetable(&long, room);
        assert!(laid.width >= 29.0 * LEAST);
        let gaps = laid.stops.windows(2).map(|two| two[1].x - two[0].x);
        assert!(gaps.clone().all(|gap| gap >= LEAST - 0.1));
    }
}

#[test]
fn no_two_texts_below_meet() {
    for room in [300.0, 700.0, 1100.0] {
        let laid = timetable(
            &plan(&[(0, 3.0), (1, 0.0), (1, 9.0), (2, 1.0), (0, 0.0)], &[]),
            room,
        );
        let all: Vec<Rect> = laid.below.iter().flatten().map(TextLine::bounds).collect();
        for (nth, one) in all.iter().enumerate() {
            assert!(
                !all[nth + 1..].iter().any(|other| one.overlaps(other)),
                "{room}"
            );
        }
    }
}

#[test]
fn what_is_handed_on_goes_at_once_and_then_lies_where_it_is() {
    let laid = timetable(&plan(&[(2, 0.0), (1, 5.0), (0, 5.0)], &[(0, 2)]), 900.0);
    let [from, turn, to] = laid.legs[0].as_slice() else {
        panic!("{:?}", laid.legs)
    };
    assert!(turn.x - from.x <= SLOPE);
    assert!((turn.y - to.y).abs() < 0.1);
    let at = laid.crossing(0, 1).unwrap();
    assert!(at.x > from.x && at.x < turn.x);
    assert_eq!(laid.crossing(0, 0), None);
    assert_eq!(laid.crossing(0, 2), None);
}

#[test]
fn what_is_written_beside_a_leg_is_clear_of_every_stop() {
    let laid = timetable(&plan(&[(2, 0.0), (1, 1.0), (0, 1.0)], &[(0, 2)]), 500.0);
    let at = laid.crossing(0, 1).unwrap();
    let spot = laid.beside(0, at, (70.0, 18.0), &[]).unwrap();
    assert!(
        !laid
            .stops
            .iter()
            .any(|stop| is_in(spot.inflated(10.0), *stop))
    );
    let other = laid.beside(0, at, (70.0, 18.0), &[spot]);
    assert!(other.is_none_or(|other| !other.overlaps(&spot)));
}
