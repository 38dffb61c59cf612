//! What threads go between, and must keep away from: [`Stands`].

use crate::layout::road::Road;
use crate::layout::{Point, Rect, Shape};

/// What stands by itself in a road: a box, or a house or frame with boxes in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stand {
    pub(super) key: String,
    pub(super) rect: Rect,
    /// Whether nothing begins or ends at its upper edge, since that is a roof.
    pub(super) roofed: bool,
}

/// All that stands in a road.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stands {
    pub(super) all: Vec<Stand>,
    /// The joint frames, with the numbers of the stands inside; threads go through them.
    joints: Vec<(Stand, Vec<usize>)>,
    /// The boxes inside houses and frames, with the number of what they stand in.
    inner: Vec<(String, Rect, usize)>,
}

/// Where a thread may begin or end.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct End {
    /// Its edges, and whether the upper one is a roof.
    pub(super) rects: Vec<(Rect, bool)>,
    /// The numbers of the stands it may touch.
    pub(super) stands: Vec<usize>,
    /// Where it would best be.
    pub(super) aim: Point,
}

impl Stands {
    pub(super) fn of(road: &Road) -> Self {
        let placed = &road.placed;
        let houses = placed.houses.iter().map(|it| stand(&it.key, it.rect, true));
        // On a phone a frame without a name holds a whole part of the road.
        let wide = road.shape == Shape::Wide;
        let frames = placed.frames.iter();
        let frames = frames.filter(|it| wide || !it.key.is_empty());
        let frames = frames.map(|it| stand(&it.key, it.rect, false));
        let mut all: Vec<_> = houses.chain(frames).collect();
        let mut inner = Vec::new();
        for node in &placed.nodes {
            let within = all.iter().position(|it| it.rect.holds(&node.rect));
            match within {
                Some(nth) => inner.push((node.key.clone(), node.rect, nth)),
                None => all.push(stand(&node.key, node.rect, false)),
            }
        }
        let inside = |rect: &Rect| {
            let numbered = all.iter().enumerate();
            let inside = numbered.filter(|(_, it)| rect.holds(&it.rect));
            inside.map(|(nth, _)| nth).collect()
        };
        let joints = placed.joints.iter();
        let joints = joints
            .map(|it| (stand(&it.key, it.rect, false), inside(&it.rect)))
            .collect();
        Self { all, joints, inner }
    }

    /// What a key stands for: a box, a house, a frame, or the floor of all houses.
    pub(super) fn end(&self, key: &str, houses: &str) -> Option<End> {
        if key == houses {
            return self.all_houses();
        }
        let own = |nth: usize, aim: &Rect| {
            let it = self.all.get(nth)?;
            Some(End {
                rects: vec![(it.rect, it.roofed)],
                stands: vec![nth],
                aim: aim.centre(),
            })
        };
        if let Some(nth) = self.all.iter().position(|it| it.key == key) {
            return own(nth, &self.all.get(nth)?.rect);
        }
        if let Some((_, rect, nth)) = self.inner.iter().find(|(inner, ..)| inner == key) {
            return own(*nth, rect);
        }
        let (joint, inside) = self.joints.iter().find(|(it, _)| it.key == key)?;
        Some(End {
            rects: vec![(joint.rect, false)],
            stands: inside.clone(),
            aim: joint.rect.centre(),
        })
    }

    fn all_houses(&self) -> Option<End> {
        let numbered = self.all.iter().enumerate();
        let houses: Vec<_> = numbered.filter(|(_, it)| it.roofed).collect();
        let whole = houses.iter().map(|(_, it)| it.rect);
        let whole = whole.reduce(|a, b| a.joined(&b))?;
        Some(End {
            rects: houses.iter().map(|(_, it)| (it.rect, true)).collect(),
            stands: houses.iter().map(|(nth, _)| *nth).collect(),
            aim: Point::new(whole.centre().x, whole.bottom()),
        })
    }
}

fn stand(key: &str, rect: Rect, roofed: bool) -> Stand {
    Stand {
        key: key.to_owned(),
        rect,
        roofed,
    }
}
