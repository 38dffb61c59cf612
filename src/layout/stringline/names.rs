//! The floors with their names, and the days that are named.

use super::axis::Axis;
use super::lanes::Lanes;
use super::plan::StringlinePlan;
use super::{HEAD, Measure};
use crate::layout::lettering::Lettering;
use crate::layout::rect::Rect;
use crate::layout::text_line::{Anchor, Role, TextLine};
use crate::layout::wrap::wrap;

/// How far from each other the lanes of a floor are, in pixels.
const PITCH: f64 = 6.5;
/// In a band, above and below its lanes.
const PAD: f64 = 7.0;
/// Between two bands.
const BETWEEN: f64 = 6.0;
/// The column of the names, and how wide a name in it may be.
const COLUMN: f64 = 142.0;
const MOST: f64 = 130.0;
/// How tall a name is that stands in its band.
const INSIDE: f64 = 18.0;
/// From the edge to what is written.
const EDGE: f64 = 6.0;

/// A floor.
#[derive(Clone, Debug, PartialEq)]
pub struct FloorBand {
    /// Where it lies.
    pub band: Rect,
    /// Its name.
    pub name: Vec<TextLine>,
    /// The middle of its uppermost lane, in pixels from above.
    first: f64,
}

impl FloorBand {
    /// The middle of one of its lanes, counted from 0.
    pub(super) fn lane(&self, nth: usize) -> f64 {
        let nth = u32::try_from(nth).map_or(0.0, f64::from);
        self.first + nth * PITCH
    }
}

/// A day that is named.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedDay {
    /// Where it is, in pixels from the left.
    pub x: f64,
    /// Its name.
    pub name: TextLine,
}

/// How wide the column of the names is.
pub(super) fn column(measure: Measure) -> f64 {
    if measure.is_narrow { 0.0 } else { COLUMN }
}

/// The floors, and where the lowest ends.
pub(super) fn floors(
    plan: &StringlinePlan,
    lanes: &Lanes,
    measure: Measure,
) -> (Vec<FloorBand>, f64) {
    let left = column(measure);
    let letters = if measure.is_narrow {
        Lettering::SMALL_NAME
    } else {
        Lettering::NAME
    };
    let most = if measure.is_narrow {
        measure.room
    } else {
        MOST
    };
    let mut top = HEAD;
    let floors = plan.floors.iter().enumerate().map(|(nth, name)| {
        let texts = wrap(name, letters, most);
        let written = texts.iter().fold(0.0, |sum, _| sum + letters.leading());
        let count = u32::try_from(lanes.count(nth).max(1)).map_or(1.0, f64::from);
        let above = if measure.is_narrow { INSIDE } else { 0.0 };
        let lie = count * PITCH;
        let tall = above
            + (lie + 2.0 * PAD).max(if measure.is_narrow {
                0.0
            } else {
                written + PAD
            });
        let band = Rect::new(left, top, (measure.room - left).max(0.0), tall);
        top = band.bottom() + BETWEEN;
        let middle = band.y + above + (tall - above) / 2.0;
        let baseline = if measure.is_narrow {
            band.y + INSIDE - 4.0
        } else {
            middle + letters.size * 0.34 - (written - letters.leading()) / 2.0
        };
        let x = if measure.is_narrow { EDGE } else { 0.0 };
        FloorBand {
            band,
            name: lines(texts, (x, baseline), letters),
            first: middle - lie / 2.0 + PITCH / 2.0,
        }
    });
    let floors: Vec<_> = floors.collect();
    (floors, (top - BETWEEN).max(HEAD))
}

fn lines(texts: Vec<String>, (x, first): (f64, f64), letters: Lettering) -> Vec<TextLine> {
    let mut baseline = first;
    let lines = texts.into_iter().map(|text| {
        let line = TextLine {
            x,
            baseline,
            text,
            role: Role::Title,
            anchor: Anchor::Start,
            lettering: letters,
        };
        baseline += letters.leading();
        line
    });
    lines.collect()
}

/// The days there is room to name above the uppermost floor: a name stands before its day, and
/// after it where another is in the way.
pub(super) fn days(plan: &StringlinePlan, axis: &Axis, (left, right): (f64, f64)) -> Vec<NamedDay> {
    let mut given: Vec<NamedDay> = Vec::new();
    for (time, text) in &plan.days {
        let x = axis.place(*time);
        let names = [Anchor::End, Anchor::Start, Anchor::Middle].map(|anchor| TextLine {
            x,
            baseline: HEAD - 8.0,
            text: text.clone(),
            role: Role::Note,
            anchor,
            lettering: Lettering::SMALL,
        });
        let is_free = |name: &TextLine| {
            let bounds = name.bounds().inflated(EDGE / 2.0);
            let is_within = bounds.x >= left && bounds.right() <= right;
            let mut others = given.iter().map(|it| it.name.bounds().inflated(EDGE / 2.0));
            is_within && !others.any(|other| bounds.overlaps(&other))
        };
        if let Some(name) = names.into_iter().find(is_free) {
            given.push(NamedDay { x, name });
        }
    }
    given
}
