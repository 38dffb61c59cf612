//! What stands on a screen while nothing of what it shows is recorded: what will stand there,
//! and how it begins. Nothing is counted there: zero of everything tells nobody anything.

use super::map::Floor;
use super::seat;
use super::words::empty as words;
use super::words::map as map_words;
use crate::app::{BodyKind, Intent, Route};
use crate::domain::{Collection, Level, Organization, Track, Workspace};

/// A screen with nothing on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Empty {
    /// The screen's heading.
    pub heading: &'static str,
    /// What will stand here.
    pub text: &'static str,
    /// How it begins.
    pub way: Way,
    /// The floors of the picture, from the top down, on which a body can be put; on the map only.
    pub floors: Vec<EmptyFloor>,
}

/// How a screen gets something on it.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    /// A first record is added.
    Add(First),
    /// It comes by itself from what is recorded on another screen.
    To(&'static str, Route),
}

/// A first record of its kind.
#[derive(Clone, Debug, PartialEq)]
pub struct First {
    /// What the button says.
    pub text: &'static str,
    /// What it is.
    pub intent: Intent,
}

/// A floor of the picture without a body.
#[derive(Clone, Debug, PartialEq)]
pub struct EmptyFloor {
    /// ”Politisk samverkan”.
    pub name: &'static str,
    /// What is added there.
    pub first: First,
}

impl Empty {
    /// What stands at a place in a workspace where nothing of its kind is recorded; `None` where
    /// something is, and on screens that always have something to show.
    pub fn at(workspace: &Workspace, route: &Route) -> Option<Self> {
        let records = workspace.records();
        let no_bodies = records.organizations.is_empty();
        let no_cases = records.cases.is_empty();
        let no_meetings = records.meetings.is_empty();
        match route {
            Route::Map(_) if no_bodies => Some(Self {
                floors: floors(),
                ..Self::adding(words::MAP, Intent::Add(Collection::Organizations))
            }),
            Route::Cases(_) if no_cases => {
                Some(Self::adding(words::CASES, Intent::Add(Collection::Cases)))
            }
            Route::Statistics(_) if no_cases => Some(Self::adding(
                words::STATISTICS,
                Intent::Add(Collection::Cases),
            )),
            Route::Meetings if no_meetings => Some(Self::adding(
                words::MEETINGS,
                Intent::Add(Collection::Meetings),
            )),
            Route::Decisions(_) if no_meetings => Some(Self {
                heading: words::DECISIONS.0,
                text: words::DECISIONS.1,
                way: Way::To(words::DECISIONS.2, Route::Meetings),
                floors: Vec::new(),
            }),
            Route::Deviations(_) if no_cases && no_meetings => Some(Self::adding(
                words::DEVIATIONS,
                Intent::Add(Collection::Rules),
            )),
            Route::Huvudmen if !records.organizations.iter().any(Organization::is_huvudman) => {
                Some(Self::adding(words::HUVUDMEN, huvudman()))
            }
            Route::Seat(_) if !seat::is_any(workspace) => Some(Self::adding(
                words::SEAT,
                Intent::Add(Collection::SeatRules),
            )),
            Route::Glossary(..) if records.terms.is_empty() => Some(Self::adding(
                words::GLOSSARY,
                Intent::Add(Collection::Terms),
            )),
            _ => None,
        }
    }

    fn adding(
        (heading, text, add): (&'static str, &'static str, &'static str),
        intent: Intent,
    ) -> Self {
        Self {
            heading,
            text,
            way: Way::Add(First { text: add, intent }),
            floors: Vec::new(),
        }
    }
}

/// A new huvudman.
fn huvudman() -> Intent {
    body("kommun", Level::Huvudman, Track::Line)
}

fn body(classification: &str, level: Level, track: Track) -> Intent {
    Intent::AddBody(BodyKind {
        classification: classification.to_owned(),
        level,
        track,
    })
}

/// The floors, with what puts a body on each.
fn floors() -> Vec<EmptyFloor> {
    let given = |floor| match floor {
        Floor::Line => Some(huvudman()),
        Floor::Political => Some(body("samråd", Level::Regional, Track::Political)),
        Floor::Officers => Some(body("länssamverkansgrupp", Level::Regional, Track::Officer)),
        Floor::Preparing => Some(body("beredning", Level::Regional, Track::Officer)),
        Floor::Working => Some(body("arbetsgrupp", Level::Regional, Track::Officer)),
        Floor::Local => Some(body("samverkansgrupp", Level::Local, Track::Officer)),
        Floor::Side => None,
    };
    let floor = |floor| {
        Some(EmptyFloor {
            name: map_words::floor(floor),
            first: First {
                text: words::ADD_BODY,
                intent: given(floor)?,
            },
        })
    };
    Floor::ALL.into_iter().filter_map(floor).collect()
}
