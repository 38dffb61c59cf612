//! What has to do with another meeting, told at both: decisions that change, revoke or carry out
//! earlier ones, and items that were put off.

use std::collections::BTreeMap;

use super::fate::{self, Of};
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

/// What later decisions do to earlier ones, and what was put off to which meeting.
pub struct Ties<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// By the meeting and item of the earlier: what is done to it, and where.
    later: BTreeMap<(&'a Id<Meeting>, &'a str), Vec<Later<'a>>>,
    /// By the meeting they were put off to.
    put_off: BTreeMap<&'a Id<Meeting>, Vec<Of<'a>>>,
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
        let mut put_off: BTreeMap<_, Vec<Of<'a>>> = BTreeMap::new();
        for (to, it) in fate::put_off(workspace) {
            put_off.entry(to).or_default().push(it);
        }
        Self {
            workspace,
            later,
            put_off,
        }
    }

    /// The earlier decisions that a decision has to do with, and the later ones that have to do
    /// with the decisions of its item.
    pub fn of(&self, meeting: &Meeting, item: &AgendaItem, decision: &Decision) -> Vec<Tie> {
        let earlier = decision.earlier.iter().filter_map(|it| {
            let meeting = self.workspace.find(&it.meeting)?;
            let item = meeting.item(&it.item)?;
            Some(self.tie(words::earlier(it.effect), meeting, item))
        });
        let place = (&meeting.id, item.key());
        let later = self.later.get(&place).into_iter().flatten();
        let later =
            later.map(|(effect, meeting, item)| self.tie(words::later(*effect), meeting, item));
        earlier.chain(later).collect()
    }

    /// The items of other meetings that were put off to this one.
    pub(super) fn put_off_to(&self, meeting: &Id<Meeting>) -> &[Of<'a>] {
        self.put_off.get(meeting).map_or(&[], Vec::as_slice)
    }

    fn tie(&self, how: &'static str, meeting: &Meeting, item: &AgendaItem) -> Tie {
        Tie {
            how,
            place: place_of_item(self.workspace, meeting, item),
            route: Route::Meeting(meeting.id.clone(), Some(item.key().to_owned())),
        }
    }
}
