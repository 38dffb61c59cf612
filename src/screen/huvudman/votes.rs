//! How some voted: a huvudman's people, or one person.

use super::super::huvudmen::with_party;
use super::super::meeting::{CaseLink, place_of_item};
use super::super::words::huvudman as words;
use super::super::{Citation, PersonName};
use super::cite;
use crate::app::Route;
use crate::domain::{
    AgendaItem, HuvudmanVote, Id, Meeting, Organization, Vote, VoteEvent, VoteOption, Workspace,
};
use crate::screen::names::{self, Dated};

/// A vote that somebody asked for took part in, or could have.
#[derive(Clone, Debug, PartialEq)]
pub struct VotedOn {
    /// ”15 mars 2024, Samråd, punkt 5”.
    pub place: String,
    /// The agenda item.
    pub route: Route,
    /// What was voted on.
    pub question: String,
    /// The cases it was taken in.
    pub cases: Vec<CaseLink>,
    /// The votes asked for.
    pub votes: Vec<Voted>,
    /// Whether they differ.
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
    pub name: PersonName,
    /// What.
    pub option: VoteOption,
    /// What the list adds.
    pub note: Option<String>,
}

/// The wanted votes, with those of a huvudman that votes as such, and whether there are no others
/// in the data.
pub(in crate::screen) fn all(
    workspace: &Workspace,
    own: Option<&Id<Organization>>,
    wanted: impl Fn(&Vote) -> bool,
) -> (Vec<VotedOn>, bool) {
    let meetings = workspace.records().meetings.iter();
    let events: Vec<_> = meetings
        .flat_map(|meeting| {
            let items = meeting.agenda.iter();
            items.flat_map(move |item| item.votes.iter().map(move |event| (meeting, item, event)))
        })
        .collect();
    let voted: Vec<_> = events
        .iter()
        .filter_map(|(meeting, item, event)| {
            let people = event.votes.iter().filter(|vote| wanted(vote));
            let noted = event.by_huvudman.iter();
            let noted = noted.filter(|vote| own == Some(&vote.huvudman));
            let on = (workspace, &meeting.date);
            let noted = noted.map(|vote| Voted::as_huvudman(on, vote));
            let votes: Vec<_> = people.map(Voted::new).chain(noted).collect();
            (!votes.is_empty()).then(|| VotedOn::new(workspace, (meeting, item), event, votes))
        })
        .collect();
    let only = events.len() == 1 && voted.len() == 1;
    (voted, only)
}

impl VotedOn {
    fn new(
        workspace: &Workspace,
        (meeting, item): (&Meeting, &AgendaItem),
        event: &VoteEvent,
        votes: Vec<Voted>,
    ) -> Self {
        Self {
            place: place_of_item(workspace, meeting, item),
            cases: CaseLink::all(workspace, &item.cases),
            route: Route::Meeting(meeting.id.clone(), Some(item.key().to_owned())),
            question: event.question.clone(),
            apart: differ(&votes),
            votes,
            result: event
                .result
                .clone()
                .unwrap_or_else(|| words::NO_RESULT.to_owned()),
            citations: cite(workspace, &event.sources),
        }
    }
}

/// Whether those who were there chose differently.
fn differ(votes: &[Voted]) -> bool {
    let mut there = votes
        .iter()
        .map(|vote| vote.option)
        .filter(|option| *option != VoteOption::Absent);
    there
        .next()
        .is_some_and(|first| there.any(|option| option != first))
}

impl Voted {
    /// What a huvudman chose as such.
    fn as_huvudman((workspace, date): Dated<'_>, vote: &HuvudmanVote) -> Self {
        let name = names::short_names_at(workspace, [&vote.huvudman], date);
        Self {
            name: PersonName::new(name, None),
            option: vote.option,
            note: vote.count.map(words::votes),
        }
    }

    fn new(vote: &Vote) -> Self {
        Self {
            name: PersonName::new(
                with_party(&vote.name, vote.party.as_deref()),
                Some(&vote.person),
            ),
            option: vote.option,
            note: vote.note.clone(),
        }
    }
}
