//! Threads over the road of a day: [`Laying`].

use super::drawing::RoadDrawing;
use crate::domain::order::sort_by;
use crate::layout::Rect;
use crate::layout::thread::{Ends, PLAIN, Thread, Weaver};
use crate::screen::map::Floor;

/// What the picture may call a body by, the best first.
pub type Keys = Vec<String>;

/// A road on which threads are laid, one after another.
pub struct Laying<'d> {
    drawing: &'d RoadDrawing,
    /// What is laid so far.
    pub weaver: Weaver<'d>,
}

impl<'d> Laying<'d> {
    /// Over a road, for threads between what is called so.
    pub fn new<'k>(drawing: &'d RoadDrawing, keys: impl Iterator<Item = &'k Keys>) -> Self {
        let mut keys: Vec<&str> = keys.filter_map(|keys| drawing.place(keys)).collect();
        sort_by(&mut keys, Ord::cmp);
        keys.dedup();
        Self {
            drawing,
            weaver: Weaver::new(&drawing.road, Floor::Line.key(), keys),
        }
    }

    /// The first of the keys that has a place.
    pub fn place<'k>(&self, keys: &'k Keys) -> Option<&'k str> {
        self.drawing.place(keys)
    }

    /// The edges of what stands there; for the floor of all houses none.
    pub fn rect(&self, keys: &Keys) -> Option<Rect> {
        let (placed, key) = (&self.drawing.road.placed, self.place(keys)?);
        let node = placed.nodes.iter().find(|it| it.key == key);
        let house = || placed.houses.iter().find(|it| it.key == key);
        let frame = || placed.frames.iter().find(|it| it.key == key);
        let rect = node.map(|it| it.rect);
        let rect = rect.or_else(|| Some(house()?.rect));
        rect.or_else(|| Some(frame()?.rect))
    }

    /// Whether two stand in one house or frame, so that no thread goes between them.
    pub fn together(&self, from: &Keys, to: &Keys) -> bool {
        let both = self.place(from).zip(self.place(to));
        both.is_some_and(|(from, to)| self.weaver.together(from, to))
    }

    /// A thread from one to another, along the ways there are between them.
    pub fn thread(&mut self, from: &Keys, to: &Keys, numbered: bool) -> Option<Thread> {
        self.woven((from, to), numbered, PLAIN)
    }

    /// The same, so broad.
    pub(super) fn woven(
        &mut self,
        (from, to): (&Keys, &Keys),
        numbered: bool,
        breadth: f64,
    ) -> Option<Thread> {
        let ends = Ends {
            from: self.place(from)?,
            to: self.place(to)?,
            along: &self.along(from, to),
            numbered,
            breadth,
        };
        self.weaver.thread(ends)
    }

    /// The lanes of the ways from one to another.
    pub fn lanes(&self, from: &Keys, to: &Keys) -> Vec<Rect> {
        let along = self.along(from, to);
        let lanes = self.drawing.road.lanes.iter();
        let own = lanes.filter(|lane| lane.ways.iter().any(|way| along.contains(way)));
        own.map(|lane| lane.rect).collect()
    }

    /// The keys of the ways by which cases go between two: a way to a house holds for what stands in it, and one
    /// to all houses for each.
    fn along(&self, from: &Keys, to: &Keys) -> Vec<String> {
        let (from, to) = (self.names(from), self.names(to));
        let ways = self.drawing.ways.iter().filter(|way| way.carries);
        let ways = ways.map(|way| &way.way);
        let own = ways.filter(|way| from.contains(&way.from) && to.contains(&way.to));
        own.map(|way| way.key.clone()).collect()
    }

    /// What ways call something by: its own keys, those of what it stands in, and for a house
    /// the floor of all houses.
    fn names(&self, keys: &Keys) -> Vec<String> {
        let placed = &self.drawing.road.placed;
        let mut names = keys.clone();
        let own = self.place(keys);
        let node = placed.nodes.iter().find(|it| Some(it.key.as_str()) == own);
        if let Some(node) = node {
            let houses = placed.houses.iter().map(|it| (&it.key, it.rect));
            let frames = placed.frames.iter().map(|it| (&it.key, it.rect));
            let around = houses.chain(frames).filter(|(_, it)| it.holds(&node.rect));
            names.extend(around.map(|(key, _)| key.clone()));
        }
        if placed.houses.iter().any(|it| names.contains(&it.key)) {
            names.push(Floor::Line.key().to_owned());
        }
        names
    }
}
