//! Houses and frames.

use super::block::{Frame, House};
use super::draft::Draft;
use super::grid::{Grid, as_number, greatest};
use super::lettered::{AIR, Lettered, pips, pips_width};
use super::lettering::Lettering;
use super::obstacle::Obstacle;
use super::placed::{PlacedFrame, PlacedHouse};
use super::rect::Rect;
use super::rows::narrow_row;
use super::text_line::{Anchor, Role, TextLine};
use super::wrap::{unbroken, wrap};

/// Between a wall and the boxes inside, and between the boxes, across and down.
const WALL: f64 = 8.0;
const CELLS: (f64, f64) = (4.0, 6.0);
/// More boxes than this make a grid of the frame they stand in.
const STACKED: usize = 8;
/// From the top of a frame to its first box.
const CAPTION: f64 = 27.0;

impl Draft<'_> {
    /// Houses from `top` down, side by side where they fit; answers where the lowest ends.
    pub(super) fn houses(&mut self, houses: &[&House], top: f64) -> f64 {
        let (left, right) = self.measures.houses;
        let needs: Vec<f64> = houses
            .iter()
            .map(|h| self.house_need(h, h.columns))
            .collect();
        let between = as_number(houses.len().saturating_sub(1)) * 10.0;
        let need: f64 = needs.iter().sum();
        let spare = right - left - between - need;
        if !self.is_wide() || spare < 0.0 {
            let mut y = top;
            for house in houses {
                y = self.house(house, Rect::new(left, y, right - left, 0.0)) + 8.0;
            }
            return (y - 8.0).max(top);
        }
        let (mut x, first) = (left, self.houses.len());
        let mut bottom = top;
        for (house, need_of_one) in houses.iter().zip(needs) {
            let width = need_of_one + spare * need_of_one / need;
            bottom = self.house(house, Rect::new(x, top, width, 0.0)).max(bottom);
            x += width + 10.0;
        }
        for house in self.houses.iter_mut().skip(first) {
            house.rect.height = bottom - house.rect.y;
        }
        bottom
    }

    fn house_need(&self, house: &House, columns: usize) -> f64 {
        let cells = self.cells(house);
        let cell = greatest(&cells, Lettered::least) + CELLS.0;
        let title =
            Lettering::heading().width(&house.title) + pips_width(house.pips, self.plan.shape);
        let least = cell * as_number(columns.max(1)) - CELLS.0 + 2.0 * WALL;
        least.max(title + 2.0 * (AIR + WALL))
    }

    fn cells<'n>(&self, house: &'n House) -> Vec<Lettered<'n>> {
        let cells = self.all_lettered(&house.boxes).into_iter();
        cells
            .map(|cell| Lettered {
                from_left: true,
                ..cell
            })
            .collect()
    }

    /// One house; `place` says where it begins and how wide it is.
    fn house(&mut self, house: &House, place: Rect) -> f64 {
        let cells = self.cells(house);
        let wide = self.is_wide();
        let (wall, columns, roof) = if wide {
            (WALL, house.columns, 9.0)
        } else {
            (2.5, 4, 5.0)
        };
        let between = if wide { CELLS } else { (3.0, 4.0) };
        let inside = place.width - 2.0 * wall;
        let least = greatest(&cells, Lettered::least);
        let grid = Grid::fewest_rows(inside, cells.len(), least, columns, between.0);
        let eaves = place.y + roof;
        let (lines, below) = self.house_lines(house, place, eaves);
        let bottom = self.put_grid(&cells, grid, (place.x + wall, below), between.1) + wall;
        let rect = Rect::new(place.x, place.y, place.width, bottom - place.y);
        self.obstacles.push(hollow(&house.key, rect));
        self.houses.push(PlacedHouse {
            key: house.key.clone(),
            rect,
            eaves,
            lines,
            pips: pips(
                house.pips,
                rect.right() - wall,
                eaves + 20.0,
                self.plan.shape,
            ),
        });
        bottom
    }

    /// The title line of a house, and where its boxes begin. The note follows the title if it
    /// fits there, else it stands below.
    fn house_lines(&self, house: &House, place: Rect, eaves: f64) -> (Vec<TextLine>, f64) {
        let x = place.x + WALL + 4.0;
        let right = place.right() - WALL - pips_width(house.pips, self.plan.shape);
        let set = |text: String, x, baseline, lettering, role| TextLine {
            x,
            baseline,
            text,
            role,
            anchor: Anchor::Start,
            lettering,
        };
        let (heading, quiet) = (Lettering::heading(), Lettering::note());
        let mut baseline = eaves + 9.0;
        let mut lines = Vec::new();
        for text in wrap(&house.title, heading, right - x) {
            baseline += heading.leading();
            lines.push(set(text, x, baseline, heading, Role::Title));
        }
        let after = lines.last().map_or(x, |l| l.bounds().right() + 8.0);
        if house.note.is_empty() {
        } else if after + unbroken(&house.note, quiet) <= right {
            lines.push(set(house.note.clone(), after, baseline, quiet, Role::Note));
        } else if self.is_wide() {
            for text in wrap(&house.note, quiet, right - x) {
                baseline += quiet.leading();
                lines.push(set(text, x, baseline, quiet, Role::Note));
            }
        }
        (lines, baseline + if self.is_wide() { 12.0 } else { 8.0 })
    }

    /// Frames side by side, as many as fit; one with very many boxes takes a row alone.
    pub(super) fn frames(&mut self, frames: &[&Frame], top: f64) -> f64 {
        let (left, right) = self.measures.boxes;
        let ordinary: Vec<f64> = frames
            .iter()
            .filter(|frame| frame.boxes.len() <= STACKED)
            .map(|frame| self.frame_need(frame))
            .collect();
        let need = ordinary.iter().copied().fold(0.0, f64::max);
        let most = if self.is_wide() { 5 } else { 1 };
        let grid = Grid::fewest_rows(right - left, ordinary.len(), need, most, 8.0);
        let mut y = top;
        for group in frames.chunk_by(|a, b| a.boxes.len().max(b.boxes.len()) <= STACKED) {
            for row in group.chunks(grid.columns) {
                y = self.frame_row(row, grid, y) + 8.0;
            }
        }
        (y - 8.0).max(top)
    }

    fn frame_row(&mut self, row: &[&Frame], grid: Grid, top: f64) -> f64 {
        let (left, right) = self.measures.boxes;
        let (mut x, mut bottom, first) = (left, top, self.frames.len());
        for frame in row {
            let whole = frame.boxes.len() > STACKED;
            let width = if whole { right - left } else { grid.width };
            bottom = self.frame(frame, Rect::new(x, top, width, 0.0)).max(bottom);
            x += width + grid.between;
        }
        let mut rects = Vec::new();
        for frame in self.frames.iter_mut().skip(first) {
            frame.rect.height = bottom - frame.rect.y;
            rects.push(hollow(&frame.key, frame.rect));
        }
        self.obstacles.extend(rects);
        bottom
    }

    fn frame_need(&self, frame: &Frame) -> f64 {
        let boxes = self.all_lettered(&frame.boxes);
        let title = Lettering::caption().width(&frame.title) + 2.0 * AIR;
        (greatest(&boxes, Lettered::least) + 2.0 * WALL).max(title + 4.0)
    }

    fn frame(&mut self, frame: &Frame, place: Rect) -> f64 {
        let boxes = self.all_lettered(&frame.boxes);
        let inside = place.width - 2.0 * WALL;
        let caption = Lettering::caption();
        let mut baseline = place.y + 4.0;
        let mut lines = Vec::new();
        for text in wrap(&frame.title, caption, inside) {
            baseline += caption.leading();
            lines.push(TextLine {
                x: place.x + WALL,
                baseline,
                text,
                role: Role::Title,
                anchor: Anchor::Start,
                lettering: caption,
            });
        }
        let grid = if self.is_wide() {
            let most = if boxes.len() > STACKED { 5 } else { 1 };
            let need = greatest(&boxes, Lettered::wanted);
            Grid::fewest_rows(inside, boxes.len(), need, most, 6.0)
        } else {
            narrow_row(&boxes, inside)
        };
        let below = (baseline + 8.0).max(place.y + CAPTION);
        let bottom = self.put_grid(&boxes, grid, (place.x + WALL, below), 6.0) + WALL;
        let rect = Rect::new(place.x, place.y, place.width, bottom - place.y);
        self.frames.push(PlacedFrame {
            key: frame.key.clone(),
            rect,
            lines,
        });
        bottom
    }
}

fn hollow(key: &str, rect: Rect) -> Obstacle {
    Obstacle {
        key: key.to_owned(),
        rect,
        air: 3.9,
        hollow: true,
    }
}
