//! The start: what this is in one sentence, and three doors. And the line over the map that leads
//! those who return to where they were.

use super::huvudmen::{huvudmen, is_region};
use super::names::join;
use super::words::start as words;
use crate::app::{CaseFilter, LastCase, Memory, Route, SeatChoice};
use crate::domain::Workspace;

/// What the start shows.
#[derive(Clone, Debug, PartialEq)]
pub struct StartScreen {
    /// What the workspace is called.
    pub heading: String,
    /// What one sees here, in one sentence.
    pub lead: String,
    /// Where one can go.
    pub doors: Vec<Door>,
    /// What all of it comes from.
    pub basis: Option<String>,
    /// Whether there is anything to search and to draw.
    pub is_empty: bool,
}

/// A way in (*dörr*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// What is drawn beside it.
    pub sign: Sign,
    /// What one who takes it says.
    pub name: &'static str,
    /// What is behind it.
    pub text: String,
    /// Where it leads.
    pub route: Route,
}

/// What is drawn beside a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A chair.
    Seat,
    /// A folder.
    Case,
    /// A house.
    Huvudman,
    /// Boxes and lines.
    Map,
    /// A file.
    Data,
}

impl StartScreen {
    /// The start of a workspace.
    pub fn new(workspace: &Workspace) -> Self {
        let records = workspace.records();
        let is_empty = records.organizations.is_empty()
            && records.cases.is_empty()
            && records.meetings.is_empty();
        let documents = records.documents.len();
        Self {
            heading: records.title.clone(),
            lead: if is_empty {
                words::EMPTY_LEAD.to_owned()
            } else {
                words::lead(&who(workspace))
            },
            doors: if is_empty {
                empty_doors()
            } else {
                doors(records.cases.len())
            },
            basis: (documents > 0).then(|| words::basis(documents)),
            is_empty,
        }
    }
}

/// ”15 kommuner och Region Västerbotten”.
fn who(workspace: &Workspace) -> String {
    let (regions, municipalities): (Vec<_>, Vec<_>) = huvudmen(workspace)
        .into_iter()
        .partition(|body| is_region(body));
    let municipalities = match municipalities.as_slice() {
        [] => None,
        [one] => Some(one.name().to_owned()),
        many => Some(words::municipalities(many.len())),
    };
    let regions = regions.iter().map(|region| region.name().to_owned());
    join(
        &municipalities
            .into_iter()
            .chain(regions)
            .collect::<Vec<_>>(),
    )
}

fn door(sign: Sign, (name, text): (&'static str, &str), route: Route) -> Door {
    Door {
        sign,
        name,
        text: text.to_owned(),
        route,
    }
}

fn doors(cases: usize) -> Vec<Door> {
    vec![
        door(Sign::Seat, words::SEAT, Route::Seat(SeatChoice::default())),
        door(
            Sign::Case,
            (words::CASE, &words::cases(cases)),
            Route::cases(CaseFilter::default()),
        ),
        door(Sign::Huvudman, words::HUVUDMAN, Route::Huvudmen),
    ]
}

/// The doors of a workspace in which nothing stands yet.
fn empty_doors() -> Vec<Door> {
    vec![
        door(Sign::Map, words::EMPTY_DRAW, Route::map()),
        door(Sign::Data, words::EMPTY_FILL, Route::Data),
    ]
}

/// The line over the map for those who return.
#[derive(Clone, Debug, PartialEq)]
pub struct Returning {
    /// The case that was read last, and at which step.
    pub case: Option<ReadCase>,
}

/// A case that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadCase {
    /// What it is called.
    pub title: String,
    /// ”steg 8 av 12”, when a step was chosen.
    pub step: Option<String>,
    /// Where it is.
    pub route: Route,
}

impl Returning {
    /// What is remembered and still there; `None` when nothing is.
    pub fn new(workspace: &Workspace, memory: &Memory) -> Option<Self> {
        let case = memory.last_case.as_ref();
        let case = case.and_then(|last| ReadCase::new(workspace, last));
        case.is_some().then_some(Self { case })
    }
}

impl ReadCase {
    fn new(workspace: &Workspace, last: &LastCase) -> Option<Self> {
        let case = workspace.find(&last.case)?;
        let count = case.consultations.len();
        let step = last.step.filter(|step| (1..=count).contains(step));
        Some(Self {
            title: case.short_title.clone(),
            step: step.map(|step| words::step_of(step, count)),
            route: Route::case(case.id.clone(), step),
        })
    }
}
