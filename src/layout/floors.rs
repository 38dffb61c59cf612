//! The floors, from the top down.

use super::block::{Block, Frame, House};
use super::draft::Draft;
use super::floor::Floor;
use super::grid::greatest;
use super::lettered::Lettered;
use super::lettering::Lettering;
use super::placed::PlacedFloor;
use super::plan::Plan;
use super::rect::Rect;
use super::text_line::{Anchor, Role, TextLine};
use super::wrap::{unbroken, wrap};

/// Where the label column begins, and how wide it is.
const LABELS: (f64, f64) = (14.0, 93.0);
/// How low a floor can be.
const LEAST: f64 = 30.0;

/// Where a floor's label, boxes and band are put.
struct FloorSpan {
    band_top: f64,
    boxes_top: f64,
    boxes_bottom: f64,
    band_bottom: f64,
}

impl<'a> Draft<'a> {
    /// Everything of `plan` but the lines, with `extra` room in the gaps under each floor.
    pub(super) fn built(plan: &'a Plan, extra: &[f64]) -> Self {
        let mut draft = Self::new(plan);
        draft.principal_right = draft.find_principal_right();
        let mut top = 0.0;
        let mut above: Option<f64> = None;
        for (at, floor) in plan.floors.iter().enumerate() {
            draft.passed = draft.is_passed(at);
            let span = draft.span(floor, top);
            if let Some(bottom) = above {
                draft
                    .gaps
                    .push((bottom, span.boxes_top - draft.measures.head));
            }
            above = Some(span.boxes_bottom);
            draft.height = span.band_bottom;
            top = span.band_bottom + draft.gap_below(at) + extra.get(at).unwrap_or(&0.0);
        }
        draft.enclose();
        draft.put_side(above, top);
        draft
    }

    /// The principals leave the same column free on every floor, if any floor needs one.
    fn find_principal_right(&self) -> f64 {
        let (left, right) = self.measures.boxes;
        if !self.is_wide() {
            return right;
        }
        let blocks = self.plan.floors.iter().flat_map(|floor| &floor.blocks);
        let beside = blocks.filter_map(|block| match block {
            Block::Beside(nodes) => Some(greatest(&self.all_lettered(nodes), Lettered::least)),
            _ => None,
        });
        let widest = beside.fold(138.0, f64::max).min((right - left) / 2.0);
        right - widest - self.measures.beside
    }

    /// Whether a line joins a floor above floor `at` with one below it.
    fn is_passed(&self, at: usize) -> bool {
        self.joined_floors()
            .any(|(upper, lower)| upper < at && at < lower)
    }

    fn gap_below(&self, at: usize) -> f64 {
        let (plain, joined) = self.measures.gaps;
        let enclosed = self
            .enclosed()
            .is_some_and(|(upper, _)| self.floor_of(upper) == Some(at));
        let mut joining = self.joined_floors();
        if enclosed {
            joined + 8.0
        } else if joining.any(|(upper, lower)| upper == at && lower == at + 1) {
            joined
        } else {
            plain
        }
    }

    /// The upper and lower floor of every link between two floors.
    fn joined_floors(&self) -> impl Iterator<Item = (usize, usize)> {
        self.plan.links.iter().filter_map(|link| {
            let (from, to) = (self.floor_of(&link.from)?, self.floor_of(&link.to)?);
            Some((from.min(to), from.max(to)))
        })
    }

    fn floor_of(&self, key: &str) -> Option<usize> {
        let on = |floor: &Floor| floor.key == key || floor.blocks.iter().any(|b| b.has(key));
        self.plan.floors.iter().position(on)
    }

    fn span(&mut self, floor: &Floor, top: f64) -> FloorSpan {
        let label = self.label_height(floor);
        let (above, below) = self.pads(floor);
        let marks = (self.nodes.len(), self.houses.len(), self.frames.len());
        let obstacles = self.obstacles.len();
        let mut boxes_top = top + above;
        let mut boxes_bottom = self.blocks(&floor.blocks, boxes_top).max(boxes_top);
        let lacking = label.max(LEAST) - (boxes_bottom - boxes_top);
        if lacking > 0.0 && self.is_wide() {
            self.nodes.truncate(marks.0);
            self.houses.truncate(marks.1);
            self.frames.truncate(marks.2);
            self.obstacles.truncate(obstacles);
            boxes_top += lacking / 2.0;
            boxes_bottom = self.blocks(&floor.blocks, boxes_top) + lacking / 2.0;
        }
        let span = FloorSpan {
            band_top: top,
            boxes_top,
            boxes_bottom,
            band_bottom: boxes_bottom + below,
        };
        self.put_band(floor, &span);
        span
    }

    /// From the band's edges to its boxes: more where the enclosure reaches outside them.
    fn pads(&self, floor: &Floor) -> (f64, f64) {
        let pad = self.measures.pad;
        let reach = self.measures.enclosing.1;
        let (upper, lower) = self.enclosed().unzip();
        let holds =
            |key: Option<&str>| key.is_some_and(|key| floor.blocks.iter().any(|b| b.has(key)));
        let house = matches!(floor.blocks.first(), Some(Block::House(_))) && self.is_wide();
        let above = if house { pad - 2.0 } else { pad } + self.measures.head;
        let above = if holds(upper) { above + reach } else { above };
        (above, if holds(lower) { pad + reach } else { pad })
    }

    fn blocks(&mut self, blocks: &[Block], top: f64) -> f64 {
        let mut y = top;
        let mut rest = blocks;
        let mut bottom = top;
        while let Some((first, after)) = rest.split_first() {
            (bottom, rest) = match (first, after) {
                (Block::Principal(node), [Block::Beside(beside), after @ ..]) => {
                    (self.principal(node, beside, y), after)
                }
                (Block::Principal(node), _) => (self.principal(node, &[], y), after),
                (Block::Row(nodes) | Block::Beside(nodes), _) => (self.row(nodes, y), after),
                (Block::House(_), _) => {
                    let houses: Vec<&House> = rest.iter().map_while(Block::house).collect();
                    let after = rest.split_at_checked(houses.len()).map_or(after, |s| s.1);
                    (self.houses(&houses, y), after)
                }
                (Block::Frame(_), _) => {
                    let frames: Vec<&Frame> = rest.iter().map_while(Block::frame).collect();
                    let after = rest.split_at_checked(frames.len()).map_or(after, |s| s.1);
                    (self.frames(&frames, y), after)
                }
            };
            y = bottom + self.measures.between;
        }
        bottom
    }

    fn label_height(&self, floor: &Floor) -> f64 {
        if self.is_wide() {
            let lines = label_lines(floor);
            lines.iter().map(|l| l.1.leading()).sum::<f64>() + 6.0
        } else {
            0.0
        }
    }

    fn put_band(&mut self, floor: &Floor, span: &FloorSpan) {
        let height = span.band_bottom - span.band_top;
        let rect = Rect::new(0.0, span.band_top, self.measures.band, height);
        let lines = if self.is_wide() {
            column_label(floor, rect)
        } else {
            street_label(floor, rect)
        };
        let key = floor.key.clone();
        self.floors.push(PlacedFloor { key, rect, lines });
    }
}

/// The label above the boxes, in the middle so that lines can pass at both edges. The note
/// follows it where the two fit between those lines; over the topmost floor there are none.
fn street_label(floor: &Floor, band: Rect) -> Vec<TextLine> {
    let baseline = band.y + 16.0;
    let room = band.width - 120.0;
    let (label, quiet) = (Lettering::label(), Lettering::note());
    let name = wrap(&floor.label, label, room)
        .into_iter()
        .next()
        .unwrap_or_default();
    let (name_width, note_width) = (label.width(&name), unbroken(&floor.note, quiet));
    let line = |text: String, x, anchor, role, lettering| TextLine {
        x,
        baseline,
        text,
        role,
        anchor,
        lettering,
    };
    let middle = band.centre().x;
    if floor.note.is_empty() || name_width + 8.0 + note_width > room {
        return vec![line(name, middle, Anchor::Middle, Role::Title, label)];
    }
    let start = middle - (name_width + 8.0 + note_width) / 2.0;
    let note = start + name_width + 8.0;
    vec![
        line(name, start, Anchor::Start, Role::Title, label),
        line(floor.note.clone(), note, Anchor::Start, Role::Note, quiet),
    ]
}

fn label_lines(floor: &Floor) -> Vec<(String, Lettering, Role)> {
    let (label, quiet) = (Lettering::label(), Lettering::note());
    let name = wrap(&floor.label, label, LABELS.1).into_iter();
    let note = wrap(&floor.note, quiet, LABELS.1).into_iter();
    name.map(|text| (text, label, Role::Title))
        .chain(
            note.filter(|text| !text.is_empty())
                .map(|text| (text, quiet, Role::Note)),
        )
        .collect()
}

/// The label to the left of the boxes, in the middle of the band's height.
fn column_label(floor: &Floor, band: Rect) -> Vec<TextLine> {
    let lines = label_lines(floor);
    let height: f64 = lines.iter().map(|l| l.1.leading()).sum::<f64>();
    let mut top = band.centre().y - height / 2.0 - 1.0;
    let mut placed = Vec::new();
    for (text, lettering, role) in lines {
        let nudge = if role == Role::Note { 3.0 } else { 0.0 };
        placed.push(TextLine {
            x: LABELS.0,
            baseline: top + nudge + lettering.leading() / 2.0 + 0.3 * lettering.size,
            text,
            role,
            anchor: Anchor::Start,
            lettering,
        });
        top += lettering.leading();
    }
    placed
}
