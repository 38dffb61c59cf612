//! Workspaces side by side: choosing, beginning and removing one.

use std::sync::Arc;

use super::data::{Data, Trouble};
use super::effect::Effect;
use super::import::Import;
use super::new_id;
use super::state::State;
use super::trail::Trail;
use crate::domain::{Id, Records, Workspace};
use crate::interchange;
use crate::interchange::snapshot::Origin;

/// What a workspace of one's own begins with, and its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// Nothing.
    Empty(String),
    /// A small structure to change.
    Template(String),
    /// A copy of what is open.
    Copy(String),
}

impl State {
    /// Opens the workspace of this key; what the present one has not kept yet is waited for.
    pub(super) fn choose_workspace(&mut self, key: String) -> Vec<Effect> {
        if !self.history.unsaved().is_empty() || self.is_waiting() {
            self.notice = Some(super::Notice::WaitUntilSaved);
            return Vec::new();
        }
        let _told = self.leave_form();
        // Drafts stay with their workspace, and these would be gone.
        if !self.unkept_drafts.is_empty() {
            self.notice = Some(super::Notice::DraftNotKept);
            return Vec::new();
        }
        self.data = Data::Opening;
        self.import = Import::Idle;
        self.history = super::History::default();
        self.unkept = None;
        self.log.clear();
        self.drafts.clear();
        self.clashing.clear();
        self.backup = None;
        self.trail = Trail::default();
        self.version += 1;
        self.workspace_key.clone_from(&key);
        vec![Effect::OpenWorkspace(key)]
    }

    pub(super) fn make_workspace(&mut self, start: Start) -> Vec<Effect> {
        match start {
            Start::Template(title) => vec![Effect::FetchTemplate(title)],
            Start::Empty(title) => self.begin_workspace(None, title),
            Start::Copy(title) => {
                let records = self.workspace().map(|it| it.records().clone());
                self.begin_workspace(records, title)
            }
        }
    }

    pub(super) fn template_fetched(&mut self, title: String, text: Option<String>) -> Vec<Effect> {
        match text.map(|text| interchange::read(text.as_bytes())) {
            Some(Ok(template)) => self.begin_workspace(Some(template.records().clone()), title),
            Some(Err(error)) => {
                self.data = Data::Trouble(Trouble::EditionUnreadable(error));
                Vec::new()
            }
            None => {
                self.notice = Some(super::Notice::EditionMissing);
                Vec::new()
            }
        }
    }

    fn begin_workspace(&mut self, records: Option<Records>, title: String) -> Vec<Effect> {
        let key = new_id::free(&title, |key| self.workspaces.iter().any(|it| it.key == key));
        let today = self.today.to_string().parse();
        let (Ok(id), Ok(today)) = (Id::new(&key), today) else {
            return Vec::new(); // a slug is an id, and a day is a date
        };
        let records = match records {
            Some(records) => Records {
                dataset_id: id,
                title,
                revision: 1,
                ..records
            },
            None => Records::empty(id, title, today),
        };
        let Ok(workspace) = Workspace::new(records) else {
            return Vec::new(); // what held together still does
        };
        let effects = self.choose_workspace(key);
        if !effects.is_empty() {
            self.making = Some((Arc::new(workspace), Origin::Made));
        }
        effects
    }

    /// Removes a workspace for good; the one that is open only after another is.
    pub(super) fn erase_workspace(&mut self, key: String) -> Vec<Effect> {
        if key == self.workspace_key {
            return Vec::new();
        }
        self.workspaces.retain(|it| it.key != key);
        vec![Effect::EraseWorkspace(key)]
    }
}
