//! The road with what its boxes stand for: [`RoadDrawing`].

use super::names::names;
use super::plan::is_fold;
use super::sketch::{Sketch, SketchedBody};
use super::ways::DrawnWay;
use crate::domain::order::sort_by;
use crate::layout::road::{Plan, Road};
use crate::layout::{PlacedNode, TextLine};
use crate::screen::map::{DrawnBox, Floor, Moves, StandsFor};
use crate::screen::names::Shape;
use crate::screen::words::{map as map_words, road as road_words};

/// The structure of a day as a road.
#[derive(Clone, Debug, PartialEq)]
pub struct RoadDrawing {
    /// Where everything lies.
    pub road: Road,
    /// The boxes, in the road's order: from below, each floor from the left, what stands
    /// outside last.
    pub boxes: Vec<RoadBox>,
    /// The ways, in the order in which they were asked for.
    pub ways: Vec<DrawnWay>,
    /// How many standing relations carry cases and are not drawn.
    pub not_drawn: usize,
}

/// A box, and what one hears on the way from it.
#[derive(Clone, Debug, PartialEq)]
pub struct RoadBox {
    /// The box.
    pub drawn: DrawnBox,
    /// The floor it stands on.
    pub floor: Floor,
    /// What is said when an arrow leads up a way from here.
    pub up: Option<String>,
    /// What is said when an arrow leads down a way from here.
    pub down: Option<String>,
}

impl RoadDrawing {
    /// Lays a sketch out for a width.
    pub fn of(sketch: &Sketch, width: f64) -> Self {
        let ways = sketch.ways.clone();
        let road = Road::of(&Plan {
            width,
            ..sketch.plan.clone()
        });
        let names = names(&road);
        let mut boxes: Vec<_> = grounds(&road)
            .into_iter()
            .chain(road.placed.nodes.clone())
            .filter_map(|placed| drawn_box(sketch, &road, placed))
            .collect();
        in_order(&mut boxes, &road);
        let told: Vec<_> = boxes
            .iter()
            .map(|drawn| Told::of(drawn, &boxes, &ways, &names))
            .collect();
        let boxes: Vec<_> = boxes
            .into_iter()
            .zip(told)
            .map(|(drawn, told)| told.into_box(drawn, sketch))
            .collect();
        let not_drawn = not_drawn(sketch, &road);
        Self {
            road,
            boxes,
            ways,
            not_drawn,
        }
    }

    /// The box the keyboard comes to first: the chosen body's, or the lowest main one.
    pub fn entry(&self, chosen: Option<&str>) -> Option<&str> {
        let boxes = || self.boxes.iter().map(|it| &it.drawn);
        let chosen = boxes().find(|drawn| Some(drawn.placed.key.as_str()) == chosen);
        let main = || {
            let officers = boxes().filter(|drawn| drawn.shape == Shape::Officer);
            officers.max_by(|a, b| area(a).total_cmp(&area(b)))
        };
        let entry = chosen.or_else(main).or_else(|| boxes().next())?;
        Some(entry.placed.key.as_str())
    }

    /// The first of these keys that has a place; the floor of all houses always has.
    pub fn place<'k>(&self, keys: &'k [String]) -> Option<&'k str> {
        let placed = &self.road.placed;
        let has = |key: &&str| {
            *key == Floor::Line.key()
                || placed.nodes.iter().any(|it| it.key == *key)
                || placed.houses.iter().any(|it| it.key == *key)
                || placed.frames.iter().any(|it| it.key == *key)
                || placed.joints.iter().any(|it| it.key == *key)
        };
        keys.iter().map(String::as_str).find(has)
    }

    /// The boxes by themselves.
    pub fn drawn(&self) -> Vec<DrawnBox> {
        self.boxes.iter().map(|it| it.drawn.clone()).collect()
    }
}

fn area(drawn: &DrawnBox) -> f64 {
    drawn.placed.rect.width * drawn.placed.rect.height
}

/// The names of houses, frames and joint frames, which stand for bodies too.
fn grounds(road: &Road) -> Vec<PlacedNode> {
    let houses = road.placed.houses.iter().map(|it| (&it.key, &it.lines));
    let frames = road.placed.frames.iter().map(|it| (&it.key, &it.lines));
    let joints = road.placed.joints.iter().map(|it| (&it.key, &it.lines));
    houses
        .chain(frames)
        .chain(joints)
        .filter_map(|(key, lines)| {
            let bounds = lines.iter().map(TextLine::bounds);
            let rect = bounds.reduce(|a, b| a.joined(&b))?.inflated(4.0);
            Some(PlacedNode {
                key: key.clone(),
                rect,
                lines: lines.clone(),
                pips: Vec::new(),
            })
        })
        .collect()
}

fn drawn_box(sketch: &Sketch, road: &Road, placed: PlacedNode) -> Option<DrawnBox> {
    let written: Vec<_> = placed.lines.iter().map(|line| line.text.as_str()).collect();
    let written = written.join(" ").replace('\u{ad}', "");
    if is_fold(&placed.key) {
        return Some(DrawnBox {
            placed,
            stands_for: StandsFor::Folded,
            shape: Shape::Local,
            name_only: false,
            temporary: true,
            uncertain: true,
            label: written,
            moves: Moves::default(),
        });
    }
    let body = sketch.bodies.get(&placed.key)?;
    let house = road
        .placed
        .houses
        .iter()
        .find(|house| house.key == placed.key);
    let pips = house.map_or(placed.pips.len(), |house| house.pips.len());
    let is_ground = house.is_some()
        || road
            .placed
            .frames
            .iter()
            .any(|frame| frame.key == placed.key)
        || road
            .placed
            .joints
            .iter()
            .any(|joint| joint.key == placed.key);
    Some(DrawnBox {
        label: label(body, &written, pips),
        stands_for: StandsFor::Body(body.id.clone()),
        shape: body.shape,
        name_only: is_ground,
        temporary: body.temporary,
        uncertain: body.uncertain,
        moves: Moves::default(),
        placed,
    })
}

/// What is written in the box comes first, so that who sees it and who hears it say the same;
/// then the whole name where that is another, and what it is.
fn label(body: &SketchedBody, written: &str, seats: usize) -> String {
    let mut label = written.to_owned();
    if !label.contains(&body.name) {
        label.push_str(", ");
        label.push_str(&body.name);
    }
    let what = if seats > 0 {
        map_words::seats(seats)
    } else {
        body.track.to_lowercase()
    };
    format!("{label}, {what}")
}

/// From below, each floor from the left; what stands outside comes last.
fn in_order(boxes: &mut Vec<DrawnBox>, road: &Road) {
    let floor = |drawn: &DrawnBox| {
        let at = drawn.placed.rect.centre();
        let labels = road.placed.labels.iter();
        let above = labels.filter(|label| label.rule.0.y <= at.y + 1.0).count();
        let kerb = road.kerb.first().map_or(road.width, |top| top.x);
        let outside = at.x > kerb || at.y > road.ground.bottom();
        (outside, usize::MAX - above)
    };
    sort_by(boxes, |a, b| {
        let (at_a, at_b) = (a.placed.rect, b.placed.rect);
        floor(a)
            .cmp(&floor(b))
            .then(at_a.y.total_cmp(&at_b.y))
            .then(at_a.x.total_cmp(&at_b.x))
    });
}

/// Where the arrows lead from a box, and what is said there.
struct Told {
    moves: Moves,
    up: Option<String>,
    down: Option<String>,
    ways: Vec<String>,
}

impl Told {
    fn of(
        from: &DrawnBox,
        boxes: &[DrawnBox],
        ways: &[DrawnWay],
        names: &[(String, String)],
    ) -> Self {
        let key = from.placed.key.as_str();
        let name = |key: &str| {
            let known = names.iter().find(|(known, _)| known == key);
            known.map_or_else(|| key.to_owned(), |(_, name)| name.clone())
        };
        let out = |up: bool| {
            let mut own = ways
                .iter()
                .filter(move |way| way.up == up && way.way.from == key);
            own.find_map(|way| {
                let to = landing(boxes, &way.way.to)?;
                let direction = direction(up);
                let said = road_words::way_to(direction, &way.label, &name(&way.way.to));
                Some((to.to_owned(), said))
            })
        };
        let back = |up: bool| {
            let mut own = ways
                .iter()
                .filter(move |way| way.up != up && way.way.to == key);
            own.find_map(|way| {
                let to = landing(boxes, &way.way.from)?;
                let (direction, here) = (direction(up), name(key));
                let there = name(&way.way.from);
                Some((
                    to.to_owned(),
                    road_words::way_from(direction, &there, &way.label, &here),
                ))
            })
        };
        let along = |up: bool| out(up).or_else(|| back(up));
        let (up, down) = (along(true), along(false));
        let own = ways.iter().filter(|way| way.way.from == key);
        let told =
            own.map(|way| road_words::way_to(direction(way.up), &way.label, &name(&way.way.to)));
        Self {
            ways: told.collect(),
            moves: Moves {
                up: up
                    .as_ref()
                    .map(|it| it.0.clone())
                    .or_else(|| beyond(from, boxes, true)),
                down: down
                    .as_ref()
                    .map(|it| it.0.clone())
                    .or_else(|| beyond(from, boxes, false)),
                left: beside(from, boxes, -1),
                right: beside(from, boxes, 1),
            },
            up: up.map(|it| it.1),
            down: down.map(|it| it.1),
        }
    }

    fn into_box(self, drawn: DrawnBox, sketch: &Sketch) -> RoadBox {
        let mut label = drawn.label;
        for way in &self.ways {
            label.push_str(". ");
            label.push_str(way);
        }
        let body = sketch.bodies.get(&drawn.placed.key);
        let is_lone = body.is_some_and(|body| body.needs_way);
        if is_lone && self.up.is_none() && self.down.is_none() {
            label.push_str(". ");
            label.push_str(road_words::NO_WAY);
        }
        RoadBox {
            floor: sketch.floor_of(&drawn.placed.key),
            drawn: DrawnBox {
                label,
                moves: self.moves,
                ..drawn
            },
            up: self.up,
            down: self.down,
        }
    }
}

fn direction(up: bool) -> &'static str {
    if up { road_words::UP } else { road_words::DOWN }
}

/// The box at the end of a way; for the floor of the houses the first house.
fn landing<'b>(boxes: &'b [DrawnBox], key: &str) -> Option<&'b str> {
    let own = boxes.iter().find(|drawn| drawn.placed.key == key);
    let house = || {
        let houses = boxes
            .iter()
            .filter(|drawn| drawn.name_only && drawn.shape == Shape::Line);
        houses.min_by(|a, b| a.placed.rect.x.total_cmp(&b.placed.rect.x))
    };
    let is_floor = key == Floor::Line.key();
    let landing = own.or_else(|| if is_floor { house() } else { None })?;
    Some(landing.placed.key.as_str())
}

/// The nearest box above or below, where no way leads.
fn beyond(from: &DrawnBox, boxes: &[DrawnBox], up: bool) -> Option<String> {
    let at = from.placed.rect.centre();
    let half = from.placed.rect.height / 2.0;
    let others = boxes
        .iter()
        .filter(|drawn| drawn.placed.key != from.placed.key);
    let far = others.filter_map(|drawn| {
        let other = drawn.placed.rect.centre();
        let down = other.y - at.y;
        let ahead = if up { -down } else { down };
        (ahead > half).then_some(((other.x - at.x).abs() + 2.0 * ahead, drawn))
    });
    let nearest = far.min_by(|(a, _), (b, _)| a.total_cmp(b));
    nearest.map(|(_, drawn)| drawn.placed.key.clone())
}

/// The neighbour in the road's order.
fn beside(from: &DrawnBox, boxes: &[DrawnBox], step: isize) -> Option<String> {
    let mut keys = boxes.iter().map(|drawn| &drawn.placed.key);
    let at = keys.position(|key| *key == from.placed.key)?;
    let next = boxes.get(at.checked_add_signed(step)?)?;
    Some(next.placed.key.clone())
}

/// The standing relations that carry cases inside the structure and that no road shows.
fn not_drawn(sketch: &Sketch, road: &Road) -> usize {
    let ways = sketch.ways.iter();
    let (missing, drawn): (Vec<_>, Vec<_>) =
        ways.partition(|way| road.undrawn.contains(&way.way.key));
    let of = |ways: &[&DrawnWay], id| ways.iter().any(|way| way.relations.contains(id));
    let carrying = sketch.carrying.iter();
    carrying
        .filter(|id| of(&missing, id) || !of(&drawn, id))
        .count()
}
