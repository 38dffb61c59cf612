//! The structure around the way of a case: what it has touched, and what the agreed way goes
//! through.

use std::collections::BTreeSet;

use super::structure::Structure;
use crate::domain::order::set_of;
use crate::domain::{Case, Day, Id, Organization, Workspace};
use crate::screen::map::Floor;

/// For whose way a structure is drawn, and in how little room.
#[derive(Clone, Debug)]
pub(super) struct Around<'a> {
    /// The bodies the case has been at or was handed to.
    pub(super) touched: BTreeSet<&'a Id<Organization>>,
    /// Whether there is room only for those, and for what the agreed way goes through.
    pub(super) narrow: bool,
}

impl<'a> Structure<'a> {
    /// What a case has touched, also what is no more, and what the agreed way goes through: the
    /// whole way on one picture, in which no box moves from step to step.
    pub fn around(workspace: &'a Workspace, case: &Case, day: Day, narrow: bool) -> Self {
        let stops = case.consultations.iter();
        let touched = stops.flat_map(|stop| stop.organization.iter().chain(&stop.handed_to));
        Self::around_all(workspace, touched, day, narrow)
    }

    /// The same for what some cases have touched.
    pub fn around_all<'i>(
        workspace: &'a Workspace,
        touched: impl Iterator<Item = &'i Id<Organization>>,
        day: Day,
        narrow: bool,
    ) -> Self {
        let touched = touched.filter_map(|id| workspace.find(id));
        let touched = set_of(touched.map(|body| &body.id));
        let wanted = touched.clone();
        let around = Around { touched, narrow };
        Self::of(
            workspace,
            day,
            (false, Some(around)),
            |body, floor, on_road| {
                let open = match floor {
                    Floor::Line => body.overview,
                    Floor::Political | Floor::Officers => on_road || (body.overview && !narrow),
                    Floor::Preparing => !narrow && on_road,
                    Floor::Working | Floor::Local | Floor::Side => false,
                };
                open || wanted.contains(&body.id)
            },
        )
    }

    /// Whether a case has been at a body or was handed to it.
    pub(super) fn is_touched(&self, id: &Id<Organization>) -> bool {
        let around = self.around.as_ref();
        around.is_some_and(|around| around.touched.contains(id))
    }

    /// Whether it is drawn for a case.
    pub(super) fn is_for_case(&self) -> bool {
        self.around.is_some()
    }

    /// Whether there is room only for what a case has touched.
    pub(super) fn is_narrow(&self) -> bool {
        self.around.as_ref().is_some_and(|around| around.narrow)
    }

    /// Whether a body has room for a box in its house.
    pub(super) fn opens_in_house(&self, id: &Id<Organization>) -> bool {
        !self.is_narrow() || self.is_touched(id)
    }
}
