//! What stands on a screen while nothing of what it shows is recorded: what will stand there,
//! and how it begins. Nothing is counted there: zero of everything tells nobody anything.

use serde_json::{Value, json};

use super::map::Floor;
use super::words::empty as words;
use super::words::map as map_words;
use crate::app::Route;
use crate::domain::{Collection, Workspace};

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
    /// The kind.
    pub collection: Collection,
    /// What its form holds to begin with.
    pub given: Vec<(&'static str, Value)>,
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
                ..Self::adding(words::MAP, Collection::Organizations, Vec::new())
            }),
            Route::Cases(_) if no_cases => {
                Some(Self::adding(words::CASES, Collection::Cases, Vec::new()))
            }
            Route::Statistics(_) if no_cases => Some(Self::adding(
                words::STATISTICS,
                Collection::Cases,
                Vec::new(),
            )),
            Route::Meetings if no_meetings => Some(Self::adding(
                words::MEETINGS,
                Collection::Meetings,
                Vec::new(),
            )),
            Route::Decisions(_) if no_meetings => Some(Self {
                heading: words::DECISIONS.0,
                text: words::DECISIONS.1,
                way: Way::To(words::DECISIONS.2, Route::Meetings),
                floors: Vec::new(),
            }),
            Route::Deviations(_) if no_cases && no_meetings => Some(Self::adding(
                words::DEVIATIONS,
                Collection::Rules,
                Vec::new(),
            )),
            Route::Huvudmen if !records.organizations.iter().any(|it| it.is_huvudman()) => Some(
                Self::adding(words::HUVUDMEN, Collection::Organizations, huvudman()),
            ),
            Route::Glossary(..) if records.terms.is_empty() => {
                Some(Self::adding(words::GLOSSARY, Collection::Terms, Vec::new()))
            }
            _ => None,
        }
    }

    fn adding(
        (heading, text, add): (&'static str, &'static str, &'static str),
        collection: Collection,
        given: Vec<(&'static str, Value)>,
    ) -> Self {
        Self {
            heading,
            text,
            way: Way::Add(First {
                text: add,
                collection,
                given,
            }),
            floors: Vec::new(),
        }
    }
}

/// What a new huvudman's form holds to begin with.
fn huvudman() -> Vec<(&'static str, Value)> {
    body("kommun", "huvudman", "line")
}

fn body(classification: &str, level: &str, track: &str) -> Vec<(&'static str, Value)> {
    vec![
        ("classification", json!(classification)),
        ("level", json!(level)),
        ("track", json!(track)),
        ("overview", json!(true)),
    ]
}

/// The floors, with what puts a body on each.
fn floors() -> Vec<EmptyFloor> {
    let given = |floor| match floor {
        Floor::Line => Some(huvudman()),
        Floor::Political => Some(body("samråd", "regional", "political")),
        Floor::Officers => Some(body("länssamverkansgrupp", "regional", "officer")),
        Floor::Preparing => Some(body("beredning", "regional", "officer")),
        Floor::Working => Some(body("arbetsgrupp", "regional", "officer")),
        Floor::Local => Some(body("samverkansgrupp", "local", "officer")),
        Floor::Side => None,
    };
    let floor = |floor| {
        Some(EmptyFloor {
            name: map_words::floor(floor),
            first: First {
                text: words::ADD_BODY,
                collection: Collection::Organizations,
                given: given(floor)?,
            },
        })
    };
    Floor::ALL.into_iter().filter_map(floor).collect()
}
