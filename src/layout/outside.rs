//! What reaches over several floors: the enclosure, and the side.

use super::block::Block;
use super::draft::Draft;
use super::grid::{Grid, as_number};
use super::lettering::Lettering;
use super::placed::{PlacedEnclosure, PlacedSide};
use super::point::Point;
use super::rect::Rect;
use super::rows::narrow_row;
use super::side::{Side, SideGroup};
use super::text_line::{Anchor, Role, TextLine};
use super::wrap::wrap;

/// The most air that is put between two things in the side to fill the height.
const MOST_AIR: f64 = 104.0;

impl Draft<'_> {
    /// The upper and lower member of the enclosure, if they are principals of neighbouring
    /// floors.
    pub(super) fn enclosed(&self) -> Option<(&str, &str)> {
        let [one, other] = &self.plan.enclosure.as_ref()?.members;
        let floor_of = |key: &String| {
            let is = |block: &Block| matches!(block, Block::Principal(node) if node.key == *key);
            let mut floors = self.plan.floors.iter();
            floors.position(|floor| floor.blocks.iter().any(is))
        };
        let (a, b) = (floor_of(one)?, floor_of(other)?);
        if b == a + 1 {
            Some((one, other))
        } else if a == b + 1 {
            Some((other, one))
        } else {
            None
        }
    }

    /// Draws the enclosure around its members, once they have their places.
    pub(super) fn enclose(&mut self) {
        let Some((upper, lower)) = self.enclosed() else {
            return;
        };
        let rect_of = |key: &str| self.nodes.iter().find(|n| n.key == key).map(|n| n.rect);
        let (Some(enclosure), Some(upper), Some(lower)) =
            (&self.plan.enclosure, rect_of(upper), rect_of(lower))
        else {
            return;
        };
        let (aside, up) = self.measures.enclosing;
        let whole = upper.joined(&lower);
        let mut rect = whole.inflated(up);
        rect = Rect::new(
            whole.x - aside,
            rect.y,
            whole.width + 2.0 * aside,
            rect.height,
        );
        let middle = Point::new(rect.centre().x, {
            let gap = lower.y - self.measures.head - upper.bottom();
            upper.bottom() + gap / 2.0
        });
        self.enclosure = Some(PlacedEnclosure {
            key: enclosure.key.clone(),
            rect,
            lines: centred(
                &enclosure.title,
                &enclosure.note,
                middle,
                rect.width - 200.0,
            ),
        });
    }

    /// Puts what stands outside: in its column, or last.
    pub(super) fn put_side(&mut self, above: Option<f64>, top: f64) {
        let Some(side) = &self.plan.side else {
            return;
        };
        if self.is_wide() {
            self.side_column(side);
        } else {
            self.side_band(side, above, top);
        }
    }

    /// The column is as high as the floors together; what is left over is air between the
    /// boxes of the nameless groups and before each named one.
    fn side_column(&mut self, side: &Side) {
        let (left, right) = self.measures.side;
        let (x, width) = (left + 14.0, right - left - 27.0);
        let grid = Grid::across(width, 1, 8.0);
        let mut lines = Vec::new();
        let begin = side_heading(side, x, width, 8.0, &mut lines);
        let content: f64 = side.groups.iter().map(|g| self.group_height(g, grid)).sum();
        let slots: usize = side.groups.iter().map(slots).sum();
        let spare = (self.height - 14.0 - begin - content).max(0.0);
        let air = (spare / as_number(slots.max(1))).min(MOST_AIR);
        let mut y = begin;
        for (at, group) in side.groups.iter().enumerate() {
            if at > 0 {
                y += air;
            }
            y = self.side_group(group, grid, (x, y), air, &mut lines);
        }
        self.height = self.height.max(y + 6.0);
        let rect = Rect::new(left, 0.75, right - left, self.height - 1.5);
        let key = side.key.clone();
        self.side = Some(PlacedSide { key, rect, lines });
    }

    fn group_height(&self, group: &SideGroup, grid: Grid) -> f64 {
        let boxes = self.all_lettered(&group.nodes);
        let boxes = boxes.iter().map(|b| b.height(grid.width) + 8.0);
        let label = if group.label.is_empty() { 0.0 } else { 24.0 };
        boxes.sum::<f64>() + label
    }

    /// One group, box by box; the nameless ones are not in a hurry.
    fn side_group(
        &mut self,
        group: &SideGroup,
        grid: Grid,
        (x, top): (f64, f64),
        air: f64,
        lines: &mut Vec<TextLine>,
    ) -> f64 {
        let mut y = group_heading(group, x, top, grid.room(), lines);
        let between = if group.label.is_empty() { air } else { 0.0 };
        for (at, boxed) in self.all_lettered(&group.nodes).iter().enumerate() {
            if at > 0 {
                y += between;
            }
            y = self.put_grid(&[*boxed], grid, (x, y), 8.0) + 8.0;
        }
        y
    }

    fn side_band(&mut self, side: &Side, above: Option<f64>, top: f64) {
        let (left, right) = self.measures.boxes;
        let mut lines = Vec::new();
        let mut y = side_heading(side, left, right - left, top + 4.0, &mut lines);
        if let Some(bottom) = above {
            self.gaps.push((bottom, top));
        }
        for group in &side.groups {
            let begin = group_heading(group, left, y, right - left, &mut lines);
            let boxes = self.all_lettered(&group.nodes);
            let grid = narrow_row(&boxes, right - left);
            y = self.put_grid(&boxes, grid, (left, begin), 6.0) + 8.0;
        }
        let (from, to) = self.measures.side;
        let rect = Rect::new(from, top, to - from, y + 2.0 - top);
        self.height = rect.bottom() + 1.0;
        let key = side.key.clone();
        self.side = Some(PlacedSide { key, rect, lines });
    }
}

/// How many places in a group can take more air.
fn slots(group: &SideGroup) -> usize {
    if group.label.is_empty() {
        group.nodes.len()
    } else {
        1
    }
}

fn side_heading(side: &Side, x: f64, width: f64, top: f64, lines: &mut Vec<TextLine>) -> f64 {
    let y = written(
        &side.label,
        Lettering::label(),
        Role::Title,
        (x, top, width),
        lines,
    );
    let y = written(
        &side.note,
        Lettering::note(),
        Role::Note,
        (x, y, width),
        lines,
    );
    y + 10.0
}

fn group_heading(group: &SideGroup, x: f64, y: f64, width: f64, lines: &mut Vec<TextLine>) -> f64 {
    if group.label.is_empty() {
        return y;
    }
    written(
        &group.label,
        Lettering::note(),
        Role::Note,
        (x, y, width),
        lines,
    ) + 7.0
}

/// Sets `text` from `x`, `top`, over as many lines as it takes; answers where it ends.
fn written(
    text: &str,
    lettering: Lettering,
    role: Role,
    (x, top, width): (f64, f64, f64),
    lines: &mut Vec<TextLine>,
) -> f64 {
    let mut y = top;
    for text in wrap(text, lettering, width) {
        if text.is_empty() {
            continue;
        }
        y += lettering.leading();
        lines.push(TextLine {
            x,
            baseline: y,
            text,
            role,
            anchor: Anchor::Start,
            lettering,
        });
    }
    y
}

/// A name and a note under it, with `middle` in their midst.
fn centred(title: &str, note: &str, middle: Point, width: f64) -> Vec<TextLine> {
    let mut lines = Vec::new();
    let place = (middle.x, 0.0, width);
    let y = written(title, Lettering::heading(), Role::Title, place, &mut lines);
    let place = (middle.x, y, width);
    let bottom = written(note, Lettering::note(), Role::Note, place, &mut lines);
    for line in &mut lines {
        line.anchor = Anchor::Middle;
        line.baseline += middle.y - bottom / 2.0 - 2.5;
    }
    lines
}
