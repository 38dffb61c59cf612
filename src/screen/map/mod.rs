//! The map: the structure as it stood on a day, in a picture and a list, and a body told of.

mod drawing;
mod floor;
mod lanes;
mod list;
mod panel;
mod relations;
mod scale;
mod sketch;
pub mod stroke;
mod structure;
mod told;

pub use drawing::{Drawing, DrawnBox, DrawnLine, Moves, StandsFor, typed};
pub use floor::{Floor, SideKind};
pub(super) use floor::{is_temporary, rank_in_line};
pub use lanes::{Lane, Manner};
pub(super) use list::told_relations;
pub use list::{FloorList, ListedBody};
pub use panel::{BodyRelation, Member, Members, Panel};
pub use relations::NotDrawn;
pub use scale::{Mark, Scale, Span};
pub use sketch::{Sketch, SketchedBody};
pub use structure::Structure;
pub use told::Told;

use crate::app::MapView;
use crate::domain::{Day, Workspace};
use crate::layout::Shape as Arrangement;

/// The day the map shows: the chosen one, or the newest the data speaks of.
pub fn day_of(workspace: &Workspace, view: &MapView) -> Day {
    view.day.unwrap_or_else(|| workspace.as_of().sort_day())
}

/// The picture of a view, in both arrangements: wide and narrow.
pub fn drawings(workspace: &Workspace, view: &MapView) -> [Drawing; 2] {
    let day = day_of(workspace, view);
    let structure = Structure::on(workspace, day, view.all, view.organization.as_ref());
    [Arrangement::Wide, Arrangement::Narrow].map(|shape| Drawing::new(&structure, shape))
}

/// The picture in words, nearest decision last: what a screen reader hears first.
pub fn description(workspace: &Workspace, view: &MapView) -> String {
    let day = day_of(workspace, view);
    let structure = Structure::on(workspace, day, false, None);
    list::description(workspace, &structure)
}
