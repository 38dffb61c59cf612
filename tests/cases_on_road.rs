//! All cases on the road: every case drawn or counted aside, and nothing but what steps say.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "threads/measured.rs"]
mod measured;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use measured::{Measured, distance, parts};
use samverkanskartan::app::{CaseFilter, Route};
use samverkanskartan::domain::{
    Case, ConsultationStatus, Day, Finished, Id, Organization, Workspace,
};
use samverkanskartan::interchange;
use samverkanskartan::layout::{Rect, TextLine};
use samverkanskartan::screen::cases::{CaseStretch, CasesOnRoad, CasesScreen, by_title, ordered};
use samverkanskartan::screen::way::CaseWay;

/// What there is room for on phones, a tablet and wider pages.
const WIDTHS: [f64; 6] = [284.0, 324.0, 720.0, 900.0, 1000.0, 1392.0];

static EDITION: LazyLock<Workspace> = LazyLock::new(|| {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
});

fn edition() -> &'static Workspace {
    &EDITION
}

fn all(width: f64) -> CasesOnRoad {
    on(None, width)
}

fn on(day: Option<Day>, width: f64) -> CasesOnRoad {
    CasesOnRoad::new(edition(), &CaseFilter::default(), day, width)
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn drawn(shown: &CasesOnRoad) -> impl Iterator<Item = &CaseStretch> {
    shown.stretches.iter().filter(|it| it.band.is_some())
}

/// From body to body: how often a leg of a case's own picture goes there to a step that took
/// place.
fn legs_of_cases() -> BTreeMap<(Id<Organization>, Id<Organization>), u32> {
    let today = Day::constant(2026, 1, 1);
    let mut legs = BTreeMap::new();
    for case in &edition().records().cases {
        let way = CaseWay::of(edition(), case, today, 1392.0);
        for leg in &way.legs {
            let body = |number: usize| case.consultations[number - 1].organization.clone();
            if leg.status == ConsultationStatus::Held {
                let ends = (body(leg.from).unwrap(), body(leg.to).unwrap());
                *legs.entry(ends).or_default() += 1;
            }
        }
    }
    legs
}

#[test]
fn the_bands_stand_for_the_legs_that_the_pictures_of_single_cases_have() {
    let legs = legs_of_cases();
    let sum: u32 = legs.values().sum();
    let shown = all(1392.0);
    let own: u32 = drawn(&shown).map(|it| it.legs).sum();
    assert_eq!(own, sum, "{legs:?}");
    let most = legs.values().max().unwrap();
    assert_eq!(shown.stretches[0].legs, *most, "the most common first");
    assert!(sum > 30, "only {sum}");
}

#[test]
fn a_band_is_as_broad_as_its_legs_are_many_and_its_strokes_are_as_many() {
    for width in WIDTHS {
        let shown = all(width);
        let ones: Vec<_> = drawn(&shown)
            .map(|it| it.band.as_ref().unwrap().thread.breadth / f64::from(it.legs))
            .collect();
        assert!(!ones.is_empty());
        for (one, it) in ones.iter().zip(drawn(&shown)) {
            assert!((one - ones[0]).abs() < 1e-9, "{width}: {}", it.label);
            let strokes = it.strokes();
            assert_eq!(strokes.stated + strokes.read, it.legs);
            assert_eq!(it.band.as_ref().unwrap().count, it.legs);
        }
    }
}

#[test]
fn no_band_comes_near_what_it_does_not_visit_nor_near_another_and_no_word_is_struck() {
    for width in WIDTHS {
        let shown = all(width);
        let bands = drawn(&shown).map(|it| (it.key.clone(), &it.band.as_ref().unwrap().thread));
        let mut sum = Measured::default();
        sum.add(&shown.drawing.road, &bands.collect::<Vec<_>>());
        println!("{width}: {sum}");
        sum.check();
    }
}

/// Every word of the picture.
fn letters(shown: &CasesOnRoad) -> Vec<Rect> {
    let road = &shown.drawing.road;
    let placed = &road.placed;
    let boxes = placed.nodes.iter().flat_map(|it| &it.lines);
    let houses = placed.houses.iter().flat_map(|it| &it.lines);
    let frames = placed.frames.iter().flat_map(|it| &it.lines);
    let joints = placed.joints.iter().flat_map(|it| &it.lines);
    let labels = placed.labels.iter().flat_map(|it| &it.lines);
    let signs = road.signs.iter().flat_map(|it| &it.lines);
    let all = boxes.chain(houses).chain(frames).chain(joints);
    let all = all.chain(labels).chain(signs).chain(&road.sentences);
    all.map(TextLine::bounds).collect()
}

#[test]
fn counts_and_discs_cover_no_word_and_not_each_other() {
    for width in WIDTHS {
        let shown = all(width);
        let letters = letters(&shown);
        let discs = shown.standing.iter().filter_map(|it| it.at);
        let discs = discs.map(|it| {
            let (r, wide) = (it.radius, 2.0 * it.radius);
            Rect::new(it.at.x - r, it.at.y - r, wide, wide)
        });
        let counts = drawn(&shown).filter_map(|it| it.band.as_ref().unwrap().label);
        let all: Vec<_> = discs.chain(counts).collect();
        assert!(all.len() > 15, "{width}: only {}", all.len());
        for (nth, one) in all.iter().enumerate() {
            let struck = letters.iter().filter(|line| line.overlaps(one));
            assert_eq!(struck.count(), 0, "{width}: {one:?}");
            let covered = all.iter().skip(nth + 1).filter(|it| it.overlaps(one));
            assert_eq!(covered.count(), 0, "{width}: {one:?}");
        }
    }
}

#[test]
fn a_disc_stands_at_its_own_body_and_at_no_other() {
    for width in WIDTHS {
        let shown = all(width);
        for disc in shown.standing.iter().filter_map(|it| Some((it, it.at?))) {
            let (it, at) = (disc.0, disc.1.at);
            let Some(Route::Cases(view)) = &it.route else {
                panic!("{} leads nowhere", it.name);
            };
            let holder = view.filter.holder.as_ref().unwrap().to_string();
            let nodes = &shown.drawing.road.placed.nodes;
            let under = nodes
                .iter()
                .filter(|it| distance(&it.rect, &Rect::new(at.x, at.y, 0.0, 0.0)) < 0.01);
            for node in under {
                assert_eq!(node.key, holder, "{width}");
            }
        }
    }
}

#[test]
fn bands_keep_inside_the_kerb_or_cross_it_where_they_leave_the_road() {
    let mut crossing = 0;
    for width in WIDTHS {
        let shown = all(width);
        let kerb = &shown.drawing.road.kerb;
        for it in drawn(&shown) {
            let band = &it.band.as_ref().unwrap().thread;
            let inside = it.up.is_some();
            let met: Vec<_> = parts(&band.points)
                .filter(|part| parts(kerb).any(|stone| distance(part, &stone) < 0.01))
                .collect();
            assert_eq!(met.len(), band.over_kerb.len(), "{width}: {}", it.label);
            assert!(!inside || met.len() % 2 == 0, "{width}: {}", it.label);
            crossing += met.len();
        }
    }
    assert!(crossing > 4, "only {crossing}");
}

#[test]
fn every_case_is_drawn_or_counted_aside() {
    for width in WIDTHS {
        for day in [None, Some(day("2021-03-19"))] {
            let shown = on(day, width);
            let marks = shown.standing.iter().filter(|it| it.at.is_some());
            let in_bands = drawn(&shown).flat_map(|it| &it.cases);
            let in_picture = in_bands.chain(marks.flat_map(|it| &it.cases));
            let in_picture: BTreeSet<_> = in_picture.map(|it| it.route.href()).collect();
            let aside = shown.aside.iter().flat_map(|it| &it.cases);
            let aside: BTreeSet<_> = aside.map(|it| it.route.href()).collect();
            assert_eq!(in_picture.intersection(&aside).count(), 0, "{width}");
            assert_eq!(in_picture.len() + aside.len(), 71, "{width}");
        }
    }
}

#[test]
fn a_disc_leads_to_the_list_of_the_cases_it_counts() {
    let shown = all(1392.0);
    let open = |case: &&Case| case.outcome.finished != Finished::Yes;
    let held = edition().records().cases.iter().filter(open);
    let held = held.filter(|case| case.outcome.holder.is_some()).count();
    let counted: usize = shown.standing.iter().map(|it| it.cases.len()).sum();
    assert_eq!(counted, held, "each is counted once");
    for it in &shown.standing {
        let route = it.route.as_ref().unwrap();
        let Route::Cases(view) = Route::parse(&route.print()) else {
            panic!("{route:?}");
        };
        let by_title = by_title(edition());
        let ordered = ordered(edition(), view.filter.order, &by_title);
        let listed = CasesScreen::new(edition(), &view.filter, &ordered);
        assert_eq!(listed.listed.len(), it.cases.len(), "{}", it.label);
        assert!(listed.condition.contains("Bara öppna ärenden"));
    }
}

#[test]
fn the_sentences_say_how_many_went_from_where_to_where() {
    let shown = all(1392.0);
    let told = shown.stretches[0].label.replace('\u{a0}', " ");
    let count = shown.stretches[0].cases.len();
    assert_eq!(
        told,
        format!(
            "{count} ärenden gick upp från Länssamverkansgruppen till Samråd hälsa, vård och omsorg \
             ({} gånger vår slutsats)",
            shown.stretches[0].read
        )
    );
    assert!(shown.description.contains(&shown.stretches[0].label));
    let back = shown.stretches.iter().find(|it| it.up == Some(false));
    assert!(back.unwrap().label.contains("gick ned från"));
    let [stretches, standing] = &shown.tables;
    assert_eq!(stretches.rows.len(), shown.stretches.len());
    assert_eq!(standing.rows.len(), shown.standing.len());
}

#[test]
fn an_earlier_day_shows_only_what_surely_had_gone_by_then() {
    let earlier = day("2021-03-19");
    let shown = on(Some(earlier), 1392.0);
    let now = all(1392.0);
    let sum = |shown: &CasesOnRoad| shown.stretches.iter().map(|it| it.legs).sum::<u32>();
    assert!(0 < sum(&shown) && sum(&shown) < sum(&now));
    let begun = |href: &str| {
        let cases = edition().records().cases.iter();
        let mut own = cases.filter(|case| Route::case(case.id.clone(), None).href() == href);
        let stops = own.next().unwrap().consultations.iter();
        stops
            .filter(|stop| stop.date.latest().is_some_and(|last| last <= earlier))
            .count()
    };
    for link in shown.stretches.iter().flat_map(|it| &it.cases) {
        assert!(begun(&link.route.href()) > 0, "{}", link.title);
    }
    for it in &shown.standing {
        assert_eq!(it.route, None, "the list is of today");
        for link in &it.cases {
            assert!(begun(&link.route.href()) > 0, "{}", link.title);
        }
    }
    let before_all = on(Some(day("1900-01-01")), 1392.0);
    assert_eq!(before_all.stretches, []);
    assert_eq!(before_all.standing, []);
    assert_eq!(
        on(Some(day("2100-01-01")), 1392.0),
        now,
        "no later than the data"
    );
}

#[test]
fn a_filter_leaves_its_own_cases_and_the_same_data_gives_the_same_picture() {
    let filter = CaseFilter {
        text: "vaccin".into(),
        ..CaseFilter::default()
    };
    let few = CasesOnRoad::new(edition(), &filter, None, 1392.0);
    let sum: u32 = few.stretches.iter().map(|it| it.legs).sum();
    assert!(0 < sum && sum < 32);
    assert_eq!(few, CasesOnRoad::new(edition(), &filter, None, 1392.0));
    let none = CaseFilter {
        text: "finns ingenstans".into(),
        ..CaseFilter::default()
    };
    let none = CasesOnRoad::new(edition(), &none, None, 1392.0);
    assert_eq!((none.stretches.len(), none.standing.len()), (0, 0));
}

/// The edition with so many cases more, each handed on from one body to another.
fn with_invented(count: usize) -> Workspace {
    let mut records = edition().records().clone();
    let of_two = records.cases.iter().find(|it| it.consultations.len() == 2);
    let model = of_two.unwrap().clone();
    let bodies: Vec<_> = records
        .organizations
        .iter()
        .map(|it| it.id.clone())
        .collect();
    let body = |nth: usize| bodies[nth % bodies.len()].clone();
    let cases = (0..count).map(|nth| {
        let mut case = model.clone();
        case.id = Id::new(&format!("invented-{nth}")).unwrap();
        let (from, to) = (body(nth * nth % 61 * 7), body(nth % 53 * 5 + 1));
        let ends = [from.clone(), to.clone()];
        for ((step, at), n) in case.consultations.iter_mut().zip(ends).zip(1..) {
            step.id = Id::new(&format!("invented-{nth}-{n}")).unwrap();
            step.organization = Some(at);
            step.status = ConsultationStatus::Held;
            step.handed_to.clear();
        }
        case.consultations[0].handed_to = vec![to.clone()];
        case.outcome.holder = Some(to);
        case.outcome.finished = Finished::Unknown;
        case
    });
    records.cases.extend(cases);
    Workspace::new(records).unwrap()
}

#[test]
fn invented_ways_between_any_bodies_keep_the_distances_and_all_are_counted() {
    for (count, width) in [(30, 1392.0), (120, 1000.0), (400, 1392.0), (400, 720.0)] {
        let workspace = with_invented(count);
        let shown = CasesOnRoad::new(&workspace, &CaseFilter::default(), None, width);
        let bands = drawn(&shown).map(|it| (it.key.clone(), &it.band.as_ref().unwrap().thread));
        let mut sum = Measured::default();
        sum.add(&shown.drawing.road, &bands.collect::<Vec<_>>());
        println!("{count} {width}: {sum}");
        sum.check();
        let marks = shown.standing.iter().filter(|it| it.at.is_some());
        let in_picture = drawn(&shown).flat_map(|it| &it.cases);
        let in_picture = in_picture.chain(marks.flat_map(|it| &it.cases));
        let aside = shown.aside.iter().flat_map(|it| &it.cases);
        let all: BTreeSet<_> = in_picture.chain(aside).map(|it| it.route.href()).collect();
        assert_eq!(all.len(), 71 + count);
    }
}

#[test]
fn ten_thousand_cases_are_laid_out_while_one_waits() {
    let workspace = with_invented(10_000);
    let begun = std::time::Instant::now();
    let shown = CasesOnRoad::new(&workspace, &CaseFilter::default(), None, 1392.0);
    println!("{:?}", begun.elapsed());
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    assert!(drawn(&shown).count() > 5);
    let told = shown.told.join(" ");
    assert!(told.contains("ovanligaste sträckorna"), "{told}");
}
