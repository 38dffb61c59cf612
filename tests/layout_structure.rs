//! The structure the picture was made for, laid out in both shapes.

#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

#[path = "layout_structure/plan.rs"]
mod plan;

use plan::{MUNICIPALITIES, PREPARING, every_body, link, street_links, structure};
use samverkanskartan::layout::{Direction, Order, Picture, Point, Rect, Shape};

fn line(picture: &Picture, key: &str) -> Vec<Point> {
    let mut links = picture.links.iter();
    links.find(|link| link.key == key).unwrap().points.clone()
}

fn is_straight(points: &[Point]) -> bool {
    points.len() == 2 && (points[0].x - points[1].x).abs() < 0.01
}

#[test]
fn every_link_is_drawn_with_its_word_in_both_shapes() {
    for plan in [Shape::Wide, Shape::Narrow].map(structure) {
        let picture = Picture::of(&plan);
        let words = |verbs: usize, has: bool| verbs + usize::from(has);
        let asked = plan.links.iter().map(|l| l.verb.is_some()).fold(0, words);
        let drawn = picture
            .links
            .iter()
            .map(|l| l.verb.is_some())
            .fold(0, words);
        assert_eq!(picture.links.len(), plan.links.len(), "{:?}", plan.shape);
        assert_eq!(drawn, asked, "{:?}", plan.shape);
    }
}

#[test]
fn preparing_bodies_are_joined_by_straight_lines_with_up_to_the_left() {
    let picture = Picture::of(&structure(Shape::Wide));
    for title in PREPARING.map(str::to_lowercase) {
        let verbs = if title == "beredning barn och unga" {
            ("bereder", "ger uppdrag")
        } else {
            ("", "")
        };
        let up = line(&picture, &format!("{title}–lsg–{}", verbs.0));
        let down = line(&picture, &format!("lsg–{title}–{}", verbs.1));
        assert!(is_straight(&up) && is_straight(&down), "{title}");
        assert!((down[0].x - up[0].x - 18.0).abs() < 0.01, "{title}");
        assert!(up[0].y > up[1].y && down[0].y < down[1].y, "{title}");
    }
}

#[test]
fn in_both_shapes_what_goes_up_keeps_left_of_what_comes_back() {
    for shape in [Shape::Wide, Shape::Narrow] {
        let picture = Picture::of(&structure(shape));
        let up = line(&picture, "lsg–samråd–bereder åt");
        let down = line(&picture, "samråd–lsg–återför");
        assert!(is_straight(&up) && is_straight(&down));
        assert!(up[0].x + 200.0 < down[0].x, "{shape:?}");
    }
}

#[test]
fn in_the_street_everything_goes_up_at_the_left_edge() {
    let picture = Picture::of(&structure(Shape::Narrow));
    for link in picture.links.iter().zip(street_links()) {
        let (placed, link) = link;
        let at_left = placed.points.iter().all(|point| point.x < 60.0);
        let at_right = placed.points.iter().all(|point| point.x > 280.0);
        let wanted = if link.direction == Direction::Up {
            at_left
        } else {
            at_right
        };
        assert!(wanted, "{placed:?}");
    }
}

#[test]
fn the_enclosure_holds_its_two_members_and_nothing_else() {
    for shape in [Shape::Wide, Shape::Narrow] {
        let picture = Picture::of(&structure(shape));
        let whole = picture.rect_of("system").unwrap();
        let inside = picture
            .nodes
            .iter()
            .filter(|node| whole.overlaps(&node.rect));
        let keys: Vec<&str> = inside.map(|node| node.key.as_str()).collect();
        assert_eq!(keys, ["samråd", "lsg"], "{shape:?}");
    }
}

#[test]
fn no_line_has_more_than_two_bends() {
    for plan in [structure, every_body]
        .into_iter()
        .flat_map(|plan| [Shape::Wide, Shape::Narrow].map(plan))
    {
        for link in Picture::of(&plan).links {
            assert!(link.points.len() <= 4, "{:?}: {link:?}", plan.shape);
        }
    }
}

#[test]
fn lines_of_the_overview_cross_nowhere() {
    for shape in [Shape::Wide, Shape::Narrow] {
        let picture = Picture::of(&structure(shape));
        let parts = |points: &[Point]| -> Vec<Rect> {
            points
                .windows(2)
                .map(|pair| Rect::spanning(pair[0], pair[1]))
                .collect()
        };
        for (at, one) in picture.links.iter().enumerate() {
            for other in picture.links.iter().skip(at + 1) {
                let crossing = parts(&one.points).iter().any(|a| {
                    parts(&other.points)
                        .iter()
                        .any(|b| a.inflated(0.5).overlaps(b))
                });
                assert!(!crossing, "{} and {} in {shape:?}", one.key, other.key);
            }
        }
    }
}

#[test]
fn four_municipalities_stand_side_by_side_in_the_street_and_five_in_the_wide_shape() {
    for (shape, columns) in [(Shape::Wide, 5), (Shape::Narrow, 4)] {
        let picture = Picture::of(&structure(shape));
        let first = picture.node("bjurholm").unwrap().rect.y;
        let beside = |name: &&&str| {
            let rect = picture.node(&name.to_lowercase()).unwrap().rect;
            (rect.y - first).abs() < 0.01
        };
        assert_eq!(
            MUNICIPALITIES.iter().filter(beside).count(),
            columns,
            "{shape:?}"
        );
    }
}

#[test]
fn a_case_can_go_where_no_line_goes() {
    let ways = [
        ("delegationen", "samråd"),
        ("kommunchefsforum", "delegationen"),
        ("regionfullmäktige", "kommunchefsforum"),
        ("umeå", "samråd"),
        ("arbetsgrupp vaccinationer", "lsg"),
        ("municipalities", "samråd"),
    ];
    for shape in [Shape::Wide, Shape::Narrow] {
        let picture = Picture::of(&structure(shape));
        for (from, to) in ways {
            let points = picture.route(from, to).unwrap();
            assert!(points.len() <= 6, "{from} to {to} in {shape:?}: {points:?}");
        }
    }
    let picture = Picture::of(&structure(Shape::Wide));
    assert!(is_straight(
        &picture.route("kommunchefsforum", "delegationen").unwrap()
    ));
    assert!(picture.route("delegationen", "samråd").unwrap().len() <= 4);
}

#[test]
fn there_is_no_way_to_what_has_no_place_or_holds_the_other_end() {
    let picture = Picture::of(&structure(Shape::Wide));
    assert_eq!(picture.route("umeå", "nowhere"), None);
    assert_eq!(picture.route("umeå", "municipalities"), None);
    assert_eq!(picture.route("lsg", "lsg"), None);
}

#[test]
fn badges_begin_at_the_upper_right_corner_and_never_cover_each_other() {
    let picture = Picture::of(&structure(Shape::Wide));
    let lsg = picture.rect_of("lsg").unwrap();
    let first = picture.badge("lsg", 0).unwrap();
    assert!((first.y - lsg.y).abs() < 0.01 && first.x > lsg.right() - 40.0);
    assert!((first.x - picture.badge("lsg", 1).unwrap().x - 24.0).abs() < 0.01);
    let cells = MUNICIPALITIES.map(str::to_lowercase);
    let badges: Vec<Point> = cells
        .iter()
        .flat_map(|key| (0..3).map(|nth| picture.badge(key, nth).unwrap()))
        .collect();
    for (at, one) in badges.iter().enumerate() {
        for other in badges.iter().skip(at + 1) {
            let apart = (one.x - other.x).hypot(one.y - other.y);
            assert!(apart >= 22.0, "{one:?} and {other:?}");
        }
    }
    assert_eq!(picture.badge("nowhere", 0), None);
}

#[test]
fn a_free_row_stands_in_the_order_of_what_it_is_linked_to() {
    let mut plan = structure(Shape::Wide);
    plan.floors[4].order = Order::Barycentre;
    plan.links = vec![
        link(
            "6 äldre arbetsgrupper",
            "samverkansråd patientsäkerhet",
            Direction::Up,
            "",
        ),
        link(
            "arbetsgrupp vaccinationer",
            "beredning barn och unga",
            Direction::Up,
            "",
        ),
    ];
    let picture = Picture::of(&plan);
    let x = |key: &str| picture.rect_of(key).unwrap().x;
    assert!(x("arbetsgrupp vaccinationer") < x("6 äldre arbetsgrupper"));
}
