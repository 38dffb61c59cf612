//! Where a meeting stands: [`Standing`].

use crate::domain::{Meeting, MeetingState};
use crate::screen::dates;
use crate::screen::words::meetings as words;

/// Where a meeting stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether it is to be, or was called off.
    pub state: MeetingState,
    /// ”Inställt”.
    pub word: &'static str,
    /// ”för få ärenden; flyttat från 10 september 2027”.
    pub more: Option<String>,
}

impl Standing {
    /// Of a meeting that is not simply held on the day it was called to.
    pub fn of(meeting: &Meeting) -> Option<Self> {
        let state = meeting.state.unwrap_or(MeetingState::Held);
        let moved = meeting.moved_from.as_ref();
        let moved = moved.map(|from| words::moved_from(&dates::date(from)));
        let more: Vec<_> = meeting
            .state_note
            .clone()
            .into_iter()
            .chain(moved)
            .collect();
        let is_told = state != MeetingState::Held || !more.is_empty();
        is_told.then(|| Self {
            state,
            word: words::state(state),
            more: (!more.is_empty()).then(|| more.join("; ")),
        })
    }
}
