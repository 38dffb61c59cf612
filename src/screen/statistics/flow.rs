//! The ways of all chosen cases over the picture of the structure: how many went where, how
//! long they stayed and where they are now.

use std::collections::BTreeMap;

use super::chosen::Chosen;
use super::table::quartiles;
use super::waiting;
use crate::app::StatisticsView;
use crate::domain::order::sort_by;
use crate::domain::{Id, Organization, Workspace};
use crate::layout::Point;
use crate::procedure::statistics::{Log, Spread};
use crate::screen::road::{
    Band, Breadth, Disc, Keys, Laying, RoadDrawing, RoadStructure as Structure,
};
use crate::screen::words::statistics as words;

/// All cases' ways, laid over a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The picture below.
    pub drawing: RoadDrawing,
    /// The handovers, the most common first.
    pub legs: Vec<Band>,
    /// What is told at the boxes.
    pub told: Vec<Told>,
    /// How many handovers are not drawn, since a body of theirs is not.
    pub left_out: u32,
}

/// What is told at a box.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// How many unfinished cases are there now.
    Now(Disc),
    /// The median of the time there, ”28 d · 10”, and where the middle of that stands.
    Dwell(String, Point),
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
        let log = Log::new(&chosen.cases);
        let all = log.visits().handovers();
        let all = all.iter().map(|pair| pair.times.count).sum();
        let breadth = Breadth::new(all, width);
        let drawing = RoadDrawing::of(&structure.sketch(breadth.track()), width);
        let boxes = Boxes::new(&structure, &drawing, &log);
        let mut laying = Laying::new(&drawing, boxes.keys.iter());
        let visits = log.visits_to(&boxes.of_body);
        let mut pairs = visits.handovers();
        sort_by(&mut pairs, |a, b| b.times.count.cmp(&a.times.count));
        let most = pairs.iter().map(|pair| pair.times.count).max();
        let breadth = breadth.for_most(most.unwrap_or_default());
        let legs = pairs.iter().filter_map(|pair| {
            let ends = (boxes.key(pair.from)?, boxes.key(pair.to)?);
            laying.band(ends, pair.times.count, breadth)
        });
        let mut legs: Vec<_> = legs.collect();
        let drawn: u32 = legs.iter().map(|leg| leg.count).sum();
        let all: u32 = pairs.iter().map(|pair| pair.times.count).sum();
        let stays = visits.stays(boxes.keys.len() + 1);
        let mut told = Vec::new();
        for (key, count) in now(&chosen, &structure, &laying) {
            told.extend(laying.disc(&key, count).map(Told::Now));
        }
        for leg in &mut legs {
            laying.count(leg);
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

/// How far below the edge of a box it is told, so that no word in the box is covered.
const BELOW: f64 = 5.0;

/// How long cases stay, on the lower edge of a box.
fn dwell(laying: &Laying<'_>, keys: &Keys, stay: &Spread) -> Option<Told> {
    let dated = stay.count.saturating_sub(stay.undated);
    let (rect, times) = (laying.rect(keys)?, quartiles(stay)?);
    let median = words::number(times.median.round());
    let text = words::dwell(&median, dated);
    let at = Point::new(rect.centre().x, rect.bottom() + BELOW);
    Some(Told::Dwell(text, at))
}
