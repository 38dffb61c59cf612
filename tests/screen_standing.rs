//! What stands is drawn, and what happened once is told: in the picture, the list and the panel.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use samverkanskartan::app::MapView;
use samverkanskartan::domain::{Holds, Id, Relation, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::layout::road::Rests;
use samverkanskartan::screen::map::{BodyRelation, Floor, FloorList, NotDrawn, Panel};
use samverkanskartan::screen::road;
use samverkanskartan::screen::words::map as words;

fn edition() -> Workspace {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

/// Every way of a day's picture, with or without the bodies that are folded away: sender,
/// receiver.
fn lines(workspace: &Workspace, day: &str) -> Vec<(String, String)> {
    let view = |all| MapView {
        day: Some(day.parse().unwrap()),
        all,
        ..MapView::default()
    };
    let drawings = [false, true].map(|all| road::drawing(workspace, &view(all), 1392.0));
    let ways = drawings.into_iter().flat_map(|it| it.ways);
    ways.map(|it| (it.way.from, it.way.to)).collect()
}

#[track_caller]
fn check_not_drawn(from: &str, to: &str) {
    for day in ["2021-02-19", "2021-03-19", "2024-03-15", "2024-09-06"] {
        let lines = lines(&edition(), day);
        assert!(lines.len() > 8, "only {}", lines.len());
        let found = lines.iter().find(|line| line.0 == from && line.1 == to);
        assert_eq!(found, None, "on {day}");
    }
}

#[test]
fn no_line_goes_from_hjalpmedelsradet_to_the_region() {
    check_not_drawn("hjalpmedelsradet", "region-vasterbotten");
    check_not_drawn("hjalpmedelsradet", Floor::Line.key());
}

#[test]
fn no_line_goes_from_the_region_to_lsg() {
    check_not_drawn("region-vasterbotten", "lsg");
}

#[test]
fn no_line_goes_from_lsg_to_the_council_for_patient_safety() {
    check_not_drawn("lsg", "samverkansrad-patientsakerhet");
}

#[test]
fn the_agreed_way_is_drawn() {
    let lines = lines(&edition(), "2024-09-06");
    for (from, to) in [
        ("beredning-barn-unga", "lsg"),
        ("beredning-vuxna-aldre", "lsg"),
        ("beredningsgrupp-uph", "lsg"),
        ("lsg", "samrad-hvo"),
        ("samrad-hvo", "lsg"),
        ("samrad-hvo", Floor::Line.key()),
    ] {
        let is_drawn = lines.iter().any(|line| line.0 == from && line.1 == to);
        assert!(is_drawn, "{from} to {to}");
    }
}

#[test]
fn a_line_that_is_only_implied_looks_so_and_says_so() {
    let drawing = road::drawing(&edition(), &MapView::default(), 1392.0);
    let implied = |from: &str| {
        let way = drawing.ways.iter().find(|it| it.way.from == from);
        way.unwrap().way.rests == Rests::Implied
    };
    assert!(implied("hjalpmedelsradet"));
    assert!(implied("samverkansrad-patientsakerhet"));
    assert!(!implied("beredning-barn-unga"));
}

fn relation(id: &str) -> Relation {
    edition().find(&Id::new(id).unwrap()).cloned().unwrap()
}

#[track_caller]
fn check_said(id: &str, marking: &str, standing: Option<&str>) {
    let relation = relation(id);
    let plain = |text: String| text.replace('\u{a0}', " ");
    assert_eq!(plain(words::marking(&relation)), marking);
    let said = words::standing_of(&relation).map(plain);
    assert_eq!(said.as_deref(), standing);
}

#[test]
fn a_line_says_what_it_rests_on_where_that_is_not_a_joint_rule() {
    check_said("beredning-barn-unga-prepares-lsg", "bereder", None);
    let practice = Some("enligt praxis");
    check_said(
        "samrad-hvo-assigns-lsg",
        "ger uppdrag, enligt praxis",
        practice,
    );
    check_said(
        "samrad-hvo-returns-lsg",
        "återgår, enligt tre av regionens ledamöter",
        Some("enligt tre av regionens ledamöter"),
    );
    let implied = Some("antyds");
    check_said("hjalpmedelsradet-prepares-lsg", "bereder, antyds", implied);
}

#[test]
fn what_happened_once_says_when() {
    let said = |id: &str| words::standing_of(&relation(id)).map(|it| it.replace('\u{a0}', " "));
    assert_eq!(
        said("samrad-hvo-assigns-hjalpmedel-vasterbotten").as_deref(),
        Some("hände en gång, 19 mars 2021")
    );
    assert_eq!(
        said("lsg-assigns-utredarna-hjalpmedel").as_deref(),
        Some("hände en gång")
    );
    assert_eq!(
        said("narsjukvardscheferna-returns-lsg").as_deref(),
        Some("var tänkt")
    );
}

#[test]
fn a_relation_of_an_old_file_that_may_not_stand_is_told_and_not_drawn() {
    let mut records = edition().records().clone();
    for relation in &mut records.relations {
        (relation.holds, relation.foundation, relation.said_by) = (None, None, None);
        if relation.id.as_str() == "lsg-prepares-samrad-hvo" {
            relation.label = "beredde ärenden åt".into();
        }
    }
    let old = Workspace::new(records).unwrap();
    let lines = lines(&old, "2024-09-06");
    let has = |from: &str, to: &str| lines.iter().any(|it| it.0 == from && it.1 == to);
    assert!(has("beredning-barn-unga", "lsg"));
    assert!(!has("hjalpmedelsradet", "region-vasterbotten"));
    assert!(!has("region-vasterbotten", "lsg"));
    assert!(!has("lsg", "samverkansrad-patientsakerhet"));
    let lsg: Id<_> = Id::new("lsg").unwrap();
    let panel = Panel::new(&old, &lsg, "2024-09-06".parse().unwrap()).unwrap();
    let way = panel
        .ways
        .into_iter()
        .find(|it| it.verb.starts_with("beredde"));
    assert_eq!(way.unwrap().standing.as_deref(), Some(words::NOT_SAID));
}

// The list and the panel

#[test]
fn what_is_not_drawn_is_counted_and_stands_in_the_list() {
    let edition = edition();
    for day in ["2019-06-01", "2021-02-19", "2021-03-19", "2024-09-06"] {
        let view = MapView {
            day: Some(day.parse().unwrap()),
            all: true,
            ..MapView::default()
        };
        let counted = NotDrawn::on(&edition, view.day.unwrap());
        let floors = FloorList::of(&edition, &view);
        let rows = floors.iter().flat_map(|floor| &floor.rows);
        let told: Vec<_> = rows.flat_map(|row| &row.relations).collect();
        // Alike ones of a body stand in one sentence: ”deltog i A och B”.
        let count = |what: &str| -> usize {
            let alike = told.iter().filter(|it| it.contains(what));
            alike.map(|it| 1 + it.matches(" och ").count()).sum()
        };
        assert!(count(words::ONCE) >= counted.once, "{day}: {counted:?}");
        assert!(
            count(words::INTENDED) >= counted.other,
            "{day}: {counted:?}"
        );
        assert_eq!(counted.once == 0, count(words::ONCE) == 0, "{day}");
    }
    let counted = |day: &str| NotDrawn::on(&edition, day.parse().unwrap()).once;
    assert!(counted("2024-09-06") > 20);
    assert!(counted("2021-02-19") < counted("2021-03-19"));
    assert!(counted("2021-03-19") < counted("2024-09-06"));
}

#[test]
fn the_line_under_the_picture_counts_in_swedish() {
    let said = |once, other| {
        let said = words::not_drawn(NotDrawn { once, other });
        said.map(|it| it.replace('\u{a0}', " "))
    };
    assert_eq!(said(0, 0), None);
    assert_eq!(
        said(1, 0).unwrap(),
        "1 relation som hänt en gång ritas inte."
    );
    assert_eq!(
        said(31, 9).unwrap(),
        "31 relationer som hänt en gång och 9 som bara var tänkta eller är oklara ritas inte."
    );
}

fn ways(id: &str, day: &str) -> Vec<BodyRelation> {
    let panel = Panel::new(&edition(), &Id::new(id).unwrap(), day.parse().unwrap());
    panel.unwrap().ways
}

#[test]
fn the_panel_says_what_happened_once_and_when() {
    let ways = ways("samrad-hvo", "2024-09-06");
    let way = ways.iter().find(|it| it.verb.starts_with("gav uppdrag"));
    let way = way.unwrap();
    assert_eq!(way.manner, None, "it is not drawn");
    let said = way.standing.as_ref().unwrap().replace('\u{a0}', " ");
    assert_eq!(said, "hände en gång, 19 mars 2021");
    let raised = ways.iter().find(|it| it.verb.starts_with("lyfte")).unwrap();
    assert!(!raised.outgoing && raised.manner.is_none());
}

#[test]
fn the_panel_of_an_earlier_day_knows_nothing_of_what_happened_later() {
    let once = |day: &str| {
        let ways = ways("samrad-hvo", day).into_iter();
        let said = ways.filter_map(|it| it.standing);
        said.filter(|it| it.starts_with(words::ONCE)).count()
    };
    assert_eq!(once("2021-03-18"), 0);
    assert!(once("2021-03-19") > 0);
    assert!(once("2024-03-15") > once("2021-03-19"));
}

#[test]
fn no_drawn_line_is_made_of_what_does_not_stand() {
    // With every standing relation taken away nothing is left to draw.
    let mut records = edition().records().clone();
    records
        .relations
        .retain(|it| it.holds != Some(Holds::Standing));
    let left = Workspace::new(records).unwrap();
    let drawing = road::drawing(&left, &MapView::default(), 1392.0);
    // The routes of the agreed way are no relations, and stand by themselves.
    let mut drawn = drawing.ways.iter().flat_map(|way| &way.relations);
    assert_eq!(drawn.next(), None);
}
