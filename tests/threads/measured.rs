//! What is counted of threads: how near they come to what they should keep away from.

use std::fmt::{self, Display, Formatter};

use samverkanskartan::layout::road::Road;
use samverkanskartan::layout::thread::{PLAIN, Thread};
use samverkanskartan::layout::{Point, Rect, Shape, TextLine};

/// The counts of many pictures; what is wrong is named.
#[derive(Debug, Default)]
pub(crate) struct Measured {
    pub(crate) legs: usize,
    pub(crate) bends: usize,
    pub(crate) crossings: usize,
    pub(crate) touched: Vec<String>,
    pub(crate) crowded: Vec<String>,
    pub(crate) near_ports: Vec<String>,
    pub(crate) struck: Vec<String>,
    pub(crate) far_numbers: Vec<String>,
}

impl Display for Measured {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} legs, {} bends, {} crossings, {} stands touched, {} shared tracks, {} near ports, \
             {} struck words, {} numbers off",
            self.legs,
            self.bends,
            self.crossings,
            self.touched.len(),
            self.crowded.len(),
            self.near_ports.len(),
            self.struck.len(),
            self.far_numbers.len()
        )
    }
}

/// The straight parts of a line, as rectangles without width or height.
pub(crate) fn parts(points: &[Point]) -> impl Iterator<Item = Rect> {
    points.windows(2).map(|it| Rect::spanning(it[0], it[1]))
}

/// How far a thread reaches beyond a plain one, at each side.
fn beyond(thread: &Thread) -> f64 {
    ((thread.breadth - PLAIN) / 2.0).max(0.0)
}

/// From a rectangle to another; 0 where they meet.
pub(crate) fn distance(a: &Rect, b: &Rect) -> f64 {
    let aside = (b.x - a.right()).max(a.x - b.right()).max(0.0);
    let above = (b.y - a.bottom()).max(a.y - b.bottom()).max(0.0);
    aside.hypot(above)
}

/// What stands by itself: houses, frames, and the boxes outside of those.
fn stands(road: &Road) -> Vec<(String, Rect)> {
    let placed = &road.placed;
    let houses = placed.houses.iter().map(|it| (it.key.clone(), it.rect));
    let wide = road.shape == Shape::Wide;
    let frames = placed.frames.iter().filter(|it| wide || !it.key.is_empty());
    let frames = frames.map(|it| (it.key.clone(), it.rect));
    let around: Vec<_> = houses.chain(frames).collect();
    let inside = |rect: &Rect| around.iter().any(|(_, it)| it.holds(rect));
    let nodes = placed.nodes.iter().filter(|it| !inside(&it.rect));
    let nodes: Vec<_> = nodes.map(|it| (it.key.clone(), it.rect)).collect();
    around.iter().cloned().chain(nodes).collect()
}

/// The words threads might strike: all but those in boxes.
fn letters(road: &Road) -> Vec<TextLine> {
    let placed = &road.placed;
    let joints = placed.joints.iter().flat_map(|it| &it.lines);
    let labels = placed.labels.iter().flat_map(|it| &it.lines);
    let signs = road.signs.iter().flat_map(|it| &it.lines);
    let paths = road.paths.iter().flat_map(|it| &it.lines);
    let outside = road.outside.iter().flat_map(|it| &it.lines);
    let all = joints.chain(labels).chain(signs).chain(paths);
    all.chain(outside).chain(&road.sentences).cloned().collect()
}

impl Measured {
    /// Counts the threads of a picture, each with its name.
    pub(crate) fn add(&mut self, road: &Road, threads: &[(String, &Thread)]) {
        let (stands, letters) = (stands(road), letters(road));
        for (name, thread) in threads {
            self.legs += 1;
            self.bends += thread.points.len() - 2;
            self.stands(name, thread, (road, &stands));
            for line in &letters {
                let covered = parts(&thread.points).map(|it| it.inflated(beyond(thread)));
                if covered.into_iter().any(|it| it.overlaps(&line.bounds())) {
                    self.struck.push(format!("{name}: {}", line.text));
                }
            }
            if let Some(number) = thread.number {
                let first = thread.points[0];
                let far = (number.x - first.x).hypot(number.y - first.y);
                if far > 16.0 {
                    self.far_numbers.push(format!("{name}: {far}"));
                }
            }
        }
        for (nth, one) in threads.iter().enumerate() {
            for other in threads.iter().skip(nth + 1) {
                self.pair(one, other);
            }
        }
    }

    /// Fails where something is nearer than it may be.
    pub(crate) fn check(&self) {
        assert_eq!(
            self.touched, [""; 0],
            "nearer than 12 px to a stand it does not visit"
        );
        assert_eq!(
            self.crowded, [""; 0],
            "two beside each other nearer than 8 px"
        );
        assert_eq!(self.near_ports, [""; 0], "ports nearer than 14 px");
        assert_eq!(self.struck, [""; 0], "a word is struck");
        assert_eq!(
            self.far_numbers, [""; 0],
            "a number is not on the first 16 px"
        );
    }

    fn stands(&mut self, name: &str, thread: &Thread, (road, stands): (&Road, &[(String, Rect)])) {
        let points = &thread.points;
        let ends = [points[0], points[points.len() - 1]];
        let joints = road.placed.joints.iter();
        let joined: Vec<_> = joints
            .filter(|joint| ends.iter().any(|end| is_on_edge(&joint.rect, *end)))
            .map(|joint| joint.rect)
            .collect();
        for (key, rect) in stands {
            let visited = ends.iter().any(|end| is_on_edge(rect, *end))
                || joined.iter().any(|joint| joint.holds(rect));
            let nearest = parts(points).map(|part| distance(&part, rect));
            let nearest = nearest.fold(f64::INFINITY, f64::min);
            if !visited && nearest - beyond(thread) < 11.98 {
                self.touched.push(format!("{name}: {key} {nearest:.1}"));
            }
        }
    }

    fn pair(&mut self, one: &(String, &Thread), other: &(String, &Thread)) {
        let name = format!("{} and {}", one.0, other.0);
        let broader = beyond(one.1) + beyond(other.1);
        let (one, other) = (&one.1.points, &other.1.points);
        for a in [one[0], one[one.len() - 1]] {
            for b in [other[0], other[other.len() - 1]] {
                if (a.x - b.x).hypot(a.y - b.y) < 13.9 + broader {
                    self.near_ports.push(name.clone());
                }
            }
        }
        for a in parts(one) {
            for b in parts(other) {
                if (a.width > a.height) == (b.width > b.height) {
                    let level = a.width > a.height;
                    let near = if level {
                        a.x < b.right() && b.x < a.right() && (a.y - b.y).abs() < 7.9 + broader
                    } else {
                        a.y < b.bottom() && b.y < a.bottom() && (a.x - b.x).abs() < 7.9 + broader
                    };
                    if near {
                        self.crowded.push(name.clone());
                    }
                } else if distance(&a, &b) < 0.01 {
                    self.crossings += 1;
                }
            }
        }
    }
}

fn is_on_edge(rect: &Rect, at: Point) -> bool {
    distance(&Rect::new(at.x, at.y, 0.0, 0.0), rect) < 0.6
}
