//! [`RoutedLine`]: the search for a line between two ends.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::channels::{Care, Channels};
use super::end::{Edge, End};
use super::ground::Ground;
use super::link::Direction;
use super::point::Point;
use super::segment::{Segment, simplified};

/// What a bend costs, in units of length.
const BEND: f64 = 70.0;

/// A line with more bends than this rather shares another one's way.
const MOST_BENDS: usize = 5;

/// A line that was found.
pub(super) struct RoutedLine {
    pub(super) points: Vec<Point>,
    /// Whether it had to come too close to another line or to a text.
    pub(super) crowded: bool,
}

impl RoutedLine {
    /// The best line between two ends, with ever less care until there is one.
    pub(super) fn find(
        ground: &Ground,
        (from, to): (&End, &End),
        direction: Direction,
        drawn: &[Segment],
    ) -> Option<Self> {
        let cares = [Care::Near, Care::Full, Care::Sharing, Care::Least];
        cares.into_iter().find_map(|care| {
            let channels = Channels::lay(ground, (from, to), direction, drawn, care);
            let strict = matches!(care, Care::Near | Care::Full);
            let search = Search {
                ground,
                channels: &channels,
                ends: (from, to),
                direction,
                drawn: if strict { drawn } else { &[] },
                texts: care != Care::Least,
            };
            let crowded = !strict;
            let points = search.run()?;
            let direct = crowded || points.len() <= MOST_BENDS + 2;
            direct.then_some(Self { points, crowded })
        })
    }
}

struct Search<'a> {
    ground: &'a Ground,
    channels: &'a Channels,
    ends: (&'a End, &'a End),
    direction: Direction,
    drawn: &'a [Segment],
    texts: bool,
}

/// Where a line can leave an end: the place on its edge and the first crossing.
struct Gate {
    port: Point,
    crossing: usize,
    upright: bool,
    cost: f64,
}

/// A crossing reached in one of the two directions, and at what cost.
#[derive(PartialEq)]
struct Reached {
    cost: f64,
    state: usize,
}

impl Eq for Reached {}

impl Ord for Reached {
    fn cmp(&self, other: &Self) -> Ordering {
        // The heap gives its greatest first, and the search wants its cheapest.
        let cost = other.cost.total_cmp(&self.cost);
        cost.then_with(|| other.state.cmp(&self.state))
    }
}

impl PartialOrd for Reached {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// How a state was reached: from another one, or through a gate of the first end.
#[derive(Clone, Copy)]
enum Origin {
    Nowhere,
    Gate(usize),
    State(usize),
}

impl Search<'_> {
    fn run(&self) -> Option<Vec<Point>> {
        let (from, to) = self.ends;
        let (starts, goals) = (self.gates(from, to), self.gates(to, from));
        let crossings = self.channels.xs.len() * self.channels.ys.len();
        let mut costs = vec![f64::INFINITY; crossings * 2];
        let mut origins = vec![Origin::Nowhere; crossings * 2];
        let mut at_goal: Vec<Vec<&Gate>> = Vec::new();
        at_goal.resize_with(crossings, Vec::new);
        for goal in &goals {
            if let Some(gates) = at_goal.get_mut(goal.crossing) {
                gates.push(goal);
            }
        }
        let mut heap = BinaryHeap::new();
        let mut reach = |heap: &mut BinaryHeap<Reached>, state: usize, cost: f64, origin| {
            if let (Some(best), Some(from)) = (costs.get_mut(state), origins.get_mut(state))
                && cost < *best
            {
                (*best, *from) = (cost, origin);
                heap.push(Reached { cost, state });
            }
        };
        for (at, start) in starts.iter().enumerate() {
            let state = start.crossing * 2 + usize::from(start.upright);
            reach(&mut heap, state, start.cost, Origin::Gate(at));
        }
        let mut best: Option<(f64, usize, &Gate)> = None;
        while let Some(Reached { cost, state }) = heap.pop() {
            if best.as_ref().is_some_and(|(least, ..)| cost >= *least) {
                break;
            }
            let upright = state % 2 == 1;
            for goal in at_goal.get(state / 2).into_iter().flatten() {
                let bend = if goal.upright == upright { 0.0 } else { BEND };
                let total = cost + goal.cost + bend;
                if best.as_ref().is_none_or(|(least, ..)| total < *least) {
                    best = Some((total, state, goal));
                }
            }
            for (next, price) in self.onward(state) {
                reach(&mut heap, next, cost + price, Origin::State(state));
            }
        }
        best.map(|(_, state, goal)| self.traced(state, goal, &starts, &origins))
    }

    /// The states one part further on, and the same crossing with a bend.
    fn onward(&self, state: usize) -> Vec<(usize, f64)> {
        let (crossing, upright) = (state / 2, state % 2 == 1);
        let columns = self.channels.xs.len();
        let turned = crossing * 2 + usize::from(!upright);
        let mut next = vec![(turned, BEND)];
        let step = if upright { columns } else { 1 };
        let forward = self.channels.cost(crossing, upright);
        if forward.is_finite() {
            next.push((state + 2 * step, forward));
        }
        if let Some(back) = crossing.checked_sub(step) {
            let price = self.channels.cost(back, upright);
            if price.is_finite() {
                next.push((state - 2 * step, price));
            }
        }
        next
    }

    fn traced(&self, last: usize, goal: &Gate, starts: &[Gate], origins: &[Origin]) -> Vec<Point> {
        let mut points = vec![goal.port];
        let mut state = last;
        loop {
            points.extend(self.crossing(state / 2));
            match origins.get(state) {
                Some(Origin::State(before)) => state = *before,
                Some(Origin::Gate(at)) => {
                    points.extend(starts.get(*at).map(|gate| gate.port));
                    break;
                }
                _ => break,
            }
        }
        points.reverse();
        simplified(&points)
    }

    fn crossing(&self, at: usize) -> Option<Point> {
        let columns = self.channels.xs.len().max(1);
        let x = self.channels.xs.get(at % columns)?;
        Some(Point::new(*x, *self.channels.ys.get(at / columns)?))
    }

    /// Every way out of `end`, straight out from its edge to the first channel across.
    fn gates(&self, end: &End, other: &End) -> Vec<Gate> {
        let (xs, ys) = (&self.channels.xs, &self.channels.ys);
        let above = ys
            .partition_point(|y| *y <= end.rect.y - end.air)
            .checked_sub(1);
        let below = ys.partition_point(|y| *y < end.rect.bottom() + end.air);
        let before = xs
            .partition_point(|x| *x <= end.rect.x - end.air)
            .checked_sub(1);
        let after = xs.partition_point(|x| *x < end.rect.right() + end.air);
        let mut gates = Vec::new();
        for (column, x) in inside(xs, end.across) {
            let top = above.map(|row| (row, column, Edge::Top));
            let both = top.into_iter().chain([(below, column, Edge::Bottom)]);
            gates.extend(both.filter_map(|place| self.gate(end, other, place, x)));
        }
        for (row, y) in inside(ys, end.down) {
            let left = before.map(|column| (row, column, Edge::Left));
            let both = left.into_iter().chain([(row, after, Edge::Right)]);
            gates.extend(both.filter_map(|place| self.gate(end, other, place, y)));
        }
        gates
    }

    fn gate(
        &self,
        end: &End,
        other: &End,
        (row, column, edge): (usize, usize, Edge),
        at: f64,
    ) -> Option<Gate> {
        let columns = self.channels.xs.len();
        if column >= columns {
            return None;
        }
        let crossing = row * columns + column;
        let port = end.on(edge, at);
        let channel = self.crossing(crossing)?;
        let stub = Segment {
            from: port,
            to: channel,
        };
        let open = self.ground.is_clear(&stub, self.ends.0, self.ends.1, 0.0)
            && (!self.texts || self.ground.spares_texts(&stub))
            && !other
                .rect
                .inflated(-0.5)
                .overlaps(&stub.rect().inflated(0.1))
            && !self.drawn.iter().any(|part| part.crowds(&stub));
        let crossed = self.drawn.iter().filter(|part| {
            part.rect()
                .inflated(0.1)
                .overlaps(&stub.rect().inflated(0.1))
        });
        let crossed = super::grid::as_number(crossed.count()) * 60.0;
        let upright = matches!(edge, Edge::Top | Edge::Bottom);
        let length = (port.x - channel.x).abs() + (port.y - channel.y).abs();
        let cost = length + crossed + end.reluctance(edge, other) + self.leaning(end, at, upright);
        open.then_some(Gate {
            port,
            crossing,
            upright,
            cost,
        })
    }

    /// A slight pull: up to the left and down to the right on a wide edge, else to the middle.
    fn leaning(&self, end: &End, at: f64, upright: bool) -> f64 {
        if !upright {
            return (at - end.rect.centre().y).abs() * 0.1;
        }
        let (left, right) = end.across;
        match self.direction {
            _ if right - left < 200.0 => (at - end.rect.centre().x).abs() * 0.1,
            Direction::Up => (at - left) * 0.03,
            Direction::Down => (right - at) * 0.03,
            Direction::Sideways => 0.0,
        }
    }
}

/// The lanes between two places, with their numbers.
fn inside(lanes: &[f64], (from, to): (f64, f64)) -> impl Iterator<Item = (usize, f64)> {
    let all = lanes.iter().copied().enumerate();
    all.filter(move |(_, at)| (from - 0.05..=to + 0.05).contains(at))
}
