//! Bands over a road: what the pictures of many cases have in common.

use super::Mark;
use crate::layout::{Point, Rect};
use crate::screen::road::{Band, COUNT_LETTERS, Disc};

/// How many a band stands for.
pub(super) fn count(band: &Band) -> Option<Mark> {
    let at = band.label?.centre();
    Some(pill("flow-count", band.count.to_string(), at))
}

/// How many cases are at a body now, and whether all of that is our reading.
pub(super) fn now(disc: Disc, is_read: bool) -> Mark {
    let circle = Mark::Circle {
        class: if is_read { "read" } else { "" },
        at: disc.at,
        radius: disc.radius,
    };
    let below = Point::new(disc.at.x, disc.at.y + 4.5);
    let number = Mark::number("", below, disc.count.to_string());
    Mark::group("flow-now", vec![circle, number])
}

/// A text on a ground of its own.
pub(super) fn pill(class: &str, text: String, at: Point) -> Mark {
    let width = COUNT_LETTERS.width(&text) + 8.0;
    let ground = Rect::new(at.x - width / 2.0, at.y - 9.0, width, 18.0);
    let below = Point::new(at.x, at.y + 4.8);
    Mark::group(
        class,
        vec![Mark::rect("", ground, 9.0), Mark::number("", below, text)],
    )
}
