//! Sizes in, coordinates out.
//!
//! A [`road::Plan`] says what is to be drawn: floors of boxes, the ways between them, and what
//! stands outside. [`road::Road::of`] answers where everything lies, and [`thread::Weaver`]
//! where the ways of cases lie over it. The module knows nothing of what the boxes mean. Texts
//! keep their size and boxes grow around them; lines are upright or level and go through no
//! box.

mod font;
mod lettering;
mod long_list;
mod node;
mod placed;
mod point;
mod rect;
pub mod road;
mod shape;
mod stringline;
mod text_line;
pub mod thread;
mod timetable;
mod weight;
mod wrap;

pub use font::text_width;
pub use lettering::Lettering;
pub use long_list::LongList;
pub use node::{Node, TextSize};
pub use placed::{PlacedEnclosure, PlacedFrame, PlacedHouse, PlacedNode, PlacedSide};
pub use point::Point;
pub use rect::Rect;
pub use shape::Shape;
pub use stringline::{
    AxisSpan, FloorBand, NamedDay, NamedSpan, StringLeg, StringPlace, StringStop, StringThread,
    Stringline, StringlinePlan, When,
};
pub use text_line::{Anchor, Role, TextLine};
pub use timetable::{TimeLine, TimedStop, Timetable, TimetablePlan, timetable};
pub use weight::Weight;
