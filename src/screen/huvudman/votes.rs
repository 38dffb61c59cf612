//! How a huvudman's people voted.

use super::super::huvudmen::with_party;
use super::super::names::short_name_at;
use super::super::words::huvudman as words;
use super::super::{Citation, dates};
use super::{About, cite};
use crate::app::Route;
use crate::domain::{AgendaItem, Meeting, Vote, VoteEvent, VoteOption};

/// A vote the huvudman took part in, or could have.
#[derive(Clone, Debug, PartialEq)]
pub struct VotedOn {
    /// ”15 mars 2024, Samråd, punkt 5”.
    pub place: String,
    /// The agenda item.
    pub route: Route,
    /// What was voted on.
    pub question: String,
    /// Its votes.
    pub votes: Vec<Voted>,
    /// Whether its votes differ.
    pub apart: bool,
    /// What it led to, or that this is not said.
    pub result: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// One vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voted {
    /// The name as printed, with the party.
    pub name: String,
    /// What.
    pub option: VoteOption,
    /// What the list adds.
    pub note: Option<String>,
}

/// Its votes, and whether there are no others in the data.
pub(super) fn all(about: &About<'_>) -> (Vec<VotedOn>, bool) {
    let meetings = about.workspace.records().meetings.iter();
    let events: Vec<_> = meetings
        .flat_map(|meeting| {
            let items = meeting.agenda.iter();
            items.flat_map(move |item| item.votes.iter().map(move |event| (meeting, item, event)))
        })
        .collect();
    let voted: Vec<_> = events
        .iter()
        .filter_map(|(meeting, item, event)| VotedOn::new(about, meeting, item, event))
        .collect();
    let only = events.len() == 1 && voted.len() == 1;
    (voted, only)
}

impl VotedOn {
    fn new(
        about: &About<'_>,
        meeting: &Meeting,
        item: &AgendaItem,
        event: &VoteEvent,
    ) -> Option<Self> {
        let votes: Vec<_> = event
            .votes
            .iter()
            .filter(|vote| vote.on_behalf_of.contains(&about.body.id))
            .collect();
        if votes.is_empty() {
            return None;
        }
        let body = item.body.as_ref().or(meeting.organizations.first());
        let body = body.and_then(|id| about.workspace.find(id));
        Some(Self {
            place: words::vote_place(
                &dates::date(&meeting.date),
                &body.map_or_else(
                    || meeting.name.clone(),
                    |body| short_name_at(body, &meeting.date),
                ),
                &item.number,
            ),
            route: Route::Meeting(meeting.id.clone(), Some(item.number.clone())),
            question: event.question.clone(),
            apart: differ(&votes),
            votes: votes.into_iter().map(Voted::new).collect(),
            result: event
                .result
                .clone()
                .unwrap_or_else(|| words::NO_RESULT.to_owned()),
            citations: cite(about.workspace, &event.sources),
        })
    }
}

/// Whether those who were there chose differently.
fn differ(votes: &[&Vote]) -> bool {
    let mut there = votes
        .iter()
        .map(|vote| vote.option)
        .filter(|option| *option != VoteOption::Absent);
    there
        .next()
        .is_some_and(|first| there.any(|option| option != first))
}

impl Voted {
    fn new(vote: &Vote) -> Self {
        Self {
            name: with_party(&vote.name, vote.party.as_deref()),
            option: vote.option,
            note: vote.note.clone(),
        }
    }
}
