//! The road of counties that are built otherwise than ours: what goes to boards goes to their
//! huvudmän, what several have together stands by itself, and a body of a kind that nobody has
//! heard of finds its floor.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::app::MapView;
use samverkanskartan::domain::Workspace;
use samverkanskartan::interchange::read;
use samverkanskartan::screen::map::Floor;
use samverkanskartan::screen::road::{self, RoadDrawing};
use serde_json::{Value, json};
use small_county::file;

fn body(id: &str, class: &str, [track, level]: [&str; 2], part_of: &str) -> Value {
    let mut body = json!({ "id": id, "names": [{ "name": id }], "classification": class,
        "track": track, "level": level, "overview": true });
    if !part_of.is_empty() {
        body["subOrganizationOf"] = json!(part_of);
    }
    body
}

fn relation(from: &str, kind: &str, to: &str) -> Value {
    json!({ "id": format!("{from}-{kind}-{to}"), "from": from, "to": to, "kind": kind,
        "label": "lämnar ärenden till" })
}

/// The small county, whose huvudmän are part of nothing together, with more bodies and relations.
fn with(bodies: Vec<Value>, relations: &[Value]) -> Workspace {
    let mut file = file(&json!([]), &json!([]));
    file["organizations"].as_array_mut().unwrap().extend(bodies);
    file["relations"] = json!(relations);
    read(file.to_string().as_bytes()).unwrap()
}

fn drawn(workspace: &Workspace) -> RoadDrawing {
    road::drawing(workspace, &MapView::default(), 1392.0)
}

/// The ways from a body: where each leads, and for how many relations.
fn ways_from(drawing: &RoadDrawing, from: &str) -> Vec<(String, usize)> {
    let ways = drawing.ways.iter().filter(|it| it.way.from == from);
    ways.map(|it| (it.way.to.clone(), it.relations.len()))
        .collect()
}

fn board(huvudman: &str) -> Value {
    body(
        &format!("namnd-{huvudman}"),
        "nämnd",
        ["line", "huvudman"],
        huvudman,
    )
}

fn recommended_to(huvudmen: &[&str]) -> RoadDrawing {
    let boards = ["kommun-a", "kommun-b", "region-r"].map(board).to_vec();
    let relations = huvudmen.iter();
    let relations = relations.map(|it| relation("samrad", "recommends", &format!("namnd-{it}")));
    drawn(&with(boards, &relations.collect::<Vec<_>>()))
}

#[test]
fn what_is_recommended_to_every_board_goes_once_to_all_huvudman() {
    let drawing = recommended_to(&["kommun-a", "kommun-b", "region-r"]);
    let all = Floor::Line.key().to_owned();
    assert_eq!(ways_from(&drawing, "samrad"), [(all, 3)]);
    assert_eq!(drawing.not_drawn, 0);
    assert_eq!(drawing.road.undrawn, [""; 0]);
}

#[test]
fn what_is_recommended_to_the_boards_of_municipalities_goes_to_their_house() {
    let drawing = recommended_to(&["kommun-a", "kommun-b"]);
    let ways = ways_from(&drawing, "samrad");
    let houses = &drawing.road.placed.houses;
    assert_eq!(houses.len(), 2, "the municipalities and the region");
    let [(to, 2)] = ways.as_slice() else {
        panic!("{ways:?}")
    };
    let house = houses.iter().find(|it| it.key == *to).unwrap();
    assert_eq!(house.lines[0].text, "2 kommuner");
    assert_eq!(drawing.not_drawn, 0);
}

#[test]
fn what_is_recommended_to_one_board_goes_to_the_house_of_its_huvudman() {
    let drawing = recommended_to(&["region-r"]);
    assert_eq!(ways_from(&drawing, "samrad"), [("region-r".to_owned(), 1)]);
}

#[test]
fn a_board_that_several_have_together_is_a_house_of_its_own_and_sends_what_it_sends() {
    for part_of in ["", "kommunerna"] {
        let mut bodies = vec![body(
            "gemensam",
            "gemensam nämnd",
            ["line", "regional"],
            part_of,
        )];
        if !part_of.is_empty() {
            bodies.push(body("kommunerna", "kommuner", ["line", "huvudman"], ""));
        }
        let mut workspace = with(bodies, &[relation("gemensam", "assigns", "beredning")]);
        if !part_of.is_empty() {
            let mut records = workspace.records().clone();
            for huvudman in &mut records.organizations {
                if huvudman.classification == "kommun" {
                    huvudman.sub_organization_of = samverkanskartan::domain::Id::new(part_of).ok();
                }
            }
            workspace = Workspace::new(records).unwrap();
        }
        let drawing = drawn(&workspace);
        let mut houses = drawing.road.placed.houses.iter();
        assert!(houses.any(|it| it.key == "gemensam"), "{part_of:?}");
        assert_eq!(
            ways_from(&drawing, "gemensam"),
            [("beredning".to_owned(), 1)]
        );
    }
}

#[test]
fn a_board_that_several_have_together_is_drawn_before_anything_is_known_of_its_ways() {
    let joint = body("gemensam", "gemensam nämnd", ["line", "regional"], "");
    let drawing = drawn(&with(vec![joint], &[]));
    let mut houses = drawing.road.placed.houses.iter();
    assert!(houses.any(|it| it.key == "gemensam"));
}

#[test]
fn a_body_of_an_unknown_kind_finds_its_floor_and_keeps_all_its_ways() {
    let officers = ["officer", "regional"];
    let bodies = vec![
        body("ledning", "ledningsgrupp", officers, ""),
        body("grupp", "arbetsgrupp", officers, ""),
    ];
    let relations = [
        relation("ledning", "prepares", "samrad"),
        relation("samrad", "assigns", "ledning"),
        relation("beredning", "prepares", "ledning"),
        relation("ledning", "assigns", "beredning"),
        relation("grupp", "prepares", "beredning"),
        relation("beredning", "assigns", "grupp"),
    ];
    let count = relations.len();
    let drawing = drawn(&with(bodies, &relations));
    let floor = |key: &str| {
        let mut boxes = drawing.boxes.iter();
        boxes.find(|it| it.drawn.placed.key == key).unwrap().floor
    };
    assert_eq!(floor("ledning"), Floor::Officers);
    assert_eq!(floor("beredning"), Floor::Preparing);
    let told: usize = drawing.ways.iter().map(|it| it.relations.len()).sum();
    assert_eq!(told + drawing.not_drawn, count, "none goes unsaid");
    assert_eq!(drawing.not_drawn, 0);
    assert_eq!(drawing.road.undrawn, [""; 0]);
}
