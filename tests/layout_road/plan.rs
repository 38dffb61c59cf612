//! Plans for roads: invented ones, and any.

use proptest::prelude::*;
use samverkanskartan::layout::road::{
    Floor, Footpath, Frame, House, Joint, Outside, OutsideGroup, Phrases, Plan, Rests, Stand, Way,
};
use samverkanskartan::layout::{Node, TextSize};

/// The widths a road is laid out for.
pub(crate) const WIDTHS: [f64; 4] = [336.0, 716.0, 1032.0, 1392.0];

fn node(key: &str, title: &str, size: TextSize) -> Node {
    Node {
        key: key.to_owned(),
        title: title.to_owned(),
        note: None,
        size,
        pips: 0,
    }
}

pub(crate) fn boxed(key: &str, title: &str) -> Stand {
    Stand::Box(node(key, title, TextSize::Normal))
}

pub(crate) fn house(key: &str, title: &str, boxes: usize, own: bool) -> Stand {
    let inner = |nth: usize| {
        node(
            &format!("{key}-{nth}"),
            &format!("Ort {nth}"),
            TextSize::Small,
        )
    };
    Stand::House(House {
        key: key.to_owned(),
        title: title.to_owned(),
        note: String::new(),
        pips: 0,
        columns: 5,
        boxes: (0..boxes).map(inner).collect(),
        own,
    })
}

pub(crate) fn floor(key: &str, stands: Vec<Stand>) -> Floor {
    Floor {
        key: key.to_owned(),
        label: key.to_owned(),
        note: String::new(),
        stands,
    }
}

pub(crate) fn way(from: &str, to: &str, verb: &str) -> Way {
    Way {
        key: format!("{from}>{to}"),
        from: from.to_owned(),
        to: to.to_owned(),
        verb: verb.to_owned(),
        rests: Rests::Firm,
    }
}

fn phrases() -> Phrases {
    Phrases {
        no_way_down: "Ned hit nämner källorna ingen väg.".to_owned(),
        no_way_up: "Upp härifrån nämner källorna ingen väg.".to_owned(),
        implied: "vägen dit antyds".to_owned(),
        partly: "för {n} av {all}".to_owned(),
        more: "+ {n} till".to_owned(),
    }
}

/// Two political levels, a joint board that decides itself, a council with a way past the
/// assembly to it, three leading groups, and pairwise sub-regional groups under two of them.
pub(crate) fn invented(width: f64) -> Plan {
    Plan {
        width,
        floors: vec![
            floor(
                "line",
                vec![
                    house("municipalities", "9 kommuner", 9, false),
                    house("region", "Regionen", 3, false),
                    house("board", "Gemensam nämnd", 0, true),
                ],
            ),
            floor("assembly", vec![boxed("assembly", "Regionalt samråd")]),
            floor("council", vec![boxed("council", "Rådet för närvård")]),
            floor(
                "leading",
                vec![
                    boxed("north-group", "Ledningsgrupp norr"),
                    boxed("middle-group", "Ledningsgrupp mitt"),
                    boxed("south-group", "Ledningsgrupp söder"),
                ],
            ),
            floor(
                "local",
                vec![
                    boxed("north-team", "Norra paret"),
                    boxed("south-team", "Södra paret"),
                    boxed("lonely", "Utan väg"),
                ],
            ),
        ],
        ways: vec![
            way("assembly", "line", "rekommenderar"),
            way("council", "assembly", "bereder"),
            way("assembly", "council", "ger uppdrag"),
            way("council", "board", "lämnar förslag"),
            way("north-group", "council", "bereder"),
            way("middle-group", "council", "bereder"),
            way("south-group", "council", "bereder"),
            way("north-team", "north-group", "föreslår"),
            way("south-team", "south-group", "föreslår"),
        ],
        paths: Vec::new(),
        joints: Vec::new(),
        outside: None,
        phrases: phrases(),
        track: 0.0,
    }
}

/// So many boxes on six floors, every third with a way to a box two floors up or less.
pub(crate) fn many(count: usize, width: f64) -> Plan {
    let floors = (0..6).map(|floor_nth| {
        let here = (0..count).filter(|nth| nth % 6 == floor_nth);
        let stands = here.map(|nth| boxed(&format!("b{nth}"), &format!("Organ nummer {nth}")));
        floor(&format!("floor{floor_nth}"), stands.collect())
    });
    let ways = (0..count)
        .filter(|nth| nth % 18 == 2)
        .map(|nth| way(&format!("b{nth}"), "b1", "bereder"));
    Plan {
        floors: floors.collect(),
        ways: ways.collect(),
        ..invented(width)
    }
}

fn words() -> impl Strategy<Value = String> {
    let word = "[a-zåäö]{2,14}[-/]?";
    prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

fn any_node() -> impl Strategy<Value = Node> {
    let size = prop_oneof![4 => Just(TextSize::Normal), 1 => Just(TextSize::Big)];
    (
        words(),
        prop::option::weighted(0.2, words()),
        size,
        0usize..3,
    )
        .prop_map(|(title, note, size, pips)| Node {
            key: String::new(),
            title,
            note,
            size,
            pips,
        })
}

fn any_stand() -> impl Strategy<Value = Stand> {
    let frame = (words(), prop::collection::vec(any_node(), 1..6)).prop_map(|(title, boxes)| {
        Stand::Frame(Frame {
            key: String::new(),
            title,
            boxes,
        })
    });
    prop_oneof![6 => any_node().prop_map(Stand::Box), 1 => frame]
}

fn any_house() -> impl Strategy<Value = Stand> {
    let boxes = prop::collection::vec(any_node(), 0..12);
    (
        words(),
        words(),
        boxes,
        1usize..6,
        prop::bool::weighted(0.2),
    )
        .prop_map(|(title, note, boxes, columns, own)| {
            Stand::House(House {
                key: String::new(),
                title,
                note,
                pips: 0,
                columns,
                boxes,
                own,
            })
        })
}

/// Two places, a verb, and what it rests on.
type Wish = (prop::sample::Index, prop::sample::Index, String, Rests);

fn any_wish() -> impl Strategy<Value = Wish> {
    let rests = prop_oneof![
        4 => Just(Rests::Firm),
        2 => Just(Rests::Said("enligt praxis".to_owned())),
        2 => Just(Rests::Implied),
    ];
    (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        "[a-zåäö]{3,12}( [a-z]{2,8})?",
        rests,
    )
}

pub(crate) fn any_plan() -> impl Strategy<Value = Plan> {
    let houses = prop::collection::vec(any_house(), 0..4);
    let floors = prop::collection::vec(prop::collection::vec(any_stand(), 0..7), 1..6);
    let outside = prop::option::of(prop::collection::vec((0usize..5, any_node()), 0..8));
    let width = prop::sample::select(WIDTHS.to_vec());
    let wishes = prop::collection::vec(any_wish(), 0..14);
    (
        houses,
        floors,
        wishes,
        outside,
        width,
        prop_oneof![Just(0.0), Just(24.0), 24.0..36.0_f64],
        any::<bool>(),
    )
        .prop_map(
            |(houses, floors, wishes, outside, width, track, accompanied)| {
                let all = std::iter::once(houses).chain(floors).enumerate();
                let mut floors: Vec<_> = all
                    .map(|(nth, stands)| floor(&format!("floor{nth}"), stands))
                    .collect();
                let keys = named(&mut floors);
                let ways = wishes.into_iter().enumerate().filter_map(|(nth, wish)| {
                    let (from, to, verb, rests) = wish;
                    (!keys.is_empty()).then(|| Way {
                        key: format!("way{nth}"),
                        from: keys[from.index(keys.len())].clone(),
                        to: keys[to.index(keys.len())].clone(),
                        verb,
                        rests,
                    })
                });
                let ways = ways.collect();
                let paths = beside(&floors).filter(|_| accompanied);
                Plan {
                    width,
                    ways,
                    paths: paths.into_iter().collect(),
                    joints: joint(&floors).into_iter().collect(),
                    outside: outside.map(outside_of),
                    phrases: phrases(),
                    track,
                    floors,
                }
            },
        )
}

fn outside_of(boxes: Vec<(usize, Node)>) -> Outside {
    let groups = boxes
        .into_iter()
        .enumerate()
        .map(|(nth, (floor, node))| OutsideGroup {
            floor,
            boxes: vec![Node {
                key: format!("outside{nth}"),
                ..node
            }],
            note: String::new(),
        });
    Outside {
        key: "outside".to_owned(),
        label: "Utanför".to_owned(),
        note: "kan väcka en fråga".to_owned(),
        groups: groups.collect(),
    }
}

/// Gives everything a key of its own; answers all of them.
fn named(floors: &mut [Floor]) -> Vec<String> {
    let mut keys: Vec<String> = floors
        .iter()
        .map(|floor| floor.key.clone())
        .take(1)
        .collect();
    let mut count = 0;
    let mut next = |keys: &mut Vec<String>| {
        count += 1;
        let key = format!("k{count}");
        keys.push(key.clone());
        key
    };
    for stand in floors.iter_mut().flat_map(|floor| &mut floor.stands) {
        match stand {
            Stand::Box(node) => node.key = next(&mut keys),
            Stand::Frame(frame) => {
                frame.key = next(&mut keys);
                for node in &mut frame.boxes {
                    node.key = next(&mut keys);
                }
            }
            Stand::House(house) => {
                house.key = next(&mut keys);
                for node in &mut house.boxes {
                    node.key = next(&mut keys);
                }
            }
        }
    }
    keys
}

/// A footpath between the first two of the first floor that has two boxes.
fn beside(floors: &[Floor]) -> Option<Footpath> {
    let boxes = |floor: &Floor| -> Vec<String> {
        let boxes = floor.stands.iter().filter(|it| matches!(it, Stand::Box(_)));
        boxes.map(|it| it.key().to_owned()).collect()
    };
    let two = floors
        .iter()
        .skip(1)
        .map(boxes)
        .find(|keys| keys.len() > 1)?;
    Some(Footpath {
        from: two[0].clone(),
        to: two[1].clone(),
        above: "stödjer och samordnar".to_owned(),
        below: "får uppdrag".to_owned(),
        down: true,
    })
}

/// A joint frame around two on neighbouring floors, or with a floor between them; others may
/// stand beside them.
fn joint(floors: &[Floor]) -> Option<Joint> {
    let first = |floor: &Floor| {
        let mut boxes = floor.stands.iter().filter_map(|stand| match stand {
            Stand::Box(node) => Some(node.key.clone()),
            _ => None,
        });
        boxes.next()
    };
    let far = if floors.len().is_multiple_of(3) { 3 } else { 2 };
    let pairs = floors.windows(far).skip(1);
    let mut found = pairs.filter_map(|pair| Some([first(&pair[0])?, first(pair.last()?)?]));
    Some(Joint {
        key: "joint".to_owned(),
        title: "Ledningen".to_owned(),
        note: "de två möts som ett".to_owned(),
        aside: String::new(),
        members: found.next()?,
    })
}
