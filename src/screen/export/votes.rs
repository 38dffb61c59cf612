//! The table of votes.

use super::tables::text;
use super::{bodies, body, items, sources, when};
use crate::domain::{AgendaItem, Meeting, VoteEvent, Workspace};
use crate::screen::words::{export, labels};

/// One row a named vote, a huvudman that voted or a number; one without any, where nothing of that
/// is printed.
pub(super) fn rows(workspace: &Workspace, meeting: &Meeting) -> Vec<Vec<String>> {
    let items = meeting.agenda.iter();
    let votes = items.flat_map(|item| item.votes.iter().map(move |vote| (item, vote)));
    votes
        .flat_map(|(item, vote)| of_vote(workspace, meeting, item, vote))
        .collect()
}

fn of_vote(
    workspace: &Workspace,
    meeting: &Meeting,
    item: &AgendaItem,
    vote: &VoteEvent,
) -> Vec<Vec<String>> {
    let row = |said: [String; 6]| {
        let [name, person, whom, party, option, count] = said;
        vec![
            meeting.id.to_string(),
            when(&meeting.date_of(item)),
            items::number(item),
            item.title.clone(),
            vote.id.to_string(),
            vote.question.clone(),
            text(vote.closed.then_some(export::YES)),
            name,
            person,
            whom,
            party,
            option,
            count,
            sources(workspace, &vote.sources),
            text(vote.stage.map(labels::vote_stage)),
            text(vote.yes_means.as_ref()),
            text(vote.no_means.as_ref()),
            text(vote.acclamation.then_some(export::YES)),
            text(vote.settled_by.map(labels::settled_by)),
            text(vote.result.as_ref()),
        ]
    };
    let named = vote.votes.iter().map(|it| {
        row([
            it.name.clone(),
            it.person.to_string(),
            bodies((workspace, &meeting.date), &it.on_behalf_of),
            text(it.party.as_ref()),
            labels::vote_option(it.option).to_owned(),
            String::new(),
        ])
    });
    let nobody = String::new;
    let counted = vote.counts.iter().map(|it| {
        row([
            nobody(),
            nobody(),
            nobody(),
            nobody(),
            it.what.clone(),
            it.count.to_string(),
        ])
    });
    let by_huvudman = vote.by_huvudman.iter().map(|it| {
        row([
            nobody(),
            nobody(),
            body((workspace, &meeting.date), &it.huvudman),
            nobody(),
            labels::vote_option(it.option).to_owned(),
            text(it.count),
        ])
    });
    let rows: Vec<_> = named.chain(counted).chain(by_huvudman).collect();
    if rows.is_empty() {
        return vec![row([const { String::new() }; 6])];
    }
    rows
}
