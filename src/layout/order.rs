//! Which box stands to the left of which, where a floor leaves it open.

use std::collections::BTreeMap;

use super::block::Block;
use super::floor::{Floor, Order};
use super::grid::as_number;
use super::node::Node;
use super::plan::Plan;

/// How many times every floor looks at where its neighbours stand; more changes little.
const SWEEPS: usize = 4;

/// Where every key stands across its row, from 0 at the left to 1 at the right.
type Places = BTreeMap<String, f64>;

/// The same plan with the boxes of every free floor near what they are linked to.
pub(super) fn arranged(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    for _ in 0..SWEEPS {
        for at in 0..plan.floors.len() {
            let places = places(&plan);
            let wishes = wishes(&plan, &places);
            if let Some(floor) = plan.floors.get_mut(at) {
                arrange(floor, &wishes);
            }
        }
    }
    plan
}

fn arrange(floor: &mut Floor, wishes: &Places) {
    if floor.order == Order::AsGiven {
        return;
    }
    for block in &mut floor.blocks {
        if let Block::Row(nodes) = block {
            nodes.sort_by(|a, b| wish(wishes, &a.key).total_cmp(&wish(wishes, &b.key)));
        }
    }
    let is_frame = |block: &Block| matches!(block, Block::Frame(_));
    for run in floor.blocks.chunk_by_mut(|a, b| is_frame(a) && is_frame(b)) {
        run.sort_by(|a, b| frame_wish(a, wishes).total_cmp(&frame_wish(b, wishes)));
    }
}

fn frame_wish(block: &Block, wishes: &Places) -> f64 {
    match block {
        Block::Frame(frame) => wish(wishes, &frame.key),
        _ => 0.0,
    }
}

fn wish(wishes: &Places, key: &str) -> f64 {
    wishes.get(key).copied().unwrap_or(0.5)
}

/// Where every key would stand if it stood right between those it is linked to.
fn wishes(plan: &Plan, places: &Places) -> Places {
    let mut sums: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    for link in &plan.links {
        for (end, other) in [(&link.from, &link.to), (&link.to, &link.from)] {
            if let Some(place) = places.get(other) {
                let sum = sums.entry(end).or_default();
                *sum = (sum.0 + place, sum.1 + 1.0);
            }
        }
    }
    let wish = |(key, place): (&String, &f64)| {
        let (sum, count) = sums.get(key.as_str()).copied().unwrap_or((*place, 1.0));
        (key.clone(), sum / count)
    };
    places.iter().map(wish).collect()
}

fn places(plan: &Plan) -> Places {
    let mut places = Places::new();
    for floor in &plan.floors {
        let mut frames = Vec::new();
        let mut houses = Vec::new();
        for block in &floor.blocks {
            match block {
                Block::House(house) => houses.push((house.key.as_str(), house.boxes.as_slice())),
                Block::Frame(frame) => frames.push((frame.key.as_str(), frame.boxes.as_slice())),
                Block::Principal(node) => drop(places.insert(node.key.clone(), 0.4)),
                Block::Beside(nodes) => {
                    places.extend(nodes.iter().map(|node| (node.key.clone(), 0.9)));
                }
                Block::Row(nodes) => {
                    let keys: Vec<&str> = nodes.iter().map(|node| node.key.as_str()).collect();
                    places.extend(spread(&keys));
                }
            }
        }
        place_groups(&mut places, &houses);
        place_groups(&mut places, &frames);
    }
    let side = plan.side.iter().flat_map(|side| &side.groups);
    places.extend(
        side.flat_map(|g| &g.nodes)
            .map(|node| (node.key.clone(), 1.0)),
    );
    places
}

/// Houses and frames are spread over the floor, and their boxes stand where they stand.
fn place_groups(places: &mut Places, groups: &[(&str, &[Node])]) {
    let keys: Vec<&str> = groups.iter().map(|(key, _)| *key).collect();
    let spread = spread(&keys);
    for ((_, nodes), (key, place)) in groups.iter().zip(spread) {
        places.extend(nodes.iter().map(|node| (node.key.clone(), place)));
        places.insert(key, place);
    }
}

fn spread(keys: &[&str]) -> Vec<(String, f64)> {
    let count = as_number(keys.len());
    let place = |(at, key): (usize, &&str)| ((*key).to_owned(), (as_number(at) + 0.5) / count);
    keys.iter().enumerate().map(place).collect()
}
