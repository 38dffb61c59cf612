//! Houses: their inside, and where they stand beside one another.

use super::fill::{self, Grid, as_number, grid_of};
use super::letters::{Letters, Set, dots, dots_width, least, lines, room};
use super::placed::Placed;
use super::plan::House;
use crate::layout::placed::PlacedHouse;
use crate::layout::{Anchor, Node, Point, Rect, Role};

/// The height of a roof.
const ROOF: f64 = 11.0;
/// From a wall to the boxes inside.
const INSIDE: f64 = 10.0;
/// A box this wide has room to spare, and how many of those stand side by side.
const AMPLE: f64 = 200.0;
const MOST: usize = 3;
/// Between the houses; the road comes there.
pub(super) const BETWEEN: f64 = 24.0;

/// The least width of a house.
pub(super) fn least_width(house: &House, letters: &Letters) -> f64 {
    let boxes = house.boxes.iter().map(|node| least(node, letters));
    let title = room(&house.title, letters.heading) + dots_width(house.pips);
    boxes.fold(title, f64::max) + 2.0 * INSIDE + 8.0
}

/// The width with as many boxes side by side as it may have.
pub(super) fn wanted_width(house: &House, letters: &Letters) -> f64 {
    let boxes = house.boxes.iter().map(|node| least(node, letters));
    let one = boxes.fold(0.0, f64::max);
    let columns = as_number(house.columns.min(house.boxes.len()).max(1));
    (columns * (one + 6.0) + 2.0 * INSIDE).max(least_width(house, letters))
}

/// The widths of houses side by side; nothing where they do not fit.
pub(super) fn widths(houses: &[&House], letters: &Letters, room: f64) -> Option<Vec<f64>> {
    let free = room - BETWEEN * (as_number(houses.len()) - 1.0);
    let wanted: Vec<_> = houses.iter().map(|it| wanted_width(it, letters)).collect();
    let least: Vec<_> = houses.iter().map(|it| least_width(it, letters)).collect();
    let (all, needed) = (wanted.iter().sum::<f64>(), least.iter().sum::<f64>());
    if all <= free {
        let extra = (free - all) / as_number(houses.len().max(1));
        return Some(wanted.iter().map(|width| width + extra).collect());
    }
    let share = (free - needed) / (all - needed).max(1.0);
    (share >= 0.0).then(|| {
        let both = wanted.iter().zip(&least);
        both.map(|(wanted, least)| least + (wanted - least) * share)
            .collect()
    })
}

/// The height of a house of this width.
pub(super) fn height(house: &House, letters: &Letters, width: f64) -> f64 {
    let boxes: Vec<&Node> = house.boxes.iter().collect();
    let inside = grid_of(&boxes, letters, inside(house, width), None);
    let title = title_height(house, letters, width);
    let inside = if inside > 0.0 { inside + 8.0 } else { 4.0 };
    ROOF + title + inside
}

/// How the boxes stand in a house of this width.
fn inside(house: &House, width: f64) -> Grid {
    Grid {
        room: width - 2.0 * INSIDE,
        most: house.columns.max(side_by_side(width)),
        from_left: true,
        between: fill::BETWEEN,
    }
}

/// In a house that is wide by itself more boxes stand side by side than it asks for.
fn side_by_side(width: f64) -> usize {
    let fits = |count: &usize| as_number(*count) * AMPLE <= width;
    (1..=MOST).rev().find(fits).unwrap_or(1)
}

fn title_height(house: &House, letters: &Letters, width: f64) -> f64 {
    let room = width - 2.0 * INSIDE - dots_width(house.pips);
    let title = super::letters::height(&house.title, letters.heading, room);
    let beside = note_fits(house, letters, width);
    let note = super::letters::height(&house.note, letters.note, room);
    6.0 + title + if beside { 0.0 } else { note } + 4.0
}

/// Whether the note stands on the title's own line.
fn note_fits(house: &House, letters: &Letters, width: f64) -> bool {
    let both = room(&house.title, letters.heading) + room(&house.note, letters.note);
    both + 10.0 + dots_width(house.pips) <= width - 2.0 * INSIDE
}

/// Puts a house at its place.
pub(super) fn place(house: &House, letters: &Letters, rect: Rect, into: &mut Placed) {
    let eaves = rect.y + ROOF;
    let text_room = rect.width - 2.0 * INSIDE - dots_width(house.pips);
    let at = Point::new(rect.x + INSIDE, eaves + 4.0);
    let mut written = Vec::new();
    let title = Set::new(letters.heading, Role::Title, Anchor::Start);
    let below = title.text(&house.title, at, text_room, &mut written);
    if note_fits(house, letters, rect.width) {
        let beside = Point::new(
            at.x + room(&house.title, letters.heading) + 10.0,
            at.y + 2.0,
        );
        let note = Set::new(letters.note, Role::Note, Anchor::Start);
        for text in lines(&house.note, letters.note, rect.width) {
            note.text(&text, beside, rect.width, &mut written);
        }
    } else {
        let note = Set::new(letters.note, Role::Note, Anchor::Start);
        note.text(
            &house.note,
            Point::new(at.x, below),
            text_room,
            &mut written,
        );
    }
    let boxes: Vec<&Node> = house.boxes.iter().collect();
    let top = eaves + title_height(house, letters, rect.width);
    let put = Some((Point::new(rect.x + INSIDE, top), &mut *into));
    grid_of(&boxes, letters, inside(house, rect.width), put);
    into.houses.push(PlacedHouse {
        key: house.key.clone(),
        rect,
        eaves,
        lines: written,
        pips: dots(house.pips, rect.right() - 4.0, eaves + 14.0),
    });
}
