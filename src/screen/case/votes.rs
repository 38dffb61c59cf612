//! The votes on a case, as its page tells them.

use crate::app::Route;
use crate::domain::{Case, Consultation, Meeting, Workspace};
use crate::screen::dates;
use crate::screen::meeting::VoteView;
use crate::screen::words::deviations as words;

/// A vote at one of a case's stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseVote {
    /// The step, from 1.
    pub step: usize,
    /// ”Samråd hälsa, vård och omsorg, § 5, 15 mars 2024”.
    pub place: String,
    /// Where it stands in the minutes.
    pub route: Route,
    /// The vote.
    pub vote: VoteView,
}

impl CaseVote {
    /// All of them, in the order of the way.
    pub(super) fn all(workspace: &Workspace, case: &Case) -> Vec<Self> {
        let numbered = case.consultations.iter().zip(1..);
        numbered
            .flat_map(|(stop, number)| Self::at(workspace, stop, number))
            .collect()
    }

    fn at(workspace: &Workspace, stop: &Consultation, number: usize) -> Vec<Self> {
        let meeting = stop.meeting.as_ref().and_then(|id| workspace.find(id));
        let meeting = meeting.zip(stop.item.as_ref());
        let Some((meeting, item)) =
            meeting.and_then(|(meeting, item): (&Meeting, _)| Some((meeting, meeting.item(item)?)))
        else {
            return Vec::new();
        };
        let place = words::at_item(&meeting.name, Some(item.key()));
        let votes = item.votes.iter().map(|vote| Self {
            step: number,
            place: format!("{place}, {}", dates::of_meeting(meeting)),
            route: Route::Meeting(meeting.id.clone(), Some(item.key().to_owned())),
            vote: VoteView::new(workspace, meeting, item, vote),
        });
        votes.collect()
    }
}
