//! The laid-out picture with what its boxes and lines stand for.

use super::lanes::{Manner, link_key};
use super::sketch::{Sketch, SketchedBody, is_fold};
use super::structure::Structure;
use crate::domain::order::sort_by;
use crate::domain::{Id, Organization};
use crate::layout::{Picture, PlacedLink, PlacedNode, Shape as Arrangement, TextLine};
use crate::screen::names::Shape;
use crate::screen::words::map as words;
use crate::search::swedish;

/// The structure of a day, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Which arrangement.
    pub arrangement: Arrangement,
    /// Where everything stands.
    pub picture: Picture,
    /// The boxes, in reading order.
    pub boxes: Vec<DrawnBox>,
    /// The lines.
    pub lines: Vec<DrawnLine>,
}

/// A box and the body it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnBox {
    /// Its place and texts.
    pub placed: PlacedNode,
    /// What it stands for.
    pub stands_for: StandsFor,
    /// Its look.
    pub shape: Shape,
    /// Whether it is only a name, on a house or a joint shape that is drawn as ground.
    pub name_only: bool,
    /// Whether the body works for a limited time.
    pub temporary: bool,
    /// Whether nobody knows when it ends, or if it had begun.
    pub uncertain: bool,
    /// Its name and what it is, for a screen reader.
    pub label: String,
    /// Where the arrow keys lead from here.
    pub moves: Moves,
}

/// What a box stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum StandsFor {
    /// A body.
    Body(Id<Organization>),
    /// Bodies that are folded away on a floor.
    Folded,
}

/// Where the arrow keys lead: keys of boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// Along a line towards decision, or to the floor above.
    pub up: Option<String>,
    /// Along a line back, or to the floor below.
    pub down: Option<String>,
    /// The neighbour before.
    pub left: Option<String>,
    /// The neighbour after.
    pub right: Option<String>,
}

/// A line and the relation it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnLine {
    /// Its place.
    pub placed: PlacedLink,
    /// How it is drawn.
    pub manner: Manner,
    /// Whether the documents only imply it.
    pub implied: bool,
    /// The keys of its two ends.
    pub ends: (String, String),
}

impl Drawing {
    /// Lays a structure out.
    pub fn new(structure: &Structure<'_>, arrangement: Arrangement) -> Self {
        Self::of(&structure.sketch(arrangement))
    }

    /// Lays a sketch out.
    pub fn of(sketch: &Sketch) -> Self {
        let picture = Picture::of(&sketch.plan);
        let placed = picture.nodes.iter();
        let mut boxes: Vec<_> = names_on_grounds(sketch, &picture)
            .chain(placed.filter_map(|placed| drawn_box(sketch, placed)))
            .collect();
        let lines: Vec<_> = sketch
            .lanes
            .iter()
            .cloned()
            .filter_map(|((from, to, manner), implied)| {
                let key = link_key(&from, &to, manner);
                let placed = picture.links.iter().find(|link| link.key == key)?.clone();
                Some(DrawnLine {
                    placed,
                    manner,
                    implied,
                    ends: (from, to),
                })
            })
            .collect();
        let moves: Vec<_> = boxes.iter().map(|at| moves(at, &boxes, &lines)).collect();
        for (drawn, moves) in boxes.iter_mut().zip(moves) {
            drawn.moves = moves;
        }
        Self {
            arrangement: sketch.plan.shape,
            picture,
            boxes,
            lines,
        }
    }

    /// The box the keyboard comes to first: the chosen body's, or the lowest principal's.
    pub fn entry(&self, chosen: Option<&Id<Organization>>) -> Option<&str> {
        let chosen = chosen.and_then(|id| {
            self.boxes
                .iter()
                .find(|drawn| drawn.placed.key == id.as_str())
        });
        let largest = || {
            self.boxes
                .iter()
                .filter(|drawn| drawn.shape == Shape::Officer)
                .max_by(|a, b| a.placed.rect.width.total_cmp(&b.placed.rect.width))
        };
        chosen
            .or_else(largest)
            .or(self.boxes.first())
            .map(|drawn| drawn.placed.key.as_str())
    }
}

/// The next box after `from` whose name begins with `typed`, round and round in Swedish order.
pub fn typed<'b>(boxes: &'b [DrawnBox], from: &str, typed: char) -> Option<&'b str> {
    let begins = |drawn: &&DrawnBox| {
        let first = drawn.label.chars().next();
        first.is_some_and(|first| first.to_lowercase().eq(typed.to_lowercase()))
    };
    let mut named: Vec<_> = boxes.iter().filter(begins).collect();
    sort_by(&mut named, |a, b| swedish(&a.label, &b.label));
    let at = named.iter().position(|drawn| drawn.placed.key == from);
    let next = at.map_or(0, |at| at + 1);
    let next = named.get(next).or(named.first())?;
    Some(next.placed.key.as_str())
}

/// Houses and the joint shape stand for bodies too; their names are what one opens.
fn names_on_grounds<'a>(
    sketch: &'a Sketch,
    picture: &'a Picture,
) -> impl Iterator<Item = DrawnBox> + 'a {
    let houses = picture.houses.iter();
    let houses = houses.map(|house| (&house.key, &house.lines, house.pips.len()));
    let joint = picture.enclosures.iter();
    let joint = joint.map(|joint| (&joint.key, &joint.lines, 0));
    houses.chain(joint).filter_map(|(key, lines, seats)| {
        let body = sketch.bodies.get(key)?;
        let rect = lines
            .iter()
            .map(TextLine::bounds)
            .reduce(|a, b| a.joined(&b))?
            .inflated(4.0);
        Some(DrawnBox {
            placed: PlacedNode {
                key: key.clone(),
                rect,
                lines: lines.clone(),
                pips: Vec::new(),
            },
            stands_for: StandsFor::Body(body.id.clone()),
            shape: body.shape,
            name_only: true,
            temporary: false,
            uncertain: false,
            label: label(lines, body, seats),
            moves: Moves::default(),
        })
    })
}

fn drawn_box(sketch: &Sketch, placed: &PlacedNode) -> Option<DrawnBox> {
    let Some(body) = sketch.bodies.get(&placed.key) else {
        let title: Vec<_> = placed.lines.iter().map(|line| line.text.clone()).collect();
        return is_fold(&placed.key).then(|| DrawnBox {
            placed: placed.clone(),
            stands_for: StandsFor::Folded,
            shape: Shape::Local,
            name_only: false,
            temporary: true,
            uncertain: true,
            label: title.join(" "),
            moves: Moves::default(),
        });
    };
    Some(DrawnBox {
        placed: placed.clone(),
        stands_for: StandsFor::Body(body.id.clone()),
        shape: body.shape,
        name_only: false,
        temporary: body.temporary,
        uncertain: body.uncertain,
        label: label(&placed.lines, body, placed.pips.len()),
        moves: Moves::default(),
    })
}

/// What is written in the box comes first, so that who sees it and who hears it say the same;
/// then the whole name where that is another, and what it is.
fn label(lines: &[TextLine], body: &SketchedBody, seats: usize) -> String {
    let written: Vec<_> = lines.iter().map(|line| line.text.as_str()).collect();
    let mut label = written.join(" ").replace('\u{ad}', "");
    if !label.contains(&body.name) {
        label.push_str(", ");
        label.push_str(&body.name);
    }
    let what = if seats > 0 {
        words::seats(seats)
    } else {
        body.track.to_lowercase()
    };
    format!("{label}, {what}")
}

/// Up and down follow the lines where there are lines, and go to the nearest box above or
/// below where there are none; left and right go through all boxes in reading order.
fn moves(from: &DrawnBox, boxes: &[DrawnBox], lines: &[DrawnLine]) -> Moves {
    let key = &from.placed.key;
    let at = from.placed.rect.centre();
    let along = |towards: bool| {
        lines
            .iter()
            .filter(|line| line.manner == Manner::Towards)
            .find_map(|line| match (&line.ends, towards) {
                ((start, end), true) if start == key => Some(end.clone()),
                ((start, end), false) if end == key => Some(start.clone()),
                _ => None,
            })
            .filter(|key| boxes.iter().any(|drawn| &drawn.placed.key == key))
    };
    let nearest = |wanted: &dyn Fn(f64, f64) -> Option<f64>| {
        boxes
            .iter()
            .filter(|drawn| &drawn.placed.key != key)
            .filter_map(|drawn| {
                let other = drawn.placed.rect.centre();
                wanted(other.x - at.x, other.y - at.y).map(|far| (far, drawn))
            })
            .min_by(|(a, _), (b, _)| a.total_cmp(b))
            .map(|(_, drawn)| drawn.placed.key.clone())
    };
    let half = from.placed.rect.height / 2.0;
    let mut reading: Vec<&DrawnBox> = boxes.iter().collect();
    sort_by(&mut reading, |a, b| {
        let (a, b) = (a.placed.rect.centre(), b.placed.rect.centre());
        a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x))
    });
    let place = reading.iter().position(|drawn| &drawn.placed.key == key);
    let beside = |step: isize| {
        let place = place?.checked_add_signed(step)?;
        Some(reading.get(place)?.placed.key.clone())
    };
    Moves {
        up: along(true).or_else(|| nearest(&|x, y| (y < -half).then(|| x.abs() - 2.0 * y))),
        down: along(false).or_else(|| nearest(&|x, y| (y > half).then(|| x.abs() + 2.0 * y))),
        left: beside(-1),
        right: beside(1),
    }
}
