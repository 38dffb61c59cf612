//! What should be looked at in data that is read all the same (*att se över*).

use super::changed::RecordRef;
use super::data::FINDINGS_SHOWN;
use super::words::errors;
use crate::app::{At, Route};
use crate::domain::{Collection, Finding, Workspace};

/// The first of what should be looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// What is shown.
    pub shown: Vec<Remark>,
    /// How many more there are.
    pub more: usize,
}

/// Something that should be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where: ”möte ”Rådet”: punkt 3, Rubrik”.
    pub place: String,
    /// What is wrong there, and what to do.
    pub text: String,
    /// Where the record is shown, and what is changed; nothing of a file that is not read in.
    pub there: Option<(Route, At)>,
}

impl Listed {
    /// Of the data that is there.
    pub fn of_data(workspace: &Workspace) -> Self {
        Self::new(workspace, true)
    }

    /// Of a file that is not read in.
    pub fn of_file(workspace: &Workspace) -> Self {
        Self::new(workspace, false)
    }

    fn new(workspace: &Workspace, is_there: bool) -> Self {
        let all = workspace.remarks();
        let shown = all.iter().take(FINDINGS_SHOWN);
        Self {
            shown: shown
                .map(|finding| Remark::new(finding, workspace, is_there))
                .collect(),
            more: all.len().saturating_sub(FINDINGS_SHOWN),
        }
    }
}

impl Remark {
    fn new(finding: &Finding, workspace: &Workspace, is_there: bool) -> Self {
        let RecordRef { text, route } = RecordRef::at(&finding.place, workspace);
        let at = match finding.place.collection {
            Collection::Own => At::default(),
            collection => At::record(collection, &finding.place.record),
        };
        Self {
            place: text,
            text: errors::in_sentence(&finding.problem),
            there: route.filter(|_| is_there).zip(Some(at)),
        }
    }
}
