//! The table of votes.

use super::tables::text;
use super::{bodies, items, sources, when};
use crate::domain::{AgendaItem, Meeting, VoteEvent, Workspace};
use crate::screen::words::{export, labels};

/// One row a named vote; of what is only counted, one row a number.
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
    let counted = vote.counts.iter().map(|it| {
        let nobody = String::new;
        row([
            nobody(),
            nobody(),
            nobody(),
            nobody(),
            it.what.clone(),
            it.count.to_string(),
        ])
    });
    named.chain(counted).collect()
}
