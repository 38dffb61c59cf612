//! Side roads: what goes past a station has a lane of its own between the boxes and the kerb.

use std::collections::BTreeSet;

use super::fill::as_number;
use super::measure::{LEAST_LANE, Measure, STREET};
use super::pave::Paved;
use super::placed::{Piece, PlacedSign};
use super::plan::Plan;
use super::sign::SignText;
use super::strip::{Door, Stop};
use super::survey::{SideRoad, Survey};
use super::wide::Builder;
use crate::layout::Rect;

/// Between a side road and what stands beside it.
const VERGE: f64 = 12.0;

/// How far inside the wall of the last house the outermost side road comes up.
const EAVES: f64 = 8.0;

/// A side road at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedSide {
    /// The keys of its ways.
    pub ways: Vec<String>,
    /// The stretch along the kerb.
    pub rect: Rect,
}

/// Paves the side roads.
pub(super) struct SideRoads;

/// One direction of a side road, and what is written there.
fn directions(side: &SideRoad) -> Vec<bool> {
    let up = side.legs.iter().any(|leg| leg.up);
    let down = side.legs.iter().any(|leg| !leg.up);
    let both = [(true, up), (false, down)];
    both.into_iter()
        .filter(|(_, is)| *is)
        .map(|(up, _)| up)
        .collect()
}

fn sign(plan: &Plan, side: &SideRoad, up: bool) -> Option<SignText> {
    let legs = side.legs.iter().filter(|leg| leg.up == up);
    let ways: BTreeSet<_> = legs.map(|leg| (leg.way, leg.low)).collect();
    let ways: Vec<_> = ways.into_iter().collect();
    SignText::of(plan, &ways, side.lows.len())
}

/// The width of a lane of a side road.
fn lane(plan: &Plan, side: &SideRoad, measure: &Measure) -> f64 {
    let signs: Vec<_> = directions(side)
        .into_iter()
        .filter_map(|up| sign(plan, side, up))
        .collect();
    super::sign::lane_width(signs.iter(), &measure.letters, plan.track).max(LEAST_LANE)
}

fn width(plan: &Plan, side: &SideRoad, measure: &Measure) -> f64 {
    as_number(directions(side).len()) * lane(plan, side, measure)
}

/// The room all side roads take at the right.
pub(super) fn sides_width(plan: &Plan, survey: &Survey<'_>, measure: &Measure) -> f64 {
    let sides = survey.sides.iter();
    let all: f64 = sides.map(|side| width(plan, side, measure) + VERGE).sum();
    if all > 0.0 { all + EAVES } else { 0.0 }
}

/// What a side road is made of, before it is known that it meets nothing.
struct Draft {
    pieces: Vec<Piece>,
    /// Where it may meet something.
    rects: Vec<Rect>,
    trunk: Rect,
    /// The stretch of the trunk that is free for signs.
    free: (f64, f64),
}

impl SideRoads {
    pub(super) fn pave(
        builder: &Builder<'_, '_>,
        paved: &mut Paved,
        undrawn: &mut BTreeSet<usize>,
    ) -> Vec<PlacedSide> {
        let surveyor = builder.surveyor;
        let (plan, measure) = (surveyor.plan, surveyor.measure);
        let mut order: Vec<&SideRoad> = surveyor.survey.sides.iter().collect();
        // The longest lies outermost, so that it goes around the others.
        order.sort_by_key(|side| std::cmp::Reverse(span(builder, side)));
        let mut right = measure.field.1 - EAVES;
        let mut placed: Vec<PlacedSide> = Vec::new();
        let mut taken: Vec<Rect> = Vec::new();
        for side in order {
            let width = width(plan, side, measure);
            let draft = draft(builder, side, (right - width, width)).filter(|draft| {
                let meets = |rect: &Rect| taken.iter().any(|it| it.overlaps(rect));
                !draft
                    .rects
                    .iter()
                    .any(|it| meets(it) || builder.meets_box(it))
            });
            let signs = draft.as_ref().and_then(|draft| signs(builder, side, draft));
            let (Some(draft), Some(signs)) = (draft, signs) else {
                undrawn.extend(side.legs.iter().map(|leg| leg.way));
                continue;
            };
            right -= width + VERGE;
            taken.extend(draft.rects);
            paved.surface.extend(draft.pieces);
            paved.signs.extend(signs);
            let ways: BTreeSet<_> = side.legs.iter().map(|leg| leg.way).collect();
            let keys = ways.iter().filter_map(|way| plan.ways.get(*way));
            placed.push(PlacedSide {
                ways: keys.map(|way| way.key.clone()).collect(),
                rect: draft.trunk,
            });
        }
        placed
    }
}

/// How many floors a side road passes.
fn span(builder: &Builder<'_, '_>, side: &SideRoad) -> usize {
    let floor = |at: &usize| {
        let end = builder.surveyor.survey.sites.get(*at);
        end.map_or(0, |end| end.floor)
    };
    let low = side.lows.iter().map(floor).max().unwrap_or_default();
    let high = side.highs.iter().map(floor).min().unwrap_or_default();
    low.saturating_sub(high)
}

fn draft(builder: &Builder<'_, '_>, side: &SideRoad, (x, width): (f64, f64)) -> Option<Draft> {
    let levels = builder.levels;
    let mut pieces = Vec::new();
    let mut rects = Vec::new();
    let mut ends: Vec<(f64, f64)> = Vec::new();
    let right = x + width;
    for at in &side.lows {
        let (rect, floor, door) = seat(builder, *at)?;
        if door == Door::Side {
            let over = levels.over.get(floor).copied().flatten()?;
            let middle = rect.centre().x;
            let from = middle - 24.0_f64.min(rect.width / 2.0);
            let street = Rect::new(from, over, right - from, STREET);
            pieces.push(stretch(street, STREET / 2.0, None));
            let door = Rect::new(
                middle - 14.0,
                over + STREET - 2.0,
                28.0,
                rect.y - over - STREET + 2.0,
            );
            pieces.push(stretch(door, 0.0, key(builder, *at)));
            rects.extend([
                Rect::new(from, over + 1.0, x - from, STREET - 2.0),
                door_free(door),
            ]);
            ends.push((over, over + STREET));
        } else {
            let arm = arm(&rect, x, right)?;
            pieces.push(stretch(arm, 0.0, key(builder, *at)));
            rects.push(Rect::new(
                rect.right() + 0.5,
                arm.y,
                x - rect.right() - 0.5,
                arm.height,
            ));
            ends.push((arm.y, arm.bottom()));
        }
    }
    let bottom = ends.iter().map(|end| end.1).reduce(f64::max)?;
    let lowest = ends.iter().map(|end| end.0).reduce(f64::max)?;
    let (top, free) = upper_end(builder, side, (x, right), &mut pieces, &mut rects)?;
    let trunk = Rect::new(x, top, width, bottom - top);
    pieces.push(stretch(trunk, 0.0, None));
    rects.push(trunk);
    Some(Draft {
        pieces,
        rects,
        trunk,
        free: (free, lowest),
    })
}

/// Where it ends above: at the street of the houses, at the one house above it, or at the
/// side of a box. Answers its top, and from where on it is free.
fn upper_end(
    builder: &Builder<'_, '_>,
    side: &SideRoad,
    (x, right): (f64, f64),
    pieces: &mut Vec<Piece>,
    rects: &mut Vec<Rect>,
) -> Option<(f64, f64)> {
    let [at] = side.highs.as_slice() else {
        let under = builder.levels.under.first().copied().flatten()?;
        let common = side.highs.iter().all(|at| {
            seat(builder, *at).is_some_and(|(_, floor, door)| floor == 0 && door == Door::Road)
        });
        let road = builder.root.road([true, true]);
        let from = road.map_or(builder.root.field.0, |(_, to)| to);
        pieces.push(stretch(
            Rect::new(from, under, right - from, STREET),
            STREET / 2.0,
            None,
        ));
        return common.then_some((under, under + STREET));
    };
    let (rect, floor, _) = seat(builder, *at)?;
    if floor == 0 {
        let above = rect.x + 4.0 <= x && right <= rect.right() - 4.0;
        let bottom = rect.bottom();
        return above.then_some((bottom, bottom));
    }
    let arm = arm(&rect, x, right)?;
    pieces.push(stretch(arm, 0.0, key(builder, *at)));
    rects.push(Rect::new(
        rect.right() + 0.5,
        arm.y,
        x - rect.right() - 0.5,
        arm.height,
    ));
    Some((arm.y, arm.bottom()))
}

/// From the right end of a box to the side road.
fn arm(rect: &Rect, x: f64, right: f64) -> Option<Rect> {
    let middle = rect.centre().y;
    (rect.right() < x).then(|| {
        Rect::new(
            rect.right(),
            middle - STREET / 2.0,
            right - rect.right(),
            STREET,
        )
    })
}

/// A door without the line where it touches its box.
fn door_free(door: Rect) -> Rect {
    Rect::new(door.x, door.y, door.width, door.height - 0.5)
}

fn seat(builder: &Builder<'_, '_>, at: usize) -> Option<(Rect, usize, Door)> {
    let (rect, floor) = builder.find(&|seat| seat.sites.as_slice() == [at])?;
    let mut door = Door::None;
    builder.root.each(&mut |strip| {
        let seats = strip.stops.iter().flat_map(|stop: &Stop<'_>| &stop.seats);
        for seat in seats.filter(|seat| seat.sites.contains(&at)) {
            door = seat.door;
        }
    });
    Some((rect, floor, door))
}

fn key(builder: &Builder<'_, '_>, at: usize) -> Option<String> {
    let site = builder.surveyor.survey.sites.get(at)?;
    Some(site.stand.key().to_owned())
}

/// Its signs, where there is room for them.
fn signs(builder: &Builder<'_, '_>, side: &SideRoad, draft: &Draft) -> Option<Vec<PlacedSign>> {
    let surveyor = builder.surveyor;
    let (plan, measure) = (surveyor.plan, surveyor.measure);
    let lane = lane(plan, side, measure);
    let (from, to) = draft.free;
    let mut x = draft.trunk.x;
    let mut signs = Vec::new();
    for up in directions(side) {
        let sign = sign(plan, side, up)?;
        let need = sign.need(&measure.letters, lane);
        if to - from < need {
            return None;
        }
        // Just above where its ways enter or leave it.
        let rect = Rect::new(x, to - need, lane, need);
        signs.push(sign.placed(up, rect, (x, lane), &measure.letters));
        x += lane;
    }
    Some(signs)
}

fn stretch(rect: Rect, round: f64, door: Option<String>) -> Piece {
    Piece::Stretch { rect, round, door }
}
