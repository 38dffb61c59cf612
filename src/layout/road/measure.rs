//! [`Measure`].

use super::letters::Letters;

/// The fixed distances of a picture, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Measure {
    pub(super) letters: Letters,
    /// The width of the names of the floors, which stand to the left.
    pub(super) label: f64,
    /// The left and right edge of what stands on the floors.
    pub(super) field: (f64, f64),
    /// The middle of the kerb.
    pub(super) kerb: f64,
    /// The left edge and the width of what stands outside; where it stands below, its width is
    /// that of the picture.
    pub(super) outside: Option<(f64, f64)>,
    /// Between two boxes.
    pub(super) between: f64,
    /// Between the road and the boxes beside it.
    pub(super) verge: f64,
    /// How much wider than the road a station is, at each side.
    pub(super) shoulder: f64,
    /// Between the boxes of a floor and what follows.
    pub(super) below: f64,
}

/// A street's height, and from it to the boxes it goes by.
pub(super) const STREET: f64 = 16.0;
/// The length of a door.
pub(super) const DOOR: f64 = 9.0;
/// The width of a door, and of a house's.
pub(super) const DOORS: (f64, f64) = (28.0, 40.0);
/// The least height between two stops.
pub(super) const LEAST_ZONE: f64 = 46.0;
/// The room for an arrow in a lane.
pub(super) const ARROW: f64 = 18.0;
/// Between two boxes where a thread may go.
pub(super) const PASSAGE: f64 = 26.0;
/// The least width of a lane.
pub(super) const LEAST_LANE: f64 = 84.0;
/// How far a joint frame reaches outside its members, sideways, above and below.
pub(super) const JOINT: (f64, f64, f64) = (14.0, 12.0, 10.0);

/// From how wide on there is room for everything.
const ROOMY: f64 = 1200.0;

impl Measure {
    /// The distances for a width; with what stands outside at the right, or below, and with
    /// room for threads around it.
    pub(super) fn of(width: f64, at_right: bool, track: bool) -> Self {
        let roomy = width >= ROOMY;
        let (label, side) = if roomy {
            (136.0, 262.0)
        } else {
            (104.0, 150.0)
        };
        let around = if track { PASSAGE } else { 0.0 };
        let outside = at_right.then_some((width - side - around, side));
        let kerb = width - if at_right { side + around + 34.0 } else { 12.0 };
        Self {
            letters: if roomy {
                Letters::roomy()
            } else {
                Letters::close()
            },
            label,
            field: (
                label + if roomy { 20.0 } else { 12.0 },
                kerb - if track { 38.0 } else { 22.0 },
            ),
            kerb,
            outside,
            between: if roomy { 12.0 } else { 8.0 },
            verge: if roomy { 16.0 } else { 10.0 },
            shoulder: if roomy { 72.0 } else { 56.0 },
            below: if roomy { 16.0 } else { 10.0 },
        }
    }
}
