//! The kerb and what stands outside it.

use super::fill::{self, Grid, as_number, grid_of};
use super::letters::{Letters, Set, box_height, least, place as place_box};
use super::levels::Levels;
use super::measure::{Measure, PASSAGE};
use super::placed::Placed;
use super::plan::{Outside, OutsideGroup, Plan};
use crate::layout::placed::PlacedSide;
use crate::layout::{Anchor, Node, Point, Rect, Role};

/// Between two boxes.
const BETWEEN: f64 = 8.0;
/// Between the kerb and what stands below it.
pub(super) const BELOW: f64 = 20.0;
/// How many stand side by side below the kerb.
const IN_LINE: usize = 6;

/// Whether its boxes have room at the right of the kerb, if they are to stand there.
pub(super) fn fits(plan: &Plan, measure: &Measure) -> bool {
    let groups = plan.outside.iter().flat_map(|outside| &outside.groups);
    let mut boxes = groups.flat_map(|group| &group.boxes);
    measure
        .outside
        .is_none_or(|(_, width)| boxes.all(|node| least(node, &measure.letters) <= width))
}

/// What was placed.
pub(super) struct Kerbed {
    pub(super) kerb: Vec<Point>,
    pub(super) side: Option<PlacedSide>,
    /// Where it ends.
    pub(super) bottom: f64,
}

/// Puts what stands outside to the right of the kerb at the heights of the floors, or below.
pub(super) fn place(
    plan: &Plan,
    measure: &Measure,
    levels: &Levels,
    (bottom, placed): (f64, &mut Placed),
) -> Kerbed {
    let upright = vec![
        Point::new(measure.kerb, -4.0),
        Point::new(measure.kerb, bottom),
    ];
    let Some(outside) = &plan.outside else {
        return Kerbed {
            kerb: upright,
            side: None,
            bottom,
        };
    };
    let letters = &measure.letters;
    if let Some(across) = measure.outside {
        let between = if plan.has_tracks() { PASSAGE } else { BETWEEN };
        let (side, end) = at_right(outside, letters, (across, levels, between), placed);
        Kerbed {
            kerb: upright,
            side: Some(side),
            bottom: end,
        }
    } else {
        let left = measure.label + 8.0;
        let kerb = vec![
            Point::new(measure.kerb, -4.0),
            Point::new(measure.kerb, bottom + 3.0),
            Point::new(left, bottom + 3.0),
        ];
        let at = Rect::new(left, bottom + BELOW, plan.width - left, 0.0);
        let (side, end) = below(plan, outside, letters, (at, IN_LINE), placed);
        Kerbed {
            kerb,
            side: Some(side),
            bottom: end,
        }
    }
}

fn head(outside: &Outside, letters: &Letters, at: Rect) -> (Vec<crate::layout::TextLine>, f64) {
    let mut lines = Vec::new();
    let title = Set::new(letters.label, Role::Title, Anchor::Start);
    let note = Set::new(letters.note, Role::Note, Anchor::Start);
    let corner = Point::new(at.x, at.y);
    let below = title.text(&outside.label, corner, at.width, &mut lines);
    let end = note.text(&outside.note, Point::new(at.x, below), at.width, &mut lines);
    (lines, end)
}

fn at_right(
    outside: &Outside,
    letters: &Letters,
    ((x, width), levels, between): ((f64, f64), &Levels, f64),
    placed: &mut Placed,
) -> (PlacedSide, f64) {
    let (mut lines, end) = head(outside, letters, Rect::new(x, 0.0, width, 0.0));
    let mut y = end + between;
    let mut groups: Vec<&OutsideGroup> = outside.groups.iter().collect();
    groups.sort_by_key(|group| group.floor);
    for group in groups {
        y = y.max(levels.entry_of(group.floor).unwrap_or(y));
        y = pairs(&group.boxes, letters, (x, y, width, between), placed);
        let note = Set::new(letters.note, Role::Note, Anchor::Start);
        y = note.text(&group.note, Point::new(x, y), width, &mut lines) + BETWEEN;
    }
    let rect = Rect::new(x, 0.0, width, y);
    let side = PlacedSide {
        key: outside.key.clone(),
        rect,
        lines,
    };
    (side, y)
}

/// Boxes line by line, two side by side where both are short; answers where they end.
fn pairs(
    boxes: &[Node],
    letters: &Letters,
    (x, top, width, between): (f64, f64, f64, f64),
    placed: &mut Placed,
) -> f64 {
    let half = (width - between) / 2.0;
    let mut y = top;
    let mut waiting = boxes.iter().peekable();
    while let Some(first) = waiting.next() {
        let is_short = |node: &Node| super::letters::wanted(node, letters) <= half;
        let mut line = vec![first];
        if is_short(first)
            && let Some(second) = waiting.next_if(|node| is_short(node))
        {
            line.push(second);
        }
        let each = (width - between * (as_number(line.len()) - 1.0)) / as_number(line.len());
        let heights = line.iter().map(|node| box_height(node, letters, each));
        let height = heights.fold(32.0, f64::max);
        for (nth, node) in line.iter().enumerate() {
            let at = x + as_number(nth) * (each + between);
            let rect = Rect::new(at, y, each, height);
            placed.nodes.push(place_box(node, letters, rect));
        }
        y += height + between;
    }
    y
}

/// All of it in a grid below the kerb.
pub(super) fn below(
    plan: &Plan,
    outside: &Outside,
    letters: &Letters,
    (at, in_line): (Rect, usize),
    placed: &mut Placed,
) -> (PlacedSide, f64) {
    let track = plan.has_tracks();
    let right = if track { PASSAGE } else { 0.0 };
    let at = Rect::new(at.x, at.y, at.width - right, at.height);
    let (mut lines, end) = head(outside, letters, at);
    let boxes = outside.groups.iter().flat_map(|group| &group.boxes);
    let boxes: Vec<&Node> = boxes.collect();
    let top = end + if track { PASSAGE } else { BETWEEN };
    let fits = boxes
        .iter()
        .map(|node| least(node, letters))
        .fold(0.0, f64::max)
        <= at.width;
    let in_line = if fits { in_line } else { 1 };
    let grid = Grid {
        room: at.width,
        most: in_line,
        from_left: false,
        between: if track { PASSAGE } else { fill::BETWEEN },
    };
    let put = Some((Point::new(at.x, top), &mut *placed));
    let mut y = top + grid_of(&boxes, letters, grid, put) + 4.0;
    let notes = outside.groups.iter().map(|group| group.note.as_str());
    let notes: Vec<_> = notes.filter(|note| !note.is_empty()).collect();
    let note = Set::new(letters.note, Role::Note, Anchor::Start);
    y = note.text(
        &notes.join(" · "),
        Point::new(at.x, y),
        at.width,
        &mut lines,
    ) + 4.0;
    let rect = Rect::new(at.x, at.y, at.width, y - at.y);
    let side = PlacedSide {
        key: outside.key.clone(),
        rect,
        lines,
    };
    (side, y)
}
