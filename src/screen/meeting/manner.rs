//! How a vote was done, as far as it is said.

use crate::domain::VoteEvent;
use crate::screen::words::{labels, meeting as words};

/// How many chose what, as printed.
pub(super) fn counts(event: &VoteEvent) -> Vec<(String, u32)> {
    let counts = event.counts.iter();
    counts.map(|it| (it.what.clone(), it.count)).collect()
}

/// Which vote it was, what stood against what, that it was closed or not counted, that names or
/// numbers are missing, and what settled a tie.
pub(super) fn manner(event: &VoteEvent) -> Vec<String> {
    let stage = event.stage.map(|it| words::stage(labels::vote_stage(it)));
    let meant = |text: &Option<String>, tell: fn(&str) -> String| text.as_deref().map(tell);
    let settled = event
        .settled_by
        .map(|by| words::settled(labels::settled_by(by)));
    let acclamation = event.acclamation.then(|| words::ACCLAMATION.to_owned());
    [
        stage,
        meant(&event.yes_means, words::yes_meant),
        meant(&event.no_means, words::no_meant),
        acclamation,
        names_missing(event).map(ToOwned::to_owned),
        numbers_missing(event).map(ToOwned::to_owned),
        settled,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is to be known of the names that are not there.
fn names_missing(event: &VoteEvent) -> Option<&'static str> {
    match (event.is_by_name(), event.closed) {
        (_, true) => Some(words::CLOSED_BALLOT),
        (true, false) => (!event.has_every_name()).then_some(words::NOT_EVERY_NAME),
        (false, false) if !event.by_huvudman.is_empty() => Some(words::BY_HUVUDMAN),
        (false, false) => (!event.acclamation).then_some(words::NO_NAMES),
    }
}

/// What is to be known of the numbers that are not there; nobody counts an acclamation.
fn numbers_missing(event: &VoteEvent) -> Option<&'static str> {
    if event.is_by_name() || !event.counts.is_empty() || event.acclamation {
        return None;
    }
    let counted = event.by_huvudman.iter().filter(|it| it.count.is_some());
    match (event.by_huvudman.len(), counted.count()) {
        (0, _) => Some(words::NO_COUNTS),
        (all, counted) if counted < all => Some(words::NOT_EVERY_COUNT),
        _ => None,
    }
}
