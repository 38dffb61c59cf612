//! The cheapest way for a thread from one end to another: [`Search`].

use super::PLAIN;
use super::ground::{Ground, Over};
use super::known::{Known, NONE, Open};
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

/// A place, and where it is.
#[derive(Clone, Copy)]
struct Spot {
    place: usize,
    column: usize,
    row: usize,
    at: Point,
}

impl Search<'_> {
    /// The cheapest thread, if there is one.
    pub(super) fn run(&self, known: &mut Known) -> Option<Found> {
        let begins = ports(self, self.from, false);
        let mut ends = ports(self, self.to, true);
        ends.retain(|port| self.is_let_in(port));
        ends.sort_by_key(|port| port.place);
        if ends.is_empty() {
            return None;
        }
        // After the states of all places come one for each port at the end.
        let first_end = 4 * self.ground.len();
        known.begin(first_end + ends.len());
        for port in &begins {
            let spot = self.spot(port.place);
            if self.is_free(spot, port.heading) {
                let state = state_of(port.place, port.heading);
                known.reach(state, NONE, port.cost, self.left(spot.at, port.heading));
            }
        }
        while let Some(open) = known.next() {
            if let Some(nth) = open.state.checked_sub(first_end) {
                let places = known.way_to(open.state).into_iter();
                let places: Vec<_> = places.map(|it| (it / 4, Heading::of(it % 4))).collect();
                let (first, heading) = *places.first()?;
                let mut begins = begins.iter();
                let begins = begins.find(|it| it.place == first && it.heading == heading);
                return Some(Found {
                    begins: *begins?,
                    ends: *ends.get(nth)?,
                    places,
                });
            }
            self.go_on(open, &ends, first_end, known);
        }
        None
    }

    /// Whether it could come through a port at its end, straight or around a corner.
    fn is_let_in(&self, port: &Port) -> bool {
        let spot = self.spot(port.place);
        let alone = self.is_alone(spot);
        let mut ways = port.heading.onward().into_iter();
        ways.any(|way| (alone || way == port.heading) && self.is_free(spot, way))
    }

    /// Straight on, or around a corner where no other thread is.
    fn go_on(&self, open: Open, ends: &[Port], first_end: usize, known: &mut Known) {
        let (place, heading) = (open.state / 4, Heading::of(open.state % 4));
        let spot = self.spot(place);
        let first = ends.partition_point(|port| port.place < place);
        let here = ends.iter().enumerate().skip(first);
        let here = here.take_while(|(_, port)| port.place == place);
        let alone = self.is_alone(spot);
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
            let Some(to) = self.step(spot, next) else {
                continue;
            };
            if self.is_free(to, next) {
                let spent = spent + self.cost((spot, to), next);
                let left = self.left(to.at, next);
                known.reach(state_of(to.place, next), open.state, spent, left);
            }
        }
    }

    fn spot(&self, place: usize) -> Spot {
        let wide = self.ground.across.len().max(1);
        let (column, row) = (place % wide, place / wide);
        Spot {
            place,
            column,
            row,
            at: Point::new(self.ground.across.at(column), self.ground.down.at(row)),
        }
    }

    /// The next place in a direction.
    fn step(&self, from: Spot, heading: Heading) -> Option<Spot> {
        let Spot { column, row, .. } = from;
        let (column, row) = match heading {
            Heading::Up => (column, row.checked_sub(1)?),
            Heading::Down => (column, row + 1),
            Heading::Left => (column.checked_sub(1)?, row),
            Heading::Right => (column + 1, row),
        };
        let (across, down) = (&self.ground.across, &self.ground.down);
        (column < across.len() && row < down.len()).then(|| Spot {
            place: self.ground.number(column, row),
            column,
            row,
            at: Point::new(across.at(column), down.at(row)),
        })
    }

    /// Whether it may come to a place in a direction: nothing stands there that it does not
    /// visit, no other thread runs the same way there, and it would not run along the kerb.
    fn is_free(&self, spot: Spot, heading: Heading) -> bool {
        let Spot { place, at, .. } = spot;
        let is_open = |place: usize| {
            self.is_untaken(place, heading) && self.ground.is_open(place, self.visited)
        };
        let clear = || {
            let mut near = self.ground.section((place, heading), self.beyond, true);
            near.all(is_open) && !self.grazes(at, heading)
        };
        is_open(place)
            && !is_inside(self.from, at)
            && !is_inside(self.to, at)
            && (self.beyond == 0.0 || clear())
    }

    /// Whether a broad thread would run along an edge of what it visits, and cover that.
    fn grazes(&self, at: Point, heading: Heading) -> bool {
        let far = self.beyond + PLAIN;
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

    /// Whether nothing of another thread is where a bend would be.
    fn is_alone(&self, spot: Spot) -> bool {
        let alone = |place: usize| {
            let taken = self.taken.get(place).copied().unwrap_or_default();
            taken.closed == [false, false]
        };
        let clear = |place: usize| alone(place) && self.ground.is_open(place, self.visited);
        let all_clear = || self.ground.square(spot.at, self.beyond, true).all(clear);
        alone(spot.place) && (self.beyond == 0.0 || all_clear())
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

    fn cost(&self, (from, to): (Spot, Spot), heading: Heading) -> f64 {
        let length = (from.at.x - to.at.x).abs() + (from.at.y - to.at.y).abs();
        let (over, before) = (self.over(to.place, heading), self.over(from.place, heading));
        let level = heading.axis() == 1;
        let dear = if self.lanes.is_empty() {
            off_the_road(over, level)
        } else {
            on_the_road(over, level, self.lanes)
        };
        let mut cost = length * dear;
        let other = 1 - heading.axis();
        let taken = self.taken.get(to.place).copied().unwrap_or_default();
        if taken.runs.get(other) == Some(&true) {
            cost += CROSSING;
        }
        if (over == Over::Outside) != (before == Over::Outside) {
            cost += OVER_THE_KERB;
        }
        cost
    }

    /// What is left at least.
    fn left(&self, at: Point, heading: Heading) -> f64 {
        let to = self.to.rects.iter();
        to.map(|(rect, _)| left_to(rect, at, heading))
            .fold(f64::INFINITY, f64::min)
    }
}

fn is_inside(end: &End, at: Point) -> bool {
    end.rects.iter().any(|(rect, _)| {
        rect.x < at.x && at.x < rect.right() && rect.y < at.y && at.y < rect.bottom()
    })
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
