//! What a case's ground is made from: [`Basis`].

use std::collections::BTreeSet;

use super::CaseWay;
use crate::domain::order::set_of;
use crate::domain::{Case, Day, Id, Organization, Relation, Route, SeatRule, Step, Workspace};
use crate::screen::road::Sketch;

/// The ground of a case's picture with what it was made from, so that it is made anew only
/// when that has changed: most changes of the log leave it as it is.
#[derive(Clone, Debug)]
pub struct Basis {
    organizations: Vec<Organization>,
    relations: Vec<Relation>,
    steps: Vec<Step>,
    routes: Vec<Route>,
    seat_rules: Vec<SeatRule>,
    as_of: Day,
    touched: BTreeSet<Id<Organization>>,
    width: f64,
    /// The ground.
    pub ground: Sketch,
}

impl Basis {
    /// The ground of a case for a width, with what it is made from.
    pub fn new(workspace: &Workspace, case: &Case, width: f64) -> Self {
        let records = workspace.records();
        Self {
            organizations: records.organizations.clone(),
            relations: records.relations.clone(),
            steps: records.steps.clone(),
            routes: records.routes.clone(),
            seat_rules: records.seat_rules.clone(),
            as_of: workspace.as_of().sort_day(),
            touched: set_of(touched(case).cloned()),
            width,
            ground: CaseWay::ground(workspace, case, width),
        }
    }

    /// Whether the ground would be the same.
    pub fn holds(&self, workspace: &Workspace, case: &Case, width: f64) -> bool {
        let records = workspace.records();
        self.width.total_cmp(&width).is_eq()
            && self.as_of == workspace.as_of().sort_day()
            && self.touched.iter().eq(set_of(touched(case)))
            && self.organizations == records.organizations
            && self.relations == records.relations
            && self.steps == records.steps
            && self.routes == records.routes
            && self.seat_rules == records.seat_rules
    }
}

/// The bodies a case has been at or was handed to.
fn touched(case: &Case) -> impl Iterator<Item = &Id<Organization>> {
    let stops = case.consultations.iter();
    stops.flat_map(|stop| stop.organization.iter().chain(&stop.handed_to))
}
