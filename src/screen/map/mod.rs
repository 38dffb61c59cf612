//! The map: the structure as it stood on a day, in a picture and a list, and a body told of.

mod drawn_box;
mod floor;
mod list;
mod manner;
mod panel;
mod purpose;
mod relations;
mod scale;
pub mod stroke;
mod told;

pub use drawn_box::{DrawnBox, Moves, StandsFor, typed};
pub use floor::{Floor, SideKind};
pub(super) use floor::{is_temporary, rank_in_line};
pub(super) use list::told_relations;
pub use list::{FloorList, ListedBody};
pub use manner::Manner;
pub use panel::{BodyRelation, FIRST_CASES, Member, Members, Panel};
pub use relations::NotDrawn;
pub(super) use relations::related;
pub use scale::{Mark, Scale, Span};
pub use told::Told;

use crate::app::MapView;
use crate::domain::{Day, Workspace};

/// The day the map shows: the chosen one, or the newest the data speaks of.
pub fn day_of(workspace: &Workspace, view: &MapView) -> Day {
    view.day.unwrap_or_else(|| workspace.as_of().sort_day())
}
