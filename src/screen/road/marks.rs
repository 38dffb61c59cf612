//! What the road is drawn of: one list of marks for the page and for the saved file.

use std::fmt::Write;

use super::drawing::RoadDrawing;
use crate::layout::road::{Piece, PlacedSign, Road};
use crate::layout::{Point, Rect};
use crate::screen::map::stroke::{number, roof};
use crate::screen::picture::{Mark, Purpose, box_class, box_marks};

/// The radius by which corners of the surface are rounded, in pixels.
const CORNER: f64 = 9.0;
/// Half the width of an arrow's head, and its length.
const HEAD: (f64, f64) = (6.5, 9.0);

/// All of the road, for a purpose.
pub fn marks(drawing: &RoadDrawing, purpose: &Purpose) -> Vec<Mark> {
    let mut marks = grounds(drawing);
    marks.extend(purpose.under());
    let boxes = drawing.boxes.iter().map(|it| &it.drawn);
    marks.extend(boxes.map(|drawn| Mark::group(box_class(drawn, purpose), box_marks(drawn))));
    marks.extend(over(drawing));
    marks.extend(purpose.over());
    marks
}

/// What lies on top of the boxes: dotted doors.
pub fn over(drawing: &RoadDrawing) -> Vec<Mark> {
    let dotted = drawing.road.dotted.iter();
    let dotted = dotted.map(|points| Mark::path("road-implied", line(points)));
    dotted.collect()
}

/// Everything below the boxes.
pub fn grounds(drawing: &RoadDrawing) -> Vec<Mark> {
    let road = &drawing.road;
    let mut marks = vec![Mark::rect("road-ground", road.ground, 0.0)];
    for joint in &road.placed.joints {
        // Where there is a frame around each of the two, only the upper one is round.
        let mut all = road.placed.joints.iter();
        let is_lower = all.any(|it| it.key == joint.key && it.rect.y < joint.rect.y);
        marks.push(if is_lower {
            Mark::rect("joint-frame", joint.rect, 0.0)
        } else {
            Mark::path("joint-frame", vault(joint.rect))
        });
    }
    marks.extend(surface(road));
    let middles = road.middles.iter();
    marks.extend(middles.map(|(from, to)| Mark::path("road-middle", line(&[*from, *to]))));
    for path in &road.paths {
        let parts = path.parts.iter();
        marks.extend(parts.map(|(from, to)| Mark::path("footpath", line(&[*from, *to]))));
        marks.extend(Mark::texts(&path.lines, "path"));
    }
    for sign in &road.signs {
        marks.extend(arrow(sign));
        let texts = Mark::texts(&sign.lines, "lane");
        marks.push(Mark::group("road-sign", texts));
    }
    marks.extend(Mark::texts(&road.sentences, "said"));
    for label in &road.placed.labels {
        let rule = line(&[label.rule.0, label.rule.1]);
        marks.push(Mark::path("floor-rule", rule));
        let texts = Mark::texts(&label.lines, "floor");
        marks.push(Mark::group("road-label", texts));
    }
    for house in &road.placed.houses {
        marks.push(Mark::path("house", roof(house)));
        let (x, y) = (
            number(house.rect.x - 1.0),
            number(house.rect.bottom() - 1.5),
        );
        let base = format!("M{x} {y} H{}", number(house.rect.right() + 1.0));
        marks.push(Mark::path("base", base));
        marks.extend(Mark::seats(&house.pips));
    }
    for frame in &road.placed.frames {
        marks.push(Mark::rect("frame", frame.rect, 3.0));
    }
    if let Some(outside) = &road.outside {
        marks.extend(Mark::texts(&outside.lines, "floor"));
    }
    marks.push(Mark::path("kerb", kerb(&road.kerb)));
    marks
}

/// The surface in two strokes of the same figures: the edge, then the fill without an edge.
fn surface(road: &Road) -> [Mark; 2] {
    let pieces = || road.surface.iter().map(piece).collect();
    [
        Mark::group("road-edge", pieces()),
        Mark::group("road-surface", pieces()),
    ]
}

fn piece(piece: &Piece) -> Mark {
    match piece {
        Piece::Stretch { rect, round, .. } => Mark::rect("", *rect, *round),
        Piece::Corner { at, right, down } => {
            let sweep = i32::from(right * down > 0.0);
            Mark::path(
                "",
                format!(
                    "M{} {} v{} a{CORNER} {CORNER} 0 0 {sweep} {} {} Z",
                    number(at.x),
                    number(at.y),
                    number(CORNER * down),
                    number(CORNER * right),
                    number(-CORNER * down),
                ),
            )
        }
    }
}

/// Up: whole, with a filled head. Down: dashed, with an open one.
fn arrow(sign: &PlacedSign) -> [Mark; 2] {
    let (tail, tip) = sign.arrow;
    let (half, length) = HEAD;
    let (x, y) = (number(tip.x), number(tip.y));
    if sign.up {
        let shaft = format!("M{x} {} V{}", number(tail.y), number(tip.y + length));
        let head = format!("M{x} {y} l{half} {length} h{} z", number(-2.0 * half));
        [
            Mark::path("arrow-shaft", shaft),
            Mark::path("arrow-head", head),
        ]
    } else {
        let shaft = format!("M{x} {} V{}", number(tail.y), number(tip.y - 1.0));
        let head = format!(
            "M{} {} l6 8 l6 -8",
            number(tip.x - 6.0),
            number(tip.y - 8.0)
        );
        [
            Mark::path("arrow-shaft back", shaft),
            Mark::path("arrow-head back", head),
        ]
    }
}

fn line(points: &[Point]) -> String {
    let mut d = String::new();
    for (nth, point) in points.iter().enumerate() {
        let letter = if nth == 0 { 'M' } else { 'L' };
        // Writing to a String cannot fail.
        let _ = write!(d, "{letter}{} {}", number(point.x), number(point.y));
    }
    d
}

/// The kerb, with its corner rounded.
fn kerb(points: &[Point]) -> String {
    let [top, corner, end] = points else {
        return line(points);
    };
    format!(
        "M{} {} V{} Q{} {} {} {} H{}",
        number(top.x),
        number(top.y),
        number(corner.y - 14.0),
        number(corner.x),
        number(corner.y),
        number(corner.x - 14.0),
        number(corner.y),
        number(end.x)
    )
}

/// A frame with a round upper and a straight lower end.
fn vault(r: Rect) -> String {
    let round = 38.0_f64.min(r.height / 2.0).min(r.width / 2.0);
    format!(
        "M{x} {bottom} V{above} a{round} {round} 0 0 1 {round} -{round} H{right} a{round} {round} 0 0 1 {round} {round} V{bottom} Z",
        x = number(r.x),
        bottom = number(r.bottom()),
        above = number(r.y + round),
        round = number(round),
        right = number(r.right() - round),
    )
}
