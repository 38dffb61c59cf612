//! Boxes in a row: which of them fit side by side, and how wide they become.

use super::house;
use super::letters::{Letters, Set, box_height, height, least, place, place_from, wanted};
use super::placed::Placed;
use super::plan::{Frame, House, Stand};
use crate::layout::placed::PlacedFrame;
use crate::layout::{Anchor, Node, Point, Rect, Role};

/// No box becomes wider than this only because there is room.
const WIDEST: f64 = 216.0;
/// Inside a frame: from its edge to its boxes, and between those.
const INSIDE: f64 = 8.0;
pub(super) const BETWEEN: f64 = 5.0;
/// How many boxes stand side by side in a frame at most.
const IN_FRAME: usize = 6;

/// What stands in a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item<'p> {
    /// A box.
    Box(&'p Node),
    /// A frame.
    Frame(&'p Frame),
    /// Boxes for which the row has no room: in a grid with one frame.
    Crowd(Vec<&'p Node>),
    /// A house.
    House(&'p House),
}

impl<'p> From<&'p Stand> for Item<'p> {
    fn from(stand: &'p Stand) -> Self {
        match stand {
            Stand::Box(node) => Self::Box(node),
            Stand::Frame(frame) => Self::Frame(frame),
            Stand::House(house) => Self::House(house),
        }
    }
}

/// A stretch of a row: its left edge and its width.
pub(super) type Stretch = (f64, f64);

impl<'p> Item<'p> {
    /// The least width.
    pub(super) fn least(&self, letters: &Letters) -> f64 {
        match self {
            Self::Box(node) => least(node, letters),
            Self::Frame(frame) => widest(frame.boxes.iter(), letters) + 2.0 * INSIDE,
            Self::Crowd(nodes) => widest(nodes.iter().copied(), letters) + 2.0 * INSIDE,
            Self::House(house) => house::least_width(house, letters),
        }
    }

    /// The width it would like to have.
    pub(super) fn wanted(&self, letters: &Letters) -> f64 {
        match self {
            Self::Box(node) => wanted(node, letters),
            Self::House(house) => house::wanted_width(house, letters),
            Self::Frame(_) | Self::Crowd(_) => {
                let side_by_side = self.count().clamp(1, IN_FRAME);
                let one = self.least(letters) - 2.0 * INSIDE;
                grid_width(one, side_by_side, BETWEEN) + 2.0 * INSIDE
            }
        }
    }

    /// The width beyond which it does not grow.
    fn most(&self, letters: &Letters) -> f64 {
        match self {
            Self::Box(_) => WIDEST.max(self.wanted(letters)),
            Self::Frame(_) | Self::Crowd(_) => self.wanted(letters) * 1.5,
            Self::House(_) => f64::INFINITY,
        }
    }

    fn count(&self) -> usize {
        self.nodes().len()
    }

    fn nodes(&self) -> Vec<&'p Node> {
        match self {
            Self::Box(node) => vec![*node],
            Self::Frame(frame) => frame.boxes.iter().collect(),
            Self::Crowd(nodes) => nodes.clone(),
            Self::House(house) => house.boxes.iter().collect(),
        }
    }

    fn title(&self) -> &str {
        match self {
            Self::Frame(frame) => &frame.title,
            Self::Box(_) | Self::Crowd(_) | Self::House(_) => "",
        }
    }

    /// Its height at a width.
    pub(super) fn height(&self, letters: &Letters, width: f64) -> f64 {
        match self {
            Self::Box(node) => box_height(node, letters, width),
            Self::House(house) => house::height(house, letters, width),
            Self::Frame(_) | Self::Crowd(_) => {
                let room = width - 2.0 * INSIDE;
                let title = height(self.title(), letters.normal, room);
                let title = if title > 0.0 { title + 4.0 } else { 0.0 };
                INSIDE + title + grid(&self.nodes(), letters, room, None) + INSIDE
            }
        }
    }

    /// Puts it at its place.
    pub(super) fn place(&self, letters: &Letters, rect: Rect, into: &mut Placed) {
        match self {
            Self::Box(node) => into.nodes.push(place(node, letters, rect)),
            Self::House(house) => house::place(house, letters, rect, into),
            Self::Frame(_) | Self::Crowd(_) => self.place_frame(letters, rect, into),
        }
    }

    fn place_frame(&self, letters: &Letters, rect: Rect, into: &mut Placed) {
        let mut lines = Vec::new();
        let at = Point::new(rect.x + INSIDE, rect.y + INSIDE - 2.0);
        let room = rect.width - 2.0 * INSIDE;
        let set = Set::new(letters.normal, Role::Title, Anchor::Start);
        let below = set.text(self.title(), at, room, &mut lines);
        let top = if lines.is_empty() {
            rect.y + INSIDE
        } else {
            below + 6.0
        };
        grid(
            &self.nodes(),
            letters,
            room,
            Some((Point::new(at.x, top), into)),
        );
        let key = match self {
            Self::Frame(frame) => frame.key.clone(),
            Self::Box(_) | Self::Crowd(_) | Self::House(_) => String::new(),
        };
        into.frames.push(PlacedFrame { key, rect, lines });
    }
}

fn widest<'p>(nodes: impl Iterator<Item = &'p Node>, letters: &Letters) -> f64 {
    nodes.map(|node| least(node, letters)).fold(40.0, f64::max)
}

fn grid_width(one: f64, columns: usize, between: f64) -> f64 {
    let columns = as_number(columns);
    one * columns + between * (columns - 1.0)
}

/// Boxes in a grid as wide as the room; answers its height, and puts them there if asked to.
pub(super) fn grid(
    nodes: &[&Node],
    letters: &Letters,
    room: f64,
    put: Option<(Point, &mut Placed)>,
) -> f64 {
    let grid = Grid {
        room,
        most: IN_FRAME,
        from_left: false,
        between: BETWEEN,
    };
    grid_of(nodes, letters, grid, put)
}

/// How boxes stand in a grid.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    pub(super) room: f64,
    /// How many stand side by side at most.
    pub(super) most: usize,
    /// Whether their texts begin at the left.
    pub(super) from_left: bool,
    /// Between two of them.
    pub(super) between: f64,
}

/// The same, as the grid says.
pub(super) fn grid_of(
    nodes: &[&Node],
    letters: &Letters,
    grid: Grid,
    mut put: Option<(Point, &mut Placed)>,
) -> f64 {
    let Grid {
        room,
        most,
        between,
        ..
    } = grid;
    let need = widest(nodes.iter().copied(), letters).min(room);
    let fits = |columns: &usize| grid_width(need, *columns, between) <= room + 0.01;
    let most = most.min(nodes.len()).max(1);
    let columns = (1..=most).rev().find(fits).unwrap_or(1);
    let rows = nodes.len().div_ceil(columns).max(1);
    let columns = nodes.len().div_ceil(rows).max(1);
    let width = (room - between * (as_number(columns) - 1.0)) / as_number(columns);
    let mut y = 0.0;
    for row in nodes.chunks(columns) {
        let heights = row.iter().map(|node| box_height(node, letters, width));
        let height = heights.fold(0.0, f64::max);
        if let Some((at, into)) = put.as_mut() {
            for (nth, node) in row.iter().enumerate() {
                let x = at.x + as_number(nth) * (width + between);
                let rect = Rect::new(x, at.y + y, width, height);
                let left = grid.from_left || node.pips > 0;
                into.nodes.push(place_from(node, letters, rect, left));
            }
        }
        y += height + between;
    }
    (y - between).max(0.0)
}

/// Where the items stand on one line that is divided into stretches; nothing where they do not
/// fit.
pub(super) fn one_line(
    items: &[Item<'_>],
    letters: &Letters,
    stretches: &[Stretch],
    between: f64,
) -> Option<Vec<Stretch>> {
    let Some(((left, room), rest)) = stretches.split_first() else {
        return items.is_empty().then(Vec::new);
    };
    let counts = if rest.is_empty() {
        items.len()..=items.len()
    } else {
        0..=items.len()
    };
    let ways = counts.filter_map(|count| {
        let (here, there) = items.split_at_checked(count)?;
        let slack = slack(here, letters, *room, between)?;
        let others = one_line(there, letters, rest, between)?;
        let other_room: f64 = rest.iter().map(|(_, room)| room).sum();
        let other_slack = if there.is_empty() {
            // An empty side is better than a crowded one, and worse than a used one.
            1.4
        } else {
            self::slack(there, letters, other_room, between)?
        };
        Some((slack.min(other_slack), here, others))
    });
    let best = ways.max_by(|a, b| a.0.total_cmp(&b.0))?;
    let (_, here, others) = best;
    let mut line = widths(here, letters, (*left, *room), between);
    line.extend(others);
    Some(line)
}

/// How many times what it needs the room is; nothing where it is too little.
fn slack(items: &[Item<'_>], letters: &Letters, room: f64, between: f64) -> Option<f64> {
    if items.is_empty() {
        return Some(1.4);
    }
    let need: f64 = items.iter().map(|item| item.least(letters)).sum();
    let between = between * (as_number(items.len()) - 1.0);
    let slack = (room - between) / need.max(1.0);
    (slack >= 0.9999).then_some(slack)
}

/// All equally wide where that suffices for each, else each a little wider than it must be.
fn widths(
    items: &[Item<'_>],
    letters: &Letters,
    (left, room): Stretch,
    between: f64,
) -> Vec<Stretch> {
    let count = as_number(items.len().max(1));
    let free = room - between * (count - 1.0);
    let needs: Vec<_> = items.iter().map(|item| item.least(letters)).collect();
    let equal = free / count;
    let enough = needs.iter().all(|need| *need <= equal);
    let extra = (free - needs.iter().sum::<f64>()).max(0.0) / count;
    let mut x = left;
    let mut line = Vec::new();
    for (item, need) in items.iter().zip(needs) {
        let width = if enough { equal } else { need + extra };
        let width = width.min(item.most(letters)).max(need.min(room));
        line.push((x, width));
        x += width + between;
    }
    line
}

/// On as many lines as it takes, each item about as wide as it would like to be; for every
/// item its line and its place on it. An item wider than the room is made to fit.
pub(super) fn many_lines(
    items: &[Item<'_>],
    letters: &Letters,
    (left, room): Stretch,
    between: f64,
) -> Vec<(usize, Stretch)> {
    let (mut line, mut x) = (0, left);
    let mut placed = Vec::new();
    for item in items {
        let width = item.wanted(letters).min(room);
        if x > left && x + width > left + room + 0.01 {
            line += 1;
            x = left;
        }
        placed.push((line, (x, width)));
        x += width + between;
    }
    placed
}

/// A count as a factor of a distance. No plan holds more boxes than `u32` counts.
pub(super) fn as_number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
