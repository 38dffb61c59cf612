//! All cases in time: nothing is drawn that the edition does not say, and every step is drawn
//! or counted.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use samverkanskartan::app::{CaseFilter, Route};
use samverkanskartan::domain::{
    Case, Consultation, ConsultationStatus, Date, Finished, Id, Standing, Workspace,
};
use samverkanskartan::interchange::read;
use samverkanskartan::layout::{Rect, Stringline, TextLine};
use samverkanskartan::screen::cases::{CaseThread, CasesInTime, OpenCases, StepsInTime};
use samverkanskartan::screen::map::Floor;
use samverkanskartan::screen::picture::{case_reach, case_thread, cases_ground};
use samverkanskartan::screen::picture_file::Saved;

/// The rooms of a phone, a tablet and a page.
const ROOMS: [f64; 3] = [316.0, 712.0, 1380.0];

fn edition() -> Workspace {
    read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

fn shown(workspace: &Workspace) -> Vec<CasesInTime> {
    let all = CaseFilter::default();
    ROOMS
        .map(|room| CasesInTime::new(workspace, &all, room))
        .into()
}

fn case_of<'a>(workspace: &'a Workspace, thread: &CaseThread) -> &'a Case {
    workspace.find(&Id::new(&thread.key).unwrap()).unwrap()
}

fn sum(steps: StepsInTime) -> usize {
    let drawn = steps.known + steps.read + steps.uncertain;
    drawn + steps.bodiless + steps.undated + steps.left_out
}

/// Every drawn step of every thread: the step, where it is, and how far it reaches.
fn drawn<'a>(
    workspace: &'a Workspace,
    shown: &'a CasesInTime,
) -> impl Iterator<Item = (&'a Consultation, f64, f64, Option<Rect>)> {
    let threads = shown.threads.iter().zip(&shown.diagram.threads);
    threads.flat_map(|(thread, laid)| {
        let case = case_of(workspace, thread);
        assert_eq!(thread.stops.len(), laid.stops.len());
        assert_eq!(thread.is_known.len(), laid.legs.len());
        let stops = thread.stops.iter().zip(&laid.stops);
        stops.map(|(stop, place)| {
            let step = &case.consultations[stop.number - 1];
            (step, place.at.x, place.at.y, place.band)
        })
    })
}

/// A date of any kind.
fn any_date() -> impl Strategy<Value = Date> {
    (0..9, 1990_i16..2035, 1..13, 1..29, 0_i16..4).prop_map(|(kind, year, month, day, more)| {
        let text = match kind {
            0..3 => format!("{year}-{month:02}-{day:02}"),
            3 => format!("{year}-{month:02}"),
            4 => format!("{year}-{}", 21 + more),
            5 => format!("{year}~"),
            6 => format!("../{year}-{month:02}-{day:02}"),
            7 => format!("{year}/.."),
            _ => format!("{year}-{month:02}-{day:02}/{}?", year + more),
        };
        text.parse().unwrap()
    })
}

/// Where the beginning of a year lies.
fn year(diagram: &Stringline, name: i16) -> Option<f64> {
    let has = |line: &TextLine| line.text == name.to_string();
    let mut spans = diagram.spans.iter();
    Some(spans.find(|span| span.name.as_ref().is_some_and(has))?.from)
}

#[test]
fn every_step_is_drawn_or_counted_and_every_case_has_its_thread() {
    let workspace = edition();
    let records = workspace.records();
    let all: usize = records.cases.iter().map(|it| it.consultations.len()).sum();
    for shown in shown(&workspace) {
        assert_eq!(sum(shown.steps), all);
        let count = drawn(&workspace, &shown).count();
        let steps = shown.steps;
        assert_eq!(count, steps.known + steps.read + steps.uncertain);
        assert_eq!((steps.left_out, steps.undated), (0, 0));
        let has_body = |case: &&Case| {
            case.consultations
                .iter()
                .any(|it| it.organization.is_some())
        };
        assert_eq!(
            shown.threads.len(),
            records.cases.iter().filter(has_body).count()
        );
    }
}

#[test]
fn a_step_stands_on_the_floor_of_its_body() {
    let workspace = edition();
    for shown in shown(&workspace) {
        for (step, _, y, _) in drawn(&workspace, &shown) {
            let body = workspace.find(step.organization.as_ref().unwrap()).unwrap();
            let floor = Floor::ALL.iter().position(|it| *it == Floor::of(body));
            let band = shown.diagram.floors[floor.unwrap()].band;
            assert!(band.y < y && y < band.bottom(), "{}", step.id);
        }
    }
}

#[test]
fn a_known_day_is_a_point_in_its_year_and_all_else_is_a_band() {
    let workspace = edition();
    for shown in shown(&workspace) {
        for (step, x, _, band) in drawn(&workspace, &shown) {
            assert_eq!(step.date.exact().is_some(), band.is_none(), "{}", step.id);
            let Some(day) = step.date.exact() else {
                continue;
            };
            let begins = year(&shown.diagram, day.year());
            let over = year(&shown.diagram, day.year() + 1);
            assert!(begins.is_none_or(|begins| begins <= x), "{}", step.id);
            assert!(over.is_none_or(|over| x <= over), "{}", step.id);
        }
    }
}

#[test]
fn a_year_is_a_band_from_its_beginning_to_its_end() {
    let workspace = edition();
    let mut found = 0;
    for shown in shown(&workspace) {
        for (step, x, _, band) in drawn(&workspace, &shown) {
            let text = step.date.to_string();
            let Some(own) = text.parse::<i16>().ok().filter(|_| text.len() == 4) else {
                continue;
            };
            let band = band.unwrap();
            assert!(band.x - 0.01 <= x && x <= band.right() + 0.01);
            if let (Some(from), Some(until)) =
                (year(&shown.diagram, own), year(&shown.diagram, own + 1))
            {
                found += 1;
                assert!((band.x - from).abs() < 0.01, "{}", step.id);
                assert!((band.right() - until).abs() < 0.01, "{}", step.id);
            }
        }
    }
    assert!(found > 20, "{found}");
}

#[test]
fn the_same_uncertainty_is_the_same_band_and_the_later_day_stands_further_right() {
    let workspace = edition();
    for shown in shown(&workspace) {
        let mut bands: BTreeMap<Date, Rect> = BTreeMap::new();
        let mut points = Vec::new();
        for (step, x, _, band) in drawn(&workspace, &shown) {
            match band {
                Some(band) => {
                    let other = *bands.entry(step.date.clone()).or_insert(band);
                    assert!((other.x - band.x).abs() < 0.01, "{}", step.id);
                    assert!((other.width - band.width).abs() < 0.01, "{}", step.id);
                }
                None => points.push((step.date.exact().unwrap(), x)),
            }
        }
        points.sort_by_key(|(day, _)| *day);
        assert!(points.is_sorted_by(|(_, a), (_, b)| a <= b));
    }
}

#[test]
fn a_whole_line_goes_only_between_held_steps_of_stated_days() {
    let workspace = edition();
    let shown = &shown(&workspace)[2];
    let is_known = |step: &Consultation| {
        step.status == ConsultationStatus::Held
            && step.date.exact().is_some()
            && !step.date_inferred
    };
    let (mut whole, mut dotted) = (0, 0);
    for (thread, laid) in shown.threads.iter().zip(&shown.diagram.threads) {
        let case = case_of(&workspace, thread);
        for (leg, is_whole) in laid.legs.iter().zip(&thread.is_known) {
            let step = |nth: usize| &case.consultations[thread.stops[nth].number - 1];
            let (from, to) = (step(leg.from), step(leg.to));
            if !is_whole {
                dotted += 1;
                continue;
            }
            whole += 1;
            assert!(is_known(from) && is_known(to), "{}", to.id);
            let body = to.organization.as_ref().unwrap();
            let is_handed = from.handed_to.contains(body) && !from.handed_to_inferred;
            assert!(
                is_handed || from.organization == to.organization,
                "{}",
                to.id
            );
        }
    }
    println!("{whole} whole legs, {dotted} dotted ones");
    assert!(whole > 0 && dotted > 0);
}

#[test]
fn what_was_not_held_looks_so() {
    let workspace = edition();
    let mut found = 0;
    for shown in shown(&workspace) {
        for thread in &shown.threads {
            let case = case_of(&workspace, thread);
            for stop in &thread.stops {
                let step = &case.consultations[stop.number - 1];
                assert_eq!(stop.is_held, step.status == ConsultationStatus::Held);
                assert_eq!(stop.is_read, step.date_inferred);
                found += usize::from(!stop.is_held);
            }
        }
        for nth in 0..shown.threads.len() {
            let mark = format!("{:?}", case_thread(&shown, nth).unwrap());
            let coming = shown.threads[nth].stops.iter().filter(|it| !it.is_held);
            assert_eq!(mark.matches(" coming").count(), coming.count());
            assert!(case_reach(&shown, nth).is_some());
        }
    }
    assert!(found > 20);
}

#[test]
fn nothing_written_lies_over_anything_else_that_is_and_no_letter_is_small() {
    let workspace = edition();
    for shown in shown(&workspace) {
        let diagram = &shown.diagram;
        let names = diagram.floors.iter().flat_map(|floor| &floor.name);
        let years = diagram.spans.iter().filter_map(|span| span.name.as_ref());
        let days = diagram.days.iter().map(|day| &day.name);
        let all: Vec<_> = names.chain(years).chain(days).collect();
        assert!(all.len() > 10);
        for (nth, one) in all.iter().enumerate() {
            assert!(one.lettering.size >= 12.0);
            let bounds = one.bounds();
            assert!(
                bounds.x >= 0.0 && bounds.right() <= diagram.width,
                "{one:?}"
            );
            assert!(
                bounds.y >= 0.0 && bounds.bottom() <= diagram.height,
                "{one:?}"
            );
            let met = all[nth + 1..]
                .iter()
                .find(|it| bounds.overlaps(&it.bounds()));
            assert!(met.is_none(), "{one:?} and {met:?}");
        }
        assert!(cases_ground(&shown).len() > 20);
        assert!(diagram.days.iter().any(|it| it.name.text == "15 mars 2024"));
    }
}

#[test]
fn the_picture_follows_the_filter_and_is_the_same_every_time() {
    let workspace = edition();
    let tabled = CaseFilter {
        standing: Some(Standing::Tabled),
        ..CaseFilter::default()
    };
    let shown = CasesInTime::new(&workspace, &tabled, 900.0);
    assert!(!shown.threads.is_empty());
    for thread in &shown.threads {
        assert_eq!(case_of(&workspace, thread).standing(), Standing::Tabled);
    }
    assert_eq!(shown, CasesInTime::new(&workspace, &tabled, 900.0));
    let nothing = CaseFilter {
        text: "finnsinte".into(),
        ..CaseFilter::default()
    };
    let shown = CasesInTime::new(&workspace, &nothing, 900.0);
    assert_eq!(sum(shown.steps), 0);
    assert_eq!(shown.told, ["Inget steg kan ritas."]);
}

#[test]
fn a_thread_leads_to_its_case_and_says_which_it_is() {
    let workspace = edition();
    let shown = &shown(&workspace)[2];
    let mut threads = shown.threads.iter();
    let vaccination = threads
        .find(|it| it.key == "vaccination-ansvar-2024")
        .unwrap();
    let address = "/arenden/vaccination-ansvar-2024?bild=tid";
    assert_eq!(vaccination.route, Route::parse(address));
    let label = vaccination.label.replace('\u{a0}', " ");
    assert!(
        label.starts_with("Vem vaccinerar i kommunerna?, 12 steg: det första "),
        "{label}"
    );
}

#[test]
fn it_says_how_much_it_draws_and_what_it_does_not() {
    let workspace = edition();
    for shown in shown(&workspace) {
        let told = shown.told.join(" ").replace('\u{a0}', " ");
        assert!(told.contains("9 saknar känt organ"), "{told}");
        assert!(told.contains("med känd dag"), "{told}");
        assert!(told.contains("hopdragna"), "2005 is far from all else");
        assert!(shown.description.contains("Politisk samverkan"));
    }
}

#[test]
fn every_open_case_is_counted_on_the_floor_of_its_holder_or_as_held_by_nobody_known() {
    let workspace = edition();
    let open = OpenCases::new(&workspace, &CaseFilter::default());
    let cases = workspace.records().cases.iter();
    let cases = cases.filter(|case| case.outcome.finished != Finished::Yes);
    assert_eq!(open.count, cases.clone().count());
    assert_eq!(
        open.unheld,
        cases.filter(|it| it.outcome.holder.is_none()).count()
    );
    let number = |text: &str| {
        text.split('\u{a0}')
            .next()
            .unwrap()
            .parse::<usize>()
            .unwrap()
    };
    let held: usize = open.floors.iter().map(|(_, text)| number(text)).sum();
    assert_eq!(held + open.unheld, open.count);
    assert!(
        open.told.contains("16 av dem har ingen känd innehavare"),
        "{}",
        open.told
    );
}

#[test]
fn it_can_be_saved_and_says_what_its_marks_mean() {
    let saved = Saved::of_cases(&edition(), &CaseFilter::default());
    assert_eq!(saved.name, "vasterbotten-arenden-i-tid");
    assert!(saved.svg.contains("Ärendena i tid: alla 71\u{a0}ärenden"));
    assert!(saved.svg.contains("Punkt: känd dag."));
    assert_eq!(saved.svg.matches("class=\"case-string\"").count(), 71);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_the_days_are_every_step_is_drawn_within_them_or_counted(
        dates in prop::collection::vec(any_date(), 182),
        bodiless in prop::collection::vec(prop::bool::weighted(0.1), 182),
        room in 260.0..1500.0_f64,
    ) {
        let mut records = edition().records().clone();
        let steps = records.cases.iter_mut().flat_map(|case| &mut case.consultations);
        for (step, (date, bodiless)) in steps.zip(dates.into_iter().zip(bodiless)) {
            step.date = date;
            step.meeting = None;
            step.item = None;
            if bodiless {
                step.organization = None;
            }
        }
        let all: usize = records.cases.iter().map(|it| it.consultations.len()).sum();
        let workspace = Workspace::new(records).unwrap();
        let shown = CasesInTime::new(&workspace, &CaseFilter::default(), room);
        prop_assert_eq!(sum(shown.steps), all);
        let mut points = Vec::new();
        for (step, x, y, band) in drawn(&workspace, &shown) {
            let body = workspace.find(step.organization.as_ref().unwrap()).unwrap();
            let floor = Floor::ALL.iter().position(|it| *it == Floor::of(body));
            let floor = shown.diagram.floors[floor.unwrap()].band;
            prop_assert!(floor.y < y && y < floor.bottom() && floor.x <= x && x <= floor.right());
            prop_assert_eq!(step.date.exact().is_some(), band.is_none());
            if let Some(band) = band {
                prop_assert!(band.x - 0.01 <= x && x <= band.right() + 0.01);
            }
            points.extend(step.date.exact().map(|day| (day, x)));
        }
        points.sort_by_key(|(day, _)| *day);
        prop_assert!(points.is_sorted_by(|(_, a), (_, b)| a <= b));
        prop_assert_eq!(shown, CasesInTime::new(&workspace, &CaseFilter::default(), room));
    }
}

#[test]
fn of_ten_thousand_cases_some_are_drawn_and_all_are_counted() {
    let workspace = edition();
    let mut records = workspace.records().clone();
    let own = records.cases.clone();
    let many = (0..10_000).zip(own.iter().cycle()).map(|(nth, case)| {
        let mut case = case.clone();
        case.id = Id::new(&format!("{}-{nth}", case.id)).unwrap();
        for step in &mut case.consultations {
            step.id = Id::new(&format!("{}-{nth}", step.id)).unwrap();
        }
        case
    });
    records.cases.extend(many);
    let all: usize = records.cases.iter().map(|it| it.consultations.len()).sum();
    let workspace = Workspace::new(records).unwrap();
    let begun = std::time::Instant::now();
    let shown = CasesInTime::new(&workspace, &CaseFilter::default(), 1380.0);
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    println!("{:?}", begun.elapsed());
    assert!(shown.threads.len() <= 400 && shown.threads.len() > 300);
    assert_eq!(sum(shown.steps), all);
    assert!(shown.steps.left_out > 0);
    let told = shown.told.join(" ");
    assert!(told.contains("av 10071\u{a0}ärenden ritas"), "{told}");
}
