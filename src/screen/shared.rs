//! A case that is sent in a link, and one that came with a link (*delat ärende*).

use super::case::CaseScreen;
use super::edition::EditionTold;
use super::words::errors::Advice;
use super::words::{publish as publish_words, shared as words};
use crate::app::Route;
use crate::domain::{Case, Change, Day, Id, Workspace};
use crate::interchange::enclosed::{Enclosed, NotOpened};
use crate::publish::excerpt;

/// The address with a case in it, as it would stand in an edition for all.
///
/// # Errors
/// When it is not for all, or too long for an address, in words.
pub fn link(workspace: &Workspace, case: &Id<Case>) -> Result<Route, Advice> {
    let small = excerpt(workspace, case, publish_words::CUT).map_err(|_| words::not_whole())?;
    let workspace = small.ok_or_else(words::not_for_all)?;
    let case = case.clone();
    let text = Enclosed { case, workspace }.write();
    text.map(Route::Shared)
        .map_err(|it| words::too_long(it.length))
}

/// What is shown of a case that came with the link.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedScreen {
    /// The case. Its links lead to places in the own data.
    pub case: CaseScreen,
    /// Where it was taken from: name and value.
    pub from: Vec<(&'static str, String)>,
    /// The same case in the own data.
    pub own: Own,
}

/// What the own data has of a case that came with the link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Own {
    /// It lacks the case.
    Lacks,
    /// It has it.
    Has {
        /// Where.
        route: Route,
        /// Whether it says the same.
        told: String,
    },
}

impl SharedScreen {
    /// The case in an address, beside the own data.
    ///
    /// # Errors
    /// Why it does not open, in words.
    pub fn new(own: &Workspace, text: &str, today: Day) -> Result<Self, Advice> {
        let sent = Enclosed::read(text).map_err(|it| words::not_opened(&it))?;
        let case = CaseScreen::new(&sent.workspace, &sent.case, today);
        let case = case.ok_or_else(|| words::not_opened(&NotOpened::NoCase))?;
        let records = sent.workspace.records();
        let mut from = vec![
            (words::FROM, records.title.clone()),
            (words::EDITION, records.revision.to_string()),
        ];
        from.extend(EditionTold::new(&sent.workspace).facts);
        Ok(Self {
            own: Own::of(own, &sent),
            case,
            from,
        })
    }
}

impl Own {
    fn of(own: &Workspace, sent: &Enclosed) -> Self {
        if own.find(&sent.case).is_none() {
            return Self::Lacks;
        }
        // What a link leaves out differs in none.
        let small = excerpt(own, &sent.case, publish_words::CUT);
        let small = small.ok().flatten();
        let same = small.as_ref().and_then(|it| it.find(&sent.case));
        let told = match same {
            None => words::NOT_COMPARED.to_owned(),
            Some(same) => {
                let change = Change::between(Some(same), sent.workspace.find(&sent.case));
                match change.edits.len() {
                    0 => words::SAME.to_owned(),
                    count => words::differs(count),
                }
            }
        };
        let route = Route::case(sent.case.clone(), None);
        Self::Has { route, told }
    }
}
