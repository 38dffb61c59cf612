//! What a reference can lead to, in words.

use crate::domain::{Case, Collection, Id, Workspace};
use crate::screen::dates;
use crate::screen::words::consultation_role;
use crate::screen::words::errors::collection_name;
use crate::screen::words::form as words;

/// What these collections are called together: ”personer eller organ”.
pub fn among(collections: &[Collection]) -> String {
    let names: Vec<_> = collections.iter().map(|it| collection_name(*it)).collect();
    words::among(&names)
}

/// The stops of a case: id, and what is seen of it: ”4. LSG, 6 september 2024, bereddes”.
pub fn stops(workspace: &Workspace, case: &str) -> Vec<(String, String)> {
    let case = Id::new(case).ok().and_then(|id| workspace.find(&id));
    let stops = case.into_iter().flat_map(|case: &Case| &case.consultations);
    let named = stops.zip(1..).map(|(stop, number)| {
        let body = stop.organization.as_ref().and_then(|id| workspace.find(id));
        let parts = [
            body.map(|body| body.short_name().to_owned()),
            Some(dates::of_consultation(stop)),
            Some(consultation_role(stop.role, body.map(|body| body.track)).to_owned()),
        ];
        let said: Vec<_> = parts.into_iter().flatten().collect();
        (
            stop.id.to_string(),
            format!("{number}. {}", said.join(", ")),
        )
    });
    named.collect()
}
