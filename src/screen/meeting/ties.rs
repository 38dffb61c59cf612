//! Decisions that change, revoke or carry out earlier ones, told at both.

use std::collections::BTreeMap;

use super::item::place_of_item;
use crate::app::Route;
use crate::domain::{AgendaItem, Decision, EarlierEffect, Id, Meeting, Workspace};
use crate::screen::words::meeting as words;

/// Another decision that this one has to do with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// ”Ändrar”, ”Upphävt genom”.
    pub how: &'static str,
    /// ”15 mars 2024, Samråd, punkt 5”.
    pub place: String,
    /// The item it was decided under.
    pub route: Route,
}

/// What later decisions do to earlier ones.
pub struct Ties<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// By the meeting and item of the earlier: what is done to it, and where.
    later: BTreeMap<(&'a Id<Meeting>, &'a str), Vec<Later<'a>>>,
}

/// What is done to a decision, and the meeting and item where it is.
type Later<'a> = (EarlierEffect, &'a Meeting, &'a AgendaItem);

impl<'a> Ties<'a> {
    /// Those of a workspace.
    pub fn new(workspace: &'a Workspace) -> Self {
        let mut later: BTreeMap<_, Vec<Later<'a>>> = BTreeMap::new();
        for meeting in &workspace.records().meetings {
            for item in &meeting.agenda {
                for earlier in item.decisions.iter().flat_map(|it| &it.earlier) {
                    let place = (&earlier.meeting, earlier.item.as_str());
                    let told = (earlier.effect, meeting, item);
                    later.entry(place).or_default().push(told);
                }
            }
        }
        Self { workspace, later }
    }

    /// The earlier decisions that a decision has to do with, and the later ones that have to do
    /// with the decisions of its item.
    pub fn of(&self, meeting: &Meeting, item: &AgendaItem, decision: &Decision) -> Vec<Tie> {
        let earlier = decision.earlier.iter().filter_map(|it| {
            let meeting = self.workspace.find(&it.meeting)?;
            let item = meeting.item(&it.item)?;
            Some(self.tie(words::earlier(it.effect), meeting, item))
        });
        let place = (&meeting.id, item.number.as_str());
        let later = self.later.get(&place).into_iter().flatten();
        let later =
            later.map(|(effect, meeting, item)| self.tie(words::later(*effect), meeting, item));
        earlier.chain(later).collect()
    }

    fn tie(&self, how: &'static str, meeting: &Meeting, item: &AgendaItem) -> Tie {
        Tie {
            how,
            place: place_of_item(self.workspace, meeting, item),
            route: Route::Meeting(meeting.id.clone(), Some(item.number.clone())),
        }
    }
}
