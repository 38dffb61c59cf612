//! What the address says of a case.

use crate::app::query::Query;

/// What is shown of a case's way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseView {
    /// Which of its steps (from 1); missing is the last that is known to have taken place.
    pub step: Option<usize>,
    /// *I tid* instead of the picture of the structure.
    pub in_time: bool,
}

impl CaseView {
    pub(super) fn read(query: &Query) -> Self {
        Self {
            step: query.get("steg").and_then(|step| step.parse().ok()),
            in_time: query.get("bild") == Some("tid"),
        }
    }

    pub(super) fn write(self, query: &mut Query) {
        query.set("steg", self.step.map(|step| step.to_string()));
        query.set("bild", self.in_time.then(|| "tid".to_owned()));
    }
}
