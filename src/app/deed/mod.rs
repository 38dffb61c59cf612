//! What comes back every week, or needs care, and so has a form of its own. Each deed says
//! what it rests on, what its form holds at first and what saving it changes.

mod close_case;
mod end;
mod move_membership;
mod next_meeting;
mod put_on_agenda;
mod rename;
mod step_from_item;
pub(super) mod succession;
mod vote;
mod way;

use serde_json::Value;

use super::editing::Base;
use crate::domain::{Change, Workspace};

pub use crate::form::Deed;

impl Deed {
    pub(super) fn base(self, id: &str, workspace: &Workspace) -> Option<Base> {
        match self {
            Self::Rename => rename::base(id, workspace),
            Self::End => end::base(id, workspace),
            Self::MoveMembership => move_membership::base(id, workspace),
            Self::NextMeeting => next_meeting::base(id, workspace),
            Self::PutOnAgenda => put_on_agenda::base(id, workspace),
            Self::StepFromItem | Self::CaseFromItem => step_from_item::base(id, workspace),
            Self::CloseCase => close_case::base(id, workspace),
            Self::Vote => vote::base(id, workspace),
        }
    }

    /// What its form holds at first; a screen may add to it.
    pub fn start(self, id: &str, workspace: &Workspace) -> Option<Value> {
        match self {
            Self::Rename => Some(rename::start()),
            Self::End => Some(end::start()),
            Self::MoveMembership => move_membership::start(id, workspace),
            Self::NextMeeting => next_meeting::start(id, workspace),
            Self::PutOnAgenda => put_on_agenda::start(id, workspace),
            Self::StepFromItem => step_from_item::start(id, workspace),
            Self::CaseFromItem => step_from_item::start_new(id, workspace),
            Self::CloseCase => close_case::start(id, workspace),
            Self::Vote => vote::start(id, workspace),
        }
    }

    /// What saving its form changes: nothing, where the form says too little.
    pub(super) fn finish(
        self,
        id: &str,
        base: &Base,
        draft: &Value,
        workspace: &Workspace,
    ) -> Change {
        let change = match self {
            Self::Rename => rename::finish(base, draft),
            Self::End => end::finish(id, base, draft),
            Self::MoveMembership => move_membership::finish(base, draft, workspace),
            Self::NextMeeting => next_meeting::finish(id, base, draft, workspace),
            Self::PutOnAgenda => put_on_agenda::finish(id, base, draft, workspace),
            Self::StepFromItem | Self::CaseFromItem => {
                step_from_item::finish(id, base, draft, workspace)
            }
            Self::CloseCase => close_case::finish(base, draft),
            Self::Vote => vote::finish(id, base, draft),
        };
        change.unwrap_or_default()
    }
}
