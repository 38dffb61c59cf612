//! What did not go straight on: returned, come back, tabled.

use std::collections::BTreeMap;

use crate::domain::{Case, ConsultationRole, Id, Organization};

/// What did not go straight on at a body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setbacks {
    /// Stops where a case was returned (*återförd*).
    pub returned: u32,
    /// Visits of a case that had been there before and had left.
    pub come_back: u32,
    /// Stops where a case was tabled (*bordlagd*).
    pub tabled: u32,
}

/// What did not go straight on at each body; none stands for the unknown one. Bodies where
/// everything did are left out.
pub fn setbacks<'a>(cases: &[&'a Case]) -> BTreeMap<Option<&'a Id<Organization>>, Setbacks> {
    let mut all: BTreeMap<_, Setbacks> = BTreeMap::new();
    for case in cases {
        let mut visited = Vec::new();
        for event in case.trace() {
            let body = event.organization;
            let is_known = body.is_some(); // one unknown body need not be the other
            let come_back = is_known && visited.last() != Some(&body) && visited.contains(&body);
            let returned = event.role == ConsultationRole::Returned;
            let tabled = event.role == ConsultationRole::Tabled;
            visited.push(body);
            if come_back || returned || tabled {
                let at = all.entry(body).or_default();
                at.come_back += u32::from(come_back);
                at.returned += u32::from(returned);
                at.tabled += u32::from(tabled);
            }
        }
    }
    all
}
