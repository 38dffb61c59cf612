//! The workspace that goes out.

use super::{officials, withheld};
use crate::domain::{Audience, Edition, Workspace};
use crate::interchange::ReadError;

/// How officials are told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Officials {
    /// By their names, as the minutes do.
    #[default]
    ByName,
    /// By title or role. Those whom somebody has elected are named all the same.
    ByRole,
}

/// What is chosen of an edition before it goes out (*utgivning*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outgoing {
    /// Whom it is for.
    pub audience: Audience,
    /// How officials are told of.
    pub officials: Officials,
    /// What an official without a title is called.
    pub official: String,
    /// The edition's number; the workspace's own when none is given.
    pub number: Option<u32>,
    /// What is said of the edition; what the workspace says of it when nothing is.
    pub edition: Option<Edition>,
}

impl Outgoing {
    /// The workspace as it goes out, secrets and all: they are looked for in this one, since
    /// what is said of the edition goes out too.
    ///
    /// # Errors
    /// When what is left does not hold together.
    pub fn of(&self, workspace: &Workspace) -> Result<Workspace, ReadError> {
        let mut records = workspace.records().clone();
        if let Some(number) = self.number {
            records.revision = number;
        }
        if self.edition.is_some() {
            records.edition.clone_from(&self.edition);
        }
        let kept = withheld::without(records, self.audience).map_err(ReadError::Findings)?;
        match self.officials {
            Officials::ByName => Ok(kept),
            Officials::ByRole => officials::by_role(&kept, &self.official),
        }
    }
}
