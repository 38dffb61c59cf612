use super::*;
use crate::app::{CaseFilter, Days};
use crate::domain::Day;
use crate::layout::Point;

fn built_in() -> Workspace {
    crate::interchange::read(include_bytes!("../../../public/data/vasterbotten.json")).unwrap()
}

fn shown(view: &StatisticsView) -> StatisticsScreen {
    StatisticsScreen::new(&built_in(), view)
}

fn table<'a>(screen: &'a StatisticsScreen, key: &str) -> &'a Table {
    screen.tables.iter().find(|table| table.key == key).unwrap()
}

fn in_years(from: i16, to: i16) -> StatisticsView {
    StatisticsView {
        days: Days {
            from: Day::new(from, 1, 1).ok(),
            to: Day::new(to, 12, 31).ok(),
        },
        ..StatisticsView::default()
    }
}

#[test]
fn every_row_has_a_cell_for_each_column_and_every_bar_lies_within_the_whole() {
    for view in [StatisticsView::default(), in_years(2024, 2024)] {
        for table in shown(&view).tables {
            for row in &table.rows {
                assert_eq!(row.cells.len(), table.columns.len(), "{}", table.heading);
                assert!(!row.head.is_empty(), "{}", table.heading);
                if let Some(bar) = row.bar {
                    assert!(0.0 <= bar.start && bar.start <= bar.end && bar.end <= 1.0);
                    let middle = bar.middle.unwrap_or(bar.start);
                    assert!(bar.start <= middle && middle <= bar.end);
                }
            }
        }
    }
}

#[test]
fn a_period_chooses_what_surely_lies_in_it_and_says_what_cannot_be_placed() {
    let all = shown(&StatisticsView::default());
    assert_eq!(all.period, None);
    assert!(!all.is_filtered);
    let screen = shown(&in_years(2024, 2024));
    assert!(screen.is_filtered);
    let words = screen.period.unwrap().replace('\u{a0}', " ");
    assert!(words.contains("inte så säkra datum"), "{words}");
    let none = shown(&in_years(1980, 1981));
    assert!(table(&none, "vagar").rows.is_empty());
    assert!(table(&none, "beslut").rows.is_empty());
}

#[test]
fn with_a_filter_only_what_concerns_the_chosen_cases_is_counted() {
    let view = StatisticsView {
        filter: CaseFilter {
            text: "allmänfarlig".into(),
            ..CaseFilter::default()
        },
        ..StatisticsView::default()
    };
    let screen = shown(&view);
    assert_eq!(table(&screen, "vagar").rows.len(), 1);
    let all = shown(&StatisticsView::default());
    let decisions = |screen: &StatisticsScreen| table(screen, "beslut").rows.len();
    assert!(decisions(&screen) < decisions(&all));
}

fn place(told: &Told) -> Point {
    match told {
        Told::Now(disc) => disc.at,
        Told::Dwell(_, at) => *at,
    }
}

#[test]
fn the_picture_has_every_handover_or_says_that_it_has_not() {
    let workspace = built_in();
    for width in [1000.0, 336.0] {
        let flow = Flow::new(&workspace, &StatisticsView::default(), width);
        assert!(!flow.legs.is_empty());
        let counts: Vec<_> = flow.legs.iter().map(|leg| leg.count).collect();
        assert!(
            counts.is_sorted_by(|a, b| a >= b),
            "thin lines lie on thick ones"
        );
        for leg in &flow.legs {
            assert!(leg.thread.points.len() > 1);
            let one = leg.thread.breadth / f64::from(leg.count);
            assert!(one > 0.0 && one <= 3.0, "the breadth is the number");
        }
        let tells = |is: fn(&Told) -> bool| flow.told.iter().any(is);
        assert!(tells(|told| matches!(told, Told::Now(_))));
        assert!(tells(|told| matches!(told, Told::Dwell(..))));
        for (n, at) in flow.told.iter().map(place).enumerate() {
            let covers = |other: &&Told| place(other) == at;
            assert_eq!(flow.told.iter().skip(n + 1).find(covers), None);
        }
    }
}

#[test]
fn the_same_data_gives_the_same_picture() {
    let workspace = built_in();
    let view = StatisticsView::default();
    let flow = || Flow::new(&workspace, &view, 1000.0);
    assert_eq!(flow(), flow());
}
