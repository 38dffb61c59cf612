//! What is remembered of the user on this device: whether the start was left, and where one was
//! last. It stands beside the workspace, and is part of no data and no file.

use serde::{Deserialize, Serialize};

use super::effect::Effect;
use super::following::{Followed, News};
use super::route::{CaseView, Route};
use super::state::State;
use crate::domain::{Case, Id};

/// What is remembered (*minne*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Memory {
    /// Whether a link on the start has been followed.
    pub start_seen: bool,
    /// The case that was read last.
    pub last_case: Option<LastCase>,
    /// Whether words are not to be explained where they stand.
    pub without_words: bool,
    /// The number of the site's edition that was read last.
    pub edition_read: Option<u32>,
    /// What the user follows, in the order in which it was chosen.
    pub followed: Vec<Followed>,
}

/// A case and where in it one was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LastCase {
    /// The case.
    pub case: Id<Case>,
    /// Its step, from 1; missing when none was chosen.
    #[serde(default)]
    pub step: Option<usize>,
}

impl Memory {
    /// What an earlier visit left; nothing where that cannot be read.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The text that is kept; none when nothing is remembered.
    pub fn write(&self) -> Option<String> {
        let text = serde_json::to_string(self).ok();
        text.filter(|_| *self != Self::default())
    }

    fn come_to(&mut self, route: &Route) {
        if let Route::Case(case, CaseView { step, .. }) = route {
            self.last_case = Some(LastCase {
                case: case.clone(),
                step: *step,
            });
        }
    }

    /// What is followed was read where it stands.
    fn read_news(&mut self, route: &Route) {
        for followed in &mut self.followed {
            if followed.what.is_at(route) {
                followed.news = News::default();
            }
        }
    }
}

impl State {
    /// Whether the start is what is shown: at its own address, and at no address until a link on
    /// it has been followed.
    pub fn is_at_start(&self) -> bool {
        match self.route {
            Route::Start => true,
            Route::Home => !self.memory.start_seen,
            _ => false,
        }
    }

    /// The place that is shown: no address shows the start or the map.
    pub fn place(&self) -> Route {
        match &self.route {
            Route::Home if self.memory.start_seen => Route::map(),
            Route::Home => Route::Start,
            other => other.clone(),
        }
    }

    /// Does something, and remembers where it led.
    pub(super) fn remembering(
        &mut self,
        act: impl FnOnce(&mut Self) -> Vec<Effect>,
    ) -> Vec<Effect> {
        let was_at_start = self.is_at_start() && self.workspace().is_some();
        let (before, from) = (self.memory.clone(), self.route.clone());
        let mut effects = act(self);
        if was_at_start && !self.is_at_start() {
            self.memory.start_seen = true;
        }
        if self.workspace().is_some() {
            self.memory.come_to(&self.route);
            if self.route != from {
                self.memory.read_news(&self.route);
            }
        }
        // The first one that is seen is new to nobody; who has not left the start has seen none.
        let has_seen = self.memory.start_seen || !self.is_at_start();
        if has_seen && self.memory.edition_read.is_none() {
            self.memory.edition_read = self.site_edition();
        }
        if self.memory != before {
            effects.push(Effect::Remember(self.memory.write()));
        }
        effects
    }

    /// What was remembered at an earlier visit is there.
    pub(super) fn recall(&mut self, memory: Memory) -> Vec<Effect> {
        self.memory = memory;
        Vec::new()
    }

    /// Words are explained where they stand, or not.
    pub(super) fn explain_words(&mut self, explains: bool) -> Vec<Effect> {
        self.memory.without_words = !explains;
        Vec::new()
    }

    /// The number of the site's edition, when that is what is open.
    fn site_edition(&self) -> Option<u32> {
        let workspace = self.workspace().filter(|_| self.is_edition())?;
        Some(workspace.records().revision)
    }

    /// The site's edition was read.
    pub(super) fn edition_read(&mut self) -> Vec<Effect> {
        self.memory.edition_read = self.site_edition();
        Vec::new()
    }

    /// Forgets where one was. The start is not shown anew for it.
    pub(super) fn forget(&mut self) -> Vec<Effect> {
        self.memory.last_case = None;
        Vec::new()
    }
}
