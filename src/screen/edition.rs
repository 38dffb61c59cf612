//! What an edition says of itself, and whether it is newer than the one that was read last.

use super::dates;
use super::words::edition as words;
use crate::app::State;
use crate::domain::Workspace;

/// So many news are told before only their number is.
const NEWS: usize = 5;

/// What an edition says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionTold {
    /// ”Utgåva 3”.
    pub heading: String,
    /// Name and value.
    pub facts: Vec<(&'static str, String)>,
    /// What a reader should know.
    pub note: Option<String>,
    /// What is new, a sentence each.
    pub news: Vec<String>,
}

impl EditionTold {
    /// What the edition of a workspace says of itself.
    pub fn new(workspace: &Workspace) -> Self {
        let records = workspace.records();
        let said = records.edition.as_ref();
        let text = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let facts = [
            (words::AS_OF, Some(dates::date(workspace.as_of()))),
            (words::DATE, said.map(|it| dates::date(&it.date))),
            (words::PUBLISHER, said.and_then(|it| text(&it.publisher))),
        ];
        let facts = facts.into_iter();
        Self {
            heading: words::heading(records.revision),
            facts: facts
                .filter_map(|(name, value)| Some((name, value?)))
                .collect(),
            note: said.and_then(|it| text(&it.note)),
            news: said.map_or_else(Vec::new, |it| it.news.clone()),
        }
    }
}

/// That the site has a newer edition than the one that was read last (*ny utgåva*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEdition {
    /// Which.
    pub text: String,
    /// What is new, a sentence each.
    pub news: Vec<String>,
    /// How much more is.
    pub more: Option<String>,
}

impl NewEdition {
    /// `None` where what is open is not the site's edition, or was read.
    pub fn new(state: &State) -> Option<Self> {
        let read = state.memory.edition_read?;
        let workspace = state.workspace().filter(|_| state.is_edition())?;
        let records = workspace.records();
        if records.revision <= read {
            return None;
        }
        let mut news = EditionTold::new(workspace).news;
        let more = news.len().saturating_sub(NEWS);
        news.truncate(NEWS);
        Some(Self {
            text: words::newer(records.revision, read),
            news,
            more: (more > 0).then(|| words::more(more)),
        })
    }
}
