//! The structure of the built-in edition and of changed ones, as roads.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

use std::collections::BTreeSet;

use samverkanskartan::app::MapView;
use samverkanskartan::domain::{Id, Organization, RelationKind, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::layout::{Role, Shape};
use samverkanskartan::screen::map::{FloorList, StandsFor};
use samverkanskartan::screen::picture::Purpose;
use samverkanskartan::screen::picture_file::PictureFile;
use samverkanskartan::screen::road::{self, RoadBox, RoadDrawing};

/// The widths a road is laid out for.
const WIDTHS: [f64; 4] = [336.0, 716.0, 1032.0, 1392.0];

fn edition() -> Workspace {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

fn view(day: &str, all: bool) -> MapView {
    MapView {
        day: Some(day.parse().unwrap()),
        all,
        ..MapView::default()
    }
}

fn overview(width: f64) -> RoadDrawing {
    road::drawing(&edition(), &MapView::default(), width)
}

fn at<'d>(drawing: &'d RoadDrawing, key: &str) -> &'d RoadBox {
    let mut boxes = drawing.boxes.iter();
    boxes.find(|it| it.drawn.placed.key == key).unwrap()
}

fn drawn(drawing: &RoadDrawing) -> BTreeSet<&str> {
    let boxes = drawing.boxes.iter();
    boxes.map(|it| it.drawn.placed.key.as_str()).collect()
}

#[test]
fn the_first_view_holds_all_six_floors() {
    for (width, most) in [(1032.0, 740.0), (1392.0, 760.0)] {
        let drawing = overview(width);
        assert_eq!(drawing.road.shape, Shape::Wide);
        assert_eq!(drawing.road.placed.labels.len(), 6);
        let bottom = drawing.road.ground.bottom();
        assert!(bottom <= most, "{bottom} at {width}");
    }
}

#[test]
fn every_way_of_the_road_stands_and_every_other_standing_one_is_counted() {
    let edition = edition();
    let records = edition.records();
    for width in WIDTHS {
        let drawing = overview(width);
        assert_eq!(drawing.road.undrawn, [""; 0]);
        for way in &drawing.ways {
            for id in &way.relations {
                let relation = edition.find(id).unwrap();
                assert!(relation.stands(), "{id}");
            }
        }
        let drawn: BTreeSet<_> = drawing.ways.iter().flat_map(|way| &way.relations).collect();
        // Members of LSG are appointed past Samråd: a road sign, and no road.
        let appointed = records.relations.iter().filter(|it| {
            it.kind == RelationKind::Appoints && it.to.as_str() == "lsg" && it.stands()
        });
        let appointed = appointed.filter(|it| !drawn.contains(&it.id)).count();
        assert_eq!(appointed, 16);
        assert!(drawing.not_drawn >= appointed, "{}", drawing.not_drawn);
    }
}

#[test]
fn nothing_that_happened_once_is_a_road() {
    let drawing = overview(1392.0);
    let ways: Vec<_> = drawing.ways.iter().collect();
    let between = |from: &str, to: &str| {
        ways.iter()
            .any(|way| way.way.from == from && way.way.to == to)
    };
    assert!(between("beredning-barn-unga", "lsg"));
    assert!(between("lsg", "samrad-hvo"));
    assert!(!between("delegationen", "samrad-hvo"));
    assert!(!between("kommunerna", "samrad-hvo"));
    assert!(!between("lsg", "samverkansrad-patientsakerhet"));
    assert!(!between("lsg", "arbetsgrupp-betalningsansvar"));
}

#[test]
fn what_is_implied_has_a_dotted_door_and_no_lane() {
    for width in WIDTHS {
        let drawing = overview(width);
        let implied = ["hjalpmedelsradet", "samverkansrad-patientsakerhet"];
        for way in drawing
            .ways
            .iter()
            .filter(|way| implied.contains(&way.way.from.as_str()))
        {
            let mut lanes = drawing.road.lanes.iter();
            assert!(
                !lanes.any(|lane| lane.ways.contains(&way.way.key)),
                "{way:?}"
            );
        }
        assert!(drawing.road.dotted.len() >= implied.len());
    }
}

#[test]
fn a_lane_says_that_it_rests_on_practice_or_on_the_words_of_one_side() {
    for width in WIDTHS {
        let drawing = overview(width);
        let said = |way: &str| {
            let mut signs = drawing.road.signs.iter();
            let sign = signs
                .find(|it| it.ways.iter().any(|key| key == way))
                .unwrap();
            let lines = sign.lines.iter().map(|line| line.text.as_str());
            lines.collect::<Vec<_>>().join(" ")
        };
        let up = said("lsg-prepares-samrad-hvo");
        assert!(
            up.contains("bereder") && up.contains("enligt praxis"),
            "{up}"
        );
        let down = said("samrad-hvo-returns-lsg");
        assert!(down.contains("enligt ena sidan"), "{down}");
    }
}

#[test]
fn arrows_follow_the_lanes_and_say_direction_verb_and_name() {
    for width in WIDTHS {
        let drawing = overview(width);
        let lsg = at(&drawing, "lsg");
        assert_eq!(lsg.drawn.moves.up.as_deref(), Some("samrad-hvo"));
        let said = lsg.up.as_ref().unwrap();
        assert!(
            said.starts_with("upp, bereder ") && said.contains("Samråd"),
            "{said}"
        );
        let beredning = at(&drawing, "beredning-barn-unga");
        assert_eq!(beredning.drawn.moves.up.as_deref(), Some("lsg"));
        assert_eq!(
            beredning.drawn.moves.down.as_deref(),
            Some("arbetsgrupp-npf")
        );
        let samrad = at(&drawing, "samrad-hvo");
        assert_eq!(samrad.drawn.moves.up.as_deref(), Some("kommunerna"));
        assert_eq!(samrad.drawn.moves.down.as_deref(), Some("lsg"));
        assert!(
            lsg.drawn.label.contains("upp, bereder"),
            "{}",
            lsg.drawn.label
        );
        let lone = at(&drawing, "lokal-samverkan");
        assert!(
            lone.drawn.label.ends_with("ingen väg i källorna"),
            "{}",
            lone.drawn.label
        );
    }
}

#[test]
fn every_box_can_be_reached_with_the_arrow_keys() {
    for width in WIDTHS {
        for all in [false, true] {
            let drawing = road::drawing(&edition(), &view("2024-09-06", all), width);
            let mut reached = BTreeSet::new();
            let mut waiting = vec![drawing.entry(None).unwrap().to_owned()];
            while let Some(key) = waiting.pop() {
                if !reached.insert(key.clone()) {
                    continue;
                }
                let moves = at(&drawing, &key).drawn.moves.clone();
                let next = [moves.up, moves.down, moves.left, moves.right];
                waiting.extend(next.into_iter().flatten());
            }
            let missed: Vec<_> = drawn(&drawing)
                .into_iter()
                .filter(|key| !reached.contains(*key))
                .collect();
            assert_eq!(missed, [""; 0], "{width}");
        }
    }
}

#[test]
fn the_same_bodies_are_drawn_in_every_width_and_the_list_has_all() {
    let edition = edition();
    let listed: BTreeSet<_> = FloorList::of(&edition, &view("2024-09-06", true))
        .into_iter()
        .flat_map(|floor| floor.rows)
        .map(|row| row.body.id.to_string())
        .collect();
    for all in [false, true] {
        let view = view("2024-09-06", all);
        let drawings = WIDTHS.map(|width| road::drawing(&edition, &view, width));
        let first = drawn(&drawings[0]);
        for drawing in &drawings {
            assert_eq!(drawn(drawing), first);
            for it in &drawing.boxes {
                if let StandsFor::Body(id) = &it.drawn.stands_for {
                    assert!(listed.contains(id.as_str()), "{id}");
                }
            }
        }
    }
    for id in [
        "asele",
        "umea",
        "region-vasterbotten",
        "samrad-hvo",
        "lsg",
        "systemledning",
    ] {
        assert!(drawn(&overview(1392.0)).contains(id), "{id}");
    }
}

#[test]
fn the_list_leads_with_the_road_from_below() {
    let floors = FloorList::of(&edition(), &MapView::default());
    let names: Vec<_> = floors.iter().map(|floor| floor.name.as_str()).collect();
    assert_eq!(names.first(), Some(&"Delregionalt och lokalt"));
    assert_eq!(names.last(), Some(&"Utanför strukturen"));
    let officers = floors
        .iter()
        .find(|it| it.name == "Tjänstepersoner")
        .unwrap();
    let first: Vec<_> = officers
        .rows
        .iter()
        .take(2)
        .map(|row| row.body.id.as_str())
        .collect();
    assert!(first.contains(&"lsg"), "{first:?}");
}

#[test]
fn the_list_of_the_overview_has_its_bodies_and_tells_how_many_it_leaves_out() {
    let edition = edition();
    let bodies = |all| -> BTreeSet<String> {
        let floors = FloorList::of(&edition, &view("2024-09-06", all)).into_iter();
        let rows = floors.flat_map(|floor| floor.rows);
        rows.map(|row| row.body.id.to_string()).collect()
    };
    let (some, all) = (bodies(false), bodies(true));
    assert!(some.is_subset(&all));
    let left_out = |all| {
        let view = view("2024-09-06", all);
        road::left_out(&edition, &view, &FloorList::of(&edition, &view))
    };
    assert_eq!(all.len() - some.len(), left_out(false));
    assert!(left_out(false) > 20, "{}", left_out(false));
    assert_eq!(left_out(true), 0);
    let ways = road::told(&edition, &view("2024-09-06", false));
    let from: Vec<_> = ways.iter().map(|(body, _)| body.as_str()).collect();
    assert_eq!(from.last(), Some(&"Samråd hälsa, vård och omsorg"));
}

#[test]
fn a_floor_that_somebody_chose_wins() {
    let mut records = edition().records().clone();
    let mut bodies = records.organizations.iter_mut();
    let body = bodies
        .find(|body| body.id.as_str() == "lokal-samverkan")
        .unwrap();
    body.floor = Some(4);
    let workspace = Workspace::new(records).unwrap();
    let structure = road::RoadStructure::on(&workspace, "2024-09-06".parse().unwrap(), false, None);
    let storey = |id: &str| {
        structure
            .storey(&Id::<Organization>::new(id).unwrap())
            .unwrap()
    };
    assert_eq!(storey("lokal-samverkan"), storey("beredning-barn-unga"));
}

#[test]
fn before_the_structure_its_predecessors_stand_on_the_floors() {
    for width in WIDTHS {
        let before = road::drawing(&edition(), &view("2020-06-01", false), width);
        let after = road::drawing(&edition(), &view("2020-09-01", false), width);
        for id in [
            "agarsamradet",
            "lanssamordningsgruppen",
            "lansgrupp-barn-unga",
        ] {
            assert!(drawn(&before).contains(id), "{id} before");
            assert!(!drawn(&after).contains(id), "{id} after");
        }
        for id in ["samrad-hvo", "lsg", "beredning-barn-unga"] {
            assert!(!drawn(&before).contains(id), "{id} before");
            assert!(drawn(&after).contains(id), "{id} after");
        }
    }
}

#[test]
fn no_word_of_a_name_is_cut() {
    let edition = edition();
    for width in WIDTHS {
        for (day, all) in [
            ("2024-09-06", false),
            ("2024-09-06", true),
            ("2020-06-01", true),
        ] {
            let drawing = road::drawing(&edition, &view(day, all), width);
            for it in &drawing.boxes {
                let StandsFor::Body(id) = &it.drawn.stands_for else {
                    continue;
                };
                let body = edition.find(id).unwrap();
                let names = body.names.iter();
                let names = names.flat_map(|name| [Some(&name.name), name.short_name.as_ref()]);
                let pieces = |text: &str| -> BTreeSet<String> {
                    let pieces = text.split([' ', '-', '/', ',']);
                    pieces.map(ToOwned::to_owned).collect()
                };
                let whole: BTreeSet<_> = names.flatten().flat_map(|name| pieces(name)).collect();
                let titles = it.drawn.placed.lines.iter();
                let titles = titles.filter(|line| line.role == Role::Title);
                for cut in titles.flat_map(|line| pieces(&line.text)) {
                    let is_ground = it.drawn.name_only;
                    assert!(
                        cut.is_empty() || whole.contains(&cut) || is_ground,
                        "{cut:?} of {id}"
                    );
                }
            }
        }
    }
}

#[test]
#[ignore = "writes pictures to look at into the folder for temporary files"]
fn pictures() {
    for width in WIDTHS {
        for all in [false, true] {
            let view = MapView {
                all,
                ..MapView::default()
            };
            let drawing = road::drawing(&edition(), &view, width);
            let file = PictureFile {
                picture: (drawing.road.width, drawing.road.height),
                marks: &road::marks(&drawing, &Purpose::Structure(None)),
                title: "",
                description: &road::description(&drawing),
                notes: &[],
            };
            let path = std::env::temp_dir().join(format!("road-{width}-{all}.svg"));
            std::fs::write(path, file.svg()).unwrap();
        }
    }
}

#[test]
fn the_picture_is_read_from_below_and_tells_only_of_what_is_drawn() {
    for width in WIDTHS {
        let drawing = overview(width);
        let stops = road::reading(&drawing);
        let numbers: Vec<_> = stops.iter().map(|stop| stop.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5], "{width}");
        let mut seen = BTreeSet::new();
        for stop in &stops {
            for key in &stop.boxes {
                assert!(seen.insert(key.clone()), "{key} is looked at once");
            }
        }
        let all: BTreeSet<_> = drawn(&drawing).into_iter().map(str::to_owned).collect();
        assert_eq!(seen, all, "every box is looked at at {width}");
    }
    let told: Vec<_> = road::reading(&overview(1032.0))
        .into_iter()
        .map(|stop| format!("{} {}", stop.heading, stop.text))
        .collect();
    expect_test::expect![[r"
        Beredningar och råd, arbetsgrupper, delregionalt och lokalt. Beredning barn och unga bereder ärenden åt och föreslår insatsområden till Länssamverkansgruppen. 8 vägar till är ritade.
        Tjänstepersoner: här bereds det. Länssamverkansgruppen bereder ärenden åt, lämnar rekommendationer till och informerar Samråd hälsa, vård och omsorg (enligt praxis).
        Politisk samverkan: här enas man. Samråd hälsa, vård och omsorg rekommenderar huvudmännen (enligt praxis). 2 vägar till är ritade.
        Huvudmännens linje: här beslutas. 15 kommuner och Region Västerbotten. Huvudmännen utser ledamöter i Samråd hälsa, vård och omsorg (antyds för 1 av 16).
        Utanför strukturen: kan väcka frågor, men bereder dem inte. 7 organ."]].assert_eq(&told.join("\n"));
}
