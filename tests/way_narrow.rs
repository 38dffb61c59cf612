//! On a phone the way of a case goes through no body it has not been at, and along none.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use samverkanskartan::domain::{Case, Day, Id, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::layout::{Point, Rect};
use samverkanskartan::screen::way::{CaseWay, Leg};

fn edition() -> Workspace {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

/// How far a straight part is from a box; 0 inside it.
fn distance((a, b): (&Point, &Point), rect: &Rect) -> f64 {
    let (left, right) = (a.x.min(b.x), a.x.max(b.x));
    let (top, bottom) = (a.y.min(b.y), a.y.max(b.y));
    let aside = (rect.x - right).max(left - rect.right()).max(0.0);
    let above = (rect.y - bottom).max(top - rect.bottom()).max(0.0);
    aside.hypot(above)
}

fn nearest(leg: &Leg, rect: &Rect) -> f64 {
    let parts = leg.points.windows(2);
    let parts = parts.map(|part| distance((&part[0], &part[1]), rect));
    parts.fold(f64::INFINITY, f64::min)
}

/// The keys of what a leg goes between.
fn ends<'a>(way: &'a CaseWay, leg: &Leg) -> Vec<&'a str> {
    let at = |point: &Point| {
        let boxes = way.drawing.boxes.iter();
        boxes
            .filter(|it| {
                let r = it.placed.rect.inflated(0.6);
                (r.x..=r.right()).contains(&point.x) && (r.y..=r.bottom()).contains(&point.y)
            })
            .map(|it| it.placed.key.as_str())
            .collect::<Vec<_>>()
    };
    let mut ends = at(leg.points.first().unwrap());
    ends.extend(at(leg.points.last().unwrap()));
    ends
}

/// The narrow picture of every case, each with its legs and the boxes they go between.
fn each_leg(mut look: impl FnMut(&Case, &CaseWay, &Leg, &[&str])) {
    let edition = edition();
    for case in &edition.records().cases {
        let [_, way] = CaseWay::both(&edition, case, 1, Day::constant(2026, 1, 1));
        for leg in &way.legs {
            look(case, &way, leg, &ends(&way, leg));
        }
    }
}

/// The boxes on the floors that a leg has nothing to do with, and how near it comes to each.
fn passed<'a>(
    way: &'a CaseWay,
    leg: &'a Leg,
    ends: &'a [&'a str],
) -> impl Iterator<Item = (&'a str, f64)> {
    let boxes = way.drawing.boxes.iter().filter(|it| !it.name_only);
    let houses = &way.drawing.picture.houses;
    boxes
        .filter(|it| !houses.iter().any(|house| house.rect.holds(&it.placed.rect)))
        .map(|it| (it.placed.key.as_str(), nearest(leg, &it.placed.rect)))
        .filter(|(key, _)| !ends.contains(key))
}

#[test]
fn no_leg_goes_through_a_box() {
    let mut count = 0;
    each_leg(|case, way, leg, ends| {
        for (key, distance) in passed(way, leg, ends) {
            assert!(distance > 1.0, "{} to {}: {key}", case.id, leg.to);
            count += 1;
        }
    });
    assert!(count > 500, "only {count}");
}

#[test]
fn the_vaccination_case_does_not_come_to_samrad_by_way_of_anybody() {
    let edition = edition();
    let id = Id::new("vaccination-ansvar-2024").unwrap();
    let case: &Case = edition.find(&id).unwrap();
    let [_, way] = CaseWay::both(&edition, case, 8, Day::constant(2026, 1, 1));
    let legs: Vec<_> = way.legs.iter().filter(|leg| leg.to == 8).collect();
    assert_eq!(
        legs.len(),
        2,
        "from Delegationen and from the municipalities"
    );
    for leg in legs {
        for (key, distance) in passed(&way, leg, &ends(&way, leg)) {
            assert!(distance >= 12.0, "{key}: {distance}");
        }
    }
}
