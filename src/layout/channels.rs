//! [`Channels`].

use super::end::End;
use super::ground::Ground;
use super::link::Direction;
use super::rect::Rect;
use super::segment::{APART, Segment};

/// What crossing a line costs, in units of length.
const CROSSING: f64 = 60.0;
/// What every part costs that runs on top of or close beside a line.
const SHARING: f64 = 12.0;

/// What running right beside a box or a line costs, times the length, and how near a box
/// that is.
const TIGHT: (f64, f64) = (3.0, 5.0);

/// How strict a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// Lines keep their distance to each other and to texts; only nearby channels are tried.
    Near,
    /// The same, with all channels.
    Full,
    /// Lines may run together where there is no other way.
    Sharing,
    /// And over texts.
    Least,
}

/// The upright and level lines one search may follow, and what every part of them costs.
pub(super) struct Channels {
    pub(super) xs: Vec<f64>,
    pub(super) ys: Vec<f64>,
    /// The cost from each crossing to the next one to the right, row by row.
    level: Vec<f64>,
    /// The cost from each crossing to the next one below, row by row.
    upright: Vec<f64>,
}

/// One line and how many times its length it costs.
type Lane = (f64, f64);

impl Channels {
    /// The channels for a line between two ends, among the parts `drawn` before it.
    pub(super) fn lay(
        ground: &Ground,
        (from, to): (&End, &End),
        direction: Direction,
        drawn: &[Segment],
        care: Care,
    ) -> Self {
        let window = window(from, to, care);
        let near: Vec<Rect> = ground
            .between(from, to)
            .filter(|o| o.rect.overlaps(&window))
            .map(|o| o.rect.inflated(o.air + 0.1))
            .collect();
        let xs = sorted(
            upright_lanes(ground, from, to, direction, &near),
            ground.width,
        );
        let ys = sorted(level_lanes(ground, from, to, &window, &near), ground.height);
        let mut channels = Self::priced(&xs, &ys);
        for rect in &near {
            let around = rect.inflated(TIGHT.1);
            let left = around.x.max(ground.boxes.0);
            let (across, down) = ((left, around.right()), (rect.y, rect.bottom()));
            channels.add(true, across, down, Price::Tight);
        }
        let solid = near.iter().map(|rect| rect.inflated(-0.1));
        for rect in solid.chain([from.rect.inflated(from.air), to.rect.inflated(to.air)]) {
            channels.close(&rect);
        }
        if care != Care::Least {
            for text in &ground.texts {
                channels.close(text);
            }
        }
        let strict = matches!(care, Care::Near | Care::Full);
        for part in drawn {
            channels.mind(part, strict, strict && ground.is_inside(part.from.x));
        }
        channels
    }

    fn priced(xs: &[Lane], ys: &[Lane]) -> Self {
        let (mut level, mut upright) = (Vec::new(), Vec::new());
        for (y, below) in ys.iter().zip(follow(ys)) {
            for (x, beside) in xs.iter().zip(follow(xs)) {
                level.push((beside - x.0) * y.1);
                upright.push((below - y.0) * x.1);
            }
        }
        let only = |lanes: &[Lane]| lanes.iter().map(|lane| lane.0).collect();
        Self {
            xs: only(xs),
            ys: only(ys),
            level,
            upright,
        }
    }

    /// The cost from crossing `at` to the next one to the right, or below.
    pub(super) fn cost(&self, at: usize, upright: bool) -> f64 {
        let costs = if upright { &self.upright } else { &self.level };
        costs.get(at).copied().unwrap_or(f64::INFINITY)
    }

    /// Makes every part that touches the inside of `rect` impassable.
    fn close(&mut self, rect: &Rect) {
        let (across, down) = ((rect.x, rect.right()), (rect.y, rect.bottom()));
        self.add(false, across, down, Price::Closed);
        self.add(true, across, down, Price::Closed);
    }

    /// Keeps away from a part that is drawn already, where it is `roomy` rather a little further
    /// than it must, and makes crossing it dear.
    fn mind(&mut self, part: &Segment, strict: bool, roomy: bool) {
        let beside = if strict {
            Price::Closed
        } else {
            Price::Sharing
        };
        let rect = part.rect();
        let wide = roomy.then_some((2.0 * APART, Price::Tight));
        for (near, price) in std::iter::once((APART - 0.1, beside)).chain(wide) {
            let around = rect.inflated(1.0);
            let (across, down) = if part.is_upright() {
                let across = (rect.x - near, rect.x + near);
                (across, (around.y, around.bottom()))
            } else {
                let down = (rect.y - near, rect.y + near);
                ((around.x, around.right()), down)
            };
            self.add(part.is_upright(), across, down, price);
        }
        let (across, down) = ((rect.x, rect.right()), (rect.y, rect.bottom()));
        if part.is_upright() {
            self.add(false, (rect.x - 0.01, rect.x), down, Price::Crossing);
        } else {
            self.add(true, across, (rect.y - 0.01, rect.y), Price::Crossing);
        }
    }

    /// Raises the cost of every part of one kind inside the open stretch `across` and `down`.
    fn add(&mut self, upright: bool, across: (f64, f64), down: (f64, f64), price: Price) {
        let columns = self.xs.len();
        let (xs, ys) = (&self.xs, &self.ys);
        let (along, aside) = if upright { (ys, xs) } else { (xs, ys) };
        let (reach, width) = if upright {
            (down, across)
        } else {
            (across, down)
        };
        let first = along.partition_point(|at| *at <= reach.0).saturating_sub(1);
        let last = along.partition_point(|at| *at < reach.1);
        let begin = aside.partition_point(|at| *at <= width.0);
        let end = aside.partition_point(|at| *at < width.1);
        let costs = if upright {
            &mut self.upright
        } else {
            &mut self.level
        };
        for a in first..last {
            for b in begin..end {
                let at = if upright {
                    a * columns + b
                } else {
                    b * columns + a
                };
                if let Some(cost) = costs.get_mut(at) {
                    *cost = price.added_to(*cost);
                }
            }
        }
    }
}

/// What makes a part of a channel dearer.
#[derive(Clone, Copy)]
enum Price {
    Closed,
    Crossing,
    Sharing,
    Tight,
}

impl Price {
    fn added_to(self, cost: f64) -> f64 {
        match self {
            Self::Closed => f64::INFINITY,
            Self::Crossing => cost + CROSSING,
            Self::Sharing => cost + SHARING,
            Self::Tight => cost * TIGHT.0,
        }
    }
}

/// What a search looks at: the stretch between the ends and a little around it.
fn window(from: &End, to: &End, care: Care) -> Rect {
    let all = Rect::new(-1e6, -1e6, 2e6, 2e6);
    if care != Care::Near {
        return all;
    }
    let both = from.rect.joined(&to.rect);
    Rect::new(all.x, both.y - 60.0, all.width, both.height + 120.0)
}

/// The lanes along the edges of the picture, beside every box, and at the ends. Up keeps to
/// the left and down to the right.
fn upright_lanes(
    ground: &Ground,
    from: &End,
    to: &End,
    direction: Direction,
    near: &[Rect],
) -> Vec<Lane> {
    let (left, right) = match direction {
        Direction::Up => (1.0, 4.0),
        Direction::Down => (4.0, 1.0),
        Direction::Sideways => (1.1, 1.1),
    };
    let mut lanes: Vec<Lane> = Vec::new();
    for (edge, price) in [(&ground.left_lanes, left), (&ground.right_lanes, right)] {
        let prices = std::iter::successors(Some(price), |price| Some(price + 0.05));
        lanes.extend(edge.iter().copied().zip(prices));
    }
    for end in [from, to] {
        lanes.extend(end.ports_across().into_iter().map(|x| (x, 1.0)));
        let around = end.rect.inflated(end.air + 0.1);
        lanes.extend([(around.x, 1.1), (around.right(), 1.1)]);
    }
    lanes.extend(near.iter().flat_map(|r| [(r.x, 1.1), (r.right(), 1.1)]));
    let edges = ground.left_lanes.iter().chain(&ground.right_lanes);
    let edges: Vec<f64> = edges.copied().collect();
    lanes.retain(|(x, _)| ground.is_inside(*x) || edges.contains(x));
    lanes
}

fn level_lanes(ground: &Ground, from: &End, to: &End, window: &Rect, near: &[Rect]) -> Vec<Lane> {
    let levels = ground.levels();
    let mut lanes: Vec<Lane> = levels.map(|(y, off)| (y, 1.0 + off / 100.0)).collect();
    for end in [from, to] {
        lanes.extend(end.ports_down().into_iter().map(|y| (y, 1.0)));
        let around = end.rect.inflated(end.air + 0.1);
        lanes.extend([(around.y, 1.4), (around.bottom(), 1.4)]);
    }
    lanes.extend(near.iter().flat_map(|r| [(r.y, 1.4), (r.bottom(), 1.4)]));
    // What lies outside the window is not known to be free.
    lanes.retain(|(y, _)| (window.y..=window.bottom()).contains(y));
    lanes
}

fn sorted(mut lanes: Vec<Lane>, end: f64) -> Vec<Lane> {
    lanes.retain(|(at, _)| (0.5..=end - 0.5).contains(at));
    lanes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    lanes.dedup_by(|a, b| (a.0 - b.0).abs() < 0.3);
    lanes
}

/// Where the next lane is, or nowhere after the last.
fn follow(lanes: &[Lane]) -> impl Iterator<Item = f64> {
    let next = lanes.iter().skip(1).map(|lane| lane.0);
    next.chain(std::iter::once(f64::INFINITY))
}
