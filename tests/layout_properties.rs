//! What holds for every picture, whatever the plan.

#![allow(clippy::indexing_slicing)]

use proptest::prelude::*;
use samverkanskartan::layout::{
    Block, Direction, Enclosure, Floor, Frame, House, Link, Node, Order, Picture, PlacedNode, Plan,
    Point, Rect, Shape, Side, SideGroup, TextLine, TextSize,
};

/// The air every text has inside its box, in user units.
const AIR: f64 = 4.0;

fn text() -> impl Strategy<Value = String> {
    let words = prop::collection::vec("[a-zåäö]{2,12}[-/]?", 1..5);
    prop_oneof![9 => words.prop_map(|words| words.join(" ")), 1 => "[A-Zm]{1,60}"]
}

fn size() -> impl Strategy<Value = TextSize> {
    prop_oneof![Just(TextSize::Small), Just(TextSize::Normal)]
}

/// A node without a key; [`named`] gives every one its own.
fn node() -> impl Strategy<Value = Node> {
    (text(), prop::option::of(text()), size(), 0usize..4).prop_map(|(title, note, size, pips)| {
        Node {
            key: String::new(),
            title,
            note,
            size,
            pips,
        }
    })
}

fn nodes(most: usize) -> impl Strategy<Value = Vec<Node>> {
    prop::collection::vec(node(), 0..most)
}

fn house() -> impl Strategy<Value = Block> {
    (text(), text(), 0usize..4, 1usize..7, nodes(17)).prop_map(
        |(title, note, pips, columns, boxes)| {
            let key = String::new();
            Block::House(House {
                key,
                title,
                note,
                pips,
                columns,
                boxes,
            })
        },
    )
}

fn frame() -> impl Strategy<Value = Block> {
    (text(), nodes(14)).prop_map(|(title, boxes)| {
        let key = String::new();
        Block::Frame(Frame { key, title, boxes })
    })
}

fn principal() -> impl Strategy<Value = Block> {
    node().prop_map(|node| {
        Block::Principal(Node {
            size: TextSize::Big,
            ..node
        })
    })
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        house(),
        principal(),
        nodes(4).prop_map(Block::Beside),
        nodes(16).prop_map(Block::Row),
        frame(),
        frame(),
    ]
}

fn floor() -> impl Strategy<Value = Floor> {
    let order = prop_oneof![Just(Order::AsGiven), Just(Order::Barycentre)];
    let blocks = prop::collection::vec(block(), 0..5);
    (text(), text(), order, blocks).prop_map(|(label, note, order, blocks)| Floor {
        key: String::new(),
        label,
        note,
        order,
        blocks,
    })
}

fn side() -> impl Strategy<Value = Side> {
    let group = (text(), nodes(6)).prop_map(|(label, nodes)| SideGroup { label, nodes });
    (text(), text(), prop::collection::vec(group, 0..4)).prop_map(|(label, note, groups)| Side {
        key: "side".to_owned(),
        label,
        note,
        groups,
    })
}

/// Two places among all keys, a way and a word.
type Wish = (prop::sample::Index, prop::sample::Index, u8, Option<String>);

fn plan() -> impl Strategy<Value = Plan> {
    let shape = prop_oneof![Just(Shape::Wide), Just(Shape::Narrow)];
    let wish = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0u8..3,
        prop::option::of("[a-z]{3,12}"),
    );
    let wishes = prop::collection::vec(wish, 0..24);
    let floors = prop::collection::vec(floor(), 0..7);
    (shape, floors, prop::option::of(side()), wishes)
        .prop_map(|(shape, floors, side, wishes)| linked(shape, floors, side, &wishes))
}

fn linked(shape: Shape, mut floors: Vec<Floor>, mut side: Option<Side>, wishes: &[Wish]) -> Plan {
    let (keys, principals) = named(&mut floors, side.as_mut());
    let enclosure = match principals.as_slice() {
        [one, other, ..] => Some(Enclosure {
            key: "enclosure".to_owned(),
            title: "Tillsammans".to_owned(),
            note: "som ett".to_owned(),
            members: [one.clone(), other.clone()],
        }),
        _ => None,
    };
    let link = |(at, (from, to, way, verb)): (usize, &Wish)| Link {
        key: format!("link {at}"),
        from: from.get(&keys).clone(),
        to: to.get(&keys).clone(),
        direction: [Direction::Up, Direction::Down, Direction::Sideways][usize::from(*way)],
        verb: verb.clone(),
    };
    let links = if keys.is_empty() {
        Vec::new()
    } else {
        wishes.iter().enumerate().map(link).collect()
    };
    Plan {
        shape,
        floors,
        side,
        enclosure,
        links,
    }
}

/// Gives everything a key of its own; answers all keys, and those of the principals.
fn named(floors: &mut [Floor], side: Option<&mut Side>) -> (Vec<String>, Vec<String>) {
    let (mut keys, mut principals) = (Vec::new(), Vec::new());
    let mut name = |key: &mut String| {
        *key = format!("k{}", keys.len());
        keys.push(key.clone());
    };
    for floor in floors {
        name(&mut floor.key);
        for block in &mut floor.blocks {
            let nodes = match block {
                Block::House(house) => {
                    name(&mut house.key);
                    &mut house.boxes
                }
                Block::Frame(frame) => {
                    name(&mut frame.key);
                    &mut frame.boxes
                }
                Block::Principal(node) => {
                    name(&mut node.key);
                    principals.push(node.key.clone());
                    continue;
                }
                Block::Beside(nodes) | Block::Row(nodes) => nodes,
            };
            for node in nodes {
                name(&mut node.key);
            }
        }
    }
    let outside = side.into_iter().flat_map(|side| &mut side.groups);
    for node in outside.flat_map(|group| &mut group.nodes) {
        name(&mut node.key);
    }
    (keys, principals)
}

fn parts(points: &[Point]) -> Vec<Rect> {
    let pairs = points.windows(2);
    pairs.map(|pair| Rect::spanning(pair[0], pair[1])).collect()
}

fn is_right_angled(points: &[Point]) -> bool {
    let part = |rect: &Rect| rect.width < 0.02 || rect.height < 0.02;
    points.len() >= 2 && parts(points).iter().all(part)
}

/// The boxes a line runs through, other than those of its ends.
fn boxes_run_through<'p>(picture: &'p Picture, points: &[Point], ends: &[&str]) -> Vec<&'p str> {
    let parts = parts(points);
    let hit = |node: &&PlacedNode| {
        let inner = node.rect.inflated(-0.2);
        !ends.contains(&node.key.as_str()) && parts.iter().any(|p| p.inflated(0.1).overlaps(&inner))
    };
    picture
        .nodes
        .iter()
        .filter(hit)
        .map(|node| node.key.as_str())
        .collect()
}

fn texts(picture: &Picture) -> Vec<TextLine> {
    let floors = picture.floors.iter().flat_map(|f| &f.lines);
    let frames = picture.frames.iter().flat_map(|f| &f.lines);
    let houses = picture.houses.iter().flat_map(|h| &h.lines);
    let side = picture.side.iter().flat_map(|s| &s.lines);
    let nodes = picture.nodes.iter().flat_map(|n| &n.lines);
    let verbs = picture.links.iter().filter_map(|l| l.verb.as_ref());
    let all = floors.chain(frames).chain(houses).chain(side);
    all.chain(nodes).chain(verbs).cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn no_two_boxes_overlap(plan in plan()) {
        let picture = Picture::of(&plan);
        for (at, one) in picture.nodes.iter().enumerate() {
            for other in picture.nodes.iter().skip(at + 1) {
                prop_assert!(!one.rect.overlaps(&other.rect), "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn every_text_of_a_box_lies_inside_it_and_clear_of_its_pips(plan in plan()) {
        let picture = Picture::of(&plan);
        for node in &picture.nodes {
            for line in &node.lines {
                let bounds = line.bounds();
                let inside = node.rect.inflated(0.01);
                prop_assert!(inside.holds(&bounds), "{line:?} in {:?}", node.rect);
                let aside = (bounds.x - node.rect.x).min(node.rect.right() - bounds.right());
                prop_assert!(aside >= AIR, "{line:?} in {:?}", node.rect);
                for pip in &node.pips {
                    prop_assert!(pip.x - 3.1 >= bounds.right(), "{line:?} at {pip:?}");
                }
            }
        }
    }

    #[test]
    fn every_line_has_right_angles_and_runs_through_no_box(plan in plan()) {
        let picture = Picture::of(&plan);
        for placed in &picture.links {
            let link = plan.links.iter().find(|link| link.key == placed.key).unwrap();
            prop_assert!(is_right_angled(&placed.points), "{placed:?}");
            let ends = [link.from.as_str(), link.to.as_str()];
            let through = boxes_run_through(&picture, &placed.points, &ends);
            prop_assert!(through.is_empty(), "{placed:?} through {through:?}");
        }
    }

    #[test]
    fn every_link_between_two_separate_boxes_has_a_line(plan in plan()) {
        let picture = Picture::of(&plan);
        for link in plan.links.iter().filter(|link| link.from != link.to) {
            if picture.node(&link.from).is_some() && picture.node(&link.to).is_some() {
                let placed = picture.links.iter().any(|placed| placed.key == link.key);
                prop_assert!(placed, "{link:?}");
                prop_assert!(picture.route(&link.to, &link.from).is_some(), "{link:?} back");
            }
        }
    }

    #[test]
    fn everything_lies_inside_the_canvas(plan in plan()) {
        let picture = Picture::of(&plan);
        let canvas = Rect::new(0.0, 0.0, picture.width, picture.height).inflated(0.01);
        let boxes = picture.nodes.iter().map(|node| node.rect);
        let bounds = texts(&picture).into_iter().map(|line| line.bounds());
        let lines = picture.links.iter().flat_map(|link| parts(&link.points));
        let floors = picture.floors.iter().map(|floor| floor.rect);
        for rect in boxes.chain(bounds).chain(lines).chain(floors) {
            prop_assert!(canvas.holds(&rect), "{rect:?} outside {canvas:?}");
        }
    }

    #[test]
    fn no_word_beside_a_line_covers_a_box_a_line_or_another_word(plan in plan()) {
        let picture = Picture::of(&plan);
        let verbs: Vec<Rect> = picture.links.iter().filter_map(|l| l.verb.as_ref()).map(TextLine::bounds).collect();
        for (at, verb) in verbs.iter().enumerate() {
            prop_assert!(!picture.nodes.iter().any(|node| node.rect.overlaps(verb)));
            prop_assert!(!verbs.iter().skip(at + 1).any(|other| other.overlaps(verb)));
            for part in picture.links.iter().flat_map(|link| parts(&link.points)) {
                prop_assert!(!part.inflated(0.1).overlaps(verb), "{part:?} over {verb:?}");
            }
        }
    }

    #[test]
    fn the_same_plan_gives_the_same_picture(plan in plan()) {
        prop_assert_eq!(Picture::of(&plan), Picture::of(&plan.clone()));
    }
}
