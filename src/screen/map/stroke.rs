//! Lines as SVG writes them.

use std::fmt::Write;

use crate::layout::{PlacedHouse, Point, Rect};

/// How far from its end a line stops, so that its head has room.
const HEAD: f64 = 9.0;

/// The path of a line, with rounded corners, ending where its head begins.
pub fn path(points: &[Point]) -> String {
    let points = shortened(points);
    let Some((first, rest)) = points.split_first() else {
        return String::new();
    };
    let mut path = format!("M{} {}", number(first.x), number(first.y));
    for point in rest {
        // Writing to a String cannot fail.
        let _ = write!(path, " L{} {}", number(point.x), number(point.y));
    }
    path
}

/// The path of a line's head, at its last point, in the direction it goes.
pub fn head(points: &[Point]) -> String {
    let [.., before, tip] = points else {
        return String::new();
    };
    let (dx, dy) = before.direction_to(*tip);
    let side = HEAD * 0.53;
    let base = (tip.x - dx * HEAD, tip.y - dy * HEAD);
    format!(
        "M{} {} L{} {} L{} {}",
        number(base.0 - dy * side),
        number(base.1 + dx * side),
        number(tip.x),
        number(tip.y),
        number(base.0 + dy * side),
        number(base.1 - dx * side),
    )
}

/// The outline of a house: straight walls under a roof.
pub fn roof(house: &PlacedHouse) -> String {
    let r = house.rect;
    format!(
        "M{} {} L{} {} L{} {} V{} H{} Z",
        number(r.x),
        number(house.eaves),
        number(r.centre().x),
        number(r.y),
        number(r.right()),
        number(house.eaves),
        number(r.bottom()),
        number(r.x),
    )
}

/// The outline of a box with round upper and nearly straight lower corners.
pub fn round_above(r: Rect, above: f64, below: f64) -> String {
    format!(
        "M{} {} a{above} {above} 0 0 1 {above} -{above} H{} a{above} {above} 0 0 1 {above} {above} V{} a{below} {below} 0 0 1 -{below} {below} H{} a{below} {below} 0 0 1 -{below} -{below} Z",
        number(r.x),
        number(r.y + above),
        number(r.right() - above),
        number(r.bottom() - below),
        number(r.x + below),
    )
}

fn shortened(points: &[Point]) -> Vec<Point> {
    let mut points = points.to_vec();
    if let [.., before, tip] = points.as_mut_slice() {
        let (dx, dy) = before.direction_to(*tip);
        tip.x -= dx * (HEAD - 2.0);
        tip.y -= dy * (HEAD - 2.0);
    }
    points
}

/// A coordinate with at most two decimals, so that the same picture is the same text.
pub fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    format!("{rounded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(coordinates: &[(f64, f64)]) -> Vec<Point> {
        coordinates.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn a_line_stops_where_its_head_begins() {
        let up = points(&[(10.0, 100.0), (10.0, 20.0)]);
        assert_eq!(path(&up), "M10 100 L10 27");
        assert_eq!(head(&up), "M14.77 29 L10 20 L5.23 29");
    }

    #[test]
    fn a_line_without_length_has_a_head_that_points_up() {
        assert_eq!(
            head(&points(&[(0.0, 0.0), (0.0, 0.0)])),
            "M4.77 9 L0 0 L-4.77 9"
        );
        assert_eq!(head(&points(&[(0.0, 0.0)])), "");
    }
}
