//! What the user follows on this device (*följer*): cases and bodies, each with what has become new
//! in it since its page was read. It stands beside the workspace, and is part of no data and no file.

use serde::{Deserialize, Serialize};

use super::effect::Effect;
use super::route::Route;
use super::state::State;
use crate::domain::{Case, Id, Meeting, Membership, Organization, Workspace};

/// What can be followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Follows {
    /// A case.
    Case(Id<Case>),
    /// A body or a huvudman.
    Body(Id<Organization>),
}

/// Something followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Followed {
    /// What.
    pub what: Follows,
    /// What has become new in it.
    #[serde(default)]
    pub news: News,
}

/// What has become new in a case or a body, from one edition to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct News {
    /// Steps that were not there (of a case).
    pub steps: usize,
    /// Meetings that were not there (of a body).
    pub meetings: usize,
    /// Cases that had not been at it (of a body).
    pub cases: usize,
    /// Seats that came or are told otherwise (of a body).
    pub seats: usize,
    /// Whether the case stands elsewhere than it did.
    pub standing: bool,
    /// Whether something else of it is told otherwise.
    pub otherwise: bool,
    /// Whether it is not there any more.
    pub gone: bool,
}

impl Follows {
    /// Whether its page, or its panel, is what a route shows.
    pub fn is_at(&self, route: &Route) -> bool {
        match (self, route) {
            (Self::Case(id), Route::Case(shown, _)) => id == shown,
            (Self::Body(id), Route::Map(view)) => view.organization.as_ref() == Some(id),
            (Self::Body(id), Route::Huvudman(shown)) => id == shown,
            _ => false,
        }
    }
}

impl News {
    /// What is new of `what`, from one state of a log to a later one. What was not there before is
    /// no news: it could not be followed.
    fn between(before: &Workspace, after: &Workspace, what: &Follows) -> Self {
        match what {
            Follows::Case(id) => match (before.find(id), after.find(id)) {
                (Some(before), Some(after)) => Self::of_case(before, after),
                (before, after) => Self::gone(before.is_some() && after.is_none()),
            },
            Follows::Body(id) => match (before.find(id), after.find(id)) {
                (Some(was), Some(is)) => Self {
                    otherwise: was != is,
                    ..Self::around(before, after, id)
                },
                (before, after) => Self::gone(before.is_some() && after.is_none()),
            },
        }
    }

    fn gone(gone: bool) -> Self {
        Self {
            gone,
            ..Self::default()
        }
    }

    fn of_case(before: &Case, after: &Case) -> Self {
        let was_there = |id| before.consultations.iter().any(|it| &it.id == id);
        let steps = after.consultations.iter();
        let steps = steps.filter(|it| !was_there(&it.id)).count();
        let standing = before.standing() != after.standing();
        Self {
            steps,
            standing,
            otherwise: steps == 0 && !standing && before != after,
            ..Self::default()
        }
    }

    /// What is new around a body that is as it was.
    fn around(before: &Workspace, after: &Workspace, body: &Id<Organization>) -> Self {
        let (was, is) = (before.records(), after.records());
        let meets = |meeting: &&Meeting| meeting.organizations.contains(body);
        let meetings = is.meetings.iter().filter(meets);
        let was_at = |case: &Case| {
            let before = before.find(&case.id);
            before.is_some_and(|case| case.involves(body))
        };
        let cases = is.cases.iter().filter(|case| case.involves(body));
        let seat = |seat: &&Membership| &seat.organization == body;
        let seats = is.memberships.iter().filter(seat);
        Self {
            meetings: meetings
                .filter(|it| was.meetings.iter().all(|before| before.id != it.id))
                .count(),
            cases: cases.filter(|case| !was_at(case)).count(),
            seats: seats.filter(|it| !was.memberships.contains(it)).count(),
            ..Self::default()
        }
    }

    /// Both, the later after the earlier.
    fn and(self, later: Self) -> Self {
        Self {
            steps: self.steps + later.steps,
            meetings: self.meetings + later.meetings,
            cases: self.cases + later.cases,
            seats: self.seats + later.seats,
            standing: self.standing || later.standing,
            otherwise: self.otherwise || later.otherwise,
            gone: later.gone,
        }
    }
}

impl State {
    /// Whether the user follows it.
    pub fn follows(&self, what: &Follows) -> bool {
        self.memory.followed.iter().any(|it| &it.what == what)
    }

    /// The user wants to follow it, or not any more.
    pub(super) fn follow(&mut self, what: Follows, follows: bool) -> Vec<Effect> {
        self.memory.followed.retain(|it| it.what != what);
        if follows {
            let news = News::default();
            self.memory.followed.push(Followed { what, news });
        }
        Vec::new()
    }

    /// A newer edition takes the place of the one that is open: what is new in what is followed.
    pub(super) fn note_news(&mut self, newer: &Workspace) {
        let Some(present) = self.workspace().cloned() else {
            return;
        };
        for followed in &mut self.memory.followed {
            let news = News::between(&present, newer, &followed.what);
            followed.news = followed.news.and(news);
        }
    }
}
