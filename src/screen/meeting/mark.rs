//! The figure that stands for a vote: [`Mark`].

use crate::domain::VoteOption;
use crate::screen::words::{labels, meeting as words};

/// The figure that stands for a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// *Bifall*: filled round with a tick.
    Yes,
    /// *Avslag*: square with a cross.
    No,
    /// *Avstod*: round with a dash.
    Abstain,
    /// *Frånvarande*: a dotted ring.
    Empty,
}

impl Mark {
    pub(super) fn of(option: VoteOption) -> Self {
        match option {
            VoteOption::Yes => Self::Yes,
            VoteOption::No => Self::No,
            VoteOption::Abstain => Self::Abstain,
            VoteOption::Absent => Self::Empty,
        }
    }

    pub(super) fn option(self) -> VoteOption {
        match self {
            Self::Yes => VoteOption::Yes,
            Self::No => VoteOption::No,
            Self::Abstain => VoteOption::Abstain,
            Self::Empty => VoteOption::Absent,
        }
    }

    pub(super) fn word(self) -> String {
        match self {
            Self::Empty => words::EMPTY_SEAT.to_owned(),
            chosen => labels::vote_option(chosen.option()).to_lowercase(),
        }
    }
}
