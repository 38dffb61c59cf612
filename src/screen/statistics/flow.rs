//! The ways of all chosen cases over the picture of the structure: how many went where, how
//! long they stayed and where they are now.

use std::collections::BTreeMap;

use super::chosen::Chosen;
use super::waiting;
use crate::app::StatisticsView;
use crate::domain::order::sort_by;
use crate::domain::{Id, Organization, Workspace};
use crate::layout::Point;
use crate::layout::thread::Thread;
use crate::procedure::statistics::{Handover, Log, Spread};
use crate::screen::road::{Keys, Laying, RoadDrawing, RoadStructure as Structure};
use crate::screen::words::statistics as words;

/// The thinnest line and the thickest.
const WIDTHS: (f64, f64) = (1.5, 6.0);

/// All cases' ways, laid over a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The picture below.
    pub drawing: RoadDrawing,
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
    /// Where it lies.
    pub thread: Thread,
    /// How thick it is.
    pub width: f64,
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
    keys: Vec<Keys>,
    of_body: Vec<u32>,
}

impl Flow {
    /// The ways of the cases a view chooses, on a picture of this width.
    pub fn new(workspace: &Workspace, view: &StatisticsView, width: f64) -> Self {
        let chosen = Chosen::new(workspace, view);
        let day = workspace.as_of().sort_day();
        let structure = Structure::on(workspace, day, false, None);
        let drawing = RoadDrawing::of(&structure.sketch(true), width);
        let log = Log::new(&chosen.cases);
        let boxes = Boxes::new(&structure, &drawing, &log);
        let mut laying = Laying::new(&drawing, boxes.keys.iter());
        let visits = log.visits_to(&boxes.of_body);
        let mut pairs = visits.handovers();
        sort_by(&mut pairs, |a, b| b.times.count.cmp(&a.times.count));
        let most = pairs.iter().map(|pair| pair.times.count).max().unwrap_or(1);
        let legs: Vec<_> = pairs
            .iter()
            .filter_map(|pair| Leg::new(&mut laying, &boxes, pair, most))
            .collect();
        let drawn: u32 = legs.iter().map(|leg| leg.count.0).sum();
        let all: u32 = pairs.iter().map(|pair| pair.times.count).sum();
        let stays = visits.stays(boxes.keys.len() + 1);
        let mut told = Vec::new();
        for (key, count) in now(&chosen, &structure, &laying) {
            let at = laying.weaver.knot(&key);
            told.extend(at.map(|at| (Told::Now(count), at)));
        }
        for (keys, stay) in boxes.keys.iter().zip(&stays) {
            told.extend(dwell(&laying, keys, stay));
        }
        Self {
            drawing,
            legs,
            told,
            left_out: all - drawn,
        }
    }
}

/// How many unfinished cases are at each box.
fn now(
    chosen: &Chosen<'_>,
    structure: &Structure<'_>,
    laying: &Laying<'_>,
) -> BTreeMap<String, usize> {
    let mut boxes = BTreeMap::new();
    for (body, cases) in waiting::by_body(chosen) {
        let keys = body.map(|id| structure.keys_of(id)).unwrap_or_default();
        if let Some(key) = laying.place(&keys) {
            *boxes.entry(key.to_owned()).or_default() += cases.len();
        }
    }
    boxes
}

impl Boxes {
    fn new(structure: &Structure<'_>, drawing: &RoadDrawing, log: &Log<'_>) -> Self {
        let key = |body: Option<&Id<Organization>>| {
            let keys = structure.keys_of(body?);
            Some(vec![drawing.place(&keys)?.to_owned()])
        };
        let of_body: Vec<_> = log.bodies().iter().copied().map(key).collect();
        let mut keys: Vec<_> = of_body.iter().flatten().cloned().collect();
        sort_by(&mut keys, Ord::cmp);
        keys.dedup();
        let number = |key: &Option<Keys>| {
            let place = key.as_ref().and_then(|key| keys.binary_search(key).ok());
            super::table::whole(place.unwrap_or(keys.len()))
        };
        let of_body = of_body.iter().map(number).collect();
        Self { keys, of_body }
    }

    fn key(&self, place: u32) -> Option<&Keys> {
        self.keys.get(place as usize)
    }
}

impl Leg {
    fn new(laying: &mut Laying<'_>, boxes: &Boxes, pair: &Handover, most: u32) -> Option<Self> {
        let (from, to) = (boxes.key(pair.from)?, boxes.key(pair.to)?);
        let thread = laying.thread(from, to, false)?;
        let count = pair.times.count;
        let share = (f64::from(count) / f64::from(most.max(1))).sqrt();
        let (thin, thick) = WIDTHS;
        Some(Self {
            width: thin + (thick - thin) * share,
            count: (count, middle(&thread.points)?),
            thread,
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

/// How far below the edge of a box it is told, so that no word in the box is covered.
const BELOW: f64 = 5.0;

/// How long cases stay, on the lower edge of a box.
fn dwell(laying: &Laying<'_>, keys: &Keys, stay: &Spread) -> Option<(Told, Point)> {
    let (rect, times) = (laying.rect(keys)?, stay.quartiles.as_ref()?);
    let median = words::number(times.median.round());
    let told = Told::Dwell(words::dwell(&median, stay.count - stay.undated));
    Some((told, Point::new(rect.centre().x, rect.bottom() + BELOW)))
}
