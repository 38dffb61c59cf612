//! Where a thread leaves what it begins at, or comes to what it ends at: [`Port`].

use super::search::Search;
use super::stands::End;
use crate::layout::{Point, Rect};

/// Two ports of one side lie as far apart as this, in pixels.
const APART: f64 = 14.0;
/// And as this where a number stands at one of them.
const NUMBERED: f64 = 24.0;
/// From the corners of a box to its ports: it may have round ends.
const CORNER: f64 = 24.0;
/// From the corners of a house, and from the middle of a round end.
const STRAIGHT: f64 = 9.0;
/// What it costs to be so many pixels from where it would best be.
const ASIDE: f64 = 0.35;

/// A direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    Up,
    Down,
    Left,
    Right,
}

impl Heading {
    const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Left, Self::Right];

    pub(super) fn of(number: usize) -> Self {
        Self::ALL.get(number).copied().unwrap_or(Self::Up)
    }

    pub(super) fn number(self) -> usize {
        Self::ALL
            .iter()
            .position(|it| *it == self)
            .unwrap_or_default()
    }

    /// 0 for upright, 1 for level.
    pub(super) fn axis(self) -> usize {
        match self {
            Self::Up | Self::Down => 0,
            Self::Left | Self::Right => 1,
        }
    }

    /// Straight on, and around both corners.
    pub(super) fn onward(self) -> [Self; 3] {
        match self {
            Self::Up | Self::Down => [self, Self::Left, Self::Right],
            Self::Left | Self::Right => [self, Self::Up, Self::Down],
        }
    }

    pub(super) fn back(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    /// A point so far on.
    pub(super) fn from(self, at: Point, far: f64) -> Point {
        match self {
            Self::Up => Point::new(at.x, at.y - far),
            Self::Down => Point::new(at.x, at.y + far),
            Self::Left => Point::new(at.x - far, at.y),
            Self::Right => Point::new(at.x + far, at.y),
        }
    }
}

/// A place on the edge of what a thread begins or ends at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Port {
    /// Where it is.
    pub(super) at: Point,
    /// The direction in which a thread goes through it.
    pub(super) heading: Heading,
    /// The nearest place outside.
    pub(super) place: usize,
    /// What a thread costs by it, up to there.
    pub(super) cost: f64,
    /// Whether a number stands there.
    pub(super) numbered: bool,
    /// How far its thread reaches beyond a plain one, at each side.
    pub(super) beyond: f64,
}

/// The ports that are free at an end: where a thread begins it goes out, else it comes in.
pub(super) fn ports(search: &Search<'_>, end: &End, comes: bool) -> Vec<Port> {
    let numbered = search.numbered && !comes;
    let outward = [Heading::Up, Heading::Down, Heading::Left, Heading::Right];
    let mut ports = Vec::new();
    for (rect, roofed) in &end.rects {
        for side in outward {
            if !(*roofed && side == Heading::Up) {
                let corner = corner(rect, *roofed, side);
                ports.extend(of_side(
                    search,
                    (rect, end.aim),
                    (side, corner),
                    (comes, numbered),
                ));
            }
        }
    }
    let near = |port: &Port| {
        search.ports.iter().any(|other| {
            let apart = if numbered || other.numbered {
                NUMBERED
            } else {
                APART
            };
            let far = (port.at.x - other.at.x).hypot(port.at.y - other.at.y);
            far < apart + search.beyond + other.beyond
        })
    };
    ports.retain(|port| !near(port));
    ports
}

/// How far from the corners of a side its ports are.
fn corner(rect: &Rect, straight: bool, side: Heading) -> f64 {
    if straight {
        STRAIGHT
    } else if side.axis() == 0 {
        CORNER.min(rect.width / 3.0)
    } else {
        (rect.height / 2.0 - STRAIGHT).max(rect.height / 4.0)
    }
}

fn of_side(
    search: &Search<'_>,
    (rect, aim): (&Rect, Point),
    (side, corner): (Heading, f64),
    (comes, numbered): (bool, bool),
) -> Vec<Port> {
    let ground = search.ground;
    let (first, last, outside) = match side {
        Heading::Up => (rect.x, rect.right(), ground.down.before(rect.y)),
        Heading::Down => (rect.x, rect.right(), ground.down.after(rect.bottom())),
        Heading::Left => (rect.y, rect.bottom(), ground.across.before(rect.x)),
        Heading::Right => (rect.y, rect.bottom(), ground.across.after(rect.right())),
    };
    let Some(outside) = outside else {
        return Vec::new();
    };
    let corner = corner + search.beyond;
    let along = (first + corner, last - corner);
    let upright = side.axis() == 0;
    let lines = if upright {
        &ground.across
    } else {
        &ground.down
    };
    let port = |line: usize| {
        let (at, place, aside) = if upright {
            let y = if side == Heading::Up {
                rect.y
            } else {
                rect.bottom()
            };
            let x = lines.at(line);
            (Point::new(x, y), ground.number(line, outside), x - aim.x)
        } else {
            let x = if side == Heading::Left {
                rect.x
            } else {
                rect.right()
            };
            let y = lines.at(line);
            (Point::new(x, y), ground.number(outside, line), y - aim.y)
        };
        let by = ground.point(place);
        let length = (by.x - at.x).abs() + (by.y - at.y).abs();
        Port {
            at,
            heading: if comes { side.back() } else { side },
            place,
            cost: length + ASIDE * aside.abs(),
            numbered,
            beyond: search.beyond,
        }
    };
    lines.within(along).map(port).collect()
}
