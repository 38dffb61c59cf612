//! The cheapest way for a thread from one end to another: [`Search`].

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::PLAIN;
use super::ground::{Ground, Over};
use super::port::{Heading, Port, ports};
use super::stands::End;
use crate::layout::{Point, Rect};

/// What a bend costs, as if it were so many pixels longer.
const BEND: f64 = 20.0;
/// What crossing another thread costs.
const CROSSING: f64 = 90.0;
/// What crossing the kerb costs.
const OVER_THE_KERB: f64 = 70.0;

/// Which threads lie at a place, or so near that no other may run there: upright, and level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Taken {
    /// Where the middle of one runs.
    runs: [bool; 2],
    /// Where another that runs the same way would touch one, or come too near to it.
    closed: [bool; 2],
}

impl Taken {
    /// The middle of a thread runs here.
    pub(super) fn run(&mut self, axis: usize) {
        if let Some(runs) = self.runs.get_mut(axis) {
            *runs = true;
        }
        self.close(axis);
    }

    /// A broad thread covers this place, or is near.
    pub(super) fn close(&mut self, axis: usize) {
        if let Some(closed) = self.closed.get_mut(axis) {
            *closed = true;
        }
    }

    fn is_closed(self, axis: usize) -> bool {
        self.closed.get(axis) == Some(&true)
    }
}

/// What a thread is to be found for.
pub(super) struct Search<'a> {
    pub(super) ground: &'a Ground,
    /// What is taken by earlier threads, place by place.
    pub(super) taken: &'a [Taken],
    pub(super) from: &'a End,
    pub(super) to: &'a End,
    /// The numbers of the stands at both.
    pub(super) visited: &'a [usize],
    /// The numbers of the lanes it goes by; none for one that has no way.
    pub(super) lanes: &'a [usize],
    /// Where earlier threads begin and end.
    pub(super) ports: &'a [Port],
    /// Whether a number stands where it begins.
    pub(super) numbered: bool,
    /// How far it reaches beyond a plain thread, at each side.
    pub(super) beyond: f64,
}

/// A thread that was found: the places it goes by, from its beginning to its end.
pub(super) struct Found {
    pub(super) begins: Port,
    pub(super) ends: Port,
    /// The places, each with the direction in which it is come to.
    pub(super) places: Vec<(usize, Heading)>,
}

/// A place come to in a direction, or the end.
#[derive(Clone, Copy, PartialEq)]
struct Open {
    /// What the whole way costs at least by here.
    whole: f64,
    /// What it has cost so far.
    spent: f64,
    state: usize,
}

impl Eq for Open {}

impl Ord for Open {
    fn cmp(&self, other: &Self) -> Ordering {
        let cheaper = other.whole.total_cmp(&self.whole);
        cheaper.then(other.state.cmp(&self.state))
    }
}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What is known of the states: what each cost, and from where it was come to.
struct Known {
    spent: Vec<f64>,
    before: Vec<usize>,
    open: BinaryHeap<Open>,
}

/// No state comes before those where a thread begins.
const NONE: usize = usize::MAX;

impl Known {
    fn new(states: usize) -> Self {
        Self {
            spent: vec![f64::INFINITY; states],
            before: vec![NONE; states],
            open: BinaryHeap::new(),
        }
    }

    fn reach(&mut self, state: usize, before: usize, spent: f64, left: f64) {
        let Some(known) = self.spent.get_mut(state) else {
            return;
        };
        if spent < *known {
            *known = spent;
            if let Some(it) = self.before.get_mut(state) {
                *it = before;
            }
            let whole = spent + left;
            self.open.push(Open {
                whole,
                spent,
                state,
            });
        }
    }
}

impl Search<'_> {
    /// The cheapest thread, if there is one.
    pub(super) fn run(&self) -> Option<Found> {
        let begins = ports(self, self.from, false);
        let mut ends = ports(self, self.to, true);
        ends.sort_by_key(|port| port.place);
        // After the states of all places come one for each port at the end.
        let first_end = 4 * self.ground.len();
        let mut known = Known::new(first_end + ends.len());
        for port in &begins {
            if self.is_free(port.place, port.heading) {
                let state = state_of(port.place, port.heading);
                let left = self.left(port.place, port.heading);
                known.reach(state, NONE, port.cost, left);
            }
        }
        while let Some(open) = known.open.pop() {
            if let Some(nth) = open.state.checked_sub(first_end) {
                let places = trace(&known, open.state);
                let ends = *ends.get(nth)?;
                let (first, heading) = *places.first()?;
                let mut begins = begins.iter();
                let begins = begins.find(|it| it.place == first && it.heading == heading);
                return Some(Found {
                    begins: *begins?,
                    ends,
                    places,
                });
            }
            let best = known.spent.get(open.state).copied();
            if best.is_some_and(|best| open.spent <= best) {
                self.go_on(open, &ends, first_end, &mut known);
            }
        }
        None
    }

    /// Straight on, or around a corner where no other thread is.
    fn go_on(&self, open: Open, ends: &[Port], first_end: usize, known: &mut Known) {
        let (place, heading) = (open.state / 4, Heading::of(open.state % 4));
        let first = ends.partition_point(|port| port.place < place);
        let here = ends.iter().enumerate().skip(first);
        let here = here.take_while(|(_, port)| port.place == place);
        let alone = self.is_alone(place);
        for next in heading.onward() {
            let bends = next != heading;
            if bends && !alone {
                continue;
            }
            let spent = open.spent + if bends { BEND } else { 0.0 };
            for (nth, end) in here.clone() {
                if end.heading == next {
                    known.reach(first_end + nth, open.state, spent + end.cost, 0.0);
                }
            }
            let Some(to) = self.step(place, next) else {
                continue;
            };
            if self.is_free(to, next) {
                let spent = spent + self.cost((place, to), next);
                known.reach(state_of(to, next), open.state, spent, self.left(to, next));
            }
        }
    }

    /// The next place in a direction.
    fn step(&self, place: usize, heading: Heading) -> Option<usize> {
        let wide = self.ground.across.len();
        let (column, row) = (place % wide, place / wide);
        let (column, row) = match heading {
            Heading::Up => (column, row.checked_sub(1)?),
            Heading::Down => (column, row + 1),
            Heading::Left => (column.checked_sub(1)?, row),
            Heading::Right => (column + 1, row),
        };
        (column < wide && row < self.ground.down.len()).then(|| self.ground.number(column, row))
    }

    /// Whether it may come to a place in a direction: nothing stands there that it does not
    /// visit, no other thread runs the same way there, and it would not run along the kerb.
    fn is_free(&self, place: usize, heading: Heading) -> bool {
        let is_open = |place: usize| {
            self.is_untaken(place, heading) && self.ground.is_open(place, self.visited)
        };
        let clear = || {
            let mut near = self.ground.section((place, heading), self.beyond, true);
            near.all(is_open) && !self.grazes(place, heading)
        };
        is_open(place)
            && !self.is_inside(self.from, place)
            && !self.is_inside(self.to, place)
            && (self.beyond == 0.0 || clear())
    }

    /// Whether a broad thread would run along an edge of what it visits, and cover that.
    fn grazes(&self, place: usize, heading: Heading) -> bool {
        let (at, far) = (self.ground.point(place), self.beyond + PLAIN);
        let ends = self.from.rects.iter().chain(&self.to.rects);
        let mut wider = ends.map(|(rect, _)| match heading.axis() {
            0 => Rect::new(rect.x - far, rect.y, rect.width + 2.0 * far, rect.height),
            _ => Rect::new(rect.x, rect.y - far, rect.width, rect.height + 2.0 * far),
        });
        wider.any(|it| it.x < at.x && at.x < it.right() && it.y < at.y && at.y < it.bottom())
    }

    /// Whether no other thread runs the same way at a place, nor the kerb.
    fn is_untaken(&self, place: usize, heading: Heading) -> bool {
        let axis = heading.axis();
        let taken = self.taken.get(place).copied().unwrap_or_default();
        let along_kerb = self.ground.place(place).along_kerb;
        !taken.is_closed(axis) && along_kerb.get(axis) != Some(&true)
    }

    fn is_inside(&self, end: &End, place: usize) -> bool {
        let at = self.ground.point(place);
        end.rects.iter().any(|(rect, _)| {
            rect.x < at.x && at.x < rect.right() && rect.y < at.y && at.y < rect.bottom()
        })
    }

    /// Whether nothing of another thread is where a bend would be.
    fn is_alone(&self, place: usize) -> bool {
        let alone = |place: usize| {
            let taken = self.taken.get(place).copied().unwrap_or_default();
            taken.closed == [false, false]
        };
        let at = self.ground.point(place);
        let clear = |place: usize| alone(place) && self.ground.is_open(place, self.visited);
        alone(place) && (self.beyond == 0.0 || self.ground.square(at, self.beyond, true).all(clear))
    }

    /// What is under a place; a broad thread is on a track only with all of its breadth.
    fn over(&self, place: usize, heading: Heading) -> Over {
        let over = self.ground.place(place).over;
        match over {
            Over::Track(lane) if self.beyond > 0.0 && heading.axis() == 0 => {
                let section = self.ground.section((place, heading), self.beyond, false);
                let mut under = section.map(|it| self.ground.place(it).over);
                if under.any(|it| it == Over::Lane(lane)) {
                    Over::Lane(lane)
                } else {
                    over
                }
            }
            _ => over,
        }
    }

    fn cost(&self, (from, to): (usize, usize), heading: Heading) -> f64 {
        let (a, b) = (self.ground.point(from), self.ground.point(to));
        let length = (a.x - b.x).abs() + (a.y - b.y).abs();
        let (over, before) = (self.over(to, heading), self.over(from, heading));
        let level = heading.axis() == 1;
        let dear = if self.lanes.is_empty() {
            off_the_road(over, level)
        } else {
            on_the_road(over, level, self.lanes)
        };
        let mut cost = length * dear;
        let other = 1 - heading.axis();
        let taken = self.taken.get(to).copied().unwrap_or_default();
        if taken.runs.get(other) == Some(&true) {
            cost += CROSSING;
        }
        if (over == Over::Outside) != (before == Over::Outside) {
            cost += OVER_THE_KERB;
        }
        cost
    }

    /// What is left at least.
    fn left(&self, place: usize, heading: Heading) -> f64 {
        let at = self.ground.point(place);
        let to = self.to.rects.iter();
        to.map(|(rect, _)| left_to(rect, at, heading))
            .fold(f64::INFINITY, f64::min)
    }
}

/// What it costs at least from a point to a rectangle: how far it is by right angles, and the
/// bends without which one does not come there.
fn left_to(rect: &Rect, at: Point, heading: Heading) -> f64 {
    let (left, right) = (at.x - rect.right(), rect.x - at.x);
    let (up, down) = (at.y - rect.bottom(), rect.y - at.y);
    let (towards, away, beside) = match heading {
        Heading::Up => (up, down, left.max(right)),
        Heading::Down => (down, up, left.max(right)),
        Heading::Left => (left, right, up.max(down)),
        Heading::Right => (right, left, up.max(down)),
    };
    let bends = if away > 0.0 {
        2.0
    } else if beside > 0.0 {
        1.0
    } else {
        0.0
    };
    towards.max(away).max(0.0) + beside.max(0.0) + bends * BEND
}

/// A thread that has no way goes over white ground, and crosses what it must.
fn off_the_road(over: Over, level: bool) -> f64 {
    match over {
        Over::Ground | Over::Outside => 1.0,
        Over::Street if level => 3.0,
        Over::Street => 2.0,
        Over::Track(_) | Over::Lane(_) if level => 6.0,
        Over::Track(_) | Over::Lane(_) => 60.0,
    }
}

/// A thread that has a way keeps to its lanes' outer side and to the streets.
fn on_the_road(over: Over, level: bool, lanes: &[usize]) -> f64 {
    match over {
        Over::Track(lane) if lanes.contains(&lane) => 1.0,
        Over::Street => 1.0,
        Over::Lane(lane) if lanes.contains(&lane) && level => 1.5,
        Over::Lane(lane) if lanes.contains(&lane) => 5.0,
        Over::Track(_) | Over::Lane(_) => 40.0,
        Over::Ground => 4.0,
        Over::Outside => 8.0,
    }
}

fn state_of(place: usize, heading: Heading) -> usize {
    4 * place + heading.number()
}

/// The places from the beginning to the one before an end.
fn trace(known: &Known, end: usize) -> Vec<(usize, Heading)> {
    let mut places = Vec::new();
    let mut state = known.before.get(end).copied().unwrap_or(NONE);
    while state != NONE {
        places.push((state / 4, Heading::of(state % 4)));
        state = known.before.get(state).copied().unwrap_or(NONE);
    }
    places.reverse();
    places
}
