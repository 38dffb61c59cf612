//! The road read in turn, floor after floor from below: what is done there, and where cases go
//! from there. What is told is what is drawn.

use std::collections::BTreeSet;

use super::drawing::RoadDrawing;
use super::ways::DrawnWay;
use crate::domain::order::{set_of, sort_by_key};
use crate::layout::road::Rests;
use crate::layout::{Point, Rect};
use crate::screen::map::{DrawnBox, Floor, StandsFor};
use crate::screen::names::{Shape, join};
use crate::screen::words::{map as map_words, reading as words};

/// How many names are told before only their number is.
const NAMED: usize = 3;
/// How many ways are told: the caption is of one height, so that the picture stands still.
const WAYS: usize = 1;

/// A place where one stops.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingStop {
    /// Which it is, from 1.
    pub number: usize,
    /// What the floor is called and what it is for.
    pub heading: String,
    /// Who stands there, and where cases go from there.
    pub text: String,
    /// The keys of the boxes that are looked at.
    pub boxes: BTreeSet<String>,
    /// Where the number stands.
    pub at: Point,
}

/// Where one stops when the picture is read; what stands outside comes last.
pub fn reading(drawing: &RoadDrawing) -> Vec<ReadingStop> {
    let parts = parts(drawing).into_iter().enumerate();
    let stops = parts.map(|(nth, part)| ReadingStop {
        number: nth + 1,
        heading: heading(&part.floors),
        text: text(drawing, &part),
        at: corner(&part),
        boxes: set_of(part.boxes.iter().map(|it| it.placed.key.clone())),
    });
    stops.collect()
}

/// Floors that are read together, and what stands there.
struct Part<'a> {
    floors: Vec<Floor>,
    boxes: Vec<&'a DrawnBox>,
}

/// What is below those who prepare for the politicians is read together.
fn is_below(floor: Floor) -> bool {
    matches!(floor, Floor::Preparing | Floor::Working | Floor::Local)
}

fn parts(drawing: &RoadDrawing) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for it in &drawing.boxes {
        let floor = it.floor;
        let same = |part: &&mut Part<'_>| {
            part.floors
                .iter()
                .any(|other| *other == floor || is_below(*other) && is_below(floor))
        };
        let known = parts.iter_mut().find(same);
        if let Some(part) = known {
            part.boxes.push(&it.drawn);
            if !part.floors.contains(&floor) {
                part.floors.push(floor);
            }
        } else {
            parts.push(Part {
                floors: vec![floor],
                boxes: vec![&it.drawn],
            });
        }
    }
    for part in &mut parts {
        sort_by_key(&mut part.floors, |floor| *floor);
    }
    sort_by_key(&mut parts, |part| {
        part.floors.iter().map(|it| rank(*it)).min()
    });
    parts
}

/// From below, and what stands outside last.
fn rank(floor: Floor) -> usize {
    let above = Floor::ALL.iter().position(|it| *it == floor).unwrap_or(0);
    match floor {
        Floor::Side => Floor::ALL.len(),
        _ => Floor::ALL.len() - 1 - above,
    }
}

fn heading(floors: &[Floor]) -> String {
    let names = floors.iter().map(|floor| map_words::floor(*floor));
    let names: Vec<_> = names.map(|name| name.replace('\u{ad}', "")).collect();
    let note = match floors {
        [one] => map_words::floor_note(*one),
        _ => "",
    };
    words::heading(&names, note)
}

fn text(drawing: &RoadDrawing, part: &Part<'_>) -> String {
    let ways = ways(drawing, part);
    let is_line = part.floors == [Floor::Line];
    // Who is told of by a way need not be told of twice.
    let names = (ways.is_empty() || is_line).then(|| words::sentence(&who(drawing, part)));
    let mut sentences: Vec<_> = names.into_iter().collect();
    let more = ways.len().saturating_sub(WAYS);
    sentences.extend(ways.into_iter().take(WAYS));
    if more > 0 {
        sentences.push(words::more_ways(more));
    }
    sentences.join(" ")
}

/// The names of those who stand there, or how many they are.
fn who(drawing: &RoadDrawing, part: &Part<'_>) -> String {
    let houses = drawing.road.placed.houses.iter();
    let houses: Vec<_> = houses
        .filter(|house| part.boxes.iter().any(|it| it.placed.key == house.key))
        .map(|house| drawing.name_of(&house.key))
        .collect();
    let bodies: Vec<_> = part
        .boxes
        .iter()
        .filter(|it| matches!(it.stands_for, StandsFor::Body(_)))
        .map(|it| called(drawing, &it.placed.key))
        .collect();
    if part.floors == [Floor::Line] && !houses.is_empty() {
        return join(&houses);
    }
    if bodies.len() <= NAMED {
        join(&bodies)
    } else {
        words::bodies(bodies.len())
    }
}

/// Ways as one sentence tells them: what several do alike is told once.
#[derive(Clone, PartialEq)]
struct Told {
    from: Vec<String>,
    labels: Vec<String>,
    to: Vec<String>,
    rests: Rests,
}

impl Told {
    fn sentence(&self) -> String {
        let who = if self.from.len() <= NAMED {
            join(&self.from)
        } else {
            words::bodies(self.from.len())
        };
        let rests = match &self.rests {
            Rests::Firm => "",
            Rests::Said(said) => said.as_str(),
            Rests::Implied => words::IMPLIED,
        };
        words::way(&who, &join(&self.labels), &join(&self.to), rests)
    }
}

/// Joins those that are the same but for one thing.
fn merged(all: Vec<Told>, part: fn(&mut Told) -> &mut Vec<String>) -> Vec<Told> {
    let mut merged: Vec<Told> = Vec::new();
    for mut told in all {
        let own = std::mem::take(part(&mut told));
        let same = |other: &&mut Told| {
            let mut other = Told::clone(other);
            part(&mut other).clear();
            other == told
        };
        if let Some(known) = merged.iter_mut().find(same) {
            let names = part(known);
            let new: Vec<_> = own.into_iter().filter(|it| !names.contains(it)).collect();
            names.extend(new);
        } else {
            *part(&mut told) = own;
            merged.push(told);
        }
    }
    merged
}

/// The ways that begin there, up first.
fn ways(drawing: &RoadDrawing, part: &Part<'_>) -> Vec<String> {
    let is_line = part.floors.contains(&Floor::Line);
    let begins = |way: &&DrawnWay| {
        let from = way.way.from.as_str();
        let is_drawn = !drawing.road.undrawn.contains(&way.way.key);
        let is_here = part.boxes.iter().any(|it| it.placed.key == from);
        is_drawn && (is_here || is_line && from == Floor::Line.key())
    };
    let mut here: Vec<_> = drawing.ways.iter().filter(begins).collect();
    sort_by_key(&mut here, |way| !way.up);
    let is_told_of_all = |way: &DrawnWay| {
        let to_house = drawing.road.placed.houses.iter();
        let mut to_house = to_house.filter(|house| house.key == way.way.to);
        let to_all = |it: &&DrawnWay| {
            let same = it.way.from == way.way.from && it.label == way.label;
            same && it.way.to == Floor::Line.key()
        };
        to_house.next().is_some() && here.iter().any(to_all)
    };
    let told = here.iter().filter(|way| !is_told_of_all(way));
    let told = told.map(|way| Told {
        from: vec![called(drawing, &way.way.from)],
        labels: vec![way.label.clone()],
        to: vec![called(drawing, &way.way.to)],
        rests: way.way.rests.clone(),
    });
    let told = merged(told.collect(), |told| &mut told.to);
    let told = merged(told, |told| &mut told.labels);
    let told = merged(told, |told| &mut told.from);
    told.iter().map(Told::sentence).collect()
}

/// What something is called in a sentence.
fn called(drawing: &RoadDrawing, key: &str) -> String {
    if key == Floor::Line.key() {
        words::HUVUDMEN.to_owned()
    } else {
        without_initials(&drawing.name_of(key)).to_owned()
    }
}

/// The name without the initials that stand after it: they would read as one of two.
fn without_initials(name: &str) -> &str {
    let parts = name.rsplit_once(", ");
    let initials = parts.filter(|(_, end)| end.chars().all(char::is_uppercase));
    initials.map_or(name, |(name, _)| name)
}

/// The upper left corner of what is looked at.
fn corner(part: &Part<'_>) -> Point {
    let boxes = part.boxes.iter();
    let own = boxes.clone().filter(|it| it.shape != Shape::Joint);
    let all = own.map(|it| it.placed.rect);
    let around = all.reduce(|a: Rect, b| a.joined(&b));
    around.map_or(Point::new(0.0, 0.0), |it| Point::new(it.x, it.y))
}
