//! What goes from one to another, laid over a road as bands: as broad as there is much of it.

use super::laying::{Keys, Laying};
use crate::layout::thread::{PLAIN, TRACK, Thread};
use crate::layout::{Lettering, Point, Rect, Weight};

/// One is so broad, where there is room, in pixels: a stroke and the ground beside it.
const ONE: f64 = 3.0;
/// The thinnest band.
const LEAST: f64 = 1.0;
/// The broadest band, on a picture that is wide and on one that is not.
const BROADEST: (f64, f64) = (42.0, 16.0);
/// How wide a picture is that has room for broad bands.
const ROOMY: f64 = 860.0;
/// The letters of the counts.
pub const COUNT: Lettering = Lettering {
    size: 14.0,
    weight: Weight::SemiBold,
};
/// The radius of the disc of a count of cases that are at a body: for one, and at most.
const DISC: (f64, f64) = (10.0, 18.0);
/// Around a count: at both sides together, and above and below.
const AROUND: (f64, f64) = (8.0, 4.0);

/// How broad the bands of a picture are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Breadth {
    /// How broad one is.
    pub one: f64,
    /// How broad a band may be.
    room: f64,
}

impl Breadth {
    /// For a picture of a width, where so many go at most the same way.
    pub fn new(most: u32, width: f64) -> Self {
        let (roomy, close) = BROADEST;
        let room = if width < ROOMY { close } else { roomy };
        let room = room.min(ONE * f64::from(most)).max(PLAIN);
        Self { one: ONE, room }.for_most(most)
    }

    /// The same room, where so many go the most common way.
    #[must_use]
    pub fn for_most(self, most: u32) -> Self {
        Self {
            one: ONE.min(self.room / f64::from(most.max(1))),
            ..self
        }
    }

    /// The room for threads that every lane needs.
    pub fn track(self) -> f64 {
        TRACK - PLAIN + self.room
    }

    /// The breadth of a band; none is thinner than can be seen.
    pub fn of(self, count: u32) -> f64 {
        (self.one * f64::from(count)).max(LEAST)
    }
}

/// A band at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Where it lies, and how broad it is.
    pub thread: Thread,
    /// How many it stands for.
    pub count: u32,
    /// Where that is written; a single one shows by itself.
    pub label: Option<Rect>,
}

/// How many there are at a body, on a disc that is larger where there are more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disc {
    /// Its middle.
    pub at: Point,
    /// Its radius.
    pub radius: f64,
    /// How many.
    pub count: u32,
}

impl Laying<'_> {
    /// A band for so many, if there is room for it.
    pub fn band(
        &mut self,
        (from, to): (&Keys, &Keys),
        count: u32,
        breadth: Breadth,
    ) -> Option<Band> {
        Some(Band {
            thread: self.woven((from, to), false, breadth.of(count))?,
            count,
            label: None,
        })
    }

    /// A disc for so many at a body, if there is room for it.
    pub fn disc(&mut self, key: &str, count: usize) -> Option<Disc> {
        let (least, most) = DISC;
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let radius = (least - 3.0 + 3.0 * f64::from(count).sqrt()).min(most);
        let (at, radius) = self.weaver.mark(key, [radius, least])?;
        Some(Disc { at, radius, count })
    }

    /// Finds a place for the count of a band, after everything else has its own.
    pub fn count(&mut self, band: &mut Band) {
        if band.count > 1 {
            let (aside, above) = AROUND;
            let wide = COUNT.width(&band.count.to_string()) + aside;
            let size = (wide, COUNT.size + above);
            band.label = self.weaver.count(&band.thread, size);
        }
    }
}
