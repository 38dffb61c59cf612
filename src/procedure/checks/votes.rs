//! Votes: whether there are any, and what they led to.

use super::{AtMeeting, AtStop, Silence, Sources, Verdict, found};
use crate::domain::{AgendaItem, ConsultationRole, VoteEvent, VoteOption};
use crate::procedure::observation::{Observation, ObservationStatus, Seen};

/// Nothing is put to the vote.
pub(super) fn no_vote(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let item = tried.item().map(|(_, item)| item);
    let (seen, sources) = voted(item, tried.sources());
    vec![tried.verdict(ObservationStatus::Deviation, seen, sources)]
}

/// A vote that no case's stop shows is found on its item.
pub(super) fn no_vote_on_items(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    let voted = |item: &AgendaItem| {
        let (seen, sources) = voted(Some(item), Sources::default().and(&item.sources));
        on_item(tried, item, seen, sources)
    };
    items_of_their_own(tried).map(voted).collect()
}

/// As what the vote was called, and where it and what was said against it stand.
fn voted(item: Option<&AgendaItem>, sources: Sources) -> (Seen, Sources) {
    let votes = || item.into_iter().flat_map(AgendaItem::ballots);
    let reservations = item.map_or(&[][..], |item| &item.reservations);
    let notes = item.map_or(&[][..], |item| &item.notes);
    let seen = Seen::Voted {
        called_by: votes().find_map(|vote| vote.called_by_role),
        reserved: !reservations.is_empty(),
    };
    let votes = votes().map(|vote| &vote.sources);
    let reserved = reservations.iter().map(|said| &said.sources);
    let beside = notes.iter().map(|said| &said.sources);
    let all = votes.chain(reserved).chain(beside);
    (seen, all.fold(sources, |sources, more| sources.and(more)))
}

/// A vote has a resulting decision.
pub(super) fn vote_decided(tried: &AtStop<'_, '_>) -> Vec<Verdict> {
    let Some((_, item)) = tried.item().filter(|(_, item)| item.was_voted_on()) else {
        return vec![Verdict::CannotTell(Silence::NoMinutes)];
    };
    match undecided(item) {
        None => vec![Verdict::Follows],
        Some(vote) => {
            let sources = tried.sources().and(&vote.sources);
            vec![tried.verdict(ObservationStatus::Deviation, counted(vote), sources)]
        }
    }
}

pub(super) fn vote_decided_on_items(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    let look = |item| match undecided(item) {
        None => Verdict::Follows,
        Some(vote) => {
            let sources = Sources::default().and(&item.sources).and(&vote.sources);
            on_item(tried, item, counted(vote), sources)
        }
    };
    items_of_their_own(tried).map(look).collect()
}

/// The first vote whose result is not there; any decision on the item may be it.
fn undecided(item: &AgendaItem) -> Option<&VoteEvent> {
    let none = item.decisions.is_empty();
    let mut votes = item.ballots();
    votes.find(|vote| none && vote.result.is_none())
}

fn counted(vote: &VoteEvent) -> Seen {
    if !vote.has_every_name() {
        return Seen::NoDecisionAfterUnnamedVote;
    }
    Seen::NoDecisionAfterVote {
        yes: vote.count(VoteOption::Yes),
        no: vote.count(VoteOption::No),
        abstained: vote.count(VoteOption::Abstain),
    }
}

/// Items of the bodies with a vote that is no stop of a case.
fn items_of_their_own<'a>(tried: &AtMeeting<'_, 'a>) -> impl Iterator<Item = &'a AgendaItem> {
    let (meeting, check) = (tried.meeting, tried.check);
    let workspace = tried.procedure.workspace;
    meeting.agenda.iter().filter(move |item| {
        let body = item.body.as_ref().or(meeting.organizations.first());
        let ours = body.is_some_and(|body| check.at.contains(body));
        let cases = item.cases.iter().filter_map(|id| workspace.find(id));
        let mut stops = cases.flat_map(|case| &case.consultations);
        ours && item.was_voted_on()
            && !stops.any(|stop| {
                stop.role == ConsultationRole::Voted
                    && stop.meeting.as_ref() == Some(&meeting.id)
                    && stop.item.as_deref() == Some(item.key())
            })
    })
}

fn on_item(tried: &AtMeeting<'_, '_>, item: &AgendaItem, seen: Seen, sources: Sources) -> Verdict {
    found(Observation {
        item: Some(item.key().to_owned()),
        ..tried.verdict(ObservationStatus::Deviation, seen, sources)
    })
}
