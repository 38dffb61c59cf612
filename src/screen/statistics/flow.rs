//! The ways of all chosen cases over the picture of the structure: how many went where, how
//! long they stayed and where they are now.

use std::collections::BTreeMap;

use super::chosen::Chosen;
use super::waiting;
use crate::app::StatisticsView;
use crate::domain::order::sort_by;
use crate::domain::{Id, Organization, Workspace};
use crate::layout::{Point, Shape as Arrangement};
use crate::procedure::statistics::{Handover, Log, Spread};
use crate::screen::map::{Drawing, Structure};
use crate::screen::way::lane;
use crate::screen::words::statistics as words;

/// The thinnest line and the thickest.
const WIDTHS: (f64, f64) = (1.5, 10.0);

/// All cases' ways, laid over a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The picture below.
    pub drawing: Drawing,
    /// The handovers, the most common first, so that thin lines lie on thick ones.
    pub legs: Vec<Leg>,
    /// What is told at the boxes, and where the middle of that stands.
    pub told: Vec<(Told, Point)>,
    /// How many handovers are not drawn, since a body of theirs is not.
    pub left_out: u32,
}

/// Handovers from one box to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Leg {
    /// The keys of the two boxes.
    pub ends: (String, String),
    /// Its corners.
    pub points: Vec<Point>,
    /// How thick it is.
    pub width: f64,
    /// Whether the structure has no such lane.
    pub is_new: bool,
    /// How many, and where that stands.
    pub count: (u32, Point),
}

/// What is told at a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// How many unfinished cases are there now.
    Now(usize),
    /// The median of the time there: ”28 d · 10”.
    Dwell(String),
}

/// Which box each body of a log is drawn at, by number; those that are not drawn share the
/// number after the last.
struct Boxes {
    keys: Vec<String>,
    of_body: Vec<u32>,
}

impl Flow {
    /// The ways of the cases a view chooses, in both arrangements.
    pub fn both(workspace: &Workspace, view: &StatisticsView) -> [Self; 2] {
        let chosen = Chosen::new(workspace, view);
        let day = workspace.as_of().sort_day();
        let structure = Structure::on(workspace, day, false, None);
        [Arrangement::Wide, Arrangement::Narrow]
            .map(|arrangement| Self::new(&chosen, &structure, arrangement))
    }

    fn new(chosen: &Chosen<'_>, structure: &Structure<'_>, arrangement: Arrangement) -> Self {
        let log = Log::new(&chosen.cases);
        let boxes = Boxes::new(structure, &log);
        let visits = log.visits_to(&boxes.of_body);
        let drawing = Drawing::new(structure, arrangement);
        let mut pairs = visits.handovers();
        sort_by(&mut pairs, |a, b| b.times.count.cmp(&a.times.count));
        let most = pairs.iter().map(|pair| pair.times.count).max().unwrap_or(1);
        let legs: Vec<_> = pairs
            .iter()
            .filter_map(|pair| Leg::new(&drawing, &boxes, pair, most))
            .collect();
        let drawn: u32 = legs.iter().map(|leg| leg.count.0).sum();
        let all: u32 = pairs.iter().map(|pair| pair.times.count).sum();
        let stays = visits.stays(boxes.keys.len() + 1);
        let mut told = AtBoxes::new(&drawing);
        for (key, stay) in boxes.keys.iter().zip(&stays) {
            told.dwell(key, stay);
        }
        for (key, count) in now(chosen, structure) {
            told.now(&key, count);
        }
        Self {
            told: told.all,
            left_out: all - drawn,
            legs,
            drawing,
        }
    }
}

/// How many unfinished cases are at each box.
fn now(chosen: &Chosen<'_>, structure: &Structure<'_>) -> BTreeMap<String, usize> {
    let mut boxes = BTreeMap::new();
    for (body, cases) in waiting::by_body(chosen) {
        if let Some(key) = body.and_then(|id| structure.key_of(id)) {
            *boxes.entry(key).or_default() += cases.len();
        }
    }
    boxes
}

impl Boxes {
    fn new(structure: &Structure<'_>, log: &Log<'_>) -> Self {
        let key = |body: Option<&Id<Organization>>| structure.key_of(body?);
        let of_body: Vec<_> = log.bodies().iter().copied().map(key).collect();
        let mut keys: Vec<_> = of_body.iter().flatten().cloned().collect();
        sort_by(&mut keys, Ord::cmp);
        keys.dedup();
        let number = |key: &Option<String>| {
            let place = key.as_ref().and_then(|key| keys.binary_search(key).ok());
            super::table::whole(place.unwrap_or(keys.len()))
        };
        let of_body = of_body.iter().map(number).collect();
        Self { keys, of_body }
    }

    fn key(&self, place: u32) -> Option<&String> {
        self.keys.get(place as usize)
    }
}

impl Leg {
    fn new(drawing: &Drawing, boxes: &Boxes, pair: &Handover, most: u32) -> Option<Self> {
        let (from, to) = (boxes.key(pair.from)?, boxes.key(pair.to)?);
        let (points, is_new) = lane(drawing, from, to)?;
        let count = pair.times.count;
        let share = (f64::from(count) / f64::from(most.max(1))).sqrt();
        let (thin, thick) = WIDTHS;
        Some(Self {
            ends: (from.clone(), to.clone()),
            width: thin + (thick - thin) * share,
            count: (count, middle(&points)?),
            points,
            is_new,
        })
    }
}

/// The middle of the longest stretch of a line.
fn middle(points: &[Point]) -> Option<Point> {
    let stretches = points.iter().zip(points.iter().skip(1));
    let length = |(a, b): &(&Point, &Point)| (a.x - b.x).abs() + (a.y - b.y).abs();
    let longest = stretches.max_by(|a, b| length(a).total_cmp(&length(b)));
    longest.map(|(a, b)| Point::new(f64::midpoint(a.x, b.x), f64::midpoint(a.y, b.y)))
}

/// What is placed so far.
struct AtBoxes<'a> {
    drawing: &'a Drawing,
    all: Vec<(Told, Point)>,
}

impl<'a> AtBoxes<'a> {
    fn new(drawing: &'a Drawing) -> Self {
        let all = Vec::new();
        Self { drawing, all }
    }

    /// On the lower edge of a box.
    fn dwell(&mut self, key: &str, stay: &Spread) {
        let rect = self.drawing.picture.rect_of(key);
        if let (Some(rect), Some(times)) = (rect, stay.quartiles) {
            let median = words::number(times.median.round());
            let told = Told::Dwell(words::dwell(&median, stay.count - stay.undated));
            let at = Point::new(rect.centre().x, rect.bottom());
            self.all.push((told, at));
        }
    }

    /// At the first place for a badge that is free.
    fn now(&mut self, key: &str, count: usize) {
        /// Nearer than this, two badges would cover each other.
        const APART: f64 = 26.0;
        let taken = |at: &Point| {
            let near = |(_, it): &(Told, Point)| (it.x - at.x).hypot(it.y - at.y) < APART;
            self.all.iter().any(near)
        };
        let place = |nth| self.drawing.picture.badge(key, nth);
        // The uppermost floor begins where the picture does.
        let within = |at: Point| Point::new(at.x, at.y.max(APART / 2.0));
        let mut places = (0..8).filter_map(place).map(within);
        if let Some(at) = places.find(|at| !taken(at)) {
            let told = Told::Now(count);
            self.all.push((told, at));
        }
    }
}
