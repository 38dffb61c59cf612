//! The sides of a vote: what each huvudman chose, as their seats did or as huvudmän.

use super::mark::Mark;
use crate::domain::order::{set_of, sort_by};
use crate::domain::{HuvudmanVote, Id, Organization, VoteEvent, Workspace};
use crate::screen::names::{self, Dated};
use crate::screen::words::{labels, meeting as words};
use crate::search::swedish;

/// One huvudman in a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HuvudmanVotes {
    /// ”Umeå”.
    pub name: String,
    /// One mark per seat, or one for what the huvudman chose as such.
    pub marks: Vec<Mark>,
    /// The marks in words: ”bifall, tom plats”.
    pub label: String,
    /// What is written beside the marks: how many votes a huvudman had, or that nobody is in the
    /// list.
    pub beside: Option<String>,
}

/// What the minutes note of each huvudman, in Swedish order.
pub(super) fn noted<'a>(
    on: Dated<'_>,
    event: &'a VoteEvent,
) -> Vec<(&'a Id<Organization>, HuvudmanVotes)> {
    let ids = set_of(event.by_huvudman.iter().map(|it| &it.huvudman));
    let of = |id: &'a Id<Organization>| {
        let votes = event.by_huvudman.iter().filter(|it| it.huvudman == *id);
        let votes: Vec<_> = votes.collect();
        let word = |it: &&HuvudmanVote| labels::vote_option(it.option).to_lowercase();
        let told = |it: &&HuvudmanVote| words::huvudman_voted(&word(it), it.count);
        let counted = votes.iter().any(|it| it.count.is_some());
        let label = votes.iter().map(told).collect::<Vec<_>>().join("; ");
        let of_huvudman = HuvudmanVotes {
            name: names::short_names_at(on.0, [id], on.1),
            marks: votes.iter().map(|it| Mark::of(it.option)).collect(),
            beside: counted.then(|| label.clone()),
            label,
        };
        (id, of_huvudman)
    };
    let mut huvudmen: Vec<_> = ids.into_iter().map(of).collect();
    sort_by(&mut huvudmen, |(_, a), (_, b)| swedish(&a.name, &b.name));
    huvudmen
}

/// What the huvudmän chose, in sentences.
pub(super) fn summary(
    workspace: &Workspace,
    event: &VoteEvent,
    huvudmen: &[(&Id<Organization>, HuvudmanVotes)],
) -> Vec<String> {
    let chose = |mark: Mark| {
        let those = || {
            huvudmen
                .iter()
                .filter(move |(_, h)| h.marks.contains(&mark))
        };
        let is_region = |id: &Id<Organization>| {
            workspace
                .find(id)
                .is_some_and(|body| body.classification == "region")
        };
        let regions: Vec<_> = those()
            .filter(|(id, _)| is_region(id))
            .map(|(_, votes)| votes.name.clone())
            .collect();
        let municipalities = those().count() - regions.len();
        let label = labels::vote_option(mark.option());
        (those().next().is_some() || event.count(mark.option()) > 0)
            .then(|| words::huvudmen_chose(label, municipalities, &regions))
    };
    let is_noted = !event.by_huvudman.is_empty();
    let seated = huvudmen.iter().filter(|_| !is_noted);
    let differently = seated.filter_map(|(_, votes)| {
        let given = votes.marks.iter().filter(|mark| **mark != Mark::Empty);
        (set_of(given).len() > 1).then(|| words::voted_differently(&votes.name))
    });
    let silent: Vec<_> = huvudmen
        .iter()
        .filter(|(_, votes)| votes.marks.iter().all(|mark| *mark == Mark::Empty))
        .map(|(_, votes)| votes.name.clone())
        .collect();
    [Mark::Yes, Mark::No, Mark::Abstain]
        .into_iter()
        .filter_map(chose)
        .chain(differently)
        .chain((!silent.is_empty()).then(|| words::no_vote(&names::join(&silent))))
        .collect()
}
