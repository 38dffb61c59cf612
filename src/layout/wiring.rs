//! [`Wiring`]: the lines of a plan, once everything else has its place.

use std::collections::BTreeMap;

use super::end::End;
use super::ground::Ground;
use super::link::Link;
use super::picture::Picture;
use super::placed::PlacedLink;
use super::plan::Plan;
use super::point::Point;
use super::rect::Rect;
use super::routed_line::RoutedLine;
use super::segment::Segment;
use super::straight::Bundle;
use super::verbs::Taken;

/// All lines of a plan, and the links that wished for more room than there was.
pub(super) struct Wiring {
    pub(super) links: Vec<PlacedLink>,
    /// The y where each of them began.
    pub(super) cramped: Vec<f64>,
}

impl Wiring {
    /// Draws the links of `plan` on a picture that has everything else: first those that can go
    /// straight, then the others, the shortest first.
    pub(super) fn drawn(plan: &Plan, picture: &Picture, ground: &Ground) -> Self {
        let mut lines: BTreeMap<String, Vec<Point>> = BTreeMap::new();
        let mut drawn: Vec<Segment> = Vec::new();
        for mut bundle in bundles(plan, picture) {
            let straight = bundle.straight(ground, plan.shape, &drawn);
            drawn.extend(straight.values().flat_map(|points| Segment::all(points)));
            lines.extend(straight);
        }
        let mut cramped = Vec::new();
        for (link, from, to) in rest(plan, picture, &lines) {
            let found = RoutedLine::find(ground, (&from, &to), link.direction, &drawn);
            let Some(RoutedLine { points, crowded }) = found else {
                continue;
            };
            if crowded {
                cramped.extend(points.first().map(|point| point.y));
            }
            drawn.extend(Segment::all(&points));
            lines.insert(link.key.clone(), points);
        }
        let mut wiring = Self {
            links: Vec::new(),
            cramped,
        };
        wiring.set_verbs(plan, picture, ground, &lines);
        wiring
    }

    fn set_verbs(
        &mut self,
        plan: &Plan,
        picture: &Picture,
        ground: &Ground,
        lines: &BTreeMap<String, Vec<Point>>,
    ) {
        let boxes = ground
            .obstacles
            .iter()
            .filter(|o| !o.hollow)
            .map(|o| o.rect);
        let mut taken = Taken {
            canvas: Rect::new(0.0, 0.0, picture.width, picture.height),
            rects: boxes.chain(ground.texts.iter().copied()).collect(),
            parts: lines
                .values()
                .flat_map(|points| Segment::all(points))
                .collect(),
        };
        let hollow = ground.obstacles.iter().filter(|o| o.hollow);
        taken.rects.extend(hollow.map(|o| o.rect));
        for link in &plan.links {
            let Some(points) = lines.get(&link.key) else {
                continue;
            };
            let verb = taken.verb(link, points, plan.shape, &ground.gaps);
            if verb.is_none() && link.verb.is_some() {
                self.cramped.extend(points.first().map(|point| point.y));
            }
            taken
                .rects
                .extend(verb.as_ref().map(super::TextLine::bounds));
            self.links.push(PlacedLink {
                key: link.key.clone(),
                points: points.clone(),
                verb,
            });
        }
    }
}

/// The links between the same two ends together; those with the nearest ends first.
fn bundles<'p>(plan: &'p Plan, picture: &Picture) -> Vec<Bundle<'p>> {
    let mut bundles: BTreeMap<(&str, &str), Bundle<'p>> = BTreeMap::new();
    for link in &plan.links {
        let Some((from, to)) = picture.ends(&link.from, &link.to) else {
            continue;
        };
        let downward = from.rect.y < to.rect.y;
        let (upper, lower) = if downward { (from, to) } else { (to, from) };
        let name = (&link.from, &link.to);
        let name = if downward { name } else { (name.1, name.0) };
        let bundle = bundles
            .entry((name.0.as_str(), name.1.as_str()))
            .or_insert(Bundle {
                upper,
                lower,
                links: Vec::new(),
            });
        bundle.links.push(link);
    }
    let mut bundles: Vec<Bundle<'p>> = bundles.into_values().collect();
    let distance = |b: &Bundle<'_>| b.lower.rect.y - b.upper.rect.bottom();
    bundles.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    bundles
}

fn rest<'p>(
    plan: &'p Plan,
    picture: &Picture,
    lines: &BTreeMap<String, Vec<Point>>,
) -> Vec<(&'p Link, End, End)> {
    let left = plan
        .links
        .iter()
        .filter(|link| !lines.contains_key(&link.key));
    let mut rest: Vec<(&Link, End, End)> = left
        .filter_map(|link| {
            let (from, to) = picture.ends(&link.from, &link.to)?;
            if !meets_traffic(plan, link) {
                return Some((link, from, to));
            }
            let beside = |end: End| end.beside_traffic(link.direction);
            Some((link, beside(from), beside(to)))
        })
        .collect();
    let distance = |(_, from, to): &(&Link, End, End)| {
        let (from, to) = (from.rect.centre(), to.rect.centre());
        (from.x - to.x).abs() + (from.y - to.y).abs()
    };
    rest.sort_by(|a, b| {
        let by_length = distance(a).total_cmp(&distance(b));
        let by_name = || (a.0.direction, &a.0.key).cmp(&(b.0.direction, &b.0.key));
        by_length.then_with(by_name)
    });
    rest
}

/// Whether another line comes back the way `link` goes.
fn meets_traffic(plan: &Plan, link: &Link) -> bool {
    let back = |other: &Link| other.from == link.to && other.to == link.from;
    plan.links.iter().any(back)
}
