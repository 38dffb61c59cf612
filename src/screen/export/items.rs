//! The table of agenda items.

use super::tables::text;
use super::{bodies, body, when};
use crate::domain::{AgendaItem, ItemFate, Meeting, VoteEvent, VoteOption, Workspace};
use crate::screen::words::{export, labels};

/// One row an item, in the order of the agenda.
pub(super) fn rows(workspace: &Workspace, meeting: &Meeting) -> Vec<Vec<String>> {
    let agenda = meeting.agenda.iter().zip(1..);
    let rows = agenda.map(|(item, order)| row(workspace, meeting, (item, order)));
    rows.collect()
}

fn row(
    workspace: &Workspace,
    meeting: &Meeting,
    (item, order): (&AgendaItem, usize),
) -> Vec<String> {
    let on = (workspace, &meeting.date);
    let cases: Vec<_> = item.cases.iter().map(ToString::to_string).collect();
    let to = item.put_off_to.as_ref().and_then(|id| workspace.find(id));
    let treated_by = match &item.body {
        Some(id) => body(on, id),
        None => bodies(on, meeting.organizations.first()),
    };
    vec![
        meeting.id.to_string(),
        when(&meeting.date),
        order.to_string(),
        number(item),
        item.title.clone(),
        labels::item_type(item.item_type).to_owned(),
        treated_by,
        text(fate(item).map(labels::item_fate)),
        text(item.put_off_to.as_ref()),
        text(to.map(|meeting: &Meeting| when(&meeting.date))),
        text(item.added.then_some(export::ADDED)),
        text(item.treated_after.as_ref()),
        text(item.treated_on.as_ref().map(when)),
        item.decisions.len().to_string(),
        item.votes.iter().map(vote).collect::<Vec<_>>().join("; "),
        cases.join(", "),
    ]
}

/// The number of an item; nothing where none is printed.
pub(super) fn number(item: &AgendaItem) -> String {
    match item.printed_number() {
        "" => String::new(),
        _ => item.number.clone(),
    }
}

/// A vote as the minutes have it: what was voted on, the numbers, what settled a tie and what it
/// led to. Who voted what is told nowhere here.
fn vote(vote: &VoteEvent) -> String {
    let named = VOTED.iter().map(|option| (*option, vote.count(*option)));
    let named = named.filter(|(_, count)| *count > 0);
    let named = named.map(|(option, count)| export::votes_for(labels::vote_option(option), count));
    let printed = vote.counts.iter().map(|it| {
        let count = usize::try_from(it.count).unwrap_or(usize::MAX);
        export::votes_for(&it.what, count)
    });
    let numbers: Vec<_> = if vote.counts.is_empty() {
        named.collect()
    } else {
        printed.collect()
    };
    let parts = [
        vote.question.clone(),
        numbers.join(", "),
        vote.settled_by.map_or("", labels::settled_by).to_owned(),
        vote.result.clone().unwrap_or_default(),
    ];
    let said: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(": ")
}

/// What somebody who was there can have voted.
const VOTED: [VoteOption; 3] = [VoteOption::Yes, VoteOption::No, VoteOption::Abstain];

/// What became of an item that was not treated; nothing where it was, or where that is not said.
fn fate(item: &AgendaItem) -> Option<ItemFate> {
    let put_off = item.was_put_off().then_some(ItemFate::PutOff);
    item.fate.or(put_off)
}
