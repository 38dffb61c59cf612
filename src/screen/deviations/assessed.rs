//! What people have said of a departure.

use crate::app::{At, Route};
use crate::domain::{Assessment, AssessmentStatus, Collection, Deviation, Workspace};
use crate::screen::words::{self, deviations};
use crate::screen::{BodyRef, Citation, dates};

/// An assessment, to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessed {
    /// ”förklarad”.
    pub status: &'static str,
    /// The explanation.
    pub text: String,
    /// The bodies that say so.
    pub by: Vec<BodyRef>,
    /// The meeting at which they did, or the day.
    pub place: Option<(String, Option<Route>)>,
    /// The rule it led to.
    pub new_rule: Option<String>,
    /// Where it stands.
    pub sources: Vec<Citation>,
    /// What is missing for it to be what it says: no body, or no meeting.
    pub lacks: Option<&'static str>,
    /// Where it is changed.
    pub at: At,
}

impl Assessed {
    /// All that people have said of a recorded deviation.
    pub fn of(workspace: &Workspace, deviation: &Deviation) -> Vec<Self> {
        let all = workspace.records().assessments.iter();
        all.filter(|it| it.deviation.as_ref() == Some(&deviation.id))
            .map(|it| Self::new(workspace, it))
            .collect()
    }

    pub(super) fn new(workspace: &Workspace, it: &Assessment) -> Self {
        let meeting = it.at_meeting.as_ref().and_then(|id| workspace.find(id));
        let at_meeting = meeting.map(|meeting| {
            let item = it.item.as_ref();
            let name = deviations::at_item(&meeting.name, item.map(String::as_str));
            (
                name,
                Some(Route::Meeting(meeting.id.clone(), item.cloned())),
            )
        });
        let date = meeting.map(|meeting| &meeting.date).or(it.date.as_ref());
        let date = date.unwrap_or_else(|| workspace.as_of());
        let on_day = it.date.as_ref().map(|date| (dates::date(date), None));
        let rule = it.new_rule.as_ref().and_then(|id| workspace.find(id));
        Self {
            status: words::assessment(it.status),
            text: it.text.clone(),
            by: BodyRef::all_at(workspace, &it.by, date),
            place: at_meeting.or(on_day),
            new_rule: rule.map(|rule| rule.text.clone()),
            sources: Citation::all(workspace, &it.sources),
            lacks: lacks(it),
            at: At::record(Collection::Assessments, it.id.as_str()),
        }
    }
}

/// Only a body can accept, and it does so at a meeting; a changed rule is named.
fn lacks(it: &Assessment) -> Option<&'static str> {
    match it.status {
        AssessmentStatus::Accepted if it.by.is_empty() => Some(deviations::NO_BODY),
        AssessmentStatus::Accepted if it.at_meeting.is_none() => Some(deviations::NO_MEETING),
        AssessmentStatus::LedToChange if it.new_rule.is_none() => Some(deviations::NO_RULE),
        _ => None,
    }
}
