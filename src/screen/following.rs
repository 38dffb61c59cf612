//! What the user follows, and what is new in it.

use super::names::route_of;
use super::words::following as words;
use crate::app::{Followed, Follows, News, Route, State};
use crate::domain::Workspace;

/// Something followed, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowedRow {
    /// What.
    pub what: Follows,
    /// What it is called.
    pub name: String,
    /// Where it stands; nowhere when it is gone.
    pub route: Option<Route>,
    /// What is new in it, when anything is.
    pub news: Option<String>,
}

/// All that is followed and known here, what has news first.
pub fn followed(state: &State) -> Vec<FollowedRow> {
    let Some(workspace) = state.workspace() else {
        return Vec::new();
    };
    let rows = state.memory.followed.iter();
    let rows = rows.filter_map(|it| FollowedRow::new(workspace, it));
    let (mut new, old): (Vec<_>, Vec<_>) = rows.partition(|row| row.news.is_some());
    new.extend(old);
    new
}

impl FollowedRow {
    /// `None` for what this workspace never had.
    fn new(workspace: &Workspace, followed: &Followed) -> Option<Self> {
        let found = match &followed.what {
            Follows::Case(id) => workspace
                .find(id)
                .map(|case| (case.short_title.clone(), Route::case(case.id.clone(), None))),
            Follows::Body(id) => workspace
                .find(id)
                .map(|body| (body.name().to_owned(), route_of(body))),
        };
        let news = news(&followed.what, followed.news);
        let (name, route) = match found {
            Some((name, route)) => (name, Some(route)),
            None if followed.news.gone => (id(&followed.what), None),
            None => return None,
        };
        Some(Self {
            what: followed.what.clone(),
            name,
            route,
            news,
        })
    }
}

/// What is left to call it by when it is gone.
fn id(what: &Follows) -> String {
    match what {
        Follows::Case(id) => id.to_string(),
        Follows::Body(id) => id.to_string(),
    }
}

/// ”2 nya steg, läget är ett annat”.
fn news(what: &Follows, news: News) -> Option<String> {
    if news.gone {
        return Some(words::GONE.to_owned());
    }
    let counted = [
        (news.steps, words::STEPS),
        (news.meetings, words::MEETINGS),
        (news.cases, words::CASES),
        (news.seats, words::SEATS),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0);
    let counted = counted.map(|(count, noun)| words::new(count, noun));
    let standing = news.standing.then(|| words::STANDING.to_owned());
    let otherwise = news.otherwise.then(|| words::otherwise(what).to_owned());
    let all: Vec<_> = counted.chain(standing).chain(otherwise).collect();
    (!all.is_empty()).then(|| all.join(", "))
}
