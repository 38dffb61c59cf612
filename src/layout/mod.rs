//! Sizes in, coordinates out.
//!
//! A [`Plan`] says what is to be drawn: floors of boxes, what stands beside them, and the links
//! between them. [`Picture::of`] answers where everything stands. The module knows nothing of
//! what the boxes mean. Texts keep their size and boxes grow around them; floors grow in
//! height, never in width; lines are upright or level and go through no box.

mod block;
mod channels;
mod draft;
mod enclosure;
mod end;
mod floor;
mod floors;
mod font;
mod frames;
mod grid;
mod ground;
mod lettered;
mod lettering;
mod link;
mod measures;
mod node;
mod obstacle;
mod order;
mod outside;
mod picture;
mod placed;
mod plan;
mod point;
mod rect;
pub mod road;
mod routed_line;
mod rows;
mod segment;
mod shape;
mod side;
mod straight;
mod text_line;
mod verbs;
mod weight;
mod wiring;
mod wrap;

pub use block::{Block, Frame, House};
pub use enclosure::Enclosure;
pub use floor::{Floor, Order};
pub use font::text_width;
pub use lettering::Lettering;
pub use link::{Direction, Link};
pub use node::{Node, TextSize};
pub use picture::Picture;
pub use placed::{
    PlacedEnclosure, PlacedFloor, PlacedFrame, PlacedHouse, PlacedLink, PlacedNode, PlacedSide,
};
pub use plan::Plan;
pub use point::Point;
pub use rect::Rect;
pub use shape::Shape;
pub use side::{Side, SideGroup};
pub use text_line::{Anchor, Role, TextLine};
pub use weight::Weight;
